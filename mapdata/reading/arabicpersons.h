#pragma once

#include "mapdata/reading/numbers.h"

#include <optional>

namespace sijill::reading {

/// A figure without a number: two of a kind by the dual (جنديان, امرأتين), one person behind a verb (قتل طفل, أصيب
/// آخر), one of those told before (أحدهم). What is counted begins at the number's end.
std::optional<NumberPhrase> arabicPersonsAt(const Marked &text, int i, const Sentence &sentence, bool inList);

} // namespace sijill::reading
