#pragma once

#include "mapdata/layers/layer.h"
#include "mapdata/model/atlas.h"
#include "mapdata/store/manifest.h"
#include "mapdata/store/tablesource.h"

#include <memory>
#include <vector>

namespace sijill {

/// The atlas that these tables make with the heading of the manifest and the places of the layers. What is wrong with
/// a row is told; the rest is there.
Atlas buildAtlas(const Manifest &manifest, const TableSource &tables,
                 const std::vector<std::shared_ptr<const VectorLayer>> &layers, Problems &problems);

} // namespace sijill
