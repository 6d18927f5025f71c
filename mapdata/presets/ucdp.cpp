#include "mapdata/presets/all.h"

#include <algorithm>

namespace sijill {

using namespace Qt::StringLiterals;

// UCDP Georeferenced Event Dataset: columns and codes that all its releases since 19.1 share; its figures are counts of
// deaths. `low`, `best` and `high` are UCDP's own estimate, drawn from the sources that it names.
namespace {

constexpr NamedColumn named[] = {
    {"id", Role::Id},
    {"date_start", Role::DateStart},
    {"date_end", Role::DateEnd},
    {"date_prec", Role::DatePrecision},
    {"where_coordinates", Role::Place},
    {"adm_2", Role::District},
    {"adm_1", Role::Governorate},
    {"country", Role::Country},
    {"longitude", Role::Longitude},
    {"latitude", Role::Latitude},
    {"where_prec", Role::PlacePrecision},
    {"type_of_violence", Role::Kind},
    {"side_a", Role::Actor},
    {"side_b", Role::Target},
    {"best", countRole(Outcome::Killed)},
    {"best_est", countRole(Outcome::Killed)},
    {"low", countRole(Outcome::Killed, 0, Bound::Low)},
    {"low_est", countRole(Outcome::Killed, 0, Bound::Low)},
    {"high", countRole(Outcome::Killed, 0, Bound::High)},
    {"high_est", countRole(Outcome::Killed, 0, Bound::High)},
    {"deaths_civilians", countRole(Outcome::Killed, 4)},
    {"source_office", Role::Source},
    {"source_article", Role::Wording},
};

} // namespace

bool isUcdp(const QStringList &columns)
{
    return columns.contains("type_of_violence"_L1) && columns.contains("where_prec"_L1) &&
           (columns.contains("best"_L1) || columns.contains("best_est"_L1));
}

Mapping ucdpMapping(const QStringList &columns)
{
    Mapping mapping;
    mapping.name = u"UCDP GED"_s;
    mapping.sources = SourceRule::Reported;
    mapping.placeCodes = {
        {u"1"_s, PlacePrecision::Exact},
        {u"2"_s, PlacePrecision::Near}, // within some 25 km
        {u"3"_s, PlacePrecision::District},
        {u"4"_s, PlacePrecision::Governorate},
        {u"5"_s, PlacePrecision::Several}, // larger than a governorate, along a line, or between two places
        {u"6"_s, PlacePrecision::Country},
        {u"7"_s, PlacePrecision::Country}, // at sea or in the air: its point stands for no place
    };
    mapping.timeCodes = {{u"1"_s, TimePrecision::OneDay},
                         {u"2"_s, TimePrecision::Days},
                         {u"3"_s, TimePrecision::Week},
                         {u"4"_s, TimePrecision::Month},
                         {u"5"_s, TimePrecision::Year}};
    mapping.kindCodes = {
        {u"1"_s, u"state-based"_s, {u"State-based conflict"_s, u"نزاع طرفه دولة"_s}, false},
        {u"2"_s, u"non-state"_s, {u"Non-state conflict"_s, u"نزاع بين أطراف غير حكومية"_s}, false},
        {u"3"_s, u"one-sided"_s, {u"One-sided violence"_s, u"عنف من طرف واحد"_s}, true},
    };
    addColumns(mapping, named, columns);
    return mapping;
}

} // namespace sijill
