#pragma once

#include "mapdata/time/span.h"

#include <optional>
#include <vector>

namespace sijill {

enum class StepUnit : quint8 { OneDay, Week, Month, Year };

/// How a window runs through time.
struct Stepping {
    StepUnit unit = StepUnit::OneDay;
    bool cumulative = false; ///< the window grows from its first day instead of moving
    bool loop = false;
    bool skipEmpty = true; ///< when playing: go on to the next step in which something happened

    bool operator==(const Stepping &) const = default;
};

/// The data that a window runs over.
struct Course {
    Span extent;
    std::vector<Span> busy; ///< runs of days in which something happened; sorted, apart from each other

    bool isBusy(Span span) const;
};

/// A day so many units on. Months keep the day of the month where they have it: `anchor` is the one to come back to
/// (from 31 January by 28 February to 31 March).
Day steppedDay(Day day, StepUnit unit, int count, int anchor);

/// The window moved by so many units. Whole calendar months or years stay whole; any other window keeps its days.
Span steppedWindow(Span window, StepUnit unit, int count, int anchor);

/// Where a run begins when there is no window yet: one unit at the start of the data.
Span firstWindow(const Course &course, StepUnit unit);

/// The next window of the run; nothing when the last day of the data has been shown.
std::optional<Span> nextWindow(Span window, const Stepping &stepping, const Course &course, int anchor);

} // namespace sijill
