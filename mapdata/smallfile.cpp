#include "mapdata/smallfile.h"

#include "mapdata/openable.h"

#include <QCoreApplication>
#include <QFile>
#include <QLocale>

namespace sijill {

Result<QByteArray> readSmallFile(const QString &path, qint64 largest)
{
    const auto error = [&](const QString &text) { return Problem{Problem::Severity::Error, path, {}, text}; };
    if (const QString why = whyNotOpened(path); !why.isEmpty())
        return error(why);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return error(file.errorString());
    const QByteArray bytes = file.read(largest + 1);
    if (file.error() != QFile::NoError)
        return error(file.errorString());
    if (bytes.size() > largest)
        return error(QCoreApplication::translate("Opening", "it is longer than %1, which no such file is")
                         .arg(QLocale().formattedDataSize(largest)));
    return bytes;
}

} // namespace sijill
