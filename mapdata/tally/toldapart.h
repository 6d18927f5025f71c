#pragma once

#include "mapdata/tally/tally.h"

namespace sijill {

/// Gives the rows of nothing but people who are counted with their whole a low: see tally().
void moveToldApart(const Atlas &atlas, const Ledger &ledger, TallyKey key, std::vector<TallyRow> &rows);

} // namespace sijill
