#include "widgets/painter/cutsides.h"

#include <algorithm>
#include <cmath>

namespace sijill {

namespace {

double coordinate(QPointF point, bool isVertical)
{
    return isVertical ? point.x() : point.y();
}

bool hasLegOn(const VectorLayer &layer, const Feature &feature, bool isVertical, double at)
{
    constexpr double same = 1e-9; // world: four centimetres
    const auto isOn = [&](World vertex) { return std::abs(coordinate(vertex, isVertical) - at) < same; };
    for (quint32 p = feature.firstPath; p < feature.firstPath + feature.pathCount; ++p) {
        const Path &path = layer.paths[p];
        for (quint32 i = 0; i < path.count; ++i) {
            const World a = layer.vertices[path.first + i], b = layer.vertices[path.first + (i + 1) % path.count];
            if (isOn(a) && isOn(b) && a != b)
                return true;
        }
    }
    return false;
}

} // namespace

CutSides::CutSides(const VectorLayer &layer)
{
    if (layer.role != LayerRole::Countries || layer.kind != GeometryKind::Area)
        return;
    const QRectF &bounds = layer.bounds;
    const std::array sides{Side{true, bounds.left()}, Side{true, bounds.right()}, Side{false, bounds.top()},
                           Side{false, bounds.bottom()}};
    constexpr int several = 2;
    for (std::size_t i = 0; i < sides.size(); ++i) {
        const Side side = sides[i];
        int count = 0;
        for (const Feature &feature : layer.features) {
            const QRectF &box = feature.bounds;
            const double nearest = std::min(std::abs((side.isVertical ? box.left() : box.top()) - side.at),
                                            std::abs((side.isVertical ? box.right() : box.bottom()) - side.at));
            constexpr double touching = 1e-9;
            if (nearest < touching && hasLegOn(layer, feature, side.isVertical, side.at) && ++count == several)
                break;
        }
        if (count == several)
            m_sides[i] = side;
    }
}

bool CutSides::isEmpty() const
{
    return std::ranges::none_of(m_sides, [](const auto &side) { return side.has_value(); });
}

std::vector<QPolygonF> CutSides::outline(const QPolygonF &ring, const Viewport &viewport) const
{
    constexpr double beside = 0.75; // pixels: a coarser copy of the layer may have lost the corner
    std::vector<Side> sides;
    for (const auto &side : m_sides)
        if (side)
            sides.push_back({side->isVertical, coordinate(viewport.toScreen({side->at, side->at}), side->isVertical)});
    const auto isCut = [&](QPointF a, QPointF b) {
        return std::ranges::any_of(sides, [&](const Side &side) {
            return std::abs(coordinate(a, side.isVertical) - side.at) < beside &&
                   std::abs(coordinate(b, side.isVertical) - side.at) < beside;
        });
    };
    std::vector<QPolygonF> runs;
    bool isOpen = false;
    for (qsizetype i = 0; i < ring.size(); ++i) {
        const QPointF a = ring[i], b = ring[(i + 1) % ring.size()];
        if (isCut(a, b)) {
            isOpen = false;
            continue;
        }
        if (!isOpen)
            runs.push_back({a});
        runs.back() << b;
        isOpen = true;
    }
    return runs;
}

} // namespace sijill
