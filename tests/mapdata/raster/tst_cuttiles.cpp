#include "mapdata/raster/cuttiles.h"

#include "madetiles.h"
#include "mapdata/geo/mercator.h"
#include "mapdata/raster/encode.h"
#include "mapdata/raster/rastersource.h"
#include "mapdata/vectortiles/bytefile.h"

#include <QTemporaryDir>
#include <QTest>

using namespace sijill;
using namespace Qt::StringLiterals;

namespace {

made::Tiles pyramid(int deepest, const std::function<QByteArray(const TileId &)> &content)
{
    made::Tiles tiles;
    for (int zoom = 0; zoom <= deepest; ++zoom)
        for (int y = 0; y < (1 << zoom); ++y)
            for (int x = 0; x < (1 << zoom); ++x)
                tiles.push_back({{zoom, x, y}, content({zoom, x, y})});
    return tiles;
}

QByteArray contentOf(const TileId &tile)
{
    return gzipped(made::tile({{"earth", {{made::Shape::Polygon, {made::box(0, 0, 10 + tile.x % 7, 100)}, {}}}},
                               {"roads", {}},
                               {"places", {}}}));
}

std::shared_ptr<const TileArchive> world()
{
    PmtilesDescription description;
    description.metadata = {{u"name"_s, u"World"_s}, {u"attribution"_s, u"© us"_s}};
    return *openPmtiles(ByteFile::of(made::pmtiles(pyramid(6, contentOf), description)), u"world.pmtiles"_s);
}

const OfflineArea levant{QRectF(0.55, 0.38, 0.1, 0.06), 4, 6};

} // namespace

class TestCutTiles : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    QString file(const QString &name) { return m_folder.filePath(name); }

