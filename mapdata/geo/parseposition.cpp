// Grids and codes; angles are in angles.cpp, what machines write in positionforms.cpp, and typed letters are made plain
// in positiontext.cpp.
#include "mapdata/geo/angles.h"
#include "mapdata/geo/coordinates.h"
#include "mapdata/geo/maplinks.h"
#include "mapdata/geo/pluscode.h"
#include "mapdata/geo/positionforms.h"
#include "mapdata/geo/positiontext.h"
#include "mapdata/geo/tr.h"

#include <QRegularExpression>

#include <GeographicLib/MGRS.hpp>
#include <GeographicLib/UTMUPS.hpp>

#include <cmath>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

Problem problem(const QString &text)
{
    return {Problem::Severity::Error, {}, {}, text};
}

struct Metres {
    double value = 0;
    double step = 1; ///< of the last digit
};

/// Commas may stand between thousands.
Metres metresOf(QString text)
{
    text.remove(u',');
    const qsizetype point = text.indexOf(u'.');
    return {text.toDouble(), point < 0 ? 1 : std::pow(10, -static_cast<double>(text.size() - point - 1))};
}

const QString number = u"[+-]?(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?"_s;

std::optional<LonLat> onTheGround(int zone, bool north, double x, double y)
try {
    double latitude = 0, longitude = 0;
    GeographicLib::UTMUPS::Reverse(zone, north, x, y, latitude, longitude);
    return LonLat(longitude, latitude);
} catch (const GeographicLib::GeographicErr &) {
    return {};
}

constexpr QLatin1StringView bands("CDEFGHJKLMNPQRSTUVWX");

/// Bands are 8 degrees high from 80 south, the last one 12. What is rounded to a metre may lie a little outside.
bool liesInBand(double latitude, QChar band)
{
    constexpr double rounding = 0.01;
    const double from = -80 + 8 * static_cast<double>(bands.indexOf(band));
    return latitude >= from - rounding && latitude <= from + (band == u'X' ? 12 : 8) + rounding;
}

struct TypedGrid {
    int zone = 0; ///< 0: a polar cap
    QString letter;
    Metres x, y;
};

Result<TypedPosition> found(std::optional<LonLat> degrees, const TypedGrid &grid, const QString &note)
{
    if (!degrees)
        return problem(Positions::tr("easting %1 and northing %2 are outside of what a zone holds")
                           .arg(grid.x.value, 0, 'f', 0)
                           .arg(grid.y.value, 0, 'f', 0));
    return TypedPosition{*degrees, {Notation::Utm, {}, std::max(grid.x.step, grid.y.step)}, note};
}

/// "S" may be the band from 32 to 40 north or short for south: where it can be the band it is.
Result<TypedPosition> southOrBand(const TypedGrid &grid)
{
    const std::optional<LonLat> north = onTheGround(grid.zone, true, grid.x.value, grid.y.value);
    if (north && liesInBand(north->y(), u'S'))
        return found(north, grid, Positions::tr("S is taken as the band from 32° to 40° north, not as south."));
    return found(onTheGround(grid.zone, false, grid.x.value, grid.y.value), grid,
                 Positions::tr("S is taken as south, not as the band from 32° to 40° north."));
}

Result<TypedPosition> fromGrid(const TypedGrid &grid)
{
    const bool polar = grid.zone == 0;
    if (!polar && grid.zone > 60)
        return problem(Positions::tr("there is no zone %1: they go from 1 to 60").arg(grid.zone));
    if (polar)
        return found(onTheGround(0, grid.letter >= u"Y"_s, grid.x.value, grid.y.value), grid, {});
    if (grid.letter == "S"_L1)
        return southOrBand(grid);
    if (grid.letter.size() > 1 || grid.letter == "N"_L1)
        return found(onTheGround(grid.zone, grid.letter.startsWith(u'N'), grid.x.value, grid.y.value), grid, {});
    const QChar band = grid.letter.front();
    if (!bands.contains(band))
        return problem(Positions::tr("there is no band %1: they go from C to X without I and O").arg(band));
    const std::optional<LonLat> degrees = onTheGround(grid.zone, band >= u'N', grid.x.value, grid.y.value);
    if (degrees && !liesInBand(degrees->y(), band))
        return problem(Positions::tr("northing %1 lies at latitude %2, which is not in band %3")
                           .arg(QString::number(grid.y.value, 'f', 0), QString::number(degrees->y(), 'f', 2), band));
    return found(degrees, grid, {});
}

