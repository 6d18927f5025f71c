#include "mapdata/reading/drafts.h"

#include <algorithm>

namespace sijill::reading {

using namespace Qt::StringLiterals;

namespace {

using Role = PlaceMention::Role;

class Maker {
public:
    explicit Maker(const Findings &found) : m(found)
    {
        indexSentences();
        findMainDays();
    }

    std::vector<Draft> make()
    {
        for (std::size_t i = 0; i < m.figures.size(); ++i) {
            const Figure &figure = m.figures[i];
            if (!isProposed(figure))
                continue;
            Draft draft;
            draft.figure = static_cast<int>(i);
            placeOf(i, draft);
            timeOf(i, draft);
            if (draft.timeKind == TimePhrase::Kind::Running && !draft.statedPlace) {
                draft.mentions.clear();
                draft.areas.clear();
                draft.country = true;
            }
            addEach(figure, draft);
        }
        return std::move(m_drafts);
    }

private:
    static bool isProposed(const Figure &figure)
    {
        if (!figure.isMeasured() || figure.isReference || figure.both || figure.bodies)
            return false;
        return figure.number.kind != NumberPhrase::Kind::Share;
    }

    const Sentence &sentenceOf(const Figure &f) const
    {
        return m.text.words().sentences[static_cast<std::size_t>(f.sentence)];
    }

    /// Which of the figures and mentions stand in a sentence.
    struct Range {
        std::size_t first = 0, end = 0;
    };
    void indexSentences()
    {
        const std::size_t count = m.text.words().sentences.size();
        m_figuresOf.resize(count);
        m_mentionsOf.resize(count);
        const auto add = [](std::vector<Range> &ranges, int sentence, std::size_t i) {
            Range &range = ranges[static_cast<std::size_t>(sentence)];
            if (range.end == 0)
                range.first = i;
            range.end = i + 1;
        };
        for (std::size_t i = 0; i < m.figures.size(); ++i)
            if (!m.figures[i].zero)
                add(m_figuresOf, m.figures[i].sentence, i);
        for (std::size_t i = 0; i < m.mentions.size(); ++i)
            add(m_mentionsOf, m.mentions[i].sentence, i);
    }
    std::span<const Figure> figuresIn(int sentence) const
    {
        const Range range = m_figuresOf[static_cast<std::size_t>(sentence)];
        return std::span(m.figures).subspan(range.first, range.end - range.first);
    }
    Range mentionsIn(const Figure &f) const { return m_mentionsOf[static_cast<std::size_t>(f.sentence)]; }

    // ---- places

    /// The figure of its sentence that a token belongs to is the nearest one before it.
    int nextFigureStart(std::size_t i) const
    {
        const Sentence &sentence = sentenceOf(m.figures[i]);
        int start = sentence.end;
        for (const Figure &other : figuresIn(m.figures[i].sentence))
            if (other.first >= m.figures[i].end && (other.measure || other.noun.head == NounPhrase::Head::People))
                start = std::min(start, other.first);
        return start;
    }
    int lastFigureEnd(std::size_t i) const
    {
        int end = sentenceOf(m.figures[i]).first;
        for (const Figure &other : figuresIn(m.figures[i].sentence))
            if (other.end <= m.figures[i].first && !other.zero)
                end = std::max(end, other.end);
        return end;
    }

    std::vector<int> listFrom(int mention) const
    {
        std::vector<int> list{mention};
        for (std::size_t k = static_cast<std::size_t>(mention) + 1; k < m.mentions.size(); ++k) {
            if (m.mentions[k].sentence != m.mentions[static_cast<std::size_t>(mention)].sentence)
                break;
            if (m.mentions[k].role == Role::Holds)
                continue;
            if (m.mentions[k].listWith < 0)
                break;
            list.push_back(static_cast<int>(k));
        }
        return list;
    }

    bool crosses(int from, int to, bool clause) const
    {
        for (int k = from; k < to; ++k) {
            if (m.text.isForm(k, u";") || m.text.isForm(k, u"؛"))
                return true;
            if (clause && m.text.is(k, Class::Boundary))
                return true;
        }
        return false;
    }

