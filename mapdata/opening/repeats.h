#pragma once

#include "mapdata/model/atlas.h"
#include "mapdata/register/decidedpairs.h"
#include "mapdata/result.h"

namespace sijill {

/// Incidents of one atlas that stand in another, too.
struct RepeatedIncidents {
    /// By incident of the second atlas: the one in the first that it is; else none. Empty where there is no such
    /// incident at all.
    std::vector<IncidentIndex> same;
    int sameCount = 0;
    int decidedCount = 0; ///< of these, which a person has found to be one (addDecided())
    int otherFigures = 0; ///< of these, whose figures are not those in the first
    /// The second is a table each of whose rows stands in the first.
    bool isAll = false;
    /// Those of no common codebook that have the id and the days of one in the first: perhaps the same.
    int alikeCount = 0;
    DataSetIndex with = 0; ///< the data set of the first that has the first of them
};

/// Two incidents are one where they have the same codebook and id; one that a register took in with an edition
/// ("ucdp-244657", register/edition.h) has those of the edition. Without a codebook they are, where that is so of
/// each row of a data set: one data set of `a` has a row with the same id, days, place and figures. Ids that a
/// reader made up ("#12", the number of a row) are compared with none.
RepeatedIncidents repeatsIn(const Atlas &a, const Atlas &b);

/// Rows of `b` that a person has taken into incidents of a register, the first data set of `a`: their claims stand
/// there.
void addDecided(const Atlas &a, const Atlas &b, const std::vector<DecidedPair> &decided, RepeatedIncidents &found);

/// The name of the data set that has the first of them.
QString nameOfRepeated(const Atlas &a, const RepeatedIncidents &found);

/// What is done about them, for a person; empty where there are none.
Problems tellRepeats(const Atlas &a, const Atlas &b, const RepeatedIncidents &found);

} // namespace sijill
