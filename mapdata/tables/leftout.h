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
QString totalText(const QString &name);
/// Of one that is kept.
QString doubtfulTotalText(const QString &name);

} // namespace sijill
