#include "maderasters.h"

#include "mapdata/formats/formats.h"
#include "mapdata/gdal/session.h"
#include "mapdata/geo/mercator.h"
#include "mapdata/raster/rastersource.h"

#include <QDir>
#include <QFile>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <cpl_string.h>
#include <gdal_priv.h>

#include <array>
#include <cmath>
#include <thread>

using namespace sijill;
using namespace maderasters;
using namespace Qt::StringLiterals;

namespace {

using Rgba = std::array<int, 4>;

Rgba at(const RasterImage &image, int x, int y)
{
    if (image.isBlank())
        return {};
    const auto *p =
        reinterpret_cast<const quint8 *>(image.rgba.constData()) + (qsizetype(y) * image.size.width() + x) * 4;
    return {p[0], p[1], p[2], p[3]};
}

bool near(const Rgba &a, const Rgba &b, int tolerance)
{
    for (std::size_t i = 0; i < 4; ++i)
        if (std::abs(a[i] - b[i]) > tolerance)
            return false;
    return true;
}

QString words(const Rgba &c)
{
    return u"%1 %2 %3 %4"_s.arg(c[0]).arg(c[1]).arg(c[2]).arg(c[3]);
}

#define COMPARE_COLOUR(actual, expected, tolerance)                                                                    \
    QVERIFY2(near(actual, expected, tolerance), qPrintable(words(actual) + u" instead of "_s + words(expected)))

/// The rectangle of a tile in the world.
QRectF tile(int zoom, int x, int y)
{
    const double side = 1.0 / (1 << zoom);
    return {x * side, y * side, side, side};
}

/// A small rectangle around degrees.
QRectF around(LonLat degrees, double side)
{
    return QRectF(toWorld(degrees) - QPointF(side / 2, side / 2), QSizeF(side, side));
}

Pixel smooth(int x, int y)
{
    return {x * 2.0, y * 2.0, (x + y) * 1.0, 255};
}

} // namespace

class RasterSourceTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    QString file(const QString &name) const { return m_folder.filePath(name); }

    std::shared_ptr<const RasterSource> opened(const QString &path, const RasterOptions &options = {})
    {
        auto result = openRaster(path, options);
        if (!result) {
            QTest::qFail(qPrintable(oneLine(result.problem())), __FILE__, __LINE__);
            return nullptr;
        }
        return *result;
    }
    RasterImage read(const RasterSource &source, const QRectF &world, QSize pixels)
    {
        auto image = source.read(world, pixels);
        if (!image)
            QTest::qFail(qPrintable(oneLine(image.problem())), __FILE__, __LINE__);
        return image ? *image : RasterImage{};
    }

