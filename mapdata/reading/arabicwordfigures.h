#pragma once

#include "mapdata/reading/figures.h"

namespace sijill::reading {

/// A figure in one Arabic word: a dual (قتيلان), one person where the words around say what befell him (مقتل مدني),
/// one of them (أحدهم).
std::optional<Figure> arabicWordFigureAt(const Marked &text, int i, const Sentence &sentence, int index);

} // namespace sijill::reading
