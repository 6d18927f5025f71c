#pragma once

#include "widgets/painter/drawntiles.h"
#include "widgets/painter/viewport.h"

#include <vector>

namespace sijill {

/// Zoom of the style that a viewport is drawn with: the house counts tiles of 256 pixels, styles those of 512.
inline double styleZoom(const Viewport &viewport)
{
    return viewport.zoom() - 1;
}

/// A tile, and the part of the world that it is drawn in: its own square, or those that no finer tile has.
struct TileInView {
    TileId tile;
    QRectF part;
};

/// The tiles of a rectangle of the world, each part of it once: where the zoom has none, the nearest coarser.
/// `zoom`: of the style.
std::vector<TileInView> tilesInView(const VectorTiles &tiles, const QRectF &world, double zoom);

} // namespace sijill
