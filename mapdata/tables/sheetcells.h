#pragma once

#include "mapdata/tables/workbook.h"

#include <QStringList>

#include <string>
#include <vector>

namespace sijill {

/// Completes the rows of a sheet by what the workbook says of its cells: what is merged over several rows is given to
/// each of them, and days that are counted from 1904 are the days that they are.
///
/// A count is not given to several rows, for it would be counted in each.
class SheetCells {
public:
    /// Rows up to the header are let be. `columns`: their names.
    SheetCells(SheetFacts facts, qint64 headerRow, const QStringList &columns, bool countsFrom1904);

    /// Rows come in their order. Nothing is filled into a row that is empty: it stays one.
    void complete(qint64 row, std::vector<std::string> &cells, bool isEmpty);
    void rewind();

    bool hasFilled() const { return m_hasFilled; }
    bool hasDates() const { return m_hasDates; }
    struct Unfilled {
        qint64 row;
        int column; ///< from 0
        QString text;
    };
    /// Counts that stand in merged cells.
    const std::vector<Unfilled> &unfilled() const { return m_unfilled; }

private:
    struct Open {
        qint64 lastRow;
        std::size_t column;
        std::string text;
    };
    bool mayRepeat(const std::string &cell, std::size_t column) const;
    void begin(const MergedCells &merge, const std::vector<std::string> &cells);

    SheetFacts m_facts;
    std::vector<bool> m_isOfDay; ///< by column: a number in it is no count
    qint64 m_headerRow;
    bool m_countsFrom1904;
    std::size_t m_nextMerge = 0;
    std::vector<Open> m_open; ///< merges that reach the row
    bool m_hasFilled = false, m_hasDates = false;
    std::vector<Unfilled> m_unfilled;
};

} // namespace sijill
