#include "widgets/panels/incidentlistpanel.h"

#include "mapdata/session/conditions.h"
#include "mapdata/words/words.h"
#include "widgets/controls/copying.h"
#include "widgets/controls/plainlabel.h"
#include "widgets/texts/readable.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QScopedValueRollback>
#include <QStyledItemDelegate>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sijill {

namespace {

/// Where one reads from right to left, a Latin name that is cut has its dots at its own end.
class CellDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    QString displayText(const QVariant &value, const QLocale &locale) const override
    {
        const QString text = QStyledItemDelegate::displayText(value, locale);
        return locale.textDirection() == Qt::RightToLeft && !text.isRightToLeft() ? isolated(text) : text;
    }
};

} // namespace

IncidentListPanel::IncidentListPanel(ViewModel &model, QWidget *parent)
    : QWidget(parent), m_model(model), m_rows(new IncidentModel(model, locale(), this))
{
    setObjectName(u"paper"_s);
    setAttribute(Qt::WA_StyledBackground);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(8, 6, 8, 4);
    column->setSpacing(4);
    auto *row = new QHBoxLayout;
    m_count = plainLabel({}, TextStyle::Quiet, this);
    m_onlyInView = new QCheckBox(tr("Only in view"), this);
    m_onlyInView->setToolTip(tr("Only incidents that the map shows at the moment"));
    row->addWidget(m_count, 1);
    row->addWidget(m_onlyInView);
    column->addLayout(row);
    setUpTable();
    column->addWidget(m_table, 1);

    connect(m_onlyInView, &QCheckBox::toggled, m_rows, &IncidentModel::setOnlyInView);
    connect(m_rows, &QAbstractItemModel::modelReset, this, [this] {
        showCount();
        showSelection();
    });
    connect(&m_model, &ViewModel::selectionChanged, this, &IncidentListPanel::showSelection);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &IncidentListPanel::takeSelection);
    connect(m_table, &QTableView::activated, this,
            [this](const QModelIndex &index) { emit incidentOpened(m_rows->incidentAt(index.row())); });
    showCount();
}

void IncidentListPanel::setUpTable()
{
    m_table = new QTableView(this);
    m_table->setAccessibleName(tr("Incidents"));
    m_table->setModel(m_rows);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    m_table->installEventFilter(this);
    m_table->setItemDelegate(new CellDelegate(m_table));
    connect(m_table, &QWidget::customContextMenuRequested, this, &IncidentListPanel::showMenu);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(27);
    QHeaderView *header = m_table->horizontalHeader();
    header->setHighlightSections(false);
    header->setSortIndicatorShown(true);
    header->setSortIndicatorClearable(false);
    header->setSectionsMovable(true);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(header, &QWidget::customContextMenuRequested, this,
            [this, header](QPoint at) { showColumnMenu(header->mapToGlobal(at)); });
    constexpr std::pair<IncidentModel::Column, int> widths[] = {
        {IncidentModel::DateColumn, 106},   {IncidentModel::TitleColumn, 190}, {IncidentModel::CountColumn, 100},
        {IncidentModel::PlaceColumn, 130},  {IncidentModel::KindColumn, 120},  {IncidentModel::ActorColumn, 150},
        {IncidentModel::SourceColumn, 170}, {IncidentModel::LowColumn, 70},    {IncidentModel::BestColumn, 70},
        {IncidentModel::HighColumn, 70},    {IncidentModel::HereColumn, 90}};
    for (const auto &[column, width] : widths)
        m_table->setColumnWidth(column, width);
    // Names of months are longer in Arabic; a day whose year is cut is another day.
    int longest = 0;
    for (int month = 1; month <= 12; ++month)
        longest = std::max(longest, m_table->fontMetrics().horizontalAdvance(inWords(
                                        Span::day(toDay(QDate(2000, month, 28))), TimePrecision::OneDay, locale())));
    constexpr int padding = 16;
    m_table->setColumnWidth(IncidentModel::DateColumn, std::max(106, longest + padding));
    // The number stands before the title: a narrow panel shows it without being scrolled.
    header->moveSection(header->visualIndex(IncidentModel::CountColumn),
                        header->visualIndex(IncidentModel::TitleColumn));
    m_table->sortByColumn(IncidentModel::DateColumn, Qt::AscendingOrder);
    m_table->setSortingEnabled(true);
}

void IncidentListPanel::showCount()
{
    m_count->setText(tr("%Ln incidents", nullptr, m_rows->rowCount()));
}

void IncidentListPanel::showSelection()
{
    const QScopedValueRollback following(m_following, true);
    const int row = m_model.current() == none ? -1 : m_rows->rowOf(m_model.current());
    if (row < 0) {
        m_table->clearSelection();
        m_table->setCurrentIndex({});
        return;
    }
    if (m_table->currentIndex().row() == row)
        return;
    // Ctrl+A selects all without one of them being the current one: that they come back as selected is no other choice.
    if (m_table->selectionModel()->isRowSelected(row) && selectedRows().size() == m_model.selected().size()) {
        m_table->selectionModel()->setCurrentIndex(m_rows->index(row, 0), QItemSelectionModel::NoUpdate);
        return;
    }
    m_table->selectRow(row);
    m_table->scrollTo(m_rows->index(row, 0), QAbstractItemView::EnsureVisible);
}

