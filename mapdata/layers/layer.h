#pragma once

#include "mapdata/geo/mercator.h"
#include "mapdata/model/texts.h"
#include "mapdata/result.h"

#include <QRectF>
#include <QStringList>

#include <vector>

namespace sijill {

enum class GeometryKind : quint8 { None, Point, Line, Area };

/// What a layer is for, which decides how it is drawn unless the user says otherwise.
enum class LayerRole : quint8 { Countries, Areas, Towns, Other };

/// One part of a feature's geometry: a point, a line, or a ring (closed, first point not repeated).
struct Path {
    quint32 first = 0; ///< in VectorLayer::vertices
    quint32 count = 0;
};

struct Feature {
    quint32 firstPath = 0; ///< in VectorLayer::paths; for an area the rings of all its polygons (odd-even fill)
    quint32 pathCount = 0;
    QRectF bounds;    ///< world
    World labelPoint; ///< world; inside the area, the point itself, the middle of the line
    Text name;
    QString code;    ///< P-code or other id, empty where there is none
    quint8 rank = 5; ///< 1 most important ... 5, for towns
};

/// An area that features of a layer lie in, as their rows name it.
struct Ancestor {
    QString code;
    Text name;
    int level = 0;               ///< 0 country ... 4 town
    quint32 parent = noAncestor; ///< in VectorLayer::ancestors; the next larger one that has a code

    static constexpr quint32 noAncestor = 0xffffffff;
};

/// A layer as it was read: geometry in world coordinates, flat. Built once, then shared as const.
struct VectorLayer {
    QString file;
    QString name;
    LayerRole role = LayerRole::Other;
    GeometryKind kind = GeometryKind::None;
    int level = 0; ///< administrative level of areas, 0 where it is none
    std::vector<World> vertices;
    std::vector<Path> paths;
    std::vector<Feature> features;
    QRectF bounds; ///< world; null when there is no geometry
    /// Each once, whatever number of features lies in it; empty where the layer has no such fields.
    std::vector<Ancestor> ancestors;
    std::vector<quint32> parents;        ///< by feature: the smallest ancestor; empty where there are no ancestors
    std::vector<QStringList> otherNames; ///< by feature: further spellings; empty where the layer has none
};

} // namespace sijill
