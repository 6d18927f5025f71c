#pragma once

#include "widgets/timeline/timescale.h"

namespace sijill {

/// What of the window the mouse can take hold of.
enum class Grip : quint8 { None, Begin, End, Body };

/// The window as it is drawn: never so narrow that it could not be seen or dragged. Pixels, left < right.
struct WindowShape {
    double left = 0;
    double right = 0;
};

inline constexpr double handleReach = 12;     ///< pixels outside the window in which its handle is taken
inline constexpr double narrowestWindow = 14; ///< pixels

WindowShape shapeOf(const TimeScale &scale, Span window);
Grip gripAt(const TimeScale &scale, Span window, double x);

/// Where the window goes when the mouse that took it at one day is at another (both real numbers). Whole days, at
/// least one, inside the extent of the data.
Span dragged(Grip grip, Span atPress, double pressedDay, double currentDay, Span extent);
/// The whole days between two moments: what a drag over an empty stretch makes.
Span sweptDays(double from, double to, Span extent);

/// Moved as little as needed to lie in the extent; a longer one covers it.
Span keptInside(Span window, Span extent);

} // namespace sijill
