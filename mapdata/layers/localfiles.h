#pragma once

#include <QStringList>

namespace sijill {

/// While it lives, GDAL opens nothing on the network in this thread, whatever a file names: neither requests of its
/// drivers nor its file systems for the network.
class LocalFilesOnly {
public:
    LocalFilesOnly();
    ~LocalFilesOnly();
    LocalFilesOnly(const LocalFilesOnly &) = delete;
    LocalFilesOnly &operator=(const LocalFilesOnly &) = delete;

    /// Addresses that were asked for, each once.
    const QStringList &refused() const { return m_refused; }
    void refuse(const QString &address);

private:
    QStringList m_refused;
};

/// Drivers that read files holding features themselves, as GDALOpenEx takes them: none that opens addresses or other
/// files named in a file (VRT, WFS, ...). Valid for good.
const char *const *driversOfFiles();
/// The driver of such a file of references, by its short name; empty where the file is none.
QString driverOfReferences(const QString &path);

} // namespace sijill
