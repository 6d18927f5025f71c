#include "mapdata/store/layerplaces.h"

#include "mapdata/store/builder.h"

#include <algorithm>
#include <cmath>

namespace sijill {

namespace {

bool isSameNumber(double a, double b)
{
    return a == b || (std::isnan(a) && std::isnan(b));
}

QString idOfParent(const Atlas &atlas, const Place &place)
{
    return place.parent == none ? QString() : atlas.places[place.parent].id;
}

bool isNamed(const Place &place, const Text &name)
{
    const auto has = [&](const QString &text) {
        return text.isEmpty() || place.name.english == text || place.name.arabic == text ||
               place.spellings.contains(text);
    };
    return !name.isEmpty() && has(name.english) && has(name.arabic);
}

} // namespace

LayerPlaces::LayerPlaces(const std::vector<std::shared_ptr<const VectorLayer>> &layers, const Atlas &atlas)
    : m_atlas(atlas)
{
    AtlasBuilder builder;
    addPlacesOfLayers(layers, builder);
    m_given = std::move(builder.atlas);
    for (PlaceIndex i = 0; i < m_given.places.size(); ++i)
        m_givenById.insert(m_given.places[i].id, i);
    for (const auto &layer : layers)
        if (layer->role == LayerRole::Towns)
            findTowns(*layer);
}

bool LayerPlaces::give(PlaceIndex index) const
{
    const Place &place = m_atlas.places[index];
    const auto found = m_givenById.constFind(place.id);
    if (found == m_givenById.cend())
        return false;
    const Place &given = m_given.places[*found];
    return given.name == place.name && given.spellings == place.spellings && given.kind == place.kind &&
           given.level == place.level && given.rank == place.rank && given.pointPrecision == place.pointPrecision &&
           given.note == place.note && isSameNumber(given.longitude, place.longitude) &&
           isSameNumber(given.latitude, place.latitude) && idOfParent(m_given, given) == idOfParent(m_atlas, place);
}

/// A place that stands for a town of the layer has taken over its names (see addTowns()).
void LayerPlaces::findTowns(const VectorLayer &layer)
{
    constexpr double near = 0.1; // degrees, some 10 km
    QHash<QString, PlaceIndex> ids;
    QMultiHash<QString, PlaceIndex> bySpelling;
    for (PlaceIndex i = 0; i < m_atlas.places.size(); ++i) {
        const Place &place = m_atlas.places[i];
        ids.insert(place.id, i);
        if (place.level != PlaceLevel::Point || !place.hasPoint())
            continue;
        bySpelling.insert(place.name.english, i);
        for (const QString &spelling : place.spellings)
            bySpelling.insert(spelling, i);
    }
    for (const Feature &town : layer.features) {
        const QString id = town.code.isEmpty() ? town.name.in(Language::English) : town.code;
        if (ids.contains(id))
            continue;
        const LonLat at = toLonLat(town.labelPoint);
        PlaceIndex best = none;
        double bestFar = near;
        const auto [begin, end] = bySpelling.equal_range(town.name.in(Language::English));
        for (auto it = begin; it != end; ++it) {
            const Place &place = m_atlas.places[*it];
            const double far = std::max(std::abs(place.longitude - at.x()), std::abs(place.latitude - at.y()));
            if (far < bestFar && isNamed(place, town.name) && !m_towns.contains(*it)) {
                best = *it;
                bestFar = far;
            }
        }
        if (best != none)
            m_towns.insert(best, id);
    }
}

} // namespace sijill
