#pragma once

#include "widgets/theme/theme.h"

#include <QObject>

#include <memory>

class QAction;
class QDockWidget;

namespace sijill {

class MainWindow;
class PresenterScreen;
class PresentWindow;
class ScenePictures;
class SceneStrip;
class StoryEditor;
class Workspace;

/// What a window offers for telling a story: the strip of scenes, editing them, presenting, films and hand-outs. A
/// child of the window.
class Presenting : public QObject {
    Q_OBJECT

public:
    Presenting(MainWindow &window, Workspace &workspace, const Theme &theme, bool reducedMotion);
    ~Presenting() override;

    /// For View and File.
    QList<QAction *> viewActions() const { return m_viewActions; }
    QList<QAction *> fileActions() const { return m_fileActions; }
    QDockWidget *dock() const { return m_dock; }
    bool hasReducedMotion() const;
    void setReducedMotion(bool on);

    StoryEditor &editor() { return *m_editor; }
    SceneStrip &strip() { return *m_strip; }
    ScenePictures &pictures() { return *m_pictures; }
    /// Null while nobody presents.
    PresentWindow *room() const { return m_room.get(); }
    PresenterScreen *presenterScreen() const { return m_screen.get(); }

    /// Asks what is to become of scenes that could not be saved; false: the user stays.
    bool mayLeave();

    void addView();
    void editScene(std::size_t scene);
    void showScene(std::size_t scene);
    void present(std::size_t first);
    void showPresenterScreen();

private:
    void makeActions(bool reducedMotion);
    void loadStory();
    bool askWhatToKeep(bool mayStay);
    void offerWaiting();
    void loadPictures();
    void leave();
    QAction *makeAction(const char *text, const QKeySequence &key, void (Presenting::*act)());
    void toggleStrip();
    void presentFromStart() { present(0); }
    void presentFromHere();
    void makeFilm();
    void makeHandout();
    bool hasScenes();

    MainWindow &m_window;
    Workspace &m_workspace;
    Theme m_theme;
    StoryEditor *m_editor;
    ScenePictures *m_pictures;
    SceneStrip *m_strip = nullptr;
    QDockWidget *m_dock = nullptr;
    QList<QAction *> m_viewActions, m_fileActions;
    QAction *m_reducedMotion = nullptr;
    std::unique_ptr<PresentWindow> m_room;
    std::unique_ptr<PresenterScreen> m_screen;
};

} // namespace sijill
