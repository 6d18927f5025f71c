#include "mapdata/vectortiles/hilbert.h"

#include <utility>

namespace sijill {

namespace {

/// One step of the curve: turns and mirrors a quarter so that its ends meet those of its neighbours.
void turn(quint64 side, quint64 &x, quint64 &y, quint64 right, quint64 down)
{
    if (down != 0)
        return;
    if (right != 0) {
        x = side - 1 - x;
        y = side - 1 - y;
    }
    std::swap(x, y);
}

} // namespace

quint64 tileNumber(const TileId &tile)
{
    quint64 number = firstTileNumber(tile.zoom);
    auto x = static_cast<quint64>(tile.x), y = static_cast<quint64>(tile.y);
    for (quint64 side = (quint64(1) << tile.zoom) / 2; side > 0; side /= 2) {
        const quint64 right = (x & side) != 0, down = (y & side) != 0;
        number += side * side * ((3 * right) ^ down);
        x &= side - 1;
        y &= side - 1;
        turn(side, x, y, right, down);
    }
    return number;
}

std::optional<TileId> tileOfNumber(quint64 number)
{
    int zoom = 0;
    while (zoom <= deepestTileZoom && number >= firstTileNumber(zoom + 1))
        ++zoom;
    if (zoom > deepestTileZoom)
        return {};
    quint64 rest = number - firstTileNumber(zoom), x = 0, y = 0;
    for (quint64 side = 1; side < (quint64(1) << zoom); side *= 2) {
        const quint64 right = 1 & (rest / 2), down = 1 & (rest ^ right);
        turn(side, x, y, right, down);
        x += side * right;
        y += side * down;
        rest /= 4;
    }
    return TileId{zoom, static_cast<qint32>(x), static_cast<qint32>(y)};
}

} // namespace sijill
