#pragma once

#include "mapdata/gazetteer/gazetteer.h"
#include "mapdata/index/mask.h"
#include "mapdata/session/facets.h"
#include "mapdata/store/atlasfile.h"

#include <QRectF>

#include <array>
#include <vector>

namespace sijill {

/// What a location is shown as: a point or areas somewhere in the world, or nothing but the tray.
struct Standing {
    enum Kind : quint8 { Point, Area, Unplaced };
    Kind kind = Unplaced;
    float x = 0, y = 0;   ///< world, of a point: good to some two metres
    quint32 areas = none; ///< of an area: in AtlasFacts::areas
};

/// What follows from an atlas alone.
struct AtlasFacts {
    Gazetteer gazetteer;
    Span extent;
    Mask vague; ///< incidents whose date is known for a week, a month or a year only; empty where there are none
    std::array<std::vector<quint16>, facetCount> facetValues; ///< that occur, in the order of the atlas's lists
    std::vector<Standing> standings;                          ///< one per location
    std::vector<std::vector<QRectF>> areas;                   ///< world rectangles of the areas of one location
};
AtlasFacts factsOf(const OpenedAtlas &opened);

} // namespace sijill
