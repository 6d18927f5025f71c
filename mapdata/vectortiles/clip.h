#pragma once

#include <QPointF>
#include <QRectF>

#include <vector>

namespace sijill {

/// A closed ring cut at a rectangle; parts that leave it run along its edge. Empty where nothing is inside.
std::vector<QPointF> clippedRing(const std::vector<QPointF> &ring, const QRectF &box);
/// The parts of a line that lie within a rectangle.
std::vector<std::vector<QPointF>> clippedLine(const std::vector<QPointF> &line, const QRectF &box);

} // namespace sijill
