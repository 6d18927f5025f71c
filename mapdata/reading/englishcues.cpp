#include "mapdata/reading/englishcues.h"

#include <algorithm>

namespace sijill::reading {

using namespace Qt::StringLiterals;

namespace {

using Head = NounPhrase::Head;

class Finder {
public:
    Finder(const Marked &text, std::vector<Figure> &figures, std::size_t i)
        : m_text(text), m_figures(figures), m_index(i), m_figure(figures[i]),
          m_sentence(text.words().sentences[static_cast<std::size_t>(m_figure.sentence)])
    {
    }

    void find()
    {
        if (countsThings())
            return;
        if (findLives() || findAfterActive() || findBehind() || findToll())
            return;
    }

private:
    bool countsThings() const { return m_figure.noun.head == Head::Thing; }

    void set(Measure measure, Figure::From from, int first, int end, bool before = false)
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

    /// The word before the number, past what may stand between it and a verb.
    int wordBefore() const
    {
        int k = m_figure.first;
        while (k > m_sentence.first) {
            const int before = startOfMarkEndingAt(k);
            const QString &form = m_text.token(before).form;
            const bool quote = form == "\""_L1 || form == u"“"_s || form == u"”"_s || form == "'"_L1 || form == u"‘"_s;
            const bool small =
                m_text.isAny(before, Class::Determiner) ||
                (m_text.is(before, Class::Adverb) && !m_text.isAny(before, Class::Kill, Class::Wound, Class::Die));
            if (!quote && !small)
                return before;
            k = before;
        }
        return -1;
    }

    /// It cost 12 lives; 12 lives were lost.
    bool findLives()
    {
        if (m_figure.noun.head != Head::Lives)
            return false;
        static const QStringList verbs{u"cost"_s,     u"costs"_s, u"costing"_s, u"claimed"_s, u"claims"_s, u"claim"_s,
                                       u"claiming"_s, u"took"_s,  u"taken"_s,   u"taking"_s,  u"lost"_s,   u"loss"_s};
        for (int k = std::max(m_sentence.first, m_figure.first - 6); k < std::min(m_sentence.end, m_figure.end + 4);
             ++k)
            if (verbs.contains(m_text.token(k).form)) {
                set(Measure::Killed, Figure::From::OwnWords, k, k + 1);
                return true;
            }
        return false;
    }

    /// killed 12, wounding 3 people, the death of two
    bool findAfterActive()
    {
        int before = wordBefore();
        if (before < 0)
            return false;
        if (m_text.isForm(before, u"and")) // who lost both parents and three brothers
            for (int k = before - 1; k >= std::max(m_sentence.first, before - 3); --k)
                if (m_text.isForm(k, u"lost") && m_figure.noun.head == Head::People)
                    before = k;
        if (m_text.is(before, Class::Both)) {
            m_figure.both = true;
            return true;
        }
        const bool people = m_figure.noun.head != Head::Unknown || true;
        if (!people)
            return false;
        if ((m_text.isForm(before, u"lost") || m_text.isForm(before, u"losing")) && isLoss(before)) {
            set(Measure::Killed, Figure::From::OwnWords, before, before + 1, true);
            return true;
        }
        if (m_text.isAny(before, Class::Kill, Class::KillActive, Class::DeathOf)) {
            if (m_text.is(before, Class::Kill) && isPassive(before))
                return false;
            set(Measure::Killed, Figure::From::OwnWords, before, before + 1, true);
            return true;
        }
        if (m_text.isAny(before, Class::Wound, Class::WoundActive)) {
            if (m_text.is(before, Class::Wound) && isPassive(before))
                return false;
            set(Measure::Wounded, Figure::From::OwnWords, before, before + 1, true);
            return true;
        }
        if (m_text.is(before, Class::By) && !m_text.is(before, Class::In) &&
            !(m_text.isForm(before, u"with") && m_figure.noun.head == Head::Nothing)) {
            m_figure.blocked = true; // killed by two gunmen
            return true;
        }
        return false;
    }

