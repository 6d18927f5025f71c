#include "mapdata/files/kept.h"

#include "mapdata/files/filewriter.h"
#include "mapdata/files/writefault.h"

#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <sys/stat.h>
#include <unistd.h>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

bool isSameContent(const QString &one, const QString &other)
{
    QFile a(one), b(other);
    return a.size() == b.size() && a.open(QFile::ReadOnly) && b.open(QFile::ReadOnly) && a.readAll() == b.readAll();
}

} // namespace

Result<QString> keepAside(const QString &path, const QString &word)
{
    const QString file = withoutLinks(path);
    for (int number = 1;; ++number) {
        const QString name = file + u'.' + word + (number > 1 ? u'-' + QString::number(number) : QString());
        if (QFile::exists(name)) {
            if (isSameContent(file, name))
                return name;
            continue;
        }
        // A second name for the same bytes: it is there at once, takes no room, and fails where the name is taken.
        if (::link(QFile::encodeName(file).constData(), QFile::encodeName(name).constData()) == 0)
            return name;
        if (errno == EEXIST)
            continue;
        if (const std::optional<Problem> problem = copyFile(file, name)) // a file system without second names
            return *problem;
        return name;
    }
}

bool isSameFile(const QString &one, const QString &other)
{
    struct stat a = {}, b = {};
    return ::stat(QFile::encodeName(one).constData(), &a) == 0 &&
           ::stat(QFile::encodeName(other).constData(), &b) == 0 && a.st_dev == b.st_dev && a.st_ino == b.st_ino;
}

} // namespace sijill
