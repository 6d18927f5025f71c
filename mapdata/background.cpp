#include "mapdata/background.h"

#include <QThread>

#ifdef Q_OS_LINUX
#include <sys/resource.h>
#include <unistd.h>
#endif

namespace sijill {

void workBehindMainThread()
{
#ifdef Q_OS_LINUX
    // QThread's priorities do nothing under Linux' usual policy; niceness does, and is a thread's own there
    // (setpriority(2)). Ten steps: the main thread gets nine times as much. Measured by bench_stall: five let one
    // reading in ten still be felt, and opening takes as long either way.
    constexpr int steps = 10;
    const auto process = static_cast<id_t>(getpid()); // as a thread: the main one
    setpriority(PRIO_PROCESS, 0, getpriority(PRIO_PROCESS, process) + steps);
#else
    QThread::currentThread()->setPriority(QThread::LowPriority);
#endif
}

} // namespace sijill
