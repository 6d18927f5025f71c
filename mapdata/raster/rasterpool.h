#pragma once

#include "mapdata/raster/rasterimage.h"
#include "mapdata/result.h"

#include <QRectF>

#include <stop_token>

namespace sijill {

/// What reads the pixels of a RasterSource, for several threads at a time.
class RasterPool {
public:
    virtual ~RasterPool() = default;
    /// As RasterSource::read(). @pre the rectangle touches the map
    virtual Result<RasterImage> read(const QRectF &world, QSize pixels, const std::stop_token &stop) = 0;
};

} // namespace sijill
