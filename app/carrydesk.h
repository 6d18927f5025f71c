#pragma once

#include "mapdata/entry/carriedincidents.h"

#include <QObject>

class QAction;

namespace sijill {

class MainWindow;
class Workspace;

/// Cut, copy and paste of incidents, also into another register: the list's text is on the clipboard as ever, and in a
/// form of its own each incident that is selected, whole. A child of the window.
class CarryDesk : public QObject {
    Q_OBJECT

public:
    CarryDesk(MainWindow &window, Workspace &workspace);

    /// For Edit; their keys work in the list and on the map, where nothing else takes them.
    QList<QAction *> actions() const { return m_actions; }

    void copy();
    void cut();
    void paste();

private:
    QAction *makeAction(const char *text, const QKeySequence &key, void (CarryDesk::*act)());
    QStringList selectedIds() const;
    void carry(bool deletes);
    void enter(const PastedIncidents &pasted);

    MainWindow &m_window;
    Workspace &m_workspace;
    QList<QAction *> m_actions;
};

} // namespace sijill
