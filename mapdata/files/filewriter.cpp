#include "mapdata/files/filewriter.h"

#include "mapdata/files/writefault.h"

#include <QFile>

#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace sijill {

namespace {

constexpr qsizetype together = 1 << 16; // bytes

} // namespace

FileWriter::FileWriter(QString target, FileAccess access) : m_target(std::move(target)), m_access(access) {}

FileWriter::~FileWriter()
{
    close();
}

bool FileWriter::open(OpenMode mode)
{
    auto replacement = FileReplacement::ofFile(m_target);
    if (!replacement) {
        m_problem = replacement.problem();
        setErrorString(m_problem->text);
        return false;
    }
    m_replacement = std::move(replacement).value();
    const mode_t permissions = m_access == FileAccess::OwnerOnly ? S_IRUSR | S_IWUSR : 0666;
    m_file = ::open(QFile::encodeName(m_replacement->path()).constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC,
                    permissions);
    if (m_file < 0) {
        fail(errno);
        return false;
    }
    m_buffer.reserve(together);
    return QIODevice::open((mode & ~ReadOnly) | WriteOnly | Unbuffered);
}

void FileWriter::close()
{
    if (isOpen())
        QIODevice::close();
    // NFS tells here of what it could not write.
    if (m_file >= 0 && ::close(std::exchange(m_file, -1)) != 0)
        fail(errno);
}

void FileWriter::fail(int error)
{
    if (m_problem)
        return;
    m_problem = notWritten(m_target, error);
    setErrorString(systemReason(error));
}

qint64 FileWriter::writeData(const char *bytes, qint64 size)
{
    if (m_problem)
        return -1;
    if (m_buffer.size() + size < together) {
        m_buffer.append(bytes, size);
        return size;
    }
    return flush() && put(bytes, size) ? size : -1;
}

bool FileWriter::flush()
{
    const QByteArray bytes = m_buffer;
    m_buffer.resize(0);
    return put(bytes.constData(), bytes.size());
}

bool FileWriter::put(const char *bytes, qint64 size)
{
    while (size > 0 && !m_problem) {
        const ssize_t count = ::write(m_file, bytes, static_cast<std::size_t>(size));
        if (count < 0 && errno != EINTR)
            fail(errno);
        if (count > 0) {
            bytes += count;
            size -= count;
            m_written += count;
        }
    }
    return !m_problem;
}

std::optional<Problem> FileWriter::commit()
{
    if (!m_problem && m_file >= 0 && flush()) {
        struct stat made = {};
        if (::fstat(m_file, &made) != 0)
            fail(errno);
        else if (made.st_size != m_written)
            fail(EIO);
    }
    close();
    if (!m_problem)
        m_problem = m_replacement->commit();
    m_replacement.reset(); // nothing of what failed stays beside
    return m_problem;
}

std::optional<Problem> replaceFile(const QString &target, const QByteArray &bytes, FileAccess access)
{
    FileWriter file(target, access);
    if (file.open())
        file.write(bytes);
    return file.commit();
}

std::optional<Problem> copyFile(const QString &source, const QString &target)
{
    QFile in(source);
    if (!in.open(QIODevice::ReadOnly))
        return Problem{Problem::Severity::Error, source, {}, in.errorString()};
    FileWriter out(target);
    if (!out.open())
        return out.commit();
    QByteArray part;
    do {
        part = in.read(together);
        out.write(part);
    } while (!part.isEmpty());
    if (in.error() != QFile::NoError)
        return Problem{Problem::Severity::Error, source, {}, in.errorString()};
    return out.commit();
}

} // namespace sijill
