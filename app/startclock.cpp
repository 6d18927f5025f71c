#include "app/startclock.h"

#include "app/mainwindow.h"
#include "app/workspace.h"
#include "widgets/map/mapwidget.h"

#include <QCoreApplication>
#include <QEvent>
#include <QFile>
#include <QTimer>

#include <cstdio>
#include <ctime>
#include <unistd.h>

namespace sijill {

namespace {

/// Milliseconds since the process was made, to some 10 ms (the kernel's own grain). Before main() the loader has had
/// its share, which a clock started in main() would not see.
double sinceProcessStart()
{
    QFile stat(QStringLiteral("/proc/self/stat"));
    if (!stat.open(QIODevice::ReadOnly))
        return -1;
    const QByteArray line = stat.readAll();
    // The second field is the program's name in brackets, which may hold spaces; the start is the 20th after it.
    const QList<QByteArray> fields = line.mid(line.lastIndexOf(')') + 2).split(' ');
    const double ticks = fields.value(19).toDouble();
    timespec now{};
    clock_gettime(CLOCK_BOOTTIME, &now);
    return 1000.0 * (static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) / 1e9 -
                     ticks / static_cast<double>(sysconf(_SC_CLK_TCK)));
}

} // namespace

StartClock::StartClock(MainWindow &window, Workspace &workspace) : m_window(window)
{
    if (!qEnvironmentVariableIsSet("SIJILL_MEASURE_START"))
        return;
    window.installEventFilter(this);
    connect(&workspace, &Workspace::opened, this, [this] { m_opened = true; });
    connect(&workspace, &Workspace::failed, this, [this] { m_opened = true; });
    auto *poll = new QTimer(this);
    connect(poll, &QTimer::timeout, this, [this] {
        if (m_firstFrame && m_opened && m_window.map().isSettled())
            finish();
    });
    poll->start(1);
}

bool StartClock::eventFilter(QObject *object, QEvent *event)
{
    if (event->type() == QEvent::Paint && !m_firstFrame)
        m_firstFrame = sinceProcessStart();
    return QObject::eventFilter(object, event);
}

void StartClock::finish()
{
    m_window.grab(); // whatever has been ordered is painted now
    std::fprintf(stderr, "first frame %.0f ms, atlas shown %.0f ms\n", *m_firstFrame, sinceProcessStart());
    QCoreApplication::quit();
}

} // namespace sijill
