// How long clusters take to build, to give out a level and to be summed. Prints one JSON line a figure.
//   bench_clusters [POINTS [INCIDENTS]]
// Answers are checked against sums by location before anything is timed.

#include "mapdata/index/clusters.h"

#include <QElapsedTimer>
#include <QRandomGenerator>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <string>

using namespace sijill;

namespace {

/// Half of the points crowd around forty towns, half lie anywhere in Syria's rectangle. Where there are more incidents
/// than points, a few points have most of them.
Atlas madeUp(int points, int incidents)
{
    Atlas atlas;
    QRandomGenerator random(42);
    std::vector<LonLat> towns;
    for (int i = 0; i < 40; ++i)
        towns.emplace_back(35.7 + random.bounded(6.6), 32.3 + random.bounded(5.0));
    for (int i = 0; i < points; ++i) {
        LonLat at(35.7 + random.bounded(6.6), 32.3 + random.bounded(5.0));
        if (i % 2 == 0) {
            const double angle = random.bounded(6.2832), far = 0.3 * std::pow(random.generateDouble(), 2);
            at = towns[random.bounded(40u)] + LonLat(std::cos(angle), std::sin(angle)) * far;
        }
        atlas.locations.push_back({PlacePrecision::Town, 0, 0, at.x(), at.y()});
    }
    for (int i = 0; i < incidents; ++i) {
        Incident incident;
        incident.location =
            1 + (i < points ? static_cast<LocationIndex>(i)
                            : static_cast<LocationIndex>(points * std::pow(random.generateDouble(), 4)));
        incident.span = Span::day(static_cast<Day>(random.bounded(3650)));
        atlas.incidents.push_back(incident);
    }
    return atlas;
}

template <class Work>
void measure(const std::string &name, int rounds, Work &&work)
{
    std::vector<double> times;
    for (int i = 0; i < rounds; ++i) {
        QElapsedTimer timer;
        timer.start();
        work(i);
        times.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
    }
    std::ranges::sort(times);
    std::printf("{\"bench\":\"clusters\",\"figure\":\"%s\",\"median_ms\":%.3f,\"p95_ms\":%.3f,\"rounds\":%d}\n",
                name.c_str(), times[times.size() / 2], times[std::min(times.size() - 1, times.size() * 95 / 100)],
                rounds);
}

TimeWindow thirtyDays(int step)
{
    return {{step * 50, step * 50 + 30}};
}

/// Around Homs, with half a view of 1280 x 800 more on every side.
QRectF twiceAView(int zoom)
{
    const World centre = toWorld({36.72, 34.73});
    const QSizeF size = 2 * QSizeF(1280, 800) / (256 * std::pow(2.0, zoom));
    return {centre - QPointF(size.width(), size.height()) / 2, size};
}

bool agrees(const TimeIndex &index, const ClusterLevel &level)
{
    std::vector<Sum> byLocation, byCluster;
    GroupSums groups;
    for (int step = 0; step < 5; ++step) {
        index.sumByLocation(thirtyDays(step), nullptr, byLocation);
        sumByCluster(level, byLocation, byCluster);
        index.sumByGroup(thirtyDays(step), nullptr, level.clusterOf, level.clusters.size(), groups);
        if (groups.sums != byCluster)
            return false;
    }
    return true;
}

} // namespace

int main(int argc, char **argv)
{
    const int points = argc > 1 ? std::atoi(argv[1]) : 8000;
    const int incidents = std::max(points, argc > 2 ? std::atoi(argv[2]) : points);
    const Atlas atlas = madeUp(points, incidents);
    Ledger ledger;
    ledger.nets = Amounts(std::vector(atlas.incidents.size(), Amount{1, 2, 3, Amount::HasFigure}));
    const TimeIndex index(atlas, ledger);
    measure("build", 3, [&](int) { const ClusterLevels built(atlas); });
    const ClusterLevels levels(atlas);
    std::vector<Sum> byLocation, byCluster;
    measure("sumByLocation all of time", 10, [&](int) { index.sumByLocation({}, nullptr, byLocation); });
    for (const int z : {4, 7, 9, 11, 13, 16, 21}) {
        const std::string at = "zoom " + std::to_string(z) + ": ";
        const auto level = levels.level(z);
        if (!agrees(index, *level)) {
            std::fprintf(stderr, "bench_clusters: wrong sums at zoom %d\n", z);
            return 1;
        }
        std::printf("{\"bench\":\"clusters\",\"figure\":\"%sclusters\",\"count\":%zu}\n", at.c_str(),
                    level->clusters.size());
        const ClusterLevels fresh(atlas, {.deepest = z}); // has no level at hand yet
        measure(at + "first time", 1, [&](int) { fresh.level(z); });
        measure(at + "sumByCluster", 20, [&](int) { sumByCluster(*level, byLocation, byCluster); });
        GroupSums groups;
        measure(at + "sumByGroup 30 days", 60, [&](int step) {
            index.sumByGroup(thirtyDays(step), nullptr, level->clusterOf, level->clusters.size(), groups);
        });
        measure(at + "sumByGroup all of time", 10,
                [&](int) { index.sumByGroup({}, nullptr, level->clusterOf, level->clusters.size(), groups); });
        std::vector<quint32> seen;
        measure(at + "clusterOfWithin twice a view", 10, [&](int) { level->clusterOfWithin(twiceAView(z), seen); });
        measure(at + "sumByGroup all of time, seen", 10,
                [&](int) { index.sumByGroup({}, nullptr, seen, level->clusters.size(), groups); });
    }
    return 0;
}
