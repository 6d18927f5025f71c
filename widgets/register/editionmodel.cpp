#include "widgets/register/editionmodel.h"

#include "mapdata/gazetteer/gazetteer.h"

namespace sijill {

using namespace Qt::StringLiterals;

void EditionModel::setLines(std::vector<EditionLine> lines)
{
    beginResetModel();
    m_lines = std::move(lines);
    endResetModel();
}

int EditionModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

int EditionModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString EditionModel::wordOf(EditionLine::What what)
{
    switch (what) {
    case EditionLine::What::Added:
        return tr("Added");
    case EditionLine::What::Changed:
        return tr("Changed");
    case EditionLine::What::Kept:
        return tr("By hand, stays");
    case EditionLine::What::Gone:
        return tr("Gone");
    }
    return {};
}

QVariant EditionModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignLeading | Qt::AlignVCenter);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    const EditionLine &line = at(index.row());
    const QString texts[] = {wordOf(line.what), line.incident, line.change, line.id};
    const QString &text = texts[index.column()];
    return role == Qt::ToolTipRole ? text.toHtmlEscaped() : text;
}

QVariant EditionModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    const QString names[] = {tr("Row"), tr("Incident"), tr("What is different"), tr("Id")};
    return section >= 0 && section < ColumnCount ? names[section] : QString();
}

EditionFilter::EditionFilter(EditionModel *model, QObject *parent) : QSortFilterProxyModel(parent), m_model(model)
{
    setSourceModel(model);
}

void EditionFilter::setWhat(std::optional<EditionLine::What> what)
{
    m_what = what;
    invalidateFilter();
}

void EditionFilter::setWords(const QString &words)
{
    m_form = searchForm(words);
    invalidateFilter();
}

bool EditionFilter::filterAcceptsRow(int row, const QModelIndex &) const
{
    const EditionLine &line = m_model->at(row);
    if (m_what && line.what != *m_what)
        return false;
    return m_form.isEmpty() || searchForm(line.incident + u' ' + line.change + u' ' + line.id).contains(m_form);
}

} // namespace sijill
