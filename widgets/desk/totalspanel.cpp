#include "widgets/desk/totalspanel.h"

#include "mapdata/session/conditions.h"
#include "mapdata/tally/crosstally.h"
#include "mapdata/tally/narrowed.h"
#include "mapdata/words/words.h"
#include "widgets/controls/choicebox.h"
#include "widgets/controls/copying.h"
#include "widgets/controls/plainlabel.h"
#include "widgets/desk/chartpage.h"
#include "widgets/desk/chartpane.h"
#include "widgets/desk/chartview.h"
#include "widgets/desk/crosstallymodel.h"
#include "widgets/desk/keynames.h"
#include "widgets/desk/madechart.h"

#include <QBoxLayout>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QImage>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QStackedWidget>
#include <QStyledItemDelegate>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sijill {

namespace {

/// A number on its shade, which a style sheet would paint over.
class ShadedCell : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        if (const QVariant shade = index.data(CrossTallyModel::ShadeRole); shade.isValid())
            painter->fillRect(option.rect, shade.value<QColor>());
        QStyledItemDelegate::paint(painter, option, index);
    }
};

} // namespace

TotalsPanel::TotalsPanel(ViewModel &model, QWidget *parent)
    : QWidget(parent), m_model(model), m_cells(new CrossTallyModel(locale(), this))
{
    setObjectName(u"paper"_s);
    setAttribute(Qt::WA_StyledBackground);
    setAccessibleName(tr("Totals"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(8, 6, 8, 4);
    column->setSpacing(4);
    addKinds(*column);
    auto *row = new QHBoxLayout;
    row->setSpacing(6);
    m_rowKey = addKeys(tr("What a row is"), m_rows);
    m_columnKey = addKeys(tr("What a column is"), m_columns);
    row->addWidget(m_rowKey, 1);
    m_by = plainLabel(tr("by", "rows by columns"), TextStyle::Quiet, this);
    row->addWidget(m_by);
    row->addWidget(m_columnKey, 1);
    column->addLayout(row);
    m_told = plainLabel({}, TextStyle::Quiet, this);
    column->addWidget(m_told);
    setUpTable();
    m_charts = new ChartPane(m_model, this);
    m_pages = new QStackedWidget(this);
    m_pages->addWidget(m_table);
    m_pages->addWidget(m_charts);
    column->addWidget(m_pages, 1);
    connect(m_charts, &ChartPane::narrowing, this, &TotalsPanel::narrowing);
    connect(m_charts, &ChartPane::fileWanted, this, &TotalsPanel::fileWanted);
    connect(m_charts, &ChartPane::shown, this, &TotalsPanel::tell);
    connect(&m_model, &ViewModel::sumsChanged, this, &TotalsPanel::refresh);
}

void TotalsPanel::addKinds(QBoxLayout &column)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(6);
    m_kind = new ChoiceBox(tr("How totals are drawn"), this);
    for (int i = 0; i < chartKindNames().size(); ++i)
        m_kind->addItem(chartKindName(static_cast<ChartKind>(i)));
    connect(m_kind, &QComboBox::currentIndexChanged, this, &TotalsPanel::showKind);
    row->addWidget(m_kind, 1);
    m_save = new QToolButton(this);
    m_save->setText(tr("Save…"));
    m_save->setToolTip(tr("As a picture (PNG, SVG, PDF) or as numbers (CSV)"));
    m_save->setAccessibleName(tr("Save the table or chart"));
    m_save->setFocusPolicy(Qt::StrongFocus);
    connect(m_save, &QToolButton::clicked, this, &TotalsPanel::fileWanted);
    row->addWidget(m_save);
    column.addLayout(row);
}

ChartKind TotalsPanel::kind() const
{
    return static_cast<ChartKind>(m_kind->currentIndex());
}

void TotalsPanel::setKind(ChartKind kind)
{
    m_kind->setCurrentIndex(static_cast<int>(kind));
}

/// Only the keys that it has are there to be chosen.
void TotalsPanel::showKind()
{
    const bool hasColumns = kind() == ChartKind::Table || kind() == ChartKind::Heat || kind() == ChartKind::Lines;
    m_rowKey->setVisible(hasColumns || kind() == ChartKind::Bars);
    m_columnKey->setVisible(hasColumns);
    m_by->setVisible(hasColumns);
    m_pages->setCurrentIndex(kind() == ChartKind::Table ? 0 : 1);
    refresh();
}

void TotalsPanel::focusShown()
{
    QWidget *shown = kind() == ChartKind::Table ? static_cast<QWidget *>(m_table) : &m_charts->view();
    shown->setFocus(Qt::ShortcutFocusReason);
}

bool TotalsPanel::isBusy() const
{
    return m_work.isBusy() || m_charts->isBusy();
}

std::unique_ptr<ChartPage> TotalsPanel::page() const
{
    if (kind() != ChartKind::Table)
        return m_charts->page();
    if (!isOfNow())
        return nullptr;
    const Derived &shown = m_model.shown();
    return std::make_unique<ChartPage>(*madeOf(shown, ChartKind::Table, m_rows, m_columns, locale(), {}).chart,
                                       *shown.opened, shown,
                                       ChartPage::Options{1000, m_charts->view().style().theme, locale()});
}

QComboBox *TotalsPanel::addKeys(const QString &name, TallyKey chosen)
{
    auto *box = new ChoiceBox(name, this);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(6);
    for (int i = 0; i < tallyKeyNames().size(); ++i)
        box->addItem(keyName(static_cast<TallyKey>(i)));
    box->setCurrentIndex(static_cast<int>(chosen));
    connect(box, &QComboBox::currentIndexChanged, this, &TotalsPanel::refresh);
    return box;
}

void TotalsPanel::setUpTable()
{
    m_table = new QTableView(this);
    m_table->setAccessibleName(tr("Table of totals"));
    m_table->setModel(m_cells);
    m_table->setItemDelegate(new ShadedCell(m_table));
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    m_table->installEventFilter(this);
    m_table->horizontalHeader()->setDefaultSectionSize(76);
    m_table->verticalHeader()->setDefaultSectionSize(27);
    m_table->verticalHeader()->setMaximumWidth(140);
    connect(m_table, &QWidget::customContextMenuRequested, this, &TotalsPanel::showMenu);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &TotalsPanel::select);
    for (const Qt::Orientation orientation : {Qt::Horizontal, Qt::Vertical}) {
        QHeaderView *header = orientation == Qt::Horizontal ? m_table->horizontalHeader() : m_table->verticalHeader();
        header->setHighlightSections(false);
        header->setTextElideMode(Qt::ElideRight);
        header->setContextMenuPolicy(Qt::CustomContextMenu);
        connect(header, &QHeaderView::sectionDoubleClicked, this,
                [this, orientation](int section) { narrow(orientation, section); });
        connect(header, &QWidget::customContextMenuRequested, this,
                [this, orientation](QPoint at) { showHeadingMenu(orientation, at); });
    }
}

