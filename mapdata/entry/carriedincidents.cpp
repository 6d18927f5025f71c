#include "mapdata/entry/carriedincidents.h"

#include "mapdata/entry/carriedrows.h"
#include "mapdata/entry/tr.h"
#include "mapdata/register/registertables.h"

#include <algorithm>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype atOnce = 400; // ids in one statement

Problem off(const QString &text)
{
    return {Problem::Severity::Error, {}, {}, text};
}

/// Rows of a table for which the condition holds, the cells as texts; empty ones are left out.
bool addRows(Database &database, const QString &name, const QString &condition, CarriedTables &tables)
{
    const RegisterTable &table = *registerTable(name);
    QStringList columns;
    for (const RegisterColumn &column : table.columns)
        columns << quotedName(QString::fromLatin1(column.name));
    Statement rows = database.prepare(
        u"SELECT %1 FROM %2 WHERE %3 ORDER BY fid"_s.arg(columns.join(u", "_s), quotedName(name), condition));
    while (rows && rows.next()) {
        CarriedRow row;
        int at = 0;
        for (const RegisterColumn &column : table.columns) {
            const bool isCell = !column.isMade && column.type != ColumnType::Clock;
            const Cell clock = clockOf(table, column) ? rows.cell(at + 1) : Cell();
            if (const QString text = isCell ? cellText(column, rows.cell(at), clock) : QString(); !text.isEmpty())
                row.insert(QString::fromLatin1(column.name), text);
            ++at;
        }
        tables[name].push_back(std::move(row));
    }
    return rows && !rows.hasFailed();
}

/// Ids that the rows refer to, of all tables but those that hang on an incident.
QMap<QString, QSet<QString>> referredTo(const CarriedTables &tables)
{
    QMap<QString, QSet<QString>> ids;
    for (auto table = tables.cbegin(); table != tables.cend(); ++table)
        for (const RegisterColumn &column : registerTable(table.key())->columns) {
            const QString other = QString::fromLatin1(column.refersTo ? column.refersTo : "");
            if (other.isEmpty() || other == "incidents"_L1 || other == "claims"_L1)
                continue;
            for (const CarriedRow &row : *table)
                for (const QString &id : idsOfCell(column, row.value(QString::fromLatin1(column.name))))
                    ids[other].insert(id);
        }
    return ids;
}

bool addByIds(Database &database, const QString &table, const QStringList &ids, CarriedTables &tables)
{
    for (qsizetype from = 0; from < ids.size(); from += atOnce)
        if (!addRows(database, table,
                     u"id IN (%1)"_s.arg(sqlList(ids.sliced(from, std::min(atOnce, ids.size() - from)))), tables))
            return false;
    return true;
}

/// Until nothing refers to what is not there.
bool addReferredTo(Database &database, CarriedTables &tables)
{
    QMap<QString, QSet<QString>> there;
    for (bool isMore = true; isMore;) {
        isMore = false;
        const auto wanted = referredTo(tables);
        for (auto table = wanted.cbegin(); table != wanted.cend(); ++table) {
            const QSet<QString> missing = *table - there[table.key()];
            if (missing.isEmpty())
                continue;
            isMore = true;
            there[table.key()] += missing;
            QStringList ids(missing.cbegin(), missing.cend());
            ids.sort();
            if (!addByIds(database, table.key(), ids, tables))
                return false;
        }
    }
    return true;
}

} // namespace

Result<QByteArray> carriedIncidents(Database &database, const QStringList &incidents)
{
    QStringList ids = incidents;
    ids.removeDuplicates();
    if (ids.size() > mostCarried)
        return off(
            Entry::tr("%Ln incidents are too many to be carried at once", nullptr, static_cast<int>(ids.size())));
    CarriedTables tables;
    for (qsizetype from = 0; from < ids.size(); from += atOnce) {
        const QString some = sqlList(ids.sliced(from, std::min(atOnce, ids.size() - from)));
        const QString claims = u"claim IN (SELECT id FROM claims WHERE incident IN (%1))"_s.arg(some);
        if (!addRows(database, u"incidents"_s, u"id IN (%1)"_s.arg(some), tables) ||
            !addRows(database, u"claims"_s, u"incident IN (%1)"_s.arg(some), tables) ||
            !addRows(database, u"figures"_s, claims, tables) || !addRows(database, u"facts"_s, claims, tables) ||
            !addRows(database, u"mentions"_s, u"incident IN (%1)"_s.arg(some), tables))
            return database.problem();
    }
    if (static_cast<qsizetype>(tables.value(u"incidents"_s).size()) != ids.size())
        return off(Entry::tr("some of the incidents are not there any more"));
    if (!addReferredTo(database, tables))
        return database.problem();
    return carriedBytes(tables);
}

} // namespace sijill
