#pragma once

#include <QtTypes>

#include <string>
#include <string_view>
#include <unordered_map>

class GDALDataset;

namespace sijill {

/// Tells the features of vector tiles apart: one that lies at an edge or reaches over it stands in several tiles and is
/// one all the same. Two that look the same in one tile are two.
class TileFeatures {
public:
    /// The level whose tiles are read; -1 where the dataset has none.
    static int levelOf(GDALDataset &dataset);

    explicit TileFeatures(int level) : m_level(level) {}

    /// Whether this is one more, and not the copy of one that was there before. `feature`: its number as GDAL gives it,
    /// which ends with that of the tile. `key`: its id if it has one, its attributes, and where it is a point its
    /// place.
    bool isNew(qint64 feature, std::string_view key);
    qint64 copies() const { return m_copies; }

private:
    struct Seen {
        int features = 0; ///< told apart so far
        qint64 tile = -1; ///< in which it was last
        int inTile = 0;   ///< of that tile, so far
    };
    int m_level;
    qint64 m_copies = 0;
    std::unordered_map<std::string, Seen> m_seen;
};

} // namespace sijill
