#include "mapdata/tables/pointcells.h"

#include "mapdata/geo/positiontext.h"

#include <QRegularExpression>

#include <algorithm>
#include <charconv>
#include <cmath>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// A number and nothing else.
bool readDecimal(std::string_view cell, double &value)
{
    if (cell.starts_with('+'))
        cell.remove_prefix(1);
    const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), value);
    return !cell.empty() && error == std::errc() && end == cell.data() + cell.size() && std::isfinite(value);
}

QString toString(std::string_view cell)
{
    return QString::fromUtf8(cell.data(), static_cast<qsizetype>(cell.size()));
}

/// Quickly, for most cells of a table are not: with figures, and without many letters unless it begins as a form of
/// machines does.
bool mayBePosition(std::string_view cell, std::ptrdiff_t leastFigures)
{
    constexpr std::size_t longest = 400, longestLink = 4000;
    if (cell.size() <= longestLink && isMapLink(cell))
        return true;
    if (cell.empty() || cell.size() > longest || std::ranges::count_if(cell, isDigit) < leastFigures)
        return false;
    if (std::string_view("{[(<PpSsGgEeLl").find(cell.front()) != cell.npos)
        return true;
    const auto isLetter = [](char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); };
    return 3 * std::ranges::count_if(cell, isLetter) <= 2 * std::ranges::ssize(cell);
}

/// "12 men" is no square of the grid, though it has the letters of one.
bool isCountOfPeople(std::string_view cell)
{
    const std::size_t word = std::min(cell.find_first_not_of("0123456789 "), cell.size());
    return word > 0 && word <= 3 && cell.substr(word).find_first_of("0123456789") == cell.npos;
}

bool isOnEarth(double longitude, double latitude)
{
    return std::abs(latitude) <= 90 && longitude >= -180 && longitude <= 360;
}

PointCell placed(double longitude, double latitude, PointOddity oddity)
{
    if (longitude > 180)
        return {CellState::Good, longitude - 360, latitude, oddity == PointOddity::None ? PointOddity::Round : oddity};
    return {CellState::Good, longitude, latitude, oddity};
}

PointCell bad(PointOddity oddity)
{
    return {CellState::Bad, 0, 0, oddity};
}

/// Two plain numbers with one separator: nearly all cells of such columns. Nothing where it is anything else.
std::optional<PointCell> readPlainPair(std::string_view cell, AxisOrder order)
{
    double first = 0, second = 0;
    const char *const end = cell.data() + cell.size();
    const auto [gap, error] = std::from_chars(cell.data(), end, first);
    if (error != std::errc() || gap == end || !std::isfinite(first))
        return {};
    std::string_view rest(gap, static_cast<std::size_t>(end - gap));
    const std::size_t space = std::min(rest.find_first_not_of(' '), rest.size());
    std::string_view behind = rest.substr(space);
    const bool isSeparated = !behind.empty() && std::string_view(",;/|").find(behind.front()) != behind.npos;
    if (isSeparated)
        behind = trimmed(behind.substr(1));
    // "33,51" is one number, and "33,51 36,29" are two.
    const bool mayBeDecimalComma = isSeparated && space == 0 && rest.front() == ',' && rest.size() > 1 &&
                                   rest[1] != ' ' && cell.find('.') == cell.npos;
    if ((!isSeparated && space == 0) || !readDecimal(behind, second) || mayBeDecimalComma)
        return {};
    const bool longitudeFirst = order == AxisOrder::LongitudeFirst;
    const bool mayBeUsual = isOnEarth(second, first), mayBeTurned = isOnEarth(first, second);
    if (!mayBeUsual && !mayBeTurned)
        return bad(PointOddity::Nowhere);
    const bool isTurned = longitudeFirst ? !mayBeTurned : !mayBeUsual;
    const bool isX = longitudeFirst != isTurned;
    PointCell read =
        placed(isX ? first : second, isX ? second : first, isTurned ? PointOddity::Turned : PointOddity::None);
    if (mayBeUsual != mayBeTurned)
        read.proves = mayBeUsual ? AxisOrder::LatitudeFirst : AxisOrder::LongitudeFirst;
    return read;
}

