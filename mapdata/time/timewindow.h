#pragma once

#include "mapdata/time/span.h"

namespace sijill {

/// What an incident that reaches beyond the window counts in it. Where all of time is shown nothing reaches beyond, and
/// the rules agree.
enum class SpanRule : quint8 {
    Share, ///< by the days that it shares with the window (Allotment): adjacent windows add up to their union
    Whole, ///< all of it
    Inside ///< nothing: only what lies wholly inside counts
};

/// The window and the rule that holds in it.
struct TimeWindow {
    Span span; ///< invalid: all of time, undated incidents included
    SpanRule rule = SpanRule::Share;

    constexpr bool isAllOfTime() const { return !span.isValid(); }
    constexpr bool touches(Span incident) const { return isAllOfTime() || incident.overlaps(span); }
    /// The incident lies wholly inside.
    constexpr bool holds(Span incident) const
    {
        return isAllOfTime() || (incident.isValid() && span.begin <= incident.begin && incident.end <= span.end);
    }
    /// Something of the incident counts by the rule.
    constexpr bool shows(Span incident) const { return rule == SpanRule::Inside ? holds(incident) : touches(incident); }
    constexpr bool operator==(const TimeWindow &) const = default;
};

} // namespace sijill
