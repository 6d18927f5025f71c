#include "widgets/painter/wideline.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace sijill {

namespace {

double dot(QPointF a, QPointF b)
{
    return QPointF::dotProduct(a, b);
}

double cross(QPointF a, QPointF b)
{
    return a.x() * b.y() - a.y() * b.x();
}

/// A quarter turn, so that the offset lies on the same side of a line whichever way it runs.
QPointF aside(QPointF way)
{
    return {-way.y(), way.x()};
}

} // namespace

WideLine::WideLine(double width, bool isRound) : m_half(std::max(width, 0.0) / 2), m_isRound(isRound)
{
    constexpr double flat = 0.08, widest = std::numbers::pi / 3; // pixels that a chord may lie inside of the circle
    m_step = m_half > flat ? std::min(2 * std::acos(1 - flat / m_half), widest) : widest;
    m_cos = std::cos(m_step);
    m_sin = std::sin(m_step);
}

void WideLine::addArc(QPolygonF &side, QPointF around, QPointF from, QPointF to) const
{
    double angle = std::atan2(-cross(from, to), dot(from, to));
    if (angle <= 0)
        angle += 2 * std::numbers::pi;
    QPointF at = from;
    for (double turned = m_step; turned < angle - m_step / 2; turned += m_step) {
        at = {at.x() * m_cos + at.y() * m_sin, at.y() * m_cos - at.x() * m_sin};
        side << around + at;
    }
}

/// One side of a vertex, which the line passes with `from` and then `to` aside of it.
void WideLine::addJoin(QPolygonF &side, QPointF at, QPointF from, QPointF to) const
{
    const double half2 = m_half * m_half, cosine = dot(from, to) / half2;
    constexpr double straight = 0.9; // of a bend where a mitre is no longer than a bevel looks
    if (cosine > straight) {
        side << at + (from + to) / (1 + cosine);
        return;
    }
    const bool isInner = cross(from, to) > 0;
    side << at + from;
    // Through the vertex, so that the outline winds around all of the line.
    if (isInner)
        side << at;
    else if (m_isRound)
        addArc(side, at, from, to);
    side << at + to;
}

QPolygonF WideLine::outline(const QPolygonF &line) const
{
    std::vector<QPointF> points, offsets; // of each leg that has a length: aside of it
    points.reserve(static_cast<std::size_t>(line.size()));
    offsets.reserve(static_cast<std::size_t>(line.size()));
    for (const QPointF point : line) {
        if (!points.empty()) {
            const QPointF way = point - points.back();
            const double length = std::sqrt(dot(way, way));
            constexpr double none = 1e-6;
            if (!(length > none))
                continue;
            offsets.push_back(aside(way) * (m_half / length));
        }
        points.push_back(point);
    }
    QPolygonF outline;
    if (offsets.empty())
        return outline;
    outline.reserve(static_cast<qsizetype>(points.size()) * 3 + 16);
    const std::size_t last = points.size() - 1;
    outline << points[0] + offsets[0];
    for (std::size_t i = 1; i < last; ++i)
        addJoin(outline, points[i], offsets[i - 1], offsets[i]);
    outline << points[last] + offsets[last - 1];
    if (m_isRound)
        addArc(outline, points[last], offsets[last - 1], -offsets[last - 1]);
    outline << points[last] - offsets[last - 1];
    for (std::size_t i = last - 1; i > 0; --i)
        addJoin(outline, points[i], -offsets[i], -offsets[i - 1]);
    outline << points[0] - offsets[0];
    if (m_isRound)
        addArc(outline, points[0], -offsets[0], offsets[0]);
    return outline;
}

} // namespace sijill
