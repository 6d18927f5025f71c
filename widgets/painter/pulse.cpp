#include "widgets/painter/pulse.h"

#include "widgets/painter/layer.h"

#include <optional>

namespace sijill {

namespace {

/// Where a location stands: its point, else the middle of its places.
std::optional<World> middleOf(const Atlas &atlas, const Location &location)
{
    if (isPoint(location.precision) && location.hasPoint())
        return toWorld({location.longitude, location.latitude});
    World sum;
    int count = 0;
    for (const PlaceIndex place : atlas.placesOf(location)) {
        const PlaceIndex shown = atlas.placeOnMap(place);
        if (shown == none || !atlas.places[shown].hasPoint())
            continue;
        sum += toWorld({atlas.places[shown].longitude, atlas.places[shown].latitude});
        ++count;
    }
    if (count == 0 || location.precision == PlacePrecision::Country)
        return std::nullopt;
    return sum / count;
}

} // namespace

std::vector<Pulse> pulsesAt(const PreparedScene &prepared, std::span<const IncidentIndex> shown, const DiscScale &discs,
                            double seconds)
{
    std::vector<Pulse> pulses;
    if (prepared.pulses.empty())
        return pulses;
    std::vector<Sum> sums(prepared.pulses.size());
    const TimeWindow window = prepared.filterAt(seconds).timeWindow();
    for (const IncidentIndex index : shown) {
        const Incident &incident = prepared.atlas->incidents[index];
        sums[incident.location].add(prepared.numbers.ledger->nets[index], incident.span, window);
    }
    for (std::size_t i = 0; i < sums.size(); ++i) {
        if (sums[i].incidents == 0)
            continue;
        const double phase = prepared.pulses[i].phaseAt(seconds);
        if (phase >= 1)
            continue;
        const Location &location = prepared.atlas->locations[i];
        constexpr double badgeRadius = 12; // an area has no disc, so nothing as large as one may spread from it
        const double radius = isPoint(location.precision) ? discs.radius(sums[i].best) : badgeRadius;
        if (const auto at = middleOf(*prepared.atlas, location))
            pulses.push_back({*at, radius, phase});
    }
    return pulses;
}

void paintPulses(QPainter &painter, const Viewport &viewport, std::span<const Pulse> pulses, const Theme &theme)
{
    if (pulses.empty())
        return;
    const SavedPainter saved(painter);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    for (const Pulse &pulse : pulses) {
        constexpr double spread = 26; // pixels
        // Quick at first, so that the eye is caught, and gone without an end.
        const double way = 1 - (1 - pulse.phase) * (1 - pulse.phase);
        QColor ink = theme.harm;
        ink.setAlphaF(static_cast<float>(0.8 * (1 - pulse.phase)));
        painter.setPen(QPen(ink, 4 - 2.5 * way));
        const double radius = pulse.radius + 2 + spread * way;
        painter.drawEllipse(viewport.toScreen(viewport.seen(pulse.at)), radius, radius);
    }
}

} // namespace sijill
