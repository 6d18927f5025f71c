#include "mapdata/tally/toldapart.h"

#include "mapdata/tally/keys.h"

#include <algorithm>
#include <ranges>

namespace sijill {

namespace {

/// The whole with which an incident is counted. @pre its net is InWhole
IncidentIndex holderOf(const Ledger &ledger, const std::vector<IncidentIndex> &wholes, IncidentIndex incident)
{
    const auto counts = [&](IncidentIndex i) {
        const Amount net = ledger.nets[i];
        return net.has(Amount::HasFigure) && !net.has(Amount::InWhole);
    };
    IncidentIndex at = wholes[incident];
    while (at != none && !counts(at))
        at = wholes[at];
    return at;
}

} // namespace

void moveToldApart(const Atlas &atlas, const Ledger &ledger, TallyKey key, std::vector<TallyRow> &rows)
{
    const auto isOnlyInWhole = [](const TallyRow &row) { return row.onlyInWhole().has_value(); };
    if (std::ranges::none_of(rows, isOnlyInWhole))
        return;
    if (std::ranges::none_of(rows, &Sum::hasBest, &TallyRow::sum)) {
        for (TallyRow &row : rows)
            row.lowMoved = row.sum.toldApart;
        return;
    }
    if (isTime(key))
        return;
    std::vector<TallyRow *> rowOf(atlas.incidents.size(), nullptr);
    for (TallyRow &row : rows)
        for (const IncidentIndex incident : row.incidents)
            rowOf[incident] = &row;
    const std::vector<IncidentIndex> wholes = wholesOf(atlas);
    for (TallyRow &row : rows | std::views::filter(isOnlyInWhole)) {
        for (const IncidentIndex incident : row.incidents) {
            const Amount net = partIn(ledger.nets[incident], atlas.incidents[incident].span, row.window);
            const IncidentIndex holder = net.has(Amount::InWhole) ? holderOf(ledger, wholes, incident) : none;
            if (holder == none || !rowOf[holder] || rowOf[holder]->low() < net.toldApart)
                continue;
            rowOf[holder]->lowMoved -= net.toldApart;
            row.lowMoved += net.toldApart;
        }
    }
}

} // namespace sijill
