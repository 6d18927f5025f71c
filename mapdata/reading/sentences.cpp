#include "mapdata/reading/sentences.h"

#include <QSet>

#include <unicode/brkiter.h>
#include <unicode/unistr.h>

#include <memory>

namespace sijill::reading {

using namespace Qt::StringLiterals;

namespace {

/// Written with a stop that ends no sentence. ICU knows some of them, and cuts after Lt., Gen., Dr., St. and U.S.
bool endsWithAbbreviation(QStringView text)
{
    static const QSet<QString> known{
        u"gen"_s,    u"lt"_s,  u"col"_s, u"maj"_s, u"capt"_s, u"sgt"_s, u"brig"_s,   u"adm"_s,  u"cmdr"_s, u"cpl"_s,
        u"pvt"_s,    u"dr"_s,  u"st"_s,  u"mr"_s,  u"mrs"_s,  u"ms"_s,  u"prof"_s,   u"rev"_s,  u"sen"_s,  u"rep"_s,
        u"gov"_s,    u"no"_s,  u"nos"_s, u"art"_s, u"fig"_s,  u"vs"_s,  u"approx"_s, u"est"_s,  u"ca"_s,   u"jan"_s,
        u"feb"_s,    u"mar"_s, u"apr"_s, u"jun"_s, u"jul"_s,  u"aug"_s, u"sep"_s,    u"sept"_s, u"oct"_s,  u"nov"_s,
        u"dec"_s,    u"mt"_s,  u"ft"_s,  u"km"_s,  u"u.s"_s,  u"u.n"_s, u"u.k"_s,    u"e.g"_s,  u"i.e"_s,  u"a.k.a"_s,
        u"gov'ts"_s, u"hon"_s, u"jr"_s,  u"sr"_s,  u"د"_s,    u"م"_s,   u"أ"_s,      u"ص"_s};
    while (!text.isEmpty() && text.back().isSpace())
        text.chop(1);
    if (!text.endsWith(u'.'))
        return false;
    text.chop(1);
    qsizetype at = text.size();
    while (at > 0 && (text[at - 1].isLetterOrNumber() || text[at - 1] == u'.' || text[at - 1] == u'\''))
        --at;
    const QString word = text.sliced(at).toString().toLower();
    const bool initial =
        word.size() == 1 && text.size() > at && (text[at].isUpper() || text[at].script() == QChar::Script_Arabic);
    return initial || known.contains(word);
}

/// A line that goes on in the next one: long, without a stop, and the next begins small.
bool goesOn(QStringView line, QStringView next)
{
    constexpr qsizetype shortLine = 45;
    while (!line.isEmpty() && line.back().isSpace())
        line.chop(1);
    qsizetype at = 0;
    while (at < next.size() && next[at].isSpace() && next[at] != u'\n')
        ++at;
    if (line.size() < shortLine || at >= next.size() || next[at] == u'\n')
        return false;
    const bool stops = QStringView(u".!?؟:…").contains(line.back());
    const QStringView lastWord = line.sliced(line.lastIndexOf(u' ') + 1);
    static const QStringList small{u"of"_s, u"in"_s, u"the"_s, u"and"_s,  u"at"_s,   u"near"_s, u"a"_s,
                                   u"an"_s, u"to"_s, u"by"_s,  u"from"_s, u"with"_s, u"for"_s,  u"on"_s};
    return !stops && (next[at].isLower() || next[at].isDigit() || small.contains(lastWord.toString()));
}

/// Pieces between ends of lines that end a paragraph or heading.
std::vector<std::pair<qsizetype, qsizetype>> linesOf(QStringView text, qsizetype from)
{
    std::vector<std::pair<qsizetype, qsizetype>> lines;
    qsizetype begin = from;
    for (qsizetype at = from; at <= text.size(); ++at) {
        if (at < text.size() && text[at] != u'\n')
            continue;
        const bool joined = at < text.size() && goesOn(text.sliced(begin, at - begin), text.sliced(at + 1));
        if (joined)
            continue;
        if (at > begin)
            lines.emplace_back(begin, at);
        begin = at + 1;
    }
    return lines;
}

bool isBlank(QStringView text)
{
    return text.trimmed().isEmpty();
}

bool isHeadingLine(QStringView line)
{
    const QStringView text = line.trimmed();
    constexpr qsizetype longestHeading = 140;
    return text.size() <= longestHeading && !text.isEmpty() && !QStringView(u".!?؟”\"").contains(text.back());
}

} // namespace

std::vector<Sentence> sentencesOf(const QString &text, qsizetype from, const QString &language)
{
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<icu::BreakIterator> breaks(
        icu::BreakIterator::createSentenceInstance(icu::Locale(language.toLatin1().constData()), status));
    std::vector<Sentence> sentences;
    int paragraph = 0;
    qsizetype lastEnd = from;
    for (const auto &[begin, end] : linesOf(text, from)) {
        const QStringView line = QStringView(text).sliced(begin, end - begin);
        if (isBlank(line))
            continue;
        if (begin > lastEnd + 1 || !sentences.empty())
            ++paragraph;
        lastEnd = end;
        Sentence sentence;
        sentence.paragraph = paragraph;
        sentence.isHeading = isHeadingLine(line);
        sentence.begin = begin;
        if (U_FAILURE(status) || !breaks) {
            sentence.last = end;
            sentences.push_back(sentence);
            continue;
        }
        const QString joined = line.toString().replace(u'\n', u' '); // for ICU the end of a line ends a sentence
        const icu::UnicodeString piece(false, reinterpret_cast<const UChar *>(joined.utf16()),
                                       static_cast<int>(joined.size()));
        breaks->setText(piece);
        breaks->first();
        for (int at = breaks->next(); at != icu::BreakIterator::DONE; at = breaks->next()) {
            const qsizetype stop = begin + at;
            if (stop < end && endsWithAbbreviation(QStringView(text).sliced(sentence.begin, stop - sentence.begin)))
                continue;
            sentence.last = stop;
            if (!isBlank(QStringView(text).sliced(sentence.begin, stop - sentence.begin)))
                sentences.push_back(sentence);
            sentence.begin = stop;
        }
    }
    return sentences;
}

} // namespace sijill::reading
