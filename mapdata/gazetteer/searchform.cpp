#include "mapdata/gazetteer/gazetteer.h"

#include <unicode/normalizer2.h>
#include <unicode/translit.h>
#include <unicode/unistr.h>

#include <algorithm>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

bool isArabic(QChar c)
{
    return c.script() == QChar::Script_Arabic;
}

/// Compatibility forms, case and marks gone: "É" and "ﻢ" become "e" and "م", "أ" and "آ" become "ا".
QString folded(const QString &name)
{
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2 *fold = icu::Normalizer2::getNFKCCasefoldInstance(status);
    const icu::Normalizer2 *apart = icu::Normalizer2::getNFDInstance(status);
    if (U_FAILURE(status))
        return name.toCaseFolded();
    const icu::UnicodeString source(false, reinterpret_cast<const UChar *>(name.utf16()),
                                    static_cast<int>(name.size()));
    const icu::UnicodeString result = apart->normalize(fold->normalize(source, status), status);
    QString text(reinterpret_cast<const QChar *>(result.getBuffer()), result.length());
    text.removeIf([](QChar c) { return c.isMark() || c == u'\u0640'; }); // marks and the Arabic stretcher
    return text;
}

/// Letters of Latin that are no ASCII ("ı", "ø", "æ"), and of scripts other than Arabic, in ASCII.
QString withoutForeignLetters(const QString &text)
{
    const bool plain =
        std::ranges::all_of(text, [](QChar c) { return c.unicode() < 0x80 || isArabic(c) || !c.isLetter(); });
    if (plain)
        return text;
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<icu::Transliterator> latin(icu::Transliterator::createInstance(
        "[^[:Arabic:]] Any-Latin; [^[:Arabic:]] Latin-ASCII; Lower", UTRANS_FORWARD, status));
    if (U_FAILURE(status) || !latin)
        return text;
    icu::UnicodeString result(reinterpret_cast<const UChar *>(text.utf16()), static_cast<int>(text.size()));
    latin->transliterate(result);
    return QString(reinterpret_cast<const QChar *>(result.getBuffer()), result.length());
}

/// What writers of Arabic names mix up, and the letters of Persian and Urdu keyboards.
QChar arabicVariant(QChar c)
{
    switch (c.unicode()) {
    case u'ة':
        return u'ه';
    case u'ى':
    case u'ی':
        return u'ي';
    case u'ک':
    case u'گ':
        return u'ك';
    case u'ٱ':
        return u'ا';
    default:
        return c.isDigit() ? QChar(u'0' + c.digitValue()) : c;
    }
}

bool isApostrophe(QChar c)
{
    static constexpr QStringView marks = u"'`´‘’‛ʹʻʼʽʾʿˈˊˋ′ء";
    return marks.contains(c);
}

/// Words of letters and digits; an apostrophe joins.
QStringList wordsOf(const QString &text)
{
    QStringList words;
    bool inside = false;
    for (const QChar c : text) {
        if (isApostrophe(c))
            continue;
        const bool letter = c.isLetterOrNumber();
        if (letter && !inside)
            words << QString();
        if (letter)
            words.last() += arabicVariant(c);
        inside = letter;
    }
    return words;
}

/// "al", "el", or "ash" before "sham": the article takes on the sound of the next word.
bool isArticle(const QString &word, const QString &next)
{
    if (word == "al"_L1 || word == "el"_L1 || word == "ul"_L1 || word == u"ال"_s)
        return true;
    const bool short_ = word.size() >= 2 && word.size() <= 3 && (word[0] == u'a' || word[0] == u'e');
    return short_ && !next.isEmpty() && next.startsWith(QStringView(word).sliced(1));
}

/// "zour" of "azzour", "sham" of "elsham", "باب" of "الباب". Not "al": too many names begin with it.
QString withoutJoinedArticle(const QString &word)
{
    if (word.startsWith(u"ال"_s) && word.size() >= 5)
        return word.sliced(2);
    if (word.startsWith("el"_L1) && word.size() >= 5 && !QStringView(u"aeiouyl").contains(word[2]))
        return word.sliced(2);
    static constexpr QStringView sunLetters = u"tdrzsnl";
    const bool doubled =
        word.size() >= 5 && (word[0] == u'a' || word[0] == u'e') && word[1] == word[2] && sunLetters.contains(word[1]);
    return doubled ? word.sliced(2) : word;
}

} // namespace

QString searchForm(const QString &name)
{
    const QStringList words = wordsOf(withoutForeignLetters(folded(name)));
    QStringList kept;
    for (qsizetype i = 0; i < words.size(); ++i)
        if (!isArticle(words[i], words.value(i + 1)))
            kept << withoutJoinedArticle(words[i]);
    return (kept.isEmpty() ? words : kept).join(u' ');
}

} // namespace sijill
