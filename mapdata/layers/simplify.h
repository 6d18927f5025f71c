#pragma once

#include "mapdata/layers/layer.h"

namespace sijill {

/// The layer with no more vertices than a zoom needs: none is farther than `tolerance` (world units) from where the
/// full border runs. Features stay, in their order, with their bounds, labels and names.
///
/// A vertex is kept or dropped for all paths that run through it at once, and borders are cut (Douglas-Peucker) between
/// the points where three of them meet, in one direction whichever side they are seen from. So neighbours that share
/// their vertices keep one border between them, without gap or overlap.
VectorLayer simplified(const VectorLayer &layer, double tolerance);

} // namespace sijill
