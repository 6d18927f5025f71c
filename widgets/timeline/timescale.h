#pragma once

#include "mapdata/time/span.h"

#include <Qt>

namespace sijill {

/// Maps days to pixels and back. Days are real numbers here: day 5.5 is noon of day 5. Pixels are x of the widget.
///
/// Left to right the earliest day is at the left edge; right to left it is at the right edge, as people who read that
/// way expect of a chronology.
struct TimeScale {
    double left = 0;   ///< pixel of the left edge
    double width = 1;  ///< pixels; > 0
    double begin = 0;  ///< the earliest moment shown, in days
    double length = 1; ///< days shown; > 0
    Qt::LayoutDirection direction = Qt::LeftToRight;

    /// Nothing closer than this is of use: spans are whole days.
    static constexpr double shortest = 5;

    double end() const { return begin + length; }
    double pixelsPerDay() const { return width / length; }
    bool isMirrored() const { return direction == Qt::RightToLeft; }

    double x(double day) const;
    double dayAt(double x) const;
    /// The whole day under a pixel.
    Day wholeDayAt(double x) const;
    /// The boundary between days that is nearest to a pixel: where a handle snaps.
    Day boundaryAt(double x) const;

    /// Shows what is in `limits` and no more; keeps the length where it fits.
    [[nodiscard]] TimeScale clampedTo(Span limits) const;
    /// factor > 1 comes closer; the day stays where it is on the screen, as far as the limits allow.
    [[nodiscard]] TimeScale zoomedAbout(double day, double factor, Span limits) const;
    /// What is under the mouse follows it by so many pixels to the right.
    [[nodiscard]] TimeScale panned(double pixels, Span limits) const;
    /// Shows the whole span with some room at either side.
    [[nodiscard]] TimeScale fittedTo(Span span, Span limits) const;
    /// Brings the span into sight, moving no more than needed.
    [[nodiscard]] TimeScale revealing(Span span, Span limits) const;
};

/// How far the timeline can be moved for data of that extent: a little beyond it at both ends.
Span limitsFor(Span extent);

} // namespace sijill
