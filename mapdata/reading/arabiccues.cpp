#include "mapdata/reading/arabiccues.h"

#include <algorithm>

namespace sijill::reading {

using namespace Qt::StringLiterals;

namespace {

using Head = NounPhrase::Head;

/// Arabic tells what befell people before their number (قتل خمسة, مقتل خمسة), seldom behind it (خمسة أعدموا).
class Finder {
public:
    Finder(const Marked &text, std::vector<Figure> &figures, std::size_t i)
        : m_text(text), m_figures(figures), m_index(i), m_figure(figures[i]),
          m_sentence(text.words().sentences[static_cast<std::size_t>(m_figure.sentence)])
    {
    }

    void find()
    {
        if (m_figure.noun.head == Head::Thing)
            return;
        if (findOlder() || findBefore() || m_figure.blocked || m_figure.both || m_figure.bodies)
            return;
        if (findBehind() || m_figure.doer || m_figure.blocked)
            return;
        if (m_isDoer) {
            m_figure.blocked = true;
            return;
        }
        if (m_figure.number.kind == NumberPhrase::Kind::Single)
            return;
        if (findToll() || findAnnounced())
            return;
    }

    /// "after it was 71": an older count.
    bool findOlder()
    {
        // "after the earlier toll was 35": the words for it may stand between
        int before = startOfMarkEndingAt(m_figure.first);
        for (int guard = 0; guard < 4 && before > m_sentence.first &&
                            m_text.isAny(before, Class::Toll, Class::Earlier, Class::WoundToll);
             ++guard)
            before = startOfMarkEndingAt(before);
        if (before < m_sentence.first || !m_text.is(before, Class::UpFrom))
            return false;
        for (std::size_t j = m_index; j-- > 0;) {
            const Figure &other = m_figures[j];
            if (other.sentence != m_figure.sentence)
                break;
            if (!other.measure)
                continue;
            m_figure.older = true;
            set(*other.measure, Figure::From::Toll, before, before + 1, true);
            return true;
        }
        return false;
    }

private:
    void set(Measure measure, Figure::From from, int first, int end, bool before)
    {
        m_figure.measure = measure;
        m_figure.from = from;
        m_figure.cueFirst = first;
        m_figure.cueEnd = end;
        m_figure.cueBefore = before;
    }

    int startOfMarkEndingAt(int end) const
    {
        int k = end - 1;
        while (k > m_sentence.first && m_text.isInside(k))
            --k;
        return k;
    }

    bool isQuote(int k) const
    {
        static const QStringList quotes{u"\""_s, u"«"_s, u"»"_s, u"“"_s, u"”"_s, u"("_s, u")"_s};
        return quotes.contains(m_text.token(k).form);
    }

    /// The figure that a token belongs to; -1 for none.
    int figureAround(int k) const
    {
        constexpr std::size_t near = 6; // a scan does not pass more of them
        const std::size_t last = std::min(m_figures.size(), m_index + near + 1);
        for (std::size_t j = m_index > near ? m_index - near : 0; j < last; ++j)
            if (j != m_index && m_figures[j].first <= k && k < m_figures[j].end)
                return static_cast<int>(j);
        return -1;
    }
    static bool countsPeople(const Figure &f) { return f.noun.head != Head::Thing && f.noun.head != Head::Unknown; }

    /// "met with ... their end": the end stands far behind its verb.
    bool meetsEnd(int verb) const
    {
        for (int k = verb + 1; k < m_sentence.end; ++k)
            if (m_text.is(k, Class::Dead))
                return true;
        return false;
    }

    bool findBefore()
    {
        constexpr int reach = 16;
        for (int k = m_figure.first - 1; k >= std::max(m_sentence.first, m_figure.first - reach); --k) {
            if (m_text.isInside(k) || isQuote(k))
                continue;
            if (const int other = figureAround(k); other >= 0) {
                if (countsPeople(m_figures[static_cast<std::size_t>(other)]))
                    return false;
                k = m_figures[static_cast<std::size_t>(other)].first;
                continue;
            }
            if (m_text.isPunctuation(k))
                return false;
            const bool adjacent = k == startOfMarkEndingAt(m_figure.first);
            if (tollStartsAt(k) && !adjacent)
                return false;
            if (cueAt(k, adjacent))
                return true;
            if (m_figure.blocked || m_figure.both || m_figure.bodies || stopsAt(k))
                return false;
        }
        return false;
    }

    /// A noun of death in the genitive of a toll ("the number of the dead") is no verb of its own.
    bool tollStartsAt(int k) const { return m_text.isAny(k, Class::Toll, Class::WoundToll); }

