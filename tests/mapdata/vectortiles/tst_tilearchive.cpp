#include "mapdata/vectortiles/archive.h"

#include "madetiles.h"
#include "mapdata/geo/mercator.h"
#include "mapdata/vectortiles/bytefile.h"
#include "mapdata/vectortiles/hilbert.h"
#include "mapdata/vectortiles/vectortiles.h"

#include <QTemporaryDir>
#include <QTest>

using namespace sijill;
using namespace Qt::StringLiterals;

namespace {

QByteArray content(int number)
{
    return made::tile({{"earth", {{made::Shape::Polygon, {made::box(0, 0, 10 + number, 4096)}, {}}}}});
}

/// Every tile of zooms 0 to 4, each with a content of its own but for the last zoom, which is all the same.
made::Tiles manyTiles()
{
    made::Tiles tiles;
    for (int zoom = 0; zoom <= 4; ++zoom)
        for (int y = 0; y < (1 << zoom); ++y)
            for (int x = 0; x < (1 << zoom); ++x)
                tiles.push_back({{zoom, x, y}, gzipped(content(zoom == 4 ? 0 : x * 16 + y))});
    return tiles;
}

Result<std::shared_ptr<const TileArchive>> opened(const QByteArray &bytes)
{
    return openPmtiles(ByteFile::of(bytes), u"made.pmtiles"_s);
}

void setNumber(QByteArray &bytes, qsizetype at, quint64 value)
{
    for (int i = 0; i < 8; ++i)
        bytes[at + i] = static_cast<char>(value >> (8 * i));
}

} // namespace

class TestTileArchive : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    QString file(const QString &name, const QByteArray &bytes)
    {
        const QString path = m_folder.filePath(name);
        QFile file(path);
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? path : QString();
    }

