#pragma once

#include "mapdata/store/atlasfile.h"

#include <QStringList>

namespace sijill {

/// By its suffix: a file of layers, whatever turns out to be in it.
bool isLayerFile(const QString &path);
/// The layer files of a folder, by name; not those in folders of it.
QStringList layerFilesIn(const QString &folder);
/// A layer file, or a folder of such that is no atlas.
bool isLayerPath(const QString &path);

/// Opens layer files and folders of them as an atlas without incidents: all layers in drawing order, and of those that
/// are administrative the places. What cannot be read is told; fails where nothing can.
Result<OpenedAtlas> openLayers(const QStringList &paths);

} // namespace sijill
