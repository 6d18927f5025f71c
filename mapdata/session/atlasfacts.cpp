#include "mapdata/session/atlasfacts.h"

#include "mapdata/geo/mercator.h"

#include <QHash>

#include <algorithm>

namespace sijill {

namespace {

Mask vagueRows(const Atlas &atlas)
{
    const auto isVague = [](const Incident &incident) {
        const TimePrecision precision = incident.timePrecision;
        return precision == TimePrecision::Week || precision == TimePrecision::Month ||
               precision == TimePrecision::Year;
    };
    if (std::ranges::none_of(atlas.incidents, isVague))
        return {};
    Mask vague(atlas.incidents.size());
    std::ranges::transform(atlas.incidents, vague.begin(), isVague);
    return vague;
}

std::vector<quint16> valuesOf(const Atlas &atlas, Facet facet)
{
    // In the order of the atlas's own list, which is the order its author thought of; what is not said comes last.
    std::vector<quint8> occurs(none16 + 1, 0);
    for (std::size_t i = 0; i < atlas.incidents.size(); ++i)
        forEachFacetValue(atlas, static_cast<IncidentIndex>(i), facet, [&](quint16 value) { occurs[value] = 1; });
    std::vector<quint16> values;
    for (std::size_t value = 0; value < occurs.size(); ++value)
        if (occurs[value] != 0)
            values.push_back(static_cast<quint16>(value));
    return values;
}

/// World rectangles of the areas of all layers, by their codes.
QHash<QString, QRectF> boundsByCode(const OpenedAtlas &opened)
{
    QHash<QString, QRectF> bounds;
    for (const auto &layer : opened.layers) {
        if (layer->role != LayerRole::Areas)
            continue;
        for (const Feature &feature : layer->features)
            if (!feature.code.isEmpty() && !bounds.contains(feature.code)) // the first of equals
                bounds.insert(feature.code, feature.bounds);
    }
    return bounds;
}

Standing standingOf(const Atlas &atlas, const Location &location, const QHash<QString, QRectF> &bounds,
                    std::vector<std::vector<QRectF>> &areas)
{
    Standing standing;
    if (isPoint(location.precision) && location.hasPoint()) {
        const World at = toWorld({location.longitude, location.latitude});
        return {Standing::Point, static_cast<float>(at.x()), static_cast<float>(at.y()), none};
    }
    if (!isArea(location.precision))
        return standing;
    std::vector<QRectF> known;
    for (const PlaceIndex index : atlas.placesOf(location)) {
        const Place &place = atlas.places[atlas.placeOnMap(index)];
        const QRectF box = place.level == PlaceLevel::Point ? QRectF() : bounds.value(place.id);
        if (!box.isNull())
            known.push_back(box);
        else if (place.hasPoint())
            known.emplace_back(toWorld({place.longitude, place.latitude}), QSizeF());
    }
    if (known.empty())
        return standing; // nobody knows where that is
    standing.kind = Standing::Area;
    standing.areas = static_cast<quint32>(areas.size());
    areas.push_back(std::move(known));
    return standing;
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
        facts.facetValues[i] = valuesOf(atlas, static_cast<Facet>(i));
    const QHash<QString, QRectF> bounds = boundsByCode(opened);
    facts.standings.reserve(atlas.locations.size());
    for (const Location &location : atlas.locations)
        facts.standings.push_back(standingOf(atlas, location, bounds, facts.areas));
    return facts;
}

} // namespace sijill
