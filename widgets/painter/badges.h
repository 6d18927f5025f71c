#pragma once

#include "widgets/painter/mark.h"

#include <QFont>
#include <QLocale>

#include <vector>

namespace sijill {

/// A badge laid out at one scale. All coordinates on the plane (Viewport), so it stands still while the map is dragged.
struct PlacedBadge {
    quint32 badge = 0; ///< in MapScene::badges
    QRectF box;
    QString text;              ///< empty: a hollow diamond
    std::vector<QPointF> ties; ///< what it is tied to with lines; empty where it stands on its own area
    bool conventional = false;
    bool cut = false; ///< of incidents that reach beyond the window
};

/// Under the name of its area; between its areas, tied to each, where there are several; beside an area that is smaller
/// than the badge. Badges keep clear of each other and, where they can, of discs.
std::vector<PlacedBadge> layoutBadges(const MapScene &scene, double scale, const QLocale &locale);

/// A number written on its disc.
struct InnerFigure {
    quint32 marker = 0; ///< in MapScene::markers
    QString text;
};
QFont innerFigureFont();
/// Numbers of the greatest discs, where they fit and no smaller disc lies over them.
std::vector<InnerFigure> innerFigures(const MapScene &scene, double scale, const QLocale &locale);

/// What markers and badges cover on the plane, for names to keep clear of.
std::vector<QRectF> coveredBy(const MapScene &scene, double scale, const std::vector<PlacedBadge> &badges);

/// Of numbers inside discs.
QColor innerInk(const Theme &theme);
void paintInnerFigure(QPainter &painter, QPointF at, const InnerFigure &figure, const Theme &theme);
void paintTies(QPainter &painter, const PlacedBadge &badge, QPointF planeOffset, const Theme &theme);
void paintBadge(QPainter &painter, const PlacedBadge &badge, QPointF planeOffset, Emphasis emphasis,
                const Theme &theme);

} // namespace sijill
