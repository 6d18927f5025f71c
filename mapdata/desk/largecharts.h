#pragma once

#include "mapdata/desk/deskindex.h"

namespace sijill {

/// As the filling of charts in charts.h, from columns of numbers. False where there would be too many marks.
/// `misses`: of the filter.
bool fillLarge(Chart &chart, const DeskIndex &index, const Filter &filter, const Misses &misses);

} // namespace sijill
