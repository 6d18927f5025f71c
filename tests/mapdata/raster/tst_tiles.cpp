#include "maderasters.h"

#include "mapdata/raster/tilestore.h"

#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

// Qt Test's waiting macros narrow a number of milliseconds where they stand.
#pragma GCC diagnostic ignored "-Wconversion"

using namespace sijill;
using namespace maderasters;
using namespace Qt::StringLiterals;

namespace {

std::shared_ptr<const RasterImage> imageOf(qsizetype bytes)
{
    return std::make_shared<const RasterImage>(RasterImage{.size = {1, 1}, .rgba = QByteArray(bytes, 'x')});
}

} // namespace

class TilesTest : public QObject {
    Q_OBJECT

private slots:
    void aRangeIsClippedToTheWorld()
    {
        QCOMPARE(tilesIn(QRectF(-3, -3, 9, 9), 2).count(), 16);
        QVERIFY(tilesIn(QRectF(2, 2, 1, 1), 3).isEmpty());
        QVERIFY(tilesIn(QRectF(-2, 0, 1, 1), 3).isEmpty());
    }
    void aRectangleOfATileTouchesThatTileAlone()
    {
        for (const TileId tile : {TileId{0, 0, 0}, TileId{5, 19, 12}, TileId{17, 78'000, 51'234}}) {
            const TileRange range = tilesIn(tile.world(), tile.zoom);
            QCOMPARE(range.count(), 1);
            QCOMPARE(range.left, tile.x);
            QCOMPARE(range.top, tile.y);
            QCOMPARE(fromTheMiddle(range).front(), tile);
        }
    }

    void anEmptyCacheHasNothing()
    {
        TileCache cache(1000);
        QVERIFY(!cache.find({1, {0, 0, 0}}));
        QCOMPARE(cache.bytes(), 0);
    }
    void theCacheNeverHoldsMoreThanItMay()
    {
        constexpr qsizetype most = 20'000;
        TileCache cache(most);
        QRandomGenerator random(3);
        for (int i = 0; i < 2000; ++i) {
            cache.insert({1, {10, static_cast<qint32>(random.bounded(200)), 0}}, imageOf(random.bounded(5000)));
            QVERIFY(cache.bytes() <= most);
        }
        QVERIFY(cache.bytes() > most / 2);
        cache.drop(1);
        QCOMPARE(cache.bytes(), 0);
    }
    void whatWasAskedForLastStays()
    {
        TileCache cache(4000);
        cache.insert({1, {1, 0, 0}}, imageOf(1000));
        cache.insert({1, {1, 1, 0}}, imageOf(1000));
        cache.insert({1, {1, 0, 1}}, imageOf(1000));
        QVERIFY(cache.find({1, {1, 0, 0}}));
        cache.insert({1, {1, 1, 1}}, imageOf(1000));
        QVERIFY(cache.find({1, {1, 0, 0}}));
        QVERIFY(!cache.find({1, {1, 1, 0}}));
    }
    void whatIsLargerThanTheCacheIsNotKept()
    {
        TileCache cache(1000);
        cache.insert({1, {0, 0, 0}}, imageOf(5000));
        QVERIFY(!cache.find({1, {0, 0, 0}}));
        QCOMPARE(cache.bytes(), 0);
    }

    void wantedTilesArrive()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"a.tif"_s);
        make(path, {.width = 64, .height = 64, .transform = tileTransform(3, 4, 3, 64), .crs = "EPSG:3857"},
             [](int, int) { return Pixel{1, 2, 3}; });
        const auto source = openRaster(path);
        QVERIFY(source);
        TileStore store(std::make_shared<TileCache>());
        QSignalSpy arrived(&store, &TileStore::arrived);
        const std::vector<TileId> tiles = fromTheMiddle(tilesIn((*source)->info().bounds, 6));
        QCOMPARE(tiles.size(), 64U);
        store.want(*source, tiles);
        QTRY_VERIFY(store.isIdle());
        QTRY_VERIFY(!arrived.isEmpty());
        for (const TileId &tile : tiles)
            QVERIFY(store.find(**source, tile));
    }
    void whatIsWantedNoMoreIsNotReadToTheEnd()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"b.tif"_s);
        make(path, {.width = 64, .height = 64, .transform = tileTransform(0, 0, 0, 64), .crs = "EPSG:3857"},
             [](int, int) { return Pixel{1, 2, 3}; });
        const auto source = openRaster(path);
        TileStore store(std::make_shared<TileCache>(qsizetype(1) << 30));
        store.want(*source, fromTheMiddle(tilesIn(QRectF(0, 0, 1, 1), 6))); // 4096 of them
        store.want(*source, {{2, 1, 1}});
        QTRY_VERIFY(store.isIdle());
        QVERIFY(store.find(**source, {2, 1, 1}));
        QVERIFY(store.cache().bytes() < qsizetype(4096) * 256 * 256 * 2);
    }
};

QTEST_GUILESS_MAIN(TilesTest)
#include "tst_tiles.moc"
