#pragma once

#include "mapdata/tables/cells.h"

#include <vector>

namespace sijill {

/// "2 killed, 3 wounded", "killed: 2; injured: 3", "٢ قتلى و٣ جرحى": several numbers in one cell, each with what became
/// of those whom it counts. Empty where any part of the cell is something else, or two are of the same.
std::vector<CountCell> readOutcomes(std::string_view cell);

} // namespace sijill
