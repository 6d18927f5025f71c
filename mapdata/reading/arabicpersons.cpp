#include "mapdata/reading/arabicpersons.h"

#include <algorithm>

namespace sijill::reading {

using namespace Qt::StringLiterals;

namespace {

bool tellsHarm(const Marked &text, int k)
{
    return text.isAny(k, Class::Kill, Class::Die, Class::Wound, Class::WoundActive, Class::KillActive, Class::DeathOf);
}

int startOfMarkEndingAt(const Marked &text, int end, int begin)
{
    int k = end - 1;
    while (k > begin && text.isInside(k))
        --k;
    return k;
}

/// A verb of harm right before it, or "among them".
bool isGoverned(const Marked &text, int i, const Sentence &sentence)
{
    if (i <= sentence.first)
        return false;
    const int before = startOfMarkEndingAt(text, i, sentence.first);
    return tellsHarm(text, before) || text.is(before, Class::Including);
}

/// Gunmen killed an officer: the accusative behind the subject of an active verb.
bool isObject(const Marked &text, int i, const Sentence &sentence)
{
    constexpr int reach = 3;
    if (!text.token(i).form.endsWith(u'ا') || text.token(i).form.startsWith(u"ال"_s))
        return false;
    for (int k = i - 1; k >= std::max(sentence.first, i - reach); --k) {
        if (text.isPunctuation(k) || text.token(k).isDigits || text.isAny(k, Class::Number, Class::Vague))
            return false;
        if (text.isAny(k, Class::Kill, Class::Wound))
            return true;
    }
    return false;
}

/// "a woman met her death": a verb of harm behind it, in the same clause.
bool isSubject(const Marked &text, int i, const Sentence &sentence)
{
    constexpr int reach = 7;
    for (int k = i + 1; k < std::min(sentence.end, i + reach); ++k) {
        if ((text.isPunctuation(k) && !text.isForm(k, u"(") && !text.isForm(k, u")")) || text.startsWithAnd(k) ||
            text.isAny(k, Class::Boundary, Class::Says, Class::Including, Class::Other, Class::PersonTwo))
            return false;
        if (text.isAny(k, Class::Kill, Class::Die, Class::Wound))
            return true;
    }
    return false;
}

NumberPhrase phraseOf(int first, int end, qint32 n, NumberPhrase::Kind kind)
{
    NumberPhrase number;
    number.first = number.core = first;
    number.end = number.next = end;
    number.kind = kind;
    number.count = Count::exactly(n);
    return number;
}

} // namespace

std::optional<NumberPhrase> arabicPersonsAt(const Marked &text, int i, const Sentence &sentence, bool inList)
{
    using Kind = NumberPhrase::Kind;
    if (text.isTaken(i) || text.isInside(i))
        return std::nullopt;
    if (text.is(i, Class::PersonTwo) && (text.token(i).hasArticle || text.token(i).form.startsWith(u"ال"_s)))
        return std::nullopt; // the two killed: told before
    if (text.is(i, Class::PersonTwo))
        return phraseOf(i, i, 2, Kind::Number);
    // مصابين اثنين: the dual that looks like a plural is said to be one
    if (text.isAny(i, Class::Person, Class::Wounded, Class::Death) && text.token(i).form.endsWith(u"ين") &&
        i + 1 < sentence.end)
        if (const Mark *two = text.at(i + 1, Class::Number); two && two->value == "2"_L1 && two->clitics.isEmpty())
            return phraseOf(i, i, 2, Kind::Number);
    if (const Mark *single = text.at(i, Class::Single)) {
        if (single->value == "member"_L1) { // one of them, but not who says so
            const bool speaks =
                (i > sentence.first && text.is(startOfMarkEndingAt(text, i, sentence.first), Class::Says)) ||
                (single->end < sentence.end && text.is(single->end, Class::Says));
            return speaks ? std::nullopt : std::optional(phraseOf(i, i, 1, Kind::Single));
        }
        if (isGoverned(text, i, sentence) && !text.is(startOfMarkEndingAt(text, i, sentence.first), Class::Including))
            return phraseOf(i, single->end, 1, Kind::Single);
        return std::nullopt;
    }
    const Mark *one = text.at(i, Class::PersonOne);
    if (!one)
        return std::nullopt;
    if (one->end < sentence.end)
        if (const Mark *number = text.at(one->end, Class::Number);
            number && number->value == "1"_L1 && number->clitics.isEmpty())
            return phraseOf(i, i, 1, Kind::Number); // شهيد واحد
    // أسفرت عن شهيد; وشهيد في القنيطرة
    if (text.isAny(i, Class::Death, Class::Wounded) && !text.token(i).form.startsWith(u"ال"_s)) {
        const int before = startOfMarkEndingAt(text, i, sentence.first);
        const bool led = i > sentence.first && (text.isForm(before, u"عن") || text.isForm(before, u"الي"));
        if (led || (one->end < sentence.end && text.is(one->end, Class::In)))
            return phraseOf(i, i, 1, Kind::Single);
    }
    const bool listed = inList && text.startsWithAnd(i) && !text.token(i).hasArticle;
    const bool bare = !text.token(i).form.startsWith(u"ال"_s);
    if (isGoverned(text, i, sentence) || isObject(text, i, sentence) || listed ||
        (bare && isSubject(text, i, sentence)))
        return phraseOf(i, i, 1, Kind::Single);
    return std::nullopt;
}

} // namespace sijill::reading
