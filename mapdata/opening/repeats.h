#pragma once

#include "mapdata/model/atlas.h"
#include "mapdata/result.h"

namespace sijill {

/// Incidents of one atlas that stand in another, too.
struct RepeatedIncidents {
    /// By incident of the second atlas: the one in the first that has its codebook and its id; else none. Empty where
    /// there is no such incident at all.
    std::vector<IncidentIndex> same;
    int sameCount = 0;
    /// Those of no common codebook that have the id and the days of one in the first: perhaps the same.
    int alikeCount = 0;
    DataSetIndex with = 0; ///< the data set of the first that has the first of them
};

/// Ids that a reader made up ("#12", the number of a row) are compared with none.
RepeatedIncidents repeatsIn(const Atlas &a, const Atlas &b);

/// What is done about them, for a person; empty where there are none.
Problems tellRepeats(const Atlas &a, const Atlas &b, const RepeatedIncidents &found);

} // namespace sijill
