#pragma once

#include "mapdata/ledger/amounts.h"
#include "mapdata/model/atlas.h"

namespace sijill {

/// What an incident adds that neither has parts nor is one.
inline Amount netWithoutParts(const Amount &value)
{
    constexpr Amount leftOut{0, 0, 0, Amount::LeftOut};
    return value.has(Amount::LeftOut) ? leftOut : value;
}

/// The nets of makeLedger(), one per incident. Values whose parts exceed them are flagged so.
/// @pre all three have one entry per incident; `wholes` has no circle; what is left out is part of nothing, and nothing
///      is part of it
std::vector<Amount> netsOfTrees(const std::vector<IncidentIndex> &wholes, const std::vector<Count> &counts,
                                std::vector<Amount> &values);

} // namespace sijill
