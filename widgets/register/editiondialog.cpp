#include "widgets/register/editiondialog.h"

#include "widgets/controls/choicebox.h"
#include "widgets/controls/copying.h"
#include "widgets/controls/plainlabel.h"
#include "widgets/texts/readable.h"

#include <QBoxLayout>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QTableView>

#include <array>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array allKinds = {EditionLine::What::Added, EditionLine::What::Changed, EditionLine::What::Kept,
                                 EditionLine::What::Gone};

} // namespace

EditionDialog::EditionDialog(const QString &table, const QString &registerName, QWidget *parent) : QDialog(parent)
{
    setObjectName(u"edition"_s);
    setWindowTitle(tr("Take a table into the register"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(18, 16, 18, 14);
    column->setSpacing(8);
    column->addWidget(
        plainLabel(tr("%1 into %2", "a table, a register").arg(isolatedPath(table), isolatedPath(registerName)),
                   TextStyle::Strong, this));
    column->addWidget(plainLabel(tr("Rows that the register has of an earlier edition are known by their ids. What was "
                                    "changed by hand stays. It is one step, which can be undone."),
                                 TextStyle::Quiet, this));
    m_said = plainLabel({}, TextStyle::Body, this);
    m_said->setAccessibleName(tr("What the edition says"));
    m_remark = plainLabel({}, TextStyle::Quiet, this);
    column->addWidget(m_said);
    column->addWidget(m_remark);
    addProgress();
    addList();
    addFields();
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_take = buttons->addButton(tr("Take in"), QDialogButtonBox::ActionRole);
    m_take->setDefault(true);
    column->addWidget(buttons);
    connect(m_take, &QPushButton::clicked, this, &EditionDialog::takeWanted);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    constexpr int wide = 860, high = 600; // on a screen of 1024 x 700 as well
    resize(wide, high);
    setReady(false);
    m_remark->hide();
}

void EditionDialog::addProgress()
{
    auto *row = new QHBoxLayout;
    m_progress = new QProgressBar(this);
    m_progress->setAccessibleName(tr("How far it is"));
    m_stop = new QPushButton(tr("&Stop"), this);
    m_stop->setAutoDefault(false);
    row->addWidget(m_progress, 1);
    row->addWidget(m_stop);
    static_cast<QBoxLayout *>(layout())->addLayout(row);
    connect(m_stop, &QPushButton::clicked, this, &EditionDialog::stopWanted);
}

void EditionDialog::addList()
{
    auto *column = static_cast<QBoxLayout *>(layout());
    auto *row = new QHBoxLayout;
    m_kinds = new ChoiceBox({}, this);
    m_kinds->setAccessibleName(tr("Which rows are listed"));
    m_kinds->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_search = new QLineEdit(this);
    m_search->setPlaceholderText(tr("Find in the list"));
    m_search->setAccessibleName(tr("Find in the list"));
    m_search->setClearButtonEnabled(true);
    m_count = plainLabel({}, TextStyle::Quiet, this);
    m_count->setWordWrap(false);
    m_copy = new QPushButton(tr("&Copy the list"), this);
    m_copy->setAutoDefault(false);
    row->addWidget(m_kinds);
    row->addWidget(m_search, 1);
    row->addWidget(m_count);
    row->addWidget(m_copy);
    column->addLayout(row);
    m_model = new EditionModel(this);
    m_filter = new EditionFilter(m_model, this);
    m_view = new QTableView(this);
    m_view->setAccessibleName(tr("Rows that are added, changed or gone"));
    m_view->setModel(m_filter);
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->setShowGrid(false);
    m_view->setWordWrap(false);
    m_view->setTabKeyNavigation(false);
    m_view->verticalHeader()->hide();
    m_view->verticalHeader()->setDefaultSectionSize(28);
    m_view->horizontalHeader()->setHighlightSections(false);
    m_view->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    m_view->horizontalHeader()->setStretchLastSection(true);
    for (const auto &[at, width] : {std::pair(EditionModel::WhatColumn, 110),
                                    {EditionModel::IncidentColumn, 270},
                                    {EditionModel::ChangeColumn, 300}})
        m_view->setColumnWidth(at, width);
    m_view->installEventFilter(this);
    column->addWidget(m_view, 1);
    connect(m_kinds, &QComboBox::currentIndexChanged, this, [this] {
        const QVariant what = m_kinds->currentData();
        m_filter->setWhat(what.isValid() ? std::optional(static_cast<EditionLine::What>(what.toInt())) : std::nullopt);
        showCount();
    });
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &words) {
        m_filter->setWords(words);
        showCount();
    });
    connect(m_copy, &QPushButton::clicked, this, [this] { copy(true); });
}

