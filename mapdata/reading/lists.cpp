#include "mapdata/reading/lists.h"

#include <algorithm>

namespace sijill::reading {

using namespace Qt::StringLiterals;

namespace {

using Head = NounPhrase::Head;
using Kind = NumberPhrase::Kind;

class Joiner {
public:
    Joiner(const Marked &text, std::vector<Figure> &figures) : m_text(text), m_figures(figures) {}

    void join()
    {
        // Words behind a list hold for all of it: "six women and two men were killed".
        for (std::size_t i = m_figures.size(); i-- > 1;)
            takeFromNext(i - 1);
        for (std::size_t i = 0; i < m_figures.size(); ++i) {
            m_begin = sentenceOf(i).first;
            m_end = sentenceOf(i).end;
            if (i > 0 && m_figures[i].number.kind == Kind::Single && m_figures[i - 1].member &&
                m_figures[i].end <= m_figures[i - 1].end) {
                m_figures[i].measure.reset(); // one of them a child: told already
                m_figures[i].told = true;
                continue;
            }
            if (i > 0 && m_text.isArabic() && m_figures[i - 1].noun.ofThem && m_figures[i - 1].member &&
                m_figures[i].first == m_figures[i - 1].end &&
                m_figures[i].number.count.best == m_figures[i - 1].number.count.best) {
                m_figures[i - 1].noun.group = m_figures[i].noun.group; // two of them civilians: who they are
                m_figures[i - 1].noun.kind = m_figures[i].noun.kind;
                m_figures[i].measure.reset();
                m_figures[i].told = true;
                continue;
            }
            if (m_figures[i].member || m_figures[i].told || isReference(i))
                continue;
            nameOthers(i);
            if (joinApposition(i))
                continue;
            if (joinMember(i) || m_figures[i].isMeasured() || m_figures[i].blocked || m_figures[i].both ||
                m_figures[i].doer || m_figures[i].bodies || m_figures[i].older)
                continue;
            if (joinWith(i) || joinEstimate(i) || joinList(i) || joinPlaces(i) || joinBare(i))
                continue;
        }
    }

private:
    const Sentence &sentenceOf(std::size_t i) const
    {
        return m_text.words().sentences[static_cast<std::size_t>(m_figures[i].sentence)];
    }
    Figure &figure(std::size_t i) { return m_figures[i]; }

    bool isPeopleOrBare(const Figure &f) const
    {
        return f.noun.head == Head::People || f.noun.head == Head::Nothing || f.noun.ofThem;
    }

    bool isListMark(int k) const
    {
        return m_text.isAny(k, Class::Conjunction) || m_text.isForm(k, u",") || m_text.isForm(k, u"،") ||
               m_text.isForm(k, u";") || m_text.isForm(k, u"؛") || m_text.isForm(k, u"&");
    }

    /// A comma or "and" before the figure; Arabic writes "and" together with it.
    bool isListed(const Figure &f) const
    {
        int k = startOfMarkEndingAt(f.first);
        while (k > m_begin && m_text.is(k, Class::Determiner)) // "and their four children"
            k = startOfMarkEndingAt(k);
        if (isListMark(k))
            return true;
        return m_text.startsWithAnd(f.first);
    }

    int startOfMarkEndingAt(int end) const
    {
        int k = end - 1;
        while (k > m_begin && m_text.isInside(k))
            --k;
        return k;
    }

    /// Only list marks and small words between two figures.
    bool adjoins(const Figure &a, const Figure &b) const
    {
        if (a.sentence != b.sentence || b.first < a.end || b.first - a.end > 3)
            return false;
        if (b.first == a.end)
            return m_text.isArabic() && m_text.token(b.first).form.startsWith(u'و');
        bool mark = false;
        for (int k = a.end; k < b.first; ++k) {
            mark = mark || isListMark(k);
            if (!isListMark(k) && !m_text.isInside(k) && !m_text.isAny(k, Class::Adverb, Class::Determiner))
                return false;
        }
        return mark;
    }

