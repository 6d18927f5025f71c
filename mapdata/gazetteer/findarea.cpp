#include "mapdata/gazetteer/findarea.h"

#include "mapdata/gazetteer/gazetteer.h"

#include <QCoreApplication>

#include <algorithm>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

/// As in import/placing.cpp: so good a likeness is the area, if the next one lies that far behind.
constexpr double sureName = 0.88;
constexpr double clearLead = 0.04;

Problem off(const QString &text)
{
    return {Problem::Severity::Error, {}, {}, text};
}

PlaceIndex withCode(const QString &code, const Atlas &atlas, bool areas)
{
    const auto found = std::ranges::find_if(atlas.places, [&](const Place &place) {
        return (place.level != PlaceLevel::Point) == areas && place.id.compare(code, Qt::CaseInsensitive) == 0;
    });
    return found == atlas.places.end() ? none : static_cast<PlaceIndex>(found - atlas.places.begin());
}

/// Of that level, whose name or one of whose spellings is the word.
std::vector<PlaceIndex> named(const QString &form, PlaceLevel level, const Atlas &atlas)
{
    std::vector<PlaceIndex> found, spelled;
    for (PlaceIndex i = 0; i < atlas.places.size(); ++i) {
        const Place &place = atlas.places[i];
        if (place.level != level)
            continue;
        const auto isForm = [&](const QString &name) { return searchForm(name) == form; };
        if (isForm(place.name.english) || isForm(place.name.arabic))
            found.push_back(i);
        else if (std::ranges::any_of(place.spellings, isForm))
            spelled.push_back(i);
    }
    return found.empty() ? spelled : found;
}

/// One that is spelled otherwise and surely meant; empty where it is none, or not sure.
std::vector<PlaceIndex> spelledOtherwise(const QString &word, const Atlas &atlas)
{
    const Gazetteer gazetteer(atlas);
    std::vector<PlaceMatch> areas;
    for (const PlaceMatch &match : gazetteer.find(word, none, 50))
        if (atlas.places[match.place].level != PlaceLevel::Point && match.score >= sureName)
            areas.push_back(match);
    if (areas.empty())
        return {};
    std::vector<PlaceIndex> best;
    for (const PlaceMatch &match : areas)
        if (match.score > areas.front().score - clearLead)
            best.push_back(match.place);
    // Of areas that hold each other the largest.
    const PlaceLevel largest =
        atlas.places[*std::ranges::min_element(best, {}, [&](PlaceIndex i) { return atlas.places[i].level; })].level;
    std::erase_if(best, [&](PlaceIndex i) { return atlas.places[i].level != largest; });
    return best;
}

Result<PlaceIndex> onlyOne(const QString &word, const std::vector<PlaceIndex> &places, const Atlas &atlas)
{
    if (places.size() == 1)
        return places.front();
    constexpr std::size_t mostTold = 8;
    QStringList names;
    for (const PlaceIndex index : places) {
        const Place &place = atlas.places[index];
        const QString parent = place.parent == none ? QString() : atlas.places[place.parent].name.in(Language::English);
        if (names.size() < static_cast<qsizetype>(mostTold))
            names << u"%1 (%2)"_s.arg(place.id, parent.isEmpty() ? place.name.in(Language::English) : parent);
        else if (names.last() != u"…"_s)
            names << u"…"_s;
    }
    return off(QCoreApplication::translate("Command", "“%1” may be one of several; give its code: %2")
                   .arg(word, names.join(u", "_s)));
}

} // namespace

Result<PlaceIndex> findArea(const QString &word, const Atlas &atlas)
{
    const QString form = searchForm(word);
    if (const PlaceIndex area = withCode(word, atlas, true); area != none)
        return area;
    if (!form.isEmpty()) {
        for (const PlaceLevel level :
             {PlaceLevel::Country, PlaceLevel::Governorate, PlaceLevel::District, PlaceLevel::Subdistrict})
            if (const auto areas = named(form, level, atlas); !areas.empty())
                return onlyOne(word, areas, atlas);
    }
    if (const PlaceIndex town = withCode(word, atlas, false); town != none)
        return town;
    if (!form.isEmpty()) {
        if (const auto towns = named(form, PlaceLevel::Point, atlas); !towns.empty())
            return onlyOne(word, towns, atlas);
        if (const auto areas = spelledOtherwise(word, atlas); !areas.empty())
            return onlyOne(word, areas, atlas);
    }
    return off(QCoreApplication::translate("Command", "“%1” is not in the atlas").arg(word));
}

} // namespace sijill
