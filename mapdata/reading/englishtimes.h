#pragma once

#include "mapdata/reading/times.h"

namespace sijill::reading {

std::optional<TimePhrase> englishTimeAt(const Marked &text, int i, int sentenceEnd, Day report);

/// A date in figures, of any language: 2012-11-24, 24.11.2012, 24/11/2012.
std::optional<TimePhrase> figureDateAt(const Marked &text, int i, int sentenceEnd);

} // namespace sijill::reading
