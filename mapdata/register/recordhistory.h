#pragma once

#include "mapdata/register/history.h"

namespace sijill {

/// An entry and what it changed, in the words of people.
struct EntryTold {
    HistoryEntry entry;
    std::vector<RecordChange> changes;
};

/// The whole history, the first entry first.
std::vector<EntryTold> toldHistory(Database &database);
/// What happened to one record; to an incident also what happened to its claims, figures and facts.
std::vector<EntryTold> toldHistory(Database &database, const QString &table, const QString &id);

} // namespace sijill
