#include "mapdata/reading/places.h"

#include "mapdata/reading/arabicplaces.h"
#include "mapdata/reading/englishplaces.h"

#include <algorithm>

namespace sijill::reading {

using namespace Qt::StringLiterals;

namespace {

/// The countries that a text speaks of: by how often it names them and their people, and by the places that only they
/// have. Those that are named in passing are left out.
QStringList countriesOf(const Marked &text, const std::vector<PlaceMention> &mentions, const PlaceBook &book)
{
    QHash<QString, double> votes;
    for (const Token &token : text.tokens()) {
        if (!token.isWord)
            continue;
        QString form = token.form;
        QString country = book.countryOf(form);
        for (int taken = 0; text.isArabic() && country.isEmpty() && taken < 2 && !form.isEmpty() &&
                            QStringView(u"وفبل").contains(form.front());
             ++taken) {
            form = form.sliced(1);
            country = book.countryOf(form);
        }
        if (!country.isEmpty())
            votes[country] += 0.5;
    }
    for (const PlaceMention &mention : mentions) {
        QStringList own;
        for (const NamedPlace &place : mention.candidates)
            if (!place.isCountry && !place.country.isEmpty() && !own.contains(place.country))
                own << place.country;
        for (const QString &country : own)
            votes[country] += (mention.isGuessed ? 0.2 : 1.0) / static_cast<double>(own.size());
    }
    votes[book.home()] += 0.1;
    QStringList order = votes.keys();
    std::ranges::sort(order, [&](const QString &a, const QString &b) {
        return std::pair(-votes.value(a), a) < std::pair(-votes.value(b), b);
    });
    const double most = votes.value(order.front());
    order.removeIf([&](const QString &country) { return votes.value(country) < most * 0.2; });
    return order;
}

/// "the Israeli city of Haifa": the country whose people the words right before the name tell.
QString countryBefore(const Marked &text, const PlaceMention &mention, const PlaceBook &book)
{
    constexpr int reach = 3;
    bool kind = false;
    for (int k = mention.first - 1; k >= std::max(0, mention.first - reach); --k) {
        if (const QString country = book.countryOf(text.token(k).form); !country.isEmpty() && kind)
            return country;
        if (!text.isAny(k, Class::PlaceKind, Class::AreaKind, Class::Near) && !text.isForm(k, u"of"))
            return {};
        kind = true;
    }
    return {};
}

/// Of what a name may stand for, that in the countries the text speaks of.
void chooseCountry(PlaceMention &mention, const std::vector<PlaceMention> &mentions, QStringList countries,
                   const QString &stated)
{
    if (!stated.isEmpty())
        countries.prepend(stated);
    // Russia's Belgorod: where the text says which country, that one
    if (mention.within >= 0)
        for (const NamedPlace &holder : mentions[static_cast<std::size_t>(mention.within)].candidates)
            if (holder.isCountry)
                countries.prepend(holder.country);
    if (std::ranges::any_of(mention.candidates, &NamedPlace::isCountry))
        return;
    for (const QString &country : countries) {
        std::vector<NamedPlace> inside;
        std::ranges::copy_if(mention.candidates, std::back_inserter(inside),
                             [&](const NamedPlace &place) { return place.country == country; });
        if (!inside.empty()) {
            mention.candidates = std::move(inside);
            return;
        }
    }
    mention.candidates.clear(); // a name that only other countries have
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
    if (around.isEmpty() && mention.candidates.empty() && mention.listWith >= 0)
        around = mentions[static_cast<std::size_t>(mention.listWith)].areas;
    const QStringList own = areasOf(mention.candidates);
    QStringList both;
    for (const QString &area : own)
        if (around.contains(area))
            both << area;
    mention.isAmbiguous = false;
    // "a prison in Qatana, southwest of Damascus": near a city lies in what surrounds it
    const bool besides = own.size() == 1 && around.size() == 1 && book.surroundingsOf(around.front()) == own.front();
    if (besides)
        mention.areas = own;
    else if (mention.within >= 0 && !around.isEmpty() && both.isEmpty())
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
    std::vector<PlaceMention> mentions = text.isArabic() ? arabicPlacesOf(text, book) : englishPlacesOf(text, book);
    const QStringList countries = countriesOf(text, mentions, book);
    for (PlaceMention &mention : mentions)
        if (mention.isKnown) {
            chooseCountry(mention, mentions, countries, countryBefore(text, mention, book));
            mention.isKnown = !mention.candidates.empty();
            mention.isCountry = mention.isKnown && std::ranges::all_of(mention.candidates, &NamedPlace::isCountry);
            mention.isArea = std::ranges::any_of(mention.candidates, &NamedPlace::isArea);
        }
    for (std::size_t i = 0; i < mentions.size(); ++i)
        settleAreas(mentions, i, {}, book);
    // A name that the text places once is the same everywhere in it.
    QHash<QString, std::size_t> told;
    for (std::size_t i = 0; i < mentions.size(); ++i)
        if (mentions[i].within >= 0 && !mentions[i].areas.isEmpty())
            told.insert(searchForm(mentions[i].name), i);
    for (PlaceMention &mention : mentions)
        if (mention.within < 0 && (mention.areas.isEmpty() || mention.isAmbiguous) && !mention.isCountry)
            if (const auto found = told.constFind(searchForm(mention.name)); found != told.constEnd())
                mention.within = mentions[*found].within;
    for (std::size_t i = 0; i < mentions.size(); ++i)
        settleAreas(mentions, i, {}, book);
    return mentions;
}

} // namespace sijill::reading
