#pragma once

#include "mapdata/index/timeindex.h"

#include <vector>

namespace sijill {

/// How many days one bar stands for.
enum class BarUnit : quint8 { OneDay, Week, Month, Quarter, Year, Decade };

/// One bar of the timeline: whole days, cut where they leave the histogram.
struct Bar {
    Span span;
    Span busy; ///< from the first to the last day with an incident; invalid: nothing happened
    double low = 0, best = 0, high = 0;
    double vague = 0;  ///< of best: what is known for a week, month or year only
    bool open = false; ///< one of its figures is "or more"

    bool hasFigure() const { return high > 0; }
};

/// The finest unit whose bars are wide enough to be seen. @pre pixelsPerDay > 0
BarUnit barUnitFor(double pixelsPerDay);

/// The unit that holds the day.
Span unitAround(Day day, BarUnit unit);

/// Only bars in which something happened. `vague`: histogram of the incidents with an imprecise date, or an empty one.
std::vector<Bar> makeBars(const Histogram &histogram, const Histogram &vague, BarUnit unit);

/// Runs of days in which something happened, with no long pause inside: what a person would call one episode.
std::vector<Span> episodes(const Histogram &histogram);

} // namespace sijill
