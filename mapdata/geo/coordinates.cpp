#include "mapdata/geo/coordinates.h"

#include "mapdata/geo/tr.h"

#include <GeographicLib/MGRS.hpp>
#include <GeographicLib/UTMUPS.hpp>

#include <algorithm>
#include <cmath>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

constexpr double metresPerDegree = 111'320;

/// How many decimals a number needs whose unit is so many metres long.
int decimalsFor(double unitMetres, double wanted, int most)
{
    constexpr double rounding = 0.1; // a step may be a quarter longer than wanted before a digit more is worth it
    return std::clamp(static_cast<int>(std::ceil(std::log10(unitMetres / wanted) - rounding)), 0, most);
}

QString northing(double latitude, const QString &angle)
{
    return latitude < 0 ? Positions::tr("%1 S").arg(angle) : Positions::tr("%1 N").arg(angle);
}

QString easting(double longitude, const QString &angle)
{
    return longitude < 0 ? Positions::tr("%1 W").arg(angle) : Positions::tr("%1 E").arg(angle);
}

QString decimalAngle(double degrees, int decimals, const QLocale &locale)
{
    return locale.toString(std::abs(degrees), 'f', decimals) + u'°';
}

QString twoDigits(qint64 number, const QLocale &locale)
{
    const QString digits = locale.toString(number);
    return number < 10 ? locale.zeroDigit() + digits : digits;
}

QString dmsAngle(double degrees, int decimals, const QLocale &locale)
{
    const auto parts = static_cast<qint64>(std::pow(10, decimals));
    const qint64 all = std::llround(std::abs(degrees) * 3600 * static_cast<double>(parts));
    const qint64 seconds = all / parts;
    QString text = locale.toString(seconds / 3600) + u'°' + twoDigits(seconds / 60 % 60, locale) + u'′' +
                   twoDigits(seconds % 60, locale);
    if (decimals > 0) // "0.5" without its zero
        text += locale.toString(static_cast<double>(all % parts) / static_cast<double>(parts), 'f', decimals).mid(1);
    text += u'″';
    return isolatedAngle(text, locale);
}

QString degreesText(LonLat degrees, const PositionStyle &style, const QLocale &locale)
{
    constexpr int most = 8;
    const auto angle = [&](double value) {
        return style.notation == Notation::Dms
                   ? dmsAngle(value, decimalsFor(metresPerDegree / 3600, style.metres, 4), locale)
                   : decimalAngle(value, decimalsFor(metresPerDegree, style.metres, most), locale);
    };
    return Positions::tr("%1, %2", "latitude, longitude")
        .arg(northing(degrees.y(), angle(degrees.y())), easting(degrees.x(), angle(degrees.x())));
}

/// Letter of the band of 8 degrees; beyond them those of the polar caps.
QChar bandOf(LonLat degrees, bool polar)
{
    if (polar)
        return degrees.y() > 0 ? (degrees.x() < 0 ? u'Y' : u'Z') : (degrees.x() < 0 ? u'A' : u'B');
    return "CDEFGHJKLMNPQRSTUVWX"_L1[std::clamp(static_cast<int>(std::floor((degrees.y() + 80) / 8)), 0, 19)];
}

struct Grid {
    int zone = 0; ///< 0: a polar cap
    bool north = true;
    double x = 0, y = 0; ///< metres
};

std::optional<Grid> gridAt(LonLat degrees)
try {
    Grid grid;
    GeographicLib::UTMUPS::Forward(degrees.y(), degrees.x(), grid.zone, grid.north, grid.x, grid.y);
    return grid;
} catch (const GeographicLib::GeographicErr &) {
    return {};
}

QString utmText(LonLat degrees, double metres)
{
    const std::optional<Grid> grid = gridAt(degrees);
    if (!grid)
        return {};
    const int decimals = decimalsFor(1, metres, 3);
    return (grid->zone > 0 ? QString::number(grid->zone) : QString()) + bandOf(degrees, grid->zone == 0) + u' ' +
           QString::number(grid->x, 'f', decimals) + u' ' + QString::number(grid->y, 'f', decimals);
}

QString mgrsText(LonLat degrees, double metres)
try {
    const std::optional<Grid> grid = gridAt(degrees);
    if (!grid)
        return {};
    constexpr double square = 100'000; // metres
    const int digits = decimalsFor(square, metres, 8);
    std::string code;
    GeographicLib::MGRS::Forward(grid->zone, grid->north, grid->x, grid->y, degrees.y(), digits, code);
    const QString plain = QString::fromStdString(code);
    const qsizetype zone = plain.size() - 2 * digits - 2;
    QString text = plain.first(zone) + u' ' + plain.sliced(zone, 2);
    if (digits > 0)
        text += u' ' + plain.sliced(zone + 2, digits) + u' ' + plain.last(digits);
    return text;
} catch (const GeographicLib::GeographicErr &) {
    return {};
}

QString axisText(const CrsAxis &axis, double value, double metres)
{
    const QString number = QString::number(value, 'f', decimalsFor(1 / axis.step, metres, 9));
    const QString unit = axis.unit == "metre"_L1 ? u" m"_s : axis.unit == "degree"_L1 ? u"°"_s : u' ' + axis.unit;
    return axis.abbreviation + u' ' + number + unit;
}

QString epsgText(LonLat degrees, const Crs &crs, double metres)
{
    const std::optional<QPointF> at = crs.fromDegrees(degrees);
    if (!at)
        return {};
    return u"EPSG:%1 %2, %3"_s.arg(QString::number(crs.code()), axisText(crs.x(), at->x(), metres),
                                   axisText(crs.y(), at->y(), metres));
}

} // namespace

QString formatPosition(LonLat degrees, const PositionStyle &style, const QLocale &locale)
{
    if (!std::isfinite(degrees.x()) || std::abs(degrees.y()) > 90 || std::isnan(degrees.y()))
        return {};
    const LonLat wrapped(std::abs(degrees.x()) > 180 ? std::remainder(degrees.x(), 360) : degrees.x(), degrees.y());
    switch (style.notation) {
    case Notation::Decimal:
    case Notation::Dms:
        return degreesText(wrapped, style, locale);
    case Notation::Utm:
        return utmText(wrapped, style.metres);
    case Notation::Mgrs:
        return mgrsText(wrapped, style.metres);
    case Notation::Epsg:
        return style.crs ? epsgText(wrapped, *style.crs, style.metres) : QString();
    }
    return {};
}

QString isolatedAngle(const QString &angle, const QLocale &locale)
{
    if (locale.textDirection() != Qt::RightToLeft)
        return angle;
    const QChar begin(locale.zeroDigit() == "0"_L1 ? 0x2066 : 0x2067), end(0x2069);
    return begin + angle + end;
}

QString notationName(const PositionStyle &style)
{
    switch (style.notation) {
    case Notation::Decimal:
        return Positions::tr("decimal degrees");
    case Notation::Dms:
        return Positions::tr("degrees, minutes, seconds");
    case Notation::Utm:
        return Positions::tr("UTM");
    case Notation::Mgrs:
        return Positions::tr("MGRS");
    case Notation::Epsg:
        return style.crs ? style.crs->name() : QString();
    }
    return {};
}

} // namespace sijill
