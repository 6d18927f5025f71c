#include "mapdata/reading/drafts.h"

#include <QSet>

#include <algorithm>

namespace sijill::reading {

using namespace Qt::StringLiterals;

namespace {

class Relater {
public:
    Relater(const Findings &found, std::vector<Draft> &drafts) : m(found), m_drafts(drafts) {}

    void relate()
    {
        know();
        findMain();
        for (std::size_t i = 0; i < m_drafts.size(); ++i)
            findBackground(i);
        for (std::size_t i = 0; i < m_drafts.size(); ++i)
            findMembership(i);
        for (std::size_t i = 0; i < m_drafts.size(); ++i)
            findRepeat(i);
        for (std::size_t i = 0; i < m_drafts.size(); ++i)
            findRival(i);
        for (std::size_t i = 0; i < m_drafts.size(); ++i)
            findSum(i);
        for (std::size_t i = 0; i < m_drafts.size(); ++i)
            addToParts(i);
        for (std::size_t i = 0; i < m_drafts.size(); ++i)
            findContainer(i);
    }

private:
    /// What is asked of each draft again and again.
    struct Known {
        QStringList names; ///< of its places, as names are compared
        int scope = 3;
        qint64 parts[2] = {0, 0}; ///< best figures inside it: those with an area, those without
    };
    void know()
    {
        m_known.resize(m_drafts.size());
        QHash<int, QString> forms;
        for (std::size_t i = 0; i < m_drafts.size(); ++i) {
            for (const int k : m_drafts[i].mentions) {
                if (!forms.contains(k))
                    forms.insert(k, searchForm(m.mentions[static_cast<std::size_t>(k)].name));
                m_known[i].names << forms.value(k);
            }
            m_known[i].scope = scopeNow(i);
        }
        for (const Sentence &sentence : m.text.words().sentences) {
            QSet<Class> classes;
            for (int k = sentence.first; k < sentence.end; ++k)
                for (const Class what : {Class::Rival, Class::Earlier, Class::Says})
                    if (m.text.is(k, what))
                        classes.insert(what);
            m_sentenceHas.push_back(classes);
        }
    }

    const Figure &figure(std::size_t i) const { return m.figures[static_cast<std::size_t>(m_drafts[i].figure)]; }
    const Figure &figure(const Draft &d) const { return m.figures[static_cast<std::size_t>(d.figure)]; }
    const Sentence &sentenceOf(std::size_t i) const
    {
        return m.text.words().sentences[static_cast<std::size_t>(figure(i).sentence)];
    }
    bool isHeading(std::size_t i) const { return sentenceOf(i).isHeading; }

    int draftOf(int figureIndex) const
    {
        for (std::size_t k = 0; k < m_drafts.size(); ++k)
            if (m_drafts[k].figure == figureIndex)
                return static_cast<int>(k);
        return -1;
    }

    bool sameMeasure(std::size_t a, std::size_t b) const { return figure(a).measure == figure(b).measure; }
    qint32 best(std::size_t i) const { return figure(i).number.count.best; }
    qint32 anchor(std::size_t i) const
    {
        const Count &count = figure(i).number.count;
        return count.best != Count::absent ? count.best : count.low != Count::absent ? count.low : count.high;
    }
    bool daysMeet(std::size_t a, std::size_t b) const
    {
        const Span first = m_drafts[a].days, second = m_drafts[b].days;
        if (!first.isValid() || !second.isValid())
            return true;
        if ((isHeading(a) && !m_drafts[a].statedTime) || (isHeading(b) && !m_drafts[b].statedTime))
            return true; // a title tells no day of its own
        return Span{first.begin - 1, first.end + 1}.overlaps(second);
    }

    const QStringList &namesOf(std::size_t i) const { return m_known[i].names; }

    bool isAreaLevel(std::size_t i) const
    {
        return std::ranges::any_of(m_drafts[i].mentions, [&](int k) {
            const PlaceMention &mention = m.mentions[static_cast<std::size_t>(k)];
            return mention.isArea && !mention.isSmall;
        });
    }

