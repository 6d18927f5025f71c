#include "mapdata/tables/cells.h"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cstring>

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
    // Most cells have nothing around them.
    if (!cell.empty() && static_cast<unsigned char>(cell.front()) > ' ' &&
        static_cast<unsigned char>(cell.back()) > ' ')
        return cell;
    const auto isSpace = [](char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; };
    while (!cell.empty() && isSpace(cell.front()))
        cell.remove_prefix(1);
    while (!cell.empty() && isSpace(cell.back()))
        cell.remove_suffix(1);
    return cell;
}

bool isPlainAscii(std::string_view text)
{
    // Eight bytes at once; the high bit of each tells.
    constexpr quint64 ones = 0x0101010101010101U;
    quint64 odd = 0, word = 0;
    const char *at = text.data(), *const end = at + text.size();
    for (; end - at >= qsizetype(sizeof word); at += sizeof word) {
        std::memcpy(&word, at, sizeof word);
        const quint64 rubout = word ^ (0x7f * ones);
        odd |= word | (word - 0x20 * ones) | (rubout - ones);
    }
    // A borrow from the byte below may speak ill of a good one, but only where that byte is odd itself.
    if ((odd & (0x80 * ones)) != 0)
        return false;
    return std::all_of(at, end, [](char c) { return static_cast<unsigned char>(c - ' ') < 0x5f; });
}

bool isPlainUtf8(std::string_view text)
{
    const auto at = [text](std::size_t i) -> unsigned { return i < text.size() ? static_cast<quint8>(text[i]) : 0U; };
    const auto isNext = [&](std::size_t i) { return (at(i) & 0xc0U) == 0x80U; };
    bool behindSpace = true;
    for (std::size_t i = 0; i < text.size();) {
        const unsigned lead = at(i), second = at(i + 1);
        const bool isSpace = lead == ' ';
        if (lead < 0x80) {
            if (lead < ' ' || lead == 0x7f || (isSpace && behindSpace))
                return false;
            ++i;
        } else if (lead >= 0xc3 && lead <= 0xdf && isNext(i + 1)) { // U+00C0 to U+07FF
            i += 2;
        } else if (((lead == 0xe2 && second == 0x80 && at(i + 2) >= 0x90 && at(i + 2) <= 0xa7) || // dashes and quotes
                    (lead == 0xe3 && second > 0x80) || (lead > 0xe3 && lead <= 0xec)) &&
                   isNext(i + 1) && isNext(i + 2)) { // U+3040 to U+CFFF
            i += 3;
        } else {
            return false;
        }
        behindSpace = isSpace;
    }
    return !behindSpace;
}

std::string_view plainText(std::string_view cell, const TextDecoder &decoder, std::string &buffer)
{
    if (isPlainAscii(cell))
        return cell;
    buffer = decoder(QByteArrayView(cell)).toStdString();
    return buffer;
}

namespace {

DayCell readIsoDay(std::string_view cell)
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

struct MonthName {
    const char *name;
    int month;
};

// The months of the Levant, of Egypt and of the Maghreb; English by their first three letters.
constexpr MonthName monthNames[] = {
    {"jan", 1},          {"feb", 2},          {"mar", 3},          {"apr", 4},          {"may", 5},
    {"jun", 6},          {"jul", 7},          {"aug", 8},          {"sep", 9},          {"oct", 10},
    {"nov", 11},         {"dec", 12},         {"شباط", 2},         {"آذار", 3},         {"اذار", 3},
    {"نيسان", 4},        {"أيار", 5},         {"ايار", 5},         {"حزيران", 6},       {"تموز", 7},
    {"آب", 8},           {"اب", 8},           {"أيلول", 9},        {"ايلول", 9},        {"يناير", 1},
    {"فبراير", 2},       {"مارس", 3},         {"أبريل", 4},        {"ابريل", 4},        {"مايو", 5},
    {"يونيو", 6},        {"يوليو", 7},        {"أغسطس", 8},        {"اغسطس", 8},        {"سبتمبر", 9},
    {"أكتوبر", 10},      {"اكتوبر", 10},      {"نوفمبر", 11},      {"ديسمبر", 12},      {"كانون الثاني", 1},
    {"كانون الأول", 12}, {"كانون الاول", 12}, {"تشرين الأول", 10}, {"تشرين الاول", 10}, {"تشرين الثاني", 11},
};

int monthIn(std::string_view word)
{
    std::string lower(word);
    std::ranges::transform(lower, lower.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? char(c + 32) : c; });
    for (const MonthName &month : monthNames) {
        const std::string_view name(month.name);
        const bool isEnglish = static_cast<unsigned char>(name[0]) < 0x80;
        if (isEnglish ? lower.size() >= 3 && lower.size() <= 9 && lower.starts_with(name) : lower == name)
            return month.month;
    }
    return 0;
}

