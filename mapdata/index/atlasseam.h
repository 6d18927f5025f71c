#pragma once

#include "mapdata/geo/seam.h"
#include "mapdata/layers/layer.h"
#include "mapdata/model/atlas.h"

#include <memory>
#include <span>

namespace sijill {

/// The cut of the world for an atlas and its areas.
Seam seamOf(const Atlas &atlas, std::span<const std::shared_ptr<const VectorLayer>> layers = {});

/// Bounds of a layer, the parts of a feature on both sides of the cut each where they are seen.
QRectF boundsOf(const VectorLayer &layer, Seam seam);

} // namespace sijill
