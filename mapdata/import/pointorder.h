#pragma once

#include "mapdata/geo/coordinates.h"
#include "mapdata/tables/rowsource.h"

namespace sijill {

/// Which number comes first in a column of positions.
struct PointOrder {
    AxisOrder order = AxisOrder::Unsaid; ///< what the cells prove, all alike
    QString assumption;                  ///< translated; empty where nothing had to be taken for granted
};

/// By all cells of the column, as far as a look may go. Rewinds the rows. @pre column < rows.columns().size()
PointOrder pointOrderOf(RowSource &rows, int column, char decimal);

} // namespace sijill
