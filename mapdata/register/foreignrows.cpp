#include "mapdata/register/foreignrows.h"

#include "mapdata/register/keys.h"
#include "mapdata/register/madecells.h"
#include "mapdata/register/pointblob.h"
#include "mapdata/register/registertables.h"
#include "mapdata/register/tr.h"

#include <QSet>

#include <algorithm>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

constexpr const char *countColumns[] = {"killed_low",  "killed_best",  "killed_high",
                                        "wounded_low", "wounded_best", "wounded_high"};

QString nameOf(const RegisterTable &table)
{
    return QString::fromLatin1(table.name);
}

/// What a row was, of a column; nothing where there was none.
Cell wasOf(const RegisterTable &table, const WatchedRow &row, QStringView column)
{
    const RegisterColumn *known = table.column(column);
    const auto place = static_cast<std::size_t>(known - table.columns.data()) + (table.hasPoint ? 1 : 0);
    return row.was ? (*row.was)[place] : Cell();
}

QString textOf(const Cell &cell)
{
    const auto *text = std::get_if<QString>(&cell);
    return text ? *text : QString();
}

/// The point and the columns of a row, as it is; nothing where it is not there.
std::optional<std::vector<Cell>> rowNow(Database &database, const RegisterTable &table, qint64 key)
{
    QStringList names;
    if (table.hasPoint)
        names << u"geom"_s;
    for (const RegisterColumn &column : table.columns)
        names << quotedName(QString::fromLatin1(column.name));
    Statement row =
        database.prepare(u"SELECT %1 FROM %2 WHERE fid = ?"_s.arg(names.join(u", "_s), quotedName(nameOf(table))));
    if (!row)
        return std::nullopt;
    row.bind(1, key);
    if (!row.next())
        return std::nullopt;
    std::vector<Cell> cells;
    for (int i = 0; i < row.columnCount(); ++i)
        cells.push_back(row.cell(i));
    return cells;
}

std::optional<QPointF> validPoint(const Cell &cell)
{
    const auto *blob = std::get_if<QByteArray>(&cell);
    const std::optional<QPointF> point = blob ? pointOf(*blob) : std::nullopt;
    return point && std::abs(point->x()) <= 180 && std::abs(point->y()) <= 90 ? point : std::nullopt;
}

/// To the last bit; other programs may write the same point in other bytes.
bool isSamePoint(const std::optional<QPointF> &a, const std::optional<QPointF> &b)
{
    return a.has_value() == b.has_value() && (!a || (a->x() == b->x() && a->y() == b->y()));
}

bool isNothing(const Cell &cell)
{
    return cell == Cell() || cell == Cell(QString());
}

/// Incidents that name one of the places, in one pass.
void addIncidentsAt(Database &database, const QSet<QString> &places, QSet<QString> &incidents)
{
    if (places.isEmpty())
        return;
    Statement rows = database.prepare(u"SELECT id, places FROM incidents WHERE places IS NOT NULL"_s);
    while (rows && rows.next())
        for (const QString &place : idsIn(rows.text(1)))
            if (places.contains(place))
                incidents.insert(rows.text(0));
}

} // namespace

std::vector<ForeignRows> foreignRows(Database &database)
{
    std::vector<ForeignRows> all;
    for (const RegisterTable &table : registerTables()) {
        ForeignRows foreign{&table, watchedRows(database, table)};
        std::erase_if(foreign.rows, [&](const WatchedRow &row) { return rowNow(database, table, row.key) == row.was; });
        if (!foreign.rows.empty())
            all.push_back(std::move(foreign));
    }
    return all;
}

void ForeignSettling::tell(qint64 incident, const QString &text)
{
    m_told.push_back({Problem::Severity::Warning, m_database.file(),
                      Register::tr("incident %1").arg(idOfRow(m_database, u"incidents"_s, incident)), text});
}

bool ForeignSettling::setPoint(const char *table, qint64 key, const Cell &lon, const Cell &lat)
{
    Statement update =
        m_database.prepare(u"UPDATE %1 SET lon = ?, lat = ? WHERE fid = ?"_s.arg(QLatin1StringView(table)));
    update.bind(1, lon);
    update.bind(2, lat);
    update.bind(3, key);
    return update.run();
}

