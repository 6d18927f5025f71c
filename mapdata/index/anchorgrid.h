#pragma once

#include "mapdata/geo/mercator.h"

#include <span>
#include <vector>

namespace sijill {

/// Which of the points put in so far is nearest, if any is nearer than a reach. For points that lie no nearer to each
/// other than that reach, so that no cell of the grid ever holds more than four.
///
/// A hash of square cells as wide as the reach: a look-up reads nine of them. Cells of a block of four by four lie side
/// by side in the table, so that most look-ups touch two blocks, not nine places in memory.
class AnchorGrid {
public:
    /// `points` must outlive the grid and have x in -1 ... 2, y in 0 ... 1.
    explicit AnchorGrid(std::span<const World> points) : m_points(points), m_next(points.size()) {}
    /// Empties it. @pre reach > 2^-31, in world units; no more than `most` points will be put in
    void begin(double reach, std::size_t most);

    static constexpr quint32 nothing = 0xffffffff;
    /// @pre begin() was called. The nearest point within less than the reach; of two as near the one with the lower
    /// number.
    quint32 nearest(quint32 point) const;
    void insert(quint32 point);
    /// Calls visit(point) for every point within the reach of a place, and for some a little farther away. Points may
    /// be as near to each other as they like.
    template <class Visit>
    void visitNear(World at, Visit &&visit) const
    {
        const Cell middle = cellOf(at);
        for (quint32 y = middle.y - 1; y != middle.y + 2; ++y)
            for (quint32 x = middle.x - 1; x != middle.x + 2; ++x)
                for (quint32 other = m_cells[slotOf(x, y)].first; other != nothing; other = m_next[other])
                    visit(other);
    }

private:
    struct Cell {
        quint32 x = 0, y = 0;
        quint32 first = nothing; ///< of a chain through m_next; nothing: the cell is free
    };
    Cell cellOf(World at) const;
    std::size_t slotOf(quint32 x, quint32 y) const;

    std::span<const World> m_points;
    double m_reach = 0;
    std::vector<Cell> m_cells; ///< open addressing, a power of two, at most half full
    std::vector<quint32> m_next;
};

} // namespace sijill
