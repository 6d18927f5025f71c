#include "mapdata/ledger/ledger.h"

#include "mapdata/ledger/nets.h"

#include <algorithm>

namespace sijill {

namespace {

/// Where nothing is part of anything: what counts is what was read, but for what is left out.
Amounts netsWithoutParts(const Amounts &values, bool anyLeftOut)
{
    if (!anyLeftOut)
        return values;
    Amounts nets;
    nets.reserve(values.size());
    for (std::size_t i = 0; i < values.size(); ++i)
        nets.push_back(netWithoutParts(values[i]));
    return nets;
}

Amount valueOf(const Count &count, const Incident &incident)
{
    Amount value = amountOf(count);
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
        ledger.values.push_back(valueOf(count, incident));
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
    for (IncidentIndex i = 0; i < size; ++i)
        values[i] = valueOf(counts[i], atlas.incidents[i]);
    ledger.nets = Amounts(netsOfTrees(wholes, counts, values));
    ledger.values = Amounts(values);
    return ledger;
}

} // namespace sijill
