#pragma once

#include "app/registerkeeper.h"

#include <QObject>
#include <QPointer>

class QDialog;

namespace sijill {

class MainWindow;
class Workspace;

/// Says what other programs have changed in the register that is open, and lists it. A child of the window.
class ElsewhereNotice : public QObject {
    Q_OBJECT

public:
    ElsewhereNotice(MainWindow &window, Workspace &workspace);

private:
    void say();
    void showList();

    MainWindow &m_window;
    Workspace &m_workspace;
    RegisterKeeper::Steps m_steps; ///< of the opening; said once what was changed is shown
    bool m_isToSay = false;
    QPointer<QDialog> m_dialog;
};

} // namespace sijill
