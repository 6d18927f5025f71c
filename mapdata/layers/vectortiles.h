#pragma once

#include <QString>

#include <optional>

class GDALDataset;

namespace sijill {

struct TileLevel {
    int zoom = 0;
    int deepest = 0; ///< of those that have tiles
};

/// Of vector MBTiles the deepest level whose tiles are few enough to be read as a layer: what the file says of its
/// depth is that of the set it was cut from. Nothing where the file is none or has no tiles.
std::optional<TileLevel> tileLevelToRead(GDALDataset &dataset, const QString &path);

} // namespace sijill
