#include "mapdata/vectortiles/clip.h"

#include "mapdata/vectortiles/stretches.h"

namespace sijill {

namespace {

using Ring = std::vector<QPointF>;

/// Cut at one straight edge. `depth`: how far inside a point is, negative outside.
template <class Depth>
Ring cut(const Ring &ring, Depth depth)
{
    Ring kept;
    kept.reserve(ring.size() + 4);
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const QPointF from = ring[i], to = ring[(i + 1) % ring.size()];
        const double a = depth(from), b = depth(to);
        if (a >= 0)
            kept.push_back(from);
        if ((a >= 0) != (b >= 0))
            kept.push_back(from + (to - from) * (a / (a - b)));
    }
    return kept;
}

} // namespace

std::vector<QPointF> clippedRing(const std::vector<QPointF> &ring, const QRectF &box)
{
    Ring kept = cut(ring, [&](QPointF p) { return p.x() - box.left(); });
    kept = cut(kept, [&](QPointF p) { return box.right() - p.x(); });
    kept = cut(kept, [&](QPointF p) { return p.y() - box.top(); });
    kept = cut(kept, [&](QPointF p) { return box.bottom() - p.y(); });
    if (kept.size() < 3)
        kept.clear();
    return kept;
}

std::vector<std::vector<QPointF>> clippedLine(const std::vector<QPointF> &line, const QRectF &box)
{
    // In a square of side 1, whatever the box.
    const auto inwards = [&](QPointF p) {
        return QPointF((p.x() - box.left()) / box.width(), (p.y() - box.top()) / box.height());
    };
    Ring scaled;
    scaled.reserve(line.size());
    for (const QPointF p : line)
        scaled.push_back(inwards(p));
    std::vector<Ring> parts = insideSquare(scaled, 1);
    for (Ring &part : parts)
        for (QPointF &p : part)
            p = {box.left() + p.x() * box.width(), box.top() + p.y() * box.height()};
    return parts;
}

} // namespace sijill
