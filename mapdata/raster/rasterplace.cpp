#include "mapdata/raster/rasteropen.h"

#include "mapdata/geo/mercator.h"
#include "mapdata/raster/tr.h"

#include <QFile>
#include <QFileInfo>

#include <gdal_alg.h>
#include <ogr_spatialref.h>

#include <algorithm>
#include <cmath>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

Problem refused(const RasterInfo &info, const QString &text)
{
    return {Problem::Severity::Error, info.file, {}, text};
}

QString nameOf(const OGRSpatialReference &crs)
{
    const QString name = QString::fromUtf8(crs.GetName() ? crs.GetName() : "");
    const char *authority = crs.GetAuthorityName(nullptr), *code = crs.GetAuthorityCode(nullptr);
    if (!authority || !code)
        return name;
    return u"%1 (%2:%3)"_s.arg(name, QString::fromUtf8(authority), QString::fromUtf8(code));
}

bool hasPlace(GDALDataset &dataset, std::array<double, 6> &transform)
{
    return dataset.GetGeoTransform(transform.data()) == CE_None || dataset.GetGCPCount() >= 3;
}

/// Of the four corners, in the file's own coordinates.
QRectF cornersOf(GDALDataset &dataset, const std::array<double, 6> &t)
{
    double west = HUGE_VAL, east = -HUGE_VAL, south = HUGE_VAL, north = -HUGE_VAL;
    for (const double x : {0.0, double(dataset.GetRasterXSize())}) {
        for (const double y : {0.0, double(dataset.GetRasterYSize())}) {
            west = std::min(west, t[0] + x * t[1] + y * t[2]);
            east = std::max(east, t[0] + x * t[1] + y * t[2]);
            south = std::min(south, t[3] + x * t[4] + y * t[5]);
            north = std::max(north, t[3] + x * t[4] + y * t[5]);
        }
    }
    return {west, south, east - west, north - south};
}

/// A .prj beside a picture with a world file, which GDAL does not look at for every format.
bool readPrj(const QString &file, OGRSpatialReference &crs)
{
    const QFileInfo info(file);
    QFile prj(info.path() + u'/' + info.completeBaseName() + u".prj"_s);
    constexpr qint64 longest = 64 * 1024;
    if (!prj.open(QIODevice::ReadOnly))
        return false;
    const QByteArray text = prj.read(longest);
    char *line = const_cast<char *>(text.constData());
    char *lines[] = {line, nullptr};
    return crs.importFromESRI(lines) == OGRERR_NONE;
}

bool fitDegrees(const QRectF &corners)
{
    return corners.left() >= -180.5 && corners.right() <= 360.5 && corners.top() >= -90.5 && corners.bottom() <= 90.5;
}

/// GeoPackages name a CRS twice, and GDAL takes the one of the table of contents: metres may pass for degrees.
bool areMetresForDegrees(GDALDataset &dataset, const OGRSpatialReference &crs, const QRectF &corners)
{
    const double farthest = std::max({-corners.left(), corners.right(), -corners.top(), corners.bottom()});
    return QByteArrayView(dataset.GetDriverName()) == "GPKG" && crs.IsGeographic() && !fitDegrees(corners) &&
           farthest <= mercatorHalf * 1.001;
}

