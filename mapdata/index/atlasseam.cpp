#include "mapdata/index/atlasseam.h"

namespace sijill {

namespace {

constexpr double wide = 0.5; // of the world: then it may lie on both sides of the antimeridian

QRectF boundsOf(const VectorLayer &layer, const Path &path)
{
    double west = 2, east = -2, north = 2, south = -2;
    for (quint32 i = 0; i < path.count; ++i) {
        const World at = layer.vertices[path.first + i];
        west = std::min(west, at.x());
        east = std::max(east, at.x());
        north = std::min(north, at.y());
        south = std::max(south, at.y());
    }
    return {QPointF(west, north), QPointF(east, south)};
}

void addLayer(SeamFinder &finder, const VectorLayer &layer)
{
    if (layer.bounds.width() <= wide) {
        finder.add(layer.bounds.left());
        finder.add(layer.bounds.right());
        return;
    }
    for (const Path &path : layer.paths) {
        if (path.count == 0)
            continue;
        const QRectF bounds = boundsOf(layer, path);
        finder.add(bounds.left());
        finder.add(bounds.right());
    }
}

} // namespace

Seam seamOf(const Atlas &atlas, std::span<const std::shared_ptr<const VectorLayer>> layers)
{
    SeamFinder finder;
    const auto add = [&](double longitude) {
        if (longitude >= -180 && longitude <= 180)
            finder.add(longitude / 360 + 0.5);
    };
    for (const Location &location : atlas.locations) {
        if (isPoint(location.precision) && location.hasPoint()) {
            add(location.longitude);
            continue;
        }
        if (!isArea(location.precision))
            continue;
        for (const PlaceIndex place : atlas.placesOf(location))
            if (const Place &shown = atlas.places[atlas.placeOnMap(place)]; shown.hasPoint())
                add(shown.longitude);
    }
    for (const auto &layer : layers)
        if (layer && layer->role == LayerRole::Areas && !layer->features.empty())
            addLayer(finder, *layer);
    return finder.seam();
}

QRectF boundsOf(const VectorLayer &layer, Seam seam)
{
    if (!seam.isMoved())
        return layer.bounds;
    if (layer.bounds.width() <= wide || layer.paths.empty())
        return seam.unfold(layer.bounds);
    QRectF all;
    for (const Path &path : layer.paths)
        if (path.count > 0)
            all |= seam.unfold(boundsOf(layer, path));
    return all;
}

} // namespace sijill
