#include "widgets/panels/incidentpanel.h"

#include "mapdata/session/conditions.h"
#include "mapdata/words/words.h"
#include "widgets/controls/copying.h"
#include "widgets/controls/linkbutton.h"
#include "widgets/controls/plainlabel.h"
#include "widgets/models/incidentorder.h"
#include "widgets/models/incidenttexts.h"
#include "widgets/panels/choicelist.h"

#include <QBoxLayout>
#include <QContextMenuEvent>
#include <QLabel>
#include <QScrollBar>
#include <QTimer>

#include <utility>

using namespace Qt::StringLiterals;

namespace sijill {

namespace {

/// Beyond that a list of their own serves better.
constexpr std::size_t mostChoices = 12;
constexpr double shareOfChoices = 0.55; ///< of the height of the panel

void addText(QBoxLayout *column, const QString &text, TextStyle style, QWidget *page)
{
    if (!text.isEmpty())
        column->addWidget(selectable(plainLabel(text, style, page)));
}

void addRule(QBoxLayout *column, QWidget *page)
{
    auto *rule = new QFrame(page);
    rule->setObjectName(u"rule"_s);
    column->addSpacing(6);
    column->addWidget(rule);
    column->addSpacing(4);
}

} // namespace

IncidentPanel::IncidentPanel(ViewModel &model, QWidget *parent) : QScrollArea(parent), m_model(model)
{
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("Incident"));
    m_choices = new ChoiceList(m_model, this);
    m_choices->hide();
    connect(&m_model, &ViewModel::atlasChanged, this, [this] {
        if (!m_model.keepsPositions())
            setSubject({}, {}); // its incidents are others here
    });
    connect(&m_model, &ViewModel::selectionChanged, this, &IncidentPanel::rebuild);
    connect(&m_model, &ViewModel::filterChanged, this, &IncidentPanel::rebuild);
    connect(&m_model, &ViewModel::windowChanged, this, &IncidentPanel::followWindow);
    rebuild();
}

void IncidentPanel::setSubject(const QString &name, std::vector<IncidentIndex> incidents)
{
    m_subject = name;
    m_ofSubject = std::move(incidents);
}

bool IncidentPanel::isOfSubject() const
{
    return !m_ofSubject.empty() && m_ofSubject == m_model.selected();
}

/// Window and filter move on under what was selected. One alone is told whatever they are.
std::vector<IncidentIndex> IncidentPanel::shownOfSelected() const
{
    std::vector<IncidentIndex> shown = m_model.selected();
    const auto &incidents = m_model.atlas()->incidents;
    const TimeWindow window = m_model.filter().timeWindow();
    if (shown.size() > 1)
        std::erase_if(shown, [&](IncidentIndex i) {
            return i >= incidents.size() || m_model.mask()[i] == 0 || !window.shows(incidents[i].span);
        });
    return shown;
}

void IncidentPanel::followWindow()
{
    // A page made anew with every step would flicker.
    if (!m_sum.isEmpty()) {
        const std::vector<IncidentIndex> shown = shownOfSelected();
        if (shown != m_listed || inWords(sumOf(shown, m_model.shown()), locale()) != m_sum) {
            rebuild();
            return;
        }
    }
    const IncidentIndex current = m_model.current();
    if (m_share && current < m_model.atlas()->incidents.size())
        showShare(incidentShare(m_model.atlas()->incidents[current], m_model.ledger().nets[current],
                                m_model.filter().timeWindow(), locale()));
}

void IncidentPanel::rebuild()
{
    auto *page = new QWidget;
    page->setObjectName(u"paper"_s);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(14, 8, 14, 14);
    column->setSpacing(5);
    const IncidentIndex current = m_model.current();
    m_listed = shownOfSelected();
    const bool several = m_model.selected().size() > 1 || isOfSubject();
    m_sum = several ? inWords(sumOf(m_listed, m_model.shown()), locale()) : QString();
    const bool many = m_listed.size() > mostChoices;
    if (several && !many) {
        addSum(column);
        addChoices(column);
    }
    m_choices->setVisible(many);
    m_choices->showIncidents(m_listed, many ? sumLines() : QStringList());
    placeChoices();
    if (current == none || current >= m_model.atlas()->incidents.size()) {
        if (m_model.selected().empty())
            column->addWidget(
                plainLabel(tr("Click a marker, a badge or a row of the list to see what is known and who says so."),
                           TextStyle::Quiet, page));
    } else {
        const IncidentDetails details =
            detailsOf(*m_model.atlas(), m_model.ledger(), m_model.filter().timeWindow(), current, locale());
        addHead(column, details);
        addClaims(column, details);
        addFacts(column, details);
        addFamily(column, details);
        addHistory(column);
    }
    column->addStretch(1);
    setWidget(page); // deletes the page before
}

