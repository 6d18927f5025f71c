#pragma once

#include "widgets/desk/chartstyle.h"

class QPainter;

namespace sijill {

/// In the layout's units from the painter's origin.
void paintChart(QPainter &painter, const Chart &chart, const ChartLayout &layout, const ChartStyle &style,
                const ChartFocus &focus = {});

/// What the signs of a chart mean, those that occur in it, in rows no wider than `width`. Gives back the height.
/// A null painter measures only.
double paintChartLegend(QPainter *painter, const Chart &chart, const ChartStyle &style, const QRectF &box);

} // namespace sijill
