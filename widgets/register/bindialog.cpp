#include "widgets/register/bindialog.h"

#include "mapdata/gazetteer/gazetteer.h"
#include "widgets/controls/plainlabel.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>

namespace sijill {

using namespace Qt::StringLiterals;

void BinModel::setRows(std::vector<BinRow> rows)
{
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

int BinModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int BinModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString BinModel::textOf(const BinRow &row, int column) const
{
    switch (column) {
    case TitleColumn:
        return row.title;
    case WhenColumn:
        return row.when;
    case WhereColumn:
        return row.where;
    case DeletedColumn:
        return row.deleted.at.isValid() ? m_locale.toString(row.deleted.at.toLocalTime(), QLocale::ShortFormat)
                                        : tr("not known");
    case WhoColumn:
        return row.deleted.who;
    case WhyColumn:
        return row.deleted.why;
    default:
        return {};
    }
}

QVariant BinModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const BinRow &row = at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return textOf(row, index.column());
    case Qt::ToolTipRole:
        return textOf(row, index.column()).toHtmlEscaped();
    case SortRole:
        return index.column() == WhenColumn      ? QVariant(row.day)
               : index.column() == DeletedColumn ? QVariant(row.deleted.at)
                                                 : QVariant(textOf(row, index.column()).toCaseFolded());
    case FormRole: {
        QStringList texts{row.id};
        for (int column = 0; column < ColumnCount; ++column)
            texts << textOf(row, column);
        return searchForm(texts.join(u' '));
    }
    case Qt::TextAlignmentRole:
        return int(Qt::AlignLeading | Qt::AlignVCenter);
    default:
        return {};
    }
}

QVariant BinModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    const QString names[] = {tr("Incident"), tr("When"), tr("Where"), tr("Deleted"), tr("By"), tr("Why")};
    return section >= 0 && section < ColumnCount ? names[section] : QString();
}

BinDialog::BinDialog(QWidget *parent) : QDialog(parent)
{
    setWindowTitle(tr("The bin"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(14, 12, 14, 12);
    column->setSpacing(6);
    column->addWidget(plainLabel(tr("Deleted incidents are kept for ever, shown nowhere and counted nowhere. Each can "
                                    "come back; what is part of "
                                    "it is its part again."),
                                 TextStyle::Quiet, this));
    auto *row = new QHBoxLayout;
    m_search = new QLineEdit(this);
    m_search->setPlaceholderText(tr("Find in the bin"));
    m_search->setAccessibleName(tr("Find in the bin"));
    m_search->setClearButtonEnabled(true);
    m_count = plainLabel({}, TextStyle::Quiet, this);
    m_count->setWordWrap(false);
    row->addWidget(m_search, 1);
    row->addWidget(m_count);
    column->addLayout(row);
    setUpView();
    column->addWidget(m_view, 1);
    m_said = plainLabel({}, TextStyle::Quiet, this);
    m_said->setAccessibleName(tr("What was done"));
    auto *last = new QHBoxLayout;
    m_restore = new QPushButton(tr("&Restore"), this);
    m_restore->setAutoDefault(false);
    last->addWidget(m_said, 1);
    last->addWidget(m_restore);
    column->addLayout(last);
    resize(860, 480);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_filter->setFilterFixedString(searchForm(text));
        showState();
    });
    connect(m_restore, &QPushButton::clicked, this, &BinDialog::restore);
    showState();
}

void BinDialog::setUpView()
{
    m_model = new BinModel(locale(), this);
    m_filter = new QSortFilterProxyModel(this);
    m_filter->setSourceModel(m_model);
    m_filter->setFilterRole(BinModel::FormRole);
    m_filter->setFilterKeyColumn(BinModel::TitleColumn);
    m_filter->setSortRole(BinModel::SortRole);
    m_view = new QTableView(this);
    m_view->setAccessibleName(tr("The bin"));
    m_view->setModel(m_filter);
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_view->setShowGrid(false);
    m_view->setWordWrap(false);
    m_view->setTabKeyNavigation(false);
    m_view->verticalHeader()->hide();
    m_view->verticalHeader()->setDefaultSectionSize(28);
    QHeaderView *header = m_view->horizontalHeader();
    header->setHighlightSections(false);
    header->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    header->setStretchLastSection(true);
    header->setSortIndicatorClearable(true);
    header->setSortIndicator(-1, Qt::AscendingOrder);
    m_view->setSortingEnabled(true);
    for (const auto &[at, width] : {std::pair(BinModel::TitleColumn, 220),
                                    {BinModel::WhenColumn, 130},
                                    {BinModel::WhereColumn, 130},
                                    {BinModel::DeletedColumn, 130},
                                    {BinModel::WhoColumn, 90}})
        m_view->setColumnWidth(at, width);
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &BinDialog::showState);
    connect(m_view, &QTableView::activated, this, &BinDialog::restore);
}

void BinDialog::setRows(std::vector<BinRow> rows)
{
    m_model->setRows(std::move(rows));
    showState();
}

void BinDialog::say(const QString &sentence)
{
    m_said->setText(sentence);
}

QString BinDialog::said() const
{
    return m_said->text();
}

std::vector<int> BinDialog::selectedRows() const
{
    std::vector<int> rows;
    for (const QModelIndex &index : m_view->selectionModel()->selectedRows())
        rows.push_back(m_filter->mapToSource(index).row());
    return rows;
}

void BinDialog::showState()
{
    m_count->setText(m_model->rowCount() == 0 ? tr("Nothing is in the bin.")
                                              : tr("%Ln incidents", nullptr, m_filter->rowCount()));
    m_restore->setEnabled(m_view->selectionModel()->hasSelection());
}

void BinDialog::restore()
{
    Edit edit;
    const std::vector<int> rows = selectedRows();
    for (const int row : rows)
        edit.records.push_back({RecordEdit::Kind::Restore, u"incidents"_s, m_model->at(row).id, {}});
    if (!edit.records.empty())
        emit restoreWanted(edit, rows.size() == 1 ? m_model->at(rows.front()).title : QString());
}

void BinDialog::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Undo))
        emit undoWanted();
    else if (event->matches(QKeySequence::Redo))
        emit redoWanted();
    else
        QDialog::keyPressEvent(event);
}

} // namespace sijill
