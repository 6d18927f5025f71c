#pragma once

#include "mapdata/scenes/sceneview.h"
#include "widgets/painter/discscale.h"
#include "widgets/painter/viewport.h"
#include "widgets/theme/theme.h"

#include <QPainter>

#include <vector>

namespace sijill {

/// A ring that spreads from a place where something new has appeared, and is gone.
struct Pulse {
    World at;
    double radius = 0; ///< of the mark it spreads from, pixels
    double phase = 1;  ///< 0 as it appears, 1 settled

    bool operator==(const Pulse &) const = default;
};

/// Pulses under way at that moment of a scene. `shown`: the incidents in the window.
std::vector<Pulse> pulsesAt(const PreparedScene &prepared, std::span<const IncidentIndex> shown, const DiscScale &discs,
                            double seconds);

/// Over the markers, in screen coordinates of the viewport.
void paintPulses(QPainter &painter, const Viewport &viewport, std::span<const Pulse> pulses, const Theme &theme);

} // namespace sijill
