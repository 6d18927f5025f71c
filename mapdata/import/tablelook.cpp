#include "mapdata/import/tablelook.h"

#include "mapdata/import/datecolumns.h"
#include "mapdata/import/incidentrows.h"
#include "mapdata/import/plan.h"
#include "mapdata/presets/presets.h"
#include "mapdata/tables/hxltags.h"
#include "mapdata/tables/pointcells.h"
#include "mapdata/tables/recordcolumn.h"
#include "mapdata/tables/rowsource.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

/// Most dates are of no Gregorian year that events of a table are in: a person says of which calendar they are.
bool isOfOtherCalendar(const TableLook &look)
{
    const Mapping &mapping = look.guess.mapping;
    const qsizetype column = look.columns.indexOf(mapping.columnFor(Role::DateStart));
    if (column < 0 || mapping.calendar != Calendar::Gregorian)
        return false;
    int dates = 0, others = 0;
    for (const QStringList &row : look.rows) {
        const DayCell day = readDay(row.value(column).trimmed().toStdString());
        if (day.state != CellState::Good)
            continue;
        const int year = toDate(day.span.begin).year();
        ++dates;
        others += day.said || (year >= 1300 && year <= 1500) || (year >= 2400 && year <= 2700);
    }
    return 2 * others > dates;
}

std::vector<Role> rolesOf(const ColumnMap &map)
{
    std::vector<Role> roles;
    for (std::size_t i = 0; i < roleCount; ++i)
        if (map.at[i] >= 0)
            roles.push_back(static_cast<Role>(i));
    return roles;
}

/// Points of the geometry stand in where no column has coordinates, as when the table is read.
Mapping withGeometry(Mapping mapping, const QStringList &columns)
{
    const auto x = QString::fromLatin1(geometryLongitude), y = QString::fromLatin1(geometryLatitude);
    if (columns.contains(x) && mapping.columnFor(Role::Longitude).isEmpty() &&
        mapping.columnFor(Role::Latitude).isEmpty() && mapping.columnFor(Role::Point).isEmpty()) {
        mapping.assign(Role::Longitude, x);
        mapping.assign(Role::Latitude, y);
    }
    return mapping;
}

void markCells(const TableLook &look, const ColumnMap &map, const RowProblems &problems, SampleCheck &check)
{
    for (const RowProblems::Kept &kept : problems.inOrder()) {
        if (isRemark(kept.fault) || kept.cell.isEmpty())
            continue;
        const QStringList &row = look.rows[static_cast<std::size_t>(kept.row)];
        // Of a point both cells are told in one.
        const auto isMeant = [&](const QString &cell) {
            return cell == kept.cell.trimmed() ||
                   (kept.fault == RowFault::BadPoint && cell.size() > 1 && kept.cell.contains(cell));
        };
        for (const int column : map.at)
            if (column >= 0 && isMeant(row.value(column).trimmed()))
                check.cells.push_back({static_cast<int>(kept.row), column, sentence(kept)});
    }
}

bool saysPlace(const IncidentRows::Cells &cells)
{
    constexpr Role roles[] = {Role::Place,    Role::PlaceCode,   Role::ParentCode,
                              Role::District, Role::Subdistrict, Role::Governorate};
    return std::ranges::any_of(roles, [&](Role role) { return !cells[static_cast<std::size_t>(role)].empty(); });
}

void countKnown(SampleCheck &check)
{
    for (const Incident &incident : check.atlas->incidents) {
        const Location &location = check.atlas->locationOf(incident);
        check.withDate += incident.span.isValid();
        check.withPoint += location.hasPoint();
        check.withPlace += location.precision != PlacePrecision::Unplaced;
    }
}

} // namespace

Result<TableLook> lookAtTable(const QString &path, RowSource &rows, const QString &table, std::span<const Mapping> own)
{
    TableLook look;
    look.path = path;
    look.tables = rows.tables();
    look.table = table;
    for (const TableNote &note : rows.notes().tables)
        if (note.isRead && look.firstTable.isEmpty())
            look.firstTable = note.name;
    look.columns = rows.columns();
    look.isExchange = isExchangeTable(look.columns);
    TablePlan plan = planTable(rows, own);
    look.rows = std::move(plan.rows);
    look.guess = std::move(plan.guess);
    const bool isSaid = look.isExchange || !look.guess.preset.isEmpty();
    look.isKnown = isSaid || (plan.isKnown && !isOfOtherCalendar(look));
    return look;
}

std::vector<Mapping> ownPresets(const QString &folder)
{
    std::vector<Mapping> presets;
    if (folder.isEmpty())
        return presets;
    for (const QFileInfo &file : QDir(folder).entryInfoList({u"*.json"_s}, QDir::Files, QDir::Name)) {
        Problems problems;
        if (const Result<Mapping> mapping = readMapping(file.filePath(), problems)) {
            presets.push_back(*mapping);
            if (mapping->name.isEmpty())
                presets.back().name = file.completeBaseName();
        }
    }
    return presets;
}

