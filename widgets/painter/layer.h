#pragma once

#include "mapdata/geo/seam.h"
#include "widgets/painter/viewport.h"

#include <QPainter>

#include <optional>

namespace sijill {

/// What can be drawn on a map. Screen, PNG, SVG, PDF and film call the same code. Immutable once made, so that one may
/// be painted in the background while it is asked for hits.
class PaintLayer {
public:
    PaintLayer() = default;
    PaintLayer(const PaintLayer &) = delete;
    PaintLayer &operator=(const PaintLayer &) = delete;
    virtual ~PaintLayer() = default;

    /// In screen coordinates of the viewport; the painter comes back as it was.
    virtual void paint(QPainter &painter, const Viewport &viewport) const = 0;
    /// Which of its items lies there, read from the data and not from pixels.
    virtual std::optional<quint32> hit(QPointF /*screen*/, const Viewport & /*viewport*/) const { return {}; }
};

/// A layer of world coordinates between 0 and 1, on a map that is cut elsewhere than at the antimeridian: what lies
/// west of the cut is drawn one world farther east.
void paintUnfolded(const PaintLayer &layer, QPainter &painter, const Viewport &viewport, Seam seam);

/// Leaves a painter as it was found.
class SavedPainter {
public:
    explicit SavedPainter(QPainter &painter) : m_painter(painter) { painter.save(); }
    ~SavedPainter() { m_painter.restore(); }
    SavedPainter(const SavedPainter &) = delete;
    SavedPainter &operator=(const SavedPainter &) = delete;

private:
    QPainter &m_painter;
};

} // namespace sijill