private slots:
    void whatIsNotThereIsNotCut()
    {
        QVERIFY(!estimateCut(*world(), {QRectF(0.5, 0.5, 0.1, 0.1), 4, 9}));
        QVERIFY(!estimateCut(*world(), {QRectF(1.5, 0.5, 0.1, 0.1), 4, 6}));
        QVERIFY(!cutTiles(*world(), {QRectF(1.5, 0.5, 0.1, 0.1), 4, 6}, file(u"none.pmtiles"_s)));
        QVERIFY(!QFile::exists(file(u"none.pmtiles"_s)));
    }

    void theEstimateIsWhatComes()
    {
        const auto estimate = estimateCut(*world(), levant);
        QVERIFY(estimate);
        const auto saved = cutTiles(*world(), levant, file(u"estimated.pmtiles"_s));
        QVERIFY(saved);
        QCOMPARE(saved->written, estimate->tiles);
        QVERIFY(saved->finished);
    }

    void aCutHoldsTheTilesAsTheyAre_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("PMTiles") << u"cut.pmtiles"_s;
        QTest::newRow("MBTiles") << u"cut.mbtiles"_s;
    }
    void aCutHoldsTheTilesAsTheyAre()
    {
        QFETCH(QString, name);
        const auto source = world();
        const auto saved = cutTiles(*source, levant, file(name));
        QVERIFY2(saved, saved ? "" : qPrintable(saved.problem().text));
        const auto cut = openTileArchive(file(name));
        QVERIFY2(cut, cut ? "" : qPrintable(cut.problem().text));
        const ArchiveFacts &facts = (*cut)->facts();
        QCOMPARE(facts.minZoom(), 0); // the coarse ones come along
        QCOMPARE(facts.maxZoom(), 6);
        QCOMPARE(facts.metadata["attribution"_L1].toString(), u"© us"_s);
        qint64 seen = 0;
        for (int zoom = 0; zoom <= 6; ++zoom) {
            const TileRange range = tilesIn(levant.bounds, zoom);
            for (qint32 y = range.top; y <= range.bottom; ++y)
                for (qint32 x = range.left; x <= range.right; ++x) {
                    ++seen;
                    QCOMPARE((*(*cut)->packed({zoom, x, y}))->bytes, contentOf({zoom, x, y}));
                }
        }
        QCOMPARE(seen, saved->written);
        QVERIFY(!(*cut)->has({6, 0, 0}));
        QVERIFY(!QFile::exists(file(name) + u".part"_s));
    }

    void aCutOfACutIsTheSame()
    {
        QVERIFY(cutTiles(*world(), levant, file(u"first.pmtiles"_s)));
        const auto first = openTileArchive(file(u"first.pmtiles"_s));
        QVERIFY(first);
        QVERIFY(cutTiles(**first, levant, file(u"second.pmtiles"_s)));
        QFile a(file(u"first.pmtiles"_s)), b(file(u"second.pmtiles"_s));
        QVERIFY(a.open(QIODevice::ReadOnly) && b.open(QIODevice::ReadOnly));
        const auto second = openTileArchive(file(u"second.pmtiles"_s));
        QCOMPARE((*second)->facts().zooms, (*first)->facts().zooms);
        QCOMPARE(b.size(), a.size());
    }

    void whatWasStoppedIsGoneOnWith_data() { aCutHoldsTheTilesAsTheyAre_data(); }
    void whatWasStoppedIsGoneOnWith()
    {
        QFETCH(QString, name);
        const QString path = file(u"stopped_"_s + name);
        std::stop_source stop;
        const auto first = cutTiles(
            *world(), levant, path,
            [&](const OfflineProgress &progress) {
                if (progress.done == 10)
                    stop.request_stop();
            },
            stop.get_token());
        QVERIFY2(first, first ? "" : qPrintable(first.problem().text));
        QVERIFY(!first->finished);
        const auto second = cutTiles(*world(), levant, path);
        QVERIFY2(second, second ? "" : qPrintable(second.problem().text));
        QVERIFY(second->finished);
        QCOMPARE(second->kept, first->written);
        QVERIFY(second->kept >= 10);
        const auto whole = cutTiles(*world(), levant, file(u"whole_"_s + name));
        const auto a = openTileArchive(path), b = openTileArchive(file(u"whole_"_s + name));
        QVERIFY(a && b);
        QCOMPARE((*a)->facts().zooms, (*b)->facts().zooms);
        QCOMPARE(second->written + second->kept, whole->written);
        // Complete, it is not written over.
        QVERIFY(!cutTiles(*world(), levant, path));
    }

    void aPartThatIsCutShortCostsItsLastTile()
    {
        const QString path = file(u"killed.pmtiles"_s);
        std::stop_source stop;
        QVERIFY(cutTiles(
            *world(), levant, path,
            [&](const OfflineProgress &progress) {
                if (progress.done == 10)
                    stop.request_stop();
            },
            stop.get_token()));
        QFile part(path + u".part"_s);
        QVERIFY(part.resize(part.size() - 3));
        const auto second = cutTiles(*world(), levant, path);
        QVERIFY(second && second->finished);
        QVERIFY(second->kept >= 9);
    }

    void anotherAreaIsNotMixedIn()
    {
        const QString path = file(u"mixed.pmtiles"_s);
        std::stop_source stop;
        QVERIFY(cutTiles(
            *world(), levant, path,
            [&](const OfflineProgress &progress) {
                if (progress.done == 5)
                    stop.request_stop();
            },
            stop.get_token()));
        QVERIFY(QFile::exists(path + u".part"_s));
        OfflineArea other = levant;
        other.bounds.translate(0.01, 0);
        const auto refused = cutTiles(*world(), other, path);
        QVERIFY(!refused);
        QVERIFY(refused.problem().text.contains("another"_L1));
    }

    void brotliIsPackedAnewForMbtiles()
    {
        const QByteArray plain = made::townTile();
        const auto source = *openPmtiles(ByteFile::of(made::pmtiles({{{0, 0, 0}, plain}}, {.packing = Packing::None})),
                                         u"plain.pmtiles"_s);
        QVERIFY(cutTiles(*source, {QRectF(0, 0, 1, 1), 0, 0}, file(u"gzip.mbtiles"_s)));
        const auto cut = openTileArchive(file(u"gzip.mbtiles"_s));
        QVERIFY(cut);
        QCOMPARE((*(*cut)->packed({0, 0, 0}))->bytes, gzipped(plain));
        QVERIFY(cutTiles(*source, {QRectF(0, 0, 1, 1), 0, 0}, file(u"asis.pmtiles"_s)));
        QCOMPARE((*(*(*openTileArchive(file(u"asis.pmtiles"_s)))->packed({0, 0, 0}))).bytes, plain);
    }

    void picturesInPmtilesAreABaseMap()
    {
        const auto picture = [](const TileId &tile) {
            RasterImage image{.size = {256, 256}, .rgba = QByteArray(256 * 256 * 4, '\xff'), .opaque = true};
            for (qsizetype i = 0; i < image.rgba.size(); i += 4) {
                image.rgba[i] = static_cast<char>(tile.x * 40);
                image.rgba[i + 1] = static_cast<char>(tile.y * 40);
            }
            return encode(image, TileFormat::Png);
        };
        PmtilesDescription description;
        description.kind = TileKind::Png;
        description.packing = Packing::None;
        description.metadata = {{u"name"_s, u"Relief"_s}, {u"attribution"_s, u"<b>© us</b>"_s}};
        QFile out(file(u"relief.pmtiles"_s));
        QVERIFY(out.open(QIODevice::WriteOnly));
        out.write(made::pmtiles(pyramid(2, picture), description));
        out.close();
        const auto raster = openRaster(out.fileName());
        QVERIFY2(raster, raster ? "" : qPrintable(raster.problem().text));
        QCOMPARE((*raster)->info().format, u"PMTiles"_s);
        QCOMPARE((*raster)->info().name, u"Relief"_s);
        QCOMPARE((*raster)->info().attribution, u"© us"_s);
        QCOMPARE((*raster)->info().bounds, QRectF(0, 0, 1, 1));
        QCOMPARE((*raster)->info().maxZoom, 2);
        const auto image = (*raster)->read(TileId{2, 1, 3}.world(), {256, 256});
        QVERIFY(image);
        QCOMPARE(static_cast<unsigned char>(image->rgba[4 * (128 * 256 + 128)]), 40u);
        QCOMPARE(static_cast<unsigned char>(image->rgba[4 * (128 * 256 + 128) + 1]), 120u);
        // And cut as they are.
        const auto archive = openTileArchive(out.fileName());
        QVERIFY(archive);
        QVERIFY(cutTiles(**archive, {QRectF(0.3, 0.3, 0.1, 0.1), 2, 2}, file(u"part.mbtiles"_s)));
        const auto part = openRaster(file(u"part.mbtiles"_s));
        QVERIFY(part);
        QCOMPARE((*part)->info().maxZoom, 2);
    }
};

QTEST_GUILESS_MAIN(TestCutTiles)
#include "tst_cuttiles.moc"
