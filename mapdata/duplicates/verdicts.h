#pragma once

#include "mapdata/duplicates/comparison.h"

#include <vector>

namespace sijill {

/// A pair that is told, with what it is taken for.
struct Judged {
    std::size_t comparison = 0; ///< its position among those that were judged
    double score = 0;
    DuplicateVerdict verdict = DuplicateVerdict::Possible;
    IncidentIndex whole = none; ///< of PartOf
    int parts = 0;              ///< of the whole
};

/// First the pairs that are Same: from the best score down, where neither incident has one yet, and none that is free
/// fits either of them nearly as well. Then the parts: two or more incidents of one data set, none of them Same with
/// another, on the days and at the place of one of another data set, whose figure is greater than that of each and
/// agrees with their sum, and to which a report or rare words tie each. What is left is Possible, the best of each
/// incident. In the order of findDuplicates().
std::vector<Judged> judge(const DuplicateTable &table, const std::vector<Comparison> &comparisons,
                          const DuplicateOptions &options);

} // namespace sijill
