#pragma once

#include <QObject>

#include <optional>

namespace sijill {

class MainWindow;
class Workspace;

/// With SIJILL_MEASURE_START in the environment: writes to standard error how many milliseconds after the start of the
/// process the window was first painted, and the atlas in it, and quits. Else does nothing.
class StartClock : public QObject {
    Q_OBJECT

public:
    StartClock(MainWindow &window, Workspace &workspace);

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    void finish();

    MainWindow &m_window;
    std::optional<double> m_firstFrame;
    bool m_opened = false;
};

} // namespace sijill
