#pragma once

#include "widgets/painter/discscale.h"
#include "widgets/painter/scene.h"
#include "widgets/theme/theme.h"

#include <QPainter>

namespace sijill {

/// The sign for one count at a point, in pixels. All signs are drawn by paintMark(), on screen and in legends alike:
///
/// disc             area proportional to the count
/// dashed ring      as far out as the highest figure would reach, or all of what reaches beyond the window
/// ring with a gap  there is no upper bound ("or more")
/// four brackets    the place is near the point, not at it
/// dotted edge      a word such as "dozens", counted by convention
/// hollow diamond   an incident without a figure
/// hollow circle    the figure is zero
/// a rim behind it  several places, too near to each other for a sign each
struct Mark {
    enum class Shape : quint8 { Disc, Zero, Diamond };
    Shape shape = Shape::Disc;
    double radius = DiscScale::smallestRadius;
    double ring = 0; ///< radius of the ring around, 0 for none
    bool open = false;
    bool near = false;
    bool conventional = false;
    bool several = false;

    /// How far it reaches from its point.
    double reach() const;
    bool operator==(const Mark &) const = default;
};

Mark markOf(const Marker &marker, const DiscScale &scale);

enum class Emphasis : quint8 { None, Hovered, Selected };

void paintMark(QPainter &painter, QPointF at, const Mark &mark, const Theme &theme);
/// Drawn under the mark it belongs to.
void paintEmphasis(QPainter &painter, QPointF at, const Mark &mark, Emphasis emphasis, const Theme &theme);

} // namespace sijill
