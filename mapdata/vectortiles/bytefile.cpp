#include "mapdata/vectortiles/bytefile.h"

#include "mapdata/vectortiles/tr.h"

#include <QFile>

#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace sijill {

namespace {

class OnDisk : public ByteFile {
public:
    OnDisk(int descriptor, quint64 size) : m_descriptor(descriptor), m_size(size) {}
    ~OnDisk() override { ::close(m_descriptor); }
    OnDisk(const OnDisk &) = delete;
    OnDisk &operator=(const OnDisk &) = delete;

    quint64 size() const override { return m_size; }
    std::optional<QByteArray> read(quint64 offset, quint64 length) const override
    {
        if (offset > m_size || length > m_size - offset)
            return {};
        QByteArray bytes(static_cast<qsizetype>(length), Qt::Uninitialized);
        for (qsizetype done = 0; done < bytes.size();) {
            const ssize_t got =
                ::pread(m_descriptor, bytes.data() + done, static_cast<std::size_t>(bytes.size() - done),
                        static_cast<off_t>(offset) + done);
            if (got < 0 && errno == EINTR)
                continue;
            if (got <= 0)
                return {};
            done += got;
        }
        return bytes;
    }

private:
    int m_descriptor;
    quint64 m_size;
};

class InMemory : public ByteFile {
public:
    explicit InMemory(QByteArray bytes) : m_bytes(std::move(bytes)) {}
    quint64 size() const override { return static_cast<quint64>(m_bytes.size()); }
    std::optional<QByteArray> read(quint64 offset, quint64 length) const override
    {
        if (offset > size() || length > size() - offset)
            return {};
        return m_bytes.sliced(static_cast<qsizetype>(offset), static_cast<qsizetype>(length));
    }

private:
    QByteArray m_bytes;
};

} // namespace

Result<std::shared_ptr<const ByteFile>> ByteFile::open(const QString &path)
{
    const auto refused = [&](const QString &text) { return Problem{Problem::Severity::Error, path, {}, text}; };
    const int descriptor = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (descriptor < 0)
        return refused(errno == ENOENT   ? Tiles::tr("There is no such file.")
                       : errno == EACCES ? Tiles::tr("It may not be read.")
                                         : Tiles::tr("It cannot be read: %1").arg(qt_error_string(errno)));
    struct stat info{};
    const bool isFile = ::fstat(descriptor, &info) == 0 && S_ISREG(info.st_mode);
    auto file = std::make_shared<const OnDisk>(descriptor, isFile ? static_cast<quint64>(info.st_size) : 0);
    if (!isFile)
        return refused(Tiles::tr("It is no file."));
    return std::shared_ptr<const ByteFile>(std::move(file));
}

std::shared_ptr<const ByteFile> ByteFile::of(QByteArray bytes)
{
    return std::make_shared<const InMemory>(std::move(bytes));
}

} // namespace sijill
