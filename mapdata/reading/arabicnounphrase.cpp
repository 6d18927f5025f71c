#include "mapdata/reading/arabicnounphrase.h"

namespace sijill::reading {

using namespace Qt::StringLiterals;

namespace {

using Head = NounPhrase::Head;

class Scanner {
public:
    Scanner(const Marked &text, int first, int end) : m_text(text), m_at(first), m_end(end)
    {
        m_phrase.first = m_phrase.end = first;
    }

    NounPhrase scan()
    {
        if (takesOfThem())
            return m_phrase;
        if (m_at < m_end && m_text.isForm(m_at, u"من") && m_at + 1 < m_end && !m_text.token(m_at + 1).isDigits)
            ++m_at; // عشرات من المدنيين
        constexpr int longest = 5;
        for (int guard = 0; guard < longest && m_at < m_end && takesWord(); ++guard) {
        }
        takeActor();
        takeWhose();
        if (m_groupFirst >= 0)
            m_phrase.group = m_text.wordsBetween(m_groupFirst, m_groupEnd);
        if (m_phrase.kind == "people"_L1) {
            m_phrase.kind.clear();
            m_phrase.group.clear();
        }
        return m_phrase;
    }

private:
    /// أربعة منهم, ستة عشر من الجرحى
    bool takesOfThem()
    {
        if (m_at >= m_end)
            return false;
        const Mark *of = m_text.at(m_at, Class::OfThem);
        const Mark *single = m_text.at(m_at, Class::Single);
        if (!of && !(single && single->value == "member"_L1))
            return false;
        m_phrase.ofThem = true;
        m_phrase.end = of ? of->end : single->end;
        return true;
    }

    void take(Head head, const Mark *mark)
    {
        if (m_phrase.head == Head::Nothing || m_phrase.head == Head::Unknown)
            m_phrase.head = head;
        m_phrase.end = m_at = mark->end;
    }
    void addGroup(const Mark *mark)
    {
        m_groupFirst = m_groupFirst < 0 ? m_at : m_groupFirst;
        m_groupEnd = mark->end;
    }

    bool takesWord()
    {
        if (m_text.isPunctuation(m_at))
            return takesQuote();
        if (m_text.token(m_at).isDigits || m_text.isTaken(m_at))
            return false;
        const bool bare = m_phrase.head == Head::Nothing;
        if (!bare && m_text.startsWithAnd(m_at))
            return false;
        if (bare)
            for (const auto &[what, head] :
                 {std::pair(Class::Both, Head::Both), std::pair(Class::Death, Head::Deaths),
                  std::pair(Class::Wounded, Head::Wounded), std::pair(Class::Body, Head::Bodies)})
                if (const Mark *mark = m_text.at(m_at, what); mark && isFree(mark)) {
                    take(head, mark);
                    return true;
                }
        if (const Mark *person = m_text.at(m_at, Class::Person); person && isFree(person))
            return takesPerson(person);
        if (const Mark *adjective = m_text.at(m_at, Class::PersonAdjective);
            adjective && !bare && adjective->clitics.isEmpty()) {
            addGroup(adjective);
            take(m_phrase.head, adjective);
            return true;
        }
        if (const Mark *thing = m_text.at(m_at, Class::Thing); thing && bare && isFree(thing)) {
            take(Head::Thing, thing);
            return false;
        }
        if (!bare || endsPhrase() || m_text.hasClitics(m_at))
            return false;
        m_phrase.head = Head::Unknown;
        m_phrase.end = ++m_at;
        return false;
    }

    /// Not "in an attack": only "and" may be written together with the first word.
    bool isFree(const Mark *mark) const
    {
        return mark->clitics.isEmpty() ||
               (m_at == m_phrase.first && (mark->clitics == u"و"_s || mark->clitics == u"ف"_s));
    }

