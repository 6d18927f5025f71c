#include "widgets/painter/shapes.h"

#include <QLineF>

#include <algorithm>

namespace sijill {

namespace {

std::span<const World> verticesOf(const VectorLayer &layer, const Path &path)
{
    return std::span(layer.vertices).subspan(path.first, path.count);
}

std::span<const Path> pathsOf(const VectorLayer &layer, const Feature &feature)
{
    return std::span(layer.paths).subspan(feature.firstPath, feature.pathCount);
}

/// Turned by 45 degrees: x along the hatching, y across it.
QPointF turned(QPointF p)
{
    return {(p.x() - p.y()) * std::numbers::sqrt2 / 2, (p.x() + p.y()) * std::numbers::sqrt2 / 2};
}

QPointF turnedBack(QPointF p)
{
    return {(p.x() + p.y()) * std::numbers::sqrt2 / 2, (p.y() - p.x()) * std::numbers::sqrt2 / 2};
}

} // namespace

QPolygonF screenPolygon(const VectorLayer &layer, const Path &path, const Viewport &viewport, double smallest)
{
    QPolygonF polygon;
    const auto vertices = verticesOf(layer, path);
    for (std::size_t i = 0; i < vertices.size(); ++i) {
        const QPointF at = viewport.toScreen(vertices[i]);
        const bool last = i + 1 == vertices.size();
        if (polygon.isEmpty() || last || (at - polygon.last()).manhattanLength() >= smallest)
            polygon.append(at);
    }
    return polygon;
}

QPolygonF clippedRing(const QPolygonF &ring, const QRectF &box)
{
    struct Side {
        bool vertical;
        double at;
        double sign; ///< inside is where sign * (coordinate - at) >= 0
    };
    QPolygonF kept = ring, rest;
    for (const Side side : {Side{true, box.left(), 1}, Side{true, box.right(), -1}, Side{false, box.top(), 1},
                            Side{false, box.bottom(), -1}}) {
        const auto depth = [&](QPointF p) { return side.sign * ((side.vertical ? p.x() : p.y()) - side.at); };
        rest.clear();
        for (qsizetype i = 0; i < kept.size(); ++i) {
            const QPointF a = kept[i], b = kept[(i + 1) % kept.size()];
            const double from = depth(a), to = depth(b);
            if (from >= 0)
                rest.append(a);
            if ((from >= 0) != (to >= 0))
                rest.append(a + (b - a) * (from / (from - to)));
        }
        kept.swap(rest);
    }
    return kept;
}

std::vector<QPolygonF> runsIn(const QPolygonF &line, const QRectF &box)
{
    std::vector<QPolygonF> runs;
    bool open = false;
    for (qsizetype i = 0; i + 1 < line.size(); ++i) {
        const QPointF a = line[i], b = line[i + 1];
        const bool beside = std::max(a.x(), b.x()) < box.left() || std::min(a.x(), b.x()) > box.right() ||
                            std::max(a.y(), b.y()) < box.top() || std::min(a.y(), b.y()) > box.bottom();
        if (!beside && !open)
            runs.push_back({a});
        if (!beside)
            runs.back().append(b);
        open = !beside;
    }
    return runs;
}

QRectF drawnBox(const Viewport &viewport)
{
    constexpr double around = 64; // pixels; more than any pen is wide
    return QRectF({0, 0}, viewport.size()).adjusted(-around, -around, around, around);
}

QPainterPath screenPath(const VectorLayer &layer, const Feature &feature, const Viewport &viewport)
{
    QPainterPath whole;
    whole.setFillRule(Qt::OddEvenFill);
    const QRectF drawn = drawnBox(viewport);
    for (const Path &path : pathsOf(layer, feature)) {
        QPolygonF ring = screenPolygon(layer, path, viewport);
        const QRectF box = ring.boundingRect();
        if (ring.size() < 3 || (box.width() < 1 && box.height() < 1))
            continue;
        if (!drawn.contains(box))
            ring = clippedRing(ring, drawn);
        if (ring.size() < 3)
            continue;
        whole.addPolygon(ring);
        whole.closeSubpath();
    }
    return whole;
}

std::vector<QLineF> hatching(const VectorLayer &layer, const Feature &feature, const Viewport &viewport, double spacing)
{
    // In the turned frame the lines of the hatching are y = n * spacing, and cutting them is scan conversion.
    const QPointF origin = turned(viewport.planeOffset());
    const auto frame = [&](World world) { return turned(viewport.toScreen(world)) - origin; };
    const QRectF screen({0, 0}, viewport.size());
    double top = 1e300;
    double bottom = -1e300;
    for (const QPointF corner : {screen.topLeft(), screen.topRight(), screen.bottomLeft(), screen.bottomRight()}) {
        top = std::min(top, (turned(corner) - origin).y());
        bottom = std::max(bottom, (turned(corner) - origin).y());
    }
    const auto first = static_cast<qint64>(std::ceil(top / spacing));
    const auto last = static_cast<qint64>(std::floor(bottom / spacing));
    if (last < first)
        return {};

    std::vector<std::vector<double>> cuts(static_cast<std::size_t>(last - first + 1));
    for (const Path &path : pathsOf(layer, feature)) {
        const auto ring = verticesOf(layer, path);
        for (std::size_t i = 0; i < ring.size(); ++i) {
            const QPointF a = frame(ring[i]);
            const QPointF b = frame(ring[(i + 1) % ring.size()]);
            const double low = std::max(std::min(a.y(), b.y()), top - spacing);
            const double high = std::min(std::max(a.y(), b.y()), bottom + spacing);
            // Half-open at the top, so that a vertex on a line is cut once.
            for (auto n = std::max(first, static_cast<qint64>(std::ceil(low / spacing)));
                 n <= last && static_cast<double>(n) * spacing < high; ++n) {
                const double y = static_cast<double>(n) * spacing;
                cuts[static_cast<std::size_t>(n - first)].push_back(a.x() +
                                                                    (b.x() - a.x()) * (y - a.y()) / (b.y() - a.y()));
            }
        }
    }

    std::vector<QLineF> lines;
    for (std::size_t n = 0; n < cuts.size(); ++n) {
        std::ranges::sort(cuts[n]);
        const double y = static_cast<double>(first + static_cast<qint64>(n)) * spacing;
        for (std::size_t i = 0; i + 1 < cuts[n].size(); i += 2)
            lines.emplace_back(turnedBack(QPointF(cuts[n][i], y) + origin),
                               turnedBack(QPointF(cuts[n][i + 1], y) + origin));
    }
    return lines;
}

} // namespace sijill
