#include "mapdata/ledger/ledger.h"

#include <algorithm>
#include <limits>

namespace sijill {

namespace {

/// Sums of parts may leave 32 bits where a file is absurd; they stop at the greatest number instead of turning round.
struct Parts {
    qint64 low = 0;
    qint64 best = 0;
    qint64 high = 0;
};

qint32 clamped(qint64 n)
{
    return static_cast<qint32>(std::min<qint64>(n, std::numeric_limits<qint32>::max()));
}

/// Parts before their wholes. @pre `wholes` has no circle
std::vector<IncidentIndex> partsFirst(const std::vector<IncidentIndex> &wholes)
{
    std::vector<quint32> waitingFor(wholes.size());
    for (const IncidentIndex whole : wholes)
        if (whole != none)
            ++waitingFor[whole];
    std::vector<IncidentIndex> order;
    order.reserve(wholes.size());
    for (IncidentIndex i = 0; i < wholes.size(); ++i)
        if (waitingFor[i] == 0)
            order.push_back(i);
    for (std::size_t k = 0; k < order.size(); ++k) {
        const IncidentIndex whole = wholes[order[k]];
        if (whole != none && --waitingFor[whole] == 0)
            order.push_back(whole);
    }
    return order;
}

Amount netOf(const Amount &value, bool hasLow, const Parts &parts)
{
    Amount net;
    net.flags = value.flags;
    net.low = clamped(std::max<qint64>(value.low - parts.low, 0));
    net.best = clamped(std::max<qint64>(value.best - parts.best, 0));
    net.high = clamped(std::max<qint64>(value.high - parts.high, 0));
    const bool lowExceeded = hasLow && parts.low > value.low;
    const bool bestExceeded = !value.has(Amount::InWhole) && parts.best > value.best;
    if (value.has(Amount::HasFigure) && (lowExceeded || bestExceeded))
        net.flags |= Amount::Exceeded;
    return net;
}

void subtractParts(Ledger &ledger, const std::vector<IncidentIndex> &wholes, const std::vector<bool> &hasLow)
{
    std::vector<Parts> parts(wholes.size());
    for (const IncidentIndex i : partsFirst(wholes)) {
        const Amount &value = ledger.values[i];
        if (value.has(Amount::LeftOut)) {
            ledger.nets[i] = Amount{0, 0, 0, Amount::LeftOut};
            continue;
        }
        ledger.nets[i] = netOf(value, hasLow[i], parts[i]);
        if (ledger.nets[i].has(Amount::Exceeded))
            ledger.values[i].flags |= Amount::Exceeded;
        if (wholes[i] == none)
            continue;
        Parts &above = parts[wholes[i]];
        above.low += std::max<qint64>(value.low, parts[i].low);
        above.best += std::max<qint64>(value.best, parts[i].best);
        above.high += std::max<qint64>(value.high, parts[i].high);
    }
}

} // namespace

std::vector<IncidentIndex> circularParts(const Atlas &atlas)
{
    // Every walk up is marked with where it started; meeting one's own mark again is a circle.
    const std::size_t size = atlas.incidents.size();
    std::vector<IncidentIndex> circular;
    std::vector<IncidentIndex> seenFrom;
    for (IncidentIndex start = 0; start < size; ++start) {
        if (atlas.incidents[start].partOf >= size)
            continue;
        seenFrom.resize(size, none);
        IncidentIndex at = start;
        while (at < size && seenFrom[at] == none) {
            seenFrom[at] = start;
            at = atlas.incidents[at].partOf;
        }
        if (at >= size || seenFrom[at] != start)
            continue;
        const IncidentIndex first = at;
        do {
            circular.push_back(at);
            at = atlas.incidents[at].partOf;
        } while (at != first);
    }
    std::ranges::sort(circular);
    return circular;
}

std::vector<IncidentIndex> wholesOf(const Atlas &atlas)
{
    const std::size_t size = atlas.incidents.size();
    std::vector<IncidentIndex> wholes(size, none);
    for (std::size_t i = 0; i < size; ++i) {
        const IncidentIndex whole = atlas.incidents[i].partOf;
        if (whole < size && atlas.incidents[i].counted && atlas.incidents[whole].counted)
            wholes[i] = whole;
    }
    for (const IncidentIndex i : circularParts(atlas))
        wholes[i] = none;
    return wholes;
}

Ledger makeLedger(const Atlas &atlas, MeasureIndex measure, Reading reading)
{
    const std::size_t size = atlas.incidents.size();
    Ledger ledger{measure, reading, std::vector<Amount>(size), {}, std::vector<ClaimIndex>(size, none)};
    const std::vector<IncidentIndex> wholes = wholesOf(atlas);
    const bool hasParts = std::ranges::any_of(wholes, [](IncidentIndex whole) { return whole != none; });

    std::vector<Count> counts(size);
    for (IncidentIndex i = 0; i < size; ++i)
        counts[i] = readCount(atlas, i, measure, reading, &ledger.chosen[i]);

    std::vector<bool> hasLow(size);
    for (IncidentIndex i = 0; i < size; ++i) {
        IncidentIndex above = wholes[i];
        while (above != none && counts[above].best == Count::absent)
            above = wholes[above];
        ledger.values[i] = amountOf(counts[i], above != none);
        if (!atlas.incidents[i].counted)
            ledger.values[i].flags |= Amount::LeftOut;
        hasLow[i] = counts[i].low != Count::absent;
    }
    if (hasParts) {
        ledger.nets.resize(size);
        subtractParts(ledger, wholes, hasLow);
        return ledger;
    }
    ledger.nets = ledger.values;
    for (Amount &net : ledger.nets)
        if (net.has(Amount::LeftOut))
            net = Amount{0, 0, 0, Amount::LeftOut};
    return ledger;
}

} // namespace sijill
