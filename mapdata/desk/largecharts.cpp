#include "mapdata/desk/largecharts.h"

#include "mapdata/desk/charts.h"
#include "mapdata/desk/periods.h"

#include <QVarLengthArray>

#include <algorithm>

namespace sijill {

namespace {

constexpr std::size_t mostCells = 2'000'000;

void addTo(Sum &sum, const Amount &net, Span span, const TimeWindow &window, bool counts)
{
    if (counts)
        sum.add(net, span, window);
    else
        sum.addPart(countsNothing, net.best);
}

/// The sums of one filter: of every cell, row and column, and which of them an incident stands in.
struct Sums {
    std::vector<Sum> cells, rows, columns;
    std::vector<quint8> cellThere, rowThere, columnThere;
    Sum total;
    std::size_t columnCount;

    Sums(std::size_t rowCount, std::size_t ofColumns)
        : cells(rowCount * ofColumns), rows(rowCount), columns(ofColumns), cellThere(rowCount * ofColumns),
          rowThere(rowCount), columnThere(ofColumns), columnCount(ofColumns)
    {
    }
    /// Of what stands in one cell and in the window as a whole.
    void takeMargins()
    {
        for (std::size_t row = 0; row < rows.size(); ++row) {
            for (std::size_t column = 0; column < columnCount; ++column) {
                const std::size_t at = row * columnCount + column;
                if (cells[at].incidents == 0)
                    continue;
                rows[row] += cells[at];
                columns[column] += cells[at];
                cellThere[at] = rowThere[row] = columnThere[column] = 1;
            }
            total += rows[row];
        }
    }
};

/// One look over the incidents; what does not stand in one cell as a whole is set aside and added afterwards.
class Adding {
public:
    Adding(const Chart &chart, const DeskIndex &index, const Filter &filter, const Misses &misses)
        : m_chart(chart), m_index(index), m_misses(misses), m_rows(index.column(chart.rowKey)),
          m_columns(index.column(chart.columnKey)), m_window(filter.timeWindow()), m_open(m_window),
          m_ownBits(static_cast<quint8>(Misses::bitOf(chart.rowKey) | Misses::bitOf(chart.columnKey)))
    {
        if (isTime(chart.rowKey) || isTime(chart.columnKey))
            m_open.span = {};
    }
    bool isTooLarge() const { return m_rows.keys.size() * m_columns.keys.size() > mostCells; }

    /// `counted` is null where nothing is narrowed, and then the same as `all`.
    void add(Sums &all, Sums *counted)
    {
        const IncidentColumns &incidents = m_index.incidents();
        const Amounts &nets = m_index.ledger().nets;
        std::vector<IncidentIndex> others;
        for (std::size_t i = 0; i < incidents.spans.size(); ++i) {
            const quint8 missed = m_misses[i];
            if ((missed & ~m_ownBits) != 0)
                continue;
            const Span span = incidents.spans[i];
            const quint32 row = m_rows.rows[i], column = m_columns.rows[i];
            const bool isPlain = ((row | column) & KeyColumn::several) == 0 && m_open.holds(span) &&
                                 (m_window.holds(span) || !m_window.touches(span));
            if (!isPlain) {
                others.push_back(static_cast<IncidentIndex>(i));
                continue;
            }
            const Amount net = nets[i];
            const std::size_t at = row * all.columnCount + column;
            all.cells[at].add(net);
            if (counted && missed == 0 && m_window.touches(span))
                counted->cells[at].add(net);
        }
        all.takeMargins();
        if (counted)
            counted->takeMargins();
        for (const IncidentIndex i : others) {
            addOther(all, i, m_open);
            if (counted && m_misses[i] == 0)
                addOther(*counted, i, m_window);
        }
    }

private:
    /// As a TallyBin, by number.
    struct Bin {
        quint32 row;
        TimeWindow window;
        bool isPeriod, counts;
    };
    using Bins = QVarLengthArray<Bin, 4>;

