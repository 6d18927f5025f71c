#include "widgets/painter/lettering.h"

#include "widgets/painter/layer.h"

#include <QFontMetricsF>
#include <QPaintEngine>
#include <QPainterPath>
#include <QTextLayout>

namespace sijill {

namespace {

/// SVG readers may lack our fonts; and PDF pages, which are finer than our pixels, get letter spacing wrong.
bool wantsOutlines(const QPainter &painter, const QFont &font)
{
    if (!painter.paintEngine())
        return false;
    const QPaintEngine::Type type = painter.paintEngine()->type();
    return type == QPaintEngine::SVG || (type == QPaintEngine::Pdf && font.letterSpacing() != 0);
}

} // namespace

void drawText(QPainter &painter, QPointF baseline, const QFont &font, const QString &text, const QColor &ink,
              const QColor &halo, double haloWidth)
{
    const bool hasHalo = halo.isValid() && haloWidth > 0;
    const bool asOutlines = wantsOutlines(painter, font);
    QPainterPath outlines;
    if (hasHalo || asOutlines) {
        outlines.setFillRule(Qt::WindingFill);
        outlines.addText(baseline, font, text);
    }
    if (hasHalo)
        painter.strokePath(outlines, QPen(halo, haloWidth, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    if (asOutlines) {
        painter.fillPath(outlines, ink);
        return;
    }
    painter.setFont(font);
    painter.setPen(ink);
    painter.drawText(baseline, text);
}

void drawTextIn(QPainter &painter, const QRectF &box, Qt::Alignment alignment, const QFont &font, const QString &text,
                const QColor &ink)
{
    const QFontMetricsF metrics(font);
    const QString fitting = metrics.elidedText(text, Qt::ElideRight, box.width() + 0.5);
    const double width = textWidth(font, fitting);
    const bool mirrored = painter.layoutDirection() == Qt::RightToLeft && !(alignment & Qt::AlignAbsolute);
    double x = mirrored ? box.right() - width : box.left();
    if (alignment & Qt::AlignHCenter)
        x = box.center().x() - width / 2;
    else if (alignment & Qt::AlignRight)
        x = mirrored ? box.left() : box.right() - width;
    double y = box.top() + metrics.ascent();
    if (alignment & Qt::AlignVCenter)
        y = box.center().y() + (metrics.ascent() - metrics.descent()) / 2;
    drawText(painter, {x, y}, font, fitting, ink);
}

double textWidth(const QFont &font, const QString &text)
{
    const double width = QFontMetricsF(font).horizontalAdvance(text);
    return text.isEmpty() ? width : width - font.letterSpacing();
}

QStringList brokenLines(const QFont &font, const QString &text, double width, int most)
{
    QStringList lines;
    QTextLayout layout(text, font);
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        if (lines.size() + 1 == most) {
            lines.append(QFontMetricsF(font).elidedText(text.mid(line.textStart()), Qt::ElideRight, width));
            break;
        }
        lines.append(text.mid(line.textStart(), line.textLength()).trimmed());
    }
    layout.endLayout();
    return lines;
}

QString isolated(const QString &text)
{
    return QChar(0x2068) + text + QChar(0x2069);
}

} // namespace sijill
