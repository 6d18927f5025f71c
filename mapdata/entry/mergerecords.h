#pragma once

#include "mapdata/register/database.h"
#include "mapdata/register/edit.h"

#include <QStringList>

namespace sijill {

/// The command that makes one record of several which are spellings of the same: whatever refers to `others`, deleted
/// incidents too, refers to `keep` then, and `others` are gone. What `keep` does not state is taken from them, the
/// first that states it; of places their names are kept as spellings. Numbers stay what they are.
///
/// Fails where that cannot be meant: a record that is not there, a place that a layer gives among `others`, an area and
/// a town, a claim that gives a number for both of two groups.
/// @pre table is one of names: places, sources, kinds, actors, weapons, groups, roles, fact_kinds
Result<Edit> mergedRecords(Database &database, const QString &table, const QString &keep, const QStringList &others);

} // namespace sijill
