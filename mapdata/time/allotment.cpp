#include "mapdata/time/allotment.h"

#include <chrono>

namespace sijill {

namespace {

constexpr int monthsOfYear = 12;
constexpr int shortest = 28; // days of a month

struct YearMonth {
    int year, month; ///< 0 is January
};

constexpr YearMonth split(int month)
{
    const int year = (month >= 0 ? month : month - (monthsOfYear - 1)) / monthsOfYear;
    return {year, month - year * monthsOfYear};
}

constexpr int floorDivided(int a, int b)
{
    return (a >= 0 ? a : a - (b - 1)) / b;
}

/// Of 28, 29, 30 and 31 days: how many months before this one, counted from some month on.
std::array<qint64, 4> lengthsBefore(int month)
{
    constexpr std::array<int, monthsOfYear> long31{0, 1, 1, 2, 2, 3, 3, 4, 5, 5, 6, 6};
    constexpr std::array<int, monthsOfYear> long30{0, 0, 0, 0, 1, 1, 2, 2, 2, 3, 3, 4};
    const YearMonth at = split(month);
    const int before = at.year - 1, pastFebruary = at.month > 1;
    const int leapYears = floorDivided(before, 4) - floorDivided(before, 100) + floorDivided(before, 400) +
                          (pastFebruary && std::chrono::year(at.year).is_leap());
    const auto index = static_cast<std::size_t>(at.month);
    return {qint64(at.year) + pastFebruary - leapYears, leapYears, qint64(at.year) * 4 + long30[index],
            qint64(at.year) * 7 + long31[index]};
}

std::chrono::year_month_day dateOf(Day day)
{
    return std::chrono::sys_days(std::chrono::days(day));
}

int monthOf(std::chrono::year_month_day date)
{
    return static_cast<int>(date.year()) * monthsOfYear + static_cast<int>(static_cast<unsigned>(date.month())) - 1;
}

} // namespace

int monthOf(Day day)
{
    return monthOf(dateOf(day));
}

Day beginOfMonth(int month)
{
    const YearMonth at = split(month);
    const std::chrono::sys_days day =
        std::chrono::year(at.year) / std::chrono::month(static_cast<unsigned>(at.month + 1)) / 1;
    return static_cast<Day>(day.time_since_epoch().count());
}

Allotment::Allotment(qint64 people, Span span) : m_people(people), m_span(span)
{
    if (people == 0 || span.length() == 1)
        return; // nothing to divide: see before()
    const std::chrono::year_month_day first = dateOf(span.begin);
    if (static_cast<int>(static_cast<unsigned>(first.day())) + span.length() - 1 <= shortest)
        return; // it is of one month, and then there are no parts
    m_firstMonth = monthOf(first);
    m_lastMonth = monthOf(span.last());
    if (m_firstMonth < m_lastMonth)
        divide();
}

void Allotment::divide()
{
    const Counts all = monthsBefore(m_lastMonth + 1);
    const std::array<qint64, kinds> days{daysIn(m_firstMonth).length(),
                                         daysIn(m_lastMonth).length(),
                                         shortest,
                                         shortest + 1,
                                         shortest + 2,
                                         shortest + 3};
    qint64 left = m_people;
    for (std::size_t i = 0; i < kinds; ++i) {
        if (all[i] == 0)
            continue;
        m_months[i] = {m_people * days[i] / m_span.length(), m_people * days[i] % m_span.length(), all[i]};
        left -= all[i] * m_months[i].part;
    }
    // Down through the remainders until what is left is given out.
    for (m_least = m_span.length(); left > 0;) {
        qint64 next = 0;
        for (const Months &months : m_months)
            if (months.count > 0 && months.remainder < m_least)
                next = std::max(next, months.remainder);
        m_least = next;
        m_tied = 0;
        for (const Months &months : m_months)
            m_tied += months.remainder == m_least ? months.count : 0;
        m_left = left;
        left -= m_tied;
    }
}

Allotment::Counts Allotment::monthsBefore(int month) const
{
    Counts counts{month > m_firstMonth, month > m_lastMonth};
    const int end = std::min(month, m_lastMonth);
    if (end > m_firstMonth + 1) {
        const auto from = lengthsBefore(m_firstMonth + 1), to = lengthsBefore(end);
        for (std::size_t i = 0; i < from.size(); ++i)
            counts[i + 2] = to[i] - from[i];
    }
    return counts;
}

qint64 Allotment::atBeginOf(int month) const
{
    if (month <= m_firstMonth)
        return 0;
    if (month > m_lastMonth)
        return m_people;
    const Counts counts = monthsBefore(month);
    qint64 people = 0, tied = 0;
    for (std::size_t i = 0; i < kinds; ++i) {
        people += counts[i] * (m_months[i].part + (m_months[i].remainder > m_least));
        tied += m_months[i].remainder == m_least ? counts[i] : 0;
    }
    return people + (tied * m_left + m_tied - 1) / m_tied;
}

Span Allotment::daysIn(int month) const
{
    return intersected({beginOfMonth(month), beginOfMonth(month + 1)}, m_span);
}

qint64 Allotment::before(Day day) const
{
    if (day <= m_span.begin || m_people == 0)
        return 0;
    if (day >= m_span.end)
        return m_people;
    const qint64 exact = roundedUp(day - m_span.begin);
    if (m_firstMonth == m_lastMonth)
        return exact;
    const int month = monthOf(day);
    const qint64 atBegin = atBeginOf(month);
    return day == beginOfMonth(month) ? atBegin : std::clamp(exact, atBegin, atBeginOf(month + 1));
}

} // namespace sijill
