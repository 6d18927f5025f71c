#include "widgets/painter/scene.h"

#include "mapdata/index/atlasseam.h"
#include "mapdata/words/words.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

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

ScenePlan::Region makeRegion(const Atlas &atlas, const std::vector<PlaceIndex> &places,
                             const QHash<QString, FeatureRef> &areas, Seam seam)
{
    ScenePlan::Region region;
    for (const PlaceIndex index : places) {
        const Place &place = atlas.places[index];
        const auto area = areas.constFind(place.id);
        if (area != areas.constEnd()) {
            region.areas.push_back(*area);
            region.anchors.push_back(seam.unfold((*area)->labelPoint));
        } else if (place.hasPoint()) {
            region.anchors.push_back(seam.unfold(toWorld({place.longitude, place.latitude})));
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

/// Tables name few of their incidents: then where it was, else when.
QString titleOf(const Atlas &atlas, const Incident &incident, const QLocale &locale)
{
    const QString title = atlas.texts.in(incident.title, languageOf(locale));
    if (!title.isEmpty())
        return title;
    const QString when = inWords(incident.span, incident.timePrecision, locale);
    if (atlas.locationOf(incident).placeCount == 0)
        return when;
    return QCoreApplication::translate("Tray", "%1, %2")
        .arg(placeNames(atlas, atlas.locationOf(incident), locale), when);
}

enum class Look : quint8 { Nothing, Figure, NoFigure };

Look lookOf(const Sum &sum, bool trueZero)
{
    if (sum.incidents == 0)
        return Look::Nothing;
    // A share may be nobody of somebody: that is a figure, and no zero of its own.
    if (sum.high > 0 || sum.toldApart > 0 || sum.beyond > 0 || (sum.hasFigure() && trueZero))
        return Look::Figure;
    return sum.withoutFigure > 0 ? Look::NoFigure : Look::Nothing;
}

/// What is in the window, told by looking at its incidents.
struct Occurring {
    std::vector<quint32> points; ///< per group: how many different ones
    std::vector<quint32> first;  ///< per group: the one with most incidents of all time, or none
    std::vector<LocationIndex> named;
    std::vector<quint8> near, zero;
};

Occurring occurringIn(const SceneGroups &groups, const ShownIncidents &shown)
{
    const std::size_t count = groups.count();
    Occurring found{std::vector<quint32>(count), std::vector<quint32>(count, none),
                    std::vector<LocationIndex>(count, none), std::vector<quint8>(count), std::vector<quint8>(count)};
    const ClusterLevels &clusters = *groups.plan->clusters;
    std::vector<quint8> isSeen(clusters.pointCount());
    for (const IncidentIndex incident : shown.incidents) {
        const LocationIndex at = shown.atlas->incidents[incident].location;
        const quint32 group = groups.groupOf[at];
        if (group == groups.elsewhere() || shown.ledger->nets[incident].has(Amount::LeftOut))
            continue;
        const Amount &value = shown.ledger->values[incident];
        found.zero[group] |= value.has(Amount::HasFigure) && value.low == 0 && value.best == 0 && value.high == 0;
        if (group >= groups.firstRegion())
            continue;
        found.near[group] |= groups.plan->near[at];
        const quint32 point = clusters.pointOf(at);
        if (!isSeen[point]) {
            isSeen[point] = 1;
            ++found.points[group];
        }
        // Of several locations at one point the first of the atlas, in whatever order the incidents come.
        if (point < found.first[group] || (point == found.first[group] && at < found.named[group])) {
            found.first[group] = point;
            found.named[group] = at;
        }
    }
    return found;
}

/// The same where there are too many to look at: as if everything of all time were in the window.
Occurring occurringEver(const SceneGroups &groups, const FigureScale &scale, const GroupSums &sums)
{
    const std::size_t count = groups.count();
    Occurring found{std::vector<quint32>(count, 1), std::vector<quint32>(count, none),
                    std::vector<LocationIndex>(count, none), groups.near, std::vector<quint8>(count)};
    for (std::size_t i = 0; i < groups.clusters.size(); ++i) {
        const Cluster &cluster = groups.level->clusters[groups.clusters[i]];
        found.points[i] = cluster.pointCount;
        found.named[i] = cluster.representative;
        found.first[i] = groups.plan->clusters->pointOf(cluster.representative);
    }
    const bool isAsked = std::ranges::any_of(
        sums.touched, [&](quint32 group) { return lookOf(sums.sums[group], false) != lookOf(sums.sums[group], true); });
    for (LocationIndex at = 0; isAsked && at < groups.groupOf.size(); ++at)
        found.zero[groups.groupOf[at]] |= scale.trueZero[at];
    return found;
}

} // namespace

qint64 peopleIn(const Sum &sum)
{
    return sum.hasBest() ? sum.best : qint64(sum.toldApart);
}

bool isConventional(const Sum &sum)
{
    return sum.conventional > 0 && sum.conventional + sum.withoutFigure >= sum.incidents;
}

ScenePlan makePlan(const Atlas &atlas, Layers layers, const std::function<bool()> &isCancelled,
                   std::optional<Seam> seam)
{
    constexpr std::size_t mostInOutline = 2000;
    const QHash<QString, FeatureRef> areas = areasByCode(layers);
    std::map<std::vector<PlaceIndex>, std::vector<LocationIndex>> regions;
    ScenePlan plan;
    plan.seam = seam ? *seam : seamOf(atlas, layers);
    plan.clusters =
        std::make_shared<const ClusterLevels>(atlas, ClusterOptions{.seam = plan.seam, .isCancelled = isCancelled});
    plan.outline = plan.clusters->outline(mostInOutline);
    plan.near.resize(atlas.locations.size());
    plan.regionOf.assign(atlas.locations.size(), none);
    for (LocationIndex i = 0; i < atlas.locations.size(); ++i) {
        const Location &location = atlas.locations[i];
        plan.near[i] = location.precision == PlacePrecision::Near;
        if (isPoint(location.precision) && location.hasPoint())
            continue;
        if (isArea(location.precision) && location.placeCount > 0) {
            std::set<PlaceIndex> sorted;
            for (const PlaceIndex place : atlas.placesOf(location))
                sorted.insert(atlas.placeOnMap(place));
            regions[{sorted.begin(), sorted.end()}].push_back(i);
        } else {
            plan.unplaced.push_back(i);
        }
    }
    for (const auto &[places, members] : regions) {
        ScenePlan::Region region = makeRegion(atlas, places, areas, plan.seam);
        if (region.anchors.empty()) {
            // Nobody knows where that area is: better counted in the tray than drawn at a guess.
            plan.unplaced.insert(plan.unplaced.end(), members.begin(), members.end());
            continue;
        }
        for (const LocationIndex member : members)
            plan.regionOf[member] = static_cast<quint32>(plan.regions.size());
        plan.regions.push_back(std::move(region));
    }
    return plan;
}

SceneGroups makeGroups(std::shared_ptr<const ScenePlan> plan, double zoom, const QRectF &world)
{
    SceneGroups groups;
    groups.level = plan->clusters->level(plan->clusters->levelFor(zoom));
    const ClusterLevel &level = *groups.level;
    const bool isWhole = level.clusters.size() <= mostClustersOfWhole || world.isNull();
    groups.world = isWhole ? QRectF() : world;
    std::vector<quint32> groupOfCluster(level.clusters.size(), none);
    for (quint32 i = 0; i < level.clusters.size(); ++i) {
        if (isWhole || world.contains(level.clusters[i].at)) {
            groupOfCluster[i] = static_cast<quint32>(groups.clusters.size());
            groups.clusters.push_back(i);
        }
    }
    groups.plan = std::move(plan);
    groups.near.resize(groups.count());
    groups.groupOf.assign(level.clusterOf.size(), groups.unplaced());
    for (LocationIndex i = 0; i < groups.groupOf.size(); ++i) {
        if (const quint32 cluster = level.clusterOf[i]; cluster != none) {
            const quint32 group = groupOfCluster[cluster];
            groups.groupOf[i] = group == none ? groups.elsewhere() : group;
            groups.near[groups.groupOf[i]] |= groups.plan->near[i];
        } else if (groups.plan->regionOf[i] != none) {
            groups.groupOf[i] = groups.firstRegion() + groups.plan->regionOf[i];
        }
    }
    return groups;
}

DiscScale discsAt(const FigureScale &scale, const ClusterLevel &level)
{
    std::vector<qint64> sums(level.clusters.size());
    for (LocationIndex i = 0; i < scale.sums.size(); ++i)
        if (level.clusterOf[i] != none)
            sums[level.clusterOf[i]] += scale.sums[i];
    return {scale.single, sums.empty() ? 0 : std::ranges::max(sums)};
}

MapScene makeScene(std::shared_ptr<const SceneGroups> groups, const FigureScale &scale, const DiscScale &discs,
                   const GroupSums &sums, const ShownIncidents &shown)
{
    MapScene scene;
    scene.discs = discs;
    scene.plan = groups->plan;
    const Occurring occurring = shown.atlas ? occurringIn(*groups, shown) : occurringEver(*groups, scale, sums);
    for (const quint32 group : sums.touched) {
        const Sum &sum = sums.sums[group];
        scene.total += sum;
        // A zero at a point is a sign on that point. For a whole area it would be a card as large as any number.
        const bool isRegion = group >= groups->firstRegion();
        const Look look = lookOf(sum, !isRegion && occurring.zero[group] != 0);
        if (group == groups->unplaced() || group == groups->elsewhere()) {
            (group == groups->unplaced() ? scene.tray : scene.elsewhere) = sum;
        } else if (look == Look::Nothing) {
            continue;
        } else if (isRegion) {
            scene.badges.push_back({sum, group - groups->firstRegion(), look == Look::Figure});
        } else {
            const bool near = occurring.near[group] != 0 && occurring.points[group] == 1;
            scene.markers.push_back({groups->plan->clusters->point(occurring.first[group]), sum, group,
                                     occurring.named[group], occurring.points[group], near, look == Look::Figure});
        }
    }
    // Equal ones stand in the order of their groups: a marker never flickers in front of another.
    std::ranges::sort(scene.markers, [](const Marker &a, const Marker &b) {
        return std::tuple(peopleIn(b.sum), b.sum.high, a.group) < std::tuple(peopleIn(a.sum), a.sum.high, b.group);
    });
    std::ranges::sort(scene.badges, [](const Badge &a, const Badge &b) {
        return std::tuple(peopleIn(b.sum), b.sum.high, a.region) < std::tuple(peopleIn(a.sum), a.sum.high, b.region);
    });
    scene.groups = std::move(groups);
    return scene;
}

GroupSums sumsOf(const SceneGroups &groups, const ShownIncidents &shown)
{
    GroupSums sums;
    sums.sums.resize(groups.count());
    for (const IncidentIndex incident : shown.incidents) {
        const quint32 group = groups.groupOf[shown.atlas->incidents[incident].location];
        Sum &sum = sums.sums[group];
        const bool wasEmpty = sum.isEmpty();
        shown.addTo(sum, incident);
        if (wasEmpty && !sum.isEmpty())
            sums.touched.push_back(group);
    }
    return sums;
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

std::vector<TrayEntry> makeTrayEntries(const SceneGroups &groups, const ShownIncidents &shown, const QLocale &locale)
{
    std::vector<TrayEntry> entries;
    for (const IncidentIndex index : incidentsOf(*shown.atlas, groups, groups.unplaced(), shown.incidents)) {
        Sum sum;
        shown.addTo(sum, index);
        const Amount &value = shown.ledger->values[index];
        const bool ownZero = value.has(Amount::HasFigure) && value.best == 0 && value.high == 0;
        if (lookOf(sum, ownZero) != Look::Nothing)
            entries.push_back({index, titleOf(*shown.atlas, shown.atlas->incidents[index], locale), sum});
    }
    std::ranges::stable_sort(entries, [](const TrayEntry &a, const TrayEntry &b) { return isGreater(a.sum, b.sum); });
    return entries;
}

std::vector<IncidentIndex> incidentsOf(const Atlas &atlas, const SceneGroups &groups, quint32 group,
                                       std::span<const IncidentIndex> shown)
{
    std::vector<IncidentIndex> found;
    std::ranges::copy_if(shown, std::back_inserter(found),
                         [&](IncidentIndex i) { return groups.groupOf[atlas.incidents[i].location] == group; });
    return found;
}

} // namespace sijill
