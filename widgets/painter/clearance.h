#pragma once

#include "widgets/painter/furniture.h"

#include <span>

namespace sijill {

/// A part of the map, on screen, that should be seen, and how much that matters.
struct KeptClear {
    QRectF box;
    double weight = 1;
};

/// The greatest marks in view, the very greatest above all, and those that are chosen.
std::vector<KeptClear> keptClear(const MarkerLayer &markers, const Viewport &viewport,
                                 std::span<const Target> chosen = {});

/// The edges of the view, which no name may cross, and boxes on screen that none may touch: on the plane at a scale
/// that is that of the view or smaller. What is clear of them there is clear of them here.
std::vector<QRectF> keptFromNames(const Viewport &viewport, std::vector<QRectF> boxes, double scale);

/// A way to lay out the furniture of a map, and what it costs to be less than one would like.
struct FurnitureWay {
    Furniture::Options options;
    double price = 0;
};

/// Position of the way that hides least; of equal ones the first.
std::size_t clearestWay(std::span<const FurnitureWay> ways, const MapScene &scene, QSizeF size, const QLocale &locale,
                        const Theme &theme, std::span<const KeptClear> clear);

} // namespace sijill