void TotalsPanel::setTheme(const Theme &theme)
{
    m_cells->setTheme(theme);
    m_charts->setTheme(theme);
    m_table->viewport()->update();
}

void TotalsPanel::setKeys(TallyKey rows, TallyKey columns)
{
    m_rowKey->setCurrentIndex(static_cast<int>(rows));
    m_columnKey->setCurrentIndex(static_cast<int>(columns));
}

void TotalsPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_isStale)
        refresh();
}

void TotalsPanel::refresh()
{
    m_isStale = !isVisible();
    if (m_isStale)
        return m_work.forget();
    const auto rows = static_cast<TallyKey>(m_rowKey->currentIndex());
    const auto columns = static_cast<TallyKey>(m_columnKey->currentIndex());
    if (kind() != ChartKind::Table) {
        m_work.forget();
        return m_charts->setKind(kind(), rows, columns);
    }
    m_work.run(
        [shown = m_model.shown(), rows, columns, locale = locale()](const Newest::Wanted &) {
            return std::make_shared<const CrossTally>(
                crossTally(*shown.opened->atlas, *shown.ledger, shown.filter, rows, columns, locale));
        },
        [this, rows, columns, of = m_model.atlas()](std::shared_ptr<const CrossTally> table) {
            m_of = of;
            take(std::move(table), rows, columns);
        });
}

void TotalsPanel::take(std::shared_ptr<const CrossTally> table, TallyKey rows, TallyKey columns)
{
    m_rows = rows;
    m_columns = columns;
    m_cells->setTable(std::move(table), m_model.filter().spans);
    fitColumns();
    tell();
}

/// As wide as its numbers, as far as they are looked at: a number that is cut is another number.
void TotalsPanel::fitColumns()
{
    constexpr int mostColumns = 400, mostRows = 60, padding = 26, least = 56, widestName = 150;
    QFont bold = m_table->font();
    bold.setBold(true);
    const QFontMetrics plain(m_table->font()), strong(bold);
    for (int column = 0; column < std::min(m_cells->columnCount(), mostColumns); ++column) {
        const QString name = m_cells->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
        int widest = std::max(least, std::min(plain.horizontalAdvance(name), widestName));
        for (int row = 0; row < std::min(m_cells->rowCount(), mostRows); ++row)
            widest = std::max(widest, (row == 0 || column == 0 ? strong : plain)
                                          .horizontalAdvance(m_cells->index(row, column).data().toString()));
        m_table->setColumnWidth(column, widest + padding);
    }
}

