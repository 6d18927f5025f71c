#include "widgets/import/notesmodel.h"

namespace sijill {

void NotesModel::setNotes(std::vector<ImportReport::Note> notes)
{
    beginResetModel();
    m_notes = std::move(notes);
    select();
    endResetModel();
}

void NotesModel::setFault(std::optional<RowFault> fault)
{
    beginResetModel();
    m_fault = fault;
    select();
    endResetModel();
}

void NotesModel::select()
{
    m_shown.clear();
    for (std::size_t i = 0; i < m_notes.size(); ++i)
        if (!m_fault || m_notes[i].fault == *m_fault)
            m_shown.push_back(i);
}

int NotesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

QVariant NotesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ImportReport::Note &note = m_notes[m_shown[static_cast<std::size_t>(index.row())]];
    if (role == Qt::DisplayRole)
        return index.column() == WhereColumn ? note.where : note.text;
    if (role == Qt::ToolTipRole)
        return note.text.toHtmlEscaped();
    return {};
}

QVariant NotesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == WhereColumn ? tr("Where") : tr("Why, and what was done");
}

} // namespace sijill
