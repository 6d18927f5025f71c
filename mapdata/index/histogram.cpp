#include "mapdata/index/histogram.h"

#include <algorithm>

namespace sijill {

Histogram::Histogram(Span span) : m_span(span)
{
    m_pages.resize((offset(span.end) + daysOfPage - 1) / daysOfPage);
}

DayFigures Histogram::at(Day day) const
{
    if (!m_span.contains(day))
        return {};
    const auto &page = m_pages[offset(day) / daysOfPage];
    return page ? (*page)[offset(day) % daysOfPage] : DayFigures();
}

Histogram::Stretch Histogram::stretchAround(Day day)
{
    const std::size_t at = offset(day) / daysOfPage;
    if (!m_pages[at])
        m_pages[at] = std::make_unique<Page>();
    return {dayAt(at, 0), m_pages[at]->data(), daysOfPage};
}

std::optional<Day> Histogram::nextBusyDay(Day from) const
{
    if (!m_span.isValid() || from >= m_span.last())
        return {};
    const std::size_t first = from < m_span.begin ? 0 : offset(from) + 1;
    for (std::size_t page = first / daysOfPage; page < m_pages.size(); ++page) {
        if (!m_pages[page])
            continue;
        for (std::size_t in = page == first / daysOfPage ? first % daysOfPage : 0; in < daysOfPage; ++in)
            if ((*m_pages[page])[in].any)
                return dayAt(page, in);
    }
    return {};
}

std::optional<Day> Histogram::previousBusyDay(Day from) const
{
    if (!m_span.isValid() || from <= m_span.begin)
        return {};
    const std::size_t last = offset(std::min(from, m_span.end)) - 1;
    for (std::size_t page = last / daysOfPage + 1; page-- > 0;) {
        if (!m_pages[page])
            continue;
        for (std::size_t in = page == last / daysOfPage ? last % daysOfPage + 1 : daysOfPage; in-- > 0;)
            if ((*m_pages[page])[in].any)
                return dayAt(page, in);
    }
    return {};
}

std::vector<Span> Histogram::busyRuns(Day longestPause) const
{
    std::vector<Span> runs;
    forEachBusyDay([&](Day day, const DayFigures &) {
        if (!runs.empty() && day - runs.back().end <= longestPause)
            runs.back().end = day + 1;
        else
            runs.push_back(Span::day(day));
    });
    return runs;
}

std::size_t Histogram::pagesTaken() const
{
    return static_cast<std::size_t>(std::ranges::count_if(m_pages, [](const auto &page) { return page != nullptr; }));
}

} // namespace sijill
