#pragma once

#include "widgets/theme/theme.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QToolButton;

namespace sijill {

class PresentWindow;
class ScenePictures;

/// What the presenter alone sees: this scene and the next, notes, the clock, how long it has taken so far, and where in
/// the story it is. Keys do what they do on the room's screen.
class PresenterScreen : public QWidget {
    Q_OBJECT

public:
    PresenterScreen(PresentWindow &room, ScenePictures &pictures, const Theme &theme, QWidget *parent = nullptr);

    QString positionText() const;
    QString notesText() const;
    QString nextTitle() const;
    QString conditionsText() const;
    QString elapsedText() const;

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void showScene();
    void showState();
    void showTime();
    void showPictures();
    QToolButton *addButton(const QString &text, int key);

    PresentWindow &m_room;
    ScenePictures &m_pictures;
    QLabel *m_position;
    QLabel *m_clock;
    QLabel *m_elapsed;
    QLabel *m_title;
    QLabel *m_conditions; ///< what the scene leaves out
    QLabel *m_now;
    QLabel *m_nextTitle;
    QLabel *m_next;
    QLabel *m_state;
    QPlainTextEdit *m_notes;
    QToolButton *m_pause = nullptr;
    QTimer m_second;
};

} // namespace sijill
