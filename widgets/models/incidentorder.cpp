#include "widgets/models/incidentorder.h"

#include <algorithm>

namespace sijill {

void sortMostFirst(std::span<IncidentIndex> incidents, const Derived &shown)
{
    const auto countOf = [&](IncidentIndex incident) {
        const Sum sum = sumOf(std::span(&incident, 1), shown);
        return sum.hasFigure() ? (sum.hasBest() ? sum.best : sum.toldApart) : qint64(-1);
    };
    std::vector<std::pair<qint64, IncidentIndex>> counted;
    counted.reserve(incidents.size());
    for (const IncidentIndex incident : incidents)
        counted.emplace_back(countOf(incident), incident);
    std::ranges::stable_sort(counted, std::greater(), &std::pair<qint64, IncidentIndex>::first);
    std::ranges::transform(counted, incidents.begin(), &std::pair<qint64, IncidentIndex>::second);
}

Sum sumOf(std::span<const IncidentIndex> incidents, const Derived &shown)
{
    Sum sum;
    const TimeWindow window = shown.filter.timeWindow();
    for (const IncidentIndex incident : incidents)
        sum.add(shown.ledger->nets[incident], shown.atlas().incidents[incident].span, window);
    return sum;
}

std::vector<IncidentIndex> incidentsIn(PlaceIndex area, const Derived &shown)
{
    Filter only;
    only.area = area;
    const Mask inside = makeMask(shown.atlas(), only);
    std::vector<IncidentIndex> incidents = shown.index->incidents(shown.filter.timeWindow(), shown.mask.get());
    std::erase_if(incidents, [&](IncidentIndex incident) { return inside[incident] == 0; });
    sortMostFirst(incidents, shown);
    return incidents;
}

} // namespace sijill
