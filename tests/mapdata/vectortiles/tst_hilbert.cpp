#include "mapdata/vectortiles/hilbert.h"

#include <QTest>

using namespace sijill;

class TestHilbert : public QObject {
    Q_OBJECT

private slots:
    void theFirstTilesHaveTheirNumbersOfTheFormat_data()
    {
        QTest::addColumn<int>("zoom");
        QTest::addColumn<int>("x");
        QTest::addColumn<int>("y");
        QTest::addColumn<quint64>("number");
        QTest::newRow("the world") << 0 << 0 << 0 << quint64(0);
        QTest::newRow("north-west") << 1 << 0 << 0 << quint64(1);
        QTest::newRow("south-west") << 1 << 0 << 1 << quint64(2);
        QTest::newRow("south-east") << 1 << 1 << 1 << quint64(3);
        QTest::newRow("north-east") << 1 << 1 << 0 << quint64(4);
        QTest::newRow("zoom 2 begins") << 2 << 0 << 0 << quint64(5);
        QTest::newRow("a city") << 12 << 3423 << 1763 << quint64(19078479);
    }
    void theFirstTilesHaveTheirNumbersOfTheFormat()
    {
        QFETCH(int, zoom);
        QFETCH(int, x);
        QFETCH(int, y);
        QFETCH(quint64, number);
        QCOMPARE(tileNumber({zoom, x, y}), number);
        QCOMPARE(tileOfNumber(number), std::optional(TileId{zoom, x, y}));
    }

    void everyTileComesBack()
    {
        for (int zoom = 0; zoom <= 6; ++zoom)
            for (qint32 y = 0; y < (1 << zoom); ++y)
                for (qint32 x = 0; x < (1 << zoom); ++x)
                    QCOMPARE(tileOfNumber(tileNumber({zoom, x, y})), std::optional(TileId{zoom, x, y}));
        const TileId last{deepestTileZoom, (1 << deepestTileZoom) - 1, 0};
        QCOMPARE(tileOfNumber(tileNumber(last)), std::optional(last));
        QCOMPARE(tileNumber(last), firstTileNumber(deepestTileZoom + 1) - 1);
    }

    void neighboursOnTheCurveAreNeighboursOnTheMap()
    {
        for (quint64 number = firstTileNumber(7); number + 1 < firstTileNumber(8); ++number) {
            const auto a = tileOfNumber(number), b = tileOfNumber(number + 1);
            QCOMPARE(std::abs(a->x - b->x) + std::abs(a->y - b->y), 1);
        }
    }

    void beyondTheDeepestZoomThereIsNone()
    {
        QVERIFY(!tileOfNumber(firstTileNumber(deepestTileZoom + 1)));
        QVERIFY(!tileOfNumber(~quint64(0)));
    }
};

QTEST_GUILESS_MAIN(TestHilbert)
#include "tst_hilbert.moc"
