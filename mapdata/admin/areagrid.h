#pragma once

#include "mapdata/layers/layer.h"

#include <optional>
#include <vector>

namespace sijill {

/// Answers as areaAt() does, of many points: a grid over the layer knows which outlines pass through each of its cells,
/// and all of a cell that none passes through is in one area. May be asked on several threads at
/// once.
class AreaGrid {
public:
    /// @pre the layer outlives it
    explicit AreaGrid(const VectorLayer &layer);

    /// The first area of the layer that holds the point, as a position in layer.features.
    std::optional<std::size_t> at(World point) const;

private:
    static constexpr int side = 128; ///< cells; some 5 km of a country like Syria
    static constexpr int unknown = -1, nothing = -2, crossed = -3;

    std::optional<std::size_t> look(World point, std::size_t cell) const;
    int column(double x) const;
    int row(double y) const;
    template <class Do>
    void eachCell(const QRectF &box, Do &&todo) const;

    const VectorLayer &m_layer;
    QRectF m_bounds;
    std::vector<std::vector<quint32>> m_candidates; ///< by cell: areas whose bounds reach it, in the layer's order
    mutable std::vector<int> m_answers;             ///< by cell: an area, or one of the words above
};

} // namespace sijill
