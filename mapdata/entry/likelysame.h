#pragma once

#include "mapdata/register/recordlist.h"

namespace sijill {

/// Entries that are likely spellings of one: positions in `rows`, two or more in each. They share a name or spelling as
/// the gazetteer compares names (searchForm()); of places, they also are of one level, and lie in one area, or within
/// 5 km of each other, or say neither. Two places that layers give are two. Proposed for a person to decide, never
/// merged by itself.
std::vector<std::vector<int>> likelySame(const std::vector<RecordRow> &rows);

} // namespace sijill
