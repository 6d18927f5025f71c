#pragma once

#include "mapdata/index/timeindex.h"
#include "mapdata/ledger/ledger.h"

#include <QLocale>

#include <span>

namespace sijill {

/// One line of "why this number?". Lines are a tree in order, like a table of contents.
struct ExplanationLine {
    enum class Kind : quint8 {
        Total,     ///< what all incidents together come to, and by which reading
        Incident,  ///< what one incident adds
        Share,     ///< how much of an incident that reaches beyond the window that is
        Chosen,    ///< the claim that its value is from
        Rival,     ///< another claim that speaks of the measure, and was not taken
        Part,      ///< what was taken off, because it is counted as an incident of its own
        Whole,     ///< what the incident itself is part of
        Remark,    ///< a rule that played a role here
        Elsewhere, ///< an incident that touches the window, and by its rule does not count here
        LeftOut,   ///< an incident that is in no total
    };
    Kind kind = Kind::Remark;
    int depth = 0;
    QString text;
    IncidentIndex incident = none; ///< to go to
    ClaimIndex claim = none;       ///< to open
};

/// How a sum of nets came about, for a person.
struct Explanation {
    Sum sum;
    std::vector<ExplanationLine> lines;
};

/// What a sum is made of.
struct Explained {
    TimeWindow window;                          ///< in which the incidents add up
    std::span<const IncidentIndex> incidents;   ///< in the order to tell of them
    std::span<const IncidentIndex> elsewhere{}; ///< that touch the window, and by its rule do not count here
    std::span<const IncidentIndex> leftOut{};   ///< that belong here and are in no total
};

/// `most`: so many of each are told of; the sum is of all.
Explanation explain(const Atlas &atlas, const Ledger &ledger, const Explained &explained, const QLocale &locale,
                    std::size_t most = std::numeric_limits<std::size_t>::max());
/// Only why these are in no total.
Explanation explainLeftOut(const Atlas &atlas, const Ledger &ledger, std::span<const IncidentIndex> leftOut,
                           const QLocale &locale);

} // namespace sijill
