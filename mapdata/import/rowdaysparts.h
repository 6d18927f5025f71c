#pragma once

#include "mapdata/tables/daycells.h"
#include "mapdata/words/words.h"

#include <QLocale>

/// What the parts of RowDays share.
namespace sijill::rowdays {

constexpr Day firstPossible = -62091;       // 1800-01-01
constexpr Day firstOfAll = -719162;         // 0001-01-01
constexpr Day lastOfAll = 2932896;          // 9999-12-31
constexpr Day firstOfSpreadsheets = -25569; // 1899-12-30
constexpr Day nullOfShapefiles = -25599;    // 1899-11-30: month 0 and day 0 of 1900
constexpr Day firstOf1900 = -25567;         // 1900-01-01
constexpr Day firstOfMacintosh = -24107;    // 1904-01-01
constexpr Day firstOfUnix = 0;              // 1970-01-01

inline bool isSpreadsheetZero(Day day)
{
    return day == nullOfShapefiles || (day >= firstOfSpreadsheets && day <= firstOf1900);
}

inline QString inFewWords(const DayCell &read)
{
    return inWords(read.span, read.precision, QLocale());
}

inline void moveYears(DayCell &read, int years)
{
    read.span = {toDay(toDate(read.span.begin).addYears(years)), toDay(toDate(read.span.end).addYears(years))};
}

} // namespace sijill::rowdays
