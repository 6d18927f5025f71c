#include "mapdata/index/clusters.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <set>
#include <thread>

using namespace sijill;

namespace {

void addIncidents(Atlas &atlas, LocationIndex location, int howMany)
{
    for (int i = 0; i < howMany; ++i) {
        Incident incident;
        incident.location = location;
        incident.span = Span::day(static_cast<Day>(atlas.incidents.size() % 400));
        atlas.incidents.push_back(incident);
    }
}

LocationIndex addLocation(Atlas &atlas, double longitude, double latitude, int incidents = 1,
                          PlacePrecision precision = PlacePrecision::Town)
{
    atlas.locations.push_back({precision, 0, 0, longitude, latitude});
    const auto location = static_cast<LocationIndex>(atlas.locations.size() - 1);
    addIncidents(atlas, location, incidents);
    return location;
}

/// Towns in clumps, as on a real map, some at the same point, some without a point, of very different weight.
Atlas randomAtlas(int locations, quint32 seed)
{
    Atlas atlas;
    QRandomGenerator random(seed);
    double longitude = 36, latitude = 34;
    for (int i = 0; i < locations; ++i) {
        if (random.bounded(8) == 0) {
            longitude = 35 + random.bounded(7.0);
            latitude = 32 + random.bounded(5.0);
        } else if (random.bounded(20) != 0) {
            const double step = std::pow(10.0, -1 - random.bounded(4.0));
            longitude += (random.bounded(2.0) - 1) * step;
            latitude += (random.bounded(2.0) - 1) * step;
        }
        const auto precision = random.bounded(12) == 0 ? PlacePrecision::District : PlacePrecision::Town;
        addLocation(atlas, longitude, latitude, static_cast<int>(10 / (1 + random.bounded(11))), precision);
    }
    return atlas;
}

bool isClustered(const Atlas &atlas, LocationIndex i)
{
    return isPoint(atlas.locations[i].precision) &&
           std::ranges::any_of(atlas.incidents, [i](const Incident &incident) { return incident.location == i; });
}

double distance(World a, World b)
{
    return std::hypot(a.x() - b.x(), a.y() - b.y());
}

World worldOf(const Atlas &atlas, LocationIndex i)
{
    return toWorld({atlas.locations[i].longitude, atlas.locations[i].latitude});
}

double reachAt(int level, const ClusterOptions &options = {})
{
    return options.separation / 256 / std::pow(2.0, level);
}

Ledger onesFor(const Atlas &atlas)
{
    Ledger ledger;
    QRandomGenerator random(5);
    for (std::size_t i = 0; i < atlas.incidents.size(); ++i) {
        const qint32 n = static_cast<qint32>(random.bounded(50));
        quint8 flags = random.bounded(10) == 0 ? 0 : Amount::HasFigure;
        if (random.bounded(20) == 0)
            flags = Amount::LeftOut;
        ledger.nets.push_back({n, n + 1, n + 2, flags});
    }
    ledger.values = ledger.nets;
    return ledger;
}

} // namespace

class TestClusters : public QObject {
    Q_OBJECT
private slots:
    void anAtlasWithoutPlacesHasNoClusters();
    void whatIsNoPointOrHasNoIncidentIsInNoCluster();
    void onePointIsOneClusterOnItsPlace();
    void onePointTwiceNeverFallsApart();
    void twoPointsPartWhereTheyAreFarEnoughApart();
    void aClusterStandsOnThePlaceWithMostIncidents();
    void impossibleCoordinatesDoNoHarm();
    void levelsFollowTheZoom();
    void everyPointIsInOneClusterAtEveryLevel();
    void clustersOfALevelAreUnionsOfTheNext();
    void clustersKeepTheirDistance();
    void membersAreNear();
    void aThousandPointsWithinAPixelBecomeOne();
    void theLastLevelHasEveryPointAlone();
    void splitsAtIsTheFirstLevelThatParts();
    void theExtentHoldsAllMembers();
    void whatIsNotSeenIsInNoClusterThatIs();
    void sumsAddUpToTheTotal();
    void sumsByGroupAreThoseOfTheLocations();
    void theOrderOfTheTablesDoesNotMatter();
    void threadsGetTheSame();
    void whatIsCancelledIsEmpty();
    void theOutlineIsWhereClustersStand();
};

