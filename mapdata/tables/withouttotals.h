#pragma once

#include "mapdata/tables/rowsource.h"

namespace sijill {

/// The rows of a table but those that are sums of others, see TotalRows: they are left out and named in the notes. For
/// sheets, features, placemarks and records alike; a text finds its own on the way. @pre rows
std::shared_ptr<RowSource> withoutTotals(const QString &path, std::shared_ptr<RowSource> rows);

} // namespace sijill
