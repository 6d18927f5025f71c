#include "mapdata/register/changedrecords.h"

#include "mapdata/register/registertables.h"
#include "mapdata/register/schema.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

class Collector {
public:
    explicit Collector(Database &database) : m_database(database) {}

    void take(const ChangedRow &row)
    {
        const RegisterTable *table = registerTable(row.table);
        if (!table)
            m_records.isMore = true;
        else if (row.table == "incidents"_L1)
            takeIncident(*table, row);
        else if (row.table == "claims"_L1)
            takeClaim(*table, row);
        else if (row.table == "figures"_L1 || row.table == "facts"_L1)
            takeOfClaim(*table, row);
        else if (row.table == "places"_L1)
            takePlace(*table, row);
        else if (row.table == "decided_pairs"_L1)
            return; // of what lies beside the register, and then all is read again
        else if (row.table == "mentions"_L1 || row.table == "settings"_L1)
            m_records.isMore = true;
        else if (!m_records.lists.contains(row.table))
            m_records.lists << row.table;
    }

    ChangedRecords records()
    {
        for (const QString &claim : std::as_const(m_claims))
            if (const auto gone = m_goneClaims.constFind(claim); gone != m_goneClaims.cend())
                m_incidents.insert(*gone);
            else
                m_incidents.insert(cellOf(u"SELECT incident FROM claims WHERE id = ?"_s, claim));
        takeParts();
        m_incidents.remove(QString());
        m_records.incidents = QStringList(m_incidents.begin(), m_incidents.end());
        m_records.incidents.sort();
        return std::move(m_records);
    }

private:
    /// What both sides say of a column; a row that was changed says so only where it was.
    static QStringList said(const RegisterTable &table, QLatin1StringView column, const ChangedRow &row)
    {
        const auto place =
            static_cast<std::size_t>(table.column(QString(column)) - table.columns.data()) + (table.hasPoint ? 2 : 1);
        QStringList texts;
        for (const auto *cells : {&row.from, &row.to})
            if (place < cells->size() && (*cells)[place])
                if (const auto *text = std::get_if<QString>(&*(*cells)[place]))
                    texts << *text;
        return texts;
    }
    static bool isChanged(const RegisterTable &table, QLatin1StringView column, const ChangedRow &row)
    {
        return row.kind == ChangedRow::Kind::Changed && !said(table, column, row).isEmpty();
    }

    QString cellOf(const QString &sql, const Cell &key)
    {
        Statement row = m_database.prepare(sql);
        if (!row)
            return {};
        row.bind(1, key);
        return row.next() ? row.text(0) : QString();
    }

    void takeIncident(const RegisterTable &table, const ChangedRow &row)
    {
        QStringList ids = said(table, "id"_L1, row);
        m_records.isMore |= isChanged(table, "id"_L1, row);
        if (ids.isEmpty())
            ids << cellOf(u"SELECT id FROM incidents WHERE fid = ?"_s, row.key);
        for (const QString &id : std::as_const(ids))
            m_incidents.insert(id);
        // Whether it is there decides what its parts are part of.
        const auto bin = static_cast<std::size_t>(table.column(u"in_bin") - table.columns.data()) + 2;
        const bool movesInOrOut = row.kind != ChangedRow::Kind::Changed || (bin < row.to.size() && row.to[bin]);
        if (movesInOrOut)
            m_wholes += ids;
    }

    void takeClaim(const RegisterTable &table, const ChangedRow &row)
    {
        m_records.isMore |= isChanged(table, "id"_L1, row);
        QStringList incidents = said(table, "incident"_L1, row);
        if (incidents.isEmpty())
            incidents << cellOf(u"SELECT incident FROM claims WHERE fid = ?"_s, row.key);
        for (const QString &incident : std::as_const(incidents))
            m_incidents.insert(incident);
        if (row.kind == ChangedRow::Kind::Removed)
            m_goneClaims.insert(said(table, "id"_L1, row).value(0), incidents.value(0));
    }

    void takeOfClaim(const RegisterTable &table, const ChangedRow &row)
    {
        QStringList claims = said(table, "claim"_L1, row);
        if (claims.isEmpty())
            claims << cellOf(u"SELECT claim FROM %1 WHERE fid = ?"_s.arg(row.table), row.key);
        for (const QString &claim : std::as_const(claims))
            m_claims.insert(claim);
    }

    void takePlace(const RegisterTable &table, const ChangedRow &row)
    {
        if (row.kind == ChangedRow::Kind::Changed)
            m_records.isMore = true;
        else
            (row.kind == ChangedRow::Kind::Added ? m_records.newPlaces : m_records.gonePlaces)
                << said(table, "id"_L1, row);
    }

    void takeParts()
    {
        constexpr qsizetype atOnce = 400;
        for (qsizetype i = 0; i < m_wholes.size(); i += atOnce) {
            Statement rows = m_database.prepare(u"SELECT id FROM incidents WHERE part_of IN (%1)"_s.arg(
                sqlList(m_wholes.sliced(i, std::min(atOnce, m_wholes.size() - i)))));
            while (rows && rows.next())
                m_incidents.insert(rows.text(0));
        }
    }

    Database &m_database;
    ChangedRecords m_records;
    QSet<QString> m_incidents, m_claims;
    QStringList m_wholes;
    QHash<QString, QString> m_goneClaims; ///< the incident of each
};

} // namespace

ChangedRecords changedRecords(Database &database, const QByteArray &changes)
{
    Collector collector(database);
    const bool isRead = readChanges(changes, [&](const ChangedRow &row) { collector.take(row); });
    ChangedRecords records = collector.records();
    records.isMore |= !isRead;
    return records;
}

} // namespace sijill
