#pragma once

#include "mapdata/vectortiles/archive.h"
#include "mapdata/vectortiles/bytefile.h"

#include <span>

namespace sijill {

/// The first 127 bytes of PMTiles 3, little endian.
struct PmtilesHeader {
    static constexpr qsizetype size = 127;

    quint64 rootOffset = 0, rootLength = 0;
    quint64 metadataOffset = 0, metadataLength = 0;
    quint64 leavesOffset = 0, leavesLength = 0;
    quint64 tilesOffset = 0, tilesLength = 0;
    quint64 addressed = 0, entries = 0, contents = 0; ///< 0: not counted
    bool isClustered = false;
    Packing inner = Packing::Unknown; ///< of directories and metadata
    Packing tiles = Packing::Unknown;
    TileKind kind = TileKind::Unknown;
    int minZoom = 0, maxZoom = 0;
    QRectF degrees; ///< x west, y south, as the file says
};

/// Fails where it is another version, cut, or packed in a way that is not known.
Result<PmtilesHeader> readPmtilesHeader(const QByteArray &bytes);
QByteArray pmtilesHeader(const PmtilesHeader &header);

/// A run of tiles that share their content, or (run 0) a directory of its own.
struct PmtilesEntry {
    quint64 id = 0;     ///< tileNumber()
    quint64 offset = 0; ///< in the tile data, or in the leaves
    quint32 length = 0;
    quint32 run = 1;

    bool isLeaf() const { return run == 0; }
    bool operator==(const PmtilesEntry &) const = default;
};

/// The most that a directory may be, unpacked. Those of real files have up to some hundred kB.
inline constexpr qsizetype largestDirectory = 16 << 20;

/// Unpacked bytes to entries, their numbers never falling. Fails where it is damaged.
Result<std::vector<PmtilesEntry>> readPmtilesDirectory(const QByteArray &plain);
QByteArray pmtilesDirectory(std::span<const PmtilesEntry> entries);

/// `path`: what problems are about.
Result<std::shared_ptr<const TileArchive>> openPmtiles(std::shared_ptr<const ByteFile> file, const QString &path);

} // namespace sijill