/// Decides `crs`, and says in the recipe where it is not what the file says.
std::optional<Problem> chooseCrs(GDALDataset &dataset, const QString &answer, const std::array<double, 6> &transform,
                                 RasterInfo &info, RasterRecipe &recipe, OGRSpatialReference &crs)
{
    const OGRSpatialReference *own =
        dataset.GetGCPCount() >= 3 && !dataset.GetSpatialRef() ? dataset.GetGCPSpatialRef() : dataset.GetSpatialRef();
    const QRectF corners = cornersOf(dataset, transform);
    if (own && areMetresForDegrees(dataset, *own, corners)) {
        info.problems.push_back(
            {Problem::Severity::Warning,
             info.file,
             {},
             Raster::tr("Its coordinates are not those of the coordinate system it gives (%1); they "
                        "are taken for metres of spherical Mercator.")
                 .arg(nameOf(*own))});
        crs.importFromEPSG(3857);
        info.crsFrom = RasterCrsFrom::Extent;
    } else if (own && !own->IsLocal()) {
        crs = *own;
        info.crsFrom = RasterCrsFrom::File;
    } else if (!answer.isEmpty()) {
        if (crs.SetFromUserInput(answer.toUtf8().constData(),
                                 OGRSpatialReference::SET_FROM_USER_INPUT_LIMITATIONS_get()) != OGRERR_NONE)
            return refused(info, Raster::tr("“%1” is no coordinate system that PROJ knows.").arg(answer));
        info.crsFrom = RasterCrsFrom::User;
    } else if (readPrj(info.file, crs)) {
        info.crsFrom = RasterCrsFrom::File;
    } else {
        if (!fitDegrees(corners))
            return refused(
                info, Raster::tr("It does not say which coordinate system it is in, and its corners are not longitude "
                                 "and latitude (x %1 to %2, y %3 to %4); put a .prj file beside it.")
                          .arg(corners.left(), 0, 'g', 9)
                          .arg(corners.right(), 0, 'g', 9)
                          .arg(corners.top(), 0, 'g', 9)
                          .arg(corners.bottom(), 0, 'g', 9));
        crs.SetFromUserInput("OGC:CRS84");
        info.crsFrom = RasterCrsFrom::Extent;
    }
    crs.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
    info.crs = crs.IsGeographic() && info.crsFrom == RasterCrsFrom::Extent ? u"WGS 84 (EPSG:4326)"_s : nameOf(crs);
    if (info.crsFrom != RasterCrsFrom::File || !own) {
        char *wkt = nullptr;
        const char *const format[] = {"FORMAT=WKT2", nullptr};
        crs.exportToWkt(&wkt, format);
        recipe.crs = wkt ? wkt : "";
        CPLFree(wkt);
    }
    return {};
}

bool isMercator(const OGRSpatialReference &crs, const std::array<double, 6> &t, GDALDataset &dataset)
{
    OGRSpatialReference mercator;
    mercator.importFromEPSG(3857);
    mercator.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
    const bool northUp = t[2] == 0 && t[4] == 0 && t[1] > 0 && t[5] < 0;
    return northUp && dataset.GetGCPCount() == 0 && crs.IsSame(&mercator);
}

/// Metres of spherical mercator as a place of the world.
World fromMetres(double x, double y)
{
    return {(x + mercatorHalf) / (2 * mercatorHalf), (mercatorHalf - y) / (2 * mercatorHalf)};
}

struct TransformerDeleter {
    void operator()(void *transformer) const { GDALDestroyGenImgProjTransformer(transformer); }
};

/// Pixels to degrees, wherever the raster has them from: transform, control points.
std::unique_ptr<void, TransformerDeleter> toDegrees(GDALDataset &dataset, const RasterRecipe &recipe)
{
    CPLStringList options;
    if (!recipe.crs.empty())
        options.SetNameValue("SRC_SRS", recipe.crs.c_str());
    options.SetNameValue("DST_SRS", "OGC:CRS84");
    return std::unique_ptr<void, TransformerDeleter>(
        GDALCreateGenImgProjTransformer2(GDALDataset::ToHandle(&dataset), nullptr, options.List()));
}

