#include "mapdata/register/history.h"

#include "mapdata/register/schema.h"
#include "mapdata/register/tr.h"

#include <ranges>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

QString joinedNames(const QStringList &parts)
{
    QStringList named;
    for (const QString &part : parts)
        if (!part.isEmpty())
            named << part;
    return named.join(u'/');
}

/// Where a column stands in a row of the table, behind the key and the point.
std::size_t placeOf(const RegisterTable &table, const RegisterColumn &column)
{
    return static_cast<std::size_t>(&column - table.columns.data()) + (table.hasPoint ? 2 : 1);
}

QString idIn(const RegisterTable &table, const std::vector<std::optional<Cell>> &cells)
{
    QStringList parts;
    for (const char *name : table.naming) {
        const RegisterColumn &column = *table.column(QString::fromLatin1(name));
        const std::size_t place = placeOf(table, column);
        parts << (place < cells.size() && cells[place] ? cellText(column, *cells[place]) : QString());
    }
    return joinedNames(parts);
}

/// What is known of a cell on one side; a row that is not there has none.
QString textIn(const RegisterTable &table, const RegisterColumn &column, const std::vector<std::optional<Cell>> &cells)
{
    const std::size_t place = placeOf(table, column);
    return place < cells.size() && cells[place] ? cellText(column, *cells[place]) : QString();
}

std::vector<FieldChange> fieldChanges(const RegisterTable &table, const ChangedRow &row)
{
    std::vector<FieldChange> fields;
    for (const RegisterColumn &column : table.columns) {
        if (column.isMade && QLatin1StringView(column.name) != "in_bin"_L1)
            continue;
        const std::size_t place = placeOf(table, column);
        const bool isTold = (place < row.from.size() && row.from[place]) || (place < row.to.size() && row.to[place]);
        if (!isTold)
            continue;
        FieldChange change{QString::fromLatin1(column.name), textIn(table, column, row.from),
                           textIn(table, column, row.to)};
        if (change.from != change.to)
            fields.push_back(std::move(change));
    }
    return fields;
}

} // namespace

QString idOfRow(Database &database, const QString &table, qint64 key)
{
    const RegisterTable *known = registerTable(table);
    if (!known)
        return {};
    QStringList names;
    for (const char *name : known->naming)
        names << quotedName(QString::fromLatin1(name));
    Statement row = database.prepare(u"SELECT %1 FROM %2 WHERE fid = ?"_s.arg(names.join(u", "_s), quotedName(table)));
    row.bind(1, key);
    QStringList parts;
    if (row.next())
        for (int i = 0; i < names.size(); ++i)
            parts << row.text(i);
    return joinedNames(parts);
}

std::vector<HistoryEntry> readHistory(Database &database)
{
    std::vector<HistoryEntry> entries;
    Statement rows =
        database.prepare(u"SELECT fid, at, who, kind, of, why, changes IS NULL FROM history ORDER BY fid"_s);
    while (rows && rows.next()) {
        const bool isNote = rows.text(3) == "elsewhere"_L1 && rows.number(6) != 0;
        entries.push_back({rows.number(0), QDateTime::fromString(rows.text(1), Qt::ISODateWithMs), rows.text(2),
                           rows.text(3), rows.number(4), rows.text(5), isNote});
    }
    return entries;
}

Result<std::vector<HistoryDay>> historyDays(const QString &path)
{
    const auto database = Database::open(path, Database::Access::Read);
    if (!database)
        return database.problem();
    if (const QString why = whyNoRegister(**database); !why.isEmpty())
        return Problem{Problem::Severity::Error, path, {}, why};
    std::vector<HistoryDay> days;
    Statement rows =
        (*database)->prepare(u"SELECT substr(at, 1, 10) AS day, count(*) FROM history GROUP BY day ORDER BY day"_s);
    while (rows && rows.next())
        if (const QDate date = QDate::fromString(rows.text(0), Qt::ISODate); date.isValid())
            days.push_back({toDay(date), static_cast<int>(rows.number(1))});
    if (!rows || rows.hasFailed())
        return (*database)->problem();
    return days;
}

std::optional<QByteArray> changesOf(Database &database, const HistoryEntry &entry)
{
    Statement row = database.prepare(u"SELECT changes FROM history WHERE fid = ?"_s);
    if (!row)
        return std::nullopt;
    row.bind(1, entry.of != 0 ? entry.of : entry.key);
    if (!row.next())
        return std::nullopt;
    const std::optional<QByteArray> changes = unpackedChanges(row.bytes(0));
    return changes && entry.kind == "undo"_L1 ? inverted(*changes) : changes;
}

void UndoStack::take(const HistoryEntry &entry)
{
    if (entry.isNote)
        return;
    if (entry.kind == "undo"_L1) {
        std::erase(done, entry.of);
        undone.push_back(entry.of);
    } else if (entry.kind == "redo"_L1) {
        std::erase(undone, entry.of);
        done.push_back(entry.of);
    } else {
        done.push_back(entry.key);
        undone.clear();
    }
}

UndoStack undoStackOf(const std::vector<HistoryEntry> &history)
{
    UndoStack stack;
    for (const HistoryEntry &entry : history)
        stack.take(entry);
    return stack;
}

std::optional<Problem> takeBackAfter(Database &database, Day day)
{
    const std::vector<HistoryEntry> history = readHistory(database);
    Transaction transaction(database);
    for (const HistoryEntry &entry : history | std::views::reverse) {
        if (toDay(entry.at.toUTC().date()) <= day)
            break;
        if (entry.isNote)
            continue;
        const std::optional<QByteArray> changes = changesOf(database, entry);
        const std::optional<QByteArray> back = changes ? inverted(*changes) : std::nullopt;
        if (!back || !applyChanges(database, *back))
            return Problem{
                Problem::Severity::Error, database.file(), entry.at.toString(Qt::ISODate),
                Register::tr("what was entered then cannot be taken back, as another program changed the same "
                             "records; what was known on that day cannot be told")};
    }
    if (!transaction.commit())
        return database.problem();
    return std::nullopt;
}

std::vector<RecordChange> recordChanges(Database &database, const QByteArray &changes)
{
    std::vector<RecordChange> all;
    readChanges(changes, [&](const ChangedRow &row) {
        const RegisterTable *table = registerTable(row.table);
        if (!table)
            return;
        RecordChange change{row.kind, row.table, {}, row.key, fieldChanges(*table, row)};
        if (row.kind == ChangedRow::Kind::Changed && change.fields.empty())
            return;
        change.id = row.kind == ChangedRow::Kind::Added     ? idIn(*table, row.to)
                    : row.kind == ChangedRow::Kind::Removed ? idIn(*table, row.from)
                                                            : idOfRow(database, row.table, row.key);
        all.push_back(std::move(change));
    });
    return all;
}

} // namespace sijill
