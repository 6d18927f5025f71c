#include "widgets/desk/chartlayout.h"

#include <algorithm>

namespace sijill {

namespace {

/// The greatest number that anything of the chart reaches.
double highestOf(const Chart &chart)
{
    qint64 highest = 0;
    for (const ChartMark &mark : chart.marks) {
        const Drawn all = allOf(chart, mark);
        if (all.kind == Drawn::Kind::Number)
            highest = std::max({highest, all.high, all.best});
    }
    return double(highest);
}

/// The next round number: 1, 2 or 5 and zeros.
double roundedUp(double number)
{
    if (number <= 1)
        return 1;
    const double zeros = std::pow(10.0, std::floor(std::log10(number)));
    for (const double step : {1.0, 2.0, 5.0})
        if (number <= step * zeros)
            return step * zeros;
    return 10 * zeros;
}

} // namespace

void layOutBars(ChartLayout &layout, const Chart &chart, const ChartStyle &style, QSizeF size)
{
    const QFontMetricsF metrics(style.font);
    const double row = lineHeight(metrics) + 5;
    const double names = rowNameWidth(chart, metrics, size.width());
    double numbers = 0;
    for (const ChartMark &mark : chart.marks)
        numbers = std::max(numbers, metrics.horizontalAdvance(numberOf(chart, mark, style.locale)));
    constexpr double shortest = 60;
    const double laneLeft = chartMargin + names + 8;
    const double laneWidth = std::max(shortest, size.width() - laneLeft - numbers - 14 - chartMargin);
    layout.highest = highestOf(chart);
    double top = chartMargin;
    for (std::size_t i = 0; i < chart.rows.size(); ++i) {
        if (i > 0 && chart.rows[i].isApart && !chart.rows[i - 1].isApart) {
            top += chartGap;
            layout.rules.push_back({chartMargin, top - chartGap / 2, laneLeft + laneWidth, top - chartGap / 2});
        }
        layout.texts.push_back(
            {{chartMargin, top, names, row}, chart.rows[i].name, Qt::AlignLeading | Qt::AlignVCenter, false});
        layout.headings.push_back({{chartMargin, top, names, row}, true, i});
        layout.lanes.push_back({laneLeft, top + 2.5, laneWidth, row - 5});
        top += row;
    }
    for (std::size_t i = 0; i < chart.marks.size(); ++i) {
        const QRectF &lane = layout.lanes[static_cast<std::size_t>(chart.marks[i].row)];
        layout.boxes[i] = {lane.left() - 4, lane.top() - 2.5, laneWidth + numbers + 16, row};
    }
    layout.size = {std::max(size.width(), laneLeft + laneWidth + numbers + 14 + chartMargin), top + chartMargin};
}

void layOutLines(ChartLayout &layout, const Chart &chart, const ChartStyle &style, QSizeF size)
{
    constexpr double lowest = 60, tallest = 300, thinnest = 2.5;
    const QFontMetricsF metrics(style.font);
    const double line = lineHeight(metrics);
    layout.highest = roundedUp(highestOf(chart));
    const bool isOne = chart.rows.size() <= 1;
    const double names = isOne ? 0 : rowNameWidth(chart, metrics, size.width()) + 8;
    const QString scale = style.locale.toString(qint64(layout.highest));
    const double scaleWidth = metrics.horizontalAdvance(scale) + 8;

    ChartColumns columns;
    columns.left = chartMargin + names + scaleWidth;
    columns.ordinary = static_cast<std::size_t>(
        std::ranges::count_if(chart.columns, [](const ChartHead &column) { return !column.isApart; }));
    for (const ChartMark &mark : chart.marks)
        if (chart.columns[static_cast<std::size_t>(mark.column)].isApart)
            columns.apartWidth = std::max(
                {columns.apartWidth, 30.0, metrics.horizontalAdvance(numberOf(chart, mark, style.locale)) + 12});
    for (std::size_t i = columns.ordinary; i < chart.columns.size(); ++i)
        columns.apartWidth = std::max(columns.apartWidth, metrics.horizontalAdvance(chart.columns[i].name) + 8);
    const double apart = double(chart.columns.size() - columns.ordinary) * columns.apartWidth +
                         (columns.ordinary < chart.columns.size() ? chartGap : 0);
    const double room = size.width() - columns.left - apart - chartMargin;
    columns.width = std::max(thinnest, room / std::max(1.0, double(columns.ordinary)));

    const double foot = 2 * line + 6;
    const double rows = std::max(1.0, double(chart.rows.size()));
    const double lane = std::clamp((size.height() - foot - 2 * chartMargin) / rows, lowest, tallest);
    double top = chartMargin + line / 2;
    for (std::size_t i = 0; i < chart.rows.size(); ++i) {
        const QRectF box(columns.left, top + 4, columns.width * double(columns.ordinary), lane - line - 4);
        layout.lanes.push_back(box);
        if (!isOne) {
            const QRectF name(chartMargin, top, names - 8, lane);
            layout.texts.push_back({name, chart.rows[i].name, Qt::AlignLeading | Qt::AlignVCenter, false});
            layout.headings.push_back({name, true, i});
        }
        const QRectF mark(columns.left - scaleWidth, box.top() - line / 2, scaleWidth - 5, line);
        layout.texts.push_back({mark, scale, Qt::AlignTrailing | Qt::AlignVCenter, false});
        layout.texts.push_back(
            {mark.translated(0, box.height()), style.locale.toString(0), Qt::AlignTrailing | Qt::AlignVCenter, false});
        top += lane;
    }
    top += line / 2;
    const double named = nameColumns(layout, chart, style, columns, top, true);
    for (std::size_t i = 0; i < chart.marks.size(); ++i) {
        const auto column = static_cast<std::size_t>(chart.marks[i].column);
        const QRectF &at = layout.lanes[static_cast<std::size_t>(chart.marks[i].row)];
        layout.boxes[i] = {columns.x(column), at.top() - 4, columns.widthOf(column), at.height() + 8};
    }
    layout.size = {
        std::max(size.width(), columns.left + columns.width * double(columns.ordinary) + apart + chartMargin),
        top + named + chartMargin};
}

} // namespace sijill
