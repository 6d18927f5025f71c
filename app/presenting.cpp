#include "app/presenting.h"

#include "app/commandpalette.h"
#include "app/dialogs.h"
#include "app/mainwindow.h"
#include "app/presentexport.h"
#include "mapdata/words/words.h"
#include "widgets/controls/fittingscreen.h"
#include "widgets/map/mapwidget.h"
#include "widgets/painter/caption.h"
#include "widgets/panels/noticebar.h"
#include "widgets/present/presentation.h"
#include "widgets/present/presenterscreen.h"
#include "widgets/present/presentwindow.h"
#include "widgets/present/scenedialog.h"
#include "widgets/present/scenepictures.h"
#include "widgets/present/scenestrip.h"
#include "widgets/present/storyeditor.h"
#include "widgets/texts/readable.h"

#include <QAction>
#include <QDir>
#include <QDockWidget>
#include <QFileDialog>
#include <QGuiApplication>
#include <QListWidget>
#include <QMessageBox>
#include <QPushButton>
#include <QScreen>
#include <QStandardPaths>
#include <QStyle>

using namespace Qt::StringLiterals;

namespace sijill {

namespace {

/// Only some desktops tell Qt; what the others are said to want is not what anybody has chosen.
bool desktopAsksForLessMotion(const QWidget &widget)
{
#ifdef Q_OS_UNIX
    if (!qEnvironmentVariable("XDG_CURRENT_DESKTOP").contains("KDE"_L1))
        return false;
#endif
    return widget.style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, &widget) == 0;
}

/// Where there is one besides that of the window.
QScreen *otherScreen(const QScreen *screen)
{
    for (QScreen *other : QGuiApplication::screens())
        if (other != screen)
            return other;
    return nullptr;
}

/// Of a scene without texts of its own: its days, in the language of whoever makes it. The other is for them to write.
Text titleOf(const Atlas &atlas, Span window, const QLocale &locale)
{
    const Span span = window.isValid() ? window : atlas.extent();
    const TimePrecision precision = span.length() == 1 ? TimePrecision::OneDay : TimePrecision::Days;
    const QString title = inWords(span, precision, locale);
    return languageOf(locale) == Language::Arabic ? Text{QString(), title} : Text{title, QString()};
}

/// Of the layers of the atlas: what the user has added is no part of it.
Scene withLayers(Scene scene, const LayerStack &layers)
{
    scene.hiddenLayers.clear();
    scene.shadedLayers.clear();
    for (const LayerEntry &entry : layers.entries()) {
        if (entry.added || !entry.vector())
            continue;
        if (!entry.style.visible)
            scene.hiddenLayers.append(entry.vector()->name);
        if (entry.style.shaded)
            scene.shadedLayers.append(entry.vector()->name);
    }
    return scene;
}

} // namespace

Presenting::Presenting(MainWindow &window, Workspace &workspace, const Theme &theme, bool reducedMotion)
    : QObject(&window), m_window(window), m_workspace(workspace), m_theme(theme), m_editor(&workspace.story()),
      m_pictures(new ScenePictures(this)), m_strip(new SceneStrip(*m_editor, *m_pictures, theme, &window)),
      m_dock(new QDockWidget(tr("Scenes"), &window))
{
    m_dock->setObjectName(u"scenes"_s); // by which saveState() knows it
    m_dock->setWidget(m_strip);
    m_dock->setFeatures(QDockWidget::DockWidgetClosable);
    m_dock->setTitleBarWidget(new QWidget(m_dock));
    m_dock->hide();
    makeActions(reducedMotion);
    connect(&workspace, &Workspace::opened, this, &Presenting::loadStory);
    connect(m_editor, &StoryEditor::changed, this, &Presenting::loadPictures);
    connect(m_editor, &StoryEditor::said, this, [this](const QString &sentence) { m_window.notice().say(sentence); });
    connect(m_editor, &StoryEditor::waits, this, &Presenting::offerWaiting);
    connect(m_dock, &QDockWidget::visibilityChanged, this, &Presenting::loadPictures);
    connect(m_strip, &SceneStrip::sceneChosen, this, &Presenting::showScene);
    connect(m_strip, &SceneStrip::addWanted, this, &Presenting::addView);
    connect(m_strip, &SceneStrip::editWanted, this, &Presenting::editScene);
    connect(m_strip, &SceneStrip::presentWanted, this, &Presenting::present);
    connect(m_strip, &SceneStrip::undoWanted, &workspace, &Workspace::undo);
    connect(m_strip, &SceneStrip::redoWanted, &workspace, &Workspace::redo);
    const auto showUndo = [this] { m_strip->setUndo(m_workspace.undoWords(m_window.locale())); };
    connect(&workspace, &Workspace::editsChanged, m_strip, showUndo);
    showUndo();
    // A window before this one may have loaded it, with changes that can be undone.
    if (!workspace.isEmpty() && !m_editor->isOf(*workspace.model().shown().opened, workspace.path()))
        loadStory();
}

