#pragma once

#include "mapdata/export/exchangetable.h"
#include "mapdata/import/incidentrows.h"

#include <QJsonArray>
#include <QJsonObject>

namespace sijill {

/// The cells that people see in a table which Sijill wrote, beside its records: a spreadsheet may have changed them,
/// or added rows that have no record. What a spreadsheet changes by itself (36.20 to 36.2, 2013-01-14 to 14/01/2013,
/// spaces) is no change.
class VisibleCells {
public:
    /// `table` is what a row without a source of its own comes from.
    VisibleCells(const QString &table, RowSource &rows, const IncidentRows::Places &places, RowProblems &problems);

    /// Names of the columns in which the row says something else than when it was written, see isRead().
    QStringList changedIn(const RowSource &rows, const QJsonObject &record) const;
    /// What the visible cells of the row say, as a record.
    QJsonObject recordOf(const RowSource &rows, qint64 row);
    /// The record with what the cells of these columns say in place of what it said.
    QJsonObject edited(QJsonObject record, const RowSource &rows, qint64 row, const QStringList &columns);
    /// The others are worked out from these, or tell of the rule.
    static bool isRead(const QString &column);
    /// What it is read as; nothing for those that name another row or are a word, and for the others.
    static std::optional<Role> roleOf(const QString &column);
    /// Decoded, without the spaces around it; empty where the file has no such column.
    QString cellOf(const RowSource &rows, QLatin1StringView column) const;
    /// What an HXL file has under its header.
    bool isTagRow(const RowSource &rows) const;

private:
    using Texts = std::array<std::string, roleCount>;

    struct Changed {
        explicit Changed(const QStringList &names);
        bool has(const char *column) const { return columns.contains(QLatin1StringView(column)); }

        QStringList columns; ///< as they are called now
        bool place, point;
    };

    struct Column {
        QString name; ///< as it was when the file was written
        int at;       ///< in the file; -1: it is gone
    };
    static std::vector<Column> columnsIn(const QStringList &file, const QStringList &written);

    void prepare(Texts &texts, const RowSource &rows, const QJsonObject &record, const Changed &changed) const;
    QJsonArray claimsOf(QJsonArray claims, const QJsonArray &made, const Changed &changed) const;
    bool saysPoint(const RowSource &rows, const QJsonObject &record) const;
    Texts textsOf(const RowSource &rows) const;
    QJsonObject made(Texts texts, qint64 row);
    bool hasMoved(const RowSource &rows, const QJsonObject &record) const;
    void learnDateOrder(RowSource &rows);

    TextDecoder m_decoder;
    std::vector<Column> m_now; ///< in the order of exchangeColumns(), without the record
    std::vector<Column> m_old; ///< in the order of oldExchangeColumns()
    int m_record = -1;
    int m_geometry[2] = {-1, -1};
    Mapping m_mapping;
    Atlas m_atlas; ///< scratch: each row that is read makes an incident of it
    std::unique_ptr<IncidentRows> m_rows;
    QJsonObject m_source;
};

} // namespace sijill
