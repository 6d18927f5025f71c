#include "widgets/panels/explanationpanel.h"

#include "mapdata/session/conditions.h"
#include "widgets/controls/copying.h"
#include "widgets/controls/linkbutton.h"
#include "widgets/controls/plainlabel.h"
#include "widgets/models/viewtotals.h"

#include <QBoxLayout>
#include <QContextMenuEvent>

using namespace Qt::StringLiterals;

namespace sijill {

namespace {

constexpr int indent = 14;
constexpr std::size_t mostLines = 400; // what a person may still read; the command line tells all

TextStyle styleOf(ExplanationLine::Kind kind)
{
    switch (kind) {
    case ExplanationLine::Kind::Total:
        return TextStyle::Title;
    case ExplanationLine::Kind::Incident:
        return TextStyle::Strong;
    case ExplanationLine::Kind::Chosen:
    case ExplanationLine::Kind::Whole:
    case ExplanationLine::Kind::Part:
        return TextStyle::Body;
    case ExplanationLine::Kind::Share:
    case ExplanationLine::Kind::Rival:
    case ExplanationLine::Kind::Remark:
    case ExplanationLine::Kind::Elsewhere:
    case ExplanationLine::Kind::LeftOut:
        return TextStyle::Quiet;
    }
    return TextStyle::Body;
}

/// Claims tell of the incident above them, so only incidents lead somewhere.
bool leadsToAnother(const ExplanationLine &line)
{
    using Kind = ExplanationLine::Kind;
    return line.incident != none &&
           (line.kind == Kind::Incident || line.kind == Kind::Part || line.kind == Kind::Whole ||
            line.kind == Kind::Elsewhere || line.kind == Kind::LeftOut);
}

/// An explanation, and of how many incidents it would tell.
struct Told {
    Explanation explanation;
    std::size_t incidents = 0;
};

/// Of one incident, or where that is none of all that is shown in the view, and `together` with what has no place.
Told explained(const Derived &shown, IncidentIndex only, bool together, const QRectF &view, const QLocale &locale)
{
    const Atlas &atlas = shown.atlas();
    TimeWindow window = shown.filter.timeWindow();
    if (only != none && !window.touches(atlas.incidents[only].span))
        window = {}; // it was reached by way of another
    std::vector<IncidentIndex> incidents{only};
    if (only == none) {
        const std::vector<quint8> visible = visibleLocations(*shown.facts, view);
        incidents = shown.index->incidents({window.span}, shown.mask.get()); // all that touches
        std::erase_if(incidents, [&](IncidentIndex i) {
            const LocationIndex at = atlas.incidents[i].location;
            return visible[at] == 0 && !(together && shown.facts->standings[at].kind == Standing::Unplaced);
        });
    }
    std::vector<IncidentIndex> counted, elsewhere, leftOut;
    for (const IncidentIndex i : incidents)
        (!atlas.incidents[i].counted                          ? leftOut
         : i == only || window.shows(atlas.incidents[i].span) ? counted
                                                              : elsewhere)
            .push_back(i);
    // An incident is one line at least.
    return {explain(atlas, *shown.ledger, {window, counted, elsewhere, leftOut}, locale, mostLines), incidents.size()};
}

} // namespace

ExplanationPanel::ExplanationPanel(ViewModel &model, QWidget *parent)
    : QScrollArea(parent), m_model(model), m_rebuild([this] { rebuild(); }, nullptr)
{
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("Why this number?"));
    connect(&m_model, &ViewModel::atlasChanged, this, [this] { m_incident = none; });
    for (const auto signal : {&ViewModel::sumsChanged, &ViewModel::viewChanged})
        connect(&m_model, signal, this, [this] {
            if (m_wanted && isVisible())
                m_rebuild.want(m_model.total().incidents);
        });
    rebuild();
}

void ExplanationPanel::explainTotal(bool together)
{
    m_together = together;
    m_incident = none;
    m_wanted = true;
    rebuild();
}

void ExplanationPanel::explainIncident(IncidentIndex incident)
{
    m_incident = incident;
    m_wanted = true;
    rebuild();
}

void ExplanationPanel::rebuild()
{
    m_work.forget();
    if (!m_wanted || m_model.atlas()->incidents.size() <= fewIncidents) {
        const Told told =
            m_wanted ? explained(m_model.shown(), m_incident, m_together, m_model.view(), locale()) : Told();
        show(told.explanation, told.incidents);
        return;
    }
    m_work.run(
        [shown = m_model.shown(), only = m_incident, together = m_together, view = m_model.view(),
         where = locale()](const Newest::Wanted &isWanted) {
            return isWanted() ? explained(shown, only, together, view, where) : Told();
        },
        [this](const Told &told) { show(told.explanation, told.incidents); });
}

void ExplanationPanel::show(const Explanation &explanation, std::size_t incidents)
{
    auto *page = new QWidget;
    page->setObjectName(u"paper"_s);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(14, 8, 14, 14);
    column->setSpacing(5);
    column->addWidget(headingLabel(tr("Why this number?"), page));
    if (m_wanted) {
        if (const QString conditions = conditionsText(); !conditions.isEmpty())
            column->addWidget(selectable(plainLabel(conditions, TextStyle::Quiet, page)));
        for (std::size_t i = 0; i < std::min(explanation.lines.size(), mostLines); ++i) {
            const ExplanationLine &line = explanation.lines[i];
            auto *row = new QHBoxLayout;
            row->addSpacing(indent * line.depth);
            if (leadsToAnother(line)) {
                auto *link = new LinkButton(line.text, page);
                connect(link, &LinkButton::clicked, this,
                        [this, incident = line.incident] { m_model.select({incident}, incident); });
                row->addWidget(link, 1);
            } else {
                row->addWidget(selectable(plainLabel(line.text, styleOf(line.kind), page)), 1);
            }
            column->addLayout(row);
        }
        if (incidents > mostLines)
            column->addWidget(plainLabel(
                tr("… and more: %Ln incidents in all. Make the window smaller, or ask “sijill tally --explain”.",
                   nullptr, static_cast<int>(incidents)),
                TextStyle::Quiet, page));
        else if (explanation.lines.size() > mostLines)
            column->addWidget(
                plainLabel(tr("… and %Ln lines more: make the window smaller, or ask “sijill tally --explain”.",
                              nullptr, static_cast<int>(explanation.lines.size() - mostLines)),
                           TextStyle::Quiet, page));
    }
    column->addStretch(1);
    setWidget(page);
}

/// What is left out of a sum; one incident is explained as it is. Days and reading stand in the explanation.
QString ExplanationPanel::conditionsText() const
{
    if (m_incident != none)
        return {};
    return inFull(leavingOut(conditionsOf(*m_model.atlas(), m_model.filter(), locale(), &m_model.facts())));
}

void ExplanationPanel::contextMenuEvent(QContextMenuEvent *event)
{
    showCopyMenu(*this, *widget(), event->globalPos());
}

} // namespace sijill
