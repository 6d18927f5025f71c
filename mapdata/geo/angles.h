#pragma once

#include "mapdata/geo/coordinates.h"

namespace sijill {

/// Latitude and longitude in degrees, minutes and seconds, as far as there are any.
/// @pre `plain` comes from plainPositionText()
Result<TypedPosition> parseAngles(const QString &plain, const PositionHints &hints = {},
                                  PositionFault *fault = nullptr);

enum class Axis : quint8 { Latitude, Longitude };

/// One of the two by itself.
struct TypedAngle {
    double degrees = 0;       ///< negative to the south and west; in any range
    std::optional<Axis> axis; ///< where a letter says it
};
/// Of a number alone, or in degrees, minutes and seconds that are marked, are three, or have a letter with them;
/// nothing where it is something else. @pre as for parseAngles()
std::optional<TypedAngle> parseAngle(const QString &plain);

/// Nothing but numbers, signs of degrees and directions, and at least two numbers.
bool looksLikeAngles(const QString &plain);

} // namespace sijill
