#include "widgets/panels/explanationpanel.h"

#include "widgets/models/incidenttexts.h"
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

} // namespace

ExplanationPanel::ExplanationPanel(ViewModel &model, QWidget *parent) : QScrollArea(parent), m_model(model)
{
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("Why this number?"));
    connect(&m_model, &ViewModel::sumsChanged, this, [this] {
        if (m_incident >= m_model.atlas()->incidents.size())
            m_incident = none;
        if (m_wanted && isVisible())
            rebuild();
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
        const std::vector<IncidentIndex> wanted = m_incident == none ? m_model.shownIncidents() : std::vector{m_incident};
        for (const IncidentIndex i : wanted)
            (atlas.incidents[i].counted ? counted : leftOut).push_back(i);
        const Explanation explanation = explain(atlas, m_model.ledger(), counted, leftOut, locale());
        for (std::size_t i = 0; i < std::min(explanation.lines.size(), mostLines); ++i) {
            const ExplanationLine &line = explanation.lines[i];
            auto *row = new QHBoxLayout;
            row->addSpacing(indent * line.depth);
            if (line.incident != none && line.kind != ExplanationLine::Kind::Total) {
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
            column->addWidget(plainLabel(tr("… and %Ln lines more: make the window smaller, or ask “sijill tally --explain”.", nullptr,
                                            static_cast<int>(explanation.lines.size() - mostLines)), TextStyle::Quiet, page));
    }
    column->addStretch(1);
    setWidget(page);
}

} // namespace sijill
