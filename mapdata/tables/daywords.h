#pragma once

#include <QtTypes>

#include <string>

namespace sijill {

/// What a word of a date says, other than a month or weekday.
enum class DayWordSays : quint8 {
    Nothing,
    About,  ///< the date is not sure, or only a part of it is meant
    Before, ///< leads to an end, of which the begin is not known; between two dates: to
    After,
    To,
    And,
    Present,
    Week,
    Quarter,
    Half,
    Begins, ///< behind "week"
    Ends,   ///< behind "week"
    Ordinal,
    Morning,
    Evening,
    Zone,
    T,
    H,
    Hijri,
    Persian,
    Buddhist,
    Gregorian,
    Odd,
};

struct DayWord {
    const char *word;
    DayWordSays says;
    int value = 0; ///< of an ordinal, and which of those that say the same; 2 of an end that is itself not meant
};

/// `word` in the form of foldedDate(); nullptr where it is none of those.
const DayWord *dayWord(const std::string &word);

} // namespace sijill
