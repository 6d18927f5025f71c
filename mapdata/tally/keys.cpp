#include "mapdata/tally/keys.h"

#include "mapdata/model/vocabulary.h"
#include "mapdata/words/words.h"

#include <QCoreApplication>

#include <algorithm>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

/// The smallest area that a row of that key may stand for.
PlaceLevel finest(const Location &location, TallyKey key)
{
    const PlaceLevel wanted = key == TallyKey::Governorate ? PlaceLevel::Governorate
                              : key == TallyKey::District  ? PlaceLevel::District
                                                           : PlaceLevel::Subdistrict;
    switch (location.precision) {
    case PlacePrecision::Exact:
    case PlacePrecision::Town:
    case PlacePrecision::Several: // known as well as its places are
        return wanted;
    case PlacePrecision::Near:
    case PlacePrecision::District:
        return std::min(wanted, PlaceLevel::District);
    case PlacePrecision::Governorate:
    case PlacePrecision::Country:
    case PlacePrecision::Unplaced:
        break;
    }
    return PlaceLevel::Governorate;
}

/// The smallest area around the place that is no smaller than `level`.
PlaceIndex areaAround(const Atlas &atlas, PlaceIndex place, PlaceLevel level)
{
    for (const PlaceLevel size : {PlaceLevel::Subdistrict, PlaceLevel::District, PlaceLevel::Governorate})
        if (size <= level)
            if (const PlaceIndex area = atlas.areaOf(place, size); area != none)
                return area;
    return none;
}

/// The areas that a location's places lie in, each once, by code. Empty where one of them lies in none: then the
/// incident is not known to be in the others alone.
std::vector<PlaceIndex> areasOf(const Atlas &atlas, const Location &location, TallyKey key)
{
    std::vector<PlaceIndex> areas;
    for (const PlaceIndex place : atlas.placesOf(location)) {
        const PlaceIndex area = key == TallyKey::Place ? place : areaAround(atlas, place, finest(location, key));
        if (area == none)
            return {};
        areas.push_back(area);
    }
    std::ranges::sort(areas, {}, [&](PlaceIndex area) { return atlas.places[area].id; });
    areas.erase(std::unique(areas.begin(), areas.end()), areas.end());
    return areas;
}

template <class Index, class Table>
QString joinedIds(const std::vector<Index> &set, const Table &table)
{
    QStringList ids;
    for (const Index index : set)
        ids << table[index].id;
    std::ranges::sort(ids);
    return ids.join(u'|');
}

SourceIndex sourceOf(const Atlas &atlas, const Ledger &ledger, IncidentIndex incident)
{
    const Incident &row = atlas.incidents[incident];
    if (ledger.chosen[incident] != none)
        return atlas.claims[ledger.chosen[incident]].source;
    const auto claims = atlas.claimsOf(row);
    if (claims.empty())
        return none16;
    const auto preferred = std::ranges::find_if(claims, &Claim::preferred);
    return preferred != claims.end() ? preferred->source : claims.front().source;
}

QString joinNames(const QStringList &names)
{
    QString all = names.value(0);
    for (qsizetype i = 1; i < names.size(); ++i)
        all =
            i + 1 < names.size()
                ? QCoreApplication::translate("Words", "%1, %2", "names in a list, before the last").arg(all, names[i])
                : QCoreApplication::translate("Words", "%1 and %2", "names in a list").arg(all, names[i]);
    return all;
}

} // namespace

RowKey rowKey(const Atlas &atlas, const Ledger &ledger, IncidentIndex incident, TallyKey key)
{
    const Incident &row = atlas.incidents[incident];
    const Location &location = atlas.locationOf(row);
    switch (key) {
    case TallyKey::Governorate:
    case TallyKey::District:
    case TallyKey::Subdistrict:
    case TallyKey::Place: {
        const QString ids = joinedIds(areasOf(atlas, location, key), atlas.places);
        return ids.isEmpty() ? RowKey{u"unplaced"_s, 1} : RowKey{ids, 0};
    }
    case TallyKey::Kind:
        return row.kind == none16 ? RowKey{u"none"_s, 1} : RowKey{atlas.kinds[row.kind].id, 0};
    case TallyKey::Actor: {
        const QString ids = joinedIds(atlas.actorSets[row.perpetrators], atlas.actors);
        return ids.isEmpty() ? RowKey{u"none"_s, 1} : RowKey{ids, 0};
    }
    case TallyKey::Source: {
        const SourceIndex source = sourceOf(atlas, ledger, incident);
        return source == none16 ? RowKey{u"none"_s, 1} : RowKey{atlas.sources[source].id, 0};
    }
    case TallyKey::Precision:
        return {precisionKey(location.precision), static_cast<qint64>(location.precision)};
    case TallyKey::Total:
    case TallyKey::EachDay:
    case TallyKey::EachWeek:
    case TallyKey::EachMonth:
    case TallyKey::EachYear:
        break;
    }
    return {u"total"_s, 0};
}

