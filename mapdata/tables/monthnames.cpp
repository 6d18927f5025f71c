#include "mapdata/tables/monthnames.h"

#include "mapdata/tables/cells.h"

#include <unicode/dtfmtsym.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>

#include <algorithm>
#include <unordered_map>

namespace sijill {

namespace {

constexpr std::string_view englishMonths[] = {"january", "february", "march",     "april",   "may",      "june",
                                              "july",    "august",   "september", "october", "november", "december"};
constexpr std::string_view englishWeekdays[] = {"monday", "tuesday",  "wednesday", "thursday",
                                                "friday", "saturday", "sunday"};

/// "sept" and "sep", which ICU knows in one English each.
template <std::size_t N>
int startOf(const std::string_view (&names)[N], std::string_view word)
{
    if (word.size() < 3)
        return 0;
    for (std::size_t i = 0; i < N; ++i)
        if (names[i].starts_with(word))
            return static_cast<int>(i) + 1;
    return 0;
}

using Names = std::unordered_map<std::string, NamedDay>;
constexpr int unclear = -1; ///< as a month

void add(Names &names, const icu::UnicodeString &name, NamedDay named)
{
    std::string utf8;
    name.toUTF8String(utf8);
    std::string word = foldedDate(utf8);
    while (!word.empty() && (word.back() == '.' || word.back() == ' '))
        word.pop_back();
    const bool isAscii = isPlainAscii(word);
    // Too short to be told from other words; and "1月" is a number like any other.
    if (word.size() < (isAscii ? 3U : 4U) || std::ranges::any_of(word, [](char c) { return c >= '0' && c <= '9'; }))
        return;
    NamedDay &known = names[word];
    if (named.weekday > 0) {
        known.weekday = known.weekday == 0 ? named.weekday : known.weekday;
        return;
    }
    const bool isSame = known.month == named.month && known.calendar == named.calendar;
    if (known.month != 0 && !isSame)
        named = {unclear, 0, Calendar::Gregorian};
    named.weekday = known.weekday;
    known = named;
}

/// `type`: ICU's word for the calendar.
void addLocale(Names &names, const icu::Locale &locale, Calendar calendar = Calendar::Gregorian,
               const char *type = "gregorian")
{
    UErrorCode status = U_ZERO_ERROR;
    const icu::DateFormatSymbols symbols(locale, type, status);
    if (U_FAILURE(status))
        return;
    using Symbols = icu::DateFormatSymbols;
    for (const Symbols::DtContextType context : {Symbols::FORMAT, Symbols::STANDALONE}) {
        for (const Symbols::DtWidthType width : {Symbols::WIDE, Symbols::ABBREVIATED}) {
            int32_t count = 0;
            const icu::UnicodeString *found = symbols.getMonths(count, context, width);
            for (int i = 0; i < count; ++i)
                add(names, found[i], {i + 1, 0, calendar});
            if (calendar != Calendar::Gregorian)
                continue;
            found = symbols.getWeekdays(count, context, width);
            for (int i = 1; i < count; ++i) // from Sunday, and at 0 there is nothing
                add(names, found[i], {0, i == 1 ? 7 : i - 1, calendar});
        }
    }
}

/// Of the languages that most tables are in. What they say holds, whatever the word means elsewhere.
const Names &commonNames()
{
    static const Names common = [] {
        Names names;
        for (const char *language : {"en",    "en_GB", "fr", "es",    "pt", "ar", "ar_SY", "ar_IQ", "ar_DZ", "ar_TN",
                                     "ar_MA", "ar_MR", "de", "de_AT", "it", "ru", "uk",    "tr",    "fa",    "ur",
                                     "he",    "id",    "sw", "nl",    "so", "ps", "ckb",   "ku",    "hi",    "bn"})
            addLocale(names, icu::Locale(language));
        for (const char *language : {"ar", "en", "fr", "fa", "ur", "tr", "id"})
            addLocale(names, icu::Locale(language), Calendar::Hijri, "islamic");
        for (const char *language : {"fa", "fa_AF", "ps", "ar", "en", "ckb"})
            addLocale(names, icu::Locale(language), Calendar::Persian, "persian");
        for (const char *language : {"am", "en", "ti"})
            addLocale(names, icu::Locale(language), Calendar::Ethiopic, "ethiopic");
        return names;
    }();
    return common;
}

/// Some 70 ms once, and only where a word is in none of the common languages.
const Names &otherNames()
{
    static const Names others = [] {
        Names names;
        int32_t count = 0;
        const icu::Locale *locales = icu::Locale::getAvailableLocales(count);
        for (int i = 0; i < count; ++i)
            if (*locales[i].getCountry() == 0)
                addLocale(names, locales[i]);
        return names;
    }();
    return others;
}

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80;
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// Without the marks that Latin, Cyrillic, Greek and Arabic letters may bear; those of other scripts are letters.
UChar32 baseOf(UChar32 c, const icu::Normalizer2 &apart)
{
    icu::UnicodeString parts;
    const bool maySplit = c < 0x700 || (c >= 0x1e00 && c < 0x2000);
    return maySplit && apart.getDecomposition(c, parts) ? parts.char32At(0) : c;
}

bool isMark(UChar32 c)
{
    return (c >= 0x300 && c <= 0x36f) || (c >= 0x64b && c <= 0x65f) || c == 0x670 || c == 0x640;
}

void appendFolded(std::string &text, UChar32 c)
{
    const auto append = [&text](UChar32 one) { icu::UnicodeString(one).toUTF8String(text); };
    const int digit = u_charType(c) == U_DECIMAL_DIGIT_NUMBER ? u_charDigitValue(c) : -1;
    const bool behindDigit = !text.empty() && isDigit(text.back());
    if (digit >= 0) {
        text += static_cast<char>('0' + digit);
        return;
    }
    switch (c) {
    case 0x2010: // hyphens
    case 0x2011:
        text += '-';
        return;
    case 0x2012: // dashes and the minus sign
    case 0x2014:
    case 0x2015:
    case 0x2212:
        append(0x2013);
        return;
    case 0x131: // ı
        text += 'i';
        return;
    case 0x629: // ة
        append(0x647);
        return;
    case 0x649: // ى
    case 0x6cc: // ی
        append(0x64a);
        return;
    case 0x6a9: // ک
        append(0x643);
        return;
    case 0x60c: // ،
        text += ',';
        return;
    case 0x2018:
    case 0x2019:
    case 0x2bb:
    case 0x2bc:
        text += '\'';
        return;
    case 0x5e74: // 年, 月, 日, 号; 년, 월, 일
    case 0x6708:
    case 0x65e5:
    case 0x53f7:
    case 0xb144:
    case 0xc6d4:
    case 0xc77c:
        if (behindDigit)
            text += ' ';
        else
            append(c);
        return;
    default:
        if (u_isUWhiteSpace(c))
            text += ' ';
        else if (!isMark(c))
            append(c);
    }
}

std::string foldedByIcu(std::string_view cell)
{
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2 *fold = icu::Normalizer2::getNFKCCasefoldInstance(status);
    const icu::Normalizer2 *apart = icu::Normalizer2::getNFDInstance(status);
    if (U_FAILURE(status))
        return std::string(cell);
    const icu::UnicodeString source =
        icu::UnicodeString::fromUTF8(icu::StringPiece(cell.data(), static_cast<int32_t>(cell.size())));
    const icu::UnicodeString folded = fold->normalize(source, status);
    std::string text;
    for (int32_t i = 0; i < folded.length(); i = folded.moveIndex32(i, 1))
        appendFolded(text, baseOf(folded.char32At(i), *apart));
    return text;
}

} // namespace

NamedDay namedDay(const std::string &word, Languages among)
{
    NamedDay named{startOf(englishMonths, word), startOf(englishWeekdays, word)};
    if (named.month > 0 || named.weekday > 0) {
        if (word == "mar") // is "mardi" and "martes" as well
            named.weekday = 2;
        return named;
    }
    if (among == Languages::English)
        return {};
    auto found = commonNames().find(word);
    if (found == commonNames().end()) {
        if (among == Languages::Common || (found = otherNames().find(word)) == otherNames().end())
            return {};
    }
    named = found->second;
    named.month = std::max(named.month, 0);
    return named;
}

std::string foldedDate(std::string_view cell)
{
    std::string text;
    if (isPlainAscii(cell)) {
        text = cell;
        std::ranges::transform(text, text.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? char(c + 32) : c; });
    } else {
        text = foldedByIcu(cell);
    }
    std::string plain;
    for (std::size_t i = 0; i < text.size(); ++i)
        if (text[i] != '.' || i == 0 || i + 1 == text.size() || !isLetter(text[i - 1]) || !isLetter(text[i + 1]))
            plain += text[i];
    return plain;
}

} // namespace sijill
