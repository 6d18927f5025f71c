#pragma once

#include "mapdata/model/atlas.h"

#include <QLocale>

#include <algorithm>

namespace sijill {

/// One way to tell incidents apart: by kind, by who did it, by source, by how well the place is known, by
/// the data set it is from.
enum class Facet : quint8 { Kind, Actor, Source, Precision, DataSet };
inline constexpr std::size_t facetCount = 5;

/// Calls `visit` with each value of the facet that the incident has, each once.
template <class Visit>
void forEachFacetValue(const Atlas &atlas, IncidentIndex index, Facet facet, Visit &&visit)
{
    const Incident &incident = atlas.incidents[index];
    switch (facet) {
    case Facet::Kind:
        return visit(incident.kind);
    case Facet::Actor: {
        const auto &actors = atlas.actorSets[incident.perpetrators];
        if (actors.empty())
            visit(none16);
        for (const ActorIndex actor : actors)
            visit(actor);
        return;
    }
    case Facet::Source: {
        const auto claims = atlas.claimsOf(incident);
        for (auto claim = claims.begin(); claim != claims.end(); ++claim) {
            const auto same = [&](const Claim &other) { return other.source == claim->source; };
            if (std::none_of(claims.begin(), claim, same))
                visit(claim->source);
        }
        return;
    }
    case Facet::Precision:
        return visit(static_cast<quint16>(atlas.locationOf(incident).precision));
    case Facet::DataSet:
        return visit(atlas.dataSetOf(index));
    }
}

/// The values that occur, in the order of the atlas's own list, which is the order its author thought of; what is not
/// said comes last.
std::vector<quint16> facetValues(const Atlas &atlas, Facet facet);
/// "Airstrike", "Not said by whom". @pre the value occurs
QString facetValueName(const Atlas &atlas, Facet facet, quint16 value, const QLocale &locale);

} // namespace sijill
