#pragma once

#include "mapdata/desk/chart.h"

namespace sijill {

/// The marks as lines of text cells, the first of them the names of the columns: key, name, column_key, column_name,
/// low, best, high, incidents, without_figure. What is counted; an open high, and what has no figure, is empty.
/// Of a chart of days each mark has its day as column.
std::vector<QStringList> chartTable(const Chart &chart);
/// The same as CSV, with what narrows it in a last column.
QString csvOf(const Chart &chart, const QString &conditions);

} // namespace sijill
