#include "mapdata/layers/simplify.h"

#include <QHash>

#include <algorithm>
#include <span>

namespace sijill {

namespace {

using VertexId = quint32; ///< equal for equal coordinates
constexpr VertexId noVertex = std::numeric_limits<VertexId>::max();

double squaredDistance(World p, World a, World b)
{
    const QPointF along = b - a;
    const double length = QPointF::dotProduct(along, along);
    const double t = length > 0 ? std::clamp(QPointF::dotProduct(p - a, along) / length, 0.0, 1.0) : 0.0;
    const QPointF away = p - (a + t * along);
    return QPointF::dotProduct(away, away);
}

/// The vertices of a layer as a net: which are one and the same, and where paths meet.
class Net {
public:
    explicit Net(const VectorLayer &layer) : m_layer(layer), m_ids(layer.vertices.size())
    {
        QHash<std::pair<double, double>, VertexId> known;
        known.reserve(static_cast<qsizetype>(layer.vertices.size()));
        for (std::size_t i = 0; i < m_ids.size(); ++i) {
            const World v = layer.vertices[i];
            const auto next = static_cast<VertexId>(m_points.size());
            m_ids[i] = known.value({v.x(), v.y()}, next);
            if (m_ids[i] != next)
                continue;
            known.insert({v.x(), v.y()}, next);
            m_points.push_back(v);
        }
        m_keep.assign(m_points.size(), false);
        m_neighbours.assign(m_points.size(), {noVertex, noVertex});
        m_junction.assign(m_points.size(), false);
        for (const Path &path : layer.paths)
            meet(idsOf(path));
    }

    void cut(double tolerance)
    {
        m_squared = tolerance * tolerance;
        for (const Path &path : m_layer.paths)
            if (path.count > 1)
                cutPath(idsOf(path));
    }

    bool keeps(quint32 vertex) const { return m_keep[m_ids[vertex]]; }

private:
    std::span<const VertexId> idsOf(const Path &path) const { return std::span(m_ids).subspan(path.first, path.count); }
    bool isRing() const { return m_layer.kind == GeometryKind::Area; }

    void link(VertexId vertex, VertexId neighbour)
    {
        auto &[first, second] = m_neighbours[vertex];
        if (neighbour == first || neighbour == second)
            return;
        if (first == noVertex)
            first = neighbour;
        else if (second == noVertex)
            second = neighbour;
        else
            m_junction[vertex] = true;
    }

    void meet(std::span<const VertexId> ids)
    {
        const std::size_t edges = isRing() ? ids.size() : ids.size() - 1;
        for (std::size_t i = 0; i < edges; ++i) {
            link(ids[i], ids[(i + 1) % ids.size()]);
            link(ids[(i + 1) % ids.size()], ids[i]);
        }
        if (!isRing())
            m_junction[ids.front()] = m_junction[ids.back()] = true;
    }

    void cutPath(std::span<const VertexId> ids)
    {
        std::vector<VertexId> around(ids.begin(), ids.end());
        if (isRing()) {
            auto start = std::ranges::find_if(around, [this](VertexId id) { return m_junction[id]; });
            if (start == around.end())
                start = std::ranges::min_element(around);
            std::ranges::rotate(around, start);
            around.push_back(around.front());
        }
        std::size_t from = 0;
        for (std::size_t i = 1; i < around.size(); ++i)
            if (m_junction[around[i]] || i + 1 == around.size()) {
                cutArc({around.begin() + static_cast<std::ptrdiff_t>(from),
                        around.begin() + static_cast<std::ptrdiff_t>(i) + 1});
                from = i;
            }
    }

    void cutArc(std::vector<VertexId> arc)
    {
        m_keep[arc.front()] = m_keep[arc.back()] = true;
        const bool loop = arc.front() == arc.back();
        if (arc.size() < 3)
            return;
        if (loop ? arc[1] > arc[arc.size() - 2] : arc.front() > arc.back())
            std::ranges::reverse(arc); // one direction, from whichever side it is seen
        if (!loop)
            return cutBetween(arc, 0, arc.size() - 1);
        // A loop has no chord: the vertex farthest from its start makes two.
        const auto far = std::ranges::max_element(arc, {}, [&](VertexId id) {
            const QPointF away = m_points[id] - m_points[arc.front()];
            return QPointF::dotProduct(away, away);
        });
        const auto middle = static_cast<std::size_t>(far - arc.begin());
        m_keep[arc[middle]] = true;
        cutBetween(arc, 0, middle);
        cutBetween(arc, middle, arc.size() - 1);
    }

    void cutBetween(const std::vector<VertexId> &arc, std::size_t begin, std::size_t end)
    {
        std::vector<std::pair<std::size_t, std::size_t>> open{{begin, end}};
        while (!open.empty()) {
            const auto [from, to] = open.back();
            open.pop_back();
            double most = m_squared;
            std::size_t farthest = 0;
            for (std::size_t i = from + 1; i < to; ++i)
                if (const double d = squaredDistance(m_points[arc[i]], m_points[arc[from]], m_points[arc[to]]);
                    d > most) {
                    most = d;
                    farthest = i;
                }
            if (farthest == 0)
                continue;
            m_keep[arc[farthest]] = true;
            open.emplace_back(from, farthest);
            open.emplace_back(farthest, to);
        }
    }

    const VectorLayer &m_layer;
    std::vector<VertexId> m_ids; ///< per vertex of the layer
    std::vector<World> m_points; ///< by id, as all below
    std::vector<bool> m_keep;
    std::vector<bool> m_junction;
    std::vector<std::pair<VertexId, VertexId>> m_neighbours;
    double m_squared = 0;
};

/// A path that would vanish keeps three (or two) vertices far apart, so that its feature does not.
std::vector<World> leastPath(const VectorLayer &layer, const Path &path)
{
    const quint32 points = layer.kind == GeometryKind::Area ? 3 : 2;
    std::vector<World> least;
    for (quint32 i = 0; i < std::min(points, path.count); ++i)
        least.push_back(layer.vertices[path.first + i * (path.count - 1) / (points - 1)]);
    return least;
}

} // namespace

VectorLayer simplified(const VectorLayer &layer, double tolerance)
{
    if (layer.kind == GeometryKind::Point || layer.kind == GeometryKind::None || !(tolerance > 0))
        return layer;
    Net net(layer);
    net.cut(tolerance);
    VectorLayer result = layer;
    result.vertices.clear();
    result.paths.clear();
    const std::size_t fewest = layer.kind == GeometryKind::Area ? 3 : 2;
    for (Feature &feature : result.features) {
        const quint32 firstPath = feature.firstPath, pathCount = feature.pathCount;
        feature.firstPath = static_cast<quint32>(result.paths.size());
        const auto add = [&result](const std::vector<World> &points) {
            result.paths.push_back({static_cast<quint32>(result.vertices.size()), static_cast<quint32>(points.size())});
            result.vertices.insert(result.vertices.end(), points.begin(), points.end());
        };
        for (quint32 p = firstPath; p < firstPath + pathCount; ++p) {
            std::vector<World> kept;
            for (quint32 v = layer.paths[p].first; v < layer.paths[p].first + layer.paths[p].count; ++v)
                if (net.keeps(v))
                    kept.push_back(layer.vertices[v]);
            if (kept.size() >= fewest)
                add(kept);
        }
        if (result.paths.size() == feature.firstPath && pathCount > 0)
            add(leastPath(layer, layer.paths[firstPath]));
        feature.pathCount = static_cast<quint32>(result.paths.size()) - feature.firstPath;
    }
    return result;
}

} // namespace sijill
