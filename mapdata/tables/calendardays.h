#pragma once

#include "mapdata/tables/dateform.h"
#include "mapdata/time/span.h"

namespace sijill {

/// The day, where there is such a one; years before 1 and after 9999 are none. `year`, `month` and `day` count from 1.
std::optional<Day> dayIn(Calendar calendar, int year, int month, int day);
/// All days of the month, of several months of one year, or of the year; an invalid span where there is no such month.
Span monthsIn(Calendar calendar, int year, int firstMonth, int lastMonth);
Span yearsIn(Calendar calendar, int firstYear, int lastYear);
/// The year in which a day lies by that calendar.
int yearOf(Calendar calendar, Day day);

} // namespace sijill
