#pragma once

#include "mapdata/reading/figures.h"

namespace sijill::reading {

/// Figures without words of their own: members of a larger one (including two women, three of them), those that go on
/// a list (five in A, three in B), lines without a verb (A: five). Sets their measure and what they belong to.
void joinLists(const Marked &text, std::vector<Figure> &figures);

} // namespace sijill::reading
