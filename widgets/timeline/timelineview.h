#pragma once

#include "widgets/theme/theme.h"
#include "widgets/timeline/timelinepainter.h"
#include "widgets/viewmodel.h"

#include <QWidget>

namespace sijill {

class TimePlayer;

/// The histogram of the measure over time with the window upon it. Mouse, wheel and keys change the window in the
/// ViewModel; everything else is painted from it.
class TimelineView : public QWidget {
    Q_OBJECT

public:
    TimelineView(ViewModel &model, TimePlayer &player, QWidget *parent = nullptr);

    void setTheme(const Theme &theme);

    const TimeScale &scale() const { return m_scale; }
    /// The window as the handles show it: all of time is the extent of the data.
    Span shownWindow() const;
    Span extent() const { return m_extent; }
    const Histogram &histogram() const { return m_histogram; }
    const std::vector<Span> &episodeSpans() const { return m_episodes; }

    /// "14 to 15 January 2013; Killed: 175 or more": what a screen reader says.
    QString valueText() const;
    QString windowLabel() const;
    /// What is counted, then the bars as they stand, a line each with tabs: first day, last day, low, best, high (empty
    /// where it is open).
    QString barsAsText() const;

    void zoom(double factor);
    void zoomTo(Span span);
    void zoomToData();
    /// The window becomes the next (previous) day in which something happens.
    void jump(int direction);
    void showAllOfTime();
    /// The window keeps its length and begins on that day, as far as the data go.
    void moveWindowTo(Day begin);

    QSize sizeHint() const override { return {900, 130}; }
    QSize minimumSizeHint() const override { return {300, 104}; }

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    QString conditionsLine() const;
    enum class Drag : quint8 { None, Window, Sweep, Pan };

    void rebuild();
    void rebuildBars();
    void setScale(const TimeScale &scale);
    void layOut();
    TimelineScene scene() const;
    const Bar *barAt(QPointF at) const;
    QString barToolTip(const Bar &bar) const;
    void updateCursor(QPointF at);
    void moveEdge(Grip edge, int days);

    ViewModel &m_model;
    TimePlayer &m_player;
    Theme m_theme = Theme::light();
    TimeScale m_scale;
    Span m_extent;
    Histogram m_histogram;
    Histogram m_vague;
    std::vector<Span> m_episodes;
    std::vector<Bar> m_bars;
    BarUnit m_unit = BarUnit::OneDay;
    double m_highest = 0;

    Drag m_drag = Drag::None;
    Grip m_grip = Grip::None;
    Grip m_hovered = Grip::None;
    Span m_windowAtPress;
    double m_pressedDay = 0;
    QPointF m_pressedAt;
};

} // namespace sijill
