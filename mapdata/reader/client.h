#pragma once

#include "mapdata/reader/channel.h"
#include "mapdata/reader/sandbox.h"
#include "mapdata/result.h"

#include <QStringList>

namespace sijill {

/// The program that reads foreign files in processes of their own: one whose main() calls runReader() (server.h) for
/// these arguments.
struct ReaderProgram {
    QString path;
    QStringList arguments;
    ReaderLimits limits;
};

/// From now on foreign files are read by that program, in the whole of this process: a wall has no use where one caller
/// may forget it. Called once, by main() or a test. Where it is never called, files are read in this process. An empty
/// path: as if it had not been called.
void useReader(const ReaderProgram &program);
bool hasReader();
/// Starts it ahead of the first file, without waiting for it.
void startReader();
/// The same by fork, which spares it loading the libraries again, most of the time that a start takes. True in the new
/// process, which is to call runReader() and end. Nothing happens where it cannot be made: startReader() is tried
/// later.
/// @pre useReader() has been called, and this process has one thread and no application object
bool forkReader();
/// What keeps the reader from doing harm. Starts it; fails where it cannot be started.
Result<Protections> readerProtections();

/// A process that reads one file, and ends with this. Used by one thread at a time.
class ReaderSession {
public:
    /// `handler` and `request`: which of the program's handlers, and what for. `file` is what problems are about.
    static Result<ReaderSession> start(const QByteArray &handler, const QByteArray &request, const QString &file);

    /// False where the process has ended; receive() says why.
    bool send(const QByteArray &message) const { return m_channel.send(message); }
    /// What the process says next; a problem where it has ended, says nothing for too long, or `stop` is asked. There
    /// is no more to be had then.
    Result<QByteArray> receive(const std::stop_token &stop = {});
    /// send() and receive().
    Result<QByteArray> ask(const QByteArray &message, const std::stop_token &stop = {});
    /// That what came makes no sense. Ends the process.
    Problem makesNoSense();

    qint64 processId() const { return m_processId; }

private:
    ReaderSession(Channel channel, QString file) : m_channel(std::move(channel)), m_file(std::move(file)) {}
    Problem problem(const QString &text) const { return {Problem::Severity::Error, m_file, {}, text}; }
    Problem endedBy(int status) const;

    Channel m_channel;
    QString m_file;
    qint64 m_processId = 0;
};

} // namespace sijill
