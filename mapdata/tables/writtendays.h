#pragma once

#include "mapdata/tables/daycells.h"

namespace sijill {

/// What people write for a day, several days, or less than a day's worth of knowledge: see readDay(). Bad where a part
/// of it is not understood.
DayCell readWrittenDay(std::string_view cell, const DateForm &form);

} // namespace sijill
