#include "mapdata/import/placing.h"

#include "mapdata/gazetteer/areaphrase.h"
#include "mapdata/gazetteer/countries.h"
#include "mapdata/gazetteer/phonetic.h"
#include "mapdata/geo/distance.h"
#include "mapdata/tables/cells.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

/// A name of an area that is surely meant.
constexpr double sureArea = 0.88;
/// Another spelling of the one place in its area.
constexpr double sureSpelling = 0.93;
/// The same, where the consonants are the very ones: vowels are written as one likes.
constexpr double sureVowels = 0.86;
/// The very name, but for what everybody writes differently.
constexpr double veryName = 0.965;
constexpr double soundsTheSame = 0.95;
/// How far the next one must lie behind, unless the first is the very name.
constexpr double clearLead = 0.06;
/// Nearer to each other than that, two entries are one place.
constexpr double oneSpotKm = 3;
/// Seen by a person, these are worth a look.
constexpr double worthReview = 0.7;
constexpr std::size_t mostCandidates = 5;

/// Words of a region, a road, a site or a distance: with one of them a name means no town, even if it holds a town's.
bool isVague(const QString &name)
{
    static const QRegularExpression words(
        u"\\b(country\\s?side|rural|suburbs?|outskirts|reef|rif|mount|mountains?|plain|desert|badia|valley|wadi|road|"
        u"highway|bridge|front|axis|between|near|around|toward|towards|way|border|borders|camp|airport|airbase|air "
        u"base|"
        u"base|prison|branch|hospital|checkpoint|check "
        u"point|barrier|factory|dam|hill|farms?|crossing|battalion|brigade|"
        u"division|university|school|college|academy|station|industrial|region|area|governorate|province|district|and|"
        u"east|eastern|west|western|north|northern|south|southern)\\b|ريف|جبل|جبال|سهل|بادية|طريق|وادي|بين|قرب|"
        u"مخيم|مطار|سجن|مشفى|حاجز|معمل|مزارع|محور|حدود|منطقة"_s,
        QRegularExpression::CaseInsensitiveOption);
    return words.match(name).hasMatch();
}

/// Part of a town: a village of that name elsewhere is not it.
bool isQuarter(const QString &text)
{
    static const QRegularExpression words(
        u"\\b(neighbou?rhood|nieghborhood|quarter|district|street|square)\\b|حي |شارع"_s,
        QRegularExpression::CaseInsensitiveOption);
    return words.match(text).hasMatch();
}

/// OCHA's codes of neighbourhoods begin with N, those of communities with C.
bool hasCodeOfQuarter(const Place &place)
{
    return place.id.size() > 1 && place.id[0] == u'N' && place.id[1].isDigit();
}

struct Parts {
    QStringList names;     ///< the largest area first
    bool isOrdered = true; ///< false: the other way round may be meant
};

/// "Daraa: Ataman", "Aleppo - Al-Bab", "Al-Bab, Aleppo", "Homs/Baba Amr", "Al-Bab (Aleppo)".
Parts partsOf(const QString &name)
{
    static const QRegularExpression brackets(u"^(.+?)\\s*\\(([^()]+)\\)\\s*$"_s);
    const auto trimmedAll = [](const QStringList &raw) {
        QStringList names;
        for (const QString &part : raw)
            if (const QString text = part.simplified(); !text.isEmpty())
                names << text;
        return names;
    };
    for (const QString &separator : {u":"_s, u"/"_s, u" - "_s, u" – "_s, u" — "_s})
        if (name.contains(separator))
            return {trimmedAll(name.split(separator)), separator == u":"_s};
    for (const QString &separator : {u","_s, u"،"_s}) {
        if (!name.contains(separator))
            continue;
        QStringList names = trimmedAll(name.split(separator));
        std::ranges::reverse(names);
        return {names, false};
    }
    if (const auto match = brackets.match(name); match.hasMatch())
        return {trimmedAll({match.captured(2), match.captured(1)}), true};
    return {trimmedAll({name}), true};
}

/// By the codes of its governorates, "SY01"; empty where they do not say.
QString countryOf(const Atlas &places)
{
    for (const Place &place : places.places)
        if (place.level == PlaceLevel::Governorate && place.id.size() > 2 && place.id[2].isDigit())
            return countryOfWord(place.id.first(2));
    return {};
}

