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

/// What is shown of a location: a point or areas somewhere in the world, or nothing but the tray.
struct Standing {
    enum Kind { Point, Area, Unplaced } kind = Unplaced;
    bool inView = true; ///< what is not placed is in every view
};

Standing standingOf(const ViewModel &model, const Location &location)
{
    const Atlas &atlas = *model.atlas();
    const QRectF view = model.view();
    if (isPoint(location.precision) && location.hasPoint())
        return {Standing::Point, view.isNull() || view.contains(toWorld({location.longitude, location.latitude}))};
    Standing standing;
    if (!isArea(location.precision))
        return standing;
    for (const PlaceIndex index : atlas.placesOf(location)) {
        const Place &place = atlas.places[atlas.placeOnMap(index)];
        const QRectF bounds = place.level == PlaceLevel::Point ? QRectF() : boundsOf(model, place.id);
        if (bounds.isNull() && !place.hasPoint())
            continue; // nobody knows where that is
        const bool seen = view.isNull() || (bounds.isNull() ? view.contains(toWorld({place.longitude, place.latitude}))
                                                            : bounds.intersects(view));
        standing = {Standing::Area, (standing.kind == Standing::Area && standing.inView) || seen};
    }
    return standing;
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
    std::vector<quint8> visible;
    for (const Location &location : model.atlas()->locations)
        visible.push_back(standingOf(model, location).inView ? 1 : 0);
    return visible;
}

ViewTotals viewTotals(const ViewModel &model)
{
    ViewTotals totals;
    const std::vector<Location> &locations = model.atlas()->locations;
    for (std::size_t i = 0; i < locations.size(); ++i) {
        const Sum &sum = model.sums()[i];
        if (sum.incidents == 0)
            continue;
        const Standing standing = standingOf(model, locations[i]);
        if (standing.inView)
            (standing.kind == Standing::Point  ? totals.placed
             : standing.kind == Standing::Area ? totals.area
                                               : totals.unplaced) += sum;
    }
    return totals;
}

} // namespace sijill
