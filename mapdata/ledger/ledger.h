#pragma once

#include "mapdata/ledger/amounts.h"
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

/// What every incident adds to totals, for one measure under one reading.
///
/// value: what its claims say. effective: the greater of that and what its parts add up to, so that a part without
/// a figure, or parts above their whole, upset no total further up. net = effective - sum of the parts' effective.
/// Totals are plain sums of nets.
struct Ledger {
    MeasureIndex measure = killed;
    Reading reading;
    Amounts values;                 ///< one per incident
    Amounts nets;                   ///< one per incident
    std::vector<ClaimIndex> chosen; ///< which claim the value was taken from; none where there is none
};

/// What the claims of one incident come to. Only claims with a figure row for the measure speak; a row without numbers
/// speaks too, and says "no figure".
///
/// - Best: the preferred claim where it speaks, even if it says "no figure" while others have one; else the claim with
///   the lowest best (a low, else a high stands in for comparing where there is no best). The first of equals.
/// - Lowest: the claim with the least low, as low / low / its high. Where no claim has a low, as Best without the
///   preference: a low nobody names is not zero.
/// - Highest: the claim with the greatest high (else best, else low), as its low / that / its high, which stays open if
///   it is open. Of equals the open one, which nothing bounds.
/// - Source: only that source's claims, then as Best.
/// - Killed and wounded: both by the same reading, added up. Where one of the two has no figure the high stays open.
///
/// `chosen`: the claim the count is from, also where it says "no figure"; none where no claim speaks.
/// @pre measure < atlas.measures.size()
Count readCount(const Atlas &atlas, IncidentIndex incident, MeasureIndex measure, Reading reading,
                ClaimIndex *chosen = nullptr);

/// A count made ready for adding. low: the low, or 0. high: the high, or where it is open the greatest number known,
/// and the flag Open. best: the best; else the low, else the high. But where there is no best and `bestInWhole` says
/// that a whole it is part of has one, its people are among what is left of that: best and high are 0, the flag is
/// InWhole, and only the low is told apart.
Amount amountOf(const Count &count, bool bestInWhole);

/// The whole that each incident is really taken out of: `partOf`, and none where that is no incident, is not counted,
/// or leads in a circle. Every incident of a circle stands for itself; what hangs on the circle keeps its whole.
std::vector<IncidentIndex> wholesOf(const Atlas &atlas);
/// Incidents that are part of themselves, by way of others or not.
std::vector<IncidentIndex> circularParts(const Atlas &atlas);

/// Readings, parts and nets of the whole atlas. Per component, effective(i) = max(value(i), sum effective(parts)), and
/// net = effective - sum effective(parts), so never below zero. An incident without a figure thus stands for its parts.
///
/// Flags of a net: HasFigure, Conventional and InWhole as its value. Open where the value is open: an open part of a
/// closed whole stays open, though the whole bounds it. Exceeded where the parts' low is above a low that the value
/// has, or their best above its best. An incident that is not counted has a value with LeftOut, a net with nothing but
/// LeftOut, and its parts stand for themselves.
Ledger makeLedger(const Atlas &atlas, MeasureIndex measure, Reading reading);

/// Parts that lead in a circle, parts above their whole, parts outside the time of their whole: said, never mended.
Problems checkParts(const Atlas &atlas);

} // namespace sijill
