#include "mapdata/store/atlasfile.h"
#include "tests/widgets/sampleatlas.h"
#include "widgets/painter/badges.h"
#include "widgets/painter/markerlayer.h"
#include "widgets/painter/scene.h"

#include <QTest>

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
    void greatMarkersLieUnderSmallOnes();
    void aClickFindsWhatIsOnTop();
    void badgesDoNotCoverEachOther();
    void discsKeepTheirSizeWhileTheWindowMoves();

private:
    struct Made {
        OpenedAtlas opened;
        Ledger ledger;
        std::shared_ptr<const ScenePlan> plan;
        FigureScale scale;
        MapScene scene(Span window = {}) const;
    };
    static Made made(OpenedAtlas opened);
};

SceneTest::Made SceneTest::made(OpenedAtlas opened)
{
    Made m;
    m.opened = std::move(opened);
    m.ledger = makeLedger(*m.opened.atlas, killed, {});
    m.plan = std::make_shared<const ScenePlan>(makePlan(*m.opened.atlas, m.opened.layers));
    m.scale = makeFigureScale(*m.opened.atlas, *m.plan, m.ledger);
    return m;
}

MapScene SceneTest::Made::scene(Span window) const
{
    std::vector<Sum> sums;
    TimeIndex(*opened.atlas, ledger).sumByLocation(window, nullptr, sums);
    return makeScene(plan, scale, sums);
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
    std::vector<Sum> sums(m.opened.atlas->locations.size());
    const LocationIndex at = m.plan->locationsOf(m.plan->points[0]).front();
    // An incident with a figure whose net is nothing: its parts say everything.
    sums[at].add({0, 0, 0, Amount::HasFigure});
    QVERIFY(makeScene(m.plan, m.scale, sums).markers.empty());
    FigureScale scale = m.scale;
    scale.trueZero[at] = 1;
    const MapScene scene = makeScene(m.plan, scale, sums);
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

QTEST_MAIN(SceneTest)
#include "tst_scene.moc"
