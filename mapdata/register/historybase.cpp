#include "mapdata/register/historybase.h"

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

/// Of a column in a row of the table, behind the key and the point.
std::size_t placeIn(const RegisterTable &table, const RegisterColumn &column)
{
    return static_cast<std::size_t>(&column - table.columns.data()) + (table.hasPoint ? 2 : 1);
}

QString idIn(const RegisterTable &table, const std::vector<std::optional<Cell>> &cells)
{
    QStringList parts;
    for (const char *name : table.naming) {
        const RegisterColumn &column = *table.column(QString::fromLatin1(name));
        const std::size_t place = placeIn(table, column);
        const QString part = place < cells.size() && cells[place] ? cellText(column, *cells[place]) : QString();
        if (!part.isEmpty())
            parts << part;
    }
    return parts.join(u'/');
}

} // namespace

HistoryBase::HistoryBase(Database &database)
{
    QSet<qint64> editions;
    for (const HistoryEntry &entry : readHistory(database)) {
        if (entry.isNote)
            continue;
        if (entry.kind == "edition"_L1)
            editions.insert(entry.key);
        const bool isEdition = editions.contains(entry.of != 0 ? entry.of : entry.key);
        if (const std::optional<QByteArray> changes = changesOf(database, entry))
            readChanges(*changes, [&](const ChangedRow &row) { take(row, isEdition); });
    }
}

void HistoryBase::take(const ChangedRow &row, bool isEdition)
{
    const RegisterTable *table = registerTable(row.table);
    if (!table)
        return;
    const Row at{table, row.key};
    if (row.kind == ChangedRow::Kind::Added) {
        m_removed.remove({table, idIn(*table, row.to)});
        if (!isEdition)
            m_added.insert(at);
        return;
    }
    if (row.kind == ChangedRow::Kind::Removed) {
        m_added.remove(at);
        m_before.remove(at);
        if (!isEdition)
            m_removed.insert({table, idIn(*table, row.from)});
        return;
    }
    for (const RegisterColumn &column : table->columns) {
        const std::size_t place = placeIn(*table, column);
        if (place >= row.from.size() || !row.from[place])
            continue;
        if (isEdition)
            m_before[at].remove(static_cast<int>(place));
        else if (!m_before[at].contains(static_cast<int>(place)))
            m_before[at].insert(static_cast<int>(place), *row.from[place]);
    }
}

std::optional<Cell> HistoryBase::before(const RegisterTable &table, qint64 key, const RegisterColumn &column) const
{
    const auto row = m_before.constFind({&table, key});
    if (row == m_before.cend())
        return std::nullopt;
    const auto cell = row->constFind(static_cast<int>(placeIn(table, column)));
    return cell == row->cend() ? std::nullopt : std::optional(*cell);
}

} // namespace sijill