/// With decimal commas a pair has three of them: "33,51,36,29".
std::optional<PointCell> readWithCommas(std::string_view cell)
{
    if (std::ranges::count(cell, ',') != 3 || cell.find('.') != cell.npos)
        return {};
    const std::size_t middle = cell.find(',', cell.find(',') + 1);
    const PointCell read = readPair(trimmed(cell.substr(0, middle)), trimmed(cell.substr(middle + 1)));
    return read.state == CellState::Good ? std::optional(read) : std::nullopt;
}

/// "37", "37N", "37S" of "Zone 37 N", "WGS 84 / UTM zone 37N", "37.0", "EPSG:32637".
QString plainZone(const QString &zone)
{
    static const QRegularExpression system(QStringLiteral("WGS[\\s_-]*(19)?84|UTM|ZONE|HUSO|FUSEAU|EPSG"));
    static const QRegularExpression form(
        QStringLiteral("^(\\d{1,2})(?:\\.0+)?(NORTH|SOUTH|NORD|SUD|NORTE|SUR|SUL|[A-Z])?$"));
    static const QRegularExpression code(QStringLiteral("^32([67])(\\d\\d)$"));
    QString plain = plainPositionText(zone);
    plain.remove(system);
    plain.remove(QRegularExpression(QStringLiteral("[\\s:/,_()°-]")));
    if (const auto match = code.match(plain); match.hasMatch())
        return match.captured(2) + (match.captured(1) == QLatin1StringView("6") ? u"NORTH" : u"SOUTH");
    const auto match = form.match(plain);
    if (!match.hasMatch())
        return zone;
    const QString half = match.captured(2);
    return match.captured(1) + (half.size() < 2         ? half
                                : half.startsWith(u'N') ? QStringLiteral("NORTH")
                                                        : QStringLiteral("SOUTH"));
}

PointCell readMetres(double easting, double northing, std::string_view zone)
{
    if (zone.empty())
        return bad(PointOddity::NoZone);
    PositionFault fault = PositionFault::None;
    QString name = plainZone(toString(zone));
    // A zone without a letter leaves open which half of the Earth it is in: most of the land is in the northern one.
    const bool saysNoHalf = name.size() <= 2;
    if (saysNoHalf)
        name += u'N';
    const Result<TypedPosition> typed = parsePosition(
        name + u' ' + QString::number(easting, 'f', 2) + u' ' + QString::number(northing, 'f', 2), {}, &fault);
    if (!typed)
        return bad(fault == PositionFault::Nowhere ? PointOddity::Nowhere : PointOddity::Unreadable);
    return placed(typed->degrees.x(), typed->degrees.y(), saysNoHalf ? PointOddity::NoHalf : PointOddity::None);
}

/// One cell is empty.
PointCell readHalf(std::string_view only, double limit)
{
    const DegreeCell one = readDegrees(only, limit);
    if (one.state == CellState::Good)
        return bad(PointOddity::Half);
    const PointCell both = readPoint(only);
    if (both.state == CellState::Good)
        return {CellState::Good, both.longitude, both.latitude, PointOddity::BothInOne};
    return bad(one.isBeyond ? PointOddity::Nowhere : PointOddity::Unreadable);
}

} // namespace

bool isMapLink(std::string_view cell)
{
    // Hosts of maps; what stands behind them says where.
    constexpr std::string_view hosts[] = {"google.",     "goo.gl",        "openstreetmap.", "osm.org",
                                          "maps.apple.", "bing.com/maps", "yandex.",        "wikimapia.",
                                          "waze.com",    "mapcarta.",     "maps."};
    constexpr std::size_t farthest = 40; // a host stands at the begin of a link
    if (!cell.starts_with("http") && !cell.starts_with("www.") && !cell.starts_with("maps.") &&
        !cell.starts_with("goo"))
        return false;
    const std::string_view head = cell.substr(0, farthest);
    return std::ranges::any_of(hosts, [&](std::string_view host) { return head.find(host) != head.npos; });
}

bool isGridZone(std::string_view cell)
{
    std::string digits;
    const QString zone = plainZone(toString(withPlainDigits(cell, digits)));
    const QString number =
        zone.size() > 1 && zone[1].isDigit() ? zone.first(2) : zone.first(std::min<qsizetype>(zone.size(), 1));
    const QString half = zone.sliced(number.size());
    const bool isHalf = half.size() < 2 || half == "NORTH"_L1 || half == "SOUTH"_L1;
    return isHalf && number.toInt() >= 1 && number.toInt() <= 60 && (half.isEmpty() || half[0].isLetter());
}

