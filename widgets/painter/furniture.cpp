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
constexpr double leastAttribution = 220; // a narrower column beside the tray is hard to read
constexpr double wideScale = 130;
constexpr double narrowScale = 80; // on a small map
constexpr double scaleHeight = 24;
constexpr double small = 640;
constexpr double lineHeight = 15;
constexpr QSizeF legendAndTray(310, 340); // about
constexpr QSizeF scaleAndAttribution(350, 100);

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

/// How many points and label points of areas lie under something of that size in the lower corner.
int coveredPlaces(const ScenePlan &plan, const Viewport &viewport, Side side, QSizeF furniture)
{
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

/// Under letters without a card: names and base maps pass below.
void paintPlate(QPainter &painter, const QRectF &box, const Theme &theme)
{
    QColor plate = theme.paper;
    plate.setAlphaF(0.75F);
    painter.setPen(Qt::NoPen);
    painter.setBrush(plate);
    painter.drawRoundedRect(box, 3, 3);
    painter.setBrush(Qt::NoBrush);
}

} // namespace

Side trailingSide(const QLocale &locale)
{
    return locale.textDirection() == Qt::RightToLeft ? Side::Left : Side::Right;
}

Side freeSide(const ScenePlan &plan, const Viewport &viewport, const QLocale &locale)
{
    const Side wanted = trailingSide(locale);
    const int there = coveredPlaces(plan, viewport, wanted, legendAndTray);
    const int elsewhere = coveredPlaces(plan, viewport, other(wanted), legendAndTray);
    return there > 0 && elsewhere * 2 < there ? other(wanted) : wanted;
}

