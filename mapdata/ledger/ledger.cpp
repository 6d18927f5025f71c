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

constexpr Amount leftOut{0, 0, 0, Amount::LeftOut};

/// Gives the nets, and flags the values whose parts exceed them.
std::vector<Amount> subtractParts(std::vector<Amount> &values, const std::vector<IncidentIndex> &wholes,
                                  const std::vector<bool> &hasLow)
{
    std::vector<Amount> nets(values.size());
    std::vector<Parts> parts(wholes.size());
    for (const IncidentIndex i : partsFirst(wholes)) {
        const Amount &value = values[i];
        if (value.has(Amount::LeftOut)) {
            nets[i] = leftOut;
            continue;
        }
        nets[i] = netOf(value, hasLow[i], parts[i]);
        if (nets[i].has(Amount::Exceeded))
            values[i].flags |= Amount::Exceeded;
        if (wholes[i] == none)
            continue;
        Parts &above = parts[wholes[i]];
        above.low += std::max<qint64>(value.low, parts[i].low);
        above.best += std::max<qint64>(value.best, parts[i].best);
        above.high += std::max<qint64>(value.high, parts[i].high);
    }
    return nets;
}

/// Where nothing is part of anything: what counts is what was read, but for what is left out.
Amounts netsWithoutParts(const Amounts &values, bool anyLeftOut)
{
    if (!anyLeftOut)
        return values;
    Amounts nets;
    nets.reserve(values.size());
    for (std::size_t i = 0; i < values.size(); ++i)
        nets.push_back(values[i].has(Amount::LeftOut) ? leftOut : values[i]);
    return nets;
}

Amount valueOf(const Count &count, const Incident &incident, bool bestInWhole)
{
    Amount value = amountOf(count, bestInWhole);
    if (!incident.counted)
        value.flags |= Amount::LeftOut;
    return value;
}

void readWithoutParts(Ledger &ledger, const Atlas &atlas)
{
    bool anyLeftOut = false;
    ledger.values.reserve(atlas.incidents.size());
    for (IncidentIndex i = 0; i < atlas.incidents.size(); ++i) {
        const Incident &incident = atlas.incidents[i];
        const Count count = readCount(atlas, i, ledger.measure, ledger.reading, &ledger.chosen[i]);
        ledger.values.push_back(valueOf(count, incident, false));
        anyLeftOut |= !incident.counted;
    }
    ledger.nets = netsWithoutParts(ledger.values, anyLeftOut);
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
    Ledger ledger{measure, reading, {}, {}, std::vector<ClaimIndex>(size, none)};
    const std::vector<IncidentIndex> wholes = wholesOf(atlas);
    if (std::ranges::all_of(wholes, [](IncidentIndex whole) { return whole == none; })) {
        readWithoutParts(ledger, atlas);
        return ledger;
    }
    std::vector<Count> counts(size);
    for (IncidentIndex i = 0; i < size; ++i)
        counts[i] = readCount(atlas, i, measure, reading, &ledger.chosen[i]);

    std::vector<Amount> values(size);
    std::vector<bool> hasLow(size);
    for (IncidentIndex i = 0; i < size; ++i) {
        IncidentIndex above = wholes[i];
        while (above != none && counts[above].best == Count::absent)
            above = wholes[above];
        values[i] = valueOf(counts[i], atlas.incidents[i], above != none);
        hasLow[i] = counts[i].low != Count::absent;
    }
    ledger.nets = Amounts(subtractParts(values, wholes, hasLow));
    ledger.values = Amounts(values);
    return ledger;
}

} // namespace sijill