DegreeCell readDegrees(std::string_view given, double limit)
{
    DegreeCell read;
    if (given.empty())
        return read;
    read.state = CellState::Bad;
    std::string digits;
    std::string_view cell = withPlainDigits(given, digits);
    std::string withPoint;
    if (cell.find(',') != std::string_view::npos) {
        withPoint = cell;
        std::ranges::replace(withPoint, ',', '.');
        cell = withPoint;
    }
    bool isNumber = readDecimal(cell, read.value);
    if (!isNumber && mayBePosition(cell, 1)) {
        const std::optional<TypedAngle> angle = parseAngle(plainPositionText(toString(cell)));
        isNumber = angle.has_value();
        read.value = angle ? angle->degrees : 0;
        read.axis = angle ? angle->axis : std::nullopt;
    }
    if (isNumber && std::abs(read.value) <= limit)
        read.state = CellState::Good;
    read.isBeyond = isNumber && read.state == CellState::Bad;
    return read;
}

PointCell readPoint(std::string_view given, char decimal, AxisOrder order)
{
    if (given.empty())
        return {};
    std::string digits;
    const std::string_view cell = withPlainDigits(given, digits);
    if (const auto plain = readPlainPair(cell, order))
        return *plain;
    if (const auto commas = decimal == ',' ? readWithCommas(cell) : std::nullopt)
        return *commas;
    if (!mayBePosition(cell, 2) || isCountOfPeople(cell))
        return bad(PointOddity::Unreadable);
    PositionFault fault = PositionFault::None;
    const Result<TypedPosition> typed = parsePosition(toString(given), {order, true}, &fault);
    if (!typed)
        return bad(fault == PositionFault::Nowhere ? PointOddity::Nowhere : PointOddity::Unreadable);
    PointCell read =
        placed(typed->degrees.x(), typed->degrees.y(), typed->isTurned ? PointOddity::Turned : PointOddity::None);
    read.proves = typed->proves;
    read.metres = typed->style.notation == Notation::Mgrs ? typed->style.metres : typed->extent;
    constexpr double largest = 50'000; // a square of 100 km says no more than a part of a country does
    return read.metres > largest ? bad(PointOddity::Unreadable) : read;
}

PointCell readPair(std::string_view latitude, std::string_view longitude, std::string_view zone)
{
    if (latitude.empty() && longitude.empty())
        return {};
    double plainX = 0, plainY = 0; // nearly all rows
    if (readDecimal(latitude, plainY) && readDecimal(longitude, plainX) && std::abs(plainY) <= 90 &&
        std::abs(plainX) <= 180)
        return {CellState::Good, plainX, plainY};
    constexpr double anything = 1e9; // metres too
    if (latitude.empty() || longitude.empty())
        return readHalf(latitude.empty() ? longitude : latitude, latitude.empty() ? 180 : 90);
    const DegreeCell y = readDegrees(latitude, anything), x = readDegrees(longitude, anything);
    if (x.state == CellState::Bad || y.state == CellState::Bad)
        return bad(x.isBeyond || y.isBeyond ? PointOddity::Nowhere : PointOddity::Unreadable);
    if (x.axis && x.axis == y.axis)
        return bad(PointOddity::Unreadable); // two latitudes, or two longitudes
    constexpr double leastMetres = 1000; // an easting or northing below that is within a kilometre of the grid's corner
    if (!x.axis && !y.axis && std::abs(x.value) >= leastMetres && std::abs(y.value) >= leastMetres)
        return readMetres(x.value, y.value, zone);
    const bool saysTurned = x.axis == Axis::Latitude || y.axis == Axis::Longitude;
    const bool isSaid = x.axis || y.axis;
    const bool turns = isSaid ? saysTurned : !isOnEarth(x.value, y.value) && isOnEarth(y.value, x.value);
    const double lon = turns ? y.value : x.value, lat = turns ? x.value : y.value;
    return isOnEarth(lon, lat) ? placed(lon, lat, turns ? PointOddity::Turned : PointOddity::None)
                               : bad(PointOddity::Nowhere);
}

} // namespace sijill