SampleCheck checkSample(const TableLook &look, const Mapping &wanted, QDate today)
{
    SampleCheck check;
    Mapping mapping = withGeometry(wanted, look.columns);
    settleDates(mapping, look.columns, look.rows);
    const ColumnMap map = resolve(mapping, look.columns);
    const auto atlas = std::make_shared<Atlas>();
    atlas->sources.emplace_back();
    atlas->reports.emplace_back().publisher = 0;
    RowProblems problems;
    IncidentRows incidents(*atlas, mapping, rolesOf(map), EncodingChoice{}, problems, {},
                           toDay(today.isNull() ? QDate::currentDate() : today));
    for (std::size_t row = 0; row < look.rows.size(); ++row) {
        std::array<std::string, roleCount> texts;
        IncidentRows::Cells cells{};
        for (std::size_t role = 0; role < roleCount; ++role) {
            if (map.at[role] < 0)
                continue;
            texts[role] = look.rows[row].value(map.at[role]).toStdString();
            cells[role] = trimmed(texts[role]);
        }
        const bool hasWords = saysPlace(cells);
        const std::size_t before = atlas->incidents.size();
        incidents.add(static_cast<qint64>(row), cells);
        check.toLookUp += hasWords && atlas->incidents.size() > before &&
                          atlas->locationOf(atlas->incidents.back()).precision == PlacePrecision::Unplaced;
    }
    incidents.finish();

    check.rowsRead = static_cast<qint64>(look.rows.size());
    check.incidentsMade = static_cast<qint64>(atlas->incidents.size());
    check.counts = problems.counts();
    check.rowsRefused = check.counts[static_cast<std::size_t>(RowFault::NothingKnown)];
    check.rowsFlagged = problems.flaggedRows();
    check.atlas = atlas;
    markCells(look, map, problems, check);
    countKnown(check);
    return check;
}

std::optional<DateExample> dateExample(const TableLook &look, const Mapping &mapping)
{
    std::optional<DateExample> open, clear;
    int dayOnly = 0, monthOnly = 0;
    for (const Role role : {Role::DateStart, Role::DateEnd}) {
        const qsizetype column = look.columns.indexOf(mapping.columnFor(role));
        for (const QStringList &row : look.rows) {
            const QString cell = row.value(column).trimmed();
            const std::string text = cell.toStdString();
            const DayOrder order = column < 0 ? DayOrder() : orderOf(text);
            if (!order.isSuch)
                continue;
            const auto dateBy = [&](DateOrder by, bool may) {
                const DayCell day = readDay(text, DateForm(by, mapping.dateNumbers, mapping.calendar));
                return may && day.state == CellState::Good ? toDate(day.span.begin) : QDate();
            };
            const DateExample example{cell,
                                      dateBy(DateOrder::DayFirst, order.dayMayBeFirst),
                                      dateBy(DateOrder::MonthFirst, order.monthMayBeFirst),
                                      {}};
            dayOnly += example.dayFirst.isValid() && !example.isOpen();
            monthOnly += example.monthFirst.isValid() && !example.isOpen();
            // The same either way says nothing to a person who has to choose.
            if (!open && example.isOpen() && example.dayFirst != example.monthFirst)
                open = example;
            if (!clear && !example.isOpen())
                clear = example;
        }
    }
    std::optional<DateExample> &shown = open ? open : clear;
    if (shown && (dayOnly > 0) != (monthOnly > 0))
        shown->only = dayOnly > 0 ? DateOrder::DayFirst : DateOrder::MonthFirst;
    return shown;
}

std::optional<PointExample> pointExample(const TableLook &look, const Mapping &mapping)
{
    const qsizetype x = look.columns.indexOf(mapping.columnFor(Role::Longitude));
    const qsizetype y = look.columns.indexOf(mapping.columnFor(Role::Latitude));
    const qsizetype both = look.columns.indexOf(mapping.columnFor(Role::Point));
    for (const QStringList &row : look.rows) {
        if (x >= 0 && y >= 0) {
            const PointCell point =
                readPair(row.value(y).trimmed().toStdString(), row.value(x).trimmed().toStdString());
            if (point.state == CellState::Good)
                return PointExample{row.value(y).trimmed(), row.value(x).trimmed(), point.latitude, point.longitude};
        } else if (both >= 0) {
            const PointCell point = readPoint(row.value(both).trimmed().toStdString(),
                                              mapping.decimal == u',' ? ',' : '.', mapping.pointOrder);
            if (point.state == CellState::Good)
                return PointExample{row.value(both).trimmed(), row.value(both).trimmed(), point.latitude,
                                    point.longitude};
        }
    }
    return std::nullopt;
}

} // namespace sijill
