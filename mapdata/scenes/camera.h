#pragma once

#include "mapdata/geo/mercator.h"

#include <QRectF>

namespace sijill {

/// The way of a camera from one view to another that is smooth to look at: it draws back, passes over and comes down,
/// so that the picture moves at an even pace (van Wijk and Nuij, Smooth and efficient zooming and panning, 2003).
/// Views are world rectangles; both ends are met exactly.
class CameraPath {
public:
    CameraPath() = default;
    CameraPath(const QRectF &from, const QRectF &to);

    /// `way`: 0 at the beginning, 1 at the end; begins and ends gently.
    QRectF at(double way) const;
    /// How far it is for the eye; 0 where the views are the same.
    double length() const { return m_length; }

private:
    struct Point {
        double along; ///< of the way between the centres, 0 to 1
        double width; ///< world
    };
    Point pointAt(double arc) const;

    QRectF m_from, m_to;
    double m_fromWidth = 1, m_toWidth = 1;
    double m_distance = 0; ///< between the centres, world
    double m_length = 0;
    double m_start = 0; ///< the curve's parameter at the beginning
};

/// Between two views; with reduced motion asked for there is no way, only its end.
QRectF glided(const QRectF &from, const QRectF &to, double way, bool reducedMotion = false);

} // namespace sijill
