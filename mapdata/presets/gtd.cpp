#include "mapdata/presets/all.h"

namespace sijill {

using namespace Qt::StringLiterals;

// Global Terrorism Database. Day and month 0 are unknown; -9 and -99 and an empty count are unknown too. `specificity`:
// 1 the town's own point, 2 a town by the middle of its smallest area, 3 no town, the same, 4 the middle of the
// governorate, 5 nothing. `resolution` is the last day of what went on for more than one.
namespace {

constexpr NamedColumn named[] = {
    {"eventid", Role::Id},
    {"iyear", Role::Year},
    {"imonth", Role::Month},
    {"iday", Role::DayOfMonth},
    {"resolution", Role::DateEnd},
    {"city", Role::Place},
    {"provstate", Role::Governorate},
    {"country_txt", Role::Country},
    {"longitude", Role::Longitude},
    {"latitude", Role::Latitude},
    {"specificity", Role::PlacePrecision},
    {"vicinity", Role::Vicinity},
    {"attacktype1_txt", Role::Kind},
    {"gname", Role::Actor},
    {"gname2", Role::ActorToo},
    {"targtype1_txt", Role::Target},
    {"targtype2_txt", Role::TargetToo},
    {"weaptype1_txt", Role::Weapon},
    {"nkill", countRole(Outcome::Killed)},
    {"nwound", countRole(Outcome::Wounded)},
    {"nkillter", countRole(Outcome::Killed, 5)},
    {"nwoundte", countRole(Outcome::Wounded, 5)},
    {"dbsource", Role::Source},
    {"summary", Role::Wording},
};

} // namespace

bool isGtd(const QStringList &columns)
{
    return columns.contains("eventid"_L1) && columns.contains("iyear"_L1) && columns.contains("nkill"_L1);
}

Mapping gtdMapping(const QStringList &columns)
{
    Mapping mapping;
    mapping.name = u"GTD"_s;
    mapping.dateOrder = DateOrder::MonthFirst; // of `resolution`; the rest stands in columns of its own
    mapping.unknown = {u"-9"_s, u"-99"_s, u"Unknown"_s};
    mapping.sources = SourceRule::Reported;
    mapping.placeCodes = {{u"1"_s, PlacePrecision::Town},
                          {u"2"_s, PlacePrecision::District},
                          {u"3"_s, PlacePrecision::District},
                          {u"4"_s, PlacePrecision::Governorate},
                          {u"5"_s, PlacePrecision::Unplaced}};
    addColumns(mapping, named, columns);
    return mapping;
}

} // namespace sijill
