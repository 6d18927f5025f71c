#pragma once

#include "mapdata/tables/tableshape.h"

#include <QString>

namespace sijill {

/// What parts the cells of a text, found in its first lines.
struct TextLayout {
    char separator = ',';
    CsvQuoting quoting = CsvQuoting::Doubled;
    bool hasSeparatorLine = false; ///< the first line is "sep=;" and no row
};

/// What `shape` says is taken as said. `isTabbed`: by its name there are tabs between the cells, which holds where
/// there are any.
TextLayout layoutOf(const QString &path, const TableShape &shape = {}, bool isTabbed = false);

} // namespace sijill
