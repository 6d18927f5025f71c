#pragma once

#include "mapdata/filter/filter.h"
#include "mapdata/ledger/ledger.h"

#include <array>
#include <span>
#include <vector>

namespace sijill {

/// A sum of nets: low <= best <= high. `open`: at least one of them is "or more".
struct Sum {
    qint64 low = 0;
    qint64 best = 0;
    qint64 high = 0; ///< while open: the greatest figures known, added up
    quint32 incidents = 0;
    quint32 withoutFigure = 0;
    quint32 open = 0;         ///< how many are open
    quint32 conventional = 0; ///< how many are words ("dozens") turned into numbers
    quint32 inWhole = 0;      ///< how many are counted in what is left of their whole, and not here (Amount::InWhole)
    quint32 toldApart = 0;    ///< the people of these that are told apart

    bool hasFigure() const { return incidents > withoutFigure; }
    /// Only then low, best and high say something; else at most `toldApart` does ("24 or more").
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
        toldApart += net.toldApart;
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
    std::size_t size() const { return m_plain.size() + m_other.size(); }

private:
    /// Rows [from, to) of one of the tables.
    struct Run {
        std::size_t from, to;
        bool whole; ///< all its rows are in the window; else those that end after its begin
    };
    /// What nearly all incidents are: dated, of at most a month, with one known number. Sorted by begin.
    struct PlainRows {
        std::vector<Day> begin;
        std::vector<quint8> days;
        std::vector<LocationIndex> location;
        std::vector<IncidentIndex> incident;
        std::vector<qint32> people;
        Day end(std::size_t row) const { return begin[row] + days[row]; }
        std::size_t size() const { return incident.size(); }
    };
    /// All others: short ones by begin, then the long ones by begin, then the undated.
    struct OtherRows {
        std::vector<Day> begin, ends;
        std::vector<LocationIndex> location;
        std::vector<IncidentIndex> incident;
        std::vector<Amount> net;
        std::size_t shortCount = 0, datedCount = 0;
        Day end(std::size_t row) const { return ends[row]; }
        std::size_t size() const { return incident.size(); }
    };
    /// What the first plain rows come to by location, noted every so many rows: of a long window only its two ends are
    /// added up row by row. Empty where locations are so many that this costs more than it saves.
    struct RunningSums {
        std::size_t rows = 0;           ///< between two notes
        std::vector<qint64> people;     ///< by note, then location
        std::vector<quint32> incidents; ///< alike
    };

    void addPlainRow(const Incident &incident, IncidentIndex index, qint32 people);
    void addOtherRow(const Incident &incident, IncidentIndex index, const Amount &net);
    void noteRunningSums();
    std::array<Run, 2> plainRunsOf(Span window) const;
    std::array<Run, 3> otherRunsOf(Span window) const;
    bool isInWindow(const Run &run, std::size_t plainRow, Span window) const
    {
        return run.whole || m_plain.end(plainRow) > window.begin;
    }
    template <class Maker>
    void addDays(Maker &maker, Run run, Span span, const Mask *mask) const;
    template <class Target>
    void addTo(Target &target, Span window, const Mask *mask) const;
    template <class Target>
    void addPlain(Target &target, Run run, Span window, const Mask *mask) const;
    template <class Target>
    void addNoted(Target &target, std::size_t from, std::size_t to) const;
    template <class Rows, class Runs, class Visit>
    static void visit(const Rows &rows, const Runs &runs, Span window, const Mask *mask, Visit &&visitRow);

    PlainRows m_plain;
    OtherRows m_other;
    RunningSums m_running;
    std::size_t m_locationCount = 0;
};

} // namespace sijill
