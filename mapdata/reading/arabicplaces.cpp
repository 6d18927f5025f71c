#include "mapdata/reading/arabicplaces.h"

#include "mapdata/reading/arabicclitics.h"

#include <optional>

namespace sijill::reading {

using namespace Qt::StringLiterals;

namespace {

using Role = PlaceMention::Role;

class Finder {
public:
    Finder(const Marked &text, const PlaceBook &book) : m_text(text), m_book(book) {}

    std::vector<PlaceMention> find()
    {
        const auto &sentences = m_text.words().sentences;
        for (std::size_t s = 0; s < sentences.size(); ++s) {
            m_sentence = static_cast<int>(s);
            m_begin = sentences[s].first;
            m_end = sentences[s].end;
            m_isHeading = sentences[s].isHeading;
            const std::size_t from = m_found.size();
            for (int i = m_begin; i < m_end;) {
                std::optional<PlaceMention> mention = at(i);
                if (!mention) {
                    ++i;
                    continue;
                }
                i = mention->phraseEnd;
                m_found.push_back(*std::move(mention));
            }
            relate(from);
        }
        return std::move(m_found);
    }

private:
    struct Match {
        int end = 0;
        QString name;
        QString clitics;
        std::vector<NamedPlace> places;
    };

    QString raw(int i) const
    {
        const Token &token = m_text.token(i);
        return m_text.words().text.sliced(token.begin, token.end - token.begin);
    }

    /// The longest known name that begins there, with or without what is written together with its first word.
    std::optional<Match> known(int i) const
    {
        if (m_text.isTaken(i) || !m_text.token(i).isWord)
            return std::nullopt;
        constexpr int longest = 4;
        for (const BareForm &bare : bareForms(m_text.token(i).form)) {
            if (bare.hasArticle && bare.clitics.isEmpty())
                continue; // names are compared without the article anyway
            for (int end = std::min(m_end, i + longest); end > i; --end) {
                QString name = bare.form;
                bool words = true;
                for (int k = i + 1; k < end; ++k) {
                    words = words && m_text.token(k).isWord && !m_text.isTaken(k);
                    name += u' ' + m_text.token(k).form;
                }
                if (!words)
                    continue;
                std::vector<NamedPlace> places = m_book.named(name);
                if (places.empty())
                    continue;
                QString written = raw(i);
                if (!bare.clitics.isEmpty())
                    written = written.right(std::max<qsizetype>(written.size() - bare.clitics.size(), 2));
                if (end > i + 1)
                    written += u' ' + m_text.wordsBetween(i + 1, end);
                return Match{end, written, bare.clitics, std::move(places)};
            }
        }
        return std::nullopt;
    }

    int startOfMarkEndingAt(int end) const
    {
        int k = end - 1;
        while (k > m_begin && m_text.isInside(k, Layer::Places))
            --k;
        return k;
    }

    static bool meansIn(const QString &clitics) { return clitics.contains(u'ب'); }

    /// Words before a name that say what it is; where they begin, and whether something happened there.
    struct Before {
        int first = 0;
        bool kind = false;
        bool area = false;
        bool suburbs = false;
        bool where = false;
        bool from = false;
        bool joined = false; ///< "and" is written with it
    };
    Before before(int i, const QString &clitics) const
    {
        Before is;
        is.first = i;
        is.where = meansIn(clitics);
        is.joined = clitics.startsWith(u'و');
        if (is.where || clitics.contains(u'ل'))
            return is;
        for (int guard = 0; guard < 4 && is.first > m_begin; ++guard) {
            const int k = startOfMarkEndingAt(is.first);
            const Mark *found = nullptr;
            for (const Class what : {Class::AreaKind, Class::PlaceKind, Class::Suburbs, Class::Near})
                if (const Mark *mark = m_text.at(k, what); mark && mark->end == is.first) {
                    found = mark;
                    is.kind = true;
                    is.area = is.area || what == Class::AreaKind;
                    is.suburbs = is.suburbs || what == Class::Suburbs || m_text.is(k, Class::Suburbs);
                    break;
                }
            if (!found)
                break;
            is.first = k;
            is.joined = found->clitics.startsWith(u'و');
            if (meansIn(found->clitics) || m_text.is(k, Class::Near)) {
                is.where = true;
                return is;
            }
        }
        if (is.first > m_begin) {
            const int k = startOfMarkEndingAt(is.first);
            if (const Mark *in = m_text.at(k, Class::In); in && in->end == is.first)
                is.where = true;
            else if (const Mark *from = m_text.at(k, Class::From); from && from->end == is.first)
                is.from = true;
        }
        return is;
    }

