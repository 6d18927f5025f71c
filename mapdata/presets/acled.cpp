#include "mapdata/presets/all.h"

namespace sijill {

using namespace Qt::StringLiterals;

// ACLED in three ages: as it is exported now; before March 2023 (also data_id, iso3; interactions as numbers); and the
// oldest, in capitals, with ALLY_ACTOR_1, days as dd-mm-yyyy or "15 February 2023". A point is always the middle of the
// named place; `fatalities` is the lowest figure reported, and 0 where nobody died or nobody knows.
namespace {

constexpr NamedColumn named[] = {
    {"event_id_cnty", Role::Id},
    {"data_id", Role::Id},
    {"event_date", Role::DateStart},
    {"year", Role::Year}, // beside the date, which has lost its century in some files
    {"time_precision", Role::DatePrecision},
    {"location", Role::Place},
    {"admin3", Role::Subdistrict},
    {"admin2", Role::District},
    {"admin1", Role::Governorate},
    {"country", Role::Country},
    {"longitude", Role::Longitude},
    {"latitude", Role::Latitude},
    {"geo_precision", Role::PlacePrecision},
    {"geo_precis", Role::PlacePrecision}, // as a shapefile cuts it
    {"event_type", Role::Kind},
    {"sub_event_type", Role::Detail},
    {"actor1", Role::Actor},
    {"assoc_actor_1", Role::ActorToo},
    {"ally_actor_1", Role::ActorToo},
    {"actor2", Role::Target},
    {"assoc_actor_2", Role::TargetToo},
    {"ally_actor_2", Role::TargetToo},
    {"fatalities", countRole(Outcome::Killed)},
    {"source", Role::Source},
    {"notes", Role::Wording},
};

KindCode kind(const QString &code, const QString &id, const QString &arabic, bool oneSided)
{
    return {code, id, {code, arabic}, oneSided};
}

} // namespace

bool isAcled(const QStringList &columns)
{
    return columns.contains("event_date"_L1) && columns.contains("event_type"_L1) && columns.contains("actor1"_L1) &&
           columns.contains("fatalities"_L1);
}

Mapping acledMapping(const QStringList &columns)
{
    Mapping mapping;
    mapping.name = u"ACLED"_s;
    mapping.dateOrder = DateOrder::DayFirst;
    mapping.zero = ZeroRule::NoneOrUnknown;
    mapping.zeroWord = u"0: none or unknown"_s;
    mapping.sources = SourceRule::Reported;
    mapping.placeCodes = {
        {u"1"_s, PlacePrecision::Town},
        {u"2"_s, PlacePrecision::Near},
        // A larger region, shown by its capital: no point of that is one of the incident.
        {u"3"_s, PlacePrecision::Governorate},
    };
    // The date of a week is its middle, that of a month its middle or an end: the reader widens them.
    mapping.timeCodes = {
        {u"1"_s, TimePrecision::OneDay}, {u"2"_s, TimePrecision::Week}, {u"3"_s, TimePrecision::Month}};
    mapping.kindCodes = {
        kind(u"Battles"_s, u"battles"_s, u"معارك"_s, false),
        kind(u"Explosions/Remote violence"_s, u"explosions-remote-violence"_s, u"انفجارات وعنف عن بعد"_s, true),
        kind(u"Violence against civilians"_s, u"violence-against-civilians"_s, u"عنف ضد المدنيين"_s, true),
        kind(u"Protests"_s, u"protests"_s, u"احتجاجات"_s, true),
        kind(u"Riots"_s, u"riots"_s, u"أعمال شغب"_s, true),
        kind(u"Strategic developments"_s, u"strategic-developments"_s, u"تطورات استراتيجية"_s, true),
    };
    addColumns(mapping, named, columns);
    return mapping;
}

} // namespace sijill
