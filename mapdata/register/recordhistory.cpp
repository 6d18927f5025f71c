#include "mapdata/register/recordhistory.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

/// Rows that are gone are told by the id that they had when they went.
void nameRemoved(std::vector<EntryTold> &history)
{
    QHash<std::pair<QString, qint64>, QString> ids;
    for (const EntryTold &told : history)
        for (const RecordChange &change : told.changes)
            if (!change.id.isEmpty())
                ids.insert({change.table, change.key}, change.id);
    for (EntryTold &told : history)
        for (RecordChange &change : told.changes)
            if (change.id.isEmpty())
                change.id = ids.value({change.table, change.key});
}

/// The claims that are or were the incident's.
QSet<QString> claimsOf(Database &database, const std::vector<EntryTold> &history, const QString &incident)
{
    QSet<QString> claims;
    Statement rows = database.prepare(u"SELECT id FROM claims WHERE incident = ?"_s);
    if (rows)
        rows.bind(1, incident);
    while (rows && rows.next())
        claims.insert(rows.text(0));
    for (const EntryTold &told : history)
        for (const RecordChange &change : told.changes)
            for (const FieldChange &field : change.fields)
                if (change.table == "claims"_L1 && field.field == "incident"_L1 &&
                    (field.from == incident || field.to == incident))
                    claims.insert(change.id);
    return claims;
}

} // namespace

std::vector<EntryTold> toldHistory(Database &database)
{
    std::vector<EntryTold> history;
    for (HistoryEntry &entry : readHistory(database)) {
        const std::optional<QByteArray> changes = changesOf(database, entry);
        std::vector<RecordChange> told = changes ? recordChanges(database, *changes) : std::vector<RecordChange>();
        history.push_back({std::move(entry), std::move(told)});
    }
    nameRemoved(history);
    return history;
}

std::vector<EntryTold> toldHistory(Database &database, const QString &table, const QString &id)
{
    std::vector<EntryTold> history = toldHistory(database);
    const QSet<QString> claims = table == "incidents"_L1 ? claimsOf(database, history, id) : QSet<QString>();
    const auto isOfClaim = [&](const RecordChange &change) {
        if (change.table == "claims"_L1)
            return claims.contains(change.id);
        return (change.table == "figures"_L1 || change.table == "facts"_L1) &&
               std::ranges::any_of(claims, [&](const QString &claim) { return change.id.startsWith(claim + u'/'); });
    };
    for (EntryTold &told : history)
        std::erase_if(told.changes, [&](const RecordChange &change) {
            return !(change.table == table && change.id == id) && !isOfClaim(change);
        });
    std::erase_if(history, [](const EntryTold &told) { return told.changes.empty(); });
    return history;
}

} // namespace sijill
