#include "widgets/controls/glyphs.h"

#include <QPainter>
#include <QPainterPath>
#include <QPixmap>

namespace sijill {

namespace {

constexpr double grid = 20; // every glyph is drawn on a square of this many units

void triangle(QPainter &painter, double left, double right)
{
    QPainterPath path;
    path.moveTo(left, 4.5);
    path.lineTo(right, 10);
    path.lineTo(left, 15.5);
    path.closeSubpath();
    painter.fillPath(path, painter.pen().color());
}

void chevron(QPainter &painter, double x)
{
    painter.drawPolyline(QPolygonF{{x, 5.5}, {x + 4.5, 10}, {x, 14.5}});
}

void lens(QPainter &painter)
{
    painter.drawEllipse(QPointF(8.5, 8.5), 5, 5);
    painter.drawLine(QPointF(12.3, 12.3), QPointF(16.5, 16.5));
}

void globe(QPainter &painter)
{
    painter.drawEllipse(QPointF(10, 10), 7, 7);
    painter.drawEllipse(QPointF(10, 10), 3, 7);
    painter.drawLine(QPointF(3, 10), QPointF(17, 10));
}

void folder(QPainter &painter)
{
    painter.drawPolygon(QPolygonF{{3, 5}, {8, 5}, {9.5, 7}, {17, 7}, {17, 15.5}, {3, 15.5}});
}

void picture(QPainter &painter)
{
    painter.drawRoundedRect(QRectF(3, 4.5, 14, 11), 1.5, 1.5);
    painter.drawPolyline(QPolygonF{{3.5, 14}, {8, 9.5}, {11, 12.5}, {13, 10.8}, {16.5, 14}});
    painter.drawEllipse(QPointF(13.2, 7.6), 0.9, 0.9);
}

void halfMoon(QPainter &painter)
{
    painter.drawEllipse(QPointF(10, 10), 6.5, 6.5);
    QPainterPath half;
    half.moveTo(10, 3.5);
    half.arcTo(QRectF(3.5, 3.5, 13, 13), 90, -180);
    half.closeSubpath();
    painter.fillPath(half, painter.pen().color());
}

void fit(QPainter &painter)
{
    painter.drawLine(QPointF(3, 5), QPointF(3, 15));
    painter.drawLine(QPointF(17, 5), QPointF(17, 15));
    painter.drawLine(QPointF(5, 10), QPointF(15, 10));
    painter.drawPolyline(QPolygonF{{7.5, 7.5}, {5, 10}, {7.5, 12.5}});
    painter.drawPolyline(QPolygonF{{12.5, 7.5}, {15, 10}, {12.5, 12.5}});
}

void warning(QPainter &painter)
{
    painter.drawPolygon(QPolygonF{{10, 3.5}, {17.5, 16}, {2.5, 16}});
    painter.drawLine(QPointF(10, 8), QPointF(10, 12));
    painter.drawPoint(QPointF(10, 14));
}

void question(QPainter &painter)
{
    painter.drawEllipse(QPointF(10, 10), 7, 7);
    QPainterPath path;
    path.moveTo(7.8, 8);
    path.cubicTo(7.8, 5, 12.4, 5.2, 12.2, 8);
    path.cubicTo(12.1, 9.6, 10, 9.6, 10, 11.5);
    painter.drawPath(path);
    painter.drawPoint(QPointF(10, 14));
}

void draw(QPainter &painter, Glyph glyph)
{
    switch (glyph) {
    case Glyph::Play:
        return triangle(painter, 5.5, 16);
    case Glyph::Pause:
        painter.fillRect(QRectF(5.5, 4.5, 3.2, 11), painter.pen().color());
        return painter.fillRect(QRectF(11.3, 4.5, 3.2, 11), painter.pen().color());
    case Glyph::StepOn:
        return chevron(painter, 8);
    case Glyph::NextIncident:
        painter.drawLine(QPointF(15, 5), QPointF(15, 15));
        return triangle(painter, 5, 13);
    case Glyph::ZoomIn:
        painter.drawLine(QPointF(10, 4.5), QPointF(10, 15.5));
        [[fallthrough]];
    case Glyph::ZoomOut:
        return painter.drawLine(QPointF(4.5, 10), QPointF(15.5, 10));
    case Glyph::Fit:
        return fit(painter);
    case Glyph::Search:
        return lens(painter);
    case Glyph::Open:
        return folder(painter);
    case Glyph::Picture:
        return picture(painter);
    case Glyph::Theme:
        return halfMoon(painter);
    case Glyph::Language:
        return globe(painter);
    case Glyph::Close:
        painter.drawLine(QPointF(5.5, 5.5), QPointF(14.5, 14.5));
        return painter.drawLine(QPointF(14.5, 5.5), QPointF(5.5, 14.5));
    case Glyph::Warning:
        return warning(painter);
    case Glyph::Menu:
        for (const double y : {5.5, 10.0, 14.5})
            painter.drawLine(QPointF(3.5, y), QPointF(16.5, y));
        return;
    case Glyph::Help:
        return question(painter);
    case Glyph::Up:
        return painter.drawPolyline(QPolygonF{{5.5, 12}, {10, 7.5}, {14.5, 12}});
    case Glyph::Down:
        return painter.drawPolyline(QPolygonF{{5.5, 8}, {10, 12.5}, {14.5, 8}});
    case Glyph::Facts:
        painter.drawEllipse(QPointF(10, 10), 7, 7);
        painter.drawPoint(QPointF(10, 6.6));
        return painter.drawLine(QPointF(10, 9.4), QPointF(10, 13.6));
    case Glyph::StepBack:
    case Glyph::PreviousIncident:
        break; // drawn as their opposites, mirrored
    }
}

QPixmap pixmap(Glyph glyph, const QColor &colour, bool mirrored, double ratio)
{
    QPixmap map(qRound(grid * ratio), qRound(grid * ratio));
    map.setDevicePixelRatio(ratio);
    map.fill(Qt::transparent);
    QPainter painter(&map);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colour, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    if (mirrored) {
        painter.translate(grid, 0);
        painter.scale(-1, 1);
    }
    draw(painter, glyph);
    return map;
}

} // namespace

QIcon glyphIcon(Glyph glyph, const Theme &theme, Qt::LayoutDirection direction)
{
    const bool rightToLeft = direction == Qt::RightToLeft;
    bool mirrored = false;
    if (glyph == Glyph::StepBack || glyph == Glyph::PreviousIncident) {
        glyph = glyph == Glyph::StepBack ? Glyph::StepOn : Glyph::NextIncident;
        mirrored = !rightToLeft;
    } else if (glyph == Glyph::Play || glyph == Glyph::StepOn || glyph == Glyph::NextIncident || glyph == Glyph::Help) {
        mirrored = rightToLeft;
    }
    QIcon icon;
    for (const double ratio : {1.0, 2.0}) {
        icon.addPixmap(pixmap(glyph, theme.ink, mirrored, ratio));
        icon.addPixmap(pixmap(glyph, theme.outline, mirrored, ratio), QIcon::Disabled);
    }
    return icon;
}

} // namespace sijill
