#include "mapdata/presets/all.h"

namespace sijill {

using namespace Qt::StringLiterals;

// Iraq Body Count, incidents: civilians reported killed, the lowest and the highest of the reports; none is the best.
namespace {

constexpr NamedColumn named[] = {
    {"ibc_code", Role::Id},
    {"start_date", Role::DateStart},
    {"end_date", Role::DateEnd},
    {"earliest_date", Role::DateStart},
    {"latest_date", Role::DateEnd},
    {"location", Role::Place},
    {"place", Role::Place},
    {"target", Role::Target},
    {"weapons", Role::Weapon},
    {"reported_minimum", countRole(Outcome::Killed, 0, Bound::Low)},
    {"reported_maximum", countRole(Outcome::Killed, 0, Bound::High)},
    {"sources", Role::Source},
};

} // namespace

std::span<const NamedColumn> ibcColumns()
{
    return named;
}

bool isIbc(const QStringList &columns)
{
    return columns.contains("reported_minimum"_L1) && columns.contains("reported_maximum"_L1) &&
           (columns.contains("ibc_code"_L1) || columns.contains("weapons"_L1));
}

Mapping ibcMapping(const QStringList &columns)
{
    Mapping mapping;
    mapping.name = u"Iraq Body Count"_s;
    mapping.listSeparators = u",;"_s;
    mapping.sources = SourceRule::Reported;
    mapping.country = u"Iraq"_s;
    addColumns(mapping, named, columns);
    return mapping;
}

} // namespace sijill
