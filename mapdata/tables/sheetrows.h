#pragma once

#include "mapdata/tables/rowsource.h"
#include "mapdata/tables/tableshape.h"

namespace sijill {

/// The rows of the sheets of a spreadsheet, through GDAL: those that look alike are one table. Of each sheet the header
/// is found below titles, merged cells are filled down, empty rows are passed over and rows of totals left out.
Result<std::shared_ptr<RowSource>> openSheetRows(const QString &path, const QString &sheet,
                                                 const TableShape &shape = {});

} // namespace sijill
