#pragma once

#include "mapdata/geo/coordinates.h"

namespace sijill {

/// Latitude and longitude in degrees, minutes and seconds, as far as there are any.
/// @pre `plain` comes from plainPositionText()
Result<TypedPosition> parseAngles(const QString &plain);

/// Nothing but numbers, signs of degrees and directions, and at least two numbers.
bool looksLikeAngles(const QString &plain);

} // namespace sijill
