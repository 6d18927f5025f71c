#include "widgets/desk/crosstallymodel.h"

#include "mapdata/words/words.h"
#include "widgets/painter/shades.h"

#include <QFont>

namespace sijill {

namespace {

/// A number where there is exactly one; else in short, as it is shown, in plain digits.
QString forSpreadsheet(const Sum &sum)
{
    const bool isOne = sum.hasBest() && !sum.isOpen() && sum.low == sum.best && sum.best == sum.high;
    return isOne ? QString::number(sum.best) : inShort(sum, QLocale::c());
}

/// Half as strong as on the map, so that a number can be read on it.
QColor underNumber(QColor shade)
{
    shade.setAlphaF(shade.alphaF() / 2);
    return shade;
}

} // namespace

CrossTallyModel::CrossTallyModel(QLocale locale, QObject *parent)
    : QAbstractTableModel(parent), m_locale(std::move(locale))
{
}

void CrossTallyModel::setTheme(const Theme &theme)
{
    m_theme = theme;
}

void CrossTallyModel::setTable(std::shared_ptr<const CrossTally> table, SpanRule spans)
{
    beginResetModel();
    m_table = std::move(table);
    m_spans = spans;
    endResetModel();
}

const TallyRow *CrossTallyModel::at(const QModelIndex &index) const
{
    if (!m_table || !index.isValid())
        return nullptr;
    if (index.row() == 0 && index.column() == 0)
        return &m_table->total;
    if (index.row() == 0)
        return &m_table->columns[static_cast<std::size_t>(index.column()) - 1];
    if (index.column() == 0)
        return &m_table->rows[static_cast<std::size_t>(index.row()) - 1];
    const TallyRow *cell =
        m_table->cell(static_cast<std::size_t>(index.row()) - 1, static_cast<std::size_t>(index.column()) - 1);
    return cell && cell->sum.incidents > 0 ? cell : nullptr;
}

const TallyRow *CrossTallyModel::heading(Qt::Orientation orientation, int section) const
{
    if (!m_table || section < 1)
        return nullptr;
    const std::vector<TallyRow> &all = orientation == Qt::Horizontal ? m_table->columns : m_table->rows;
    return static_cast<std::size_t>(section) <= all.size() ? &all[static_cast<std::size_t>(section) - 1] : nullptr;
}

int CrossTallyModel::rowCount(const QModelIndex &parent) const
{
    return m_table && !parent.isValid() ? static_cast<int>(m_table->rows.size()) + 1 : 0;
}

int CrossTallyModel::columnCount(const QModelIndex &parent) const
{
    return m_table && !parent.isValid() ? static_cast<int>(m_table->columns.size()) + 1 : 0;
}

/// "Aleppo, January 2013: 18 to 20; 1 incident without a figure".
QString CrossTallyModel::wordsAt(const QModelIndex &index) const
{
    const TallyRow *cell = at(index);
    if (!cell)
        return {};
    QStringList names;
    for (const TallyRow *head : {heading(Qt::Vertical, index.row()), heading(Qt::Horizontal, index.column())})
        if (head)
            names << head->name;
    QString words = inTitle(cell->sum, m_spans, m_locale);
    if (!names.isEmpty())
        words = tr("%1: %2", "row and column, number").arg(names.join(tr(", ", "between row and column")), words);
    const QString without = withoutFigureWords(cell->sum, m_locale);
    return without.isEmpty() ? words : tr("%1; %2", "number, what has no figure").arg(words, without);
}

QVariant CrossTallyModel::data(const QModelIndex &index, int role) const
{
    const TallyRow *cell = at(index);
    const bool isSum = index.row() == 0 || index.column() == 0;
    switch (role) {
    case Qt::DisplayRole:
        return cell ? inShort(cell->sum, m_locale) : QString();
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return wordsAt(index);
    case Qt::TextAlignmentRole:
        return QVariant(Qt::AlignTrailing | Qt::AlignVCenter);
    case Qt::FontRole: {
        QFont font;
        font.setBold(isSum);
        return isSum ? QVariant(font) : QVariant();
    }
    case CopyRole:
        return cell ? forSpreadsheet(cell->sum) : QString();
    case ShadeRole: {
        const Shade shade =
            cell && !isSum ? shadeOf(cell->sum.hasBest() ? cell->sum.best : cell->sum.toldApart) : unshaded;
        return shade == unshaded ? QVariant() : QVariant(underNumber(shadeColour(shade, m_theme)));
    }
    default:
        return {};
    }
}

QVariant CrossTallyModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    const TallyRow *head = heading(orientation, section);
    const QString name = head ? head->name : tr("Total");
    if (role == Qt::DisplayRole)
        return name;
    if (role == Qt::ToolTipRole)
        return head ? tr("%1: %2", "row and column, number").arg(name, inTitle(head->sum, m_spans, m_locale)) : name;
    if (role == Qt::TextAlignmentRole)
        return QVariant((orientation == Qt::Horizontal ? Qt::AlignTrailing : Qt::AlignLeading) | Qt::AlignVCenter);
    return {};
}

} // namespace sijill
