#pragma once

#include "mapdata/filter/filter.h"
#include "mapdata/ledger/ledger.h"

#include <array>
#include <span>
#include <vector>

namespace sijill {

/// A sum of nets. `open`: at least one of them is "or more".
struct Sum {
    qint64 low = 0;
    qint64 best = 0;
    qint64 high = 0; ///< while open: the greatest figures known, added up
    quint32 incidents = 0;
    quint32 withoutFigure = 0;
    quint32 open = 0;         ///< how many are open
    quint32 conventional = 0; ///< how many are words ("dozens") turned into numbers
    quint32 inWhole = 0;      ///< how many have a figure but no best: it is counted in what is left of their whole

    bool hasFigure() const { return incidents > withoutFigure; }
    /// Only then `best` says something; else there is a low ("24 or more") at most.
    bool hasBest() const { return incidents > withoutFigure + inWhole; }
    bool isOpen() const { return open > 0; }
    /// What is left out of all totals (Amount::LeftOut) is no incident of the sum either.
    void add(const Amount &net)
    {
        // No branch: this runs a million times for one frame, and flags come in no order.
        const quint32 counted = !net.has(Amount::LeftOut);
        const qint32 kept = -static_cast<qint32>(counted); // all bits, or none
        low += net.low & kept;
        best += net.best & kept;
        high += net.high & kept;
        incidents += counted;
        // A net without a figure of its own is what is left of its whole: nothing. All its numbers are zero.
        withoutFigure += counted & static_cast<quint32>(!net.has(Amount::HasFigure));
        open += counted & static_cast<quint32>(net.has(Amount::Open));
        conventional += counted & static_cast<quint32>(net.has(Amount::Conventional));
        inWhole += counted & static_cast<quint32>(net.has(Amount::InWhole));
    }
    Sum &operator+=(const Sum &other);
    bool operator==(const Sum &) const = default;
};

/// Sums of groups, kept and used again from step to step: only those that were touched are reset, so that a step costs
/// what its window holds, not what there is.
struct GroupSums {
    std::vector<Sum> sums;        ///< one per group; all empty but those in `touched`
    std::vector<quint32> touched; ///< groups with incidents, each once, in no order
};

/// Per-day figures over a span of days; a span of an incident is spread evenly over its days.
struct Histogram {
    Span span;
    std::vector<double> low, best, high; ///< one per day of span
    std::vector<quint8> any;             ///< an incident, with or without a figure, touches the day
    std::vector<quint8> open;            ///< one of the day's figures is "or more"
};

/// Incidents as columns sorted by begin: a window is one contiguous run found by binary search, a step adds that run up
/// by location. Incidents of more than a month stand in a short list of their own (DESIGN.md 4). Immutable once built;
/// a filter is a mask over incidents, nothing is rebuilt.
class TimeIndex {
public:
    TimeIndex() = default;
    TimeIndex(const Atlas &atlas, const Ledger &ledger);

    /// One sum per location (Atlas::locations) of the incidents whose span overlaps the window; an invalid window is
    /// all of time, undated incidents included. `mask` may be null. `sums` is resized and reset.
    void sumByLocation(Span window, const Mask *mask, std::vector<Sum> &sums) const;
    /// The same, every location being a group. With as many locations as incidents this is what makes a step cost what
    /// is in its window. @pre `sums` is empty or what this index has filled before
    void sumByLocation(Span window, const Mask *mask, GroupSums &sums) const;
    /// The same by groups of locations, such as clusters. A location of no group (`none`) is left out.
    /// @pre one group per location of the atlas, each below groupCount or none
    void sumByGroup(Span window, const Mask *mask, std::span<const quint32> groupOfLocation, std::size_t groupCount,
                    GroupSums &groups) const;
    Sum total(Span window, const Mask *mask) const;
    /// Sorted by begin, then as in the atlas; undated ones last.
    std::vector<IncidentIndex> incidents(Span window, const Mask *mask) const;
    Histogram histogram(Span span, const Mask *mask) const;
    std::size_t size() const { return m_incident.size(); }

private:
    struct Run {
        std::size_t from, to;
        bool whole; ///< all its rows are in the window; else those that end after its begin
    };
    std::array<Run, 3> runsOf(Span window) const;
    template <class Add>
    void addRows(Span window, const Mask *mask, const std::vector<Sum> &sums, Add &&add) const;
    template <class Visit>
    void visit(Span window, const Mask *mask, Visit &&visitRow) const;

    // Rows: dated short ones by begin, then the long ones by begin, then the undated.
    std::vector<Day> m_begin, m_end;
    std::vector<LocationIndex> m_location;
    std::vector<IncidentIndex> m_incident;
    std::vector<Amount> m_net;
    std::size_t m_locationCount = 0;
    std::size_t m_shortCount = 0;
    std::size_t m_datedCount = 0;
    Day m_longestShort = 31;
};

} // namespace sijill
