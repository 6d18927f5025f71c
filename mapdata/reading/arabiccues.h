#pragma once

#include "mapdata/reading/figures.h"

namespace sijill::reading {

void findArabicCue(const Marked &text, std::vector<Figure> &figures, std::size_t i);
/// Whether a counted noun (35 dead) is an earlier count: after it had been 35.
void findArabicOlder(const Marked &text, std::vector<Figure> &figures, std::size_t i);

} // namespace sijill::reading
