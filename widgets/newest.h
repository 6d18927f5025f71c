#pragma once

#include "mapdata/background.h"

#include <QFuture>
#include <QObject>
#include <QPromise>
#include <QThreadPool>

#include <atomic>
#include <exception>
#include <memory>

namespace sijill {

/// `work()` runs in the background and holds all it needs by value; `take(its answer)` runs in this thread, later and
/// never before this returns, or not at all if `context` has gone by then. An exception in the work, such as for want
/// of memory, is no answer: `fail()` runs instead. @pre context lives in this thread
template <class Work, class Take, class Fail>
void inBackground(QObject *context, Work work, Take take, Fail fail)
{
    using Answer = std::invoke_result_t<Work>;
    auto promise = std::make_shared<QPromise<Answer>>();
    // Before the work begins: what is attached to a future that has its answer already is run at once (Qt 6.8.2), in
    // the middle of whoever asked.
    promise->future().then(context, std::move(take)).onFailed(context, std::move(fail));
    QThreadPool::globalInstance()->start([promise, work = std::move(work)]() mutable {
        workBehindMainThread();
        promise->start();
        try {
            promise->addResult(work());
        } catch (...) {
            promise->setException(std::current_exception());
        }
        promise->finish();
    });
}

template <class Work, class Take>
void inBackground(QObject *context, Work work, Take take)
{
    inBackground(context, std::move(work), std::move(take), [] {});
}

/// Work off the GUI thread of which only the newest answer is wanted: whoever asks again, or goes, never hears of what
/// was asked before.
class Newest : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;
    ~Newest() override { forget(); }

    /// For the work to ask, now and then, whether anybody still waits for it.
    class Wanted {
    public:
        explicit Wanted(std::shared_ptr<const std::atomic<bool>> wanted) : m_wanted(std::move(wanted)) {}
        bool operator()() const { return m_wanted->load(std::memory_order_relaxed); }

    private:
        std::shared_ptr<const std::atomic<bool>> m_wanted;
    };

    /// `work(Wanted)` runs in the background and holds all it needs by value; `take(its answer)` runs in this thread.
    /// Where the work ends in an exception there is no answer, and what was shown stays.
    template <class Work, class Take>
    void run(Work work, Take take)
    {
        forget();
        m_wanted = std::make_shared<std::atomic<bool>>(true);
        inBackground(
            this, [work = std::move(work), wanted = Wanted(m_wanted)]() mutable { return work(wanted); },
            [this, take = std::move(take), wanted = m_wanted](std::invoke_result_t<Work, Wanted> answer) {
                if (wanted != m_wanted)
                    return;
                m_wanted.reset();
                take(std::move(answer));
            },
            [this, wanted = m_wanted] {
                if (wanted == m_wanted)
                    m_wanted.reset();
            });
    }
    /// What is under way is no longer wanted.
    void forget()
    {
        if (m_wanted)
            m_wanted->store(false, std::memory_order_relaxed);
        m_wanted.reset();
    }
    bool isBusy() const { return m_wanted != nullptr; }

private:
    std::shared_ptr<std::atomic<bool>> m_wanted;
};

/// Lets go of something large without waiting until its memory is given back.
template <class T>
void dropInBackground(T &&large)
{
    QThreadPool::globalInstance()->start([held = std::decay_t<T>(std::forward<T>(large))] { workBehindMainThread(); });
}

} // namespace sijill
