#pragma once

#include "mapdata/tables/monthnames.h"

#include <optional>
#include <string_view>
#include <vector>

namespace sijill {

/// A part of a written date.
struct DayToken {
    enum class Kind : quint8 {
        Number,
        Month,
        Time,    ///< of the day; `value` is the minute
        Week,    ///< the number before or behind is one
        Quarter, ///< likewise
        Half,    ///< likewise, of a year
        Hyphen,
        Slash,
        Dot,
        Comma,
        And,
        To,     ///< a word or sign between two ends: "to", "–", "~", ".."
        Present ///< an end that is not known: "ongoing"
    };
    Kind kind;
    int value = 0;
    int digits = 0; ///< of a number
    bool gapBefore = false, gapAfter = false;
    bool isDash = false; ///< of To: "–", which some write for a hyphen
    bool isWord = false; ///< of To
    NamedDay named = {}; ///< of Month
};

/// A written date in its parts, and what its words say of the whole.
struct DayTokens {
    std::vector<DayToken> tokens;
    int weekday = 0;          ///< the first one; 1 is Monday
    int weekdays = 0;         ///< how many
    bool isOdd = false;       ///< something in it is not understood
    bool inWords = false;     ///< "about", "early", "?": see DayCell
    bool opensBefore = false; ///< "until", "before"
    bool opensAfter = false;  ///< "since", "after"
    bool isBeyond = false;    ///< "before", "after": the date itself is not meant
    bool isWeekFrom = false;  ///< "week of", "week beginning"
    bool isWeekTo = false;    ///< "week ending"
    bool isDecade = false;    ///< "1990s"
    bool hasZone = false;
    std::optional<Calendar> calendar; ///< that is named: "AH"
};

/// @pre text is in the form of foldedDate()
DayTokens dayTokens(std::string_view text);

} // namespace sijill
