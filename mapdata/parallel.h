#pragma once

#include <QSemaphore>
#include <QThread>
#include <QThreadPool>

#include <atomic>
#include <cstddef>

namespace sijill {

/// Calls `work(part)` for every part below `count`, in this thread and in those of the pool that have nothing to do at
/// the moment: where all are busy, this one does it alone instead of waiting for them. Returns when all is done.
/// @pre `work` may run on several threads at once, and throws nothing
template <class Work>
void forEachPart(std::size_t count, const Work &work)
{
    std::atomic<std::size_t> next = 0;
    const auto takeParts = [&] {
        for (std::size_t part = next++; part < count; part = next++)
            work(part);
    };
    QSemaphore done;
    int helpers = 0;
    while (helpers < QThread::idealThreadCount() - 1 && QThreadPool::globalInstance()->tryStart([&] {
        takeParts();
        done.release();
    }))
        ++helpers;
    takeParts();
    done.acquire(helpers);
}

} // namespace sijill
