#include "mapdata/ledger/changedledger.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace sijill {

namespace {

/// All parts by their whole.
QHash<IncidentIndex, std::vector<IncidentIndex>> partsByWhole(const Atlas &atlas)
{
    QHash<IncidentIndex, std::vector<IncidentIndex>> parts;
    for (std::size_t i = 0; i < atlas.incidents.size(); ++i)
        if (const IncidentIndex whole = atlas.incidents[i].partOf; whole != none)
            parts[whole].push_back(static_cast<IncidentIndex>(i));
    return parts;
}

/// The changed and new ones with their wholes and parts, and those of these, before and now.
std::vector<IncidentIndex> hangingTogether(const Atlas &was, const Atlas &now, const AtlasChange &change)
{
    std::vector<IncidentIndex> found = change.changed;
    found.insert(found.end(), change.added.begin(), change.added.end());
    QSet<IncidentIndex> known(found.begin(), found.end());
    const auto add = [&](IncidentIndex incident) {
        if (incident < now.incidents.size() && !known.contains(incident)) {
            known.insert(incident);
            found.push_back(incident);
        }
    };
    for (const IncidentIndex incident : change.changed)
        add(was.incidents[incident].partOf);
    const auto parts = partsByWhole(now);
    for (std::size_t at = 0; at < found.size(); ++at) {
        add(now.incidents[found[at]].partOf);
        if (const auto own = parts.constFind(found[at]); own != parts.cend())
            std::ranges::for_each(*own, add);
    }
    std::ranges::sort(found);
    return found;
}

/// An atlas of these incidents alone, in their order, with claims and figures; their wholes and parts are among them.
Atlas partOf(const Atlas &atlas, const std::vector<IncidentIndex> &incidents)
{
    Atlas part;
    part.measures = atlas.measures;
    QHash<IncidentIndex, IncidentIndex> positions;
    for (const IncidentIndex incident : incidents)
        positions.insert(incident, static_cast<IncidentIndex>(positions.size()));
    for (const IncidentIndex index : incidents) {
        Incident incident = atlas.incidents[index];
        const auto claims = atlas.claimsOf(incident);
        incident.partOf = positions.value(incident.partOf, none);
        incident.firstClaim = static_cast<ClaimIndex>(part.claims.size());
        for (Claim claim : claims) {
            const auto figures = atlas.figuresOf(claim);
            claim.incident = positions.value(index);
            claim.firstFigure = static_cast<quint32>(part.figures.size());
            part.figures.insert(part.figures.end(), figures.begin(), figures.end());
            part.claims.push_back(claim);
        }
        part.incidents.push_back(incident);
    }
    return part;
}

} // namespace

ChangedLedger changedLedger(const Ledger &before, const Atlas &was, const Atlas &now, const AtlasChange &change)
{
    ChangedLedger changed{before, hangingTogether(was, now, change)};
    Ledger &ledger = changed.ledger;
    const bool haveClaimsMoved = std::ranges::any_of(
        change.changed, [&](IncidentIndex i) { return was.incidents[i].claimCount != now.incidents[i].claimCount; });
    for (std::size_t i = 0; i < was.incidents.size() && haveClaimsMoved; ++i)
        if (ledger.chosen[i] != none)
            ledger.chosen[i] += now.incidents[i].firstClaim - was.incidents[i].firstClaim; // may turn round, and back
    for (std::size_t i = was.incidents.size(); i < now.incidents.size(); ++i) {
        ledger.values.push_back({});
        ledger.nets.push_back({});
        ledger.chosen.push_back(none);
    }
    const Atlas part = partOf(now, changed.incidents);
    const Ledger read = makeLedger(part, before.measure, before.reading);
    for (std::size_t i = 0; i < changed.incidents.size(); ++i) {
        const IncidentIndex incident = changed.incidents[i];
        ledger.values.set(incident, read.values[i]);
        ledger.nets.set(incident, read.nets[i]);
        const ClaimIndex chosen = read.chosen[i];
        ledger.chosen[incident] =
            chosen == none ? none : now.incidents[incident].firstClaim + (chosen - part.incidents[i].firstClaim);
    }
    return changed;
}

} // namespace sijill
