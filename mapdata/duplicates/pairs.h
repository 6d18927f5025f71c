#pragma once

#include "mapdata/duplicates/duplicates.h"
#include "mapdata/duplicates/facts.h"

#include <vector>

namespace sijill {

/// Two incidents to compare; `a` comes before `b` in the atlas.
struct IncidentPair {
    IncidentIndex a = none, b = none;
    bool byReport = false; ///< both stand in one report
    auto operator<=>(const IncidentPair &) const = default;
};

/// Whether two incidents are close enough to be compared: of two data sets and of no common whole; both dated and no
/// more than some days apart; and either both points no more than some kilometres apart, or one known for an area that
/// the other lies in, and the spans share a day.
bool isWorthComparing(const DuplicateFacts &a, const DuplicateFacts &b, const DuplicateOptions &options);

/// All of these, and those that stand in one report, sorted. Takes time by the number of incidents and of pairs.
std::vector<IncidentPair> pairsWorthComparing(const Atlas &atlas, const DuplicateTable &table,
                                              const DuplicateOptions &options);

} // namespace sijill
