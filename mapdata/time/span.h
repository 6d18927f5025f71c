#pragma once

#include <QDate>
#include <QStringView>

#include <algorithm>
#include <optional>

namespace sijill {

/// Days since 1970-01-01 in the proleptic Gregorian calendar.
using Day = qint32;

inline constexpr qint64 julianDayOfEpoch = 2440588; // QDate(1970, 1, 1).toJulianDay()

inline Day toDay(QDate date)
{
    return static_cast<Day>(date.toJulianDay() - julianDayOfEpoch);
}

inline QDate toDate(Day day)
{
    return QDate::fromJulianDay(day + julianDayOfEpoch);
}

/// Half-open [begin, end) of whole days. Empty (begin >= end) is the invalid state: "no date is known".
struct Span {
    Day begin = 0;
    Day end = 0;

    static constexpr Span day(Day only) { return {only, only + 1}; }
    /// Both days included, as people write them.
    static constexpr Span days(Day first, Day last) { return {first, last + 1}; }

    constexpr bool isValid() const { return begin < end; }
    constexpr Day length() const { return isValid() ? end - begin : 0; }
    constexpr Day last() const { return end - 1; }
    constexpr bool contains(Day at) const { return begin <= at && at < end; }
    constexpr bool overlaps(Span other) const
    {
        return isValid() && other.isValid() && begin < other.end && other.begin < end;
    }
    constexpr bool operator==(const Span &) const = default;
};

constexpr Span intersected(Span a, Span b)
{
    return {std::max(a.begin, b.begin), std::min(a.end, b.end)};
}

/// The smallest span that holds both; an invalid one holds nothing.
constexpr Span united(Span a, Span b)
{
    if (!a.isValid())
        return b;
    if (!b.isValid())
        return a;
    return {std::min(a.begin, b.begin), std::max(a.end, b.end)};
}

/// How well the time of an incident is known (DESIGN.md 3). Days: a stated range of days.
enum class TimePrecision : quint8 { Hour, OneDay, Days, Week, Month, Year, Unknown };

/// "2013-01-14", as --from and --to take it. Nothing for anything else, an impossible date included.
std::optional<Day> parseDay(QStringView text);
QString isoDay(Day day);

} // namespace sijill
