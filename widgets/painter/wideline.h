#pragma once

#include <QPolygonF>

#include <vector>

namespace sijill {

/// Makes lines as wide as a pen would draw them to polygons, to be filled by winding. Qt's own stroker makes curves of
/// each cap and join and measures each leg several times: a third of the time that a map of a city took.
class WideLine {
public:
    WideLine() = default;
    /// `width`: pixels. Round: caps and joins are, else flat caps and bevelled joins.
    WideLine(double width, bool isRound);

    double width() const { return 2 * m_half; }
    /// Nothing of a line without length.
    QPolygonF outline(const QPolygonF &line) const;

private:
    /// From one offset of a point around it to another, the way that a line turns on its outer side: x towards minus y.
    /// Both are half the width long; without these two themselves.
    void addArc(QPolygonF &side, QPointF around, QPointF from, QPointF to) const;
    void addJoin(QPolygonF &side, QPointF at, QPointF from, QPointF to) const;

    double m_half = 0.5;
    bool m_isRound = false;
    double m_step = 1, m_cos = 0, m_sin = 1; ///< of an arc: radians from point to point
};

} // namespace sijill
