#pragma once

#include "mapdata/reading/places.h"

namespace sijill::reading {

std::vector<PlaceMention> arabicPlacesOf(const Marked &text, const PlaceBook &book);

} // namespace sijill::reading
