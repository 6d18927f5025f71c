#pragma once

#include "mapdata/layers/layer.h"

#include <optional>

namespace sijill {

/// Whether the point lies in the area, by odd-even fill. A point on a border shared by two areas lies in one of them.
bool contains(const VectorLayer &layer, const Feature &area, World point);

/// The first area of the layer that holds the point, as a position in layer.features.
std::optional<std::size_t> areaAt(const VectorLayer &layer, World point);

} // namespace sijill
