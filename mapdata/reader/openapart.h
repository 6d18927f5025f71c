#pragma once

#include "mapdata/reader/client.h"
#include "mapdata/reader/problems.h"
#include "mapdata/reader/wire.h"

#include <utility>

namespace sijill {

/// A file that a process of its own has open, and what it said of it.
template <class T>
struct OpenedApart {
    ReaderSession session;
    T told;
};

/// Starts one of the program's handlers, which answers first whether it could open the file: true and a `T`, or false
/// and the problem.
template <class T>
Result<OpenedApart<T>> openApart(const QByteArray &handler, const QByteArray &request, const QString &file)
{
    Result<ReaderSession> session = ReaderSession::start(handler, request, file);
    if (!session)
        return session.problem();
    Result<QByteArray> answer = session.value().receive();
    if (!answer)
        return answer.problem();
    WireReader wire(std::move(answer).value());
    bool isOpen = false;
    T told{};
    Problem why;
    wire >> isOpen;
    if (isOpen)
        wire >> told;
    else
        wire >> why;
    if (!wire.isDone())
        return session.value().makesNoSense();
    if (!isOpen)
        return why;
    return OpenedApart<T>{std::move(session).value(), std::move(told)};
}

} // namespace sijill
