#pragma once

#include "mapdata/result.h"

#include <array>
#include <string_view>
#include <vector>

namespace sijill {

/// What may be wrong with a row of a table of incidents, and what is done about it.
enum class RowFault : quint8 {
    NothingKnown,
    BadFirstDay,
    BadLastDay,
    NoFirstDay,
    Reversed,
    BadPoint,
    HalfPoint,
    ZeroPoint,
    BadPrecision,
    BadCount,
    NegativeCount,
    CountsOutOfOrder,
    DuplicateId,
    TooManyTerms,
};
inline constexpr std::size_t rowFaultCount = static_cast<std::size_t>(RowFault::TooManyTerms) + 1;

/// Faults of rows, each kind counted and its first few kept, so that a million bad rows are a page of problems.
class RowProblems {
public:
    static constexpr qint64 keptOfAKind = 5;

    void add(RowFault fault, qint64 row, std::string_view cell);
    /// In the order of the rows, with the lines of the file; then how many more there are of each kind.
    Problems told(const QString &path, qint64 rowCount) const;

private:
    struct Kept {
        RowFault fault;
        qint64 row;
        QString cell;
    };

    std::vector<Kept> m_kept;
    std::array<qint64, rowFaultCount> m_counts{};
};

} // namespace sijill