std::vector<int> IncidentListPanel::selectedRows() const
{
    std::vector<int> rows;
    for (const QItemSelectionRange &range : m_table->selectionModel()->selection())
        for (int row = range.top(); row <= range.bottom(); ++row)
            rows.push_back(row);
    std::ranges::sort(rows);
    const auto rest = std::ranges::unique(rows);
    rows.erase(rest.begin(), rest.end());
    return rows;
}

void IncidentListPanel::takeSelection()
{
    if (m_following)
        return;
    const std::vector<int> rows = selectedRows();
    if (rows.empty())
        return;
    std::vector<IncidentIndex> incidents;
    for (const int row : rows)
        incidents.push_back(m_rows->incidentAt(row));
    const QModelIndex now = m_table->currentIndex();
    const bool among = now.isValid() && std::ranges::binary_search(rows, now.row());
    m_model.select(incidents, among ? m_rows->incidentAt(now.row()) : incidents.front());
}

QByteArray IncidentListPanel::columns() const
{
    return m_table->horizontalHeader()->saveState();
}

void IncidentListPanel::setColumns(const QByteArray &columns)
{
    QHeaderView *header = m_table->horizontalHeader();
    const QByteArray before = header->saveState();
    // Of another version, with other columns: theirs would be lost.
    if (!columns.isEmpty() && (!header->restoreState(columns) || header->count() != IncidentModel::ColumnCount))
        header->restoreState(before);
}

QString IncidentListPanel::conditionsText() const
{
    QStringList parts;
    if (m_onlyInView->isChecked())
        parts += tr("only what is in view");
    if (const QString said = inFull(conditionsOf(*m_model.atlas(), m_model.filter(), locale(), &m_model.facts()));
        !said.isEmpty())
        parts += said;
    return parts.join(tr("; ", "between conditions"));
}

void IncidentListPanel::copyRows(bool withHeadings) const
{
    const QHeaderView *header = m_table->horizontalHeader();
    std::vector<int> columns;
    for (int at = 0; at < header->count(); ++at)
        if (const int column = header->logicalIndex(at); !header->isSectionHidden(column))
            columns.push_back(column);
    std::vector<int> rows = selectedRows();
    if (rows.empty())
        for (int row = 0; row < m_rows->rowCount(); ++row)
            rows.push_back(row);
    TextTable table;
    if (withHeadings)
        table.caption = conditionsText();
    for (const int column : columns)
        if (withHeadings)
            table.head += m_rows->headerData(column, Qt::Horizontal).toString();
    for (const int row : rows) {
        QStringList cells;
        for (const int column : columns)
            cells += m_rows->index(row, column).data(IncidentModel::CopyRole).toString();
        table.rows.push_back(std::move(cells));
    }
    copyTable(table);
}

void IncidentListPanel::showMenu(QPoint at)
{
    const QModelIndex under = m_table->indexAt(at);
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (under.isValid()) {
        const IncidentIndex incident = m_rows->incidentAt(under.row());
        menu->addAction(tr("Show on the map"), this, [this, incident] { emit incidentOpened(incident); });
        menu->addAction(tr("Why this number?"), this, [this, incident] { emit explanationWanted(incident); });
        menu->addAction(tr("Edit…"), this, [this, incident] { emit editWanted(incident); });
        menu->addSeparator();
        menu->addAction(tr("Copy the cell"), this,
                        [text = under.data(IncidentModel::CopyRole).toString()] { copyText(text); });
    }
    QAction *copy = menu->addAction(tr("Copy the rows"), this, [this] { copyRows(false); });
    copy->setEnabled(m_table->selectionModel()->hasSelection());
    menu->addAction(m_table->selectionModel()->hasSelection() ? tr("Copy the rows with headings")
                                                              : tr("Copy all rows with headings"),
                    this, [this] { copyRows(true); });
    menu->addAction(tr("Select all"), m_table, &QTableView::selectAll);
    menu->addSeparator();
    menu->addActions(m_table->actions()); // what the window offers for what is selected
    menu->popup(m_table->viewport()->mapToGlobal(at));
}

void IncidentListPanel::showColumnMenu(QPoint global)
{
    QHeaderView *header = m_table->horizontalHeader();
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (int column = 0; column < header->count(); ++column) {
        QAction *action = menu->addAction(m_rows->headerData(column, Qt::Horizontal).toString());
        action->setCheckable(true);
        action->setChecked(!header->isSectionHidden(column));
        action->setEnabled(header->isSectionHidden(column) || header->hiddenSectionCount() + 1 < header->count());
        connect(action, &QAction::toggled, header,
                [header, column](bool on) { header->setSectionHidden(column, !on); });
    }
    menu->popup(global);
}

bool IncidentListPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table && event->type() == QEvent::KeyPress &&
        static_cast<QKeyEvent *>(event)->matches(QKeySequence::Copy)) {
        copyRows(selectedRows().size() > 1); // one row needs no headings
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace sijill
