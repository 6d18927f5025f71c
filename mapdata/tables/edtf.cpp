#include "mapdata/tables/edtf.h"

#include "mapdata/tables/calendardays.h"

#include <algorithm>

namespace sijill {

namespace {

const DayCell bad{CellState::Bad, {}, TimePrecision::Unknown, -1};

DayCell months(int year, int first, int last)
{
    const Span span = monthsIn(Calendar::Gregorian, year, first, last);
    return span.isValid() ? DayCell{CellState::Good, span, TimePrecision::Month, -1} : bad;
}

} // namespace

std::optional<DayCell> readEdtf(std::string_view text)
{
    if (text.size() < 4 || text.find_first_not_of("0123456789x-") != text.npos)
        return std::nullopt;
    std::string_view parts[3];
    std::size_t count = 0;
    for (std::string_view rest = text; count < 3; ++count) {
        const std::size_t end = std::min(rest.find('-'), rest.size());
        parts[count] = rest.substr(0, end);
        if (end == rest.size()) {
            rest = {};
            ++count;
            break;
        }
        rest = rest.substr(end + 1);
        if (count == 2)
            return std::nullopt;
    }
    for (std::size_t i = 1; i < count; ++i)
        if (parts[i].size() != 2)
            return std::nullopt;
    const bool isUnspecified = text.find('x') != text.npos;
    const auto numberOf = [](std::string_view part) {
        int number = 0;
        for (const char c : part)
            number = c < '0' || c > '9' ? -1 : number < 0 ? -1 : 10 * number + (c - '0');
        return part.size() == 2 ? number : -1;
    };
    const std::size_t known = std::min(parts[0].find('x'), parts[0].size());
    if (parts[0].size() != 4 || known < 2 || parts[0].substr(known).find_first_not_of('x') != text.npos)
        return std::nullopt;
    int first = 0, last = 0;
    for (std::size_t i = 0; i < 4; ++i) {
        first = 10 * first + (i < known ? parts[0][i] - '0' : 0);
        last = 10 * last + (i < known ? parts[0][i] - '0' : 9);
    }
    const int month = count > 1 ? numberOf(parts[1]) : -1;
    const bool isSeason = count == 2 && !isUnspecified && month >= 21 && month <= 41;
    if (!isUnspecified && !isSeason)
        return std::nullopt;
    DayCell read = bad;
    if (first == last && month >= 33 && month <= 36)
        read = months(first, 3 * (month - 32) - 2, 3 * (month - 32));
    else if (first == last && month >= 37 && month <= 39)
        read = months(first, 4 * (month - 36) - 3, 4 * (month - 36));
    else if (first == last && month >= 40)
        read = months(first, 6 * (month - 39) - 5, 6 * (month - 39));
    else if (first == last && month >= 1 && month <= 12)
        read = months(first, month, month);
    else if (const Span span = yearsIn(Calendar::Gregorian, first, last); first > 0 && span.isValid())
        read = {CellState::Good, span, TimePrecision::Year, -1};
    // When spring is depends on the place: the year is what is sure.
    read.inWords = isSeason && month <= 32;
    return read;
}

} // namespace sijill
