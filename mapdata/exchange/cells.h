#pragma once

#include "mapdata/layers/encoding.h"
#include "mapdata/time/span.h"

#include <string>
#include <string_view>

namespace sijill {

/// What stands in a cell of a table: nothing, what was expected, or something else.
enum class CellState : quint8 { Empty, Good, Bad };

/// Without the spaces around it.
std::string_view trimmed(std::string_view cell);

/// As UTF-8 without control characters and line ends: a name is plain text. `buffer` holds the answer where it differs
/// from the cell.
std::string_view plainText(std::string_view cell, const TextDecoder &decoder, std::string &buffer);

struct DayCell {
    CellState state = CellState::Empty;
    Span span; ///< the day, or the month or year where no more is said
    TimePrecision precision = TimePrecision::Unknown;
    qint16 minute = -1; ///< of the day, where a time other than midnight stands behind it
};
/// "2013-01-14", "2013/01/14", "2013-01", "2013", "2013-01-14 10:30:00.000", "2013-01-14T10:30".
DayCell readDay(std::string_view cell);

struct NumberCell {
    CellState state = CellState::Empty;
    bool negative = false; ///< a number, but below zero, which no count is
    qint32 value = -1;
};
/// Whole people: "12", "12.0". A negative number is Bad.
NumberCell readCount(std::string_view cell);

struct DegreeCell {
    CellState state = CellState::Empty;
    double value = 0;
};
/// "36.2", and "36,2" as some spreadsheets have it. Bad beyond `limit` on either side.
DegreeCell readDegrees(std::string_view cell, double limit);

} // namespace sijill