    /// Behind the figure, before the next one.
    std::vector<int> placesBehind(std::size_t i, bool clause) const
    {
        const Figure &f = m.figures[i];
        const int limit = nextFigureStart(i);
        for (std::size_t k = mentionsIn(f).first; k < mentionsIn(f).end; ++k) {
            const PlaceMention &mention = m.mentions[k];
            if (mention.sentence != f.sentence || mention.first < f.first || mention.first >= limit ||
                mention.role != Role::Where)
                continue;
            if (crosses(f.end, mention.first, clause))
                return {};
            return listFrom(static_cast<int>(k));
        }
        return {};
    }

    /// In front of it: "In A three people died", "A had six dead".
    std::vector<int> placesBefore(std::size_t i, bool past) const
    {
        const Figure &f = m.figures[i];
        const int limit = past ? sentenceOf(f).first : lastFigureEnd(i);
        for (std::size_t k = mentionsIn(f).end; k-- > mentionsIn(f).first;) {
            const PlaceMention &mention = m.mentions[k];
            if (mention.sentence != f.sentence || mention.end > f.first || mention.first < limit ||
                mention.role != Role::Where)
                continue;
            if (crosses(mention.end, f.first, false))
                return {};
            std::size_t first = k;
            while (first > 0 && m.mentions[first].listWith >= 0)
                first = static_cast<std::size_t>(m.mentions[first].listWith);
            return listFrom(static_cast<int>(first));
        }
        return {};
    }

    /// "there", "in the town": the place told last. A whole country: nothing.
    enum class Pointer { None, Here, Country };
    Pointer pointerOf(std::size_t i) const
    {
        const Figure &f = m.figures[i];
        const int from = lastFigureEnd(i), to = nextFigureStart(i);
        Pointer pointer = Pointer::None;
        for (int k = from; k < to; ++k) {
            if (m.text.is(k, Class::Country))
                return Pointer::Country;
            if (const Mark *mark = m.text.at(k, Class::Here);
                mark && !m.text.isForm(mark->end, u"of") && !startsMention(mark->end)) {
                const bool dummy = m.text.isForm(k, u"there") && m.text.is(k + 1, Class::Auxiliary);
                if (!dummy)
                    pointer = Pointer::Here;
            }
        }
        (void)f;
        return pointer;
    }
    bool startsMention(int token) const
    {
        return std::ranges::any_of(m.mentions, [&](const PlaceMention &mention) {
            return mention.phraseFirst <= token && token < mention.end;
        });
    }

    int lastMentionBefore(int token) const
    {
        for (std::size_t k = m.mentions.size(); k-- > 0;)
            if (m.mentions[k].end <= token && m.mentions[k].role == Role::Where && !m.mentions[k].isCountry)
                return static_cast<int>(k);
        return -1;
    }

    /// For a name that nobody knows: the one area that the text spoke of last, in this paragraph or the one before.
    QStringList areasAround(int mention) const
    {
        const auto paragraphOf = [&](const PlaceMention &p) {
            return m.text.words().sentences[static_cast<std::size_t>(p.sentence)].paragraph;
        };
        const int own = paragraphOf(m.mentions[static_cast<std::size_t>(mention)]);
        for (std::size_t k = static_cast<std::size_t>(mention); k-- > 0;) {
            const PlaceMention &other = m.mentions[k];
            if (own - paragraphOf(other) > 2)
                break;
            if (other.areas.size() == 1 && (other.role != Role::Other || (other.isKnown && !other.isArea)))
                return other.areas;
        }
        return {};
    }

    /// "in northern Afghanistan", where the title says which town.
    bool isPartOfCountry(int mention) const
    {
        const PlaceMention &place = m.mentions[static_cast<std::size_t>(mention)];
        for (int k = place.phraseFirst; k < place.first; ++k)
            if (m.text.is(k, Class::Near))
                return true;
        return m.text.is(place.first - 1, Class::Near);
    }
    int firstParagraph() const
    {
        return m_drafts.empty() ? 0
                                : sentenceOf(m.figures[static_cast<std::size_t>(m_drafts.front().figure)]).paragraph;
    }
    int titlePlace() const
    {
        for (std::size_t k = 0; k < m.mentions.size(); ++k)
            if (sentenceAt(m.mentions[k].first).isHeading && m.mentions[k].isKnown && !m.mentions[k].isCountry &&
                listFrom(static_cast<int>(k)).size() == 1)
                return static_cast<int>(k);
        return -1;
    }