    /// قتلت أكثر من خمسين «مرتدا»
    bool takesQuote()
    {
        if (m_phrase.head != Head::Nothing ||
            !QStringList{u"«"_s, u"\""_s, u"“"_s, u"”"_s}.contains(m_text.token(m_at).form))
            return false;
        ++m_at;
        return true;
    }

    bool takesPerson(const Mark *person)
    {
        static const QStringList general{QString(), u"people"_s, u"members"_s};
        if (general.contains(m_phrase.kind) && !person->value.isEmpty() &&
            !(person->value == "people"_L1 && !m_phrase.kind.isEmpty()))
            m_phrase.kind = person->value;
        if (person->value != "people"_L1)
            addGroup(person);
        take(Head::People, person);
        return true;
    }

    bool endsPhrase() const
    {
        return m_text.isAny(m_at, Class::Preposition, Class::In, Class::From, Class::Relative, Class::Kill, Class::Die,
                            Class::Wound, Class::OfThem, Class::Conjunction) ||
               m_text.isAny(m_at, Class::Including, Class::By, Class::Adverb, Class::DayWord, Class::Weekday,
                            Class::Boundary, Class::Auxiliary, Class::AtLeast, Class::UpTo, Class::Past) ||
               m_text.isAny(m_at, Class::Says, Class::Other, Class::Pronoun, Class::Verb, Class::Since, Class::Each,
                            Class::More);
    }

    /// عنصرا من تنظيم الدولة: whose they are says who they are
    void takeActor()
    {
        static const QStringList open{QString(),    u"members"_s,    u"soldiers"_s, u"fighters"_s,
                                      u"workers"_s, u"volunteers"_s, u"people"_s};
        if (m_phrase.head != Head::People && m_phrase.head != Head::Deaths && m_phrase.head != Head::Wounded)
            return;
        int k = m_phrase.end;
        if (k < m_end && (m_text.isForm(k, u"من") || m_text.isForm(k, u"في")))
            ++k;
        const Mark *actor = k < m_end ? m_text.at(k, Class::Actor) : nullptr;
        if (!actor || actor->value.isEmpty() || !open.contains(m_phrase.kind) ||
            (m_text.isForm(m_phrase.end, u"في") && m_phrase.kind != "volunteers"_L1 && m_phrase.kind != "workers"_L1))
            return;
        m_phrase.kind = actor->value;
        m_groupFirst = m_groupFirst < 0 ? k : m_groupFirst;
        m_phrase.end = m_groupEnd = actor->end;
    }

    /// عنصران من التنظيم على الأقل: whose they are stands between them and what qualifies their number
    void takeWhose()
    {
        const int k = m_phrase.end;
        if (m_phrase.head == Head::People && k + 2 < m_end && m_text.isForm(k, u"من") && m_text.token(k + 1).isWord &&
            m_text.is(k + 2, Class::AtLeast))
            m_phrase.end = k + 2;
    }

    const Marked &m_text;
    int m_at = 0, m_end = 0, m_groupFirst = -1, m_groupEnd = -1;
    NounPhrase m_phrase;
};

} // namespace

NounPhrase arabicNounPhraseAt(const Marked &text, const NumberPhrase &number, int sentenceEnd)
{
    NounPhrase phrase = Scanner(text, number.next, sentenceEnd).scan();
    phrase.isSingular = number.kind == NumberPhrase::Kind::Single;
    if (number.next < sentenceEnd && text.is(number.next, Class::PersonOne) && phrase.end < sentenceEnd)
        if (const Mark *one = text.at(phrase.end, Class::Number); one && one->value == "1"_L1 && one->clitics.isEmpty())
            phrase.end = one->end; // شهيد واحد
    if (number.next < sentenceEnd && number.count.best == 2 && phrase.end < sentenceEnd)
        if (const Mark *two = text.at(phrase.end, Class::Number); two && two->value == "2"_L1 && two->clitics.isEmpty())
            phrase.end = two->end; // مصابين اثنين
    return phrase;
}

} // namespace sijill::reading
