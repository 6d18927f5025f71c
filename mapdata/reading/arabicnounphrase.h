#pragma once

#include "mapdata/reading/people.h"

namespace sijill::reading {

/// What an Arabic number counts: خمسة أشخاص, 15 مدنياً بجروح, أربعة منهم.
NounPhrase arabicNounPhraseAt(const Marked &text, const NumberPhrase &number, int sentenceEnd);

} // namespace sijill::reading
