#pragma once

#include "mapdata/geo/tiles.h"

#include <optional>

namespace sijill {

/// Zooms of which the number of a tile fits 64 bits.
inline constexpr int deepestTileZoom = 30;

/// How many tiles all zooms below `zoom` have: (4^zoom - 1) / 3. @pre 0 <= zoom <= deepestTileZoom + 1
constexpr quint64 firstTileNumber(int zoom)
{
    return ((quint64(1) << (2 * zoom)) - 1) / 3;
}

/// The number of a tile in PMTiles: those of all lower zooms, then along the Hilbert curve of its own.
quint64 tileNumber(const TileId &tile);
/// Nothing beyond deepestTileZoom.
std::optional<TileId> tileOfNumber(quint64 number);

} // namespace sijill
