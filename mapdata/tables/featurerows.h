#pragma once

#include "mapdata/tables/rowsource.h"

namespace sijill {

/// The features of a layer, through GDAL: GeoJSON, GeoPackage, shapefiles (mended where need be), SQLite and whatever
/// else it reads. Points are turned into degrees, WGS 84; lines and areas are no points, and none is made of them.
Result<std::shared_ptr<RowSource>> openFeatureRows(const QString &path, const QString &layer);

} // namespace sijill
