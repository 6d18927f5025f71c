#pragma once

#include "mapdata/import/importreport.h"

#include <QAbstractTableModel>

#include <optional>

namespace sijill {

/// The notes of a report, all or those of one fault: where, and what was done.
class NotesModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { WhereColumn, TextColumn };

    using QAbstractTableModel::QAbstractTableModel;

    void setNotes(std::vector<ImportReport::Note> notes);
    void setFault(std::optional<RowFault> fault);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : 2; }
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    void select();

    std::vector<ImportReport::Note> m_notes;
    std::optional<RowFault> m_fault;
    std::vector<std::size_t> m_shown;
};

} // namespace sijill
