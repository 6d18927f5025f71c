#include "mapdata/openable.h"

#include "mapdata/archivesize.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QLocale>

#include <algorithm>
#include <filesystem>
#include <limits>

#include <unistd.h>

namespace sijill {

namespace {

struct Opening {
    Q_DECLARE_TR_FUNCTIONS(Opening)
};

/// Bytes that are there, without the gaps of a sparse file; the size where the system does not tell. Stops once they
/// are more than `enough`.
qint64 filledBytes(const QString &path, qint64 size, qint64 enough)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return size;
    qint64 filled = 0;
    for (off_t at = 0; at < size && filled <= enough;) {
        const off_t begin = lseek(file.handle(), at, SEEK_DATA);
        if (begin < 0)
            return errno == ENXIO ? filled : size; // ENXIO: nothing but a gap from here on
        const off_t end = lseek(file.handle(), begin, SEEK_HOLE);
        if (end < 0)
            return size;
        filled += end - begin;
        at = end;
    }
    return filled;
}

QString whyLinkFails(const QString &path, const std::error_code &error)
{
    if (error == std::errc::too_many_symbolic_link_levels)
        return Opening::tr("The link leads back to itself.");
    const QFileInfo info(path);
    if (info.isSymLink())
        return Opening::tr("The link leads to %1, where nothing is.").arg(info.symLinkTarget());
    return error && error != std::errc::no_such_file_or_directory && error != std::errc::not_a_directory
               ? QString::fromLocal8Bit(error.message().c_str())
               : Opening::tr("There is no such file.");
}

QString whyMostlyGap(const QString &path, const SizeLimits &limits)
{
    const qint64 size = QFileInfo(path).size();
    if (size < limits.emptySize)
        return {};
    const qint64 enough = size / 1000 * limits.filled;
    const qint64 filled = filledBytes(path, size, enough);
    if (filled > enough)
        return {};
    const QLocale locale;
    return Opening::tr(
               "The file says it is %1 long, but only %2 of it are there and the rest is a gap. It is not read; "
               "fetch it again from where it comes from.")
        .arg(locale.formattedDataSize(size), locale.formattedDataSize(filled));
}

QString whyNotUnpacked(const QString &path, const SizeLimits &limits)
{
    const qint64 size = std::max<qint64>(QFileInfo(path).size(), 1);
    constexpr qint64 most = std::numeric_limits<qint64>::max() / 2;
    const qint64 unpacked = unpackedSize(path, most).value_or(0);
    if (unpacked <= limits.unpacked || unpacked / size <= limits.timesPacked)
        return {};
    const QLocale locale;
    return Opening::tr(
               "It unpacks from %1 to %2, %3 times as much, and is not read. Where that is right, unpack it with "
               "another program and open what was in it.")
        .arg(locale.formattedDataSize(size), locale.formattedDataSize(unpacked), locale.toString(unpacked / size));
}

} // namespace

QString whyNotOpened(const QString &path, const SizeLimits &limits)
{
    namespace fs = std::filesystem;
    std::error_code error;
    const fs::file_status status = fs::status(fs::path(QFile::encodeName(path).toStdString()), error);
    switch (status.type()) {
    case fs::file_type::directory:
        return {};
    case fs::file_type::regular:
        break;
    case fs::file_type::fifo:
        return Opening::tr("It is a pipe, not a file.");
    case fs::file_type::socket:
        return Opening::tr("It is a socket, not a file.");
    case fs::file_type::block:
    case fs::file_type::character:
        return Opening::tr("It is a device, not a file.");
    default:
        return whyLinkFails(path, error);
    }
    if (const QString why = whyMostlyGap(path, limits); !why.isEmpty())
        return why;
    return whyNotUnpacked(path, limits);
}

} // namespace sijill
