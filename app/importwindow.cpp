// The part of the main window that has to do with the user's own incidents: mapping, report, data sets, export.
#include "app/mainwindow.h"

#include "app/dialogs.h"
#include "app/editiondesk.h"
#include "mapdata/export/exchangewrite.h"
#include "mapdata/formats/formats.h"
#include "mapdata/opening/beside.h"
#include "widgets/import/mappingdialog.h"
#include "widgets/import/reportdialog.h"
#include "widgets/panels/datasets.h"
#include "widgets/panels/filterpanel.h"
#include "widgets/panels/noticebar.h"
#include "widgets/texts/readable.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sijill {

namespace {

/// Incidents of a data set that stand nowhere but in the tray.
qint64 unplacedIn(const Atlas &atlas, std::size_t dataSet)
{
    const std::span all(atlas.incidents);
    std::size_t begin = 0, end = all.size();
    if (dataSet < atlas.dataSets.size()) {
        begin = dataSet == 0 ? 0 : atlas.dataSets[dataSet - 1].end;
        end = atlas.dataSets[dataSet].end;
    }
    return std::ranges::count_if(all.subspan(begin, end - begin), [&](const Incident &incident) {
        return atlas.locationOf(incident).precision == PlacePrecision::Unplaced;
    });
}

} // namespace

void MainWindow::subscribeToImport()
{
    connect(&m_workspace, &Workspace::unclear, this, [this](const std::shared_ptr<const TableLook> &look, bool beside) {
        m_notice->hide();
        showState();
        showMapping(*look, beside || hasOwnIncidents());
    });
    connect(&m_filters->dataSets(), &DataSets::removeWanted, this,
            [this](int dataSet) { m_workspace.removeFile(static_cast<std::size_t>(dataSet)); });
    connect(&m_workspace, &Workspace::removed, this, [this](const QString &path) {
        m_notice->say(tr("%1 is taken out; Ctrl+Z brings it back. Its file stays as it is.")
                          .arg(isolatedPath(QFileInfo(path).fileName())));
    });
    connect(&m_workspace, &Workspace::opened, this, [this] {
        if (m_reportDialog)
            m_reportDialog->setReports(reports());
    });
}

bool MainWindow::hasOwnIncidents() const
{
    const QString shipped = m_workspace.importPlaces().book;
    return !m_workspace.isEmpty() && !shipped.isEmpty() && m_workspace.path() != shipped &&
           !m_model.atlas()->incidents.empty();
}

void MainWindow::openFile(const QString &path, bool beside)
{
    if (beside)
        m_workspace.openBeside({path, {}, {}, {}});
    else
        m_workspace.open(path);
}

void MainWindow::chooseIncidents()
{
    const QStringList files = QFileDialog::getOpenFileNames(this, tr("Add incidents"), m_settings.folder,
                                                            nameFilters(Content::Incidents).join(u";;"_s));
    if (files.isEmpty())
        return;
    m_settings.folder = QFileInfo(files.first()).absolutePath();
    for (const QString &file : files)
        openFile(file, true);
}

void MainWindow::chooseImport()
{
    const QString file = QFileDialog::getOpenFileName(this, tr("Import a table"), m_settings.folder,
                                                      nameFilters(Content::Incidents).join(u";;"_s));
    if (file.isEmpty())
        return;
    m_settings.folder = QFileInfo(file).absolutePath();
    m_workspace.look(file);
}

MappingDialog *MainWindow::showMapping(const TableLook &look, bool beside)
{
    if (m_mappingDialog && m_mappingDialog->look().path == look.path) {
        m_mappingDialog->setLook(look);
        return m_mappingDialog;
    }
    MappingOptions options;
    options.presetFolder = m_workspace.importPlaces().presets;
    options.canBeBeside = !m_workspace.isEmpty();
    options.isBeside = beside;
    options.theme = m_theme;
    auto *dialog = new MappingDialog(look, options, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    m_mappingDialog = dialog;
    connect(dialog, &MappingDialog::tableWanted, this,
            [this, dialog](const QString &table) { m_workspace.look(dialog->look().path, table); });
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        const ImportRequest request{dialog->look().path, dialog->mapping(), dialog->look().table, {}};
        if (dialog->isBeside())
            m_workspace.openBeside(request);
        else
            m_workspace.open(request);
    });
    dialog->open();
    return dialog;
}

std::vector<ReportShown> MainWindow::reports() const
{
    std::vector<ReportShown> shown;
    const std::vector<OpenedFile> &files = m_workspace.files();
    for (std::size_t i = 0; i < files.size(); ++i)
        if (files[i].report)
            shown.push_back(
                {*files[i].report, files[i].problems, files[i].request.chosenPlaces, unplacedIn(*m_model.atlas(), i)});
    return shown;
}

ReportDialog *MainWindow::showReport()
{
    std::vector<ReportShown> shown = reports();
    if (shown.empty()) {
        showProblems(this, m_model.problems());
        return nullptr;
    }
    const int last = static_cast<int>(shown.size()) - 1;
    if (!m_reportDialog) {
        m_reportDialog = new ReportDialog(std::move(shown), this);
        m_reportDialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(m_reportDialog, &ReportDialog::placesDecided, this,
                [this](std::size_t report, const QHash<QString, QString> &chosen) {
                    const std::vector<OpenedFile> &files = m_workspace.files();
                    for (std::size_t i = 0; i < files.size(); ++i)
                        if (files[i].report && report-- == 0)
                            return m_workspace.decidePlaces(i, chosen);
                });
    }
    m_reportDialog->showReport(last);
    m_reportDialog->show();
    m_reportDialog->raise();
    return m_reportDialog;
}

