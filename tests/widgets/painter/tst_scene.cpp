#include "mapdata/store/atlasfile.h"
#include "tests/widgets/sampleatlas.h"
#include "widgets/painter/badges.h"
#include "widgets/painter/markerlayer.h"
#include "widgets/painter/scene.h"

#include <QRandomGenerator>
#include <QTest>

#include <cmath>
#include <map>
#include <set>

using namespace sijill;
using namespace Qt::StringLiterals;

/// From sums to what is drawn of them.
class SceneTest : public QObject {
    Q_OBJECT

private slots:
    void anEmptyAtlasHasAnEmptyScene();
    void everythingIsDrawnOnceOrInTheTray();
    void onePointIsOneMarker();
    void severalAreasAreOneBadgeTiedToEach();
    void noFigureIsADiamond();
    void zeroIsDrawnOnlyWhereItIsAFigure();
    void anAreaThatNobodyCanFindIsInTheTray();
    void aPlaceWithoutAPointIsDrawnOnItsArea();
    void whatReachesBeyondTheWindowHasABrokenRing();
    void greatMarkersLieUnderSmallOnes();
    void aClickFindsWhatIsOnTop();
    void badgesDoNotCoverEachOther();
    void aBadgeIsWholeWhileItsPlaceIsWellInView();
    void discsKeepTheirSizeWhileTheWindowMoves();
    void clustersAreWhatAddingUpOneByOneGives_data();
    void clustersAreWhatAddingUpOneByOneGives();
    void everythingIsCountedAtEveryZoom();
    void onlyWhatIsInViewIsToldApartWherePointsAreMany();
    void aMarkerStandsWhereSomethingHappened();
    void severalPointsAreNotSaidToBeNearOne();
    void aClusterNeverOutgrowsTheScale();
    void aCancelledPlanHasNoPoints();

private:
    struct Made {
        OpenedAtlas opened;
        Ledger ledger;
        std::shared_ptr<const ScenePlan> plan;
        FigureScale scale;
        MapScene scene(Span window = {}, double zoom = 21, const QRectF &world = {}) const;
    };
    static Made made(OpenedAtlas opened);
};

SceneTest::Made SceneTest::made(OpenedAtlas opened)
{
    Made m;
    m.opened = std::move(opened);
    m.ledger = makeLedger(*m.opened.atlas, killed, {});
    m.plan = std::make_shared<const ScenePlan>(makePlan(*m.opened.atlas, m.opened.layers));
    m.scale = makeFigureScale(*m.opened.atlas, m.ledger);
    return m;
}

MapScene SceneTest::Made::scene(Span window, double zoom, const QRectF &world) const
{
    const auto groups = std::make_shared<const SceneGroups>(makeGroups(plan, zoom, world));
    const TimeIndex index(*opened.atlas, ledger);
    GroupSums sums;
    index.sumByGroup({window}, nullptr, groups->groupOf, groups->count(), sums);
    const std::vector<IncidentIndex> incidents = index.incidents({window}, nullptr);
    return makeScene(groups, scale, discsAt(scale, *groups->level), sums,
                     {opened.atlas.get(), &ledger, {window}, incidents});
}

void SceneTest::anEmptyAtlasHasAnEmptyScene()
{
    OpenedAtlas nothing;
    nothing.atlas = std::make_shared<const Atlas>();
    const MapScene scene = made(nothing).scene();
    QVERIFY(scene.markers.empty());
    QVERIFY(scene.badges.empty());
    QCOMPARE(scene.total, Sum());
}

void SceneTest::everythingIsDrawnOnceOrInTheTray()
{
    const Made m = made(test::sampleAtlas());
    const MapScene scene = m.scene();
    Sum drawn = scene.tray;
    for (const Marker &marker : scene.markers)
        drawn += marker.sum;
    for (const Badge &badge : scene.badges)
        drawn += badge.sum;
    QCOMPARE(drawn, scene.total);
    QCOMPARE(scene.total, TimeIndex(*m.opened.atlas, m.ledger).total({}, nullptr));
    QCOMPARE(scene.tray.best, 5);
}

