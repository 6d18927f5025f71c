#pragma once

#include "mapdata/desk/deskindex.h"

namespace sijill {

// How each kind of chart is filled in; makeChart() is the door.

/// What a chart is made of.
struct ChartSource {
    const Atlas &atlas;
    const Ledger &ledger;
    const Filter &filter;
    const QLocale &locale;
    /// Where there are many incidents: what they are made from, and the misses of the filter. Marks then hold none.
    const DeskIndex *index = nullptr;
    const Misses *misses = nullptr;
};

/// Table, bars, lines, heat table: totals by one key or two.
void fillByKeys(Chart &chart, const ChartSource &source);
/// A row for each year. Only what is known to the day is on a day; what is known for several days, a week, a month is
/// one mark of its year, and what reaches from a year into another, or has no date, one of all years.
void fillCalendar(Chart &chart, const ChartSource &source);
/// Rows are weekdays, columns hours. What is known for a day and no hour is in the column of hours that are not known,
/// what is known for no day in a row of its own.
void fillWeek(Chart &chart, const ChartSource &source);
/// By what an incident adds to the total, so that what stands in a part of it is in one size only.
void fillSizes(Chart &chart, const ChartSource &source);

} // namespace sijill
