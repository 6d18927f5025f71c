#include "app/editiondesk.h"

#include "app/commandpalette.h"
#include "app/mainwindow.h"
#include "app/registerdesk.h"
#include "app/workspace.h"
#include "mapdata/entry/editionlist.h"
#include "mapdata/formats/formats.h"
#include "mapdata/guarded.h"
#include "mapdata/import/tablelook.h"
#include "widgets/panels/noticebar.h"
#include "widgets/register/editiondialog.h"
#include "widgets/texts/readable.h"

#include <QAction>
#include <QCoreApplication>
#include <QFileDialog>
#include <QFileInfo>

#include <algorithm>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

/// The table by itself, whatever its columns look like: as `sijill import` reads it.
Result<FilesRead> readTable(ImportRequest request, const ImportPlaces &places, const ReadProgress &progress)
{
    const std::vector<Mapping> presets = ownPresets(places.presets);
    IdentifyOptions identifying;
    identifying.wanted = Content::Incidents;
    identifying.table = request.table;
    identifying.isTable = true;
    identifying.presets = presets;
    if (request.mapping)
        identifying.shape = request.mapping->shape;
    request.identified = identify(request.path, identifying);
    if (!request.identified->rows)
        return request.identified->why;
    return readFiles({std::move(request)}, {}, {.places = places}, progress);
}

/// The worst of what was noted while it was read; empty where there is nothing to say.
QString remarkOf(const Problems &problems)
{
    const auto worst = std::ranges::max_element(
        problems, {}, [](const Problem &problem) { return static_cast<int>(problem.severity); });
    return worst == problems.end() ? QString() : readable({worst->severity, {}, worst->where, worst->text});
}

} // namespace

EditionDesk::EditionDesk(MainWindow &window, Workspace &workspace)
    : QObject(&window), m_window(window), m_workspace(workspace)
{
    const char *text = QT_TR_NOOP("Take a table into the re&gister…");
    m_action = new QAction(this);
    setSourceText(*m_action, text, staticMetaObject);
    connect(m_action, &QAction::triggered, this, &EditionDesk::choose);
}

void EditionDesk::choose()
{
    if (!m_window.registerDesk().isEditable())
        return;
    const QString file = QFileDialog::getOpenFileName(&m_window, tr("Take a table into the register"),
                                                      QFileInfo(m_workspace.registerKeeper().path()).absolutePath(),
                                                      nameFilters(Content::Incidents).join(u";;"_s));
    if (!file.isEmpty())
        take({file, {}, {}, {}});
}

bool EditionDesk::offers(const FilesRead::Repeat &repeat) const
{
    const RegisterKeeper &keeper = m_workspace.registerKeeper();
    const Atlas &atlas = *m_workspace.model().atlas();
    const QString own = (atlas.dataSets.empty() ? atlas.title : atlas.dataSets.front().name).in(Language::English);
    return keeper.isOpen() && !keeper.heldBy() && !repeat.codebook.isEmpty() && repeat.of == own;
}

EditionDialog *EditionDesk::take(const ImportRequest &request)
{
    if (!m_window.registerDesk().isEditable())
        return nullptr;
    delete m_dialog;
    m_register = m_workspace.registerKeeper().path();
    m_dialog = new EditionDialog(QFileInfo(request.path).fileName(), QFileInfo(m_register).fileName(), &m_window);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_dialog, &EditionDialog::stopWanted, this, [this] {
        m_reading.forget();
        m_dialog->showFailure(tr("Stopped; nothing was changed."));
    });
    connect(m_dialog, &EditionDialog::choiceChanged, this, &EditionDesk::plan);
    connect(m_dialog, &EditionDialog::takeWanted, this, &EditionDesk::takeIn);
    connect(m_dialog, &QDialog::rejected, this, [this] {
        m_reading.forget();
        m_listing.forget();
        ++m_trials;
    });
    m_dialog->open();
    read(request);
    return m_dialog;
}

