#include "mapdata/tally/crosstally.h"

#include "mapdata/tally/rows.h"

namespace sijill {

namespace {

quint64 position(std::size_t row, std::size_t column)
{
    return quint64(row) << 32 | quint64(column);
}

QHash<QString, std::size_t> positionsOf(const std::vector<TallyRow> &rows)
{
    QHash<QString, std::size_t> positions;
    for (std::size_t i = 0; i < rows.size(); ++i)
        positions.insert(rows[i].key, i);
    return positions;
}

/// The days of a cell; nothing where its row and its column share none.
std::optional<TimeWindow> windowOf(const TallyBin &row, const TallyBin &column)
{
    if (!row.day || !column.day)
        return row.day ? row.window : column.window;
    const Span both = intersected(row.window.span, column.window.span);
    return both.isValid() ? std::optional(TimeWindow{both, row.window.rule}) : std::nullopt;
}

} // namespace

const TallyRow *CrossTally::cell(std::size_t row, std::size_t column) const
{
    const auto found = cells.constFind(position(row, column));
    return found == cells.constEnd() ? nullptr : &*found;
}

CrossTally crossTally(const Atlas &atlas, const Ledger &ledger, const Filter &filter, TallyKey rows, TallyKey columns,
                      const QLocale &locale)
{
    const std::vector<IncidentIndex> incidents = counted(atlas, filter);
    CrossTally table;
    table.rows = rowsBy(atlas, ledger, filter, incidents, rows, locale);
    table.columns = rowsBy(atlas, ledger, filter, incidents, columns, locale);
    table.total = rowsBy(atlas, ledger, filter, incidents, TallyKey::Total, locale).front();
    const QHash<QString, std::size_t> rowAt = positionsOf(table.rows), columnAt = positionsOf(table.columns);
    const TimeWindow window = filter.timeWindow();
    for (const IncidentIndex incident : incidents) {
        const TallyBins inColumns = binsOf(atlas, ledger, incident, columns, window);
        for (const TallyBin &row : binsOf(atlas, ledger, incident, rows, window)) {
            for (const TallyBin &column : inColumns) {
                const std::optional<TimeWindow> both = windowOf(row, column);
                if (!both)
                    continue;
                TallyRow &cell = table.cells[position(rowAt[row.key.key], columnAt[column.key.key])];
                cell.window = *both;
                add(cell, incident, ledger.nets[incident], atlas.incidents[incident].span, row.counts && column.counts);
            }
        }
    }
    return table;
}

} // namespace sijill
