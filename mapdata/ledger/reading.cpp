#include "mapdata/ledger/ledger.h"

#include <algorithm>

namespace sijill {

namespace {

constexpr qint32 firstKnown(qint32 a, qint32 b, qint32 c)
{
    return a != Count::absent ? a : b != Count::absent ? b : c;
}

struct Speaking {
    ClaimIndex claim = none;
    Count count;
    bool preferred = false;
};

/// Visits the claims of the incident that have a figure row for the measure, in their order.
template <class Visit>
void visitSpeaking(const Atlas &atlas, const Incident &incident, MeasureIndex measure, Reading reading, Visit &&visit)
{
    ClaimIndex index = incident.firstClaim;
    for (const Claim &claim : atlas.claimsOf(incident)) {
        const ClaimIndex at = index++;
        if (reading.rule == Reading::Rule::Source && claim.source != reading.source)
            continue;
        const auto figures = atlas.figuresOf(claim);
        const auto row = std::ranges::find(figures, measure, &Figure::measure);
        if (row != figures.end())
            visit(Speaking{at, row->count, claim.preferred});
    }
}

/// The lowest best; of claims without any number the first, so that it can be told who said so little.
Speaking lowestBest(const Atlas &atlas, const Incident &incident, MeasureIndex measure, Reading reading,
                    bool preferring)
{
    const auto standIn = [](const Count &c) { return firstKnown(c.best, c.low, c.high); };
    Speaking found;
    visitSpeaking(atlas, incident, measure, reading, [&](const Speaking &next) {
        if (preferring && found.claim != none && found.preferred)
            return;
        const bool isLower =
            next.count.hasFigure() && (!found.count.hasFigure() || standIn(next.count) < standIn(found.count));
        if (found.claim == none || isLower || (preferring && next.preferred))
            found = next;
    });
    return found;
}

Speaking lowest(const Atlas &atlas, const Incident &incident, MeasureIndex measure, Reading reading)
{
    Speaking found;
    visitSpeaking(atlas, incident, measure, reading, [&](const Speaking &next) {
        if (next.count.low != Count::absent && (found.claim == none || next.count.low < found.count.low))
            found = next;
    });
    if (found.claim == none)
        return lowestBest(atlas, incident, measure, reading, false);
    found.count.best = found.count.low;
    return found;
}

Speaking highest(const Atlas &atlas, const Incident &incident, MeasureIndex measure, Reading reading)
{
    const auto top = [](const Count &c) { return firstKnown(c.high, c.best, c.low); };
    Speaking found;
    visitSpeaking(atlas, incident, measure, reading, [&](const Speaking &next) {
        const qint32 a = top(next.count), b = top(found.count);
        const bool isHigher = a > b || (a == b && next.count.isOpen() && !found.count.isOpen());
        if (found.claim == none || isHigher)
            found = next;
    });
    if (found.count.hasFigure())
        found.count.best = top(found.count);
    return found;
}

Speaking read(const Atlas &atlas, const Incident &incident, MeasureIndex measure, Reading reading)
{
    switch (reading.rule) {
    case Reading::Rule::Lowest:
        return lowest(atlas, incident, measure, reading);
    case Reading::Rule::Highest:
        return highest(atlas, incident, measure, reading);
    case Reading::Rule::Best:
    case Reading::Rule::Source:
        break;
    }
    return lowestBest(atlas, incident, measure, reading, true);
}

Count sumOf(const Count &a, const Count &b)
{
    if (!a.hasFigure() || !b.hasFigure()) {
        Count one = a.hasFigure() ? a : b;
        if (one.low == Count::absent && one.best == Count::absent)
            one.best = one.high; // what a high alone stands in for; of the high itself nothing is left
        one.high = Count::absent;
        return one;
    }
    constexpr qint32 absent = Count::absent;
    Count sum;
    if (a.low != absent || b.low != absent)
        sum.low = std::max(a.low, 0) + std::max(b.low, 0);
    if (a.best != absent && b.best != absent)
        sum.best = a.best + b.best;
    if (a.high != absent && b.high != absent)
        sum.high = a.high + b.high;
    return sum;
}

} // namespace

Count readCount(const Atlas &atlas, IncidentIndex incident, MeasureIndex measure, Reading reading, ClaimIndex *chosen)
{
    const Incident &row = atlas.incidents[incident];
    if (atlas.measures[measure].outcome == Outcome::KilledAndWounded) {
        const GroupIndex group = atlas.measures[measure].group;
        const MeasureIndex a = atlas.measureOf({Outcome::Killed, group}),
                           b = atlas.measureOf({Outcome::Wounded, group});
        const Speaking dead = a == none16 ? Speaking{} : read(atlas, row, a, reading);
        const Speaking hurt = b == none16 ? Speaking{} : read(atlas, row, b, reading);
        if (chosen)
            *chosen = dead.claim != none ? dead.claim : hurt.claim;
        return sumOf(dead.count, hurt.count);
    }
    const Speaking found = read(atlas, row, measure, reading);
    if (chosen)
        *chosen = found.claim;
    return found.count;
}

Amount amountOf(const Count &count, bool bestInWhole)
{
    Amount amount;
    if (!count.hasFigure())
        return amount;
    amount.flags = Amount::HasFigure;
    amount.low = std::max(count.low, 0);
    amount.high = count.high;
    if (count.isOpen()) {
        amount.flags |= Amount::Open;
        amount.high = std::max(count.low, count.best);
    }
    if (count.isConventional())
        amount.flags |= Amount::Conventional;
    amount.best = firstKnown(count.best, count.low, count.high);
    if (count.best == Count::absent && bestInWhole) {
        amount.flags |= Amount::InWhole;
        amount.best = 0;
        amount.high = 0;
    }
    return amount;
}

} // namespace sijill