void TestClusters::anAtlasWithoutPlacesHasNoClusters()
{
    const Atlas empty;
    const ClusterLevels levels(empty);
    for (int z = 0; z < levels.levelCount(); ++z) {
        QVERIFY(levels.level(z)->clusters.empty());
        QCOMPARE(levels.level(z)->clusterOf, std::vector<quint32>{none}); // locations[0] is unplaced
    }
    std::vector<Sum> sums;
    sumByCluster(*levels.level(0), std::vector<Sum>(1), sums);
    QVERIFY(sums.empty());
}

void TestClusters::whatIsNoPointOrHasNoIncidentIsInNoCluster()
{
    Atlas atlas;
    addIncidents(atlas, 0, 3);
    addLocation(atlas, 36, 34, 2, PlacePrecision::Governorate);
    addLocation(atlas, std::nan(""), 34, 2);
    addLocation(atlas, 36, 34, 0);
    const ClusterLevels levels(atlas);
    QCOMPARE(levels.pointCount(), 0u);
    QCOMPARE(levels.level(3)->clusterOf, std::vector<quint32>(4, none));
}

void TestClusters::onePointIsOneClusterOnItsPlace()
{
    Atlas atlas;
    const LocationIndex town = addLocation(atlas, 37.1612, 36.2021, 1, PlacePrecision::Near);
    const ClusterLevels levels(atlas);
    for (int z = 0; z < levels.levelCount(); ++z) {
        const auto level = levels.level(z);
        QCOMPARE(level->level, z);
        QCOMPARE(level->clusters.size(), 1u);
        QCOMPARE(level->clusters[0].at, toWorld({37.1612, 36.2021}));
        QCOMPARE(level->clusters[0].representative, town);
        QCOMPARE(level->clusters[0].splitsAt, -1);
        QCOMPARE(level->members(0), std::vector{town});
    }
}

void TestClusters::onePointTwiceNeverFallsApart()
{
    Atlas atlas;
    const LocationIndex first = addLocation(atlas, 37, 36, 1);
    const LocationIndex second = addLocation(atlas, 37, 36, 5, PlacePrecision::Exact);
    const ClusterLevels levels(atlas);
    for (int z = 0; z < levels.levelCount(); ++z) {
        const auto level = levels.level(z);
        QCOMPARE(level->clusters.size(), 1u);
        QCOMPARE(level->clusters[0].locationCount, 2u);
        QCOMPARE(level->clusters[0].pointCount, 1u);
        QCOMPARE(level->clusters[0].representative, second);
        QCOMPARE(level->clusters[0].splitsAt, -1);
        QCOMPARE(level->members(0), (std::vector{first, second}));
        QVERIFY(level->extent(0, atlas).isNull());
    }
}

void TestClusters::twoPointsPartWhereTheyAreFarEnoughApart()
{
    // 1.40625 degrees are 1 pixel at zoom 0: 20 pixels at zoom 0, 40 at zoom 1.
    Atlas atlas;
    addLocation(atlas, 0, 0);
    addLocation(atlas, 20 * 1.40625, 0);
    const ClusterLevels levels(atlas);
    QCOMPARE(levels.level(0)->clusters.size(), 1u);
    QCOMPARE(levels.level(0)->clusters[0].splitsAt, 1);
    QCOMPARE(levels.level(1)->clusters.size(), 2u);

    const ClusterLevels close(atlas, {.separation = 20});
    QCOMPARE(close.level(0)->clusters.size(), 2u);
    const ClusterLevels wide(atlas, {.separation = 41});
    QCOMPARE(wide.level(0)->clusters[0].splitsAt, 2);
}

