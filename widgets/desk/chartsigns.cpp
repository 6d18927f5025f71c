#include "widgets/desk/chartsigns.h"

#include "widgets/painter/lettering.h"
#include "widgets/painter/shades.h"
#include "widgets/theme/contrast.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace sijill {

namespace {

constexpr double paleAlpha = 0.34;

double alphaOf(Strength strength)
{
    return strength == Strength::Full ? 1 : paleAlpha;
}

/// The ink that can be read better on the ground.
QColor inkOn(const QColor &ground, const Theme &theme)
{
    return contrast(theme.ink, ground) >= contrast(theme.paper, ground) ? theme.ink : theme.paper;
}

void drawOpenEdge(QPainter &painter, const QRectF &box, const QColor &colour)
{
    painter.setPen(QPen(colour, 1.2));
    const double y = box.top() + 1.5;
    painter.drawLine(QPointF(box.left() + 1.5, y), QPointF(box.right() - 1.5, y));
}

} // namespace

QColor faded(QColor colour, double alpha)
{
    colour.setAlphaF(static_cast<float>(colour.alphaF() * alpha));
    return colour;
}

void hatch(QPainter &painter, const QRectF &box, const QColor &colour, double step)
{
    painter.setPen(QPen(colour, 0.8));
    // Lines x + y = c, cut at the edges.
    for (double c = std::ceil((box.left() + box.top()) / step) * step; c < box.right() + box.bottom(); c += step) {
        const double x1 = std::max(box.left(), c - box.bottom()), x2 = std::min(box.right(), c - box.top());
        if (x1 < x2)
            painter.drawLine(QPointF(x1, c - x1), QPointF(x2, c - x2));
    }
}

void drawNoFigure(QPainter &painter, QPointF at, const Theme &theme, Strength strength, bool isInWhole)
{
    constexpr double r = 4;
    const QColor colour = faded(theme.harm, alphaOf(strength));
    painter.setPen(QPen(colour, 1.3));
    painter.setBrush(theme.paper);
    painter.drawPolygon(
        QPolygonF{{at.x(), at.y() - r}, {at.x() + r, at.y()}, {at.x(), at.y() + r}, {at.x() - r, at.y()}});
    if (isInWhole) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour);
        painter.drawEllipse(at, 1.3, 1.3);
    }
    painter.setBrush(Qt::NoBrush);
}

void drawBar(QPainter &painter, const QRectF &lane, const Drawn &value, double highest, const Theme &theme,
             Strength strength, bool isMirrored)
{
    const double alpha = alphaOf(strength);
    const auto at = [&](double number) {
        const double length = highest <= 0 ? 0 : number <= 0 ? 0 : std::max(1.5, number / highest * lane.width());
        return isMirrored ? lane.right() - length : lane.left() + length;
    };
    const auto fill = [&](double from, double to, double strong) {
        const double a = at(from), b = at(to);
        if (a != b)
            painter.fillRect(QRectF(std::min(a, b), lane.top(), std::abs(b - a), lane.height()),
                             faded(theme.harm, strong * alpha));
    };
    if (value.kind == Drawn::Kind::NoFigure || value.kind == Drawn::Kind::InWhole)
        return drawNoFigure(painter, {at(0) + (isMirrored ? -6 : 6), lane.center().y()}, theme, strength,
                            value.kind == Drawn::Kind::InWhole);
    if (value.kind == Drawn::Kind::Nothing)
        return;
    fill(0, double(value.best), 1);
    fill(double(value.best), double(value.high), 0.35);
    if (strength == Strength::Pale)
        hatch(painter,
              QRectF(QPointF(std::min(at(0), at(double(value.high))), lane.top()),
                     QPointF(std::max(at(0), at(double(value.high))), lane.bottom())),
              faded(theme.paper, 0.8));
    if (value.low > 0 && value.low < value.best) {
        painter.setPen(QPen(theme.paper, 1.4));
        painter.drawLine(QPointF(at(double(value.low)), lane.top()), QPointF(at(double(value.low)), lane.bottom()));
    }
    if (value.isOpen) {
        const double end = at(double(value.high)), way = isMirrored ? -1 : 1;
        painter.setPen(QPen(faded(theme.harm, alpha), 1.4));
        painter.drawPolyline(QPolygonF{
            {end + way * 2, lane.top() + 2}, {end + way * 6, lane.center().y()}, {end + way * 2, lane.bottom() - 2}});
    }
    if (value.isZero()) {
        painter.setPen(QPen(faded(theme.harm, alpha), 1.6));
        painter.drawLine(QPointF(at(0), lane.top() + 1), QPointF(at(0), lane.bottom() - 1));
    }
}

void drawCell(QPainter &painter, const QRectF &box, const Drawn &value, const QString &number, const ChartStyle &style,
              Strength strength)
{
    const Theme &theme = style.theme;
    if (value.kind == Drawn::Kind::Nothing)
        return;
    const Shade shade = value.kind == Drawn::Kind::NoFigure ? unshaded : shadeOf(value.best);
    QColor ground = theme.paper;
    if (shade != unshaded) {
        const QColor colour = faded(shadeColour(shade, theme), strength == Strength::Full ? 1 : 0.3);
        painter.fillRect(box, colour);
        ground = over(colour, theme.paper);
    }
    if (strength == Strength::Pale)
        hatch(painter, box, faded(theme.outline, 0.7), 4);
    const QFontMetricsF metrics(style.font);
    if (value.kind != Drawn::Kind::NoFigure && !number.isEmpty() &&
        metrics.horizontalAdvance(number) + 4 <= box.width() && metrics.ascent() <= box.height()) {
        const QColor ink = strength == Strength::Pale ? theme.quietInk : inkOn(ground, theme);
        return drawTextIn(painter, box, Qt::AlignCenter, style.font, number, ink);
    }
    if (value.kind == Drawn::Kind::NoFigure || value.kind == Drawn::Kind::InWhole)
        return drawNoFigure(painter, box.center(), theme, strength, value.kind == Drawn::Kind::InWhole);
    if (value.isOpen)
        drawOpenEdge(painter, box, inkOn(ground, theme));
    if (value.isZero()) {
        painter.setPen(QPen(theme.quietInk, 1.2));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(box.center(), 1.8, 1.8);
    }
}

} // namespace sijill