    /// How large the place is: 3 a country, 2 areas, 1 a town, 0 smaller.
    int scope(std::size_t i) const { return m_known[i].scope; }
    int scopeNow(std::size_t i) const
    {
        const Draft &d = m_drafts[i];
        if (d.country && d.mentions.empty())
            return 3;
        if (d.country)
            return std::ranges::any_of(d.mentions,
                                       [&](int k) { return m.mentions[static_cast<std::size_t>(k)].isCountry; })
                       ? 3
                       : 1;
        if (d.mentions.empty())
            return 2;
        if (isAreaLevel(i) || d.areas.size() > 1)
            return 2;
        if (d.mentions.size() > 1)
            return 1;
        return m.mentions[static_cast<std::size_t>(d.mentions.front())].isSmall ? 0 : 1;
    }

    /// Whether places can lie in one country, as far as the book knows.
    bool sameCountry(const Draft &whole, const Draft &part) const
    {
        const QStringList first = countriesOf(whole), second = countriesOf(part);
        return first.isEmpty() || second.isEmpty() ||
               std::ranges::any_of(first, [&](const QString &c) { return second.contains(c); });
    }
    QStringList countriesOf(const Draft &draft) const
    {
        QStringList countries;
        for (const int k : draft.mentions)
            for (const NamedPlace &place : m.mentions[static_cast<std::size_t>(k)].candidates)
                if (!place.country.isEmpty() && !countries.contains(place.country))
                    countries << place.country;
        return countries;
    }

    bool holdsPlace(std::size_t whole, std::size_t part) const
    {
        const Draft &w = m_drafts[whole], &p = m_drafts[part];
        if (scope(whole) == 3)
            return scope(part) <= 3 && sameCountry(w, p);
        if (p.areas.isEmpty() || w.areas.isEmpty())
            return false;
        const bool inside = std::ranges::all_of(p.areas, [&](const QString &area) { return w.areas.contains(area); });
        if (!inside)
            return false;
        if (scope(whole) == 2)
            return scope(part) < 2 || p.areas.size() < w.areas.size() || namesOf(whole) == namesOf(part);
        const QStringList names = namesOf(whole);
        const QStringList own = namesOf(part);
        if (names == own)
            return true;
        // a quarter of the town: the text says so
        for (const int k : p.mentions)
            for (const int n : w.mentions)
                if (isWithin(k, n))
                    return true;
        return !own.isEmpty() && std::ranges::all_of(own, [&](const QString &name) { return names.contains(name); });
    }

    /// Whether the text says that one place lies in another, which it may name more than once.
    bool isWithin(int small, int large) const
    {
        const int holder = m.mentions[static_cast<std::size_t>(small)].within;
        if (holder < 0 || holder == large)
            return holder == large;
        const auto words = [&](int k) {
            return QString(u' ' + searchForm(m.mentions[static_cast<std::size_t>(k)].name) + u' ');
        };
        return words(holder).contains(words(large)) || words(large).contains(words(holder));
    }

    bool samePlace(std::size_t a, std::size_t b) const
    {
        if (m_drafts[a].areas != m_drafts[b].areas)
            return false;
        return namesOf(a) == namesOf(b) || m_drafts[a].mentions.empty() || m_drafts[b].mentions.empty() ||
               shareName(a, b);
    }
    bool shareName(std::size_t a, std::size_t b) const
    {
        const QStringList other = namesOf(b);
        return std::ranges::any_of(namesOf(a), [&](const QString &name) { return other.contains(name); });
    }
    /// Baquba, and Baquba General Hospital.
    bool namesMeet(std::size_t a, std::size_t b) const
    {
        const auto holds = [](const QString &longer, const QString &shorter) {
            return QString(u' ' + longer + u' ').contains(QString(u' ' + shorter + u' '));
        };
        for (const QString &first : namesOf(a))
            for (const QString &second : namesOf(b))
                if (holds(first, second) || holds(second, first))
                    return true;
        return false;
    }

