#include "widgets/panels/inviewpanel.h"

#include "mapdata/opening/beside.h"
#include "mapdata/session/conditions.h"
#include "mapdata/words/words.h"
#include "widgets/controls/copying.h"
#include "widgets/controls/linkbutton.h"
#include "widgets/controls/plainlabel.h"
#include "widgets/models/deferred.h"
#include "widgets/models/viewtotals.h"

#include <QBoxLayout>
#include <QContextMenuEvent>
#include <QGridLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sijill {

namespace {

constexpr int gap = 10; // between a name and its value

} // namespace

InViewPanel::InViewPanel(ViewModel &model, QWidget *parent) : QWidget(parent), m_model(model)
{
    setObjectName(u"paper"_s);
    setAttribute(Qt::WA_StyledBackground);
    setAccessibleName(tr("In view"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(14, 6, 14, 10);
    column->setSpacing(5);
    column->addWidget(headingLabel(tr("In view"), this));
    column->addWidget(m_conditions = plainLabel({}, TextStyle::Quiet, this));
    column->addWidget(m_dataSets = plainLabel({}, TextStyle::Strong, this));
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(gap);
    // Lines of Arabic letters bring their own air.
    grid->setVerticalSpacing(layoutDirection() == Qt::RightToLeft ? 0 : 4);
    grid->setColumnStretch(0, 1);
    const auto addRow = [&](const QString &name, TextStyle style) {
        const int row = grid->rowCount();
        QLabel *label = plainLabel(name, style, this);
        QLabel *value = selectable(plainLabel({}, style, this));
        value->setFocusPolicy(Qt::ClickFocus); // a stop of Tab for each number would be too many
        value->setWordWrap(false);             // a figure on two lines would be cut where the panel is low
        const bool mirrored = layoutDirection() == Qt::RightToLeft;
        value->setAlignment((mirrored ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignAbsolute | Qt::AlignTop);
        m_rows.push_back({label, value, {}});
        grid->addWidget(label, row, 0, Qt::AlignTop);
        grid->addWidget(value, row, 1);
        return std::pair(label, value);
    };
    // Short names: beside "112,337 (104,833 to 119,182)" there is little room.
    std::tie(m_measure, m_total) = addRow({}, TextStyle::Strong);
    grid->addWidget(m_bounds = plainLabel({}, TextStyle::Quiet, this), grid->rowCount(), 0, 1, 2);
    m_placed = addRow(tr("At a point"), TextStyle::Body).second;
    m_area = addRow(tr("In an area"), TextStyle::Body).second;
    m_without = addRow(tr("No figure"), TextStyle::Body).second;
    m_incidents = addRow(tr("Incidents"), TextStyle::Body).second;
    addWhy(*grid, false);
    auto *rule = new QFrame(this);
    rule->setObjectName(u"rule"_s);
    grid->addWidget(rule, grid->rowCount(), 0, 1, 2);
    m_unplaced = addRow(tr("Not placed, beside it"), TextStyle::Body).second;
    m_together = addRow(tr("Both together"), TextStyle::Body).second;
    addWhy(*grid, true);
    column->addLayout(grid);
    column->addStretch(1);
    connect(&m_model, &ViewModel::sumsChanged, this, &InViewPanel::refresh);
    connect(&m_model, &ViewModel::viewChanged, this, &InViewPanel::refresh);
    refresh();
}

void InViewPanel::addWhy(QGridLayout &grid, bool together)
{
    auto *why = new LinkButton(tr("Why this number?"), this);
    connect(why, &LinkButton::clicked, this, [this, together] { emit explanationWanted(together); });
    grid.addWidget(why, grid.rowCount(), 0, 1, 2);
}

QString InViewPanel::totalText() const
{
    return valueOf(m_total);
}

QString InViewPanel::togetherText() const
{
    return valueOf(m_together);
}

QString InViewPanel::dataSetNote() const
{
    return m_dataSets->text();
}

QString InViewPanel::conditionsText() const
{
    return m_conditions->text();
}

void InViewPanel::refresh()
{
    const Conditions conditions =
        without(conditionsOf(*m_model.atlas(), m_model.filter(), locale(), &m_model.facts()), Condition::Kind::Measure);
    m_conditions->setText(inWords(conditions));
    m_conditions->setToolTip(inFull(conditions).toHtmlEscaped());
    m_conditions->setVisible(!conditions.empty());
    m_dataSets->setText(besideNote(shownDataSets(*m_model.atlas(), m_model.filter())));
    m_dataSets->setVisible(!m_dataSets->text().isEmpty());
    m_work.forget();
    const bool few = m_model.total().incidents <= Deferred::little && m_model.atlas()->locations.size() <= fewIncidents;
    if (few) {
        show(viewTotals(m_model));
        return;
    }
    m_work.run([shown = m_model.shown(), view = m_model.view()](
                   const Newest::Wanted &isWanted) { return isWanted() ? viewTotals(shown, view) : ViewTotals(); },
               [this](const ViewTotals &totals) { show(totals); });
}

void InViewPanel::show(const ViewTotals &totals)
{
    const Sum all = totals.inView();
    const auto words = [this](const Sum &sum) { return sum.hasFigure() ? inWords(sum, locale()) : u"–"_s; };
    m_measure->setText(measureName(*m_model.atlas(), m_model.filter().measure, locale()));
    setValue(m_total, inWords(all, locale()));
    m_bounds->setText(boundsInTime(all, m_model.filter().spans, locale()));
    m_bounds->setVisible(!m_bounds->text().isEmpty());
    setValue(m_placed, words(totals.placed));
    setValue(m_area, words(totals.area));
    setValue(m_unplaced, words(totals.unplaced));
    setValue(m_together, words(totals.together()));
    setValue(m_without,
             all.withoutFigure == 0 ? u"–"_s : tr("%Ln incidents", nullptr, static_cast<int>(all.withoutFigure)));
    setValue(m_incidents, locale().toString(all.incidents));
    breakLines();
}

void InViewPanel::setValue(const QLabel *value, const QString &text)
{
    std::ranges::find(m_rows, value, &Row::value)->whole = text;
}

QString InViewPanel::valueOf(const QLabel *value) const
{
    return std::ranges::find(m_rows, value, &Row::value)->whole;
}

/// Where a value has no room beside its name, its bounds stand on a line of their own: a name that is cut tells
/// nothing.
void InViewPanel::breakLines()
{
    const QMargins margins = layout()->contentsMargins();
    const int room = width() - margins.left() - margins.right() - gap;
    for (const Row &row : m_rows) {
        const int needed = row.name->fontMetrics().horizontalAdvance(row.name->text()) +
                           row.value->fontMetrics().horizontalAdvance(row.whole);
        row.value->setText(needed > room ? QString(row.whole).replace(u" ("_s, u"\n("_s) : row.whole);
    }
}

void InViewPanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    breakLines();
}

void InViewPanel::contextMenuEvent(QContextMenuEvent *event)
{
    showCopyMenu(*this, *this, event->globalPos());
}

} // namespace sijill
