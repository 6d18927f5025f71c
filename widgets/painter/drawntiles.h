#pragma once

#include "mapdata/vectortiles/decodedtile.h"
#include "mapdata/vectortiles/vectortiles.h"
#include "widgets/painter/tilestyle.h"

#include <QHash>
#include <QSet>

#include <atomic>
#include <list>
#include <mutex>

namespace sijill {

/// A base map of vector tiles as it is drawn: its style, and the tiles that have been decoded, of which those not asked
/// for the longest go first once there are more than `most` bytes of them. Safe from any thread.
class DrawnTiles {
public:
    static constexpr qsizetype mostBytes = 64 << 20;

    explicit DrawnTiles(std::shared_ptr<const VectorTiles> tiles,
                        std::shared_ptr<const TileRules> rules = shippedTileRules(), qsizetype most = mostBytes);

    const VectorTiles &source() const { return *m_tiles; }
    const std::shared_ptr<const VectorTiles> &sharedSource() const { return m_tiles; }
    const VectorTilesInfo &info() const { return m_tiles->info(); }
    const TileRules &rules() const { return m_plan.rules(); }

    /// Decoded now where it is not in memory. `zoom`: of the style, for which it is to be drawn. Null where there is
    /// none or it cannot be read.
    std::shared_ptr<const DecodedTile> tile(const TileId &tile, double zoom) const;

    qsizetype keptBytes() const;
    /// Tiles that could not be read, or not whole, so far: where they lie the map is blank, or lacks something.
    int unreadable() const;
    /// A tile of it was there to be drawn.
    bool hasDrawn() const { return m_hasDrawn; }

private:
    struct Key {
        TileId tile;
        bool isWhole = false; ///< also what only closer zooms draw
        bool operator==(const Key &) const = default;
        friend std::size_t qHash(const Key &key, std::size_t seed = 0)
        {
            return qHashMulti(seed, key.tile.zoom, key.tile.x, key.tile.y, key.isWhole);
        }
    };
    struct Kept {
        std::shared_ptr<const DecodedTile> tile;
        std::list<Key>::iterator use;
        qsizetype bytes = 0;
    };

    std::shared_ptr<const VectorTiles> m_tiles;
    TilePlan m_plan;
    qsizetype m_most;
    mutable std::atomic<bool> m_hasDrawn = false;
    mutable std::mutex m_mutex; ///< guards what follows
    mutable std::list<Key> m_used;
    mutable QHash<Key, Kept> m_kept;
    mutable qsizetype m_bytes = 0;
    mutable QSet<Key> m_unreadable;
};

} // namespace sijill
