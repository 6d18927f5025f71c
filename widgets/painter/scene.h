#pragma once

#include "mapdata/geo/seam.h"
#include "mapdata/index/clusters.h"
#include "mapdata/index/timeindex.h"
#include "mapdata/session/figurescale.h"
#include "widgets/painter/arealayer.h"
#include "widgets/painter/discscale.h"

#include <QLocale>

#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace sijill {

/// Which locations of an atlas stand at a point, on one set of areas, or nowhere. Made once per atlas; what changes
/// with the window are only the sums over it.
struct ScenePlan {
    /// Areas or places that one figure is known for together.
    struct Region {
        std::vector<PlaceIndex> places;
        std::vector<World> anchors;    ///< label points, in the order of `places`
        std::vector<FeatureRef> areas; ///< those of them that are areas of a layer
        World at;                      ///< the middle of the anchors
    };
    Seam seam;                                     ///< where the world is cut; all of the plan is unfolded by it
    std::shared_ptr<const ClusterLevels> clusters; ///< of all that stand at a point; null in an empty plan
    std::vector<World> outline;                    ///< about where points are
    std::vector<Region> regions;
    std::vector<LocationIndex> unplaced;
    std::vector<quint32> regionOf; ///< one per location of the atlas, or none
    std::vector<quint8> near;      ///< one per location of the atlas: known to be near its point only
};

/// `isCancelled` is asked now and then; once it is true the plan that comes back is of no use. `seam`: where that of
/// the atlas is not wanted.
ScenePlan makePlan(const Atlas &atlas, std::span<const std::shared_ptr<const VectorLayer>> layers,
                   const std::function<bool()> &isCancelled = {}, std::optional<Seam> seam = {});

/// What is added up together at one zoom: clusters first, then regions, what has no place, and what stands where it is
/// not looked at. Depends on neither window nor filter, so a marker never changes while the map is dragged.
struct SceneGroups {
    std::shared_ptr<const ScenePlan> plan;
    std::shared_ptr<const ClusterLevel> level;
    std::vector<quint32> clusters; ///< in level->clusters, per group of a cluster
    std::vector<quint32> groupOf;  ///< one per location of the atlas
    std::vector<quint8> near;      ///< per group of a cluster: some of it is known to be near the point only
    QRectF world;                  ///< outside of it clusters are not told apart; null: all are

    quint32 firstRegion() const { return static_cast<quint32>(clusters.size()); }
    quint32 unplaced() const { return firstRegion() + static_cast<quint32>(plan->regions.size()); }
    quint32 elsewhere() const { return unplaced() + 1; }
    quint32 count() const { return elsewhere() + 1; }
    bool isWhole() const { return world.isNull(); }
};

/// More clusters at one level than this are told apart only where they are in view: a step costs what is seen.
constexpr std::size_t mostClustersOfWhole = 20'000;

/// The groups for a zoom (Viewport::zoom()). `world`: what is in view and around; all is told apart where that is no
/// more than mostClustersOfWhole.
SceneGroups makeGroups(std::shared_ptr<const ScenePlan> plan, double zoom, const QRectF &world);

/// How large discs are at one level. Only where a cluster would grow out of all bounds are they smaller than at the
/// next level, and then all of them: areas can be compared within every view and while the window moves, and the legend
/// shows the scale they have.
DiscScale discsAt(const FigureScale &scale, const ClusterLevel &level);

/// The number that stands for a sum: its best; the low or high known where it has no best of its own (its people are
/// then counted in what is left of its whole).
qint64 peopleIn(const Sum &sum);
/// Made of words ("dozens") alone.
bool isConventional(const Sum &sum);

/// A sum at a point, or at several that are too near to each other to be told apart.
struct Marker {
    World at; ///< of `named`: a real place that has incidents in the window, of several the one with most of all time
    Sum sum;
    quint32 group = 0; ///< in SceneGroups
    LocationIndex named = none;
    quint32 points = 1;  ///< how many different points have incidents in the window
    bool near = false;   ///< some of it is known to be near the point only; never said of several points
    bool figure = false; ///< a disc (or the mark of zero), else a hollow diamond
};

/// A sum on one area, or on several together.
struct Badge {
    Sum sum;
    quint32 region = 0; ///< in ScenePlan::regions
    bool figure = false;
};

struct TrayEntry {
    IncidentIndex incident = none;
    QString title;
    Sum sum;
};

/// What is drawn of the incidents in the window. A value; painter and hit test read it, nothing else.
struct MapScene {
    std::shared_ptr<const ScenePlan> plan{};
    std::shared_ptr<const SceneGroups> groups{}; ///< null in an empty scene
    DiscScale discs{};
    std::vector<Marker> markers{}; ///< greatest first, so that small ones are painted over them
    std::vector<Badge> badges{};
    Sum tray{};
    std::vector<TrayEntry> trayEntries{}; ///< greatest first; empty where they are too many to name
    Sum elsewhere{};                      ///< at points that are not told apart, as they are not looked at
    Sum total{};

    /// The areas that badges with a figure of their own speak for, each once.
    std::vector<FeatureRef> spokenFor() const;
};

/// The incidents in the window, where they are few enough to be looked at one by one.
struct ShownIncidents {
    const Atlas *atlas = nullptr;
    const Ledger *ledger = nullptr;
    TimeWindow window{};
    std::span<const IncidentIndex> incidents{};

    /// Adds what one of them counts in the window.
    void addTo(Sum &sum, IncidentIndex incident) const
    {
        sum.add(ledger->nets[incident], atlas->incidents[incident].span, window);
    }
};
constexpr std::size_t mostLookedAt = 100'000;

/// `sums`: of the groups (TimeIndex::sumByGroup). `shown` without an atlas: there are too many incidents; what stands
/// at a point of a cluster at some time is then taken to be there in the window too.
MapScene makeScene(std::shared_ptr<const SceneGroups> groups, const FigureScale &scale, const DiscScale &discs,
                   const GroupSums &sums, const ShownIncidents &shown);

/// The same sums without an index, from a list of incidents.
GroupSums sumsOf(const SceneGroups &groups, const ShownIncidents &shown);

/// Titles and nets of what has no place, greatest first. Those whose parts say everything are not named.
std::vector<TrayEntry> makeTrayEntries(const SceneGroups &groups, const ShownIncidents &shown, const QLocale &locale);

/// The incidents among `shown` of one group.
std::vector<IncidentIndex> incidentsOf(const Atlas &atlas, const SceneGroups &groups, quint32 group,
                                       std::span<const IncidentIndex> shown);

} // namespace sijill
