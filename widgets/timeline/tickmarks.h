#pragma once

#include "widgets/timeline/timescale.h"

#include <QLocale>

#include <functional>
#include <vector>

namespace sijill {

/// A mark on the time axis. Its label is centred on labelX.
struct Tick {
    Day day = 0;
    double x = 0;
    double labelX = 0;
    QString label;
};

/// What the marks leave unsaid ("January 2013" over days), from x to x; drawn at the earlier end.
struct TickContext {
    double from = 0; ///< earlier end, inside the scale
    double to = 0;   ///< later end, inside the scale
    QString label;
};

struct TickMarks {
    std::vector<Tick> ticks;
    std::vector<TickContext> contexts; ///< empty where the ticks are years
};

/// As fine as there is room for: days, weeks, months, quarters, years, ... No two labels overlap.
TickMarks tickMarks(const TimeScale &scale, const QLocale &locale,
                    const std::function<double(const QString &)> &widthOf);

} // namespace sijill
