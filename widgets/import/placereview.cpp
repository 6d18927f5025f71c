#include "widgets/import/placereview.h"

#include "mapdata/words/words.h"
#include "widgets/controls/plainlabel.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QTableWidget>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sijill {

namespace {

enum NameColumn { SaidColumn, AreaColumn, RowsColumn, DecisionColumn };
enum CandidateColumn { PlaceColumn, WithinColumn, ScoreColumn };

QTableWidget *makeTable(const QString &name, const QStringList &columns, QWidget *parent)
{
    auto *table = new QTableWidget(0, static_cast<int>(columns.size()), parent);
    table->setAccessibleName(name);
    table->setHorizontalHeaderLabels(columns);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setShowGrid(false);
    table->setWordWrap(false);
    table->setTabKeyNavigation(false);
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(26);
    table->horizontalHeader()->setHighlightSections(false);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    return table;
}

void put(QTableWidget *table, int row, int column, const QString &text)
{
    auto *item = new QTableWidgetItem(text);
    item->setToolTip(text.toHtmlEscaped());
    table->setItem(row, column, item);
}

} // namespace

PlaceReview::PlaceReview(QWidget *parent) : QWidget(parent)
{
    build();
}

void PlaceReview::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 8, 0, 0);
    m_explanation = plainLabel({}, TextStyle::Quiet, this);
    column->addWidget(m_explanation);
    auto *row = new QHBoxLayout;
    row->setSpacing(14);
    m_names = makeTable(tr("Names in doubt"), {tr("As the table has it"), tr("In"), tr("Rows"), tr("Decision")}, this);
    m_names->setColumnWidth(AreaColumn, 120);
    m_names->setColumnWidth(RowsColumn, 56);
    m_names->setColumnWidth(DecisionColumn, 150);
    row->addWidget(m_names, 3);
    auto *side = new QVBoxLayout;
    m_candidates = makeTable(tr("Places that may be meant"), {tr("Place"), tr("In"), tr("Alike")}, this);
    m_candidates->setColumnWidth(WithinColumn, 110);
    m_candidates->setColumnWidth(ScoreColumn, 64);
    side->addWidget(m_candidates, 1);
    auto *buttons = new QHBoxLayout;
    const auto addButton = [&](const QString &text, const QString &tip) {
        auto *button = new QPushButton(text, this);
        button->setToolTip(tip);
        button->setAutoDefault(false);
        buttons->addWidget(button);
        return button;
    };
    m_accept = addButton(tr("It is this one"), tr("The incidents of these rows move to the place"));
    m_reject = addButton(tr("None of them"), tr("The incidents stay with their area"));
    m_undecide = addButton(tr("Leave open"), tr("Takes the decision back"));
    side->addLayout(buttons);
    row->addLayout(side, 2);
    column->addLayout(row, 1);
    m_apply = new QPushButton(tr("Move the incidents"), this);
    m_apply->setAutoDefault(false);
    column->addWidget(m_apply, 0, Qt::AlignTrailing);

    connect(m_names, &QTableWidget::currentCellChanged, this, [this] { showCandidates(); });
    connect(m_candidates, &QTableWidget::currentCellChanged, this, [this] { showButtons(); });
    const auto take = [this] {
        const PlaceProposal *proposal = current();
        const int at = m_candidates->currentRow();
        if (proposal && at >= 0 && at < static_cast<int>(proposal->candidates.size()))
            decide(proposal->candidates[static_cast<std::size_t>(at)].id);
    };
    connect(m_accept, &QPushButton::clicked, this, take);
    connect(m_candidates, &QTableWidget::cellActivated, this, take);
    connect(m_reject, &QPushButton::clicked, this, [this] { decide({}); });
    connect(m_undecide, &QPushButton::clicked, this, &PlaceReview::undecide);
    connect(m_apply, &QPushButton::clicked, this, [this] { emit applied(m_chosen); });
}