/// What a table has for an area that it does not know, or for a rest that is none: "Other", "Other nationalities".
bool isNoArea(const QString &name)
{
    static const QRegularExpression rest(u"^(others?|autres?|otr[oa]s?|outr[oa]s?|various|أخرى|اخرى|غير ذلك)\\b"_s,
                                         QRegularExpression::CaseInsensitiveOption |
                                             QRegularExpression::UseUnicodePropertiesOption);
    return name.isEmpty() || isUnknownWord(name.toStdString()) || rest.match(name).hasMatch();
}

/// Countries to which people of these governorates fled or were brought: a row may name the governorate that they are
/// of and the country where it happened.
bool isOfExile(const QString &country)
{
    static const QStringList codes{u"JO"_s, u"TR"_s, u"LB"_s, u"IQ"_s, u"IL"_s, u"PS"_s,
                                   u"EG"_s, u"LY"_s, u"IR"_s, u"GR"_s, u"DE"_s};
    return codes.contains(country);
}

} // namespace

QString placeKey(const PlaceWords &words)
{
    return QStringList{words.name, words.code, words.parentCode, words.subdistrict, words.district, words.governorate}
        .join(u'\n');
}

bool isCountryName(const QString &name)
{
    // Two and three letters are codes, and may be anything here.
    constexpr qsizetype shortest = 4;
    static const QSet<QString> alsoTowns{u"kuwait"_s, u"djibouti"_s,  u"luxembourg"_s, u"singapore"_s, u"monaco"_s,
                                         u"panama"_s, u"guatemala"_s, u"andorra"_s,    u"gibraltar"_s, u"san marino"_s};
    const QString form = searchForm(name);
    return form.size() >= shortest && !alsoTowns.contains(form) && !countryNamed(name).isEmpty();
}

PlaceBook::PlaceBook(std::shared_ptr<const Atlas> places)
    : m_places(std::move(places)), m_gazetteer(*m_places), m_country(countryOf(*m_places))
{
    Atlas areas;
    QHash<PlaceIndex, PlaceIndex> ours;
    for (PlaceIndex i = 0; i < m_places->places.size(); ++i) {
        if (m_places->places[i].level == PlaceLevel::Point)
            continue;
        ours.insert(i, static_cast<PlaceIndex>(areas.places.size()));
        m_areaIndices.push_back(i);
        areas.places.push_back(m_places->places[i]);
    }
    for (Place &area : areas.places)
        area.parent = ours.value(area.parent, none);
    m_areas = Gazetteer(areas);
    for (PlaceIndex i = 0; i < m_places->places.size(); ++i)
        if (const QString code = m_places->places[i].id.toUpper(); !m_byCode.contains(code))
            m_byCode.insert(code, i);
}

PlaceIndex PlaceBook::withCode(const QString &code) const
{
    return code.isEmpty() ? none : m_byCode.value(code.trimmed().toUpper(), none);
}

bool PlaceBook::isElsewhere(const QString &country)
{
    if (country.isEmpty() || m_country.isEmpty())
        return false;
    auto known = m_isElsewhere.constFind(country);
    if (known == m_isElsewhere.cend()) {
        const QString code = countryOfWord(country);
        known = m_isElsewhere.insert(country, !code.isEmpty() && code != m_country);
    }
    return *known;
}

const Placed &PlaceBook::find(const PlaceWords &words)
{
    auto found = m_found.constFind(words);
    if (found == m_found.cend())
        found = m_found.insert(words, look(words));
    return *found;
}

PlaceIndex PlaceBook::areaNamed(const QString &name, PlaceIndex within, PlaceLevel level) const
{
    if (name.isEmpty())
        return none;
    const std::tuple key(name, within, level);
    if (const auto known = m_areasNamed.find(key); known != m_areasNamed.end())
        return known->second;
    PlaceIndex found = none;
    for (const PlaceMatch &match : m_areas.find(name, none, m_areaIndices.size())) {
        const PlaceIndex area = m_areaIndices[match.place];
        if (match.score < sureArea)
            break;
        if (m_places->places[area].level == level && isWithin(area, within)) {
            found = area;
            break;
        }
    }
    m_areasNamed.emplace(key, found);
    return found;
}

bool PlaceBook::isWithin(PlaceIndex place, PlaceIndex area) const
{
    constexpr int deepest = 8; // parents that go round in a circle end here
    if (area == none)
        return true;
    for (int i = 0; place < m_places->places.size() && i < deepest; ++i, place = m_places->places[place].parent)
        if (place == area)
            return true;
    return false;
}

