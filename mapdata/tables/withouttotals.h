#pragma once

#include "mapdata/tables/rowsource.h"

namespace sijill {

/// How a format writes a number that nobody has said.
enum class UnsaidNumber : quint8 {
    Empty,
    Zero, ///< it cannot leave a number out
};

/// The rows of a table but those that are sums of others, see TotalRows: they are left out and named in the notes. For
/// sheets, features, placemarks and records alike; a text finds its own on the way. What a program numbers its rows
/// with ("gml_id") says nothing of whether one is a sum. @pre rows
std::shared_ptr<RowSource> withoutTotals(const QString &path, std::shared_ptr<RowSource> rows,
                                         UnsaidNumber unsaid = UnsaidNumber::Empty);

} // namespace sijill
