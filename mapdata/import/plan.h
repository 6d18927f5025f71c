#pragma once

#include "mapdata/import/guess.h"
#include "mapdata/import/importreport.h"

#include <optional>
#include <span>

namespace sijill {

class RowSource;

/// How a table is read and why: the same for a person who looks at it first and for a command.
struct TablePlan {
    MappingGuess guess; ///< its mapping is the one that is used
    ColumnMap columns;
    int headRows = 0;              ///< that come before the first one of data
    std::vector<ColumnNote> notes; ///< of every column, in the order of the file
    QStringList assumptions;       ///< translated
    std::vector<QStringList> rows; ///< the first ones, that were looked at
    /// A codebook, a preset of the user's own or the names of the columns leave no doubt: nobody need be asked.
    bool isKnown = false;

    const Mapping &mapping() const { return guess.mapping; }
};

/// `wanted`: what a person has chosen; `dates`: of the dates, before what that says. Rewinds the rows.
TablePlan planTable(RowSource &rows, std::span<const Mapping> own, const std::optional<Mapping> &wanted = {},
                    const DateChoice &dates = {});

/// There are HXL tags in the first rows, or instead of a header.
bool hasTags(RowSource &rows);

} // namespace sijill
