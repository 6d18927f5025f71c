#pragma once

#include "mapdata/geo/tiles.h"
#include "mapdata/raster/rasterimage.h"

#include <QHash>

#include <list>
#include <memory>
#include <mutex>

namespace sijill {

/// A tile of one base map.
struct TileKey {
    quint64 source = 0; ///< RasterSource::id()
    TileId tile;

    bool operator==(const TileKey &) const = default;
};

inline std::size_t qHash(const TileKey &key, std::size_t seed = 0)
{
    return qHashMulti(seed, key.source, key.tile.zoom, key.tile.x, key.tile.y);
}

/// Tiles of all base maps in memory, of which those not asked for the longest go first. Safe from any thread.
class TileCache {
public:
    explicit TileCache(qsizetype mostBytes = 192 << 20) : m_most(mostBytes) {}

    /// Null where it is not there.
    std::shared_ptr<const RasterImage> find(const TileKey &key);
    /// One larger than the whole cache is not kept.
    void insert(const TileKey &key, std::shared_ptr<const RasterImage> image);
    void drop(quint64 source);
    qsizetype bytes() const;
    qsizetype mostBytes() const { return m_most; }

private:
    struct Entry {
        TileKey key;
        std::shared_ptr<const RasterImage> image;
    };
    using Entries = std::list<Entry>;
    static qsizetype costOf(const RasterImage &image);
    void remove(Entries::iterator entry);

    mutable std::mutex m_mutex;
    Entries m_entries; ///< last asked for first
    QHash<TileKey, Entries::iterator> m_byKey;
    qsizetype m_bytes = 0;
    const qsizetype m_most;
};

} // namespace sijill
