#pragma once

#include "mapdata/tables/workbook.h"

#include <QByteArray>
#include <QHash>

#include <vector>

namespace sijill {

/// The merged cells of an XLS file by the names of its sheets; FreeXL, by which GDAL reads them, tells of none. Empty
/// where the file is no such workbook, damaged or encrypted. `file`: its bytes, whatever they are.
QHash<QString, std::vector<MergedCells>> xlsMerges(const QByteArray &file);

} // namespace sijill
