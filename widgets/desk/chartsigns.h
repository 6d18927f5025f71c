#pragma once

#include "widgets/desk/chartstyle.h"

class QPainter;

namespace sijill {

// The signs that charts are made of. What is left out by the query is pale and hatched; nothing is told by colour
// alone.

/// How strongly something is drawn.
enum class Strength : quint8 { Full, Pale };

/// Hatching in a box: lines and no brush pattern, so that it is the same in every file.
void hatch(QPainter &painter, const QRectF &box, const QColor &colour, double step = 5);
/// No figure: a hollow rhomb, as on the map. What is counted with its whole has a dot in it.
void drawNoFigure(QPainter &painter, QPointF at, const Theme &theme, Strength strength, bool isInWhole = false);
/// From zero to best, paler to the high, a notch at the low; where nothing bounds it, an arrow at its end.
/// @param end the point on the axis that is not zero's, `length` of the whole lane
void drawBar(QPainter &painter, const QRectF &lane, const Drawn &value, double highest, const Theme &theme,
             Strength strength, bool isMirrored);
/// A cell in the shade of its number, with the number where it has room.
void drawCell(QPainter &painter, const QRectF &box, const Drawn &value, const QString &number, const ChartStyle &style,
              Strength strength);
QColor faded(QColor colour, double alpha);

} // namespace sijill
