#pragma once

#include "mapdata/tally/tally.h"

#include <QHash>

namespace sijill {

/// A tally by two keys: rows by columns, and what each of them comes to. In low, best and high the cells of a row add
/// up to its margin, those of a column to its, and the margins to the total.
struct CrossTally {
    std::vector<TallyRow> rows, columns; ///< the margins, in the order of a tally by that key alone
    TallyRow total;

    /// Of a row and a column; nothing where no incident is in both.
    const TallyRow *cell(std::size_t row, std::size_t column) const;

    QHash<quint64, TallyRow> cells; ///< by row and column, see cell()
};

/// As tally() by either key, but that nothing moves from a row to another: the people of a row who are counted with
/// their whole only are in the row of the whole, in low as in best and high.
/// @pre ledger is of this atlas
CrossTally crossTally(const Atlas &atlas, const Ledger &ledger, const Filter &filter, TallyKey rows, TallyKey columns,
                      const QLocale &locale = {});

} // namespace sijill
