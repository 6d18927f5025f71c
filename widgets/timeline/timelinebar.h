#pragma once

#include "widgets/timeline/timelineview.h"
#include "widgets/timeline/timeplayer.h"

#include <QAbstractButton>
#include <QWidget>

class QBoxLayout;
class QLabel;
class QMenu;
class QToolButton;

namespace sijill {

class DateField;
class PlayerMenu;

/// The whole of the timeline: controls above, histogram below.
class TimelineBar : public QWidget {
    Q_OBJECT

public:
    explicit TimelineBar(ViewModel &model, QWidget *parent = nullptr);
    /// With a player of one's own, for tests.
    TimelineBar(ViewModel &model, TickSource &ticks, QWidget *parent = nullptr);
    ~TimelineBar() override;

    void setTheme(const Theme &theme);

    TimelineView &view() { return *m_view; }
    TimePlayer &player() { return *m_player; }
    DateField &firstDay() { return *m_first; }
    DateField &lastDay() { return *m_last; }
    QAbstractButton &playButton();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    /// The spans that a click away are: around the first day of the window.
    enum class Preset : quint8 { All, OneDay, Week, Month, Year };

    QToolButton *addButton(QBoxLayout *row, const QString &name, const QString &keys);
    void build();
    void addTransport(QBoxLayout *row);
    void addDates(QBoxLayout *row);
    void addPresets(QBoxLayout *row);
    void addZoom(QBoxLayout *row);
    void subscribe();

    void showWindow();
    void showPlaying();
    void showStepping();
    void updateCourse();
    void fillJumpMenu();
    void applyTyped(Span days, bool first);
    void applyPreset(Preset preset);
    Span presetSpan(Preset preset) const;
    void makeRoom();
    void say(const QString &sentence);

    ViewModel &m_model;
    Theme m_theme = Theme::light();
    TimePlayer *m_player = nullptr;
    TimelineView *m_view = nullptr;
    PlayerMenu *m_playerMenu = nullptr;
    DateField *m_first = nullptr;
    DateField *m_last = nullptr;
    QLabel *m_message = nullptr;
    QMenu *m_jumpMenu = nullptr;
    QToolButton *m_previous = nullptr;
    QToolButton *m_back = nullptr;
    QToolButton *m_play = nullptr;
    QToolButton *m_on = nullptr;
    QToolButton *m_next = nullptr;
    QToolButton *m_options = nullptr;
    QToolButton *m_zoomIn = nullptr;
    QToolButton *m_zoomOut = nullptr;
    QToolButton *m_fit = nullptr;
    std::vector<std::pair<Preset, QToolButton *>> m_presets;
};

} // namespace sijill
