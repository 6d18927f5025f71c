#pragma once

#include "mapdata/geo/tiles.h"
#include "mapdata/vectortiles/packing.h"

#include <QJsonObject>

#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <vector>

namespace sijill {

enum class TileKind : quint8 { Unknown, Vector, Png, Jpeg, Webp, Avif, Mlt };

inline bool isPicture(TileKind kind)
{
    return kind >= TileKind::Png && kind <= TileKind::Avif;
}

/// Tiles of one zoom: the columns and rows that they span.
struct ZoomTiles {
    int zoom = 0;
    qint64 left = 0, top = 0, right = -1, bottom = -1; ///< both ends included, from the north-west

    bool isEmpty() const { return right < left || bottom < top; }
    QRectF world() const
    {
        const double side = std::exp2(-zoom);
        return {double(left) * side, double(top) * side, double(right - left + 1) * side,
                double(bottom - top + 1) * side};
    }
    bool operator==(const ZoomTiles &) const = default;
};

/// What a file of tiles turned out to hold, by its tiles and not by what it says of itself.
struct ArchiveFacts {
    QString file;
    QString format; ///< "PMTiles", "MBTiles"
    TileKind kind = TileKind::Unknown;
    Packing packing = Packing::Unknown; ///< of tiles, as far as one word says it for all
    std::vector<ZoomTiles> zooms;       ///< those that have tiles, the lowest first; never empty
    QRectF bounds;                      ///< world: where there are tiles
    qint64 tiles = -1;                  ///< addresses that have one; -1: not counted, as there are too many
    QJsonObject metadata;               ///< as the file has it; "vector_layers" where it lists its layers
    Problems problems;

    int minZoom() const { return zooms.front().zoom; }
    int maxZoom() const { return zooms.back().zoom; }
    bool hasZoom(int zoom) const;
};

/// The extent of all zooms: that of the deepest, unless a coarser one reaches farther than its large tiles explain.
QRectF boundsOf(const std::vector<ZoomTiles> &zooms);

/// A tile as it lies in the file.
struct PackedTile {
    QByteArray bytes;
    Packing packing = Packing::Unknown;
};

/// The most that a tile may be, unpacked. Real ones have up to 3 MB.
inline constexpr qsizetype largestTile = 32 << 20;

/// A file of tiles, opened. Safe to read from several threads.
class TileArchive {
public:
    virtual ~TileArchive() = default;

    const ArchiveFacts &facts() const { return m_facts; }

    virtual bool has(const TileId &tile) const = 0;
    /// Nothing where there is none. Fails where it is there and cannot be read.
    virtual Result<std::optional<PackedTile>> packed(const TileId &tile) const = 0;
    /// Unpacked. A tile of no bytes is one without content.
    Result<std::optional<QByteArray>> tile(const TileId &tile) const;

    /// Every tile in the range that the file has, in the order of tileNumber() in PMTiles, of rows in MBTiles. False
    /// where it was stopped or the file cannot be read.
    virtual bool visit(const TileRange &range, const std::stop_token &stop,
                       const std::function<void(const TileId &, PackedTile)> &take) const = 0;
    /// The same without reading them: how many, and their bytes as far as that is known without (else -1).
    struct Amount {
        qint64 tiles = 0;
        qint64 bytes = 0;
    };
    virtual Amount amount(const TileRange &range, const std::stop_token &stop) const = 0;

protected:
    ArchiveFacts m_facts;
};

/// By its first bytes: PMTiles or MBTiles, whatever its name. Fails with a sentence where it is none, holds no tiles,
/// or tiles of a kind that is not known. @pre whyNotOpened() has nothing to say
Result<std::shared_ptr<const TileArchive>> openTileArchive(const QString &path);

/// By its first bytes: PNG, JPEG, WebP, or a vector tile, packed or not.
TileKind kindOfTile(const QByteArray &bytes);

} // namespace sijill