    void takeFromNext(std::size_t i)
    {
        Figure &own = m_figures[i], &next = m_figures[i + 1];
        if (own.measure || own.blocked || own.both || own.doer || !next.measure ||
            next.from != Figure::From::OwnWords || next.cueFirst < next.end || next.noun.ofThem ||
            (m_text.is(next.end, Class::Relative) && !next.amongDead))
            return;
        if (!adjoins(own, next) || m_text.isForm(own.end, u";") || m_text.isForm(own.end, u"؛"))
            return;
        const bool people = own.noun.head == Head::People && next.noun.head != Head::Nothing;
        const bool numbers = own.noun.head == Head::Nothing && own.number.kind == Kind::Number &&
                             next.noun.head == Head::Nothing && next.cueFirst == next.end; // 17 and 14 killed
        if (!people && !numbers)
            return;
        own.measure = next.measure;
        own.amongDead = next.amongDead;
        own.from = Figure::From::List;
        own.denied = next.denied;
        own.generic = next.generic;
        own.cueFirst = next.cueFirst;
        own.cueEnd = next.cueEnd;
        next.listWith = static_cast<int>(i);
    }

    /// "killed one civilian, a 61-year-old man", "three people, a woman and her two daughters": who they were that
    /// were counted right before. One alone is told already; of several each is a member.
    bool joinApposition(std::size_t i)
    {
        if (i == 0 || m_figures[i].cueBefore || m_figures[i].noun.head != Head::People || m_figures[i].noun.ofThem)
            return false;
        const Figure &whole = m_figures[i - 1];
        const bool mark = m_text.isForm(whole.end, u",") || m_text.isForm(whole.end, u":") ||
                          m_text.isForm(whole.end, u"–") || m_text.isForm(whole.end, u"—");
        if (m_text.isArabic() || whole.sentence != m_figures[i].sentence || !whole.isMeasured() || !mark ||
            m_figures[i].first - whole.end > 2 || whole.number.count.best == Count::absent ||
            (whole.noun.head == Head::Nothing && !m_text.isForm(whole.end, u":")))
            return false;
        for (int k = whole.end + 1; k < m_figures[i].first; ++k)
            if (!m_text.is(k, Class::Determiner))
                return false;
        qint64 sum = m_figures[i].number.count.best;
        std::size_t last = i;
        while (last + 1 < m_figures.size() && adjoins(m_figures[last], m_figures[last + 1]) &&
               !m_figures[last + 1].cueBefore && m_figures[last + 1].noun.head == Head::People)
            sum += m_figures[++last].number.count.best;
        if (sum != whole.number.count.best)
            return false;
        if (last == i) {
            m_figures[i].measure.reset();
            m_figures[i].told = true;
            return true;
        }
        for (std::size_t k = i; k <= last; ++k) {
            m_figures[k].measure.reset();
            makeMember(k, static_cast<int>(i - 1));
            if (k > i)
                m_figures[k].listWith = static_cast<int>(k - 1);
        }
        return true;
    }

    /// The figure that a later one belongs to: measured, before it, not a member of its own kind.
    int antecedentOf(std::size_t i, bool alsoMembers, std::optional<Measure> wanted = {}) const
    {
        const int last = antecedentOf(i, alsoMembers, wanted, false);
        if (!wanted || last < 0 || !isEarlierCount(last))
            return last;
        const int other = antecedentOf(i, alsoMembers, wanted, true);
        return other < 0 ? last : other;
    }
    /// A count that the text tells as an older one.
    bool isEarlierCount(int figure) const
    {
        return tellsEarlierCount(m_text, sentenceOf(static_cast<std::size_t>(figure)));
    }
    int antecedentOf(std::size_t i, bool alsoMembers, std::optional<Measure> wanted, bool skipEarlier) const
    {
        for (std::size_t j = i; j-- > 0;) {
            const Figure &f = m_figures[j];
            if (m_figures[i].sentence - f.sentence > (wanted ? 8 : 2))
                return -1;
            if (wanted && sentenceOf(j).isHeading)
                continue;
            if (wanted && sentenceOf(j).paragraph != sentenceOf(i).paragraph)
                return leadOf(i, *wanted);
            if (f.zero || f.older || f.doer || f.told || (wanted && f.measure != wanted) ||
                (skipEarlier && isEarlierCount(static_cast<int>(j))))
                continue;
            if (f.isReference && f.whole >= 0)
                return f.whole;
            if (f.number.kind == Kind::Share)
                continue;
            // eleven of them could not be saved, among them twins
            const bool ownVerb =
                f.noun.ofThem && f.from == Figure::From::OwnWords && f.sentence == m_figures[i].sentence;
            if (f.member && !alsoMembers && f.from != Figure::From::Bare && !ownVerb)
                continue;
            if (f.noun.head == Head::Thing && f.sentence == m_figures[i].sentence && !f.measure)
                return -1;
            if (f.measure || f.blocked || f.both || f.bodies)
                return static_cast<int>(j);
            if (f.noun.head == Head::People && f.sentence == m_figures[i].sentence)
                return static_cast<int>(j);
        }
        return -1;
    }