    int firstOfList(int mention) const
    {
        while (m.mentions[static_cast<std::size_t>(mention)].listWith >= 0)
            mention = m.mentions[static_cast<std::size_t>(mention)].listWith;
        return mention;
    }

    void setPlaces(Draft &draft, const std::vector<int> &mentions, const QStringList &near, bool stated)
    {
        draft.mentions.clear();
        draft.areas.clear();
        bool country = false;
        for (const int k : mentions) {
            const auto index = static_cast<std::size_t>(k);
            const QStringList around = near.isEmpty() && m.mentions[index].within < 0 ? areasAround(k) : near;
            settleAreas(m.mentions, index,
                        m.mentions[index].isQuarter || m.mentions[index].candidates.size() > 1 ? around : near, m.book);
            if (m.mentions[index].isQuarter && m.mentions[index].within < 0 && !around.isEmpty() &&
                std::ranges::none_of(
                    m.mentions[index].areas, [&](const QString &area) { return around.contains(area); })) {
                m.mentions[index].areas = around;
                m.mentions[index].isGuessed = true;
            }
            const PlaceMention &mention = m.mentions[index];
            draft.mentions.push_back(k);
            country = country || mention.isCountry;
            for (const QString &area : mention.areas)
                if (!draft.areas.contains(area))
                    draft.areas << area;
        }
        if (draft.areas.isEmpty() && !country && !mentions.empty())
            draft.areas = areasAround(mentions.front());
        if (country && draft.areas.isEmpty() && mentions.size() == 1 &&
            (m_drafts.empty() ||
             sentenceAt(m.mentions[static_cast<std::size_t>(mentions.front())].first).paragraph <= firstParagraph()) &&
            isPartOfCountry(mentions.front()))
            if (const int title = titlePlace(); title >= 0) {
                draft.mentions = {title};
                draft.areas = m.mentions[static_cast<std::size_t>(title)].areas;
                country = false;
            }
        draft.country = draft.areas.isEmpty();
        draft.statedPlace = stated;
        draft.statedCountry = stated && country && draft.areas.isEmpty();
    }

    const Draft *draftOfFigure(int figure) const
    {
        for (std::size_t k = m_drafts.size(); k-- > 0;)
            if (m_drafts[k].figure == figure)
                return &m_drafts[k];
        return nullptr;
    }

    /// Of several drafts of one figure ("in each of") the one whose place the sentence names.
    const Draft *wholeOf(const Figure &f) const
    {
        for (const Draft &draft : m_drafts)
            if (draft.figure == f.whole && draft.eachOf)
                for (const PlaceMention &mention : m.mentions)
                    if (mention.sentence == f.sentence && mention.end <= f.first && mention.areas == draft.areas)
                        return &draft;
        return draftOfFigure(f.whole);
    }

    void copyPlace(Draft &draft, const Draft &from)
    {
        draft.mentions = from.mentions;
        draft.areas = from.areas;
        draft.country = from.country;
        draft.statedPlace = false;
    }

