#include "mapdata/entry/decided.h"

namespace sijill {

DistinctPairs distinctOf(const Atlas &atlas, const std::vector<DecidedPair> &decided)
{
    const bool hasOwn = !atlas.incidents.empty() && (atlas.dataSets.empty() || atlas.dataSets.front().end > 0);
    const QString own = hasOwn ? keyOf(atlas, 0).codebook : QString();
    const auto key = [&](const DecidedPair::Side &side) {
        return IncidentKey{side.codebook.isEmpty() ? own : side.codebook, side.id};
    };
    DistinctPairs pairs;
    for (const DecidedPair &pair : decided)
        pairs.add(key(pair.a), key(pair.b));
    return pairs;
}

DecidedPair::Side sideOf(const Atlas &atlas, IncidentIndex incident, bool hasRegister)
{
    const IncidentKey key = keyOf(atlas, incident);
    if (hasRegister && atlas.dataSetOf(incident) == 0)
        return {{}, key.id};
    return {key.codebook, key.id};
}

} // namespace sijill
