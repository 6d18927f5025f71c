#include "widgets/register/recordsdialog.h"

#include "mapdata/entry/likelysame.h"
#include "widgets/controls/copying.h"
#include "widgets/controls/plainlabel.h"
#include "widgets/register/newrecorddialog.h"
#include "widgets/register/recordmergedialog.h"
#include "widgets/register/recordtexts.h"
#include "widgets/texts/readable.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QTabBar>
#include <QTableView>

#include <algorithm>

namespace sijill {

using namespace Qt::StringLiterals;

RecordsDialog::RecordsDialog(QWidget *parent) : QDialog(parent)
{
    setWindowTitle(tr("Places, sources and names"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(14, 10, 14, 12);
    column->setSpacing(6);
    m_tabs = new QTabBar(this);
    m_tabs->setAccessibleName(tr("Tables"));
    m_tabs->setExpanding(false);
    for (const auto &[table, name] : recordTables())
        m_tabs->setTabData(m_tabs->addTab(name), table);
    column->addWidget(m_tabs);
    auto *row = new QHBoxLayout;
    m_search = new QLineEdit(this);
    m_search->setPlaceholderText(tr("Find a name by any spelling"));
    m_search->setAccessibleName(tr("Find a name by any spelling"));
    m_search->setClearButtonEnabled(true);
    m_count = plainLabel({}, TextStyle::Quiet, this);
    m_count->setWordWrap(false);
    row->addWidget(m_search, 1);
    row->addWidget(m_count);
    column->addLayout(row);
    setUpView();
    column->addWidget(m_view, 1);
    m_said = plainLabel({}, TextStyle::Quiet, this);
    m_said->setAccessibleName(tr("What was done"));
    column->addWidget(m_said);
    auto *buttons = new QHBoxLayout;
    m_new = addButton(tr("&New…"), tr("Enter another one"));
    m_merge =
        addButton(tr("&Make one of several…"), tr("Spellings of the same: all that refers to them refers to one"));
    m_likelyButton = addButton(tr("Likely the &same"), tr("Select what may be spellings of the same"));
    m_delete = addButton(tr("&Delete"), tr("Only what nothing refers to"));
    for (QPushButton *button : {m_new, m_merge, m_likelyButton, m_delete})
        buttons->addWidget(button);
    buttons->addStretch(1);
    column->addLayout(buttons);
    resize(860, 560);

    connect(m_tabs, &QTabBar::currentChanged, this, [this] {
        m_model->setRows(table(), {});
        say({});
        emit rowsWanted(table());
    });
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_filter->search(text);
        showState();
    });
    connect(m_new, &QPushButton::clicked, this, &RecordsDialog::enter);
    connect(m_merge, &QPushButton::clicked, this, &RecordsDialog::merge);
    connect(m_delete, &QPushButton::clicked, this, &RecordsDialog::remove);
    connect(m_likelyButton, &QPushButton::clicked, this, &RecordsDialog::showLikely);
    showState();
}

QPushButton *RecordsDialog::addButton(const QString &text, const QString &tip)
{
    auto *button = new QPushButton(text, this);
    button->setToolTip(tip);
    button->setAutoDefault(false);
    return button;
}

void RecordsDialog::setUpView()
{
    m_model = new RecordModel(locale(), this);
    m_filter = new RecordFilter(*m_model, this);
    m_view = new QTableView(this);
    m_view->setAccessibleName(tr("Names"));
    m_view->setModel(m_filter);
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_view->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed);
    m_view->setShowGrid(false);
    m_view->setWordWrap(false);
    m_view->setTabKeyNavigation(false);
    m_view->verticalHeader()->hide();
    m_view->verticalHeader()->setDefaultSectionSize(28);
    m_view->horizontalHeader()->setHighlightSections(false);
    m_view->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    m_view->horizontalHeader()->setStretchLastSection(true);
    m_view->horizontalHeader()->setSortIndicatorClearable(true);
    m_view->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    m_view->setSortingEnabled(true);
    m_view->installEventFilter(this);
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &RecordsDialog::showState);
    connect(m_model, &RecordModel::edited, this, &RecordsDialog::editWanted);
    connect(m_model, &RecordModel::refused, this, &RecordsDialog::say);
}

QString RecordsDialog::table() const
{
    return m_tabs->tabData(m_tabs->currentIndex()).toString();
}

void RecordsDialog::showTable(const QString &table)
{
    for (int i = 0; i < m_tabs->count(); ++i)
        if (m_tabs->tabData(i) == table)
            m_tabs->setCurrentIndex(i);
}

void RecordsDialog::setRows(const QString &table, std::vector<RecordRow> rows)
{
    if (table != this->table())
        return;
    QStringList chosen;
    for (const int row : selectedRows())
        chosen << m_model->at(row).id;
    const bool isOther = m_model->table() != table || m_model->rows().empty();
    m_model->setRows(table, std::move(rows));
    m_likely = likelySame(m_model->rows());
    m_nextLikely = 0;
    if (isOther)
        for (int i = 0; i < m_model->columnCount(); ++i) {
            const auto of = m_model->column(i);
            const bool isShort = of == RecordModel::Column::Kind || of == RecordModel::Column::Id;
            m_view->setColumnWidth(i, isShort ? 96 : 165);
        }
    std::vector<int> again;
    for (const QString &id : std::as_const(chosen))
        if (const int row = m_model->rowOf(id); row >= 0)
            again.push_back(row);
    select(again);
    showState();
}

