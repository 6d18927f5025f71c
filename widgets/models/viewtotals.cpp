#include "widgets/models/viewtotals.h"

#include "mapdata/geo/mercator.h"

#include <algorithm>

namespace sijill {

namespace {

/// World rectangle of an area by its code; null where no layer draws it.
QRectF boundsOf(const ViewModel &model, const QString &code)
{
    if (code.isEmpty())
        return {};
    for (const auto &layer : model.layers()) {
        if (layer->role != LayerRole::Areas)
            continue;
        const auto found = std::ranges::find(layer->features, code, &Feature::code);
        if (found != layer->features.end())
            return found->bounds;
    }
    return {};
}

bool isInView(const ViewModel &model, const Location &location)
{
    const Atlas &atlas = *model.atlas();
    if (isPoint(location.precision))
        return location.hasPoint() && model.view().contains(toWorld({location.longitude, location.latitude}));
    return std::ranges::any_of(atlas.placesOf(location), [&](PlaceIndex index) {
        const Place &place = atlas.places[index];
        const QRectF bounds = place.level == PlaceLevel::Point ? QRectF() : boundsOf(model, place.id);
        if (!bounds.isNull())
            return bounds.intersects(model.view());
        return place.hasPoint() && model.view().contains(toWorld({place.longitude, place.latitude}));
    });
}

} // namespace

Sum ViewTotals::total() const
{
    Sum sum = placed;
    sum += area;
    sum += unplaced;
    return sum;
}

std::vector<quint8> visibleLocations(const ViewModel &model)
{
    const std::vector<Location> &locations = model.atlas()->locations;
    std::vector<quint8> visible(locations.size(), 1);
    if (model.view().isNull())
        return visible;
    for (std::size_t i = 0; i < locations.size(); ++i) {
        const PlacePrecision precision = locations[i].precision;
        if (isPoint(precision) || isArea(precision))
            visible[i] = isInView(model, locations[i]) ? 1 : 0;
    }
    return visible;
}

ViewTotals viewTotals(const ViewModel &model)
{
    ViewTotals totals;
    const std::vector<Location> &locations = model.atlas()->locations;
    const std::vector<quint8> visible = visibleLocations(model);
    for (std::size_t i = 0; i < locations.size(); ++i) {
        const Sum &sum = model.sums()[i];
        if (sum.incidents == 0 || visible[i] == 0)
            continue;
        (isPoint(locations[i].precision) ? totals.placed : isArea(locations[i].precision) ? totals.area : totals.unplaced) += sum;
    }
    return totals;
}

} // namespace sijill
