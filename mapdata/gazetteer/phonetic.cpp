#include "mapdata/gazetteer/phonetic.h"

#include <algorithm>
#include <array>
#include <limits>

namespace sijill {

using namespace Qt::StringLiterals;

// Symbols: a e i o u vowels, y w half-vowels, S sh, x kh, G gh, T th, D dh, Y the ending -iya; else as in Latin.
namespace {

constexpr float never = std::numeric_limits<float>::max() / 4;
constexpr float consonantCost = 1.2F;
constexpr float vowelCost = 0.3F;

bool isVowel(char c)
{
    return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u';
}

char arabicSymbol(QChar c)
{
    static constexpr QStringView letters = u"ابتثجحخدذرزسشصضطظعغفقكلمنهوي";
    static constexpr char symbols[] = "abtTjhxdDrzsSsdtzaGfqklmnhwy";
    const qsizetype at = letters.indexOf(c);
    return at < 0 ? '\0' : symbols[at];
}

/// Two Latin letters that are one sound.
char digraph(char first, char second)
{
    struct Row {
        char first, second, symbol;
    };
    static constexpr Row rows[] = {{'s', 'h', 'S'}, {'c', 'h', 'S'}, {'k', 'h', 'x'}, {'g', 'h', 'G'},
                                   {'t', 'h', 'T'}, {'d', 'h', 'D'}, {'p', 'h', 'f'}, {'d', 'j', 'j'},
                                   {'o', 'u', 'u'}, {'o', 'o', 'u'}, {'e', 'e', 'i'}, {'c', 'k', 'k'}};
    for (const Row &row : rows)
        if (row.first == first && row.second == second)
            return row.symbol;
    return '\0';
}

QByteArray latinSymbols(const QByteArray &letters)
{
    QByteArray symbols;
    for (qsizetype i = 0; i < letters.size(); ++i) {
        const char pair = i + 1 < letters.size() ? digraph(letters[i], letters[i + 1]) : '\0';
        const char one = letters[i] == 'c' ? 'k' : letters[i] == 'p' ? 'b' : letters[i] == 'v' ? 'f' : letters[i];
        symbols += pair ? pair : one;
        i += pair ? 1 : 0;
    }
    return symbols;
}

/// -iya, -iyah, -ieh, -iyat, -ia: one ending, whatever the spelling.
void foldEnding(QByteArray &word, bool last)
{
    if (word.size() > 3 && word.endsWith('h') && isVowel(word[word.size() - 2]))
        word.chop(1);
    const bool nisba = word.size() > 5 && (word.endsWith("iyat") || word.endsWith("iyet"));
    if (nisba || (word.size() > 3 && !last && (word.endsWith("at") || word.endsWith("et"))))
        word.chop(1); // the t is sounded before another word only
    const bool open = word.size() > 3 && (word.endsWith('a') || word.endsWith('e'));
    if (!open)
        return;
    qsizetype stem = word.size() - 1;
    while (stem > 2 && word[stem - 1] == 'y')
        --stem;
    if (word[stem - 1] == 'i')
        word.replace(stem - 1, word.size(), "Y");
    else if (stem < word.size() - 1)
        word.replace(stem, word.size(), "Y");
}

QByteArray symbolsOf(QStringView word, bool last)
{
    QByteArray letters, arabic;
    for (const QChar c : word) {
        if (const char symbol = arabicSymbol(c))
            arabic += symbol;
        else
            letters += c.unicode() < 0x80 ? c.toLatin1() : '?';
    }
    if (!arabic.isEmpty()) {
        if (arabic.endsWith("yh"))
            arabic.replace(arabic.size() - 2, 2, "Y");
        else if (arabic.size() > 2 && arabic.endsWith('h'))
            arabic.back() = 'a';
        return arabic + letters;
    }
    QByteArray symbols = latinSymbols(letters);
    const auto doubled = std::ranges::unique(symbols);
    symbols.truncate(doubled.begin() - symbols.begin());
    foldEnding(symbols, last);
    for (qsizetype i = 1; i < symbols.size(); ++i)
        if (symbols[i] == 'y' && !isVowel(symbols[i - 1]) && (i + 1 == symbols.size() || !isVowel(symbols[i + 1])))
            symbols[i] = 'i';
    return symbols;
}

/// Consonants that are taken for one another share a bit.
quint32 soundBit(char symbol)
{
    static constexpr const char *groups[] = {"kqxh", "tTdD", "sSz", "gGj", "b", "f", "m", "n", "l", "r"};
    for (unsigned i = 0; i < std::size(groups); ++i)
        if (QByteArrayView(groups[i]).contains(symbol))
            return 1U << i;
    return QByteArrayView("aeiouywY").contains(symbol) ? 0U : 1U << 31;
}

QByteArray skeletonOf(const QByteArray &symbols)
{
    QByteArray skeleton;
    for (const char c : symbols) {
        const char plain = c == 'q' ? 'k' : c == 'T' ? 't' : c == 'D' ? 'd' : c == 'G' ? 'g' : c;
        if (!QByteArrayView("aeiouywY").contains(plain) && !skeleton.endsWith(plain))
            skeleton += plain;
    }
    return skeleton;
}

struct Costs {
    std::array<std::array<float, 128>, 128> change{};
    std::array<float, 128> drop{};

