#pragma once

#include "mapdata/layers/reader.h"
#include "mapdata/reader/wire.h"

namespace sijill {

// Layers and what is told of them, from the process that reads them. What comes back is whole: every position in a list
// is one that is there, and every number is a number.

WireWriter &operator<<(WireWriter &wire, const LayerOptions &options);
WireReader &operator>>(WireReader &wire, LayerOptions &options);

WireWriter &operator<<(WireWriter &wire, const LayerReport &report);
WireReader &operator>>(WireReader &wire, LayerReport &report);

WireWriter &operator<<(WireWriter &wire, const VectorLayer &layer);
WireReader &operator>>(WireReader &wire, VectorLayer &layer);

} // namespace sijill
