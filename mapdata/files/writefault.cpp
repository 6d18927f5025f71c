#include "mapdata/files/writefault.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <cerrno>
#include <system_error>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

struct Files {
    Q_DECLARE_TR_FUNCTIONS(Files)
};

QString wayOut(int error)
{
    switch (error) {
    case ENOSPC:
    case EDQUOT:
        return Files::tr("Make room there, or choose another place.");
    case EFBIG:
        return Files::tr("Files there may not be that large; choose another place.");
    case EACCES:
    case EPERM:
    case EROFS:
        return Files::tr("Choose another place.");
    default:
        return {};
    }
}

Problem told(const QString &file, QString reason, const QString &way)
{
    while (reason.endsWith(u'.'))
        reason.chop(1);
    QStringList sentences{Files::tr("It could not be written: %1.").arg(reason)};
    if (!way.isEmpty())
        sentences << way;
    if (QFileInfo(file).isFile())
        sentences << Files::tr("What was there before is unchanged.");
    return {Problem::Severity::Error, file, {}, sentences.join(u' ')};
}

} // namespace

QString systemReason(int error)
{
    switch (error) {
    case ENOSPC:
        return Files::tr("No space left on device");
    case EDQUOT:
        return Files::tr("Disk quota exceeded");
    case EFBIG:
        return Files::tr("File too large");
    case EACCES:
        return Files::tr("Permission denied");
    case EPERM:
        return Files::tr("Operation not permitted");
    case EROFS:
        return Files::tr("Read-only file system");
    case ENOENT:
        return Files::tr("No such file or directory");
    case ENOTDIR:
        return Files::tr("Not a directory");
    case EISDIR:
        return Files::tr("Is a directory");
    case ENOTEMPTY:
    case EEXIST:
        return Files::tr("Directory not empty");
    case ENAMETOOLONG:
        return Files::tr("File name too long");
    case EIO:
        return Files::tr("Input/output error");
    default:
        return QString::fromStdString(std::generic_category().message(error));
    }
}

Problem notWritten(const QString &file, int error)
{
    return told(file, systemReason(error), wayOut(error));
}

Problem notWritten(const QString &file, const QString &reason)
{
    // SQLite's words for ENOSPC
    if (reason.contains("disk is full"_L1))
        return notWritten(file, ENOSPC);
    // GDAL puts the statement before what SQLite says of it.
    const qsizetype failed = reason.lastIndexOf("failed: "_L1);
    return told(file, failed < 0 ? reason : reason.mid(failed + 8), {});
}

} // namespace sijill
