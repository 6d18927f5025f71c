#pragma once

#include "mapdata/reading/figures.h"

namespace sijill::reading {

void findEnglishCue(const Marked &text, std::vector<Figure> &figures, std::size_t i);

} // namespace sijill::reading
