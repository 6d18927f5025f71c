#include "widgets/painter/lettering.h"

#include "widgets/painter/halo.h"
#include "widgets/painter/layer.h"
#include "widgets/painter/svgtexts.h"

#include <QFontMetricsF>
#include <QPaintEngine>
#include <QPainterPath>
#include <QTextLayout>

#include <algorithm>

namespace sijill {

namespace {

/// On paper and in drawings text stays text, to be searched and copied. Letter spacing is lost on the way into both:
/// SVG files of Qt's know none, and PDF pages, which are finer than our pixels, get it wrong.
QFont writable(const QPainter &painter, const QFont &font)
{
    const QPaintEngine *engine = painter.paintEngine();
    const bool isDocument = engine && (engine->type() == QPaintEngine::SVG || engine->type() == QPaintEngine::Pdf);
    if (!isDocument || font.letterSpacing() == 0)
        return font;
    QFont plain = font;
    plain.setLetterSpacing(QFont::AbsoluteSpacing, 0);
    return plain;
}

/// A text of Arabic letters or digits runs from right to left also where it begins with a Latin name or has no letter
/// at all: "45 or more" in short has its plus after the number. What is isolated has its directions already.
QString directed(const QString &text)
{
    bool arabic = false;
    for (const QChar c : text) {
        if (c.unicode() >= 0x2066 && c.unicode() <= 0x2069)
            return text;
        arabic = arabic || c.direction() == QChar::DirAL || c.direction() == QChar::DirAN;
    }
    constexpr QChar rightToLeftMark(0x200f);
    return arabic && !text.isRightToLeft() ? QString(rightToLeftMark + text) : text;
}

} // namespace

QString elidedText(const QFontMetricsF &metrics, const QString &text, double width)
{
    const QString elided = metrics.elidedText(text, Qt::ElideRight, width);
    // The dots belong to the end of the name, in whatever direction the line runs.
    const bool latin =
        !text.isRightToLeft() && std::ranges::any_of(text, [](QChar c) { return c.direction() == QChar::DirL; });
    return elided == text || !latin ? elided : QChar(0x2066) + elided + QChar(0x2069);
}

void drawText(QPainter &painter, QPointF baseline, const QFont &font, const QString &words, const QColor &ink,
              const QColor &halo, double haloWidth)
{
    const QString text = directed(words);
    const QFont written = writable(painter, font);
    if (written != font) // stays in the middle of where it was laid out
        baseline.rx() += (textWidth(font, text) - textWidth(written, text)) / 2;
    if (halo.isValid() && haloWidth > 0 && !paintHaloPixels(painter, baseline, written, text, halo, haloWidth)) {
        QPainterPath outlines;
        outlines.setFillRule(Qt::WindingFill);
        outlines.addText(baseline, written, text);
        painter.strokePath(outlines, QPen(halo, haloWidth, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    }
    painter.setFont(written);
    painter.setPen(ink);
    const bool isSvg = painter.paintEngine() && painter.paintEngine()->type() == QPaintEngine::SVG;
    painter.drawText(baseline, isSvg ? heldTogether(text, painter.layoutDirection()) : text);
}

void drawTextIn(QPainter &painter, const QRectF &box, Qt::Alignment alignment, const QFont &font, const QString &text,
                const QColor &ink)
{
    const QFontMetricsF metrics(font);
    const QString fitting = elidedText(metrics, text, box.width() + 0.5);
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
    if (text.isEmpty())
        return lines; // of which Qt would make one
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
    // By itself a line would take the direction of its first word.
    const bool mirrored = text.isRightToLeft();
    for (QString &line : lines)
        if (line.isRightToLeft() != mirrored)
            line.prepend(QChar(mirrored ? 0x200f : 0x200e));
    return lines;
}

} // namespace sijill
