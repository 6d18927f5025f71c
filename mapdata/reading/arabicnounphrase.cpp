#include "mapdata/reading/arabicnounphrase.h"

namespace sijill::reading {

using namespace Qt::StringLiterals;

NounPhrase arabicNounPhraseAt(const Marked &text, const NumberPhrase &number, int sentenceEnd)
{
    using Head = NounPhrase::Head;
    NounPhrase phrase;
    int i = number.next;
    phrase.first = phrase.end = i;
    if (i < sentenceEnd)
        if (const Mark *of = text.at(i, Class::OfThem)) {
            phrase.ofThem = true;
            phrase.end = of->end;
            return phrase;
        }
    int groupFirst = -1, groupEnd = -1;
    if (i < sentenceEnd && text.isForm(i, u"من"))
        ++i; // عشرات من المدنيين
    for (int k = i; k < sentenceEnd && k < i + 4;) {
        if (text.isPunctuation(k) || text.token(k).isDigits)
            break;
        const Mark *found = nullptr;
        if (const Mark *mark = text.at(k, Class::Death);
            mark && mark->clitics.isEmpty() && phrase.head == Head::Nothing) {
            phrase.head = Head::Deaths;
            found = mark;
        } else if (const Mark *wounded = text.at(k, Class::Wounded);
                   wounded && wounded->clitics.isEmpty() && phrase.head == Head::Nothing) {
            phrase.head = Head::Wounded;
            found = wounded;
        } else if (const Mark *both = text.at(k, Class::Both);
                   both && both->clitics.isEmpty() && phrase.head == Head::Nothing) {
            phrase.head = Head::Both;
            found = both;
        } else if (const Mark *body = text.at(k, Class::Body);
                   body && body->clitics.isEmpty() && phrase.head == Head::Nothing) {
            phrase.head = Head::Bodies;
            found = body;
        } else if (const Mark *person = text.at(k, Class::Person); person && person->clitics.isEmpty()) {
            if (phrase.head == Head::Nothing)
                phrase.head = Head::People;
            if (!person->value.isEmpty())
                phrase.kind = person->value;
            if (person->value != "people"_L1) {
                groupFirst = groupFirst < 0 ? k : groupFirst;
                groupEnd = person->end;
            }
            found = person;
        } else if (const Mark *adjective = text.at(k, Class::PersonAdjective);
                   adjective && phrase.head != Head::Nothing && adjective->clitics.isEmpty()) {
            groupFirst = groupFirst < 0 ? k : groupFirst;
            groupEnd = adjective->end;
            found = adjective;
        } else if (const Mark *thing = text.at(k, Class::Thing);
                   thing && thing->clitics.isEmpty() && phrase.head == Head::Nothing) {
            phrase.head = Head::Thing;
            found = thing;
        } else if (phrase.head == Head::Nothing && k == i &&
                   !text.isAny(k, Class::Preposition, Class::In, Class::Relative, Class::Kill, Class::Die, Class::Wound,
                               Class::OfThem, Class::Conjunction, Class::Including, Class::By)) {
            phrase.head = Head::Unknown;
            phrase.end = k + 1;
            ++k;
            continue;
        }
        if (!found)
            break;
        phrase.end = k = found->end;
    }
    if (groupFirst >= 0)
        phrase.group = text.wordsBetween(groupFirst, groupEnd);
    return phrase;
}

} // namespace sijill::reading
