#pragma once

#include "mapdata/raster/rasterhandle.h"
#include "mapdata/raster/rasterpool.h"

namespace sijill {

/// Pixels read in this process.
class LocalRaster : public RasterPool {
public:
    /// `file`: what problems are about. A map over a network is not tried again in parts where it fails.
    LocalRaster(QString file, bool isOnline, std::unique_ptr<RasterHandles> handles);

    Result<RasterImage> read(const QRectF &world, QSize pixels, const std::stop_token &stop) override;

private:
    QString m_file;
    bool m_isOnline;
    std::unique_ptr<RasterHandles> m_handles;
};

} // namespace sijill
