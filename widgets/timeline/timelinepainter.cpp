#include "widgets/timeline/timelinepainter.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace sijill {

namespace {

constexpr double thinnestBar = 5; // pixels

QColor faded(QColor colour, double alpha)
{
    colour.setAlphaF(static_cast<float>(alpha));
    return colour;
}

QFont boldOf(QFont font)
{
    font.setWeight(QFont::Bold);
    return font;
}

QFont smallOf(QFont font)
{
    font.setPixelSize(std::max(9, QFontInfo(font).pixelSize() - 2));
    return font;
}

void paintAxis(QPainter &painter, const TimelineScene &scene, const Theme &theme, const QFont &font)
{
    const TimelineLayout layout = layoutOf(scene.rect);
    const TimeScale &scale = scene.scale;
    painter.setPen(QPen(theme.outline, 1));
    painter.drawLine(QPointF(scale.left, layout.axis), QPointF(scale.left + scale.width, layout.axis));
    painter.setFont(font);
    const QFontMetricsF metrics(font);
    for (const Tick &tick : scene.marks.ticks) {
        painter.setPen(QPen(theme.outline, 1));
        painter.drawLine(QPointF(tick.x, layout.axis), QPointF(tick.x, layout.axis + 4));
        painter.setPen(theme.quietInk);
        const double width = metrics.horizontalAdvance(tick.label);
        painter.drawText(
            QRectF(tick.labelX - width / 2 - 2, layout.axis + 4, width + 4, layout.ticksBottom - layout.axis - 4),
            Qt::AlignCenter, tick.label);
    }
    painter.setPen(theme.faintInk);
    for (const TickContext &context : scene.marks.contexts) {
        const QRectF row(std::min(context.from, context.to), layout.ticksBottom, std::abs(context.to - context.from),
                         scene.rect.bottom() - layout.ticksBottom);
        painter.drawText(row.adjusted(2, 0, -2, -2),
                         static_cast<int>(Qt::AlignVCenter) |
                             static_cast<int>(scale.isMirrored() ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignAbsolute,
                         context.label);
    }
}

void paintHighest(QPainter &painter, const TimelineScene &scene, const Theme &theme, const QFont &font)
{
    if (scene.highest <= 0 || scene.highestLabel.isEmpty())
        return;
    const TimelineLayout layout = layoutOf(scene.rect);
    const QFont tiny = smallOf(font);
    const double width = QFontMetricsF(tiny).horizontalAdvance(scene.highestLabel) + 6;
    const double left = scene.scale.left;
    const double right = left + scene.scale.width;
    const bool mirrored = scene.scale.isMirrored();
    painter.setPen(QPen(faded(theme.outline, 0.7), 1, Qt::DotLine));
    painter.drawLine(QPointF(left, layout.barsTop), QPointF(right, layout.barsTop));
    painter.setFont(tiny);
    painter.setPen(theme.faintInk);
    // Beside the axis, at its later end, where no bar of the past is hidden.
    const QRectF place(mirrored ? left - width : right, layout.barsTop - 8, width, 16);
    painter.drawText(place, Qt::AlignCenter, scene.highestLabel);
}

void paintDiamond(QPainter &painter, QPointF at, const QColor &colour, const QColor &ground)
{
    constexpr double r = 4;
    QPainterPath path;
    path.moveTo(at.x(), at.y() - r);
    path.lineTo(at.x() + r, at.y());
    path.lineTo(at.x(), at.y() + r);
    path.lineTo(at.x() - r, at.y());
    path.closeSubpath();
    painter.setPen(QPen(colour, 1.3));
    painter.setBrush(ground);
    painter.drawPath(path);
}

void paintBar(QPainter &painter, const TimelineScene &scene, const Bar &bar, const Theme &theme)
{
    const TimelineLayout layout = layoutOf(scene.rect);
    const bool inWindow = scene.allOfTime || bar.busy.overlaps(scene.window);
    const double strength = inWindow ? 1.0 : 0.42;
    const QRectF column = barColumn(scene, bar);
    if (!bar.hasFigure() || scene.highest <= 0) {
        paintDiamond(painter, {column.center().x(), layout.axis}, faded(theme.harm, strength), theme.paper);
        return;
    }
    const auto heightOf = [&](double value) {
        return value <= 0 ? 0.0 : std::max(1.5, value / scene.highest * (layout.axis - layout.barsTop));
    };
    const auto fill = [&](double from, double to, double alpha) {
        const QRectF part(column.left(), layout.axis - heightOf(to), column.width(), heightOf(to) - heightOf(from));
        painter.fillRect(part, faded(theme.harm, alpha * strength));
    };
    const double certain = std::max(0.0, bar.best - bar.vague);
    fill(0, certain, 1.0);
    fill(certain, bar.best, 0.55);
    fill(bar.best, bar.high, 0.3);
    if (bar.open) {
        // A line of its own above the bar, as the open ring around a disc: nothing bounds the figure from above.
        painter.setPen(QPen(faded(theme.harm, strength), 1));
        const double y = layout.axis - heightOf(bar.high) - 2.5;
        painter.drawLine(QPointF(column.left() + 0.5, y), QPointF(column.right() - 0.5, y));
    }
    if (bar.low > 0 && bar.low < bar.best) {
        painter.setPen(QPen(theme.paper, 1));
        const double y = layout.axis - heightOf(bar.low);
        painter.drawLine(QPointF(column.left(), y), QPointF(column.right(), y));
    }
}

void paintWindow(QPainter &painter, const TimelineScene &scene, const Theme &theme)
{
    const TimelineLayout layout = layoutOf(scene.rect);
    const WindowShape shape = shapeOf(scene.scale, scene.window);
    const QRectF ground(shape.left, layout.labelBottom, shape.right - shape.left, layout.axis - layout.labelBottom);
    painter.fillRect(ground, faded(theme.selection, scene.allOfTime ? 0.05 : 0.14));
}

void paintHandles(QPainter &painter, const TimelineScene &scene, const Theme &theme)
{
    const TimelineLayout layout = layoutOf(scene.rect);
    const WindowShape shape = shapeOf(scene.scale, scene.window);
    const double top = layout.labelBottom + 4;
    const Grip leftGrip = scene.scale.isMirrored() ? Grip::End : Grip::Begin;
    const auto handle = [&](double x, bool hovered) {
        const double width = hovered ? 7 : 5;
        const QRectF body(x - width / 2, top, width, layout.axis - top);
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.selection);
        painter.drawRoundedRect(body, width / 2, width / 2);
    };
    handle(shape.left, scene.hovered == leftGrip);
    handle(shape.right, scene.hovered != Grip::None && scene.hovered != Grip::Body && scene.hovered != leftGrip);
    if (scene.focused) {
        painter.setPen(QPen(theme.selection, 1.2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(shape.left - 7, layout.labelBottom + 0.5, shape.right - shape.left + 14,
                                       layout.axis - layout.labelBottom + 3),
                                4, 4);
    }
}

void paintWindowLabel(QPainter &painter, const TimelineScene &scene, const Theme &theme, const QFont &font)
{
    const TimelineLayout layout = layoutOf(scene.rect);
    const WindowShape shape = shapeOf(scene.scale, scene.window);
    const QFont bold = boldOf(font);
    const double width = QFontMetricsF(bold).horizontalAdvance(scene.windowLabel) + 8;
    // Over the middle of what is seen of the window, and always whole.
    const double from = std::max(shape.left, scene.rect.left());
    const double to = std::min(shape.right, scene.rect.right());
    const double middle =
        from <= to ? (from + to) / 2 : (from > scene.rect.right() ? scene.rect.right() : scene.rect.left());
    const double left =
        std::clamp(middle - width / 2, scene.rect.left(), std::max(scene.rect.left(), scene.rect.right() - width));
    painter.setFont(bold);
    painter.setPen(theme.selection);
    painter.drawText(QRectF(left, scene.rect.top(), width, layout.labelBottom - scene.rect.top()), Qt::AlignCenter,
                     scene.windowLabel);
}

} // namespace

TimelineLayout layoutOf(const QRectF &rect)
{
    TimelineLayout layout;
    layout.labelBottom = rect.top() + 20;
    layout.barsTop = layout.labelBottom + 10;
    layout.ticksBottom = rect.bottom() - 16;
    layout.axis = layout.ticksBottom - 20;
    return layout;
}

QRectF barColumn(const TimelineScene &scene, const Bar &bar)
{
    const TimelineLayout layout = layoutOf(scene.rect);
    const double a = scene.scale.x(bar.span.begin);
    const double b = scene.scale.x(bar.span.end);
    double left = std::min(a, b);
    double width = std::abs(b - a);
    // A hair of air between neighbours once they are wide enough to spare it.
    if (width > thinnestBar + 2) {
        left += 0.75;
        width -= 1.5;
    } else if (width < thinnestBar) {
        left -= (thinnestBar - width) / 2;
        width = thinnestBar;
    }
    return {left, layout.barsTop, width, layout.axis - layout.barsTop};
}

void paintTimeline(QPainter &painter, const TimelineScene &scene, const Theme &theme, const QFont &font)
{
    painter.setRenderHint(QPainter::Antialiasing);
    if (!scene.window.isValid()) {
        painter.setFont(font);
        painter.setPen(theme.quietInk);
        painter.drawText(scene.rect, Qt::AlignCenter, scene.emptyLabel);
        return;
    }
    paintAxis(painter, scene, theme, font);
    paintHighest(painter, scene, theme, font);
    const TimelineLayout layout = layoutOf(scene.rect);
    painter.save();
    painter.setClipRect(QRectF(scene.scale.left - 8, layout.labelBottom, scene.scale.width + 16,
                               layout.ticksBottom - layout.labelBottom));
    paintWindow(painter, scene, theme);
    for (const Bar &bar : scene.bars) {
        if (bar.span.end >= scene.scale.begin && bar.span.begin <= scene.scale.end())
            paintBar(painter, scene, bar, theme);
    }
    paintHandles(painter, scene, theme);
    painter.restore();
    paintWindowLabel(painter, scene, theme, font);
}

} // namespace sijill
