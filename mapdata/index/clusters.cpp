#include "mapdata/index/clusters.h"

#include "mapdata/index/anchorgrid.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace sijill {

namespace {

constexpr double pixelsOfWorld = 256; // at zoom 0
constexpr std::size_t keptLevels = 4;

/// Every second bit: where one of two numbers goes in a Morton code.
quint64 spread(quint32 number)
{
    quint64 bits = number;
    bits = (bits | bits << 16) & 0x0000ffff0000ffffu;
    bits = (bits | bits << 8) & 0x00ff00ff00ff00ffu;
    bits = (bits | bits << 4) & 0x0f0f0f0f0f0f0f0fu;
    bits = (bits | bits << 2) & 0x3333333333333333u;
    return (bits | bits << 1) & 0x5555555555555555u;
}

/// Degrees within what a map can show, so that nothing below depends on what a file may say.
LonLat tamed(const Location &location)
{
    return {std::clamp(location.longitude, -540.0, 540.0), std::clamp(location.latitude, -90.0, 90.0)};
}

/// The same for two places within some 0.1 m, which are one point; near in number where near on the map.
quint64 pointKey(LonLat at)
{
    constexpr double perDegree = 1e6;
    return spread(static_cast<quint32>(std::llround((at.x() + 540.0) * perDegree))) |
           spread(static_cast<quint32>(std::llround((at.y() + 90.0) * perDegree))) << 1;
}

std::vector<quint32> incidentsByLocation(const Atlas &atlas)
{
    std::vector<quint32> counts(atlas.locations.size());
    for (const Incident &incident : atlas.incidents)
        ++counts[incident.location];
    return counts;
}

World worldOf(const Location &location, Seam seam)
{
    const World at = seam.unfold(toWorld(tamed(location)));
    return {at.x(), std::clamp(at.y(), 0.0, 1.0)}; // at the poles' edge it may be off by rounding
}

struct Keyed {
    quint64 key = 0;
    LocationIndex location = none;
};

std::vector<Keyed> keyedLocations(const Atlas &atlas, const std::vector<quint32> &incidents)
{
    std::vector<Keyed> found;
    for (LocationIndex i = 0; i < atlas.locations.size(); ++i) {
        const Location &location = atlas.locations[i];
        if (incidents[i] > 0 && isPoint(location.precision) && location.hasPoint())
            found.push_back({pointKey(tamed(location)), i});
    }
    std::ranges::sort(
        found, [](const Keyed &a, const Keyed &b) { return a.key != b.key ? a.key < b.key : a.location < b.location; });
    return found;
}

/// A run of Keyed with the same key.
struct Site {
    std::size_t first = 0, end = 0;
    quint64 incidents = 0;
};

/// Most incidents first, among equals by their place on the map: no order of the tables takes part, and where all are
/// equal neighbours follow each other, which keeps the merging in the processor's caches.
std::vector<Site> sitesOf(const std::vector<Keyed> &locations, const std::vector<quint32> &incidents)
{
    std::vector<Site> sites;
    for (std::size_t i = 0; i < locations.size(); ++i) {
        if (sites.empty() || locations[sites.back().first].key != locations[i].key)
            sites.push_back({i, i, 0});
        sites.back().end = i + 1;
        sites.back().incidents += incidents[locations[i].location];
    }
    std::ranges::stable_sort(sites, std::greater(), &Site::incidents);
    return sites;
}

} // namespace

ClusterLevels::ClusterLevels(const Atlas &atlas, ClusterOptions options)
    : m_deepest(std::clamp(options.deepest, 0, 22)), // what the cells of AnchorGrid can number
      m_seam(options.seam)
{
    const auto isCancelled = [&options] { return options.isCancelled && options.isCancelled(); };
    if (!isCancelled())
        collectPoints(atlas);
    m_isComplete = !isCancelled() && merge(std::clamp(options.separation, 1.0, 1024.0), isCancelled);
    if (!m_isComplete) {
        clear();
        m_pointOf.assign(atlas.locations.size(), none);
    }
}

void ClusterLevels::clear()
{
    m_at.clear();
    m_representative.clear();
    m_locationCount.clear();
    m_joins.clear();
    m_joinsAt.clear();
}

void ClusterLevels::collectPoints(const Atlas &atlas)
{
    const std::vector<quint32> incidents = incidentsByLocation(atlas);
    const std::vector<Keyed> locations = keyedLocations(atlas, incidents);
    const std::vector<Site> sites = sitesOf(locations, incidents);
    m_pointOf.assign(atlas.locations.size(), none);
    m_at.reserve(sites.size());
    m_representative.reserve(sites.size());
    for (const Site &site : sites) {
        LocationIndex most = locations[site.first].location;
        for (std::size_t i = site.first; i < site.end; ++i) {
            const LocationIndex location = locations[i].location;
            m_pointOf[location] = static_cast<quint32>(m_at.size());
            if (incidents[location] > incidents[most])
                most = location;
        }
        m_representative.push_back(most);
        m_locationCount.push_back(static_cast<quint32>(site.end - site.first));
        m_at.push_back(worldOf(atlas.locations[most], m_seam));
    }
}