    /// "lost two soldiers", "lost both parents and three brothers", "Dael lost three": whom, or a place that lost them.
    bool isLoss(int verb) const
    {
        static const QStringList armed{u"soldiers"_s, u"fighters"_s, u"police"_s};
        static const QStringList kin{u"brothers"_s,  u"sisters"_s,   u"sons"_s,       u"daughters"_s, u"children"_s,
                                     u"parents"_s,   u"relatives"_s, u"cousins"_s,    u"siblings"_s,  u"wife"_s,
                                     u"husband"_s,   u"brother"_s,   u"sister"_s,     u"son"_s,       u"daughter"_s,
                                     u"mother"_s,    u"father"_s,    u"colleagues"_s, u"comrades"_s,  u"neighbours"_s,
                                     u"neighbors"_s, u"residents"_s, u"civilians"_s,  u"men"_s,       u"people"_s};
        if (armed.contains(m_figure.noun.kind))
            return true;
        const int last = m_figure.noun.end - 1;
        if (m_figure.noun.head == Head::People)
            return last >= m_figure.noun.first && kin.contains(m_text.token(last).form) &&
                   !m_text.isForm(m_figure.end, u"'");
        return m_figure.noun.head == Head::Nothing && m_figure.number.kind == NumberPhrase::Kind::Number &&
               verb > m_sentence.first && m_text.token(verb - 1).isCapital &&
               (m_figure.end >= m_sentence.end || m_text.isPunctuation(m_figure.end));
    }

    bool isPassive(int cue) const
    {
        int k = cue;
        while (k > m_sentence.first) {
            const int before = startOfMarkEndingAt(k);
            if (m_text.is(before, Class::Adverb) && !m_text.is(before, Class::Auxiliary)) {
                k = before;
                continue;
            }
            static const QStringList be{u"was"_s,   u"were"_s, u"been"_s, u"be"_s,
                                        u"being"_s, u"are"_s,  u"is"_s,   u"got"_s};
            return be.contains(m_text.token(before).form);
        }
        return false;
    }

    bool isNextFigure(int k) const { return m_index + 1 < m_figures.size() && m_figures[m_index + 1].first == k; }

    /// Whom a verb without "were" befalls stands behind it: gunmen killed a man.
    bool hasObject(int after) const
    {
        if (after >= m_sentence.end)
            return false;
        if (isNextFigure(after))
            return true;
        return m_text.isAny(after, Class::Determiner, Class::Single, Class::Person, Class::PersonAdjective,
                            Class::Pronoun, Class::Number) &&
               !m_text.isAny(after, Class::Adverb, Class::DayWord, Class::Weekday);
    }

    int endOfParenthesis(int k) const
    {
        constexpr int longest = 24;
        const bool round = m_text.isForm(k, u"(");
        const bool dash = m_text.isForm(k, u"–") || m_text.isForm(k, u"—") || m_text.isForm(k, u"-");
        for (int end = k + 1; end < std::min(m_sentence.end, k + longest); ++end) {
            if (round  ? m_text.isForm(end, u")")
                : dash ? m_text.token(end).form == m_text.token(k).form
                       : m_text.isForm(end, u","))
                return closes(end) || round ? end + 1 : -1;
        }
        return -1;
    }
    /// Behind the closing comma the verb goes on.
    bool closes(int comma) const
    {
        return m_text.isAny(comma + 1, Class::Auxiliary, Class::Kill, Class::Die, Class::Wound, Class::Dead,
                            Class::Both) ||
               (m_text.is(comma + 1, Class::Adverb) &&
                m_text.isAny(comma + 2, Class::Auxiliary, Class::Kill, Class::Die, Class::Wound));
    }

