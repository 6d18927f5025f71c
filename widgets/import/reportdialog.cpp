#include "widgets/import/reportdialog.h"

#include "mapdata/files/filewriter.h"
#include "widgets/controls/choicebox.h"
#include "widgets/controls/fittingscreen.h"
#include "widgets/controls/plainlabel.h"
#include "widgets/import/columnsmodel.h"
#include "widgets/import/notesmodel.h"
#include "widgets/import/placereview.h"
#include "widgets/texts/readable.h"

#include <QBoxLayout>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QHeaderView>
#include <QListWidget>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTabWidget>
#include <QTableView>
#include <QTextBlockFormat>
#include <QTextCursor>
#include <QTextEdit>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sijill {

namespace {

constexpr int everyFault = -1;

/// Rows to read and choose from, without lines between the cells.
void makePlain(QTableView &table)
{
    table.setShowGrid(false);
    table.setWordWrap(false);
    table.setTabKeyNavigation(false);
    table.setSelectionBehavior(QAbstractItemView::SelectRows);
    table.verticalHeader()->hide();
    table.verticalHeader()->setDefaultSectionSize(25);
    table.horizontalHeader()->setHighlightSections(false);
    table.horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
}

} // namespace

ReportDialog::ReportDialog(std::vector<ReportShown> reports, QWidget *parent)
    : QDialog(parent), m_reports(std::move(reports))
{
    if (m_reports.empty())
        m_reports.emplace_back();
    build();
    setReports(std::move(m_reports));
}

void ReportDialog::build()
{
    setWindowTitle(tr("What became of the rows"));
    resize(fittingScreen(*this, {1040, 640}));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(18, 16, 18, 14);
    column->setSpacing(8);
    auto *head = new QHBoxLayout;
    head->addWidget(plainLabel(windowTitle(), TextStyle::Title, this), 1);
    m_files = new ChoiceBox(tr("Table"), this);
    m_files->setMinimumWidth(220);
    head->addWidget(m_files);
    column->addLayout(head);
    m_sums = selectable(plainLabel({}, TextStyle::Body, this));
    column->addWidget(m_sums);

    m_tabs = new QTabWidget(this);
    m_tabs->setDocumentMode(true);
    QWidget *rows = buildRows();
    buildColumns();
    m_places = new PlaceReview(m_tabs);
    m_problems = new QTextEdit(m_tabs);
    m_problems->setAccessibleName(tr("The file"));
    m_problems->setReadOnly(true);
    m_problems->setTabChangesFocus(true);
    m_problems->setFrameShape(QFrame::NoFrame);
    m_tabs->addTab(rows, tr("Rows"));
    m_tabs->addTab(m_places, {});
    m_tabs->addTab(m_columns, tr("Columns"));
    m_tabs->addTab(m_problems, tr("The file"));
    column->addWidget(m_tabs, 1);

    m_said = plainLabel({}, TextStyle::Quiet, this);
    column->addWidget(m_said);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    QPushButton *save = buttons->addButton(tr("Save as CSV…"), QDialogButtonBox::ActionRole);
    save->setAutoDefault(false);
    column->addWidget(buttons);
    connect(save, &QPushButton::clicked, this, &ReportDialog::chooseSave);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_files, &QComboBox::activated, this, &ReportDialog::showReport);
    connect(m_reasons, &QListWidget::currentItemChanged, this, [this](const QListWidgetItem *item) {
        const int fault = item ? item->data(Qt::UserRole).toInt() : everyFault;
        m_notes->setFault(fault == everyFault ? std::nullopt : std::optional(static_cast<RowFault>(fault)));
    });
    connect(m_places, &PlaceReview::applied, this,
            [this](const QHash<QString, QString> &chosen) { emit placesDecided(m_at, chosen); });
}