QString rowName(const Atlas &atlas, const Ledger &ledger, IncidentIndex incident, TallyKey key, const QLocale &locale)
{
    const Language language = languageOf(locale);
    const Incident &row = atlas.incidents[incident];
    const Location &location = atlas.locationOf(row);
    QStringList names;
    switch (key) {
    case TallyKey::Governorate:
    case TallyKey::District:
    case TallyKey::Subdistrict:
    case TallyKey::Place:
        for (const PlaceIndex area : areasOf(atlas, location, key))
            names << atlas.places[area].name.in(language);
        return names.isEmpty() ? QCoreApplication::translate("Tally", "Elsewhere or not stated", "no area is known")
                               : joinNames(names);
    case TallyKey::Kind:
        return row.kind == none16 ? QCoreApplication::translate("Tally", "Kind not stated")
                                  : atlas.kinds[row.kind].name.in(language);
    case TallyKey::Actor: {
        std::vector<ActorIndex> actors = atlas.actorSets[row.perpetrators];
        std::ranges::sort(actors, {}, [&](ActorIndex actor) { return atlas.actors[actor].id; }); // as in the key
        for (const ActorIndex actor : actors)
            names << atlas.actors[actor].name.in(language);
        return names.isEmpty() ? QCoreApplication::translate("Tally", "Nobody named", "as perpetrator")
                               : joinNames(names);
    }
    case TallyKey::Source: {
        const SourceIndex source = sourceOf(atlas, ledger, incident);
        return source == none16 ? QCoreApplication::translate("Tally", "No source")
                                : atlas.sources[source].name.in(language);
    }
    case TallyKey::Precision:
        return precisionName(location.precision);
    case TallyKey::Total:
    case TallyKey::EachDay:
    case TallyKey::EachWeek:
    case TallyKey::EachMonth:
    case TallyKey::EachYear:
        break;
    }
    return QCoreApplication::translate("Tally", "Total");
}

Span periodAround(Day day, TallyKey key)
{
    const QDate date = toDate(day);
    switch (key) {
    case TallyKey::EachWeek: {
        const Day monday = day - (date.dayOfWeek() - 1);
        return {monday, monday + 7};
    }
    case TallyKey::EachMonth:
        return {toDay(QDate(date.year(), date.month(), 1)), toDay(QDate(date.year(), date.month(), 1).addMonths(1))};
    case TallyKey::EachYear:
        return {toDay(QDate(date.year(), 1, 1)), toDay(QDate(date.year(), 1, 1).addYears(1))};
    default:
        return Span::day(day);
    }
}

QString periodKey(Day day, TallyKey key)
{
    const QDate date = toDate(day);
    switch (key) {
    case TallyKey::EachWeek: {
        int year = 0;
        const int week = date.weekNumber(&year);
        return u"%1-W%2"_s.arg(year, 4, 10, '0'_L1).arg(week, 2, 10, '0'_L1);
    }
    case TallyKey::EachMonth:
        return date.toString(u"yyyy-MM"_s);
    case TallyKey::EachYear:
        return date.toString(u"yyyy"_s);
    default:
        return isoDay(day);
    }
}

QString periodName(Day day, TallyKey key, const QLocale &locale)
{
    const TimePrecision precision = key == TallyKey::EachWeek    ? TimePrecision::Week
                                    : key == TallyKey::EachMonth ? TimePrecision::Month
                                    : key == TallyKey::EachYear  ? TimePrecision::Year
                                                                 : TimePrecision::OneDay;
    return inWords(periodAround(day, key), precision, locale);
}

} // namespace sijill
