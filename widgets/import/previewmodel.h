#pragma once

#include "mapdata/import/tablelook.h"
#include "widgets/theme/theme.h"

#include <QAbstractTableModel>
#include <QHash>

namespace sijill {

/// The first rows of a table under what its columns are taken for: row 0 stands for the choice, row 1 says how sure it
/// is and why, then come the rows themselves. Cells that the mapping cannot read are marked, with the reason.
class PreviewModel : public QAbstractTableModel {
    Q_OBJECT

public:
    static constexpr int choiceRow = 0;
    static constexpr int sureRow = 1;
    static constexpr int firstRow = 2;

    explicit PreviewModel(const Theme &theme, QObject *parent = nullptr) : QAbstractTableModel(parent), m_theme(theme)
    {
    }

    void setLook(const TableLook &look);
    void setMapping(const Mapping &mapping, const SampleCheck &check);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QString sureness(int column, bool reason) const;

    TableLook m_look;
    Mapping m_mapping;
    QHash<std::pair<int, int>, QString> m_bad; ///< row and column of the table
    Theme m_theme;
};

} // namespace sijill
