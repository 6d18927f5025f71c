#pragma once

#include "mapdata/model/atlas.h"
#include "mapdata/result.h"

#include <vector>

namespace sijill {

/// The rule that turns several claims into one count (DESIGN.md 3).
struct Reading {
    enum class Rule : quint8 { Best, Lowest, Highest, Source };
    Rule rule = Rule::Best;
    SourceIndex source = none16; ///< for Rule::Source only

    bool operator==(const Reading &) const = default;
};

/// A count made ready for adding: absent numbers are resolved and what was absent is kept as flags.
///
/// `high` is a number also where the count is open: the greatest figure known. It is the flag that says "or more".
struct Amount {
    enum Flag : quint8 {
        HasFigure = 1,
        Open = 2,         ///< nothing bounds it from above
        Conventional = 4, ///< made from a word such as "dozens"
        Exceeded = 8,     ///< the parts add up to more than the whole
        InWhole = 16,     ///< no best of its own: its people are counted in what is left of its whole
        LeftOut = 32,     ///< not counted (Incident::counted)
    };
    qint32 low = 0;
    qint32 best = 0;
    qint32 high = 0;
    quint8 flags = 0;

    bool has(Flag flag) const { return (flags & flag) != 0; }
    bool operator==(const Amount &) const = default;
};

/// What every incident adds to totals, for one measure under one reading.
///
/// value: what its claims say. effective: the greater of that and what its parts add up to, so that a part without
/// a figure, or parts above their whole, upset no total further up. net = effective - sum of the parts' effective.
/// Totals are plain sums of nets.
struct Ledger {
    MeasureIndex measure = killed;
    Reading reading;
    std::vector<Amount> values; ///< one per incident
    std::vector<Amount> nets;   ///< one per incident
    std::vector<ClaimIndex> chosen; ///< which claim the value was taken from; none where there is none
};

/// What the claims of one incident come to. @pre measure < atlas.measures.size()
Count readCount(const Atlas &atlas, IncidentIndex incident, MeasureIndex measure, Reading reading,
                ClaimIndex *chosen = nullptr);

Ledger makeLedger(const Atlas &atlas, MeasureIndex measure, Reading reading);

/// Parts that lead in a circle, parts above their whole, parts outside the time of their whole: said, never mended.
Problems checkParts(const Atlas &atlas);

} // namespace sijill
