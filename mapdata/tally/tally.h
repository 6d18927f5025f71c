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

/// One row. The sums of all rows make up the total, in every number.
struct TallyRow {
    QString key;  ///< an id, a code or several joined by "|", a date as "2013-01-14", "2013-W03", "2013-01", "2013"
    QString name; ///< for a person, in the language of the locale
    Sum sum;
    /// An incident of several days has a figure in rows in which it is not counted as an incident: these tell of all
    /// that touch the row.
    bool hasFigure = false, hasBest = false, isOpen = false;
    std::vector<IncidentIndex> incidents; ///< that are in the row, in the order of time

    std::optional<qint64> low() const { return hasFigure ? std::optional(sum.low) : std::nullopt; }
    std::optional<qint64> best() const { return hasBest ? std::optional(sum.best) : std::nullopt; }
    std::optional<qint64> high() const { return hasFigure && !isOpen ? std::optional(sum.high) : std::nullopt; }
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
