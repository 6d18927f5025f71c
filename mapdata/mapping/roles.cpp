#include "mapdata/mapping/roles.h"

#include "mapdata/tables/words.h"

#include <QLocale>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

struct RoleRow {
    Role role;
    const char *key;
    const char *name;
};

constexpr RoleRow rows[] = {
    {Role::Id, "id", QT_TRANSLATE_NOOP("Exchange", "Id")},
    {Role::PartOf, "part_of", QT_TRANSLATE_NOOP("Exchange", "Id of the whole that it is part of")},
    {Role::Title, "title", QT_TRANSLATE_NOOP("Exchange", "Title")},
    {Role::Note, "note", QT_TRANSLATE_NOOP("Exchange", "Note")},
    {Role::DateStart, "date_start", QT_TRANSLATE_NOOP("Exchange", "Date, or first day")},
    {Role::DateEnd, "date_end", QT_TRANSLATE_NOOP("Exchange", "Last day")},
    {Role::DatePrecision, "date_precision", QT_TRANSLATE_NOOP("Exchange", "How well the date is known")},
    {Role::Year, "year", QT_TRANSLATE_NOOP("Exchange", "Year")},
    {Role::Month, "month", QT_TRANSLATE_NOOP("Exchange", "Month")},
    {Role::DayOfMonth, "day", QT_TRANSLATE_NOOP("Exchange", "Day of the month")},
    {Role::Place, "place", QT_TRANSLATE_NOOP("Exchange", "Name of the place")},
    {Role::PlaceCode, "place_code", QT_TRANSLATE_NOOP("Exchange", "Code of the place")},
    {Role::Subdistrict, "subdistrict", QT_TRANSLATE_NOOP("Exchange", "Sub-district")},
    {Role::District, "district", QT_TRANSLATE_NOOP("Exchange", "District")},
    {Role::Governorate, "governorate", QT_TRANSLATE_NOOP("Exchange", "Governorate")},
    {Role::Country, "country", QT_TRANSLATE_NOOP("Exchange", "Country")},
    {Role::ParentCode, "area_code", QT_TRANSLATE_NOOP("Exchange", "Code of the area")},
    {Role::Longitude, "longitude", QT_TRANSLATE_NOOP("Exchange", "Longitude")},
    {Role::Latitude, "latitude", QT_TRANSLATE_NOOP("Exchange", "Latitude")},
    {Role::Point, "point", QT_TRANSLATE_NOOP("Exchange", "Both coordinates in one cell")},
    {Role::PlacePrecision, "place_precision", QT_TRANSLATE_NOOP("Exchange", "How well the place is known")},
    {Role::Vicinity, "vicinity", QT_TRANSLATE_NOOP("Exchange", "Whether it was only near the place")},
    {Role::Kind, "kind", QT_TRANSLATE_NOOP("Exchange", "Kind")},
    {Role::Detail, "detail", QT_TRANSLATE_NOOP("Exchange", "Kind in detail")},
    {Role::Actor, "actor", QT_TRANSLATE_NOOP("Exchange", "By whom, or the first side")},
    {Role::ActorToo, "actor_too", QT_TRANSLATE_NOOP("Exchange", "By whom, others too")},
    {Role::Target, "target", QT_TRANSLATE_NOOP("Exchange", "Against whom, or the second side")},
    {Role::TargetToo, "target_too", QT_TRANSLATE_NOOP("Exchange", "Against whom, others too")},
    {Role::Weapon, "weapon", QT_TRANSLATE_NOOP("Exchange", "Weapon")},
    {Role::Source, "source", QT_TRANSLATE_NOOP("Exchange", "Source")},
    {Role::SourceToo, "source_too", QT_TRANSLATE_NOOP("Exchange", "Sources, others too")},
    {Role::Link, "link", QT_TRANSLATE_NOOP("Exchange", "Link to the report")},
    {Role::Wording, "wording", QT_TRANSLATE_NOOP("Exchange", "Words of the source")},
    {Role::Demographics, "demographics", QT_TRANSLATE_NOOP("Exchange", "Children, women and men in words")},
    {Role::LongitudeMinutes, "longitude_minutes", QT_TRANSLATE_NOOP("Exchange", "Longitude: minutes")},
    {Role::LongitudeSeconds, "longitude_seconds", QT_TRANSLATE_NOOP("Exchange", "Longitude: seconds")},
    {Role::LongitudeDirection, "longitude_direction", QT_TRANSLATE_NOOP("Exchange", "Longitude: east or west")},
    {Role::LatitudeMinutes, "latitude_minutes", QT_TRANSLATE_NOOP("Exchange", "Latitude: minutes")},
    {Role::LatitudeSeconds, "latitude_seconds", QT_TRANSLATE_NOOP("Exchange", "Latitude: seconds")},
    {Role::LatitudeDirection, "latitude_direction", QT_TRANSLATE_NOOP("Exchange", "Latitude: north or south")},
    {Role::EventCount, "events", QT_TRANSLATE_NOOP("Exchange", "How many events the row is the sum of")},
    {Role::YearEnd, "year_end", QT_TRANSLATE_NOOP("Exchange", "Year of the last day")},
    {Role::MonthEnd, "month_end", QT_TRANSLATE_NOOP("Exchange", "Month of the last day")},
    {Role::DayEnd, "day_end", QT_TRANSLATE_NOOP("Exchange", "Day of the month of the last day")},
    {Role::Region, "region", QT_TRANSLATE_NOOP("Exchange", "Region, where no governorate is named")},
    {Role::GridZone, "grid_zone", QT_TRANSLATE_NOOP("Exchange", "Zone of the UTM grid")},
    {Role::Time, "time", QT_TRANSLATE_NOOP("Exchange", "Time of day")},
};