    /// The first figure of the text that may hold it, titles left out: the victims that a report speaks of.
    int leadOf(std::size_t i, Measure wanted) const
    {
        for (std::size_t j = 0; j < i; ++j)
            if (m_figures[j].isMeasured() && m_figures[j].measure == wanted && !m_figures[j].member &&
                !m_figures[j].older && !sentenceOf(j).isHeading && fits(i, static_cast<int>(j)))
                return static_cast<int>(j);
        return -1;
    }

    /// "among the dead", "17 of the wounded": the words say of which figure.
    std::optional<Measure> wantedMeasure(std::size_t i) const
    {
        const Figure &f = m_figures[i];
        const Mark *mark = f.noun.ofThem ? m_text.at(f.number.next, Class::OfThem) : nullptr;
        for (int k = f.first, guard = 0; !mark && guard < 3 && k > m_begin; ++guard) {
            k = startOfMarkEndingAt(k);
            mark = m_text.at(k, Class::Including);
        }
        if (!mark || mark->value.isEmpty())
            return std::nullopt;
        return mark->value == "wounded"_L1 ? Measure::Wounded : Measure::Killed;
    }

    void makeMember(std::size_t i, int whole)
    {
        Figure &f = m_figures[i];
        f.member = true;
        f.whole = whole;
        const Figure &parent = m_figures[static_cast<std::size_t>(whole)];
        if (f.from == Figure::From::Nothing || !f.measure) {
            f.measure = parent.measure;
            f.from = Figure::From::Member;
            f.both = parent.both;
            f.bodies = parent.bodies;
            if (!parent.measure)
                f.blocked = f.blocked || parent.blocked;
        }
        f.denied = f.denied || parent.denied;
        f.generic = f.generic || parent.generic;
    }

    /// "the 37", "the 62 by name", "all four", "Of the 37": a figure that was told before.
    bool isReference(std::size_t i)
    {
        Figure &f = m_figures[i];
        if (f.number.kind != Kind::Number || f.measure || f.number.first != f.number.core || m_text.isArabic())
            return false;
        const int before = startOfMarkEndingAt(f.first);
        const bool the =
            before >= m_begin && (m_text.isForm(f.first - 1, u"the") || m_text.isForm(before, u"all") ||
                                  m_text.isForm(f.first - 1, u"these") || m_text.isForm(f.first - 1, u"those"));
        if (!the)
            return false;
        for (std::size_t j = i; j-- > 0;)
            if (m_figures[j].isMeasured() && !m_figures[j].isReference &&
                m_figures[j].number.count.best == f.number.count.best) {
                f.isReference = true;
                f.whole = static_cast<int>(j);
                return true;
            }
        f.isReference = f.noun.head == Head::Nothing; // "the two", of whom nothing was told
        return f.isReference;
    }

