#include "mapdata/tables/calendardays.h"

#include <unicode/calendar.h>

#include <chrono>
#include <cmath>
#include <memory>

namespace sijill {

namespace {

constexpr int lastYearKnown = 9999;
constexpr double millisecondsOfDay = 86'400'000;

Day dayNumber(std::chrono::year_month_day date)
{
    return static_cast<Day>(std::chrono::sys_days(date).time_since_epoch().count());
}

const char *icuName(Calendar calendar)
{
    switch (calendar) {
    case Calendar::Hijri:
        return "en@calendar=islamic-umalqura";
    case Calendar::HijriCivil:
        return "en@calendar=islamic-civil";
    case Calendar::Persian:
        return "en@calendar=persian";
    case Calendar::Buddhist:
        return "en@calendar=buddhist";
    case Calendar::Ethiopic:
        return "en@calendar=ethiopic";
    case Calendar::Gregorian:
        break;
    }
    return "en@calendar=gregorian";
}

/// Strict: a lenient one makes 2 March of 30 February.
icu::Calendar *icuCalendar(Calendar calendar)
{
    thread_local std::unique_ptr<icu::Calendar> known[calendarCount];
    std::unique_ptr<icu::Calendar> &made = known[static_cast<std::size_t>(calendar)];
    if (!made) {
        UErrorCode status = U_ZERO_ERROR;
        made.reset(icu::Calendar::createInstance(*icu::TimeZone::getGMT(), icu::Locale(icuName(calendar)), status));
        if (U_FAILURE(status))
            made.reset();
        else
            made->setLenient(false);
    }
    return made.get();
}

int monthsOfYear(Calendar calendar)
{
    return calendar == Calendar::Ethiopic ? 13 : 12;
}

} // namespace

std::optional<Day> dayIn(Calendar calendar, int year, int month, int day)
{
    if (year < 1 || year > lastYearKnown || month < 1 || month > monthsOfYear(calendar) || day < 1 || day > 31)
        return std::nullopt;
    if (calendar == Calendar::Buddhist) // ICU's extended year is the Gregorian one there
        return dayIn(Calendar::Gregorian, year - 543, month, day);
    if (calendar == Calendar::Gregorian) {
        const std::chrono::year_month_day date = std::chrono::year(year) / month / day;
        return date.ok() ? std::optional(dayNumber(date)) : std::nullopt;
    }
    icu::Calendar *icu = icuCalendar(calendar);
    if (!icu)
        return std::nullopt;
    icu->clear();
    icu->set(UCAL_EXTENDED_YEAR, year);
    icu->set(UCAL_MONTH, month - 1);
    icu->set(UCAL_DATE, day);
    UErrorCode status = U_ZERO_ERROR;
    const double time = icu->getTime(status);
    return U_FAILURE(status) ? std::nullopt : std::optional(static_cast<Day>(std::floor(time / millisecondsOfDay)));
}

Span monthsIn(Calendar calendar, int year, int firstMonth, int lastMonth)
{
    const bool isLast = lastMonth >= monthsOfYear(calendar);
    const std::optional<Day> begin = dayIn(calendar, year, firstMonth, 1);
    std::optional<Day> end = isLast ? dayIn(calendar, year + 1, 1, 1) : dayIn(calendar, year, lastMonth + 1, 1);
    if (isLast && year == lastYearKnown)
        end = dayIn(calendar, year, lastMonth, 1).value_or(0) + 31;
    if (!begin || !end || lastMonth < firstMonth || lastMonth > monthsOfYear(calendar))
        return {};
    return {*begin, *end};
}

Span yearsIn(Calendar calendar, int firstYear, int lastYear)
{
    const Span first = monthsIn(calendar, firstYear, 1, monthsOfYear(calendar));
    const Span last = monthsIn(calendar, lastYear, 1, monthsOfYear(calendar));
    return lastYear < firstYear || !first.isValid() || !last.isValid() ? Span() : united(first, last);
}

int yearOf(Calendar calendar, Day day)
{
    if (calendar == Calendar::Gregorian || calendar == Calendar::Buddhist)
        return toDate(day).year() + (calendar == Calendar::Buddhist ? 543 : 0);
    icu::Calendar *icu = icuCalendar(calendar);
    if (!icu)
        return toDate(day).year();
    UErrorCode status = U_ZERO_ERROR;
    icu->setTime(day * millisecondsOfDay, status);
    return icu->get(UCAL_EXTENDED_YEAR, status);
}

} // namespace sijill
