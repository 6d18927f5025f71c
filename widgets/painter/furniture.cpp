#include "widgets/painter/furniture.h"

#include "widgets/painter/lettering.h"
#include "widgets/theme/fonts.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace sijill {

namespace {

constexpr double margin = 14; // between furniture and the edge of the map
constexpr double gap = 10;    // between two pieces
constexpr double trayWidth = 360;
constexpr double lineHeight = 15;

} // namespace

ScaleBar scaleBar(const Viewport &viewport, double widest, const QLocale &locale)
{
    const double metres = viewport.metresPerPixel() * widest;
    const double power = std::pow(10.0, std::floor(std::log10(metres)));
    double round = power;
    for (const double step : {2.0, 5.0}) {
        if (step * power <= metres)
            round = step * power;
    }
    const bool kilometres = round >= 1000;
    const QString number = locale.toString(kilometres ? round / 1000 : round, 'f', 0);
    return {round / viewport.metresPerPixel(), kilometres ? QCoreApplication::translate("ScaleBar", "%1 km").arg(number)
                                                          : QCoreApplication::translate("ScaleBar", "%1 m").arg(number)};
}

void paintCard(QPainter &painter, const QRectF &box, const Theme &theme)
{
    painter.setBrush(theme.card);
    painter.setPen(QPen(theme.cardEdge, 1));
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
}

Furniture::Furniture(const MapScene &scene, const Options &options, const QRectF &box, const QLocale &locale,
                     const Theme &theme)
    : m_options(options), m_box(box.adjusted(margin, margin, -margin, -margin)),
      m_legend(scene, options.measure, options.legend, locale, theme),
      m_tray(scene, std::min(trayWidth, m_box.width()), options.trayRows, locale, theme), m_locale(locale),
      m_theme(theme)
{
    const bool mirrored = locale.textDirection() == Qt::RightToLeft;
    double bottom = m_box.bottom();
    const auto place = [&](QSizeF size) {
        const double x = mirrored ? m_box.left() : m_box.right() - size.width();
        const QRectF placed(std::round(x), std::round(bottom - size.height()), size.width(), size.height());
        bottom = placed.top() - gap;
        return placed;
    };
    if (options.showTray && !m_tray.isEmpty())
        m_trayBox = place(m_tray.size());
    // A legend that would cover the map to the top is worse than none.
    if (options.showLegend && !m_legend.isEmpty() && m_legend.size().height() < (bottom - m_box.top()) &&
        m_legend.size().width() < m_box.width() * 0.55)
        m_legendBox = place(m_legend.size());
}

void Furniture::paintScale(QPainter &painter, const Viewport &viewport) const
{
    const bool mirrored = m_locale.textDirection() == Qt::RightToLeft;
    const QFont small = mapFont(11);
    QColor halo = m_theme.neighbours;
    halo.setAlphaF(0.8F);
    double y = m_box.bottom();
    if (!m_options.attribution.isEmpty()) {
        const double room = m_box.width() - (m_trayBox.isNull() ? 0 : m_trayBox.width() + 2 * gap);
        const QStringList lines = brokenLines(small, m_options.attribution, std::max(60.0, room), 3);
        y -= static_cast<double>(lines.size()) * lineHeight;
        for (qsizetype i = 0; i < lines.size(); ++i) {
            const double x = mirrored ? m_box.right() - textWidth(small, lines[i]) : m_box.left();
            drawText(painter, {x, y + static_cast<double>(i + 1) * lineHeight - 3}, small, lines[i], m_theme.quietInk,
                     halo, m_theme.haloWidth);
        }
        y -= 6;
    }
    const ScaleBar bar = scaleBar(viewport, 130, m_locale);
    const double x = mirrored ? m_box.right() - bar.pixels : m_box.left();
    const QPolygonF line{{x, y - 7}, {x, y - 1}, {x + bar.pixels, y - 1}, {x + bar.pixels, y - 7}};
    painter.setPen(QPen(halo, 4, Qt::SolidLine, Qt::FlatCap));
    painter.drawPolyline(line);
    painter.setPen(QPen(m_theme.ink, 1.3, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
    painter.drawPolyline(line);
    drawText(painter, {x + bar.pixels / 2 - textWidth(small, bar.text) / 2, y - 8}, small, bar.text, m_theme.ink, halo,
             m_theme.haloWidth);
}

void Furniture::paint(QPainter &painter, const Viewport &viewport, Emphasis tray) const
{
    const SavedPainter saved(painter);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.setLayoutDirection(m_locale.textDirection());
    paintScale(painter, viewport);
    if (!m_legendBox.isNull())
        m_legend.paint(painter, m_legendBox.topLeft());
    if (!m_trayBox.isNull())
        m_tray.paint(painter, m_trayBox.topLeft(), tray);
}

Target Furniture::targetAt(QPointF screen) const
{
    return m_trayBox.contains(screen) ? m_tray.targetAt(screen - m_trayBox.topLeft()) : Target{};
}

} // namespace sijill
