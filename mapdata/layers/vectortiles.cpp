#include "mapdata/layers/vectortiles.h"

#include "mapdata/gdal/open.h"

#include <ogrsf_frmts.h>

namespace sijill {

namespace {

/// A tile is some 10 to 50 kB: more than that is a base map and no layer.
constexpr GIntBig mostTiles = 1024;

} // namespace

std::optional<TileLevel> tileLevelToRead(GDALDataset &dataset, const QString &path)
{
    if (!EQUAL(dataset.GetDriver()->GetDescription(), "MBTiles") || dataset.GetLayerCount() == 0)
        return {};
    const GDALDatasetUniquePtr tables = openForReading(path.toUtf8(), Content::Features, {}, "SQLite");
    if (!tables)
        return {};
    OGRLayer *levels = tables->ExecuteSQL(
        "SELECT zoom_level, COUNT(*) FROM tiles GROUP BY zoom_level ORDER BY zoom_level", nullptr, nullptr);
    std::optional<TileLevel> found;
    if (!levels)
        return {};
    while (const OGRFeatureUniquePtr level{levels->GetNextFeature()}) {
        const int zoom = level->GetFieldAsInteger(0);
        if (!found || level->GetFieldAsInteger64(1) <= mostTiles)
            found = TileLevel{zoom, zoom};
        found->deepest = zoom;
    }
    tables->ReleaseResultSet(levels);
    return found;
}

} // namespace sijill
