#include "widgets/register/duplicatespanel.h"

#include "mapdata/duplicates/reasonwords.h"
#include "mapdata/ledger/ledger.h"
#include "mapdata/words/incidentwords.h"
#include "mapdata/words/words.h"
#include "widgets/controls/flowlayout.h"
#include "widgets/controls/plainlabel.h"
#include "widgets/texts/readable.h"

#include <QGridLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

constexpr int percent = 100;

QString verdictOf(const ProposedPair &pair)
{
    if (pair.whole == none)
        return verdictName(pair.verdict);
    return pair.whole == pair.bIndex ? DuplicatesPanel::tr("the first is part of the second")
                                     : DuplicatesPanel::tr("the second is part of the first");
}

QString figuresOf(const Atlas &atlas, IncidentIndex incident, const QLocale &locale)
{
    const Count dead = readCount(atlas, incident, killed, {}), hurt = readCount(atlas, incident, wounded, {});
    QStringList told;
    if (dead.hasFigure())
        told << DuplicatesPanel::tr("%1 killed", "a number of people").arg(inWords(dead, {}, locale));
    if (hurt.hasFigure())
        told << DuplicatesPanel::tr("%1 wounded", "a number of people").arg(inWords(hurt, {}, locale));
    if (!atlas.incidents[incident].counted)
        told << DuplicatesPanel::tr("in no total");
    return told.isEmpty() ? DuplicatesPanel::tr("no figure") : told.join(DuplicatesPanel::tr(", ", "between figures"));
}

QString sourcesOf(const Atlas &atlas, IncidentIndex incident, Language language)
{
    QStringList names;
    for (const Claim &claim : atlas.claimsOf(atlas.incidents[incident]))
        if (claim.source != none16)
            if (const QString name = atlas.sources[claim.source].name.in(language); !names.contains(name))
                names << name;
    QString told =
        names.isEmpty() ? DuplicatesPanel::tr("no source") : names.join(DuplicatesPanel::tr(", ", "between sources"));
    if (!atlas.dataSets.empty())
        told = DuplicatesPanel::tr("%1 (of %2)", "sources, data set")
                   .arg(told, isolated(atlas.dataSets[atlas.dataSetOf(incident)].name.in(language)));
    return told;
}

} // namespace

std::vector<ProposedPair> proposedPairs(const Atlas &atlas, const std::vector<Duplicate> &found, const QLocale &locale)
{
    std::vector<ProposedPair> pairs;
    for (const Duplicate &one : found)
        pairs.push_back({keyOf(atlas, one.a), keyOf(atlas, one.b), one.a, one.b, one.verdict, one.score, one.whole,
                         reasonsInWords(atlas, one.reasons, locale)});
    return pairs;
}

