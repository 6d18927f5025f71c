#pragma once

#include "mapdata/exchange/import.h"

namespace sijill {

/// The table as the first source and report of an atlas, and its title. `preset`: a codebook, or empty.
void addTableSource(Atlas &atlas, const QString &path, const QString &preset);

/// importIncidents() for whoever wants no report.
Result<OpenedAtlas> openIncidents(const QString &path, const ReadProgress &progress = {},
                                  const ImportOptions &options = {});

} // namespace sijill