    void placeOf(std::size_t i, Draft &draft)
    {
        const Figure &f = m.figures[i];
        const Draft *whole = f.whole >= 0 ? wholeOf(f) : nullptr;
        const Draft *list = f.listWith >= 0 ? draftOfFigure(f.listWith) : nullptr;
        const QStringList near = whole ? whole->areas : QStringList();
        if (f.amongDead && whole)
            return copyPlace(draft, *whole);
        // residents of Donetsk region
        for (std::size_t k = mentionsIn(f).first; k < mentionsIn(f).end; ++k)
            if (m.mentions[k].first > f.number.end && m.mentions[k].end <= f.end && m.mentions[k].isKnown && !m.mentions[k].isCountry)
                return setPlaces(draft, {static_cast<int>(k)}, near, true);
        std::vector<int> behind = placesBehind(i, true);
        // "including ten children": the places behind are the whole's
        if (!behind.empty())
            return setPlaces(draft, behind, near, true);
        const Pointer pointer = pointerOf(i);
        if (pointer == Pointer::Country) {
            draft.statedPlace = draft.statedCountry = true;
            return;
        }
        if (f.first > 0 && (m.text.isForm(f.first - 1, u"with") || m.text.isForm(f.first - 1, u"("))) // Daraa with 14, Saada (seven)
            for (std::size_t k = mentionsIn(f).first; k < mentionsIn(f).end; ++k)
                if (m.mentions[k].phraseEnd == f.first - 1)
                    return setPlaces(draft, {static_cast<int>(k)}, near, true);
        const std::vector<int> before = placesBefore(i, false);
        if (!before.empty() && !(whole && f.from == Figure::From::Member && f.noun.ofThem))
            return setPlaces(draft, before, near, true);
        if (pointer == Pointer::Here)
            if (const int last = lastMentionBefore(f.first); last >= 0)
                return setPlaces(draft, listFrom(firstOfList(last)), near, true);
        if (whole)
            return copyPlace(draft, *whole);
        if (f.estimate || f.older)
            if (!m_drafts.empty())
                return copyPlace(draft, m_drafts.back());
        const std::vector<int> clause = placesBehind(i, false);
        if (!clause.empty())
            return setPlaces(draft, clause, near, true);
        if (list && list->figure >= 0 && m.figures[static_cast<std::size_t>(list->figure)].sentence == f.sentence)
            return copyPlace(draft, *list);
        const std::vector<int> farther = placesBefore(i, true);
        if (!farther.empty())
            return setPlaces(draft, farther, near, true);
        const std::vector<int> any = anyBehind(i);
        if (!any.empty())
            return setPlaces(draft, any, near, true);
        // seized the suburb of A after clashes that left many dead
        for (std::size_t k = mentionsIn(f).end; k-- > mentionsIn(f).first;) {
            const PlaceMention &mention = m.mentions[k];
            if (mention.sentence == f.sentence && mention.end <= f.first && mention.role == Role::Other &&
                mention.isKnown && !mention.isCountry && (!mention.isArea || mention.within >= 0))
                return setPlaces(draft, {static_cast<int>(k)}, near, true);
        }
        inheritPlace(i, draft);
    }

    /// "killed at least 17 people and wounded 97 in A": the place behind the next figure holds for both.
    std::vector<int> anyBehind(std::size_t i) const
    {
        const Figure &f = m.figures[i];
        std::size_t k = i;
        while (k + 1 < m.figures.size() && m.figures[k + 1].sentence == f.sentence && m.figures[k + 1].measure &&
               !m.figures[k + 1].member && m.figures[k + 1].first - m.figures[k].end <= 8) {
            ++k;
            std::vector<int> places = placesBehind(k, true);
            if (!places.empty())
                return places;
        }
        return {};
    }

    /// What the paragraph, or the text before, is about.
    void inheritPlace(std::size_t i, Draft &draft)
    {
        const Figure &f = m.figures[i];
        const int paragraph = sentenceOf(f).paragraph;
        for (std::size_t k = m_drafts.size(); k-- > 0;) {
            const Figure &other = m.figures[static_cast<std::size_t>(m_drafts[k].figure)];
            if (sentenceOf(other).paragraph != paragraph || other.member || m_drafts[k].eachOf)
                continue;
            if (other.sentence == f.sentence || f.from == Figure::From::Toll || f.sentence - other.sentence <= 2)
                return copyPlace(draft, m_drafts[k]);
            break;
        }
        // a place that the sentences before in the paragraph speak of
        for (std::size_t k = m.mentions.size(); k-- > 0;) {
            const PlaceMention &mention = m.mentions[k];
            if (mention.end > f.first || mention.role != Role::Where || mention.isCountry)
                continue;
            if (m.text.words().sentences[static_cast<std::size_t>(mention.sentence)].paragraph != paragraph)
                break;
            std::size_t first = k;
            while (first > 0 && m.mentions[first].listWith >= 0)
                first = static_cast<std::size_t>(m.mentions[first].listWith);
            return setPlaces(draft, listFrom(static_cast<int>(first)), {}, false);
        }
        for (std::size_t k = m.mentions.size(); k-- > 0;) {
            const PlaceMention &mention = m.mentions[k];
            if (mention.end <= f.first && mention.role == Role::Other && mention.isKnown && !mention.isArea &&
                !mention.isCountry && sentenceAt(mention.first).paragraph == paragraph)
                return setPlaces(draft, {static_cast<int>(k)}, {}, false);
        }
        if (m_drafts.empty() && !sentenceOf(f).isHeading) {
            for (std::size_t k = 0; k < m.mentions.size() && m.mentions[k].end <= f.first; ++k)
                if (m.mentions[k].isKnown && !m.mentions[k].isCountry && sentenceAt(m.mentions[k].first).isHeading &&
                    listFrom(static_cast<int>(k)).size() == 1)
                    return setPlaces(draft, {static_cast<int>(k)}, {}, false);
            return;
        }
        if (f.from == Figure::From::Toll && !m_drafts.empty())
            return copyPlace(draft, m_drafts.back());
        if (f.from == Figure::From::Bare || m_drafts.empty())
            return;
        // the paragraph before, unless a larger figure begins anew
        const auto found = std::find_if(m_drafts.rbegin(), m_drafts.rend(), [](const Draft &d) {
            return d.timeKind != TimePhrase::Kind::Running && d.timeKind != TimePhrase::Kind::Year;
        });
        if (found == m_drafts.rend())
            return;
        const Draft &last = *found;
        const Figure &other = m.figures[static_cast<std::size_t>(last.figure)];
        if (last.eachOf || (f.sentence - other.sentence > 4 && !allOfOnePlace(false)))
            return;
        const bool smaller = anchorOf(f) <= anchorOf(other) || f.measure != other.measure || f.number.more;
        if (smaller || allOfOnePlace(true))
            copyPlace(draft, last);
    }
    static qint32 anchorOf(const Figure &f)
    {
        return f.number.count.best != Count::absent ? f.number.count.best : f.number.count.low;
    }

