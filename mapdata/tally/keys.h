#pragma once

#include "mapdata/tally/tally.h"

namespace sijill {

/// A row's key and what it is sorted by before anything else.
struct RowKey {
    QString key;
    qint64 order = 0;

    bool operator==(const RowKey &) const = default;
};

/// The row of an incident for keys that are no spans of time.
RowKey rowKey(const Atlas &atlas, const Ledger &ledger, IncidentIndex incident, TallyKey key);
/// The name of that row, taken from any incident in it.
QString rowName(const Atlas &atlas, const Ledger &ledger, IncidentIndex incident, TallyKey key, const QLocale &locale);

constexpr bool isTime(TallyKey key)
{
    return TallyKey::EachDay <= key && key <= TallyKey::EachYear;
}
/// The day, week, month or year around a day.
Span periodAround(Day day, TallyKey key);
/// "2013-01-14", "2013-W03", "2013-01", "2013".
QString periodKey(Day day, TallyKey key);
QString periodName(Day day, TallyKey key, const QLocale &locale);

} // namespace sijill