void SceneTest::onePointIsOneMarker()
{
    OpenedAtlas opened = test::sampleAtlas();
    Atlas atlas = *opened.atlas;
    // A second location at the very point of the first marker: same place, known less well.
    const auto town =
        std::ranges::find_if(atlas.locations, [](const Location &l) { return l.precision == PlacePrecision::Town; });
    Location near = *town;
    near.precision = PlacePrecision::Near;
    const auto townIndex = static_cast<LocationIndex>(town - atlas.locations.begin());
    atlas.locations.push_back(near);
    const auto other = std::ranges::find_if(atlas.incidents, [&](const Incident &i) {
        return i.location != townIndex && isPoint(atlas.locations[i.location].precision);
    });
    other->location = static_cast<LocationIndex>(atlas.locations.size() - 1);
    const std::size_t before = made(opened).scene().markers.size();
    opened.atlas = std::make_shared<const Atlas>(atlas);
    const MapScene scene = made(opened).scene();
    QCOMPARE(scene.markers.size(), before - 1);
    QCOMPARE(std::ranges::count_if(scene.markers, &Marker::near), 1);
}

void SceneTest::severalAreasAreOneBadgeTiedToEach()
{
    const Made m = made(test::sampleAtlas());
    const MapScene scene = m.scene();
    QCOMPARE(scene.badges.size(), 1);
    QCOMPARE(scene.badges[0].sum.best, 70);
    const std::vector<PlacedBadge> badges = layoutBadges(scene, Viewport::scaleOf(8), QLocale(QLocale::English));
    QCOMPARE(badges.size(), 1);
    QCOMPARE(badges[0].ties.size(), 2);
    QCOMPARE(badges[0].text, u"70+"_s);
    for (const QPointF tie : badges[0].ties)
        QVERIFY(!badges[0].box.contains(tie));
}

void SceneTest::noFigureIsADiamond()
{
    const MapScene scene = made(test::sampleAtlas()).scene(Span::day(test::day(2013, 1, 15)));
    QCOMPARE(scene.markers.size(), 1);
    QVERIFY(!scene.markers[0].figure);
    QCOMPARE(markOf(scene.markers[0], scene.discs).shape, Mark::Shape::Diamond);
}

void SceneTest::zeroIsDrawnOnlyWhereItIsAFigure()
{
    const Made m = made(test::sampleAtlas());
    const auto groups = std::make_shared<const SceneGroups>(makeGroups(m.plan, 21, {}));
    GroupSums sums;
    sums.sums.resize(groups->count());
    sums.touched = {0};
    // An incident with a figure whose net is nothing: its parts say everything.
    sums.sums[0].add({0, 0, 0, Amount::HasFigure});
    QVERIFY(makeScene(groups, m.scale, {}, sums, {}).markers.empty());
    FigureScale scale = m.scale;
    scale.trueZero[groups->level->clusters[groups->clusters[0]].representative] = 1;
    const MapScene scene = makeScene(groups, scale, {}, sums, {});
    QCOMPARE(scene.markers.size(), 1);
    QCOMPARE(markOf(scene.markers[0], scene.discs).shape, Mark::Shape::Zero);
}

void SceneTest::anAreaThatNobodyCanFindIsInTheTray()
{
    OpenedAtlas opened = test::sampleAtlas();
    Atlas atlas = *opened.atlas;
    for (Place &place : atlas.places)
        place.longitude = place.latitude = std::numeric_limits<double>::quiet_NaN();
    opened.atlas = std::make_shared<const Atlas>(atlas);
    const MapScene scene = made(opened).scene();
    QVERIFY(scene.badges.empty());
    QCOMPARE(scene.tray.best, 75);
}

