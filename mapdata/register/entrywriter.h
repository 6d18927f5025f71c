#pragma once

#include "mapdata/register/history.h"

namespace sijill {

/// An entry to be, never older than the one before it. `at`: UTC.
HistoryEntry newEntry(Database &database, const QString &kind, const QDateTime &at);

/// @pre a transaction is open. `changes`: empty for those of another entry, HistoryEntry::of, and for none
bool writeEntry(Database &database, const HistoryEntry &entry, const QByteArray &changes);

} // namespace sijill
