#pragma once

#include "mapdata/vectortiles/archive.h"

namespace sijill {

/// By SQLite alone, read-only and immutable: nothing of the file is run but its table or view of tiles, and that for a
/// bounded time. Zooms and extent are those of its tiles, whatever its metadata says.
Result<std::shared_ptr<const TileArchive>> openMbtiles(const QString &path);

} // namespace sijill
