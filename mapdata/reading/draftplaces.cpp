#include "mapdata/reading/draftplaces.h"

#include <algorithm>

namespace sijill::reading {

using namespace Qt::StringLiterals;

int DraftPlaces::nextFigureStart(std::size_t i) const
{
    const Sentence &sentence = m_bench.sentenceOf(m.figures[i]);
    int start = sentence.end;
    for (const Figure &other : m_bench.figuresIn(m.figures[i].sentence))
        if (other.first >= m.figures[i].end && (other.measure || other.noun.head == NounPhrase::Head::People))
            start = std::min(start, other.first);
    return start;
}

int DraftPlaces::lastFigureEnd(std::size_t i) const
{
    int end = m_bench.sentenceOf(m.figures[i]).first;
    for (const Figure &other : m_bench.figuresIn(m.figures[i].sentence))
        if (other.end <= m.figures[i].first && !other.zero)
            end = std::max(end, other.end);
    return end;
}

std::vector<int> DraftPlaces::listFrom(int mention) const
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

std::vector<int> DraftPlaces::placesBehind(std::size_t i, bool clause) const
{
    const Figure &f = m.figures[i];
    const int limit = nextFigureStart(i);
    for (std::size_t k = m_bench.mentionsIn(f).first; k < m_bench.mentionsIn(f).end; ++k) {
        const PlaceMention &mention = m.mentions[k];
        if (mention.sentence != f.sentence || mention.first < f.first || mention.first >= limit ||
            mention.role != Role::Where)
            continue;
        if (m_bench.crosses(f.end, mention.first, clause))
            return {};
        return listFrom(static_cast<int>(k));
    }
    return {};
}

std::vector<int> DraftPlaces::placesBefore(std::size_t i, bool past) const
{
    const Figure &f = m.figures[i];
    const int limit = past ? m_bench.sentenceOf(f).first : lastFigureEnd(i);
    for (std::size_t k = m_bench.mentionsIn(f).end; k-- > m_bench.mentionsIn(f).first;) {
        const PlaceMention &mention = m.mentions[k];
        if (mention.sentence != f.sentence || mention.end > f.first || mention.first < limit ||
            mention.role != Role::Where)
            continue;
        if (m_bench.crosses(mention.end, f.first, false))
            return {};
        std::size_t first = k;
        while (first > 0 && m.mentions[first].listWith >= 0)
            first = static_cast<std::size_t>(m.mentions[first].listWith);
        return listFrom(static_cast<int>(first));
    }
    return {};
}

/// "34 killed and 98 injured across the country": said behind the second, it holds for both.
bool DraftPlaces::isCountryBehind(std::size_t i) const
{
    constexpr int side = 3, reach = 5;
    if (i + 1 >= m.figures.size() || m.figures[i + 1].sentence != m.figures[i].sentence || m.figures[i + 1].member ||
        !m.figures[i + 1].measure || m.figures[i + 1].first - m.figures[i].end > side)
        return false;
    for (int k = m.figures[i].end; k < m.figures[i + 1].first; ++k)
        if (m.text.isForm(k, u",") || m.text.isForm(k, u";") || m.text.is(k, Class::In))
            return false;
    const int to = std::min(nextFigureStart(i + 1), m.figures[i + 1].end + reach);
    for (int k = m.figures[i + 1].end; k < to && !m.text.isForm(k, u";"); ++k)
        if (m.text.is(k, Class::Country))
            return true;
    return false;
}

DraftPlaces::Pointer DraftPlaces::pointerOf(std::size_t i) const
{
    const Figure &f = m.figures[i];
    const int from = lastFigureEnd(i), to = nextFigureStart(i);
    if (isCountryBehind(i))
        return Pointer::Country;
    Pointer pointer = Pointer::None;
    for (int k = from; k < to; ++k) {
        if (m.text.is(k, Class::Country))
            return Pointer::Country;
        if (const Mark *mark = m.text.at(k, Class::Here);
            mark && !m.text.isForm(mark->end, u"of") && !startsMention(mark->end)) {
            const bool dummy = m.text.isForm(k, u"there") && m.text.is(k + 1, Class::Auxiliary);
            if (mark->value == "areas"_L1)
                pointer = Pointer::Areas;
            else if (!dummy)
                pointer = Pointer::Here;
        }
    }
    (void)f;
    return pointer;
}

bool DraftPlaces::startsMention(int token) const
{
    return std::ranges::any_of(
        m.mentions, [&](const PlaceMention &mention) { return mention.phraseFirst <= token && token < mention.end; });
}

int DraftPlaces::lastMentionBefore(int token) const
{
    for (std::size_t k = m.mentions.size(); k-- > 0;)
        if (m.mentions[k].end <= token && m.mentions[k].role == Role::Where && !m.mentions[k].isCountry)
            return static_cast<int>(k);
    return -1;
}

/// "in the two governorates", "in both attacks": those that were told together.
std::vector<int> DraftPlaces::lastAreasBefore(int token) const
{
    std::vector<int> areas, towns;
    for (std::size_t k = 0; k < m.mentions.size() && m.mentions[k].end <= token; ++k) {
        if (m.mentions[k].listWith >= 0 || m.mentions[k].isCountry)
            continue;
        std::vector<int> list = listFrom(static_cast<int>(k));
        const std::size_t all = list.size();
        std::erase_if(list, [&](int n) { return !m.mentions[static_cast<std::size_t>(n)].isArea; });
        if (list.size() > 1)
            areas = std::move(list);
        else if (all > 1 && m.mentions[k].role == Role::Where)
            towns = listFrom(static_cast<int>(k));
    }
    return areas.empty() ? towns : areas;
}

/// "A and B were hit worst, with 17 and 14 killed respectively": the place that stands where the figure does.
int DraftPlaces::respectivePlace(std::size_t i) const
{
    const Figure &f = m.figures[i];
    const Sentence &sentence = m_bench.sentenceOf(f);
    int word = -1;
    for (int k = f.end; k < sentence.end && word < 0; ++k)
        if (m.text.isForm(k, u"respectively") || m.text.isForm(k, u"التوالي") || m.text.isForm(k, u"الترتيب"))
            word = k;
    if (word < 0)
        return -1;
    const auto range = m_bench.rangeOfFigures(f.sentence);
    std::size_t first = i, count = 1;
    while (first > range.first && m.figures[first].first - m.figures[first - 1].end <= 2)
        --first;
    for (std::size_t k = first; k + 1 < range.end && m.figures[k + 1].first - m.figures[k].end <= 2; ++k)
        ++count;
    const auto mentions = m_bench.mentionsIn(f);
    for (std::size_t k = mentions.first; k < mentions.end && m.mentions[k].end <= f.first; ++k)
        if (const std::vector<int> list = listFrom(static_cast<int>(k)); list.size() == count && count > 1)
            return list[i - first];
    return -1;
}

QStringList DraftPlaces::areasAround(int mention) const
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

bool DraftPlaces::isPartOfCountry(int mention) const
{
    const PlaceMention &place = m.mentions[static_cast<std::size_t>(mention)];
    for (int k = place.phraseFirst; k < place.first; ++k)
        if (m.text.is(k, Class::Near))
            return true;
    return m.text.is(place.first - 1, Class::Near);
}

int DraftPlaces::firstParagraph() const
{
    return m_drafts.empty()
               ? 0
               : m_bench.sentenceOf(m.figures[static_cast<std::size_t>(m_drafts.front().figure)]).paragraph;
}

int DraftPlaces::titlePlace() const
{
    for (std::size_t k = 0; k < m.mentions.size(); ++k)
        if (m_bench.sentenceAt(m.mentions[k].first).isHeading && m.mentions[k].isKnown && !m.mentions[k].isCountry &&
            listFrom(static_cast<int>(k)).size() == 1)
            return static_cast<int>(k);
    return -1;
}

int DraftPlaces::firstOfList(int mention) const
{
    while (m.mentions[static_cast<std::size_t>(mention)].listWith >= 0)
        mention = m.mentions[static_cast<std::size_t>(mention)].listWith;
    return mention;
}

void DraftPlaces::setPlaces(Draft &draft, const std::vector<int> &mentions, const QStringList &near, bool stated)
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
            std::ranges::none_of(m.mentions[index].areas, [&](const QString &area) { return around.contains(area); })) {
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
    // an unknown village, in a text that is all about one area
    if (draft.areas.isEmpty() && !country && !mentions.empty() && !m_drafts.empty() && allOfOnePlace(false) &&
        m_drafts.front().areas.size() == 1)
        draft.areas = m_drafts.front().areas;
    if (country && draft.areas.isEmpty() && mentions.size() == 1 &&
        (m_drafts.empty() ||
         m_bench.sentenceAt(m.mentions[static_cast<std::size_t>(mentions.front())].first).paragraph <=
             firstParagraph()) &&
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

const Draft *DraftPlaces::wholeOf(const Figure &f) const
{
    for (const Draft &draft : m_drafts)
        if (draft.figure == f.whole && draft.eachOf)
            for (const PlaceMention &mention : m.mentions)
                if (mention.sentence == f.sentence && mention.end <= f.first && mention.areas == draft.areas)
                    return &draft;
    return draftOf(m_drafts, f.whole);
}

void DraftPlaces::copyPlace(Draft &draft, const Draft &from)
{
    draft.mentions = from.mentions;
    draft.areas = from.areas;
    draft.country = from.country;
    draft.statedPlace = false;
}

void DraftPlaces::placeOf(std::size_t i, Draft &draft)
{
    const Figure &f = m.figures[i];
    const Draft *whole = f.whole >= 0 ? wholeOf(f) : nullptr;
    const Draft *list = f.listWith >= 0 ? draftOf(m_drafts, f.listWith) : nullptr;
    const QStringList near = whole ? whole->areas : QStringList();
    if (f.amongDead && whole)
        return copyPlace(draft, *whole);
    // residents of Donetsk region
    for (std::size_t k = m_bench.mentionsIn(f).first; k < m_bench.mentionsIn(f).end; ++k)
        if (m.mentions[k].first > f.number.end && m.mentions[k].end <= f.end && m.mentions[k].isKnown &&
            !m.mentions[k].isCountry)
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
    if (f.first > 0 &&
        (m.text.isForm(f.first - 1, u"with") || m.text.isForm(f.first - 1, u"("))) // Daraa with 14, Saada (seven)
        for (std::size_t k = m_bench.mentionsIn(f).first; k < m_bench.mentionsIn(f).end; ++k)
            if (m.mentions[k].phraseEnd == f.first - 1)
                return setPlaces(draft, {static_cast<int>(k)}, near, true);
    if (const int own = respectivePlace(i); own >= 0)
        return setPlaces(draft, {own}, near, true);
    const std::vector<int> before = placesBefore(i, false);
    if (!before.empty() && !(whole && f.from == Figure::From::Member && f.noun.ofThem))
        return setPlaces(draft, before, near, true);
    if (pointer == Pointer::Areas)
        if (const std::vector<int> areas = lastAreasBefore(f.first); !areas.empty())
            return setPlaces(draft, areas, near, true);
    if (pointer == Pointer::Here)
        if (const int last = lastMentionBefore(f.end); last >= 0)
            return setPlaces(draft, listFrom(firstOfList(last)), near, true);
    if (whole)
        return copyPlace(draft, *whole);
    const bool earlier =
        m.text.isArabic() && tellsEarlierCount(m.text, m_bench.sentenceOf(f)) && placesBehind(i, false).empty();
    if (f.estimate || f.older || earlier)
        if (!m_drafts.empty())
            return copyPlace(draft, m_drafts.back());
    // "one killed and two wounded": side by side
    if (m.text.isArabic() && i > 0 && m.figures[i - 1].end == f.first && !m_drafts.empty() &&
        m_drafts.back().figure == static_cast<int>(i) - 1)
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
    for (std::size_t k = m_bench.mentionsIn(f).end; k-- > m_bench.mentionsIn(f).first;) {
        const PlaceMention &mention = m.mentions[k];
        if (mention.sentence == f.sentence && mention.end <= f.first && mention.role == Role::Other &&
            mention.isKnown && !mention.isCountry && (!mention.isArea || mention.within >= 0))
            return setPlaces(draft, {static_cast<int>(k)}, near, true);
    }
    inheritPlace(i, draft);
}

std::vector<int> DraftPlaces::anyBehind(std::size_t i) const
{
    const Figure &f = m.figures[i];
    std::size_t k = i;
    while (k + 1 < m.figures.size() && m.figures[k + 1].sentence == f.sentence && m.figures[k + 1].measure &&
           (!m.figures[k + 1].member || m.figures[k + 1].whole == static_cast<int>(i)) &&
           m.figures[k + 1].first - m.figures[k].end <= 8) {
        ++k;
        std::vector<int> places = placesBehind(k, !m.figures[k].member);
        if (!places.empty())
            return places;
    }
    return {};
}

void DraftPlaces::inheritPlace(std::size_t i, Draft &draft)
{
    const Figure &f = m.figures[i];
    const int paragraph = m_bench.sentenceOf(f).paragraph;
    const int section = sectionPlace(i);
    for (std::size_t k = m_drafts.size(); k-- > 0;) {
        const Figure &other = m.figures[static_cast<std::size_t>(m_drafts[k].figure)];
        if (m_bench.sentenceOf(other).paragraph != paragraph || other.member || m_drafts[k].eachOf)
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
    if (section >= 0)
        return setPlaces(draft, {section}, {}, false);
    for (std::size_t k = m.mentions.size(); k-- > 0;) {
        const PlaceMention &mention = m.mentions[k];
        const bool aim = m.text.isForm(mention.phraseFirst - 1, u"for") ||
                         m.text.isForm(mention.phraseFirst - 2, u"for"); // for the Dnipro train
        if (mention.end <= f.first && mention.role == Role::Other && mention.isKnown && !mention.isArea && !aim &&
            !mention.isCountry && m_bench.sentenceAt(mention.first).paragraph == paragraph)
            return setPlaces(draft, {static_cast<int>(k)}, {}, false);
    }
    if (m_drafts.empty() && !m_bench.sentenceOf(f).isHeading) {
        for (std::size_t k = 0; k < m.mentions.size() && m.mentions[k].end <= f.first; ++k)
            if (m.mentions[k].isKnown && !m.mentions[k].isCountry &&
                m_bench.sentenceAt(m.mentions[k].first).isHeading && listFrom(static_cast<int>(k)).size() == 1)
                return setPlaces(draft, {static_cast<int>(k)}, {}, false);
        return;
    }
    // a toll in a paragraph without a place is that of the text
    if (const int title = titlePlace(); f.from == Figure::From::Toll && title >= 0 && m.text.isArabic())
        return setPlaces(draft, {title}, {}, false);
    if (f.from == Figure::From::Toll && !m_drafts.empty())
        return copyPlace(draft, m_drafts.back());
    if (f.from == Figure::From::Bare || m_drafts.empty())
        return;
    if (hasPlacedMembers(i))
        return; // "three died, two of them in A"
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
    constexpr qint32 ofOneEvent = 1000;
    const bool smaller =
        anchorOf(f) <= anchorOf(other) || (f.measure != other.measure && anchorOf(f) < ofOneEvent) || f.number.more;
    if (smaller || allOfOnePlace(true))
        copyPlace(draft, last);
    else if (const int title = titlePlace(); title >= 0 && isAllAbout(title))
        setPlaces(draft, {title}, {}, false);
}

bool DraftPlaces::isAllAbout(int title) const
{
    const PlaceMention &place = m.mentions[static_cast<std::size_t>(title)];
    return !place.isArea && place.sentence == 0 && !m_bench.figuresIn(0).empty() && !place.areas.isEmpty() &&
           std::ranges::all_of(m_drafts, [&](const Draft &d) { return d.country || d.areas == place.areas; });
}

int DraftPlaces::sectionPlace(std::size_t i) const
{
    for (std::size_t k = m.mentions.size(); k-- > 0;) {
        const PlaceMention &mention = m.mentions[k];
        const Sentence &sentence = m_bench.sentenceAt(mention.first);
        if (mention.end > m.figures[i].first || !sentence.isHeading || mention.phraseFirst != sentence.first ||
            mention.phraseEnd != sentence.end)
            continue;
        const bool behind =
            m_drafts.empty() || m.figures[static_cast<std::size_t>(m_drafts.back().figure)].end <= mention.first;
        return behind ? static_cast<int>(k) : -1;
    }
    return -1;
}

bool DraftPlaces::hasPlacedMembers(std::size_t i) const
{
    for (std::size_t k = i + 1; k < m.figures.size() && m.figures[k].sentence == m.figures[i].sentence; ++k)
        if (m.figures[k].whole == static_cast<int>(i) && !placesBehind(k, true).empty())
            return true;
    return false;
}

qint32 DraftPlaces::anchorOf(const Figure &f)
{
    return f.number.count.best != Count::absent ? f.number.count.best : f.number.count.low;
}

bool DraftPlaces::allOfOnePlace(bool several) const
{
    const Draft &first = m_drafts.front();
    return !first.country && (!several || m_drafts.size() > 2) &&
           std::ranges::all_of(m_drafts, [&](const Draft &d) { return d.areas == first.areas || d.country; });
}

} // namespace sijill::reading
