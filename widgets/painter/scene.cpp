#include "widgets/painter/scene.h"

#include "mapdata/words/words.h"

#include <algorithm>
#include <map>
#include <set>

namespace sijill {

namespace {

using Layers = std::span<const std::shared_ptr<const VectorLayer>>;

/// Areas of all layers by their code.
QHash<QString, FeatureRef> areasByCode(Layers layers)
{
    QHash<QString, FeatureRef> found;
    for (const auto &layer : layers) {
        if (!layer || layer->role != LayerRole::Areas)
            continue;
        for (quint32 i = 0; i < layer->features.size(); ++i) {
            if (!layer->features[i].code.isEmpty())
                found.insert(layer->features[i].code, FeatureRef{layer, i});
        }
    }
    return found;
}

/// Two points closer than a hand's breadth on the ground are one.
std::pair<qint64, qint64> pointKey(const Location &location)
{
    constexpr double perDegree = 1e6;
    return {std::llround(location.longitude * perDegree), std::llround(location.latitude * perDegree)};
}

ScenePlan::Region makeRegion(const Atlas &atlas, const std::vector<PlaceIndex> &places,
                             const QHash<QString, FeatureRef> &areas)
{
    ScenePlan::Region region;
    for (const PlaceIndex index : places) {
        const Place &place = atlas.places[index];
        const auto area = areas.constFind(place.id);
        if (area != areas.constEnd()) {
            region.areas.push_back(*area);
            region.anchors.push_back((*area)->labelPoint);
        } else if (place.hasPoint()) {
            region.anchors.push_back(toWorld({place.longitude, place.latitude}));
        } else {
            continue;
        }
        region.places.push_back(index);
    }
    for (const World anchor : region.anchors)
        region.at += anchor / static_cast<double>(region.anchors.size());
    return region;
}

bool isGreater(const Sum &a, const Sum &b)
{
    return std::pair(peopleIn(a), a.high) > std::pair(peopleIn(b), b.high);
}

enum class Look : quint8 { Nothing, Figure, NoFigure };

Look lookOf(const Sum &sum, bool trueZero)
{
    if (sum.incidents == 0)
        return Look::Nothing;
    if (sum.best > 0 || sum.high > 0 || sum.low > 0 || (sum.hasFigure() && trueZero))
        return Look::Figure;
    return sum.withoutFigure > 0 ? Look::NoFigure : Look::Nothing;
}

Sum sumOf(const Amount &net)
{
    Sum sum;
    sum.add(net);
    return sum;
}

} // namespace

qint64 peopleIn(const Sum &sum)
{
    return sum.hasBest() ? sum.best : std::max(sum.low, sum.high);
}

bool isConventional(const Sum &sum)
{
    return sum.conventional > 0 && sum.conventional + sum.withoutFigure >= sum.incidents;
}

ScenePlan makePlan(const Atlas &atlas, Layers layers)
{
    const QHash<QString, FeatureRef> areas = areasByCode(layers);
    std::map<std::pair<qint64, qint64>, std::vector<LocationIndex>> points;
    std::map<std::vector<PlaceIndex>, std::vector<LocationIndex>> regions;
    ScenePlan plan;
    plan.near.resize(atlas.locations.size());
    for (LocationIndex i = 0; i < atlas.locations.size(); ++i) {
        const Location &location = atlas.locations[i];
        plan.near[i] = location.precision == PlacePrecision::Near;
        if (isPoint(location.precision) && location.hasPoint()) {
            points[pointKey(location)].push_back(i);
        } else if (isArea(location.precision) && location.placeCount > 0) {
            std::set<PlaceIndex> sorted;
            for (const PlaceIndex place : atlas.placesOf(location))
                sorted.insert(atlas.placeOnMap(place));
            regions[{sorted.begin(), sorted.end()}].push_back(i);
        } else {
            plan.unplaced.push_back(i);
        }
    }
    const auto append = [&plan](const std::vector<LocationIndex> &members) {
        const auto first = static_cast<quint32>(plan.locations.size());
        plan.locations.insert(plan.locations.end(), members.begin(), members.end());
        return std::pair(first, static_cast<quint32>(members.size()));
    };
    for (const auto &[key, members] : points) {
        const Location &location = atlas.locations[members.front()];
        const auto [first, count] = append(members);
        plan.points.push_back({toWorld({location.longitude, location.latitude}), first, count});
    }
    for (const auto &[places, members] : regions) {
        ScenePlan::Region region = makeRegion(atlas, places, areas);
        if (region.anchors.empty()) {
            // Nobody knows where that area is: better counted in the tray than drawn at a guess.
            plan.unplaced.insert(plan.unplaced.end(), members.begin(), members.end());
            continue;
        }
        std::tie(region.first, region.count) = append(members);
        plan.regions.push_back(std::move(region));
    }
    return plan;
}

FigureScale makeFigureScale(const Atlas &atlas, const ScenePlan &plan, const Ledger &ledger)
{
    FigureScale scale;
    scale.trueZero.resize(atlas.locations.size());
    std::vector<qint64> sums(atlas.locations.size());
    std::vector<qint32> single(atlas.locations.size());
    for (std::size_t i = 0; i < atlas.incidents.size() && i < ledger.nets.size(); ++i) {
        const LocationIndex at = atlas.incidents[i].location;
        const Amount &value = ledger.values[i];
        if (value.has(Amount::HasFigure) && value.low == 0 && value.best == 0 && value.high == 0)
            scale.trueZero[at] = 1;
        if (!ledger.nets[i].has(Amount::LeftOut)) {
            sums[at] += ledger.nets[i].best;
            single[at] = std::max(single[at], ledger.nets[i].best);
        }
    }
    qint64 greatestSum = 0;
    qint64 greatestSingle = 0;
    for (const ScenePlan::Point &point : plan.points) {
        qint64 sum = 0;
        for (const LocationIndex at : plan.locationsOf(point)) {
            sum += sums[at];
            greatestSingle = std::max<qint64>(greatestSingle, single[at]);
        }
        greatestSum = std::max(greatestSum, sum);
    }
    scale.discs = DiscScale(greatestSingle, greatestSum);
    return scale;
}

MapScene makeScene(std::shared_ptr<const ScenePlan> plan, const FigureScale &scale, std::span<const Sum> sums)
{
    MapScene scene;
    scene.discs = scale.discs;
    const auto gather = [&](std::span<const LocationIndex> locations, bool &zero, bool &near) {
        Sum sum;
        for (const LocationIndex at : locations) {
            if (sums[at].incidents == 0)
                continue;
            sum += sums[at];
            zero = zero || scale.trueZero[at] != 0;
            near = near || plan->near[at] != 0;
        }
        return sum;
    };
    for (quint32 i = 0; i < plan->points.size(); ++i) {
        bool zero = false;
        bool near = false;
        const Sum sum = gather(plan->locationsOf(plan->points[i]), zero, near);
        if (const Look look = lookOf(sum, zero); look != Look::Nothing)
            scene.markers.push_back({plan->points[i].at, sum, i, near, look == Look::Figure});
        scene.total += sum;
    }
    for (quint32 i = 0; i < plan->regions.size(); ++i) {
        bool zero = false;
        bool near = false;
        const Sum sum = gather(plan->locationsOf(plan->regions[i]), zero, near);
        if (const Look look = lookOf(sum, zero); look != Look::Nothing)
            scene.badges.push_back({sum, i, look == Look::Figure});
        scene.total += sum;
    }
    for (const LocationIndex at : plan->unplaced)
        scene.tray += sums[at];
    scene.total += scene.tray;
    // Equal ones keep the order of the plan: a marker never flickers in front of another.
    std::ranges::stable_sort(scene.markers, [](const Marker &a, const Marker &b) { return isGreater(a.sum, b.sum); });
    std::ranges::stable_sort(scene.badges, [](const Badge &a, const Badge &b) { return isGreater(a.sum, b.sum); });
    scene.plan = std::move(plan);
    return scene;
}

std::vector<FeatureRef> MapScene::spokenFor() const
{
    std::vector<FeatureRef> areas;
    std::set<std::pair<const VectorLayer *, quint32>> seen;
    for (const Badge &badge : badges) {
        // Hatching says "somewhere in here"; without a number of its own there is nothing to look for.
        if (!badge.figure || !badge.sum.hasBest())
            continue;
        for (const FeatureRef &area : plan->regions[badge.region].areas) {
            if (seen.emplace(area.layer.get(), area.feature).second)
                areas.push_back(area);
        }
    }
    return areas;
}

std::vector<TrayEntry> makeTrayEntries(const Atlas &atlas, const ScenePlan &plan, const Ledger &ledger,
                                       std::span<const IncidentIndex> shown, const QLocale &locale)
{
    std::vector<TrayEntry> entries;
    for (const IncidentIndex index : incidentsAt(atlas, plan.unplaced, shown)) {
        const Sum sum = sumOf(ledger.nets[index]);
        const Amount &value = ledger.values[index];
        const bool ownZero = value.has(Amount::HasFigure) && value.best == 0 && value.high == 0;
        if (lookOf(sum, ownZero) != Look::Nothing)
            entries.push_back({index, atlas.texts.in(atlas.incidents[index].title, languageOf(locale)), sum});
    }
    std::ranges::stable_sort(entries, [](const TrayEntry &a, const TrayEntry &b) { return isGreater(a.sum, b.sum); });
    return entries;
}

std::vector<IncidentIndex> incidentsAt(const Atlas &atlas, std::span<const LocationIndex> locations,
                                       std::span<const IncidentIndex> shown)
{
    std::vector<quint8> wanted(atlas.locations.size());
    for (const LocationIndex at : locations)
        wanted[at] = 1;
    std::vector<IncidentIndex> found;
    std::ranges::copy_if(shown, std::back_inserter(found),
                         [&](IncidentIndex i) { return wanted[atlas.incidents[i].location] != 0; });
    return found;
}

} // namespace sijill
