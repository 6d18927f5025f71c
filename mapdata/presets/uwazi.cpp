#include "mapdata/presets/all.h"

#include <algorithm>

namespace sijill {

using namespace Qt::StringLiterals;

// Uwazi, as it exports a collection: the fields are those of its templates; a range of dates is "from~to", a position
// is "latitude|longitude", lists are parted by bars. The range says more than the one date beside it.
namespace {

constexpr NamedColumn named[] = {
    {"title", Role::Title},
    {"date_range", Role::DateStart},
    {"date_ranges", Role::DateStart},
    {"date", Role::DateStart},
    {"geolocation", Role::Point},
    {"geolocation_geolocation", Role::Point},
    {"killed", countRole(Outcome::Killed)},
    {"wounded", countRole(Outcome::Wounded)},
};

} // namespace

std::span<const NamedColumn> uwaziColumns()
{
    return named;
}

bool isUwazi(const QStringList &columns)
{
    const auto has = [&](const char *name) { return columns.contains(QLatin1StringView(name)); };
    return has("title") && (has("geolocation") || has("geolocation_geolocation")) &&
           (has("date_range") || has("date_ranges"));
}

Mapping uwaziMapping(const QStringList &columns)
{
    Mapping mapping = generalMapping(columns);
    mapping.name = u"Uwazi"_s;
    mapping.listSeparators = u"|;"_s;
    Mapping own;
    addColumns(own, named, columns);
    for (const Mapping::Entry &entry : own.columns)
        mapping.assign(entry.role, entry.column);
    return mapping;
}

} // namespace sijill