void EditionDesk::read(ImportRequest request)
{
    m_edition = {};
    m_dialog->showProgress(tr("The table is being read …"), -1, true);
    const QPointer<EditionDialog> dialog = m_dialog;
    const ImportPlaces places = m_workspace.importPlaces();
    m_reading.run(
        [request = std::move(request), places, dialog](const Newest::Wanted &isWanted) {
            ReadProgress progress;
            progress.step = [dialog, isWanted](qint64 done, qint64 total) {
                const int percent = total > 0 ? static_cast<int>(done * 100 / total) : -1;
                QMetaObject::invokeMethod(QCoreApplication::instance(), [dialog, isWanted, percent] {
                    if (dialog && isWanted())
                        dialog->showProgress(EditionDesk::tr("The table is being read …"), percent, true);
                });
                return isWanted();
            };
            return guarded(request.path, [&]() -> Result<Table> {
                const Result<FilesRead> read = readTable(request, places, progress);
                if (!read)
                    return read.problem();
                return Table{{read->opened.atlas, read->opened.atlas->codebook, QFileInfo(request.path).fileName()},
                             remarkOf(read->opened.problems)};
            });
        },
        [this](const Result<Table> &table) {
            if (m_dialog)
                takeTable(table);
        });
}

void EditionDesk::takeTable(const Result<Table> &table)
{
    if (!table) {
        m_dialog->showFailure(readable(table.problem()));
        return;
    }
    m_edition = table->edition;
    m_remark = table->remark;
    m_isNamed = !m_edition.dataSet.isEmpty();
    if (m_isNamed)
        plan();
    else
        m_dialog->askForDataSet();
}

/// What would be done, found where the register is open; nothing is changed.
void EditionDesk::plan()
{
    if (!m_edition.atlas)
        return;
    if (!m_isNamed)
        m_edition.dataSet = m_dialog->dataSet();
    if (m_edition.dataSet.isEmpty()) {
        m_dialog->askForDataSet();
        return;
    }
    m_edition.binsGone = m_dialog->binsGone();
    m_dialog->showProgress(tr("It is being compared with the register …"), -1, false);
    m_workspace.registerKeeper().read<EditionPlan>(
        [edition = m_edition](Database &database) { return planEdition(database, edition); },
        [this, trial = ++m_trials](const Result<EditionPlan> &plan) {
            if (!m_dialog || trial != m_trials) // something else was chosen since
                return;
            if (plan)
                list(*plan, trial);
            else
                m_dialog->showFailure(readable(plan.problem()));
        });
}

void EditionDesk::list(const EditionPlan &plan, int trial)
{
    m_listing.run(
        [report = plan.report, edition = m_edition, atlas = m_workspace.model().atlas(),
         locale = m_window.locale()](const Newest::Wanted &) { return editionLines(report, edition, atlas, locale); },
        [this, trial, isNews = !plan.steps.empty(),
         summary = editionSummary(plan.report)](const std::vector<EditionLine> &lines) {
            if (m_dialog && trial == m_trials)
                m_dialog->showReport(summary, m_remark, lines, isNews);
        });
}

void EditionDesk::takeIn()
{
    RegisterKeeper &keeper = m_workspace.registerKeeper();
    if (!m_edition.atlas || keeper.path() != m_register || !m_window.registerDesk().isEditable())
        return;
    m_dialog->showProgress(tr("It is being taken into the register …"), -1, false);
    m_dialog->takeButton().setEnabled(false);
    m_workspace.takeEdition(m_edition, m_dialog->why(), [this](const Result<EditionDone> &done) { finish(done); });
}

void EditionDesk::finish(const Result<EditionDone> &done)
{
    if (!done) {
        if (m_dialog)
            m_dialog->showFailure(readable(done.problem()));
        else
            m_window.notice().say(readable(done.problem()));
        return;
    }
    if (m_dialog)
        m_dialog->accept();
    m_edition = {};
    m_window.activateWindow();
    if (done->entry)
        m_window.registerDesk().sayOnceShown(editionSummary(done->report));
    else
        m_window.notice().say(tr("The edition says nothing that the register does not say; nothing was changed."));
}

} // namespace sijill
