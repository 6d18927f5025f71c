#include "mapdata/presets/all.h"

namespace sijill {

using namespace Qt::StringLiterals;

// Worldwide Atrocities Dataset of the Political Instability Task Force: civilians killed deliberately. First and last
// day are in columns for year, month and day; a campaign is killing over a time in which no single event is known.
namespace {

constexpr NamedColumn named[] = {
    {"start_year", Role::Year},
    {"start_month", Role::Month},
    {"start_day", Role::DayOfMonth},
    {"end_year", Role::YearEnd},
    {"end_month", Role::MonthEnd},
    {"end_day", Role::DayEnd},
    {"event_type", Role::Kind},
    {"country", Role::Country},
    {"location", Role::Place},
    {"site_name", Role::Place},
    {"deaths_number", countRole(Outcome::Killed)},
    {"injuries_number", countRole(Outcome::Wounded)},
    {"injured_number", countRole(Outcome::Wounded)},
    {"latitude", Role::Latitude},
    {"longitude", Role::Longitude},
    {"latitude_degrees", Role::Latitude},
    {"latitude_minutes", Role::LatitudeMinutes},
    {"latitude_seconds", Role::LatitudeSeconds},
    {"latitude_direction", Role::LatitudeDirection},
    {"longitude_degrees", Role::Longitude},
    {"longitude_minutes", Role::LongitudeMinutes},
    {"longitude_seconds", Role::LongitudeSeconds},
    {"longitude_direction", Role::LongitudeDirection},
    {"description", Role::Wording},
    {"comments", Role::Note},
};

} // namespace

std::span<const NamedColumn> pitfColumns()
{
    return named;
}

bool isPitf(const QStringList &columns)
{
    return columns.contains("deaths_number"_L1) && columns.contains("start_year"_L1) &&
           columns.contains("start_month"_L1);
}

Mapping pitfMapping(const QStringList &columns)
{
    Mapping mapping;
    mapping.name = u"PITF Atrocities"_s;
    mapping.sources = SourceRule::Reported;
    mapping.unknown = {u"-99"_s, u"Unknown"_s, u"unknown"_s};
    addColumns(mapping, named, columns);
    return mapping;
}

} // namespace sijill
