// The menus of the main window: every action with its shortcut.
#include "app/mainwindow.h"

#include "app/dialogs.h"
#include "app/presenting.h"
#include "app/toolrow.h"
#include "widgets/controls/glyphs.h"
#include "widgets/map/coordinatereadout.h"
#include "widgets/map/mapwidget.h"
#include "widgets/panels/incidentlistpanel.h"
#include "widgets/panels/searchbox.h"
#include "widgets/timeline/timelinebar.h"

#include <QActionGroup>
#include <QDockWidget>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace sijill {

QAction *MainWindow::addTo(QMenu *menu, const QString &text, const QKeySequence &key, const std::function<void()> &act)
{
    auto *action = menu->addAction(text);
    action->setShortcut(key);
    connect(action, &QAction::triggered, this, act);
    return action;
}

void MainWindow::addFileMenu()
{
    QMenu *menu = m_toolRow->addMenu(tr("&File"));
    QAction *open = addTo(menu, tr("&Open…"), QKeySequence::Open, [this] { chooseFile(); });
    open->setIcon(glyphIcon(Glyph::Open, m_theme));
    open->setToolTip(tr("Open an atlas (%1)").arg(open->shortcut().toString(QKeySequence::NativeText)));
    addTo(menu, tr("Add &layers…"), Qt::CTRL | Qt::SHIFT | Qt::Key_L, [this] { chooseLayers(); });
    addTo(menu, tr("&Import a table…"), {}, [this] { chooseImport(); });
    addTo(menu, tr("Add inci&dents…"), {}, [this] { chooseIncidents(); });
    addTo(menu, tr("Open the atlas that &ships"), {}, [this] { emit shippedAtlasWanted(); });
    addTo(menu, tr("&Read again"), Qt::CTRL | Qt::Key_R, [this] { m_workspace.reload(); });
    addTo(menu, tr("What became of the r&ows…"), {}, [this] { showReport(); });
    menu->addSeparator();
    addTo(menu, tr("&Export incidents…"), Qt::CTRL | Qt::SHIFT | Qt::Key_E, [this] { chooseExport(); });
    addTo(menu, tr("&Print…"), QKeySequence::Print, [this] { choosePrinter(); });
    QAction *picture = addTo(menu, tr("Save &picture…"), QKeySequence::Save, [this] { choosePicture(); });
    picture->setIconText(tr("Picture…"));
    picture->setIcon(glyphIcon(Glyph::Picture, m_theme));
    picture->setToolTip(
        tr("Save what is seen as a picture (%1)").arg(picture->shortcut().toString(QKeySequence::NativeText)));
    menu->addActions(m_presenting->fileActions());
    addTo(menu, tr("Save this &area for offline use…"), {}, [this] { saveAreaOffline(); });
    menu->addSeparator();
    addTo(menu, tr("&Quit"), QKeySequence::Quit, [this] { close(); });
    m_toolRow->addAction(open, true);
    m_toolRow->addAction(picture, true);
}

void MainWindow::addViewMenu()
{
    QMenu *menu = m_toolRow->addMenu(tr("&View"));
    QMenu *panels = menu->addMenu(tr("&Panels"));
    for (QDockWidget *dock : m_docks)
        panels->addAction(dock->toggleViewAction());
    addHistory(menu);
    addTo(menu, tr("Show the whole &map"), Qt::CTRL | Qt::Key_0, [this] { m_map->zoomToAll(); });
    addMapTools(menu);
    addTo(menu, tr("Go to the &map"), Qt::Key_F7, [this] { m_map->setFocus(Qt::ShortcutFocusReason); });
    addTo(menu, tr("&Find a place or an incident"), QKeySequence::Find, [this] {
        search().setFocus(Qt::ShortcutFocusReason);
        search().selectAll();
    });
    addTo(menu, tr("&List of incidents"), Qt::CTRL | Qt::Key_L, [this] {
        m_listDock->show();
        m_listDock->raise();
        m_list->table().setFocus(Qt::ShortcutFocusReason);
    });
    menu->addSeparator();
    menu->addActions(m_presenting->viewActions());
    menu->addSeparator();
    addLanguageAndTheme(menu);
    menu->addSeparator();
    QAction *full = addTo(menu, tr("F&ull screen"), Qt::Key_F11, [] {});
    full->setCheckable(true);
    connect(full, &QAction::toggled, this, [this](bool on) { on ? showFullScreen() : showNormal(); });
}

