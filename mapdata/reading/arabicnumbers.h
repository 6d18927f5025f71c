#pragma once

#include "mapdata/reading/marks.h"

#include <optional>

namespace sijill::reading {

/// A number in Arabic words, in any case, gender and spelling: ثلاثة وستون, مئة وأربعة, ألفان وثلاثمئة.
/// @param after behind it
std::optional<qint64> arabicNumberAt(const Marked &text, int i, int end, int &after);

} // namespace sijill::reading