struct DateParts {
    int numbers[3] = {0, 0, 0};
    std::size_t digits[3] = {0, 0, 0};
    int count = 0;
    int month = 0;        ///< in words
    int numbersAhead = 0; ///< of the month in words
    bool odd = false;
};

/// Numbers and words of a date, a time of day behind it left off.
DateParts partsOf(std::string_view cell)
{
    constexpr std::string_view separators = " ,/.-\t";
    DateParts parts;
    std::string word;
    bool isApart = true; // nothing or a separator stands before: a minus there is a sign, and a year below zero no date
    const auto endWord = [&] {
        while (!word.empty() && word.back() == ' ')
            word.pop_back();
        if (word.empty())
            return;
        if (const int month = monthIn(word); month > 0 && parts.month == 0) {
            parts.month = month;
            parts.numbersAhead = parts.count;
        } else if (word != "of" && word != "st" && word != "nd" && word != "rd" && word != "th") {
            parts.odd = true;
        }
        word.clear();
    };
    while (!cell.empty() && !parts.odd) {
        if (cell.front() == '-' && isApart && cell.size() > 1 && isDigit(cell[1])) {
            parts.odd = true;
            break;
        }
        isApart = separators.find(cell.front()) != std::string_view::npos;
        if (isDigit(cell.front())) {
            endWord();
            const std::size_t length = std::min(cell.find_first_not_of("0123456789"), cell.size());
            if (cell.substr(length).starts_with(":") && parts.count > 0)
                break; // the time of day
            if (parts.count == 3 || length > 4) {
                parts.odd = true;
                break;
            }
            parts.digits[parts.count] = length;
            parts.numbers[parts.count++] = takeDigits(cell, length);
        } else {
            const char c = cell.front();
            cell.remove_prefix(1);
            if (separators.find(c) == std::string_view::npos)
                word += c;
            else if (!word.empty() && static_cast<unsigned char>(word[0]) >= 0x80 && c == ' ' && word.back() != ' ')
                word += ' '; // "كانون الثاني" is one month
            else
                endWord();
        }
    }
    endWord();
    return parts;
}

int fullYear(int number, std::size_t digits)
{
    return digits > 2 ? number : number < 70 ? 2000 + number : 1900 + number;
}

DayCell dayOf(int y, int m, int d)
{
    using namespace std::chrono;
    const year_month_day date = year(y) / m / d;
    DayCell read;
    read.state = CellState::Bad;
    if (y < 1 || y > 9999 || m < 1 || d < 1 || !date.ok())
        return read;
    return {CellState::Good, Span::day(dayNumber(date)), TimePrecision::OneDay, -1};
}

DayCell monthOf(int y, int m)
{
    using namespace std::chrono;
    if (y < 1 || y > 9999 || m < 1 || m > 12)
        return {CellState::Bad, {}, TimePrecision::Unknown, -1};
    const year_month month = year(y) / m;
    return {CellState::Good, {dayNumber(month / 1), dayNumber((month + months(1)) / 1)}, TimePrecision::Month, -1};
}

/// Days since 1899-12-30, as spreadsheets count; those of 1950 to 2099, which no other date is written as.
DayCell daySerial(std::string_view cell)
{
    constexpr Day first = -25569;
    const std::size_t digits = std::min(cell.find_first_not_of("0123456789"), cell.size());
    const std::string_view rest = cell.substr(digits);
    const bool isPart = rest.empty() || (rest[0] == '.' && rest.substr(1).find_first_not_of("0123456789") == rest.npos);
    if (digits != 5 || !isPart)
        return {CellState::Bad, {}, TimePrecision::Unknown, -1};
    const int number = takeDigits(cell, 5);
    if (number < 18264 || number > 73050)
        return {CellState::Bad, {}, TimePrecision::Unknown, -1};
    return {CellState::Good, Span::day(first + number), TimePrecision::OneDay, -1};
}

