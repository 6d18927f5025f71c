#include "mapdata/geo/distance.h"

#include <cmath>
#include <numbers>

namespace sijill {

namespace {

constexpr double equatorialRadius = 6'378'137;
constexpr double flattening = 1 / 298.257223563;

} // namespace

double metresPerWorldUnit(double latitude)
{
    constexpr double eccentricitySquared = flattening * (2 - flattening);
    const double phi = latitude * std::numbers::pi / 180;
    const double s = std::sin(phi);
    return 2 * std::numbers::pi * equatorialRadius * std::cos(phi) / std::sqrt(1 - eccentricitySquared * s * s);
}

} // namespace sijill
