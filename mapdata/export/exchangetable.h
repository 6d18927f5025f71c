#pragma once

#include "mapdata/filter/filter.h"
#include "mapdata/import/import.h"
#include "mapdata/import/incidentrows.h"
#include "mapdata/tables/recordcolumn.h"
#include "mapdata/tables/rowsource.h"

#include <QJsonObject>
#include <QLocale>

namespace sijill {

/// The flat table in which incidents leave Sijill, the same in every format: what people and other programs read, and
/// beside it everything that is needed to open it again as it was.
struct ExchangeColumn {
    QString name;
    QString tag; ///< HXL
    enum class Type : quint8 { Text, Integer, Real } type = Type::Text;
};

struct ExchangeRow {
    QStringList cells; ///< as many as columns; empty: absent
    bool hasPoint = false;
    double longitude = 0, latitude = 0;
    Span span;
    QString name;
};

struct ExchangeTable {
    std::vector<ExchangeColumn> columns;
    std::vector<ExchangeRow> rows;
};

std::vector<ExchangeColumn> exchangeColumns();
/// An incident with all that it refers to, so that it can be read back without the atlas it came from.
QJsonObject exchangeRecordOf(const Atlas &atlas, IncidentIndex incident);
QJsonObject exchangeSource(const Source &source);

/// The rule that was applied, for whoever reads the numbers later.
struct ExchangeRule {
    QString reading, measure, filters, data;
    TimeWindow window{};
};
ExchangeRule ruleOf(const Atlas &atlas, const Filter &filter, const QLocale &locale);

ExchangeTable exchangeTable(const Atlas &atlas, const Ledger &ledger, std::span<const IncidentIndex> incidents,
                            const ExchangeRule &rule, const QLocale &locale);

/// By the records; a row that was changed since by the cells that were, and one without a record by all its cells.
Result<Imported> readExchangeTable(const QString &path, RowSource &rows, const IncidentRows::Places &places,
                                   const ReadProgress &progress);

} // namespace sijill
