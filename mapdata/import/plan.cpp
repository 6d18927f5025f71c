#include "mapdata/import/plan.h"

#include "mapdata/import/datecolumns.h"
#include "mapdata/import/pointorder.h"
#include "mapdata/presets/presets.h"
#include "mapdata/tables/hxltags.h"
#include "mapdata/tables/recordcolumn.h"
#include "mapdata/tables/rowsource.h"
#include "mapdata/tables/words.h"
#include "mapdata/words/words.h"

#include <algorithm>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

constexpr int rowsLookedAt = 300;
/// From here on a guess by the name of a column is a certainty.
constexpr double sure = 0.9;

/// How many rows come before the first one of data, and what the columns are called by the tags among them.
struct Head {
    QStringList tags;
    int rows = 0;
};

QStringList cellsOf(const RowSource &rows)
{
    QStringList cells;
    for (int i = 0; i < rows.columns().size(); ++i) {
        const std::string_view cell = rows.cell(i);
        cells << QString::fromUtf8(cell.data(), static_cast<qsizetype>(cell.size())).trimmed();
    }
    return cells;
}

Head headOf(RowSource &rows)
{
    constexpr int farthest = 25;
    Head head;
    if (isHxlTagRow(rows.columns()))
        head.tags = rows.columns();
    rows.rewind();
    for (int row = 0; row < farthest && rows.next(); ++row) {
        const QStringList cells = cellsOf(rows);
        const bool isTags = isHxlTagRow(cells);
        // A second row of tags is no data either.
        if (isTags && (head.tags.isEmpty() || row == head.rows))
            head.rows = row + 1;
        if (isTags && head.tags.isEmpty())
            head.tags = cells;
        else if (!isTags && !head.tags.isEmpty())
            break;
    }
    rows.rewind();
    return head;
}

double confidenceOf(const MappingGuess &guess, const Mapping::Entry &entry)
{
    for (const ColumnGuess &column : guess.columns)
        if (column.column == entry.column)
            for (const RoleCandidate &candidate : column.candidates)
                if (candidate.role == entry.role)
                    return candidate.confidence;
    return 0;
}

/// Every column that is taken is named for what it is, and the dates are clear.
bool isClear(const MappingGuess &guess)
{
    const Mapping &mapping = guess.mapping;
    const bool hasDate = !mapping.columnFor(Role::DateStart).isEmpty() || !mapping.columnFor(Role::Year).isEmpty();
    return mapping.isUsable() && hasDate && !guess.datesAreAmbiguous &&
           std::ranges::all_of(mapping.columns, [&](const auto &entry) { return confidenceOf(guess, entry) >= sure; });
}

/// Points of the geometry stand in where no column has coordinates.
void addGeometry(ColumnMap &map, const QStringList &columns)
{
    const auto x = columns.indexOf(QLatin1StringView(geometryLongitude));
    const auto y = columns.indexOf(QLatin1StringView(geometryLatitude));
    if (x >= 0 && !map.has(Role::Longitude) && !map.has(Role::Latitude) && !map.has(Role::Point)) {
        map.at[static_cast<std::size_t>(Role::Longitude)] = static_cast<int>(x);
        map.at[static_cast<std::size_t>(Role::Latitude)] = static_cast<int>(y);
    }
    map.ignored.removeAll(QString::fromLatin1(geometryLongitude));
    map.ignored.removeAll(QString::fromLatin1(geometryLatitude));
}

/// What the cells of a column of positions prove holds for all of its rows. @pre plan.columns
void decidePointOrder(TablePlan &plan, RowSource &rows)
{
    const int column = plan.columns.at[static_cast<std::size_t>(Role::Point)];
    Mapping &mapping = plan.guess.mapping;
    if (column < 0 || mapping.pointOrder != AxisOrder::Unsaid)
        return;
    const PointOrder found = pointOrderOf(rows, column, mapping.decimal == u',' ? ',' : '.');
    mapping.pointOrder = found.order;
    if (!found.assumption.isEmpty())
        plan.assumptions << found.assumption;
}

bool isGeometry(const QString &column)
{
    return column == QLatin1StringView(geometryLongitude) || column == QLatin1StringView(geometryLatitude);
}

QString howRead(const TablePlan &plan, qsizetype column, Role role, bool isWanted)
{
    const ColumnGuess &guess = plan.guess.columns[static_cast<std::size_t>(column)];
    if (isGeometry(guess.column))
        return Exchange::tr("the point of the feature");
    const auto found = std::ranges::find(guess.candidates, role, &RoleCandidate::role);
    if (found != guess.candidates.end())
        return found->reason;
    if (isWanted && plan.mapping().name.isEmpty())
        return Exchange::tr("so you have chosen");
    return plan.mapping().name.isEmpty() ? Exchange::tr("the column is named so")
                                         : Exchange::tr("so the codebook of %1 says").arg(plan.mapping().name);
}

ColumnNote noteOf(const TablePlan &plan, qsizetype column, bool isWanted)
{
    constexpr qsizetype valuesTold = 3;
    const ColumnGuess &guess = plan.guess.columns[static_cast<std::size_t>(column)];
    ColumnNote note{guess.column, {}, {}, {}};
    const auto at = std::ranges::find(plan.columns.at, static_cast<int>(column));
    if (at != plan.columns.at.end()) {
        note.role = static_cast<Role>(at - plan.columns.at.begin());
        note.how = howRead(plan, column, *note.role, isWanted);
        const auto part = static_cast<std::size_t>(*note.role) - static_cast<std::size_t>(Role::FirstPart);
        if (isPart(*note.role) && part < plan.mapping().parts.size())
            note.how = Exchange::tr("%1; %2", "a group of people, why so")
                           .arg(plan.mapping().parts[part].name.in(languageOf(QLocale())), note.how);
        return note;
    }
    if (isGeometry(guess.column)) {
        note.what = Exchange::tr("the point of the feature; the columns of coordinates are read instead");
        return note;
    }
    note.how = guess.whyNot;
    note.isOdd = guess.looksRead;
    for (const QStringList &row : plan.rows) {
        const QString value = row.value(column);
        if (!value.isEmpty() && !note.values.contains(value))
            note.values << value;
        if (note.values.size() == valuesTold)
            break;
    }
    return note;
}

} // namespace

bool hasTags(RowSource &rows)
{
    return !headOf(rows).tags.isEmpty();
}

TablePlan planTable(RowSource &rows, std::span<const Mapping> own, const std::optional<Mapping> &wanted,
                    const DateChoice &dates)
{
    TablePlan plan;
    const Head head = headOf(rows);
    const QStringList &names = rows.columns();
    plan.headRows = head.rows;
    plan.rows = sampleRows(rows, rowsLookedAt);
    plan.guess = guessMapping(names, plan.rows, {head.tags, own});
    plan.isKnown = !plan.guess.preset.isEmpty() || isClear(plan.guess);
    if (wanted)
        plan.guess.mapping = *wanted;
    plan.assumptions += settleDates(plan.guess.mapping, names, plan.rows, dates);
    plan.columns = resolve(plan.mapping(), names);
    if (!plan.columns.isUsable() && !head.tags.isEmpty()) // a preset of the user's may name the tags
        plan.columns = resolve(plan.mapping(), head.tags);
    addGeometry(plan.columns, names);
    decidePointOrder(plan, rows);
    for (qsizetype i = 0; i < names.size(); ++i)
        plan.notes.push_back(noteOf(plan, i, wanted.has_value()));
    return plan;
}

} // namespace sijill
