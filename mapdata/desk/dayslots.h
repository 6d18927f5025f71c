#pragma once

#include "mapdata/desk/chart.h"

#include <limits>

namespace sijill {

/// What tells the marks of a calendar, of the hours of a week and of sizes apart, before they are put in order: each
/// incident is in one of them.
using Slot = std::pair<qint64, qint64>;
/// @pre kind is one of these three
Slot slotOf(ChartKind kind, const Incident &incident, const Amount &net);

// A calendar: the day of what is known to the day, else the year that all of it lies in.
inline constexpr qint64 slotOfDay = -1; ///< then the second is the day
inline constexpr qint64 acrossYears = std::numeric_limits<qint32>::max(), noDate = acrossYears + 1;
inline constexpr qint64 noDay = std::numeric_limits<qint32>::max();

// A week: weekday from Monday, and hour.
inline constexpr int daysAWeek = 7, hoursADay = 24;
inline constexpr int hourUnknown = hoursADay, dayUnknown = daysAWeek, undated = daysAWeek + 1;

// Sizes: the size, and the least and the greatest that its bounds allow (see boundsOf).
struct Size {
    const char *key;
    qint64 from;
};
inline constexpr Size sizes[] = {{"0", 0},      {"1", 1},       {"2-5", 2},       {"6-20", 6},
                                 {"21-50", 21}, {"51-100", 51}, {"101-500", 101}, {"501-", 501}};
inline constexpr int sizeCount = static_cast<int>(std::size(sizes));
inline constexpr int noFigure = sizeCount, inWhole = sizeCount + 1;
/// The least and the greatest size. @pre the first of the slot is a size
std::pair<int, int> boundsOf(const Slot &slot);

} // namespace sijill
