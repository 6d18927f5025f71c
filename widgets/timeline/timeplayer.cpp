#include "widgets/timeline/timeplayer.h"

#include <cmath>

namespace sijill {

TimerTicks::TimerTicks(QObject *parent) : TickSource(parent)
{
    connect(&m_timer, &QTimer::timeout, this, &TickSource::ticked);
}

TimePlayer::TimePlayer(TickSource &ticks, QObject *parent) : QObject(parent), m_ticks(ticks)
{
    connect(&m_ticks, &TickSource::ticked, this, [this] {
        if (m_playing)
            advance();
    });
}

void TimePlayer::setWindow(Span window)
{
    if (window == m_window)
        return;
    m_window = window;
    if (window.isValid())
        m_anchor = toDate(m_stepping.cumulative ? window.end : window.begin).day();
}

void TimePlayer::setStepping(const Stepping &stepping)
{
    if (stepping == m_stepping)
        return;
    m_stepping = stepping;
    if (m_window.isValid())
        m_anchor = toDate(stepping.cumulative ? m_window.end : m_window.begin).day();
    emit steppingChanged();
}

void TimePlayer::setStepsPerSecond(double steps)
{
    if (steps == m_stepsPerSecond || !(steps > 0))
        return;
    m_stepsPerSecond = steps;
    if (m_playing)
        m_ticks.start(std::chrono::milliseconds(std::lround(1000 / steps)));
    emit steppingChanged();
}

void TimePlayer::play()
{
    if (m_playing || !m_course.extent.isValid())
        return;
    // At the end, or with nothing to run yet, play means from the beginning.
    if (!m_window.isValid() || !nextWindow(m_window, m_stepping, m_course, m_anchor))
        moveTo(start());
    setPlaying(true);
    m_ticks.start(std::chrono::milliseconds(std::lround(1000 / m_stepsPerSecond)));
}

void TimePlayer::pause()
{
    if (!m_playing)
        return;
    m_ticks.stop();
    setPlaying(false);
}

void TimePlayer::step(int direction)
{
    if (!m_course.extent.isValid())
        return;
    if (!m_window.isValid()) {
        moveTo(start());
        return;
    }
    if (!m_stepping.cumulative) {
        const Span moved = steppedWindow(m_window, m_stepping.unit, direction, m_anchor);
        if (moved.overlaps(m_course.extent))
            moveTo(moved);
        return;
    }
    const Day end = std::min(steppedDay(m_window.end, m_stepping.unit, direction, m_anchor), m_course.extent.end);
    if (end > m_window.begin)
        moveTo({m_window.begin, end});
}

void TimePlayer::advance()
{
    if (const auto next = nextWindow(m_window, m_stepping, m_course, m_anchor))
        moveTo(*next);
    else if (m_stepping.loop && m_course.extent.isValid())
        moveTo(start());
    else
        pause();
}

Span TimePlayer::start() const
{
    const Span unit = firstWindow(m_course, m_stepping.unit);
    Span first = unit;
    if (m_window.isValid() && m_stepping.cumulative)
        first = {m_window.begin, std::min(steppedDay(m_window.begin, m_stepping.unit, 1, toDate(m_window.begin).day()),
                                          m_course.extent.end)};
    else if (m_window.isValid())
        first = {unit.begin, unit.begin + m_window.length()};
    if (!first.isValid())
        first = unit;
    if (m_stepping.skipEmpty && !m_course.isBusy(first)) {
        if (const auto busy = nextWindow(first, m_stepping, m_course, toDate(first.begin).day()))
            return *busy;
    }
    return first;
}

void TimePlayer::moveTo(Span window)
{
    if (window == m_window)
        return;
    const bool wasNone = !m_window.isValid();
    const bool jumpedBack = window.begin < m_window.begin;
    m_window = window;
    if (wasNone || (jumpedBack && m_playing))
        m_anchor = toDate(m_stepping.cumulative ? window.end : window.begin).day();
    emit windowMoved(window);
}

void TimePlayer::setPlaying(bool playing)
{
    m_playing = playing;
    emit playingChanged(playing);
}

} // namespace sijill
