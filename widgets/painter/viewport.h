#pragma once

#include "mapdata/geo/mercator.h"

#include <QMarginsF>
#include <QSizeF>

namespace sijill {

/// Which part of the world is drawn where. A value; all conversions between the coordinate spaces are here:
///
/// - degrees: WGS 84, x longitude, y latitude. Only at the edges of the program.
/// - world:   Web Mercator on the unit square, y south (mapdata/geo/mercator.h). What layers and scenes are in.
/// - plane:   world times scale: pixels, but with the world's origin. Does not change while the map is dragged, so what
///            must not jump then (labels, badges, hatching) is laid out here.
/// - screen:  pixels from the top left of the viewport, y down, before the device pixel ratio: a QPainter or an input
///            event has these.
class Viewport {
public:
    Viewport() = default;
    Viewport(World centre, double scale, QSizeF size) : m_centre(centre), m_scale(scale), m_size(size) {}

    /// The closest look that holds the whole rectangle inside the margins. A default one gives the whole world.
    static Viewport fitting(const QRectF &world, QSizeF size, QMarginsF margins = {});

    /// The closest look that holds the whole rectangle, to the edges and however small it is.
    static Viewport filledBy(const QRectF &world, QSizeF size);

    World centre() const { return m_centre; }
    /// Pixels per world unit.
    double scale() const { return m_scale; }
    QSizeF size() const { return m_size; }
    bool isEmpty() const { return m_size.isEmpty() || m_scale <= 0; }

    QPointF toScreen(World world) const { return (world - m_centre) * m_scale + middle(); }
    World toWorld(QPointF screen) const { return (screen - middle()) / m_scale + m_centre; }
    QRectF toScreen(const QRectF &world) const { return {toScreen(world.topLeft()), world.size() * m_scale}; }
    QPointF toPlane(World world) const { return world * m_scale; }
    /// Where the plane's origin lies on the screen: screen = plane + this.
    QPointF planeOffset() const { return middle() - m_centre * m_scale; }

    /// A place of the world where it is seen: beyond the antimeridian it may be one world farther east.
    World seen(World at) const
    {
        const World next(at.x() + 1, at.y());
        return bounds().right() > 1 && bounds().left() > at.x() && next.x() < bounds().right() ? next : at;
    }
    /// World rectangle that is seen.
    QRectF bounds() const { return {toWorld({0, 0}), m_size / m_scale}; }
    /// The same part of a world that lies elsewhere.
    Viewport movedBy(QPointF worlds) const { return {m_centre + worlds, m_scale, m_size}; }
    /// The same scale, with more around: for pictures that are moved before they are drawn anew.
    Viewport enlarged(double factor) const { return {m_centre, m_scale, m_size * factor}; }

    /// Zoom level of Qt Location: the world is 256 pixels wide at 0, twice that at 1.
    double zoom() const;
    static double scaleOf(double zoom);
    double metresPerPixel() const; ///< on the ground at the centre

    bool operator==(const Viewport &) const = default;

private:
    QPointF middle() const { return {m_size.width() / 2, m_size.height() / 2}; }

    World m_centre{0.5, 0.5};
    double m_scale = 256;
    QSizeF m_size;
};

} // namespace sijill
