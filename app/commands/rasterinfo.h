#pragma once

#include "mapdata/raster/rastersource.h"

#include <QJsonObject>

namespace sijill {

/// What `sijill info` says of a base map, as lines for a person.
QString rasterAsText(const RasterInfo &info);
/// The same for programs: file, readable, format, width, height, bands, type, crs, crs_from, min_zoom, max_zoom ...
QJsonObject rasterAsJson(const RasterInfo &info);

} // namespace sijill
