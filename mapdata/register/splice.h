#pragma once

#include "mapdata/model/atlaschange.h"

namespace sijill {

/// Incidents that were read again, and where they belong in the atlas as it was.
struct ReadAgain {
    /// Claims and facts refer to each other in here, figures and locations to the atlas. `Incident::partOf`: one of
    /// these, or behind their count a position in the atlas as it was.
    std::vector<Incident> incidents;
    std::vector<Claim> claims;
    std::vector<Fact> facts;
    /// One per incident: the one that it stands for, or where it was not there the one that it comes before (the number
    /// of incidents: none).
    std::vector<IncidentIndex> at;
    std::vector<quint8> isNew;
    std::vector<IncidentIndex> removed; ///< in order
};

/// Puts them into the atlas, in order, with claims, facts and parts; mentions are led over.
/// @pre `again` is in the order in which it belongs into the atlas
AtlasChange splice(Atlas &atlas, const ReadAgain &again);

} // namespace sijill
