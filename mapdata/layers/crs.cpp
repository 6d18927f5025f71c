#include "mapdata/layers/crs.h"

#include "mapdata/layers/geometry.h"
#include "mapdata/layers/tr.h"

#include <ogr_spatialref.h>
#include <ogrsf_frmts.h>

#include <algorithm>
#include <cmath>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

/// Extent of all coordinates that can be any.
struct Extent {
    double west = HUGE_VAL, south = HUGE_VAL, east = -HUGE_VAL, north = -HUGE_VAL;

    bool isEmpty() const { return west > east; }
    void add(const Shape &shape)
    {
        const auto [l, r] = std::ranges::minmax(shape.x);
        const auto [b, t] = std::ranges::minmax(shape.y);
        west = std::min(west, l);
        east = std::max(east, r);
        south = std::min(south, b);
        north = std::max(north, t);
    }
};

Extent extentOf(OGRLayer &layer)
{
    Extent extent;
    layer.ResetReading();
    while (const OGRFeatureUniquePtr feature{layer.GetNextFeature()}) {
        const OGRGeometry *geometry = feature->GetGeometryRef();
        if (!geometry)
            continue;
        if (const Shape shape = shapesOf(*geometry).front(); !shape.x.empty() && !hasImpossibleNumbers(shape))
            extent.add(shape);
    }
    layer.ResetReading();
    return extent;
}

bool fitsDegrees(const Extent &e)
{
    return e.west >= -180 && e.east <= 360 && e.south >= -90 && e.north <= 90 && e.east - e.west <= 360;
}

/// Only as a hint for a person: many grids share the same numbers.
QString guessed(const Extent &e)
{
    if (e.west >= 100'000 && e.east <= 900'000 && e.south >= 0 && e.north <= 10'000'000)
        return Layers::tr("they look like metres of a UTM zone");
    constexpr double halfWorld = 20'037'509, leastTelling = 1000; // smaller numbers may be of anything
    const double greatest = std::max({-e.west, e.east, -e.south, e.north});
    if (greatest >= leastTelling && greatest <= halfWorld)
        return Layers::tr("they look like metres or feet of a projected system");
    return {};
}

QString describe(const OGRSpatialReference &crs)
{
    const QString name = QString::fromUtf8(crs.GetName() ? crs.GetName() : "");
    const char *authority = crs.GetAuthorityName(nullptr), *code = crs.GetAuthorityCode(nullptr);
    if (!authority || !code)
        return name;
    return u"%1 (%2:%3)"_s.arg(name, QString::fromUtf8(authority), QString::fromUtf8(code));
}

QString rangeWords(double from, double to)
{
    const auto number = [](double value) { return QString::number(value, 'g', 9); };
    return from == to ? number(from) : Layers::tr("%1 to %2").arg(number(from), number(to));
}

QString nothingKnown(const QString &named)
{
    return Layers::tr("nothing is known of its coordinate system “%1” by which it could be put on a map").arg(named);
}

CrsChoice withoutCrs(OGRLayer &layer)
{
    CrsChoice choice;
    const Extent extent = extentOf(layer);
    if (extent.isEmpty() || fitsDegrees(extent)) {
        choice.from = CrsFrom::Extent;
        choice.name = u"WGS 84 (EPSG:4326)"_s;
        return choice;
    }
    choice.guess = guessed(extent);
    choice.unplaced = QRectF(QPointF(extent.west, extent.south), QPointF(extent.east, extent.north));
    choice.problem =
        Layers::tr("it does not say which coordinate system it is in, and the coordinates are not longitude and "
                   "latitude (x %1, y %2)")
            .arg(rangeWords(extent.west, extent.east), rangeWords(extent.south, extent.north));
    if (!choice.guess.isEmpty())
        choice.problem = Layers::tr("%1; %2").arg(choice.problem, choice.guess);
    choice.problem = Layers::tr("%1; put a .prj file beside it").arg(choice.problem);
    return choice;
}

/// Longitude and latitude they may be all the same.
CrsChoice withUnknownCrs(OGRLayer &layer, const QString &named)
{
    CrsChoice choice = withoutCrs(layer);
    choice.refused = named;
    if (!choice.problem.isEmpty())
        choice.problem = nothingKnown(named);
    return choice;
}

} // namespace

CrsChoice chooseCrs(OGRLayer &layer, const QString &told, const QString &unknown)
{
    const OGRSpatialReference *source = layer.GetSpatialRef();
    OGRSpatialReference given;
    if (!told.isEmpty()) {
        if (given.SetFromUserInput(told.toUtf8().constData(),
                                   OGRSpatialReference::SET_FROM_USER_INPUT_LIMITATIONS_get()) != OGRERR_NONE) {
            CrsChoice choice;
            choice.problem = Layers::tr("“%1” is no coordinate system").arg(told);
            return choice;
        }
        given.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
        source = &given;
    }
    if (told.isEmpty() && !unknown.isEmpty())
        return withUnknownCrs(layer, unknown);
    if (!source || source->IsLocal())
        return withoutCrs(layer);
    CrsChoice choice;
    choice.from = told.isEmpty() ? CrsFrom::File : CrsFrom::Unknown;
    choice.name = describe(*source);
    OGRSpatialReference degrees;
    degrees.importFromEPSG(4326);
    degrees.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
    const char *const same[] = {"CRITERION=EQUIVALENT_EXCEPT_AXIS_ORDER_GEOGCRS", nullptr};
    const bool longitudeFirst = source->GetDataAxisToSRSAxisMapping() == degrees.GetDataAxisToSRSAxisMapping();
    if (longitudeFirst && source->IsSame(&degrees, same))
        return choice;
    choice.toDegrees.reset(OGRCreateCoordinateTransformation(source, &degrees));
    if (choice.toDegrees)
        return choice;
    // An ellipsoid that cannot be, say.
    if (told.isEmpty() && source->IsGeographic())
        if (CrsChoice degreesAnyway = withUnknownCrs(layer, choice.name); degreesAnyway.problem.isEmpty())
            return degreesAnyway;
    choice.problem = nothingKnown(choice.name);
    return choice;
}

} // namespace sijill
