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
/// a figure, or parts above their whole, upset no total further up. net: what is left of the effective number when its
/// parts have been taken off. Totals are plain sums of nets. How each is made stands at makeLedger().
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
/// - Lowest: best is the least number that any claim names, low the least low, high the least high. A claim without a
///   low leaves the low absent. The high is open only where every claim is. Where Best finds no figure Lowest finds
///   none: a number that the preferred claim holds to be unknown is not made known by another one.
/// - Highest: best is the greatest number that any claim names, low the greatest low, high the greatest high. The high
///   is open where one claim is, or where Best finds no figure.
/// - Source: only that source's claims, then as Best.
/// - Killed and wounded: both by the same reading, added up. Where one of the two has no figure the high stays open.
///
/// So Lowest <= Best <= Highest holds for every incident in each of the three numbers, an absent low being 0 and an
/// open high above every number. "Dozens" has no best under any of them, as long as no other claim names one.
///
/// `chosen`: the claim that the best is from, also where it says "no figure"; none where no claim speaks. Under Lowest
/// and Highest the low and the high may be another claim's.
/// @pre measure < atlas.measures.size()
Count readCount(const Atlas &atlas, IncidentIndex incident, MeasureIndex measure, Reading reading,
                ClaimIndex *chosen = nullptr);

/// A count made ready for adding, with low <= best <= high. best: the best; else the low, else the high. low: the low,
/// or 0. high: the high, or where it is open the greatest number known, and the flag Open. A low above the best, or a
/// high below it, is brought to the best: the claim keeps it as it was given.
Amount amountOf(const Count &count);

/// The whole that each incident is really taken out of: `partOf`, and none where that is no incident, is not counted,
/// or leads in a circle. Every incident of a circle stands for itself; what hangs on the circle keeps its whole.
std::vector<IncidentIndex> wholesOf(const Atlas &atlas);
/// Incidents that are part of themselves, by way of others or not.
std::vector<IncidentIndex> circularParts(const Atlas &atlas);

/// Readings, parts and nets of the whole atlas.
///
/// Effective numbers, from the parts up. Without a figure: what the parts add up to. Else
///   low = max(own low, lows of the parts)    best = max(own best, bests of the parts)
///   high = max(own high, effective best); where the own high is open, the effective best and what the highs of the
///   parts are above their bests.
///
/// Nets. best = effective best - effective bests of the parts. The number below it (best - low) and above it
/// (high - best) are the doubt of an incident. A whole has its effective doubt to give, to its net and to its parts.
/// Its parts take theirs and the net takes what is left. Where they have more than it has, as in "exactly 175, of them
/// 60 to 90 in Damascus", the whole bounds them: each part gets its share of the whole's doubt, and shares with its own
/// parts in the same way (in proportion, rounded down in the order of the incidents; the net comes last).
///
/// So for every atlas, measure and reading:
/// - each net has 0 <= low <= best <= high;
/// - an incident and all its parts add up to its effective number, in each of the three: to its own value, where its
///   parts do not exceed it and it has a low of its own;
/// - of a sum that holds no whole without all its parts, and no part without its whole (such as the total without a
///   filter), Lowest <= Best <= Highest in each of the three, a sum with an open high being above every number.
/// What is left of a whole when its parts stand in another row falls as they rise, and so under Highest may be less
/// than under Best.
///
/// A part with a low and no best of its own ("dozens"), in a whole that has a best, is not told from the rest of the
/// whole by number. Its net is counted there: with the nearest whole above it that has a best. Its own net adds nothing
/// and is flagged InWhole; Amount::toldApart says what is known of it ("24 or more").
///
/// Flags of a net: HasFigure and Conventional as its value. Open where the value is open: an open part of a closed
/// whole stays open, though the whole bounds it. Exceeded where the parts' low is above a low that the value has, or
/// their best above its best. An incident that is not counted has a value with LeftOut, a net with nothing but LeftOut,
/// and its parts stand for themselves.
Ledger makeLedger(const Atlas &atlas, MeasureIndex measure, Reading reading);

/// Parts that lead in a circle, parts above their whole, parts outside the time of their whole: said, never mended.
Problems checkParts(const Atlas &atlas);

} // namespace sijill
