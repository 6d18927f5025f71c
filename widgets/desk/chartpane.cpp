#include "widgets/desk/chartpane.h"

#include "mapdata/desk/charttable.h"
#include "widgets/controls/copying.h"
#include "widgets/controls/plainlabel.h"
#include "widgets/desk/chartlegend.h"
#include "widgets/desk/chartpage.h"
#include "widgets/desk/chartview.h"
#include "widgets/desk/madechart.h"

#include <QBoxLayout>
#include <QClipboard>
#include <QGuiApplication>
#include <QImage>
#include <QMenu>
#include <QScrollArea>

namespace sijill {

ChartPane::ChartPane(ViewModel &model, QWidget *parent) : QWidget(parent), m_model(model), m_view(new ChartView)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(3);
    m_scroll = new QScrollArea(this);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidget(m_view);
    column->addWidget(m_scroll, 1);
    m_legend = new ChartLegend(this);
    column->addWidget(m_legend);
    m_told = plainLabel({}, TextStyle::Body, this);
    m_told->setMinimumHeight(2 * fontMetrics().lineSpacing());
    m_told->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    column->addWidget(m_told);
    connect(m_view, &ChartView::marksChosen, this, &ChartPane::ask);
    connect(m_view, &ChartView::headingChosen, this, &ChartPane::askHeading);
    connect(m_view, &ChartView::allWanted, this, &ChartPane::askAll);
    connect(m_view, &ChartView::lookedAtChanged, this, &ChartPane::tell);
    connect(m_view, &ChartView::menuWanted, this, &ChartPane::showMenu);
    connect(&m_model, &ViewModel::sumsChanged, this, &ChartPane::refresh);
}

void ChartPane::setTheme(const Theme &theme)
{
    m_view->setTheme(theme);
    m_legend->setTheme(theme);
}

void ChartPane::setKind(ChartKind kind, TallyKey rows, TallyKey columns)
{
    m_kind = kind;
    m_rows = rows;
    m_columns = columns;
    refresh();
}

void ChartPane::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_isStale)
        refresh();
}

/// In a low panel the chart itself comes first.
void ChartPane::resizeEvent(QResizeEvent *event)
{
    constexpr int low = 250;
    QWidget::resizeEvent(event);
    const bool isLow = height() < low;
    m_legend->setVisible(!isLow);
    m_view->setLegendBelow(isLow);
    m_told->setMinimumHeight((isLow ? 1 : 2) * fontMetrics().lineSpacing());
}

void ChartPane::refresh()
{
    m_isStale = !isVisible();
    if (m_isStale)
        return m_work.forget();
    m_search.forget();
    m_work.run([shown = m_model.shown(), kind = m_kind, rows = m_rows, columns = m_columns, locale = locale(),
                index = m_index](const Newest::Wanted &) { return madeOf(shown, kind, rows, columns, locale, index); },
               [this, of = m_model.atlas()](MadeChart made) {
                   m_of = of;
                   m_index = std::move(made.index);
                   take(std::move(made.chart));
               });
}

void ChartPane::take(std::shared_ptr<const Chart> chart)
{
    m_view->setChart(chart);
    m_legend->setChart(std::move(chart));
    emit shown();
}

/// Positions mean nothing in another atlas, which may be there before its chart is made.
bool ChartPane::isOfNow() const
{
    return m_of && m_of == m_model.atlas() && m_view->chart();
}

void ChartPane::set(const Query &query)
{
    if (query == m_model.query())
        return;
    emit narrowing();
    m_model.setQuery(query);
}

void ChartPane::ask(const std::vector<std::size_t> &marks, Choosing how)
{
    if (!isOfNow())
        return;
    if (const auto query = chosen(m_model.query(), *m_model.atlas(), *m_view->chart(), marks, how))
        set(*query);
    else
        select(marks);
}

