#pragma once

#include "mapdata/register/edit.h"
#include "mapdata/result.h"

namespace sijill {

/// New records from JSON: an object or a list of them, fields as in the tables, lists of ids as lists. An incident may
/// hold its "claims", a claim its "figures" and "facts". `table`: of the outermost.
Result<std::vector<RecordEdit>> newRecordsFromJson(const QByteArray &json, const QString &table);

/// The fields of one record from an object.
Result<std::vector<FieldEdit>> fieldsFromJson(const QByteArray &json);

/// A whole command: a list of {"table", "id", and "set", "new", "delete": true or "restore": true}; with "from" beside
/// "set" for what must be there now.
Result<std::vector<RecordEdit>> recordsFromJson(const QByteArray &json);

/// What stands on standard input.
QByteArray readStandardInput();

} // namespace sijill