PlaceIndex PlaceBook::areaOf(const PlaceWords &words) const
{
    PlaceIndex area = withCode(words.parentCode);
    if (area != none && m_places->places[area].level == PlaceLevel::Point)
        area = none;
    // Some tables have the larger area that they know in that column.
    for (const PlaceLevel level : {PlaceLevel::Governorate, PlaceLevel::District, PlaceLevel::Subdistrict})
        if (area == none && !isNoArea(words.governorate))
            area = areaNamed(words.governorate, none, level);
    const std::pair<QString, PlaceLevel> narrower[] = {{words.district, PlaceLevel::District},
                                                       {words.subdistrict, PlaceLevel::Subdistrict}};
    for (const auto &[name, level] : narrower)
        if (const PlaceIndex inner = areaNamed(name, area, level); inner != none)
            area = inner;
    return area;
}

Placed PlaceBook::look(const PlaceWords &words) const
{
    if (const PlaceIndex place = withCode(words.code); place != none) {
        const bool isPoint = m_places->places[place].level == PlaceLevel::Point;
        return {isPoint ? Placing::ByCode : Placing::AreaOnly,
                place,
                place,
                isPoint ? words.name : QString(),
                {},
                {},
                false};
    }
    if (words.parentCode.isEmpty()) {
        if (const auto areas = severalAreas(words.governorate, AreaSeparators::Any); !areas.empty())
            return lookIn(areas, words);
        const bool isAlone = words.governorate.isEmpty() && words.district.isEmpty() && words.subdistrict.isEmpty();
        if (const auto areas = severalAreas(words.name, AreaSeparators::Conjunctions); isAlone && !areas.empty())
            return lookIn(areas, {});
        if (const auto areas = listedAreas(words.name); isAlone && !areas.empty())
            return lookIn(areas, {});
    }
    Parts parts = partsOf(words.name);
    Placed placed;
    placed.area = areaOf(words);
    if (namesUnknownArea(words, placed.area) || namesAbroad(parts.names, placed.area)) {
        placed = {};
        placed.isOutside = true;
        return placed;
    }
    if (!parts.names.isEmpty()) {
        PlaceIndex named = areaNamed(parts.names.first(), none, PlaceLevel::Governorate);
        if (named == none && !parts.isOrdered && parts.names.size() > 1) {
            named = areaNamed(parts.names.last(), none, PlaceLevel::Governorate);
            if (named != none)
                std::ranges::reverse(parts.names);
        }
        // What the name itself says of its governorate counts for more than another column of the row.
        if (named != none && isMeantAsArea(parts.names.first(), named)) {
            if (m_places->areaOf(placed.area, PlaceLevel::Governorate) != named)
                placed.area = named;
            parts.names.removeFirst();
        }
    }
    placed.place = placed.area;
    if (parts.names.isEmpty()) {
        placed.how = placed.area == none ? Placing::Nothing : Placing::AreaOnly;
        return placed;
    }
    lookFor(parts.names, placed);
    return placed;
}

/// A governorate, or for want of one a smaller area, that the book has not: what lies in it is none of the book's.
bool PlaceBook::namesUnknownArea(const PlaceWords &words, PlaceIndex area) const
{
    if (area != none)
        return false;
    return !isNoArea(words.governorate) || !isNoArea(words.district) || !isNoArea(words.subdistrict);
}

/// "Jordan: Ramtha": what happened there happened in no governorate, whatever the row says of home. A village may bear
/// the name of a country, where the row names the area it is in.
bool PlaceBook::namesAbroad(const QStringList &names, PlaceIndex area) const
{
    if (names.isEmpty() || m_country.isEmpty())
        return false;
    const auto isAtHome = [&](const QString &name) {
        const auto best = m_gazetteer.find(name, none, 1);
        return !best.empty() && isWrittenSo(searchForm(name), best.front().place);
    };
    const auto isGovernorate = [&](const QString &name) {
        return areaNamed(name, none, PlaceLevel::Governorate) != none;
    };
    const bool isInArea = area != none || std::ranges::any_of(names, isGovernorate);
    // Within a governorate it is a village that is spelled like a country: "Idlib: Benin".
    const auto isAbroad = [&](const QString &name, bool isInside) {
        const QString code = countryNamed(name);
        return !code.isEmpty() && code != m_country && !(isInside && !isOfExile(code)) && !(isInArea && isAtHome(name));
    };
    if (names.size() == 1)
        return isAbroad(names.first(), area != none);
    return isAbroad(names.first(), false) || isAbroad(names.last(), isGovernorate(names.first()));
}

