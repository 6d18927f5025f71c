#pragma once

#include "mapdata/geo/mercator.h"

namespace sijill {

/// The shortest way along the surface of the WGS 84 ellipsoid, in metres. More of it in geodesic.h.
double geodesicMetres(LonLat from, LonLat to);

/// East-west, on the WGS 84 ellipsoid: what a scale bar at that latitude needs. One world unit is the whole parallel.
double metresPerWorldUnit(double latitude);

} // namespace sijill
