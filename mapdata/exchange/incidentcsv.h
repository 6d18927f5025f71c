#pragma once

#include "mapdata/exchange/progress.h"
#include "mapdata/store/atlasfile.h"

namespace sijill {

/// importIncidents() without a person: with the preset that matches, else the best guess, and without a gazetteer.
Result<OpenedAtlas> openIncidents(const QString &path, const ReadProgress &progress = {});

} // namespace sijill
