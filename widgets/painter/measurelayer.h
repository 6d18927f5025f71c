#pragma once

#include "widgets/painter/layer.h"
#include "widgets/theme/theme.h"

#include "mapdata/geo/mercator.h"

#include <QLocale>

#include <vector>

namespace sijill {

/// What is being measured: a path, or a ring when it is closed.
struct Measuring {
    std::vector<LonLat> points;
    std::optional<LonLat> next; ///< where the pointer or the cross-hair is, while there may come more points
    bool closed = false;

    bool isEmpty() const { return points.empty() && !next; }
};

/// Its figures in a line or two: the length so far and of the last leg; of a ring area and perimeter. Empty where there
/// is nothing to tell yet.
QStringList measuredWords(const Measuring &measuring, const QLocale &locale);

/// Draws what is measured, along the shortest ways on the ground, with its figures beside the last point, or in the
/// ring.
class MeasureLayer : public PaintLayer {
public:
    MeasureLayer(Measuring measuring, const QLocale &locale, const Theme &theme);
    void paint(QPainter &painter, const Viewport &viewport) const override;

private:
    void paintWays(QPainter &painter, const Viewport &viewport) const;
    void paintFigures(QPainter &painter, const Viewport &viewport) const;

    Measuring m_measuring;
    QStringList m_words;
    QLocale m_locale;
    Theme m_theme;
};

/// A line of help at the upper edge.
void paintHint(QPainter &painter, const Viewport &viewport, const QString &text, const Theme &theme);
/// A cross where the keyboard points.
void paintCrossHair(QPainter &painter, QPointF at, const Theme &theme);
/// A quiet pin whose point is at `at`.
void paintPin(QPainter &painter, QPointF at, const Theme &theme);

} // namespace sijill
