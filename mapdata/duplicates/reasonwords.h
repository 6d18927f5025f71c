#pragma once

#include "mapdata/duplicates/duplicates.h"

#include <QLocale>
#include <QStringList>

namespace sijill {

/// "the same event", "part of the other", "possibly the same event".
QString verdictName(DuplicateVerdict verdict);
/// "same", "part", "possible": in files and on the command line.
QString verdictWord(DuplicateVerdict verdict);

/// What speaks for and against, the weightiest first: "2 days apart", "4 km apart", "12 and 10 to 15 killed", ...
QStringList reasonsInWords(const Atlas &atlas, const DuplicateReasons &reasons, const QLocale &locale);

} // namespace sijill
