#include "mapdata/ledger/ledger.h"

#include <algorithm>
#include <limits>

namespace sijill {

namespace {

/// The best, or what stands in for it: the low, else the high.
constexpr qint32 standIn(const Count &count)
{
    return count.best != Count::absent ? count.best : count.low != Count::absent ? count.low : count.high;
}

/// With low and high brought to the best, or to what stands in for it.
Count inOrder(Count count)
{
    const qint32 best = standIn(count);
    if (count.low != Count::absent)
        count.low = std::min(count.low, best);
    if (count.high != Count::absent)
        count.high = std::max(count.high, best);
    return count;
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

/// The preferred claim, else the lowest best; of claims without any number the first, so that it can be told who said
/// so little.
Speaking bestClaim(const Atlas &atlas, const Incident &incident, MeasureIndex measure, Reading reading)
{
    Speaking found;
    visitSpeaking(atlas, incident, measure, reading, [&](const Speaking &next) {
        if (found.claim != none && found.preferred)
            return;
        const bool isLower =
            next.count.hasFigure() && (!found.count.hasFigure() || standIn(next.count) < standIn(found.count));
        if (found.claim == none || isLower || next.preferred)
            found = next;
    });
    return found;
}

/// @pre Best finds a figure
Speaking lowest(const Atlas &atlas, const Incident &incident, MeasureIndex measure, Reading reading)
{
    constexpr qint32 absent = Count::absent;
    Speaking found;
    qint32 least = 0, low = 0, high = absent;
    visitSpeaking(atlas, incident, measure, reading, [&](const Speaking &next) {
        if (!next.count.hasFigure())
            return;
        const Count count = inOrder(next.count);
        const qint32 named = count.low != absent ? count.low : standIn(count);
        low = found.claim == none ? count.low : std::min(low, count.low); // absent is below all numbers
        if (count.high != absent)
            high = high == absent ? count.high : std::min(high, count.high);
        if (found.claim == none || named < least) {
            found = next;
            least = named;
        }
    });
    const bool lowStandsIn = found.count.best == absent && low == least;
    found.count = {low, lowStandsIn ? absent : least, high};
    return found;
}

/// @pre a claim has a figure
Speaking highest(const Atlas &atlas, const Incident &incident, MeasureIndex measure, Reading reading)
{
    constexpr qint32 absent = Count::absent;
    Speaking found;
    qint32 most = 0, low = absent;
    bool isOpen = false;
    visitSpeaking(atlas, incident, measure, reading, [&](const Speaking &next) {
        if (!next.count.hasFigure())
            return;
        const Count count = inOrder(next.count);
        const qint32 named = count.isOpen() ? standIn(count) : count.high;
        low = std::max(low, count.low);
        isOpen = isOpen || count.isOpen();
        if (found.claim == none || named > most || (named == most && count.isOpen() && !found.count.isOpen())) {
            found = next;
            most = named;
        }
    });
    const bool lowStandsIn = found.count.isConventional() && low == most;
    found.count = {low, lowStandsIn ? absent : most, isOpen ? absent : most};
    return found;
}

bool anyFigure(const Atlas &atlas, const Incident &incident, MeasureIndex measure, Reading reading)
{
    bool any = false;
    visitSpeaking(atlas, incident, measure, reading, [&](const Speaking &next) { any |= next.count.hasFigure(); });
    return any;
}

Speaking read(const Atlas &atlas, const Incident &incident, MeasureIndex measure, Reading reading)
{
    const Speaking best = bestClaim(atlas, incident, measure, reading);
    if (reading.rule == Reading::Rule::Lowest && best.count.hasFigure())
        return lowest(atlas, incident, measure, reading);
    if (reading.rule == Reading::Rule::Highest && anyFigure(atlas, incident, measure, reading)) {
        Speaking found = highest(atlas, incident, measure, reading);
        if (!best.count.hasFigure())
            found.count.high = Count::absent; // the preferred claim bounds nothing
        return found;
    }
    return best;
}

/// Where only one has a figure, what it says is a lower bound of the sum.
Count openAbove(Count one)
{
    if (one.low == Count::absent && one.best == Count::absent)
        one.best = one.high; // what a high alone stands in for; of the high itself nothing is left
    one.high = Count::absent;
    return one;
}

qint32 added(qint32 a, qint32 b)
{
    return static_cast<qint32>(std::min<qint64>(qint64(a) + b, std::numeric_limits<qint32>::max()));
}

Count sumOf(const Count &killed, const Count &wounded)
{
    if (!killed.hasFigure() || !wounded.hasFigure())
        return openAbove(killed.hasFigure() ? killed : wounded);
    constexpr qint32 absent = Count::absent;
    const Count a = inOrder(killed), b = inOrder(wounded);
    Count sum;
    if (a.low != absent || b.low != absent)
        sum.low = added(std::max(a.low, 0), std::max(b.low, 0));
    const bool lowStandsIn = a.best == absent && b.best == absent && a.low != absent && b.low != absent;
    if (!lowStandsIn)
        sum.best = added(standIn(a), standIn(b));
    if (a.high != absent && b.high != absent)
        sum.high = added(a.high, b.high);
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

Amount amountOf(const Count &count)
{
    if (!count.hasFigure())
        return {};
    const Count ordered = inOrder(count);
    Amount amount{std::max(ordered.low, 0), standIn(ordered), ordered.high, Amount::HasFigure};
    if (count.isOpen()) {
        amount.flags |= Amount::Open;
        amount.high = amount.best;
    }
    if (count.isConventional())
        amount.flags |= Amount::Conventional;
    return amount;
}

} // namespace sijill
