#pragma once

#include "mapdata/model/atlas.h"

#include <QString>

#include <iterator>
#include <optional>
#include <span>

namespace sijill {

/// What a column of a table of incidents may say. Counts stand in threes, low / best / high, by group and outcome: see
/// countRole().
enum class Role : quint8 {
    Id,
    PartOf,
    Title,
    Note,
    DateStart, ///< or the only date
    DateEnd,
    DatePrecision,
    Year, ///< of the first day, with Month and DayOfMonth; 0 is unknown
    Month,
    DayOfMonth,
    Place, ///< the name, which may hold those of its parents: "Daraa: Ataman"
    PlaceCode,
    Subdistrict,
    District,
    Governorate,
    Country,
    ParentCode, ///< P-code of an area that holds the place
    Longitude,
    Latitude,
    Point, ///< both coordinates in one cell, latitude first or as POINT (longitude latitude)
    PlacePrecision,
    Vicinity, ///< 1: not in the town but near it
    Kind,
    Detail, ///< of the kind; the title where there is none
    Actor,
    ActorToo,
    Target,
    TargetToo,
    Weapon,
    Source,
    SourceToo,
    Link,
    Wording,
    Demographics,     ///< groups in words: "1 child, 3 women"
    LongitudeMinutes, ///< where Longitude has the degrees alone
    LongitudeSeconds,
    LongitudeDirection, ///< "E", "West"
    LatitudeMinutes,
    LatitudeSeconds,
    LatitudeDirection,
    EventCount, ///< how many events the row is the sum of
    YearEnd,    ///< of the last day, with MonthEnd and DayEnd; 0 is unknown
    MonthEnd,
    DayEnd,
    Region,     ///< for rows that name no governorate: a larger area, or one beside them
    GridZone,   ///< of the UTM grid, "37S", where longitude and latitude are easting and northing in metres
    Time,       ///< of day, beside the date
    FirstCount, ///< of the killed, low
    LastCount = FirstCount + 65,
    FirstPart, ///< of the killed or wounded: see Mapping::parts
    LastPart = FirstPart + 11,
};
inline constexpr std::size_t roleCount = static_cast<std::size_t>(Role::LastPart) + 1;
inline constexpr std::size_t partCount = 12;

/// Groups that columns may tell of; their ids are those of Atlas::groups. The first, empty, is everybody.
/// "Males" and "females" are of any age, and so no men and women.
inline constexpr const char *countGroups[] = {"",     "children", "women",  "men",   "civilians", "fighters",
                                              "boys", "girls",    "adults", "males", "females"};
/// Columns of the killed, or of the wounded: low, best and high of each group.
inline constexpr std::size_t countsOfOutcome = 3 * std::size(countGroups);
static_assert(static_cast<std::size_t>(Role::LastCount) + 1 ==
              static_cast<std::size_t>(Role::FirstCount) + 2 * countsOfOutcome);

enum class Bound : quint8 { Low, Best, High };

/// @pre group is one of countGroups, outcome is killed or wounded
constexpr Role countRole(Outcome outcome, std::size_t group = 0, Bound bound = Bound::Best)
{
    return static_cast<Role>(static_cast<std::size_t>(Role::FirstCount) +
                             countsOfOutcome * (outcome == Outcome::Wounded) + 3 * group +
                             static_cast<std::size_t>(bound));
}
constexpr bool isCount(Role role)
{
    return role >= Role::FirstCount && role <= Role::LastCount;
}

/// @pre index < partCount
constexpr Role partRole(std::size_t index)
{
    return static_cast<Role>(static_cast<std::size_t>(Role::FirstPart) + index);
}
constexpr bool isPart(Role role)
{
    return role >= Role::FirstPart && role <= Role::LastPart;
}
/// A number of people.
constexpr bool isNumberOfPeople(Role role)
{
    return isCount(role) || isPart(role);
}

/// The word for it in files: "date_start", "killed_children_low".
QString roleKey(Role role);
std::optional<Role> roleFor(const QString &key);
/// For a person, translated: "First day", "Killed, children, at least".
QString roleName(Role role);

} // namespace sijill