    bool joinMember(std::size_t i)
    {
        Figure &f = m_figures[i];
        if (f.amongDead) {
            for (std::size_t j = 0; j < i; ++j)
                if (m_figures[j].isMeasured() && m_figures[j].measure == f.measure && !m_figures[j].member &&
                    fits(i, static_cast<int>(j)) && !sentenceOf(j).isHeading) {
                    makeMember(i, static_cast<int>(j));
                    return true;
                }
            return false;
        }
        const bool direct = f.noun.ofThem || isIncluded(i) || hasAmongThem(i);
        if (direct) {
            if (f.noun.head == Head::Thing)
                return false;
            int whole = antecedentOf(i, f.noun.ofThem, wantedMeasure(i));
            // targeted fighters and killed 14 of them: who they are has no number
            if (f.noun.ofThem && f.cueBefore && whole >= 0 &&
                m_figures[static_cast<std::size_t>(whole)].sentence != f.sentence)
                return false;
            // "including ten children and three women": members of the same whole
            if (whole >= 0 && !f.noun.ofThem && m_figures[static_cast<std::size_t>(whole)].member &&
                m_figures[static_cast<std::size_t>(whole)].from != Figure::From::Bare)
                whole = m_figures[static_cast<std::size_t>(whole)].whole;
            // "among the dead were two children" in a sentence of its own
            if (whole < 0)
                return false;
            makeMember(i, whole);
            namePredicate(i);
            if (m_text.isArabic() && f.noun.ofThem && f.measure == Measure::Wounded)
                nameCritical(f);
            if (m_text.isArabic() && f.noun.ofThem && f.noun.group.isEmpty()) { // two of the detainees
                f.noun.group = m_figures[static_cast<std::size_t>(whole)].noun.group;
                f.noun.kind = m_figures[static_cast<std::size_t>(whole)].noun.kind;
            }
            return true;
        }
        // the list goes on
        // "four fighters who fell": Arabic leaves "who" out behind an indefinite noun
        const bool saysWho =
            m_text.is(f.end, Class::Relative) || (m_text.isArabic() && !f.cueBefore && f.cueFirst == f.end);
        const bool relative = f.end < m_end && saysWho && i > 0 && f.measure == m_figures[i - 1].measure;
        const bool noun = i > 0 && f.from == Figure::From::OwnWords && f.cueFirst == f.noun.first &&
                          f.measure == m_figures[i - 1].measure && adjoins(m_figures[i - 1], f);
        if (i > 0 && m_figures[i - 1].member && (!f.measure || relative || noun) && !f.blocked &&
            fitsKind(i, m_figures[i - 1].whole) && m_figures[i - 1].sentence == f.sentence &&
            (f.noun.head == Head::People || f.noun.head == Head::Unknown || noun ||
             goesOnByPlace(m_figures[i - 1], f)) &&
            listGoesOn(i - 1, i)) {
            makeMember(i, m_figures[i - 1].whole);
            f.listWith = static_cast<int>(i - 1);
            return true;
        }
        return joinPredicate(i) || joinListed(i);
    }

    /// "11 of them civilians", "10 of whom were children": who they are stands behind.
    void namePredicate(std::size_t i)
    {
        Figure &f = m_figures[i];
        if (!f.noun.group.isEmpty())
            return;
        int k = f.end;
        while (k < m_end && (m_text.isAny(k, Class::Auxiliary, Class::Determiner, Class::Adverb, Class::Single)))
            ++k;
        if (k >= m_end)
            return;
        const NounPhrase people = peopleAt(m_text, k, m_end);
        if (people.head == Head::People && !people.group.isEmpty() && (k == f.end || !m_text.isAny(k, Class::Kill))) {
            f.noun.group = people.group;
            f.noun.kind = people.kind;
            f.end = std::max(f.end, people.end);
        }
    }

    /// Arabic: "the state of three of them is critical".
    void nameCritical(Figure &f) const
    {
        static const QStringList words{u"حرجه"_s, u"حرج"_s, u"خطره"_s, u"خطيره"_s, u"بالغه"_s};
        constexpr int reach = 5;
        if (!f.noun.group.isEmpty())
            return;
        for (int k = f.end; k < std::min(m_end, f.end + reach) && !m_text.isPunctuation(k); ++k)
            if (words.contains(m_text.token(k).form)) {
                f.noun.group = m_text.token(k).form;
                f.noun.kind = u"critically wounded"_s;
                return;
            }
    }

    /// Arabic: "and eight others", "a third" are of those counted before in the sentence.
    void nameOthers(std::size_t i)
    {
        Figure &f = m_figures[i];
        const bool another =
            f.number.more || (f.number.kind == Kind::Single && f.noun.head == Head::Nothing && !f.noun.ofThem);
        if (!m_text.isArabic() || i == 0 || !another || f.noun.head != Head::Nothing)
            return;
        for (std::size_t j = i; j-- > 0 && m_figures[j].sentence == f.sentence;)
            if (m_figures[j].measure && !m_figures[j].member) {
                f.noun.group = m_figures[j].noun.group;
                f.noun.kind = m_figures[j].noun.kind;
                return;
            }
    }