    PlaceMention mentionOf(int i, int end, const Before &is, const QString &name) const
    {
        PlaceMention mention;
        mention.first = i;
        mention.end = mention.phraseEnd = end;
        mention.phraseFirst = is.first;
        mention.sentence = m_sentence;
        mention.name = name;
        mention.role = is.where ? Role::Where : Role::Other;
        if (is.suburbs)
            mention.surroundings = mention.isSmall = true;
        static const QStringList quarters{u"حي"_s,   u"حيي"_s,  u"احياء"_s, u"بحي"_s,
                                          u"شارع"_s, u"ساحه"_s, u"لحي"_s,   u"وحي"_s};
        for (int n = is.first; n < i; ++n)
            mention.isQuarter = mention.isQuarter || quarters.contains(m_text.token(n).form);
        addBehind(mention);
        const bool listed = is.joined && !m_found.empty() && m_found.back().sentence == m_sentence &&
                            m_found.back().phraseEnd == mention.phraseFirst;
        if (listed)
            mention.role = m_found.back().role;
        return mention;
    }

    /// وريفها, ومحيطها
    void addBehind(PlaceMention &mention) const
    {
        if (mention.end >= m_end)
            return;
        if (const Mark *mark = m_text.at(mention.end, Class::Suburbs); mark && mark->clitics.startsWith(u'و')) {
            mention.surroundings = true;
            mention.isSmall = false;
            mention.phraseEnd = mark->end;
        }
    }

    bool isListedAfter(int i, const QString &clitics) const
    {
        return clitics.startsWith(u'و') && !m_found.empty() && m_found.back().sentence == m_sentence &&
               m_found.back().phraseEnd == i;
    }

    std::optional<PlaceMention> at(int i) const
    {
        for (int k = i; k >= std::max(m_begin, i - 5); --k)
            for (const Class what : {Class::NoPlace, Class::Actor, Class::Source})
                if (const Mark *mark = m_text.at(k, what); mark && mark->end > i)
                    return std::nullopt;
        if (auto match = known(i)) {
            const Before is = before(i, match->clitics);
            const bool large =
                std::ranges::any_of(match->places, [](const NamedPlace &p) { return p.isArea || p.isCountry; });
            const bool word =
                match->end == i + 1 &&
                m_text.isAny(i, Class::Person, Class::Thing, Class::Kill, Class::KillActive, Class::PlaceKind,
                             Class::AreaKind, Class::Preposition, Class::In, Class::Near, Class::Suburbs,
                             Class::Including, Class::Weekday, Class::Verb, Class::Relative);
            const bool sure =
                is.where || is.kind || isListedAfter(i, match->clitics) || (large && !word) || (m_isHeading && !word);
            if (sure && !(word && !is.kind && !is.where)) {
                PlaceMention mention = mentionOf(i, match->end, is, match->name);
                mention.candidates = std::move(match->places);
                mention.isKnown = true;
                if (m_isHeading && !is.from)
                    mention.role = Role::Where;
                return mention;
            }
        }
        return unknown(i);
    }

