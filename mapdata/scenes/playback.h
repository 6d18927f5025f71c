#pragma once

#include "mapdata/story/scene.h"

#include <span>
#include <vector>

namespace sijill {

/// A scene's way through time, as a pure function of the seconds since it began: equal time for equal time, but for
/// stretches in which nothing happened. Made once per scene; every question is then a binary search.
///
/// Nothing it shows flashes more than three times a second: a window of a few days that moves is slowed down so that no
/// marker can go and come more often (isSlowed()).
class Playback {
public:
    Playback() = default;
    /// `span`: valid; what is played through. `busy`: runs of days in which something happened, sorted and apart.
    Playback(const PlaybackPlan &plan, Span span, std::vector<Span> busy);

    /// Of the whole, the stand at its end included.
    double seconds() const { return m_runSeconds + m_hold; }
    /// Until the last window is reached.
    double runSeconds() const { return m_runSeconds; }
    /// What is shown; before 0 the first window, after the end the last.
    Span windowAt(double seconds) const;
    /// While a stretch in which nothing happened is passed quickly: that stretch, for the eye to be told. Else invalid.
    Span passingAt(double seconds) const;
    bool isPassing(double seconds) const { return passingAt(seconds).isValid(); }
    /// When an incident of that span is first in the window; nothing where it never is. A still scene shows all at 0.
    std::optional<double> entryOf(Span incident) const;
    /// When this window, or the first one that ends as late, is reached: for going on where a pause was.
    double secondsAt(Day windowEnd) const;
    bool isStill() const { return m_mode == PlaybackPlan::Mode::Still; }
    bool isSlowed() const { return m_slowed; }
    std::size_t stepCount() const { return m_steps.size(); }
    Span span() const { return m_span; }

    static constexpr double passSeconds = 0.8; ///< the longest that an empty stretch takes
    static constexpr double stillSeconds = 6;  ///< for which a still scene stands where it does not say
    static constexpr double flashSeconds = 1.0 / 3;

private:
    struct Step {
        Span window;
        double begin = 0; ///< seconds
        Span passed;      ///< the empty stretch that is passed quickly; invalid: none
    };
    const Step &stepAt(double seconds) const;
    Span gapAround(Span days) const;
    std::vector<Span> windows(const PlaybackPlan &plan) const;

    PlaybackPlan::Mode m_mode = PlaybackPlan::Mode::Still;
    Span m_span;
    std::vector<Span> m_busy;
    std::vector<Step> m_steps{Step{}};
    double m_runSeconds = 0;
    double m_hold = 0;
    bool m_slowed = false;
};

/// The short pulses with which new incidents appear at one place, as a function of time. Pulses of one place never
/// overlap: what comes in while one is under way is part of it, so a place pulses at most once in pulseSeconds.
class Pulses {
public:
    static constexpr double pulseSeconds = 0.9;

    Pulses() = default;
    /// `entries`: seconds at which something new appears there, in any order.
    explicit Pulses(std::vector<double> entries);
    /// 0 as something appears, to 1: settled.
    double phaseAt(double seconds) const;
    bool operator==(const Pulses &) const = default;

private:
    std::vector<double> m_starts;
};

/// A moment of a story that is played from scene to scene.
struct Moment {
    std::size_t scene = 0;
    double seconds = 0; ///< of the scene's playback; 0 while the camera is on its way to it
    double glide = 1;   ///< of the camera's way from the scene before: 0 there, 1 arrived
};

/// Where a story is after so many seconds. The camera first glides to a scene, then the scene plays.
class StoryClock {
public:
    StoryClock() = default;
    /// `durations`: of each scene; `transition`: seconds of each glide, 0: none
    StoryClock(std::vector<double> durations, double transition);
    double seconds() const { return m_begins.empty() ? 0 : m_end; }
    Moment at(double seconds) const;
    /// When the scene begins, its glide included.
    double beginOf(std::size_t scene) const { return m_begins[scene]; }

private:
    std::vector<double> m_begins;
    double m_end = 0;
    double m_transition = 0;
};

} // namespace sijill
