#include "mapdata/exchange/cells.h"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cmath>

namespace sijill {

namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// The digits at the start of `text`, which is moved behind them; -1 unless there are exactly `count`.
int takeDigits(std::string_view &text, std::size_t count)
{
    if (text.size() < count || (text.size() > count && isDigit(text[count])))
        return -1;
    int value = 0;
    for (std::size_t i = 0; i < count; ++i) {
        if (!isDigit(text[i]))
            return -1;
        value = 10 * value + (text[i] - '0');
    }
    text.remove_prefix(count);
    return value;
}

bool take(std::string_view &text, std::string_view anyOf)
{
    if (text.empty() || anyOf.find(text.front()) == std::string_view::npos)
        return false;
    text.remove_prefix(1);
    return true;
}

Day dayNumber(std::chrono::year_month_day date)
{
    return static_cast<Day>(std::chrono::sys_days(date).time_since_epoch().count());
}

/// "10:30", "10:30:00", "10:30:00.000", "10:30Z", "10:30+03:00"; the seconds and the zone are not kept.
bool readTime(std::string_view text, qint16 &minute)
{
    const int hours = takeDigits(text, 2);
    if (hours < 0 || hours > 23 || !take(text, ":"))
        return false;
    const int minutes = takeDigits(text, 2);
    if (minutes < 0 || minutes > 59 || text.find_first_not_of("0123456789:.+-Z ") != std::string_view::npos)
        return false;
    // Midnight is how a table that has no times writes that.
    if (hours != 0 || minutes != 0)
        minute = static_cast<qint16>(60 * hours + minutes);
    return true;
}

} // namespace

std::string_view trimmed(std::string_view cell)
{
    const auto isSpace = [](char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; };
    while (!cell.empty() && isSpace(cell.front()))
        cell.remove_prefix(1);
    while (!cell.empty() && isSpace(cell.back()))
        cell.remove_suffix(1);
    return cell;
}

std::string_view plainText(std::string_view cell, const TextDecoder &decoder, std::string &buffer)
{
    const auto isPlain = [](char c) { return static_cast<unsigned char>(c - ' ') < 0x5f; }; // printable ASCII
    if (std::ranges::all_of(cell, isPlain))
        return cell;
    buffer = decoder(QByteArrayView(cell)).toStdString();
    return buffer;
}

DayCell readDay(std::string_view cell)
{
    using namespace std::chrono;
    DayCell read;
    if (cell.empty())
        return read;
    read.state = CellState::Bad;
    const int y = takeDigits(cell, 4);
    if (y < 1)
        return read;
    if (cell.empty()) {
        read = {CellState::Good, {dayNumber(year(y) / 1 / 1), dayNumber(year(y + 1) / 1 / 1)}, TimePrecision::Year, -1};
        return read;
    }
    if (!take(cell, "-/."))
        return read;
    const int m = takeDigits(cell, 2);
    if (m < 1 || m > 12)
        return read;
    if (cell.empty()) {
        const year_month month = year(y) / m;
        read = {CellState::Good, {dayNumber(month / 1), dayNumber((month + months(1)) / 1)}, TimePrecision::Month, -1};
        return read;
    }
    if (!take(cell, "-/."))
        return read;
    const int d = takeDigits(cell, 2);
    const year_month_day date = year(y) / m / d;
    if (d < 1 || !date.ok())
        return read;
    if (!cell.empty() && (!take(cell, " T") || !readTime(cell, read.minute)))
        return read;
    read.state = CellState::Good;
    read.span = Span::day(dayNumber(date));
    read.precision = TimePrecision::OneDay;
    return read;
}

NumberCell readCount(std::string_view cell)
{
    NumberCell read;
    if (cell.empty())
        return read;
    const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), read.value);
    std::string_view rest(end, static_cast<std::size_t>(cell.data() + cell.size() - end));
    if (take(rest, "."))
        rest.remove_prefix(std::min(rest.find_first_not_of('0'), rest.size()));
    read.negative = cell.front() == '-';
    const bool good = error == std::errc() && rest.empty() && !read.negative;
    read.state = good ? CellState::Good : CellState::Bad;
    if (!good)
        read.value = -1;
    return read;
}

DegreeCell readDegrees(std::string_view cell, double limit)
{
    DegreeCell read;
    if (cell.empty())
        return read;
    read.state = CellState::Bad;
    std::string withPoint;
    if (cell.find(',') != std::string_view::npos) {
        withPoint = cell;
        std::ranges::replace(withPoint, ',', '.');
        cell = withPoint;
    }
    if (cell.front() == '+')
        cell.remove_prefix(1);
    const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), read.value);
    if (error == std::errc() && end == cell.data() + cell.size() && std::abs(read.value) <= limit)
        read.state = CellState::Good;
    return read;
}

} // namespace sijill
