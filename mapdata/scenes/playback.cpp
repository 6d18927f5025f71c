#include "mapdata/scenes/playback.h"

#include <algorithm>
#include <cmath>

namespace sijill {

namespace {

constexpr std::size_t mostSteps = 200'000; // five centuries of days: beyond it a plan is a slip of the keys
constexpr double eye = 1e-9;               // seconds: less is rounding

double meanDays(TimeStep step)
{
    constexpr double days[] = {1, 7, 365.2425 / 12, 365.2425};
    return step.count * days[static_cast<int>(step.unit)];
}

/// Steps that are played one after the other: what they come to in days, and whether something happens in them.
struct Stretch {
    std::size_t first = 0, count = 0;
    double days = 0;
    bool empty = false;
};

double playedSeconds(const std::vector<Stretch> &stretches, double perDay)
{
    double sum = 0;
    for (const Stretch &stretch : stretches)
        sum += stretch.empty ? std::min(stretch.days * perDay, Playback::passSeconds) : stretch.days * perDay;
    return sum;
}

/// Seconds a day for which the whole takes `wanted`: the sum only grows with it.
double paceFor(const std::vector<Stretch> &stretches, double wanted)
{
    double low = 0;
    double high = 1;
    while (playedSeconds(stretches, high) < wanted && high < 1e6)
        high *= 2;
    for (int i = 0; i < 100; ++i) {
        const double middle = (low + high) / 2;
        (playedSeconds(stretches, middle) < wanted ? low : high) = middle;
    }
    return high;
}

} // namespace

Playback::Playback(const PlaybackPlan &plan, Span span, std::vector<Span> busy)
    : m_mode(plan.mode), m_span(span), m_busy(std::move(busy))
{
    if (isStill() || !span.isValid()) {
        m_mode = PlaybackPlan::Mode::Still;
        m_steps = {Step{span, 0, {}}};
        m_hold = plan.seconds > 0 ? plan.seconds : stillSeconds;
        return;
    }
    m_hold = std::max(0.0, plan.hold);
    const std::vector<Span> shown = windows(plan);
    const bool growing = m_mode == PlaybackPlan::Mode::Growing;
    const auto isBusy = [&](Span days) {
        const auto after = std::ranges::upper_bound(m_busy, days.begin, {}, &Span::end);
        return after != m_busy.end() && after->overlaps(days);
    };
    const auto added = [&](std::size_t i) { return Span{i == 0 ? shown[0].begin : shown[i - 1].end, shown[i].end}; };
    const auto fresh = [&](std::size_t i) { return growing ? added(i) : shown[i]; };

    std::vector<Stretch> stretches;
    std::vector<double> days(shown.size());
    for (std::size_t i = 0; i < shown.size(); ++i) {
        // The first window is there at once, and stands for one step.
        days[i] = i == 0 ? std::min(shown[0].length(), stepped(span.begin, plan.step) - span.begin) : added(i).length();
        const bool empty = plan.skipEmpty && !isBusy(fresh(i));
        if (stretches.empty() || stretches.back().empty != empty)
            stretches.push_back({i, 0, 0, empty});
        ++stretches.back().count;
        stretches.back().days += days[i];
    }

    double perDay = plan.seconds > 0 ? paceFor(stretches, plan.seconds)
                                     : 1 / (std::max(plan.stepsPerSecond, 1e-3) * meanDays(plan.step));
    // A marker that comes, goes and comes again needs days without it as long as the window, and one step.
    const double leastPerDay = growing ? 0 : flashSeconds / (meanDays(plan.length) + meanDays(plan.step));
    m_slowed = perDay < leastPerDay * (1 - 1e-9);
    perDay = std::max(perDay, leastPerDay);

    m_steps.clear();
    double at = 0;
    for (const Stretch &stretch : stretches) {
        const double even = stretch.days * perDay;
        const bool passed = stretch.empty && even > passSeconds + eye;
        const double pace = passed ? passSeconds / stretch.days : perDay;
        const Span gap = passed ? gapAround(fresh(stretch.first)) : Span{};
        for (std::size_t i = stretch.first; i < stretch.first + stretch.count; ++i) {
            m_steps.push_back({shown[i], at, gap});
            at += days[i] * pace;
        }
    }
    m_runSeconds = at;
}

std::vector<Span> Playback::windows(const PlaybackPlan &plan) const
{
    std::vector<Span> shown;
    if (m_mode == PlaybackPlan::Mode::Growing) {
        for (int i = 1; shown.empty() || (shown.back().end < m_span.end && shown.size() < mostSteps); ++i)
            shown.push_back({m_span.begin, std::min(stepped(m_span.begin, plan.step, i), m_span.end)});
    } else {
        for (int i = 0; shown.empty() || (shown.back().end < m_span.end && shown.size() < mostSteps); ++i) {
            const Day begin = stepped(m_span.begin, plan.step, i);
            if (begin >= m_span.end) // steps longer than the window leave days out; the last are shown all the same
                break;
            shown.push_back({begin, std::min(stepped(begin, plan.length), m_span.end)});
        }
    }
    return shown;
}

/// The days around `days` in which nothing happened, within the span.
Span Playback::gapAround(Span days) const
{
    const auto after = std::ranges::upper_bound(m_busy, days.begin, {}, &Span::end);
    const Day begin = after == m_busy.begin() ? m_span.begin : std::max(m_span.begin, std::prev(after)->end);
    const Day end = after == m_busy.end() ? m_span.end : std::min(m_span.end, after->begin);
    return {begin, end};
}

const Playback::Step &Playback::stepAt(double seconds) const
{
    // A hair of tolerance, so that frame n at n / rate shows what begins at that very second.
    const auto after = std::ranges::upper_bound(m_steps, seconds + eye, {}, &Step::begin);
    return after == m_steps.begin() ? m_steps.front() : *std::prev(after);
}

Span Playback::windowAt(double seconds) const
{
    return stepAt(seconds).window;
}

Span Playback::passingAt(double seconds) const
{
    return seconds < m_runSeconds ? stepAt(seconds).passed : Span{};
}

std::optional<double> Playback::entryOf(Span incident) const
{
    if (isStill())
        return 0;
    if (!incident.isValid())
        return std::nullopt;
    const auto first =
        std::ranges::upper_bound(m_steps, incident.begin, {}, [](const Step &s) { return s.window.end; });
    if (first == m_steps.end() || !first->window.overlaps(incident))
        return std::nullopt;
    return first->begin;
}

double Playback::secondsAt(Day windowEnd) const
{
    const auto first = std::ranges::lower_bound(m_steps, windowEnd, {}, [](const Step &s) { return s.window.end; });
    return first == m_steps.end() ? m_runSeconds : first->begin;
}

Pulses::Pulses(std::vector<double> entries)
{
    std::ranges::sort(entries);
    for (const double entry : entries)
        if (m_starts.empty() || entry >= m_starts.back() + pulseSeconds)
            m_starts.push_back(entry);
}

double Pulses::phaseAt(double seconds) const
{
    const auto after = std::ranges::upper_bound(m_starts, seconds + eye);
    if (after == m_starts.begin())
        return 1;
    return std::clamp((seconds - *std::prev(after)) / pulseSeconds, 0.0, 1.0);
}

StoryClock::StoryClock(std::vector<double> durations, double transition) : m_transition(std::max(0.0, transition))
{
    for (std::size_t i = 0; i < durations.size(); ++i) {
        m_begins.push_back(m_end);
        m_end += durations[i] + (i > 0 ? m_transition : 0);
    }
}

Moment StoryClock::at(double seconds) const
{
    if (m_begins.empty())
        return {};
    const auto after = std::ranges::upper_bound(m_begins, seconds + eye);
    const auto scene = static_cast<std::size_t>(std::max<std::ptrdiff_t>(0, after - m_begins.begin() - 1));
    const double since = std::max(0.0, seconds - m_begins[scene]);
    if (scene == 0 || m_transition <= 0)
        return {scene, since, 1};
    if (since < m_transition - eye)
        return {scene, 0, since / m_transition};
    return {scene, since - m_transition, 1};
}

} // namespace sijill
