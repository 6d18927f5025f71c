#pragma once

#include "widgets/theme/theme.h"

#include <QWidget>

#include <optional>

class QListWidget;
class QMouseEvent;
class QToolButton;

namespace sijill {

class ScenePictures;
class StoryEditor;

/// The scenes of the story side by side, each with its picture and title.
///
/// Keys in the list: arrows go through it, Enter shows a scene in the window, F2 edits, Alt+arrows move it, Ctrl+D
/// copies, Delete takes it out, Ctrl+Z and Ctrl+Shift+Z undo and do again. Scenes are also dragged to their place.
class SceneStrip : public QWidget {
    Q_OBJECT

public:
    SceneStrip(StoryEditor &editor, ScenePictures &pictures, const Theme &theme, QWidget *parent = nullptr);

    QListWidget &list() { return *m_list; }
    /// Position of the current scene, if there is one.
    std::optional<std::size_t> current() const;
    void setCurrent(std::size_t scene);
    /// What undoing would do, in words; empty where there is nothing to undo.
    void setUndo(const QString &what);

signals:
    void sceneChosen(std::size_t scene);
    void addWanted();
    void editWanted(std::size_t scene);
    void presentWanted(std::size_t first);
    void undoWanted();
    void redoWanted();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QToolButton *addButton(const QString &text, const QString &tip, void (SceneStrip::*act)());
    void load();
    void showPictures();
    bool handleMouse(const QMouseEvent &event, QEvent::Type type);
    int gapAt(QPoint at) const;
    void showGap(int gap);
    void moveBy(int places);
    void edit();
    void duplicate();
    void removeCurrent();
    void undo() { emit undoWanted(); }
    void present();
    void showMenu(QPoint at);
    void add() { emit addWanted(); }
    bool handleKey(int key, Qt::KeyboardModifiers modifiers);

    StoryEditor &m_editor;
    ScenePictures &m_pictures;
    Theme m_theme;
    QListWidget *m_list;
    QToolButton *m_edit = nullptr;
    QToolButton *m_copy = nullptr;
    QToolButton *m_remove = nullptr;
    QToolButton *m_undo = nullptr;
    QToolButton *m_present = nullptr;
    bool m_loading = false;
    int m_grabbed = -1;      ///< row under the button that is held
    QPoint m_pressedAt;      ///< in the list's viewport
    bool m_dragging = false; ///< far enough from there
    int m_gap = -1;          ///< before which row the scene would stand
    QWidget *m_gapLine = nullptr;
};

} // namespace sijill
