#pragma once

#include "mapdata/ledger/ledger.h"
#include "mapdata/model/atlas.h"

#include <vector>

namespace sijill {

/// What follows from measure and reading alone.
struct FigureScale {
    qint64 single = 0;        ///< the greatest figure of one incident at a point
    std::vector<qint64> sums; ///< one per location, over all of time
    /// One per location: an incident there has the figure zero of its own. Where the parts explain a whole to the last
    /// person its net is zero as well, and nothing is to be drawn.
    std::vector<quint8> trueZero;
};

FigureScale makeFigureScale(const Atlas &atlas, const Ledger &ledger);

} // namespace sijill
