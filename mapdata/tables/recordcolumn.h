#pragma once

#include <QStringList>

namespace sijill {

/// The column that holds the whole incident, for opening it again.
inline constexpr char exchangeRecord[] = "sijill_record";

/// By the column that no other table has.
inline bool isExchangeTable(const QStringList &columns)
{
    return columns.contains(QLatin1StringView(exchangeRecord), Qt::CaseInsensitive);
}

} // namespace sijill
