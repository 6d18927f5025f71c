#include "mapdata/files/filereplacement.h"

#include "mapdata/files/writefault.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <stdlib.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView mark = ".sijill-writing-"_L1;
constexpr mode_t permissionBits = 0777;

struct Files {
    Q_DECLARE_TR_FUNCTIONS(Files)
};

QByteArray encoded(const QString &path)
{
    return QFile::encodeName(path);
}

/// A descriptor that closes itself.
class Descriptor {
public:
    explicit Descriptor(int fd) : m_fd(fd) {}
    ~Descriptor()
    {
        if (m_fd >= 0)
            ::close(m_fd);
    }
    Descriptor(const Descriptor &) = delete;
    Descriptor &operator=(const Descriptor &) = delete;
    int get() const { return m_fd; }
    bool isOpen() const { return m_fd >= 0; }

private:
    int m_fd;
};

int openFolder(const QString &folder)
{
    return ::open(encoded(folder).constData(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
}

/// The name in a folder is on the disk as well. Some file systems cannot, and lose nothing but that.
void syncFolder(const QString &folder)
{
    const Descriptor fd(::open(encoded(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (fd.isOpen())
        ::fsync(fd.get());
}

/// Owner, group and permissions of what is replaced. A group that cannot be kept gets the rights of others only, so
/// that nobody may read what they could not read before.
int takeOver(int fd, const struct stat &before)
{
    // Only root may give a file away; others keep what they can.
    const bool kept =
        ::fchown(fd, before.st_uid, before.st_gid) == 0 || ::fchown(fd, static_cast<uid_t>(-1), before.st_gid) == 0;
    static_cast<void>(kept);
    struct stat now = {};
    if (::fstat(fd, &now) != 0)
        return errno;
    mode_t mode = before.st_mode & permissionBits;
    if (now.st_gid != before.st_gid)
        mode = (mode & ~mode_t(S_IRWXG)) | (((mode & S_IRWXO) << 3) & mode);
    return ::fchmod(fd, mode) == 0 ? 0 : errno;
}

/// Why that may not be replaced, if so.
std::optional<Problem> refusal(const QString &given, const QString &target, bool isFolder)
{
    struct stat there = {};
    if (::stat(encoded(target).constData(), &there) != 0)
        return errno == ENOENT ? std::nullopt : std::optional(notWritten(given, errno));
    constexpr QDir::Filters everything = QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot;
    if (S_ISDIR(there.st_mode) && isFolder && QDir(target).isEmpty(everything))
        return {};
    if (S_ISDIR(there.st_mode))
        return notWritten(given, isFolder ? ENOTEMPTY : EISDIR);
    if (!S_ISREG(there.st_mode) || isFolder)
        return notWritten(given, isFolder ? Files::tr("what stands there is no folder")
                                          : Files::tr("what stands there is no ordinary file"));
    // A file that is closed to writing was closed by somebody, although its folder would let it be replaced.
    return ::access(encoded(target).constData(), W_OK) == 0 ? std::nullopt : std::optional(notWritten(given, errno));
}

} // namespace

QString withoutLinks(const QString &path)
{
    QFileInfo info(path);
    constexpr int most = 40; // as the kernel has it
    for (int i = 0; i < most && info.isSymbolicLink(); ++i)
        info.setFile(info.symLinkTarget());
    const QString folder = QFileInfo(info.absolutePath()).canonicalFilePath();
    return folder.isEmpty() ? QDir::cleanPath(info.absoluteFilePath()) : QDir(folder).filePath(info.fileName());
}

int ensureFolder(const QString &folder, FileAccess access)
{
    const QFileInfo info(folder);
    if (info.isDir())
        return 0;
    if (const int error = info.absolutePath() == info.absoluteFilePath() ? ENOENT : ensureFolder(info.absolutePath()))
        return error;
    const mode_t mode = access == FileAccess::OwnerOnly ? S_IRWXU : permissionBits;
    return ::mkdir(encoded(info.absoluteFilePath()).constData(), mode) == 0 || errno == EEXIST ? 0 : errno;
}

void clearLeftovers(const QString &folder)
{
    const QStringList names = QDir(folder).entryList({mark + u"??????"_s}, QDir::Dirs | QDir::Hidden);
    for (const QString &name : names) {
        const QString path = QDir(folder).filePath(name);
        const Descriptor fd(openFolder(path));
        // The lock of a writer goes with its process, however that ended.
        if (fd.isOpen() && ::flock(fd.get(), LOCK_EX | LOCK_NB) == 0)
            QDir(path).removeRecursively();
    }
}

FileReplacement::FileReplacement(QString given, QString target) : m_given(std::move(given)), m_target(std::move(target))
{
}

Result<std::unique_ptr<FileReplacement>> FileReplacement::ofFile(const QString &target)
{
    return begin(target, false);
}

Result<std::unique_ptr<FileReplacement>> FileReplacement::ofFolder(const QString &target)
{
    return begin(target, true);
}

Result<std::unique_ptr<FileReplacement>> FileReplacement::begin(const QString &target, bool isFolder)
{
    QString whole = target;
    while (whole.size() > 1 && whole.endsWith(u'/'))
        whole.chop(1);
    const QString resolved = withoutLinks(whole);
    if (auto problem = refusal(target, resolved, isFolder))
        return *std::move(problem);
    std::unique_ptr<FileReplacement> replacement(new FileReplacement(target, resolved));
    if (const int error = replacement->makeFolder())
        return notWritten(target, error);
    return replacement;
}

FileReplacement::~FileReplacement()
{
    if (!m_folder.isEmpty())
        QDir(m_folder).removeRecursively();
    if (m_lock >= 0)
        ::close(m_lock);
}

int FileReplacement::makeFolder()
{
    const QString parent = QFileInfo(m_target).absolutePath();
    clearLeftovers(parent);
    constexpr int tries = 20;
    for (int i = 0; i < tries; ++i) {
        QByteArray name = encoded(parent + u'/' + mark + u"XXXXXX"_s);
        if (!::mkdtemp(name.data()))
            return errno;
        const QString folder = QFile::decodeName(name);
        const int fd = openFolder(folder);
        const bool locked = fd >= 0 && (::flock(fd, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK);
        // Between its making and its locking another writer may have taken it for a leftover.
        if (locked && QFileInfo::exists(folder)) {
            m_folder = folder;
            m_lock = fd;
            return 0;
        }
        const int error = errno;
        if (fd < 0 && error != ENOENT)
            return error;
        if (fd >= 0)
            ::close(fd);
    }
    return EBUSY;
}

QString FileReplacement::path() const
{
    return m_folder + u'/' + QFileInfo(m_target).fileName();
}

std::optional<Problem> FileReplacement::commit()
{
    if (std::optional<Problem> problem = moveOver(path(), m_target, m_given))
        return problem;
    QDir(m_folder).removeRecursively();
    m_folder.clear();
    return {};
}

std::optional<Problem> moveOver(const QString &made, const QString &target, const QString &given)
{
    const QByteArray from = encoded(made), to = encoded(target);
    {
        const Descriptor fd(::open(from.constData(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW));
        if (!fd.isOpen())
            return notWritten(given, errno);
        struct stat before = {};
        if (::stat(to.constData(), &before) == 0)
            if (const int error = takeOver(fd.get(), before))
                return notWritten(given, error);
        if (::fsync(fd.get()) != 0 && errno != EINVAL) // a file system that knows no such thing
            return notWritten(given, errno);
    }
    if (std::rename(from.constData(), to.constData()) != 0)
        return notWritten(given, errno);
    syncFolder(QFileInfo(target).absolutePath());
    return {};
}

} // namespace sijill
