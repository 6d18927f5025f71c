#include "widgets/painter/graticule.h"

#include "mapdata/geo/graticule.h"
#include "widgets/painter/lettering.h"
#include "widgets/theme/fonts.h"

#include <QFontMetricsF>

#include <algorithm>

namespace sijill {

namespace {

constexpr double letters = 10.5; // pixels
constexpr double rim = 3;        // between the plate of a label and the edge
constexpr double inset = 4;      // between its letters and the ends of the plate
constexpr double corner = 44;    // pixels at a corner, where labels of both edges would meet

double onScreen(const GraticuleLine &line, const Viewport &viewport)
{
    return line.meridian ? viewport.toScreen({line.world, 0}).x() : viewport.toScreen({0, line.world}).y();
}

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
    const QSizeF size = viewport.size();
    // On whole pixels, so that every line is equally thin.
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(QPen(lineColour(m_theme), 0));
    for (const GraticuleLine &line : graticule(viewport.bounds()).lines) {
        const double at = std::round(onScreen(line, viewport));
        painter.drawLine(line.meridian ? QLineF(at, 0, at, size.height()) : QLineF(0, at, size.width(), at));
    }
}

bool GraticuleLayer::isFree(const QRectF &box, const Viewport &viewport) const
{
    return QRectF({0, 0}, viewport.size()).contains(box) &&
           std::ranges::none_of(m_taken, [&](const QRectF &taken) { return taken.intersects(box); });
}

std::vector<GraticuleLayer::Label> GraticuleLayer::labels(const Viewport &viewport) const
{
    const Graticule grid = graticule(viewport.bounds());
    const QFont font = mapFont(letters);
    const QFontMetricsF metrics(font);
    const double height = std::ceil(metrics.capHeight() + 2 * inset);
    const QSizeF size = viewport.size();
    const bool mirrored = m_locale.textDirection() == Qt::RightToLeft;
    std::vector<Label> found;
    for (const GraticuleLine &line : grid.lines) {
        const double at = std::round(onScreen(line, viewport));
        if (at < corner || at > (line.meridian ? size.width() : size.height()) - corner)
            continue;
        const QString text = graticuleLabel(line, grid.stepSeconds, m_locale);
        const double width = std::ceil(textWidth(font, text) + 2 * inset);
        QRectF box(line.meridian ? at - width / 2 : rim, line.meridian ? rim : at - height / 2, width, height);
        QRectF opposite = box;
        line.meridian ? opposite.moveBottom(size.height() - rim) : opposite.moveRight(size.width() - rim);
        if (mirrored && !line.meridian)
            std::swap(box, opposite);
        if (isFree(box, viewport))
            found.push_back({text, box});
        else if (isFree(opposite, viewport))
            found.push_back({text, opposite});
    }
    return found;
}

void GraticuleLayer::paintLabels(QPainter &painter, const Viewport &viewport) const
{
    const SavedPainter saved(painter);
    painter.setRenderHint(QPainter::Antialiasing);
    const QFont font = mapFont(letters);
    const QFontMetricsF metrics(font);
    QColor plate = m_theme.paper; // names and lines pass below
    plate.setAlphaF(0.85F);
    for (const Label &label : labels(viewport)) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(plate);
        painter.drawRoundedRect(label.box, 3, 3);
        drawText(painter, {label.box.left() + inset, label.box.center().y() + metrics.capHeight() / 2}, font,
                 label.text, m_theme.quietInk);
    }
}

} // namespace sijill
