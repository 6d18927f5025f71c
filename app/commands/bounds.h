#pragma once

#include "mapdata/result.h"

#include <QRectF>

namespace sijill {

/// "W,S,E,N" in degrees, as a rectangle of the world; empty words give the default.
Result<QRectF> boundsFrom(const QString &word);

} // namespace sijill