    bool allOfOnePlace(bool several) const
    {
        const Draft &first = m_drafts.front();
        return !first.country && (!several || m_drafts.size() > 2) &&
               std::ranges::all_of(m_drafts, [&](const Draft &d) { return d.areas == first.areas || d.country; });
    }

    void addEach(const Figure &figure, Draft &draft)
    {
        const bool each = figure.number.each || isEachOf(figure);
        if (!each || draft.mentions.size() < 2) {
            m_drafts.push_back(draft);
            return;
        }
        for (const int k : std::vector<int>(draft.mentions)) {
            Draft own = draft;
            setPlaces(own, {k}, {}, true);
            own.eachOf = true;
            m_drafts.push_back(own);
        }
    }
    /// four more in each of A and B; killed in each of
    bool isEachOf(const Figure &figure) const
    {
        const Sentence &sentence = sentenceOf(figure);
        for (int k = figure.end; k < std::min(sentence.end, figure.end + 8); ++k) {
            if (m.text.is(k, Class::Each))
                return true;
            if (m.text.token(k).isDigits || m.text.is(k, Class::Number))
                return false;
        }
        return false;
    }

    // ---- times

    bool isSayTime(const TimePhrase &time) const
    {
        int k = time.first - 1;
        while (k >= 0 && k > time.first - 3 && m.text.isAny(k, Class::Preposition, Class::In))
            --k;
        if (k >= 0 && m.text.isAny(k, Class::Says))
            return true;
        // on Sunday rejected, on Sunday said
        return m.text.isAny(time.end, Class::Says, Class::Denial) && !m.text.isForm(time.end, u",");
    }

