#pragma once

#include <QObject>
#include <QTimer>

#include <functional>

namespace sijill {

/// Does something once the stream of reasons for it has paused, for what is too much work to be done at every step of
/// a drag. Whoever has little to do does it at once.
class Deferred : public QObject {
    Q_OBJECT

public:
    static constexpr std::size_t little = 20'000; ///< rows that are gone through in some 2 ms

    Deferred(std::function<void()> act, QObject *parent) : QObject(parent), m_act(std::move(act))
    {
        m_pause.setSingleShot(true);
        m_pause.setInterval(120);
        connect(&m_pause, &QTimer::timeout, this, [this] { m_act(); });
    }

    /// `rows`: how much there is to go through.
    void want(std::size_t rows)
    {
        if (rows > little) {
            m_pause.start();
            return;
        }
        m_pause.stop();
        m_act();
    }

private:
    QTimer m_pause;
    std::function<void()> m_act;
};

} // namespace sijill
