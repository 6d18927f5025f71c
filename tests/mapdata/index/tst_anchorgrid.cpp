#include "mapdata/index/anchorgrid.h"

#include <QRandomGenerator>
#include <QTest>

using namespace sijill;

class TestAnchorGrid : public QObject {
    Q_OBJECT
private slots:
    void anEmptyGridFindsNothing();
    void whatIsExactlyTheReachAwayIsNotFound();
    void ofTwoAsNearTheLowerNumberIsFound();
    void theNearestIsThatOfASearchThroughAll_data();
    void theNearestIsThatOfASearchThroughAll();
    void allThatAreNearAreVisited();
};

void TestAnchorGrid::anEmptyGridFindsNothing()
{
    const std::vector<World> points{{0, 0}};
    AnchorGrid grid(points);
    grid.begin(0.1, 0);
    QCOMPARE(grid.nearest(0), AnchorGrid::nothing);
    grid.begin(0.1, 1);
    grid.insert(0);
    QCOMPARE(grid.nearest(0), 0u);
    grid.begin(0.1, 1);
    QCOMPARE(grid.nearest(0), AnchorGrid::nothing);
}

void TestAnchorGrid::whatIsExactlyTheReachAwayIsNotFound()
{
    const std::vector<World> points{{0.25, 0.5}, {0.375, 0.5}, {0.374, 0.5}};
    AnchorGrid grid(points);
    grid.begin(0.125, 1);
    grid.insert(0);
    QCOMPARE(grid.nearest(1), AnchorGrid::nothing);
    QCOMPARE(grid.nearest(2), 0u);
}

void TestAnchorGrid::ofTwoAsNearTheLowerNumberIsFound()
{
    const std::vector<World> points{{0.25, 0.5}, {0.5, 0.5}, {0.375, 0.5}};
    for (const bool turned : {false, true}) {
        AnchorGrid grid(points);
        grid.begin(0.25, 2);
        grid.insert(turned ? 1 : 0);
        grid.insert(turned ? 0 : 1);
        QCOMPARE(grid.nearest(2), 0u);
    }
}

void TestAnchorGrid::theNearestIsThatOfASearchThroughAll_data()
{
    QTest::addColumn<World>("from");
    QTest::addColumn<double>("width");
    QTest::addColumn<double>("reach");
    QTest::newRow("the world, wide") << World(0, 0) << 1.0 << 0.09375;
    QTest::newRow("the world, narrow") << World(0, 0) << 1.0 << 0.004;
    QTest::newRow("at the north-west corner") << World(-1, 0) << 0.1 << 0.003;
    QTest::newRow("finest cells") << World(1.9, 0.9) << 1e-7 << 0x1p-30;
}

void TestAnchorGrid::theNearestIsThatOfASearchThroughAll()
{
    QFETCH(const World, from);
    QFETCH(const double, width);
    QFETCH(const double, reach);
    QRandomGenerator random(3);
    std::vector<World> points;
    for (int i = 0; i < 3000; ++i)
        points.push_back(from + World(random.bounded(width), random.bounded(width)));
    AnchorGrid grid(points);
    grid.begin(reach, points.size());
    std::vector<quint32> inside;
    for (quint32 i = 0; i < points.size(); ++i) {
        quint32 expected = AnchorGrid::nothing;
        double least = reach * reach;
        for (const quint32 other : inside) {
            const World apart = points[other] - points[i];
            if (QPointF::dotProduct(apart, apart) < least) {
                least = QPointF::dotProduct(apart, apart);
                expected = other;
            }
        }
        QCOMPARE(grid.nearest(i), expected);
        if (expected == AnchorGrid::nothing) {
            grid.insert(i);
            inside.push_back(i);
        }
    }
    QVERIFY(inside.size() > 10 && inside.size() < points.size());
}

void TestAnchorGrid::allThatAreNearAreVisited()
{
    QRandomGenerator random(3);
    std::vector<World> points;
    for (int i = 0; i < 2000; ++i)
        points.emplace_back(0.5 + random.bounded(0.01), 0.4 + random.bounded(0.01));
    points.resize(2010, points.front()); // several at one point
    constexpr double reach = 0.0008;
    AnchorGrid grid(points);
    grid.begin(reach, points.size());
    for (quint32 i = 0; i < points.size(); ++i)
        grid.insert(i);
    for (int round = 0; round < 200; ++round) {
        const World at(0.499 + random.bounded(0.012), 0.399 + random.bounded(0.012));
        std::vector<int> visits(points.size());
        grid.visitNear(at, [&](quint32 i) { ++visits[i]; });
        for (std::size_t i = 0; i < points.size(); ++i) {
            const World d = points[i] - at;
            QVERIFY(visits[i] <= 1);
            QVERIFY(visits[i] == 1 || QPointF::dotProduct(d, d) >= reach * reach);
        }
    }
}

QTEST_GUILESS_MAIN(TestAnchorGrid)
#include "tst_anchorgrid.moc"
