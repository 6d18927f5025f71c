#pragma once

#include "mapdata/query/query.h"
#include "mapdata/tally/tally.h"

#include <optional>

namespace sijill {

/// The query with what a row stands for asked for besides: its days, its area, its kind, ... Nothing where no query
/// can say it: a row of several areas, of what has none or is known for a larger area only, of what is undated; the
/// total.
///
/// By district and sub-district what is known for a larger area only is asked for as well, where it names a place in
/// it. By actor, several who acted together stay together with what one of them did alone; by source, all that the
/// source tells of is asked for, which may be more than what it was taken at its word for.
std::optional<Query> narrowedTo(Query query, const Atlas &atlas, TallyKey key, const TallyRow &row);

} // namespace sijill
