#include "mapdata/reading/arabicplaces.h"

#include "mapdata/reading/arabicclitics.h"

#include <algorithm>
#include <optional>

namespace sijill::reading {

using namespace Qt::StringLiterals;

namespace {

using Role = PlaceMention::Role;

/// Arabic has no capitals: a name counts where a word before it says that it is a place (in, the town of, north of),
/// where a list of those goes on, and where it heads a line; names of areas and countries anywhere.
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
            while (m_begin + 1 < m_end && isBullet(m_begin))
                ++m_begin;
            const std::size_t from = m_found.size();
            for (int i = m_begin; i < m_end;) {
                if (const Mark *none = m_text.at(i, Class::NoPlace)) {
                    i = none->end;
                    continue;
                }
                std::optional<PlaceMention> mention = at(i);
                if (!mention) {
                    ++i;
                    continue;
                }
                i = std::max(mention->phraseEnd, i + 1);
                m_found.push_back(*std::move(mention));
            }
            relate(from);
            placeWithin(from);
        }
        return std::move(m_found);
    }

private:
    bool isBullet(int i) const
    {
        static const QStringList marks{u"-"_s, u"–"_s, u"—"_s, u"•"_s, u"*"_s, u"·"_s, u"▪"_s, u"●"_s, u"◦"_s};
        return marks.contains(m_text.token(i).form);
    }

    struct Name {
        int end = 0;
        QString clitics;
        std::vector<NamedPlace> places;
    };

    bool isWord(int i) const { return i >= m_begin && i < m_end && m_text.token(i).isWord && !m_text.isTaken(i); }

    QString formsBetween(const QString &first, int i, int end) const
    {
        QString name = first;
        for (int k = i + 1; k < end; ++k)
            name += u' ' + m_text.token(k).form;
        return name;
    }

    /// The longest known name there; with as few letters in front taken off as will do.
    std::optional<Name> knownName(int i) const
    {
        int longest = i;
        while (longest < m_end && isWord(longest) && longest < i + static_cast<int>(m_book.longestName()))
            ++longest;
        for (int end = longest; end > i; --end)
            for (const BareForm &form : bareForms(m_text.token(i).form)) {
                if (form.hasArticle && !form.clitics.endsWith(u'ل'))
                    continue; // names are compared without their article anyway
                if (form.form.size() < 2)
                    continue;
                std::vector<NamedPlace> places = m_book.named(formsBetween(form.form, i, end));
                if (!places.empty())
                    return Name{end, form.clitics, std::move(places)};
            }
        return std::nullopt;
    }

    int startOfMarkEndingAt(int end) const
    {
        int k = end - 1;
        while (k > m_begin && m_text.isInside(k))
            --k;
        return k;
    }

    /// Words in front that say what the name is: the town of, the countryside of, north of.
    struct Before {
        int first = 0;
        bool kind = false, area = false, small = false, suburbs = false, near = false, plural = false, quarter = false;
        QString clitics; ///< of the first of them
    };
    Before before(int i) const
    {
        Before found;
        found.first = i;
        int k = i;
        for (int guard = 0; guard < 4 && k > m_begin; ++guard) {
            int start = startOfMarkEndingAt(k);
            // العاصمة الليبية طرابلس: an adjective of the country stands between
            if (!isKind(start) && k == i && start > m_begin && m_text.token(start).form.startsWith(u"ال") &&
                isKind(startOfMarkEndingAt(start)) && m_text.token(startOfMarkEndingAt(start)).form.contains(u"ال"_s))
                start = startOfMarkEndingAt(start);
            if (!isKind(start))
                break;
            if (m_text.isForm(start, u"وسط") && k != i)
                break;
            const Mark *kind = m_text.at(start, Class::PlaceKind);
            if (found.near && kind)
                break; // "a market in the middle of A": the market is no kind of A
            found.kind = found.kind || kind;
            found.small = found.small || (kind && kind->value == "small"_L1 && start + 1 == k);
            found.quarter =
                found.quarter || (kind && kind->value == "small"_L1 && start + 1 == k && isQuarterKind(start));
            found.area = found.area || (m_text.is(start, Class::AreaKind) && k == i);
            found.suburbs = found.suburbs || m_text.is(start, Class::Suburbs);
            found.near = found.near || m_text.is(start, Class::Near);
            static const QStringList many{u"احياء"_s,  u"بلدات"_s,   u"قري"_s,   u"مدن"_s,    u"مناطق"_s,
                                          u"مخيمات"_s, u"محافظات"_s, u"بلدتي"_s, u"مدينتي"_s, u"قريتي"_s,
                                          u"حيي"_s,    u"محافظتي"_s, u"مخيمي"_s, u"منطقتي"_s};
            found.plural = found.plural || std::ranges::any_of(many, [&](const QString &word) {
                               return m_text.token(start).form.endsWith(word);
                           });
            found.first = k = start;
            found.clitics = cliticsAt(start);
            if (m_text.startsWithAnd(start) || found.clitics.contains(u'ب'))
                break;
        }
        return found;
    }
    bool isQuarterKind(int k) const
    {
        static const QStringList kinds{u"حي"_s, u"حيي"_s, u"احياء"_s, u"شارع"_s, u"ساحه"_s};
        return std::ranges::any_of(kinds, [&](const QString &word) { return m_text.token(k).form.endsWith(word); });
    }
    bool isKind(int k) const
    {
        return k >= m_begin && m_text.isAny(k, Class::PlaceKind, Class::AreaKind, Class::Suburbs, Class::Near);
    }
    QString cliticsAt(int k) const
    {
        for (const Class what : {Class::PlaceKind, Class::AreaKind, Class::Suburbs, Class::Near})
            if (const Mark *mark = m_text.at(k, what))
                return mark->clitics;
        return {};
    }

    std::optional<PlaceMention> at(int i) const
    {
        if (!isWord(i))
            return std::nullopt;
        // a month, a day, a number, a verb are none, nor the kind itself ("in the town")
        if (m_text.isAny(i, Class::Month, Class::Weekday, Class::DayWord, Class::Number, Class::In, Class::From,
                         Class::Says, Class::Including) ||
            m_text.isAny(i, Class::Kill, Class::Die, Class::Wound, Class::Death, Class::Wounded, Class::Preposition,
                         Class::OfThem))
            return std::nullopt;
        const Before words = before(i);
        if (auto known = knownName(i))
            if (auto mention = knownAt(i, *known, words))
                return mention;
        return unknownAt(i, words);
    }

    PlaceMention mentionOf(int first, int end, const QString &clitics, const Before &words) const
    {
        PlaceMention mention;
        mention.first = first;
        mention.end = mention.phraseEnd = end;
        mention.phraseFirst = words.first;
        mention.sentence = m_sentence;
        mention.name = m_text.wordsBetween(first, end).sliced(clitics.size());
        mention.isSmall = words.small || words.suburbs;
        mention.isQuarter = words.quarter;
        mention.surroundings = words.suburbs;
        addBehind(mention);
        return mention;
    }

    /// دمشق وريفها, دمشق ومحيطها, ريف حلب الشمالي, الناصرة الغربية
    void addBehind(PlaceMention &mention) const
    {
        const int k = mention.end;
        if (k >= m_end)
            return;
        const Mark *suburbs = m_text.at(k, Class::Suburbs);
        if (suburbs && suburbs->clitics == u"و"_s && m_text.token(k).form.endsWith(u"ها"_s)) {
            mention.surroundings = true;
            mention.isSmall = false;
            mention.phraseEnd = suburbs->end;
            return;
        }
        static const QStringList sides{u"الشمالي"_s,  u"الجنوبي"_s,  u"الشرقي"_s,  u"الغربي"_s, u"الاوسط"_s,
                                       u"الشماليه"_s, u"الجنوبيه"_s, u"الشرقيه"_s, u"الغربيه"_s};
        if (mention.surroundings || mention.phraseFirst < mention.first)
            for (int n = k; n < std::min(m_end, k + 2) && sides.contains(m_text.token(n).form); ++n)
                mention.phraseEnd = n + 1;
    }

    bool isLocative(int first, const QString &clitics) const
    {
        if (clitics.contains(u'ب'))
            return true;
        const int k = startOfMarkEndingAt(first);
        if (k < m_begin || k >= first)
            return false;
        if (m_text.isAny(k, Class::In, Class::Hits, Class::Near, Class::Each) || m_text.isForm(k, u"ب"))
            return true;
        // the martyrs of A, the massacre of A: the name is in the genitive, and the noun has no article
        static const QStringList events{u"مجزره"_s,    u"تفجير"_s,    u"هجوم"_s,   u"معركه"_s,  u"معارك"_s,
                                        u"حصار"_s,     u"هجمات"_s,    u"قصف"_s,    u"غاره"_s,   u"انفجار"_s,
                                        u"اشتباكات"_s, u"انفجارات"_s, u"تفجيري"_s, u"ضحايا"_s,  u"جرحي"_s,
                                        u"قتلي"_s,     u"شهداء"_s,    u"غارات"_s,  u"تفجيرات"_s};
        return std::ranges::any_of(events, [&](const QString &word) {
            return m_text.token(k).form.endsWith(word) && !m_text.token(k).form.contains(u"ال"_s);
        });
    }

    /// "A and B", "A, B": the mention before it, if only list marks stand between.
    const PlaceMention *listedWith(int first, const QString &clitics) const
    {
        if (m_found.empty() || m_found.back().sentence != m_sentence)
            return nullptr;
        const PlaceMention &last = m_found.back();
        const int gap = first - last.phraseEnd;
        const bool joined = clitics.startsWith(u'و');
        if (gap == 0 && joined)
            return &last;
        const bool comma = m_text.isForm(last.phraseEnd, u"،") || m_text.isForm(last.phraseEnd, u",") ||
                           m_text.isForm(last.phraseEnd, u"و") || m_text.isForm(last.phraseEnd, u"/");
        return gap == 1 && comma ? &last : nullptr;
    }

    bool headsLine(int first, int end) const
    {
        if (first != m_begin || end > m_end)
            return false;
        // "حلب - 5 شهداء" tells of Aleppo, "بغداد - قتل" was written there
        const bool mark = m_text.isForm(end, u"-") || m_text.isForm(end, u"–") || m_text.isForm(end, u"(");
        const bool number =
            mark && end + 1 < m_end && (m_text.token(end + 1).isDigits || m_text.is(end + 1, Class::Number));
        return end == m_end || m_text.isForm(end, u":") || number;
    }

    void findRole(PlaceMention &mention, const QString &clitics, const Before &words) const
    {
        const bool kind = words.first < mention.first;
        const QString &front = kind ? words.clitics : clitics;
        if (isDistance(words.first))
            return;
        // "شمال غزة": the name itself says where
        const bool itself = m_text.is(mention.first, Class::Near) && !isFrom(mention.first);
        if (itself || isLocative(words.first, front) || (words.near && !isFrom(words.first)))
            mention.role = Role::Where;
        else if (const PlaceMention *last = listedWith(words.first, front))
            mention.role = last->role == Role::Holds ? Role::Where : last->role;
        else if (headsLine(words.first, mention.phraseEnd))
            mention.role = Role::Where;
    }
    /// "45 km west of A": a landmark, not where it happened.
    bool isDistance(int first) const
    {
        int k = startOfMarkEndingAt(first);
        for (int guard = 0; guard < 2 && k > m_begin && m_text.isAny(k, Class::From, Class::Preposition); ++guard)
            k = startOfMarkEndingAt(k);
        const Mark *unit = k >= m_begin && k < first ? m_text.at(k, Class::Unit) : nullptr;
        return unit && unit->value == "length"_L1;
    }
    bool isFrom(int first) const { return first > m_begin && m_text.is(startOfMarkEndingAt(first), Class::From); }

    std::optional<PlaceMention> knownAt(int i, const Name &name, const Before &words) const
    {
        PlaceMention mention = mentionOf(i, name.end, name.clitics, words);
        mention.candidates = name.places;
        mention.isKnown = true;
        mention.isQuarter = mention.isQuarter && !isLarge(mention);
        findRole(mention, name.clitics, words);
        const bool large =
            std::ranges::any_of(name.places, [](const NamedPlace &p) { return p.isArea || p.isCountry; });
        const bool kind = words.kind || words.area || words.suburbs;
        if (mention.role != Role::Where && !kind && !large)
            return std::nullopt;
        // an everyday word behind "in" that is a village somewhere: only a name without an article clash of the lists
        if (!kind && !large && isEverydayWord(i, name.end))
            return std::nullopt;
        if (mention.role == Role::Other && !kind && !name.clitics.isEmpty() && !large)
            return std::nullopt;
        return mention;
    }

    /// Known to the lists as something else.
    bool isEverydayWord(int i, int end) const
    {
        if (end != i + 1)
            return false;
        return m_text.isAny(i, Class::Thing, Class::Person, Class::PersonAdjective, Class::Weapon, Class::Source,
                            Class::Adverb, Class::Determiner, Class::Unit) ||
               m_text.isAny(i, Class::PlaceKind, Class::AreaKind, Class::Suburbs, Class::Near, Class::KillActive,
                            Class::WoundActive, Class::DeathOf, Class::Other, Class::Vague, Class::Verb, Class::Toll,
                            Class::Period, Class::Past, Class::Share);
    }

    /// A name of no list behind "the town of", or the next of several of them.
    std::optional<PlaceMention> unknownAt(int i, const Before &words) const
    {
        const bool kind = (words.kind && words.first < i) || isNamedLikePlace(i);
        QString clitics;
        const bool listed = !kind && m_text.startsWithAnd(i) && !m_found.empty() &&
                            m_found.back().sentence == m_sentence && m_found.back().phraseEnd == i && m_pluralUpTo == i;
        if ((!kind && !listed) || isEverydayWord(i, i + 1) || isAdjective(i) || m_text.is(i, Class::Actor))
            return std::nullopt;
        if (listed)
            clitics = u"و"_s;
        int end = i + 1;
        const QString first = m_text.token(i).form.sliced(clitics.size());
        if (end < m_end && isWord(end) && goesOn(first, end))
            ++end;
        PlaceMention mention = mentionOf(i, end, clitics, words);
        findRole(mention, clitics, words);
        if (listed)
            mention.role = m_found.back().role;
        mention.candidates = m_book.soundingLike(mention.name);
        mention.isKnown = !mention.candidates.empty();
        mention.isGuessed = mention.isKnown;
        if (words.plural || listed)
            m_pluralUpTo = mention.phraseEnd;
        return mention;
    }

    /// "in Tell X", "in Kafr X": the first word says that it is a name.
    bool isNamedLikePlace(int i) const
    {
        static const QStringList heads{u"تل"_s,  u"كفر"_s, u"معره"_s, u"خربه"_s, u"عين"_s,
                                       u"حوش"_s, u"دير"_s, u"خان"_s,  u"ام"_s,   u"ود"_s};
        return isWord(i) && heads.contains(m_text.token(i).form) && isWord(i + 1) && isLocative(i, {}) &&
               m_text.is(startOfMarkEndingAt(i), Class::In);
    }

    /// "the town northern", "the Syrian city": an adjective, no name
    bool isAdjective(int i) const
    {
        const QString &form = m_text.token(i).form;
        if (form.startsWith(u"ال"_s) && (form.endsWith(u"ي"_s) || form.endsWith(u"يه"_s)))
            return !m_book.countryOf(form).isEmpty() || (i > m_begin && m_text.token(i - 1).form.startsWith(u"ال"_s));
        return i > m_begin && m_text.token(i - 1).form.contains(u"ال"_s) &&
               m_text.token(i - 1).form.startsWith(u"ال"_s);
    }

    /// Names of two words: a short first one that others follow, or a second one with the article.
    bool goesOn(const QString &first, int k) const
    {
        static const QStringList heads{u"ابو"_s, u"ام"_s,   u"ابن"_s,  u"بني"_s,  u"تل"_s,    u"دير"_s,  u"كفر"_s,
                                       u"بيت"_s, u"راس"_s,  u"جبل"_s,  u"وادي"_s, u"خان"_s,   u"باب"_s,  u"بير"_s,
                                       u"دار"_s, u"شيخ"_s,  u"عين"_s,  u"معره"_s, u"خربه"_s,  u"سيدي"_s, u"ود"_s,
                                       u"حوش"_s, u"قلعه"_s, u"نهر"_s,  u"برج"_s,  u"مزرعه"_s, u"تله"_s,  u"ضهر"_s,
                                       u"ذي"_s,  u"عبد"_s,  u"صلاح"_s, u"كرم"_s,  u"شط"_s};
        if (heads.contains(first))
            return true;
        if (first.startsWith(u"ال"_s) || !m_text.token(k).form.startsWith(u"ال"_s))
            return false;
        return !m_text.isAny(k, Class::Person, Class::PersonAdjective, Class::Near, Class::Weekday, Class::DayWord,
                             Class::Past, Class::Source, Class::Actor) &&
               !isSide(k) && m_book.countryOf(m_text.token(k).form).isEmpty();
    }
    bool isSide(int k) const
    {
        const QString &form = m_text.token(k).form;
        return form.endsWith(u"ي"_s) || form.endsWith(u"يه"_s);
    }

    /// A quarter is one of the town told last, and a name that several places have is the one in the part of the text
    /// that began with "Aleppo:". The area that the text itself tells goes before all others.
    void placeWithin(std::size_t from)
    {
        for (std::size_t i = from; i < m_found.size(); ++i) {
            PlaceMention &mention = m_found[i];
            const bool heads =
                mention.role == Role::Where && mention.phraseFirst == m_begin && headsLine(m_begin, mention.phraseEnd);
            if (heads)
                m_section = static_cast<int>(i);
            if (heads || mention.within >= 0 || mention.isCountry || mention.role == Role::Holds || isLarge(mention))
                continue;
            const int town = mention.isSmall && !mention.surroundings ? lastTown(i) : -1;
            if (town >= 0)
                mention.within = town;
            else if (m_section >= 0 && fitsInto(mention, m_found[static_cast<std::size_t>(m_section)]))
                mention.within = m_section;
        }
    }
    /// In this paragraph or the one before.
    int lastTown(std::size_t i) const
    {
        const auto &sentences = m_text.words().sentences;
        constexpr int paragraphs = 1; // this one and the one before
        const int paragraph = sentences[static_cast<std::size_t>(m_sentence)].paragraph;
        for (std::size_t k = i; k-- > 0;) {
            const PlaceMention &other = m_found[k];
            if (paragraph - sentences[static_cast<std::size_t>(other.sentence)].paragraph > paragraphs)
                break;
            if (!other.isCountry && !other.isSmall && other.isKnown &&
                !std::ranges::any_of(other.candidates, &NamedPlace::isCountry))
                return static_cast<int>(k);
        }
        return -1;
    }
    static bool fitsInto(const PlaceMention &mention, const PlaceMention &section)
    {
        if (mention.candidates.empty())
            return true;
        return std::ranges::any_of(mention.candidates, [&](const NamedPlace &own) {
            return std::ranges::any_of(section.candidates, [&](const NamedPlace &area) {
                return !area.area.isEmpty() ? own.area == area.area : area.isCountry && own.country == area.country;
            });
        });
    }

    bool isLarge(const PlaceMention &mention) const
    {
        return std::ranges::any_of(mention.candidates, [](const NamedPlace &p) { return p.isArea || p.isCountry; });
    }
    bool hasAreaKind(const PlaceMention &mention) const
    {
        for (int k = mention.phraseFirst; k < mention.first; ++k)
            if (m_text.isAny(k, Class::AreaKind, Class::Suburbs))
                return true;
        return false;
    }

    /// Which holds which: "A in the countryside of B", "the quarter A east of B"; and lists.
    void relate(std::size_t from)
    {
        for (std::size_t i = from + 1; i < m_found.size(); ++i) {
            PlaceMention &last = m_found[i - 1], &own = m_found[i];
            if (own.role == Role::Other && isDistance(own.phraseFirst))
                continue;
            if (holds(last, own)) {
                last.within = static_cast<int>(i);
                if (last.role == Role::Where)
                    own.role = Role::Holds;
                for (std::size_t k = i - 1; k > from && m_found[k].listWith == static_cast<int>(k - 1); --k)
                    m_found[k - 1].within = static_cast<int>(i);
                continue;
            }
            const int gap = own.phraseFirst - last.phraseEnd;
            const bool joined = m_text.startsWithAnd(own.phraseFirst) || m_text.isForm(last.phraseEnd, u"و");
            const bool comma = gap == 1 && m_text.isForm(last.phraseEnd, u"،");
            if ((gap == 0 && joined) ||
                (gap == 1 && (comma || m_text.isForm(last.phraseEnd, u"و") || m_text.isForm(last.phraseEnd, u"/"))))
                own.listWith = static_cast<int>(i - 1);
        }
    }

    bool holds(const PlaceMention &first, const PlaceMention &second) const
    {
        const int from = first.phraseEnd, to = second.phraseFirst;
        constexpr int reach = 3;
        if (first.isCountry || to - from > reach || m_text.startsWithAnd(to))
            return false;
        const bool larger = isLarge(second) || hasAreaKind(second);
        const bool near = m_text.is(to, Class::Near) || m_text.isForm(to, u"وسط");
        bool in = false, comma = false, kind = false;
        for (int k = from; k < to; ++k) {
            in = in || m_text.isAny(k, Class::In) || m_text.isForm(k, u"من");
            comma = comma || m_text.isForm(k, u"،");
            kind = kind || isKind(k);
            if (!m_text.isAny(k, Class::In) && !m_text.isForm(k, u"من") && !m_text.isForm(k, u"،") &&
                !m_text.isForm(k, u"(") && !isKind(k))
                return false;
        }
        const bool joined = to == from && (m_text.token(to).form.startsWith(u'ب') || near || larger);
        const bool capital = comma && m_text.isForm(from + 1, u"عاصمه");
        if (comma)
            return capital || (larger && !isLarge(first) && !in && hasAreaKind(second));
        if (isLarge(first) && !first.isSmall && !isKindOf(first) && !capital)
            return false;
        return joined ? (larger || near) : in && (larger || kind);
    }
    bool isKindOf(const PlaceMention &mention) const { return mention.phraseFirst < mention.first; }

    const Marked &m_text;
    const PlaceBook &m_book;
    std::vector<PlaceMention> m_found;
    mutable int m_pluralUpTo = -1; ///< behind the last of "the quarters of A and B"
    int m_section = -1;            ///< the mention that heads the part of the text
    int m_sentence = 0, m_begin = 0, m_end = 0;
};

} // namespace

std::vector<PlaceMention> arabicPlacesOf(const Marked &text, const PlaceBook &book)
{
    return Finder(text, book).find();
}

} // namespace sijill::reading
