#include "widgets/panels/explanationpanel.h"

#include "widgets/models/viewtotals.h"
#include "widgets/panels/linkbutton.h"
#include "widgets/panels/plainlabel.h"

#include <QBoxLayout>

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
    case ExplanationLine::Kind::Rival:
    case ExplanationLine::Kind::Remark:
    case ExplanationLine::Kind::LeftOut:
        return TextStyle::Quiet;
    }
    return TextStyle::Body;
}

/// Claims tell of the incident above them, so only incidents lead somewhere.
bool leadsToAnother(const ExplanationLine &line)
{
    using Kind = ExplanationLine::Kind;
    return line.incident != none && (line.kind == Kind::Incident || line.kind == Kind::Part ||
                                     line.kind == Kind::Whole || line.kind == Kind::LeftOut);
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

void ExplanationPanel::explainTotal()
{
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

std::vector<IncidentIndex> ExplanationPanel::wantedIncidents() const
{
    if (m_incident != none)
        return {m_incident};
    std::vector<IncidentIndex> incidents = m_model.shownIncidents();
    const std::vector<quint8> visible = visibleLocations(m_model);
    std::erase_if(incidents, [&](IncidentIndex i) { return visible[m_model.atlas()->incidents[i].location] == 0; });
    return incidents;
}

void ExplanationPanel::rebuild()
{
    auto *page = new QWidget;
    page->setObjectName(u"paper"_s);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(14, 8, 14, 14);
    column->setSpacing(5);
    column->addWidget(headingLabel(tr("Why this number?"), page));
    if (m_wanted) {
        const Atlas &atlas = *m_model.atlas();
        std::vector<IncidentIndex> counted, leftOut;
        for (const IncidentIndex i : wantedIncidents())
            (atlas.incidents[i].counted ? counted : leftOut).push_back(i);
        const Explanation explanation = explain(atlas, m_model.ledger(), counted, leftOut, locale());
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
        if (explanation.lines.size() > mostLines)
            column->addWidget(
                plainLabel(tr("… and %Ln lines more: make the window smaller, or ask “sijill tally --explain”.",
                              nullptr, static_cast<int>(explanation.lines.size() - mostLines)),
                           TextStyle::Quiet, page));
    }
    column->addStretch(1);
    setWidget(page);
}

} // namespace sijill
