#pragma once

#include <QPointF>

#include <vector>

namespace sijill {

/// A nearly straight part of a line, by its ends.
struct Stretch {
    QPointF from, to;
    double length = 0; ///< of the chord
};

/// Lines that meet end to end made into longer ones.
std::vector<std::vector<QPointF>> joinedLines(std::vector<std::vector<QPointF>> lines);
/// The parts of a line that lie within a square from 0 to `side`.
std::vector<std::vector<QPointF>> insideSquare(const std::vector<QPointF> &line, double side);
/// The longest stretch that bends by no more than some 20 degrees.
Stretch longestStretch(const std::vector<QPointF> &line);

} // namespace sijill
