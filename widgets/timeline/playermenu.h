#pragma once

#include <QMenu>

namespace sijill {

class TimePlayer;

/// How the window runs: step, speed, moving or growing, loop, skipping of what is empty.
class PlayerMenu : public QMenu {
    Q_OBJECT

public:
    explicit PlayerMenu(TimePlayer &player, QWidget *parent = nullptr);

    /// "Day by day, 2 a second": what the button that opens the menu says.
    QString summary() const;

private:
    void addHeading(const QString &text);
    void addSteps();
    void addSpeeds();
    void addWays();

    TimePlayer &m_player;
};

} // namespace sijill
