#include "widgets/import/previewmodel.h"

#include "widgets/texts/readable.h"

#include <QFont>

#include <algorithm>

namespace sijill {

namespace {

constexpr std::size_t mostRows = 60;
constexpr double sure = 0.9;
constexpr double likely = 0.6;

} // namespace

void PreviewModel::setLook(const TableLook &look)
{
    beginResetModel();
    m_look = look;
    m_mapping = look.guess.mapping;
    m_bad.clear();
    endResetModel();
}

void PreviewModel::setMapping(const Mapping &mapping, const SampleCheck &check)
{
    m_mapping = mapping;
    m_bad.clear();
    for (const SampleCheck::BadCell &cell : check.cells)
        m_bad.insert({cell.row, cell.column}, cell.text);
    if (rowCount() > 0 && columnCount() > 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

int PreviewModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : firstRow + static_cast<int>(std::min(m_look.rows.size(), mostRows));
}

int PreviewModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_look.columns.size());
}

QString PreviewModel::sureness(int column, bool reason) const
{
    const std::optional<Role> role = m_mapping.roleOf(m_look.columns.value(column));
    const ColumnGuess &guess = m_look.guess.columns[static_cast<std::size_t>(column)];
    if (!role && guess.candidates.empty())
        return m_look.guess.preset.isEmpty() ? tr("not known") : tr("not needed");
    if (!role)
        return reason ? guess.candidates.front().reason
                      : tr("perhaps %1?", "what a column may be").arg(roleName(guess.candidates.front().role));
    const auto found = std::ranges::find(guess.candidates, *role, &RoleCandidate::role);
    if (found == guess.candidates.end())
        return tr("as you say");
    if (reason)
        return found->reason;
    return found->confidence >= sure ? tr("sure") : found->confidence >= likely ? tr("likely") : tr("perhaps");
}

QVariant PreviewModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const int row = index.row() - firstRow;
    const bool isMuted = index.row() == sureRow || !m_mapping.roleOf(m_look.columns.value(index.column()));
    const auto bad = m_bad.constFind({row, index.column()});
    switch (role) {
    case Qt::DisplayRole:
        if (index.row() == choiceRow)
            return {};
        return index.row() == sureRow ? sureness(index.column(), false)
                                      : isolated(m_look.rows[static_cast<std::size_t>(row)].value(index.column()));
    case Qt::ToolTipRole:
        if (index.row() == sureRow)
            return sureness(index.column(), true).toHtmlEscaped();
        return bad == m_bad.cend() ? QVariant() : QVariant(bad->toHtmlEscaped());
    case Qt::AccessibleDescriptionRole:
        return bad == m_bad.cend() ? QVariant() : QVariant(*bad);
    case Qt::ForegroundRole:
        return bad != m_bad.cend() ? m_theme.harm : isMuted ? m_theme.quietInk : m_theme.ink;
    case Qt::FontRole:
        if (bad != m_bad.cend()) {
            QFont font;
            font.setBold(true);
            return font;
        }
        return {};
    default:
        return {};
    }
}

QVariant PreviewModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    return isolated(m_look.columns.value(section));
}

} // namespace sijill
