#include "mapdata/tables/cells.h"

#include <algorithm>
#include <string>

namespace sijill {

namespace {

struct CountWord {
    const char *word;
    qint32 least;
};

// What a word counts as, by convention (DESIGN.md 3).
constexpr CountWord countWords[] = {
    {"dozens", 24}, {"scores", 40},  {"hundreds", 200}, {"several", 2},  {"many", 2}, {"some", 2},
    {"عشرات", 24},  {"العشرات", 24}, {"مئات", 200},     {"المئات", 200}, {"عدد", 2},  {"عدة", 2},
};

constexpr CountWord numberWords[] = {
    {"no", 0},  {"none", 0},  {"zero", 0},  {"one", 1},  {"two", 2},  {"three", 3},   {"four", 4},    {"five", 5},
    {"six", 6}, {"seven", 7}, {"eight", 8}, {"nine", 9}, {"ten", 10}, {"eleven", 11}, {"twelve", 12}, {"a dozen", 12},
};

constexpr const char *leastWords[] = {
    "at least", "more than", "over", "minimum", "min", ">=", ">", "≥", "على الأقل", "أكثر من", "ما لا يقل عن"};
constexpr const char *mostWords[] = {"as many as", "up to", "at most", "maximum", "max", "<=", "<", "≤", "حتى"};
constexpr const char *aboutWords[] = {"about", "around", "some", "approximately", "approx.", "approx", "c.",
                                      "ca.",   "~",      "≈",    "نحو",           "حوالي"};

std::string lowerCase(std::string_view text)
{
    std::string lower(text);
    std::ranges::transform(lower, lower.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? char(c + 32) : c; });
    return lower;
}

bool takeWord(std::string_view &text, std::span<const char *const> words)
{
    for (const char *word : words) {
        if (!text.starts_with(word))
            continue;
        text = trimmed(text.substr(std::string_view(word).size()));
        return true;
    }
    return false;
}

/// A number in figures, also as 1,234; or a small one in words; -1 where it is neither.
qint32 numberIn(std::string_view text)
{
    text = trimmed(text);
    for (const CountWord &word : numberWords)
        if (text == word.word)
            return word.least;
    std::string joined(text);
    // A comma before each three figures and nowhere else parts thousands.
    for (std::size_t at = text.size(); at > 4;) {
        at -= 4;
        if (text[at] == ',')
            joined.erase(at, 1);
    }
    const NumberCell number = readCount(joined);
    return number.state == CellState::Good ? number.value : -1;
}

/// "2-5", "2–5", "2 to 5".
bool readRange(std::string_view text, Count &count)
{
    for (const std::string_view separator : {std::string_view(" to "), std::string_view("–"), std::string_view("—"),
                                             std::string_view("-"), std::string_view(" إلى ")}) {
        const std::size_t at = text.find(separator);
        if (at == text.npos || at == 0)
            continue;
        const qint32 low = numberIn(text.substr(0, at)), high = numberIn(text.substr(at + separator.size()));
        if (low < 0 || high < low)
            continue;
        count = low == high ? Count::exactly(low) : Count{low, Count::absent, high};
        return true;
    }
    return false;
}

} // namespace

CountCell readCountWords(std::string_view given)
{
    CountCell read;
    if (given.empty())
        return read;
    const NumberCell plain = readCount(given);
    if (plain.state == CellState::Good)
        return {CellState::Good, false, Count::exactly(plain.value), false};
    read.state = CellState::Bad;
    read.negative = plain.negative;
    std::string digits;
    const std::string lower = lowerCase(withPlainDigits(given, digits));
    std::string_view text = trimmed(lower);
    const bool least = takeWord(text, leastWords), most = !least && takeWord(text, mostWords);
    const bool about = !least && !most && takeWord(text, aboutWords);
    const bool more = !least && !most && text.ends_with('+');
    if (more)
        text = trimmed(text.substr(0, text.size() - 1));
    for (const CountWord &word : countWords)
        if (text == word.word ||
            (text.starts_with(word.word) && text.substr(std::string_view(word.word).size()).starts_with(" of")))
            return {CellState::Good, false, {word.least, Count::absent, Count::absent}, true};
    if (!least && !most && !more && readRange(text, read.count)) {
        read.state = CellState::Good;
        return read;
    }
    const qint32 number = numberIn(text);
    if (number < 0)
        return read;
    read.state = CellState::Good;
    read.inWords = least || most || about || more;
    read.count = least || more ? Count::atLeast(number) : most ? Count::upTo(number) : Count::exactly(number);
    return read;
}

} // namespace sijill