    /// A name of no list behind a word that says what it is.
    std::optional<PlaceMention> unknown(int i) const
    {
        if (m_text.isTaken(i) || !m_text.token(i).isWord || m_text.isInside(i, Layer::Places))
            return std::nullopt;
        const Before is = before(i, {});
        if (!is.kind || m_text.isAny(i, Class::PlaceKind, Class::AreaKind, Class::In, Class::Near, Class::Suburbs,
                                     Class::Preposition, Class::Person, Class::Relative, Class::Number, Class::Title))
            return std::nullopt;
        if (m_text.isAny(i, Class::Die, Class::KillActive, Class::WoundActive, Class::Verb, Class::Thing,
                         Class::Including, Class::Conjunction, Class::Determiner, Class::Adverb))
            return std::nullopt;
        static const QStringList firsts{u"تل"_s,   u"دير"_s, u"كفر"_s,   u"عين"_s,  u"خان"_s,  u"ابو"_s, u"ام"_s,
                                        u"بيت"_s,  u"جبل"_s, u"باب"_s,   u"راس"_s,  u"بني"_s,  u"شيخ"_s, u"برج"_s,
                                        u"وادي"_s, u"جسر"_s, u"الشيخ"_s, u"سيدي"_s, u"حمام"_s, u"بئر"_s, u"بير"_s,
                                        u"نهر"_s,  u"جب"_s,  u"مشروع"_s, u"خربه"_s, u"حوش"_s};
        int end = i + 1;
        if (end < m_end && m_text.token(end).isWord && !m_text.isTaken(end) &&
            (firsts.contains(m_text.token(i).form) ||
             (m_text.token(end).hasArticle && !m_text.isAny(end, Class::Person, Class::Thing, Class::Past))))
            ++end;
        return mentionOf(i, end, is, m_text.wordsBetween(i, end));
    }

    bool isLarge(const PlaceMention &m) const
    {
        if (std::ranges::any_of(m.candidates, [](const NamedPlace &p) { return p.isArea || p.isCountry; }))
            return true;
        for (int k = m.phraseFirst; k < m.first; ++k)
            if (m_text.isAny(k, Class::AreaKind, Class::Suburbs))
                return true;
        return false;
    }

    void relate(std::size_t from)
    {
        for (std::size_t i = from + 1; i < m_found.size(); ++i) {
            PlaceMention &mention = m_found[i], &before = m_found[i - 1];
            const int gap = mention.phraseFirst - before.phraseEnd;
            const bool joined =
                m_text.token(mention.phraseFirst).form.startsWith(u'و') && gap == 0 && mention.role == before.role;
            if (joined) {
                mention.listWith = static_cast<int>(i - 1);
                continue;
            }
            if (gap > 4 || gap < 0 || before.isCountry)
                continue;
            bool clause = false;
            for (int k = before.phraseEnd; k < mention.phraseFirst; ++k)
                clause = clause || m_text.isPunctuation(k) || m_text.token(k).isDigits || m_text.isTaken(k) ||
                         m_text.isAny(k, Class::Number, Class::KillActive, Class::WoundActive, Class::Boundary,
                                      Class::Including, Class::Person, Class::Death, Class::Wounded, Class::From) ||
                         m_text.token(k).form.startsWith(u'و');
            if (!clause && isLarge(mention)) {
                before.within = static_cast<int>(i);
                mention.role = Role::Holds;
                for (std::size_t k = i - 1; k > from && m_found[k].listWith == static_cast<int>(k - 1); --k)
                    m_found[k - 1].within = static_cast<int>(i);
            }
        }
    }

    const Marked &m_text;
    const PlaceBook &m_book;
    std::vector<PlaceMention> m_found;
    int m_sentence = 0, m_begin = 0, m_end = 0;
    bool m_isHeading = false;
};

} // namespace

std::vector<PlaceMention> arabicPlacesOf(const Marked &text, const PlaceBook &book)
{
    return Finder(text, book).find();
}

} // namespace sijill::reading
