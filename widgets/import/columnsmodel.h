#pragma once

#include "mapdata/import/importreport.h"

#include <QAbstractTableModel>

namespace sijill {

/// Every column of a table with what it was taken for. What looks as if it should have been read comes first.
class ColumnsModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { NameColumn, RoleColumn, HowColumn, columns };

    using QAbstractTableModel::QAbstractTableModel;

    void setNotes(std::vector<ColumnNote> notes);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    std::vector<ColumnNote> m_notes;
};

} // namespace sijill
