#pragma once

#include "mapdata/register/edit.h"
#include "mapdata/register/recordlist.h"

#include <QAbstractTableModel>
#include <QHash>
#include <QLocale>
#include <QSortFilterProxyModel>

namespace sijill {

/// One of the tables of names of a register. What is typed into a cell is an edit that somebody else does; the rows are
/// as they were until they are set anew.
class RecordModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum class Column : quint8 { Name, Arabic, Kind, Parent, Point, Address, Uses, Id };
    static constexpr int SortRole = Qt::UserRole + 1;

    explicit RecordModel(QLocale locale, QObject *parent = nullptr);

    void setRows(const QString &table, std::vector<RecordRow> rows);
    const QString &table() const { return m_table; }
    const std::vector<RecordRow> &rows() const { return m_rows; }
    const RecordRow &at(int row) const { return m_rows[static_cast<std::size_t>(row)]; }
    Column column(int column) const { return m_columns[static_cast<std::size_t>(column)]; }
    int rowOf(const QString &id) const { return m_byId.value(id, -1); }
    /// Its names and spellings as they are compared, each once, a line each.
    const QString &form(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

signals:
    void edited(const sijill::Edit &edit, const QString &title);
    /// What was typed cannot be meant.
    void refused(const QString &why);

private:
    QString textOf(const RecordRow &row, Column column) const;
    void editPoint(const RecordRow &row, const QString &text);
    void editParent(const RecordRow &row, const QString &text);

    QLocale m_locale;
    QString m_table;
    std::vector<Column> m_columns;
    std::vector<RecordRow> m_rows;
    QHash<QString, int> m_byId;
    mutable std::vector<QString> m_forms; ///< made when somebody asks
};

/// Rows whose names hold what is searched for, compared as the gazetteer does; where none does, those that sound so.
class RecordFilter : public QSortFilterProxyModel {
    Q_OBJECT

public:
    explicit RecordFilter(RecordModel &model, QObject *parent = nullptr);
    void search(const QString &text);

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    void understand();

    RecordModel &m_model;
    QString m_text, m_form;
    QByteArray m_skeleton; ///< empty: not by sound
};

} // namespace sijill
