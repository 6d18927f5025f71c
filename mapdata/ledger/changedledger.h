#pragma once

#include "mapdata/ledger/ledger.h"
#include "mapdata/model/atlaschange.h"

namespace sijill {

/// A ledger and the incidents of it that are other than before, in order: those that were changed and came, and all
/// that are part of one whole with them.
struct ChangedLedger {
    Ledger ledger;
    std::vector<IncidentIndex> incidents;
};

/// The ledger that makeLedger() makes of `now`, of the one before: what hangs together with a change is read again.
/// @pre `before` is that of `was`; the change keeps positions
ChangedLedger changedLedger(const Ledger &before, const Atlas &was, const Atlas &now, const AtlasChange &change);

} // namespace sijill
