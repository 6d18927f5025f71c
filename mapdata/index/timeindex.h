#pragma once

#include "mapdata/index/histogram.h"
#include "mapdata/index/mask.h"
#include "mapdata/index/sum.h"
#include "mapdata/ledger/ledger.h"

#include <array>
#include <span>
#include <vector>

namespace sijill {

/// Sums of groups, kept and used again from step to step: only those that were touched are reset, so that a step costs
/// what its window holds, not what there is.
struct GroupSums {
    std::vector<Sum> sums;        ///< one per group; all empty but those in `touched`
    std::vector<quint32> touched; ///< groups whose sum is not empty, each once, in no order
};

/// Incidents as columns sorted by begin: a window is one contiguous run found by binary search, a step adds that run up
/// by location. Incidents of more than a month stand in a short list of their own (DESIGN.md 4). Immutable once built;
/// a filter is a mask over incidents, nothing is rebuilt.
class TimeIndex {
public:
    TimeIndex() = default;
    TimeIndex(const Atlas &atlas, const Ledger &ledger);
    /// The same of an atlas in which some incidents changed or came behind the others.
    /// @pre `before` is that of `was` and its ledger; positions are kept; `changed` are all that differ or are new
    static TimeIndex changed(const TimeIndex &before, const Atlas &was, const Ledger &wasLedger, const Atlas &now,
                             const Ledger &ledger, std::span<const IncidentIndex> changed);

    /// One sum per location (Atlas::locations) of the incidents that touch the window, by its rule. `mask` may be null.
    /// `sums` is resized and reset.
    void sumByLocation(const TimeWindow &window, const Mask *mask, std::vector<Sum> &sums) const;
    /// The same, every location being a group. With as many locations as incidents this is what makes a step cost what
    /// is in its window. @pre `sums` is empty or what this index has filled before
    void sumByLocation(const TimeWindow &window, const Mask *mask, GroupSums &sums) const;
    /// The same by groups of locations, such as clusters. A location of no group (`none`) is left out.
    /// @pre one group per location of the atlas, each below groupCount or none
    void sumByGroup(const TimeWindow &window, const Mask *mask, std::span<const quint32> groupOfLocation,
                    std::size_t groupCount, GroupSums &groups) const;
    Sum total(const TimeWindow &window, const Mask *mask) const;
    /// What the window shows, sorted by begin, then as in the atlas; undated ones last.
    std::vector<IncidentIndex> incidents(const TimeWindow &window, const Mask *mask) const;
    Histogram histogram(Span span, const Mask *mask) const;
    std::size_t size() const { return m_plain.size() + m_other.size(); }

private:
    /// Rows [from, to) of one of the tables.
    struct Run {
        std::size_t from = 0, to = 0;
        std::size_t size() const { return to - from; }
    };
    /// Rows of at most a month that a window may touch.
    struct Runs {
        Run before; ///< begin before the window: what touches it reaches beyond it
        Run inside; ///< lie wholly in the window
        Run end;    ///< begin in its last month: some may reach beyond it
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

    /// The table and place of an incident's row, or where it belongs.
    struct RowPlace {
        bool isPlain = false;
        std::size_t row = 0;
    };
    RowPlace placeOf(const Incident &incident, IncidentIndex index, const Amount &net) const;
    void insertRow(const Incident &incident, IncidentIndex index, const Amount &net);
    void eraseRow(const Incident &incident, IncidentIndex index, const Amount &net);
    void addPlainRow(const Incident &incident, IncidentIndex index, qint32 people);
    void addOtherRow(const Incident &incident, IncidentIndex index, const Amount &net);
    void noteRunningSums();
    static Runs runsOf(const std::vector<Day> &begin, Run rows, Span window);
    Runs plainRuns(Span window) const { return runsOf(m_plain.begin, {0, m_plain.size()}, window); }
    Runs otherRuns(Span window) const { return runsOf(m_other.begin, {0, m_other.shortCount}, window); }
    /// The long ones that begin before the end of the window; where that is all of time the undated ones too.
    Run longRun(Span window) const;
    template <class Maker>
    void addDays(Maker &maker, Run run, Span span, const Mask *mask) const;
    template <class Target>
    void addTo(Target &target, const TimeWindow &window, const Mask *mask) const;
    template <class Target>
    void addInside(Target &target, Run run, const Mask *mask) const;
    template <class Target, class IsIn>
    void addPlain(Target &target, Run run, const Mask *mask, IsIn &&isIn) const;
    template <class Target>
    void addParts(Target &target, Run run, const TimeWindow &window, const Mask *mask) const;
    template <class Target>
    void addNoted(Target &target, std::size_t from, std::size_t to) const;
    template <class Rows, class Visit>
    static void visit(const Rows &rows, Run run, const TimeWindow &window, const Mask *mask, Visit &&visitRow);
    template <class Visit>
    void visitAll(const TimeWindow &window, const Mask *mask, Visit &&visitRow) const;

    PlainRows m_plain;
    OtherRows m_other;
    RunningSums m_running;
    std::size_t m_locationCount = 0;
};

} // namespace sijill
