#pragma once

#include "mapdata/tables/rowsource.h"

namespace sijill {

/// The records of a JSON file as rows: a list of objects, or one in objects ({"results": [...]}); objects one after the
/// other (JSON lines); a list of lists, the first of which has the names. Several lists of a file are tables.
Result<std::shared_ptr<RowSource>> openJsonRows(const QString &path, const QString &list);

} // namespace sijill