    /// 12 people [from X] [, including ... ,] were [reportedly] killed; 12 dead; 12 who died
    bool findBehind()
    {
        bool auxiliary = false, relative = false, present = false, preposition = false;
        int unknown = 0;
        constexpr int reach = 40;
        for (int k = m_figure.end; k < std::min(m_sentence.end, m_figure.end + reach);) {
            if (k != m_figure.end && isNextFigure(k) && !parenthesisAround(k))
                return false;
            if (m_text.isPunctuation(k)) {
                const QString &form = m_text.token(k).form;
                if (form == "\""_L1 || form == u"”"_s || form == u"“"_s || form == "'"_L1 || form == u"’"_s) {
                    ++k;
                    continue;
                }
                const int after =
                    form == ","_L1 || form == "("_L1 || form == u"–"_s || form == u"—"_s ? endOfParenthesis(k) : -1;
                if (after < 0)
                    return false;
                k = after;
                continue;
            }
            if (const Mark *mark = m_text.at(k, Class::Both)) {
                m_figure.both = true;
                (void)mark;
                return true;
            }
            if (const Mark *mark = m_text.at(k, Class::AmongThem); mark && auxiliary && !mark->value.isEmpty()) {
                set(mark->value == "wounded"_L1 ? Measure::Wounded : Measure::Killed, Figure::From::OwnWords, k,
                    mark->end);
                m_figure.amongDead = true;
                return true;
            }
            if (const std::optional<bool> found = cueAt(k, auxiliary || relative, present, preposition))
                return *found;
            if (m_text.isAny(k, Class::Auxiliary)) {
                auxiliary = true;
                present = present || m_text.isForm(k, u"are") || m_text.isForm(k, u"is");
                ++k;
                continue;
            }
            if (m_text.is(k, Class::Relative)) {
                relative = true;
                ++k;
                continue;
            }
            if (m_text.isAny(k, Class::Other)) {
                m_figure.blocked = true;
                return true;
            }
            if (m_text.isAny(k, Class::Says, Class::Boundary, Class::Rises) &&
                !m_text.isAny(k, Class::Adverb, Class::Preposition))
                return false;
            if (m_text.isAny(k, Class::Conjunction) && !auxiliary)
                return false;
            if (m_text.isAny(k, Class::Verb)) {
                if (auxiliary) {
                    m_figure.blocked = true;
                    return true;
                }
                if (!relative && !preposition)
                    return false;
            }
            if (m_text.isAny(k, Class::Preposition, Class::In, Class::From))
                preposition = true;
            else if (!m_text.isAny(k, Class::Adverb, Class::Determiner) && !m_text.token(k).isCapital &&
                     ++unknown > (preposition || relative ? 14 : 3))
                return false;
            ++k;
        }
        return false;
    }

    /// Inside a parenthesis that was skipped figures do not end the search.
    bool parenthesisAround(int) const { return false; }

    std::optional<bool> cueAt(int k, bool passive, bool present, bool preposition)
    {
        (void)preposition;
        if (const Mark *mark = m_text.at(k, Class::Kill)) {
            if (!passive && hasObject(mark->end)) {
                m_figure.doer = true;
                return true;
            }
            set(Measure::Killed, Figure::From::OwnWords, k, mark->end);
            m_figure.generic = present && isRule();
            return true;
        }
        if (const Mark *mark = m_text.at(k, Class::Wound)) {
            if (!passive && hasObject(mark->end)) {
                m_figure.doer = true;
                return true;
            }
            set(Measure::Wounded, Figure::From::OwnWords, k, mark->end);
            return true;
        }
        if (const Mark *mark = m_text.at(k, Class::Die)) {
            set(Measure::Killed, Figure::From::OwnWords, k, mark->end);
            m_figure.generic = m_text.isForm(k, u"die") && isRule();
            return true;
        }
        if (const Mark *mark = m_text.at(k, Class::Dead)) {
            set(Measure::Killed, Figure::From::OwnWords, k, mark->end);
            return true;
        }
        if (const Mark *mark = m_text.at(k, Class::Wounded); mark && k == m_figure.end) {
            set(Measure::Wounded, Figure::From::OwnWords, k, mark->end);
            return true;
        }
        if (m_text.isAny(k, Class::KillActive, Class::WoundActive)) {
            m_figure.doer = true;
            return true;
        }
        return std::nullopt;
    }

    /// "speaks of a massacre when at least five people are killed"
    bool isRule() const
    {
        for (int k = m_sentence.first; k < m_figure.first + 1; ++k)
            if (m_text.is(k, Class::Generic) || m_text.isForm(k, u"when"))
                return true;
        return false;
    }

    bool hasFigureBetween(int from, int to) const
    {
        return std::ranges::any_of(m_figures,
                                   [&](const Figure &f) { return f.first > from && f.end <= to && !f.older; });
    }

    /// The toll rose to 12; put it at 53; the count stood at 29
    bool findToll()
    {
        const bool bare = m_figure.noun.head == Head::Nothing || m_figure.noun.head == Head::People;
        if (!bare || m_figure.number.kind != NumberPhrase::Kind::Number)
            return false;
        const int before = startOfMarkEndingAt(m_figure.first);
        if (before < m_sentence.first)
            return false;
        if (m_text.is(before, Class::UpFrom)) {
            m_figure.older = true;
            for (std::size_t j = m_index; j-- > 0 && m_figures[j].sentence == m_figure.sentence;)
                if (m_figures[j].measure) {
                    set(*m_figures[j].measure, Figure::From::Toll, before, before + 1, true);
                    return true;
                }
        }
        if (findLabel(before))
            return true;
        constexpr int reach = 36;
        for (int k = m_figure.first - 1; k >= std::max(m_sentence.first, m_figure.first - reach); --k) {
            if (m_text.isForm(k, u";"))
                break;
            const bool wounded = m_text.is(k, Class::WoundToll);
            if (!wounded && !m_text.is(k, Class::Toll))
                continue;
            if (m_figure.older || !hasFigureBetween(k, m_figure.first) || m_text.isAny(before, Class::Rises)) {
                if (!announces(before, k))
                    return false;
                set(wounded ? Measure::Wounded : Measure::Killed, Figure::From::Toll, k, k + 1, true);
                return true;
            }
        }
        return m_figure.noun.head == Head::Nothing && (findTollOfBefore(before) || findHadBeen(before));
    }

