#include "mapdata/layers/formats.h"

#include "mapdata/layers/tr.h"

#include <QFileInfo>

#include <algorithm>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

constexpr LayerFormat table[] = {
    {"shp shz zip", QT_TRANSLATE_NOOP("Layers", "Shapefiles, also zipped")},
    {"gpkg", QT_TRANSLATE_NOOP("Layers", "GeoPackages")},
    {"geojson geojsonl geojsons topojson", QT_TRANSLATE_NOOP("Layers", "GeoJSON files")},
    {"fgb", QT_TRANSLATE_NOOP("Layers", "FlatGeobuf files")},
    {"kml kmz", QT_TRANSLATE_NOOP("Layers", "KML files")},
    {"gpx", QT_TRANSLATE_NOOP("Layers", "GPS tracks (GPX)")},
    {"gml", QT_TRANSLATE_NOOP("Layers", "GML files")},
    {"gdb", QT_TRANSLATE_NOOP("Layers", "File geodatabases")},
    {"tab mif", QT_TRANSLATE_NOOP("Layers", "MapInfo files")},
    {"dxf dgn", QT_TRANSLATE_NOOP("Layers", "Drawings (DXF, DGN)")},
    {"osm pbf", QT_TRANSLATE_NOOP("Layers", "OpenStreetMap extracts")},
    {"sqlite db mvt pmtiles", QT_TRANSLATE_NOOP("Layers", "Other vector files")},
};

QStringList suffixesOf(const LayerFormat &format)
{
    return QString::fromLatin1(format.suffixes).split(u' ');
}

QString filterOf(const QString &name, const QStringList &suffixes)
{
    return u"%1 (*.%2)"_s.arg(name, suffixes.join(u" *."_s));
}

} // namespace

std::span<const LayerFormat> layerFormats()
{
    return table;
}

bool mayBeLayer(const QString &path)
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    return std::ranges::any_of(table, [&](const LayerFormat &f) { return suffixesOf(f).contains(suffix); });
}

QStringList layerNameFilters()
{
    QStringList all, filters;
    for (const LayerFormat &format : table) {
        all << suffixesOf(format);
        filters << filterOf(Layers::tr(format.name), suffixesOf(format));
    }
    filters.prepend(filterOf(Layers::tr("All layers"), all));
    filters << Layers::tr("All files") + u" (*)"_s;
    return filters;
}

} // namespace sijill