/// Nothing where the text is of another kind.
std::optional<TypedGrid> gridIn(const QString &plain)
{
    static const QRegularExpression utm(u"^(?<zone>\\d{1,2})\\s*(?<letter>NORTH|SOUTH|[A-Z])\\s+E?\\s*(?<x>"_s +
                                        number + u")\\s*(?:M\\s*)?E?[\\s,;]+N?\\s*(?<y>"_s + number +
                                        u")\\s*(?:M\\s*)?N?$"_s);
    static const QRegularExpression ups(u"^(?<letter>[ABYZ])\\s+E?\\s*(?<x>"_s + number +
                                        u")\\s*(?:M\\s*)?E?[\\s,;]+N?\\s*(?<y>"_s + number + u")\\s*(?:M\\s*)?N?$"_s);
    QRegularExpressionMatch match = utm.match(plain);
    const bool polar = !match.hasMatch();
    if (polar)
        match = ups.match(plain);
    if (!match.hasMatch())
        return {};
    const TypedGrid grid{polar ? 0 : match.captured(u"zone"_s).toInt(), match.captured(u"letter"_s),
                         metresOf(match.captured(u"x"_s)), metresOf(match.captured(u"y"_s))};
    // "33 N 36 16" are degrees and minutes.
    if (!polar && std::abs(grid.x.value) < 1000 && std::abs(grid.y.value) < 1000)
        return {};
    if (!polar && grid.zone == 0)
        return TypedGrid{61, grid.letter, grid.x, grid.y}; // as wrong as any that does not exist
    return grid;
}

struct TypedSquare {
    QString zone; ///< with its band
    QString letters;
    QString easting, northing; ///< digits; all in the first where nothing parts them
};

std::optional<TypedSquare> squareIn(const QString &plain)
{
    static const QRegularExpression mgrs(
        u"^(?<zone>(?:\\d{1,2}\\s*)?[A-Z])\\s*(?<letters>[A-Z]\\s*[A-Z])\\s*(?<x>\\d*)[\\s,]*(?<y>\\d*)$"_s);
    const QRegularExpressionMatch match = mgrs.match(plain);
    if (!match.hasMatch())
        return {};
    TypedSquare square{match.captured(u"zone"_s).remove(u' '), match.captured(u"letters"_s).remove(u' '),
                       match.captured(u"x"_s), match.captured(u"y"_s)};
    // Three letters alone are a word.
    if (!square.zone.front().isDigit() && square.easting.isEmpty())
        return {};
    return square;
}

Result<TypedPosition> fromSquare(const TypedSquare &square)
{
    const QString digits = square.easting + square.northing;
    if ((!square.northing.isEmpty() && square.easting.size() != square.northing.size()) || digits.size() % 2 != 0)
        return problem(Positions::tr("easting and northing of an MGRS square have equally many digits; “%1” has not")
                           .arg(square.northing.isEmpty() ? digits : square.easting + u' ' + square.northing));
    if (const QString all = square.zone + square.letters; all.contains(u'I') || all.contains(u'O'))
        return problem(Positions::tr("MGRS uses neither the letter I nor O, which look like 1 and 0"));
    if (const int zone = QStringView(square.zone).chopped(1).toInt(); square.zone.size() > 1 && (zone < 1 || zone > 60))
        return problem(Positions::tr("there is no zone %1: they go from 1 to 60").arg(zone));
    constexpr qsizetype most = 22;
    if (digits.size() > most)
        return problem(Positions::tr("an MGRS square has at most %1 digits").arg(most));
    try {
        int zone = 0, precision = 0;
        bool north = true;
        double x = 0, y = 0, latitude = 0, longitude = 0;
        GeographicLib::MGRS::Reverse(QString(square.zone + square.letters + digits).toStdString(), zone, north, x, y,
                                     precision);
        GeographicLib::UTMUPS::Reverse(zone, north, x, y, latitude, longitude);
        return TypedPosition{
            {longitude, latitude}, {Notation::Mgrs, {}, std::pow(10, 5 - static_cast<double>(digits.size()) / 2)}, {}};
    } catch (const GeographicLib::GeographicErr &) {
        return problem(Positions::tr("there is no square %1 in %2").arg(square.letters, square.zone));
    }
}

struct TypedCode {
    int code = 0;
    QString rest;
};

std::optional<TypedCode> codeIn(const QString &plain)
{
    static const QRegularExpression epsg(u"^EPSG\\s*:*\\s*(?<code>\\d{1,9})\\s*[:;,]?\\s*(?<rest>.*)$"_s);
    const QRegularExpressionMatch match = epsg.match(plain);
    if (!match.hasMatch())
        return {};
    return TypedCode{match.captured(u"code"_s).toInt(), match.captured(u"rest"_s)};
}

