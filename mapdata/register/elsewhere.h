#pragma once

#include "mapdata/register/history.h"

namespace sijill {

/// What another program did to a register, as an entry of its history.
struct Elsewhere {
    HistoryEntry entry; ///< of the kind "elsewhere"
    Problems told;      ///< what of it was not taken as it is, and what cannot be known
};

/// Enters what other programs have changed since Sijill wrote last, from what it was to what it is, and makes again
/// what is made of other columns. A point that was moved becomes the own point of its incident or place, where that is
/// known for a point. Nothing where nobody has changed anything. @pre a transaction is open and the watch is paused, or
/// the database is a copy
Result<std::optional<Elsewhere>> enterElsewhere(Database &database);

/// Whether there is anything to enter.
bool wasChangedElsewhere(Database &database);

} // namespace sijill