int placesUnderFurniture(const ScenePlan &plan, const Viewport &viewport, Side side)
{
    return coveredPlaces(plan, viewport, side, legendAndTray) +
           coveredPlaces(plan, viewport, other(side), scaleAndAttribution);
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

void paintFoldSign(QPainter &painter, QPointF middle, FoldSign sign, const Theme &theme)
{
    if (sign == FoldSign::None)
        return;
    const SavedPainter saved(painter);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme.quietInk, 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    // Both open upwards from the foot of the map: where the sign points, the sheet goes.
    const double tip = sign == FoldSign::Fold ? 2.2 : -2.2;
    painter.drawPolyline(
        QPolygonF{middle + QPointF(-4.5, -tip), middle + QPointF(0, tip), middle + QPointF(4.5, -tip)});
}

namespace {

/// With as many rows as leave most of the map's height alone.
Tray fittingTray(const MapScene &scene, QSizeF room, const Furniture::Options &options, const QLocale &locale,
                 const Theme &theme)
{
    constexpr double share = 0.3;
    const double width = std::min(trayWidth, room.width() - narrowScale - 2 * gap);
    for (int rows = options.trayFolded ? 0 : options.trayRows; rows > 1; --rows) {
        Tray tray(scene, width, rows, locale, theme, options.foldable ? FoldSign::Fold : FoldSign::None);
        if (tray.size().height() <= room.height() * share)
            return tray;
    }
    return {scene, width, 0, locale, theme, options.foldable ? FoldSign::Unfold : FoldSign::None};
}

} // namespace

Furniture::Furniture(const MapScene &scene, const Options &options, const QRectF &box, const QLocale &locale,
                     const Theme &theme)
    : m_options(options), m_box(box.adjusted(margin, margin, -margin, -margin)),
      m_legend(scene, options.measure, options.legend, locale, theme, signOf(options.legend), options.shaded),
      m_tray(fittingTray(scene, m_box.size(), options, locale, theme)), m_locale(locale), m_theme(theme)
{
    const bool tray = options.showTray && !m_tray.isEmpty();
    // The legend must leave the other side to scale and attribution, and stand on the tray.
    chooseLegend(scene, m_box.height() - (tray ? m_tray.size().height() + gap : 0));
    const bool legend = options.showLegend && !m_legend.isEmpty();
    const double column = std::max(tray ? m_tray.size().width() : 0, legend ? m_legend.size().width() : 0);
    layOutAttribution(column);
    double bottom = m_attributionBelow ? m_attributionBox.top() - gap : m_box.bottom();
    const auto place = [&](QSizeF size) {
        const double x = options.side == Side::Left ? m_box.left() : m_box.right() - size.width();
        const QRectF placed(std::round(x), std::round(bottom - size.height()), size.width(), size.height());
        bottom = placed.top() - gap;
        return placed;
    };
    if (tray)
        m_trayBox = place(m_tray.size());
    if (legend && m_legend.size().height() <= bottom - m_box.top())
        m_legendBox = place(m_legend.size());
    const double widest = std::min(m_box.width() < small ? narrowScale : wideScale, m_box.width() - column - gap);
    const double foot = m_attributionBox.isNull() ? m_box.bottom() : m_attributionBox.top() - 6;
    const double x = options.side == Side::Left ? m_box.right() - widest : m_box.left();
    m_scaleBox = QRectF(x, foot - scaleHeight, widest, scaleHeight);
}

FoldSign Furniture::signOf(LegendContent content) const
{
    if (!m_options.foldable)
        return FoldSign::None;
    return content == LegendContent::Title ? FoldSign::Unfold : FoldSign::Fold;
}

/// What occurs; what sizes mean alone where that is too much; nothing where even that would hide the map.
void Furniture::chooseLegend(const MapScene &scene, double room)
{
    constexpr double share = 0.55; // of the map's width
    const double attribution = 2 * lineHeight + gap;
    const auto fits = [&] {
        return m_legend.size().height() <= room - attribution && m_legend.size().width() <= m_box.width() * share;
    };
    for (const LegendContent less : {LegendContent::Sizes, LegendContent::Title})
        if (!fits() && (less == LegendContent::Sizes || m_options.foldable))
            m_legend = Legend(scene, m_options.measure, less, m_locale, m_theme, signOf(less), m_options.shaded);
    if (!fits())
        m_options.showLegend = false;
}

void Furniture::layOutAttribution(double column)
{
    if (m_options.attribution.isEmpty())
        return;
    const double beside = column > 0 ? m_box.width() - column - 2 * gap : m_box.width();
    m_attributionBelow = beside < leastAttribution;
    constexpr double tiny = 300; // pixels of height: the whole of it is told elsewhere
    const int most = m_box.height() < tiny ? 1 : m_attributionBelow ? 2 : 3;
    m_attribution = brokenLines(smallFont(), m_options.attribution, m_attributionBelow ? m_box.width() : beside, most);
    double width = 0;
    for (const QString &line : m_attribution)
        width = std::max(width, textWidth(smallFont(), line));
    width = std::min(std::ceil(width), m_box.width());
    const double height = static_cast<double>(m_attribution.size()) * lineHeight;
    const double x = m_options.side == Side::Left ? m_box.right() - width : m_box.left();
    m_attributionBox = QRectF(x, m_box.bottom() - height, width, height);
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
    const QFont font = smallFont();
    paintPlate(painter, m_attributionBox.adjusted(-4, -1, 4, 2), m_theme);
    double y = m_attributionBox.top();
    for (const QString &line : m_attribution) {
        const double x = atRight ? m_box.right() - textWidth(font, line) : m_box.left();
        y += lineHeight;
        drawText(painter, {x, y - 3}, font, line, m_theme.quietInk, haloOf(m_theme), m_theme.haloWidth);
    }
}

std::vector<QRectF> Furniture::boxes() const
{
    std::vector<QRectF> found;
    for (const QRectF &box : {m_legendBox, m_trayBox, m_scaleBox, m_attributionBox})
        if (!box.isNull())
            found.push_back(box);
    return found;
}

QString Furniture::scaleKey(const Viewport &viewport) const
{
    const ScaleBar bar = scaleBar(viewport, m_scaleBox.width(), m_locale);
    return bar.text + QString::number(bar.pixels, 'f', 1);
}

void Furniture::paintScale(QPainter &painter, const Viewport &viewport) const
{
    const SavedPainter saved(painter);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    const bool atRight = m_options.side == Side::Left;
    const double y = m_scaleBox.bottom();
    const ScaleBar bar = scaleBar(viewport, m_scaleBox.width(), m_locale);
    const double x = atRight ? m_box.right() - bar.pixels : m_box.left();
    const QPolygonF line{{x, y - 7}, {x, y - 1}, {x + bar.pixels, y - 1}, {x + bar.pixels, y - 7}};
    const QFont font = smallFont();
    const double wide = std::max(bar.pixels, textWidth(font, bar.text));
    paintPlate(painter, QRectF(x + (bar.pixels - wide) / 2 - 4, y - 8 - lineHeight, wide + 8, lineHeight + 11),
               m_theme);
    painter.setPen(QPen(m_theme.ink, 1.3, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
    painter.drawPolyline(line);
    drawText(painter, {x + bar.pixels / 2 - textWidth(font, bar.text) / 2, y - 8}, font, bar.text, m_theme.ink,
             haloOf(m_theme), m_theme.haloWidth);
}

void Furniture::paint(QPainter &painter, const Viewport &viewport, Emphasis tray) const
{
    paintScale(painter, viewport);
    paintAttribution(painter);
    paintLegend(painter);
    paintTray(painter, tray);
}

bool Furniture::foldsLegendAt(QPointF screen) const
{
    return m_options.foldable && !m_legendBox.isNull() &&
           m_legend.head().translated(m_legendBox.topLeft()).contains(screen);
}

bool Furniture::foldsTrayAt(QPointF screen) const
{
    return m_options.foldable && !m_trayBox.isNull() &&
           m_tray.signBox().translated(m_trayBox.topLeft()).contains(screen);
}

Target Furniture::targetAt(QPointF screen) const
{
    if (foldsTrayAt(screen))
        return {};
    return m_trayBox.contains(screen) ? m_tray.targetAt(screen - m_trayBox.topLeft()) : Target{};
}

} // namespace sijill
