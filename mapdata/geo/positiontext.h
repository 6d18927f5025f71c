#pragma once

#include <QString>

namespace sijill {

/// What was typed, in one alphabet: Latin digits; '.' for the decimal separator of Arabic, ',' for its comma; one sign
/// each for degrees, minutes (') and seconds ("); words for directions as NORTH, SOUTH, EAST, WEST; upper case; no
/// invisible marks of direction; single spaces.
QString plainPositionText(const QString &text);

} // namespace sijill