    bool cueAt(int k, bool adjacent)
    {
        if (const Mark *mark = m_text.at(k, Class::Both)) {
            m_figure.both = true;
            (void)mark;
            return false;
        }
        for (const Class what : {Class::Kill, Class::Die, Class::KillActive, Class::DeathOf}) {
            const Mark *mark = m_text.at(k, what);
            if (!mark || (mark->value == "needs end"_L1 && !meetsEnd(k)) || (mark->value == "adjacent"_L1 && !adjacent))
                continue;
            if (mark->end > m_figure.first)
                continue;
            set(Measure::Killed, Figure::From::OwnWords, k, mark->end, true);
            return true;
        }
        for (const Class what : {Class::Wound, Class::WoundActive})
            if (const Mark *mark = m_text.at(k, what)) {
                set(Measure::Wounded, Figure::From::OwnWords, k, mark->end, true);
                return true;
            }
        if (adjacent && m_text.is(k, Class::Body))
            m_figure.bodies = true;
        else if (m_text.is(k, Class::By))
            m_isDoer = true; // unless something befell them as well: five attackers who were killed
        else if (m_text.is(k, Class::Other))
            m_figure.blocked = true;
        return false;
    }

    bool stopsAt(int k) const
    {
        return m_text.isAny(k, Class::Boundary, Class::Says, Class::Relative, Class::Including, Class::UpFrom,
                            Class::By) ||
               m_text.isForm(k, u"ان") || m_text.isForm(k, u"بان") || m_text.isForm(k, u"انه") ||
               (m_text.is(k, Class::Verb) && !m_text.is(k, Class::Preposition));
    }

    bool findBehind()
    {
        constexpr int reach = 10;
        for (int k = m_figure.end; k < std::min(m_sentence.end, m_figure.end + reach); ++k) {
            if (m_text.isInside(k) || isQuote(k))
                continue;
            if (m_text.isPunctuation(k) || figureAround(k) >= 0)
                return false;
            if (m_text.startsWithAnd(k) ||
                m_text.isAny(k, Class::Boundary, Class::Says, Class::Including, Class::Conjunction))
                return false;
            const Mark *kill = m_text.at(k, Class::Kill), *die = m_text.at(k, Class::Die),
                       *wound = m_text.at(k, Class::Wound);
            if (kill && kill->value == "needs end"_L1 && !meetsEnd(k))
                kill = nullptr;
            if (kill && hasObject(kill->end)) {
                m_figure.doer = true;
                return false;
            }
            if (kill || die) {
                set(Measure::Killed, Figure::From::OwnWords, k, kill ? kill->end : die->end, false);
                return true;
            }
            if (wound) {
                set(Measure::Wounded, Figure::From::OwnWords, k, wound->end, false);
                return true;
            }
            if (m_text.isAny(k, Class::Other, Class::By)) {
                m_figure.blocked = m_text.is(k, Class::Other);
                return false;
            }
        }
        return false;
    }
    bool hasObject(int k) const
    {
        return k < m_sentence.end &&
               (figureAround(k) >= 0 || (m_text.is(k, Class::Person) && !m_text.startsWithAnd(k)));
    }

    /// The number of the killed rose to 12; a toll of 12.
    bool findToll()
    {
        const bool bare = m_figure.noun.head == Head::Nothing || m_figure.noun.head == Head::People ||
                          m_figure.noun.head == Head::Unknown;
        if (!bare || m_figure.number.each)
            return false;
        constexpr int reach = 30;
        const int before = startOfMarkEndingAt(m_figure.first);
        for (int k = m_figure.first - 1; k >= std::max(m_sentence.first, m_figure.first - reach); --k) {
            if (m_text.isForm(k, u"؛"))
                return false;
            if (const int other = figureAround(k);
                other >= 0 && countsPeople(m_figures[static_cast<std::size_t>(other)]))
                break;
            const auto measure = tollAt(k);
            if (!measure)
                continue;
            if (!announces(k, before))
                return false;
            set(*measure, Figure::From::Toll, k, k + 1, true);
            return true;
        }
        return findTollBehind(before) || findTollOfBefore();
    }