    /// As binsOf(), for the keys and rows that are known.
    Bins binsIn(const KeyColumn &column, TallyKey key, IncidentIndex i, const TimeWindow &window) const
    {
        const Span span = m_index.incidents().spans[i];
        const quint32 row = column.rows[i];
        if (!isTime(key))
            return {{row, window, false, true}};
        if (!span.isValid())
            return {{row, {}, false, true}};
        const bool byShare = window.rule == SpanRule::Share;
        const Span days = window.isAllOfTime() ? span : intersected(span, window.span);
        Bins bins;
        const auto add = [&](quint32 at) {
            const Span period = column.periods[at];
            if (!period.overlaps(days))
                return;
            const Span shown = window.isAllOfTime() ? period : intersected(period, window.span);
            bins.push_back({at,
                            {shown, byShare ? SpanRule::Share : SpanRule::Whole},
                            true,
                            byShare || (bins.isEmpty() && window.shows(span))});
        };
        if ((row & KeyColumn::several) == 0)
            add(row);
        else
            for (const quint32 at : column.runs[row & ~KeyColumn::several])
                add(at);
        return bins;
    }
    void addOther(Sums &sums, IncidentIndex i, const TimeWindow &window)
    {
        const Span span = m_index.incidents().spans[i];
        const Amount net = m_index.ledger().nets[i];
        if (!m_index.incidents().counted[i] || !window.touches(span))
            return;
        const Bins rows = binsIn(m_rows, m_chart.rowKey, i, window);
        const Bins columns = binsIn(m_columns, m_chart.columnKey, i, window);
        for (const Bin &column : columns) {
            addTo(sums.columns[column.row], net, span, column.window, column.counts);
            sums.columnThere[column.row] = 1;
        }
        for (const Bin &row : rows) {
            addTo(sums.rows[row.row], net, span, row.window, row.counts);
            sums.rowThere[row.row] = 1;
            for (const Bin &column : columns)
                addCell(sums, row, column, net, span);
        }
        sums.total.add(net, span, window);
    }
    static void addCell(Sums &sums, const Bin &row, const Bin &column, const Amount &net, Span span)
    {
        TimeWindow both = row.isPeriod ? row.window : column.window;
        if (row.isPeriod && column.isPeriod) {
            both.span = intersected(row.window.span, column.window.span);
            if (!both.span.isValid())
                return;
        }
        const std::size_t at = row.row * sums.columnCount + column.row;
        addTo(sums.cells[at], net, span, both, row.counts && column.counts);
        sums.cellThere[at] = 1;
    }

