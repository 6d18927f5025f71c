#include "widgets/timeline/timescale.h"

#include <algorithm>
#include <cmath>

namespace sijill {

double TimeScale::x(double day) const
{
    const double along = (day - begin) * pixelsPerDay();
    return isMirrored() ? left + width - along : left + along;
}

double TimeScale::dayAt(double x) const
{
    const double along = isMirrored() ? left + width - x : x - left;
    return begin + along / pixelsPerDay();
}

Day TimeScale::wholeDayAt(double x) const
{
    return static_cast<Day>(std::floor(dayAt(x)));
}

Day TimeScale::boundaryAt(double x) const
{
    return static_cast<Day>(std::lround(dayAt(x)));
}

TimeScale TimeScale::clampedTo(Span limits) const
{
    TimeScale scale = *this;
    const double whole = std::max<double>(limits.length(), shortest);
    scale.length = std::clamp(length, shortest, whole);
    scale.begin = std::clamp(begin, static_cast<double>(limits.begin), limits.begin + whole - scale.length);
    return scale;
}

TimeScale TimeScale::zoomedAbout(double day, double factor, Span limits) const
{
    TimeScale scale = *this;
    const double whole = std::max<double>(limits.length(), shortest);
    scale.length = std::clamp(length / factor, shortest, whole);
    scale.begin = day - (day - begin) * scale.length / length;
    return scale.clampedTo(limits);
}

TimeScale TimeScale::panned(double pixels, Span limits) const
{
    TimeScale scale = *this;
    scale.begin += (isMirrored() ? pixels : -pixels) / pixelsPerDay();
    return scale.clampedTo(limits);
}

TimeScale TimeScale::fittedTo(Span span, Span limits) const
{
    TimeScale scale = *this;
    const double room = std::max(1.0, span.length() * 0.25);
    scale.begin = span.begin - room;
    scale.length = span.length() + 2 * room;
    if (scale.length < shortest) {
        scale.begin -= (shortest - scale.length) / 2;
        scale.length = shortest;
    }
    return scale.clampedTo(limits);
}

TimeScale TimeScale::revealing(Span span, Span limits) const
{
    TimeScale scale = *this;
    const double room = length * 0.04;
    if (span.length() + 2 * room > length)
        return span.begin >= begin && span.begin < end() ? scale : fittedTo(span, limits);
    if (span.begin < begin)
        scale.begin = span.begin - room;
    else if (span.end > end())
        scale.begin = span.end + room - length;
    return scale.clampedTo(limits);
}

Span limitsFor(Span extent)
{
    if (!extent.isValid())
        return {};
    const Day room = std::max<Day>(3, extent.length() / 40);
    return {extent.begin - room, extent.end + room};
}

} // namespace sijill
