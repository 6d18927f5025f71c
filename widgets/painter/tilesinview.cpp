#include "widgets/painter/tilesinview.h"

#include <algorithm>
#include <cmath>

namespace sijill {

namespace {

/// Parts of one tile that lie side by side as one.
void merge(std::vector<TileInView> &parts)
{
    const auto mergeAlong = [&](auto isNext) {
        std::vector<TileInView> merged;
        for (const TileInView &part : parts) {
            const auto last = std::ranges::find_if(
                merged, [&](const TileInView &m) { return m.tile == part.tile && isNext(m.part, part.part); });
            if (last == merged.end())
                merged.push_back(part);
            else
                last->part |= part.part;
        }
        parts = std::move(merged);
    };
    mergeAlong([](const QRectF &a, const QRectF &b) {
        return a.right() == b.left() && a.top() == b.top() && a.bottom() == b.bottom();
    });
    mergeAlong([](const QRectF &a, const QRectF &b) {
        return a.bottom() == b.top() && a.left() == b.left() && a.right() == b.right();
    });
}

} // namespace

std::vector<TileInView> tilesInView(const VectorTiles &tiles, const QRectF &world, double zoom)
{
    constexpr int mostZoomsOut = 2; // farther out a view would be made of too many tiles
    constexpr qint64 most = 400;
    std::optional<int> at = tiles.zoomFor(static_cast<int>(std::floor(zoom + 1e-9)));
    if (!at && zoom >= tiles.info().minZoom - mostZoomsOut)
        at = tiles.info().minZoom;
    // Outside of where its finest tiles are a file has but coarse ones: of these some, and not a world drawn so large
    // that nothing in it is right.
    constexpr int mostCoarser = 6;
    const QRectF seen = world & QRectF(0, 0, 1, 1), &bounds = tiles.info().bounds;
    if (!at || seen.isEmpty())
        return {};
    const TileRange range = tilesIn(seen, *at);
    if (range.count() > most)
        return {};
    std::vector<TileInView> own, coarser;
    for (qint32 y = range.top; y <= range.bottom; ++y)
        for (qint32 x = range.left; x <= range.right; ++x) {
            const TileId wanted{*at, x, y};
            const auto found = tiles.nearest(wanted);
            const bool isFine = found && found->zoom >= wanted.zoom - mostCoarser;
            if (isFine || (found && bounds.intersects(wanted.world())))
                (*found == wanted ? own : coarser).push_back({*found, wanted.world()});
        }
    merge(coarser);
    coarser.insert(coarser.end(), own.begin(), own.end());
    return coarser;
}

} // namespace sijill