    QString groupOf(std::size_t i) const
    {
        return figure(i).noun.kind == "nationals"_L1 ? QString()
               : figure(i).noun.group.isEmpty()      ? QString()
               : figure(i).noun.kind.isEmpty()       ? foldedWord(figure(i).noun.group)
                                                     : figure(i).noun.kind;
    }

    /// The days that the text is about: those of its largest figure that is no running total.
    void findMain()
    {
        qint32 most = -1;
        for (std::size_t i = 0; i < m_drafts.size(); ++i) {
            const TimePhrase::Kind kind = m_drafts[i].timeKind;
            if (kind == TimePhrase::Kind::Running || kind == TimePhrase::Kind::Year || figure(i).older)
                continue;
            if (m_drafts[i].days.begin < m.report - 45 && m_main.isValid())
                continue;
            if (anchor(i) > most && (!m_main.isValid() || m_drafts[i].days.begin >= m_main.begin - 2)) {
                most = anchor(i);
                m_main = m_drafts[i].days;
            }
        }
    }

    void findBackground(std::size_t i)
    {
        Draft &d = m_drafts[i];
        if (figure(i).zero)
            return;
        if (d.timeKind == TimePhrase::Kind::Running) {
            d.background = true;
            return;
        }
        if (!m_main.isValid() || !d.days.isValid() || m_drafts.size() < 2)
            return;
        constexpr Day near = 7;
        constexpr Day two = 2;
        const bool before =
            d.statedTime &&
            d.days.end <= m_main.begin - (m.text.isArabic() && tellsEarlierCount(m.text, sentenceOf(i)) ? two : near);
        const bool window = d.timeKind == TimePhrase::Kind::Window && d.statedTime && m_main.length() == 1 &&
                            d.days.begin < m_main.begin - 2 && d.days.contains(m_main.begin) && i > 0;
        const bool year = d.timeKind == TimePhrase::Kind::Year;
        const bool otherMonth =
            d.timeKind == TimePhrase::Kind::Month && d.statedTime && m_main.length() > 20 && d.days.end <= m_main.begin;
        d.background = before || window || year || otherMonth;
        if (!d.background && hasRunningWords(i)) {
            d.background = true;
            for (const TimePhrase &time : m.times)
                if (time.kind == TimePhrase::Kind::Running && time.days.isValid() && !d.statedTime)
                    d.days = time.days;
        }
    }

    /// "in the war", "so far this year", in the figure's own clause.
    bool hasRunningWords(std::size_t i) const
    {
        const Figure &f = figure(i);
        const Sentence &sentence = sentenceOf(i);
        for (int k = std::max(sentence.first, f.first - 8); k < std::min(sentence.end, f.end + 14); ++k) {
            if (m.text.isForm(k, u";") || m.text.isForm(k, u"؛") || (k >= f.end && m.text.is(k, Class::Boundary)))
                return false;
            if (m.text.is(k, Class::Running) && !m.text.is(k, Class::Since) && !m.text.isForm(k, u"since"))
                return true;
        }
        return false;
    }
    void findMembership(std::size_t i)
    {
        const Figure &f = figure(i);
        if (f.estimate && f.whole >= 0)
            m_drafts[i].rivalOf = draftOf(f.whole);
        else if (f.member && f.whole >= 0) {
            m_drafts[i].partOf = draftOf(f.whole);
            for (std::size_t k = 0; k < m_drafts.size(); ++k)
                if (m_drafts[k].figure == f.whole && m_drafts[k].eachOf && m_drafts[k].areas == m_drafts[i].areas)
                    m_drafts[i].partOf = static_cast<int>(k);
            if (m_drafts[i].partOf >= 0 && m_drafts[static_cast<std::size_t>(m_drafts[i].partOf)].background)
                m_drafts[i].background = true;
        }
    }

    bool isFree(std::size_t i) const
    {
        const Draft &d = m_drafts[i];
        return d.partOf < 0 && d.rivalOf < 0 && d.repeatOf < 0 && !d.background && !figure(i).zero;
    }