void IncidentPanel::placeChoices()
{
    const bool alone = m_model.current() == none; // nothing below has need of room
    const int tall = m_choices->isHidden() ? 0 : static_cast<int>(height() * (alone ? 1 : shareOfChoices));
    setViewportMargins(0, tall, 0, 0);
    m_choices->setGeometry(0, 0, width(), tall);
    m_choices->raise();
}

void IncidentPanel::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    placeChoices();
}

/// What they come to together, before any one of them: of what, how many, and what is to be known of that.
QStringList IncidentPanel::sumLines() const
{
    const Sum sum = sumOf(m_listed, m_model.shown());
    QStringList remarks{measureName(*m_model.atlas(), m_model.filter().measure, locale()),
                        boundsInTime(sum, m_model.filter().spans, locale()), withoutFigureWords(sum, locale()),
                        inWords(without(conditionsOf(*m_model.atlas(), m_model.filter(), locale(), &m_model.facts()),
                                        Condition::Kind::Measure))};
    remarks.removeAll(QString());
    return {isOfSubject() ? m_subject : QString(), m_sum, remarks.join(u'\n')};
}

void IncidentPanel::addSum(QBoxLayout *column)
{
    QWidget *page = column->parentWidget();
    const QStringList lines = sumLines();
    addText(column, lines[0], TextStyle::Title, page);
    addText(column, lines[1], TextStyle::Figure, page);
    addText(column, lines[2], TextStyle::Quiet, page);
    addRule(column, page);
}

void IncidentPanel::addChoices(QBoxLayout *column)
{
    QWidget *page = column->parentWidget();
    column->addWidget(headingLabel(tr("%Ln incidents here", nullptr, static_cast<int>(m_listed.size())), page));
    for (const IncidentIndex incident : m_listed) {
        const Atlas &atlas = *m_model.atlas();
        const QString count =
            incidentCount(atlas, incident, m_model.filter().measure, m_model.filter().reading, locale());
        auto *link = new LinkButton(
            tr("%1: %2", "incident: count").arg(incidentTitle(atlas, atlas.incidents[incident], locale()), count),
            page);
        link->setChosen(incident == m_model.current());
        connect(
            link, &LinkButton::clicked, this, [this, incident] { m_model.select(m_model.selected(), incident); },
            Qt::QueuedConnection);
        column->addWidget(link);
    }
    addRule(column, page);
}

void IncidentPanel::addHead(QBoxLayout *column, const IncidentDetails &details)
{
    QWidget *page = column->parentWidget();
    column->addWidget(headingLabel(details.date, page));
    addText(column, details.title, TextStyle::Title, page);
    addText(column, details.count, TextStyle::Figure, page);
    addText(column, details.measure, TextStyle::Quiet, page);
    addText(column, details.cuts, TextStyle::Body, page);
    addText(column, details.other, TextStyle::Body, page);
    addText(column, details.net, TextStyle::Quiet, page);
    column->addWidget(m_share = plainLabel({}, TextStyle::Quiet, page));
    showShare(details.share);
    addText(column, details.notCounted, TextStyle::Strong, page);
    auto *why = new LinkButton(tr("Why this number?"), page);
    connect(why, &LinkButton::clicked, this, [this] { emit explanationWanted(m_model.current()); });
    column->addWidget(why);
}

void IncidentPanel::showShare(const QString &share)
{
    m_share->setText(share);
    m_share->setVisible(!share.isEmpty());
}

void IncidentPanel::addFacts(QBoxLayout *column, const IncidentDetails &details)
{
    QWidget *page = column->parentWidget();
    const auto addFact = [&](const QString &name, const QString &value) {
        if (value.isEmpty())
            return;
        column->addSpacing(3);
        column->addWidget(plainLabel(name, TextStyle::Quiet, page));
        addText(column, value, TextStyle::Body, page);
    };
    addRule(column, page);
    column->addWidget(headingLabel(tr("What is known"), page));
    addFact(tr("Place"), details.place);
    addText(column, details.placed, TextStyle::Quiet, page);
    addFact(tr("What happened"), details.kind);
    addFact(tr("By whom"), details.actors);
    addFact(tr("Against whom"), details.targets);
    addFact(tr("With what"), details.weapons);
    addFact(tr("Note"), details.note);
}

