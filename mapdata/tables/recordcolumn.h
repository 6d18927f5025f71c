#pragma once

#include <QStringList>

namespace sijill {

/// The column that holds the whole incident, for opening it again.
inline constexpr char exchangeRecord[] = "sijill_record";

/// An export without that column, by others that together no other table has.
inline bool isPlainExchange(const QStringList &columns)
{
    const auto has = [&](const char *name) { return columns.contains(QLatin1StringView(name), Qt::CaseInsensitive); };
    return !has(exchangeRecord) && has("date_start") && has("place_precision") && has("is_counted") &&
           has("killed_as_reported");
}

/// By columns that no other table has.
inline bool isExchangeTable(const QStringList &columns)
{
    return columns.contains(QLatin1StringView(exchangeRecord), Qt::CaseInsensitive) || isPlainExchange(columns);
}

} // namespace sijill