    bool sameList(std::size_t a, std::size_t b) const
    {
        if (m_drafts[a].figure == m_drafts[b].figure)
            return true;
        std::size_t k = std::max(a, b);
        for (int guard = 0; guard < 12; ++guard) {
            const int before = figure(k).listWith < 0 ? -1 : draftOf(figure(k).listWith);
            if (before < 0)
                return false;
            if (static_cast<std::size_t>(before) == std::min(a, b))
                return true;
            k = static_cast<std::size_t>(before);
        }
        return false;
    }

    bool sameGroup(std::size_t a, std::size_t b) const
    {
        const QString first = groupOf(a), second = groupOf(b);
        return first == second || first.isEmpty() || second.isEmpty();
    }

    void findRepeat(std::size_t i)
    {
        if (!isFree(i) || figure(i).number.kind == NumberPhrase::Kind::Single)
            return;
        for (std::size_t j = 0; j < i; ++j) {
            if (isVagueTitle(j) && sameMeasure(i, j) && isFree(j) && !isHeading(i)) {
                m_drafts[j].repeatOf = static_cast<int>(i);
                continue;
            }
            if (figure(i).number.more && !isHeading(j))
                continue;
            if (m_drafts[j].repeatOf >= 0 || m_drafts[j].rivalOf >= 0 || m_drafts[j].background || figure(j).older ||
                figure(i).older || !sameMeasure(i, j) || sameList(i, j) || figure(i).sentence == figure(j).sentence)
                continue;
            if (anchor(i) != anchor(j) || best(i) != best(j) || !daysMeet(i, j) || !sameGroup(i, j))
                continue;
            const bool wide = scope(j) == 3 || scope(i) == 3;
            const bool small = anchor(i) < 10;
            if (!(samePlace(i, j) || (isHeading(j) && m_drafts[i].areas == m_drafts[j].areas) ||
                  (nested(i, j) && (!small || sentenceHas(i, Class::Rival))) ||
                  (wide && !small &&
                   (isHeading(j) || isHeading(i) || !m_drafts[j].statedPlace || !m_drafts[i].statedPlace))))
                continue;
            if (small && !isHeading(j) && m_drafts[i].statedPlace && m_drafts[j].statedPlace && !shareName(i, j))
                continue;
            // The title repeats the text.
            if (isHeading(j) && isFree(j)) {
                m_drafts[j].repeatOf = static_cast<int>(i);
                if (m_drafts[i].country && !m_drafts[j].country && !m_drafts[i].statedPlace)
                    takePlace(i, j);
                else if (m_drafts[j].country && !m_drafts[j].statedPlace)
                    takePlace(j, i);
                return;
            }
            m_drafts[i].repeatOf = static_cast<int>(j);
            return;
        }
    }
    bool isVagueTitle(std::size_t j) const { return isHeading(j) && figure(j).number.isVague(); }
    void takePlace(std::size_t to, std::size_t from)
    {
        m_drafts[to].areas = m_drafts[from].areas;
        m_drafts[to].mentions = m_drafts[from].mentions;
        m_drafts[to].country = m_drafts[from].country;
        m_known[to].names = m_known[from].names;
        m_known[to].scope = m_known[from].scope;
    }