void ChartPane::askHeading(bool isRow, std::size_t at, Choosing how)
{
    if (!isOfNow())
        return;
    const Chart &chart = *m_view->chart();
    const auto query = (isRow ? chosenRow : chosenColumn)(m_model.query(), *m_model.atlas(), chart, at, how);
    if (query)
        return set(*query);
    std::vector<std::size_t> marks;
    for (std::size_t i = 0; i < chart.marks.size(); ++i)
        if (static_cast<std::size_t>(isRow ? chart.marks[i].row : chart.marks[i].column) == at)
            marks.push_back(i);
    select(marks);
}

void ChartPane::askAll()
{
    if (isOfNow())
        set(notChosen(m_model.query(), *m_view->chart()));
}

void ChartPane::select(const std::vector<std::size_t> &marks)
{
    if (m_work.isBusy())
        return; // the chart of what is shown now is on its way
    if (!m_index)
        return selectIncidents(incidentsOf(*m_view->chart(), marks));
    // The same chart with its incidents: its marks are the same, in the same order.
    m_search.run(
        [shown = m_model.shown(), kind = m_kind, rows = m_rows, columns = m_columns, locale = locale(),
         marks](const Newest::Wanted &) {
            return incidentsOf(makeChart(shown.atlas(), *shown.ledger, shown.filter, kind, rows, columns, locale),
                               marks);
        },
        [this](std::vector<IncidentIndex> incidents) {
            if (isOfNow())
                selectIncidents(std::move(incidents));
        });
}

void ChartPane::selectIncidents(std::vector<IncidentIndex> incidents)
{
    if (incidents.empty())
        return;
    const int number = static_cast<int>(incidents.size());
    const IncidentIndex first = incidents.front();
    m_model.select(std::move(incidents), first);
    m_told->setText(tr("No condition can say this, so its incidents are selected: %Ln.", nullptr, number));
}

void ChartPane::tell()
{
    const std::optional<std::size_t> mark = m_view->lookedAt();
    m_told->setText(m_view->chart() && mark && *mark < m_view->chart()->marks.size()
                        ? wordsOf(*m_view->chart(), m_view->chart()->marks[*mark], locale())
                        : QString());
}

std::unique_ptr<ChartPage> ChartPane::page() const
{
    if (!isOfNow())
        return nullptr;
    return std::make_unique<ChartPage>(*m_view->chart(), *m_model.shown().opened, m_model.shown(),
                                       ChartPage::Options{1000, m_view->style().theme, locale()});
}

void ChartPane::copyNumbers() const
{
    if (!m_view->chart())
        return;
    std::vector<QStringList> lines = chartTable(*m_view->chart());
    TextTable table{{}, lines.front(), {lines.begin() + 1, lines.end()}};
    copyTable(table);
}

void ChartPane::copyPicture() const
{
    if (const auto drawn = page())
        QGuiApplication::clipboard()->setImage(drawn->image(2));
}

void ChartPane::addMarkActions(QMenu &menu)
{
    const std::optional<std::size_t> mark = m_view->cursor();
    if (!mark || !isOfNow())
        return;
    const std::vector<std::size_t> marks{*mark};
    const auto canBeAsked = [&](Choosing how) {
        return chosen(m_model.query(), *m_model.atlas(), *m_view->chart(), marks, how).has_value();
    };
    menu.addAction(tr("Show only this"), this, [this, marks] { ask(marks, Choosing::Only); })
        ->setEnabled(canBeAsked(Choosing::Only));
    menu.addAction(tr("Add this, or take it back"), this, [this, marks] { ask(marks, Choosing::Add); })
        ->setEnabled(canBeAsked(Choosing::Add));
    menu.addAction(tr("Select its incidents"), this, [this, marks] { select(marks); });
}

void ChartPane::showMenu(QPoint global)
{
    if (!isOfNow())
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    addMarkActions(*menu);
    menu->addAction(tr("Show all again"), this, [this] { askAll(); })->setEnabled(m_view->chart()->isNarrowed);
    menu->addSeparator();
    menu->addAction(tr("Copy the numbers"), this, [this] { copyNumbers(); });
    menu->addAction(tr("Copy as a picture"), this, [this] { copyPicture(); });
    menu->addAction(tr("Save the chart…"), this, [this] { emit fileWanted(); });
    menu->popup(global);
}

} // namespace sijill
