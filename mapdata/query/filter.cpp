#include "mapdata/query/filter.h"

#include "mapdata/parallel.h"
#include "mapdata/query/textmatch.h"

#include <algorithm>

namespace sijill {

namespace {

bool liesIn(const Atlas &atlas, PlaceIndex place, PlaceIndex area)
{
    // A broken table can make parents run in a circle; no real chain is longer than the levels there are.
    for (int step = 0; place != none && step < 8; ++step) {
        if (place == area)
            return true;
        place = atlas.places[place].parent;
    }
    return false;
}

bool passesArea(const Atlas &atlas, const Location &location, PlaceIndex area)
{
    const auto places = atlas.placesOf(location);
    return !places.empty() && std::ranges::all_of(places, [&](PlaceIndex place) { return liesIn(atlas, place, area); });
}

bool passesActors(const Atlas &atlas, SetIndex set, const QSet<ActorIndex> &hidden)
{
    const std::vector<ActorIndex> &actors = atlas.actorSets[set];
    if (actors.empty())
        return !hidden.contains(none16);
    return std::ranges::any_of(actors, [&](ActorIndex actor) { return !hidden.contains(actor); });
}

bool passesSources(const Atlas &atlas, const Incident &incident, const QSet<SourceIndex> &hidden)
{
    const auto claims = atlas.claimsOf(incident);
    return claims.empty() ||
           std::ranges::any_of(claims, [&](const Claim &claim) { return !hidden.contains(claim.source); });
}

bool passesLocation(const Atlas &atlas, const Location &location, const Filter &filter)
{
    return !filter.hiddenPrecisions.contains(location.precision) &&
           (filter.area == none || passesArea(atlas, location, filter.area));
}

/// Answers for every kind, set of actors and location, so that an incident looks up what a set would be asked for.
struct Passing {
    std::vector<quint8> locations, kinds, actorSets;

    Passing(const Atlas &atlas, const Filter &filter)
        : locations(atlas.locations.size()), kinds(atlas.kinds.size()), actorSets(atlas.actorSets.size())
    {
        std::ranges::transform(atlas.locations, locations.begin(), [&](const Location &location) {
            return static_cast<quint8>(passesLocation(atlas, location, filter));
        });
        for (std::size_t i = 0; i < kinds.size(); ++i)
            kinds[i] = !filter.hiddenKinds.contains(static_cast<KindIndex>(i));
        for (std::size_t i = 0; i < actorSets.size(); ++i)
            actorSets[i] = passesActors(atlas, static_cast<SetIndex>(i), filter.hiddenActors);
        withoutKind = !filter.hiddenKinds.contains(none16);
    }
    bool operator()(const Incident &incident) const
    {
        const quint8 kind = incident.kind < kinds.size() ? kinds[incident.kind] : withoutKind;
        return locations[incident.location] & kind & actorSets[incident.perpetrators];
    }

private:
    quint8 withoutKind;
};

bool passesDataSet(const Atlas &atlas, IncidentIndex incident, const QSet<DataSetIndex> &hidden)
{
    return hidden.isEmpty() || !hidden.contains(atlas.dataSetOf(incident));
}

/// What can only be asked of the incident itself.
bool passesByItself(const Atlas &atlas, IncidentIndex index, const Filter &filter, const TextMatch &text)
{
    const Incident &incident = atlas.incidents[index];
    return passesDataSet(atlas, index, filter.hiddenDataSets) &&
           (filter.hiddenSources.isEmpty() || passesSources(atlas, incident, filter.hiddenSources)) &&
           (text.isEmpty() || text.matches(atlas, incident));
}

constexpr std::size_t rowsOfPart = 16'384; ///< a tenth of a millisecond without words, some 8 with them

class MaskMaker {
public:
    MaskMaker(const Atlas &atlas, const Filter &filter, const std::function<bool()> &isWanted)
        : m_atlas(atlas), m_filter(filter), m_isWanted(isWanted), m_passing(atlas, filter), m_text(filter.text)
    {
        if (!m_text.isEmpty())
            m_text.prepare(atlas);
    }

    /// May run on several threads at once.
    void fill(Mask &mask, std::size_t from, std::size_t to) const
    {
        constexpr std::size_t rowsBetween = 4096; // some 2 ms with words to look for
        for (std::size_t i = from; i < to; i += rowsBetween) {
            if (m_isWanted && !m_isWanted())
                return;
            fillSome(mask, i, std::min(i + rowsBetween, to));
        }
    }

private:
    void fillSome(Mask &mask, std::size_t from, std::size_t to) const
    {
        const bool isQuick = m_filter.hiddenDataSets.isEmpty() && m_filter.hiddenSources.isEmpty() && m_text.isEmpty();
        for (std::size_t i = from; i < to; ++i)
            mask[i] = m_passing(m_atlas.incidents[i]);
        for (std::size_t i = from; i < to && !isQuick; ++i)
            mask[i] = mask[i] != 0 && passesByItself(m_atlas, static_cast<IncidentIndex>(i), m_filter, m_text);
    }

    const Atlas &m_atlas;
    const Filter &m_filter;
    const std::function<bool()> &m_isWanted;
    Passing m_passing;
    TextMatch m_text;
};

} // namespace

bool sameButWindow(Filter a, const Filter &b)
{
    a.window = b.window;
    return a == b;
}

bool sameMask(const Filter &a, const Filter &b)
{
    Filter other = b;
    other.window = a.window;
    other.spans = a.spans;
    other.measure = a.measure;
    other.reading = a.reading;
    return a == other;
}

bool passes(const Atlas &atlas, IncidentIndex index, const Filter &filter)
{
    const Incident &incident = atlas.incidents[index];
    return passesLocation(atlas, atlas.locationOf(incident), filter) && !filter.hiddenKinds.contains(incident.kind) &&
           (filter.hiddenActors.isEmpty() || passesActors(atlas, incident.perpetrators, filter.hiddenActors)) &&
           passesByItself(atlas, index, filter, TextMatch(filter.text));
}

Mask makeMask(const Atlas &atlas, const Filter &filter, const std::function<bool()> &isWanted)
{
    const MaskMaker maker(atlas, filter, isWanted);
    Mask mask(atlas.incidents.size());
    // The rows are far apart in memory, which one core alone waits for.
    forEachPart((mask.size() + rowsOfPart - 1) / rowsOfPart, [&](std::size_t part) {
        maker.fill(mask, part * rowsOfPart, std::min((part + 1) * rowsOfPart, mask.size()));
    });
    return mask;
}

bool isShown(const Atlas &atlas, IncidentIndex incident, const Filter &filter)
{
    return filter.timeWindow().shows(atlas.incidents[incident].span) && passes(atlas, incident, filter);
}

} // namespace sijill