private slots:
    void whatIsNoFileOfTilesIsToldInWords_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("word");
        QTest::newRow("nothing") << QByteArray() << u"empty"_s;
        QTest::newRow("a page") << QByteArray("<!DOCTYPE html><html>404</html>") << u"page of the web"_s;
        QTest::newRow("a pointer") << QByteArray("version https://git-lfs.github.com/spec/v1\noid x") << u"LFS"_s;
        QTest::newRow("a text") << QByteArray("hello") << u"neither"_s;
        QTest::newRow("an old version") << QByteArray("PM\x02\x00", 4) + QByteArray(200, '\0') << u"old version"_s;
        QTest::newRow("a later version") << QByteArray("PMTiles\x04", 8) + QByteArray(200, '\0') << u"version 4"_s;
        QTest::newRow("a cut header") << QByteArray("PMTiles\x03", 8) + QByteArray(50, '\0') << u"cut short"_s;
        QTest::newRow("a header alone") << QByteArray("PMTiles\x03", 8) + QByteArray(119, '\0') << u"list of tiles"_s;
        QTest::newRow("a cut database") << QByteArray("SQLite format 3\0", 16) + QByteArray(84, '\0') << u"MBTiles"_s;
    }
    void whatIsNoFileOfTilesIsToldInWords()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, word);
        const auto archive = openTileArchive(file(u"bad.pmtiles"_s, bytes));
        QVERIFY(!archive);
        QVERIFY2(archive.problem().text.contains(word), qPrintable(archive.problem().text));
    }

    void aMissingFileIsSaid() { QVERIFY(!openTileArchive(m_folder.filePath(u"none.pmtiles"_s))); }

    void whatIsWrittenIsRead()
    {
        const made::Tiles tiles = manyTiles();
        const auto archive = opened(made::pmtiles(tiles));
        QVERIFY(archive);
        const ArchiveFacts &facts = (*archive)->facts();
        QCOMPARE(facts.tiles, 341);
        QCOMPARE(facts.minZoom(), 0);
        QCOMPARE(facts.maxZoom(), 4);
        QCOMPARE(facts.bounds, QRectF(0, 0, 1, 1));
        for (const auto &[tile, bytes] : tiles) {
            const auto packed = (*archive)->packed(tile);
            QVERIFY(packed && packed->has_value());
            QCOMPARE((*packed)->bytes, bytes);
        }
        QVERIFY(!(*archive)->has({5, 0, 0}));
    }

    void equalTilesAreKeptOnce()
    {
        const QByteArray once = made::pmtiles({{{0, 0, 0}, gzipped(content(1))}});
        made::Tiles tiles;
        for (int y = 0; y < 64; ++y)
            for (int x = 0; x < 64; ++x)
                tiles.push_back({{6, x, y}, gzipped(content(1))});
        QVERIFY(made::pmtiles(tiles).size() < once.size() + 20);
    }

    void leavesAreWrittenWhereTheRootIsTooLarge()
    {
        made::Tiles tiles;
        quint32 random = 1;
        for (int y = 0; y < 128; ++y)
            for (int x = 0; x < 128; ++x) {
                random = random * 1664525 + 1013904223;
                tiles.push_back({{7, x, y}, QByteArray::number(random) + QByteArray(random >> 22, 'a')});
            }
        const QByteArray bytes = made::pmtiles(tiles, {.packing = Packing::None, .metadata = {}});
        const auto header = readPmtilesHeader(bytes.left(127));
        QVERIFY(header && header->leavesLength > 0);
        QVERIFY(header->rootOffset + header->rootLength <= 16384);
        const auto archive = opened(bytes);
        QVERIFY(archive);
        for (const auto &[tile, content] : tiles)
            QCOMPARE((*(*archive)->packed(tile))->bytes, content);
        qint64 seen = 0;
        QVERIFY((*archive)->visit({7, 10, 20, 90, 50}, {}, [&](const TileId &tile, const PackedTile &packed) {
            ++seen;
            QCOMPARE(packed.bytes, tiles[static_cast<std::size_t>(tile.y * 128 + tile.x)].second);
        }));
        QCOMPARE(seen, 81 * 31);
        QCOMPARE((*archive)->amount({7, 10, 20, 90, 50}, {}).tiles, qint64(81 * 31));
    }

    void entriesAreBelievedAndNotTheHeader()
    {
        QByteArray bytes = made::pmtiles(manyTiles());
        setNumber(bytes, 8 + 7 * 8, ~quint64(0) - 16383); // the length of the tiles
        setNumber(bytes, 8 + 8 * 8, 0);                   // how many there are
        bytes[100] = 3;
        bytes[101] = 22;
        const auto archive = opened(bytes);
        QVERIFY(archive);
        QCOMPARE((*archive)->facts().minZoom(), 0);
        QCOMPARE((*archive)->facts().maxZoom(), 4);
        QVERIFY((*archive)->has({4, 3, 3}));
    }

    void numbersThatWrapAroundReachNothing_data()
    {
        QTest::addColumn<int>("field");
        QTest::newRow("root") << 0;
        QTest::newRow("length of the root") << 1;
        QTest::newRow("tiles") << 6;
    }
    void numbersThatWrapAroundReachNothing()
    {
        QFETCH(int, field);
        QByteArray bytes = made::pmtiles(manyTiles());
        setNumber(bytes, 8 + field * 8, ~quint64(0) - 10);
        const auto archive = opened(bytes);
        if (archive)
            QVERIFY(!(*archive)->packed({0, 0, 0}));
    }

    void aFileCutShortSaysHowMuchIsMissing()
    {
        const QByteArray whole = made::pmtiles(manyTiles());
        const auto archive = opened(whole.left(whole.size() - 3000));
        QVERIFY(archive);
        QCOMPARE((*archive)->facts().problems.size(), std::size_t(1));
        QVERIFY((*archive)->facts().problems.front().text.contains("cut short"_L1));
        QVERIFY((*(*archive)->packed({0, 0, 0})).has_value());
    }

    void damagedDirectoriesAreRefused_data()
    {
        QTest::addColumn<QByteArray>("plain");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("more entries than bytes") << QByteArray("\x7f\x01", 2);
        QTest::newRow("a number without end") << QByteArray(20, '\xff');
        QTest::newRow("a length of nothing") << QByteArray("\x01\x00\x01\x00\x01", 5);
        QTest::newRow("follows nothing") << QByteArray("\x01\x00\x01\x05\x00", 5);
        QTest::newRow("numbers that wrap")
            << QByteArray("\x02\xff\xff\xff\xff\xff\xff\xff\xff\xff\x01\x05\x01\x01\x01\x01\x01\x01", 18);
    }
    void damagedDirectoriesAreRefused()
    {
        QFETCH(QByteArray, plain);
        QVERIFY(!readPmtilesDirectory(plain));
    }

    void directoriesComeBack()
    {
        const std::vector<PmtilesEntry> entries{{0, 0, 10, 1}, {1, 10, 5, 3}, {7, 0, 10, 1}, {9, 15, 20, 0}};
        const auto read = readPmtilesDirectory(pmtilesDirectory(entries));
        QVERIFY(read);
        QCOMPARE(*read, entries);
    }

    void aRunOfABillionTilesCostsNothing()
    {
        const std::vector<PmtilesEntry> entries{{firstTileNumber(16), 0, 4, 1'000'000'000}};
        const QByteArray root = gzipped(pmtilesDirectory(entries));
        PmtilesHeader header;
        header.rootOffset = PmtilesHeader::size;
        header.rootLength = static_cast<quint64>(root.size());
        header.tilesOffset = header.rootOffset + header.rootLength;
        header.inner = Packing::Gzip;
        header.tiles = Packing::None;
        header.kind = TileKind::Vector;
        const auto archive = opened(pmtilesHeader(header) + root + "abcd");
        QVERIFY(archive);
        QCOMPARE((*archive)->facts().tiles, 1'000'000'000);
        QCOMPARE((*archive)->amount({16, 5, 5, 9, 9}, {}).tiles, 25);
    }

    void aRunOfABillionTilesThatAreNotThereEnds()
    {
        // Found by libFuzzer: each of them was looked for.
        const std::vector<PmtilesEntry> entries{{0, 1 << 20, 4000, 1'000'000'000}};
        const QByteArray root = pmtilesDirectory(entries);
        PmtilesHeader header;
        header.rootOffset = PmtilesHeader::size;
        header.rootLength = static_cast<quint64>(root.size());
        header.tilesOffset = header.rootOffset + header.rootLength;
        header.inner = header.tiles = Packing::None;
        header.kind = TileKind::Vector;
        const auto archive = opened(pmtilesHeader(header) + root);
        QVERIFY(archive);
        QVERIFY(!(*archive)->facts().problems.empty());
        int seen = 0;
        (*archive)->visit({14, 0, 0, 16383, 16383}, {}, [&](const TileId &, const PackedTile &) { ++seen; });
        QCOMPARE(seen, 0);
        QVERIFY(!vectorTilesOf(*archive));
        QCOMPARE((*archive)->amount({14, 0, 0, 16383, 16383}, {}).tiles, qint64(1) << 28);
    }

    void twoTilesFarApartAtADeepZoomAreFoundAtOnce()
    {
        // Found by libFuzzer: the rim of what they span has a billion tiles.
        const TileId first{28, 5, 5}, second{28, (1 << 28) - 9, (1 << 28) - 7};
        const auto archive = opened(made::pmtiles({{first, "one"}, {second, "two"}}, {.packing = Packing::None}));
        QVERIFY(archive);
        const ZoomTiles span = (*archive)->facts().zooms.front();
        const TileRange range{28, static_cast<qint32>(span.left), static_cast<qint32>(span.top),
                              static_cast<qint32>(span.right), static_cast<qint32>(span.bottom)};
        std::vector<TileId> seen;
        QVERIFY((*archive)->visit(range, {}, [&](const TileId &tile, const PackedTile &) { seen.push_back(tile); }));
        QCOMPARE(seen, (std::vector<TileId>{first, second}));
        QCOMPARE((*archive)->amount(range, {}).tiles, 2);
    }

    void everyRangeHasItsTilesWhicheverWayTheyAreFound()
    {
        made::Tiles tiles;
        for (int y = 0; y < 64; ++y)
            for (int x = 0; x < 64; ++x)
                if ((x * 7 + y * 13) % 5 != 0)
                    tiles.push_back({{6, x, y}, gzipped(content(x / 8 + y / 8))});
        const auto archive = opened(made::pmtiles(tiles));
        QVERIFY(archive);
        quint32 random = 5;
        const auto next = [&] { return static_cast<qint32>((random = random * 1664525 + 1013904223) >> 26); };
        for (int round = 0; round < 200; ++round) {
            const qint32 a = next(), b = next(), c = next(), d = next();
            const TileRange range{6, std::min(a, b), std::min(c, d), std::max(a, b), std::max(c, d)};
            qint64 wanted = 0, seen = 0;
            for (const auto &[tile, bytes] : tiles)
                wanted +=
                    tile.x >= range.left && tile.x <= range.right && tile.y >= range.top && tile.y <= range.bottom;
            (*archive)->visit(range, {}, [&](const TileId &tile, const PackedTile &packed) {
                ++seen;
                QCOMPARE(packed.bytes, gzipped(content(tile.x / 8 + tile.y / 8)));
            });
            QCOMPARE(seen, wanted);
            QCOMPARE((*archive)->amount(range, {}).tiles, wanted);
        }
    }

    void aLeafThatIsItsOwnLeafEnds()
    {
        const QByteArray leaf = pmtilesDirectory(std::vector<PmtilesEntry>{{0, 0, 5, 0}});
        PmtilesHeader header;
        header.rootOffset = PmtilesHeader::size;
        header.rootLength = static_cast<quint64>(leaf.size());
        header.leavesOffset = header.rootOffset;
        header.inner = Packing::None;
        header.kind = TileKind::Vector;
        QVERIFY(!opened(pmtilesHeader(header) + leaf));
    }

    void packedBytesThatGrowTooMuchAreRefused()
    {
        const QByteArray bomb = gzipped(QByteArray(50 << 20, '\0'));
        QVERIFY(bomb.size() < 100'000);
        QVERIFY(!unpacked(bomb, Packing::Gzip, largestTile));
        QVERIFY(unpacked(bomb, Packing::Gzip, 60 << 20));
    }

    void packedBytesThatAreCutAreRefused()
    {
        const QByteArray whole = gzipped("some bytes that are long enough to be cut");
        for (qsizetype size = 1; size < whole.size(); ++size)
            QVERIFY(!unpacked(whole.left(size), Packing::Gzip, 1000));
        QCOMPARE(*unpacked(whole, Packing::Unknown, 1000), "some bytes that are long enough to be cut");
    }

    void databasesAreReadByTheirTilesAndNotByWhatTheySay()
    {
        const QString path = m_folder.filePath(u"a.mbtiles"_s);
        QVERIFY(made::mbtiles(path, manyTiles(), {{"format", "png"}, {"minzoom", "3"}, {"maxzoom", "22"}}));
        const auto archive = openTileArchive(path);
        QVERIFY(archive);
        QCOMPARE((*archive)->facts().kind, TileKind::Vector);
        QCOMPARE((*archive)->facts().minZoom(), 0);
        QCOMPARE((*archive)->facts().maxZoom(), 4);
        for (const auto &[tile, bytes] : manyTiles())
            QCOMPARE((*(*archive)->packed(tile))->bytes, bytes);
        qint64 seen = 0;
        (*archive)->visit({3, 1, 2, 4, 6}, {}, [&](const TileId &tile, const PackedTile &packed) {
            ++seen;
            QCOMPARE(packed.bytes, gzipped(content(tile.x * 16 + tile.y)));
        });
        QCOMPARE(seen, 20);
    }

    void rowsFromTheNorthAreToldByTheBounds_data()
    {
        QTest::addColumn<bool>("areFromNorth");
        QTest::newRow("they are") << true;
        QTest::newRow("it only says so") << false;
    }
    void rowsFromTheNorthAreToldByTheBounds()
    {
        QFETCH(bool, areFromNorth);
        const TileId tile{10, 616, 408};
        const TileId stored = areFromNorth ? TileId{10, 616, 1023 - 408} : tile;
        const LonLat corner = toLonLat(tile.world().bottomLeft()), other = toLonLat(tile.world().topRight());
        const QByteArray bounds = QByteArray::number(corner.x()) + ',' + QByteArray::number(corner.y()) + ',' +
                                  QByteArray::number(other.x()) + ',' + QByteArray::number(other.y());
        const QString path = m_folder.filePath(u"north.mbtiles"_s);
        QVERIFY(made::mbtiles(path, {{stored, content(1)}}, {{"scheme", "xyz"}, {"bounds", bounds}}));
        const auto archive = openTileArchive(path);
        QVERIFY(archive);
        QVERIFY((*archive)->has(tile));
    }

    void aViewOfTilesIsATable()
    {
        const QString path = m_folder.filePath(u"view.mbtiles"_s);
        const QByteArray schema =
            "CREATE TABLE metadata (name TEXT, value TEXT); CREATE TABLE map (z, x, y, data);"
            "CREATE VIEW tiles AS SELECT z AS zoom_level, x AS tile_column, y AS tile_row, data AS tile_data FROM map;"
            "CREATE TRIGGER put INSTEAD OF INSERT ON tiles BEGIN INSERT INTO map VALUES (new.zoom_level, "
            "new.tile_column, "
            "new.tile_row, new.tile_data); END;";
        QVERIFY(made::mbtiles(path, manyTiles(), {}, schema));
        const auto archive = openTileArchive(path);
        QVERIFY(archive);
        QVERIFY((*archive)->has({4, 7, 7}));
    }

    void aViewWithoutEndIsGivenUp()
    {
        const QString path = m_folder.filePath(u"endless.mbtiles"_s);
        const QByteArray schema =
            "CREATE TABLE metadata (name TEXT, value TEXT);"
            "CREATE VIEW tiles AS WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n) SELECT 1 AS "
            "zoom_level, 0 AS tile_column, 0 AS tile_row, NULL AS tile_data FROM n;";
        QVERIFY(made::mbtiles(path, {}, {}, schema));
        QElapsedTimer clock;
        clock.start();
        const auto archive = openTileArchive(path);
        QVERIFY(!archive);
        QVERIFY(clock.elapsed() < 60'000); // it ends at all
    }

    void tilesWithoutBytesAreTilesWithoutContent()
    {
        const QString path = m_folder.filePath(u"empty.mbtiles"_s);
        QVERIFY(made::mbtiles(path, {{{1, 0, 0}, QByteArray()}, {{1, 1, 0}, QByteArray("")}, {{1, 1, 1}, content(2)}}));
        const auto archive = openTileArchive(path);
        QVERIFY(archive);
        for (const TileId &tile : {TileId{1, 0, 0}, TileId{1, 1, 0}}) {
            const auto plain = (*archive)->tile(tile);
            QVERIFY(plain && plain->has_value());
            QVERIFY((*plain)->isEmpty());
        }
    }
};

QTEST_GUILESS_MAIN(TestTileArchive)
#include "tst_tilearchive.moc"
