#pragma once

#include "mapdata/tables/dateorder.h"

#include <QString>

#include <optional>

namespace sijill {

/// In which the dates of a table are written. Years, months and days are turned into days by ICU.
enum class Calendar : quint8 {
    Gregorian,
    Hijri,      ///< Umm al-Qura
    HijriCivil, ///< by the rule alone: months of 30 and 29 days, eleven leap years in thirty
    Persian,
    Buddhist, ///< Gregorian months and days, years 543 ahead
    Ethiopic,
};
inline constexpr std::size_t calendarCount = 6;

/// What whole numbers in a column of dates count. Decided for a column, as no number says it by itself.
enum class DateNumbers : quint8 {
    None, ///< nothing: they are dates written without signs, or a spreadsheet's days
    Seconds,
    Milliseconds,
    Microseconds, ///< all three since 1970, UTC
    Months,       ///< "201303"
};

/// How the dates of a column are written, as far as no cell says it by itself.
struct DateForm {
    DateOrder order = DateOrder::DayFirst;
    DateNumbers numbers = DateNumbers::None;
    Calendar calendar = Calendar::Gregorian;

    DateForm() = default;
    DateForm(DateOrder o) : order(o) {} // NOLINT(google-explicit-constructor): most say the order alone
    DateForm(DateOrder o, DateNumbers n, Calendar c) : order(o), numbers(n), calendar(c) {}

    bool operator==(const DateForm &) const = default;
};

/// What a person says of the dates of a file, on the command line or in the window; nothing: it is found out.
struct DateChoice {
    std::optional<DateOrder> order;
    std::optional<Calendar> calendar;
};

/// "dmy", "mdy".
std::optional<DateOrder> dateOrderOfWord(const QString &word);
/// "gregorian", "hijri", "hijri-civil", "persian", "buddhist", "ethiopic"; ICU's own words too.
std::optional<Calendar> calendarOfWord(const QString &word);
QString wordOf(Calendar calendar);
/// For a person, translated: "Hijri (Umm al-Qura)".
QString calendarName(Calendar calendar);

QString wordOf(DateNumbers numbers);
std::optional<DateNumbers> dateNumbersOfWord(const QString &word);

} // namespace sijill
