#include "mapdata/layers/labelpoint.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <queue>

namespace sijill {

namespace {

using Ring = std::span<const World>;

double doubleArea(Ring ring)
{
    double sum = 0;
    for (std::size_t i = 0, j = ring.size() - 1; i < ring.size(); j = i++)
        sum += (ring[j].x() - ring[i].x()) * (ring[j].y() + ring[i].y());
    return std::abs(sum);
}

QRectF boundsOf(Ring ring)
{
    const auto [left, right] = std::ranges::minmax(ring, {}, [](World p) { return p.x(); });
    const auto [top, bottom] = std::ranges::minmax(ring, {}, [](World p) { return p.y(); });
    return {QPointF(left.x(), top.y()), QPointF(right.x(), bottom.y())};
}

double squaredDistance(World p, World a, World b)
{
    const QPointF along = b - a;
    const double length = QPointF::dotProduct(along, along);
    const double t = length > 0 ? std::clamp(QPointF::dotProduct(p - a, along) / length, 0.0, 1.0) : 0.0;
    const QPointF away = p - (a + t * along);
    return QPointF::dotProduct(away, away);
}

/// Distance to the nearest border, negative outside.
double signedDistance(World p, const std::vector<Ring> &rings)
{
    bool inside = false;
    double nearest = std::numeric_limits<double>::max();
    for (const Ring ring : rings) {
        for (std::size_t i = 0, j = ring.size() - 1; i < ring.size(); j = i++) {
            const World a = ring[i], b = ring[j];
            if ((a.y() > p.y()) != (b.y() > p.y()) &&
                p.x() < (b.x() - a.x()) * (p.y() - a.y()) / (b.y() - a.y()) + a.x())
                inside = !inside;
            nearest = std::min(nearest, squaredDistance(p, a, b));
        }
    }
    return inside ? std::sqrt(nearest) : -std::sqrt(nearest);
}

/// A square of the search: no point in it is farther from the border than `most`.
struct Cell {
    World centre;
    double half = 0;
    double distance = 0;
    double most = 0;

    Cell(World c, double h, const std::vector<Ring> &rings)
        : centre(c), half(h), distance(signedDistance(c, rings)), most(distance + h * std::numbers::sqrt2)
    {
    }
    bool operator<(const Cell &other) const { return most < other.most; }
};

World centroid(Ring ring)
{
    double x = 0, y = 0, area = 0;
    const World origin = ring.front(); // near zero, so that nothing cancels out
    for (std::size_t i = 0, j = ring.size() - 1; i < ring.size(); j = i++) {
        const World a = ring[i] - origin, b = ring[j] - origin;
        const double cross = a.x() * b.y() - b.x() * a.y();
        x += (a.x() + b.x()) * cross;
        y += (a.y() + b.y()) * cross;
        area += 3 * cross;
    }
    return area == 0 ? origin : origin + World(x / area, y / area);
}

/// Branch and bound over squares that halve: a square whose best conceivable point is hardly better than the best
/// point found is dropped.
World farthestFromBorder(const std::vector<Ring> &rings, const QRectF &bounds)
{
    const double precision = std::max(bounds.width(), bounds.height()) / 100;
    const double side = std::min(bounds.width(), bounds.height());
    if (side <= precision / 100)
        return rings.front().front();
    const double half = std::max(side, precision) / 2;
    std::priority_queue<Cell> open;
    for (double x = bounds.left() + half; x < bounds.right() + half; x += 2 * half)
        for (double y = bounds.top() + half; y < bounds.bottom() + half; y += 2 * half)
            open.emplace(World(x, y), half, rings);
    Cell best(centroid(rings.front()), 0, rings);
    while (!open.empty()) {
        const Cell cell = open.top();
        open.pop();
        if (cell.most - best.distance <= precision)
            break;
        if (cell.distance > best.distance)
            best = cell;
        const double h = cell.half / 2;
        for (const double dx : {-h, h})
            for (const double dy : {-h, h})
                open.emplace(cell.centre + World(dx, dy), h, rings);
    }
    return best.centre;
}

} // namespace

World areaLabelPoint(std::span<const std::span<const World>> rings)
{
    const Ring largest = *std::ranges::max_element(rings, {}, doubleArea);
    const QRectF bounds = boundsOf(largest);
    std::vector<Ring> near{largest};
    for (const Ring ring : rings)
        if (ring.data() != largest.data() && boundsOf(ring).intersects(bounds))
            near.push_back(ring);
    return farthestFromBorder(near, bounds);
}

World lineLabelPoint(std::span<const World> line)
{
    double length = 0;
    for (std::size_t i = 1; i < line.size(); ++i)
        length += std::hypot(line[i].x() - line[i - 1].x(), line[i].y() - line[i - 1].y());
    double left = length / 2;
    for (std::size_t i = 1; i < line.size(); ++i) {
        const QPointF step = line[i] - line[i - 1];
        const double here = std::hypot(step.x(), step.y());
        if (here >= left && here > 0)
            return line[i - 1] + step * (left / here);
        left -= here;
    }
    return line.front();
}

} // namespace sijill
