#pragma once

#include "mapdata/model/count.h"
#include "mapdata/reading/marks.h"

#include <optional>

namespace sijill::reading {

/// A number as it is said: digits of any script, words, a range, with the words that qualify it.
struct NumberPhrase {
    enum class Kind : quint8 {
        Number,
        Vague, ///< several, dozens
        Share, ///< most, half: of another figure
        Single ///< a, an, one named person
    };
    int first = 0; ///< tokens, qualifiers included
    int core = 0;  ///< where the number itself begins
    int end = 0;   ///< behind the number, before "more"
    int next = 0;  ///< behind "more", "others", "of the"
    Count count;
    Kind kind = Kind::Number;
    bool more = false; ///< another N: three more
    bool each = false;
    bool openEnd = false; ///< "at least", which may hold for the next number as well

    bool isVague() const { return kind == Kind::Vague; }
};

/// The number phrase that begins at a token, unless it is the number of something else than people: a date, a length,
/// a page, money.
std::optional<NumberPhrase> numberAt(const Marked &text, int i, int sentenceEnd);

} // namespace sijill::reading
