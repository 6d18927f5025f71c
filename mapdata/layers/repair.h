#pragma once

#include "mapdata/result.h"

#include <QByteArray>
#include <QStringList>

#include <vector>

namespace sijill {

/// Files that GDAL sees under /vsimem/ while this lives.
class MemoryFiles {
public:
    MemoryFiles();
    ~MemoryFiles();
    MemoryFiles(MemoryFiles &&other) noexcept;
    MemoryFiles &operator=(MemoryFiles &&other) noexcept;

    /// Returns the path under which GDAL finds it.
    QString add(const QString &name, const QByteArray &content);

private:
    QString m_folder;
    QStringList m_paths;
    std::vector<QByteArray> m_contents;
};

/// A shapefile looked over byte by byte before GDAL gets it.
struct PreparedShapefile {
    QString path;      ///< what GDAL is to open: the file itself, or a mended copy in memory
    MemoryFiles files; ///< of the mended copy
    Problems problems;
    QStringList repairs;
    std::vector<qint64> unreadable; ///< records (0-based) that are in the copy without geometry
    qint64 deletedRows = 0;
    bool hasAttributes = false;
    bool hasProjection = false; ///< there is a .prj, of whatever content
    quint8 languageId = 0;      ///< of the .dbf
    QByteArray codePage;        ///< content of the .cpg
};

/// In an archive the path is GDAL's (/vsizip/...).
enum class FileStands : quint8 { OnDisk, InArchive };

/// Fails where the file is no shapefile at all. Never writes beside the user's file. `told` is what messages call it.
/// Without attributes: for a .dbf that GDAL cannot open.
Result<PreparedShapefile> prepareShapefile(const QString &path, FileStands stands, const QString &told,
                                           bool withAttributes = true);

/// Paths for prepareShapefile(). `archive` as GDAL names it, with /vsizip/ in front.
QStringList shapefilesInArchive(const QString &archive);

} // namespace sijill