    bool sentenceHas(std::size_t i, Class what) const
    {
        return m_sentenceHas[static_cast<std::size_t>(figure(i).sentence)].contains(what);
    }
    /// "up from nine", "initially": right before the figure itself.
    bool isEarlier(std::size_t i) const
    {
        constexpr int reach = 9;
        for (int k = std::max(sentenceOf(i).first, figure(i).first - reach); k < figure(i).first; ++k)
            if (m.text.is(k, Class::Earlier))
                return true;
        return figure(i).older || (m.text.isArabic() && tellsEarlierCount(m.text, sentenceOf(i)));
    }
    bool hasToll(std::size_t i) const
    {
        constexpr int reach = 8;
        for (int k = figure(i).first - 1; k >= std::max(sentenceOf(i).first, figure(i).first - reach); --k)
            if (m.text.isAny(k, Class::Toll, Class::WoundToll))
                return true;
        return false;
    }
    /// The text reports a denial: what the other side says is its own figure.
    bool headingDenies() const
    {
        const Sentence &title = m.text.words().sentences.front();
        for (int k = title.first; k < title.end; ++k)
            if (m.text.is(k, Class::Denial))
                return true;
        return false;
    }
    bool risesTo(std::size_t i) const
    {
        const Figure &f = figure(i);
        static const QStringList words{u"rose"_s,      u"risen"_s,   u"rises"_s,  u"climbed"_s, u"climbs"_s,
                                       u"increased"_s, u"jumped"_s,  u"grown"_s,  u"grew"_s,    u"reaches"_s,
                                       u"now"_s,       u"rise"_s,    u"rising"_s, u"soared"_s,  u"mounted"_s,
                                       u"raised"_s,    u"updated"_s, u"ارتفع"_s,  u"ارتفعت"_s,  u"ارتفاع"_s};
        const Sentence &sentence = sentenceOf(i);
        for (int k = std::max(sentence.first, f.first - 12); k < f.end; ++k)
            if (words.contains(m.text.token(k).form))
                return true;
        return false;
    }

    /// Another figure for the same people: a toll that was replaced, another source.
    void findRival(std::size_t i)
    {
        if (!isFree(i) || figure(i).number.more || figure(i).number.kind == NumberPhrase::Kind::Single ||
            isAnotherEvent(i))
            return;
        if (figure(i).older) {
            for (std::size_t j = i; j-- > 0;)
                if (sameMeasure(i, j) && m_drafts[j].rivalOf < 0 && !figure(j).member) {
                    m_drafts[i].rivalOf = m_drafts[j].repeatOf >= 0 ? m_drafts[j].repeatOf : static_cast<int>(j);
                    return;
                }
        }
        for (std::size_t j = 0; j < i; ++j) {
            if (!isMain(j) || !sameMeasure(i, j) || sameList(i, j) || !areApart(i, j) ||
                figure(j).number.kind == NumberPhrase::Kind::Single)
                continue;
            if (!daysMeet(i, j) || !sameGroup(i, j) || !sharesPlaceForRival(i, j) || best(i) == best(j))
                continue;
            if (figure(i).number.isVague() || figure(j).number.isVague())
                continue;
            if (isArmed(groupOf(i)) && groupOf(j).isEmpty() && !sentenceHas(i, Class::Rival) && !headingDenies())
                continue; // attackers who were killed are no other count of the dead
            const bool told = figure(i).from == Figure::From::Toll || hasToll(i) || sentenceHas(i, Class::Rival) ||
                              isEarlier(j) || isEarlier(i) ||
                              (sentenceHas(i, Class::Says) && m_drafts[i].source != m_drafts[j].source);
            const bool otherSide =
                headingDenies() && m_drafts[i].source != m_drafts[j].source && groupOf(i) == groupOf(j);
            const bool nowhere = scope(i) == 3 && scope(j) == 3;
            if ((!told && !otherSide) ||
                (nowhere && figure(i).from != Figure::From::Toll && !sentenceHas(i, Class::Rival) && !isEarlier(i)))
                continue;
            const bool replaces = headingDenies() || risesTo(i) || (isEarlier(j) && !isEarlier(i) && best(i) > best(j));
            if (replaces && (best(i) > best(j) || headingDenies())) {
                m_drafts[j].rivalOf = static_cast<int>(i);
                m_drafts[j].partOf = -1;
                for (Draft &other : m_drafts)
                    if (other.rivalOf == static_cast<int>(j))
                        other.rivalOf = static_cast<int>(i);
                continue;
            }
            m_drafts[i].rivalOf = static_cast<int>(j);
            return;
        }
    }
    /// "In another incident", "separately", "elsewhere": neither the same people nor some of them.
    bool isAnotherEvent(std::size_t i) const
    {
        static const QStringList kinds{u"event"_s, u"incident"_s, u"attack"_s, u"strike"_s, u"raid"_s,
                                       u"blast"_s, u"bombing"_s,  u"clash"_s,  u"ambush"_s};
        static const QStringList openings{u"separately"_s, u"elsewhere"_s};
        const Sentence &sentence = sentenceOf(i);
        constexpr int reach = 6;
        if (openings.contains(m.text.token(sentence.first).form))
            return true;
        for (int k = sentence.first; k + 1 < std::min(sentence.end, sentence.first + reach); ++k) {
            const bool other =
                m.text.isForm(k, u"another") || m.text.isForm(k, u"separate") || m.text.isForm(k, u"different");
            if (other && k + 1 < figure(i).first && kinds.contains(m.text.token(k + 1).form))
                return true;
        }
        return false;
    }