void RecordsDialog::say(const QString &sentence)
{
    m_said->setText(sentence);
}

QString RecordsDialog::said() const
{
    return m_said->text();
}

/// Rows of the model, in the order in which they are seen.
std::vector<int> RecordsDialog::selectedRows() const
{
    std::vector<int> seen;
    for (const QItemSelectionRange &range : m_view->selectionModel()->selection())
        for (int row = range.top(); row <= range.bottom(); ++row)
            seen.push_back(row);
    std::ranges::sort(seen);
    const auto rest = std::ranges::unique(seen);
    seen.erase(rest.begin(), rest.end());
    for (int &row : seen)
        row = m_filter->mapToSource(m_filter->index(row, 0)).row();
    return seen;
}

void RecordsDialog::select(const std::vector<int> &rows)
{
    QItemSelection selection;
    for (const int row : rows)
        if (const QModelIndex at = m_filter->mapFromSource(m_model->index(row, 0)); at.isValid())
            selection.select(at, at);
    if (selection.isEmpty())
        return;
    const QModelIndex first = selection.indexes().front();
    m_view->selectionModel()->setCurrentIndex(first, QItemSelectionModel::NoUpdate);
    m_view->selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    m_view->scrollTo(first);
}

void RecordsDialog::showState()
{
    const auto chosen = static_cast<int>(selectedRows().size());
    m_merge->setEnabled(chosen > 1);
    m_delete->setEnabled(chosen > 0);
    m_count->setText(tr("%Ln entries", nullptr, m_filter->rowCount()));
    m_likelyButton->setEnabled(!m_likely.empty());
    m_likelyButton->setText(m_likely.empty() ? tr("Likely the &same")
                                             : tr("Likely the &same (%L1)").arg(m_likely.size()));
}

RecordMergeDialog *RecordsDialog::merge()
{
    std::vector<RecordRow> rows;
    for (const int row : selectedRows())
        rows.push_back(m_model->at(row));
    if (rows.size() < 2) {
        say(tr("Select two or more that are spellings of the same."));
        return nullptr;
    }
    auto *dialog = new RecordMergeDialog(std::move(rows), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, table = table()] {
        const int row = m_model->rowOf(dialog->keep());
        emit mergeWanted(table, dialog->keep(), dialog->others(), dialog->why().text().trimmed(),
                         row < 0 ? QString() : nameOf(m_model->at(row), locale()));
    });
    dialog->open();
    return dialog;
}

NewRecordDialog *RecordsDialog::enter()
{
    auto *dialog = new NewRecordDialog(table(), m_model->rows(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    (locale().textDirection() == Qt::RightToLeft ? dialog->arabic() : dialog->name()).setText(m_search->text());
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        m_search->clear();
        emit editWanted(dialog->edit(), dialog->title());
    });
    dialog->open();
    return dialog;
}

void RecordsDialog::remove()
{
    Edit edit;
    const std::vector<int> rows = selectedRows();
    for (const int i : rows) {
        const RecordRow &row = m_model->at(i);
        const QString name = isolated(nameOf(row, locale()));
        if (row.isOfLayer) {
            say(tr("%1 stays: a layer gives it.").arg(name));
            return;
        }
        if (row.uses.any()) {
            say(tr("%1 stays, for it is used: %2. What uses it can be changed, or made to use another one.")
                    .arg(name, usesInWords(row.uses, locale())));
            return;
        }
        edit.records.push_back({RecordEdit::Kind::Delete, table(), row.id, {}});
    }
    if (!edit.records.empty())
        emit editWanted(edit, rows.size() == 1 ? nameOf(m_model->at(rows.front()), locale()) : QString());
}

void RecordsDialog::showLikely()
{
    if (m_likely.empty())
        return;
    m_search->clear();
    select(m_likely[m_nextLikely]);
    const auto at = static_cast<int>(m_nextLikely) + 1, all = static_cast<int>(m_likely.size());
    say(tr("%L1 of %L2: they may be spellings of the same. If they are, make one of them.").arg(at).arg(all));
    m_nextLikely = (m_nextLikely + 1) % m_likely.size();
    m_view->setFocus();
}

void RecordsDialog::copy() const
{
    TextTable table;
    for (int column = 0; column < m_model->columnCount(); ++column)
        table.head << m_model->headerData(column, Qt::Horizontal).toString();
    for (const int row : selectedRows()) {
        QStringList cells;
        for (int column = 0; column < m_model->columnCount(); ++column)
            cells << m_model->index(row, column).data().toString();
        table.rows.push_back(std::move(cells));
    }
    copyTable(table);
}

bool RecordsDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_view || event->type() != QEvent::KeyPress)
        return QDialog::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    if (key->matches(QKeySequence::Copy))
        copy();
    else if (key->matches(QKeySequence::Delete))
        remove();
    else if ((key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) && m_view->currentIndex().isValid())
        m_view->edit(m_view->currentIndex());
    else
        return false;
    return true;
}

void RecordsDialog::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Undo))
        emit undoWanted();
    else if (event->matches(QKeySequence::Redo))
        emit redoWanted();
    else
        QDialog::keyPressEvent(event);
}

} // namespace sijill
