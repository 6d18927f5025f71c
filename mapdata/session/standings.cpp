#include "mapdata/session/standings.h"

#include "mapdata/geo/mercator.h"

#include <QHash>

#include <algorithm>

namespace sijill {

namespace {

using Layers = std::span<const std::shared_ptr<const VectorLayer>>;

/// World rectangles of the areas of all layers, by their codes.
QHash<QString, QRectF> boundsByCode(Layers layers)
{
    QHash<QString, QRectF> bounds;
    for (const auto &layer : layers) {
        if (!layer || layer->role != LayerRole::Areas)
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

template <class IsThere>
bool isThere(const QRectF &view, IsThere &&isThere)
{
    return view.isNull() || isThere(view) || (view.right() > 1 && isThere(view.translated(-1, 0)));
}

} // namespace

Standings standingsOf(const Atlas &atlas, Layers layers)
{
    Standings of;
    const QHash<QString, QRectF> bounds = boundsByCode(layers);
    of.standings.reserve(atlas.locations.size());
    for (const Location &location : atlas.locations)
        of.standings.push_back(standingOf(atlas, location, bounds, of.areas));
    return of;
}

Standings changedStandings(Standings before, const Atlas &atlas, Layers layers, std::span<const LocationIndex> others)
{
    std::vector<LocationIndex> changed(others.begin(), others.end());
    for (std::size_t i = before.standings.size(); i < atlas.locations.size(); ++i)
        changed.push_back(static_cast<LocationIndex>(i));
    before.standings.resize(atlas.locations.size());
    const bool anyArea =
        std::ranges::any_of(changed, [&](LocationIndex i) { return isArea(atlas.locations[i].precision); });
    const QHash<QString, QRectF> bounds = anyArea ? boundsByCode(layers) : QHash<QString, QRectF>();
    for (const LocationIndex i : changed)
        before.standings[i] = standingOf(atlas, atlas.locations[i], bounds, before.areas);
    return before;
}

bool isInView(LocationIndex location, const Standings &of, const QRectF &view)
{
    const Standing &standing = of.standings[location];
    switch (standing.kind) {
    case Standing::Point:
        return isThere(view, [&](const QRectF &box) { return box.contains(QPointF(standing.x, standing.y)); });
    case Standing::Area:
        return isThere(view, [&](const QRectF &box) {
            return std::ranges::any_of(of.areas[standing.areas], [&](const QRectF &area) {
                return area.isEmpty() ? box.contains(area.topLeft()) : area.intersects(box);
            });
        });
    case Standing::Unplaced:
        break;
    }
    return false;
}

} // namespace sijill
