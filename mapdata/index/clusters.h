#pragma once

#include "mapdata/geo/mercator.h"
#include "mapdata/geo/seam.h"
#include "mapdata/index/timeindex.h"

#include <functional>
#include <memory>
#include <mutex>
#include <span>
#include <vector>

namespace sijill {

struct ClusterOptions {
    /// Pixels, at 256 for the whole world at zoom 0: no two clusters of a level stand nearer to each other. The default
    /// is what two markers of a medium size need side by side.
    double separation = 24;
    /// The last level on which points are merged; after it comes one on which every point stands alone.
    int deepest = 20;
    /// Where the world is cut: points west of it stand one world farther east.
    Seam seam{};
    /// Asked now and then while they are made: true once nobody wants them any more.
    std::function<bool()> isCancelled{};
};

/// Points that are shown as one at some zoom.
struct Cluster {
    World at;                            ///< the point of `representative`: a real place, never a middle of several
    LocationIndex representative = none; ///< of the point with most incidents over all of time
    quint32 locationCount = 0;
    quint32 pointCount = 0; ///< different points among them
    int splitsAt = -1;      ///< the first deeper level on which it falls apart; -1 when it is one point
};

/// Which cluster every location belongs to at one level. A value, never changed.
struct ClusterLevel {
    int level = 0;
    Seam seam{};
    std::vector<Cluster> clusters;  ///< by incidents at their own point, most first
    std::vector<quint32> clusterOf; ///< per LocationIndex; none for what has no point, or no incident

    std::vector<LocationIndex> members(quint32 cluster) const;
    /// As clusterOf, but none for the clusters that stand outside `world`. Where points are many, sums of what is not
    /// seen are what a step costs; this leaves them out.
    void clusterOfWithin(const QRectF &world, std::vector<quint32> &clusterOfSeen) const;
    /// The points of all members: what to zoom to. Without size for one point.
    QRectF extent(quint32 cluster, const Atlas &atlas) const;
};

/// Clusters for every whole zoom, from the places of an atlas alone: neither the part of the map that is seen nor the
/// window nor a filter takes part, so that nothing but a cluster's sum changes while one pans or scrubs.
///
/// Level z serves the zooms from z to below z + 1. At each level, with d the separation in world units at zoom z:
/// - two clusters are at least d apart, except on the last level, where every point stands alone;
/// - no member is 2 d or more away from its cluster, and the points of what was merged at this level are within d;
/// - a cluster is a union of clusters of the next level and stands where one of these does: who zooms in sees
///   markers come, and none move or go;
/// - a cluster stands on that point of its own which has most incidents;
/// - the same places give the same clusters, in whatever order the tables have them (points within 0.1 m are one).
/// Immutable and safe to be read by several threads.
class ClusterLevels {
public:
    explicit ClusterLevels(const Atlas &atlas, ClusterOptions options = {});

    /// Levels are 0 ... levelCount() - 1.
    int levelCount() const { return m_deepest + 2; }
    int levelFor(double zoom) const;
    /// Takes some 30 ns a location the first time; the levels asked for last are kept. @pre 0 <= level < levelCount()
    std::shared_ptr<const ClusterLevel> level(int level) const;

    /// False where making them was cancelled: then there are none, of any level.
    bool isComplete() const { return m_isComplete; }

    /// Points, numbered by incidents over all of time, most first.
    std::size_t pointCount() const { return m_at.size(); }
    World point(quint32 number) const { return m_at[number]; }
    /// At which point a location is; none for what has no point, or no incident.
    quint32 pointOf(LocationIndex location) const { return m_pointOf[location]; }
    /// Where clusters stand at the finest level that has no more than `most`: about where there is anything.
    std::vector<World> outline(std::size_t most) const;

private:
    void collectPoints(const Atlas &atlas);
    bool merge(double separation, const std::function<bool()> &isCancelled);
    void clear();
    ClusterLevel makeLevel(int level) const;

    int m_deepest = 0;
    Seam m_seam;
    bool m_isComplete = false;
    std::vector<quint32> m_pointOf; ///< per LocationIndex

    // Per point, most incidents first. A point stands for itself down to one level and joins a heavier one there, for
    // good. That is the whole hierarchy.
    std::vector<World> m_at;
    std::vector<LocationIndex> m_representative;
    std::vector<quint32> m_locationCount;
    std::vector<quint32> m_joins; ///< which one: always further to the front
    std::vector<qint8> m_joinsAt; ///< on this level and all coarser ones; -1 never

    mutable std::mutex m_mutex; ///< guards m_recent
    mutable std::vector<std::shared_ptr<const ClusterLevel>> m_recent;
};

/// Adds sums of locations up into sums of clusters, which is resized and reset. @pre one sum per location of the atlas
void sumByCluster(const ClusterLevel &level, std::span<const Sum> byLocation, std::vector<Sum> &byCluster);

} // namespace sijill
