#pragma once

#include "mapdata/index/timeindex.h"
#include "widgets/painter/arealayer.h"
#include "widgets/painter/discscale.h"

#include <QLocale>

#include <memory>
#include <span>
#include <vector>

namespace sijill {

/// Which locations of an atlas stand at one point, on one set of areas, or nowhere. Made once per atlas; what changes
/// with the window are only the sums over it.
struct ScenePlan {
    struct Point {
        World at;
        quint32 first = 0, count = 0; ///< in `locations`
    };
    /// Areas or places that one figure is known for together.
    struct Region {
        std::vector<PlaceIndex> places;
        std::vector<World> anchors;    ///< label points, in the order of `places`
        std::vector<FeatureRef> areas; ///< those of them that are areas of a layer
        World at;                      ///< the middle of the anchors
        quint32 first = 0, count = 0;  ///< in `locations`
    };
    std::vector<Point> points;
    std::vector<Region> regions;
    std::vector<LocationIndex> unplaced;
    std::vector<LocationIndex> locations;
    std::vector<quint8> near; ///< one per location of the atlas: known to be near its point only

    std::span<const LocationIndex> locationsOf(const Point &p) const { return part(p.first, p.count); }
    std::span<const LocationIndex> locationsOf(const Region &r) const { return part(r.first, r.count); }

private:
    std::span<const LocationIndex> part(quint32 first, quint32 count) const
    {
        return std::span(locations).subspan(first, count);
    }
};

ScenePlan makePlan(const Atlas &atlas, std::span<const std::shared_ptr<const VectorLayer>> layers);

/// What follows from measure and reading alone.
struct FigureScale {
    DiscScale discs{};
    /// One per location: an incident there has the figure zero of its own. Where the parts explain a whole to the last
    /// person its net is zero as well, and nothing is to be drawn.
    std::vector<quint8> trueZero;
};

FigureScale makeFigureScale(const Atlas &atlas, const ScenePlan &plan, const Ledger &ledger);

/// The number that stands for a sum: its best; the low or high known where it has no best of its own (its people are
/// then counted in what is left of its whole).
qint64 peopleIn(const Sum &sum);
/// Made of words ("dozens") alone.
bool isConventional(const Sum &sum);

/// A sum at a point.
struct Marker {
    World at;
    Sum sum;
    quint32 point = 0;   ///< in ScenePlan::points
    bool near = false;   ///< some of it is known to be near the point only
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
    DiscScale discs{};
    std::vector<Marker> markers{}; ///< greatest first, so that small ones are painted over them
    std::vector<Badge> badges{};
    Sum tray{};
    std::vector<TrayEntry> trayEntries{}; ///< greatest first; empty where they are too many to name
    Sum total{};

    /// The areas that badges with a figure of their own speak for, each once.
    std::vector<FeatureRef> spokenFor() const;
};

/// `sums`: one per location of the atlas the plan was made for.
MapScene makeScene(std::shared_ptr<const ScenePlan> plan, const FigureScale &scale, std::span<const Sum> sums);

/// Titles and nets of what has no place, greatest first. Those whose parts say everything are not named.
std::vector<TrayEntry> makeTrayEntries(const Atlas &atlas, const ScenePlan &plan, const Ledger &ledger,
                                       std::span<const IncidentIndex> shown, const QLocale &locale);

/// The incidents among `shown` that stand at these locations.
std::vector<IncidentIndex> incidentsAt(const Atlas &atlas, std::span<const LocationIndex> locations,
                                       std::span<const IncidentIndex> shown);

} // namespace sijill