    /// Right behind "including", or in a list that began so.
    bool isIncluded(std::size_t i) const
    {
        const Figure &f = m_figures[i];
        int k = f.first;
        for (int guard = 0; guard < 3 && k > m_begin; ++guard) {
            const int before = startOfMarkEndingAt(k);
            if (m_text.is(before, Class::Including) && !m_text.is(before, Class::Lists))
                return !m_text.isForm(k, u",") || before == m_begin || m_text.isPunctuation(before - 1);
            if (m_text.isForm(before, u"including") || m_text.isForm(before, u"included"))
                return true;
            if (const Mark *mark = m_text.at(before, Class::Including))
                return !mark->value.isEmpty() || antecedentInSentence(i);
            if (!m_text.isAny(before, Class::Determiner, Class::Adverb, Class::Auxiliary) &&
                !m_text.isForm(before, u","))
                return false;
            k = before;
        }
        return false;
    }

    bool antecedentInSentence(std::size_t i) const
    {
        for (std::size_t j = i; j-- > 0 && m_figures[j].sentence == m_figures[i].sentence;)
            if (m_figures[j].measure || m_figures[j].noun.head == Head::People || m_figures[j].isReference)
                return true;
        return false;
    }

    /// "three children and two women among them", "12 children and 35 women included"
    bool hasAmongThem(std::size_t i) const
    {
        std::size_t last = i;
        if (m_figures[i].measure && m_figures[i].from == Figure::From::OwnWords)
            return false;
        while (last + 1 < m_figures.size() && m_figures[last + 1].sentence == m_figures[i].sentence &&
               adjoins(m_figures[last], m_figures[last + 1]))
            ++last;
        const int end = m_figures[last].end;
        return end < m_end && m_text.is(end, Class::AmongThem) && m_figures[i].noun.head == Head::People;
    }

    /// "including 42 in A, 39 in B": not behind "11 of them in C", where the list goes on with what holds them.
    bool goesOnByPlace(const Figure &last, const Figure &f) const
    {
        return last.noun.head == Head::Nothing && !last.noun.ofThem && f.noun.head == Head::Nothing && goesToPlace(f);
    }

    /// Soldiers are no members of a figure of civilians.
    bool fitsKind(std::size_t i, int whole) const
    {
        return whole < 0 || m_figures[static_cast<std::size_t>(whole)].noun.kind != "civilians"_L1 ||
               !isArmedKind(m_figures[i].noun.kind);
    }

    /// Between two members of one list only marks, or a clause about the first of them.
    bool listGoesOn(std::size_t a, std::size_t b) const
    {
        const Figure &first = m_figures[a], &second = m_figures[b];
        if (!isListed(second))
            return false;
        const int before =
            isListMark(startOfMarkEndingAt(second.first)) ? startOfMarkEndingAt(second.first) : second.first;
        for (int k = first.end; k < before; ++k) {
            if (m_text.isForm(k, u";") || m_text.isForm(k, u"؛"))
                return false;
            if (m_text.isForm(k, u",") && m_text.isForm(k + 1, u"where"))
                break; // a clause about the place
            if (m_text.isAny(k, Class::Boundary, Class::Kill, Class::Other, Class::KillActive, Class::WoundActive,
                             Class::Auxiliary) &&
                adjoins(first, second) == false && !m_text.isAny(k, Class::Preposition))
                return false;
        }
        return !hasOwnVerb(second);
    }

    /// A verb follows that is the figure's own.
    bool hasOwnVerb(const Figure &f) const
    {
        const int k = f.end;
        if (k + 1 < m_end && m_text.is(k, Class::Verb) && m_text.is(k + 1, Class::By))
            return false; // "a woman hit by ..."
        return k < m_end &&
               (m_text.isAny(k, Class::Auxiliary, Class::Verb, Class::Other, Class::KillActive, Class::Says) ||
                (m_text.is(k, Class::Kill)));
    }