DayCell readOtherDay(std::string_view cell, DateOrder order)
{
    if (cell.size() == 8 && std::ranges::all_of(cell, isDigit)) {
        std::string_view rest = cell;
        const int y = takeDigits(rest = cell.substr(0, 4), 4);
        const int m = takeDigits(rest = cell.substr(4, 2), 2);
        return dayOf(y, m, takeDigits(rest = cell.substr(6), 2));
    }
    if (const DayCell serial = daySerial(cell); serial.state == CellState::Good)
        return serial;
    const DateParts parts = partsOf(cell);
    const auto &n = parts.numbers;
    if (parts.odd)
        return {CellState::Bad, {}, TimePrecision::Unknown, -1};
    if (parts.month > 0 && parts.count == 2)
        return parts.digits[0] == 4 ? dayOf(n[0], parts.month, n[1])
                                    : dayOf(fullYear(n[1], parts.digits[1]), parts.month, n[0]);
    if (parts.month > 0 && parts.count == 1 && parts.digits[0] == 4)
        return monthOf(n[0], parts.month);
    if (parts.month > 0 || parts.count < 2)
        return {CellState::Bad, {}, TimePrecision::Unknown, -1};
    if (parts.count == 2)
        return parts.digits[1] == 4   ? monthOf(n[1], n[0])
               : parts.digits[0] == 4 ? monthOf(n[0], n[1])
                                      : DayCell{CellState::Bad, {}, {}, -1};
    if (parts.digits[0] == 4)
        return dayOf(n[0], n[1], n[2]);
    const int y = fullYear(n[2], parts.digits[2]);
    const bool dayFirst = n[0] > 12 || (n[1] <= 12 && order == DateOrder::DayFirst);
    return dayFirst ? dayOf(y, n[1], n[0]) : dayOf(y, n[0], n[1]);
}

} // namespace

namespace {

/// "2013-01-14", as nearly all dates are; what may be anything else is not looked at.
bool readPlainDay(std::string_view cell, DayCell &read)
{
    using namespace std::chrono;
    if (cell.size() != 10 || cell[4] != '-' || cell[7] != '-')
        return false;
    constexpr std::size_t places[] = {0, 1, 2, 3, 5, 6, 8, 9};
    unsigned number = 0, highest = 0; // all eight digits
    for (const std::size_t at : places) {
        const auto digit = static_cast<unsigned char>(cell[at] - '0');
        highest = std::max<unsigned>(highest, digit);
        number = 10 * number + digit;
    }
    const year_month_day date(year(static_cast<int>(number / 10000)), month(number / 100 % 100), day(number % 100));
    if (highest > 9 || number < 10000 || !date.ok())
        return false;
    read = {CellState::Good, Span::day(dayNumber(date)), TimePrecision::OneDay, -1};
    return true;
}

} // namespace

DayCell readDay(std::string_view cell, DateOrder order)
{
    if (DayCell plain; readPlainDay(cell, plain))
        return plain;
    const DayCell iso = readIsoDay(cell);
    if (iso.state != CellState::Bad)
        return iso;
    std::string buffer;
    cell = withPlainDigits(cell, buffer);
    const DayCell again = readIsoDay(cell);
    return again.state == CellState::Good ? again : readOtherDay(cell, order);
}

DayOrder orderOf(std::string_view cell)
{
    std::string buffer;
    const DateParts parts = partsOf(withPlainDigits(cell, buffer));
    const auto &n = parts.numbers;
    if (parts.odd || parts.month > 0 || parts.count != 3 || parts.digits[0] > 2)
        return {};
    const bool day = n[0] >= 1 && n[0] <= 31 && n[1] >= 1 && n[1] <= 12;
    const bool month = n[1] >= 1 && n[1] <= 31 && n[0] >= 1 && n[0] <= 12;
    return {day || month, day, month};
}

DayCell readDayParts(std::string_view year, std::string_view month, std::string_view day)
{
    const NumberCell y = readCount(year), m = readCount(month), d = readCount(day);
    DayCell read;
    if (y.state == CellState::Empty)
        return read;
    read.state = CellState::Bad;
    if (y.value < 1 || y.value > 9999 || m.state == CellState::Bad || d.state == CellState::Bad || m.value > 12)
        return read;
    if (m.value <= 0)
        return {CellState::Good,
                {dayOf(y.value, 1, 1).span.begin, dayOf(y.value, 12, 31).span.end},
                TimePrecision::Year,
                -1};
    return d.value <= 0 ? monthOf(y.value, m.value) : dayOf(y.value, m.value, d.value);
}

