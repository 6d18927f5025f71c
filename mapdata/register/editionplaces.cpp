#include "mapdata/register/editionplaces.h"

#include <algorithm>
#include <cmath>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

Cell cellOf(const EditionTables::Row &row, QLatin1StringView name)
{
    const auto found = std::ranges::find_if(
        row.cells, [&](const TypedCell &cell) { return name == QLatin1StringView(cell.column->name); });
    return found == row.cells.end() ? Cell() : found->cell;
}

} // namespace

EditionPlaces::EditionPlaces(Database &database, const EditionTables &edition)
{
    for (const EditionTables::Row &row : edition.rows(u"places"_s))
        m_edition.insert(row.text(u"id"),
                         {cellOf(row, "lon"_L1), cellOf(row, "lat"_L1), row.text(u"governorate"), row.text(u"level")});
    Statement rows = database.prepare(u"SELECT id, lon, lat, governorate, level FROM places"_s);
    while (rows && rows.next())
        m_register.insert(rows.text(0), {rows.cell(1), rows.cell(2), rows.text(3), rows.text(4)});
}

QString EditionPlaces::governorateOf(const Places &places, QString id)
{
    constexpr int mostLevels = 6;
    for (int level = 0; level < mostLevels && !id.isEmpty(); ++level) {
        const At at = places.value(id);
        if (at.level == "governorate"_L1)
            return id;
        id = at.parent;
    }
    return {};
}

EditionPlaces::At EditionPlaces::pointOf(const Places &places, const QString &id, const Cell &lon, const Cell &lat)
{
    At at = places.value(id);
    if (lon != Cell()) {
        at.lon = lon;
        at.lat = lat;
    }
    at.parent = governorateOf(places, id);
    return at;
}

bool EditionPlaces::isSame(const std::vector<Cell> &now, const EditionTables::Row &given) const
{
    const RegisterTable &table = *registerTable(u"incidents");
    const auto there = [&](QStringView name) {
        return now[static_cast<std::size_t>(table.column(name) - table.columns.data())];
    };
    const QString was = cellText(*table.column(u"places"), there(u"places")), is = given.text(u"places");
    if (was == is || was.isEmpty() || is.isEmpty() || was.contains(u';') || is.contains(u';') ||
        cellOf(given, "place_precision"_L1) != there(u"place_precision"))
        return false;
    const At before = pointOf(m_register, was, there(u"lon"), there(u"lat"));
    const At after = pointOf(m_edition, is, cellOf(given, "lon"_L1), cellOf(given, "lat"_L1));
    if (!before.level.isEmpty() || !after.level.isEmpty())
        return false;
    const auto *x = std::get_if<double>(&before.lon), *y = std::get_if<double>(&before.lat);
    const auto *newX = std::get_if<double>(&after.lon), *newY = std::get_if<double>(&after.lat);
    if (!x || !y || !newX || !newY)
        return false;
    if (was.contains(u'@') != is.contains(u'@')) {
        constexpr double nearDegrees = 0.02; // two kilometres
        return std::abs(*x - *newX) < nearDegrees && std::abs(*y - *newY) < nearDegrees;
    }
    return *x == *newX && *y == *newY && before.parent == after.parent;
}

} // namespace sijill