Presenting::~Presenting() = default;

QAction *Presenting::makeAction(const char *text, const QKeySequence &key, void (Presenting::*act)())
{
    auto *action = new QAction(this);
    setSourceText(*action, text, staticMetaObject);
    action->setShortcut(key);
    connect(action, &QAction::triggered, this, act);
    return action;
}

bool Presenting::hasReducedMotion() const
{
    return m_reducedMotion->isChecked();
}

void Presenting::setReducedMotion(bool on)
{
    m_reducedMotion->setChecked(on);
}

void Presenting::makeActions(bool reducedMotion)
{
    m_reducedMotion = new QAction(tr("Present without &motion"), this);
    m_reducedMotion->setCheckable(true);
    m_reducedMotion->setChecked(reducedMotion);
    m_viewActions = {
        makeAction(QT_TR_NOOP("&Scenes"), Qt::CTRL | Qt::Key_E, &Presenting::toggleStrip),
        makeAction(QT_TR_NOOP("&Add the view as a scene"), Qt::CTRL | Qt::SHIFT | Qt::Key_S, &Presenting::addView),
        makeAction(QT_TR_NOOP("P&resent"), Qt::Key_F5, &Presenting::presentFromStart),
        makeAction(QT_TR_NOOP("Present &from this scene"), Qt::SHIFT | Qt::Key_F5, &Presenting::presentFromHere),
        m_reducedMotion};
    m_fileActions = {makeAction(QT_TR_NOOP("Save as a fil&m…"), {}, &Presenting::makeFilm),
                     makeAction(QT_TR_NOOP("Save as a &hand-out…"), {}, &Presenting::makeHandout)};
}

void Presenting::toggleStrip()
{
    m_dock->setVisible(!m_dock->isVisible());
    if (m_dock->isVisible())
        m_strip->list().setFocus(Qt::ShortcutFocusReason);
}

void Presenting::loadStory()
{
    if (m_workspace.isEdited())
        return; // the scenes are what they were
    const OpenedAtlas &opened = *m_workspace.model().shown().opened;
    if (!m_editor->isOf(opened, m_workspace.path()) && !m_editor->rescue())
        askWhatToKeep(false);
    m_editor->load(opened, m_workspace.path());
    if (m_editor->hasWaiting())
        offerWaiting();
}

bool Presenting::mayLeave()
{
    m_workspace.registerKeeper().finish();
    return m_editor->saveAgain() || askWhatToKeep(true);
}

bool Presenting::askWhatToKeep(bool mayStay)
{
    while (true) {
        QMessageBox box(QMessageBox::Warning, tr("Scenes that are not saved"),
                        tr("Your last changes to the scenes are not saved."), QMessageBox::NoButton, &m_window);
        const QPushButton *elsewhere = box.addButton(tr("Save elsewhere…"), QMessageBox::AcceptRole);
        const QPushButton *discard = box.addButton(tr("Discard the changes"), QMessageBox::DestructiveRole);
        if (mayStay)
            box.addButton(tr("Stay"), QMessageBox::RejectRole);
        box.exec();
        if (box.clickedButton() == discard)
            return true;
        if (mayStay && box.clickedButton() != elsewhere)
            return false;
        const QString file = QFileDialog::getSaveFileName(
            &m_window, tr("Save the scenes"),
            QDir(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)).filePath(u"story.json"_s),
            tr("Scenes (*.json)"));
        if (file.isEmpty())
            continue;
        const std::optional<Problem> problem = m_editor->saveCopy(file);
        if (!problem)
            return true;
        QMessageBox::warning(&m_window, tr("Save the scenes"), readable(*problem));
    }
}

/// Not in the way: the atlas can be used, and they wait.
void Presenting::offerWaiting()
{
    auto *box = new QMessageBox(QMessageBox::Question, tr("Scenes kept apart"),
                                tr("You made scenes of this atlas while it could not be written to. Now it can."),
                                QMessageBox::NoButton, &m_window);
    box->setAttribute(Qt::WA_DeleteOnClose);
    const QPushButton *add = box->addButton(tr("Add them to the atlas"), QMessageBox::AcceptRole);
    const QPushButton *away = box->addButton(tr("Keep them apart"), QMessageBox::DestructiveRole);
    box->addButton(tr("Ask again next time"), QMessageBox::RejectRole);
    connect(box, &QMessageBox::buttonClicked, this, [this, add, away](const QAbstractButton *button) {
        if (button == add)
            m_editor->addWaiting();
        else if (button == away)
            m_window.notice().say(tr("They are kept as %1.").arg(isolatedPath(m_editor->putWaitingAway())));
    });
    // Another atlas has scenes of its own.
    connect(&m_workspace, &Workspace::opened, box, &QMessageBox::close);
    box->open();
}

