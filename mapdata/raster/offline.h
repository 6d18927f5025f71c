#pragma once

#include "mapdata/raster/rastersource.h"

namespace sijill {

/// What is to be saved for use without a network.
struct OfflineArea {
    QRectF bounds; ///< world
    int minZoom = 0, maxZoom = 0;
};

struct OfflineEstimate {
    qint64 tiles = 0;
    qint64 bytes = 0;      ///< from a few tiles all over the area
    bool asPhotos = false; ///< saved as JPEG: opaque, and too many colours for PNG
};

struct OfflineProgress {
    qint64 done = 0, total = 0; ///< tiles, those kept from before included
    qint64 bytes = 0;           ///< written in this run
};

struct OfflineSaved {
    qint64 written = 0;
    qint64 kept = 0;       ///< from an earlier run
    qint64 blank = 0;      ///< nothing there: not saved
    qint64 failed = 0;     ///< could not be read
    bool finished = false; ///< else another run goes on where this one ended
};

/// Reads a few tiles. Fails where the source's terms forbid saving, has nothing there, or nothing can be read.
Result<OfflineEstimate> estimateOffline(const RasterSource &source, const OfflineArea &area,
                                        const std::stop_token &stop = {});

/// Writes an MBTiles file, or goes on with one that an earlier run of the same area left unfinished. While it is
/// written it is FILE.part, and what stands under the name stays there. Stopped or failed, what there is stays a valid
/// file. `progress` is called in this thread, after each tile.
Result<OfflineSaved> saveOffline(const RasterSource &source, const OfflineArea &area, const QString &file,
                                 const std::function<void(const OfflineProgress &)> &progress = {},
                                 const std::stop_token &stop = {});

} // namespace sijill
