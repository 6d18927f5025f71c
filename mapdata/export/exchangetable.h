#pragma once

#include "mapdata/export/exchangecolumns.h"
#include "mapdata/export/moments.h"
#include "mapdata/import/import.h"
#include "mapdata/import/incidentrows.h"
#include "mapdata/query/filter.h"
#include "mapdata/tables/recordcolumn.h"
#include "mapdata/tables/rowsource.h"

#include <QLocale>

#include <optional>

namespace sijill {

/// The flat table in which incidents leave Sijill, the same in every format: what people and other programs read, and
/// beside it everything that is needed to open it again as it was.
struct ExchangeRow {
    QStringList cells; ///< as many as columns; empty: absent
    bool hasPoint = false;
    double longitude = 0, latitude = 0;
    std::optional<Moments> moments; ///< nothing: undated
    QString name;                   ///< the title; of an incident without one: what, where and when
};

struct ExchangeTable {
    std::vector<ExchangeColumn> columns;
    std::vector<ExchangeRow> rows;

    /// How many have no point of their own: maps of other programs leave them out.
    qint64 withoutPoint() const;
};

/// The rule that was applied, for whoever reads the numbers later.
struct ExchangeRule {
    QString reading, measure, filters, data;
    TimeWindow window{};
};
ExchangeRule ruleOf(const Atlas &atlas, const Filter &filter, const QLocale &locale);

/// Plain: without the records. Such a table reads back as what its cells say: one count of each incident.
enum class ExchangeRecords : quint8 { Written, Plain };

ExchangeTable exchangeTable(const Atlas &atlas, const Ledger &ledger, std::span<const IncidentIndex> incidents,
                            const ExchangeRule &rule, const QLocale &locale,
                            ExchangeRecords records = ExchangeRecords::Written);

/// By the records; a row that was changed since by the cells that were, and one without a record by all its cells.
Result<Imported> readExchangeTable(const QString &path, RowSource &rows, const IncidentRows::Places &places,
                                   const ReadProgress &progress);

} // namespace sijill
