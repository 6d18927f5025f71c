#pragma once

#include "mapdata/raster/rastersource.h"
#include "mapdata/vectortiles/vectortiles.h"

namespace sijill {

/// A base map, of pictures or of vector tiles: one of both.
struct BaseMap {
    std::shared_ptr<const RasterSource> pictures;
    std::shared_ptr<const VectorTiles> tiles;

    const Problems &problems() const { return tiles ? tiles->info().problems : pictures->info().problems; }
    const QString &attribution() const { return tiles ? tiles->info().attribution : pictures->info().attribution; }
};

/// Fails with a sentence where the file is no base map.
Result<BaseMap> openBaseMap(const QString &path, const RasterOptions &options = {});

} // namespace sijill