void TestClusters::aClusterStandsOnThePlaceWithMostIncidents()
{
    const Atlas atlas = randomAtlas(600, 1);
    std::map<std::pair<double, double>, int> atPoint;
    for (const Incident &incident : atlas.incidents)
        if (isPoint(atlas.locationOf(incident).precision))
            ++atPoint[{atlas.locationOf(incident).longitude, atlas.locationOf(incident).latitude}];
    const ClusterLevels levels(atlas);
    const auto weightOf = [&](LocationIndex i) {
        return atPoint[{atlas.locations[i].longitude, atlas.locations[i].latitude}];
    };
    for (const int z : {0, 4, 7, 9, 12, 21}) {
        const auto level = levels.level(z);
        for (quint32 c = 0; c < level->clusters.size(); ++c) {
            const Cluster &cluster = level->clusters[c];
            QCOMPARE(level->clusterOf[cluster.representative], c);
            QCOMPARE(cluster.at, worldOf(atlas, cluster.representative));
            for (const LocationIndex i : level->members(c))
                QVERIFY(weightOf(i) <= weightOf(cluster.representative));
        }
    }
}

void TestClusters::impossibleCoordinatesDoNoHarm()
{
    constexpr double infinite = std::numeric_limits<double>::infinity();
    Atlas atlas;
    for (const double x : {-infinite, -1e300, -180.0, 180.0, 1e9, infinite})
        for (const double y : {-infinite, -90.0, 90.0, 1e300, infinite})
            addLocation(atlas, x, y);
    const ClusterLevels levels(atlas);
    for (int z = 0; z < levels.levelCount(); ++z) {
        const auto level = levels.level(z);
        QCOMPARE(std::ranges::count(level->clusterOf, none), 1);
        for (const Cluster &cluster : level->clusters)
            QVERIFY(std::isfinite(cluster.at.x()) && std::isfinite(cluster.at.y()));
    }
}

void TestClusters::levelsFollowTheZoom()
{
    const Atlas empty;
    const ClusterLevels levels(empty, {.deepest = 5});
    QCOMPARE(levels.levelCount(), 7);
    QCOMPARE(levels.levelFor(std::nan("")), 0);
    QCOMPARE(levels.levelFor(-1), 0);
    QCOMPARE(levels.levelFor(0), 0);
    QCOMPARE(levels.levelFor(2.9), 2);
    QCOMPARE(levels.levelFor(3 - 1e-9), 3);
    QCOMPARE(levels.levelFor(5.99), 5);
    QCOMPARE(levels.levelFor(6), 6);
    QCOMPARE(levels.levelFor(1e30), 6);
}

void TestClusters::everyPointIsInOneClusterAtEveryLevel()
{
    const Atlas atlas = randomAtlas(2000, 2);
    const ClusterLevels levels(atlas);
    for (int z = 0; z < levels.levelCount(); ++z) {
        const auto level = levels.level(z);
        QCOMPARE(level->clusterOf.size(), atlas.locations.size());
        std::vector<quint32> counts(level->clusters.size());
        for (LocationIndex i = 0; i < level->clusterOf.size(); ++i)
            if (level->clusterOf[i] != none)
                ++counts.at(level->clusterOf[i]);
        for (std::size_t c = 0; c < counts.size(); ++c) {
            QVERIFY(counts[c] > 0);
            QCOMPARE(counts[c], level->clusters[c].locationCount);
            QVERIFY(level->clusters[c].pointCount <= counts[c]);
        }
    }
    const auto level = levels.level(0);
    for (LocationIndex i = 0; i < level->clusterOf.size(); ++i)
        QCOMPARE(level->clusterOf[i] != none, isClustered(atlas, i));
}

