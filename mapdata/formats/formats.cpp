#include "mapdata/formats/formats.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

constexpr Contents atlas = Content::Atlas, incidents = Content::Incidents, features = Content::Features,
                   pictures = Content::Pictures;

constexpr FileFormat table[] = {
    {"sijill", QT_TRANSLATE_NOOP("Formats", "Registers"), atlas, NamedFormat::Register},
    {"json", QT_TRANSLATE_NOOP("Formats", "Atlases"), atlas | incidents | features, NamedFormat::Json},
    {"csv", QT_TRANSLATE_NOOP("Formats", "Tables of incidents"), incidents, NamedFormat::Text},
    {"tsv", QT_TRANSLATE_NOOP("Formats", "Tables of incidents"), incidents, NamedFormat::TabbedText},
    {"txt", QT_TRANSLATE_NOOP("Formats", "Tables of incidents"), incidents, NamedFormat::Text},
    {"xlsx xlsm ods xls", QT_TRANSLATE_NOOP("Formats", "Spreadsheets"), incidents, NamedFormat::Sheets},
    {"jsonl ndjson", QT_TRANSLATE_NOOP("Formats", "Lists in JSON"), incidents | features},
    {"shp", QT_TRANSLATE_NOOP("Formats", "Shapefiles, also zipped"), incidents | features, NamedFormat::Shapefile},
    {"shz", QT_TRANSLATE_NOOP("Formats", "Shapefiles, also zipped"), incidents | features},
    {"zip", QT_TRANSLATE_NOOP("Formats", "Shapefiles, also zipped"), incidents | features, NamedFormat::Archive},
    {"gpkg", QT_TRANSLATE_NOOP("Formats", "GeoPackages"), incidents | features | pictures, NamedFormat::GeoPackage},
    {"geojson geojsonl geojsons topojson", QT_TRANSLATE_NOOP("Formats", "GeoJSON files"), incidents | features},
    {"fgb", QT_TRANSLATE_NOOP("Formats", "FlatGeobuf files"), incidents | features},
    {"kml kmz", QT_TRANSLATE_NOOP("Formats", "KML files"), incidents | features, NamedFormat::Kml},
    {"gpx", QT_TRANSLATE_NOOP("Formats", "GPS tracks (GPX)"), features},
    {"gml", QT_TRANSLATE_NOOP("Formats", "GML files"), incidents | features},
    {"gdb", QT_TRANSLATE_NOOP("Formats", "File geodatabases"), incidents | features, NamedFormat::Geodatabase},
    {"tab", QT_TRANSLATE_NOOP("Formats", "MapInfo files"), incidents | features, NamedFormat::MapInfoTables},
    {"mif", QT_TRANSLATE_NOOP("Formats", "MapInfo files"), incidents | features, NamedFormat::MapInfoText},
    {"dxf", QT_TRANSLATE_NOOP("Formats", "Drawings (DXF, DGN)"), features, NamedFormat::Drawing},
    {"dgn", QT_TRANSLATE_NOOP("Formats", "Drawings (DXF, DGN)"), features},
    {"osm pbf", QT_TRANSLATE_NOOP("Formats", "OpenStreetMap extracts"), features},
    {"sqlite db", QT_TRANSLATE_NOOP("Formats", "SQLite databases"), incidents | features},
    {"pmtiles", QT_TRANSLATE_NOOP("Formats", "Tile packages (PMTiles)"), incidents | features | pictures,
     NamedFormat::PmTiles},
    {"mvt", QT_TRANSLATE_NOOP("Formats", "Vector tiles"), incidents | features},
    {"mbtiles", QT_TRANSLATE_NOOP("Formats", "Tile packages (MBTiles)"), incidents | features | pictures,
     NamedFormat::MbTiles},
    {"tif tiff gtiff", QT_TRANSLATE_NOOP("Formats", "GeoTIFF pictures"), pictures},
    {"vrt", QT_TRANSLATE_NOOP("Formats", "Virtual mosaics (VRT)"), pictures},
    {"png jpg jpeg gif bmp webp", QT_TRANSLATE_NOOP("Formats", "Pictures with a world file"), pictures},
    {"jp2 j2k bsb kap asc hgt dem dt0 dt1 dt2 bil bip bsq rst sdat", QT_TRANSLATE_NOOP("Formats", "Other map pictures"),
     pictures},
};

QStringList suffixesOf(const FileFormat &format)
{
    return QString::fromLatin1(format.suffixes).split(u' ');
}

QString filterOf(const QString &name, const QStringList &suffixes)
{
    return u"%1 (*.%2)"_s.arg(name, suffixes.join(u" *."_s));
}

QString tr(const char *text)
{
    return QCoreApplication::translate("Formats", text);
}

const FileFormat *formatOf(const QString &path)
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    const auto found =
        std::ranges::find_if(table, [&](const FileFormat &format) { return suffixesOf(format).contains(suffix); });
    return found == std::end(table) ? nullptr : found;
}

} // namespace

std::span<const FileFormat> fileFormats()
{
    return table;
}

NamedFormat namedFormat(const QString &path)
{
    if (const FileFormat *format = formatOf(path))
        return format->format;
    return QFileInfo(path).suffix().isEmpty() ? NamedFormat::Unnamed : NamedFormat::Other;
}

Contents mayHold(const QString &path)
{
    const FileFormat *format = formatOf(path);
    return format ? format->holds : Contents();
}

QStringList nameFilters(Contents wanted)
{
    QStringList all, filters;
    for (auto format = std::begin(table); format != std::end(table);) {
        const auto next = std::find_if(format, std::end(table), [&](const FileFormat &other) {
            return QLatin1StringView(other.name) != QLatin1StringView(format->name);
        });
        QStringList suffixes;
        std::for_each(format, next, [&](const FileFormat &one) {
            if (one.holds.testAnyFlags(wanted))
                suffixes += suffixesOf(one);
        });
        if (!suffixes.isEmpty())
            filters << filterOf(tr(format->name), suffixes);
        all += suffixes;
        format = next;
    }
    filters.prepend(filterOf(tr(QT_TRANSLATE_NOOP("Formats", "All that opens")), all));
    filters << tr(QT_TRANSLATE_NOOP("Formats", "All files")) + u" (*)"_s;
    return filters;
}

} // namespace sijill
