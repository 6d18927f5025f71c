// The part of the main window that has to do with what is kept: recent files, where it was left, preferences.
#include "app/mainwindow.h"

#include "app/environment/atlaspath.h"
#include "app/preferences.h"
#include "app/presenting.h"
#include "app/recentfiles.h"
#include "app/recentmenu.h"
#include "widgets/map/coordinatereadout.h"
#include "widgets/map/mapwidget.h"
#include "widgets/panels/noticebar.h"
#include "widgets/texts/readable.h"

#include <QAction>
#include <QFileInfo>

#include <algorithm>

namespace sijill {

namespace {

QStringList pathsOf(const std::vector<OpenedFile> &files)
{
    QStringList paths;
    for (const OpenedFile &file : files)
        paths << file.request.path;
    return paths;
}

} // namespace

/// Those that have come since; reading again brings none to the front.
void MainWindow::rememberFiles()
{
    const QStringList files = pathsOf(m_workspace.files());
    for (const QString &file : files)
        if (!m_openFiles.contains(file) && file != shippedAtlas())
            m_settings.recent = withRecent(m_settings.recent, file);
    m_openFiles = files;
    m_recent->setFiles(m_settings.recent);
}

void MainWindow::openRecent(const QString &file)
{
    if (!QFileInfo::exists(file)) {
        m_settings.recent.removeAll(file);
        m_recent->setFiles(m_settings.recent);
        m_notice->say(tr("%1 is gone, and is taken out of the list.").arg(isolatedPath(file)));
        return;
    }
    m_workspace.addFiles({file}, hasOwnIncidents() ? Workspace::Beside::Tables : Workspace::Beside::None);
}

/// That it goes on where it was left, and what could not come back; nothing where it looks as at first anyway.
bool MainWindow::sayResumed()
{
    const std::optional<Workspace::Resumed> resumed = m_workspace.takeResumed();
    if (!resumed)
        return false;
    if (resumed->isOpen && resumed->session.camera)
        m_map->setCamera(*resumed->session.camera);
    QStringList said;
    for (const Problem &problem : resumed->leftOut)
        said << readable(problem);
    const bool isOther = m_workspace.path() != shippedAtlas() || m_model.query() != Query();
    if (resumed->isOpen && isOther)
        said << (resumed->leftOut.empty() ? tr("This is where you left off.") : tr("All else is where you left off."));
    if (said.isEmpty())
        return false;
    m_notice->sayWithAction(said.join(u' '), tr("Start clean"), [this] { startClean(); });
    return true;
}

void MainWindow::startClean()
{
    showPanelsAsAtFirst();
    m_workspace.startClean();
}

/// Said first: what comes of it may have more to say.
void MainWindow::undo()
{
    const QString words = m_workspace.undoWords(locale());
    if (!words.isEmpty())
        m_notice->say(tr("Undone: %1.").arg(words));
    m_workspace.undo();
}

void MainWindow::redo()
{
    const QString words = m_workspace.redoWords(locale());
    if (!words.isEmpty())
        m_notice->say(tr("Done again: %1.").arg(words));
    m_workspace.redo();
}

PreferencesDialog *MainWindow::showPreferences()
{
    auto *dialog = new PreferencesDialog(settings(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { prefer(dialog->chosen()); });
    dialog->open();
    return dialog;
}

void MainWindow::prefer(const Settings &wanted)
{
    m_settings.resume = wanted.resume;
    m_settings.who = wanted.who;
    m_workspace.registerKeeper().setWho(wanted.who);
    if (wanted.notation != wordFor(m_coordinates->style()))
        m_coordinates->setPositionStyle(styleFor(wanted.notation));
    m_worldMap->setChecked(wanted.worldMap);
    m_graticule->setChecked(wanted.graticule);
    m_presenting->setReducedMotion(wanted.reducedMotion);
    m_workspace.online().setOn(wanted.network);
    if (wanted.language == m_settings.language && wanted.theme == m_settings.theme)
        return;
    Settings other = settings();
    other.language = wanted.language;
    other.theme = wanted.theme;
    emit settingsWanted(other);
}

} // namespace sijill
