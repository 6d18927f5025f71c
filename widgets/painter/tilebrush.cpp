#include "widgets/painter/tilebrush.h"

#include "mapdata/vectortiles/clip.h"

#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace sijill {

namespace {

constexpr double nearest = 0.35; // pixels between points: nearer ones do not show
constexpr double ofWidth = 0.3;  // of a line's width: nor do these in a wide line

std::vector<QPointF> pointsOf(std::span<const TilePoint> part)
{
    std::vector<QPointF> points;
    points.reserve(part.size());
    for (const TilePoint &p : part)
        points.emplace_back(p.x, p.y);
    return points;
}

bool isInside(std::span<const TilePoint> part, const QRectF &box)
{
    return std::ranges::all_of(part, [&](const TilePoint &p) { return box.contains(p.x, p.y); });
}

/// On the screen, without points that do not show; the last one stays.
template <class Points>
QPolygonF thinned(const Points &points, QPointF origin, double scale, double apart)
{
    QPolygonF polygon;
    polygon.reserve(static_cast<qsizetype>(points.size()));
    QPointF last;
    for (std::size_t i = 0; i < points.size(); ++i) {
        const QPointF at(origin.x() + scale * points[i].x, origin.y() + scale * points[i].y);
        const QPointF way = at - last;
        if (i > 0 && i + 1 < points.size() && std::abs(way.x()) + std::abs(way.y()) < apart)
            continue;
        polygon << at;
        last = at;
    }
    return polygon;
}

struct Place {
    double x, y;
};

std::vector<Place> placesOf(const std::vector<QPointF> &points)
{
    std::vector<Place> places;
    places.reserve(points.size());
    for (const QPointF p : points)
        places.push_back({p.x(), p.y()});
    return places;
}

} // namespace

QPolygonF TileBrush::polygonOf(std::span<const TilePoint> part) const
{
    if (!m_cut || isInside(part, *m_cut))
        return thinned(part, m_origin, m_scale, nearest);
    return thinned(placesOf(clippedRing(pointsOf(part), *m_cut)), m_origin, m_scale, nearest);
}

std::vector<QPolygonF> TileBrush::linesOf(std::span<const TilePoint> part) const
{
    const double apart = m_wide ? std::max(nearest, ofWidth * m_wide->width()) : nearest;
    if (!m_cut || isInside(part, *m_cut))
        return {thinned(part, m_origin, m_scale, apart)};
    std::vector<QPolygonF> lines;
    for (const auto &line : clippedLine(pointsOf(part), *m_cut))
        lines.push_back(thinned(placesOf(line), m_origin, m_scale, apart));
    return lines;
}

void TileBrush::fill(const TilePiece &piece)
{
    constexpr qsizetype leastPoints = 3;
    if (piece.parts == 1) {
        const QPolygonF polygon = polygonOf(m_tile.part(piece.firstPart));
        if (polygon.size() >= leastPoints)
            m_painter.drawPolygon(polygon, piece.isEvenOdd ? Qt::OddEvenFill : Qt::WindingFill);
        return;
    }
    QPainterPath path;
    path.setFillRule(piece.isEvenOdd ? Qt::OddEvenFill : Qt::WindingFill);
    for (quint32 i = 0; i < piece.parts; ++i) {
        const QPolygonF polygon = polygonOf(m_tile.part(piece.firstPart + i));
        if (polygon.size() < leastPoints)
            continue;
        path.addPolygon(polygon);
        path.closeSubpath();
    }
    m_painter.drawPath(path);
}

void TileBrush::drawRun(const QPolygonF &run)
{
    if (run.size() < 2)
        return;
    if (m_wide)
        m_painter.drawPolygon(m_wide->outline(run), Qt::WindingFill);
    else
        m_painter.drawPolyline(run);
}

void TileBrush::drawLine(const QPolygonF &line)
{
    if (m_leftOut.empty()) {
        drawRun(line);
        return;
    }
    const auto isLeftOut = [&](QPointF from, QPointF to) {
        const QPointF middle = (from + to) / 2;
        return std::ranges::any_of(m_leftOut, [&](const QRectF &box) { return box.contains(middle); });
    };
    QPolygonF part;
    for (qsizetype i = 1; i < line.size(); ++i) {
        if (isLeftOut(line[i - 1], line[i])) {
            drawRun(part);
            part.clear();
            continue;
        }
        if (part.isEmpty())
            part << line[i - 1];
        part << line[i];
    }
    drawRun(part);
}

void TileBrush::stroke(const TilePiece &piece)
{
    for (quint32 i = 0; i < piece.parts; ++i)
        for (const QPolygonF &line : linesOf(m_tile.part(piece.firstPart + i)))
            drawLine(line);
}

} // namespace sijill
