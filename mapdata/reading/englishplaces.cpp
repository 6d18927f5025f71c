#include "mapdata/reading/englishplaces.h"

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
            while (m_begin + 1 < m_end && isBullet(m_begin))
                ++m_begin;
            m_isHeading = sentences[s].isHeading;
            const std::size_t from = m_found.size();
            for (int i = endOfDateline(); i < m_end;) {
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
    bool isBullet(int i) const
    {
        static const QStringList marks{u"-"_s, u"–"_s, u"—"_s, u"•"_s, u"*"_s, u"·"_s, u"▪"_s, u"●"_s, u"◦"_s};
        return marks.contains(m_text.token(i).form);
    }

    /// "BEIRUT, May 4 -", "Sanaa, Yemen (AP) --": where the report was written.
    int endOfDateline() const
    {
        if (!isNameWord(m_begin))
            return m_begin;
        constexpr int longest = 12;
        for (int k = m_begin + 1; k < std::min(m_end, m_begin + longest); ++k) {
            const QString &form = m_text.token(k).form;
            const bool dash = form == "-"_L1 || form == u"–"_s || form == u"—"_s;
            if (dash && m_text.token(k - 1).end < m_text.token(k).begin)
                return k + 1;
            const bool fits = isNameWord(k) || m_text.isTaken(k) || m_text.token(k).isDigits || form == ","_L1 ||
                              form == "("_L1 || form == ")"_L1 || form == "/"_L1 || form == "."_L1;
            if (!fits || m_text.isAny(k, Class::Kill, Class::Wound))
                return m_begin;
        }
        return m_begin;
    }

    bool isNameWord(int i) const
    {
        if (i < m_begin || i >= m_end || m_text.isTaken(i) || !m_text.token(i).isWord)
            return false;
        return m_text.token(i).isCapital;
    }
    bool isParticle(int i) const
    {
        static const QStringList words{u"al"_s,  u"el"_s, u"ez"_s,  u"az"_s,  u"as"_s,
                                       u"ash"_s, u"ar"_s, u"bin"_s, u"ibn"_s, u"abu"_s};
        return i >= m_begin && i < m_end && words.contains(m_text.token(i).form) && isNameWord(i + 1);
    }

    std::vector<NamedPlace> lookUp(int first, int end) const { return m_book.named(m_text.wordsBetween(first, end)); }

    bool isFunctionWord(int i) const
    {
        return m_text.isAny(i, Class::Preposition, Class::Determiner, Class::Pronoun, Class::Conjunction,
                            Class::Boundary, Class::Auxiliary, Class::Number, Class::Relative, Class::Vague, Class::In,
                            Class::By, Class::AtLeast, Class::MoreThan, Class::UpTo, Class::About, Class::Single,
                            Class::Says, Class::Including, Class::Rest, Class::Running, Class::Earlier, Class::Kill,
                            Class::KillActive, Class::Wound, Class::Toll, Class::Adverb, Class::No, Class::Ordinal,
                            Class::Generic, Class::Denial, Class::Month, Class::Weekday);
    }

    /// Words in capitals or names that go on: the end of the run.
    int endOfRun(int i) const
    {
        int end = i;
        while (end < m_end && (isNameWord(end) || isParticle(end))) {
            if (end > i && (m_text.token(end - 1).possessive || m_text.isTaken(end)))
                break;
            if (end > i && m_text.isAny(end, Class::Month, Class::Weekday))
                break;
            ++end;
        }
        // Deraa/Hauran
        if (end + 1 < m_end && end > i && m_text.isForm(end, u"/") && isNameWord(end + 1))
            return endOfRun(end + 1);
        return end;
    }

    std::optional<PlaceMention> at(int i) const
    {
        // central Gaza: an area of its own
        if (m_text.is(i, Class::Near) && !m_text.token(i).isCapital && isNameWord(i + 1))
            for (int end = endOfRun(i + 1); end > i + 1; --end)
                if (std::vector<NamedPlace> found = lookUp(i, end); !found.empty())
                    return knownAt(i, end, end, std::move(found));
        if (!isNameWord(i) && !isParticle(i))
            return std::nullopt;
        if (m_text.is(i, Class::NoPlace))
            return std::nullopt;
        if (m_text.isInside(i, Layer::Names) || m_text.isInside(i, Layer::Places) ||
            m_text.isInside(i, Layer::Pointers))
            return insideOfPhrase(i);
        const int runEnd = endOfRun(i);
        const int longest = std::min(runEnd, i + static_cast<int>(m_book.longestName()) + 1);
        for (int end = longest; end > i; --end) {
            std::vector<NamedPlace> found = lookUp(i, end);
            if (found.empty())
                continue;
            if (auto known = knownAt(i, end, runEnd, std::move(found)))
                return known;
        }
        return unknownAt(i, runEnd);
    }

    /// A place name may stand inside a phrase of the lists: "across Syria".
    std::optional<PlaceMention> insideOfPhrase(int i) const
    {
        for (int k = i; k >= std::max(m_begin, i - 5); --k)
            for (const Class what : {Class::NoPlace, Class::Actor, Class::Source})
                if (const Mark *mark = m_text.at(k, what); mark && mark->end > i)
                    return std::nullopt;
        std::vector<NamedPlace> found = lookUp(i, i + 1);
        if (found.empty())
            return std::nullopt;
        return knownAt(i, i + 1, i + 1, std::move(found));
    }

    PlaceMention mentionOf(int first, int end) const
    {
        PlaceMention mention;
        mention.first = mention.phraseFirst = first;
        mention.end = mention.phraseEnd = end;
        mention.sentence = m_sentence;
        mention.name = m_text.wordsBetween(first, end);
        return mention;
    }

    /// What stands behind a name: City, Province, suburbs, countryside.
    void addKindBehind(PlaceMention &mention) const
    {
        int k = mention.end;
        if (k >= m_end)
            return;
        if (m_text.isForm(k, u"and") || m_text.isForm(k, u"&")) { // and its suburbs
            int after = k + 1;
            while (after < m_end && m_text.isAny(after, Class::Determiner))
                ++after;
            if (after > k + 1 && m_text.is(after, Class::Suburbs)) {
                mention.surroundings = true;
                mention.phraseEnd = m_text.at(after, Class::Suburbs)->end;
                return;
            }
        }
        if (const Mark *kind = m_text.at(k, Class::AreaKind); kind && m_text.token(kind->end - 1).form != "of"_L1) {
            if (const Mark *suburbs = m_text.at(k, Class::Suburbs))
                mention.surroundings = true, mention.isSmall = true, mention.phraseEnd = suburbs->end;
            mention.phraseEnd = kind->end;
            return;
        }
        if (const Mark *suburbs = m_text.at(k, Class::Suburbs)) {
            mention.surroundings = true;
            mention.isSmall = true;
            mention.phraseEnd = suburbs->end;
            return;
        }
        if (const Mark *kind = m_text.at(k, Class::PlaceKind))
            mention.phraseEnd = kind->end;
    }

    /// What stands before it: the town of, a suburb of, the besieged, outside.
    void addKindBefore(PlaceMention &mention) const
    {
        int k = mention.first;
        for (int guard = 0; guard < 7 && k > m_begin; ++guard) {
            if (guard == 0 && m_text.isForm(k - 1, u",") && k - 2 >= m_begin &&
                m_text.is(startOfMarkEndingAt(k - 1), Class::PlaceKind) && !m_text.isForm(k - 2, u"of")) {
                k = startOfMarkEndingAt(k - 1); // the capital, Damascus
                continue;
            }
            const int before = startOfMarkEndingAt(k);
            if (m_text.is(before, Class::Suburbs) && m_text.isForm(k - 1, u"of")) {
                mention.surroundings = true;
                mention.isSmall = true;
                k = before;
            } else if (m_text.isAny(before, Class::PlaceKind, Class::AreaKind, Class::Near) ||
                       m_text.is(before, Class::Determiner) || m_text.is(before, Class::Single)) {
                if (m_text.is(before, Class::Near) &&
                    (m_text.isForm(before, u"outside") || m_text.isForm(before, u"just")))
                    mention.surroundings = true, mention.isSmall = true;
                if (m_text.is(before, Class::Near) && k - before == 1 &&
                    !m_text.isAny(before, Class::In, Class::PlaceKind, Class::AreaKind) &&
                    !m_text.isAny(before - 1, Class::Determiner, Class::In)) {
                    k = before;
                    continue;
                }
                k = before;
            } else if (guard < 4 && k < mention.first && isAdjectiveLike(k - 1)) {
                --k;
            } else if (k == mention.first && isAdjectiveLike(k - 1) && hasDeterminerBefore(k - 1)) {
                --k;
            } else {
                break;
            }
        }
        mention.phraseFirst = k;
        static const QStringList quarters{u"neighborhood"_s,   u"neighborhoods"_s, u"neighbourhood"_s,
                                          u"neighbourhoods"_s, u"quarter"_s,       u"quarters"_s,
                                          u"street"_s,         u"square"_s};
        for (int n = mention.phraseFirst; n < mention.phraseEnd; ++n)
            mention.isQuarter =
                mention.isQuarter || (quarters.contains(m_text.token(n).form) && !m_text.isInside(n, Layer::Places));
    }

    bool hasDeterminerBefore(int i) const
    {
        for (int k = i - 1; k >= std::max(m_begin, i - 3); --k) {
            if (m_text.isAny(k, Class::Determiner, Class::Single))
                return true;
            if (!isAdjectiveLike(k))
                return false;
        }
        return false;
    }
    /// A small word of no list between "the" and a name: the besieged town of, the historic city of.
    bool isAdjectiveLike(int i) const
    {
        return i >= m_begin && m_text.token(i).isWord && !m_text.isInside(i, Layer::Places) && !isFunctionWord(i) &&
               !m_text.isAny(i, Class::Die, Class::Dead, Class::Death, Class::Thing, Class::Verb) &&
               (!m_text.is(i, Class::Person) || m_text.is(i, Class::PersonAdjective)) && !lookUpOne(i);
    }
    bool lookUpOne(int i) const { return m_text.token(i).isCapital && !lookUp(i, i + 1).empty(); }

    int startOfMarkEndingAt(int end) const
    {
        int k = end - 1;
        while (k > m_begin && m_text.isInside(k, Layer::Places))
            --k;
        return k;
    }

    bool isLocative(int i) const
    {
        const int k = startOfMarkEndingAt(i);
        if (k < m_begin || k >= i)
            return false;
        static const QStringList elsewhere{
            u"based"_s,        u"born"_s,         u"living"_s,        u"meeting"_s,   u"speaking"_s, u"held"_s,
            u"talks"_s,        u"conference"_s,   u"headquartered"_s, u"office"_s,    u"treated"_s,  u"buried"_s,
            u"hospitalised"_s, u"hospitalized"_s, u"arrived"_s,       u"reporters"_s, u"summit"_s,   u"court"_s};
        if (k > m_begin && elsewhere.contains(m_text.token(k - 1).form))
            return false;
        if (m_text.isAny(k, Class::In, Class::Hits))
            return true;
        return m_text.is(k, Class::Near);
    }

    /// A known place begins there, or a name with a word that says it is one.
    bool placeFollows(int i) const
    {
        if (i >= m_end || !isNameWord(i))
            return i < m_end && m_text.isAny(i, Class::PlaceKind, Class::AreaKind, Class::Suburbs, Class::Near);
        const int end = endOfRun(i);
        for (int k = end; k > i; --k)
            if (!lookUp(i, k).empty())
                return true;
        return end < m_end && m_text.isAny(end, Class::PlaceKind, Class::AreaKind);
    }

    /// "in X", "in the town of X", "in northern X", or the next of a list of those.
    void findRole(PlaceMention &mention) const
    {
        if (isOfEvent(mention)) {
            mention.role = Role::Where; // the Kabul airport bombing
            return;
        }
        if (m_text.token(mention.end - 1).possessive && mention.phraseEnd == mention.end &&
            !placeFollows(mention.end) && !m_text.is(startOfMarkEndingAt(mention.phraseFirst), Class::Hits)) {
            mention.role = Role::Other; // Gaza's health ministry, Iran's Guards
            return;
        }
        if (isLocative(mention.phraseFirst) || isLocative(mention.first)) {
            mention.role = Role::Where;
            return;
        }
        const int before = startOfMarkEndingAt(mention.phraseFirst);
        const bool near = mention.phraseFirst < mention.first && m_text.is(mention.phraseFirst, Class::Near);
        if (near) {
            mention.role = Role::Where;
            return;
        }
        // in A, B and C
        const bool joins = m_text.isAny(before, Class::Conjunction) || m_text.isForm(before, u",") ||
                           m_text.isForm(before, u"&") || m_text.isForm(before, u"/");
        if (joins && !m_found.empty() && m_found.back().sentence == m_sentence) {
            const PlaceMention &last = m_found.back();
            int gap = mention.phraseFirst - last.phraseEnd;
            if (gap <= 2) {
                mention.role = last.role;
                return;
            }
        }
        if (mention.isKnown && mention.phraseEnd + 1 < m_end && m_text.isForm(mention.phraseEnd, u",") &&
            m_text.isForm(mention.phraseEnd + 1, u"where")) {
            mention.role = Role::Where;
            return;
        }
        const int fromWord = startOfMarkEndingAt(mention.phraseFirst);
        const bool toOrFrom = fromWord >= m_begin && m_text.is(fromWord, Class::From);
        if (mention.isKnown && m_isHeading && !toOrFrom) {
            mention.role = Role::Where;
            return;
        }
        // "X: 12 dead", "X had 12 dead"
        if (mention.phraseFirst == m_begin || m_text.isForm(before, u";") || m_text.isForm(before, u":"))
            mention.role = Role::Where;
    }

    /// "the Kabul airport bombing", "the Kherson market strike": what happened is named after the place.
    bool isOfEvent(const PlaceMention &mention) const
    {
        static const QStringList events{u"bombing"_s,   u"bombings"_s,    u"attack"_s,     u"attacks"_s,
                                        u"strike"_s,    u"strikes"_s,     u"blast"_s,      u"blasts"_s,
                                        u"explosion"_s, u"explosions"_s,  u"raid"_s,       u"raids"_s,
                                        u"shelling"_s,  u"massacre"_s,    u"airstrike"_s,  u"killings"_s,
                                        u"shooting"_s,  u"bombardment"_s, u"airstrikes"_s, u"clashes"_s};
        if (!mention.isKnown || mention.isCountry || m_text.token(mention.end - 1).possessive ||
            std::ranges::any_of(mention.candidates, &NamedPlace::isCountry))
            return false;
        constexpr int reach = 3;
        for (int k = mention.phraseEnd; k < std::min(m_end, mention.phraseEnd + reach); ++k) {
            if (events.contains(m_text.token(k).form))
                return true;
            if (!m_text.token(k).isWord || isFunctionWord(k) || m_text.token(k).isCapital)
                return false;
        }
        return false;
    }

    bool isTitleBefore(int i) const
    {
        return i - 1 >= m_begin && m_text.is(i - 1, Class::Title) &&
               !m_text.isAny(i - 1, Class::PlaceKind, Class::AreaKind);
    }

    std::optional<PlaceMention> knownAt(int first, int end, int runEnd, std::vector<NamedPlace> found) const
    {
        PlaceMention mention = mentionOf(first, end);
        mention.candidates = std::move(found);
        mention.isKnown = true;
        addKindBehind(mention);
        addKindBefore(mention);
        findRole(mention);
        // more names in capitals behind it: a hospital, a body, a person
        const bool goesOn =
            runEnd > std::max(end, mention.phraseEnd) && !m_text.token(end - 1).possessive && mention.phraseEnd == end;
        const bool capitalBefore =
            first > m_begin && isNameWord(first - 1) && !isFunctionWord(first - 1) &&
            !m_text.isAny(first - 1, Class::PlaceKind, Class::AreaKind, Class::Near, Class::NoPlace) &&
            !m_text.token(first - 1).possessive && m_text.token(first - 1).end + 1 >= m_text.token(first).begin;
        if ((goesOn || capitalBefore) && lookUp(first, end).empty())
            return std::nullopt;
        if (capitalBefore && !isPlaceBefore(first))
            return std::nullopt;
        if (goesOn) {
            // "Aleppo International Airport" stays a place; "Idlib Health Directorate" is none
            const int last = runEnd - 1;
            if (m_text.isAny(last, Class::PlaceKind, Class::AreaKind)) {
                mention.end = mention.phraseEnd = runEnd;
                mention.name = m_text.wordsBetween(first, runEnd);
                mention.isSmall = true;
            } else if (mention.role == Role::Where && !m_text.isAny(end, Class::Title, Class::Source) &&
                       runEnd - first <= 4) {
                // "Bab Dreib" is not Bab; "Homs Khalidiya" lies in Homs
                const bool area = std::ranges::any_of(mention.candidates, &NamedPlace::isArea);
                mention.end = mention.phraseEnd = runEnd;
                mention.name = m_text.wordsBetween(first, runEnd);
                mention.isSmall = true;
                if (!area) {
                    mention.candidates.clear();
                    mention.isKnown = false;
                }
            } else {
                return std::nullopt;
            }
        }
        if (isTitleBefore(first))
            mention.role = Role::Other;
        return mention;
    }

    bool isPlaceBefore(int i) const { return !m_found.empty() && m_found.back().phraseEnd == i; }

    /// A name of no list, where the words around say that it is a place.
    std::optional<PlaceMention> unknownAt(int first, int runEnd) const
    {
        if (runEnd <= first || isFunctionWord(first) ||
            m_text.isAny(first, Class::Title, Class::Person, Class::PersonAdjective, Class::NoPlace, Class::Source,
                         Class::Actor))
            return std::nullopt;
        int end = first;
        while (end < runEnd && !m_text.isAny(end, Class::NoPlace, Class::AreaKind, Class::PlaceKind))
            ++end;
        if (end == first || end - first > 4)
            return std::nullopt;
        if (m_text.token(end - 1).possessive && !(end < m_end && m_text.isAny(end, Class::AreaKind, Class::PlaceKind)))
            return std::nullopt;
        PlaceMention mention = mentionOf(first, end);
        addKindBehind(mention);
        addKindBefore(mention);
        findRole(mention);
        const QString upper = mention.name.toUpper();
        if (upper == mention.name && mention.name.size() > 1)
            return std::nullopt; // an acronym
        if (m_text.isForm(mention.phraseFirst - 1, u":") || m_text.isForm(mention.phraseFirst - 1, u";"))
            mention.role = isLocative(mention.phraseFirst) ? mention.role : Role::Other;
        const bool kindBefore = hasKindBetween(mention.phraseFirst, first);
        const bool kindBehind = mention.phraseEnd > mention.end;
        if (!kindBefore && !kindBehind && mention.role != Role::Where)
            return std::nullopt;
        if (!kindBefore && !kindBehind && mention.phraseFirst == m_begin && !isLocative(first) && !isListed(mention))
            return std::nullopt;
        if (m_text.is(end, Class::Says) && !kindBefore)
            return std::nullopt;
        mention.candidates = soundingLike(mention.name);
        mention.isKnown = !mention.candidates.empty();
        mention.isGuessed = mention.isKnown;
        return mention;
    }

    const std::vector<NamedPlace> &soundingLike(const QString &name) const
    {
        auto found = m_sounds.find(name);
        if (found == m_sounds.end())
            found = m_sounds.insert(name, m_book.soundingLike(name));
        return *found;
    }

    bool isListed(const PlaceMention &mention) const
    {
        return !m_found.empty() && m_found.back().sentence == m_sentence &&
               mention.phraseFirst - m_found.back().phraseEnd <= 2 && mention.phraseFirst > m_found.back().phraseEnd;
    }

    bool hasKindBetween(int from, int to) const
    {
        for (int k = from; k < to; ++k)
            if (m_text.isAny(k, Class::PlaceKind, Class::AreaKind, Class::Suburbs, Class::Near))
                return true;
        return false;
    }

    bool hasAreaKind(const PlaceMention &m) const
    {
        for (int k = m.phraseFirst; k < m.phraseEnd; ++k)
            if (m_text.is(k, Class::AreaKind))
                return true;
        return false;
    }

    /// Which mention holds which: "X, Idlib Province", "the Homs suburb of X", "X, a town north of Y", "X in Y".
    void relate(std::size_t from)
    {
        for (std::size_t i = from; i < m_found.size(); ++i) {
            PlaceMention &mention = m_found[i];
            if (i > from) {
                PlaceMention &before = m_found[i - 1];
                const bool owns = m_text.token(before.end - 1).possessive && joinsAsHeld(before, mention);
                if (!owns && joinsAsHolder(before, mention)) {
                    before.within = static_cast<int>(i);
                    mention.role = Role::Holds;
                    // A, B and C in Y
                    for (std::size_t k = i - 1; k > from && m_found[k].listWith == static_cast<int>(k - 1); --k)
                        m_found[k - 1].within = static_cast<int>(i);
                    continue;
                }
                if (joinsAsHeld(before, mention)) {
                    mention.within = static_cast<int>(i - 1);
                    mention.role = before.role == Role::Other ? mention.role : before.role;
                    before.role = Role::Holds;
                    continue;
                }
                const int gap = mention.phraseFirst - before.phraseEnd;
                if (gap >= 1 && gap <= 2 && isJoin(before.phraseEnd, mention.phraseFirst)) {
                    mention.listWith = static_cast<int>(i - 1);
                    if (mention.role == Role::Other && before.role == Role::Where && before.within >= 0)
                        mention.role = Role::Where; // Syria's provinces of A and B
                }
            }
        }
    }

    bool isJoin(int from, int to) const
    {
        for (int k = from; k < to; ++k)
            if (!m_text.isForm(k, u",") && !m_text.isForm(k, u"and") && !m_text.isForm(k, u"&") &&
                !m_text.isForm(k, u"/") && !m_text.isForm(k, u"or"))
                return false;
        return true;
    }

    /// `second` holds `first`.
    bool joinsAsHolder(const PlaceMention &first, const PlaceMention &second) const
    {
        const int from = first.phraseEnd, to = second.phraseFirst;
        if (first.isCountry || to - from > 12)
            return false;
        const bool larger = hasAreaKind(second) || std::ranges::any_of(second.candidates, [](const NamedPlace &p) {
                                return p.isArea || p.isCountry;
                            });
        if (to == from)
            return larger && !first.surroundings;
        if (to == from + 1 && m_text.isForm(from, u",")) {
            const bool firstLarger =
                hasAreaKind(first) ||
                std::ranges::any_of(first.candidates, [](const NamedPlace &p) { return p.isArea; });
            const bool listGoesOn = second.phraseEnd < m_end &&
                                    (m_text.isForm(second.phraseEnd, u",") || m_text.isForm(second.phraseEnd, u"and"));
            const bool closes = second.phraseEnd >= m_end || !listFollows(second.phraseEnd);
            if (hasAreaKind(second) && !hasAreaKind(first))
                return true;
            return larger && !firstLarger && (closes || !listGoesOn) && first.listWith < 0;
        }
        if (to == from + 1 && m_text.isAny(from, Class::In)) // X in Y
            return larger && !hasAreaKind(first) && !m_text.isForm(from, u"at");
        if (!beginsApposition(from + 1, second) && m_text.isForm(from, u","))
            return false;
        bool comma = false, kind = false, in = false;
        for (int k = from; k < second.first; ++k) {
            if (m_text.isAny(k, Class::Kill, Class::KillActive, Class::Die, Class::Wound, Class::Auxiliary, Class::Dead,
                             Class::Boundary, Class::By, Class::Relative, Class::Person) &&
                !m_text.isAny(k, Class::PlaceKind, Class::PersonAdjective))
                return false;
            if (m_text.isForm(k, u"and") || m_text.isForm(k, u";"))
                return false;
            comma = comma || m_text.isForm(k, u",");
            kind = kind || m_text.isAny(k, Class::PlaceKind, Class::Suburbs, Class::Near, Class::AreaKind) ||
                   m_text.is(k, Class::Unit);
            in = in || m_text.is(k, Class::In) || m_text.isForm(k, u"of");
        }
        // "the town of X in the west of Y province", "X, a suburb of Y", "X, in Y", "X, some 25 km from Y"
        if (comma && m_text.isForm(from, u","))
            return kind || (in && larger);
        return !comma && in && larger && kind;
    }

    /// ", a suburb of", ", in the north of", ", some 25 km from"; not ", above all on the quarters of"
    bool beginsApposition(int i, const PlaceMention &holder) const
    {
        for (int k = i; k < holder.first; ++k)
            if (const Mark *kind = m_text.at(k, Class::PlaceKind)) {
                static const QStringList plural{u"towns"_s,     u"villages"_s,       u"cities"_s,
                                                u"quarters"_s,  u"neighbourhoods"_s, u"neighborhoods"_s,
                                                u"districts"_s, u"areas"_s,          u"camps"_s};
                if (plural.contains(m_text.token(kind->first).form))
                    return false;
            }
        if (m_text.isAny(i, Class::AtLeast, Class::About, Class::Number) || m_text.token(i).isDigits)
            return m_text.isAny(i + 1, Class::Unit) || m_text.isAny(i + 2, Class::Unit) ||
                   m_text.isAny(i + 3, Class::Unit);
        return m_text.isAny(i, Class::Determiner, Class::Single, Class::In, Class::Near, Class::AreaKind,
                            Class::PlaceKind);
    }

    bool listFollows(int i) const
    {
        for (int k = i; k < std::min(m_end, i + 6); ++k)
            if (isNameWord(k))
                return m_text.isForm(i, u",") || m_text.isForm(i, u"and");
        return false;
    }

    /// `first` holds `second`: "the Homs suburb of Rastan", "Idlib's Saraqib", "Syria's Aleppo province".
    bool joinsAsHeld(const PlaceMention &first, const PlaceMention &second) const
    {
        if (m_text.token(first.end - 1).possessive && second.phraseFirst <= first.phraseEnd + 4 &&
            second.first - first.end <= 4)
            return true;
        // Damascus suburb of X: the kind stands between them
        if (second.first - first.end > 4)
            return false;
        bool kind = false;
        for (int k = first.end; k < second.first; ++k) {
            if (m_text.isPunctuation(k) || m_text.isForm(k, u"and") || m_text.isForm(k, u"in"))
                return false;
            if (m_text.isAny(k, Class::PlaceKind, Class::Suburbs, Class::AreaKind) &&
                (m_text.isForm(second.first - 1, u"of")))
                kind = true;
        }
        return kind;
    }

    const Marked &m_text;
    const PlaceBook &m_book;
    std::vector<PlaceMention> m_found;
    mutable QHash<QString, std::vector<NamedPlace>> m_sounds;
    int m_sentence = 0, m_begin = 0, m_end = 0;
    bool m_isHeading = false;
};

} // namespace

std::vector<PlaceMention> englishPlacesOf(const Marked &text, const PlaceBook &book)
{
    return Finder(text, book).find();
}

} // namespace sijill::reading
