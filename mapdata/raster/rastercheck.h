#pragma once

#include "mapdata/raster/rastersource.h"
#include "mapdata/reader/server.h"

namespace sijill {

/// What a look at the parts of a base map found: the tiles of MBTiles, cells of a grid over any other picture.
struct RasterCheck {
    qint64 looked = 0;
    qint64 unreadable = 0; ///< of these; the map stays blank in them, or in a part of them
    QRectF where;          ///< of cells: a rectangle of the world around them
    QString reason;        ///< of the last of them; may be empty
};

/// Looks at `most` parts at most and for so many milliseconds: evenly spread over a picture, the first ones of a file
/// of tiles. Nothing is looked at of an online map.
RasterCheck checkRaster(const RasterSource &source, qint64 most = 2000, int milliseconds = 2000);

/// The other end of it, where files are read in a process of their own: tiles are pictures that somebody made.
inline constexpr char tilesHandler[] = "tiles";
void serveTiles(ReaderCaller &caller, const QByteArray &request);

/// The same as something to say; nothing where all could be read.
std::optional<Problem> unreadableParts(const RasterSource &source);

} // namespace sijill
