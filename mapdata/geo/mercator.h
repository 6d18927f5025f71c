#pragma once

#include <QPointF>
#include <QRectF>

#include <cmath>
#include <numbers>

namespace sijill {

/// Degrees, WGS 84: x longitude, y latitude.
using LonLat = QPointF;

/// World coordinates: spherical Web Mercator scaled to the unit square, x east 0..1 from 180 W, y south 0..1 from
/// some 85.05 N. The map, its layers and its indexes are in these; longitude and latitude only at the edges.
using World = QPointF;

/// North and south of this the projection has no place; inputs are clamped.
inline constexpr double mercatorLatitudeLimit = 85.05112877980659;

inline World toWorld(LonLat degrees)
{
    const double lat = std::fmin(std::fmax(degrees.y(), -mercatorLatitudeLimit), mercatorLatitudeLimit);
    const double s = std::sin(lat * std::numbers::pi / 180.0);
    return {degrees.x() / 360.0 + 0.5, 0.5 - std::log((1.0 + s) / (1.0 - s)) / (4.0 * std::numbers::pi)};
}

inline LonLat toLonLat(World world)
{
    const double n = std::numbers::pi * (1.0 - 2.0 * world.y());
    return {(world.x() - 0.5) * 360.0, std::atan(std::sinh(n)) * 180.0 / std::numbers::pi};
}

} // namespace sijill
