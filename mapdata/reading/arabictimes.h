#pragma once

#include "mapdata/reading/times.h"

namespace sijill::reading {

std::optional<TimePhrase> arabicTimeAt(const Marked &text, int i, int sentenceEnd, Day report);

} // namespace sijill::reading
