#include "widgets/import/columnsmodel.h"

#include "widgets/texts/readable.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sijill {

void ColumnsModel::setNotes(std::vector<ColumnNote> notes)
{
    beginResetModel();
    m_notes = std::move(notes);
    std::ranges::stable_sort(m_notes, std::ranges::greater{}, &ColumnNote::isOdd);
    endResetModel();
}

int ColumnsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_notes.size());
}

int ColumnsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(columns);
}

QVariant ColumnsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    const ColumnNote &note = m_notes[static_cast<std::size_t>(index.row())];
    switch (index.column()) {
    case NameColumn:
        return isolated(note.column);
    case RoleColumn:
        return note.role ? roleName(*note.role) : note.what.isEmpty() ? tr("Not read") : tr("Known already");
    case HowColumn:
        if (note.role)
            return withIsolatedRuns(note.how);
        if (!note.what.isEmpty())
            return withIsolatedRuns(note.what);
        if (note.values.isEmpty())
            return tr("It is empty.");
        QStringList values;
        for (const QString &value : note.values)
            values << isolated(value);
        return values.join(tr(", ", "between values of a column"));
    }
    return {};
}

QVariant ColumnsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NameColumn:
        return tr("Column");
    case RoleColumn:
        return tr("Read as");
    case HowColumn:
        return tr("Why, or what stands in it");
    }
    return {};
}

} // namespace sijill