QWidget *ReportDialog::buildRows()
{
    auto *rows = new QWidget(m_tabs);
    auto *all = new QVBoxLayout(rows);
    all->setContentsMargins(0, 8, 0, 0);
    auto *row = new QHBoxLayout;
    all->addLayout(row, 1);
    row->setSpacing(14);
    m_reasons = new QListWidget(rows);
    m_reasons->setObjectName(u"results"_s);
    m_reasons->setAccessibleName(tr("Reasons"));
    m_reasons->setWordWrap(true);
    m_reasons->setSpacing(2);
    m_rows = new QTableView(rows);
    m_rows->setAccessibleName(tr("Rows"));
    m_notes = new NotesModel(this);
    m_rows->setModel(m_notes);
    makePlain(*m_rows);
    m_rows->setColumnWidth(NotesModel::WhereColumn, 110);
    m_rows->horizontalHeader()->setSectionResizeMode(NotesModel::TextColumn, QHeaderView::Stretch);
    row->addWidget(m_reasons, 2);
    row->addWidget(m_rows, 5);
    // A sentence that is longer than its row is read here; a name in it may be copied.
    all->addWidget(m_whole = selectable(plainLabel({}, TextStyle::Body, rows)));
    const auto showWhole = [this] {
        const QModelIndex at = m_rows->currentIndex().siblingAtColumn(NotesModel::TextColumn);
        m_whole->setText(at.isValid() ? at.data().toString() : tr("Choose a row to read the whole of its remark."));
    };
    connect(m_rows->selectionModel(), &QItemSelectionModel::currentRowChanged, this, showWhole);
    connect(m_notes, &QAbstractItemModel::modelReset, this, showWhole);
    return rows;
}

void ReportDialog::buildColumns()
{
    m_columns = new QTableView(m_tabs);
    m_columns->setAccessibleName(tr("Columns"));
    m_columnNotes = new ColumnsModel(this);
    m_columns->setModel(m_columnNotes);
    makePlain(*m_columns);
    m_columns->setColumnWidth(ColumnsModel::NameColumn, 220);
    m_columns->setColumnWidth(ColumnsModel::RoleColumn, 220);
    m_columns->horizontalHeader()->setSectionResizeMode(ColumnsModel::HowColumn, QHeaderView::Stretch);
}

void ReportDialog::setReports(std::vector<ReportShown> reports)
{
    m_reports = std::move(reports);
    if (m_reports.empty())
        m_reports.emplace_back();
    m_at = std::min(m_at, m_reports.size() - 1);
    const QSignalBlocker quiet(m_files);
    m_files->clear();
    for (const ReportShown &report : m_reports)
        m_files->addItem(QFileInfo(report.report.file).fileName());
    m_files->setCurrentIndex(static_cast<int>(m_at));
    m_files->setVisible(m_reports.size() > 1);
    showReport(static_cast<int>(m_at));
}

void ReportDialog::showReport(int index)
{
    m_at = std::min(static_cast<std::size_t>(std::max(0, index)), m_reports.size() - 1);
    {
        const QSignalBlocker quiet(m_files);
        m_files->setCurrentIndex(static_cast<int>(m_at));
    }
    m_notes->setNotes(shown().report.notes);
    m_columnNotes->setNotes(shown().report.columns);
    showSums();
    fillReasons();
    m_places->setProposals(shown().report.proposals, shown().chosenPlaces);
    m_tabs->setTabText(
        1,
        shown().report.proposals.empty()
            ? tr("Places in doubt")
            : tr("Places in doubt (%1)").arg(locale().toString(static_cast<qint64>(shown().report.proposals.size()))));
    fillProblems();
    m_said->clear();
}

/// As plain text, of paragraphs that wrap however tall their letters are.
void ReportDialog::fillProblems()
{
    m_problems->clear();
    QTextBlockFormat paragraph;
    paragraph.setBottomMargin(7);
    paragraph.setLayoutDirection(locale().textDirection());
    QTextCursor cursor(m_problems->document());
    const auto add = [&](const QString &text) {
        cursor.position() == 0 ? cursor.setBlockFormat(paragraph) : cursor.insertBlock(paragraph);
        cursor.insertText(text);
    };
    for (const QString &line : fileAsText(shown().report))
        add(withIsolatedRuns(line));
    for (const Problem &problem : shown().problems)
        add(problem.where.isEmpty()
                ? withIsolatedRuns(problem.text)
                : tr("%1: %2", "where in the file: why").arg(problem.where, withIsolatedRuns(problem.text)));
    m_problems->moveCursor(QTextCursor::Start);
}