    void findMainDays()
    {
        m_main = Span::day(m.report);
        // a heading's date goes before the day of the report, but not a dateline that only repeats it
        for (const TimePhrase &time : m.times) {
            const Sentence &sentence = sentenceAt(time.first);
            if (sentence.paragraph > 4)
                break;
            if (!sentence.isHeading || time.kind == TimePhrase::Kind::Running || time.kind == TimePhrase::Kind::Year)
                continue;
            if (time.days.begin > m.report || time.days.begin < m.report - 92)
                continue;
            m_main = time.days;
            m_mainKind = time.kind;
            m_mainIsHeading = true;
            break;
        }
        if (m_main == Span::day(m.report))
            takeDaysBeforeFigures();
        if (m_main == Span::day(m.report))
            takeDayOfEvent();
    }
    /// "The strike hit a building on March 17": a sentence without figures, near the top, that says what happened when.
    void takeDayOfEvent()
    {
        constexpr int paragraphs = 5;
        constexpr Day reach = 35;
        // Not where the first figure of the text has a day of its own.
        const auto first =
            std::ranges::find_if(m.figures, [&](const Figure &f) { return isProposed(f) && !sentenceOf(f).isHeading; });
        if (first == m.figures.end() || std::ranges::any_of(m.times, [&](const TimePhrase &t) {
                const Sentence &s = sentenceOf(*first);
                return t.first >= s.first && t.first < s.end && !isSayTime(t) && t.days.begin >= m.report - reach;
            }))
            return;
        for (const TimePhrase &time : m.times) {
            const Sentence &sentence = sentenceAt(time.first);
            if (sentence.paragraph > paragraphs)
                return;
            if (sentence.isHeading || isSayTime(time) || time.kind != TimePhrase::Kind::Day ||
                time.days.begin > m.report || time.days.begin < m.report - reach)
                continue;
            const auto index = static_cast<int>(&sentence - m.text.words().sentences.data());
            if (std::ranges::any_of(m.figures, [&](const Figure &f) { return f.sentence == index && isProposed(f); }))
                continue;
            for (int k = sentence.first; k < sentence.end; ++k)
                if (m.text.isAny(k, Class::Hits, Class::Weapon, Class::Kill) ||
                    (m.text.is(k, Class::Verb) && k < time.first)) {
                    m_main = time.days;
                    m_mainKind = time.kind;
                    return;
                }
        }
    }
    /// "what he told us about the last week": said before the first figure, it holds for the text.
    void takeDaysBeforeFigures()
    {
        const auto first = std::ranges::find_if(m.figures, [](const Figure &f) { return isProposed(f); });
        if (first == m.figures.end())
            return;
        for (const TimePhrase &time : m.times) {
            if (time.first >= first->first)
                return;
            if (sentenceAt(time.first).isHeading || isSayTime(time) || time.days.begin > m.report)
                continue;
            const bool window = time.kind == TimePhrase::Kind::Window && !m.text.is(time.first, Class::This);
            if (window || time.isWeekday) {
                m_main = time.days;
                m_mainKind = time.kind;
                return;
            }
        }
    }
    const Sentence &sentenceAt(int token) const
    {
        const auto &sentences = m.text.words().sentences;
        const auto after = std::ranges::upper_bound(sentences, token, {}, &Sentence::first);
        return after == sentences.begin() ? sentences.front() : *std::prev(after);
    }
    int sentenceIndexAt(int token) const
    {
        return static_cast<int>(&sentenceAt(token) - m.text.words().sentences.data());
    }

    /// The figure that a time of its sentence belongs to.
    int ownerOf(const TimePhrase &time) const
    {
        int best = -1, least = 1000;
        const Range range = m_figuresOf[static_cast<std::size_t>(sentenceIndexAt(time.first))];
        for (std::size_t i = range.first; i < range.end; ++i) {
            const Figure &f = m.figures[i];
            const int gap = time.first >= f.end ? time.first - f.end : f.first - time.end + 4;
            if (gap >= 0 && gap < least) {
                least = gap;
                best = static_cast<int>(i);
            }
        }
        return best;
    }

    bool setTime(Draft &draft, std::size_t k)
    {
        draft.days = m.times[k].days;
        draft.timeKind = m.times[k].kind;
        draft.timeIndex = static_cast<int>(k);
        draft.statedTime = true;
        return true;
    }

    bool timeInSentence(std::size_t i, Draft &draft)
    {
        const Figure &f = m.figures[i];
        const Sentence &sentence = sentenceOf(f);
        int left = -1, right = -1, own = -1;
        const auto begin = std::ranges::lower_bound(m.times, sentence.first, {}, &TimePhrase::first) - m.times.begin();
        for (auto k = static_cast<std::size_t>(begin); k < m.times.size() && m.times[k].first < sentence.end; ++k) {
            const TimePhrase &time = m.times[k];
            if (time.first < sentence.first || time.first >= sentence.end || isSayTime(time))
                continue;
            const int owner = ownerOf(time);
            if (owner == static_cast<int>(i)) {
                const auto gap = [&](std::size_t n) {
                    const TimePhrase &t = m.times[n];
                    const bool since = m.text.is(t.first, Class::Since);
                    return (since ? 0 : 100) + (t.first >= f.end ? t.first - f.end : f.first - t.end + 4);
                };
                if (own < 0 || gap(k) < gap(static_cast<std::size_t>(own)))
                    own = static_cast<int>(k);
                continue;
            }
            const bool ofOlder = owner >= 0 && m.figures[static_cast<std::size_t>(owner)].older;
            if (ofOlder)
                continue;
            if (time.end <= f.first && !crosses(time.end, f.first, false))
                left = static_cast<int>(k);
            else if (time.first >= f.end && right < 0 && !crosses(f.end, time.first, true) &&
                     (time.kind != TimePhrase::Kind::Running || sharesTime(i, owner)))
                right = static_cast<int>(k);
        }
        if (own >= 0)
            return setTime(draft, static_cast<std::size_t>(own));
        if (left >= 0 && m.times[static_cast<std::size_t>(left)].kind == TimePhrase::Kind::Running &&
            !sharesTime(i, ownerOf(m.times[static_cast<std::size_t>(left)])))
            left = -1;
        if (left >= 0)
            return setTime(draft, static_cast<std::size_t>(left));
        if (right >= 0)
            return setTime(draft, static_cast<std::size_t>(right));
        return false;
    }
    bool sharesTime(std::size_t i, int owner) const { return owner >= 0 && std::abs(owner - static_cast<int>(i)) <= 2; }

