#pragma once

#include "mapdata/tables/daycells.h"
#include "mapdata/tables/daytokens.h"

#include <span>

namespace sijill {

using DayTokenSpan = std::span<const DayToken>;

/// What one end of a date says, 0 where it says nothing.
struct DaySide {
    int year = 0, month = 0, day = 0;
    int lastDay = 0; ///< of a list, "1, 2 and 3 March"
    int week = 0, weekday = 0, quarter = 0, half = 0;
    int minute = -1, lastMinute = -1;
    bool isMonthInWords = false, isYearFirst = false, hasShortYear = false;
    int pair[2] = {0, 0}; ///< two small numbers, of which nobody has said which is the day
    bool isPair = false;
    int single = 0;                   ///< one small number: a day, or a month where the other end has no day
    std::optional<Calendar> calendar; ///< of a month in words
    bool isInWords = false;           ///< more is said than the rest of it holds
    bool isBad = false;

    bool isEmpty() const
    {
        return year == 0 && month == 0 && day == 0 && week == 0 && quarter == 0 && half == 0 && single == 0 && !isPair;
    }
};

DaySide daySideOf(DayTokenSpan tokens);

/// Which orders a pair of numbers allows, beside what another pair of the same cell allows.
void heedPair(const DaySide &side, DayOrder &order);
/// Day and month of a pair: by the order that it allows, else by that of the form.
void settlePair(DaySide &side, const DateForm &form, const DayOrder &order);

/// Where the date is cut in two; -1 where it is one. -2: it cannot be told.
int daySplitAt(DayTokenSpan tokens);

/// What one end leaves out, the other says. Returns whether the year of the first is taken from the last.
bool completeSides(DaySide &first, DaySide &last, const DateForm &form, DayOrder &order);

} // namespace sijill
