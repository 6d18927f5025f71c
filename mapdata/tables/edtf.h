#pragma once

#include "mapdata/tables/daycells.h"

#include <optional>

namespace sijill {

/// "2016-03-XX", "201X", and a season or quarter in the place of the month, as EDTF has them. Nothing where it is none
/// of those.
/// @pre text is in the form of foldedDate(), without signs of doubt behind it
std::optional<DayCell> readEdtf(std::string_view text);

} // namespace sijill
