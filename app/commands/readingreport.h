#pragma once

#include "mapdata/import/importreport.h"

namespace sijill {

/// How much is told of the reading of a file.
enum class ReportLength : quint8 {
    Short, ///< a line, and one for each oddity
    Whole, ///< every table, column and assumption, and how many rows became what
};

/// On standard error.
void tell(const ImportReport &report, ReportLength length);

} // namespace sijill
