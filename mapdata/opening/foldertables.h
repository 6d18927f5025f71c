#pragma once

#include "mapdata/mapping/mapping.h"
#include "mapdata/tables/rowsource.h"

#include <span>

namespace sijill {

/// The tables in a folder that is neither an atlas nor holds layers: those that look alike are read as one data set, a
/// file a year, the others are named (JoinedTables). `table`: the file name of one of them. `own`: presets of the user.
/// Fails where there is none.
Result<std::shared_ptr<RowSource>> openFolderTables(const QString &folder, const QString &table,
                                                    const TableShape &shape, std::span<const Mapping> own);

} // namespace sijill
