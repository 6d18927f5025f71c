#pragma once

#include "mapdata/vectortiles/rules.h"

#include <QStringList>

namespace sijill {

/// By the names of its layers.
TileSchema schemaOf(const QStringList &layers);
/// "Protomaps", "OpenMapTiles", "Shortbread"; of others nothing.
QString schemaName(TileSchema schema);
/// Whether tiles with these layers are a base map and not somebody's data: of a known schema, or with several layers
/// called as those of base maps are.
bool isBaseMap(const QStringList &layers);

/// Attributions as plain text: HTML and control characters taken out.
QString plainAttribution(const QString &text);
/// What has to be named on every picture: what the file says, and OpenStreetMap where its data is, whether the file
/// says so or not. `isOwnData`: the file says that it holds none of OpenStreetMap's.
QString attributionOf(const QString &said, TileSchema schema, bool isOwnData);

} // namespace sijill
