#pragma once

#include <QSemaphore>
#include <QThread>
#include <QThreadPool>

#include <atomic>
#include <cstddef>
#include <exception>

namespace sijill {

/// Calls `work(part)` for every part below `count`, in this thread and in those of the pool that have nothing to do at
/// the moment: where all are busy, this one does it alone instead of waiting for them. Returns when all is done. Where
/// parts end in an exception, such as for want of memory, no more are begun, and the first is thrown on from here.
/// @pre `work` may run on several threads at once
template <class Work>
void forEachPart(std::size_t count, const Work &work)
{
    std::atomic<std::size_t> next = 0;
    std::atomic_flag failed;
    std::exception_ptr failure;
    const auto takeParts = [&] {
        try {
            for (std::size_t part = next++; part < count; part = next++)
                work(part);
        } catch (...) {
            next = count;
            if (!failed.test_and_set())
                failure = std::current_exception();
        }
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
    if (failure)
        std::rethrow_exception(failure);
}

} // namespace sijill
