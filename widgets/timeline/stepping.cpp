#include "widgets/timeline/stepping.h"

#include <algorithm>

namespace sijill {

namespace {

QDate inMonths(QDate date, int months, int anchor)
{
    const QDate first = QDate(date.year(), date.month(), 1).addMonths(months);
    return first.addDays(std::min(anchor, first.daysInMonth()) - 1);
}

bool beginsMonth(Day day)
{
    return toDate(day).day() == 1;
}

int monthsBetween(Day begin, Day end)
{
    const QDate a = toDate(begin);
    const QDate b = toDate(end);
    return (b.year() - a.year()) * 12 + b.month() - a.month();
}

std::optional<Span> nextMoving(Span window, const Stepping &stepping, const Course &course, int anchor)
{
    Span next = window;
    do {
        next = steppedWindow(next, stepping.unit, 1, anchor);
        if (next.begin >= course.extent.end)
            return {};
    } while (stepping.skipEmpty && !course.isBusy(next));
    return next;
}

std::optional<Span> nextGrowing(Span window, const Stepping &stepping, const Course &course, int anchor)
{
    if (window.end >= course.extent.end)
        return {};
    Day end = window.end;
    do {
        end = steppedDay(end, stepping.unit, 1, anchor);
    } while (stepping.skipEmpty && end < course.extent.end && !course.isBusy({window.end, end}));
    return Span{window.begin, std::min(end, course.extent.end)};
}

} // namespace

bool Course::isBusy(Span span) const
{
    const auto after =
        std::upper_bound(busy.begin(), busy.end(), span.begin, [](Day day, const Span &run) { return day < run.end; });
    return after != busy.end() && after->overlaps(span);
}

Day steppedDay(Day day, StepUnit unit, int count, int anchor)
{
    switch (unit) {
    case StepUnit::OneDay:
        return day + count;
    case StepUnit::Week:
        return day + 7 * count;
    case StepUnit::Month:
        return toDay(inMonths(toDate(day), count, anchor));
    case StepUnit::Year:
        return toDay(inMonths(toDate(day), 12 * count, anchor));
    }
    return day;
}

Span steppedWindow(Span window, StepUnit unit, int count, int anchor)
{
    const Day begin = steppedDay(window.begin, unit, count, anchor);
    const bool byCalendar = unit == StepUnit::Month || unit == StepUnit::Year;
    if (byCalendar && beginsMonth(window.begin) && beginsMonth(window.end))
        return {begin, toDay(toDate(begin).addMonths(monthsBetween(window.begin, window.end)))};
    return {begin, begin + window.length()};
}

Span firstWindow(const Course &course, StepUnit unit)
{
    const Day begin = course.extent.begin;
    return {begin, steppedDay(begin, unit, 1, toDate(begin).day())};
}

std::optional<Span> nextWindow(Span window, const Stepping &stepping, const Course &course, int anchor)
{
    if (!course.extent.isValid() || !window.isValid())
        return {};
    return stepping.cumulative ? nextGrowing(window, stepping, course, anchor)
                               : nextMoving(window, stepping, course, anchor);
}

} // namespace sijill
