#pragma once

#include "mapdata/admin/hierarchy.h"
#include "mapdata/store/atlasfile.h"

#include <QStringList>

namespace sijill {

/// Opens layer files and folders of them as an atlas without incidents: all layers in drawing order, and of those that
/// are administrative the places. What cannot be read is told; fails where nothing can. `read`: layers that are among
/// them and have been read already.
Result<OpenedAtlas> openLayers(const QStringList &paths, const SharedLayers &read = {});

} // namespace sijill
