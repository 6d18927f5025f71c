#pragma once

#include "mapdata/import/import.h"

namespace sijill {

/// Reads any table of incidents that GDAL reads: importRows(), or by their records where Sijill wrote it. Fails where
/// the file is no table, or none of incidents.
Result<Imported> importIncidents(const QString &path, const ImportOptions &options = {},
                                 const ReadProgress &progress = {});

/// importIncidents() for whoever wants no report.
Result<OpenedAtlas> openIncidents(const QString &path, const ReadProgress &progress = {},
                                  const ImportOptions &options = {});

/// isIncidentTable() of a file. A table that is asked for by name is one, if it is there.
bool holdsIncidents(const QString &path, const QString &table = {});

} // namespace sijill
