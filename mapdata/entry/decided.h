#pragma once

#include "mapdata/duplicates/distinct.h"
#include "mapdata/register/decidedpairs.h"

namespace sijill {

/// The pairs of a register that need not be proposed again: found to be two events, or one incident already. `atlas`:
/// the register, alone or with tables beside it.
DistinctPairs distinctOf(const Atlas &atlas, const std::vector<DecidedPair> &decided);

/// How the register names an incident of the atlas. `hasRegister`: the first data set is the register.
DecidedPair::Side sideOf(const Atlas &atlas, IncidentIndex incident, bool hasRegister = true);

} // namespace sijill
