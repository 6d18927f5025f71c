#pragma once

#include "widgets/desk/chartstyle.h"

class QPainter;

namespace sijill {

/// A line for each row over time, with its band from low to high. Where nothing is recorded the line is broken, and
/// where there is no figure stands the sign for it: neither is zero.
void paintLines(QPainter &painter, const Chart &chart, const ChartLayout &layout, const ChartStyle &style);

} // namespace sijill