void TestClusters::clustersOfALevelAreUnionsOfTheNext()
{
    const Atlas atlas = randomAtlas(2000, 3);
    const ClusterLevels levels(atlas);
    for (int z = 0; z + 1 < levels.levelCount(); ++z) {
        const auto coarse = levels.level(z), fine = levels.level(z + 1);
        std::vector<quint32> parents(fine->clusters.size(), none);
        for (std::size_t i = 0; i < coarse->clusterOf.size(); ++i) {
            if (coarse->clusterOf[i] == none)
                continue;
            quint32 &parent = parents[fine->clusterOf[i]];
            if (parent == none)
                parent = coarse->clusterOf[i];
            QCOMPARE(parent, coarse->clusterOf[i]);
        }
        // Who zooms in sees no marker move or go.
        for (const Cluster &cluster : coarse->clusters)
            QCOMPARE(fine->clusters[fine->clusterOf[cluster.representative]].at, cluster.at);
    }
}

void TestClusters::clustersKeepTheirDistance()
{
    const Atlas atlas = randomAtlas(1500, 4);
    const ClusterLevels levels(atlas);
    std::size_t most = 0;
    for (int z = 0; z + 1 < levels.levelCount(); ++z) {
        const auto level = levels.level(z);
        most = std::max(most, level->clusters.size());
        for (std::size_t a = 0; a < level->clusters.size(); ++a)
            for (std::size_t b = a + 1; b < level->clusters.size(); ++b)
                QVERIFY(distance(level->clusters[a].at, level->clusters[b].at) >= reachAt(z) * (1 - 1e-9));
    }
    QVERIFY(most > 500);
}

void TestClusters::membersAreNear()
{
    const Atlas atlas = randomAtlas(1500, 5);
    const ClusterLevels levels(atlas);
    for (int z = 0; z + 1 < levels.levelCount(); ++z) {
        const auto level = levels.level(z), finer = levels.level(z + 1);
        for (LocationIndex i = 0; i < level->clusterOf.size(); ++i) {
            if (level->clusterOf[i] == none)
                continue;
            const World at = level->clusters[level->clusterOf[i]].at;
            QVERIFY(distance(worldOf(atlas, i), at) < 2 * reachAt(z));
            QVERIFY(distance(finer->clusters[finer->clusterOf[i]].at, at) < reachAt(z));
        }
    }
}

void TestClusters::aThousandPointsWithinAPixelBecomeOne()
{
    Atlas atlas;
    for (int i = 0; i < 1000; ++i)
        addLocation(atlas, 36 + i * 1e-5, 34 + (i % 30) * 1e-5);
    const ClusterLevels levels(atlas);
    QCOMPARE(levels.level(8)->clusters.size(), 1u);
    QCOMPARE(levels.level(8)->clusters[0].pointCount, 1000u);
    QVERIFY(levels.level(20)->clusters.size() > 100);
}

void TestClusters::theLastLevelHasEveryPointAlone()
{
    const Atlas atlas = randomAtlas(500, 6);
    const ClusterLevels levels(atlas, {.deepest = 2});
    const auto last = levels.level(levels.levelCount() - 1);
    QCOMPARE(last->clusters.size(), levels.pointCount());
    for (const Cluster &cluster : last->clusters) {
        QCOMPARE(cluster.pointCount, 1u);
        QCOMPARE(cluster.splitsAt, -1);
    }
}

void TestClusters::splitsAtIsTheFirstLevelThatParts()
{
    const Atlas atlas = randomAtlas(800, 7);
    const ClusterLevels levels(atlas);
    std::vector<std::shared_ptr<const ClusterLevel>> all;
    for (int z = 0; z < levels.levelCount(); ++z)
        all.push_back(levels.level(z));
    for (int z = 0; z < levels.levelCount(); ++z) {
        for (quint32 c = 0; c < all[std::size_t(z)]->clusters.size(); ++c) {
            const std::vector<LocationIndex> members = all[std::size_t(z)]->members(c);
            int expected = -1;
            for (int deeper = z + 1; deeper < levels.levelCount() && expected < 0; ++deeper) {
                std::set<quint32> parts;
                for (const LocationIndex i : members)
                    parts.insert(all[std::size_t(deeper)]->clusterOf[i]);
                if (parts.size() > 1)
                    expected = deeper;
            }
            QCOMPARE(all[std::size_t(z)]->clusters[c].splitsAt, expected);
        }
    }
}