    void timeOf(std::size_t i, Draft &draft)
    {
        const Figure &f = m.figures[i];
        if (timeInSentence(i, draft)) {
            if (!f.older && !f.member && !m_mainIsStated && draft.timeKind != TimePhrase::Kind::Running &&
                draft.timeKind != TimePhrase::Kind::Year && draft.days.begin >= m.report - 35) {
                m_mainIsStated = true;
                if (!m_mainIsHeading || m_main == Span::day(m.report)) {
                    m_main = draft.days;
                    m_mainKind = draft.timeKind;
                }
            }
            return;
        }
        if (f.whole >= 0)
            if (const Draft *whole = draftOfFigure(f.whole))
                return copyTime(draft, *whole);
        if (f.listWith >= 0)
            if (const Draft *list = draftOfFigure(f.listWith))
                return copyTime(draft, *list);
        // the paragraph's own day
        const int paragraph = sentenceOf(f).paragraph;
        for (std::size_t k = m.times.size(); k-- > 0;) {
            const TimePhrase &time = m.times[k];
            if (time.first >= f.first || isSayTime(time))
                continue;
            const Sentence &sentence = sentenceAt(time.first);
            if (sentence.paragraph != paragraph ||
                f.sentence - static_cast<int>(&sentence - m.text.words().sentences.data()) > 3)
                break;
            const int owner = ownerOf(time);
            const bool far = time.days.begin < m_main.begin - 6;
            const bool ofAnother = owner >= 0 && m_main.length() > 1 && m_main.contains(time.days.begin) && time.days.length() < m_main.length();
            if (time.kind == TimePhrase::Kind::Running || time.kind == TimePhrase::Kind::Year ||
                time.days.begin > m.report || far || ofAnother || (owner >= 0 && m.figures[static_cast<std::size_t>(owner)].older))
                continue;
            draft.days = time.days;
            draft.timeKind = time.kind;
            draft.timeIndex = static_cast<int>(k);
            return;
        }
        if (!m_mainIsHeading && m_main == Span::day(m.report) && m_drafts.size() < 4)
            for (std::size_t k = 0; k < m.times.size(); ++k) {
                const TimePhrase &time = m.times[k];
                const Sentence &sentence = sentenceAt(time.first);
                const auto index = static_cast<int>(&sentence - m.text.words().sentences.data());
                if (index > f.sentence && index <= f.sentence + 2 && sentence.paragraph == paragraph &&
                    time.isWeekday && !isSayTime(time)) {
                    draft.days = time.days;
                    draft.timeKind = time.kind;
                    draft.timeIndex = static_cast<int>(k);
                    return;
                }
            }
        draft.days = m_main;
        draft.timeKind = m_mainKind;
    }
    static void copyTime(Draft &draft, const Draft &from)
    {
        draft.days = from.days;
        draft.timeKind = from.timeKind;
        draft.timeIndex = from.timeIndex;
    }

    Findings m;
    std::vector<Draft> m_drafts;
    std::vector<Range> m_figuresOf, m_mentionsOf; ///< by sentence
    Span m_main;
    TimePhrase::Kind m_mainKind = TimePhrase::Kind::Day;
    bool m_mainIsHeading = false, m_mainIsStated = false;
};

} // namespace

std::vector<Draft> draftsOf(const Findings &found)
{
    return Maker(found).make();
}

} // namespace sijill::reading