void SceneTest::aPlaceWithoutAPointIsDrawnOnItsArea()
{
    // The shipped atlas has quarters that no map shows; only what has no area either may be left for the tray.
    const Result<OpenedAtlas> opened = readAtlas(QStringLiteral(SIJILL_SOURCE_DIR "/resources/atlas/syria"));
    QVERIFY(opened);
    const Atlas &atlas = *opened->atlas;
    const ScenePlan plan = makePlan(atlas, opened->layers);
    QVERIFY(!plan.unplaced.empty());
    for (const LocationIndex location : plan.unplaced)
        QVERIFY(!isArea(atlas.locations[location].precision));
}

void SceneTest::greatMarkersLieUnderSmallOnes()
{
    const MapScene scene = made(test::sampleAtlas()).scene();
    QVERIFY(scene.markers.size() >= 2);
    for (std::size_t i = 1; i < scene.markers.size(); ++i)
        QVERIFY(peopleIn(scene.markers[i - 1].sum) >= peopleIn(scene.markers[i].sum));
}

void SceneTest::whatReachesBeyondTheWindowHasABrokenRing()
{
    const Made m = made(test::sampleAtlas());
    const Span khasham = Span::days(test::day(2016, 1, 21), test::day(2016, 1, 24));
    QCOMPARE(markOf(m.scene(khasham).markers.front(), m.scene(khasham).discs).ring, 0.0);
    const MapScene scene = m.scene(Span::day(khasham.begin));
    QCOMPARE(scene.markers.size(), std::size_t(1));
    const Marker &marker = scene.markers.front();
    QCOMPARE(marker.sum.best, 16);
    QCOMPARE(marker.sum.touching(), 63);
    const Mark mark = markOf(marker, scene.discs);
    QVERIFY(!mark.open);
    QCOMPARE(mark.radius, scene.discs.radius(16));
    QCOMPARE(mark.ring, std::max(scene.discs.radius(63), mark.radius + 3.5));
}

void SceneTest::aClickFindsWhatIsOnTop()
{
    const Made m = made(test::sampleAtlas());
    MapScene scene = m.scene();
    const Viewport viewport(scene.markers[0].at, Viewport::scaleOf(9), {400, 400});
    scene.markers[1].at = scene.markers[0].at; // a small one over a great one
    const MarkerLayer layer(std::make_shared<const MapScene>(scene), viewport.scale(), QLocale(QLocale::English),
                            Theme::light());
    QCOMPARE(layer.targetAt({200, 200}, viewport), (Target{Target::Kind::Marker, 1}));
    const double radius = markOf(scene.markers[0], scene.discs).radius;
    QCOMPARE(layer.targetAt({200 + radius, 200}, viewport), (Target{Target::Kind::Marker, 0}));
    QVERIFY(!layer.targetAt({395, 5}, viewport));
}

