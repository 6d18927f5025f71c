#pragma once

#include <QColor>
#include <QFont>
#include <QPainter>

namespace sijill {

/// The halo of a text, painted as pixels: ten times as fast as stroked outlines, on screens of double density three to
/// five times. For numbers that change from frame to frame and for hundreds of names outlines are most of a picture's
/// time. The text itself is not painted.
/// `baseline` is the left end of the baseline; `width` in the painter's units, both sides together.
/// False, with nothing painted, where only outlines will do: on paper, in drawings, turned, or very large.
bool paintHaloPixels(QPainter &painter, QPointF baseline, const QFont &font, const QString &text, const QColor &colour,
                     double width);

} // namespace sijill
