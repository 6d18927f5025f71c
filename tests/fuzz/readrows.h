#pragma once

#include "fuzzing.h"
#include "mapdata/tables/rowsource.h"

namespace sijill::fuzz {

/// Reads a table to its end twice: both times it is the same, each row has its place, and no more is said to be there
/// than there can be.
inline void readTwice(RowSource &source)
{
    std::vector<QByteArray> once;
    std::vector<qint64> numbers;
    for (int time = 0; time < 2; ++time) {
        std::size_t row = 0;
        for (; source.next(); ++row) {
            QByteArray cells;
            for (int column = 0; column < source.columns().size(); ++column) {
                const std::string_view cell = source.cell(column);
                cells += QByteArray(cell.data(), static_cast<qsizetype>(cell.size())) + '\0';
            }
            if (time == 0) {
                once.push_back(cells);
                numbers.push_back(static_cast<qint64>(numbers.size()));
            } else {
                require(row < once.size() && once[row] == cells);
            }
        }
        require(row == once.size());
        require(source.placesOf(numbers, static_cast<qint64>(row)).size() == static_cast<qsizetype>(row));
        source.problems();
        source.notes();
        source.rewind();
    }
    require(source.rowCount() >= 0);
    sampleRows(source, 10);
}

} // namespace sijill::fuzz
