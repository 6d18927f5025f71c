#include "mapdata/session/atlasfacts.h"

#include <algorithm>

namespace sijill {

bool isVague(const Incident &incident)
{
    const TimePrecision precision = incident.timePrecision;
    return precision == TimePrecision::Week || precision == TimePrecision::Month || precision == TimePrecision::Year;
}

namespace {

Mask vagueRows(const Atlas &atlas)
{
    if (std::ranges::none_of(atlas.incidents, isVague))
        return {};
    Mask vague(atlas.incidents.size());
    std::ranges::transform(atlas.incidents, vague.begin(), isVague);
    return vague;
}

} // namespace

AtlasFacts factsOf(const OpenedAtlas &opened)
{
    const Atlas &atlas = *opened.atlas;
    AtlasFacts facts;
    facts.gazetteer = Gazetteer(atlas);
    facts.extent = atlas.extent();
    facts.vague = vagueRows(atlas);
    for (std::size_t i = 0; i < facetCount; ++i)
        facts.facetValues[i] = sijill::facetValues(atlas, static_cast<Facet>(i));
    static_cast<Standings &>(facts) = standingsOf(atlas, opened.layers);
    return facts;
}

} // namespace sijill
