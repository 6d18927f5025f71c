#include "mapdata/reader/client.h"

#include "mapdata/reader/protocol.h"

#include <QCoreApplication>
#include <QFile>
#include <QLocale>

#include <csignal>
#include <cstring>
#include <mutex>
#include <vector>

#include <fcntl.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

namespace sijill {

namespace {

constexpr int outOfMemory = 77; // as in server.cpp

/// Context of what is said of reading in another process.
struct Told {
    Q_DECLARE_TR_FUNCTIONS(Reader)
};

QString tooLong()
{
    return Told::tr("Reading this file takes too long. It was stopped; nothing that was open has changed.");
}

/// The program at work, of which there is one in this process.
class Running {
public:
    std::mutex mutex;
    ReaderProgram program;

    /// True where it runs now.
    bool ensure();
    /// Has it make a process for the other end of that socket.
    bool hand(int socket);
    std::optional<Protections> protections();
    void adopt(Channel control, pid_t pid);
    void end();

private:
    bool spawn(int socket);

    Channel m_control;
    pid_t m_pid = 0;
    std::optional<Protections> m_protections;
};

/// Never destroyed: sessions may end after everything else. The program ends with its socket.
Running &running()
{
    static Running &the = *new Running;
    return the;
}

/// By posix_spawn(), as threads of this process may be in the middle of anything.
bool Running::spawn(int socket)
{
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0);
#if !defined(__SANITIZE_ADDRESS__)
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0); // libraries print as they like
#endif
    posix_spawn_file_actions_adddup2(&actions, socket, readerSocket);
    posix_spawn_file_actions_addclosefrom_np(&actions, readerSocket + 1);
    std::vector<QByteArray> words{QFile::encodeName(program.path)};
    for (const QString &argument : std::as_const(program.arguments))
        words.push_back(argument.toLocal8Bit());
    std::vector<char *> pointers;
    for (QByteArray &word : words)
        pointers.push_back(word.data());
    pointers.push_back(nullptr);
    const int failed = ::posix_spawn(&m_pid, words.front().constData(), &actions, nullptr, pointers.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    return failed == 0;
}

bool Running::ensure()
{
    if (m_control.isOpen())
        return true;
    auto [ours, theirs] = Channel::pair();
    // Onto itself a descriptor keeps the flag by which it is closed.
    Channel moved(theirs.isOpen() ? ::fcntl(theirs.socket(), F_DUPFD_CLOEXEC, readerSocket + 1) : -1);
    if (!moved.isOpen() || !spawn(moved.socket()))
        return false;
    m_control = std::move(ours);
    return true;
}

void Running::adopt(Channel control, pid_t pid)
{
    m_control = std::move(control);
    m_pid = pid;
}

/// In a new process: as posix_spawn() does it in spawn().
void becomeReader(int socket)
{
    const int nothing = ::open("/dev/null", O_RDWR);
    ::dup2(nothing, 0);
    ::dup2(nothing, 1);
#if !defined(__SANITIZE_ADDRESS__)
    ::dup2(nothing, 2);
#endif
    ::dup2(socket, readerSocket);
    ::close_range(readerSocket + 1, ~0U, 0);
}

void Running::end()
{
    m_control.close();
    m_protections.reset();
    if (m_pid > 0)
        ::waitpid(m_pid, nullptr, 0);
    m_pid = 0;
}

bool Running::hand(int socket)
{
    char byte = 0;
    iovec part{&byte, 1};
    alignas(cmsghdr) char room[CMSG_SPACE(sizeof(int))] = {};
    msghdr message{};
    message.msg_iov = &part;
    message.msg_iovlen = 1;
    message.msg_control = room;
    message.msg_controllen = sizeof room;
    cmsghdr *header = CMSG_FIRSTHDR(&message);
    header->cmsg_level = SOL_SOCKET;
    header->cmsg_type = SCM_RIGHTS;
    header->cmsg_len = CMSG_LEN(sizeof socket);
    std::memcpy(CMSG_DATA(header), &socket, sizeof socket);
    // A reader that has died is started again, once.
    for (int attempt = 0; attempt < 2; ++attempt) {
        if (!ensure())
            return false;
        if (::sendmsg(m_control.socket(), &message, MSG_NOSIGNAL) == 1)
            return true;
        end();
    }
    return false;
}

std::optional<Protections> Running::protections()
{
    if (!m_protections && ensure()) {
        const Channel::Received hello = m_control.receive(std::chrono::seconds(program.limits.silentSeconds));
        WireReader wire(hello.message);
        Protections is;
        wire >> is;
        if (wire.isDone())
            m_protections = is;
    }
    return m_protections;
}

} // namespace

