#pragma once

#include <QColor>
#include <QFont>
#include <QPainter>

namespace sijill {

/// The halo of a text, painted as pixels: a tenth of the time that outlines take to be stroked, which for numbers that
/// change from frame to frame and for hundreds of names is most of a picture's. The text itself is not painted.
/// `baseline` is the left end of the baseline; `width` in the painter's units, both sides together.
/// False, with nothing painted, where only outlines will do: on paper, in drawings, turned, or very large.
bool paintHaloPixels(QPainter &painter, QPointF baseline, const QFont &font, const QString &text, const QColor &colour,
                     double width);

} // namespace sijill
