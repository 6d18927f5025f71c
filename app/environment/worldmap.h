#pragma once

#include "widgets/painter/rasterlayer.h"

#include <optional>

namespace sijill {

/// The overview of the world that ships, to lie under everything; nothing where it is missing.
std::optional<RasterOnMap> worldMap();

} // namespace sijill
