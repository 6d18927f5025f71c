#pragma once

#include "mapdata/raster/rasterimage.h"

namespace sijill {

enum class TileFormat : quint8 { Png, Jpeg };

/// As the bytes of a file. JPEG knows no transparency: a tile that is not opaque comes as PNG all the same. Empty where
/// GDAL cannot.
QByteArray encode(const RasterImage &image, TileFormat format);

} // namespace sijill