Result<TypedPosition> fromCode(const TypedCode &typed)
{
    const Result<std::shared_ptr<const Crs>> crs = Crs::fromEpsg(typed.code);
    if (!crs)
        return crs.problem();
    const Crs &system = **crs;
    // Between the numbers may stand names of axes and units; only the first name matters.
    static const QRegularExpression pair(u"^(?<axis>[^\\d+.-]*)(?<a>"_s + number + u")[^\\d+.-]+(?<b>"_s + number +
                                         u")[^\\d]*$"_s);
    const QRegularExpressionMatch match = pair.match(typed.rest);
    if (!match.hasMatch())
        return problem(Positions::tr("after EPSG:%1 come two numbers, %2 and %3")
                           .arg(QString::number(typed.code), system.x().abbreviation, system.y().abbreviation));
    Metres x = metresOf(match.captured(u"a"_s)), y = metresOf(match.captured(u"b"_s));
    const QString axis = match.captured(u"axis"_s).remove(QRegularExpression(u"[\\s:=]"_s));
    if (axis.compare(system.y().abbreviation, Qt::CaseInsensitive) == 0)
        std::swap(x, y);
    const std::optional<LonLat> degrees = system.toDegrees({x.value, y.value});
    if (!degrees)
        return problem(
            Positions::tr("%1, %2 is nowhere in %3 (EPSG:%4)")
                .arg(match.captured(u"a"_s), match.captured(u"b"_s), system.name(), QString::number(typed.code)));
    const double step = std::max(x.step, y.step) / system.x().step;
    return TypedPosition{*degrees, {Notation::Epsg, *crs, step}, {}};
}

/// Nothing where the text is neither a link nor a plus code.
std::optional<Result<TypedPosition>> fromLinkOrPlusCode(const QString &text, const QString &plain)
{
    const auto middle = [](LonLat degrees, double metres, const QString &note) {
        TypedPosition typed{degrees, {Notation::Decimal, {}, std::max(metres, 1.0)}, note};
        typed.extent = metres;
        return typed;
    };
    if (const std::optional<MapLink> link = mapLinkIn(text))
        return middle(link->degrees, link->metres,
                      link->metres > 0 ? Positions::tr("It is the middle of the map that the link shows.") : QString());
    const std::optional<PlusCode> code = plusCodeIn(plain);
    if (!code)
        return std::nullopt;
    if (code->isShort)
        return Result<TypedPosition>(
            problem(Positions::tr("“%1” is a plus code without its first four letters, which depend on a town")
                        .arg(text.trimmed())));
    return middle(code->middle, code->metres, {});
}

/// Pairs in a system of their own have x first.
Result<TypedPosition> fromForm(const PositionForm &form, const PositionHints &hints, PositionFault *fault)
{
    constexpr int degrees = 4326;
    if (form.code != degrees) {
        Result<TypedPosition> typed = fromCode({form.code, form.inside});
        if (fault)
            *fault = typed ? PositionFault::None : PositionFault::Nowhere;
        return typed;
    }
    PositionHints inside = hints;
    inside.isCell = true; // machines put a height behind the pair
    if (form.order != AxisOrder::Unsaid)
        inside.order = form.order;
    else if (form.isSquare && hints.order == AxisOrder::Unsaid)
        inside.order = AxisOrder::LongitudeFirst;
    const Result<TypedPosition> read = parseAngles(form.inside, inside, fault);
    if (!read)
        return read;
    TypedPosition typed = *read;
    // What a form says of its own order decides for no other cell.
    if (form.order != AxisOrder::Unsaid)
        typed.proves = AxisOrder::Unsaid;
    if (form.isSquare && hints.order == AxisOrder::Unsaid && typed.note.isEmpty())
        typed.note = Positions::tr("In square brackets the longitude comes first, as in GeoJSON.");
    return typed;
}

} // namespace

Result<TypedPosition> parsePosition(const QString &text, const PositionHints &hints, PositionFault *fault)
{
    const QString plain = plainPositionText(text);
    const auto is = [fault](PositionFault kind) {
        if (fault)
            *fault = kind;
    };
    is(PositionFault::Unreadable);
    if (plain.isEmpty())
        return problem(Positions::tr("there is no position to read"));
    if (std::optional<Result<TypedPosition>> read = fromLinkOrPlusCode(text, plain)) {
        if (*read)
            is(PositionFault::None);
        return *std::move(read);
    }
    if (const std::optional<PositionForm> form = positionForm(text, plain))
        return form->isEmpty ? problem(Positions::tr("there is no position to read")) : fromForm(*form, hints, fault);
    const std::optional<TypedCode> code = codeIn(plain);
    const std::optional<TypedGrid> grid = code ? std::nullopt : gridIn(plain);
    const std::optional<TypedSquare> square = code || grid ? std::nullopt : squareIn(plain);
    if (!code && !grid && !square)
        return parseAngles(plain, hints, fault);
    Result<TypedPosition> typed = code ? fromCode(*code) : grid ? fromGrid(*grid) : fromSquare(*square);
    is(typed ? PositionFault::None : PositionFault::Nowhere);
    return typed;
}

bool looksLikePosition(const QString &text)
{
    const QString plain = plainPositionText(text);
    if (const std::optional<PositionForm> form = positionForm(text, plain))
        return form->isEmpty || looksLikeAngles(form->inside);
    if (mapLinkIn(text))
        return true;
    if (const std::optional<PlusCode> code = plusCodeIn(plain); code && !code->isShort)
        return true;
    const std::optional<TypedSquare> square = squareIn(plain);
    return codeIn(plain) || gridIn(plain) || (square && square->zone.front().isDigit()) || looksLikeAngles(plain);
}

} // namespace sijill
