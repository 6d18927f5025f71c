#pragma once

#include <QStringList>

#include <vector>

namespace sijill {

/// A table for a terminal. Columns are as wide as they need to be in terminal cells (marks above and below letters take
/// none). Cells in a right-to-left script or with its digits are isolated, so that they do not change places with their
/// neighbours where the terminal knows about directions.
/// `textColumns`: how many columns from the first are texts; the others are numbers, aligned at their ends.
QString textTable(const std::vector<QStringList> &rows, qsizetype textColumns);

/// The width in terminal cells.
int cellWidth(const QString &text);

} // namespace sijill