PlaceIndex PlaceBook::byNameAlone(const QString &name)
{
    if (name.isEmpty())
        return none;
    PlaceWords words;
    words.name = name;
    const Placed &placed = find(words);
    if (placed.place != none)
        return placed.place;
    if (!placed.candidates.empty())
        return placed.candidates.front().place;
    const auto best = m_gazetteer.find(name, none, 1);
    return best.empty() || best.front().score < sureArea ? none : best.front().place;
}

/// The governorates that the words name together, in the order of the book; one where a city is named with its
/// surroundings and both are of one governorate. Empty where the words are no such phrase, or a part of it is unknown.
std::vector<PlaceIndex> PlaceBook::severalAreas(const QString &words, AreaSeparators separators) const
{
    const AreaPhrase phrase = areaPhraseOf(words, separators);
    std::vector<PlaceIndex> areas;
    const auto add = [&areas](PlaceIndex area) {
        if (area != none && std::ranges::find(areas, area) == areas.end())
            areas.push_back(area);
        return area != none;
    };
    if (!phrase.mayBeSeveral() || phrase.names.isEmpty() || isOwnName(words))
        return {};
    for (const QString &name : phrase.names)
        if (!add(areaNamed(name, none, PlaceLevel::Governorate)))
            return {};
    if (phrase.withSuburbs)
        for (const QString &name : namesOfSurroundings(phrase.names.last()))
            add(areaNamed(name, none, PlaceLevel::Governorate));
    if (areas.size() == 1 && !phrase.withSuburbs)
        return {};
    std::ranges::sort(areas);
    return areas;
}

/// "Aleppo, Homs": governorates in a row, where a comma mostly parts a place from what holds it. None where the one may
/// be a place in the other.
std::vector<PlaceIndex> PlaceBook::listedAreas(const QString &words) const
{
    const AreaPhrase phrase = areaPhraseOf(words, AreaSeparators::Any);
    const std::vector<PlaceIndex> areas = severalAreas(words, AreaSeparators::Any);
    if (phrase.withSuburbs || areas.size() != static_cast<std::size_t>(phrase.names.size()))
        return {};
    const auto isPlaceIn = [&](const QString &name, PlaceIndex area) {
        const std::vector<PlaceMatch> found = points(name, area);
        return areaNamed(name, none, PlaceLevel::Governorate) != area && !found.empty() &&
               isWrittenSo(searchForm(name), found.front().place);
    };
    for (const QString &name : phrase.names)
        if (std::ranges::any_of(areas, [&](PlaceIndex area) { return isPlaceIn(name, area); }))
            return {};
    return areas;
}

/// Of an area that has an "and" in its own name.
bool PlaceBook::isOwnName(const QString &name) const
{
    const QString form = searchForm(name);
    return std::ranges::any_of(m_areaIndices, [&](PlaceIndex area) {
        const Text &own = m_places->places[area].name;
        return searchForm(own.english) == form || searchForm(own.arabic) == form;
    });
}

/// A place that is surely known in one of them, and in no other; else all of them together.
Placed PlaceBook::lookIn(const std::vector<PlaceIndex> &areas, const PlaceWords &words) const
{
    std::optional<Placed> found;
    int sure = 0;
    for (const PlaceIndex area : areas) {
        PlaceWords within = words;
        within.governorate.clear();
        within.parentCode = m_places->places[area].id;
        Placed placed = look(within);
        if (areas.size() == 1)
            return placed;
        if (placed.how != Placing::Confident)
            continue;
        ++sure;
        found = std::move(placed);
    }
    if (sure == 1)
        return *found;
    Placed several;
    several.how = Placing::AreaOnly;
    several.name = words.name;
    several.areas = areas;
    return several;
}

/// "Idlib city" is the town, and so is a name whose governorate holds a place that is written just so while the
/// governorate is not.
bool PlaceBook::isMeantAsArea(const QString &name, PlaceIndex area) const
{
    const auto matches = m_gazetteer.find(name, none, 5);
    if (matches.empty() || matches.front().place == area)
        return true;
    const Place &best = m_places->places[matches.front().place];
    const auto own = std::ranges::find(matches, area, &PlaceMatch::place);
    return best.level != PlaceLevel::Point || own == matches.end() || own->score >= matches.front().score - 0.02
               ? !searchForm(name).contains(u"city"_s) && !name.contains(u"مدينة"_s)
               : false;
}

