#include "mapdata/reading/figures.h"

#include "mapdata/reading/arabicpersons.h"
#include "mapdata/reading/cues.h"
#include "mapdata/reading/lists.h"
#include "mapdata/reading/zeros.h"

namespace sijill::reading {

using namespace Qt::StringLiterals;

namespace {

/// "a woman", "one soldier": a figure where it names one person.
std::optional<NumberPhrase> singleAt(const Marked &text, int i, int end)
{
    const Mark *mark = text.at(i, Class::Single);
    if (!mark || text.isTaken(i) || text.isInside(i) || mark->end >= end || text.isArabic())
        return std::nullopt;
    NumberPhrase number;
    number.first = number.core = i;
    number.end = number.next = mark->end;
    number.kind = NumberPhrase::Kind::Single;
    number.count = Count::exactly(1);
    // a family of six
    for (int k = mark->end; k < std::min(end - 2, mark->end + 3); ++k)
        if ((text.isForm(k, u"family") || text.isForm(k, u"group") || text.isForm(k, u"couple")) &&
            text.isForm(k + 1, u"of"))
            if (auto many = numberAt(text, k + 2, end);
                many && many->kind == NumberPhrase::Kind::Number && text.isForm(k, u"family")) {
                many->first = i;
                return many;
            }
    const NounPhrase noun = nounPhraseAt(text, number, end);
    if (noun.head != NounPhrase::Head::People || noun.end <= mark->end)
        return std::nullopt;
    const QString &last = text.token(noun.end - 1).form; // a doctors' group
    if (last.endsWith(u's') && noun.end < end && (text.isForm(noun.end, u"'") || text.isForm(noun.end, u"’")))
        return std::nullopt;
    return number;
}

/// "and his wife", "their mother": one person of a list that told of somebody before.
std::optional<NumberPhrase> relativeAt(const Marked &text, int i, const Sentence &sentence,
                                       const std::vector<Figure> &figures)
{
    static const QStringList whose{u"his"_s, u"her"_s, u"their"_s};
    static const QStringList kin{u"wife"_s,      u"husband"_s,  u"son"_s,          u"daughter"_s,    u"mother"_s,
                                 u"father"_s,    u"brother"_s,  u"sister"_s,       u"child"_s,       u"baby"_s,
                                 u"fiancee"_s,   u"uncle"_s,    u"aunt"_s,         u"cousin"_s,      u"nephew"_s,
                                 u"niece"_s,     u"infant"_s,   u"grandmother"_s,  u"grandfather"_s, u"driver"_s,
                                 u"bodyguard"_s, u"grandson"_s, u"granddaughter"_s};
    if (text.isArabic() || figures.empty() || !whose.contains(text.token(i).form) || i + 1 >= sentence.end)
        return std::nullopt;
    const Figure &last = figures.back();
    constexpr int near = 2; // ", and"
    int gap = i - last.end;
    for (int k = last.end; k < i; ++k)
        if (!text.isForm(k, u",") && !text.isForm(k, u"and"))
            gap = near + 1;
    if (last.first < sentence.first || (!text.isForm(i - 1, u"and") && (gap < 1 || gap > near)))
        return std::nullopt;
    const bool apart = gap < 1 || gap > near;
    // a farmer was killed and his son wounded: the verb of the first stands between
    int noun = i + 1; // his young son, his 10-year-old daughter
    if (!kin.contains(text.token(noun).form))
        ++noun;
    if (noun >= sentence.end || !kin.contains(text.token(noun).form))
        return std::nullopt;
    if (apart && (last.number.kind != NumberPhrase::Kind::Single ||
                  !text.isAny(noun + 1, Class::Wound, Class::Kill, Class::Auxiliary)))
        return std::nullopt;
    NumberPhrase number;
    number.first = number.core = i;
    number.end = number.next = i + 1;
    number.kind = NumberPhrase::Kind::Single;
    number.count = Count::exactly(1);
    return number;
}

/// Twins, triplets, both parents: a number by themselves.
std::optional<NumberPhrase> twinsAt(const Marked &text, int i)
{
    const bool both = text.isForm(i, u"both") && text.isForm(i + 1, u"parents");
    const bool twins = text.isForm(i, u"twins") || both, triplets = text.isForm(i, u"triplets");
    if (text.isArabic() || (!twins && !triplets) || text.isTaken(i))
        return std::nullopt;
    NumberPhrase number;
    number.first = number.core = i;
    number.end = number.next = both ? i + 1 : i;
    number.count = Count::exactly(twins ? 2 : 3);
    return number;
}

Figure figureOf(const Marked &text, const NumberPhrase &number, int sentence, int end)
{
    Figure figure;
    figure.number = number;
    figure.noun = nounPhraseAt(text, number, end);
    figure.sentence = sentence;
    figure.first = number.first;
    figure.end = std::max(number.next, figure.noun.end);
    // خمسة أشخاص على الأقل, five people at least
    if (const Mark *mark = figure.end < end ? text.at(figure.end, Class::AtLeast) : nullptr;
        mark && number.kind == NumberPhrase::Kind::Number && number.first == number.core &&
        !numberAt(text, mark->end, end)) {
        figure.number.count = Count::atLeast(number.count.best);
        figure.end = mark->end;
    }
    return figure;
}

} // namespace

bool tellsEarlierCount(const Marked &text, const Sentence &sentence)
{
    for (int k = sentence.first; k < sentence.end; ++k)
        if (text.is(k, Class::Earlier))
            return true;
    // Arabic: "and the police had announced" begins with "was"
    static const QStringList had{u"كان"_s, u"وكان"_s, u"كانت"_s, u"وكانت"_s};
    constexpr int reach = 7;
    if (!text.isArabic() || sentence.first >= sentence.end || !had.contains(text.token(sentence.first).form))
        return false;
    for (int k = sentence.first + 1; k < std::min(sentence.end, sentence.first + reach); ++k)
        if (text.is(k, Class::Says))
            return true;
    return false;
}

std::vector<Figure> figuresOf(const Marked &text)
{
    std::vector<Figure> figures;
    const auto &sentences = text.words().sentences;
    for (std::size_t s = 0; s < sentences.size(); ++s) {
        const Sentence &sentence = sentences[s];
        for (int i = sentence.first; i < sentence.end;) {
            std::optional<NumberPhrase> number = numberAt(text, i, sentence.end);
            if (number && number->kind == NumberPhrase::Kind::Number && number->count.best == 1 &&
                number->first == number->core)
                if (const auto single = singleAt(text, i, sentence.end)) // "one soldier"
                    number = single;
            if (!number)
                number = text.isArabic()
                             ? arabicPersonsAt(text, i, sentence, !figures.empty() && figures.back().end == i)
                             : singleAt(text, i, sentence.end);
            if (!number)
                number = relativeAt(text, i, sentence, figures);
            if (!number)
                number = twinsAt(text, i);
            // three children of one family: told already
            if (number && !text.isArabic() && number->kind == NumberPhrase::Kind::Single && !figures.empty() &&
                number->first < figures.back().end)
                number.reset();
            if (!number) {
                ++i;
                continue;
            }
            figures.push_back(figureOf(text, *number, static_cast<int>(s), sentence.end));
            i = std::max(i + 1, text.isArabic() ? figures.back().end : number->next);
        }
    }
    findCues(text, figures);
    joinLists(text, figures);
    addZeros(text, figures);
    return figures;
}

} // namespace sijill::reading
