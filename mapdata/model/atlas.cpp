#include "mapdata/model/atlas.h"

#include <algorithm>

namespace sijill {

using namespace Qt::StringLiterals;

Atlas::Atlas()
    : locations(1), actorSets(1), weaponSets(1),
      measures{{Outcome::Killed, none16}, {Outcome::Wounded, none16}, {Outcome::KilledAndWounded, none16}}
{
}

QString Atlas::attributionIn(Language language) const
{
    QStringList lines;
    for (const Text &line : attribution)
        lines << line.in(language);
    return lines.join(u" · ");
}

std::span<const Claim> Atlas::claimsOf(const Incident &incident) const
{
    return std::span(claims).subspan(incident.firstClaim, incident.claimCount);
}

std::span<const Figure> Atlas::figuresOf(const Claim &claim) const
{
    return std::span(figures).subspan(claim.firstFigure, claim.figureCount);
}

std::span<const Fact> Atlas::factsOf(ClaimIndex claim) const
{
    const auto found = std::ranges::equal_range(facts, claim, {}, &Fact::claim);
    return {found.begin(), found.end()};
}

std::span<const PlaceIndex> Atlas::placesOf(const Location &location) const
{
    return std::span(locationPlaces).subspan(location.firstPlace, location.placeCount);
}

PlaceIndex Atlas::areaOf(PlaceIndex place, PlaceLevel level) const
{
    // A broken table can make parents run in a circle; no real chain is longer than the levels there are.
    for (int step = 0; place != none && step < 8; ++step) {
        if (places[place].level == level)
            return place;
        place = places[place].parent;
    }
    return none;
}

PlaceIndex Atlas::placeOnMap(PlaceIndex place) const
{
    if (places[place].hasPoint())
        return place;
    for (const PlaceLevel level : {PlaceLevel::Subdistrict, PlaceLevel::District, PlaceLevel::Governorate})
        if (const PlaceIndex area = areaOf(place, level); area != none && places[area].hasPoint())
            return area;
    return place;
}

Span Atlas::extent() const
{
    Span all;
    for (const Incident &incident : incidents)
        if (incident.counted)
            all = united(all, incident.span);
    return all;
}

MeasureIndex Atlas::measureOf(Measure measure) const
{
    for (std::size_t i = 0; i < measures.size(); ++i)
        if (measures[i] == measure)
            return static_cast<MeasureIndex>(i);
    return none16;
}

DataSetIndex Atlas::dataSetOf(IncidentIndex incident) const
{
    const auto found = std::ranges::upper_bound(dataSets, incident, {}, &DataSet::end);
    return found == dataSets.end() ? 0 : static_cast<DataSetIndex>(found - dataSets.begin());
}

} // namespace sijill