    Costs();

private:
    void near(const char *symbols, float cost)
    {
        for (const char *a = symbols; *a; ++a)
            for (const char *b = symbols; *b; ++b)
                if (*a != *b)
                    change[static_cast<uchar>(*a)][static_cast<uchar>(*b)] = cost;
    }
};

Costs::Costs()
{
    drop.fill(consonantCost);
    for (const char vowel : {'a', 'e', 'i', 'o', 'u', 'y', 'w'})
        drop[static_cast<uchar>(vowel)] = vowelCost;
    drop['h'] = 0.6F; // often left unwritten
    for (std::size_t a = 0; a < 128; ++a)
        for (std::size_t b = 0; b < 128; ++b)
            change[a][b] = a == b ? 0 : consonantCost;
    near("aeiou", 0.2F);
    near("iy", 0.1F);
    near("ey", 0.15F);
    near("ae", 0.1F);
    near("ei", 0.1F);
    near("uw", 0.1F);
    near("ow", 0.1F);
    near("ou", 0.05F);
    near("iY", 0.3F);
    near("qk", 0.1F);
    near("gG", 0.15F);
    near("dD", 0.2F);
    near("tT", 0.3F);
    near("gj", 0.3F);
    near("Dz", 0.3F);
    near("qg", 0.5F);
    near("hx", 0.4F);
    near("kx", 0.5F);
    near("td", 0.5F);
    near("Ts", 0.5F);
    near("dz", 0.6F);
    near("sz", 0.4F);
    near("sS", 0.5F);
    near("jS", 0.6F);
    near("mn", 0.6F);
}

const Costs &costs()
{
    static const Costs table;
    return table;
}

bool isInnerWordEnd(const std::vector<qsizetype> &ends, qsizetype at)
{
    return at != ends.back() && std::ranges::find(ends, at) != ends.end();
}

} // namespace

Phonetic phoneticOf(const QString &form)
{
    Phonetic sound;
    const auto words = QStringView(form).split(u' ', Qt::SkipEmptyParts);
    for (qsizetype i = 0; i < words.size(); ++i) {
        sound.symbols += symbolsOf(words[i], i + 1 == words.size());
        sound.wordEnds.push_back(sound.symbols.size());
    }
    constexpr qsizetype longest = 96; // no name is longer; a page of text is no name
    if (sound.symbols.size() > longest)
        sound = {};
    for (const char c : sound.symbols)
        sound.sounds |= soundBit(c);
    sound.skeleton = skeletonOf(sound.symbols);
    return sound;
}

Alignment align(const Phonetic &query, const Phonetic &name, qsizetype from)
{
    const Costs &cost = costs();
    const qsizetype rows = query.symbols.size(), columns = name.symbols.size() - from;
    const auto *q = reinterpret_cast<const uchar *>(query.symbols.constData());
    const auto *n = reinterpret_cast<const uchar *>(name.symbols.constData()) + from;
    std::array<float, 100> row;
    row[0] = 0;
    for (qsizetype j = 0; j < columns; ++j)
        row[static_cast<std::size_t>(j) + 1] = row[static_cast<std::size_t>(j)] + cost.drop[n[j]];
    Alignment result{never, never, never, never};
    for (qsizetype i = 0; i < rows; ++i) {
        float diagonal = row[0];
        row[0] += cost.drop[q[i]];
        for (std::size_t j = 0; j < static_cast<std::size_t>(columns); ++j) {
            const float changed = diagonal + cost.change[q[i]][n[j]];
            diagonal = row[j + 1];
            row[j + 1] = std::min({changed, row[j + 1] + cost.drop[q[i]], row[j] + cost.drop[n[j]]});
        }
        if (isInnerWordEnd(query.wordEnds, i + 1))
            result.queryPrefix = std::min(result.queryPrefix, row[static_cast<std::size_t>(columns)]);
    }
    result.whole = row[static_cast<std::size_t>(columns)];
    result.prefix = *std::min_element(row.begin(), row.begin() + columns + 1);
    for (const qsizetype end : name.wordEnds)
        if (end > from && end != name.wordEnds.back())
            result.wordPrefix = std::min(result.wordPrefix, row[static_cast<std::size_t>(end - from)]);
    return result;
}

} // namespace sijill
