#include "app/window.h"

#include "app/environment/atlaspath.h"
#include "app/look.h"
#include "app/mainwindow.h"
#include "app/presenting.h"
#include "app/startclock.h"
#include "widgets/map/mapwidget.h"

#include <QApplication>
#include <QSettings>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace sijill {

WindowKeeper::WindowKeeper(Settings settings, const QString &keptLanguage, const QStringList &files)
    : m_settings(std::move(settings)), m_keptLanguage(keptLanguage)
{
    dressWindows(m_settings);
    m_workspace.setImportPlaces(usualImportPlaces());
    m_workspace.online().setPlaces(
        onlineMapsFile(),
        DiskCache(QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation) + u"/sijill/tiles"_s));
    // First, so that the window never shows itself empty while there is something to come.
    openFirst(files);
    makeWindow();
}

void WindowKeeper::openFirst(const QStringList &files)
{
    const KeptSession session = m_settings.resume ? keptSessionOf(m_settings.session) : KeptSession();
    if (!files.isEmpty())
        m_workspace.addFiles(files);
    else if (!session.isEmpty())
        m_workspace.resume(session);
    else
        m_workspace.open(shippedAtlas());
}

WindowKeeper::~WindowKeeper() = default;

void WindowKeeper::makeWindow()
{
    m_window = std::make_unique<MainWindow>(m_workspace, m_settings);
    // Queued: the window must not go while one of its own menus is still at it.
    connect(m_window.get(), &MainWindow::settingsWanted, this, &WindowKeeper::remake, Qt::QueuedConnection);
    connect(m_window.get(), &MainWindow::shippedAtlasWanted, this, [this] { m_workspace.open(shippedAtlas()); });
    // At once: whoever turns the network off means the next start as well, however this one ends.
    connect(&m_workspace.online(), &OnlineKeeper::turned, m_window.get(), [this] { write(m_window->settings()); });
    connect(m_window.get(), &MainWindow::closed, this, [this] { write(m_window->settings()); });
    m_window->show();
}

void WindowKeeper::write(Settings settings) const
{
    settings.language = m_keptLanguage;
    QSettings store;
    writeSettings(store, settings);
}

void WindowKeeper::remake(const Settings &settings)
{
    if (!m_window->presenting().mayLeave())
        return;
    const Camera camera = m_window->map().camera();
    const bool otherLanguage = settings.language != m_settings.language;
    m_settings = settings;
    if (otherLanguage)
        m_keptLanguage = settings.language;
    write(m_settings);
    dressWindows(m_settings);
    // The old one goes only when the new one stands, so that the program does not end in between.
    const std::unique_ptr<MainWindow> before = std::move(m_window);
    makeWindow();
    m_window->map().setCamera(camera);
}

Settings asAtFirst(Settings settings)
{
    settings.geometry.clear();
    settings.panels.clear();
    settings.columns.clear();
    settings.session.clear();
    return settings;
}

int openWindow(const QStringList &files, const QString &language, bool isClean)
{
    dressApplication();
    Settings settings = readSettings(QSettings());
    const QString kept = settings.language;
    if (!language.isEmpty())
        settings.language = language;

    WindowKeeper keeper(isClean ? asAtFirst(settings) : settings, kept, files);
    if (isClean && files.isEmpty())
        keeper.workspace().startClean();
    keeper.workspace().layers().setMemory(LayerMemory(layerMemoryFile()));
    const StartClock clock(keeper.window(), keeper.workspace());
    return QApplication::exec();
}

} // namespace sijill
