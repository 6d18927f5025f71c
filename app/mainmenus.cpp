// The menus of the main window: every action with its shortcut.
#include "app/mainwindow.h"

#include "app/carrydesk.h"
#include "app/commandpalette.h"
#include "app/dialogs.h"
#include "app/duplicatesdesk.h"
#include "app/editiondesk.h"
#include "app/knownon.h"
#include "app/pointdesk.h"
#include "app/presenting.h"
#include "app/recentmenu.h"
#include "app/recordsdesk.h"
#include "app/registerdesk.h"
#include "app/shademenu.h"
#include "app/toolrow.h"
#include "widgets/controls/glyphs.h"
#include "widgets/desk/totalspanel.h"
#include "widgets/map/coordinatereadout.h"
#include "widgets/map/mapwidget.h"
#include "widgets/panels/conditionstrip.h"
#include "widgets/panels/incidentlistpanel.h"
#include "widgets/panels/searchbox.h"
#include "widgets/timeline/timelinebar.h"

#include <QActionGroup>
#include <QDockWidget>
#include <QMenuBar>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sijill {

/// One that is there already.
void MainWindow::addTo(QMenu *menu, QAction &action, const char *text)
{
    setSourceText(action, text, staticMetaObject);
    menu->addAction(&action);
}

QAction *MainWindow::addTo(QMenu *menu, const char *text, const QKeySequence &key, const std::function<void()> &act)
{
    auto *action = new QAction(menu);
    addTo(menu, *action, text);
    action->setShortcut(key);
    connect(action, &QAction::triggered, this, act);
    return action;
}

void MainWindow::addFileMenu()
{
    QMenu *menu = m_toolRow->addMenu(tr("&File"), Qt::Key_F);
    QAction *open = addTo(menu, QT_TR_NOOP("&Open…"), QKeySequence::Open, [this] { chooseFile(); });
    open->setIcon(glyphIcon(Glyph::Open, m_theme));
    open->setToolTip(tr("Open an atlas (%1)").arg(open->shortcut().toString(QKeySequence::NativeText)));
    m_recent = new RecentMenu(this);
    m_recent->setFiles(m_settings.recent);
    menu->addMenu(m_recent);
    connect(m_recent, &RecentMenu::chosen, this, &MainWindow::openRecent);
    connect(m_recent, &RecentMenu::cleared, this, [this] {
        m_settings.recent.clear();
        m_recent->setFiles({});
    });
    addTo(menu, QT_TR_NOOP("Add &layers…"), Qt::CTRL | Qt::SHIFT | Qt::Key_L, [this] { chooseLayers(); });
    addTo(menu, QT_TR_NOOP("&Import a table…"), {}, [this] { chooseImport(); });
    menu->addAction(m_editionDesk->action());
    addTo(menu, QT_TR_NOOP("Add inci&dents…"), {}, [this] { chooseIncidents(); });
    addTo(menu, QT_TR_NOOP("Open the atlas that &ships"), {}, [this] { emit shippedAtlasWanted(); });
    addTo(menu, QT_TR_NOOP("Start &clean"), {}, [this] { startClean(); });
    addTo(menu, QT_TR_NOOP("&Read again"), Qt::CTRL | Qt::Key_R, [this] { m_workspace.reload(); });
    addTo(menu, QT_TR_NOOP("What became of the r&ows…"), {}, [this] { showReport(); });
    menu->addSeparator();
    menu->addActions(m_registerDesk->fileActions());
    addTo(menu, QT_TR_NOOP("&Export incidents…"), Qt::CTRL | Qt::SHIFT | Qt::Key_E, [this] { chooseExport(); });
    addTo(menu, QT_TR_NOOP("&Print…"), QKeySequence::Print, [this] { choosePrinter(); });
    QAction *picture = addTo(menu, QT_TR_NOOP("Save &picture…"), QKeySequence::Save, [this] { choosePicture(); });
    picture->setIconText(tr("Picture…"));
    picture->setIcon(glyphIcon(Glyph::Picture, m_theme));
    picture->setToolTip(
        tr("Save what is seen as a picture (%1)").arg(picture->shortcut().toString(QKeySequence::NativeText)));
    menu->addActions(m_presenting->fileActions());
    addTo(menu, QT_TR_NOOP("Save this &area for offline use…"), {}, [this] { saveAreaOffline(); });
    menu->addSeparator();
    addTo(menu, QT_TR_NOOP("&Quit"), QKeySequence::Quit, [this] { close(); });
    m_toolRow->addAction(open, true);
    m_toolRow->addAction(picture, true);
}

