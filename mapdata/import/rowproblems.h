#pragma once

#include "mapdata/result.h"
#include "mapdata/tables/rowsource.h"

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
    ConventionalZero,
    PlacedByGazetteer,
    PlaceDoubtful,
    PlaceNotFound,
    CellsChanged,
    ChangeNotRead,
    WithoutRecord,
    BadRecord,
    ZeroDay,
    WholeUnknown,
    DoubtfulCount,
    OpenBegin,
    OpenEnd,
    CountryForPlace,
    InexactDay,
    OpenDays,
    WeekdayOff,
    EarlyDay,
    FutureDay,
    LastDayImpossible,
    OtherCalendar,
    YearCompleted,
    YearContradicted,
    UnreadablePoint,
    TurnedPoint,
    RoundPoint,
    BothInOneCell,
    GridWithoutZone,
    PlaceOutside,
    PlaceOutsideFits,
    PointElsewhere,
    HugeCount,
    NullCount,
    OtherOutcome,
    PlaceUnknown,
    PlaceAmbiguous,
    CountryOnly,
    PositionForName,
    NameForPosition,
    GridWithoutHalf,
    OpenFarDays,
    BadTime,
};
inline constexpr std::size_t rowFaultCount = static_cast<std::size_t>(RowFault::BadTime) + 1;

/// Of such rows no incident is made.
constexpr bool isRefusal(RowFault fault)
{
    return fault == RowFault::NothingKnown;
}
/// Nothing is wrong with the row; it is told so that nobody wonders.
constexpr bool isRemark(RowFault fault)
{
    return fault == RowFault::ConventionalZero || fault == RowFault::PlacedByGazetteer ||
           fault == RowFault::OpenBegin || fault == RowFault::OpenEnd || fault == RowFault::InexactDay ||
           fault == RowFault::NullCount || fault == RowFault::CountryOnly || fault == RowFault::PositionForName ||
           fault == RowFault::NameForPosition;
}
/// The fault in general, translated: "a count that is no number of people".
QString faultName(RowFault fault);

/// Faults of rows, each kind counted and the first ones kept.
class RowProblems {
public:
    static constexpr qint64 toldOfAKind = 5;
    static constexpr qint64 keptOfAKind = 20'000;

    struct Kept {
        RowFault fault;
        qint64 row;
        QString cell;
        QString also = {}; ///< what else the sentence says: the likely reading of a date, the place that would fit
    };

    void add(RowFault fault, qint64 row, std::string_view cell, const QString &also = {});
    /// The first few of each kind in the order of the rows, with their place in the file; then how many more there are,
    /// so that a million bad rows are a page of problems.
    Problems told(const QString &path, const RowSource &source, qint64 rowCount) const;
    /// All that are kept, in the order of the rows.
    std::vector<Kept> inOrder() const;
    const std::array<qint64, rowFaultCount> &counts() const { return m_counts; }
    /// With something to say of them, but not refused.
    qint64 flaggedRows() const;

private:
    std::vector<Kept> m_kept;
    std::vector<bool> m_flagged; ///< by row, as far as there are any
    std::array<qint64, rowFaultCount> m_counts{};
};

/// The fault in a sentence, translated.
QString sentence(const RowProblems::Kept &kept);

} // namespace sijill
