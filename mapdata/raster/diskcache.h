#pragma once

#include "mapdata/result.h"

#include <QString>

#include <optional>

namespace sijill {

/// A folder in which tiles of online maps are kept, a folder for each map. Only a folder that this made is ever
/// emptied.
class DiskCache {
public:
    /// None: nothing is kept on disk.
    DiskCache() = default;
    explicit DiskCache(QString folder, qint64 mostBytes = qint64(512) << 20);

    bool isNone() const { return m_folder.isEmpty(); }
    const QString &folder() const { return m_folder; }
    qint64 mostBytes() const { return m_most; }

    /// Made where it is not there. `key` tells maps apart: their address.
    Result<QString> folderFor(const QString &key) const;
    /// Of all maps. Reads the folder through.
    qint64 bytes() const;
    /// Takes the oldest files away until it holds nine tenths of what it may, where it holds more than that.
    void trim() const;
    std::optional<Problem> clear() const;

private:
    bool isOurs() const;

    QString m_folder;
    qint64 m_most = 0;
};

} // namespace sijill
