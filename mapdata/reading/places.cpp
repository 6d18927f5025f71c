#include "mapdata/reading/places.h"

#include "mapdata/reading/ar/placenames.h"
#include "mapdata/reading/en/placenames.h"

#include <algorithm>

namespace sijill::reading {

using namespace Qt::StringLiterals;

namespace {

/// The countries of a text by how often it names them, their people and their towns.
QStringList countriesOf(const Marked &text, const PlaceBook &book)
{
    QHash<QString, int> counts;
    for (const Token &token : text.tokens())
        if (token.isWord) {
            QString form = token.form;
            QString country = book.countryOf(form);
            if (country.isEmpty() && text.isArabic()) {
                while (!form.isEmpty() && QStringView(u"وفبل").contains(form.front()) && country.isEmpty()) {
                    form = form.sliced(1);
                    country = book.countryOf(form);
                }
            }
            if (!country.isEmpty())
                ++counts[country];
        }
    QStringList order = counts.keys();
    std::ranges::sort(order, [&](const QString &a, const QString &b) {
        return std::pair(-counts.value(a), a) < std::pair(-counts.value(b), b);
    });
    return order;
}

/// Of what a name may stand for, that in the countries the text speaks of; the atlas's own where it names none.
void chooseCountry(PlaceMention &mention, const QStringList &countries, const PlaceBook &book)
{
    const QStringList order = countries.isEmpty() ? QStringList{book.home()} : countries;
    for (const QString &country : order) {
        std::vector<NamedPlace> inside;
        std::ranges::copy_if(mention.candidates, std::back_inserter(inside),
                             [&](const NamedPlace &place) { return place.country == country; });
        if (!inside.empty()) {
            mention.candidates = std::move(inside);
            return;
        }
    }
    const bool home = countries.isEmpty() || countries.contains(book.home());
    std::erase_if(mention.candidates, [&](const NamedPlace &place) { return place.country == book.home() && !home; });
}

QStringList areasOf(const std::vector<NamedPlace> &candidates)
{
    QStringList areas;
    for (const NamedPlace &place : candidates)
        if (!place.area.isEmpty() && !areas.contains(place.area))
            areas << place.area;
    return areas;
}

} // namespace

void settleAreas(std::vector<PlaceMention> &mentions, std::size_t i, const QStringList &near, const PlaceBook &book)
{
    PlaceMention &mention = mentions[i];
    QStringList around = near;
    if (mention.within >= 0) {
        settleAreas(mentions, static_cast<std::size_t>(mention.within), near, book);
        const PlaceMention &holder = mentions[static_cast<std::size_t>(mention.within)];
        if (!holder.areas.isEmpty())
            around = holder.areas;
    }
    if (mention.isCountry) {
        mention.areas.clear();
        return;
    }
    const QStringList own = areasOf(mention.candidates);
    QStringList both;
    for (const QString &area : own)
        if (around.contains(area))
            both << area;
    mention.isAmbiguous = false;
    if (mention.within >= 0 && !around.isEmpty() && both.isEmpty())
        mention.areas = around; // parent first: never a place of another area
    else if (!both.isEmpty())
        mention.areas = both.size() == 1 || mention.within >= 0 ? both : both.mid(0, 1);
    else if (own.size() == 1)
        mention.areas = own;
    else if (own.size() > 1) {
        // A first-level area or its chief town goes before villages of that name elsewhere.
        const auto area = std::ranges::find_if(mention.candidates, &NamedPlace::isArea);
        mention.isAmbiguous = area == mention.candidates.end();
        mention.areas = mention.isAmbiguous ? QStringList() : QStringList{area->area};
    } else {
        mention.areas = mention.isKnown ? QStringList() : around;
        mention.isGuessed = !mention.areas.isEmpty() && mention.within < 0;
    }
    if (mention.surroundings && mention.areas.size() == 1)
        if (const QString rural = book.surroundingsOf(mention.areas.front()); !rural.isEmpty())
            mention.areas = mention.isSmall ? QStringList{rural} : QStringList{mention.areas.front(), rural};
}

std::vector<PlaceMention> placesOf(const Marked &text, const PlaceBook &book)
{
    std::vector<PlaceMention> mentions =
        text.isArabic() ? arabicPlacesOf(text, book) : englishPlacesOf(text, book);
    const QStringList countries = countriesOf(text, book);
    for (PlaceMention &mention : mentions)
        if (mention.isKnown) {
            chooseCountry(mention, countries, book);
            mention.isKnown = !mention.candidates.empty();
            mention.isCountry = mention.isKnown && std::ranges::all_of(mention.candidates, &NamedPlace::isCountry);
            mention.isArea = std::ranges::any_of(mention.candidates, &NamedPlace::isArea);
        }
    for (std::size_t i = 0; i < mentions.size(); ++i)
        settleAreas(mentions, i, {}, book);
    return mentions;
}

} // namespace sijill::reading
