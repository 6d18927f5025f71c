#pragma once

#include "mapdata/import/import.h"

namespace sijill {

/// Reads a table of incidents: importRows(), or by their records where Sijill wrote it. Fails where it is none.
Result<Imported> importIncidents(const QString &path, RowSource &rows, const ImportOptions &options = {},
                                 const ReadProgress &progress = {});
/// The same of any file that GDAL reads. Fails where the file is no table as well.
Result<Imported> importIncidents(const QString &path, const ImportOptions &options = {},
                                 const ReadProgress &progress = {});

/// importIncidents() for whoever wants no report.
Result<OpenedAtlas> openIncidents(const QString &path, const ReadProgress &progress = {},
                                  const ImportOptions &options = {});

} // namespace sijill
