#pragma once

#include "mapdata/tables/daycells.h"

namespace sijill {

/// A date that is one number: "20130114", "201301141030", a spreadsheet's "41288.5"; by `form` also seconds since 1970,
/// or "201301". Bad where it is none.
DayCell readDayNumber(std::string_view cell, const DateForm &form);

/// What a number in a column of dates may count, if it is no date by itself; each a bit of 1 << DateNumbers.
unsigned dateNumbersThatFit(std::string_view cell);

} // namespace sijill
