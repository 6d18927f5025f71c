#include "mapdata/layers/geometry.h"

#include "mapdata/layers/labelpoint.h"

#include <ogr_geometry.h>
#include <ogr_spatialref.h>

#include <algorithm>
#include <cmath>

namespace sijill {

namespace {

constexpr double beyondAnything = 1e12; ///< metres or degrees: no-data values such as -1.8e308 are far above

GeometryKind kindOf(const OGRGeometry &geometry)
{
    switch (geometry.getDimension()) {
    case 0:
        return GeometryKind::Point;
    case 1:
        return GeometryKind::Line;
    default:
        return GeometryKind::Area;
    }
}

void addCurve(const OGRSimpleCurve &curve, Shape &shape)
{
    const auto first = static_cast<quint32>(shape.x.size());
    for (int i = 0; i < curve.getNumPoints(); ++i) {
        shape.x.push_back(curve.getX(i));
        shape.y.push_back(curve.getY(i));
    }
    shape.paths.push_back({first, static_cast<quint32>(shape.x.size()) - first});
}

void collect(const OGRGeometry &geometry, Shape &shape)
{
    if (geometry.IsEmpty())
        return;
    if (const auto *many = dynamic_cast<const OGRGeometryCollection *>(&geometry)) {
        for (const OGRGeometry *member : *many)
            collect(*member, shape);
    } else if (kindOf(geometry) != shape.kind) {
        return;
    } else if (const auto *surface = dynamic_cast<const OGRPolyhedralSurface *>(&geometry)) {
        for (const OGRPolygon *face : *surface)
            collect(*face, shape);
    } else if (const auto *polygon = dynamic_cast<const OGRPolygon *>(&geometry)) {
        for (const OGRLinearRing *ring : *polygon)
            addCurve(*ring, shape);
    } else if (const auto *curve = dynamic_cast<const OGRSimpleCurve *>(&geometry)) {
        addCurve(*curve, shape);
    } else if (const auto *point = dynamic_cast<const OGRPoint *>(&geometry)) {
        shape.paths.push_back({static_cast<quint32>(shape.x.size()), 1});
        shape.x.push_back(point->getX());
        shape.y.push_back(point->getY());
    }
}

GeometryFault checkedDegrees(const Shape &shape)
{
    // Rounding in a reprojection may step a hair over the pole.
    constexpr double slack = 1e-6;
    for (std::size_t i = 0; i < shape.x.size(); ++i)
        if (!(std::abs(shape.x[i]) <= 360 + slack) || !(std::abs(shape.y[i]) <= 90 + slack))
            return GeometryFault::Impossible;
    return GeometryFault::None;
}

void bringBackRound(Shape &shape)
{
    const auto [west, east] = std::ranges::minmax(shape.x);
    const double shift = west > 180 ? -360 : east < -180 ? 360 : 0;
    for (double &x : shape.x)
        x += shift;
}

/// The path as world points; closed rings without their last point, doubled points once.
std::vector<World> worldPath(const Shape &shape, const Path &path, GeometryKind kind)
{
    std::vector<World> points;
    points.reserve(path.count);
    for (quint32 i = path.first; i < path.first + path.count; ++i)
        if (const World p = toWorld({shape.x[i], shape.y[i]}); points.empty() || points.back() != p)
            points.push_back(p);
    if (kind == GeometryKind::Area && points.size() > 1 && points.front() == points.back())
        points.pop_back();
    return points;
}

std::size_t fewest(GeometryKind kind)
{
    return kind == GeometryKind::Area ? 3 : kind == GeometryKind::Line ? 2 : 1;
}

World labelPoint(const VectorLayer &layer, const Feature &feature)
{
    std::vector<std::span<const World>> paths;
    for (quint32 i = feature.firstPath; i < feature.firstPath + feature.pathCount; ++i)
        paths.emplace_back(layer.vertices.data() + layer.paths[i].first, layer.paths[i].count);
    if (layer.kind == GeometryKind::Area)
        return areaLabelPoint(paths);
    const auto longest = *std::ranges::max_element(paths, {}, [](auto path) { return path.size(); });
    return layer.kind == GeometryKind::Line ? lineLabelPoint(longest) : paths.front().front();
}

QRectF boundsOf(std::span<const World> points)
{
    const auto [left, right] = std::ranges::minmax(points, {}, [](World p) { return p.x(); });
    const auto [top, bottom] = std::ranges::minmax(points, {}, [](World p) { return p.y(); });
    return {QPointF(left.x(), top.y()), QPointF(right.x(), bottom.y())};
}

} // namespace

std::vector<Shape> shapesOf(const OGRGeometry &geometry)
{
    if (geometry.hasCurveGeometry()) {
        const std::unique_ptr<OGRGeometry> straight(geometry.getLinearGeometry());
        return straight ? shapesOf(*straight) : std::vector<Shape>(1);
    }
    std::vector<Shape> shapes;
    for (const GeometryKind kind : {GeometryKind::Area, GeometryKind::Line, GeometryKind::Point}) {
        Shape shape;
        shape.kind = kind;
        collect(geometry, shape);
        if (!shape.paths.empty())
            shapes.push_back(std::move(shape));
    }
    if (shapes.empty()) {
        shapes.emplace_back();
        shapes.back().kind = kindOf(geometry);
    }
    return shapes;
}

bool hasImpossibleNumbers(const Shape &shape)
{
    const auto impossible = [](double v) { return !(std::abs(v) < beyondAnything); }; // NaN too
    return std::ranges::any_of(shape.x, impossible) || std::ranges::any_of(shape.y, impossible);
}

GeometryFault toDegrees(Shape &shape, OGRCoordinateTransformation *toDegrees)
{
    if (shape.x.empty())
        return GeometryFault::Empty;
    if (hasImpossibleNumbers(shape))
        return GeometryFault::Impossible;
    if (toDegrees && !toDegrees->Transform(shape.x.size(), shape.x.data(), shape.y.data()))
        return GeometryFault::Unprojected;
    const GeometryFault fault = checkedDegrees(shape);
    if (fault != GeometryFault::None)
        return toDegrees ? GeometryFault::Unprojected : fault;
    bringBackRound(shape);
    return GeometryFault::None;
}

GeometryFault append(const Shape &shape, VectorLayer &layer)
{
    Feature feature;
    feature.firstPath = static_cast<quint32>(layer.paths.size());
    const std::size_t firstVertex = layer.vertices.size();
    for (const Path &path : shape.paths) {
        const std::vector<World> points = worldPath(shape, path, shape.kind);
        if (points.size() < fewest(shape.kind))
            continue;
        layer.paths.push_back({static_cast<quint32>(layer.vertices.size()), static_cast<quint32>(points.size())});
        layer.vertices.insert(layer.vertices.end(), points.begin(), points.end());
    }
    feature.pathCount = static_cast<quint32>(layer.paths.size()) - feature.firstPath;
    if (feature.pathCount == 0)
        return GeometryFault::Degenerate;
    feature.bounds = boundsOf(std::span(layer.vertices).subspan(firstVertex));
    feature.labelPoint = labelPoint(layer, feature);
    layer.features.push_back(feature);
    return GeometryFault::None;
}

} // namespace sijill
