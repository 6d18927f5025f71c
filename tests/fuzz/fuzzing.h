#pragma once

#include <QByteArray>
#include <QFile>
#include <QString>
#include <QTemporaryDir>

#include <cstddef>
#include <cstdint>
#include <cstdlib>

/// What every fuzz target shares.
namespace sijill::fuzz {

/// What must hold whatever was read; libFuzzer takes an abort for a find.
inline void require(bool holds)
{
    if (!holds)
        std::abort();
}

inline QByteArray bytesOf(const uint8_t *data, std::size_t size)
{
    return {reinterpret_cast<const char *>(data), static_cast<qsizetype>(size)};
}

/// A folder of the run's own, in memory where TMPDIR is.
inline const QTemporaryDir &folder()
{
    static const QTemporaryDir made;
    return made;
}

/// The path of a file with that name and content.
inline QString fileOf(const QString &name, const QByteArray &content)
{
    const QString path = folder().filePath(name);
    QFile file(path);
    require(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
    return path;
}

} // namespace sijill::fuzz