    const Chart &m_chart;
    const DeskIndex &m_index;
    const Misses &m_misses;
    const KeyColumn &m_rows, &m_columns;
    TimeWindow m_window, m_open;
    quint8 m_ownBits;
};

/// The rows that are there, in the order of a tally, as heads of the chart.
std::vector<ChartHead> headsOf(const KeyColumn &column, const std::vector<Sum> &sums, const std::vector<quint8> &there,
                               TallyKey key, const DeskIndex &index)
{
    std::vector<quint32> order;
    for (quint32 row = 0; row < column.keys.size(); ++row)
        if (there[row])
            order.push_back(row);
    const bool byFigure = !isTime(key) && key != TallyKey::Precision;
    std::ranges::sort(order, [&](quint32 a, quint32 b) {
        if (column.keys[a].order != column.keys[b].order)
            return column.keys[a].order < column.keys[b].order;
        if (byFigure && sums[a].best != sums[b].best)
            return sums[a].best > sums[b].best;
        if (byFigure && sums[a].toldApart != sums[b].toldApart)
            return sums[a].toldApart > sums[b].toldApart;
        return column.keys[a].key < column.keys[b].key;
    });
    if (key == TallyKey::Total && order.empty() && !column.keys.empty())
        order.push_back(0); // there is a total of nothing as well
    std::vector<ChartHead> heads;
    for (const quint32 row : order)
        heads.push_back({column.keys[row].key, column.names[row], column.periods[row],
                         standsApart(index.atlas(), index.places(), key, column.keys[row].key)});
    std::ranges::stable_partition(heads, [](const ChartHead &head) { return !head.isApart; });
    if (isTime(key))
        fillIn(heads, key, index.locale());
    return heads;
}

/// Of each head its row in the column; none: nothing happened in it.
std::vector<quint32> rowsOf(const std::vector<ChartHead> &heads, const KeyColumn &column)
{
    std::vector<quint32> rows;
    for (const ChartHead &head : heads)
        rows.push_back(column.positions.value(head.key, none));
    return rows;
}

std::vector<Sum> inOrder(const std::vector<Sum> &sums, const std::vector<quint32> &rows)
{
    std::vector<Sum> ordered;
    for (const quint32 row : rows)
        ordered.push_back(row == none ? Sum() : sums[row]);
    return ordered;
}

void addMarks(Chart &chart, const Sums &all, const Sums &counted, const std::vector<quint32> &rows,
              const std::vector<quint32> &columns)
{
    for (std::size_t row = 0; row < rows.size(); ++row) {
        for (std::size_t column = 0; column < columns.size(); ++column) {
            if (rows[row] == none || columns[column] == none)
                continue;
            const std::size_t at = rows[row] * all.columnCount + columns[column];
            if (!all.cellThere[at])
                continue;
            const ChartHead &rowHead = chart.rows[row], &columnHead = chart.columns[column];
            const Span days = !rowHead.days.isValid()      ? columnHead.days
                              : !columnHead.days.isValid() ? rowHead.days
                                                           : intersected(rowHead.days, columnHead.days);
            chart.marks.push_back({static_cast<int>(row),
                                   static_cast<int>(column),
                                   days,
                                   rowHead.isApart || columnHead.isApart,
                                   counted.cells[at],
                                   all.cells[at],
                                   {},
                                   0,
                                   0});
        }
    }
}

bool fillLargeByKeys(Chart &chart, const DeskIndex &index, const Filter &filter, const Misses &misses)
{
    chart.isNarrowed = !(withoutKey(withoutKey(filter, chart.rowKey), chart.columnKey) == filter);
    Adding adding(chart, index, filter, misses);
    if (adding.isTooLarge())
        return false;
    const KeyColumn &rowColumn = index.column(chart.rowKey), &columnColumn = index.column(chart.columnKey);
    Sums all(rowColumn.keys.size(), columnColumn.keys.size());
    std::optional<Sums> narrowed;
    if (chart.isNarrowed)
        narrowed.emplace(rowColumn.keys.size(), columnColumn.keys.size());
    adding.add(all, narrowed ? &*narrowed : nullptr);
    const Sums &counted = narrowed ? *narrowed : all;
    chart.rows = headsOf(rowColumn, all.rows, all.rowThere, chart.rowKey, index);
    chart.columns = headsOf(columnColumn, all.columns, all.columnThere, chart.columnKey, index);
    const std::vector<quint32> rows = rowsOf(chart.rows, rowColumn), columns = rowsOf(chart.columns, columnColumn);
    chart.rowSums = inOrder(counted.rows, rows);
    chart.columnSums = inOrder(counted.columns, columns);
    chart.total = counted.total;
    addMarks(chart, all, counted, rows, columns);
    return true;
}

} // namespace

bool fillLarge(Chart &chart, const DeskIndex &index, const Filter &filter, const Misses &misses)
{
    const ChartSource source{index.atlas(), index.ledger(), filter, index.locale(), &index, &misses};
    switch (chart.kind) {
    case ChartKind::Table:
    case ChartKind::Bars:
    case ChartKind::Lines:
    case ChartKind::Heat:
        return fillLargeByKeys(chart, index, filter, misses);
    case ChartKind::Calendar:
        fillCalendar(chart, source);
        break;
    case ChartKind::Week:
        fillWeek(chart, source);
        break;
    case ChartKind::Sizes:
        fillSizes(chart, source);
        break;
    }
    return true;
}

} // namespace sijill
