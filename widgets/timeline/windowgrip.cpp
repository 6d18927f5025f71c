#include "widgets/timeline/windowgrip.h"

#include <algorithm>
#include <cmath>

namespace sijill {

WindowShape shapeOf(const TimeScale &scale, Span window)
{
    const double a = scale.x(window.begin);
    const double b = scale.x(window.end);
    WindowShape shape{std::min(a, b), std::max(a, b)};
    const double missing = narrowestWindow - (shape.right - shape.left);
    if (missing > 0) {
        shape.left -= missing / 2;
        shape.right += missing / 2;
    }
    return shape;
}

Grip gripAt(const TimeScale &scale, Span window, double x)
{
    if (!window.isValid())
        return Grip::None;
    const WindowShape shape = shapeOf(scale, window);
    // Inside, a handle reaches less far, so that the middle of the narrowest window still moves the whole.
    const double inner = std::min(5.0, (shape.right - shape.left) / 4);
    const Grip left = scale.isMirrored() ? Grip::End : Grip::Begin;
    const Grip right = scale.isMirrored() ? Grip::Begin : Grip::End;
    if (x >= shape.left - handleReach && x < shape.left + inner)
        return left;
    if (x > shape.right - inner && x <= shape.right + handleReach)
        return right;
    return x >= shape.left && x <= shape.right ? Grip::Body : Grip::None;
}

Span keptInside(Span window, Span extent)
{
    if (!extent.isValid() || !window.isValid())
        return window;
    const Day length = std::min(window.length(), extent.length());
    const Day begin = std::clamp(window.begin, extent.begin, extent.end - length);
    return {begin, begin + length};
}

Span dragged(Grip grip, Span atPress, double pressedDay, double currentDay, Span extent)
{
    const Day moved = static_cast<Day>(std::lround(currentDay - pressedDay));
    switch (grip) {
    case Grip::Begin:
        return {std::min(std::max(atPress.begin + moved, extent.begin), atPress.end - 1), atPress.end};
    case Grip::End:
        return {atPress.begin, std::max(std::min(atPress.end + moved, extent.end), atPress.begin + 1)};
    case Grip::Body:
        return keptInside({atPress.begin + moved, atPress.end + moved}, extent);
    case Grip::None:
        break;
    }
    return atPress;
}

Span sweptDays(double from, double to, Span extent)
{
    const Span swept{static_cast<Day>(std::floor(std::min(from, to))),
                     static_cast<Day>(std::floor(std::max(from, to))) + 1};
    const Span inside = intersected(swept, extent);
    if (inside.isValid())
        return inside;
    return Span::day(swept.end <= extent.begin ? extent.begin : extent.last());
}

} // namespace sijill
