#include "mapdata/opening/formats.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

constexpr Contents atlas = Content::Atlas, incidents = Content::Incidents, features = Content::Features,
                   pictures = Content::Pictures;

constexpr FileFormat table[] = {
    {"sijill", QT_TRANSLATE_NOOP("Formats", "Registers"), atlas},
    {"json", QT_TRANSLATE_NOOP("Formats", "Atlases"), atlas | incidents | features},
    {"csv tsv txt", QT_TRANSLATE_NOOP("Formats", "Tables of incidents"), incidents},
    {"xlsx xlsm ods xls", QT_TRANSLATE_NOOP("Formats", "Spreadsheets"), incidents},
    {"jsonl ndjson", QT_TRANSLATE_NOOP("Formats", "Lists in JSON"), incidents | features},
    {"shp shz zip", QT_TRANSLATE_NOOP("Formats", "Shapefiles, also zipped"), incidents | features},
    {"gpkg", QT_TRANSLATE_NOOP("Formats", "GeoPackages"), incidents | features | pictures},
    {"geojson geojsonl geojsons topojson", QT_TRANSLATE_NOOP("Formats", "GeoJSON files"), incidents | features},
    {"fgb", QT_TRANSLATE_NOOP("Formats", "FlatGeobuf files"), incidents | features},
    {"kml kmz", QT_TRANSLATE_NOOP("Formats", "KML files"), incidents | features},
    {"gpx", QT_TRANSLATE_NOOP("Formats", "GPS tracks (GPX)"), features},
    {"gml", QT_TRANSLATE_NOOP("Formats", "GML files"), incidents | features},
    {"gdb", QT_TRANSLATE_NOOP("Formats", "File geodatabases"), incidents | features},
    {"tab mif", QT_TRANSLATE_NOOP("Formats", "MapInfo files"), incidents | features},
    {"dxf dgn", QT_TRANSLATE_NOOP("Formats", "Drawings (DXF, DGN)"), features},
    {"osm pbf", QT_TRANSLATE_NOOP("Formats", "OpenStreetMap extracts"), features},
    {"sqlite db", QT_TRANSLATE_NOOP("Formats", "SQLite databases"), incidents | features},
    {"pmtiles", QT_TRANSLATE_NOOP("Formats", "Tile packages (PMTiles)"), incidents | features | pictures},
    {"mvt", QT_TRANSLATE_NOOP("Formats", "Vector tiles"), incidents | features},
    {"mbtiles", QT_TRANSLATE_NOOP("Formats", "Tile packages (MBTiles)"), incidents | features | pictures},
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

} // namespace

std::span<const FileFormat> fileFormats()
{
    return table;
}

Contents mayHold(const QString &path)
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    const auto found =
        std::ranges::find_if(table, [&](const FileFormat &format) { return suffixesOf(format).contains(suffix); });
    return found == std::end(table) ? Contents() : found->holds;
}

QStringList nameFilters(Contents wanted)
{
    QStringList all, filters;
    for (const FileFormat &format : table) {
        if (!format.holds.testAnyFlags(wanted))
            continue;
        all << suffixesOf(format);
        filters << filterOf(tr(format.name), suffixesOf(format));
    }
    filters.prepend(filterOf(tr(QT_TRANSLATE_NOOP("Formats", "All that opens")), all));
    filters << tr(QT_TRANSLATE_NOOP("Formats", "All files")) + u" (*)"_s;
    return filters;
}

} // namespace sijill
