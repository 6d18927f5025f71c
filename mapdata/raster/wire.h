#pragma once

#include "mapdata/raster/rastersource.h"
#include "mapdata/reader/wire.h"

namespace sijill {

// Base maps from the process that reads them. What comes back is whole: a picture has as many bytes as its size says.

WireWriter &operator<<(WireWriter &wire, const RasterInfo &info);
WireReader &operator>>(WireReader &wire, RasterInfo &info);

WireWriter &operator<<(WireWriter &wire, const RasterImage &image);
WireReader &operator>>(WireReader &wire, RasterImage &image);

} // namespace sijill