/// What was open already, with a button that counts it all the same.
bool MainWindow::sayRepeats()
{
    const std::vector<FilesRead::Repeat> repeats = m_workspace.takeRepeats();
    const auto nameOf = [](const QString &path) { return isolatedPath(QFileInfo(path).fileName()); };
    QStringList said;
    for (const FilesRead::Repeat &repeat : repeats) {
        const QString name = nameOf(repeat.request.path);
        if (repeat.rows == 0)
            said << tr("%1 is the same file as %2, which is open; it is counted once.").arg(name, nameOf(repeat.of));
        else if (repeat.isAllOfThem)
            said << tr("All %Ln rows of %1 are already in “%2”, by their ids; they are not added, and counted once.",
                       nullptr, repeat.rows)
                        .arg(name, isolated(repeat.of));
        else
            said << tr("%Ln rows of %1 are already in “%2”, by their ids; they are left out, and counted once.",
                       nullptr, repeat.rows)
                        .arg(name, isolated(repeat.of));
        if (repeat.otherFigures > 0)
            said << tr("%Ln of them have other figures in “%1”; those in “%1” hold.", nullptr, repeat.otherFigures)
                        .arg(isolated(repeat.of));
    }
    if (said.isEmpty())
        return false;
    const auto edition = std::ranges::find_if(
        repeats, [this](const FilesRead::Repeat &repeat) { return m_editionDesk->offers(repeat); });
    if (edition != repeats.end()) { // instead of counting them twice
        m_notice->sayWithAction(said.join(u' '), tr("Take this edition into the register…"),
                                [this, request = edition->request] { m_editionDesk->take(request); });
        return true;
    }
    m_notice->sayWithAction(said.join(u' '), tr("Add all the same"),
                            [this, repeats] { m_workspace.countAgain(repeats); });
    return true;
}

/// What came of the table that was opened last, where there is anything to say.
bool MainWindow::sayReport()
{
    const std::vector<OpenedFile> &files = m_workspace.files();
    // Layers stand behind the table that was read with them.
    std::size_t last = files.size();
    while (last > 0 && !files[last - 1].report && files[last - 1].holds.testFlag(Content::Features))
        --last;
    if (last == 0 || !files[last - 1].report)
        return false;
    const ImportReport &report = *files[last - 1].report;
    const qint64 unplaced = unplacedIn(*m_model.atlas(), last - 1);
    const auto number = [](qint64 n) { return static_cast<int>(n); };
    QStringList said;
    if (last > 1)
        said << tr("%1 lies beside what was open.").arg(isolatedPath(QFileInfo(report.file).fileName()));
    if (unplaced > 0)
        said << tr("%Ln rows have no place.", nullptr, number(unplaced));
    if (!report.proposals.empty())
        said << tr("%Ln names of places are in doubt.", nullptr, number(static_cast<qint64>(report.proposals.size())));
    if (report.rowsRefused > 0)
        said << tr("%Ln rows were refused.", nullptr, number(report.rowsRefused));
    if (report.rowsFlagged > 0)
        said << tr("%Ln rows were kept with a remark.", nullptr, number(report.rowsFlagged));
    // What is wrong with the file comes first, whatever became of its rows.
    QStringList ofFile;
    for (const Problem &problem : report.ofFile)
        if (problem.severity != Problem::Severity::Note)
            ofFile << readable({problem.severity, {}, problem.where, problem.text});
    for (const QString &line : odditiesOf(report))
        ofFile << withIsolatedRuns(line);
    if (said.isEmpty() && ofFile.isEmpty())
        return false;
    if (last == 1)
        said.prepend(tr("%Ln incidents were read.", nullptr, number(report.incidentsMade)));
    constexpr qsizetype mostSaid = 2; // the rest is in the report
    m_notice->sayWithDetails((ofFile.first(std::min(ofFile.size(), mostSaid)) + said).join(u' '));
    return true;
}

void MainWindow::chooseExport()
{
    const QString file = QFileDialog::getSaveFileName(this, tr("Export the incidents that are shown"),
                                                      QDir(m_settings.folder).filePath(u"incidents.csv"_s),
                                                      outputFilters().join(u";;"_s));
    if (file.isEmpty())
        return;
    m_settings.folder = QFileInfo(file).absolutePath();
    exportIncidents(file);
}

void MainWindow::exportIncidents(const QString &file)
{
    const OutputFormat *format = outputFormatOf(file);
    if (!format) {
        m_notice->say(tr("%1 has no ending that says what to write; such are .csv, .geojson, .gpkg and .kml.")
                          .arg(isolatedPath(file)));
        return;
    }
    struct Written {
        std::optional<Problem> problem;
        std::size_t incidents = 0;
        qint64 withoutPoint = 0;
    };
    m_notice->say(tr("Writing %1 …").arg(isolatedPath(file)));
    m_exporting.run(
        [shown = m_model.shown(), format, file, language = locale()](const Newest::Wanted &) {
            const Atlas &atlas = shown.atlas();
            const std::vector<IncidentIndex> rows = shown.index->incidents(shown.filter.timeWindow(), shown.mask.get());
            const ExchangeTable table =
                exchangeTable(atlas, *shown.ledger, rows, ruleOf(atlas, shown.filter, language), language);
            return Written{format->write(table, file), rows.size(), table.withoutPoint()};
        },
        [this, file](const Written &written) {
            if (written.problem) {
                m_notice->say(readable(*written.problem));
                return;
            }
            QString said =
                tr("%Ln incidents saved as %1.", nullptr, static_cast<int>(written.incidents)).arg(isolatedPath(file));
            if (written.withoutPoint > 0)
                said += u' ' + withoutPointWords(written.withoutPoint);
            m_notice->say(said);
        });
}

} // namespace sijill