namespace {

/// Of nothing but digits, and few enough; -1 says nothing.
qint32 plainNumber(std::string_view cell)
{
    constexpr std::size_t surelyFit = 9;
    if (cell.size() > surelyFit)
        return -1;
    qint32 value = 0;
    for (const char c : cell) {
        if (!isDigit(c))
            return -1;
        value = 10 * value + (c - '0');
    }
    return value;
}

} // namespace

NumberCell readCount(std::string_view cell)
{
    NumberCell read;
    if (cell.empty())
        return read;
    if (const qint32 value = plainNumber(cell); value >= 0)
        return {CellState::Good, false, value};
    const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), read.value);
    std::string_view rest(end, static_cast<std::size_t>(cell.data() + cell.size() - end));
    if (take(rest, "."))
        rest.remove_prefix(std::min(rest.find_first_not_of('0'), rest.size()));
    read.negative = cell.front() == '-';
    const bool good = error == std::errc() && rest.empty() && !read.negative;
    read.state = good ? CellState::Good : CellState::Bad;
    const bool areFigures = rest.empty() && cell.find_first_not_of("0123456789.") == cell.npos;
    read.isHuge = error == std::errc::result_out_of_range && !read.negative && areFigures;
    if (!good)
        read.value = -1;
    return read;
}

std::string_view plainNumber(std::string_view cell, char decimal, std::string &buffer)
{
    const char thousands = decimal == ',' ? '.' : ',';
    const std::string_view digits = cell.substr(cell.starts_with('-') || cell.starts_with('+') ? 1 : 0);
    const std::string_view whole = digits.substr(0, digits.find(decimal));
    const std::string_view rest = digits.substr(whole.size());
    if (whole.empty() || !isDigit(whole.front()) ||
        (!rest.empty() && (rest.size() == 1 || rest.substr(1).find_first_not_of("0123456789") != rest.npos)))
        return cell;
    std::size_t group = 0; // figures since the last sign
    bool isParted = false;
    for (const char c : whole) {
        if (c != thousands && !isDigit(c))
            return cell;
        if (c == thousands && (isParted ? group != 3 : group > 3))
            return cell;
        isParted = isParted || c == thousands;
        group = c == thousands ? 0 : group + 1;
    }
    if (isParted && group != 3)
        return cell;
    buffer = cell;
    std::erase(buffer, thousands);
    std::ranges::replace(buffer, decimal, '.');
    return buffer;
}

char decimalIn(std::string_view cell)
{
    const std::size_t last = cell.find_last_of(".,");
    if (last == cell.npos || cell.find_first_not_of("+-0123456789.,") != cell.npos)
        return 0;
    const char sign = cell[last];
    const std::size_t places = cell.size() - last - 1;
    const bool isOnly = cell.find(sign) == last;
    // Three figures behind it may be thousands, unless another sign parts those.
    const bool isSure = places > 0 && (places != 3 || cell.find(sign == '.' ? ',' : '.') != cell.npos);
    return isOnly && isSure ? sign : char(0);
}

char countDecimalIn(std::string_view cell)
{
    const std::size_t last = cell.find_last_of(".,");
    if (last == cell.npos || last == 0 || cell.find_first_not_of("0123456789.,") != cell.npos)
        return 0;
    const char sign = cell[last], other = sign == '.' ? ',' : '.';
    if (cell.find(other) != cell.npos)
        return sign;
    if (cell.find(sign) != last)
        return other; // twice or more: only thousands are parted so
    const std::string_view behind = cell.substr(last + 1);
    const bool mayBeThousands = behind.size() == 3 && last <= 3 && cell.front() != '0';
    return !mayBeThousands ? sign : behind == "000" ? char(0) : other;
}

std::string_view withPlainDigits(std::string_view cell, std::string &buffer)
{
    const auto isLead = [](char c) { return c == '\xd9' || c == '\xdb'; };
    if (std::ranges::none_of(cell, isLead))
        return cell;
    buffer.clear();
    for (std::size_t i = 0; i < cell.size(); ++i) {
        const auto next = i + 1 < cell.size() ? static_cast<unsigned char>(cell[i + 1]) : 0U;
        const unsigned base = cell[i] == '\xd9' ? 0xa0U : cell[i] == '\xdb' ? 0xb0U : 0x100U;
        if (next >= base && next < base + 10) {
            buffer += static_cast<char>('0' + (next - base));
            ++i;
        } else if (cell[i] == '\xd9' && next == 0xab) { // the Arabic decimal sign
            buffer += '.';
            ++i;
        } else {
            buffer += cell[i];
        }
    }
    return buffer;
}

} // namespace sijill
