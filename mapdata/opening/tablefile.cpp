#include "mapdata/opening/tablefile.h"

#include "mapdata/formats/namedformat.h"
#include "mapdata/opening/jsonkind.h"
#include "mapdata/presets/presets.h"

#include <QFile>
#include <QFileInfo>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

bool begins(const QString &path, qint64 bytes, const auto &fits)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) && fits(file.read(bytes));
}

} // namespace

RowReader rowReaderFor(const QString &path)
{
    const QFileInfo info(path);
    const NamedFormat format = namedFormat(path);
    const bool isDatabase = format == NamedFormat::Geodatabase && info.isDir();
    if (!info.isFile() && !isDatabase)
        return RowReader::Text; // which says why there is none
    // A text with tabs may be called like the layers of MapInfo.
    const bool isMapInfo = format == NamedFormat::MapInfoTables;
    if (isMapInfo &&
        begins(path, 64, [](const QByteArray &head) { return head.trimmed().toLower().startsWith("!table"); }))
        return RowReader::Features;
    if (format == NamedFormat::TabbedText)
        return RowReader::TabbedText;
    if (isMapInfo || format == NamedFormat::Unnamed || format == NamedFormat::Text)
        return RowReader::Text;
    if (format == NamedFormat::Sheets)
        return RowReader::Sheets;
    if (format == NamedFormat::Kml)
        return begins(path, 4, [](const QByteArray &head) { return head == "PK\3\4"; }) ? RowReader::PackedPlacemarks
                                                                                        : RowReader::Placemarks;
    if (info.isFile() && begins(path, 1024, [](const QByteArray &head) { return head.contains("<kml"); }))
        return RowReader::Placemarks;
    const JsonKind json = jsonKind(path);
    return json == JsonKind::List || json == JsonKind::Object ? RowReader::Records : RowReader::Features;
}

Result<std::shared_ptr<RowSource>> openRows(const QString &path, const QString &layer, const TableShape &shape)
{
    return openRowsWith(rowReaderFor(path), path, layer, shape);
}

Result<std::shared_ptr<RowSource>> openRowsFor(std::span<const Mapping> own, const QString &path, const QString &table)
{
    Result<std::shared_ptr<RowSource>> found = openRows(path, table);
    if (found && (presetFor((*found)->columns()) || ownPresetFor(own, (*found)->columns())))
        return found;
    for (const Mapping &mapping : own) {
        if (mapping.shape.isFoundOut())
            continue;
        if (Result<std::shared_ptr<RowSource>> rows = openRows(path, table, mapping.shape);
            rows && ownPresetFor({&mapping, 1}, (*rows)->columns()))
            return rows;
    }
    return found;
}

} // namespace sijill
