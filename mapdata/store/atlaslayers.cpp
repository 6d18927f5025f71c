#include "mapdata/store/atlaslayers.h"

namespace sijill {

namespace {

// CALL SITE of readLayer() (mapdata/layers/reader.h), which is not here yet: nothing is read until then.
std::optional<VectorLayer> readOne(const LayerEntry &, Problems &)
{
    return std::nullopt;
}

} // namespace

std::vector<std::shared_ptr<const VectorLayer>> readLayers(const std::vector<LayerEntry> &entries, Problems &problems)
{
    std::vector<std::shared_ptr<const VectorLayer>> layers;
    for (const LayerEntry &entry : entries)
        if (std::optional<VectorLayer> layer = readOne(entry, problems))
            layers.push_back(std::make_shared<const VectorLayer>(std::move(*layer)));
    return layers;
}

} // namespace sijill