void ReportDialog::showPlaces()
{
    m_tabs->setCurrentWidget(m_places);
}

void ReportDialog::showSums()
{
    const ImportReport &report = shown().report;
    const QString file = isolatedPath(report.file);
    QStringList lines;
    lines << (report.preset.isEmpty() ? tr("%1, read by the names of its columns.").arg(file)
                                      : tr("%1, read by the codebook of %2.").arg(file, isolated(report.preset)));
    QStringList sums{tr("%Ln rows read.", nullptr, static_cast<int>(report.rowsRead)),
                     tr("%Ln incidents made.", nullptr, static_cast<int>(report.incidentsMade))};
    const auto add = [&sums](qint64 number, const QString &text) {
        if (number > 0)
            sums << text;
    };
    add(report.rowsFlagged, tr("%Ln rows kept with a remark.", nullptr, static_cast<int>(report.rowsFlagged)));
    add(report.rowsRefused, tr("%Ln rows refused.", nullptr, static_cast<int>(report.rowsRefused)));
    add(shown().unplaced, tr("%Ln rows have no place.", nullptr, static_cast<int>(shown().unplaced)));
    add(report.placedByGazetteer,
        tr("%Ln rows placed by the gazetteer.", nullptr, static_cast<int>(report.placedByGazetteer)));
    // The sentence begins with a path, whose letters must not turn it round.
    const QString mark(locale().textDirection() == Qt::RightToLeft ? QChar(0x200f) : QChar(0x200e));
    m_sums->setText(mark + lines.join(u' ') + u'\n' + sums.join(u' '));
}

QString ReportDialog::sums() const
{
    return m_sums->text();
}

void ReportDialog::fillReasons()
{
    const ImportReport &report = shown().report;
    m_reasons->clear();
    const auto add = [this](const QString &text, qint64 number, int fault) {
        auto *item = new QListWidgetItem(tr("%1: %2", "reason: number of rows").arg(text, locale().toString(number)));
        item->setData(Qt::UserRole, fault);
        m_reasons->addItem(item);
    };
    qint64 all = 0;
    for (const qint64 count : report.counts)
        all += count;
    add(tr("All remarks"), all, everyFault);
    // What was refused first, remarks that are no fault last.
    const auto rank = [](RowFault fault) { return isRefusal(fault) ? 0 : isRemark(fault) ? 2 : 1; };
    for (int wanted = 0; wanted <= 2; ++wanted)
        for (std::size_t i = 0; i < rowFaultCount; ++i)
            if (const auto fault = static_cast<RowFault>(i); report.counts[i] > 0 && rank(fault) == wanted)
                add(faultName(fault), report.counts[i], static_cast<int>(i));
    m_reasons->setCurrentRow(0);
}

void ReportDialog::chooseSave()
{
    const QFileInfo table(shown().report.file);
    const QString file = QFileDialog::getSaveFileName(this, tr("Save as CSV"),
                                                      table.dir().filePath(table.completeBaseName() + u"-report.csv"_s),
                                                      tr("Tables (*.csv)"));
    if (!file.isEmpty())
        saveCsv(file);
}

bool ReportDialog::saveCsv(const QString &file)
{
    const bool places = m_tabs->currentWidget() == m_places;
    const QByteArray bytes = (places ? proposalsAsCsv(shown().report) : reportAsCsv(shown().report)).toUtf8();
    const std::optional<Problem> problem = replaceFile(file, bytes);
    m_said->setText(problem ? readable(*problem) : tr("Saved as %1.").arg(isolatedPath(file)));
    return !problem;
}

} // namespace sijill
