#include "widgets/painter/layer.h"

namespace sijill {

void paintUnfolded(const PaintLayer &layer, QPainter &painter, const Viewport &viewport, Seam seam)
{
    if (!seam.isMoved()) {
        layer.paint(painter, viewport);
        return;
    }
    const QRectF seen = viewport.bounds();
    for (const bool moved : {false, true}) {
        const double west = moved ? 1 : seam.x, east = moved ? 1 + seam.x : 1;
        if (seen.right() <= west || seen.left() >= east)
            continue;
        const SavedPainter saved(painter);
        // Seldom needed: a view that is centred on such data does not reach as far as the cut.
        if (seen.left() < seam.x || seen.right() > 1 + seam.x)
            painter.setClipRect(viewport.toScreen(QRectF(west, seen.top(), east - west, seen.height())),
                                Qt::IntersectClip);
        layer.paint(painter, {viewport.centre() - QPointF(moved ? 1 : 0, 0), viewport.scale(), viewport.size()});
    }
}

} // namespace sijill
