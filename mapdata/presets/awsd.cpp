#include "mapdata/presets/all.h"

namespace sijill {

using namespace Qt::StringLiterals;

// Aid Worker Security Database of Humanitarian Outcomes: aid workers killed and wounded, in all and of them nationals
// and internationals. `Location` is a kind of place ("Road", "Office/compound"); `Region` is a governorate.
namespace {

constexpr NamedColumn named[] = {
    {"incident_id", Role::Id},
    {"year", Role::Year},
    {"month", Role::Month},
    {"day", Role::DayOfMonth},
    {"country", Role::Country},
    {"region", Role::Governorate},
    {"district", Role::District},
    {"city", Role::Place},
    {"nationals_killed", partRole(0)},
    {"nationals_wounded", partRole(2)},
    {"internationals_killed", partRole(1)},
    {"internationals_wounded", partRole(3)},
    {"total_killed", countRole(Outcome::Killed)},
    {"total_wounded", countRole(Outcome::Wounded)},
    {"means_of_attack", Role::Kind},
    {"attack_context", Role::Detail},
    {"latitude", Role::Latitude},
    {"longitude", Role::Longitude},
    {"actor_name", Role::Actor},
    {"actor_type", Role::Actor},
    {"details", Role::Wording},
    {"source", Role::Source},
};

} // namespace

std::span<const NamedColumn> awsdColumns()
{
    return named;
}

bool isAwsd(const QStringList &columns)
{
    return columns.contains("nationals_killed"_L1) && columns.contains("internationals_killed"_L1);
}

Mapping awsdMapping(const QStringList &columns)
{
    Mapping mapping;
    mapping.name = u"Aid Worker Security Database"_s;
    mapping.unknown = {u"Unknown"_s};
    mapping.sources = SourceRule::Reported;
    for (const Outcome outcome : {Outcome::Killed, Outcome::Wounded})
        for (const QString &group : {u"nationals"_s, u"internationals"_s})
            mapping.parts.push_back(partFor(outcome, group, true));
    addColumns(mapping, named, columns);
    return mapping;
}

} // namespace sijill
