#include "app/recentfiles.h"

#include <QDir>
#include <QFileInfo>

namespace sijill {

QStringList withRecent(QStringList files, const QString &path)
{
    const QString whole = QDir::cleanPath(QFileInfo(path).absoluteFilePath());
    files.removeAll(whole);
    files.prepend(whole);
    return files.first(std::min(files.size(), mostRecent));
}

} // namespace sijill