    /// "Of these, 43 were civilians and 28 were troops", "six are Syrians, the others Iraqis": bare numbers that are
    /// told who they are.
    bool joinPredicate(std::size_t i)
    {
        Figure &f = m_figures[i];
        if (f.measure || f.noun.head != Head::Nothing || f.end >= m_end || f.number.kind == Kind::Single)
            return false;
        static const QStringList be{u"were"_s, u"are"_s, u"was"_s, u"is"_s};
        if (!be.contains(m_text.token(f.end).form))
            return false;
        const NounPhrase people = peopleAfterBe(f.end + 1);
        if (people.head != Head::People)
            return false;
        const bool goesOn = i > 0 && m_figures[i - 1].member && m_figures[i - 1].sentence == f.sentence;
        const int whole = goesOn ? m_figures[i - 1].whole : antecedentOf(i, false);
        if (whole < 0 || !fits(i, whole))
            return false;
        makeMember(i, whole);
        f.noun.group = people.group;
        f.noun.kind = people.kind;
        f.end = people.end;
        return true;
    }

    NounPhrase peopleAfterBe(int k) const
    {
        while (k < m_end && m_text.isAny(k, Class::Determiner, Class::Adverb, Class::Single))
            ++k;
        return k < m_end ? peopleAt(m_text, k, m_end) : NounPhrase{};
    }

    bool fits(std::size_t i, int whole) const
    {
        const Count &part = m_figures[i].number.count, &all = m_figures[static_cast<std::size_t>(whole)].number.count;
        const qint32 least = part.best != Count::absent ? part.best : part.low;
        return least == Count::absent || all.best == Count::absent || least <= all.best;
    }

    /// "It lists six women and five children", "The dead include a girl": a verb that tells the members, and a figure
    /// in a sentence before.
    bool joinListed(std::size_t i)
    {
        Figure &f = m_figures[i];
        if (f.measure || f.noun.head != Head::People || hasOwnVerb(f))
            return false;
        if (i > 0 && m_figures[i - 1].member && m_figures[i - 1].sentence == f.sentence)
            return false;
        int k = f.first;
        for (int guard = 0; guard < 3 && k > m_begin; ++guard) {
            const int before = startOfMarkEndingAt(k);
            if (m_text.is(before, Class::Lists)) {
                const int whole = antecedentOf(i, false, measureOfSubject(before));
                if (whole < 0 || !fits(i, whole) || !speaksOfDead(before))
                    return false;
                makeMember(i, whole);
                return true;
            }
            if (!m_text.isAny(before, Class::Determiner, Class::Adverb))
                return false;
            k = before;
        }
        return false;
    }

    /// "The dead are", "the wounded were": whose members the verb tells.
    std::optional<Measure> measureOfSubject(int verb) const
    {
        if (verb - 1 < m_begin || verb - 2 < m_begin || !m_text.isForm(verb - 2, u"the"))
            return std::nullopt;
        if (m_text.isForm(verb - 1, u"dead") || m_text.isForm(verb - 1, u"killed"))
            return Measure::Killed;
        if (m_text.isForm(verb - 1, u"wounded") || m_text.isForm(verb - 1, u"injured"))
            return Measure::Wounded;
        return std::nullopt;
    }

    /// The subject of the verb stands for the figure: it, they, the dead, the count, the victims.
    bool speaksOfDead(int verb) const
    {
        if (m_text.isForm(verb, u"named") || m_text.isForm(verb, u"identified"))
            return true;
        for (int k = verb - 1; k >= m_begin && k >= verb - 8; --k) {
            if (m_text.isAny(k, Class::Toll, Class::Dead, Class::Death, Class::Wounded, Class::Body, Class::OfThem,
                             Class::OfWhole) ||
                m_text.is(k, Class::Kill))
                return true;
            if (m_text.isForm(k, u"it") || m_text.isForm(k, u"they") || m_text.isForm(k, u"victims") ||
                m_text.isForm(k, u"these"))
                return true;
            for (const Figure &f : m_figures)
                if (f.isReference && f.first <= k && k < f.end)
                    return true;
        }
        return false;
    }

