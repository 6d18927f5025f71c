#pragma once

#include "mapdata/raster/rastersource.h"
#include "mapdata/reader/server.h"

namespace sijill {

/// openRaster() in a process of its own, in which its pixels are read as well, for as long as the source is used. Where
/// it ends before its time, the next reading starts another.
Result<std::shared_ptr<const RasterSource>> openRasterApart(const QString &path, const RasterOptions &options);

/// The other end of it.
inline constexpr char rasterHandler[] = "raster";
void serveRaster(ReaderCaller &caller, const QByteArray &request);

} // namespace sijill
