#include "widgets/panels/incidentlistpanel.h"

#include "widgets/controls/plainlabel.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QHeaderView>
#include <QScopedValueRollback>

using namespace Qt::StringLiterals;

namespace sijill {

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
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &IncidentListPanel::takeSelection);
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
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
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
    constexpr std::pair<IncidentModel::Column, int> widths[] = {
        {IncidentModel::DateColumn, 106},  {IncidentModel::TitleColumn, 190}, {IncidentModel::CountColumn, 100},
        {IncidentModel::PlaceColumn, 130}, {IncidentModel::KindColumn, 120},  {IncidentModel::ActorColumn, 150},
        {IncidentModel::SourceColumn, 170}};
    for (const auto &[column, width] : widths)
        m_table->setColumnWidth(column, width);
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
    m_table->selectRow(row);
    m_table->scrollTo(m_rows->index(row, 0), QAbstractItemView::EnsureVisible);
}

void IncidentListPanel::takeSelection()
{
    const QModelIndex current = m_table->currentIndex();
    if (m_following || !current.isValid())
        return;
    const IncidentIndex incident = m_rows->incidentAt(current.row());
    m_model.select({incident}, incident);
}

} // namespace sijill