constexpr bool everyRoleHasItsRow()
{
    for (std::size_t i = 0; i < std::size(rows); ++i)
        if (rows[i].role != static_cast<Role>(i))
            return false;
    return std::size(rows) == static_cast<std::size_t>(Role::FirstCount);
}
static_assert(everyRoleHasItsRow());

struct CountParts {
    Outcome outcome;
    std::size_t group;
    Bound bound;
};

CountParts partsOf(Role role)
{
    const std::size_t n = static_cast<std::size_t>(role) - static_cast<std::size_t>(Role::FirstCount);
    return {n >= countsOfOutcome ? Outcome::Wounded : Outcome::Killed, n % countsOfOutcome / 3,
            static_cast<Bound>(n % 3)};
}

QString groupName(std::size_t group)
{
    constexpr const char *names[] = {"",
                                     QT_TRANSLATE_NOOP("Exchange", "children"),
                                     QT_TRANSLATE_NOOP("Exchange", "women"),
                                     QT_TRANSLATE_NOOP("Exchange", "men"),
                                     QT_TRANSLATE_NOOP("Exchange", "civilians"),
                                     QT_TRANSLATE_NOOP("Exchange", "fighters"),
                                     QT_TRANSLATE_NOOP("Exchange", "boys"),
                                     QT_TRANSLATE_NOOP("Exchange", "girls"),
                                     QT_TRANSLATE_NOOP("Exchange", "adults"),
                                     QT_TRANSLATE_NOOP("Exchange", "males of any age"),
                                     QT_TRANSLATE_NOOP("Exchange", "females of any age")};
    static_assert(std::size(names) == std::size(countGroups));
    return Exchange::tr(names[group]);
}

/// From 1.
int partNumber(Role role)
{
    return 1 + static_cast<int>(role) - static_cast<int>(Role::FirstPart);
}

} // namespace

QString roleKey(Role role)
{
    if (isPart(role))
        return u"part_%1"_s.arg(partNumber(role));
    if (!isCount(role))
        return QString::fromLatin1(rows[static_cast<std::size_t>(role)].key);
    const auto [outcome, group, bound] = partsOf(role);
    QString key = outcome == Outcome::Killed ? u"killed"_s : u"wounded"_s;
    if (group > 0)
        key += u'_' + QString::fromLatin1(countGroups[group]);
    return bound == Bound::Low ? key + u"_low"_s : bound == Bound::High ? key + u"_high"_s : key;
}

std::optional<Role> roleFor(const QString &key)
{
    for (std::size_t i = 0; i < roleCount; ++i)
        if (roleKey(static_cast<Role>(i)) == key)
            return static_cast<Role>(i);
    return std::nullopt;
}

QString roleName(Role role)
{
    if (isPart(role))
        return Exchange::tr("Part %1 of the killed or wounded").arg(QLocale().toString(partNumber(role)));
    if (!isCount(role))
        return Exchange::tr(rows[static_cast<std::size_t>(role)].name);
    const auto [outcome, group, bound] = partsOf(role);
    QString name = outcome == Outcome::Killed ? Exchange::tr("Killed") : Exchange::tr("Wounded");
    if (group > 0)
        name = Exchange::tr("%1: %2", "killed or wounded, group").arg(name, groupName(group));
    return bound == Bound::Low    ? Exchange::tr("%1, at least", "a count").arg(name)
           : bound == Bound::High ? Exchange::tr("%1, at most", "a count").arg(name)
                                  : name;
}

} // namespace sijill
