#pragma once

#include "mapdata/geo/mercator.h"

#include <span>
#include <vector>

namespace sijill {

/// The point of an area that is farthest from its border, to about a hundredth of its size: where a label has the most
/// room. Of several separate parts the largest counts. `rings` by odd-even fill, at least one of three points.
World areaLabelPoint(std::span<const std::span<const World>> rings);

/// The point half-way along the line.
World lineLabelPoint(std::span<const World> line);

} // namespace sijill
