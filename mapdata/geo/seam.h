#pragma once

#include "mapdata/geo/mercator.h"

#include <algorithm>
#include <limits>
#include <vector>

namespace sijill {

/// Along which meridian the map of the world is cut open: the antimeridian, or Greenwich where what is shown lies
/// around the antimeridian. What lies west of the cut is then one world farther east: places keep their longitude, only
/// their world coordinate goes on beyond 1.
struct Seam {
    double x = 0; ///< world: 0 or greenwich

    static constexpr double greenwich = 0.5;
    bool isMoved() const { return x > 0; }
    World unfold(World at) const { return at.x() < x ? World(at.x() + 1, at.y()) : at; }
    /// By its middle.
    QRectF unfold(const QRectF &box) const { return box.center().x() < x ? box.translated(1, 0) : box; }

    bool operator==(const Seam &) const = default;
};

/// The cut that a look at this part of the world needs; `usual` where either does.
inline Seam seamFor(const QRectF &seen, Seam usual)
{
    if (seen.isNull())
        return usual;
    const double middle = seen.center().x();
    if (seen.right() > 1 && middle > 0.75)
        return {Seam::greenwich};
    return seen.left() < Seam::greenwich && seen.right() > Seam::greenwich && middle < 0.75 ? Seam() : usual;
}

/// Finds the cut that leaves together what lies together: places around the antimeridian are one group the shorter way
/// round, and not two at the edges of an empty world.
class SeamFinder {
public:
    void add(double x)
    {
        m_plain.add(x);
        m_moved.add(x < Seam::greenwich ? x + 1 : x);
    }
    Seam seam() const
    {
        constexpr double half = 0.5; // data all around the world stay as maps of the world have them
        return m_plain.length() > half && m_moved.length() < half ? Seam{Seam::greenwich} : Seam();
    }

private:
    struct Extent {
        double from = std::numeric_limits<double>::infinity(), to = -from;
        void add(double x)
        {
            from = std::min(from, x);
            to = std::max(to, x);
        }
        double length() const { return to - from; }
    };
    Extent m_plain, m_moved;
};

} // namespace sijill
