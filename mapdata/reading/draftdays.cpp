#include "mapdata/reading/draftdays.h"

#include <algorithm>

namespace sijill::reading {

using namespace Qt::StringLiterals;

bool DraftDays::standsInSaying(const TimePhrase &time) const
{
    static const QStringList that{u"ان"_s, u"انه"_s, u"انها"_s, u"بان"_s};
    constexpr int reach = 12;
    const Sentence &sentence = m_bench.sentenceAt(time.first);
    bool says = false;
    for (int k = time.first - 1; k >= std::max(sentence.first, time.first - reach) && !says; --k) {
        if (that.contains(m.text.token(k).form) || m.text.isAny(k, Class::Kill, Class::Die, Class::Wound))
            return false;
        says = m.text.is(k, Class::Says);
    }
    for (int k = time.end; says && k < std::min(sentence.end, time.end + reach); ++k) {
        if (that.contains(m.text.token(k).form))
            return true;
        if (m.text.isAny(k, Class::Kill, Class::Die, Class::Wound, Class::DeathOf))
            return false;
    }
    return false;
}

/// "(Beirut, August 13, 2018) - ", "AMMAN, Feb 15 -": where and when it was written.
bool DraftDays::standsInDateline(const TimePhrase &time) const
{
    constexpr int longest = 14;
    const Sentence &sentence = m_bench.sentenceAt(time.first);
    if (time.first - sentence.first > longest || sentence.first == time.first)
        return false;
    for (int k = sentence.first; k < std::min(sentence.end, sentence.first + longest); ++k) {
        const Token &token = m.text.token(k);
        const bool dash = token.form == "-"_L1 || token.form == u"–"_s || token.form == u"—"_s;
        if (dash && k >= time.end && m.text.token(k - 1).end < token.begin)
            return true;
        if (token.isWord && !token.isCapital && !(k >= time.first && k < time.end))
            return false;
    }
    return false;
}

/// "died of wounds he had sustained a week ago": when the wounds were suffered.
bool DraftDays::isOfOldWounds(const TimePhrase &time) const
{
    static const QStringList suffered{u"suffered"_s, u"sustained"_s, u"received"_s};
    static const QStringList wounds{u"wounds"_s, u"injuries"_s, u"wound"_s, u"injury"_s, u"burns"_s};
    constexpr int reach = 14, near = 6;
    const Sentence &sentence = m_bench.sentenceAt(time.first);
    for (int k = time.first - 1; k >= std::max(sentence.first, time.first - reach); --k)
        if (suffered.contains(m.text.token(k).form))
            for (int n = k - 1; n >= std::max(sentence.first, k - near); --n)
                if (wounds.contains(m.text.token(n).form))
                    return true;
    return false;
}

bool DraftDays::isSayTime(const TimePhrase &time) const
{
    if (m.text.isArabic() && standsInSaying(time))
        return true;
    if (standsInDateline(time) || isOfOldWounds(time))
        return true;
    int k = time.first - 1;
    while (k >= 0 && k > time.first - 3 && m.text.isAny(k, Class::Preposition, Class::In))
        --k;
    if (k >= 0 && m.text.isAny(k, Class::Says))
        return true;
    // on Sunday rejected, on Sunday said
    return m.text.isAny(time.end, Class::Says, Class::Denial) && !m.text.isForm(time.end, u",");
}

void DraftDays::findMainDays()
{
    m_main = Span::day(m.report);
    // a heading's date goes before the day of the report, but not a dateline that only repeats it
    for (const TimePhrase &time : m.times) {
        const Sentence &sentence = m_bench.sentenceAt(time.first);
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

void DraftDays::takeDayOfEvent()
{
    constexpr int paragraphs = 5;
    constexpr Day reach = 35;
    // Not where the first figure of the text has a day of its own.
    const auto first = std::ranges::find_if(
        m.figures, [&](const Figure &f) { return DraftBench::isProposed(f) && !m_bench.sentenceOf(f).isHeading; });
    if (first == m.figures.end() || std::ranges::any_of(m.times, [&](const TimePhrase &t) {
            const Sentence &s = m_bench.sentenceOf(*first);
            return t.first >= s.first && t.first < s.end && !isSayTime(t) && t.days.begin >= m.report - reach;
        }))
        return;
    for (const TimePhrase &time : m.times) {
        const Sentence &sentence = m_bench.sentenceAt(time.first);
        if (sentence.paragraph > paragraphs)
            return;
        if (sentence.isHeading || isSayTime(time) || time.kind != TimePhrase::Kind::Day || time.days.begin > m.report ||
            time.days.begin < m.report - reach)
            continue;
        const auto index = static_cast<int>(&sentence - m.text.words().sentences.data());
        if (std::ranges::any_of(m.figures,
                                [&](const Figure &f) { return f.sentence == index && DraftBench::isProposed(f); }))
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

void DraftDays::takeDaysBeforeFigures()
{
    const auto first = std::ranges::find_if(m.figures, [](const Figure &f) { return DraftBench::isProposed(f); });
    if (first == m.figures.end())
        return;
    for (const TimePhrase &time : m.times) {
        if (time.first >= first->first)
            return;
        if (m_bench.sentenceAt(time.first).isHeading || isSayTime(time) || time.days.begin > m.report)
            continue;
        const bool window = time.kind == TimePhrase::Kind::Window && !m.text.is(time.first, Class::This);
        if (window || time.isWeekday) {
            m_main = time.days;
            m_mainKind = time.kind;
            return;
        }
    }
}

int DraftDays::ownerOf(const TimePhrase &time) const
{
    int best = -1, least = 1000;
    const auto range = m_bench.rangeOfFigures(m_bench.sentenceIndexAt(time.first));
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

/// In a report of a week a weekday is that of the week, not the last one before the report.
Span DraftDays::daysOf(const TimePhrase &time) const
{
    constexpr Day week = 7, fewest = 5, most = 8;
    const bool ofWeek = m_main.isValid() && m_main.length() >= fewest && m_main.length() <= most;
    if (!time.isWeekday || !ofWeek || time.days.begin < m_main.end)
        return untilSaid(time);
    return Span{time.days.begin - week, time.days.end - week};
}

/// "since Friday, the office said on Saturday": it counts no day after the one on which it was said.
Span DraftDays::untilSaid(const TimePhrase &time) const
{
    if (time.kind != TimePhrase::Kind::Window || time.days.end != m.report + 1 || !m.text.is(time.first, Class::Since))
        return time.days;
    const Sentence &sentence = m_bench.sentenceAt(time.first);
    for (const TimePhrase &said : m.times)
        if (said.first >= time.end && said.end <= sentence.end && said.kind == TimePhrase::Kind::Day &&
            said.days.begin > time.days.begin && said.days.end < time.days.end && isSayTime(said))
            return Span{time.days.begin, said.days.end};
    return time.days;
}

bool DraftDays::setTime(Draft &draft, std::size_t k)
{
    draft.days = daysOf(m.times[k]);
    draft.timeKind = m.times[k].kind;
    draft.timeIndex = static_cast<int>(k);
    draft.statedTime = true;
    if (m.times[k].isPeriodBefore && m_main.isValid()) {
        const Day length = m.times[k].days.length();
        draft.days = Span{m_main.begin - length, m_main.begin};
    }
    return true;
}

/// Figures that stand side by side, their members left out.
bool DraftDays::sharesTime(std::size_t i, int owner) const
{
    constexpr int near = 2;
    if (owner < 0)
        return false;
    const auto first = std::min(i, static_cast<std::size_t>(owner)),
               last = std::max(i, static_cast<std::size_t>(owner));
    int between = 0;
    for (std::size_t k = first + 1; k <= last; ++k)
        between += m.figures[k].isMeasured() && !m.figures[k].member ? 1 : 0;
    return static_cast<int>(last - first) <= near || between <= near;
}

bool DraftDays::timeInSentence(std::size_t i, Draft &draft)
{
    const Figure &f = m.figures[i];
    const Sentence &sentence = m_bench.sentenceOf(f);
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
        if (time.end <= f.first && !m_bench.crosses(time.end, f.first, false))
            left = static_cast<int>(k);
        else if (time.first >= f.end && right < 0 && !m_bench.crosses(f.end, time.first, true) &&
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

void DraftDays::timeOf(std::size_t i, Draft &draft)
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
        if (const Draft *whole = draftOf(m_drafts, f.whole))
            return copyTime(draft, *whole);
    if (f.listWith >= 0)
        if (const Draft *list = draftOf(m_drafts, f.listWith))
            return copyTime(draft, *list);
    // the paragraph's own day
    const int paragraph = m_bench.sentenceOf(f).paragraph;
    for (std::size_t k = m.times.size(); k-- > 0;) {
        const TimePhrase &time = m.times[k];
        if (time.first >= f.first || isSayTime(time))
            continue;
        const Sentence &sentence = m_bench.sentenceAt(time.first);
        if (sentence.paragraph != paragraph ||
            f.sentence - static_cast<int>(&sentence - m.text.words().sentences.data()) > 3)
            break;
        const int owner = ownerOf(time);
        // the sentence right before tells only when it was: guards opened fire on 12 May. Nine were shot dead.
        const bool leads = owner < 0 && time.kind == TimePhrase::Kind::Day &&
                           m_bench.sentenceIndexAt(time.first) == f.sentence - 1 && !draft.statedPlace;
        const bool far = time.days.begin < m_main.begin - 6 && !leads;
        // the day of one incident is not that of the next in a report of a month
        constexpr Day week = 7, several = 3;
        const bool elsewhere = draft.statedPlace && m_main.length() >= several && time.days.length() < several;
        if (m_main.isValid() && ((m_main.length() > week && time.days.length() < week) || elsewhere) &&
            m_bench.sentenceOf(f).first > time.end)
            continue;
        const bool ofAnother = owner >= 0 && m_main.length() > 1 && m_main.contains(time.days.begin) &&
                               time.days.length() < m_main.length();
        if (time.kind == TimePhrase::Kind::Running || time.kind == TimePhrase::Kind::Year ||
            time.days.begin > m.report || far || ofAnother ||
            (owner >= 0 && m.figures[static_cast<std::size_t>(owner)].older))
            continue;
        draft.days = daysOf(time);
        draft.timeKind = time.kind;
        draft.timeIndex = static_cast<int>(k);
        return;
    }
    if (!m_mainIsHeading && m_main == Span::day(m.report) && m_drafts.size() < 4)
        for (std::size_t k = 0; k < m.times.size(); ++k) {
            const TimePhrase &time = m.times[k];
            const Sentence &sentence = m_bench.sentenceAt(time.first);
            const auto index = static_cast<int>(&sentence - m.text.words().sentences.data());
            if (index > f.sentence && index <= f.sentence + 2 && sentence.paragraph == paragraph && time.isWeekday &&
                !isSayTime(time)) {
                draft.days = time.days;
                draft.timeKind = time.kind;
                draft.timeIndex = static_cast<int>(k);
                return;
            }
        }
    draft.days = m_main;
    draft.timeKind = m_mainKind;
}

void DraftDays::copyTime(Draft &draft, const Draft &from)
{
    draft.days = from.days;
    draft.timeKind = from.timeKind;
    draft.timeIndex = from.timeIndex;
}

} // namespace sijill::reading