/// Back to what was shown before, and forward, as in a browser.
void MainWindow::addHistory(QMenu *menu)
{
    ViewHistory &history = m_workspace.history();
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    QAction *back =
        addTo(menu, tr("&Back"), Qt::ALT | (mirrored ? Qt::Key_Right : Qt::Key_Left), [&history] { history.goBack(); });
    QAction *forward = addTo(menu, tr("For&ward"), Qt::ALT | (mirrored ? Qt::Key_Left : Qt::Key_Right),
                             [&history] { history.goForward(); });
    const auto follow = [&history, back, forward] {
        back->setEnabled(history.canGoBack());
        forward->setEnabled(history.canGoForward());
    };
    connect(&history, &ViewHistory::changed, back, follow);
    connect(&m_timeline->player(), &TimePlayer::playingChanged, &history, &ViewHistory::setPlaying);
    history.setPlaying(false); // whatever a window before this one did
    follow();
    menu->addSeparator();
}

void MainWindow::addMapTools(QMenu *menu)
{
    MapTools &tools = m_map->tools();
    QAction *measure = addTo(menu, tr("M&easure distance and area"), Qt::Key_M, [] {});
    measure->setCheckable(true);
    connect(measure, &QAction::toggled, this, [this, &tools](bool on) {
        tools.setMeasuring(on);
        m_map->setFocus(Qt::ShortcutFocusReason);
    });
    connect(&tools, &MapTools::measuringChanged, measure, &QAction::setChecked);
    QAction *grid = addTo(menu, tr("&Graticule"), {}, [] {});
    grid->setCheckable(true);
    connect(grid, &QAction::toggled, &tools, &MapTools::setGraticule);
    grid->setChecked(m_settings.graticule);
    QAction *world = addTo(menu, tr("&World map underneath"), {}, [] {});
    world->setCheckable(true);
    connect(world, &QAction::toggled, this, &MainWindow::showWorldMap);
    world->setChecked(m_settings.worldMap);
    addTo(menu, tr("&Copy the position"), Qt::CTRL | Qt::SHIFT | Qt::Key_C, [this] { m_coordinates->copy(); });
}

void MainWindow::addLanguageAndTheme(QMenu *menu)
{
    const auto addChoices = [&](QMenu *sub, const QString &current, QString Settings::*member,
                                const std::vector<std::pair<QString, QString>> &choices) {
        auto *group = new QActionGroup(this);
        for (const auto &[value, name] : choices) {
            QAction *action = group->addAction(sub->addAction(name));
            action->setCheckable(true);
            action->setChecked(value == current);
            connect(action, &QAction::triggered, this, [this, member, value = value] {
                Settings wanted = settings();
                wanted.*member = value;
                emit settingsWanted(wanted);
            });
        }
    };
    QMenu *theme = menu->addMenu(tr("&Theme"));
    theme->menuAction()->setIcon(glyphIcon(Glyph::Theme, m_theme));
    theme->menuAction()->setToolTip(tr("Theme"));
    addChoices(theme, m_settings.theme, &Settings::theme,
               {{QString(), tr("As the system")}, {u"light"_s, tr("Light")}, {u"dark"_s, tr("Dark")}});
    QMenu *language = menu->addMenu(tr("&Language"));
    language->menuAction()->setIcon(glyphIcon(Glyph::Language, m_theme));
    language->menuAction()->setToolTip(tr("Language"));
    // Each language by its own name, for those who cannot read the other.
    addChoices(language, m_settings.language, &Settings::language,
               {{QString(), tr("As the system")}, {u"en"_s, u"English"_s}, {u"ar"_s, u"العربية"_s}});
    m_toolRow->addAction(theme->menuAction(), false);
    m_toolRow->addAction(language->menuAction(), false);
}

void MainWindow::addTimeMenu()
{
    QMenu *menu = m_toolRow->addMenu(tr("&Time"));
    TimelineView &view = m_timeline->view();
    addTo(menu, tr("&Play or pause"), Qt::Key_F8, [this] { m_timeline->player().toggle(); });
    addTo(menu, tr("&Next day with an incident"), Qt::ALT | Qt::Key_PageDown, [&view] { view.jump(1); });
    addTo(menu, tr("P&revious day with an incident"), Qt::ALT | Qt::Key_PageUp, [&view] { view.jump(-1); });
    addTo(menu, tr("&All of time"), Qt::CTRL | Qt::SHIFT | Qt::Key_A, [&view] { view.showAllOfTime(); });
    menu->addSeparator();
    addTo(menu, tr("&Whole timeline"), {}, [&view] { view.zoomToData(); });
    addTo(menu, tr("Show the window &closely"), {}, [&view] { view.zoomTo(view.shownWindow()); });
    addTo(menu, tr("&Go to the timeline"), Qt::Key_F6, [&view] { view.setFocus(Qt::ShortcutFocusReason); });
}

void MainWindow::addHelpMenu()
{
    QMenu *menu = m_toolRow->addMenu(tr("&Help"));
    addTo(menu, tr("&Keys"), QKeySequence::HelpContents, [this] { showKeys(this); });
    addTo(menu, tr("&About Sijill"), {}, [this] { showAbout(this, m_workspace); });
}

} // namespace sijill
