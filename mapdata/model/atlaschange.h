#pragma once

#include "mapdata/model/atlas.h"

namespace sijill {

/// How an atlas differs from the one it was made of. All in order; incidents that are in none of the lists are what
/// they were, with claims, figures and facts.
struct AtlasChange {
    std::vector<IncidentIndex> removed; ///< positions in the one before
    std::vector<IncidentIndex> added;   ///< positions in the new one
    std::vector<IncidentIndex> changed; ///< alike
    /// Something in places, sources, reports or a short list is other than it was.
    bool changesLists = false;
    bool changesPlaces = false;
    /// An incident stands at another location than before, came or went.
    bool movesAny = false;

    /// Positions of incidents mean the same in both; there may be more of them now.
    /// @pre `count`: of incidents in the one before
    bool keepsPositions(std::size_t count) const
    {
        return removed.empty() && (added.empty() || added.front() >= count);
    }
};

} // namespace sijill