bool ClusterLevels::merge(double separation, const std::function<bool()> &isCancelled)
{
    constexpr std::size_t askedEvery = 1 << 14; // some milliseconds
    std::vector<quint32> standing(m_at.size());
    std::iota(standing.begin(), standing.end(), 0u);
    m_joins.assign(m_at.size(), none);
    m_joinsAt.assign(m_at.size(), -1);
    AnchorGrid grid(m_at);
    for (int level = m_deepest; level >= 0; --level) {
        grid.begin(std::ldexp(separation / pixelsOfWorld, -level), standing.size());
        // In the order of their incidents: who is met finds every heavier one in the grid, and joins the nearest.
        std::size_t left = 0;
        for (std::size_t i = 0; i < standing.size(); ++i) {
            if (i % askedEvery == 0 && isCancelled())
                return false;
            const quint32 point = standing[i];
            const quint32 heavier = grid.nearest(point);
            if (heavier == AnchorGrid::nothing) {
                grid.insert(point);
                standing[left++] = point;
            } else {
                m_joins[point] = heavier;
                m_joinsAt[point] = static_cast<qint8>(level);
            }
        }
        standing.resize(left);
    }
    return true;
}

std::vector<World> ClusterLevels::outline(std::size_t most) const
{
    std::vector<std::size_t> standing(static_cast<std::size_t>(levelCount()));
    for (const qint8 joinsAt : m_joinsAt)
        ++standing[static_cast<std::size_t>(joinsAt + 1)]; // from that level on it stands for itself
    std::size_t count = 0;
    int finest = -1;
    for (int level = 0; level < levelCount() && (count += standing[static_cast<std::size_t>(level)]) <= most; ++level)
        finest = level;
    std::vector<World> found;
    for (std::size_t i = 0; i < m_at.size(); ++i)
        if (m_joinsAt[i] < finest)
            found.push_back(m_at[i]);
    return found;
}

int ClusterLevels::levelFor(double zoom) const
{
    // A zoom computed from a scale may be off in its last digits, and must not go back and forth for that.
    constexpr double rounding = 1e-6;
    const int last = levelCount() - 1;
    return zoom > 0 ? static_cast<int>(std::min<double>(std::floor(zoom + rounding), last)) : 0;
}

std::shared_ptr<const ClusterLevel> ClusterLevels::level(int level) const
{
    const auto isIt = [level](const auto &known) { return known->level == level; };
    {
        const std::scoped_lock lock(m_mutex);
        const auto found = std::ranges::find_if(m_recent, isIt);
        if (found != m_recent.end()) {
            std::rotate(m_recent.begin(), found, found + 1);
            return m_recent.front();
        }
    }
    auto made = std::make_shared<const ClusterLevel>(makeLevel(level));
    const std::scoped_lock lock(m_mutex);
    const auto found = std::ranges::find_if(m_recent, isIt); // another thread may have been quicker
    if (found != m_recent.end())
        return *found;
    m_recent.insert(m_recent.begin(), made);
    m_recent.resize(std::min(m_recent.size(), keptLevels));
    return made;
}

ClusterLevel ClusterLevels::makeLevel(int level) const
{
    ClusterLevel made;
    made.level = level;
    made.seam = m_seam;
    std::vector<quint32> clusterOfPoint(m_at.size());
    for (quint32 point = 0; point < m_at.size(); ++point) {
        if (m_joinsAt[point] < level) {
            clusterOfPoint[point] = static_cast<quint32>(made.clusters.size());
            made.clusters.push_back({m_at[point], m_representative[point], m_locationCount[point], 1, -1});
            continue;
        }
        // Whom it joins stands further to the front and so is known already.
        clusterOfPoint[point] = clusterOfPoint[m_joins[point]];
        Cluster &cluster = made.clusters[clusterOfPoint[point]];
        const int splits = m_joinsAt[point] + 1;
        cluster.splitsAt = cluster.splitsAt < 0 ? splits : std::min(cluster.splitsAt, splits);
        cluster.locationCount += m_locationCount[point];
        ++cluster.pointCount;
    }
    made.clusterOf.resize(m_pointOf.size());
    std::ranges::transform(m_pointOf, made.clusterOf.begin(),
                           [&](quint32 point) { return point == none ? none : clusterOfPoint[point]; });
    return made;
}

std::vector<LocationIndex> ClusterLevel::members(quint32 cluster) const
{
    std::vector<LocationIndex> found;
    found.reserve(clusters[cluster].locationCount);
    for (LocationIndex i = 0; i < clusterOf.size(); ++i)
        if (clusterOf[i] == cluster)
            found.push_back(i);
    return found;
}

void ClusterLevel::clusterOfWithin(const QRectF &world, std::vector<quint32> &clusterOfSeen) const
{
    std::vector<quint8> isSeen(clusters.size());
    std::ranges::transform(clusters, isSeen.begin(),
                           [&](const Cluster &cluster) { return world.contains(cluster.at); });
    clusterOfSeen.resize(clusterOf.size());
    std::ranges::transform(clusterOf, clusterOfSeen.begin(),
                           [&](quint32 cluster) { return cluster != none && isSeen[cluster] ? cluster : none; });
}

QRectF ClusterLevel::extent(quint32 cluster, const Atlas &atlas) const
{
    const World at = clusters[cluster].at;
    double west = at.x(), east = at.x(), north = at.y(), south = at.y();
    for (const LocationIndex i : members(cluster)) {
        const World member = worldOf(atlas.locations[i], seam);
        west = std::min(west, member.x());
        east = std::max(east, member.x());
        north = std::min(north, member.y());
        south = std::max(south, member.y());
    }
    return {QPointF(west, north), QPointF(east, south)};
}

void sumByCluster(const ClusterLevel &level, std::span<const Sum> byLocation, std::vector<Sum> &byCluster)
{
    byCluster.assign(level.clusters.size(), {});
    for (LocationIndex i = 0; i < byLocation.size(); ++i)
        if (level.clusterOf[i] != none && byLocation[i].incidents > 0)
            byCluster[level.clusterOf[i]] += byLocation[i];
}

} // namespace sijill
