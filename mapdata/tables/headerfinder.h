#pragma once

#include <QStringList>

#include <vector>

namespace sijill {

/// So many rows are looked at for a header, and what stands below it.
inline constexpr int headerRowsLookedAt = 60;

/// The row of the names of the columns among the first rows of a table, from 0: titles, a disclaimer and groups of
/// columns may stand above it. -1: the table has none, it begins with a row of data. A table about which nothing can be
/// said begins with its header. Rows of unequal length are as they stand in a text.
int findHeader(const std::vector<QStringList> &rows);

/// A date, a number, a range of numbers: in a row of data and not in a header.
bool looksLikeData(const QString &cell);

/// A word that columns of incidents are called by: "date", "killed", "المحافظة". A hint, no more: what a column says is
/// for others to find out.
bool isHeaderWord(const QString &cell);

} // namespace sijill
