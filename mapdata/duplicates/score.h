#pragma once

#include "mapdata/duplicates/comparison.h"

namespace sijill {

/// How likely it looks that both are one event, 0 ... 1: a logistic sum of what speaks for and against. How its weights
/// were chosen stands in tests/mapdata/duplicates/README.md.
double duplicateScore(const Comparison &comparison);

/// No score makes this pair Same: a place or a time is known for an area or a week only, or not at all, or the figures
/// are apart or not there.
bool isWeakHint(const Comparison &comparison);

} // namespace sijill
