#pragma once

#include "mapdata/model/atlas.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace sijill {

/// A column of the table in which incidents leave Sijill.
///
/// One column is made to be summed: "counted_killed", by the measure that is shown, whose plain sum is the shown total.
/// The others are named for what they are: what a claim says of an incident ("killed_as_reported") is of the whole with
/// all its parts, and adds up to more.
struct ExchangeColumn {
    QString name;
    QString tag; ///< HXL
    /// Moment: a day with a clock time, "2013-01-14T00:00:00Z".
    enum class Type : quint8 { Text, Integer, Real, Moment } type = Type::Text;
};

/// As --measure takes it: "killed", "killed:children".
QString measureKey(const Atlas &atlas, MeasureIndex measure);

/// The columns, for the measure that is shown; the last one is the record. Check sums go by their order: it only ever
/// grows at its end, before the record.
std::vector<ExchangeColumn> exchangeColumns(const QString &measure = QStringLiteral("killed"));

/// What all names of the column that counts begin with.
inline constexpr char countedPrefix[] = "counted_";
/// The column that counts, in a table with these; empty where there is none.
QString countedColumnIn(const QStringList &columns);

/// The columns as they were before one of them counted, without the record: old files have check sums in this order.
const QStringList &oldExchangeColumns();
/// The name that a column of old files has now; any other as it is.
QString presentName(const QString &column);
/// The name that it had; empty where it had the same or was not there.
QString oldName(const QString &column);

} // namespace sijill