    /// "But the ministry spoke of three": the sentence begins with the contradiction.
    bool contradicts(std::size_t i) const
    {
        const Sentence &sentence = sentenceOf(i);
        return m.text.is(sentence.first, Class::Rival) && sentenceHas(i, Class::Says);
    }
    /// In sentences of their own, or parted by a semicolon.
    bool areApart(std::size_t i, std::size_t j) const
    {
        if (figure(i).sentence != figure(j).sentence)
            return true;
        for (int k = figure(j).end; k < figure(i).first; ++k)
            if (m.text.isForm(k, u";") || m.text.isForm(k, u"؛"))
                return figure(i).from == Figure::From::Toll;
        return false;
    }
    bool isMain(std::size_t j) const
    {
        const Draft &d = m_drafts[j];
        return d.rivalOf < 0 && d.repeatOf < 0 && !d.background && !figure(j).zero &&
               !(figure(j).member && figure(j).from == Figure::From::Member && !m_drafts[j].statedPlace);
    }
    /// One's areas lie among the other's: Damascus, and Damascus with its surroundings.
    bool nested(std::size_t i, std::size_t j) const
    {
        const QStringList &a = m_drafts[i].areas, &b = m_drafts[j].areas;
        if (a.isEmpty() || b.isEmpty() || a == b)
            return false;
        const auto within = [](const QStringList &few, const QStringList &many) {
            return std::ranges::all_of(few, [&](const QString &area) { return many.contains(area); });
        };
        return within(a, b) || within(b, a);
    }
    bool sharesPlaceForRival(std::size_t i, std::size_t j) const
    {
        if (contradicts(i) && m_drafts[i].source != m_drafts[j].source && scope(j) == 2 && holdsPlace(j, i))
            return true;
        if (nested(i, j) && sentenceHas(i, Class::Rival))
            return true;
        if (scope(i) == 3 && scope(j) == 3)
            return true;
        if (scope(i) == 2 && scope(j) == 2 && m_drafts[i].areas == m_drafts[j].areas)
            return true;
        const bool sameWho = groupOf(i) == groupOf(j) || hasToll(i) || sentenceHas(i, Class::Rival);
        if (!m_drafts[i].areas.isEmpty() && m_drafts[i].areas == m_drafts[j].areas && !m_drafts[i].statedPlace &&
            sameWho)
            return true;
        if (m_drafts[i].areas == m_drafts[j].areas && namesMeet(i, j) && (hasToll(i) || sentenceHas(i, Class::Rival)))
            return true;
        return samePlace(i, j) && shareName(i, j);
    }

    /// 28 in all, and behind it 10, 8, 9 and 1: figures that make up one before them are its parts.
    void findSum(std::size_t j)
    {
        constexpr std::size_t fewest = 3, most = 40;
        constexpr qint32 least = 10;
        if (!isFree(j) || best(j) < least || figure(j).number.isVague())
            return;
        std::vector<std::size_t> parts;
        qint64 sum = 0;
        for (std::size_t i = j + 1; i < m_drafts.size() && sum < best(j) && parts.size() < most; ++i) {
            if (!sameMeasure(i, j) || figure(i).member || m_drafts[i].repeatOf >= 0)
                continue;
            if (!isFree(i) || best(i) == Count::absent || !daysMeet(i, j))
                return;
            sum += best(i);
            parts.push_back(i);
        }
        if (sum != best(j) || parts.size() < fewest)
            return;
        for (const std::size_t i : parts)
            m_drafts[i].partOf = static_cast<int>(j);
    }

