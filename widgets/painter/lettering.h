#pragma once

#include "widgets/texts/readable.h"

#include <QColor>
#include <QFont>
#include <QFontMetricsF>
#include <QPainter>

namespace sijill {

/// Text in the map's own ways: with a halo over what lies under it, shaped by Qt (Arabic joins). In an SVG or a PDF it
/// is text as well, without letter spacing.
/// `baseline` is the left end of the baseline, whatever the direction of the text. An invalid halo draws none.
void drawText(QPainter &painter, QPointF baseline, const QFont &font, const QString &text, const QColor &ink,
              const QColor &halo = {}, double haloWidth = 0);

/// Cut to the width with an ellipsis, in the box, by the alignment; leading and trailing follow the layout direction of
/// the painter.
void drawTextIn(QPainter &painter, const QRectF &box, Qt::Alignment alignment, const QFont &font, const QString &text,
                const QColor &ink);

/// Cut to the width, with the dots at the end of the text also where it runs against the line that it stands in.
QString elidedText(const QFontMetricsF &metrics, const QString &text, double width);

/// Width that the text takes up when drawn; the spacing after the last letter is not part of it.
double textWidth(const QFont &font, const QString &text);

/// Lines no wider than `width`, broken between words; at most `most` of them, the last one cut with an ellipsis.
/// Each runs in the direction of the whole text.
QStringList brokenLines(const QFont &font, const QString &text, double width, int most);

} // namespace sijill