void SceneTest::aBadgeIsWholeWhileItsPlaceIsWellInView()
{
    auto plan = std::make_shared<ScenePlan>();
    ScenePlan::Region region;
    region.at = World(0.5, 0.5);
    region.anchors = {region.at};
    plan->regions.push_back(region);
    auto scene = std::make_shared<MapScene>();
    scene->plan = plan;
    Sum sum;
    sum.incidents = 1;
    sum.best = sum.low = sum.high = 1204;
    scene->badges.push_back({sum, 0, true});
    const double scale = Viewport::scaleOf(8);
    // Another one beside it, which it must not cover.
    region.at += World(130 / scale, 0);
    region.anchors = {region.at};
    plan->regions.push_back(region);
    scene->badges.push_back({sum, 1, true});
    region = plan->regions[0];
    const MarkerLayer layer(scene, scale, QLocale(QLocale::English), Theme::light());
    QCOMPARE(layer.badges().size(), 2);
    const QRectF view(0, 0, 400, 300);
    // Across each of the four edges, pixel by pixel, and with the place in a corner.
    for (const QPointF step : {QPointF(1, 0), QPointF(-1, 0), QPointF(0, 1), QPointF(0, -1), QPointF(1, 0.7)}) {
        std::optional<QRectF> before;
        for (int i = -150; i <= 350; ++i) {
            const QPointF from(step.x() > 0   ? 0
                               : step.x() < 0 ? 400
                                              : 200,
                               step.y() > 0   ? 0
                               : step.y() < 0 ? 300
                                              : 150);
            const QPointF place = from + step * i;
            const Viewport viewport(region.at - (place - view.center()) / scale, scale, view.size());
            const QRectF box = layer.badgeBox(layer.badges()[0], viewport);
            const QRectF unmoved = layer.badges()[0].box.translated(place - region.at * scale);
            if (view.adjusted(50, 50, -50, -50).contains(place))
                QVERIFY(view.contains(box));
            if (!view.contains(place) || view.adjusted(4, 4, -4, -4).contains(unmoved))
                QVERIFY((box.topLeft() - unmoved.topLeft()).manhattanLength() < 1e-6);
            if (before)
                QVERIFY((box.topLeft() - before->topLeft()).manhattanLength() <= 2 * step.manhattanLength() + 1e-6);
            QVERIFY(!box.intersects(layer.badgeBox(layer.badges()[1], viewport)));
            before = box;
        }
    }
}

void SceneTest::badgesDoNotCoverEachOther()
{
    // Twelve areas whose label points lie within a few pixels of each other.
    auto plan = std::make_shared<ScenePlan>();
    MapScene scene;
    for (quint32 i = 0; i < 12; ++i) {
        ScenePlan::Region region;
        region.at = World(0.6 + i * 1e-6, 0.4);
        region.anchors = {region.at};
        plan->regions.push_back(region);
        Sum sum;
        sum.add({5, 5, 5, Amount::HasFigure});
        scene.badges.push_back({sum, i, true});
    }
    scene.plan = plan;
    const std::vector<PlacedBadge> badges = layoutBadges(scene, Viewport::scaleOf(7), QLocale(QLocale::English));
    for (std::size_t a = 0; a < badges.size(); ++a) {
        for (std::size_t b = a + 1; b < badges.size(); ++b)
            QVERIFY(!badges[a].box.intersects(badges[b].box));
        QCOMPARE(badges[a].ties.size(), 1); // none stands on its own label point, so each is tied to it
    }
}

void SceneTest::discsKeepTheirSizeWhileTheWindowMoves()
{
    const Made m = made(test::sampleAtlas());
    QCOMPARE(m.scene(Span::day(test::day(2013, 1, 14))).discs, m.scene(Span::day(test::day(2016, 1, 22))).discs);
}

namespace {

/// Towns in clumps, some at one point, some near it only, areas that nobody knows, zeros, no figures, what is left out.
OpenedAtlas randomAtlas(int locations, int incidents, quint32 seed)
{
    auto atlas = std::make_shared<Atlas>();
    QRandomGenerator random(seed);
    double longitude = 36, latitude = 34;
    for (int i = 0; i < locations; ++i) {
        if (random.bounded(8) == 0) {
            longitude = 35 + random.bounded(7.0);
            latitude = 32 + random.bounded(5.0);
        } else if (random.bounded(10) != 0) {
            const double step = std::pow(10.0, -1 - random.bounded(4.0));
            longitude += (random.bounded(2.0) - 1) * step;
            latitude += (random.bounded(2.0) - 1) * step;
        }
        const PlacePrecision precisions[] = {PlacePrecision::Town, PlacePrecision::Town, PlacePrecision::Near,
                                             PlacePrecision::Exact, PlacePrecision::Country};
        atlas->locations.push_back({precisions[random.bounded(5)], 0, 0, longitude, latitude});
    }
    for (int i = 0; i < incidents; ++i) {
        Incident incident;
        incident.location = static_cast<LocationIndex>(random.bounded(locations + 1));
        const Day begin = 15'000 + static_cast<Day>(random.bounded(400));
        incident.span = {begin, begin + 1 + static_cast<Day>(random.bounded(10) == 0 ? random.bounded(50) : 0)};
        incident.firstClaim = static_cast<ClaimIndex>(atlas->claims.size());
        incident.claimCount = 1;
        Claim claim;
        claim.incident = static_cast<IncidentIndex>(i);
        claim.firstFigure = static_cast<quint32>(atlas->figures.size());
        claim.figureCount = 1;
        const qint32 people = random.bounded(3) == 0 ? 0 : random.bounded(40);
        atlas->figures.push_back({killed, random.bounded(6) == 0 ? Count() : Count::exactly(people), 0});
        atlas->claims.push_back(claim);
        atlas->incidents.push_back(incident);
    }
    return {atlas, {}, {}, {}, {}};
}

} // namespace

