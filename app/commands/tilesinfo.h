#pragma once

#include "mapdata/vectortiles/vectortiles.h"

#include <QJsonObject>

namespace sijill {

/// What `info` says of a base map of vector tiles.
QString tilesAsText(const VectorTilesInfo &info);
QJsonObject tilesAsJson(const VectorTilesInfo &info);

} // namespace sijill
