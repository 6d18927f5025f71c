#pragma once

#include "mapdata/register/changes.h"

namespace sijill {

/// What a command, its undo or its redo changed in a register, as far as that has to be read again.
struct ChangedRecords {
    /// Ids of incidents with something of theirs changed: the row, a claim, a figure, a fact, or the whole that they
    /// are part of being there. Some may be gone.
    QStringList incidents;
    QStringList newPlaces, gonePlaces; ///< ids
    QStringList lists;                 ///< tables of sources, reports and short lists with any row changed
    /// Rows that only a whole reading takes in: settings, mentions, places that were there already.
    bool isMore = false;
};

/// @pre the changes have been made in the database
ChangedRecords changedRecords(Database &database, const QByteArray &changes);

} // namespace sijill