DuplicatesPanel::DuplicatesPanel(ViewModel &model, QWidget *parent) : QWidget(parent), m_model(model)
{
    setObjectName(u"paper"_s);
    setAttribute(Qt::WA_StyledBackground);
    setAccessibleName(tr("Possible duplicates"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(14, 8, 14, 10);
    column->setSpacing(6);
    column->addWidget(headingLabel(tr("Possible duplicates"), this));
    m_said =
        plainLabel(tr("Nothing has been looked for yet. Nothing is ever merged by itself."), TextStyle::Quiet, this);
    column->addWidget(m_said);
    m_progress = new QProgressBar(this);
    m_progress->setRange(0, percent);
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(6);
    m_progress->setAccessibleName(tr("How much is looked through"));
    m_progress->hide();
    column->addWidget(m_progress);
    m_look = new QPushButton(tr("&Look for duplicates"), this);
    column->addWidget(m_look, 0, Qt::AlignLeading);
    m_table = new QTableWidget(0, 4, this);
    m_table->setAccessibleName(tr("Pairs that may be one event"));
    m_table->setHorizontalHeaderLabels({tr("Verdict"), tr("Score"), tr("First"), tr("Second")});
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->setMinimumHeight(90);
    m_table->installEventFilter(this);
    column->addWidget(m_table, 1);
    column->addWidget(makeButtons());
    column->addWidget(makeDetail());
    follow();
}

/// Both side by side, and why; scrolled where there is little room.
QWidget *DuplicatesPanel::makeDetail()
{
    auto *area = new QScrollArea(this);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *page = new QWidget(area);
    page->setObjectName(u"paper"_s);
    auto *detail = new QVBoxLayout(page);
    detail->setContentsMargins(0, 4, 0, 0);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(14);
    for (int side = 0; side < 2; ++side) {
        grid->setColumnStretch(side, 1);
        for (int row = 0; row < static_cast<int>(m_sides[0].size()); ++row) {
            QLabel *&label = m_sides[static_cast<std::size_t>(side)][static_cast<std::size_t>(row)];
            label = plainLabel({}, row == 0 ? TextStyle::Strong : TextStyle::Body, page);
            grid->addWidget(label, row, side, Qt::AlignTop);
        }
    }
    detail->addLayout(grid);
    m_reasons = plainLabel({}, TextStyle::Quiet, page);
    detail->addWidget(m_reasons);
    detail->addStretch(1);
    area->setWidget(page);
    constexpr int least = 130; // pixels: title, day, place, figures and sources
    area->setMinimumHeight(least);
    area->hide();
    m_detail = area;
    return area;
}

QWidget *DuplicatesPanel::makeButtons()
{
    auto *box = new QWidget(this);
    m_buttons = box;
    box->hide();
    auto *row = new FlowLayout(box, 6);
    row->setContentsMargins(0, 0, 0, 0);
    const std::array<std::pair<QString, QString>, ActCount> texts{
        std::pair{tr("Same event"), tr("Makes one incident of both (S)")},
        {tr("First is a part"), tr("The first is part of the second (P)")},
        {tr("Second is a part"), tr("The second is part of the first (Shift+P)")},
        {tr("Not the same"), tr("Two events; kept in the register, and never proposed again (N)")},
        {tr("Later"), tr("Left out of the list until it is looked for again (L)")}};
    for (int i = 0; i < ActCount; ++i) {
        const auto &[text, tip] = texts[static_cast<std::size_t>(i)];
        auto *button = new QPushButton(text, box);
        button->setToolTip(tip);
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, this, [this, i] { act(static_cast<Act>(i)); });
        row->addWidget(button);
        m_acts[static_cast<std::size_t>(i)] = button;
    }
    return box;
}

void DuplicatesPanel::follow()
{
    connect(m_look, &QPushButton::clicked, this, [this] {
        if (m_progress->isHidden())
            emit lookWanted();
        else
            emit stopWanted();
    });
    connect(m_table, &QTableWidget::currentCellChanged, this, &DuplicatesPanel::showChosen);
}

void DuplicatesPanel::say(const QString &sentence)
{
    m_said->setText(sentence);
}

QString DuplicatesPanel::said() const
{
    return m_said->text();
}

void DuplicatesPanel::showProgress(double share)
{
    m_progress->show();
    m_progress->setValue(static_cast<int>(share * percent));
    m_look->setText(tr("&Stop"));
}

void DuplicatesPanel::endProgress()
{
    m_progress->hide();
    m_look->setText(tr("&Look for duplicates"));
}

const ProposedPair *DuplicatesPanel::chosen() const
{
    const int row = m_table->currentRow();
    return row >= 0 && row < static_cast<int>(m_pairs.size()) ? &m_pairs[static_cast<std::size_t>(row)] : nullptr;
}

void DuplicatesPanel::showPairs(std::vector<ProposedPair> pairs)
{
    const ProposedPair *now = chosen();
    const std::pair<IncidentKey, IncidentKey> before =
        now ? std::pair(now->a, now->b) : std::pair<IncidentKey, IncidentKey>();
    const int row = m_table->currentRow();
    m_pairs = std::move(pairs);
    fillTable();
    const auto same = std::ranges::find_if(
        m_pairs, [&](const ProposedPair &pair) { return pair.a == before.first && pair.b == before.second; });
    if (same != m_pairs.end())
        m_table->setCurrentCell(static_cast<int>(same - m_pairs.begin()), 0);
    else if (!m_pairs.empty())
        m_table->setCurrentCell(std::clamp(row, 0, static_cast<int>(m_pairs.size()) - 1), 0);
    showChosen();
}

void DuplicatesPanel::fillTable()
{
    const QSignalBlocker quiet(m_table);
    const Atlas &atlas = *m_model.atlas();
    m_table->setRowCount(static_cast<int>(m_pairs.size()));
    int row = 0;
    for (const ProposedPair &pair : m_pairs) {
        const auto title = [&](IncidentIndex i) { return incidentTitle(atlas, atlas.incidents[i], locale()); };
        int column = 0;
        for (const QString &text :
             {verdictOf(pair), locale().toString(pair.score, 'f', 2), title(pair.aIndex), title(pair.bIndex)}) {
            auto *item = new QTableWidgetItem(text);
            item->setToolTip(text);
            m_table->setItem(row, column++, item);
        }
        ++row;
    }
    m_table->resizeColumnToContents(1);
}

void DuplicatesPanel::remove(const IncidentKey &a, const IncidentKey &b)
{
    std::vector<ProposedPair> left = m_pairs;
    std::erase_if(left, [&](const ProposedPair &pair) { return pair.a == a && pair.b == b; });
    showPairs(std::move(left));
}

void DuplicatesPanel::showSide(int column, IncidentIndex index)
{
    const Atlas &atlas = *m_model.atlas();
    const Incident &incident = atlas.incidents[index];
    const QString when =
        incident.span.isValid() ? inWords(incident.span, incident.timePrecision, locale()) : tr("undated");
    const std::array<QString, 5> texts{
        incidentTitle(atlas, incident, locale()), when, placeNames(atlas, atlas.locationOf(incident), locale()),
        figuresOf(atlas, index, locale()), sourcesOf(atlas, index, languageOf(locale()))};
    for (std::size_t row = 0; row < texts.size(); ++row)
        m_sides[static_cast<std::size_t>(column)][row]->setText(texts[row]);
}

/// Both are selected, so that the map marks them.
void DuplicatesPanel::showChosen()
{
    const ProposedPair *pair = chosen();
    m_detail->setVisible(pair != nullptr);
    m_buttons->setVisible(pair != nullptr);
    if (!pair)
        return;
    const Atlas &atlas = *m_model.atlas();
    if (std::max(pair->aIndex, pair->bIndex) >= atlas.incidents.size())
        return;
    showSide(0, pair->aIndex);
    showSide(1, pair->bIndex);
    m_reasons->setText(pair->reasons.join(tr("; ", "between reasons")));
    const bool areOwn = atlas.dataSetOf(pair->aIndex) == 0 && atlas.dataSetOf(pair->bIndex) == 0;
    m_acts[FirstPart]->setEnabled(areOwn);
    m_acts[SecondPart]->setEnabled(areOwn);
    // Whoever looks at something else goes on looking at it.
    if (isVisible() && isAncestorOf(window()->focusWidget()))
        m_model.select({pair->aIndex, pair->bIndex}, pair->aIndex);
}

void DuplicatesPanel::act(Act act)
{
    const ProposedPair *at = chosen();
    if (!at || !m_acts[act]->isEnabled())
        return;
    const ProposedPair pair = *at;
    switch (act) {
    case Same:
        emit sameWanted(pair);
        break;
    case FirstPart:
        emit partWanted(pair, pair.aIndex, pair.bIndex);
        break;
    case SecondPart:
        emit partWanted(pair, pair.bIndex, pair.aIndex);
        break;
    case Distinct:
        emit distinctWanted(pair);
        break;
    case Later:
    case ActCount:
        remove(pair.a, pair.b);
        break;
    }
}

bool DuplicatesPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table && event->type() == QEvent::KeyPress) {
        const auto &key = static_cast<const QKeyEvent &>(*event);
        const bool isPlain = key.modifiers() == Qt::NoModifier, isShift = key.modifiers() == Qt::ShiftModifier;
        for (const auto &[wanted, shift, what] : {std::tuple(Qt::Key_S, false, Same),
                                                  {Qt::Key_P, false, FirstPart},
                                                  {Qt::Key_P, true, SecondPart},
                                                  {Qt::Key_N, false, Distinct},
                                                  {Qt::Key_L, false, Later}})
            if (key.key() == wanted && (shift ? isShift : isPlain)) {
                act(what);
                return true;
            }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace sijill
