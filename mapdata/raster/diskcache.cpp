#include "mapdata/raster/diskcache.h"

#include "mapdata/raster/tr.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QDirIterator>
#include <QFile>

#include <algorithm>
#include <vector>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

const QString marker = u"sijill-tiles"_s; // an empty file: says that all beside it may be thrown away

struct Kept {
    QString path;
    qint64 bytes = 0;
    qint64 changed = 0;
};

std::vector<Kept> filesIn(const QString &folder)
{
    std::vector<Kept> files;
    QDirIterator walk(folder, QDir::Files | QDir::NoSymLinks, QDirIterator::Subdirectories);
    while (walk.hasNext()) {
        const QFileInfo file = walk.nextFileInfo();
        if (file.fileName() != marker)
            files.push_back({file.filePath(), file.size(), file.lastModified().toMSecsSinceEpoch()});
    }
    return files;
}

} // namespace

DiskCache::DiskCache(QString folder, qint64 mostBytes) : m_folder(std::move(folder)), m_most(mostBytes) {}

bool DiskCache::isOurs() const
{
    return !isNone() && QFile::exists(QDir(m_folder).filePath(marker));
}

Result<QString> DiskCache::folderFor(const QString &key) const
{
    const QByteArray hash = QCryptographicHash::hash(key.toUtf8(), QCryptographicHash::Sha256).toHex().left(16);
    const QString folder = QDir(m_folder).filePath(QString::fromLatin1(hash));
    const auto refused = [&](const QString &text) { return Problem{Problem::Severity::Error, m_folder, {}, text}; };
    if (QDir(m_folder).exists() && !isOurs() && !QDir(m_folder).isEmpty())
        return refused(Raster::tr("The folder for tiles holds other files; choose an empty one."));
    QFile mark(QDir(m_folder).filePath(marker));
    if (!QDir().mkpath(folder) || !mark.open(QIODevice::WriteOnly))
        return refused(Raster::tr("The folder for tiles cannot be made."));
    return folder;
}

qint64 DiskCache::bytes() const
{
    qint64 sum = 0;
    if (isOurs())
        for (const Kept &file : filesIn(m_folder))
            sum += file.bytes;
    return sum;
}

void DiskCache::trim() const
{
    if (!isOurs())
        return;
    std::vector<Kept> files = filesIn(m_folder);
    qint64 sum = 0;
    for (const Kept &file : files)
        sum += file.bytes;
    if (sum <= m_most)
        return;
    std::ranges::sort(files, {}, &Kept::changed);
    for (const Kept &file : files) {
        if (sum <= m_most * 9 / 10)
            break;
        if (QFile::remove(file.path))
            sum -= file.bytes;
    }
}

std::optional<Problem> DiskCache::clear() const
{
    if (isNone() || !QDir(m_folder).exists())
        return {};
    const auto refused = [&](const QString &text) { return Problem{Problem::Severity::Error, m_folder, {}, text}; };
    if (!isOurs())
        return refused(Raster::tr("The folder for tiles holds other files and was left as it is."));
    bool all = true;
    for (const QFileInfo &folder : QDir(m_folder).entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot | QDir::NoSymLinks))
        all = QDir(folder.filePath()).removeRecursively() && all;
    if (!all)
        return refused(Raster::tr("Not all tiles could be removed."));
    return {};
}

} // namespace sijill
