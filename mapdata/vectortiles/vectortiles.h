#pragma once

#include "mapdata/vectortiles/archive.h"
#include "mapdata/vectortiles/rules.h"

#include <QStringList>

namespace sijill {

/// What a base map of vector tiles turned out to be.
struct VectorTilesInfo {
    QString file;
    QString name; ///< what it calls itself, else the file's name
    QString format;
    TileSchema schema = TileSchema::Other;
    QStringList layers;
    QStringList nameFields; ///< "name", "name:ar" ...: those of them that a look at some tiles found
    int minZoom = 0, maxZoom = 0;
    QRectF bounds;     ///< world
    qint64 tiles = -1; ///< -1: not counted
    QString attribution;
    /// Whether the sea is in it. Else what is no water is land where it has a tile, and the sea looks like land.
    bool hasSea = true;
    Problems problems;
};

/// A base map of vector tiles, opened. Immutable and safe to read from several threads.
class VectorTiles {
public:
    VectorTiles(VectorTilesInfo info, std::shared_ptr<const TileArchive> archive);
    VectorTiles(const VectorTiles &) = delete;
    VectorTiles &operator=(const VectorTiles &) = delete;

    const VectorTilesInfo &info() const { return m_info; }
    const TileArchive &archive() const { return *m_archive; }
    const std::shared_ptr<const TileArchive> &sharedArchive() const { return m_archive; }
    /// Never given to two in one run of the program: the key of caches.
    quint64 id() const { return m_id; }

    /// The deepest zoom it has that is not deeper.
    std::optional<int> zoomFor(int zoom) const;
    /// The tile itself, or the nearest coarser one that it has.
    std::optional<TileId> nearest(TileId tile) const;

private:
    VectorTilesInfo m_info;
    std::shared_ptr<const TileArchive> m_archive;
    quint64 m_id;
};

/// Null where its tiles are pictures, or somebody's data, which opens as layers. Fails where the file cannot be read.
Result<std::shared_ptr<const VectorTiles>> openVectorTiles(const QString &path);
/// The same of an archive that is open.
std::shared_ptr<const VectorTiles> vectorTilesOf(std::shared_ptr<const TileArchive> archive);

} // namespace sijill
