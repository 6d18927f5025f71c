#include "mapdata/gdal/content.h"

#include "mapdata/gdal/database.h"
#include "mapdata/gdal/description.h"
#include "mapdata/gdal/tr.h"

#include <QFile>
#include <QFileInfo>
#include <QStringList>

#include <cpl_string.h>
#include <cpl_vsi.h>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

/// GDAL's drivers know a file by its first kilobyte.
constexpr qint64 headBytes = 4096;
/// Mosaics in mosaics.
constexpr int mostNested = 8;

/// Depth of the files being looked at in this thread, each named by the one before.
thread_local int depth = 0;

class Deeper {
public:
    Deeper() { ++depth; }
    ~Deeper() { --depth; }
    Deeper(const Deeper &) = delete;
    Deeper &operator=(const Deeper &) = delete;
};

QByteArray headOf(const QString &path)
{
    VSILFILE *file = VSIFOpenL(path.toUtf8().constData(), "rb");
    if (!file)
        return {};
    QByteArray head(headBytes, Qt::Uninitialized);
    head.resize(static_cast<qsizetype>(VSIFReadL(head.data(), 1, static_cast<std::size_t>(headBytes), file)));
    VSIFCloseL(file);
    return head;
}

/// Of one file in an archive, or of all of them where the archive itself is named.
QString whyArchiveRefused(const QString &path)
{
    QStringList files{path};
    const CPLStringList names(VSIReadDirRecursive(path.toUtf8().constData()));
    for (const char *name : names)
        files << path + u'/' + QString::fromUtf8(name);
    for (const QString &file : std::as_const(files)) {
        const QByteArray head = headOf(file);
        if (isMosaic(head))
            return Guard::tr("“%1” in the archive refers to other files; unpack the archive first")
                .arg(QFileInfo(file).fileName());
        if (isDatabase(head))
            if (QString why = whyPackedDatabaseRefused(file); !why.isEmpty())
                return why;
    }
    return {};
}

} // namespace

QString whyContentRefused(const QString &path)
{
    if (path.startsWith("/vsimem/"_L1))
        return {};
    if (path.startsWith("/vsizip/"_L1))
        return whyArchiveRefused(path);
    const QFileInfo info(path);
    if (info.isDir())
        return {};
    if (!info.isFile())
        return Guard::tr("it is not a regular file");
    const Deeper deeper;
    if (depth > mostNested)
        return Guard::tr("descriptions refer to each other too deeply");
    const QByteArray head = headOf(info.absoluteFilePath());
    if (isMosaic(head))
        return whyMosaicRefused(info.absoluteFilePath());
    if (isDatabase(head))
        return whyDatabaseRefused(info.absoluteFilePath());
    return {};
}

} // namespace sijill
