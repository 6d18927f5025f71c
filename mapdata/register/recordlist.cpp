#include "mapdata/register/recordlist.h"

#include "mapdata/register/registertables.h"
#include "mapdata/register/tr.h"

#include <QHash>
#include <QSet>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

int *counterFor(RecordUses &uses, QLatin1StringView table)
{
    const std::pair<QLatin1StringView, int RecordUses::*> counters[] = {
        {"incidents"_L1, &RecordUses::incidents}, {"claims"_L1, &RecordUses::claims},
        {"reports"_L1, &RecordUses::reports},     {"figures"_L1, &RecordUses::figures},
        {"facts"_L1, &RecordUses::facts},         {"places"_L1, &RecordUses::places},
        {"mentions"_L1, &RecordUses::mentions}};
    for (const auto &[name, counter] : counters)
        if (name == table)
            return &(uses.*counter);
    return nullptr;
}

/// Adds what one table refers to. Cells that are alike are read once: a million incidents have few different ones.
bool countUses(Database &database, const RegisterTable &table, const QString &wanted, QHash<QString, RecordUses> &uses)
{
    const auto name = QLatin1StringView(table.name);
    QStringList columns;
    for (const RegisterColumn &column : table.columns)
        if (column.refersTo && QLatin1StringView(column.refersTo) == wanted)
            columns << quotedName(QString::fromLatin1(column.name));
    if (columns.isEmpty())
        return true;
    const bool isIncidents = name == "incidents"_L1;
    const QString isInBin = isIncidents ? u"in_bin IS 1"_s : u"NULL"_s;
    Statement rows = database.prepare(u"SELECT %1, %2, count(*) FROM %3 GROUP BY %1, %2"_s.arg(
        columns.join(u", "_s), isInBin, quotedName(QString::fromLatin1(table.name))));
    const auto width = static_cast<int>(columns.size());
    while (rows && rows.next()) {
        QSet<QString> ids;
        for (int i = 0; i < width; ++i)
            for (const QString &id : idsIn(rows.text(i)))
                ids.insert(id);
        for (const QString &id : std::as_const(ids)) {
            RecordUses &of = uses[id];
            int *counter = isIncidents && rows.number(width) != 0 ? &of.inBin : counterFor(of, name);
            if (counter)
                *counter += static_cast<int>(rows.number(width + 1));
        }
    }
    return rows && !rows.hasFailed();
}

/// The cell of a column that the table may not have.
QString selected(const RegisterTable &table, const QString &column)
{
    return table.column(column) ? quotedName(column) : u"NULL"_s;
}

RecordRow rowAt(const Statement &rows)
{
    RecordRow row;
    int at = 0;
    for (QString *text : {&row.id, &row.name, &row.nameArabic, &row.kind, &row.address, &row.parent, &row.level})
        *text = rows.text(at++);
    for (const QString &spelling : rows.text(at++).split(u';', Qt::SkipEmptyParts))
        if (const QString plain = spelling.trimmed(); !plain.isEmpty())
            row.spellings << plain;
    row.isOfLayer = rows.number(at++) == 1;
    const Cell lon = rows.cell(at), lat = rows.cell(at + 1);
    if (const auto *x = std::get_if<double>(&lon), *y = std::get_if<double>(&lat); x && y)
        row.point = QPointF(*x, *y);
    return row;
}

} // namespace

Result<std::vector<RecordRow>> readRecords(Database &database, const QString &table, CountUses count)
{
    const RegisterTable *known = registerTable(table);
    if (!known || !known->column(u"name") || !known->hasId())
        return Problem{Problem::Severity::Error, {}, {}, Register::tr("%1 is no table of names").arg(table)};
    QHash<QString, RecordUses> uses;
    for (const RegisterTable &other : registerTables())
        if (count == CountUses::Yes && !countUses(database, other, table, uses))
            return database.problem();
    QStringList columns;
    for (const char *column :
         {"id", "name", "name_ar", "kind", "url", "governorate", "level", "spellings", "from_layer", "lon", "lat"})
        columns << selected(*known, QString::fromLatin1(column));
    std::vector<RecordRow> records;
    Statement rows =
        database.prepare(u"SELECT %1 FROM %2 ORDER BY fid"_s.arg(columns.join(u", "_s), quotedName(table)));
    while (rows && rows.next()) {
        records.push_back(rowAt(rows));
        records.back().uses = uses.value(records.back().id);
    }
    if (!rows || rows.hasFailed())
        return database.problem();
    return records;
}

} // namespace sijill