/// The rectangle of the world that a grid of its pixels falls in, and how many worlds wide one pixel is in its middle.
bool measurePlace(GDALDataset &dataset, const RasterRecipe &recipe, QRectF &bounds, double &pixel)
{
    const auto transformer = toDegrees(dataset, recipe);
    if (!transformer)
        return false;
    constexpr int steps = 24;
    const double width = dataset.GetRasterXSize(), height = dataset.GetRasterYSize();
    std::vector<double> x, y;
    for (int row = 0; row <= steps; ++row) {
        for (int column = 0; column <= steps; ++column) {
            x.push_back(width * column / steps);
            y.push_back(height * row / steps);
        }
    }
    const std::size_t middle = x.size();
    for (const double step : {-0.5, 0.5}) {
        x.push_back(width / 2 + step);
        y.push_back(height / 2 + step);
    }
    std::vector<double> z(x.size());
    std::vector<int> fine(x.size());
    GDALGenImgProjTransform(transformer.get(), FALSE, static_cast<int>(x.size()), x.data(), y.data(), z.data(),
                            fine.data());
    double west = HUGE_VAL, east = -HUGE_VAL, north = HUGE_VAL, south = -HUGE_VAL;
    for (std::size_t i = 0; i < middle; ++i) {
        if (!fine[i] || !std::isfinite(x[i]) || !std::isfinite(y[i]))
            continue;
        const World at = toWorld({x[i], y[i]});
        west = std::min(west, at.x());
        east = std::max(east, at.x());
        north = std::min(north, at.y());
        south = std::max(south, at.y());
    }
    if (!(west < east) || !(north < south))
        return false;
    bounds = QRectF(QPointF(west, north), QPointF(east, south));
    if (west < 0 || east > 1 || east - west > 0.9) { // reaches over the antimeridian: anywhere along it
        bounds.setLeft(0);
        bounds.setRight(1);
    }
    const World a = toWorld({x[middle], y[middle]}), b = toWorld({x[middle + 1], y[middle + 1]});
    pixel = fine[middle] && fine[middle + 1] ? std::hypot(b.x() - a.x(), b.y() - a.y()) / std::numbers::sqrt2
                                             : bounds.width() / width;
    return true;
}

void measureZooms(double pixel, RasterInfo &info)
{
    constexpr int closest = 24;
    const double exact = std::log2(1 / (256 * std::max(pixel, 1e-12)));
    info.maxZoom = std::clamp(static_cast<int>(std::ceil(exact - 0.2)), 0, closest);
    // As far out as there are overviews, else until all of it is one tile.
    const int longest = std::max(info.size.width(), info.size.height());
    const int levels =
        info.overviews > 0 ? info.overviews : static_cast<int>(std::ceil(std::log2(std::max(1.0, longest / 256.0))));
    info.minZoom = std::clamp(info.maxZoom - levels, 0, info.maxZoom);
}

} // namespace

std::optional<Problem> examine(GDALDataset &dataset, const QString &answer, RasterInfo &info, RasterRecipe &recipe)
{
    info.size = {dataset.GetRasterXSize(), dataset.GetRasterYSize()};
    std::array<double, 6> transform{};
    if (!hasPlace(dataset, transform))
        return refused(info, Raster::tr("It is a picture of %1 x %2 pixels that does not say where on earth it lies; a "
                                        "world file beside it would.")
                                 .arg(info.size.width())
                                 .arg(info.size.height()));
    if (!std::ranges::all_of(transform, [](double value) { return std::isfinite(value); }))
        return refused(info, Raster::tr("Where it lies is given in numbers that are none."));
    OGRSpatialReference crs;
    if (auto problem = chooseCrs(dataset, answer, transform, info, recipe, crs))
        return problem;
    if (auto problem = examineColours(dataset, info, recipe))
        return problem;

    double pixel = 0;
    if (isMercator(crs, transform, dataset)) {
        const World corner = fromMetres(transform[0], transform[3]);
        pixel = transform[1] / (2 * mercatorHalf);
        recipe.mercator =
            QRectF(corner, QSizeF(pixel * info.size.width(), -transform[5] / (2 * mercatorHalf) * info.size.height()));
        info.bounds = *recipe.mercator;
    } else if (!measurePlace(dataset, recipe, info.bounds, pixel)) {
        return refused(info, Raster::tr("There is no way from its coordinate system (%1) to the map.").arg(info.crs));
    }
    if (!info.bounds.intersects(QRectF(0, 0, 1, 1)))
        return refused(info,
                       Raster::tr("It lies outside the world: its coordinates do not fit its coordinate system (%1).")
                           .arg(info.crs));
    measureZooms(pixel, info);
    return {};
}

} // namespace sijill
