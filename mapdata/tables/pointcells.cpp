#include "mapdata/tables/pointcells.h"

#include "mapdata/tables/cells.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace sijill {

namespace {

bool readDecimal(std::string_view cell, double &value)
{
    if (cell.starts_with('+'))
        cell.remove_prefix(1);
    const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), value);
    return !cell.empty() && error == std::errc() && end == cell.data() + cell.size();
}

/// Up to three numbers and a letter of the compass; nothing else but signs of degrees, minutes and seconds.
bool readSexagesimal(std::string_view cell, double &value)
{
    constexpr std::string_view signs[] = {"°", "º", "˚", "'", "’", "′", "‘", "\"", "”", "″", "“", " ", ":"};
    double parts[3] = {0, 0, 0};
    int count = 0;
    char compass = 0;
    bool negative = false, marked = false;
    while (!cell.empty()) {
        const char c = cell.front();
        const std::size_t length = std::min(cell.find_first_not_of("0123456789."), cell.size());
        if (length > 0) {
            if (count == 3 || !readDecimal(cell.substr(0, length), parts[count]))
                return false;
            ++count;
            cell.remove_prefix(length);
            continue;
        }
        const auto sign = std::ranges::find_if(signs, [&](std::string_view s) { return cell.starts_with(s); });
        if (sign != std::end(signs)) {
            marked = marked || *sign != " ";
            cell.remove_prefix(sign->size());
        } else if (std::string_view("NSEWnsew").find(c) != std::string_view::npos && compass == 0) {
            compass = static_cast<char>(c & ~0x20);
            cell.remove_prefix(1);
        } else if (c == '-' && count == 0 && !negative) {
            negative = true;
            cell.remove_prefix(1);
        } else {
            return false;
        }
    }
    if (count == 0 || (!marked && compass == 0 && count < 3) || parts[1] >= 60 || parts[2] >= 60)
        return false;
    value = parts[0] + parts[1] / 60 + parts[2] / 3600;
    if (negative || compass == 'S' || compass == 'W')
        value = -value;
    return true;
}

} // namespace

DegreeCell readDegrees(std::string_view given, double limit)
{
    DegreeCell read;
    if (given.empty())
        return read;
    read.state = CellState::Bad;
    std::string digits;
    std::string_view cell = withPlainDigits(given, digits);
    std::string withPoint;
    if (cell.find(',') != std::string_view::npos) {
        withPoint = cell;
        std::ranges::replace(withPoint, ',', '.');
        cell = withPoint;
    }
    if ((readDecimal(cell, read.value) || readSexagesimal(cell, read.value)) && std::abs(read.value) <= limit)
        read.state = CellState::Good;
    return read;
}

PointCell readPoint(std::string_view given, char decimal)
{
    PointCell read;
    if (given.empty())
        return read;
    read.state = CellState::Bad;
    std::string digits;
    std::string_view cell = withPlainDigits(given, digits);
    const auto both = [&](std::string_view first, std::string_view second, bool longitudeFirst) {
        const DegreeCell x = readDegrees(trimmed(longitudeFirst ? first : second), 180);
        const DegreeCell y = readDegrees(trimmed(longitudeFirst ? second : first), 90);
        if (x.state == CellState::Good && y.state == CellState::Good)
            read = {CellState::Good, x.value, y.value};
        return read.state == CellState::Good;
    };
    if (cell.starts_with("POINT") || cell.starts_with("Point") || cell.starts_with("point")) {
        const std::size_t open = cell.find('('), close = cell.find(')');
        if (open == cell.npos || close == cell.npos || close < open)
            return read;
        const std::string_view inside = trimmed(cell.substr(open + 1, close - open - 1));
        const std::size_t gap = inside.find(' ');
        if (gap != inside.npos)
            both(inside.substr(0, gap), trimmed(inside.substr(gap)), true);
        return read;
    }
    for (const std::string_view separator : {std::string_view(", "), std::string_view(";"), std::string_view(","),
                                             std::string_view("/"), std::string_view("N "), std::string_view(" ")}) {
        const std::size_t gap = cell.find(separator);
        const std::size_t kept = separator == "N " ? 1 : 0;
        if (gap != cell.npos && both(cell.substr(0, gap + kept), cell.substr(gap + separator.size()), false))
            return read;
    }
    if (decimal == ',' && std::ranges::count(cell, ',') == 3) {
        const std::size_t middle = cell.find(',', cell.find(',') + 1);
        both(trimmed(cell.substr(0, middle)), trimmed(cell.substr(middle + 1)), false);
    }
    return read;
}

} // namespace sijill