/// What the numbers are, and under which conditions.
void TotalsPanel::tell()
{
    const Conditions conditions =
        without(conditionsOf(*m_model.atlas(), m_model.filter(), locale(), &m_model.facts()), Condition::Kind::Measure);
    const QString measure = measureName(*m_model.atlas(), m_model.filter().measure, locale());
    m_told->setText(conditions.empty() ? measure
                                       : tr("%1; %2", "measure, conditions").arg(measure, inWords(conditions)));
    m_told->setToolTip(inFull(conditions));
}

/// Positions mean nothing in another atlas, which may be there before its table is made.
bool TotalsPanel::isOfNow() const
{
    return m_of && m_of == m_model.atlas();
}

void TotalsPanel::select()
{
    if (!isOfNow())
        return;
    std::vector<IncidentIndex> incidents;
    for (const QModelIndex &index : m_table->selectionModel()->selectedIndexes())
        if (const TallyRow *cell = m_cells->at(index))
            incidents.insert(incidents.end(), cell->incidents.begin(), cell->incidents.end());
    if (incidents.empty())
        return;
    std::ranges::sort(incidents);
    const auto rest = std::ranges::unique(incidents);
    incidents.erase(rest.begin(), rest.end());
    const IncidentIndex first = incidents.front();
    m_model.select(std::move(incidents), first);
}

void TotalsPanel::narrow(Qt::Orientation orientation, int section)
{
    const TallyRow *head = m_cells->heading(orientation, section);
    if (!head || !isOfNow())
        return;
    const TallyKey key = orientation == Qt::Horizontal ? m_columns : m_rows;
    if (const std::optional<Query> query = narrowedTo(m_model.query(), *m_model.atlas(), key, *head)) {
        emit narrowing();
        m_model.setQuery(*query);
    }
}

void TotalsPanel::copy() const
{
    std::vector<int> rows, columns;
    const QModelIndexList selected = m_table->selectionModel()->selectedIndexes();
    for (const QModelIndex &index : selected) {
        rows.push_back(index.row());
        columns.push_back(index.column());
    }
    for (int i = 0; selected.isEmpty() && i < m_cells->rowCount(); ++i)
        rows.push_back(i);
    for (int i = 0; selected.isEmpty() && i < m_cells->columnCount(); ++i)
        columns.push_back(i);
    for (std::vector<int> *list : {&rows, &columns}) {
        std::ranges::sort(*list);
        const auto rest = std::ranges::unique(*list);
        list->erase(rest.begin(), rest.end());
    }
    TextTable table{m_told->text(), {QString()}, {}};
    for (const int column : columns)
        table.head << m_cells->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
    for (const int row : rows) {
        QStringList cells{m_cells->headerData(row, Qt::Vertical, Qt::DisplayRole).toString()};
        for (const int column : columns)
            cells << m_cells->index(row, column).data(CrossTallyModel::CopyRole).toString();
        table.rows.push_back(std::move(cells));
    }
    copyTable(table);
}

void TotalsPanel::showMenu(QPoint at)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const bool isSome = m_table->selectionModel()->hasSelection();
    menu->addAction(isSome ? tr("Copy what is selected") : tr("Copy the table"), this, [this] { copy(); });
    menu->addAction(tr("Select all"), m_table, &QTableView::selectAll);
    menu->addAction(tr("Copy as a picture"), this, [this] {
        if (const auto drawn = page())
            QGuiApplication::clipboard()->setImage(drawn->image(2));
    });
    menu->addAction(tr("Save the table…"), this, &TotalsPanel::fileWanted);
    menu->popup(m_table->viewport()->mapToGlobal(at));
}

void TotalsPanel::showHeadingMenu(Qt::Orientation orientation, QPoint at)
{
    const QHeaderView *header = orientation == Qt::Horizontal ? m_table->horizontalHeader() : m_table->verticalHeader();
    const int section = header->logicalIndexAt(at);
    const TallyRow *head = m_cells->heading(orientation, section);
    if (!head || !isOfNow())
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction *only = menu->addAction(tr("Show only this: %1").arg(head->name), this,
                                    [this, orientation, section] { narrow(orientation, section); });
    const TallyKey key = orientation == Qt::Horizontal ? m_columns : m_rows;
    only->setEnabled(narrowedTo(m_model.query(), *m_model.atlas(), key, *head).has_value());
    menu->popup(header->mapToGlobal(at));
}

bool TotalsPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table && event->type() == QEvent::KeyPress &&
        static_cast<QKeyEvent *>(event)->matches(QKeySequence::Copy)) {
        copy();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace sijill