void TestClusters::theExtentHoldsAllMembers()
{
    Atlas atlas;
    addLocation(atlas, 36.0, 34.0, 3);
    addLocation(atlas, 36.2, 34.1);
    addLocation(atlas, 35.9, 33.8);
    const ClusterLevels levels(atlas);
    const QRectF extent = levels.level(2)->extent(0, atlas);
    QCOMPARE(extent.topLeft(), QPointF(toWorld({35.9, 33.8}).x(), toWorld({36.2, 34.1}).y()));
    QCOMPARE(extent.bottomRight(), QPointF(toWorld({36.2, 34.1}).x(), toWorld({35.9, 33.8}).y()));
}

void TestClusters::whatIsNotSeenIsInNoClusterThatIs()
{
    const Atlas atlas = randomAtlas(500, 12);
    const QRectF seen(toWorld({36, 36}), toWorld({39, 33}));
    const ClusterLevels levels(atlas);
    const auto level = levels.level(8);
    std::vector<quint32> clusterOf;
    level->clusterOfWithin(seen, clusterOf);
    QCOMPARE(clusterOf.size(), level->clusterOf.size());
    int inside = 0, outside = 0;
    for (LocationIndex i = 0; i < clusterOf.size(); ++i) {
        const quint32 cluster = level->clusterOf[i];
        const bool isSeen = cluster != none && seen.contains(level->clusters[cluster].at);
        QCOMPARE(clusterOf[i], isSeen ? cluster : none);
        ++(isSeen ? inside : outside);
    }
    QVERIFY(inside > 50 && outside > 50);
}

void TestClusters::sumsAddUpToTheTotal()
{
    const Atlas atlas = randomAtlas(2000, 8);
    const TimeIndex index(atlas, onesFor(atlas));
    const ClusterLevels levels(atlas);
    for (const TimeWindow window : {TimeWindow(), TimeWindow{{100, 130}}, TimeWindow{{5000, 5001}}}) {
        std::vector<Sum> byLocation, byCluster;
        index.sumByLocation(window, nullptr, byLocation);
        Sum expected;
        for (LocationIndex i = 0; i < byLocation.size(); ++i)
            if (isPoint(atlas.locations[i].precision))
                expected += byLocation[i];
        for (int z = 0; z < levels.levelCount(); ++z) {
            sumByCluster(*levels.level(z), byLocation, byCluster);
            QCOMPARE(byCluster.size(), levels.level(z)->clusters.size());
            Sum total;
            for (const Sum &sum : byCluster)
                total += sum;
            QVERIFY(total == expected);
        }
    }
}

void TestClusters::sumsByGroupAreThoseOfTheLocations()
{
    const Atlas atlas = randomAtlas(2000, 9);
    const TimeIndex index(atlas, onesFor(atlas));
    const ClusterLevels levels(atlas);
    Mask mask(atlas.incidents.size());
    for (std::size_t i = 0; i < mask.size(); ++i)
        mask[i] = i % 3 != 0;
    GroupSums groups; // the same all the way: what is left of a step must not show in the next
    for (const int z : {21, 9, 9, 5, 0, 12}) {
        const auto level = levels.level(z);
        for (const TimeWindow window : {TimeWindow(), TimeWindow{{100, 130}}, TimeWindow{{120, 150}},
                                        TimeWindow{{100, 130}, SpanRule::Inside}, TimeWindow{{5000, 5001}}}) {
            std::vector<Sum> byLocation, expected;
            index.sumByLocation(window, &mask, byLocation);
            sumByCluster(*level, byLocation, expected);
            index.sumByGroup(window, &mask, level->clusterOf, level->clusters.size(), groups);
            QVERIFY(groups.sums == expected);
            std::vector<quint32> touched = groups.touched;
            std::ranges::sort(touched);
            std::vector<quint32> filled;
            for (quint32 c = 0; c < expected.size(); ++c)
                if (!expected[c].isEmpty())
                    filled.push_back(c);
            QCOMPARE(touched, filled);
        }
    }
}

