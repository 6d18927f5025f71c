#include "mapdata/admin/areagrid.h"

#include "mapdata/layers/locate.h"

#include <algorithm>
#include <atomic>

namespace sijill {

AreaGrid::AreaGrid(const VectorLayer &layer)
    : m_layer(layer), m_candidates(side * side), m_answers(side * side, nothing)
{
    for (const Feature &area : layer.features)
        m_bounds = m_bounds.united(area.bounds);
    for (std::size_t i = 0; i < layer.features.size(); ++i) {
        const Feature &area = layer.features[i];
        eachCell(area.bounds, [&](std::size_t cell) {
            m_candidates[cell].push_back(static_cast<quint32>(i));
            if (m_answers[cell] == nothing)
                m_answers[cell] = unknown;
        });
        for (quint32 path = area.firstPath; path < area.firstPath + area.pathCount; ++path) {
            const Path &ring = layer.paths[path];
            const World *v = layer.vertices.data() + ring.first;
            for (quint32 at = 0, before = ring.count - 1; at < ring.count; before = at++)
                eachCell(QRectF(QPointF(v[before].x(), v[before].y()), QPointF(v[at].x(), v[at].y())).normalized(),
                         [&](std::size_t cell) { m_answers[cell] = crossed; });
        }
    }
}

int AreaGrid::column(double x) const
{
    return m_bounds.width() > 0
               ? std::clamp(static_cast<int>((x - m_bounds.left()) / m_bounds.width() * side), 0, side - 1)
               : 0;
}

int AreaGrid::row(double y) const
{
    return m_bounds.height() > 0
               ? std::clamp(static_cast<int>((y - m_bounds.top()) / m_bounds.height() * side), 0, side - 1)
               : 0;
}

template <class Do>
void AreaGrid::eachCell(const QRectF &box, Do &&todo) const
{
    for (int y = row(box.top()), last = row(box.bottom()); y <= last; ++y)
        for (int x = column(box.left()), end = column(box.right()); x <= end; ++x)
            todo(static_cast<std::size_t>(y * side + x));
}

std::optional<std::size_t> AreaGrid::look(World point, std::size_t cell) const
{
    for (const quint32 area : m_candidates[cell])
        if (contains(m_layer, m_layer.features[area], point))
            return area;
    return std::nullopt;
}

std::optional<std::size_t> AreaGrid::at(World point) const
{
    if (point.x() < m_bounds.left() || point.x() > m_bounds.right() || point.y() < m_bounds.top() ||
        point.y() > m_bounds.bottom())
        return std::nullopt;
    const auto cell = static_cast<std::size_t>(row(point.y()) * side + column(point.x()));
    // Whoever comes first finds the answer for the cell; two who come at once find the same.
    const std::atomic_ref<int> known(m_answers[cell]);
    const int answer = known.load(std::memory_order_relaxed);
    if (answer == crossed)
        return look(point, cell);
    if (answer == nothing)
        return std::nullopt;
    if (answer != unknown)
        return static_cast<std::size_t>(answer);
    const std::optional<std::size_t> area = look(point, cell);
    known.store(area ? static_cast<int>(*area) : nothing, std::memory_order_relaxed);
    return area;
}

} // namespace sijill
