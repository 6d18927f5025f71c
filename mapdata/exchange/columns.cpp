#include "mapdata/exchange/columns.h"

#include <algorithm>

namespace sijill {

namespace {

// UCDP Georeferenced Event Dataset: the columns and codes that all its versions since 5.0 share.
constexpr const char *gedMarks[] = {"type_of_violence", "where_prec", "best"};
constexpr NamedColumn gedColumns[] = {
    {"id", Column::Id},
    {"date_start", Column::DateStart},
    {"date_end", Column::DateEnd},
    {"date_prec", Column::DatePrecision},
    {"where_coordinates", Column::Place},
    {"adm_2", Column::District},
    {"adm_1", Column::Governorate},
    {"longitude", Column::Longitude},
    {"latitude", Column::Latitude},
    {"where_prec", Column::PlacePrecision},
    {"type_of_violence", Column::Kind},
    {"side_a", Column::Actor},
    {"side_b", Column::Target},
    {"best", Column::Killed},
    {"low", Column::KilledLow},
    {"high", Column::KilledHigh},
    {"source_article", Column::Wording},
};
constexpr PlaceCode gedPlaces[] = {
    {"1", PlacePrecision::Exact},
    {"2", PlacePrecision::Near}, // within some 25 km
    {"3", PlacePrecision::District},
    {"4", PlacePrecision::Governorate},
    {"5", PlacePrecision::Several}, // larger than a governorate, along a line, or between two places
    {"6", PlacePrecision::Country},
    {"7", PlacePrecision::Country}, // at sea or in the air: its point stands for no place
};
constexpr TimeCode gedTimes[] = {
    {"1", TimePrecision::OneDay}, {"2", TimePrecision::Days}, {"3", TimePrecision::Week},
    {"4", TimePrecision::Month},  {"5", TimePrecision::Year},
};
constexpr KindCode gedKinds[] = {
    {"1", "state-based", u"State-based conflict", u"نزاع طرفه دولة", false},
    {"2", "non-state", u"Non-state conflict", u"نزاع بين أطراف غير حكومية", false},
    {"3", "one-sided", u"One-sided violence", u"عنف من طرف واحد", true},
};

constexpr NamedColumn plainColumns[] = {
    {"id", Column::Id},
    {"title", Column::Title},
    {"date_start", Column::DateStart},
    {"date", Column::DateStart},
    {"date_end", Column::DateEnd},
    {"date_precision", Column::DatePrecision},
    {"place", Column::Place},
    {"district", Column::District},
    {"governorate", Column::Governorate},
    {"lon", Column::Longitude},
    {"longitude", Column::Longitude},
    {"lat", Column::Latitude},
    {"latitude", Column::Latitude},
    {"place_precision", Column::PlacePrecision},
    {"type", Column::Kind},
    {"kind", Column::Kind},
    {"actor", Column::Actor},
    {"target", Column::Target},
    {"killed", Column::Killed},
    {"killed_low", Column::KilledLow},
    {"killed_high", Column::KilledHigh},
    {"wounded", Column::Wounded},
    {"wounded_low", Column::WoundedLow},
    {"wounded_high", Column::WoundedHigh},
    {"wording", Column::Wording},
};
constexpr PlaceCode plainPlaces[] = {
    {"exact", PlacePrecision::Exact},
    {"town", PlacePrecision::Town},
    {"near", PlacePrecision::Near},
    {"district", PlacePrecision::District},
    {"governorate", PlacePrecision::Governorate},
    {"several", PlacePrecision::Several},
    {"country", PlacePrecision::Country},
    {"unplaced", PlacePrecision::Unplaced},
};
constexpr TimeCode plainTimes[] = {
    {"hour", TimePrecision::Hour}, {"day", TimePrecision::OneDay},  {"days", TimePrecision::Days},
    {"week", TimePrecision::Week}, {"month", TimePrecision::Month}, {"year", TimePrecision::Year},
};

constexpr Preset table[] = {
    {"UCDP GED", gedMarks, gedColumns, gedPlaces, gedTimes, gedKinds},
    {"", {}, plainColumns, plainPlaces, plainTimes, {}},
};

bool isLaidOutAs(const Preset &preset, const QStringList &names)
{
    return std::ranges::all_of(preset.marks, [&](const char *mark) { return names.contains(QLatin1StringView(mark)); });
}

} // namespace

std::span<const Preset> presets()
{
    return table;
}

ColumnMap mapColumns(const QStringList &names)
{
    QStringList lower;
    for (const QString &name : names)
        lower << name.trimmed().toLower();

    ColumnMap map;
    map.preset = std::ranges::find_if(table, [&](const Preset &preset) { return isLaidOutAs(preset, lower); });
    map.at.fill(-1);
    for (qsizetype i = 0; i < names.size(); ++i) {
        const auto known = std::ranges::find_if(map.preset->columns, [&](const NamedColumn &column) {
            return lower[i] == QLatin1StringView(column.name) && !map.has(column.column);
        });
        if (known != map.preset->columns.end())
            map.at[static_cast<std::size_t>(known->column)] = static_cast<int>(i);
        else
            map.ignored << names[i];
    }
    return map;
}

} // namespace sijill
