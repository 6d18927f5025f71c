#pragma once

#include "mapdata/mapping/mapping.h"
#include "mapdata/tables/rowsource.h"

#include <span>

namespace sijill {

/// openRows(), with the layout of the first of the user's own presets that says one and has all its columns there: only
/// where no codebook and no preset fits the file as it is found.
Result<std::shared_ptr<RowSource>> openRowsFor(std::span<const Mapping> own, const QString &path, const QString &table);

} // namespace sijill
