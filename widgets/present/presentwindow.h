#pragma once

#include "widgets/painter/page.h"
#include "widgets/viewmodel.h"

#include <QElapsedTimer>
#include <QImage>
#include <QTimer>
#include <QWidget>

class QLabel;

namespace sijill {

class MapWidget;
class Presentation;

/// How a story is presented.
struct PresentOptions {
    std::size_t first = 0;        ///< scene to begin with
    Theme theme = Theme::light(); ///< of scenes that name none
    QLocale locale;
    bool reducedMotion = false;
    std::optional<LayerStack> layers;  ///< as the window has them; else those of the atlas
    std::vector<RasterOnMap> ground{}; ///< beneath them, as the window has it
};

/// The screen a room looks at: the map of a scene, its words around it as on a page, and nothing else. All sizes follow
/// from the height of the screen.
///
/// Keys: right, Space, Page down, Enter: the next scene; left, Page up, Backspace: the previous one (right to left, the
/// arrows are swapped); Home and End; P pauses; B and W blank the screen; + and - and the mouse look closer; Escape
/// leaves. On a touch screen a quick swipe turns over, a slow one moves the map.
class PresentWindow : public QWidget {
    Q_OBJECT

public:
    /// @pre the story has scenes
    PresentWindow(std::shared_ptr<const OpenedAtlas> opened, Story story, PresentOptions options,
                  QWidget *parent = nullptr);
    ~PresentWindow() override;

    Presentation &presentation() { return *m_presentation; }
    MapWidget &map() { return *m_map; }
    /// What stands at the top of the map for the moment; empty: nothing.
    QString chip() const;
    bool isBlank() const;
    /// They are painted anew with the next frame.
    bool areWordsStale() const { return m_words.isNull(); }
    /// Milliseconds since it began.
    qint64 elapsed() const { return m_begun.elapsed(); }
    /// True where the key means something here. For the presenter's own screen as well.
    bool handleKey(int key);

signals:
    void presenterScreenWanted();
    void keysWanted();
    void left();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void showScene();
    void showWords();
    void showChip();
    void placeChip();
    void keepRoomForAll();
    void layOut();
    void turn(int direction);
    void setBlank(const QColor &colour);
    PageOptions page() const;
    MapContent content() const;
    double scale() const;

    PresentOptions m_options;
    ViewModel m_model;
    MapWidget *m_map;
    Presentation *m_presentation;
    QLabel *m_chip;
    QWidget *m_blank;
    QString m_said; ///< for a moment, instead of what the chip tells else
    QTimer m_sayTimer;
    QTimer m_idle; ///< after which the pointer hides
    QImage m_words;
    PageOptions m_room; ///< the same for all scenes
    QPointF m_touchBegin;
    QElapsedTimer m_touched;
    QElapsedTimer m_begun;
};

} // namespace sijill
