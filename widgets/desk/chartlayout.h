#pragma once

#include "widgets/desk/chartstyle.h"

#include <QFontMetricsF>

namespace sijill {

// Layouts of each kind, from left to right; layOut() mirrors them where the language runs the other way.

void layOutBars(ChartLayout &layout, const Chart &chart, const ChartStyle &style, QSizeF size);
void layOutLines(ChartLayout &layout, const Chart &chart, const ChartStyle &style, QSizeF size);
void layOutGrid(ChartLayout &layout, const Chart &chart, const ChartStyle &style, QSizeF size);
void layOutCalendar(ChartLayout &layout, const Chart &chart, const ChartStyle &style, QSizeF size);

// What they share.

inline constexpr double chartMargin = 8;
inline constexpr double chartGap = 10; ///< before what stands apart

/// Wide enough for the names of the rows, within a share of the width.
double rowNameWidth(const Chart &chart, const QFontMetricsF &metrics, double width);
double lineHeight(const QFontMetricsF &metrics);

/// Columns of one width, those apart after a gap.
struct ChartColumns {
    double left = 0, width = 0;
    std::size_t ordinary = 0; ///< how many are not apart
    double apartWidth = 0;

    double x(std::size_t column) const
    {
        return column < ordinary ? left + double(column) * width
                                 : left + double(ordinary) * width + chartGap + double(column - ordinary) * apartWidth;
    }
    double widthOf(std::size_t column) const { return column < ordinary ? width : apartWidth; }
};
/// Names of columns, as many as there is room for: years and months in two rows, others in one. Gives back the height.
double nameColumns(ChartLayout &layout, const Chart &chart, const ChartStyle &style, const ChartColumns &columns,
                   double top, bool isBelow);

} // namespace sijill
