#include "mapdata/tables/cells.h"

#include <algorithm>
#include <charconv>
#include <cstring>

namespace sijill {

namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool take(std::string_view &text, std::string_view anyOf)
{
    if (text.empty() || anyOf.find(text.front()) == std::string_view::npos)
        return false;
    text.remove_prefix(1);
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
