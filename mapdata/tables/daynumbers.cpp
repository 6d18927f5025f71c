#include "mapdata/tables/daynumbers.h"

#include "mapdata/tables/calendardays.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace sijill {

namespace {

const DayCell bad{CellState::Bad, {}, TimePrecision::Unknown, -1};
constexpr Day firstOfSpreadsheets = -25569; // 1899-12-30
constexpr qint64 secondsOfDay = 86'400;

/// The whole part of a number and what stands behind its point; -1 where the cell is none, or below zero.
struct Plain {
    qint64 whole = -1;
    std::size_t digits = 0;
    double rest = 0;
};

Plain plainOf(std::string_view cell)
{
    Plain plain;
    const std::size_t digits = std::min(cell.find_first_not_of("0123456789"), cell.size());
    const std::string_view rest = cell.substr(digits);
    constexpr std::size_t surelyFit = 18;
    if (digits == 0 || digits > surelyFit)
        return plain;
    if (!rest.empty() && (rest[0] != '.' || rest.substr(1).find_first_not_of("0123456789") != rest.npos))
        return plain;
    if (rest.size() > 1)
        std::from_chars(rest.data(), rest.data() + rest.size(), plain.rest);
    std::from_chars(cell.data(), cell.data() + digits, plain.whole);
    plain.digits = digits;
    return plain;
}

qint64 unitsOfSecond(DateNumbers numbers)
{
    return numbers == DateNumbers::Seconds ? 1 : numbers == DateNumbers::Milliseconds ? 1'000 : 1'000'000;
}

/// The day alone: its zone is UTC, and that of the events is not known.
DayCell epochDay(qint64 number, DateNumbers numbers)
{
    const qint64 day = number / (unitsOfSecond(numbers) * secondsOfDay);
    constexpr qint64 lastDay = 2'932'896; // 9999-12-31
    if (day > lastDay)
        return bad;
    return {CellState::Good, Span::day(static_cast<Day>(day)), TimePrecision::OneDay, -1};
}

DayCell monthNumber(qint64 number)
{
    const auto year = static_cast<int>(number / 100), month = static_cast<int>(number % 100);
    const Span span = monthsIn(Calendar::Gregorian, year, month, month);
    return span.isValid() ? DayCell{CellState::Good, span, TimePrecision::Month, -1} : bad;
}

/// Days since 1899-12-30, as spreadsheets count; those of 1950 to 2099, which no other date is written as.
DayCell daySerial(const Plain &plain)
{
    if (plain.digits != 5 || plain.whole < 18264 || plain.whole > 73050)
        return bad;
    constexpr int minutesOfDay = 24 * 60;
    const auto minute = static_cast<qint16>(std::min(std::lround(plain.rest * minutesOfDay), minutesOfDay - 1L));
    DayCell read{CellState::Good, Span::day(firstOfSpreadsheets + static_cast<Day>(plain.whole)), TimePrecision::OneDay,
                 minute > 0 ? minute : qint16(-1)};
    read.isSerial = true;
    return read;
}

/// "20130114", "201301141030", "20130114103000".
DayCell dateInFigures(const Plain &plain, Calendar calendar)
{
    qint64 number = plain.whole;
    int minute = -1;
    if (plain.digits == 14)
        number /= 100;
    if (plain.digits >= 12) {
        const auto time = static_cast<int>(number % 10'000);
        if (time / 100 > 23 || time % 100 > 59)
            return bad;
        minute = time == 0 ? -1 : 60 * (time / 100) + time % 100;
        number /= 10'000;
    }
    const auto year = static_cast<int>(number / 10'000);
    const auto month = static_cast<int>(number / 100 % 100), day = static_cast<int>(number % 100);
    if (plain.digits > 8 && (year < 1900 || year > 2100))
        return bad;
    const std::optional<Day> found = dayIn(calendar, year, month, day);
    if (!found)
        return bad;
    return {CellState::Good, Span::day(*found), TimePrecision::OneDay, static_cast<qint16>(minute)};
}

} // namespace

DayCell readDayNumber(std::string_view cell, const DateForm &form)
{
    const Plain plain = plainOf(cell);
    if (plain.digits == 0)
        return bad;
    if (form.numbers == DateNumbers::Months && plain.digits == 6)
        return monthNumber(plain.whole);
    if (form.numbers != DateNumbers::None && form.numbers != DateNumbers::Months)
        return epochDay(plain.whole, form.numbers);
    const DayCell serial = daySerial(plain);
    if (serial.state == CellState::Good)
        return serial;
    const bool isDate = plain.digits == 8 || plain.digits == 12 || plain.digits == 14;
    return isDate && plain.rest == 0 ? dateInFigures(plain, form.calendar) : bad;
}

unsigned dateNumbersThatFit(std::string_view cell)
{
    const Plain plain = plainOf(cell);
    if (plain.digits == 0 || readDayNumber(cell, {}).state == CellState::Good)
        return 0;
    unsigned fit = 0;
    // 1973 to 2100, where the three differ in their number of digits.
    constexpr qint64 first = 100'000'000, last = 4'102'444'800;
    for (const DateNumbers numbers : {DateNumbers::Seconds, DateNumbers::Milliseconds, DateNumbers::Microseconds}) {
        const qint64 unit = unitsOfSecond(numbers);
        if (plain.whole >= first * unit && plain.whole < last * unit)
            fit |= 1U << static_cast<unsigned>(numbers);
    }
    const DayCell month = plain.digits == 6 ? monthNumber(plain.whole) : bad;
    if (month.state == CellState::Good && plain.whole >= 190'000 && plain.whole < 210'000)
        fit |= 1U << static_cast<unsigned>(DateNumbers::Months);
    return fit;
}

} // namespace sijill
