#pragma once

#include "mapdata/tables/dateform.h"

#include <string>
#include <string_view>

namespace sijill {

/// What a word of a date may name; 0: none.
struct NamedDay {
    int month = 0;
    int weekday = 0;                         ///< 1 is Monday
    Calendar calendar = Calendar::Gregorian; ///< whose month it is

    bool operator==(const NamedDay &) const = default;
};

/// How far a word is looked for. English costs nothing; each further one loads names once.
enum class Languages : quint8 { English, Common, All };

/// `word`, in the form of foldedDate(), may be several: "كانون الثاني". Months and weekdays, whole and shortened, of
/// every language that ICU knows; a name that means one month here and another there ("listopad") is none.
NamedDay namedDay(const std::string &word, Languages among = Languages::All);

/// Without case, marks, points in shortened words, and the signs that only steer direction; figures of every script as
/// ASCII, dashes longer than a hyphen as "–", signs of year, month and day of East Asia as spaces.
std::string foldedDate(std::string_view cell);

} // namespace sijill
