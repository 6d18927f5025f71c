#pragma once

#include "mapdata/filter/filter.h"
#include "mapdata/index/timeindex.h"

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

/// One row. The sums of all rows make up the total, in every number, and so do low(), best() and high().
struct TallyRow {
    QString key;  ///< an id, a code or several joined by "|", a date as "2013-01-14", "2013-W03", "2013-01", "2013"
    QString name; ///< for a person, in the language of the locale
    Sum sum;
    /// An incident of several days has a figure in rows in which it is not counted as an incident: these tell of all
    /// that touch the row.
    bool hasFigure = false, hasBest = false, isOpen = false;
    std::vector<IncidentIndex> incidents; ///< that are in the row, in the order of time
    /// What moved into the low of this row, or out of it where it is negative: see tally().
    qint64 lowMoved = 0;

    /// low() <= best() <= high(), each where it is there.
    std::optional<qint64> low() const
    {
        return hasBest || lowMoved > 0 ? std::optional((hasBest ? sum.low : 0) + lowMoved) : std::nullopt;
    }
    std::optional<qint64> best() const { return hasBest ? std::optional(sum.best) : std::nullopt; }
    std::optional<qint64> high() const { return hasBest && !isOpen ? std::optional(sum.high) : std::nullopt; }
    /// Nothing is counted in this row, but so many at least are known to belong here: Amount::toldApart.
    std::optional<qint64> onlyInWhole() const
    {
        return hasFigure && !hasBest ? std::optional(qint64(sum.toldApart)) : std::nullopt;
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
/// - By day, week (of ISO 8601), month or year, an incident of several days is spread evenly over its days in the
///   window, in whole numbers by largest remainder: of 10 over three days, 4, 3 and 3. Equal remainders are served at
///   even distances. It counts as an incident once, in the first of these rows, and without a
///   figure it is in no other. Undated ones are in the row `undated`.
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

/// `amount` cut into whole parts in proportion to `weights`, by largest remainder. @pre no weight is negative
std::vector<qint64> apportion(qint64 amount, const std::vector<qint64> &weights);

} // namespace sijill
