#include "mapdata/presets/all.h"

namespace sijill {

using namespace Qt::StringLiterals;

// ACLED's sums: of weeks by governorate and kind (WEEK is the Saturday that a week begins with, from the regional
// "aggregated data"), of months and years by governorate or country (HDX: Month, Year, Events, Fatalities). A row
// stands for several events, and its figure is theirs together. What is known for a larger region alone is counted at
// its capital, so the governorate is all that a row knows of the place.
namespace {

constexpr NamedColumn named[] = {
    {"week", Role::DateStart},     {"year", Role::Year},
    {"month", Role::Month},        {"country", Role::Country},
    {"admin1", Role::Governorate}, {"admin1_pcode", Role::ParentCode},
    {"event_type", Role::Kind},    {"sub_event_type", Role::Detail},
    {"events", Role::EventCount},  {"fatalities", countRole(Outcome::Killed)},
};

} // namespace

std::span<const NamedColumn> acledSumsColumns()
{
    return named;
}

bool isAcledSums(const QStringList &columns)
{
    const auto has = [&](const char *name) { return columns.contains(QLatin1StringView(name)); };
    const bool isDated = has("week") || has("year") || has("month");
    const bool isAcleds = has("event_type") || has("disorder_type") || has("admin1_pcode") || has("iso3");
    return has("country") && has("events") && isDated && isAcleds && !has("event_date");
}

Mapping acledSumsMapping(const QStringList &columns)
{
    Mapping mapping = acledMapping({});
    mapping.name = u"ACLED, sums of weeks and months"_s;
    mapping.placeCodes.clear();
    mapping.timeCodes.clear();
    mapping.dateBegins = TimePrecision::Week;
    addColumns(mapping, named, columns);
    return mapping;
}

} // namespace sijill