void useReader(const ReaderProgram &program)
{
    Running &the = running();
    const std::scoped_lock lock(the.mutex);
    the.end();
    the.program = program;
}

bool hasReader()
{
    Running &the = running();
    const std::scoped_lock lock(the.mutex);
    return !the.program.path.isEmpty();
}

void startReader()
{
    Running &the = running();
    const std::scoped_lock lock(the.mutex);
    if (!the.program.path.isEmpty())
        the.ensure();
}

bool forkReader()
{
    Running &the = running();
    const std::scoped_lock lock(the.mutex);
    auto [ours, theirs] = Channel::pair();
    // Beyond the number it is to have in the new process, whichever that was here.
    Channel moved(theirs.isOpen() ? ::fcntl(theirs.socket(), F_DUPFD_CLOEXEC, readerSocket + 1) : -1);
    const pid_t pid = moved.isOpen() ? ::fork() : -1;
    if (pid > 0)
        the.adopt(std::move(ours), pid);
    if (pid != 0)
        return false;
    the.program = {}; // files are read in this process
    becomeReader(moved.socket());
    for (Channel *closed : {&ours, &theirs, &moved})
        closed->release();
    return true;
}

Result<Protections> readerProtections()
{
    Running &the = running();
    const std::scoped_lock lock(the.mutex);
    if (const auto is = the.protections())
        return *is;
    return Problem{
        Problem::Severity::Error, the.program.path, {}, Told::tr("The process that reads files cannot be started.")};
}

Result<ReaderSession> ReaderSession::start(const QByteArray &handler, const QByteArray &request, const QString &file)
{
    auto [ours, theirs] = Channel::pair();
    ReaderSession session(std::move(ours), file);
    WireWriter first;
    {
        Running &the = running();
        const std::scoped_lock lock(the.mutex);
        first << the.program.limits << QLocale().name() << handler << request;
        if (!theirs.isOpen() || !the.hand(theirs.socket()))
            return session.problem(Told::tr("The process that reads files cannot be started."));
    }
    theirs.close();
    if (!session.send(first.bytes()))
        return session.endedBy(0);
    const Result<QByteArray> hello = session.receive();
    if (!hello)
        return hello.problem();
    WireReader wire(*hello);
    wire >> session.m_processId;
    return session;
}

Problem ReaderSession::endedBy(int status) const
{
    if (WIFEXITED(status) && WEXITSTATUS(status) == outOfMemory)
        return problem(Told::tr("Reading this file needs more memory than is allowed. It was stopped; nothing that was "
                                "open has changed."));
    if (WIFSIGNALED(status) && WTERMSIG(status) == SIGXCPU)
        return problem(tooLong());
    return problem(Told::tr("The process that reads this file ended unexpectedly; nothing that was open has changed."));
}

Result<QByteArray> ReaderSession::receive(const std::stop_token &stop)
{
    int seconds = 0;
    {
        Running &the = running();
        const std::scoped_lock lock(the.mutex);
        seconds = the.program.limits.silentSeconds;
    }
    const Channel::Received received = m_channel.receive(std::chrono::seconds(seconds), stop);
    if (received.end == Channel::End::Stopped)
        return problem(Told::tr("Stopped."));
    if (received.end == Channel::End::TooLate) {
        m_channel.hangUp();
        return problem(tooLong());
    }
    if (received.end == Channel::End::Gone)
        return endedBy(0);
    const QByteArray &message = received.message;
    if (!message.isEmpty() && message[0] == static_cast<char>(Reply::Answer))
        return message.sliced(1);
    WireReader wire(message);
    quint8 kind = 0;
    qint32 status = 0;
    wire >> kind >> status;
    m_channel.hangUp();
    return endedBy(wire.isDone() ? status : 0);
}

Result<QByteArray> ReaderSession::ask(const QByteArray &message, const std::stop_token &stop)
{
    send(message); // where it fails, receiving says why
    return receive(stop);
}

Problem ReaderSession::makesNoSense()
{
    m_channel.hangUp();
    return problem(Told::tr("The process that reads this file sent what cannot be understood. It was stopped; nothing "
                            "that was open has changed."));
}

} // namespace sijill
