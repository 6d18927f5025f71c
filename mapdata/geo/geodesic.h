#pragma once

#include "mapdata/geo/distance.h"

#include <QLocale>

#include <span>
#include <vector>

namespace sijill {

/// Along all points, by the shortest ways on the WGS 84 ellipsoid, in metres.
double pathMetres(std::span<const LonLat> points);

struct RingMeasure {
    double perimeter = 0; ///< metres
    double area = 0;      ///< square metres, of the smaller side, whichever way round the ring runs
};
/// The first point is not repeated; less than three points have no area.
RingMeasure ringMeasure(std::span<const LonLat> ring);

/// The shortest way, with points between so that it can be drawn: at most `step` metres apart, and at most 200.
/// Longitudes run on beyond 180 where it crosses the antimeridian.
std::vector<LonLat> geodesicLine(LonLat from, LonLat to, double step);

/// "850 m", "12.3 km", "1,234 km".
QString distanceInWords(double metres, const QLocale &locale);
/// "850 m²", "12.3 ha", "4.56 km²".
QString areaInWords(double squareMetres, const QLocale &locale);

} // namespace sijill
