#pragma once

#include "mapdata/layers/layer.h"
#include "mapdata/result.h"

#include <memory>
#include <optional>

namespace sijill {

/// A layer as atlas.json names it.
struct ManifestLayer {
    QString path;
    LayerRole role = LayerRole::Other;
    int level = 0;
};

/// Reads the layers one beside the other, in the order given. What cannot be read is told and left out.
std::vector<std::shared_ptr<const VectorLayer>> readLayers(const std::vector<ManifestLayer> &entries,
                                                           Problems &problems);

} // namespace sijill
