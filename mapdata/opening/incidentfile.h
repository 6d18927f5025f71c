#pragma once

#include "mapdata/import/import.h"
#include "mapdata/import/tablelook.h"

namespace sijill {

/// Reads a table of incidents: importRows(), or by their records where Sijill wrote it. Fails where it is none.
Result<Imported> importIncidents(const QString &path, RowSource &rows, const ImportOptions &options = {},
                                 const ReadProgress &progress = {});
/// The same of any file that GDAL reads. Fails where the file is no table as well.
Result<Imported> importIncidents(const QString &path, const ImportOptions &options = {},
                                 const ReadProgress &progress = {});

/// A table as a person sees it before it is read; `own`: presets of the user. Fails where it is none.
Result<TableLook> lookAtTable(const QString &path, const QString &table = {}, std::span<const Mapping> own = {});

/// importIncidents() for whoever wants no report.
Result<OpenedAtlas> openIncidents(const QString &path, const ReadProgress &progress = {},
                                  const ImportOptions &options = {});

} // namespace sijill
