// Vector tiles of other projects, as they were found and made worse. None of them is in this tree.
#include "mapdata/vectortiles/decodedtile.h"
#include "mapdata/vectortiles/vectortiles.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTest>

#include <map>

using namespace sijill;
using namespace Qt::StringLiterals;

namespace {

QString samples()
{
    const QString real = qEnvironmentVariable("SIJILL_REAL_DATA");
    return real.isEmpty() || !QDir(real + u"/vector_tiles"_s).exists() ? QString() : real + u"/vector_tiles/"_s;
}

std::shared_ptr<const TileRules> shippedRules()
{
    QFile file(QStringLiteral(SIJILL_SOURCE_DIR) + u"/resources/basemap/style.txt"_s);
    const auto rules =
        file.open(QIODevice::ReadOnly) ? readTileRules(file.readAll(), {}) : Result<TileRules>(Problem{});
    return rules ? std::make_shared<const TileRules>(*rules) : nullptr;
}

/// All tiles of all zooms decoded: pieces, names and faults.
struct Sum {
    qint64 tiles = 0, pieces = 0, names = 0, faults = 0, unreadable = 0;
};

Sum sumOf(const VectorTiles &map)
{
    Sum sum;
    const TilePlan plan(shippedRules(), map.info().schema);
    for (const ZoomTiles &zoom : map.archive().facts().zooms) {
        const TileRange range{zoom.zoom, static_cast<qint32>(zoom.left), static_cast<qint32>(zoom.top),
                              static_cast<qint32>(zoom.right), static_cast<qint32>(zoom.bottom)};
        if (range.count() > 100'000)
            continue;
        map.archive().visit(range, {}, [&](const TileId &, const PackedTile &packed) {
            ++sum.tiles;
            const auto plain = unpacked(packed.bytes, packed.packing, largestTile);
            if (!plain) {
                ++sum.unreadable;
                return;
            }
            const DecodedTile tile = decodedTile(*plain, plan);
            sum.pieces += static_cast<qint64>(tile.pieces.size());
            sum.names += static_cast<qint64>(tile.names.size());
            sum.faults += tile.faults;
        });
    }
    return sum;
}

} // namespace

class TestTileSamples : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        if (samples().isEmpty())
            QSKIP("SIJILL_REAL_DATA is not set: the files of other projects are not tried");
    }

    void everyBaseMapIsOne_data()
    {
        QTest::addColumn<TileSchema>("schema");
        QTest::addColumn<int>("minZoom");
        QTest::addColumn<int>("maxZoom");
        using enum TileSchema;
        QTest::newRow("andorra_shortbread.pmtiles") << Shortbread << 0 << 14;
        QTest::newRow("firenze_protomaps2.pmtiles") << Protomaps << 0 << 14;
        QTest::newRow("calais_own_layers.pmtiles") << Other << 5 << 14;
        QTest::newRow("jakarta_one_heavy_tile.mbtiles") << OpenMapTiles << 13 << 13;
        QTest::newRow("island_shortbread_brotli.pmtiles") << Shortbread << 8 << 14;
        QTest::newRow("world_z0-1_omt_arabic.mbtiles") << OpenMapTiles << 0 << 1;
        QTest::newRow("bangkok_mapbox_streets.mbtiles") << Other << 12 << 12;
        QTest::newRow("nabk_omt_tilemaker.mbtiles") << OpenMapTiles << 0 << 14;
        QTest::newRow("nabk_omt_tilemaker.pmtiles") << OpenMapTiles << 0 << 14;
        QTest::newRow("nabk_protomaps4_tilemaker.pmtiles") << Protomaps << 0 << 14;
    }
    void everyBaseMapIsOne()
    {
        QFETCH(TileSchema, schema);
        QFETCH(int, minZoom);
        QFETCH(int, maxZoom);
        const auto map = openVectorTiles(samples() + QString::fromUtf8(QTest::currentDataTag()));
        QVERIFY2(map, map ? "" : qPrintable(map.problem().text));
        QVERIFY(*map);
        QCOMPARE((*map)->info().schema, schema);
        QCOMPARE((*map)->info().minZoom, minZoom);
        QCOMPARE((*map)->info().maxZoom, maxZoom);
        const Sum sum = sumOf(**map);
        qInfo("%lld tiles, %lld pieces, %lld names, %lld faults", sum.tiles, sum.pieces, sum.names, sum.faults);
        QVERIFY(sum.pieces > 0);
        QCOMPARE(sum.faults, 0);
        QCOMPARE(sum.unreadable, 0);
    }

    void dataIsNoBaseMap_data()
    {
        QTest::addColumn<QString>("file");
        QTest::newRow("trails_one_layer.mbtiles") << u"trails_one_layer.mbtiles"_s;
        QTest::newRow("qgis_lines.mbtiles") << u"qgis_lines.mbtiles"_s;
        QTest::newRow("newyork_z16_only.mbtiles") << u"newyork_z16_only.mbtiles"_s;
        QTest::newRow("raster_png_brotli.pmtiles") << u"raster_png_brotli.pmtiles"_s;
    }
    void dataIsNoBaseMap()
    {
        const auto map = openVectorTiles(samples() + QString::fromUtf8(QTest::currentDataTag()));
        QVERIFY2(map, map ? "" : qPrintable(map.problem().text));
        QVERIFY(!*map);
    }

    void whatIsNotReadIsSaid_data()
    {
        QTest::addColumn<QString>("word");
        QTest::newRow("leaf_directory.pmtiles") << u"neither"_s;
        QTest::newRow("tiles_are_mlt.pmtiles") << u"MLT"_s;
    }
    void whatIsNotReadIsSaid()
    {
        QFETCH(QString, word);
        const auto map = openVectorTiles(samples() + QString::fromUtf8(QTest::currentDataTag()));
        QVERIFY(!map);
        QVERIFY2(map.problem().text.contains(word), qPrintable(map.problem().text));
    }

    void allMadeFilesOfANabkHoldTheSame_data()
    {
        QTest::addColumn<QString>("file");
        for (const QString &name : QDir(samples() + u"made"_s).entryList({u"nabk_*"_s}, QDir::Files))
            QTest::newRow(qPrintable(name)) << name;
    }
    void allMadeFilesOfANabkHoldTheSame()
    {
        const QString name = QString::fromUtf8(QTest::currentDataTag());
        const auto map = openVectorTiles(samples() + u"made/"_s + name);
        QVERIFY2(map, map ? "" : qPrintable(map.problem().text));
        QVERIFY(*map);
        QCOMPARE((*map)->info().schema, TileSchema::Protomaps);
        QCOMPARE((*map)->info().maxZoom, 14);
        const TileId town{14, 9863, 6543};
        const auto plain = (*map)->archive().tile(town);
        QVERIFY(plain);
        if (name == "nabk_empty_tiles.mbtiles"_L1)
            return;
        QVERIFY(plain->has_value());
        const TilePlan plan(shippedRules(), TileSchema::Protomaps);
        const DecodedTile tile = decodedTile(**plain, plan);
        std::map<QByteArray, int> layers;
        for (const TileLayerFacts &layer : layersOfTile(**plain))
            layers[layer.name] = static_cast<int>(layer.features);
        QCOMPARE(layers["roads"], 412);
        QCOMPARE(layers["places"], 1);
        QCOMPARE(tile.faults, 0);
        if (name == "nabk_nasty_names.pmtiles"_L1)
            return;
        const bool isNamed = std::ranges::any_of(tile.names, [](const TileName &n) {
            return n.text.arabic == u"النبك"_s && n.text.english == u"An-Nabk"_s;
        });
        QVERIFY(isNamed);
    }

    void brokenFilesAreAnsweredInWords_data()
    {
        QTest::addColumn<QString>("file");
        for (const QString &name : QDir(samples() + u"broken"_s).entryList(QDir::Files))
            QTest::newRow(qPrintable(name)) << name;
    }
    void brokenFilesAreAnsweredInWords()
    {
        QElapsedTimer clock;
        clock.start();
        const auto map = openVectorTiles(samples() + u"broken/"_s + QString::fromUtf8(QTest::currentDataTag()));
        QString told = map ? u"opens"_s : map.problem().text;
        bool isSaid = !map && !told.isEmpty();
        if (map && *map) {
            const Sum sum = sumOf(**map);
            told += u": %1 tiles, %2 pieces, %3 unreadable, %4 faults"_s.arg(sum.tiles)
                        .arg(sum.pieces)
                        .arg(sum.unreadable)
                        .arg(sum.faults);
            for (const Problem &problem : (*map)->info().problems)
                told += u" | "_s + problem.text;
            isSaid = sum.unreadable > 0 || sum.faults > 0 || !(*map)->info().problems.empty();
        }
        qInfo("%lld ms: %s", clock.elapsed(), qPrintable(told));
        // Features that lie wholly far away are right by the conformance set, and real maps have some.
        QVERIFY(isSaid || QByteArray(QTest::currentDataTag()) == "far_coordinates.pmtiles");
    }

    void tilesOfTheConformanceSetCostNoMoreThanThemselves_data()
    {
        QTest::addColumn<QString>("file");
        for (const QString &name : QDir(samples() + u"mvt"_s).entryList({u"*.mvt"_s}, QDir::Files))
            QTest::newRow(qPrintable(name)) << name;
    }
    void tilesOfTheConformanceSetCostNoMoreThanThemselves()
    {
        QFile file(samples() + u"mvt/"_s + QString::fromUtf8(QTest::currentDataTag()));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto all = readTileRules("rule any\nother ~ area\nother ~ line\nfill sea\nline sea 1 1 1 1 1 1\n"
                                       "rule name\nother ~ point\nother ~ line\nname ink 11\n",
                                       {});
        QVERIFY(all);
        const TilePlan plan(std::make_shared<const TileRules>(*all), TileSchema::Other);
        const DecodedTile tile = decodedTile(file.readAll(), plan);
        QFile verdicts(samples() + u"mvt/validity.tsv"_s);
        QVERIFY(verdicts.open(QIODevice::ReadOnly));
        const QByteArray number = QFileInfo(file).completeBaseName().toUtf8();
        for (const QByteArray &line : verdicts.readAll().split('\n'))
            if (line.startsWith(QByteArray(number + "\t")) && line.contains("v2 True"))
                QCOMPARE(tile.faults, 0);
    }
};

QTEST_GUILESS_MAIN(TestTileSamples)
#include "tst_tilesamples.moc"
