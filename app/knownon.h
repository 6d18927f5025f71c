#pragma once

#include "mapdata/register/history.h"
#include "widgets/newest.h"

#include <QObject>

class QAction;

namespace sijill {

class KnownOnBar;
class Workspace;

/// Showing the registers that are open as of an earlier day: the action that shows the bar for it, off at first, and
/// what stands in the bar.
class KnownOn : public QObject {
    Q_OBJECT

public:
    KnownOn(Workspace &workspace, KnownOnBar &bar, QObject *parent = nullptr);

    /// Can be triggered while a register is open.
    QAction &action() { return *m_action; }

private:
    void readHistory();
    void show(bool on);
    void showDay();

    Workspace &m_workspace;
    KnownOnBar &m_bar;
    QAction *m_action = nullptr;
    Newest m_reading;
};

} // namespace sijill
