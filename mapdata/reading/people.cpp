#include "mapdata/reading/people.h"

#include "mapdata/reading/arabicnounphrase.h"

namespace sijill::reading {

using namespace Qt::StringLiterals;

namespace {

using Head = NounPhrase::Head;

/// A word that ends what is counted.
bool ends(const Marked &text, int i)
{
    if (text.isPunctuation(i) || text.token(i).isDigits)
        return true;
    if (text.isAny(i, Class::Auxiliary, Class::Relative, Class::Conjunction, Class::Boundary, Class::Pronoun, Class::By,
                   Class::Including, Class::OfThem, Class::AmongThem, Class::Determiner, Class::Says))
        return true;
    if (text.isAny(i, Class::Kill, Class::KillActive, Class::Die, Class::WoundActive, Class::Both, Class::Weekday,
                   Class::DayWord, Class::Rest, Class::Running, Class::Leave) &&
        !text.isAny(i, Class::Death))
        return true;
    if (text.is(i, Class::Preposition) || (text.is(i, Class::In) && !text.is(i, Class::PersonAdjective)))
        return true;
    if (text.is(i, Class::Wound) && !text.is(i, Class::Wounded))
        return true;
    if (text.isAny(i, Class::Before, Class::Earlier))
        return true;
    return text.isAny(i, Class::Number, Class::Vague, Class::Each, Class::Single);
}

struct Scan {
    NounPhrase phrase;
    int groupFirst = -1, groupEnd = -1;
};

/// "61 reported fatalities", "three confirmed deaths": how sure it is, before what is counted.
bool isReported(const Marked &text, int k, int first, int end)
{
    return k == first && k + 1 < end && text.is(k, Class::Adverb) &&
           text.isAny(k + 1, Class::Death, Class::Wounded, Class::Both) && !text.is(k + 1, Class::Kill);
}

/// Takes the words of the phrase from i on; the last one that is known is its head.
void scanWords(const Marked &text, int i, int end, Scan &scan)
{
    constexpr int longest = 7;
    const auto add = [&](int first, int last) {
        if (scan.groupFirst < 0)
            scan.groupFirst = first;
        scan.groupEnd = last;
    };
    NounPhrase &phrase = scan.phrase;
    for (int k = i; k < end && k < i + longest;) {
        const Mark *person = text.at(k, Class::Person);
        const Mark *adjective = text.at(k, Class::PersonAdjective);
        if (const Mark *mark = text.at(k, Class::Death); mark && !person) {
            phrase.head = Head::Deaths;
            phrase.end = mark->end;
            return;
        }
        const Mark *wounded = text.at(k, Class::Wounded);
        const Mark *dead = text.at(k, Class::Dead);
        if (wounded || dead) {
            const int after = wounded ? wounded->end : dead->end;
            const bool more =
                after < end && !ends(text, after) && (text.isAny(after, Class::Person, Class::PersonAdjective));
            if (!more && phrase.head != Head::Nothing)
                return; // 14 loyalist troops dead: the cue behind them
            if (wounded)
                phrase.wounded = true;
            else
                phrase.dead = true;
            if (!more) {
                phrase.head = wounded ? Head::Wounded : Head::Deaths;
                phrase.end = after;
                return;
            }
            k = after;
            continue;
        }
        if (ends(text, k) && !person && !adjective && !isReported(text, k, i, end))
            return;
        if (const Mark *both = text.at(k, Class::Both)) {
            phrase.head = Head::Both;
            phrase.end = both->end;
            return;
        }
        if (const Mark *body = text.at(k, Class::Body)) {
            phrase.head = Head::Bodies;
            phrase.end = body->end;
            k = body->end;
            continue;
        }
        if (text.is(k, Class::Unit) && !person) {
            phrase.head = Head::Thing;
            phrase.end = k + 1;
            return;
        }
        const bool qualifies = person && adjective && person->end < end && text.token(person->end).isWord &&
                               !ends(text, person->end) &&
                               !text.isAny(person->end, Class::Verb, Class::Other, Class::Adverb, Class::Dead,
                                           Class::Wounded, Class::Death);
        if (person && !qualifies) {
            if (phrase.head == Head::Bodies)
                return;
            phrase.head = (text.isForm(k, u"lives") || text.isForm(k, u"life")) ? Head::Lives : Head::People;
            if (!person->value.isEmpty())
                phrase.kind = person->value;
            add(k, person->end);
            phrase.end = k = person->end;
            continue;
        }
        if (const Mark *thing = text.at(k, Class::Thing)) {
            phrase.head = Head::Thing;
            phrase.end = k = thing->end;
            continue;
        }
        if (adjective) {
            add(k, adjective->end);
            k = adjective->end;
            continue;
        }
        // 61 reported fatalities, three confirmed deaths
        if (isReported(text, k, i, end)) {
            ++k;
            continue;
        }
        if (text.isAny(k, Class::Verb, Class::Other, Class::Adverb))
            return;
        // a word of no list: an adjective in front of people, or what is counted
        if (phrase.head == Head::People && !text.token(k).isCapital)
            return;
        phrase.head = Head::Unknown;
        add(k, k + 1);
        phrase.end = k + 1;
        ++k;
    }
}

/// "soldiers and militiamen", "members of a militia", "fighters of the Free Syrian Army".
void extend(const Marked &text, int end, Scan &scan)
{
    NounPhrase &phrase = scan.phrase;
    if (phrase.head != Head::People)
        return;
    for (int guard = 0; guard < 2 && phrase.end < end; ++guard) {
        int k = phrase.end;
        const bool conjoined = text.isForm(k, u"and") || text.isForm(k, u"or") || text.isForm(k, u"&");
        const bool listed = text.isForm(k, u",") && k + 1 < end && text.is(k + 1, Class::Person);
        if (conjoined || listed) {
            Scan next;
            ++k;
            if (text.is(k, Class::Other) ||
                text.isAny(k, Class::Number, Class::Vague, Class::Determiner, Class::Single))
                return;
            scanWords(text, k, end, next);
            if (next.phrase.head != Head::People || next.phrase.end <= k)
                return;
            phrase.end = scan.groupEnd = next.phrase.end;
            continue;
        }
        if (text.isForm(k, u"of") && k + 1 < end && !text.isAny(k, Class::OfThem)) {
            int from = k + 1;
            while (from < end && text.isAny(from, Class::Determiner, Class::Single))
                ++from;
            int to = from;
            while (to < end && to < from + 5 && !ends(text, to) && !text.isAny(to, Class::Verb, Class::Other))
                ++to;
            if (to > from) {
                phrase.end = to;
                // "members of the police", but "workers of the station" are workers
                static const QStringList open{u"members"_s, u"member"_s,   u"soldiers"_s, u"soldier"_s,  u"fighters"_s,
                                              u"fighter"_s, u"officers"_s, u"officer"_s,  u"militants"_s};
                if (scan.groupEnd > 0 && open.contains(text.token(scan.groupEnd - 1).form))
                    scan.groupEnd = to;
            }
            return;
        }
        return;
    }
}

bool isGeneral(const QString &group)
{
    static const QStringList words{u"people"_s,  u"persons"_s,      u"person"_s,       u"individuals"_s,
                                   u"victims"_s, u"victim"_s,       u"lives"_s,        u"souls"_s,
                                   u"others"_s,  u"other people"_s, u"human beings"_s, u"humans"_s};
    return words.contains(group.toLower());
}

void finish(const Marked &text, Scan &scan)
{
    NounPhrase &phrase = scan.phrase;
    if (scan.groupFirst >= 0 && scan.groupEnd > scan.groupFirst)
        phrase.group = text.wordsBetween(scan.groupFirst, scan.groupEnd);
    if (isGeneral(phrase.group))
        phrase.group.clear();
    if (phrase.head == Head::Nothing && scan.groupFirst >= 0) // "28 loyalist": an adjective alone
        phrase.head = Head::Nothing;
}

} // namespace

bool isArmedKind(const QString &kind)
{
    static const QStringList armed{u"fighters"_s,    u"soldiers"_s,   u"police"_s,      u"gunmen"_s,
                                   u"rebels"_s,      u"militants"_s,  u"attackers"_s,   u"terrorists"_s,
                                   u"mercenaries"_s, u"militiamen"_s, u"IS fighters"_s, u"Houthis"_s};
    return armed.contains(kind);
}

NounPhrase nounPhraseAt(const Marked &text, const NumberPhrase &number, int sentenceEnd)
{
    if (text.isArabic())
        return arabicNounPhraseAt(text, number, sentenceEnd);
    Scan scan;
    NounPhrase &phrase = scan.phrase;
    int i = number.next;
    phrase.first = phrase.end = i;
    if (number.each)
        return phrase;
    if (i < sentenceEnd) {
        if (const Mark *of = text.at(i, Class::OfThem)) {
            phrase.ofThem = true;
            phrase.end = of->end;
            // one of those abducted: others than those told of
            if (of->end < sentenceEnd && text.is(of->end, Class::Other) &&
                (text.isForm(of->end - 1, u"those") || text.isForm(of->end - 1, u"these")))
                phrase.head = Head::Thing;
            return phrase;
        }
    }
    if (i < sentenceEnd && text.isForm(i, u"of")) {
        int k = i + 1;
        while (k < sentenceEnd && text.is(k, Class::Determiner))
            ++k;
        if (k > i + 1 || number.kind != NumberPhrase::Kind::Number) {
            phrase.ofWhole = number.kind == NumberPhrase::Kind::Number;
            i = k;
        } else {
            return phrase;
        }
    }
    while (i < sentenceEnd && text.is(i, Class::Determiner) && number.kind == NumberPhrase::Kind::Share)
        ++i;
    scanWords(text, i, sentenceEnd, scan);
    extend(text, sentenceEnd, scan);
    finish(text, scan);
    phrase.isSingular = number.kind == NumberPhrase::Kind::Single;
    return phrase;
}

NounPhrase peopleAt(const Marked &text, int i, int sentenceEnd)
{
    if (text.isArabic()) {
        NumberPhrase number;
        number.next = i;
        return arabicNounPhraseAt(text, number, sentenceEnd);
    }
    Scan scan;
    scan.phrase.first = scan.phrase.end = i;
    scanWords(text, i, sentenceEnd, scan);
    extend(text, sentenceEnd, scan);
    finish(text, scan);
    return scan.phrase;
}

} // namespace sijill::reading
