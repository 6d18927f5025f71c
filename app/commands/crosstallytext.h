#pragma once

#include "mapdata/session/conditions.h"
#include "mapdata/tally/crosstally.h"

namespace sijill {

/// A line for each cell that has an incident, without the margins, so that a column may be summed.
QString csvOf(const CrossTally &table, const Conditions &conditions);
/// The cells, and what rows, columns and all come to.
QString jsonOf(const CrossTally &table, TallyKey rows, TallyKey columns, const Conditions &conditions);
/// For people: rows by columns in short ("70+", "63–90", "?" for no figure), with the sums at the ends.
QString tableOf(const CrossTally &table, const QLocale &locale);

} // namespace sijill
