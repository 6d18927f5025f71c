#pragma once

#include <QString>

namespace sijill {

// What is said of rows that are none of data, of texts and sheets alike. Translated.

/// So many of them are named.
inline constexpr qsizetype rowsLeftOutTold = 20;

/// `where`: "line 5".
QString headerFoundText(const QString &where, int rowsAbove);
QString noHeaderText();
QString aboveHeaderText(const QString &text);
/// Of a row below the header: isUnitsRow().
QString unitsText(const QString &text);
/// `isNamed`: else `name` is the numbers of the row, which has no word.
QString totalText(const QString &name, bool isNamed = true);
/// Of one that is kept.
QString doubtfulTotalText(const QString &name, bool isNamed = true);
/// So many rows of numbers alone are told one by one.
inline constexpr qsizetype doubtfulTotalsTold = 5;
QString moreDoubtfulTotalsText(qsizetype rows);

} // namespace sijill
