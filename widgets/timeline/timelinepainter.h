#pragma once

#include "widgets/theme/theme.h"
#include "widgets/timeline/bars.h"
#include "widgets/timeline/tickmarks.h"
#include "widgets/timeline/windowgrip.h"

#include <QFont>
#include <QRectF>

class QPainter;

namespace sijill {

/// Everything the timeline shows, as one value.
struct TimelineScene {
    TimeScale scale;
    QRectF rect; ///< the whole widget
    std::vector<Bar> bars;
    double highest = 0; ///< of all bars: what the full height stands for
    TickMarks marks;
    Span window; ///< the handles' days; invalid: no data
    bool allOfTime = true;
    QString windowLabel;
    QString emptyLabel; ///< said instead of everything where there is no data
    QString highestLabel;
    Grip hovered = Grip::None;
    bool focused = false;
};

/// Heights, in pixels from the top, bottom up: contexts, tick labels, axis, bars, window label.
struct TimelineLayout {
    double labelBottom = 0;
    double barsTop = 0;
    double axis = 0;
    double ticksBottom = 0;
};

TimelineLayout layoutOf(const QRectF &rect);
/// Where a bar stands, at full height; never thinner than can be seen.
QRectF barColumn(const TimelineScene &scene, const Bar &bar);

void paintTimeline(QPainter &painter, const TimelineScene &scene, const Theme &theme, const QFont &font);

} // namespace sijill
