#include "widgets/painter/graticule.h"

#include "mapdata/geo/graticule.h"
#include "widgets/painter/lettering.h"
#include "widgets/theme/fonts.h"

#include <QFontMetricsF>

namespace sijill {

namespace {

constexpr double letters = 10.5; // pixels
constexpr double rim = 4;        // between a label and the edge
constexpr double taken = 44;     // pixels at a corner, where labels of both edges would meet
constexpr double readOut = 200;  // pixels of the upper edge, where lines begin, under the read-out of positions

} // namespace

QColor GraticuleLayer::lineColour(const Theme &theme)
{
    QColor colour = theme.quietInk;
    colour.setAlpha(85);
    return colour;
}

void GraticuleLayer::paint(QPainter &painter, const Viewport &viewport) const
{
    const SavedPainter saved(painter);
    const Graticule grid = graticule(viewport.bounds());
    const QSizeF size = viewport.size();
    const auto onScreen = [&viewport](const GraticuleLine &line) {
        return line.meridian ? viewport.toScreen({line.world, 0}).x() : viewport.toScreen({0, line.world}).y();
    };
    // On whole pixels, so that every line is equally thin.
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(QPen(lineColour(m_theme), 0));
    for (const GraticuleLine &line : grid.lines) {
        const double at = std::round(onScreen(line));
        painter.drawLine(line.meridian ? QLineF(at, 0, at, size.height()) : QLineF(0, at, size.width(), at));
    }
    painter.setRenderHint(QPainter::Antialiasing);
    for (const GraticuleLine &line : grid.lines) {
        const double at = onScreen(line);
        const double end = line.meridian ? size.width() : size.height();
        const bool mirrored = m_locale.textDirection() == Qt::RightToLeft;
        const double first = line.meridian && !mirrored ? readOut : taken;
        const double last = line.meridian && mirrored ? end - readOut : end - taken / 2;
        if (at > first && at < last)
            paintLabel(painter, line.meridian ? QPointF(at, 0) : QPointF(0, at), line.meridian,
                       graticuleLabel(line, grid.stepSeconds, m_locale));
    }
}

void GraticuleLayer::paintLabel(QPainter &painter, QPointF at, bool meridian, const QString &text) const
{
    const QFont font = mapFont(letters);
    const QFontMetricsF metrics(font);
    const QPointF baseline = meridian ? QPointF(at.x() - textWidth(font, text) / 2, rim + metrics.ascent())
                                      : QPointF(rim, at.y() + metrics.capHeight() / 2);
    drawText(painter, baseline, font, text, m_theme.quietInk, m_theme.land, m_theme.haloWidth);
}

} // namespace sijill
