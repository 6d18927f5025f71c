#pragma once

#include "mapdata/layers/layer.h"

#include <vector>

class OGRGeometry;
class OGRCoordinateTransformation;

namespace sijill {

/// Why a feature has nothing that can be drawn.
enum class GeometryFault : quint8 {
    None,
    Empty,       ///< no geometry at all
    Unreadable,  ///< the record is damaged
    Impossible,  ///< a coordinate that is no number, no-data, or no place on Earth
    Degenerate,  ///< a line of one point, a ring of two
    Unprojected, ///< outside of what the projection covers
};

/// The geometry of one feature before it joins a layer. First in the coordinates of its source, then in degrees.
struct Shape {
    GeometryKind kind = GeometryKind::None;
    std::vector<double> x;
    std::vector<double> y;
    std::vector<Path> paths;
};

/// Points, lines or rings, curves made straight, Z and M dropped. Of a mixed collection a shape for each kind, areas
/// first; else one, which may be empty.
std::vector<Shape> shapesOf(const OGRGeometry &geometry);

/// Whether any coordinate is no number or beyond any metre or degree.
bool hasImpossibleNumbers(const Shape &shape);

/// In place; `toDegrees` null: they are already. Shapes wholly past 180 degrees come back round.
GeometryFault toDegrees(Shape &shape, OGRCoordinateTransformation *toDegrees);

/// Appends the shape, which is in degrees, to the layer as a feature with bounds and label point.
GeometryFault append(const Shape &shape, VectorLayer &layer);

} // namespace sijill
