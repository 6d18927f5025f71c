#pragma once

#include "mapdata/layers/layer.h"
#include "widgets/painter/viewport.h"

#include <QPainterPath>
#include <QPolygonF>

namespace sijill {

/// One path of a feature in screen coordinates, without vertices that fall into the pixel before them.
/// `smallest` is the distance in pixels below which a vertex is left out.
QPolygonF screenPolygon(const VectorLayer &layer, const Path &path, const Viewport &viewport, double smallest = 0.6);

/// What of a closed ring lies in the box, closed along its sides (Sutherland and Hodgman). To be drawn with a box that
/// is larger than what is seen: then the sides are not.
QPolygonF clippedRing(const QPolygonF &ring, const QRectF &box);
/// The runs of a line that may be seen in the box, whole legs.
std::vector<QPolygonF> runsIn(const QPolygonF &line, const QRectF &box);
/// The box for both: the view and so much around it that no pen reaches in from outside.
QRectF drawnBox(const Viewport &viewport);

/// All rings of an area, to be filled odd-even. Rings smaller than a pixel are left out, as is what lies far outside of
/// the view: a painter takes long to stroke what nobody sees.
QPainterPath screenPath(const VectorLayer &layer, const Feature &feature, const Viewport &viewport);

/// Lines at 45 degrees across an area, `spacing` pixels apart, cut at its edge. They hang on the plane and not on the
/// screen, so they stay where they are while the map is dragged. Cut by arithmetic: no clipping, which is slow to
/// rasterise and which not every vector format knows.
std::vector<QLineF> hatching(const VectorLayer &layer, const Feature &feature, const Viewport &viewport,
                             double spacing);

} // namespace sijill
