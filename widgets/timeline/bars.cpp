#include "widgets/timeline/bars.h"

#include <algorithm>

namespace sijill {

namespace {

constexpr double narrowestBar = 4; // pixels

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
    histogram.forEachBusyDay([&](Day day, const DayFigures &figures) {
        if (bars.empty() || !bars.back().span.contains(day))
            bars.push_back({.span = unitAround(day, unit), .busy = Span::day(day)});
        Bar &bar = bars.back();
        bar.busy.end = day + 1;
        bar.low += figures.low;
        bar.best += figures.best;
        bar.high += figures.high;
        bar.open = bar.open || figures.open;
        bar.vague += vague.at(day).best;
    });
    return bars;
}

std::vector<Span> episodes(const Histogram &histogram)
{
    // Days without an incident between two with one.
    return histogram.busyRuns(std::clamp<Day>(histogram.span().length() / 100, 2, 30) - 1);
}

} // namespace sijill
