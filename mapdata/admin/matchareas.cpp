#include "mapdata/admin/matchareas.h"

#include "mapdata/gazetteer/areaphrase.h"
#include "mapdata/gazetteer/gazetteer.h"
#include "mapdata/gazetteer/phonetic.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

/// Among the few districts of one governorate a rough likeness is enough; among all of a level it is not.
constexpr double leastWithin = 0.7;
constexpr double leastAnywhere = 0.8;
/// The next best one must be so much worse.
constexpr double clearly = 0.04;

bool isArea(const Place &place)
{
    return place.level != PlaceLevel::Point;
}

class Matcher {
public:
    explicit Matcher(const std::vector<Place> &book);

    PlaceIndex find(const Place &place, PlaceIndex parent) const;
    PlaceIndex withCode(const QString &code) const { return m_byCode.value(code, none); }

private:
    PlaceIndex byName(const QString &name, PlaceLevel level, PlaceIndex parent) const;
    PlaceIndex byConsonants(const QString &name, PlaceLevel level, PlaceIndex parent) const;
    bool isWithin(PlaceIndex place, PlaceIndex parent) const;
    bool namesSeveral(const QString &name, PlaceLevel level, PlaceIndex parent) const;

    Atlas m_areas;                    ///< the areas of the book alone
    std::vector<PlaceIndex> m_book;   ///< of each its position in the book
    std::vector<PlaceIndex> m_areaOf; ///< by position in the book
    QHash<QString, PlaceIndex> m_byCode;
    Gazetteer m_gazetteer;
};

Matcher::Matcher(const std::vector<Place> &book) : m_areaOf(book.size(), none)
{
    for (PlaceIndex i = 0; i < book.size(); ++i) {
        m_byCode.insert(book[i].id, i);
        if (!isArea(book[i]))
            continue;
        m_areaOf[i] = static_cast<PlaceIndex>(m_areas.places.size());
        m_areas.places.push_back(book[i]);
        m_book.push_back(i);
    }
    for (Place &area : m_areas.places)
        area.parent = area.parent == none ? none : m_areaOf[area.parent];
    m_gazetteer = Gazetteer(m_areas);
}

bool Matcher::isWithin(PlaceIndex place, PlaceIndex parent) const
{
    for (int step = 0; step < 8 && place != none; ++step, place = m_areas.places[place].parent)
        if (place == parent)
            return true;
    return parent == none;
}

PlaceIndex Matcher::byName(const QString &name, PlaceLevel level, PlaceIndex parent) const
{
    PlaceIndex best = none;
    double bestScore = 0, nextScore = 0;
    for (const PlaceMatch &match : m_gazetteer.find(name, parent, 50)) {
        if (m_areas.places[match.place].level != level)
            continue;
        if (best == none) {
            best = match.place;
            bestScore = match.score;
        } else {
            nextScore = std::max(nextScore, match.score);
        }
    }
    const bool good = bestScore >= (parent == none ? leastAnywhere : leastWithin);
    return good && bestScore - nextScore >= clearly ? best : none;
}

/// "Rif Dimashq" beside "Rural Damascus, ريف دمشق".
PlaceIndex Matcher::byConsonants(const QString &name, PlaceLevel level, PlaceIndex parent) const
{
    const QByteArray wanted = phoneticOf(searchForm(name)).skeleton;
    if (wanted.size() < 3)
        return none;
    PlaceIndex found = none;
    for (PlaceIndex i = 0; i < m_areas.places.size(); ++i) {
        const Place &area = m_areas.places[i];
        if (area.level != level || !isWithin(i, parent) ||
            phoneticOf(searchForm(bareAreaName(area.name.arabic))).skeleton != wanted)
            continue;
        if (found != none)
            return none;
        found = i;
    }
    return found;
}

/// "Homs and Hama", "Damascus and its suburbs".
bool Matcher::namesSeveral(const QString &name, PlaceLevel level, PlaceIndex parent) const
{
    const AreaPhrase phrase = areaPhraseOf(bareAreaName(name));
    if (!phrase.mayBeSeveral())
        return false;
    QSet<PlaceIndex> areas;
    for (const QString &part : phrase.names)
        areas.insert(byName(bareAreaName(part), level, parent));
    if (areas.contains(none))
        return false;
    if (phrase.withSuburbs)
        for (const QString &part : namesOfSurroundings(phrase.names.last()))
            areas.insert(byName(part, level, parent));
    areas.remove(none);
    return areas.size() > 1;
}

PlaceIndex Matcher::find(const Place &place, PlaceIndex parent) const
{
    const PlaceIndex within = parent == none ? none : m_areaOf[parent];
    if (namesSeveral(place.name.english, place.level, within) || namesSeveral(place.name.arabic, place.level, within))
        return none; // neither of them is the place
    QStringList names{place.name.english, place.name.arabic};
    names += place.spellings;
    for (const bool roughly : {false, true})
        for (const QString &name : std::as_const(names)) {
            const QString bare = bareAreaName(name);
            if (bare.isEmpty())
                continue;
            const PlaceIndex area =
                roughly ? byConsonants(bare, place.level, within) : byName(bare, place.level, within);
            if (area != none)
                return m_book[area];
        }
    return none;
}

} // namespace

QString bareAreaName(const QString &name)
{
    static const QStringList kinds{
        u"governorate"_s,  u"governate"_s, u"province"_s, u"muhafazat"_s, u"mohafazat"_s, u"district"_s,
        u"mintaqat"_s,     u"mantiqat"_s,  u"markaz"_s,   u"nahiyat"_s,   u"nahiya"_s,    u"subdistrict"_s,
        u"sub-district"_s, u"محافظة"_s,    u"منطقة"_s,    u"مركز"_s,      u"ناحية"_s};
    QStringList bare;
    for (const QString &word : name.split(u' ', Qt::SkipEmptyParts))
        if (!kinds.contains(word.toLower()))
            bare << word;
    return bare.isEmpty() ? name : bare.join(u' ');
}

std::vector<PlaceIndex> matchAreas(const std::vector<Place> &places, const std::vector<Place> &book)
{
    const Matcher matcher(book);
    std::vector<PlaceIndex> found(places.size(), none);
    for (std::size_t i = 0; i < places.size(); ++i)
        if (const PlaceIndex same = matcher.withCode(places[i].id); same != none)
            if (book[same].level == places[i].level)
                found[i] = same;
    for (const PlaceLevel level :
         {PlaceLevel::Country, PlaceLevel::Governorate, PlaceLevel::District, PlaceLevel::Subdistrict})
        for (std::size_t i = 0; i < places.size(); ++i) {
            const Place &place = places[i];
            if (place.level != level || found[i] != none)
                continue;
            const bool hasParent = place.parent != none && isArea(places[place.parent]) &&
                                   places[place.parent].level > PlaceLevel::Country;
            const PlaceIndex parent = hasParent ? found[place.parent] : none;
            if (hasParent && parent == none)
                continue; // in an area that the book does not know
            found[i] = matcher.find(place, parent);
        }
    return found;
}

} // namespace sijill
