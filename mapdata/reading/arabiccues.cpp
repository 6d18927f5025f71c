#include "mapdata/reading/arabiccues.h"

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
        if (m_figure.noun.head == Head::Thing || m_figure.noun.ofThem)
            return;
        if (findBehind() || findOlder())
            return;
        findBefore();
    }

    /// بعد أن كانت الحصيلة 35
    bool findOlder();

private:
    void set(Measure measure, Figure::From from, int first, bool before)
    {
        m_figure.measure = measure;
        m_figure.from = from;
        m_figure.cueFirst = first;
        m_figure.cueEnd = first + 1;
        m_figure.cueBefore = before;
    }

    /// خمسة أشخاص قتلوا; عشرون شخصاً بين قتيل وجريح
    bool findBehind()
    {
        constexpr int reach = 4;
        for (int k = m_figure.end; k < std::min(m_sentence.end, m_figure.end + reach); ++k) {
            if (m_text.isPunctuation(k) || isOtherFigure(k))
                return false;
            if (m_text.is(k, Class::Both)) {
                m_figure.both = true;
                return true;
            }
            for (const auto &[what, measure] :
                 {std::pair(Class::Die, Measure::Killed), std::pair(Class::Wound, Measure::Wounded)})
                if (const Mark *mark = m_text.at(k, what); mark && mark->clitics.isEmpty()) {
                    set(measure, Figure::From::OwnWords, k, false);
                    return true;
                }
            if (m_text.isAny(k, Class::Including, Class::OfThem, Class::Boundary) ||
                m_text.token(k).form.startsWith(u'و'))
                return false;
        }
        return false;
    }

    bool isOtherFigure(int k) const
    {
        const auto holds = [&](std::size_t i) { return m_figures[i].first <= k && k < m_figures[i].end; };
        return (m_index > 0 && holds(m_index - 1)) || (m_index + 1 < m_figures.size() && holds(m_index + 1));
    }

    bool beginsWithAnd() const { return m_text.token(m_figure.first).form.startsWith(u'و') && !isPlainWord(); }
    /// واحد begins with the letter itself.
    bool isPlainWord() const
    {
        const Mark *mark = m_text.at(m_figure.first, Class::Number);
        return mark && mark->clitics.isEmpty();
    }

    /// قتل خمسة; مقتل وإصابة عشرة; ارتفعت حصيلة القتلى إلى خمسة
    void findBefore()
    {
        if (beginsWithAnd())
            return;
        constexpr int reach = 11, tollReach = 16;
        for (int k = m_figure.first - 1; k >= std::max(m_sentence.first, m_figure.first - tollReach); --k) {
            const QString &form = m_text.token(k).form;
            if (form == u"؛"_s || form == u";"_s || isOtherFigure(k))
                return;
            if ((form == u"،"_s || form == u","_s) && k == m_figure.first - 1)
                return;
            if (m_text.isInside(k))
                continue;
            if (m_text.isAny(k, Class::Toll, Class::WoundToll)) {
                if (announces())
                    set(m_text.is(k, Class::Toll) ? Measure::Killed : Measure::Wounded, Figure::From::Toll, k, true);
                return;
            }
            if (k < m_figure.first - reach)
                continue;
            if (m_text.is(k, Class::Both)) {
                m_figure.both = true;
                return;
            }
            if (m_text.is(k, Class::WoundActive)) {
                set(Measure::Wounded, Figure::From::OwnWords, k, true);
                return;
            }
            if (m_text.is(k, Class::KillActive)) {
                set(Measure::Killed, Figure::From::OwnWords, k, true);
                return;
            }
            if (m_text.is(k, Class::Including))
                return; // a member: lists know
            if (m_text.isAny(k, Class::Other, Class::Thing) && m_figure.noun.head != Head::Nothing) {
                m_figure.blocked = m_text.is(k, Class::Other);
                if (m_figure.blocked)
                    return;
            }
            if (m_text.is(k, Class::By) && k == m_figure.first - 1) {
                m_figure.blocked = true;
                return;
            }
        }
    }

    bool announces() const
    {
        int k = m_figure.first - 1;
        while (k > m_sentence.first && m_text.isInside(k))
            --k;
        return m_text.isForm(k, u":") ||
               m_text.isAny(k, Class::Rises, Class::RangeJoin, Class::Toll, Class::WoundToll) ||
               m_text.token(k).form == u"الي"_s || m_figure.number.first != m_figure.number.core;
    }

    const Marked &m_text;
    std::vector<Figure> &m_figures;
    std::size_t m_index;
    Figure &m_figure;
    const Sentence &m_sentence;
};

bool Finder::findOlder()
{
    constexpr int reach = 5;
    for (int k = m_figure.first - 1; k >= std::max(m_sentence.first, m_figure.first - reach); --k)
        if (m_text.is(k, Class::UpFrom)) {
            for (std::size_t j = m_index; j-- > 0 && m_figures[j].sentence == m_figure.sentence;)
                if (m_figures[j].measure) {
                    m_figure.older = true;
                    if (!m_figure.measure)
                        set(*m_figures[j].measure, Figure::From::Toll, k, true);
                    return true;
                }
        }
    return false;
}

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
