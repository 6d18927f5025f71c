#include "mapdata/geo/geodesic.h"

#include <QCoreApplication>

#include <GeographicLib/Geodesic.hpp>
#include <GeographicLib/GeodesicLine.hpp>
#include <GeographicLib/PolygonArea.hpp>

#include <algorithm>
#include <cmath>

namespace sijill {

using GeographicLib::Geodesic;

double geodesicMetres(LonLat from, LonLat to)
{
    double metres = 0;
    Geodesic::WGS84().Inverse(from.y(), from.x(), to.y(), to.x(), metres);
    return metres;
}

double pathMetres(std::span<const LonLat> points)
{
    double metres = 0;
    for (std::size_t i = 1; i < points.size(); ++i)
        metres += geodesicMetres(points[i - 1], points[i]);
    return metres;
}

RingMeasure ringMeasure(std::span<const LonLat> ring)
{
    GeographicLib::PolygonArea polygon(Geodesic::WGS84());
    for (const LonLat point : ring)
        polygon.AddPoint(point.y(), point.x());
    RingMeasure measure;
    polygon.Compute(false, true, measure.perimeter, measure.area);
    measure.area = ring.size() < 3 ? 0 : std::abs(measure.area);
    return measure;
}

std::vector<LonLat> geodesicLine(LonLat from, LonLat to, double step)
{
    constexpr double most = 200;
    const auto line = Geodesic::WGS84().InverseLine(from.y(), from.x(), to.y(), to.x());
    const double pieces = std::clamp(std::ceil(line.Distance() / step), 1.0, most);
    std::vector<LonLat> points;
    for (int i = 0; i <= static_cast<int>(pieces); ++i) {
        double latitude = 0, longitude = 0;
        line.GenPosition(false, line.Distance() * i / pieces,
                         Geodesic::LATITUDE | Geodesic::LONGITUDE | Geodesic::LONG_UNROLL, latitude, longitude,
                         latitude, latitude, latitude, latitude, latitude, latitude);
        points.emplace_back(longitude, latitude);
    }
    return points;
}

namespace {

/// Three figures, as far as they are whole.
QString figures(double value, const QLocale &locale)
{
    const int decimals = value < 9.995 ? 2 : value < 99.95 ? 1 : 0;
    return locale.toString(value, 'f', decimals);
}

} // namespace

QString distanceInWords(double metres, const QLocale &locale)
{
    if (metres < 999.5)
        return QCoreApplication::translate("Measure", "%1 m").arg(locale.toString(metres, 'f', metres < 9.95 ? 1 : 0));
    return QCoreApplication::translate("Measure", "%1 km").arg(figures(metres / 1000, locale));
}

QString areaInWords(double squareMetres, const QLocale &locale)
{
    constexpr double hectare = 10'000, squareKilometre = 1'000'000;
    if (squareMetres < hectare)
        return QCoreApplication::translate("Measure", "%1 m²").arg(locale.toString(squareMetres, 'f', 0));
    if (squareMetres < squareKilometre)
        return QCoreApplication::translate("Measure", "%1 ha").arg(figures(squareMetres / hectare, locale));
    return QCoreApplication::translate("Measure", "%1 km²").arg(figures(squareMetres / squareKilometre, locale));
}

} // namespace sijill
