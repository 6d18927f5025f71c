#include "mapdata/desk/charts.h"
#include "mapdata/desk/periods.h"
#include "mapdata/tally/crosstally.h"
#include "mapdata/tally/keys.h"

#include <QSet>

#include <algorithm>

namespace sijill {

namespace {

std::vector<ChartHead> headsOf(const std::vector<TallyRow> &rows, TallyKey key, const ChartSource &source,
                               const QHash<QString, PlaceIndex> &places)
{
    std::vector<ChartHead> heads;
    for (const TallyRow &row : rows)
        heads.push_back({row.key, row.name, isTime(key) ? row.window.span : Span(),
                         standsApart(source.atlas, places, key, row.key)});
    std::ranges::stable_partition(heads, [](const ChartHead &head) { return !head.isApart; });
    if (isTime(key))
        fillIn(heads, key, source.locale);
    return heads;
}

QHash<QString, int> positionsOf(const std::vector<ChartHead> &heads)
{
    QHash<QString, int> positions;
    for (std::size_t i = 0; i < heads.size(); ++i)
        positions.insert(heads[i].key, static_cast<int>(i));
    return positions;
}

std::vector<Sum> marginsOf(const std::vector<TallyRow> &rows, const QHash<QString, int> &positions)
{
    std::vector<Sum> sums(static_cast<std::size_t>(positions.size()));
    for (const TallyRow &row : rows)
        if (const int at = positions.value(row.key, -1); at >= 0)
            sums[static_cast<std::size_t>(at)] = row.sum;
    return sums;
}

/// The days that a mark asks for: of its column or its row, whichever is of time; of both, those that they share.
Span daysOf(const ChartHead &row, const ChartHead &column)
{
    if (row.days.isValid() && column.days.isValid())
        return intersected(row.days, column.days);
    return row.days.isValid() ? row.days : column.days;
}

} // namespace

void fillByKeys(Chart &chart, const ChartSource &source)
{
    const Filter open = withoutKey(withoutKey(source.filter, chart.rowKey), chart.columnKey);
    chart.isNarrowed = !(open == source.filter);
    const auto table = [&](const Filter &filter) {
        return crossTally(source.atlas, source.ledger, filter, chart.rowKey, chart.columnKey, source.locale);
    };
    CrossTally all = table(open);
    const CrossTally narrowed = chart.isNarrowed ? table(source.filter) : CrossTally();
    const CrossTally &counted = chart.isNarrowed ? narrowed : all;
    const QHash<QString, PlaceIndex> places = placesById(source.atlas);
    chart.rows = headsOf(all.rows, chart.rowKey, source, places);
    chart.columns = headsOf(all.columns, chart.columnKey, source, places);
    const QHash<QString, int> rowAt = positionsOf(chart.rows), columnAt = positionsOf(chart.columns);
    chart.rowSums = marginsOf(counted.rows, rowAt);
    chart.columnSums = marginsOf(counted.columns, columnAt);
    chart.total = counted.total.sum;

    QHash<quint64, std::size_t> markAt;
    const auto placeOf = [&](const CrossTally &of, quint64 cell) {
        return std::pair(rowAt.value(of.rows[cell >> 32].key), columnAt.value(of.columns[cell & 0xffffffff].key));
    };
    const auto position = [](std::pair<int, int> place) { return quint64(place.first) << 32 | quint64(place.second); };
    for (auto cell = all.cells.begin(); cell != all.cells.end(); ++cell) {
        const auto [row, column] = placeOf(all, cell.key());
        const ChartHead &rowHead = chart.rows[static_cast<std::size_t>(row)];
        const ChartHead &columnHead = chart.columns[static_cast<std::size_t>(column)];
        ChartMark mark{row, column,    daysOf(rowHead, columnHead), rowHead.isApart || columnHead.isApart,
                       {},  cell->sum, std::move(cell->incidents),  0,
                       0};
        if (!chart.isNarrowed)
            mark.counted = mark.all;
        chart.marks.push_back(std::move(mark));
    }
    std::ranges::sort(chart.marks, {}, [](const ChartMark &mark) { return std::pair(mark.row, mark.column); });
    if (!chart.isNarrowed)
        return;
    for (std::size_t i = 0; i < chart.marks.size(); ++i)
        markAt.insert(position({chart.marks[i].row, chart.marks[i].column}), i);
    for (auto cell = narrowed.cells.begin(); cell != narrowed.cells.end(); ++cell)
        if (const auto found = markAt.constFind(position(placeOf(narrowed, cell.key()))); found != markAt.constEnd())
            chart.marks[*found].counted = cell->sum;
}

} // namespace sijill
