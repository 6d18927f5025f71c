#pragma once

#include <QRectF>

#include <algorithm>
#include <cmath>
#include <vector>

namespace sijill {

/// A square of the world: at zoom z there are 2^z by 2^z of them, counted from the north-west.
struct TileId {
    int zoom = 0;
    qint32 x = 0, y = 0;

    bool operator==(const TileId &) const = default;

    QRectF world() const
    {
        const double side = std::exp2(-zoom);
        return {x * side, y * side, side, side};
    }
    /// @pre zoom > 0
    TileId parent() const { return {zoom - 1, x / 2, y / 2}; }
};

inline constexpr int tilePixels = 256;
inline constexpr int closestTileZoom = 24;

/// Columns and rows of the tiles that a rectangle of the world touches, clipped to the world; `last` is included.
struct TileRange {
    int zoom = 0;
    qint32 left = 0, top = 0, right = -1, bottom = -1;

    bool isEmpty() const { return right < left || bottom < top; }
    qint64 count() const { return isEmpty() ? 0 : qint64(right - left + 1) * (bottom - top + 1); }
};

inline TileRange tilesIn(const QRectF &world, int zoom)
{
    const double count = std::exp2(zoom);
    // A rectangle that ends where a tile begins does not touch it, whatever rounding makes of it.
    constexpr double rim = 1e-9;
    const auto first = [&](double at) {
        return static_cast<qint32>(std::clamp(std::floor(at * count + rim), 0.0, count));
    };
    const auto last = [&](double at) {
        return static_cast<qint32>(std::clamp(std::ceil(at * count - rim) - 1, -1.0, count - 1));
    };
    return {zoom, first(world.left()), first(world.top()), last(world.right()), last(world.bottom())};
}

/// Those nearest to the middle of the range first: what one looks at comes before the rim.
inline std::vector<TileId> fromTheMiddle(const TileRange &range)
{
    std::vector<TileId> tiles;
    for (qint32 y = range.top; y <= range.bottom; ++y)
        for (qint32 x = range.left; x <= range.right; ++x)
            tiles.push_back({range.zoom, x, y});
    const double middleX = (range.left + range.right) / 2.0, middleY = (range.top + range.bottom) / 2.0;
    const auto distance = [&](const TileId &tile) { return std::hypot(tile.x - middleX, tile.y - middleY); };
    std::ranges::stable_sort(tiles, {}, distance);
    return tiles;
}

} // namespace sijill
