#pragma once

#include "mapdata/reading/marks.h"
#include "mapdata/time/span.h"

#include <optional>
#include <vector>

namespace sijill::reading {

/// A time as it is said.
struct TimePhrase {
    enum class Kind : quint8 {
        Day,    ///< a day or a few
        Window, ///< the past 72 hours, the last week
        Month,
        Year,
        Running ///< since ..., in two years: a running total
    };
    int first = 0; ///< tokens
    int end = 0;
    Span days;
    Kind kind = Kind::Day;
    bool isWeekday = false;
    bool isPeriodBefore = false; ///< the week before: counted back from the days that the text reports
};

/// All times of a text, in its order; their tokens are taken. Weekdays, "yesterday" and dates without a year are
/// counted back from the day of the report.
std::vector<TimePhrase> timesOf(Marked &text, Day report);

/// The latest day with that weekday (1 Monday ... 7 Sunday) that is not after the day.
Day latestWeekday(int weekday, Day until);
/// The latest day of that month and number which is not more than a few days after `until`; nothing for an impossible
/// one. @param day 0: all of the month
std::optional<Span> latestDate(int day, int month, Day until);
/// Nothing for an impossible one. @param month 0: all of the year, @param day 0: all of the month
std::optional<Span> dateSpan(int day, int month, int year);

} // namespace sijill::reading
