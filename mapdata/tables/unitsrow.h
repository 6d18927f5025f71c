#pragma once

#include <QStringList>

namespace sijill {

/// A row below the header that says in what the columns are, "yyyy-mm-dd, persons, degrees", or of what type, "date,
/// integer, text": all of its cells do. It is no row of data.
bool isUnitsRow(const QStringList &row);

} // namespace sijill
