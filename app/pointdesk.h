#pragma once

#include "mapdata/entry/movepoint.h"
#include "mapdata/geo/mercator.h"

#include <QObject>

#include <optional>

class QAction;
class QMessageBox;

namespace sijill {

class MainWindow;
class Workspace;

/// Moves the point of the selected incident: asked for first, so that a slip moves nobody's death; then its pin is
/// dragged, or another point is clicked, or the keyboard goes there. A child of the window.
class PointDesk : public QObject {
    Q_OBJECT

public:
    PointDesk(MainWindow &window, Workspace &workspace);

    /// For Edit.
    QList<QAction *> actions() const { return {m_action}; }
    void movePoint();

private:
    void begin(const PointOwner &owner);
    void take(LonLat degrees);
    void ask(const PointOwner &owner, LonLat degrees);
    void move(const PointOwner &owner, const Edit &edit, LonLat degrees, int count);

    MainWindow &m_window;
    Workspace &m_workspace;
    QAction *m_action;
    std::optional<PointOwner> m_owner; ///< while it is being moved
    QString m_title;                   ///< of the incident
};

} // namespace sijill