    /// What stands right before the number says that it is the toll's.
    bool announces(int before, int toll) const
    {
        if (m_text.isForm(before, u":") || m_text.isAny(before, Class::Rises, Class::UpFrom, Class::RangeJoin) ||
            before <= toll)
            return true;
        static const QStringList words{u"at"_s, u"to"_s, u"of"_s, u"up"_s, u"by"_s, u"as"_s, u"with"_s};
        return words.contains(m_text.token(before).form) || m_figure.number.first != m_figure.number.core;
    }

    /// "Civilians killed: 12", "Injured: 15": a line that labels its number.
    bool findLabel(int before)
    {
        constexpr int reach = 5;
        if (!m_text.isForm(before, u":"))
            return false;
        for (int k = before - 1; k >= std::max(m_sentence.first, before - reach); --k) {
            if (m_text.isPunctuation(k) || hasFigureBetween(k, m_figure.first))
                return false;
            const bool wounded = m_text.isAny(k, Class::Wound, Class::Wounded, Class::WoundToll);
            if (!wounded && !m_text.isAny(k, Class::Kill, Class::Dead, Class::Death, Class::Toll))
                continue;
            set(wounded ? Measure::Wounded : Measure::Killed, Figure::From::Toll, k, before, true);
            return true;
        }
        return false;
    }

    /// "It had been 22 at noon": an earlier count of those told before.
    bool findHadBeen(int before)
    {
        static const QStringList subjects{u"it"_s, u"number"_s, u"figure"_s, u"count"_s, u"total"_s};
        int k = before;
        if (m_text.isForm(k, u"at"))
            k = startOfMarkEndingAt(k);
        const bool been = m_text.isForm(k, u"been") || m_text.isForm(k, u"stood");
        if (!been || k - 1 < m_sentence.first || !m_text.isForm(k - 1, u"had") || k - 2 < m_sentence.first ||
            !subjects.contains(m_text.token(k - 2).form))
            return false;
        for (std::size_t j = m_index; j-- > 0 && m_figure.sentence - m_figures[j].sentence <= 2;)
            if (m_figures[j].measure && m_figures[j].from != Figure::From::Member) {
                m_figure.older = true;
                set(*m_figures[j].measure, Figure::From::Toll, k, before + 1, true);
                return true;
            }
        return false;
    }

    /// "it rose once more, to 61", "put it at 53": "it" is the toll of a sentence before.
    bool findTollOfBefore(int before)
    {
        static const QStringList near{u"at"_s, u"to"_s};
        if (!near.contains(m_text.token(before).form) && !m_text.is(before, Class::Rises))
            return false;
        bool it = false, rises = false;
        for (int k = before; k >= std::max(m_sentence.first, before - 9); --k) {
            it = it || m_text.isForm(k, u"it") || m_text.isForm(k, u"figure") || m_text.isForm(k, u"number") ||
                 m_text.isForm(k, u"total");
            rises = rises || (m_text.is(k, Class::Rises) && !near.contains(m_text.token(k).form));
        }
        if (!it || !rises)
            return false;
        for (std::size_t j = m_index; j-- > 0;) {
            const Figure &other = m_figures[j];
            if (m_figure.sentence - other.sentence > 3)
                return false;
            if (!other.measure || other.from == Figure::From::Member)
                continue;
            set(*other.measure, Figure::From::Toll, before, before + 1, true);
            return true;
        }
        return false;
    }

    const Marked &m_text;
    std::vector<Figure> &m_figures;
    std::size_t m_index;
    Figure &m_figure;
    const Sentence &m_sentence;
};

} // namespace

void findEnglishCue(const Marked &text, std::vector<Figure> &figures, std::size_t i)
{
    Finder(text, figures, i).find();
}

} // namespace sijill::reading
