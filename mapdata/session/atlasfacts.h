#pragma once

#include "mapdata/gazetteer/gazetteer.h"
#include "mapdata/index/mask.h"
#include "mapdata/session/facets.h"
#include "mapdata/session/standings.h"
#include "mapdata/store/atlasfile.h"

#include <array>
#include <vector>

namespace sijill {

/// What follows from an atlas alone.
struct AtlasFacts : Standings {
    Gazetteer gazetteer;
    Span extent;
    Mask vague; ///< incidents whose date is known for a week, a month or a year only; empty where there are none
    std::array<std::vector<quint16>, facetCount> facetValues; ///< that occur, in the order of the atlas's lists
};
/// Its date is known for a week, a month or a year only.
bool isVague(const Incident &incident);
AtlasFacts factsOf(const OpenedAtlas &opened);

} // namespace sijill
