#include "mapdata/reading/arabicwordfigures.h"

namespace sijill::reading {

using namespace Qt::StringLiterals;

namespace {

using Head = NounPhrase::Head;

int startOfMarkEndingAt(const Marked &text, int end, int begin)
{
    int k = end - 1;
    while (k > begin && text.isInside(k))
        --k;
    return k;
}

Figure figureOf(const Marked &text, const Mark &mark, qint32 count, int index)
{
    Figure figure;
    figure.sentence = index;
    figure.first = figure.number.first = figure.number.core = mark.first;
    figure.end = figure.number.end = figure.number.next = figure.noun.end = mark.end;
    figure.noun.first = mark.first;
    figure.number.count = Count::exactly(count);
    figure.number.kind = count == 1 ? NumberPhrase::Kind::Single : NumberPhrase::Kind::Number;
    if (mark.value == "killed"_L1) {
        figure.noun.head = Head::Deaths;
    } else if (mark.value == "wounded"_L1) {
        figure.noun.head = Head::Wounded;
    } else {
        figure.noun.head = Head::People;
        if (mark.value != "people"_L1) {
            figure.noun.kind = mark.value == "persons"_L1 ? QString() : mark.value;
            figure.noun.group = text.wordsBetween(mark.first, mark.end);
        }
    }
    // جنديان إسرائيليان: what qualifies them
    if (figure.end < text.size() && figure.noun.head == Head::People)
        if (const Mark *adjective = text.at(figure.end, Class::PersonAdjective);
            adjective && adjective->clitics.isEmpty()) {
            figure.end = figure.noun.end = adjective->end;
            figure.noun.group = text.wordsBetween(mark.first, adjective->end);
        }
    return figure;
}

/// What befell one person stands right before him, or right behind.
bool hasOwnCue(const Marked &text, const Mark &mark, const Sentence &sentence)
{
    const int before = startOfMarkEndingAt(text, mark.first, sentence.first);
    if (before >= sentence.first && before < mark.first &&
        text.isAny(before, Class::KillActive, Class::WoundActive, Class::Including))
        return true;
    // أسفرت عن شهيد وأربعة جرحى
    if (before >= sentence.first && (mark.value == "killed"_L1 || mark.value == "wounded"_L1) &&
        mark.clitics.isEmpty() && (text.isForm(before, u"عن") || text.isForm(before, u"الي")))
        return true;
    for (int k = mark.end; k < std::min(sentence.end, mark.end + 3); ++k)
        if (const Mark *die = text.at(k, Class::Die); die && die->clitics.isEmpty())
            return true;
    return false;
}

/// مقتل مدني وطفل: the second of two
bool goesOn(const Marked &text, const Mark &mark, const Sentence &sentence)
{
    if (!mark.clitics.startsWith(u'و'))
        return false;
    // وشهيد في القنيطرة
    if ((mark.value == "killed"_L1 || mark.value == "wounded"_L1) && mark.end < sentence.end &&
        text.is(mark.end, Class::In))
        return true;
    for (int k = mark.first - 1; k >= std::max(sentence.first, mark.first - 3); --k) {
        if (text.is(k, Class::One) || text.is(k, Class::Dual)) {
            const int before = startOfMarkEndingAt(text, k, sentence.first);
            return text.isAny(before, Class::KillActive, Class::WoundActive, Class::Including);
        }
        if (text.isPunctuation(k))
            return false;
    }
    return false;
}

} // namespace

std::optional<Figure> arabicWordFigureAt(const Marked &text, int i, const Sentence &sentence, int index)
{
    if (text.isTaken(i) || text.isInside(i))
        return std::nullopt;
    if (const Mark *mark = text.at(i, Class::OneOf)) {
        Figure figure = figureOf(text, *mark, 1, index);
        figure.number.kind = NumberPhrase::Kind::Number;
        figure.noun = {};
        figure.noun.first = figure.noun.end = mark->end;
        figure.noun.ofThem = true;
        figure.end = mark->end;
        return figure;
    }
    if (const Mark *mark = text.at(i, Class::Dual))
        return figureOf(text, *mark, 2, index);
    if (const Mark *mark = text.at(i, Class::One);
        mark && (hasOwnCue(text, *mark, sentence) || goesOn(text, *mark, sentence)))
        return figureOf(text, *mark, 1, index);
    return std::nullopt;
}

} // namespace sijill::reading