void IncidentPanel::addClaims(QBoxLayout *column, const IncidentDetails &details)
{
    QWidget *page = column->parentWidget();
    addRule(column, page);
    column->addWidget(headingLabel(details.claims.size() > 1
                                       ? tr("Who says so: %Ln claims", nullptr, static_cast<int>(details.claims.size()))
                                       : tr("Who says so"),
                                   page));
    if (details.claims.empty())
        addText(column, tr("No source is named."), TextStyle::Quiet, page);
    for (const ClaimDetails &claim : details.claims) {
        column->addSpacing(3);
        addText(column, claim.source, TextStyle::Strong, page);
        addText(column, claim.report, TextStyle::Quiet, page);
        addText(column, claim.wording, TextStyle::Body, page);
        for (const QString &figure : claim.figures)
            addText(column, figure, TextStyle::Body, page);
        if (!claim.facts.isEmpty())
            addText(column, tr("No casualties, in no total:"), TextStyle::Quiet, page);
        for (const QString &fact : claim.facts)
            addText(column, fact, TextStyle::Body, page);
        if (claim.taken)
            addText(column, tr("✓ The reading takes this one."), TextStyle::Quiet, page);
        addText(column, claim.note, TextStyle::Quiet, page);
        addText(column, claim.link, TextStyle::Quiet, page);
    }
}

void IncidentPanel::addFamily(QBoxLayout *column, const IncidentDetails &details)
{
    QWidget *page = column->parentWidget();
    if (!details.whole.empty()) {
        addRule(column, page);
        column->addWidget(headingLabel(tr("Part of"), page));
        for (const RelatedDetails &whole : details.whole)
            addIncidentLink(column, whole.text, whole.incident);
    }
    if (!details.parts.empty()) {
        addRule(column, page);
        column->addWidget(headingLabel(tr("Its parts"), page));
        for (const RelatedDetails &part : details.parts)
            addIncidentLink(column, part.text, part.incident);
    }
}

void IncidentPanel::addIncidentLink(QBoxLayout *column, const QString &text, IncidentIndex incident)
{
    auto *link = new LinkButton(text, column->parentWidget());
    // Queued: the page with this very button is replaced by what it does.
    connect(
        link, &LinkButton::clicked, this, [this, incident] { m_model.select({incident}, incident); },
        Qt::QueuedConnection);
    column->addWidget(link);
}

void IncidentPanel::setHistoryOffered(bool on)
{
    if (std::exchange(m_hasHistory, on) != on)
        rebuild();
}

void IncidentPanel::setHistoryOpen(bool on)
{
    if (std::exchange(m_isHistoryOpen, on) != on)
        rebuild();
}

void IncidentPanel::addHistory(QBoxLayout *column)
{
    if (!m_hasHistory)
        return;
    QWidget *page = column->parentWidget();
    addRule(column, page);
    auto *edit = new LinkButton(tr("Edit this incident…"), page);
    connect(edit, &LinkButton::clicked, this, [this] { emit editWanted(m_model.current()); });
    column->addWidget(edit);
    auto *fold = new LinkButton(m_isHistoryOpen ? tr("Hide its history") : tr("Show its history"), page);
    connect(
        fold, &LinkButton::clicked, this,
        [this] {
            m_goesToHistory = !m_isHistoryOpen;
            setHistoryOpen(!m_isHistoryOpen);
        },
        Qt::QueuedConnection);
    column->addWidget(fold);
    if (!m_isHistoryOpen)
        return;
    m_history = new QWidget(page);
    auto *lines = new QVBoxLayout(m_history);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(3);
    column->addWidget(m_history);
    emit historyWanted(m_model.current());
}

void IncidentPanel::showHistory(IncidentIndex incident, const std::vector<HistoryWords> &history)
{
    if (!m_history || incident != m_model.current() || !m_history->layout()->isEmpty())
        return;
    auto *column = static_cast<QVBoxLayout *>(m_history->layout());
    if (history.empty())
        addText(column, tr("Nothing was changed in it since it came into the register."), TextStyle::Quiet, m_history);
    for (const HistoryWords &entry : history) {
        column->addSpacing(3);
        addText(column, entry.head, TextStyle::Strong, m_history);
        addText(column, entry.changes.join(u'\n'), TextStyle::Body, m_history);
        addText(column, entry.why, TextStyle::Quiet, m_history);
    }
    if (std::exchange(m_goesToHistory, false)) // once the page has its height
        QTimer::singleShot(0, m_history, [this] {
            verticalScrollBar()->setValue(m_history->mapTo(widget(), QPoint()).y() -
                                          m_history->fontMetrics().height() * 2);
        });
}

void IncidentPanel::contextMenuEvent(QContextMenuEvent *event)
{
    showCopyMenu(*this, *widget(), event->globalPos());
}

} // namespace sijill