void PlaceReview::setProposals(std::vector<PlaceProposal> proposals, const QHash<QString, QString> &chosen)
{
    m_proposals = std::move(proposals);
    m_carriedOut = m_chosen = chosen;
    m_explanation->setText(m_proposals.empty()
                               ? tr("No name of a place is in doubt.")
                               : tr("%Ln names could be one of several places. Until you say which, their incidents "
                                    "are shown for the area.",
                                    nullptr, static_cast<int>(m_proposals.size())));
    showNames();
}

void PlaceReview::showNames()
{
    const int row = std::max(0, m_names->currentRow());
    m_names->setRowCount(static_cast<int>(m_proposals.size()));
    for (int i = 0; i < m_names->rowCount(); ++i)
        showName(i);
    if (m_names->rowCount() > 0)
        m_names->setCurrentCell(std::min(row, m_names->rowCount() - 1), SaidColumn);
    showCandidates();
}

void PlaceReview::showName(int row)
{
    const PlaceProposal &proposal = m_proposals[static_cast<std::size_t>(row)];
    put(m_names, row, SaidColumn, proposal.said);
    put(m_names, row, AreaColumn, proposal.parent.isEmpty() ? tr("anywhere") : proposal.parent);
    put(m_names, row, RowsColumn, locale().toString(proposal.rows));
    put(m_names, row, DecisionColumn, decisionOn(proposal));
}

QString PlaceReview::decisionOn(const PlaceProposal &proposal) const
{
    const auto chosen = m_chosen.constFind(proposal.key);
    if (chosen == m_chosen.cend())
        return {};
    if (chosen->isEmpty())
        return tr("none of them");
    const auto found = std::ranges::find(proposal.candidates, *chosen, &PlaceProposal::Candidate::id);
    return found == proposal.candidates.end() ? *chosen : u"✓ "_s + found->name.in(languageOf(locale()));
}

const PlaceProposal *PlaceReview::current() const
{
    const int row = m_names->currentRow();
    return row < 0 || row >= static_cast<int>(m_proposals.size()) ? nullptr
                                                                  : &m_proposals[static_cast<std::size_t>(row)];
}

void PlaceReview::showCandidates()
{
    const PlaceProposal *proposal = current();
    const Language language = languageOf(locale());
    m_candidates->setRowCount(proposal ? static_cast<int>(proposal->candidates.size()) : 0);
    for (int i = 0; i < m_candidates->rowCount(); ++i) {
        const PlaceProposal::Candidate &candidate = proposal->candidates[static_cast<std::size_t>(i)];
        put(m_candidates, i, PlaceColumn, candidate.name.in(language));
        put(m_candidates, i, WithinColumn, candidate.area.in(language));
        put(m_candidates, i, ScoreColumn,
            tr("%1%", "how much alike").arg(locale().toString(qRound(100 * candidate.score))));
    }
    if (m_candidates->rowCount() > 0)
        m_candidates->setCurrentCell(0, PlaceColumn);
    showButtons();
}

void PlaceReview::showButtons()
{
    const PlaceProposal *proposal = current();
    m_accept->setEnabled(proposal && m_candidates->currentRow() >= 0);
    m_reject->setEnabled(proposal != nullptr);
    m_undecide->setEnabled(proposal && m_chosen.contains(proposal->key));
    m_apply->setEnabled(m_chosen != m_carriedOut);
}

void PlaceReview::decide(const QString &place)
{
    const PlaceProposal *proposal = current();
    if (!proposal)
        return;
    m_chosen.insert(proposal->key, place);
    const int row = m_names->currentRow();
    showName(row);
    // On to the next one that nobody has decided.
    for (int next = row + 1; next < m_names->rowCount(); ++next)
        if (!m_chosen.contains(m_proposals[static_cast<std::size_t>(next)].key)) {
            m_names->setCurrentCell(next, SaidColumn);
            break;
        }
    showButtons();
}

void PlaceReview::undecide()
{
    if (const PlaceProposal *proposal = current()) {
        m_chosen.remove(proposal->key);
        showName(m_names->currentRow());
        showButtons();
    }
}

} // namespace sijill