    /// The smallest figure before or behind it whose place holds its own.
    void findContainer(std::size_t i)
    {
        if (!isFree(i))
            return;
        int chosen = -1;
        for (std::size_t j = 0; j < m_drafts.size(); ++j) {
            if (j == i || !isHolder(i, j))
                continue;
            if (chosen < 0 || scope(j) < scope(static_cast<std::size_t>(chosen)) ||
                (scope(j) == scope(static_cast<std::size_t>(chosen)) &&
                 anchor(j) < anchor(static_cast<std::size_t>(chosen)) && j < i))
                chosen = static_cast<int>(j);
        }
        m_drafts[i].partOf = chosen;
        addToParts(i);
    }

    bool isHolder(std::size_t i, std::size_t j) const
    {
        const Draft &w = m_drafts[j];
        if (w.rivalOf >= 0 || w.repeatOf >= 0 || w.background || figure(j).zero || !sameMeasure(i, j) || sameList(i, j))
            return false;
        const bool admission = isAdmission(i) && !isAdmission(j);
        if ((figure(j).number.isVague() && !admission) || (capacity(j) == Count::absent && !admission) ||
            (figure(j).member && (figure(j).from == Figure::From::Member || !m_drafts[j].statedPlace)))
            return false;
        if (isMartyrs(j) && !isMartyrs(i) && isArmed(groupOf(i)))
            return false; // who tells of martyrs does not count the dead of the other side among them
        if (areOfOtherPeople(i, j) || (isAnotherEvent(i) && scope(j) <= scope(i)))
            return false;
        if ((!figure(j).number.isVague() && anchor(i) >= capacity(j)) || !daysMeet(i, j) || leadsTo(j, i))
            return false;
        if (admission)
            return j < i && m_drafts[i].areas == m_drafts[j].areas;
        if (j > i && !(scope(j) > scope(i)))
            return false;
        const bool wider = scope(j) > scope(i) || (scope(j) == scope(i) && scope(j) == 2 &&
                                                   m_drafts[j].areas.size() > m_drafts[i].areas.size());
        const bool besides = isArmed(groupOf(i)) && groupOf(j).isEmpty() && saysAlso(i);
        const bool alone = sentenceHasForm(i, u"alone") && m_drafts[i].areas == m_drafts[j].areas;
        const bool sameScope = scope(j) == scope(i) && (samePlace(i, j) || alone) && !figure(i).number.more && j < i &&
                               !besides && figure(i).sentence != figure(j).sentence &&
                               (!figure(j).member || m_drafts[j].statedPlace);
        if (!(holdsPlace(j, i) || (alone && sameScope)) || !(wider || sameScope))
            return false;
        const QString group = groupOf(j);
        if (!group.isEmpty() && group != groupOf(i) && !(group == "civilians"_L1 && !isArmed(groupOf(i))))
            return false;
        if (figure(i).number.isVague() && isArmed(groupOf(i)) && group.isEmpty() && scope(j) == scope(i))
            return false;
        // Where the parts make up the whole already, one more cuts across them.
        const qint64 parts = sumOfParts(j, i);
        return parts + anchor(i) <= limitOf(j) || (sameScope && 10 * parts >= 9 * static_cast<qint64>(capacity(j)));
    }
    /// The most that it may hold.
    qint32 capacity(std::size_t j) const
    {
        const Count &count = figure(j).number.count;
        return count.best != Count::absent ? count.best : count.low != Count::absent ? count.high : Count::absent;
    }
    bool sentenceHasForm(std::size_t i, QStringView form) const
    {
        for (int k = sentenceOf(i).first; k < sentenceOf(i).end; ++k)
            if (m.text.isForm(k, form))
                return true;
        return false;
    }
    /// "The hospital received 17 wounded": some of the wounded that were told before.
    bool isAdmission(std::size_t i) const
    {
        static const QStringList houses{u"hospital"_s, u"hospitals"_s, u"clinic"_s, u"المستشفي"_s, u"المشفي"_s,
                                        u"مستشفي"_s,   u"مشفي"_s,      u"مشفاه"_s,  u"مستشفاه"_s};
        static const QStringList takes{u"received"_s, u"admitted"_s, u"treated"_s, u"استقبل"_s,
                                       u"استقبلت"_s,  u"واستقبل"_s,  u"تسلم"_s,    u"عالج"_s};
        if (figure(i).measure != Measure::Wounded || figure(i).member)
            return false;
        bool house = false, take = false;
        for (int k = sentenceOf(i).first; k < figure(i).first; ++k) {
            house = house || houses.contains(m.text.token(k).form);
            take = take || takes.contains(m.text.token(k).form);
        }
        return house && take;
    }
    /// Israeli soldiers are none of "40 Palestinians".
    bool areOfOtherPeople(std::size_t i, std::size_t j) const
    {
        if (figure(j).noun.kind != "nationals"_L1)
            return false;
        const QString holder = m.book.countryOf(foldedWord(figure(j).noun.group));
        for (const QString &word : figure(i).noun.group.split(u' ', Qt::SkipEmptyParts))
            if (const QString own = m.book.countryOf(foldedWord(word)); !own.isEmpty() && own != holder)
                return true;
        return false;
    }
    bool saysAlso(std::size_t i) const
    {
        static const QStringList words{u"also"_s, u"too"_s, u"كما"_s, u"ايضا"_s, u"كذلك"_s};
        const Sentence &sentence = sentenceOf(i);
        for (int k = sentence.first; k < sentence.end; ++k)
            if (words.contains(m.text.token(k).form))
                return true;
        return false;
    }
    bool isMartyrs(std::size_t i) const
    {
        const Figure &f = figure(i);
        const auto tells = [&](int k) {
            const QString &form = m.text.token(k).form;
            return form.contains(u"شهيد"_s) || form.contains(u"شهداء"_s) || form.contains(u"استشه"_s) ||
                   form.startsWith("martyr"_L1);
        };
        for (int k = f.first; k < f.end; ++k)
            if (tells(k))
                return true;
        return f.cueFirst >= 0 && tells(f.cueFirst);
    }
    static bool isArmed(const QString &group) { return isArmedKind(group); }
    bool leadsTo(std::size_t from, std::size_t to) const
    {
        int k = static_cast<int>(from);
        for (int guard = 0; guard < 20 && k >= 0; ++guard) {
            if (k == static_cast<int>(to))
                return true;
            k = m_drafts[static_cast<std::size_t>(k)].partOf;
        }
        return false;
    }
    /// Of the same cut: by place, or by who.
    qint64 sumOfParts(std::size_t j, std::size_t i) const { return m_known[j].parts[m_drafts[i].country ? 1 : 0]; }
    void addToParts(std::size_t i)
    {
        const int j = m_drafts[i].partOf;
        if (j >= 0 && figure(i).from != Figure::From::Member && best(i) != Count::absent)
            m_known[static_cast<std::size_t>(j)].parts[m_drafts[i].country ? 1 : 0] += best(i);
    }
    qint64 limitOf(std::size_t j) const { return static_cast<qint64>(capacity(j)) + capacity(j) / 8; }

    Findings m;
    std::vector<Draft> &m_drafts;
    std::vector<Known> m_known;
    std::vector<QSet<Class>> m_sentenceHas;
    Span m_main;
};

} // namespace

void relate(const Findings &found, std::vector<Draft> &drafts)
{
    Relater(found, drafts).relate();
}

} // namespace sijill::reading
