#pragma once

#include "mapdata/reading/words.h"

namespace sijill::reading {

/// The sentences of a text from a character on: those of ICU, put together again where it cuts after "Gen." or "No.",
/// and cut at ends of lines that end a paragraph. Tokens are left empty.
std::vector<Sentence> sentencesOf(const QString &text, qsizetype from, const QString &language);

} // namespace sijill::reading