/// What applyEdit() gives a new row.
bool ForeignSettling::settleNew(const RegisterTable &table, const WatchedRow &row)
{
    const QString name = nameOf(table);
    const auto fill = [&](const QString &column, const Cell &value) {
        Statement update = m_database.prepare(
            u"UPDATE %1 SET %2 = ? WHERE fid = ? AND (%2 IS NULL OR %2 = '')"_s.arg(quotedName(name), column));
        update.bind(1, value);
        update.bind(2, row.key);
        return update.run();
    };
    if (table.hasId() && !fill(u"id"_s, randomId()))
        return false;
    if (name == "places"_L1)
        return fill(u"from_layer"_s, qint64(0)) && movePlace(row);
    if (name == "incidents"_L1)
        return fill(u"counted"_s, qint64(1)) && fill(u"in_bin"_s, qint64(0)) && moveIncident(row);
    return true;
}

/// Its point is made of its degrees; moved by itself, it makes these.
bool ForeignSettling::movePlace(const WatchedRow &row)
{
    const RegisterTable &table = *registerTable(u"places");
    const std::optional<std::vector<Cell>> now = rowNow(m_database, table, row.key);
    if (!now)
        return true;
    const auto cell = [&](QStringView column) {
        return (*now)[1 + static_cast<std::size_t>(table.column(column) - table.columns.data())];
    };
    Cell lon = cell(u"lon"), lat = cell(u"lat");
    const std::optional<QPointF> point = validPoint((*now)[0]);
    const bool isMoved = !isSamePoint(point, validPoint(row.was ? (*row.was)[0] : Cell()));
    if (isMoved && point && lon == wasOf(table, row, u"lon") && lat == wasOf(table, row, u"lat")) {
        lon = point->x();
        lat = point->y();
    }
    const auto *x = std::get_if<double>(&lon), *y = std::get_if<double>(&lat);
    // What somebody has changed is no more what the layers give.
    Statement update =
        m_database.prepare(u"UPDATE places SET lon = ?, lat = ?, geom = ?, from_layer = 0 WHERE fid = ?"_s);
    update.bind(1, lon);
    update.bind(2, lat);
    update.bind(3, x && y ? Cell(pointBlob(*x, *y)) : Cell());
    update.bind(4, row.key);
    return update.run();
}

bool ForeignSettling::moveIncident(const WatchedRow &row)
{
    const RegisterTable &table = *registerTable(u"incidents");
    const std::optional<std::vector<Cell>> now = rowNow(m_database, table, row.key);
    if (!now)
        return true;
    const auto cell = [&](QStringView column) {
        return (*now)[1 + static_cast<std::size_t>(table.column(column) - table.columns.data())];
    };
    std::vector<Cell> made{(*now)[0]};
    for (const char *column : countColumns)
        made.push_back(cell(QString::fromLatin1(column)));
    m_made.push_back({row.key, std::move(made)});
    const std::optional<QPointF> point = validPoint((*now)[0]), before = validPoint(row.was ? (*row.was)[0] : Cell());
    const Cell lon = cell(u"lon"), lat = cell(u"lat");
    const bool isOpen = isNothing(cell(u"places")) && isNothing(cell(u"place_precision"));
    if (!point || isSamePoint(point, before) || lon != wasOf(table, row, u"lon") || lat != wasOf(table, row, u"lat") ||
        (!before && !isOpen))
        return true;
    m_moved.push_back({row.key, pointBlob(point->x(), point->y()), lon, lat});
    return setPoint("incidents", row.key, point->x(), point->y());
}

/// Where the incident is not known for a point, the one on the map is none of it.
bool ForeignSettling::putBackWhatIsNoPoint()
{
    QStringList again;
    for (const Moved &moved : m_moved) {
        const std::optional<std::vector<Cell>> now = rowNow(m_database, *registerTable(u"incidents"), moved.key);
        if (!now || (*now)[0] == Cell(moved.point))
            continue;
        if (!setPoint("incidents", moved.key, moved.lon, moved.lat))
            return false;
        again << idOfRow(m_database, u"incidents"_s, moved.key);
    }
    return again.isEmpty() || refreshIncidents(m_database, again);
}

