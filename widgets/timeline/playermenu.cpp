#include "widgets/timeline/playermenu.h"

#include "widgets/timeline/timeplayer.h"

#include <QActionGroup>
#include <QLocale>

#include <functional>

namespace sijill {

namespace {

constexpr double speeds[] = {0.25, 0.5, 1, 2, 4, 8, 16, 32};

} // namespace

PlayerMenu::PlayerMenu(TimePlayer &player, QWidget *parent) : QMenu(parent), m_player(player)
{
    addSteps();
    addSpeeds();
    addWays();
}

QString PlayerMenu::summary() const
{
    const QString speed = locale().toString(m_player.stepsPerSecond());
    switch (m_player.stepping().unit) {
    case StepUnit::OneDay:
        return tr("Day by day, %1 a second").arg(speed);
    case StepUnit::Week:
        return tr("Week by week, %1 a second").arg(speed);
    case StepUnit::Month:
        return tr("Month by month, %1 a second").arg(speed);
    case StepUnit::Year:
        return tr("Year by year, %1 a second").arg(speed);
    }
    return {};
}

/// Not a section: of that one the style sheet draws the line alone.
void PlayerMenu::addHeading(const QString &text)
{
    QAction *heading = addAction(text);
    heading->setEnabled(false);
}

void PlayerMenu::addSteps()
{
    addHeading(tr("Step"));
    auto *group = new QActionGroup(this);
    const std::pair<StepUnit, QString> units[] = {{StepUnit::OneDay, tr("Day by day")},
                                                  {StepUnit::Week, tr("Week by week")},
                                                  {StepUnit::Month, tr("Month by month")},
                                                  {StepUnit::Year, tr("Year by year")}};
    for (const auto &[unit, name] : units) {
        QAction *action = group->addAction(addAction(name));
        action->setCheckable(true);
        action->setChecked(unit == m_player.stepping().unit);
        connect(action, &QAction::triggered, this, [this, unit] {
            Stepping stepping = m_player.stepping();
            stepping.unit = unit;
            m_player.setStepping(stepping);
        });
    }
}

void PlayerMenu::addSpeeds()
{
    QMenu *menu = addMenu(tr("Speed"));
    auto *group = new QActionGroup(this);
    for (const double speed : speeds) {
        QAction *action = group->addAction(menu->addAction(tr("%1 a second", "steps").arg(locale().toString(speed))));
        action->setCheckable(true);
        action->setChecked(speed == m_player.stepsPerSecond());
        connect(action, &QAction::triggered, this, [this, speed] { m_player.setStepsPerSecond(speed); });
    }
}

void PlayerMenu::addWays()
{
    addSeparator();
    addHeading(tr("Window"));
    auto *group = new QActionGroup(this);
    for (const bool cumulative : {false, true}) {
        QAction *action =
            group->addAction(addAction(cumulative ? tr("Grows from its first day") : tr("Keeps its length and moves")));
        action->setCheckable(true);
        action->setChecked(cumulative == m_player.stepping().cumulative);
        connect(action, &QAction::triggered, this, [this, cumulative] {
            Stepping stepping = m_player.stepping();
            stepping.cumulative = cumulative;
            m_player.setStepping(stepping);
        });
    }
    addSeparator();
    const auto addSwitch = [this](const QString &name, bool Stepping::*member) {
        QAction *action = addAction(name);
        action->setCheckable(true);
        action->setChecked(m_player.stepping().*member);
        connect(action, &QAction::toggled, this, [this, member](bool on) {
            Stepping stepping = m_player.stepping();
            stepping.*member = on;
            m_player.setStepping(stepping);
        });
    };
    addSwitch(tr("Skip empty steps"), &Stepping::skipEmpty);
    addSwitch(tr("Begin again at the end"), &Stepping::loop);
}

} // namespace sijill
