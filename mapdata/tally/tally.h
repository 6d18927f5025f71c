#pragma once

#include "mapdata/index/timeindex.h"
#include "mapdata/query/filter.h"

#include <QLocale>

#include <optional>

namespace sijill {

/// What the rows of a tally are.
enum class TallyKey : quint8 {
    Total,
    Governorate,
    District,
    Subdistrict,
    Place,
    EachDay,
    EachWeek,
    EachMonth,
    EachYear,
    Kind,
    Actor,
    Source,
    Precision
};

/// "governorate" and so on, as --by takes it.
QStringList tallyKeyNames();
std::optional<TallyKey> tallyKey(const QString &name);

/// One row. The sums of all rows make up the total, in low, best and high, and so do low(), best() and high(). By day,
/// week, month and year each row is a window of its own: an incident is one of every row that it is counted in, and
/// what is inside or touching is so of the row.
struct TallyRow {
    QString key;  ///< an id, a code or several joined by "|", a date as "2013-01-14", "2013-W03", "2013-01", "2013"
    QString name; ///< for a person, in the language of the locale
    Sum sum;
    TimeWindow window;                    ///< in which `incidents` add up to `sum`
    std::vector<IncidentIndex> incidents; ///< that count in the row, in the order of time
    std::vector<IncidentIndex> elsewhere; ///< that touch its window, and by the rule count in another row or in none
    /// What moved into the low of this row, or out of it where it is negative: see tally().
    qint64 lowMoved = 0;

    /// low() <= best() <= high(), each where it is there.
    std::optional<qint64> low() const
    {
        return sum.hasBest() || lowMoved > 0 ? std::optional((sum.hasBest() ? sum.low : 0) + lowMoved) : std::nullopt;
    }
    std::optional<qint64> best() const { return sum.hasBest() ? std::optional(sum.best) : std::nullopt; }
    std::optional<qint64> high() const
    {
        return sum.hasBest() && !sum.isOpen() ? std::optional(sum.high) : std::nullopt;
    }
    /// Nothing is counted in this row, but so many at least are known to belong here: Amount::toldApart.
    std::optional<qint64> onlyInWhole() const
    {
        return sum.hasFigure() && !sum.hasBest() ? std::optional(qint64(sum.toldApart)) : std::nullopt;
    }
};

/// Adds up the nets of what the filter and its window show, by the key.
///
/// - Several areas, actors or places are one row ("SY01|SY03"), never a row each. What has none is `unplaced` or
/// `none`.
/// - By district or sub-district, what is known for a larger area only is in a row of that area's own (the code of a
///   governorate or district): nothing is placed more exactly than it is known. What is near a place, within some 25
///   km, is in that place's district and in no sub-district.
/// - By source, an incident is with the source of the claim that its count was taken from; where no claim speaks of the
///   measure, with the preferred claim's or the first one's.
/// - What reaches beyond the window counts by the filter's rule for spans. By day, week (of ISO 8601), month or year
///   and by share, each row has the people that are allotted to its days (Allotment), so that a day has the same number
///   in whatever window it is looked at. By the other rules an incident counts whole, in the row of its first day in
///   the window. Undated ones are in the row `undated`.
/// - What touches a row and counts in another, or by SpanRule::Inside in none, is in Sum::touching() alone.
/// - A row of nothing but people who are counted with their whole (Amount::InWhole) has neither best nor high. Its low
/// is
///   what is told apart, moved out of the low of the row that counts the whole: of "68 or more, at least 24 of them in
///   these four places" the four have at least 24, the rest at least 44. Where the whole is not shown, or rows are
///   spans of time, nothing moves, and the row has no number at all; where no row has a best, each has what is told
///   apart.
///
/// Rows come in the order of time, by precision from exact to unplaced, else by their best figure, then by key.
/// @pre ledger is of this atlas
std::vector<TallyRow> tally(const Atlas &atlas, const Ledger &ledger, const Filter &filter, TallyKey key,
                            const QLocale &locale = {});

/// What the filter and its window show, but no total counts (Incident::counted); in the order of time.
std::vector<IncidentIndex> leftOut(const Atlas &atlas, const Filter &filter);

} // namespace sijill
