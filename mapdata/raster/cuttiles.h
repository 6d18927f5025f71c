#pragma once

#include "mapdata/raster/offline.h"
#include "mapdata/vectortiles/archive.h"

namespace sijill {

// Part of a file of tiles, vector tiles or pictures, as a file of its own: the tiles as they are, byte for byte. All
// zooms below the first that is asked for come along, or the file could not be zoomed out.

/// Fails where there is nothing in that area.
Result<OfflineEstimate> estimateCut(const TileArchive &archive, const OfflineArea &area,
                                    const std::stop_token &stop = {});

/// Writes a PMTiles or an MBTiles file, by its suffix, or goes on with one that an earlier run of the same source and
/// area left unfinished as FILE.part. What others expect packed with gzip is packed anew for MBTiles, and for nothing
/// else. `progress` is called in this thread.
Result<OfflineSaved> cutTiles(const TileArchive &archive, const OfflineArea &area, const QString &file,
                              const std::function<void(const OfflineProgress &)> &progress = {},
                              const std::stop_token &stop = {});

} // namespace sijill
