#include "mapdata/layers/locate.h"

namespace sijill {

namespace {

bool crossesOdd(const VectorLayer &layer, const Path &ring, World p)
{
    bool odd = false;
    const World *v = layer.vertices.data() + ring.first;
    for (quint32 i = 0, j = ring.count - 1; i < ring.count; j = i++)
        if ((v[i].y() > p.y()) != (v[j].y() > p.y()) &&
            p.x() < (v[j].x() - v[i].x()) * (p.y() - v[i].y()) / (v[j].y() - v[i].y()) + v[i].x())
            odd = !odd;
    return odd;
}

} // namespace

bool contains(const VectorLayer &layer, const Feature &area, World point)
{
    const QRectF &b = area.bounds;
    if (point.x() < b.left() || point.x() > b.right() || point.y() < b.top() || point.y() > b.bottom())
        return false;
    bool inside = false;
    for (quint32 i = area.firstPath; i < area.firstPath + area.pathCount; ++i)
        inside ^= crossesOdd(layer, layer.paths[i], point);
    return inside;
}

std::optional<std::size_t> areaAt(const VectorLayer &layer, World point)
{
    if (layer.kind != GeometryKind::Area)
        return std::nullopt;
    for (std::size_t i = 0; i < layer.features.size(); ++i)
        if (contains(layer, layer.features[i], point))
            return i;
    return std::nullopt;
}

} // namespace sijill
