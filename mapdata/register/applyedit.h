#pragma once

#include "mapdata/register/editor.h"
#include "mapdata/register/schema.h"

namespace sijill {

/// Makes the changes of a command in the tables, and what the program makes of them. Fails with what cannot be meant:
/// words that are none of the column's, ids that nothing has, records that are not there. What merely looks wrong is
/// done, and told. @pre a transaction is open, which the caller takes back on failure
Result<EditDone> applyEdit(Database &database, const Edit &edit);

/// The row of a record. Nothing where there is none.
std::optional<qint64> keyOf(Database &database, const RegisterTable &table, const QString &id);

} // namespace sijill