/// Undo and redo say what they would do.
void MainWindow::addEditMenu()
{
    QMenu *menu = m_toolRow->addMenu(tr("&Edit"), Qt::Key_E);
    QAction *undo = addTo(menu, QT_TR_NOOP("&Undo"), QKeySequence(Qt::CTRL | Qt::Key_Z), [this] { this->undo(); });
    QAction *redo = addTo(menu, QT_TR_NOOP("&Redo"), {}, [this] { this->redo(); });
    redo->setShortcuts({Qt::CTRL | Qt::SHIFT | Qt::Key_Z, Qt::CTRL | Qt::Key_Y});
    const auto follow = [this, undo, redo] {
        const QString back = m_workspace.undoWords(locale()), again = m_workspace.redoWords(locale());
        const auto whole = [](QString words) { return words.replace(u'&', u"&&"_s); };
        undo->setText(back.isEmpty() ? tr("&Undo") : tr("&Undo: %1").arg(whole(back)));
        redo->setText(again.isEmpty() ? tr("&Redo") : tr("&Redo: %1").arg(whole(again)));
        undo->setEnabled(!back.isEmpty());
        redo->setEnabled(!again.isEmpty());
    };
    connect(&m_workspace, &Workspace::editsChanged, undo, follow);
    connect(&m_workspace, &Workspace::editsChanged, this, [this] { setWindowModified(!m_workspace.isSaved()); });
    follow();
    menu->addSeparator();
    menu->addActions(m_carryDesk->actions());
    menu->addSeparator();
    menu->addActions(m_registerDesk->editActions());
    menu->addActions(m_pointDesk->actions());
    menu->addSeparator();
    menu->addActions(m_recordsDesk->actions());
    menu->addActions(m_duplicatesDesk->editActions());
    menu->addSeparator();
    addTo(menu, QT_TR_NOOP("&Preferences…"), QKeySequence(Qt::CTRL | Qt::Key_Comma), [this] { showPreferences(); });
}

void MainWindow::addViewMenu()
{
    QMenu *menu = m_toolRow->addMenu(tr("&View"), Qt::Key_V);
    QMenu *panels = menu->addMenu(tr("&Panels"));
    for (QDockWidget *dock : m_docks)
        panels->addAction(dock->toggleViewAction());
    panels->addSeparator();
    addTo(panels, QT_TR_NOOP("As at &first"), {}, [this] { showPanelsAsAtFirst(); });
    addSheetMenu(menu, Sheet::Legend, tr("Le&gend"), Qt::Key_F3);
    addSheetMenu(menu, Sheet::Tray, tr("What is &not placed"), Qt::Key_F4);
    addHistory(menu);
    addTo(menu, QT_TR_NOOP("&Show everything again"), {}, [this] { m_conditions->clear(); });
    addTo(menu, QT_TR_NOOP("Show the whole &map"), Qt::CTRL | Qt::Key_0, [this] { m_map->zoomToAll(); });
    addMapTools(menu);
    addTo(menu, QT_TR_NOOP("Go to the &map"), Qt::Key_F7, [this] { m_map->setFocus(Qt::ShortcutFocusReason); });
    addTo(menu, QT_TR_NOOP("&Find a place or an incident"), QKeySequence::Find, [this] {
        search().setFocus(Qt::ShortcutFocusReason);
        search().selectAll();
    });
    addTo(menu, QT_TR_NOOP("&List of incidents"), Qt::CTRL | Qt::Key_L, [this] {
        m_listDock->show();
        m_listDock->raise();
        m_list->table().setFocus(Qt::ShortcutFocusReason);
    });
    addTo(menu, QT_TR_NOOP("Ta&ble and charts of totals"), Qt::CTRL | Qt::Key_B, [this] {
        const bool wasHidden = !m_totalsDock->isVisible();
        m_totalsDock->show();
        m_totalsDock->raise();
        // Pixels: a few columns or a chart, where the map can spare them, and in a small window what a chart needs.
        constexpr int some = 400, least = 290, roomy = 1200, tall = 380;
        const int wanted = width() >= roomy ? some : least;
        if (m_totalsDock->width() < wanted)
            resizeDocks({m_totalsDock}, {wanted}, Qt::Horizontal);
        if (wasHidden)
            resizeDocks({m_totalsDock}, {std::max(m_totalsDock->height(), tall)}, Qt::Vertical);
        m_totals->focusShown();
    });
    menu->addSeparator();
    menu->addActions(m_presenting->viewActions());
    menu->addSeparator();
    addLanguageAndTheme(menu);
    menu->addSeparator();
    addTo(menu, QT_TR_NOOP("Find what can be &done…"), Qt::CTRL | Qt::SHIFT | Qt::Key_P, [this] { findCommand(); });
    menu->addSeparator();
    QAction *full = addTo(menu, QT_TR_NOOP("F&ull screen"), Qt::Key_F11, [] {});
    full->setCheckable(true);
    connect(full, &QAction::toggled, this, [this](bool on) { on ? showFullScreen() : showNormal(); });
}