void Presenting::loadPictures()
{
    // Nobody waits for pictures that nobody sees.
    if (m_dock->isVisible() || m_screen)
        m_pictures->setStory(m_workspace.model().shown().opened, m_editor->story(), m_theme, m_window.locale());
}

bool Presenting::hasScenes()
{
    if (m_editor->story().isEmpty())
        m_window.notice().say(tr("There are no scenes yet. Ctrl+Shift+S adds what the window shows."));
    return !m_editor->story().isEmpty();
}

void Presenting::addView()
{
    if (m_workspace.isEmpty())
        return;
    const ViewModel &model = m_workspace.model();
    Scene scene;
    scene.title = titleOf(*model.atlas(), model.filter().window, m_window.locale());
    scene = withLayers(sceneFrom(model.shown(), m_window.map().viewport().bounds(), scene), model.layerStack());
    const std::size_t count = m_editor->story().scenes.size();
    const std::size_t at = m_dock->isVisible() && m_strip->current() ? *m_strip->current() + 1 : count;
    m_editor->change(withScene(m_editor->story(), scene, at));
    m_dock->show();
    m_strip->setCurrent(at);
}

void Presenting::editScene(std::size_t at)
{
    SceneDialog dialog(m_editor->story().scenes[at], &m_window);
    if (dialog.exec() != QDialog::Accepted)
        return;
    Scene scene = dialog.scene();
    if (dialog.takesView()) {
        const ViewModel &model = m_workspace.model();
        scene = withLayers(sceneFrom(model.shown(), m_window.map().viewport().bounds(), scene), model.layerStack());
    }
    m_editor->change(withChangedScene(m_editor->story(), at, scene));
    m_strip->setCurrent(at);
}

void Presenting::showScene(std::size_t at)
{
    const Scene &scene = m_editor->story().scenes[at];
    ViewModel &model = m_workspace.model();
    if (model.waitsForAnother())
        return; // of which this is no scene
    Problems problems;
    filterOf(scene, *model.atlas(), &problems);
    model.setQuery(scene.query);
    if (scene.bounds.isNull())
        m_window.map().zoomToAll();
    else if (scene.boundsAreAll)
        m_window.map().showWhole(scene.bounds);
    else
        m_window.map().zoomTo(scene.bounds);
    if (!problems.empty())
        m_window.notice().say(readable(problems.front()));
}

void Presenting::presentFromHere()
{
    present(m_strip->current().value_or(0));
}

void Presenting::present(std::size_t first)
{
    if (!hasScenes() || m_room)
        return;
    PresentOptions options;
    options.first = first;
    options.theme = m_theme;
    options.locale = m_window.locale();
    options.reducedMotion = hasReducedMotion() || desktopAsksForLessMotion(m_window);
    options.layers = m_workspace.model().layerStack();
    options.ground = m_window.map().surface().ground();
    m_room = std::make_unique<PresentWindow>(m_workspace.model().shown().opened, m_editor->story(), options);
    connect(m_room.get(), &PresentWindow::left, this, &Presenting::leave, Qt::QueuedConnection);
    connect(m_room.get(), &PresentWindow::presenterScreenWanted, this, &Presenting::showPresenterScreen);
    connect(m_room.get(), &PresentWindow::keysWanted, this, [this] { showKeys(m_room.get()); });
    // The room looks at the other screen, the presenter stays with this one.
    QScreen *other = otherScreen(m_window.screen());
    if (other) {
        m_room->setGeometry(other->geometry());
        showPresenterScreen();
    }
    m_room->showFullScreen();
    m_room->activateWindow();
    m_room->setFocus();
}

void Presenting::showPresenterScreen()
{
    if (!m_room)
        return;
    if (!m_screen) {
        m_screen = std::make_unique<PresenterScreen>(*m_room, *m_pictures, m_theme);
        loadPictures();
    }
    const QRect free = m_window.screen()->availableGeometry();
    m_screen->resize(fittingScreen(m_window, m_screen->size()));
    const QSize left = free.size() - m_screen->size();
    m_screen->move(free.topLeft() +
                   QPoint(std::clamp(left.width() - 20, 0, 60), std::clamp(left.height() - 40, 0, 60)));
    m_screen->show();
    m_screen->raise();
    m_screen->activateWindow();
}

void Presenting::leave()
{
    m_screen.reset();
    if (m_room && m_dock->isVisible())
        m_strip->setCurrent(m_room->presentation().position());
    m_room.reset();
    m_window.activateWindow();
}

void Presenting::makeFilm()
{
    if (hasScenes())
        exportFilm(&m_window, m_workspace.model().shown().opened, m_editor->story(), m_theme,
                   m_window.map().surface().rasters());
}

void Presenting::makeHandout()
{
    if (hasScenes())
        exportHandout(&m_window, m_workspace.model().shown().opened, m_editor->story(), m_theme,
                      m_window.map().surface().rasters());
}

} // namespace sijill
