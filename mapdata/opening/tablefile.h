#pragma once

#include "mapdata/mapping/mapping.h"
#include "mapdata/tables/rowreader.h"

#include <span>

namespace sijill {

/// Which reader of tables the file is for: by its name, and by how it begins where that does not tell.
RowReader rowReaderFor(const QString &path);

/// A table of any kind: openRowsWith() that reader.
Result<std::shared_ptr<RowSource>> openRows(const QString &path, const QString &layer = {},
                                            const TableShape &shape = {});

/// openRows(), with the layout of the first of the user's own presets that says one and has all its columns there: only
/// where no codebook and no preset fits the file as it is found.
Result<std::shared_ptr<RowSource>> openRowsFor(std::span<const Mapping> own, const QString &path, const QString &table);

} // namespace sijill
