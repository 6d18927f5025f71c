#pragma once

#include "widgets/timeline/stepping.h"

#include <QObject>
#include <QTimer>

#include <chrono>

namespace sijill {

/// What makes a player go on. The window has a timer, a test ticks by hand.
class TickSource : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;
    virtual void start(std::chrono::milliseconds interval) = 0;
    virtual void stop() = 0;

signals:
    void ticked();
};

class TimerTicks : public TickSource {
    Q_OBJECT

public:
    explicit TimerTicks(QObject *parent = nullptr);
    void start(std::chrono::milliseconds interval) override { m_timer.start(interval); }
    void stop() override { m_timer.stop(); }

private:
    QTimer m_timer;
};

/// Runs a window through time. It knows no view: it is told the data and the window, and says where the window goes.
class TimePlayer : public QObject {
    Q_OBJECT

public:
    /// @pre ticks outlives the player or is its child
    explicit TimePlayer(TickSource &ticks, QObject *parent = nullptr);

    const Stepping &stepping() const { return m_stepping; }
    double stepsPerSecond() const { return m_stepsPerSecond; }
    bool isPlaying() const { return m_playing; }
    Span window() const { return m_window; }

    void setCourse(Course course) { m_course = std::move(course); }
    /// From outside: the user or another view has moved it. An invalid one is all of time.
    void setWindow(Span window);
    /// The position stays, whatever changes.
    void setStepping(const Stepping &stepping);
    void setStepsPerSecond(double steps);

    void play();
    void pause();
    void toggle() { m_playing ? pause() : play(); }
    /// One step on or back, empty or not. From all of time: the first one.
    void step(int direction);

signals:
    void windowMoved(sijill::Span window);
    void playingChanged(bool playing);
    void steppingChanged();

private:
    void advance();
    void moveTo(Span window);
    Span start() const;
    void setPlaying(bool playing);

    TickSource &m_ticks;
    Course m_course;
    Stepping m_stepping;
    Span m_window;
    int m_anchor = 1; ///< day of the month the window began on when the run began
    double m_stepsPerSecond = 2;
    bool m_playing = false;
};

} // namespace sijill
