#include "mapdata/tables/cells.h"
#include "mapdata/tables/countwords.h"
#include "mapdata/words/spelled.h"

#include <QRegularExpression>

#include <algorithm>
#include <string>

namespace sijill {

using namespace Qt::StringLiterals;
using namespace countwords;

namespace {

QString toString(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

bool isWordSign(QChar c)
{
    return c.isLetterOrNumber();
}

/// As a word of its own where it ends in a letter: "no" is not the beginning of "north".
bool startsWithWord(QStringView text, QStringView word)
{
    return text.startsWith(word) &&
           (!isWordSign(word.back()) || text.size() == word.size() || !isWordSign(text[word.size()]));
}

bool takeWord(QString &text, std::span<const char16_t *const> words)
{
    for (const char16_t *each : words) {
        const QStringView word(each);
        // "min" is no beginning of "mineurs", but "c.5" and "~5" need no space.
        if (!startsWithWord(text, word))
            continue;
        text = text.sliced(word.size()).trimmed();
        return true;
    }
    return false;
}

/// The same behind the number: "5 or more".
bool takeWordBehind(QString &text, std::span<const char16_t *const> words)
{
    for (const char16_t *each : words) {
        const QStringView word(each);
        const qsizetype at = text.size() - word.size();
        if (at <= 0 || !text.endsWith(word) || (isWordSign(word.front()) && isWordSign(text[at - 1])))
            continue;
        text = text.first(at).trimmed();
        return true;
    }
    return false;
}

/// What a number stands for: a whole one, one that is too large, none.
struct Number {
    qint32 value = -1;
    bool isHuge = false;
};

/// Figures with their thousands parted by commas, spaces or apostrophes.
Number figures(const QString &text)
{
    static const QRegularExpression parted(
        u"^\\d{1,3}(?:(?:,\\d{3})+|(?:[ \u00a0\u202f\u2009]\\d{3})+|(?:['\u2019]\\d{3})+|(?:\u066c\\d{3})+)$"_s);
    QString joined = text;
    if (parted.match(text).hasMatch())
        joined.removeIf([](QChar c) { return !c.isDigit(); });
    const NumberCell number = readCount(joined.toStdString());
    return {number.state == CellState::Good ? number.value : -1, number.isHuge};
}

/// Words of people behind the number are taken off, and what they say is kept.
void takePeople(QString &text, CountCell &read)
{
    for (bool goesOn = true; goesOn;) {
        goesOn = false;
        for (const PeopleWord &people : peopleWords) {
            const QStringView word(people.word);
            const qsizetype at = text.size() - word.size();
            if (at < 0 || !text.endsWith(word) || (at > 0 && isWordSign(text[at - 1])))
                continue;
            text = text.first(at).trimmed();
            if (people.outcome)
                read.outcome = people.outcome;
            if (people.group)
                read.groups.push_back({*people.group, {}});
            goesOn = !text.isEmpty();
            break;
        }
    }
}

Number numberIn(QString text)
{
    text = text.trimmed();
    for (const NumberWord &word : numberWords)
        if (text == QStringView(word.word))
            return {word.number};
    const Number number = figures(text);
    if (number.value >= 0 || number.isHuge)
        return number;
    return {spelledNumber(text).value_or(-1)};
}

/// "2-5", "2–5", "2 to 5", "between 2 and 5".
bool readRange(QString text, CountCell &read)
{
    const bool isBetween = takeWord(text, betweenWords);
    for (const RangeWord &range : rangeWords) {
        const QStringView separator(range.word);
        const qsizetype at = text.indexOf(separator);
        if (at <= 0 || (range.onlyBetween && !isBetween))
            continue;
        // "quatre-vingt" is one number.
        const qsizetype behind = at + separator.size();
        if (separator == u"-" && text[at - 1].isLetter() && behind < text.size() && text[behind].isLetter())
            continue;
        CountCell said;
        QString first = text.first(at).trimmed(), second = text.sliced(at + separator.size()).trimmed();
        takePeople(first, said);
        const Number low = numberIn(first), high = numberIn(second);
        if (low.isHuge || high.isHuge)
            read.isHuge = true;
        if (low.value < 0 || high.value < low.value)
            continue;
        read.count = low.value == high.value ? Count::exactly(low.value) : Count{low.value, Count::absent, high.value};
        return true;
    }
    return false;
}

/// "3 children and 2 women": what is among those who are counted. False where any of it is something else.
bool readGroups(const QString &text, CountCell &read)
{
    static const QRegularExpression separators(
        u"\\s*(?:,|;|،|&|\\+|\\band\\b|\\bet\\b|\\by\\b|\\be\\b)\\s*|\\s+و\\s*"_s);
    std::vector<std::pair<GroupOfPeople, Count>> groups;
    for (const QString &part : text.split(separators, Qt::SkipEmptyParts)) {
        CountCell one;
        QString rest = part.trimmed();
        takePeople(rest, one);
        const Number number = numberIn(rest);
        if (number.value < 0 || one.groups.size() != 1 || one.outcome)
            return false;
        groups.push_back({one.groups.front().first, Count::exactly(number.value)});
    }
    if (groups.empty())
        return false;
    read.groups.insert(read.groups.end(), groups.begin(), groups.end());
    return true;
}

/// A word that stands before a number, and nothing else.
bool isQualifier(const QString &text)
{
    const auto isIt = [&](const char16_t *word) { return text == QStringView(word); };
    return std::ranges::any_of(leastWords, isIt) || std::ranges::any_of(mostWords, isIt) ||
           std::ranges::any_of(belowWords, isIt) || std::ranges::any_of(aboutWords, isIt);
}

/// "12 (incl. 3 children)", "12, of whom 3 children": the text without what is among them. False: there is more in it
/// than that.
bool takeGroups(QString &text, CountCell &read)
{
    static const QRegularExpression bracket(u"^(?<head>[^(\\[]+)[(\\[](?<inside>[^)\\]]*)[)\\]]?\\s*$"_s);
    QString inside;
    if (const auto match = bracket.match(text); match.hasMatch()) {
        inside = match.captured(u"inside"_s).trimmed();
        text = match.captured(u"head"_s).trimmed();
        if (isQualifier(inside)) { // "7 (at least)"
            text = inside + u' ' + text;
            return true;
        }
        takeWord(inside, amongWords);
    } else {
        for (const char16_t *word : amongWords) {
            const qsizetype at = text.indexOf(QStringView(word));
            if (at <= 0 || isWordSign(text[at - 1]) || !startsWithWord(QStringView(text).sliced(at), QStringView(word)))
                continue;
            inside = text.sliced(at + QStringView(word).size()).trimmed();
            text = text.first(at).trimmed();
            break;
        }
        while (text.endsWith(u',') || text.endsWith(u'،') || text.endsWith(u';'))
            text = text.chopped(1).trimmed();
        if (inside.isEmpty())
            return true;
    }
    return readGroups(inside, read);
}

/// Each group that has no number of its own is all who are counted: "3 children".
void giveGroupsTheirNumber(CountCell &read)
{
    for (auto &[group, count] : read.groups)
        if (!count.hasFigure())
            count = read.count;
    // More among them than there are: the words are kept, and nobody is counted by them.
    const qint32 most = read.count.high != Count::absent ? read.count.high : read.count.best;
    if (std::erase_if(read.groups, [&](const auto &entry) { return most >= 0 && entry.second.best > most; }) > 0)
        read.inWords = true;
}

/// "dozens", "hundreds of civilians".
const CountWord *conventional(const QString &text)
{
    const auto isSo = [&](const CountWord &word) {
        const QStringView name(word.word);
        if (!text.startsWith(name))
            return false;
        const QStringView rest = QStringView(text).sliced(name.size());
        return rest.isEmpty() || std::ranges::any_of(ofWords, [&](const char16_t *of) {
                   return rest.startsWith(u' ') && startsWithWord(rest.sliced(1), QStringView(of));
               });
    };
    const auto found = std::ranges::find_if(countWords, isSo);
    return found == std::end(countWords) ? nullptr : &*found;
}

/// "<5", but not "<=5".
bool takeBelow(QString &text)
{
    return !text.startsWith("<="_L1) && takeWord(text, belowWords);
}

bool readNumber(QString text, CountCell &read)
{
    CountCell people;
    QString word = text;
    takePeople(word, people);
    for (const QString &form : {text, word})
        if (const CountWord *known = conventional(form)) {
            read.count = {known->least, Count::absent, Count::absent};
            read.inWords = true;
            read.outcome = people.outcome;
            return true;
        }
    const bool least = takeWord(text, leastWords), below = !least && takeBelow(text);
    const bool most = below || (!least && takeWord(text, mostWords));
    const bool about = !least && !most && takeWord(text, aboutWords);
    const bool more = !least && !most && takeWordBehind(text, moreWords);
    const bool doubt = takeWordBehind(text, doubtWords);
    QString bare = text;
    takePeople(bare, read);
    if (bare.isEmpty())
        return false;
    const bool moreBehind = more || (!least && !most && takeWordBehind(bare, moreWords));
    if (!least && !most && !moreBehind && readRange(bare, read)) {
        read.inWords = read.inWords || about || doubt;
        return true;
    }
    const Number number = numberIn(bare);
    read.isHuge = read.isHuge || number.isHuge;
    if (number.value < 0)
        return false;
    read.inWords = read.inWords || least || most || about || moreBehind || doubt;
    read.count = least || moreBehind ? Count::atLeast(number.value)
                 : most              ? Count::upTo(number.value - (below && number.value > 0 ? 1 : 0))
                                     : Count::exactly(number.value);
    return true;
}

CountCell readSlowly(const QString &lower)
{
    CountCell read;
    QString text = lower;
    const bool isWhole = takeGroups(text, read);
    read.inWords = !isWhole;
    if (!readNumber(text, read)) {
        read.state = CellState::Bad;
        read.groups.clear();
        return read;
    }
    read.state = CellState::Good;
    giveGroupsTheirNumber(read);
    return read;
}

} // namespace

bool isUnknownWord(std::string_view cell)
{
    constexpr std::size_t longest = 60;
    if (cell.empty() || cell.size() > longest)
        return false;
    const QString text = toString(cell).simplified().toLower();
    return std::ranges::any_of(unknownWords, [&](const char16_t *word) { return text == QStringView(word); });
}

CountCell readCountWords(std::string_view given)
{
    CountCell read;
    if (given.empty())
        return read;
    const NumberCell plain = readCount(given);
    if (plain.state == CellState::Good)
        return {CellState::Good, false, Count::exactly(plain.value)};
    if (isUnknownWord(given)) {
        const QString text = toString(given).toLower();
        read.isNull = text == "null"_L1;
        // A mark says no more than an empty cell; a word is what the source says.
        read.inWords = text.size() > 4 && text[0].isLetter();
        return read;
    }
    std::string digits;
    read = readSlowly(toString(withPlainDigits(given, digits)).simplified().toLower());
    read.negative = read.state == CellState::Bad && plain.negative;
    read.isHuge = read.state == CellState::Bad && (read.isHuge || plain.isHuge);
    return read;
}

} // namespace sijill
