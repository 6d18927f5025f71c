#include "mapdata/presets/all.h"

namespace sijill {

using namespace Qt::StringLiterals;

// Conflict events of HDX HAPI: ACLED's sums of a month, with OCHA's codes. The district is where ACLED has counted an
// event, which may be that of the capital: the governorate is what a row knows.
namespace {

constexpr NamedColumn named[] = {
    {"location_name", Role::Country},
    {"location_code", Role::Country},
    {"admin1_code", Role::ParentCode},
    {"admin1_name", Role::Governorate},
    {"provider_admin1_name", Role::Governorate},
    {"event_type", Role::Kind},
    {"events", Role::EventCount},
    {"fatalities", countRole(Outcome::Killed)},
    {"reference_period_start", Role::DateStart},
    {"reference_period_end", Role::DateEnd},
};

} // namespace

std::span<const NamedColumn> hapiColumns()
{
    return named;
}

bool isHapi(const QStringList &columns)
{
    return columns.contains("reference_period_start"_L1) && columns.contains("events"_L1) &&
           columns.contains("event_type"_L1);
}

Mapping hapiMapping(const QStringList &columns)
{
    Mapping mapping;
    mapping.name = u"HDX HAPI conflict events"_s;
    mapping.zero = ZeroRule::NoneOrUnknown;
    mapping.zeroWord = u"0: none or unknown"_s;
    mapping.kindCodes = {
        {u"political_violence"_s, u"political-violence"_s, {u"Political violence"_s, u"عنف سياسي"_s}, true},
        {u"civilian_targeting"_s, u"civilian-targeting"_s, {u"Civilian targeting"_s, u"استهداف المدنيين"_s}, true},
        {u"demonstration"_s, u"demonstration"_s, {u"Demonstrations"_s, u"مظاهرات"_s}, true},
    };
    addColumns(mapping, named, columns);
    return mapping;
}

} // namespace sijill