    /// "Aleppo had the highest number of victims with 19, followed by Daraa with 14"
    bool joinWith(std::size_t i)
    {
        Figure &f = m_figures[i];
        if (f.noun.head != Head::Nothing || f.number.kind != Kind::Number || f.first <= m_begin ||
            !m_text.isForm(f.first - 1, u"with") || !endsThere(f))
            return false;
        bool told = false;
        for (int k = m_begin; k < f.first; ++k)
            told = told || m_text.isAny(k, Class::Toll, Class::Death) || m_text.isForm(k, u"victims") ||
                   m_text.isForm(k, u"deaths");
        if (!told)
            return false;
        for (std::size_t j = i; j-- > 0 && f.sentence - m_figures[j].sentence <= 3;)
            if (m_figures[j].isMeasured() && !m_figures[j].member && fits(i, static_cast<int>(j))) {
                f.measure = m_figures[j].measure;
                f.from = Figure::From::Bare;
                f.member = m_figures[j].sentence != f.sentence;
                f.whole = f.member ? static_cast<int>(j) : m_figures[j].whole;
                f.member = f.whole >= 0;
                return true;
            }
        return false;
    }

    /// "at least 50 ..., and possibly as many as 100"
    bool joinEstimate(std::size_t i)
    {
        Figure &f = m_figures[i];
        if (i == 0 || f.noun.head != Head::Nothing || f.number.count.low != Count::absent ||
            f.number.count.high == Count::absent)
            return false;
        const Figure &last = m_figures[i - 1];
        if (last.sentence != f.sentence || !last.isMeasured() || !isListed(f))
            return false;
        f.measure = last.measure;
        f.from = Figure::From::List;
        f.estimate = true;
        f.whole = static_cast<int>(i - 1);
        return true;
    }

    /// What follows a bare number of a list: a place, "of them", "each in", the end.
    bool goesToPlace(const Figure &f) const
    {
        int k = f.end;
        if (k < m_end && m_text.isAny(k, Class::Adverb))
            ++k;
        const bool joined =
            m_text.isArabic() && k < m_end && m_text.token(k).form.startsWith(u'ب') && m_text.token(k).form.size() >= 4;
        return k < m_end && (m_text.isAny(k, Class::In, Class::Near) || f.number.each || joined);
    }
    bool endsThere(const Figure &f) const
    {
        const int k = f.end;
        return k >= m_end || m_text.isPunctuation(k) || isListMark(k) || m_text.is(k, Class::Including) ||
               m_text.is(k, Class::AmongThem) || m_text.is(k, Class::By) ||
               (m_text.isArabic() && m_text.token(k).form.startsWith(u'و'));
    }

    /// Five in A, three more in each of B and C; six women, five children
    bool joinList(std::size_t i)
    {
        Figure &f = m_figures[i];
        if (i == 0 || !isPeopleOrBare(f) || hasOwnVerb(f) || f.number.kind == Kind::Share)
            return false;
        std::size_t j = i - 1;
        while (j > 0 && m_figures[j].sentence == f.sentence &&
               (m_figures[j].member || m_figures[j].isReference || m_figures[j].number.kind == Kind::Share ||
                (m_figures[j].noun.head == Head::Thing && !m_figures[j].measure))) // eight in three incidents: ...
            --j;
        const Figure &last = m_figures[j];
        if (last.sentence != f.sentence || !last.measure || last.older)
            return false;
        const int before = startOfMarkEndingAt(f.first);
        // "37 died in the attacks -- 22 in A and 15 in B"
        const bool dash = m_text.isForm(before, u"-") || m_text.isForm(before, u"–") || m_text.isForm(before, u"—") ||
                          m_text.isForm(before, u"--");
        const bool colon = m_text.isForm(before, u":") || (dash && f.noun.head == Head::Nothing && goesToPlace(f));
        const bool mark = isListed(f) || colon;
        if (!mark)
            return false;
        const bool bare = f.noun.head == Head::Nothing;
        if (bare && !goesToPlace(f))
            return false;
        if (!bare && !goesToPlace(f) && !endsThere(f) && f.number.kind != Kind::Single)
            return false;
        if (f.number.kind == Kind::Single && !colon && last.number.kind != Kind::Single && !adjoins(last, f))
            return false;
        for (int k = last.end; k < f.first; ++k)
            if (m_text.isAny(k, Class::Says) && !m_text.isAny(k, Class::Adverb))
                return false;
        f.measure = last.measure;
        f.from = Figure::From::List;
        f.denied = last.denied;
        f.generic = last.generic;
        f.listWith = static_cast<int>(j);
        if (colon && f.number.count.best != Count::absent && fits(i, static_cast<int>(j))) {
            f.member = true;
            f.whole = static_cast<int>(j);
        } else if (last.member && f.number.kind == Kind::Single) {
            f.member = true;
            f.whole = last.whole;
        }
        return true;
    }

