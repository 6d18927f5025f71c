#include "mapdata/geo/graticule.h"

#include "mapdata/geo/coordinates.h"
#include "mapdata/geo/tr.h"

#include <algorithm>
#include <cmath>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

constexpr int minute = 60, degree = 3600; // seconds of arc
constexpr int steps[] = {1,          2,           5,           10,          15,          30,     minute,
                         2 * minute, 5 * minute,  10 * minute, 15 * minute, 30 * minute, degree, 2 * degree,
                         5 * degree, 10 * degree, 15 * degree, 30 * degree, 60 * degree};
constexpr double mostLines = 8;

/// Of meridians degrees run evenly, of parallels they do not: counted at the middle latitude.
int stepFor(const QRectF &world)
{
    const double middle = toLonLat(world.center()).y() * std::numbers::pi / 180;
    const double longer = std::max(world.width(), world.height() * std::cos(middle)) * 360 * degree;
    for (const int step : steps)
        if (longer / step <= mostLines)
            return step;
    return std::ranges::max(steps);
}

} // namespace

Graticule graticule(const QRectF &world)
{
    Graticule graticule;
    if (world.isEmpty())
        return graticule;
    graticule.stepSeconds = stepFor(world);
    const double step = graticule.stepSeconds / static_cast<double>(degree);
    const LonLat northWest = toLonLat(world.topLeft()), southEast = toLonLat(world.bottomRight());
    const auto first = [step](double from) { return static_cast<qint64>(std::ceil(from / step)); };
    const auto last = [step](double to) { return static_cast<qint64>(std::floor(to / step)); };
    for (qint64 i = first(northWest.x()); i <= last(southEast.x()); ++i) {
        const double longitude = static_cast<double>(i) * step;
        graticule.lines.push_back({true, std::remainder(longitude, 360), longitude / 360 + 0.5});
    }
    for (qint64 i = first(southEast.y()); i <= last(northWest.y()); ++i) {
        const double latitude = static_cast<double>(i) * step;
        if (std::abs(latitude) < mercatorLatitudeLimit)
            graticule.lines.push_back({false, latitude, toWorld({0, latitude}).y()});
    }
    return graticule;
}

QString graticuleLabel(const GraticuleLine &line, int stepSeconds, const QLocale &locale)
{
    const qint64 seconds = std::llround(std::abs(line.degrees) * degree);
    const auto twoDigits = [&locale](qint64 number) {
        return number < 10 ? locale.zeroDigit() + locale.toString(number) : locale.toString(number);
    };
    QString angle = locale.toString(seconds / degree) + u'°';
    if (stepSeconds % degree != 0)
        angle += twoDigits(seconds / minute % 60) + u'′';
    if (stepSeconds % minute != 0)
        angle += twoDigits(seconds % minute) + u'″';
    angle = isolatedAngle(angle, locale);
    const bool half = line.meridian && seconds == 180 * degree;
    if (seconds == 0 || half)
        return angle;
    return line.meridian ? (line.degrees < 0 ? Positions::tr("%1 W").arg(angle) : Positions::tr("%1 E").arg(angle))
                         : (line.degrees < 0 ? Positions::tr("%1 S").arg(angle) : Positions::tr("%1 N").arg(angle));
}

} // namespace sijill
