#include "widgets/timeline/bars.h"

#include <algorithm>

namespace sijill {

namespace {

constexpr double narrowestBar = 4; // pixels

bool isBusy(const Histogram &histogram, Day day)
{
    return histogram.span.contains(day) && histogram.any[static_cast<std::size_t>(day - histogram.span.begin)] != 0;
}

} // namespace

BarUnit barUnitFor(double pixelsPerDay)
{
    if (pixelsPerDay >= narrowestBar)
        return BarUnit::OneDay;
    if (pixelsPerDay * 7 >= narrowestBar)
        return BarUnit::Week;
    if (pixelsPerDay * 28 >= narrowestBar)
        return BarUnit::Month;
    if (pixelsPerDay * 90 >= narrowestBar)
        return BarUnit::Quarter;
    return pixelsPerDay * 365 >= narrowestBar ? BarUnit::Year : BarUnit::Decade;
}

Span unitAround(Day day, BarUnit unit)
{
    const QDate date = toDate(day);
    switch (unit) {
    case BarUnit::OneDay:
        return Span::day(day);
    case BarUnit::Week: {
        const Day monday = day - (date.dayOfWeek() - 1);
        return {monday, monday + 7};
    }
    case BarUnit::Month: {
        const QDate first(date.year(), date.month(), 1);
        return {toDay(first), toDay(first.addMonths(1))};
    }
    case BarUnit::Quarter: {
        const QDate first(date.year(), (date.month() - 1) / 3 * 3 + 1, 1);
        return {toDay(first), toDay(first.addMonths(3))};
    }
    case BarUnit::Year:
        return {toDay(QDate(date.year(), 1, 1)), toDay(QDate(date.year(), 1, 1).addYears(1))};
    case BarUnit::Decade: {
        const QDate first(std::max(1, date.year() / 10 * 10), 1, 1);
        return {toDay(first), toDay(QDate(date.year() / 10 * 10 + 10, 1, 1))};
    }
    }
    return Span::day(day);
}

std::vector<Bar> makeBars(const Histogram &histogram, const Histogram &vague, BarUnit unit)
{
    std::vector<Bar> bars;
    for (Day day = histogram.span.begin; day < histogram.span.end; ++day) {
        const auto at = static_cast<std::size_t>(day - histogram.span.begin);
        if (histogram.any[at] == 0)
            continue;
        if (bars.empty() || !bars.back().span.contains(day))
            bars.push_back({.span = unitAround(day, unit), .busy = Span::day(day)});
        Bar &bar = bars.back();
        bar.busy.end = day + 1;
        bar.low += histogram.low[at];
        bar.best += histogram.best[at];
        bar.high += histogram.high[at];
        bar.open = bar.open || histogram.open[at] != 0;
        if (vague.span == histogram.span)
            bar.vague += vague.best[at];
    }
    return bars;
}

std::vector<Span> episodes(const Histogram &histogram)
{
    const Day longestPause = std::clamp<Day>(histogram.span.length() / 100, 2, 30);
    std::vector<Span> found;
    for (Day day = histogram.span.begin; day < histogram.span.end; ++day) {
        if (!isBusy(histogram, day))
            continue;
        if (!found.empty() && day - found.back().last() <= longestPause)
            found.back().end = day + 1;
        else
            found.push_back(Span::day(day));
    }
    return found;
}

std::optional<Day> nextBusyDay(const Histogram &histogram, Day from)
{
    for (Day day = std::max(from + 1, histogram.span.begin); day < histogram.span.end; ++day) {
        if (isBusy(histogram, day))
            return day;
    }
    return {};
}

std::optional<Day> previousBusyDay(const Histogram &histogram, Day from)
{
    for (Day day = std::min(from, histogram.span.end) - 1; day >= histogram.span.begin; --day) {
        if (isBusy(histogram, day))
            return day;
    }
    return {};
}

} // namespace sijill