/// How much of the legend or the tray lies on the map. The key goes from one to the next.
void MainWindow::addSheetMenu(QMenu *menu, Sheet sheet, const QString &title, Qt::Key key)
{
    MapSurface &surface = m_map->surface();
    QMenu *sub = menu->addMenu(title);
    auto *group = new QActionGroup(this);
    const std::pair<SheetState, QString> states[] = {{SheetState::AsRoom, tr("&As there is room")},
                                                     {SheetState::Whole, tr("&Whole")},
                                                     {SheetState::Folded, tr("&Folded")},
                                                     {SheetState::Hidden, tr("&Hidden")}};
    for (const auto &[state, name] : states) {
        QAction *action = group->addAction(sub->addAction(name));
        action->setCheckable(true);
        const auto show = [action, &surface, sheet, state = state] {
            action->setChecked(surface.sheet(sheet) == state);
        };
        show();
        connect(action, &QAction::triggered, this,
                [&surface, sheet, state = state] { surface.setSheet(sheet, state); });
        connect(&surface, &MapSurface::sheetsChanged, action, show);
    }
    sub->addSeparator();
    addTo(sub, QT_TR_NOOP("The &next of these"), key, [&surface, sheet] {
        const int next = (static_cast<int>(surface.sheet(sheet)) + 1) % 4;
        surface.setSheet(sheet, static_cast<SheetState>(next));
    });
}

/// Back to what was shown before, and forward, as in a browser.
void MainWindow::addHistory(QMenu *menu)
{
    ViewHistory &history = m_workspace.history();
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    QAction *back = addTo(menu, QT_TR_NOOP("&Back"), Qt::ALT | (mirrored ? Qt::Key_Right : Qt::Key_Left),
                          [&history] { history.goBack(); });
    QAction *forward = addTo(menu, QT_TR_NOOP("For&ward"), Qt::ALT | (mirrored ? Qt::Key_Left : Qt::Key_Right),
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
    QAction *measure = addTo(menu, QT_TR_NOOP("M&easure distance and area"), Qt::Key_M, [] {});
    measure->setCheckable(true);
    connect(measure, &QAction::toggled, this, [this, &tools](bool on) {
        tools.setMeasuring(on);
        m_map->setFocus(Qt::ShortcutFocusReason);
    });
    connect(&tools, &MapTools::measuringChanged, measure, &QAction::setChecked);
    QAction *grid = addTo(menu, QT_TR_NOOP("&Graticule"), {}, [] {});
    grid->setCheckable(true);
    connect(grid, &QAction::toggled, &tools, &MapTools::setGraticule);
    grid->setChecked(m_settings.graticule);
    auto *shade = new ShadeMenu(m_model, menu);
    menu->addMenu(shade);
    connect(shade, &ShadeMenu::edited, &m_workspace, &Workspace::recordLayers);
    m_graticule = grid;
    QAction *world = addTo(menu, QT_TR_NOOP("&World map underneath"), {}, [] {});
    world->setCheckable(true);
    connect(world, &QAction::toggled, this, &MainWindow::showWorldMap);
    world->setChecked(m_settings.worldMap);
    m_worldMap = world;
    addTo(menu, QT_TR_NOOP("&Copy the position"), Qt::CTRL | Qt::SHIFT | Qt::Key_C, [this] { m_coordinates->copy(); });
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
    QMenu *menu = m_toolRow->addMenu(tr("&Time"), Qt::Key_T);
    TimelineView &view = m_timeline->view();
    addTo(menu, QT_TR_NOOP("&Play or pause"), Qt::Key_F8, [this] { m_timeline->player().toggle(); });
    addTo(menu, QT_TR_NOOP("&Next day with an incident"), Qt::ALT | Qt::Key_PageDown, [&view] { view.jump(1); });
    addTo(menu, QT_TR_NOOP("P&revious day with an incident"), Qt::ALT | Qt::Key_PageUp, [&view] { view.jump(-1); });
    addTo(menu, QT_TR_NOOP("&All of time"), Qt::CTRL | Qt::SHIFT | Qt::Key_A, [&view] { view.showAllOfTime(); });
    menu->addSeparator();
    addTo(menu, QT_TR_NOOP("&Whole timeline"), {}, [&view] { view.zoomToData(); });
    addTo(menu, QT_TR_NOOP("Show the window &closely"), {}, [&view] { view.zoomTo(view.shownWindow()); });
    addTo(menu, QT_TR_NOOP("&Go to the timeline"), Qt::Key_F6, [&view] { view.setFocus(Qt::ShortcutFocusReason); });
    menu->addSeparator();
    addTo(menu, m_knownOn->action(), QT_TR_NOOP("What was &known on a day"));
}

void MainWindow::addHelpMenu()
{
    QMenu *menu = m_toolRow->addMenu(tr("&Help"), Qt::Key_H);
    addTo(menu, QT_TR_NOOP("&Keys"), QKeySequence::HelpContents, [this] { showKeys(this); });
    addTo(menu, QT_TR_NOOP("&Welcome"), {}, [this] { showWelcome(); });
    addTo(menu, QT_TR_NOOP("What the &signs mean"), {}, [this] { showSigns(this, *m_model.atlas(), m_theme); });
    addTo(menu, QT_TR_NOOP("&About Sijill"), {}, [this] { showAbout(this, m_workspace); });
    auto *menus = new QAction(tr("Menus"), this); // in none of them
    menus->setShortcut(Qt::Key_F10);
    connect(menus, &QAction::triggered, m_toolRow, &ToolRow::openMenus);
    addAction(menus);
}

void MainWindow::findCommand()
{
    auto *palette = new CommandPalette(m_toolRow->menus().actions(), this);
    palette->open();
    palette->words().setFocus();
}

} // namespace sijill