void TestClusters::theOrderOfTheTablesDoesNotMatter()
{
    const Atlas atlas = randomAtlas(1200, 10);
    Atlas turned = atlas;
    const auto last = static_cast<LocationIndex>(atlas.locations.size() - 1);
    std::reverse(turned.locations.begin() + 1, turned.locations.end());
    for (Incident &incident : turned.incidents)
        incident.location = last + 1 - incident.location;
    std::ranges::reverse(turned.incidents);
    const ClusterLevels levels(atlas), again(atlas), other(turned);
    for (int z = 0; z < levels.levelCount(); ++z) {
        const auto level = levels.level(z), turnedLevel = other.level(z);
        QCOMPARE(level->clusterOf, again.level(z)->clusterOf);
        QCOMPARE(level->clusters.size(), turnedLevel->clusters.size());
        for (std::size_t c = 0; c < level->clusters.size(); ++c)
            QCOMPARE(level->clusters[c].at, turnedLevel->clusters[c].at);
        for (LocationIndex i = 1; i <= last; ++i)
            QCOMPARE(level->clusterOf[i], turnedLevel->clusterOf[last + 1 - i]);
    }
}

void TestClusters::threadsGetTheSame()
{
    const Atlas atlas = randomAtlas(1000, 11);
    const ClusterLevels levels(atlas), alone(atlas);
    std::vector<std::vector<std::size_t>> seen(4);
    {
        std::vector<std::jthread> threads;
        for (auto &sizes : seen)
            threads.emplace_back([&levels, &sizes] {
                for (int round = 0; round < 5; ++round)
                    for (int z = 0; z < levels.levelCount(); ++z)
                        sizes.push_back(levels.level(z)->clusters.size());
            });
    }
    for (const auto &sizes : seen)
        for (std::size_t k = 0; k < sizes.size(); ++k)
            QCOMPARE(sizes[k], alone.level(static_cast<int>(k) % levels.levelCount())->clusters.size());
}

void TestClusters::whatIsCancelledIsEmpty()
{
    const Atlas atlas = randomAtlas(800, 13);
    QVERIFY(ClusterLevels(atlas).isComplete());
    int needed = 0;
    const ClusterLevels whole(atlas, {.isCancelled = [&needed] { return ++needed < 0; }});
    QVERIFY(whole.isComplete() && needed > 5);
    for (int patience = 0; patience < needed; ++patience) {
        int asked = 0;
        const ClusterLevels levels(atlas, {.isCancelled = [&] { return ++asked > patience; }});
        QVERIFY(!levels.isComplete());
        QCOMPARE(levels.pointCount(), 0u);
        QVERIFY(levels.level(7)->clusters.empty());
        QCOMPARE(levels.level(7)->clusterOf.size(), atlas.locations.size());
    }
}

void TestClusters::theOutlineIsWhereClustersStand()
{
    const Atlas atlas = randomAtlas(1500, 14);
    const ClusterLevels levels(atlas);
    QVERIFY(ClusterLevels(Atlas()).outline(100).empty());
    for (const std::size_t most : {1u, 20u, 300u, 100'000u}) {
        const std::vector<World> outline = levels.outline(most);
        QVERIFY(outline.size() <= most && !outline.empty());
        std::vector<World> expected;
        for (int z = 0; z < levels.levelCount(); ++z) {
            const auto level = levels.level(z);
            if (level->clusters.size() > most)
                break;
            expected.clear();
            for (const Cluster &cluster : level->clusters)
                expected.push_back(cluster.at);
        }
        QCOMPARE(outline, expected);
    }
}

QTEST_GUILESS_MAIN(TestClusters)
#include "tst_clusters.moc"
