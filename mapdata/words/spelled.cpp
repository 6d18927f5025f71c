#include "mapdata/words/spelled.h"

#include <QSet>
#include <QStringList>

#include <unicode/fmtable.h>
#include <unicode/parsepos.h>
#include <unicode/rbnf.h>

#include <algorithm>
#include <cmath>
#include <memory>
#include <vector>

namespace sijill {

namespace {

QString firstWord(const QString &words)
{
    const auto end = std::ranges::find_if(words, [](QChar c) { return c == u' ' || c == u'-' || c == QChar(0xad); });
    return words.first(end - words.begin());
}

/// One for each thread: ICU's formats are no constants.
const std::vector<std::unique_ptr<icu::RuleBasedNumberFormat>> &spellers()
{
    thread_local const auto known = [] {
        std::vector<std::unique_ptr<icu::RuleBasedNumberFormat>> all;
        for (const char *language : {"en", "fr", "es", "pt", "ar"}) {
            UErrorCode status = U_ZERO_ERROR;
            auto speller =
                std::make_unique<icu::RuleBasedNumberFormat>(icu::URBNF_SPELLOUT, icu::Locale(language), status);
            if (U_SUCCESS(status))
                all.push_back(std::move(speller));
        }
        return all;
    }();
    return known;
}

/// The words that a number may begin with: to ask ICU of every word of a table takes long.
const QSet<QString> &firstWords()
{
    static const QSet<QString> known = [] {
        QSet<QString> words;
        const auto add = [&](const icu::RuleBasedNumberFormat &speller, int64_t number) {
            icu::UnicodeString text;
            icu::FieldPosition all(icu::FieldPosition::DONT_CARE);
            speller.format(number, text, all);
            words.insert(firstWord(QString(reinterpret_cast<const QChar *>(text.getBuffer()), text.length())));
        };
        for (const auto &speller : spellers()) {
            for (int64_t number = 0; number < 100; ++number)
                add(*speller, number);
            for (const int64_t number : {100, 200, 300, 400, 500, 600, 700, 800, 900, 1000, 2000, 1'000'000})
                add(*speller, number);
        }
        return words;
    }();
    return known;
}

/// Letters alone: what ICU writes with hyphens, soft ones among them, people write with blanks.
QString lettersOf(const QString &words)
{
    QString letters;
    for (const QChar c : words)
        if (c.isLetter())
            letters += c;
    return letters.toLower();
}

/// ICU reads "twenty one" as 2001, so only what it writes itself for the number is believed.
bool isWrittenSo(const icu::RuleBasedNumberFormat &speller, int64_t number, const QString &letters)
{
    icu::UnicodeString text;
    icu::FieldPosition all(icu::FieldPosition::DONT_CARE);
    speller.format(number, text, all);
    return lettersOf(QString(reinterpret_cast<const QChar *>(text.getBuffer()), text.length())) == letters;
}

/// With a hyphen between tens and ones, as ICU writes them: one way for each blank, and one with hyphens alone.
QStringList waysOf(const QString &words)
{
    QStringList ways{words, QString(words).replace(u' ', u'-')};
    for (qsizetype at = words.indexOf(u' '); at >= 0; at = words.indexOf(u' ', at + 1)) {
        QString joined = words;
        joined[at] = u'-';
        ways << joined;
    }
    return ways;
}

std::optional<qint32> readBy(const icu::RuleBasedNumberFormat &speller, const QString &words)
{
    const icu::UnicodeString text(words.utf16(), static_cast<int32_t>(words.size()));
    icu::Formattable number;
    icu::ParsePosition at(0);
    speller.parse(text, number, at);
    UErrorCode status = U_ZERO_ERROR;
    const double value = at.getIndex() == text.length() ? number.getDouble(status) : -1;
    const bool isCount =
        U_SUCCESS(status) && value >= 0 && value <= std::numeric_limits<qint32>::max() && value == std::floor(value);
    if (!isCount || !isWrittenSo(speller, static_cast<int64_t>(value), lettersOf(words)))
        return {};
    return static_cast<qint32>(value);
}

} // namespace

std::optional<qint32> spelledNumber(const QString &words)
{
    constexpr qsizetype longest = 60;
    // ICU would read figures too, and there are others for these.
    if (words.isEmpty() || words.size() > longest ||
        !std::ranges::all_of(words, [](QChar c) { return c.isLetter() || c == u' ' || c == u'-'; }) ||
        !firstWords().contains(firstWord(words)))
        return {};
    for (const auto &speller : spellers())
        for (const QString &way : waysOf(words.simplified()))
            if (const auto number = readBy(*speller, way))
                return number;
    return {};
}

} // namespace sijill
