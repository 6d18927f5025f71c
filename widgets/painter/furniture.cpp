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
constexpr double narrow = 560; // below, the attribution needs the whole width
constexpr double low = 420;    // below, the tray is its head alone
constexpr double lineHeight = 15;

QFont smallFont()
{
    return mapFont(11);
}

QColor haloOf(const Theme &theme)
{
    QColor halo = theme.neighbours;
    halo.setAlphaF(0.8F);
    return halo;
}

/// How many points and label points of areas lie under legend and tray.
int coveredPlaces(const ScenePlan &plan, const Viewport &viewport, Side side)
{
    constexpr QSizeF furniture(310, 340); // of both together, about
    const double x = side == Side::Left ? 0 : viewport.size().width() - furniture.width();
    const QRectF box({x, viewport.size().height() - furniture.height()}, furniture);
    int covered = 0;
    for (const World point : plan.outline)
        covered += box.contains(viewport.toScreen(point));
    for (const ScenePlan::Region &region : plan.regions) {
        for (const World anchor : region.anchors)
            covered += box.contains(viewport.toScreen(anchor));
    }
    return covered;
}

} // namespace

Side trailingSide(const QLocale &locale)
{
    return locale.textDirection() == Qt::RightToLeft ? Side::Left : Side::Right;
}

Side freeSide(const ScenePlan &plan, const Viewport &viewport, const QLocale &locale)
{
    const Side wanted = trailingSide(locale);
    const int there = coveredPlaces(plan, viewport, wanted);
    return there > 0 && coveredPlaces(plan, viewport, other(wanted)) * 2 < there ? other(wanted) : wanted;
}

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
    return {round / viewport.metresPerPixel(), kilometres
                                                   ? QCoreApplication::translate("ScaleBar", "%1 km").arg(number)
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
      m_tray(scene, std::min(trayWidth, m_box.width() - 110), m_box.height() < low ? 0 : options.trayRows, locale,
             theme),
      m_locale(locale), m_theme(theme)
{
    double bottom = m_box.bottom();
    layOutAttribution();
    if (isNarrow() && !m_attributionBox.isNull())
        bottom = m_attributionBox.top() - gap;
    const auto place = [&](QSizeF size) {
        const double x = options.side == Side::Left ? m_box.left() : m_box.right() - size.width();
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

bool Furniture::isNarrow() const
{
    return m_box.width() < narrow;
}

void Furniture::layOutAttribution()
{
    if (m_options.attribution.isEmpty())
        return;
    // Beside the tray where there is room, else below it.
    const double room =
        isNarrow() || m_tray.isEmpty() ? m_box.width() : m_box.width() - m_tray.size().width() - 2 * gap;
    m_attribution = brokenLines(smallFont(), m_options.attribution, std::max(60.0, room), 3);
    const double height = static_cast<double>(m_attribution.size()) * lineHeight;
    m_attributionBox = QRectF(m_box.left(), m_box.bottom() - height, m_box.width(), height);
}

void Furniture::paintLegend(QPainter &painter) const
{
    if (!m_legendBox.isNull())
        m_legend.paint(painter, m_legendBox.topLeft());
}

void Furniture::paintTray(QPainter &painter, Emphasis emphasis) const
{
    if (!m_trayBox.isNull())
        m_tray.paint(painter, m_trayBox.topLeft(), emphasis);
}

void Furniture::paintAttribution(QPainter &painter) const
{
    const SavedPainter saved(painter);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    const bool atRight = m_options.side == Side::Left;
    const QFont small = smallFont();
    double y = m_attributionBox.top();
    for (const QString &line : m_attribution) {
        const double x = atRight ? m_box.right() - textWidth(small, line) : m_box.left();
        y += lineHeight;
        drawText(painter, {x, y - 3}, small, line, m_theme.quietInk, haloOf(m_theme), m_theme.haloWidth);
    }
}

void Furniture::paintScale(QPainter &painter, const Viewport &viewport) const
{
    const SavedPainter saved(painter);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    const bool atRight = m_options.side == Side::Left;
    const double y = m_attributionBox.isNull() ? m_box.bottom() : m_attributionBox.top() - 6;
    const ScaleBar bar = scaleBar(viewport, isNarrow() ? 80 : 130, m_locale);
    const double x = atRight ? m_box.right() - bar.pixels : m_box.left();
    const QPolygonF line{{x, y - 7}, {x, y - 1}, {x + bar.pixels, y - 1}, {x + bar.pixels, y - 7}};
    painter.setPen(QPen(haloOf(m_theme), 4, Qt::SolidLine, Qt::FlatCap));
    painter.drawPolyline(line);
    painter.setPen(QPen(m_theme.ink, 1.3, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
    painter.drawPolyline(line);
    const QFont small = smallFont();
    drawText(painter, {x + bar.pixels / 2 - textWidth(small, bar.text) / 2, y - 8}, small, bar.text, m_theme.ink,
             haloOf(m_theme), m_theme.haloWidth);
}

void Furniture::paint(QPainter &painter, const Viewport &viewport, Emphasis tray) const
{
    paintScale(painter, viewport);
    paintAttribution(painter);
    paintLegend(painter);
    paintTray(painter, tray);
}

Target Furniture::targetAt(QPointF screen) const
{
    return m_trayBox.contains(screen) ? m_tray.targetAt(screen - m_trayBox.topLeft()) : Target{};
}

} // namespace sijill
