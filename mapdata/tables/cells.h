#pragma once

#include "mapdata/layers/encoding.h"
#include "mapdata/model/atlas.h"

#include <string>
#include <string_view>

namespace sijill {

/// What stands in a cell of a table: nothing, what was expected, or something else.
enum class CellState : quint8 { Empty, Good, Bad };

/// Without the spaces around it.
std::string_view trimmed(std::string_view cell);

/// Nothing but printable ASCII: plain text as it is.
bool isPlainAscii(std::string_view text);

/// So is this, where the encoding is UTF-8: printable ASCII, letters and common signs beyond it, single spaces between
/// them. There is other plain text as well.
bool isPlainUtf8(std::string_view text);

/// As UTF-8 without control characters and line ends: a name is plain text. `buffer` holds the answer where it differs
/// from the cell.
std::string_view plainText(std::string_view cell, const TextDecoder &decoder, std::string &buffer);

struct NumberCell {
    CellState state = CellState::Empty;
    bool negative = false; ///< a number, but below zero, which no count is
    qint32 value = -1;
    bool isHuge = false; ///< whole, and beyond what a count holds
};
/// Whole people: "12", "12.0". A negative number is Bad.
NumberCell readCount(std::string_view cell);

/// A group of people that a count may tell of: the position in countGroups (import/roles.h).
enum class GroupOfPeople : quint8 { Children = 1, Women, Men, Civilians, Fighters, Boys, Girls };

/// What people write for a number: "12", "2-5", "at least 5", "5+", "~12", "up to 20", "dozens", "١٢", "five people",
/// "12 (incl. 3 children)", in English, French, Spanish, Portuguese and Arabic.
struct CountCell {
    CellState state = CellState::Empty; ///< Empty also where the words say that nobody knows
    bool negative = false;
    Count count;
    bool inWords = false;                ///< the words say more than the numbers and are to be kept
    bool isHuge = false;                 ///< Bad, for it is beyond what a count holds
    bool isNull = false;                 ///< Empty, by the word of a database: "null"
    std::optional<Outcome> outcome = {}; ///< what the words say became of them
    std::vector<std::pair<GroupOfPeople, Count>> groups = {}; ///< that are among them
};
CountCell readCountWords(std::string_view cell);
/// Says that nobody knows, or that nothing stands there: "-", "n/a", "unknown", "nan", "غير معروف".
bool isUnknownWord(std::string_view cell);

/// A number with its thousands parted, "1,234", or with a decimal comma, "1.234,5", as 1234 and 1234.5; anything else
/// as it is. `decimal`: a point or a comma, and the other one parts thousands. `buffer` holds the answer where it
/// differs.
std::string_view plainNumber(std::string_view cell, char decimal, std::string &buffer);
/// The decimal sign that a number is surely written with: '.' or ','; 0 where it has none or may be read either way.
char decimalIn(std::string_view cell);
/// The same of a count, which has no fraction: "1.250" is 1250, "12.0" is 12. 0 also for "1.000", which is either.
char countDecimalIn(std::string_view cell);

/// Figures of Arabic and Persian as ASCII; the cell itself where it has none. `buffer` holds the answer else.
std::string_view withPlainDigits(std::string_view cell, std::string &buffer);

} // namespace sijill