    /// "rises to 1305 the number of the killed": the toll stands behind its number.
    bool findTollBehind(int before)
    {
        constexpr int reach = 2;
        if (before < m_sentence.first || !m_text.is(before, Class::Rises))
            return false;
        for (int k = m_figure.number.next; k < std::min(m_sentence.end, m_figure.number.next + reach); ++k) {
            const bool wounded = m_text.is(k, Class::WoundToll);
            if (!wounded && !m_text.is(k, Class::Toll))
                continue;
            set(wounded ? Measure::Wounded : Measure::Killed, Figure::From::Toll, k, k + 1, true);
            return true;
        }
        return false;
    }

    std::optional<Measure> tollAt(int k) const
    {
        if (m_text.is(k, Class::WoundToll))
            return Measure::Wounded;
        if (m_text.is(k, Class::Toll))
            return Measure::Killed;
        static const QStringList amounts{u"عدد"_s, u"اعداد"_s, u"مجموع"_s, u"اجمالي"_s};
        if (!amounts.contains(m_text.token(k).form))
            return std::nullopt;
        constexpr int reach = 5; // the number of civilians who were killed
        for (int n = k + 1; n < std::min(m_figure.first, k + reach); ++n) {
            if (m_text.isPunctuation(n))
                break;
            if (m_text.isAny(n, Class::Death, Class::Kill, Class::Die))
                return Measure::Killed;
            if (m_text.isAny(n, Class::Wounded, Class::Wound))
                return Measure::Wounded;
        }
        return std::nullopt;
    }

    bool announces(int toll, int before) const
    {
        if (m_text.is(before, Class::Rises) || m_text.isForm(before, u":") ||
            m_figure.number.first != m_figure.number.core || before <= toll)
            return true;
        if (m_text.token(m_figure.first).form.startsWith(u'ب'))
            return true;
        for (int k = std::max(m_sentence.first, toll - 3); k < m_figure.first; ++k)
            if (m_text.is(k, Class::Rises) && !m_text.isForm(k, u"الي"))
                return true;
        return false;
    }

    /// "he put the number at more than 200": the number of those told before.
    bool findTollOfBefore()
    {
        static const QStringList words{u"العدد"_s, u"الحصيله"_s, u"عددهم"_s, u"الرقم"_s};
        constexpr int reach = 8;
        for (int k = m_figure.first - 1; k >= std::max(m_sentence.first, m_figure.first - reach); --k) {
            if (m_text.isPunctuation(k) || figureAround(k) >= 0)
                return false;
            if (!words.contains(m_text.token(k).form))
                continue;
            for (std::size_t j = m_index; j-- > 0;) {
                if (m_figure.sentence - m_figures[j].sentence > 2)
                    return false;
                if (!m_figures[j].measure)
                    continue;
                set(*m_figures[j].measure, Figure::From::Toll, k, k + 1, true);
                // another count of the same people, unless the number rose
                m_figure.estimate = m_figures[j].sentence == m_figure.sentence && !risesBetween(k);
                m_figure.whole = m_figure.estimate ? static_cast<int>(j) : -1;
                return true;
            }
        }
        return false;
    }

    bool risesBetween(int toll) const
    {
        for (int k = std::max(m_sentence.first, toll - 3); k < m_figure.first; ++k)
            if (m_text.is(k, Class::Rises) && !m_text.isForm(k, u"الي"))
                return true;
        return false;
    }

    /// "the killed are spread as follows: 28 in A, 21 in B": whom a colon's list counts stands before the colon.
    bool findAnnounced()
    {
        const int before = startOfMarkEndingAt(m_figure.first);
        if (before < m_sentence.first || !m_text.isForm(before, u":") || m_figure.noun.head != Head::Nothing)
            return false;
        for (int k = before - 1; k >= m_sentence.first; --k) {
            if (figureAround(k) >= 0)
                return false;
            if (m_text.isAny(k, Class::Death, Class::Toll) || m_text.isForm(k, u"الضحايا")) {
                set(Measure::Killed, Figure::From::Toll, k, k + 1, true);
                return true;
            }
            if (m_text.isAny(k, Class::Wounded, Class::WoundToll)) {
                set(Measure::Wounded, Figure::From::Toll, k, k + 1, true);
                return true;
            }
        }
        return false;
    }

    const Marked &m_text;
    std::vector<Figure> &m_figures;
    std::size_t m_index;
    Figure &m_figure;
    const Sentence &m_sentence;
    bool m_isDoer = false;
};

} // namespace

void findArabicOlder(const Marked &text, std::vector<Figure> &figures, std::size_t i)
{
    Finder(text, figures, i).findOlder();
}

void findArabicCue(const Marked &text, std::vector<Figure> &figures, std::size_t i)
{
    Finder(text, figures, i).find();
}

} // namespace sijill::reading