void EditionDialog::addFields()
{
    m_form = new QFormLayout;
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_dataSet = new QLineEdit(this);
    m_dataSet->setPlaceholderText(tr("A short name; ids of its rows will begin so"));
    m_gone = new ChoiceBox({}, this);
    m_gone->addItem(tr("Stay as they are"), false);
    m_gone->addItem(tr("Go to the bin"), true);
    m_why = new QLineEdit(this);
    m_form->addRow(tr("An &edition of"), m_dataSet);
    m_form->addRow(tr("Rows that are &gone"), m_gone);
    m_form->addRow(tr("&Why, for the history"), m_why);
    m_form->setRowVisible(m_dataSet, false);
    static_cast<QBoxLayout *>(layout())->addLayout(m_form);
    connect(m_gone, &QComboBox::currentIndexChanged, this, &EditionDialog::choiceChanged);
    connect(m_dataSet, &QLineEdit::textChanged, this, [this] { m_take->setEnabled(false); });
    connect(m_dataSet, &QLineEdit::editingFinished, this, [this] {
        if (std::exchange(m_wasDataSet, dataSet()) != dataSet())
            emit choiceChanged();
    });
}

void EditionDialog::setReady(bool ready)
{
    for (QWidget *widget : std::initializer_list<QWidget *>{m_kinds, m_search, m_copy, m_view, m_gone})
        widget->setEnabled(ready);
    m_take->setEnabled(ready);
}

void EditionDialog::showProgress(const QString &sentence, int percent, bool canStop)
{
    m_said->setText(sentence);
    m_progress->setRange(0, percent < 0 ? 0 : 100);
    m_progress->setValue(percent);
    m_progress->show();
    m_stop->setVisible(canStop);
    if (canStop)
        setReady(false);
    m_take->setEnabled(false); // the rest may be looked at meanwhile
}

void EditionDialog::showFailure(const QString &sentence)
{
    m_progress->hide();
    m_stop->hide();
    m_said->setText(sentence);
    setReady(false);
    m_gone->setEnabled(m_model->rowCount() > 0);
}

void EditionDialog::showReport(const QString &summary, const QString &remark, std::vector<EditionLine> lines,
                               bool isNews)
{
    m_progress->hide();
    m_stop->hide();
    m_said->setText(isNews ? summary : summary + u' ' + tr("There is nothing to take in."));
    m_remark->setText(remark);
    m_remark->setVisible(!remark.isEmpty());
    m_model->setLines(std::move(lines));
    fillKinds();
    setReady(true);
    m_take->setEnabled(isNews);
    showCount();
    if (!m_gone->hasFocus() && !m_why->hasFocus())
        m_view->setFocus(Qt::OtherFocusReason);
    if (m_filter->rowCount() > 0)
        m_view->setCurrentIndex(m_filter->index(0, 0));
}

/// What is listed stays as it was chosen.
void EditionDialog::fillKinds()
{
    const QVariant chosen = m_kinds->currentData();
    std::array<int, allKinds.size()> counts{};
    for (int row = 0; row < m_model->rowCount(); ++row)
        ++counts[static_cast<std::size_t>(m_model->at(row).what)];
    const QSignalBlocker quiet(m_kinds);
    m_kinds->clear();
    m_kinds->addItem(tr("All (%1)", "a number").arg(locale().toString(m_model->rowCount())));
    for (const EditionLine::What what : allKinds)
        m_kinds->addItem(
            tr("%1 (%2)", "a kind of rows, how many lines")
                .arg(EditionModel::wordOf(what), locale().toString(counts[static_cast<std::size_t>(what)])),
            static_cast<int>(what));
    m_kinds->setCurrentIndex(chosen.isValid() ? m_kinds->findData(chosen) : 0);
}

void EditionDialog::showCount()
{
    m_count->setText(tr("%Ln line(s)", nullptr, m_filter->rowCount()));
    m_copy->setEnabled(m_filter->rowCount() > 0);
}

void EditionDialog::askForDataSet()
{
    m_form->setRowVisible(m_dataSet, true);
    showFailure(tr("The table is of no known data set. Say what it is an edition of, so that the next one is known."));
    m_dataSet->setFocus(Qt::OtherFocusReason);
}

/// What is shown, or what of it is selected, for a spreadsheet.
void EditionDialog::copy(bool all) const
{
    TextTable table;
    for (int column = 0; column < EditionModel::ColumnCount; ++column)
        table.head << m_model->headerData(column, Qt::Horizontal).toString();
    for (int row = 0; row < m_filter->rowCount(); ++row) {
        if (!all && !m_view->selectionModel()->isRowSelected(row))
            continue;
        QStringList cells;
        for (int column = 0; column < EditionModel::ColumnCount; ++column)
            cells << m_filter->index(row, column).data().toString();
        table.rows.push_back(std::move(cells));
    }
    copyTable(table);
}

bool EditionDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_view && event->type() == QEvent::KeyPress &&
        static_cast<QKeyEvent *>(event)->matches(QKeySequence::Copy)) {
        copy(false);
        return true;
    }
    return QDialog::eventFilter(watched, event);
}

bool EditionDialog::binsGone() const
{
    return m_gone->currentData().toBool();
}

QString EditionDialog::dataSet() const
{
    return m_dataSet->text().trimmed();
}

QString EditionDialog::why() const
{
    return m_why->text().trimmed();
}

QString EditionDialog::said() const
{
    return m_said->text();
}

} // namespace sijill
