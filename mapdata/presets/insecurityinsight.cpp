#include "mapdata/presets/all.h"

#include <algorithm>

namespace sijill {

using namespace Qt::StringLiterals;

// Insecurity Insight (SiND) on HDX, and the Safeguarding Health in Conflict Coalition with it: attacks on health care,
// on education and on aid. Each counts people of its field alone; the killed are their sum. Precision is a code of
// UCDP's kind with its words: "(1) Exact location", "6 Country".
namespace {

constexpr NamedColumn named[] = {
    {"sind_event_id", Role::Id},
    {"event_id", Role::Id},
    {"date", Role::DateStart},
    {"country", Role::Country},
    {"country_iso", Role::Country},
    {"admin_1", Role::Governorate},
    {"latitude", Role::Latitude},
    {"longitude", Role::Longitude},
    {"geo_precision", Role::PlacePrecision},
    {"location_of_incident", Role::Detail},
    {"location_of_event", Role::Detail},
    {"reported_perpetrator_name", Role::Actor},
    {"reported_perpetrator", Role::Actor},
    {"weapon_carried/used", Role::Weapon},
    {"event_description", Role::Wording},
    {"health_workers_killed", partRole(0)},
    {"educators_killed", partRole(1)},
    {"students_killed", partRole(2)},
    {"aid_workers_killed", partRole(3)},
    {"health_workers_injured", partRole(4)},
    {"educators_injured", partRole(5)},
    {"students_injured", partRole(6)},
    {"aid_workers_injured", partRole(7)},
    {"source_url", Role::Link},
};

} // namespace

std::span<const NamedColumn> insecurityInsightColumns()
{
    return named;
}

bool isInsecurityInsight(const QStringList &columns)
{
    constexpr const char *counts[] = {"health_workers_killed", "educators_killed", "students_killed",
                                      "aid_workers_killed"};
    const bool counted =
        std::ranges::any_of(counts, [&](const char *name) { return columns.contains(QLatin1StringView(name)); });
    return counted && columns.contains("date"_L1) &&
           (columns.contains("sind_event_id"_L1) || columns.contains("geo_precision"_L1) ||
            columns.contains("reported_perpetrator"_L1));
}

Mapping insecurityInsightMapping(const QStringList &columns)
{
    Mapping mapping;
    mapping.name = u"Insecurity Insight"_s;
    mapping.sources = SourceRule::Reported;
    mapping.unknown = {u"No Information"_s, u"No information"_s, u"Not Applicable"_s};
    for (const Outcome outcome : {Outcome::Killed, Outcome::Wounded})
        for (const QString &group : {u"health-workers"_s, u"educators"_s, u"students"_s, u"aid-workers"_s})
            mapping.parts.push_back(partFor(outcome, group, true));
    mapping.placeCodes = {{u"1"_s, PlacePrecision::Exact},    {u"2"_s, PlacePrecision::Near},
                          {u"3"_s, PlacePrecision::District}, {u"4"_s, PlacePrecision::Governorate},
                          {u"5"_s, PlacePrecision::Several},  {u"6"_s, PlacePrecision::Country},
                          {u"7"_s, PlacePrecision::Country},  {u"Censored"_s, PlacePrecision::Country}};
    addColumns(mapping, named, columns);
    return mapping;
}

} // namespace sijill
