#pragma once

#include "mapdata/time/span.h"

#include <array>
#include <memory>
#include <optional>
#include <vector>

namespace sijill {

/// What the incidents of one day come to: whole people.
struct DayFigures {
    double low = 0, best = 0, high = 0;
    bool any = false;  ///< an incident, with or without a figure, touches the day
    bool open = false; ///< one of its figures is "or more"

    bool operator==(const DayFigures &) const = default;
};

/// Per-day figures over a span of days. An incident of several days is spread over them (Allotment), whatever the rule
/// for spans is: a bar is never more than what its days share. Memory and time are taken for stretches of days in which
/// something happens, so that one date in the year 1 and one in 9999 cost no more than two of the same year.
class Histogram {
public:
    Histogram() = default;
    explicit Histogram(Span span);

    Span span() const { return m_span; }
    /// Nothing but zeros where nothing happens, and outside.
    DayFigures at(Day day) const;
    /// Days that lie together in memory.
    struct Stretch {
        Day begin = 0;
        DayFigures *days = nullptr;
        quint32 count = 0;

        bool holds(Day day) const { return static_cast<quint32>(day) - static_cast<quint32>(begin) < count; }
        DayFigures &of(Day day) const { return days[day - begin]; }
    };
    /// The stretch that the day is in, to be filled in. @pre the day lies in the span
    Stretch stretchAround(Day day);
    DayFigures &of(Day day) { return stretchAround(day).of(day); }

    /// Calls visit(day, figures) for each day on which something happens, in their order.
    template <class Visit>
    void forEachBusyDay(Visit &&visit) const;
    /// The first such day after (last before) `from`; nothing when there is none.
    std::optional<Day> nextBusyDay(Day from) const;
    std::optional<Day> previousBusyDay(Day from) const;
    /// Runs of such days, sorted and apart; where no more than `longestPause` days part two, they are one.
    std::vector<Span> busyRuns(Day longestPause = 0) const;

    /// How much memory it takes, in stretches of days.
    std::size_t pagesTaken() const;

private:
    static constexpr std::size_t daysOfPage = 256;
    using Page = std::array<DayFigures, daysOfPage>;
    std::size_t offset(Day day) const { return static_cast<std::size_t>(qint64(day) - m_span.begin); }
    Day dayAt(std::size_t page, std::size_t in) const
    {
        return m_span.begin + static_cast<Day>(page * daysOfPage + in);
    }

    Span m_span;
    std::vector<std::unique_ptr<Page>> m_pages; ///< null where nothing happens
};

template <class Visit>
void Histogram::forEachBusyDay(Visit &&visit) const
{
    for (std::size_t page = 0; page < m_pages.size(); ++page)
        for (std::size_t in = 0; m_pages[page] && in < daysOfPage; ++in)
            if (const DayFigures &figures = (*m_pages[page])[in]; figures.any)
                visit(dayAt(page, in), figures);
}

} // namespace sijill