std::vector<PlaceMatch> PlaceBook::points(const QString &name, PlaceIndex area) const
{
    std::vector<PlaceMatch> matches = m_gazetteer.find(name, area, 20);
    std::erase_if(matches, [&](const PlaceMatch &match) {
        const Place &place = m_places->places[match.place];
        return place.level != PlaceLevel::Point || !place.hasPoint() || match.score < worthReview;
    });
    // Two entries of one spot are one place; the better stands for both.
    for (std::size_t i = 0; i < matches.size(); ++i) {
        const Place &kept = m_places->places[matches[i].place];
        const auto isSame = [&](const PlaceMatch &other) {
            const Place &place = m_places->places[other.place];
            return geodesicMetres({kept.longitude, kept.latitude}, {place.longitude, place.latitude}) <
                       1000 * oneSpotKm &&
                   searchForm(place.name.english) == searchForm(kept.name.english);
        };
        matches.erase(std::remove_if(matches.begin() + static_cast<std::ptrdiff_t>(i) + 1, matches.end(), isSame),
                      matches.end());
    }
    return matches;
}

void PlaceBook::lookFor(const QStringList &names, Placed &placed) const
{
    placed.name = names.last();
    placed.how = placed.area == none ? Placing::Nothing : Placing::AreaOnly;
    PlaceIndex area = placed.area;
    bool isUnderstood = true; ///< all that stands ahead of the name
    for (const QString &name : names.first(names.size() - 1)) {
        PlaceIndex inner = areaNamed(name, area, PlaceLevel::District);
        if (inner == none)
            inner = areaNamed(name, area, PlaceLevel::Subdistrict);
        isUnderstood = isUnderstood && inner != none;
        if (inner != none && area != none)
            area = inner;
    }
    std::vector<PlaceMatch> matches = points(placed.name, area);
    if (matches.empty() && area != placed.area)
        matches = points(placed.name, placed.area);
    if (matches.empty() && names.size() > 1)
        for (PlaceMatch match : points(names[names.size() - 2], placed.area)) {
            match.score *= worthReview; // the town that the name is said to be in or near
            matches.push_back(match);
        }
    if (matches.empty())
        return;
    if (isSure(placed.name, matches, placed.area != none, isUnderstood)) {
        placed.how = Placing::Confident;
        placed.place = matches.front().place;
        return;
    }
    placed.how = Placing::Doubtful;
    if (matches.size() > mostCandidates)
        matches.resize(mostCandidates);
    placed.candidates = std::move(matches);
}

bool PlaceBook::isSure(const QString &name, const std::vector<PlaceMatch> &matches, bool inArea,
                       bool isUnderstood) const
{
    const PlaceMatch &best = matches.front();
    const Place &place = m_places->places[best.place];
    const double next = matches.size() > 1 ? matches[1].score : 0;
    const QString form = searchForm(name);
    const bool isWritten = isWrittenSo(form, best.place);
    if (isVague(name) && !isWritten)
        return false;
    // Short names sound like many others.
    if (form.size() < 4 && !isWritten)
        return false;
    // Somewhere in the country: only what is written just so, once, and is a town of some size.
    if (!inArea)
        return isWritten && isUnderstood && place.rank <= 3 && next < veryName;
    if (isQuarter(name) && !isQuarter(place.kind) && !hasCodeOfQuarter(place))
        return false;
    // Another one that sounds the same may be meant as well: Latin letters are chosen as one likes.
    if (isWritten)
        return next < (isUnderstood ? soundsTheSame : worthReview + clearLead);
    const double least = !isUnderstood ? veryName : hasConsonantsOf(form, best.place) ? sureVowels : sureSpelling;
    return best.score >= least && next <= best.score - clearLead;
}

bool PlaceBook::hasConsonantsOf(const QString &form, PlaceIndex index) const
{
    const QByteArray skeleton = phoneticOf(form).skeleton;
    const Place &place = m_places->places[index];
    const auto isSame = [&](const QString &name) { return phoneticOf(searchForm(name)).skeleton == skeleton; };
    return skeleton.size() >= 3 &&
           (isSame(place.name.english) || isSame(place.name.arabic) || std::ranges::any_of(place.spellings, isSame));
}

bool PlaceBook::isWrittenSo(const QString &form, PlaceIndex index) const
{
    const Place &place = m_places->places[index];
    return form == searchForm(place.name.english) || form == searchForm(place.name.arabic) ||
           std::ranges::any_of(place.spellings, [&](const QString &spelling) { return form == searchForm(spelling); });
}

} // namespace sijill
