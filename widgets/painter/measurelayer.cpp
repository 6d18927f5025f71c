#include "widgets/painter/measurelayer.h"

#include "mapdata/geo/geodesic.h"
#include "widgets/painter/furniture.h"
#include "widgets/painter/lettering.h"
#include "widgets/theme/fonts.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainterPath>

#include <algorithm>

namespace sijill {

namespace {

constexpr double lineWidth = 2;
constexpr double pointRadius = 4;
constexpr double letters = 12.5;
constexpr double padding = 7;

/// As many points between as make the curve smooth on the screen.
QPolygonF wayOnScreen(LonLat from, LonLat to, const Viewport &viewport)
{
    constexpr double piece = 24; // pixels
    QPolygonF way;
    for (const LonLat point : geodesicLine(from, to, std::max(1.0, viewport.metresPerPixel() * piece)))
        way << viewport.toScreen(viewport.seen(toWorld(point)));
    return way;
}

} // namespace

QStringList measuredWords(const Measuring &measuring, const QLocale &locale)
{
    std::vector<LonLat> points = measuring.points;
    if (measuring.closed) {
        const RingMeasure ring = ringMeasure(points);
        return {QCoreApplication::translate("Measure", "Area: %1").arg(areaInWords(ring.area, locale)),
                QCoreApplication::translate("Measure", "Perimeter: %1").arg(distanceInWords(ring.perimeter, locale))};
    }
    if (measuring.next)
        points.push_back(*measuring.next);
    if (measuring.points.empty() || points.size() < 2)
        return {};
    QStringList words{
        QCoreApplication::translate("Measure", "Length: %1").arg(distanceInWords(pathMetres(points), locale))};
    if (points.size() > 2)
        words += QCoreApplication::translate("Measure", "Last leg: %1")
                     .arg(distanceInWords(geodesicMetres(points[points.size() - 2], points.back()), locale));
    return words;
}

MeasureLayer::MeasureLayer(Measuring measuring, const QLocale &locale, const Theme &theme)
    : m_measuring(std::move(measuring)), m_words(measuredWords(m_measuring, locale)), m_locale(locale), m_theme(theme)
{
}

void MeasureLayer::paint(QPainter &painter, const Viewport &viewport) const
{
    if (m_measuring.points.empty())
        return;
    const SavedPainter saved(painter);
    painter.setRenderHint(QPainter::Antialiasing);
    paintWays(painter, viewport);
    painter.setPen(QPen(m_theme.selection, lineWidth));
    painter.setBrush(m_theme.card);
    for (const LonLat point : m_measuring.points)
        painter.drawEllipse(viewport.toScreen(viewport.seen(toWorld(point))), pointRadius, pointRadius);
    paintFigures(painter, viewport);
}

void MeasureLayer::paintWays(QPainter &painter, const Viewport &viewport) const
{
    const std::vector<LonLat> &points = m_measuring.points;
    QPolygonF fixed;
    for (std::size_t i = 1; i < points.size(); ++i)
        fixed += wayOnScreen(points[i - 1], points[i], viewport);
    if (m_measuring.closed && points.size() > 1)
        fixed += wayOnScreen(points.back(), points.front(), viewport);
    const QPen halo(m_theme.card, lineWidth + m_theme.haloWidth, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    const QPen line(m_theme.selection, lineWidth, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    if (m_measuring.closed) {
        QColor wash = m_theme.selection;
        wash.setAlpha(40);
        painter.setPen(Qt::NoPen);
        painter.setBrush(wash);
        painter.drawPolygon(fixed);
        painter.setBrush(Qt::NoBrush);
    }
    for (const QPen &pen : {halo, line}) {
        painter.setPen(pen);
        painter.drawPolyline(fixed);
    }
    if (m_measuring.next && !m_measuring.closed) {
        painter.setPen(QPen(m_theme.selection, lineWidth, Qt::DashLine, Qt::RoundCap));
        painter.drawPolyline(wayOnScreen(points.back(), *m_measuring.next, viewport));
    }
}

void MeasureLayer::paintFigures(QPainter &painter, const Viewport &viewport) const
{
    if (m_words.isEmpty())
        return;
    QPointF at;
    if (m_measuring.closed) {
        for (const LonLat point : m_measuring.points)
            at += viewport.toScreen(viewport.seen(toWorld(point))) / static_cast<double>(m_measuring.points.size());
    } else {
        at = viewport.toScreen(viewport.seen(toWorld(m_measuring.next.value_or(m_measuring.points.back()))));
    }
    const auto fontOf = [](qsizetype line) { return mapFont(letters, line == 0 ? Weight::Bold : Weight::Regular); };
    const double height = QFontMetricsF(fontOf(0)).height();
    double width = 0;
    for (qsizetype i = 0; i < m_words.size(); ++i)
        width = std::max(width, textWidth(fontOf(i), m_words[i]));
    QRectF box(0, 0, width + 2 * padding, height * static_cast<double>(m_words.size()) + 2 * padding);
    const QPointF beside(14, 14);
    box.moveTopLeft(m_measuring.closed ? at - box.center() : at + beside);
    // Not beyond the right and lower edge: then on the other side of the point.
    if (box.right() > viewport.size().width())
        box.moveRight(at.x() - beside.x());
    if (box.bottom() > viewport.size().height())
        box.moveBottom(at.y() - beside.y());
    paintCard(painter, box, m_theme);
    const bool mirrored = m_locale.textDirection() == Qt::RightToLeft;
    for (qsizetype i = 0; i < m_words.size(); ++i)
        drawTextIn(painter, {box.x() + padding, box.y() + padding + height * static_cast<double>(i), width, height},
                   Qt::AlignVCenter | Qt::AlignAbsolute | (mirrored ? Qt::AlignRight : Qt::AlignLeft), fontOf(i),
                   m_words[i], i == 0 ? m_theme.ink : m_theme.quietInk);
}

void paintHint(QPainter &painter, const Viewport &viewport, const QString &text, const Theme &theme)
{
    const SavedPainter saved(painter);
    painter.setRenderHint(QPainter::Antialiasing);
    constexpr double fromTop = 46; // clear of the read-out and of the labels of a graticule
    const QFont font = mapFont(letters);
    const QSizeF size(std::min(textWidth(font, text) + 2 * padding + 1, viewport.size().width()),
                      QFontMetricsF(font).height() + 2 * padding);
    const QRectF box({(viewport.size().width() - size.width()) / 2, fromTop}, size);
    paintCard(painter, box, theme);
    drawTextIn(painter, box.adjusted(padding, 0, -padding, 0), Qt::AlignCenter, font, text, theme.quietInk);
}

void paintCrossHair(QPainter &painter, QPointF at, const Theme &theme)
{
    const SavedPainter saved(painter);
    painter.setRenderHint(QPainter::Antialiasing);
    constexpr double reach = 14, gap = 4;
    for (const QPen &pen : {QPen(theme.card, 4.5), QPen(theme.selection, 1.8)}) {
        painter.setPen(pen);
        for (const QPointF way : {QPointF(1, 0), QPointF(-1, 0), QPointF(0, 1), QPointF(0, -1)})
            painter.drawLine(at + way * gap, at + way * reach);
    }
}

void paintPin(QPainter &painter, QPointF at, const Theme &theme)
{
    const SavedPainter saved(painter);
    painter.setRenderHint(QPainter::Antialiasing);
    constexpr double radius = 7, stem = 20; // from the point to the middle of the head
    const QPointF head = at - QPointF(0, stem);
    QPainterPath pin(at);
    pin.cubicTo(at - QPointF(1.5, 7), head + QPointF(-radius, 7), head - QPointF(radius, 0));
    pin.arcTo(QRectF(head - QPointF(radius, radius), QSizeF(2 * radius, 2 * radius)), 180, -180);
    pin.cubicTo(head + QPointF(radius, 7), at - QPointF(-1.5, 7), at);
    painter.setPen(QPen(theme.card, 1.5));
    painter.setBrush(theme.selection);
    painter.drawPath(pin);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.card);
    painter.drawEllipse(head, radius / 2.6, radius / 2.6);
}

} // namespace sijill
