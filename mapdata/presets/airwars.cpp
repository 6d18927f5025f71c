#include "mapdata/presets/all.h"

namespace sijill {

using namespace Qt::StringLiterals;

// Airwars, civilian harm incidents: the names of its site and those of published extracts. Every count is a range, min
// and max, of civilians, and so is the total: militants killed are a measure of their own beside it and never added.
// What a belligerent conceded (civilian_deaths_conceded_*) is no count of the monitor's and stays with the report.
// Accuracy is in words; its points of villages and coarser are generic, so a point is exact only where the word says
// so.
namespace {

constexpr Role killedLow = countRole(Outcome::Killed, 0, Bound::Low);
constexpr Role killedHigh = countRole(Outcome::Killed, 0, Bound::High);
constexpr Role woundedLow = countRole(Outcome::Wounded, 0, Bound::Low);
constexpr Role woundedHigh = countRole(Outcome::Wounded, 0, Bound::High);

constexpr NamedColumn named[] = {
    {"unique_reference_code", Role::Id},
    {"code", Role::Id},
    {"date", Role::DateStart},
    {"date_end", Role::DateEnd},
    {"location_en", Role::Place},
    {"location", Role::Place},
    {"location_name", Role::Place},
    {"governorate_en", Role::Governorate},
    {"area_en", Role::Governorate},
    {"province", Role::Governorate},
    {"country", Role::Country},
    {"longitude", Role::Longitude},
    {"latitude", Role::Latitude},
    {"geolocation_accuracy", Role::PlacePrecision},
    {"geo_precision", Role::PlacePrecision},
    {"strike_type", Role::Kind},
    {"belligerent_en", Role::Actor},
    {"belligerent_list", Role::Actor},
    {"belligerents", Role::Actor},
    {"civilians_killed_min", killedLow},
    {"civ_killed_min", killedLow},
    {"civilians_killed_max", killedHigh},
    {"civ_killed_max", killedHigh},
    {"civilians_injured_min", woundedLow},
    {"civ_injured_min", woundedLow},
    {"civilians_injured_max", woundedHigh},
    {"civ_injured_max", woundedHigh},
    {"children_killed_min", countRole(Outcome::Killed, 1, Bound::Low)},
    {"children_killed_max", countRole(Outcome::Killed, 1, Bound::High)},
    {"women_killed_min", countRole(Outcome::Killed, 2, Bound::Low)},
    {"women_killed_max", countRole(Outcome::Killed, 2, Bound::High)},
    {"men_killed_min", countRole(Outcome::Killed, 3, Bound::Low)},
    {"men_killed_max", countRole(Outcome::Killed, 3, Bound::High)},
    {"militants_killed_min", countRole(Outcome::Killed, 5, Bound::Low)},
    {"belligerents_killed_min", countRole(Outcome::Killed, 5, Bound::Low)},
    {"militants_killed_max", countRole(Outcome::Killed, 5, Bound::High)},
    {"belligerents_killed_max", countRole(Outcome::Killed, 5, Bound::High)},
    {"militants_injured_min", countRole(Outcome::Wounded, 5, Bound::Low)},
    {"militants_injured_max", countRole(Outcome::Wounded, 5, Bound::High)},
    {"victims", Role::Demographics},
    {"evidence", Role::Note},
    {"grading", Role::Note},
    {"permalink", Role::Link},
    {"url", Role::Link},
};

} // namespace

bool isAirwars(const QStringList &columns)
{
    const bool counts = columns.contains("civilians_killed_min"_L1) || columns.contains("civ_killed_min"_L1);
    const bool words = columns.contains("geolocation_accuracy"_L1) || columns.contains("geo_precision"_L1) ||
                       columns.contains("grading"_L1) || columns.contains("evidence"_L1);
    return counts && words;
}

Mapping airwarsMapping(const QStringList &columns)
{
    Mapping mapping;
    mapping.name = u"Airwars"_s;
    mapping.listSeparators = u",;"_s;
    mapping.unknown = {u"Unknown"_s, u"not_available"_s};
    mapping.sources = SourceRule::Reported;
    const auto add = [&](PlacePrecision precision, std::initializer_list<QLatin1StringView> words) {
        for (const QLatin1StringView word : words)
            mapping.placeCodes.push_back({QString(word), precision});
    };
    add(PlacePrecision::Exact, {"exact_location"_L1, "exact_location_other"_L1, "exact_location_coalition"_L1,
                                "within_1m"_L1, "within_100m"_L1, "nearby_landmark"_L1, "street"_L1});
    add(PlacePrecision::Town, {"neighbourhood_area"_L1, "neighbourhood"_L1, "village"_L1, "town"_L1, "city"_L1});
    add(PlacePrecision::District, {"subdistrict"_L1, "district"_L1});
    add(PlacePrecision::Governorate, {"province_governorate"_L1});
    add(PlacePrecision::Near, {"other"_L1});
    addColumns(mapping, named, columns);
    return mapping;
}

} // namespace sijill
