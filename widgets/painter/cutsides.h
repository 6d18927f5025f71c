#pragma once

#include "mapdata/layers/layer.h"
#include "widgets/painter/viewport.h"

#include <QPolygonF>

#include <array>
#include <optional>

namespace sijill {

/// The sides of its bounds at which a layer of countries was cut out of a larger one. Where two countries end at one
/// straight line that nothing of the layer lies beyond, they were cut there: a border between countries has one of them
/// on each side. A layer of one country, however straight its borders run, has none.
class CutSides {
public:
    CutSides() = default;
    explicit CutSides(const VectorLayer &layer);

    bool isEmpty() const;
    /// The outline of a ring (on the screen, first point not repeated) as lines, but for the legs on these sides.
    std::vector<QPolygonF> outline(const QPolygonF &ring, const Viewport &viewport) const;

private:
    struct Side {
        bool isVertical = false;
        double at = 0; ///< world
    };
    std::array<std::optional<Side>, 4> m_sides{};
};

} // namespace sijill
