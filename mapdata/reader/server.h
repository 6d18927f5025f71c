#pragma once

#include "mapdata/reader/channel.h"
#include "mapdata/reader/sandbox.h"

#include <QByteArray>

#include <functional>
#include <map>
#include <optional>

namespace sijill {

/// The program that asks, as a process of the reader sees it.
class ReaderCaller {
public:
    ReaderCaller(Channel &channel, const ReaderLimits &limits) : m_channel(channel), m_limits(limits) {}

    /// The next request, for which there is time anew; nothing where the program is gone.
    std::optional<QByteArray> next();
    /// From one thread at a time. False where the program is gone.
    bool answer(QByteArray message);

private:
    Channel &m_channel;
    ReaderLimits m_limits;
};

/// What the reader does for one file, by the name of the request: answers until the caller is gone, or has what it
/// asked for. `request`: what came with the name.
using ReaderHandler = std::function<void(ReaderCaller &caller, const QByteArray &request)>;
using ReaderHandlers = std::map<QByteArray, ReaderHandler>;

/// The whole life of the process that reads foreign files (client.h starts it): gives up its rights, then makes a
/// process for each file that it is asked to read, and ends those whose other end is gone. Each has its own limits and
/// nothing of the files before it. `prepare` is called once, after the rights are gone; `speak`, if there is one, in
/// the process of a file, where the program speaks for another locale (by QLocale's name) than this one. Returns the
/// exit code.
/// @pre the process has one thread
int runReader(const ReaderHandlers &handlers, const std::function<void()> &prepare,
              const std::function<void(const QString &locale)> &speak = {});

} // namespace sijill
