#pragma once

#include "mapdata/raster/rasterhandle.h"
#include "mapdata/raster/rastersource.h"

namespace sijill {

/// What there is to find out about an open dataset: where it lies, how its values become colours. Fills in `info` and
/// `recipe`; gives the reason where it is no base map. The CRS it says wins over `crs`, which may be empty.
std::optional<Problem> examine(GDALDataset &dataset, const QString &crs, RasterInfo &info, RasterRecipe &recipe);

/// Only the colours: bands, palette, stretch, what means nothing.
std::optional<Problem> examineColours(GDALDataset &dataset, RasterInfo &info, RasterRecipe &recipe);

} // namespace sijill
