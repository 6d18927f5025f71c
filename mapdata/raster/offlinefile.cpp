#include "mapdata/raster/offlinefile.h"

#include "mapdata/raster/tr.h"

#include <QFile>
#include <QFileInfo>
#include <QLocale>
#include <QStorageInfo>

namespace sijill {

using namespace Qt::StringLiterals;

const QString unfinishedKey = u"sijill_unfinished"_s;
const QString sourceKey = u"sijill_source"_s;

namespace {

std::optional<Problem> takes(const QString &file, const QString &itsSource, bool isUnfinished, const QString &source)
{
    const auto no = [&](const QString &text) { return Problem{Problem::Severity::Error, file, {}, text}; };
    if (itsSource != source)
        return no(Raster::tr("It is there already and holds another map; choose another name."));
    if (!isUnfinished)
        return no(Raster::tr("It is there already and complete; choose another name."));
    return {};
}

} // namespace

std::optional<Problem> takesFile(const QString &file, const QString &source)
{
    const QHash<QString, QString> metadata = MbtilesWriter::metadataOf(file);
    if (metadata.isEmpty()) // nothing in it yet, or no such file
        return {};
    return takes(file, metadata.value(sourceKey), !metadata.value(unfinishedKey).isEmpty(), source);
}

std::optional<Problem> takesPart(MbtilesWriter &writer, const QString &source, const QString &file)
{
    const bool isNew = writer.held() == 0 && writer.metadata(u"name"_s).isEmpty();
    if (isNew)
        return {};
    const bool isUnfinished = !writer.metadata(unfinishedKey).isEmpty();
    return takes(QFile::exists(file) ? file : MbtilesWriter::partOf(file), writer.metadata(sourceKey), isUnfinished,
                 source);
}

std::optional<Problem> lacksRoom(const QString &file, qint64 bytes)
{
    const QStorageInfo disk(QFileInfo(file).absolutePath());
    if (!disk.isValid() || disk.bytesAvailable() >= bytes)
        return {};
    return Problem{Problem::Severity::Error,
                   file,
                   {},
                   Raster::tr("It needs some %1, and the disk has %2 left.")
                       .arg(QLocale().formattedDataSize(bytes), QLocale().formattedDataSize(disk.bytesAvailable()))};
}

} // namespace sijill
