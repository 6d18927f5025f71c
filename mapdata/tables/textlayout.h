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

/// What `shape` says is taken as said.
TextLayout layoutOf(const QString &path, const TableShape &shape = {});

} // namespace sijill