void SceneTest::clustersAreWhatAddingUpOneByOneGives_data()
{
    QTest::addColumn<quint32>("seed");
    QTest::newRow("one") << 1U;
    QTest::newRow("two") << 2U;
    QTest::newRow("three") << 3U;
}

void SceneTest::clustersAreWhatAddingUpOneByOneGives()
{
    QFETCH(quint32, seed);
    const Made m = made(randomAtlas(300, 2000, seed));
    const Atlas &atlas = *m.opened.atlas;
    std::size_t together = 0;
    for (int zoom = 0; zoom < m.plan->clusters->levelCount(); ++zoom) {
        for (const Span window : {Span(), Span{15'100, 15'130}, Span::day(15'007)}) {
            const MapScene scene = m.scene(window, zoom + 0.3);
            const ClusterLevel &level = *m.plan->clusters->level(zoom);
            std::map<quint32, Sum> plain;
            std::map<quint32, std::set<quint32>> points;
            std::map<quint32, bool> zero;
            for (IncidentIndex i = 0; i < atlas.incidents.size(); ++i) {
                const Incident &incident = atlas.incidents[i];
                const quint32 cluster = level.clusterOf[incident.location];
                if (cluster == none || (window.isValid() && !incident.span.overlaps(window)))
                    continue;
                plain[cluster].add(m.ledger.nets[i], incident.span, {window});
                points[cluster].insert(m.plan->clusters->pointOf(incident.location));
                const Amount &value = m.ledger.values[i];
                zero[cluster] |= value.has(Amount::HasFigure) && value.high == 0;
            }
            std::size_t drawn = 0;
            for (const Marker &marker : scene.markers) {
                const quint32 cluster = scene.groups->clusters[marker.group];
                QCOMPARE(marker.sum, plain[cluster]);
                QCOMPARE(marker.points, quint32(points[cluster].size()));
                QCOMPARE(level.clusterOf[marker.named], cluster);
                QCOMPARE(marker.figure, marker.sum.high > 0 || marker.sum.beyond > 0 || zero[cluster]);
                together += marker.points > 1;
                ++drawn;
            }
            QCOMPARE(drawn, plain.size());
        }
    }
    QVERIFY(together > 100);
}

void SceneTest::everythingIsCountedAtEveryZoom()
{
    for (const Made &m : {made(test::sampleAtlas()), made(randomAtlas(200, 1500, 9))}) {
        const TimeIndex index(*m.opened.atlas, m.ledger);
        for (double zoom = 0; zoom < 22; zoom += 0.7) {
            for (const Span window : {Span(), Span{15'100, 15'130}, Span::day(test::day(2013, 1, 14))}) {
                const MapScene scene = m.scene(window, zoom);
                Sum drawn = scene.tray;
                for (const Marker &marker : scene.markers)
                    drawn += marker.sum;
                for (const Badge &badge : scene.badges)
                    drawn += badge.sum;
                QCOMPARE(drawn, scene.total);
                QCOMPARE(scene.total, index.total({window}, nullptr));
                QCOMPARE(scene.elsewhere, Sum());
            }
        }
    }
}

void SceneTest::onlyWhatIsInViewIsToldApartWherePointsAreMany()
{
    Atlas atlas;
    constexpr int side = 150; // squared: more than mostClustersOfWhole
    for (int i = 0; i < side * side; ++i) {
        atlas.locations.push_back({PlacePrecision::Exact, 0, 0, 30 + (i % side) * 0.1, 30 + (i / side) * 0.1});
        Incident incident;
        incident.location = static_cast<LocationIndex>(i + 1);
        incident.span = Span::day(15'000 + i % 10);
        atlas.incidents.push_back(incident);
    }
    const Made m = made({std::make_shared<const Atlas>(atlas), {}, {}, {}, {}});
    const QRectF seen(toWorld({31.05, 33.05}), toWorld({33.05, 31.05}));
    const MapScene scene = m.scene({}, 18, seen);
    QVERIFY(!scene.groups->isWhole());
    QCOMPARE(scene.markers.size(), 400);
    for (const Marker &marker : scene.markers)
        QVERIFY(seen.contains(marker.at));
    QCOMPARE(scene.elsewhere.incidents, quint32(side * side - 400));
    QCOMPARE(scene.total.incidents, quint32(side * side));
    QVERIFY(m.scene({}, 4, seen).groups->isWhole());
}

void SceneTest::aMarkerStandsWhereSomethingHappened()
{
    const Made m = made(randomAtlas(200, 400, 4));
    const Atlas &atlas = *m.opened.atlas;
    const Span window{15'100, 15'105};
    for (int zoom = 0; zoom < m.plan->clusters->levelCount(); ++zoom) {
        for (const Marker &marker : m.scene(window, zoom).markers) {
            QVERIFY(std::ranges::any_of(atlas.incidents, [&](const Incident &incident) {
                return incident.span.overlaps(window) && incident.location == marker.named;
            }));
            QCOMPARE(marker.at, m.plan->clusters->point(m.plan->clusters->pointOf(marker.named)));
        }
    }
}

void SceneTest::severalPointsAreNotSaidToBeNearOne()
{
    const Made m = made(randomAtlas(200, 1000, 5));
    int near = 0;
    int several = 0;
    for (const Marker &marker : m.scene({}, 8).markers) {
        near += marker.near;
        several += marker.points > 1;
        QVERIFY(!(marker.near && marker.points > 1));
        QCOMPARE(markOf(marker, {}).several, marker.points > 1);
    }
    QVERIFY(near > 0 && several > 0);
}

void SceneTest::aClusterNeverOutgrowsTheScale()
{
    const Made m = made(randomAtlas(300, 20'000, 6));
    double before = 0;
    for (int zoom = 0; zoom < m.plan->clusters->levelCount(); ++zoom) {
        const MapScene scene = m.scene({}, zoom);
        for (const Marker &marker : scene.markers)
            QVERIFY(markOf(marker, scene.discs).radius <= DiscScale::greatestRadius + 1e-9);
        const double radius = scene.discs.radius(10'000);
        QVERIFY(radius >= before); // a coarser level never has larger discs for the same number
        before = radius;
    }
    QVERIFY(m.scene({}, 0).discs.radius(10'000) < before);
}

void SceneTest::aCancelledPlanHasNoPoints()
{
    const OpenedAtlas opened = randomAtlas(300, 2000, 7);
    int asked = 0;
    const ScenePlan plan = makePlan(*opened.atlas, {}, [&asked] { return ++asked > 3; });
    QVERIFY(!plan.clusters->isComplete());
    QCOMPARE(plan.clusters->pointCount(), 0);
    QVERIFY(asked <= 6);
    QVERIFY(makeGroups(std::make_shared<const ScenePlan>(plan), 5, {}).clusters.empty());
}

QTEST_MAIN(SceneTest)
#include "tst_scene.moc"
