#include "mapdata/presets/all.h"

namespace sijill {

using namespace Qt::StringLiterals;

// IOM's Missing Migrants Project, as it is now (Main ID, Incident Date) and before 2021 (Web ID, Reported Date). The
// missing, the survivors and the women, men and children, who are counted with the missing, are no figure of the dead.
namespace {

constexpr NamedColumn named[] = {
    {"main_id", Role::Id},
    {"web_id", Role::Id},
    {"incident_id", Role::Id},
    {"incident_type", Role::Detail},
    {"incident_date", Role::DateStart},
    {"date_of_incident", Role::DateStart},
    {"website_date", Role::DateStart},
    {"reported_date", Role::DateStart},
    {"incident_year", Role::Year},
    {"year_of_incident", Role::Year},
    {"reported_year", Role::Year},
    {"month", Role::Month},
    {"reported_month", Role::Month},
    {"number_of_dead", countRole(Outcome::Killed)},
    {"number_dead", countRole(Outcome::Killed)},
    {"cause_of_death", Role::Kind},
    {"country_of_incident", Role::Country},
    {"location_of_incident", Role::Place},
    {"location_of_death", Role::Place},
    {"location_description", Role::Place},
    {"information_source", Role::Source},
    {"coordinates", Role::Point},
    {"location_coordinates", Role::Point},
    {"url", Role::Link},
};

} // namespace

std::span<const NamedColumn> iomColumns()
{
    return named;
}

bool isIom(const QStringList &columns)
{
    return columns.contains("minimum_estimated_number_of_missing"_L1) &&
           (columns.contains("number_of_dead"_L1) || columns.contains("number_dead"_L1));
}

Mapping iomMapping(const QStringList &columns)
{
    Mapping mapping;
    mapping.name = u"IOM Missing Migrants"_s;
    mapping.dateOrder = DateOrder::MonthFirst;
    mapping.sources = SourceRule::Reported;
    addColumns(mapping, named, columns);
    return mapping;
}

} // namespace sijill
