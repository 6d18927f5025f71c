#pragma once

#include "mapdata/import/importreport.h"
#include "mapdata/tables/rowsource.h"

namespace sijill {

/// What each column of an exported table is taken for. One that somebody added is not read, and its values are told.
/// Rewinds the table.
std::vector<ColumnNote> exchangeColumnNotes(RowSource &rows);

} // namespace sijill
