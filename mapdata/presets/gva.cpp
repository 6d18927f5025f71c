#include "mapdata/presets/all.h"

#include <algorithm>

namespace sijill {

using namespace Qt::StringLiterals;

// Gun Violence Archive: as it is copied (n_killed, n_injured), exported until 2023 (# Killed) and since, where victims
// and suspects stand apart and are killed both.
namespace {

constexpr NamedColumn named[] = {
    {"incident_id", Role::Id},
    {"incident_date", Role::DateStart},
    {"date", Role::DateStart},
    {"state", Role::Governorate},
    {"city_or_county", Role::Place},
    {"n_killed", countRole(Outcome::Killed)},
    {"#_killed", countRole(Outcome::Killed)},
    {"n_injured", countRole(Outcome::Wounded)},
    {"#_injured", countRole(Outcome::Wounded)},
    {"victims_killed", partRole(0)},
    {"suspects_killed", partRole(1)},
    {"victims_injured", partRole(2)},
    {"suspects_injured", partRole(3)},
    {"latitude", Role::Latitude},
    {"longitude", Role::Longitude},
    {"incident_characteristics", Role::Kind},
    {"notes", Role::Note},
    {"incident_url", Role::Link},
    {"source_url", Role::Link},
};

} // namespace

std::span<const NamedColumn> gvaColumns()
{
    return named;
}

bool isGva(const QStringList &columns)
{
    constexpr const char *counts[] = {"n_killed", "#_killed", "victims_killed"};
    return columns.contains("city_or_county"_L1) && columns.contains("state"_L1) &&
           std::ranges::any_of(counts, [&](const char *count) { return columns.contains(QLatin1StringView(count)); });
}

Mapping gvaMapping(const QStringList &columns)
{
    Mapping mapping;
    mapping.name = u"Gun Violence Archive"_s;
    mapping.dateOrder = DateOrder::MonthFirst;
    mapping.country = u"United States"_s;
    mapping.parts = {partFor(Outcome::Killed, u"victims"_s, true), partFor(Outcome::Killed, u"suspects"_s, true),
                     partFor(Outcome::Wounded, u"victims"_s, true), partFor(Outcome::Wounded, u"suspects"_s, true)};
    addColumns(mapping, named, columns);
    return mapping;
}

} // namespace sijill