    /// "There were 27 in Daraa": goes on from a figure of the sentence before.
    bool joinPlaces(std::size_t i)
    {
        Figure &f = m_figures[i];
        if (f.noun.head != Head::Nothing || !goesToPlace(f) || f.number.kind != Kind::Number)
            return false;
        const int before = startOfMarkEndingAt(f.first);
        const bool there = m_text.isForm(before, u"were") || m_text.isForm(before, u"was") || before < m_begin;
        if (!there)
            return false;
        for (std::size_t j = i; j-- > 0;) {
            if (f.sentence - m_figures[j].sentence > 1)
                return false;
            if (!m_figures[j].isMeasured() || m_figures[j].member)
                continue;
            f.measure = m_figures[j].measure;
            f.from = Figure::From::List;
            f.listWith = static_cast<int>(j);
            return true;
        }
        return false;
    }

    /// "Idlib: 12", "Russian forces, nine civilians": no verb at all, behind a figure that holds them.
    bool joinBare(std::size_t i)
    {
        Figure &f = m_figures[i];
        if (!isPeopleOrBare(f) || f.number.kind == Kind::Share || f.number.kind == Kind::Single || !endsThere(f))
            return false;
        const int before = startOfMarkEndingAt(f.first);
        const bool apart = before >= m_begin &&
                           (m_text.isForm(before, u",") || m_text.isForm(before, u":") || m_text.isForm(before, u"–") ||
                            m_text.isForm(before, u"-") || m_text.isForm(before, u"،"));
        const bool inBrackets = m_text.isForm(before, u"(") && f.end < m_end && m_text.isForm(f.end, u")");
        if (!apart && !inBrackets && !(f.first == m_begin && f.noun.head == Head::People))
            return false;
        const bool bracket = m_text.isForm(f.first - 1, u"(") && f.end < m_end && m_text.isForm(f.end, u")");
        if (f.noun.head == Head::Nothing && !bracket &&
            !(m_text.isForm(before, u":") || m_text.isForm(before, u"-") || m_text.isForm(before, u"–")))
            return false;
        const auto stops = [&](int k) {
            return m_text.isForm(k, u";") || m_text.isForm(k, u":") || m_text.isForm(k, u"؛");
        };
        for (int k = f.first - 1; k >= m_begin && !stops(k); --k)
            if (m_text.isAny(k, Class::Other, Class::Denial, Class::Thing))
                return false;
        for (int k = f.end; k < m_end && !stops(k); ++k)
            if (m_text.isAny(k, Class::Other, Class::Denial, Class::Thing))
                return false;
        for (std::size_t j = i; j-- > 0;) {
            const Figure &whole = m_figures[j];
            if (f.sentence - whole.sentence > 4)
                return false;
            if (!whole.isMeasured() || whole.member || whole.from == Figure::From::Bare)
                continue;
            if (!fits(i, static_cast<int>(j)))
                continue;
            if (const auto told = measureToldBefore(f); told && told != whole.measure)
                continue;
            f.measure = whole.measure;
            f.from = Figure::From::Bare;
            f.member = true;
            f.whole = static_cast<int>(j);
            return true;
        }
        return false;
    }
    /// "The dead were in A (19), B (14)": what is listed stands before the list.
    std::optional<Measure> measureToldBefore(const Figure &f) const
    {
        for (int k = f.first - 1; k >= m_begin; --k) {
            if (m_text.isAny(k, Class::Death, Class::Dead, Class::Toll, Class::Kill))
                return Measure::Killed;
            if (m_text.isAny(k, Class::Wounded, Class::WoundToll, Class::Wound))
                return Measure::Wounded;
        }
        return std::nullopt;
    }

    const Marked &m_text;
    std::vector<Figure> &m_figures;
    int m_begin = 0, m_end = 0;
};

} // namespace

void joinLists(const Marked &text, std::vector<Figure> &figures)
{
    Joiner(text, figures).join();
}

} // namespace sijill::reading
