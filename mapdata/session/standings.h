#pragma once

#include "mapdata/layers/layer.h"
#include "mapdata/model/atlas.h"

#include <QRectF>

#include <memory>
#include <span>
#include <vector>

namespace sijill {

/// What a location is shown as: a point or areas somewhere in the world, or nothing but the tray.
struct Standing {
    enum Kind : quint8 { Point, Area, Unplaced };
    Kind kind = Unplaced;
    float x = 0, y = 0;   ///< world, of a point: good to some two metres
    quint32 areas = none; ///< of an area: in Standings::areas
};

/// Of all locations of an atlas.
struct Standings {
    std::vector<Standing> standings;        ///< one per location
    std::vector<std::vector<QRectF>> areas; ///< world rectangles of the areas of one location
};
Standings standingsOf(const Atlas &atlas, std::span<const std::shared_ptr<const VectorLayer>> layers);
/// The same where `others` of the locations, and all behind those that were there, are other than before.
Standings changedStandings(Standings before, const Atlas &atlas,
                           std::span<const std::shared_ptr<const VectorLayer>> layers,
                           std::span<const LocationIndex> others);

/// It stands in that part of the world: a point in it, or an area that reaches into it. What has no place is in no
/// view. A null view is all of the world; one that reaches over the antimeridian may go on one world farther east.
bool isInView(LocationIndex location, const Standings &of, const QRectF &view);

} // namespace sijill
