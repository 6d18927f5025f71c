#pragma once

#include "mapdata/reading/figures.h"

namespace sijill::reading {

/// Adds what a text says of nobody: no injuries were reported, nobody was killed. Not what it says it does not know.
void addZeros(const Marked &text, std::vector<Figure> &figures);

} // namespace sijill::reading
