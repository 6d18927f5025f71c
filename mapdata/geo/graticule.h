#pragma once

#include "mapdata/geo/mercator.h"

#include <QLocale>
#include <QRectF>

#include <vector>

namespace sijill {

/// A meridian or parallel.
struct GraticuleLine {
    bool meridian = false;
    double degrees = 0; ///< -180 to 180, -90 to 90
    double world = 0;   ///< its x or y; of meridians beyond the antimeridian outside of 0 to 1

    bool operator==(const GraticuleLine &) const = default;
};

struct Graticule {
    int stepSeconds = 0; ///< of arc, between neighbours
    std::vector<GraticuleLine> lines;
};

/// The lines in a part of the world (world coordinates), a round number of degrees, minutes or seconds apart, so that
/// about 4 to 8 of them cross its longer side. Empty for an empty one.
Graticule graticule(const QRectF &world);

/// "36° E", "36°30′ E", "36°30′15″ E": as fine as the step needs.
QString graticuleLabel(const GraticuleLine &line, int stepSeconds, const QLocale &locale);

} // namespace sijill
