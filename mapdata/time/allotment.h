#pragma once

#include "mapdata/time/span.h"

#include <array>

namespace sijill {

/// Whole people on the days of a span, as evenly as whole people can be. Every person is on one day, so that adjacent
/// windows add up to their union: days to months, and months to years.
///
/// Calendar months get their parts by largest remainder, months with equal remainders at even distances. Within a month
/// the people up to the end of a day are the exact share of all days until then, rounded up, as far as the month's part
/// allows: of 10 over three days of one month 4, 3 and 3.
class Allotment {
public:
    /// @pre people >= 0, the span is valid
    Allotment(qint64 people, Span span);

    /// On the days of the span before `day`. O(1)
    qint64 before(Day day) const;
    /// On the days of the span that lie in the window.
    qint64 in(Span window) const { return before(window.end) - before(window.begin); }
    /// Calls visit(day, people) for each day of `days`. @pre `days` lies in the span
    template <class Visit>
    void forEachDay(Span days, Visit &&visit) const;

private:
    /// Months that have the same number of days in the span, and therefore the same exact part.
    struct Months {
        qint64 part = 0; ///< rounded down
        qint64 remainder = 0;
        qint64 count = 0;
    };
    /// The first month, the last one, and those between by their length, 28 to 31 days.
    static constexpr std::size_t kinds = 6;
    using Counts = std::array<qint64, kinds>;

    template <class Visit>
    void forEachDayOfMonth(Span days, Span month, qint64 atBegin, qint64 atEnd, Visit &&visit) const;
    void divide();
    Counts monthsBefore(int month) const;
    qint64 atBeginOf(int month) const;
    /// The days of the span in that month.
    Span daysIn(int month) const;
    qint64 roundedUp(qint64 days) const { return (m_people * days + m_span.length() - 1) / m_span.length(); }

    qint64 m_people;
    Span m_span;
    int m_firstMonth = 0, m_lastMonth = 0; ///< since the year 0
    std::array<Months, kinds> m_months;
    qint64 m_least = 0; ///< the least remainder that still gets one more
    qint64 m_tied = 1;  ///< how many months have it
    qint64 m_left = 0;  ///< how many of these get one more
};

/// The month of a day, counted since the year 0, and the first day of such a month.
int monthOf(Day day);
Day beginOfMonth(int month);

template <class Visit>
void Allotment::forEachDay(Span days, Visit &&visit) const
{
    if (m_firstMonth == m_lastMonth)
        return forEachDayOfMonth(days, m_span, 0, m_people, visit);
    for (Day day = days.begin; day < days.end;) {
        const Span month = daysIn(monthOf(day));
        forEachDayOfMonth({day, std::min(month.end, days.end)}, month, before(month.begin), before(month.end), visit);
        day = month.end;
    }
}

/// `month`: the days of the span in one month; `atBegin`, `atEnd`: people before it and until its end.
template <class Visit>
void Allotment::forEachDayOfMonth(Span days, Span month, qint64 atBegin, qint64 atEnd, Visit &&visit) const
{
    const qint64 length = m_span.length(), done = m_people * (days.begin - m_span.begin);
    const qint64 each = m_people / length, rest = m_people % length;
    qint64 people = done / length, remainder = done % length; // rounded down
    const auto rounded = [&] { return std::clamp(people + (remainder > 0), atBegin, atEnd); };
    qint64 until = days.begin == month.begin ? atBegin : rounded();
    for (Day day = days.begin; day < days.end; ++day) {
        people += each;
        remainder += rest;
        if (remainder >= length) {
            remainder -= length;
            ++people;
        }
        const qint64 after = day + 1 == month.end ? atEnd : rounded();
        visit(day, after - until);
        until = after;
    }
}

} // namespace sijill
