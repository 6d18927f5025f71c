#include "widgets/map/sceneplanner.h"

#include <QSignalSpy>
#include <QTest>

using namespace sijill;

/// What is made at once, what in the background, and what serves until then.
class ScenePlannerTest : public QObject {
    Q_OBJECT

private slots:
    void nothingIsPlannedForNothing();
    void aSmallAtlasIsPlannedAtOnce();
    void theOldPlanServesWhileALargeOneIsMade();
    void ofTwoAtlasesTheLaterIsKept();
    void aPlannerMayGoWhileItPlans();
    void groupsChangeWithTheLevelAlone();
    void whereClustersAreManyGroupsFollowTheView();

private:
    static std::shared_ptr<const Atlas> grid(int side);
    static void look(ScenePlanner &planner, double longitude, double zoom)
    {
        const Viewport viewport(toWorld({longitude, 35}), Viewport::scaleOf(zoom), {800, 600});
        planner.setView(viewport, viewport.enlarged(1.5));
    }
};

std::shared_ptr<const Atlas> ScenePlannerTest::grid(int side)
{
    auto atlas = std::make_shared<Atlas>();
    for (int i = 0; i < side * side; ++i) {
        atlas->locations.push_back({PlacePrecision::Exact, 0, 0, 30 + (i % side) * 0.05, 30 + (i / side) * 0.05});
        Incident incident;
        incident.location = static_cast<LocationIndex>(i + 1);
        atlas->incidents.push_back(incident);
    }
    return atlas;
}

void ScenePlannerTest::nothingIsPlannedForNothing()
{
    ScenePlanner planner;
    QVERIFY(planner.atlas() && planner.plan());
    QVERIFY(!planner.groups());
    look(planner, 36, 7);
    QVERIFY(planner.groups() && planner.groups()->clusters.empty());
}

void ScenePlannerTest::aSmallAtlasIsPlannedAtOnce()
{
    ScenePlanner planner;
    look(planner, 36, 7);
    QSignalSpy plans(&planner, &ScenePlanner::planChanged);
    QSignalSpy groups(&planner, &ScenePlanner::groupsChanged);
    const auto atlas = grid(20);
    planner.setAtlas(atlas, {});
    QVERIFY(!planner.isBusy());
    QCOMPARE(planner.atlas(), atlas);
    QCOMPARE(plans.size(), 1);
    QCOMPARE(groups.size(), 1);
    QCOMPARE(planner.groups()->plan, planner.plan());
}

void ScenePlannerTest::theOldPlanServesWhileALargeOneIsMade()
{
    ScenePlanner planner;
    look(planner, 36, 7);
    const auto small = grid(10);
    const auto large = grid(160);
    planner.setAtlas(small, {});
    QSignalSpy groups(&planner, &ScenePlanner::groupsChanged);
    planner.setAtlas(large, {});
    QVERIFY(planner.isPlanning());
    QCOMPARE(planner.atlas(), small);
    QCOMPARE(planner.groups()->plan, planner.plan());
    QVERIFY(groups.wait(30'000));
    QVERIFY(!planner.isPlanning());
    QCOMPARE(planner.atlas(), large);
    QCOMPARE(planner.groups()->plan, planner.plan());
}

void ScenePlannerTest::ofTwoAtlasesTheLaterIsKept()
{
    ScenePlanner planner;
    QSignalSpy plans(&planner, &ScenePlanner::planChanged);
    const auto first = grid(170);
    const auto second = grid(150);
    planner.setAtlas(first, {});
    planner.setAtlas(second, {});
    QVERIFY(plans.wait(30'000));
    QCOMPARE(planner.atlas(), second);
    QVERIFY(planner.plan()->clusters->isComplete());
    QVERIFY(!planner.isBusy());
    // A small one that comes while a large one is made is not overtaken by it.
    const auto third = grid(5);
    planner.setAtlas(first, {});
    planner.setAtlas(third, {});
    QVERIFY(!planner.isPlanning());
    plans.clear();
    QVERIFY(!plans.wait(300));
    QCOMPARE(planner.atlas(), third);
}

void ScenePlannerTest::aPlannerMayGoWhileItPlans()
{
    auto planner = std::make_unique<ScenePlanner>();
    const auto atlas = grid(160);
    planner->setAtlas(atlas, {});
    planner.reset();
    QVERIFY(QTest::qWaitFor([&] { return atlas.use_count() == 1; }, 30'000));
}

void ScenePlannerTest::groupsChangeWithTheLevelAlone()
{
    ScenePlanner planner;
    planner.setAtlas(grid(40), {});
    look(planner, 31, 7.2);
    QSignalSpy groups(&planner, &ScenePlanner::groupsChanged);
    for (const double longitude : {31.0, 32.0, 40.0, 36.0})
        look(planner, longitude, 7.9);
    QCOMPARE(groups.size(), 0);
    look(planner, 36, 8.0);
    QCOMPARE(groups.size(), 1);
    QCOMPARE(planner.groups()->level->level, 8);
    look(planner, 36, 7.999);
    QCOMPARE(groups.size(), 2);
}

void ScenePlannerTest::whereClustersAreManyGroupsFollowTheView()
{
    ScenePlanner planner;
    planner.setAtlas(grid(160), {});
    look(planner, 31, 16);
    QVERIFY(QTest::qWaitFor([&] { return !planner.isBusy(); }, 30'000));
    QVERIFY(!planner.groups()->isWhole());
    const auto before = planner.groups();
    look(planner, 31.001, 16);
    QVERIFY(!planner.isBusy()); // still within what was made
    look(planner, 37, 16);
    QVERIFY(planner.isBusy());
    QCOMPARE(planner.groups(), before);
    QVERIFY(QTest::qWaitFor([&] { return !planner.isBusy(); }, 30'000));
    QVERIFY(planner.groups()->world.contains(toWorld({37, 35})));
}

QTEST_MAIN(ScenePlannerTest)
#include "tst_sceneplanner.moc"
