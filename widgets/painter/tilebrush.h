#pragma once

#include "widgets/painter/drawntiles.h"
#include "widgets/painter/wideline.h"

#include <QPainter>

#include <optional>

namespace sijill {

/// Draws pieces of one tile, each for itself: a path with thousands of pieces costs by the square.
class TileBrush {
public:
    /// `origin`, `scale`: where the tile's units lie on the screen. `cut`: in tile units, to which geometry is cut
    /// where clips do not reach or the tile is far larger than the view.
    TileBrush(QPainter &painter, const DecodedTile &tile, QPointF origin, double scale, std::optional<QRectF> cut)
        : m_painter(painter), m_tile(tile), m_origin(origin), m_scale(scale), m_cut(cut)
    {
    }

    /// In screen coordinates; none of a line lies in these.
    void leaveOut(std::vector<QRectF> boxes) { m_leftOut = std::move(boxes); }
    /// Of lines: filled with the painter's brush, or drawn with its pen.
    void makeWide(std::optional<WideLine> wide) { m_wide = wide; }

    void fill(const TilePiece &piece);
    void stroke(const TilePiece &piece);

private:
    QPolygonF polygonOf(std::span<const TilePoint> part) const;
    std::vector<QPolygonF> linesOf(std::span<const TilePoint> part) const;
    void drawLine(const QPolygonF &line);
    void drawRun(const QPolygonF &run);

    QPainter &m_painter;
    const DecodedTile &m_tile;
    QPointF m_origin;
    double m_scale;
    std::optional<QRectF> m_cut;
    std::vector<QRectF> m_leftOut;
    std::optional<WideLine> m_wide;
};

} // namespace sijill