private slots:
    void whatIsNoPictureIsOneLine_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("name");
        QTest::newRow("nothing") << QByteArray() << u"empty.tif"_s;
        QTest::newRow("a letter") << QByteArray("Dear all,\n") << u"letter.tif"_s;
        QTest::newRow("a head alone") << QByteArray("II*\0\x08\0\0\0", 8) << u"head.tif"_s;
        QTest::newRow("broken mosaic") << QByteArray("<VRTDataset rasterXSize=\"5\"") << u"broken.vrt"_s;
        QTest::newRow("no pixels") << QByteArray("<VRTDataset rasterXSize=\"0\" rasterYSize=\"0\"></VRTDataset>")
                                   << u"none.vrt"_s;
        QTest::newRow("sqlite, cut") << QByteArray("SQLite format 3\0\x10\0\x01\x01", 20) << u"cut.mbtiles"_s;
        QTest::newRow("shapes") << QByteArray(R"({"type":"Point","coordinates":[1,2]})") << u"shape.geojson"_s;
        QTest::newRow("service") << QByteArray(
                                        "<GDAL_WMS><Service name=\"TMS\"><ServerUrl>http://127.0.0.1:1/${z}/${x}/${y}"
                                        "</ServerUrl></Service></GDAL_WMS>")
                                 << u"service.xml"_s;
    }
    void whatIsNoPictureIsOneLine()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, name);
        QFile out(file(name));
        QVERIFY(out.open(QIODevice::WriteOnly));
        out.write(bytes);
        out.close();
        const auto result = openRaster(file(name));
        QVERIFY(!result);
        QCOMPARE(result.problem().file, file(name));
        QVERIFY(!result.problem().text.isEmpty());
        QVERIFY(!result.problem().text.contains(u'\n'));
    }

    void aMissingFileIsSaid() { QVERIFY(!openRaster(file(u"nowhere.tif"_s))); }

    void aPictureWithoutAPlaceIsSaid()
    {
        make(file(u"photo.png"_s), {.driver = "PNG"}, smooth);
        const auto result = openRaster(file(u"photo.png"_s));
        QVERIFY(!result);
        QVERIFY(result.problem().text.contains("64 x 64"_L1));
    }

    void aTileOfTheWorldComesBackPixelForPixel()
    {
        make(file(u"tile.tif"_s),
             {.width = 256, .height = 256, .transform = tileTransform(5, 19, 12, 256), .crs = "EPSG:3857"},
             [](int x, int y) { return Pixel{double(x), double(y), double((x * 7 + y * 13) % 256)}; });
        const auto source = opened(file(u"tile.tif"_s));
        QVERIFY(source);
        QCOMPARE(source->info().maxZoom, 5);
        QCOMPARE(source->info().crsFrom, RasterCrsFrom::File);
        const RasterImage image = read(*source, tile(5, 19, 12), {256, 256});
        QVERIFY(image.opaque);
        for (int y = 0; y < 256; ++y)
            for (int x = 0; x < 256; ++x)
                QCOMPARE(at(image, x, y), (Rgba{x, y, (x * 7 + y * 13) % 256, 255}));
        QVERIFY(read(*source, tile(5, 18, 12), {256, 256}).isBlank());
    }

    void beyondTheLastZoomItIsEnlarged()
    {
        make(file(u"over.tif"_s),
             {.width = 8, .height = 8, .transform = tileTransform(5, 19, 12, 8), .crs = "EPSG:3857"},
             [](int x, int y) { return Pixel{x < 4 ? 0.0 : 200.0, y < 4 ? 0.0 : 200.0, 50}; });
        const auto source = opened(file(u"over.tif"_s));
        // The first of 64 x 64 parts at zoom 11, and the last.
        COMPARE_COLOUR(at(read(*source, tile(11, 19 * 64, 12 * 64), {256, 256}), 128, 128), (Rgba{0, 0, 50, 255}), 1);
        COMPARE_COLOUR(at(read(*source, tile(11, 19 * 64 + 63, 12 * 64 + 63), {256, 256}), 128, 128),
                       (Rgba{200, 200, 50, 255}), 1);
    }

    void outsideIsBlankAndTheRimIsSharp()
    {
        make(file(u"rim.tif"_s),
             {.width = 64, .height = 64, .transform = tileTransform(6, 40, 25, 64), .crs = "EPSG:3857"},
             [](int, int) { return Pixel{10, 20, 30}; });
        const auto source = opened(file(u"rim.tif"_s));
        const RasterImage image = read(*source, tile(5, 20, 12), {256, 256}); // it is the south-western quarter
        COMPARE_COLOUR(at(image, 64, 192), (Rgba{10, 20, 30, 255}), 0);
        COMPARE_COLOUR(at(image, 127, 128), (Rgba{10, 20, 30, 255}), 0);
        QCOMPARE(at(image, 128, 192), Rgba{});
        QCOMPARE(at(image, 64, 127), Rgba{});
        QVERIFY(!image.opaque);
    }

    void aUtmPictureLiesInItsPlace()
    {
        // Aleppo, zone 37: some 30 km of 100 m pixels; one red pixel block of 10 x 10 in the middle.
        make(file(u"utm.tif"_s),
             {.width = 300, .height = 300, .transform = {320'000, 100, 0, 4'020'000, 0, -100}, .crs = "EPSG:32637"},
             [](int x, int y) {
                 const bool inside = x >= 145 && x < 155 && y >= 145 && y < 155;
                 return inside ? Pixel{255, 0, 0} : Pixel{0, 0, 255};
             });
        const auto source = opened(file(u"utm.tif"_s));
        QVERIFY(source->info().crs.contains("32637"_L1));
        // 335000, 4005000 in that zone, by PROJ's cs2cs: 37.1706 E, 36.1745 N
        const LonLat middle(37.16577, 36.17470);
        const RasterImage image = read(*source, around(middle, 100.0 / 40e6), {9, 9});
        COMPARE_COLOUR(at(image, 4, 4), (Rgba{255, 0, 0, 255}), 3);
        COMPARE_COLOUR(at(read(*source, around(middle + LonLat(0.02, 0), 100.0 / 40e6), {9, 9}), 4, 4),
                       (Rgba{0, 0, 255, 255}), 3);
        QVERIFY(source->info().bounds.contains(toWorld(middle)));
    }

    void randomReadsAgreeWithTheNearestPixel_data()
    {
        QTest::addColumn<QString>("crs");
        QTest::addColumn<QList<double>>("transform");
        QTest::newRow("degrees") << u"EPSG:4326"_s << QList<double>{35, 0.05, 0, 38, 0, -0.05};
        QTest::newRow("upside down") << u"EPSG:4326"_s << QList<double>{35, 0.05, 0, 32, 0, 0.05};
        QTest::newRow("rotated") << u"EPSG:4326"_s << QList<double>{38, 0.04, 0.03, 35, 0.03, -0.04};
        QTest::newRow("mercator upside down")
            << u"EPSG:3857"_s << QList<double>{4'000'000, 5000, 0, 4'000'000, 0, 5000};
        QTest::newRow("mercator") << u"EPSG:3857"_s << QList<double>{4'000'000, 5000, 0, 4'600'000, 0, -5000};
        QTest::newRow("mirrored") << u"EPSG:3857"_s << QList<double>{4'600'000, -5000, 0, 4'600'000, 0, -5000};
    }
    void randomReadsAgreeWithTheNearestPixel()
    {
        QFETCH(QString, crs);
        QFETCH(QList<double>, transform);
        const QByteArray crsBytes = crs.toLatin1();
        Made made{.width = 120, .height = 120, .crs = crsBytes.constData()};
        std::ranges::copy(transform, made.transform.begin());
        const QString path = file(QString::fromLatin1(QTest::currentDataTag()).replace(u' ', u'_') + u".tif"_s);
        make(path, made, smooth);
        const auto source = opened(path);
        QRandomGenerator random(7);
        const auto &t = made.transform;
        for (int i = 0; i < 60; ++i) {
            const double px = 2 + random.bounded(116.0), py = 2 + random.bounded(116.0);
            const double gx = t[0] + px * t[1] + py * t[2], gy = t[3] + px * t[4] + py * t[5];
            constexpr double half = 20'037'508.342789244;
            const World world =
                crs == "EPSG:4326"_L1 ? toWorld({gx, gy}) : World(gx / half / 2 + 0.5, 0.5 - gy / half / 2);
            const double side = 1e-5 * (1 + random.bounded(20.0));
            const RasterImage image =
                read(*source, QRectF(world - QPointF(side / 2, side / 2), QSizeF(side, side)), {33, 33});
            const Pixel expected = smooth(int(px), int(py));
            COMPARE_COLOUR(at(image, 16, 16), (Rgba{int(expected[0]), int(expected[1]), int(expected[2]), 255}), 5);
        }
    }

    void whatIsNoDataIsBlank_data()
    {
        QTest::addColumn<QString>("crs");
        QTest::newRow("as it is") << u"EPSG:3857"_s;
        QTest::newRow("warped") << u"EPSG:3395"_s;
    }
    void whatIsNoDataIsBlank()
    {
        QFETCH(QString, crs);
        const QByteArray crsBytes = crs.toLatin1();
        make(file(u"nodata.tif"_s),
             {.width = 64,
              .height = 64,
              .bands = 1,
              .type = "Int16",
              .transform = tileTransform(6, 40, 33, 64),
              .crs = crsBytes.constData(),
              .nodata = 999},
             [](int x, int y) { return Pixel{x < 32 ? 999.0 : 100.0 + y * 10}; });
        const auto source = opened(file(u"nodata.tif"_s));
        QVERIFY(source->info().isStretched && source->info().hasAlpha);
        const RasterImage image = read(*source, source->info().bounds, {64, 64});
        QCOMPARE(at(image, 10, 30), Rgba{});
        QCOMPARE(at(image, 50, 30)[3], 255);
        QVERIFY(at(image, 50, 10)[0] < at(image, 50, 50)[0]); // stretched from dark to light
        QCOMPARE(at(image, 50, 0)[0], 0);
    }

    void paletteEntriesBecomeColours_data() { whatIsNoDataIsBlank_data(); }
    void paletteEntriesBecomeColours()
    {
        QFETCH(QString, crs);
        const QByteArray crsBytes = crs.toLatin1();
        make(file(u"palette.tif"_s),
             {.width = 64,
              .height = 64,
              .bands = 1,
              .transform = tileTransform(6, 40, 33, 64),
              .crs = crsBytes.constData(),
              .nodata = 0,
              .palette = true},
             [](int x, int) { return Pixel{x < 32 ? 0.0 : 40.0}; });
        const auto source = opened(file(u"palette.tif"_s));
        QCOMPARE(source->info().colours, RasterColours::Palette);
        const RasterImage image = read(*source, source->info().bounds, {32, 32});
        QCOMPARE(at(image, 4, 16), Rgba{});
        COMPARE_COLOUR(at(image, 24, 16), (Rgba{40, 215, 7, 255}), 0);
    }

    void colourIsMultipliedByAlpha()
    {
        make(file(u"alpha.tif"_s), {.bands = 4, .transform = tileTransform(6, 40, 25, 64), .crs = "EPSG:3857"},
             [](int, int) { return Pixel{200, 100, 0, 128}; });
        const auto source = opened(file(u"alpha.tif"_s));
        COMPARE_COLOUR(at(read(*source, tile(6, 40, 25), {64, 64}), 30, 30), (Rgba{100, 50, 0, 128}), 1);
    }

    void aWorldFileGivesThePlace()
    {
        make(file(u"scan.png"_s), {.driver = "PNG"}, smooth);
        QFile world(file(u"scan.pgw"_s));
        QVERIFY(world.open(QIODevice::WriteOnly));
        world.write("0.1\n0\n0\n-0.1\n35.05\n37.95\n");
        world.close();
        const auto source = opened(file(u"scan.png"_s));
        QCOMPARE(source->info().crsFrom, RasterCrsFrom::Extent);
        COMPARE_COLOUR(at(read(*source, around({37.05, 35.95}, 1e-5), {3, 3}), 1, 1), (Rgba{40, 40, 40, 255}), 2);
    }

    void withoutACrsTheUserMayAnswer()
    {
        make(file(u"metres.png"_s), {.driver = "PNG"}, smooth);
        QFile world(file(u"metres.pgw"_s));
        QVERIFY(world.open(QIODevice::WriteOnly));
        world.write("100\n0\n0\n-100\n320000\n4020000\n");
        world.close();
        const auto refused = openRaster(file(u"metres.png"_s));
        QVERIFY(!refused);
        QVERIFY(refused.problem().text.contains(".prj"_L1));
        QVERIFY(!openRaster(file(u"metres.png"_s), {.crs = u"nonsense"_s}));
        const auto source = opened(file(u"metres.png"_s), {.crs = u"EPSG:32637"_s});
        QCOMPARE(source->info().crsFrom, RasterCrsFrom::User);
        QVERIFY(source->info().bounds.contains(toWorld({37.03, 36.28})));
        QFile prj(file(u"metres.prj"_s));
        QVERIFY(prj.open(QIODevice::WriteOnly));
        prj.write("PROJCS[\"WGS_1984_UTM_Zone_37N\",GEOGCS[\"GCS_WGS_1984\",DATUM[\"D_WGS_1984\",SPHEROID[\"WGS_1984\","
                  "6378137.0,298.257223563]],PRIMEM[\"Greenwich\",0.0],UNIT[\"Degree\",0.0174532925199433]],PROJECTION["
                  "\"Transverse_Mercator\"],PARAMETER[\"False_Easting\",500000.0],PARAMETER[\"False_Northing\",0.0],"
                  "PARAMETER[\"Central_Meridian\",39.0],PARAMETER[\"Scale_Factor\",0.9996],PARAMETER["
                  "\"Latitude_Of_Origin\",0.0],UNIT[\"Meter\",1.0]]");
        prj.close();
        QVERIFY(opened(file(u"metres.png"_s))->info().bounds.contains(toWorld({37.03, 36.28})));
    }

    void tilePackagesAreReadBack()
    {
        make(file(u"made.mbtiles"_s),
             {.width = 512,
              .height = 512,
              .transform = tileTransform(4, 9, 6, 512),
              .crs = "EPSG:3857",
              .driver = "MBTiles",
              .options = "TILE_FORMAT=PNG"},
             [](int x, int y) { return Pixel{double(x / 2), double(y / 2), 9, 255}; });
        const auto source = opened(file(u"made.mbtiles"_s));
        QCOMPARE(source->info().maxZoom, 5);
        COMPARE_COLOUR(at(read(*source, tile(5, 19, 13), {256, 256}), 100, 60),
                       (Rgba{(256 + 100) / 2, (256 + 60) / 2, 9, 255}), 0);
        COMPARE_COLOUR(at(read(*source, tile(4, 9, 6), {256, 256}), 100, 60), (Rgba{100, 60, 9, 255}), 2);
    }

    void nothingIsWrittenBesideAFile()
    {
        QVERIFY(m_folder.isValid());
        QDir(m_folder.path()).mkdir(u"alone"_s);
        make(file(u"alone/dem.tif"_s),
             {.bands = 1, .type = "UInt16", .transform = tileTransform(6, 40, 25, 64), .crs = "EPSG:3857"}, smooth);
        read(*opened(file(u"alone/dem.tif"_s)), tile(6, 40, 25), {64, 64});
        QCOMPARE(QDir(file(u"alone"_s)).entryList(QDir::Files), QStringList{u"dem.tif"_s});
    }

    void aTornBlockLeavesTheRest()
    {
        make(file(u"torn.tif"_s),
             {.width = 512,
              .height = 512,
              .transform = tileTransform(5, 19, 12, 512),
              .crs = "EPSG:3857",
              .options = "TILED=YES COMPRESS=DEFLATE INTERLEAVE=PIXEL"},
             [](int x, int y) { return Pixel{double((x * 31 + y * 17) % 251), 60, 70}; });
        QFile torn(file(u"torn.tif"_s));
        QVERIFY(torn.resize(torn.size() * 6 / 10)); // GDAL writes the directory of tiles first
        const auto source = opened(file(u"torn.tif"_s));
        const RasterImage image = read(*source, tile(5, 19, 12), {256, 256});
        QVERIFY(!image.isBlank() && !image.complete);
        QCOMPARE(at(image, 50, 50)[1], 60);
        QCOMPARE(at(image, 200, 250)[3], 0);
    }

    void aBlockTooLargeForMemoryIsRefused()
    {
        const CPLStringList options(
            CSLTokenizeString2("TILED=YES BLOCKXSIZE=24000 BLOCKYSIZE=24000 SPARSE_OK=TRUE", " ", 0));
        registerAllDrivers();
        GDALDatasetUniquePtr made(GetGDALDriverManager()->GetDriverByName("GTiff")->Create(
            file(u"huge.tif"_s).toUtf8().constData(), 24'000, 24'000, 1, GDT_Byte, options.List()));
        std::array<double, 6> transform = tileTransform(5, 19, 12, 24'000);
        made->SetGeoTransform(transform.data());
        OGRSpatialReference crs;
        crs.importFromEPSG(3857);
        made->SetSpatialRef(&crs);
        made.reset();
        const auto result = openRaster(file(u"huge.tif"_s));
        QVERIFY(!result);
        QVERIFY2(result.problem().text.contains("24000"_L1), qPrintable(result.problem().text));
    }

    void aStoppedReadIsNoPicture()
    {
        make(file(u"stop.tif"_s), {.transform = tileTransform(6, 40, 25, 64), .crs = "EPSG:3857"}, smooth);
        const auto source = opened(file(u"stop.tif"_s));
        std::stop_source stop;
        stop.request_stop();
        QVERIFY(!source->read(tile(6, 40, 25), {256, 256}, stop.get_token()));
        QVERIFY(source->read(tile(6, 40, 25), {256, 256}));
    }

    void severalThreadsReadTheSame()
    {
        make(file(u"threads.tif"_s),
             {.width = 300, .height = 300, .transform = {320'000, 100, 0, 4'020'000, 0, -100}, .crs = "EPSG:32637"},
             smooth);
        const auto source = opened(file(u"threads.tif"_s));
        const QRectF world = source->info().bounds;
        const RasterImage expected = read(*source, world, {128, 128});
        std::atomic<int> differing = 0;
        {
            std::vector<std::jthread> threads;
            for (int t = 0; t < 6; ++t)
                threads.emplace_back([&] {
                    for (int i = 0; i < 6; ++i) {
                        const auto image = source->read(world, {128, 128});
                        if (!image || image->rgba != expected.rgba)
                            ++differing;
                    }
                });
        }
        QCOMPARE(differing.load(), 0);
    }

    void dialogsKnowTheFormats()
    {
        for (const char *name : {"/a/B.MBTILES", "x.tif", "x.gpkg"})
            QVERIFY(mayHold(QString::fromLatin1(name)).testFlag(Content::Pictures));
        QVERIFY(!mayHold(u"x.shp"_s).testFlag(Content::Pictures));
        QVERIFY(nameFilters(Content::Pictures).first().contains("*.mbtiles"_L1));
        QVERIFY(nameFilters(Content::Pictures).last().contains("(*)"_L1));
    }

    void realTilePackagesGiveAPictureOrOneLine()
    {
        const QString data = qEnvironmentVariable("SIJILL_REAL_DATA");
        if (data.isEmpty())
            QSKIP("SIJILL_REAL_DATA is not set");
        for (const QFileInfo &info : QDir(data + u"/basemap_tiles"_s).entryInfoList(QDir::Files)) {
            const auto source = openRaster(info.filePath());
            if (!source) {
                QVERIFY(!source.problem().text.isEmpty());
                qInfo() << info.fileName() << source.problem().text;
                continue;
            }
            const auto image = (*source)->read(QRectF(0, 0, 1, 1), {512, 512});
            QVERIFY(image ? !image->isBlank() : !image.problem().text.isEmpty());
            qInfo() << info.fileName() << (*source)->info().bounds << (*source)->info().minZoom
                    << (*source)->info().maxZoom << bool(image) << (image ? image->complete : false);
            for (const Problem &problem : (*source)->info().problems)
                qInfo() << "   " << problem.text;
        }
    }
};

QTEST_GUILESS_MAIN(RasterSourceTest)
#include "tst_rastersource.moc"
