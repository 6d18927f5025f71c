#pragma once

#include "mapdata/reading/figures.h"

namespace sijill::reading {

/// What the words of their own say befell the people of each figure: a verb before or behind it, a noun that is
/// counted itself, a toll.
void findCues(const Marked &text, std::vector<Figure> &figures);

/// The clause of a figure is denied, or states a rule.
void findDenials(const Marked &text, std::vector<Figure> &figures);

} // namespace sijill::reading