void ForeignSettling::tellMadeAgain(const ForeignRows &incidents)
{
    const RegisterTable &table = *incidents.table;
    for (const auto &[key, left] : m_made) {
        const auto row = std::ranges::find(incidents.rows, key, &WatchedRow::key);
        const std::optional<std::vector<Cell>> now = rowNow(m_database, table, key);
        if (!now || row == incidents.rows.end())
            continue;
        const auto isMadeAgain = [&](std::size_t at, const Cell &was, const Cell &is) {
            return left[at] != was && left[at] != is;
        };
        if (isMadeAgain(0, row->was ? (*row->was)[0] : Cell(), (*now)[0]) &&
            !(validPoint(left[0]) && validPoint((*now)[0])))
            tell(key, Register::tr("its point on the map was changed by another program and is put back: it is not "
                                   "known for such a point"));
        bool areCounts = false;
        for (std::size_t i = 0; i < std::size(countColumns); ++i) {
            const QString column = QString::fromLatin1(countColumns[i]);
            const auto at = 1 + static_cast<std::size_t>(table.column(column) - table.columns.data());
            areCounts = areCounts || isMadeAgain(i + 1, wasOf(table, *row, column), (*now)[at]);
        }
        if (areCounts)
            tell(key, Register::tr("its counts were changed by another program and are made again: its claims are what "
                                   "counts"));
    }
}

QStringList ForeignSettling::incidentsOf(const std::vector<ForeignRows> &all)
{
    QSet<QString> incidents, claims, places;
    const auto now = [&](const RegisterTable &table, const char *column, qint64 key) {
        Statement row = m_database.prepare(
            u"SELECT %1 FROM %2 WHERE fid = ?"_s.arg(QLatin1StringView(column), QLatin1StringView(table.name)));
        row.bind(1, key);
        return row.next() ? row.text(0) : QString();
    };
    const auto collect = [&](const ForeignRows &foreign, const char *column, QSet<QString> &into) {
        for (const WatchedRow &row : foreign.rows)
            into << now(*foreign.table, column, row.key)
                 << textOf(wasOf(*foreign.table, row, QString::fromLatin1(column)));
    };
    for (const ForeignRows &foreign : all) {
        const auto name = QLatin1StringView(foreign.table->name);
        if (name == "incidents"_L1)
            collect(foreign, "id", incidents);
        else if (name == "claims"_L1)
            collect(foreign, "incident", incidents);
        else if (name == "figures"_L1)
            collect(foreign, "claim", claims);
        else if (name == "places"_L1)
            collect(foreign, "id", places);
    }
    Statement row = m_database.prepare(u"SELECT incident FROM claims WHERE id = ?"_s);
    for (const QString &claim : std::as_const(claims)) {
        row.bind(1, claim);
        while (row && row.next())
            incidents << row.text(0);
        row.reset();
    }
    addIncidentsAt(m_database, places, incidents);
    incidents.remove(QString());
    return incidents.values();
}

bool ForeignSettling::settle(const std::vector<ForeignRows> &all)
{
    for (const ForeignRows &foreign : all) {
        const auto name = QLatin1StringView(foreign.table->name);
        for (const WatchedRow &row : foreign.rows) {
            if (!row.was                 ? !settleNew(*foreign.table, row)
                : name == "places"_L1    ? !movePlace(row)
                : name == "incidents"_L1 ? !moveIncident(row)
                                         : false)
                return false;
        }
    }
    if (!refreshIncidents(m_database, incidentsOf(all)) || !putBackWhatIsNoPoint())
        return false;
    for (const ForeignRows &foreign : all)
        if (QLatin1StringView(foreign.table->name) == "incidents"_L1)
            tellMadeAgain(foreign);
    return true;
}

} // namespace sijill
