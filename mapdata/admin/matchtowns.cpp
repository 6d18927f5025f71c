#include "mapdata/admin/matchtowns.h"

#include "mapdata/gazetteer/gazetteer.h"
#include "mapdata/geo/distance.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <functional>
#include <optional>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

constexpr double reach = 3000;   // metres between two points of one town, as two sources have them
constexpr double clearly = 2;    // a second one of the name must be so many times as far
constexpr double surely = 500.0; // and at least so many metres farther

bool isPopulated(const Place &place)
{
    static const QSet<QString> kinds{u""_s,        u"city"_s,   u"town"_s, u"village"_s,
                                     u"quarter"_s, u"suburb"_s, u"camp"_s, u"settlement"_s};
    return place.level == PlaceLevel::Point && place.hasPoint() && place.pointPrecision <= PlacePrecision::Town &&
           kinds.contains(place.kind);
}

bool isQuarter(const Place &place)
{
    return place.kind == "quarter"_L1;
}

/// As names are compared here; nothing for what is too short to say anything.
QStringList formsOf(const Place &place)
{
    static const QSet<QString> kinds{u"city"_s,  u"of"_s,   u"town"_s, u"village"_s,
                                     u"مدينة"_s, u"بلدة"_s, u"قرية"_s, u"حي"_s};
    QStringList names{place.name.english, place.name.arabic}, forms;
    names += place.spellings;
    for (const QString &name : std::as_const(names)) {
        QStringList words = name.split(u' ', Qt::SkipEmptyParts);
        words.removeIf([](const QString &word) { return kinds.contains(word.toLower()); });
        QString form = searchForm(words.join(u' '));
        form.remove(u' ');
        if (form.size() > 1 && !forms.contains(form))
            forms << form;
    }
    return forms;
}

PlaceIndex governorateOf(const std::vector<Place> &places, PlaceIndex place)
{
    for (int step = 0; step < 8 && place != none; ++step, place = places[place].parent)
        if (places[place].level == PlaceLevel::Governorate)
            return place;
    return none;
}

double metresBetween(const Place &a, const Place &b)
{
    return geodesicMetres({a.longitude, a.latitude}, {b.longitude, b.latitude});
}

class Matcher {
public:
    Matcher(const std::vector<Place> &book, const QSet<PlaceIndex> &taken) : m_book(book)
    {
        for (PlaceIndex i = 0; i < book.size(); ++i)
            if (isPopulated(book[i]) && !taken.contains(i))
                for (const QString &form : formsOf(book[i]))
                    m_byForm[form].push_back(i);
    }

    struct Match {
        PlaceIndex town = none;
        double metres = 0;
    };
    /// `governorate`: in the book; none where it is not known.
    std::optional<Match> find(const Place &place, PlaceIndex governorate) const;

private:
    const std::vector<Place> &m_book;
    QHash<QString, std::vector<PlaceIndex>> m_byForm;
};

std::optional<Matcher::Match> Matcher::find(const Place &place, PlaceIndex governorate) const
{
    std::vector<Match> near;
    for (const QString &form : formsOf(place)) {
        const auto named = m_byForm.constFind(form);
        if (named == m_byForm.cend())
            continue;
        for (const PlaceIndex town : *named) {
            const PlaceIndex own = governorateOf(m_book, town);
            const double metres = metresBetween(place, m_book[town]);
            const bool elsewhere = own != none && governorate != none && own != governorate;
            const bool isNew = std::ranges::find(near, town, &Match::town) == near.end();
            if (metres <= reach && !elsewhere && isNew)
                near.push_back({town, metres});
        }
    }
    // A quarter may bear the name of its town.
    const auto isAlike = [&](const Match &match) { return isQuarter(m_book[match.town]) == isQuarter(place); };
    if (std::ranges::any_of(near, isAlike))
        std::erase_if(near, std::not_fn(isAlike));
    std::ranges::sort(near, {}, &Match::metres);
    if (near.empty() ||
        (near.size() > 1 && near[1].metres < std::max(clearly * near[0].metres, near[0].metres + surely)))
        return {};
    return near.front();
}

} // namespace

void matchTowns(const std::vector<Place> &places, const std::vector<Place> &book, std::vector<PlaceIndex> &found)
{
    const Matcher matcher(book, QSet<PlaceIndex>(found.cbegin(), found.cend()));
    struct Taker {
        PlaceIndex place = none;
        double metres = 0;
    };
    QHash<PlaceIndex, Taker> takers;
    for (PlaceIndex i = 0; i < places.size(); ++i) {
        if (found[i] != none || !isPopulated(places[i]))
            continue;
        const PlaceIndex governorate = governorateOf(places, i);
        const auto match = matcher.find(places[i], governorate == none ? none : found[governorate]);
        if (!match)
            continue;
        const auto taker = takers.constFind(match->town);
        if (taker == takers.cend() || match->metres < taker->metres)
            takers.insert(match->town, {i, match->metres});
    }
    for (const auto &[town, taker] : takers.asKeyValueRange())
        found[taker.place] = town;
}

} // namespace sijill
