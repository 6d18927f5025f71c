#include "maderasters.h"
#include "mapdata/gdal/session.h"
#include "mapdata/geo/mercator.h"
#include "mapdata/raster/rastersource.h"

#include <cpl_error.h>
#include <gdal_priv.h>
#include <ogrsf_frmts.h>

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sijill;

namespace {

struct Tile {
    int zoom, x, y; ///< y from the north
};

/// Of Syria and around at two zooms, five tiles, rows from the north.
const std::vector<Tile> levant{{5, 19, 12}, {6, 38, 24}, {6, 38, 25}, {6, 39, 24}, {6, 39, 25}};

QRectF worldOf(const Tile &tile)
{
    const double side = std::exp2(-tile.zoom);
    return {tile.x * side, tile.y * side, side, side};
}

} // namespace

/// What an MBTiles holds, against what its metadata says.
class MbtilesTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    static QByteArray hex(const QByteArray &bytes) { return "X'" + bytes.toHex() + '\''; }

    /// A picture of 64 pixels whose colours go on from one tile to the next.
    QByteArray picture(const Tile &tile, const char *driver, bool plain) const
    {
        constexpr int side = 64;
        const QString path = m_folder.filePath(u"tile"_s);
        maderasters::make(path, {.width = side, .height = side, .driver = driver}, [&](int x, int y) {
            if (plain)
                return maderasters::Pixel{200, 60, 60};
            const double across = ((tile.x + (x + 0.5) / side) * std::exp2(6 - tile.zoom) - 38) / 2;
            const double down = ((tile.y + (y + 0.5) / side) * std::exp2(6 - tile.zoom) - 24) / 2;
            return maderasters::Pixel{255 * across, 255 * down, double(40 * tile.zoom - 100)};
        });
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            qFatal("no picture");
        return file.readAll();
    }

    using Metadata = std::vector<std::pair<QByteArray, QByteArray>>;
    QString packed(const Metadata &metadata, const std::vector<Tile> &tiles, bool fromNorth, bool plain = false) const
    {
        registerAllDrivers();
        const QString path = m_folder.filePath(u"map.mbtiles"_s);
        QFile::remove(path);
        const GDALDatasetUniquePtr file(GetGDALDriverManager()->GetDriverByName("SQLite")->Create(
            path.toUtf8().constData(), 0, 0, 0, GDT_Unknown, nullptr));
        const auto run = [&](const QByteArray &sql) {
            CPLErrorReset();
            file->ReleaseResultSet(file->ExecuteSQL(sql.constData(), nullptr, nullptr));
            if (CPLGetLastErrorType() >= CE_Failure)
                qFatal("%s", CPLGetLastErrorMsg());
        };
        run("CREATE TABLE metadata (name text, value text)");
        run("CREATE TABLE tiles (zoom_level integer, tile_column integer, tile_row integer, tile_data blob)");
        for (const auto &[name, value] : metadata)
            run("INSERT INTO metadata VALUES ('" + name + "', '" + value + "')");
        for (const Tile &tile : tiles) {
            const int row = fromNorth ? tile.y : (1 << tile.zoom) - 1 - tile.y;
            run("INSERT INTO tiles VALUES (" + QByteArray::number(tile.zoom) + ", " + QByteArray::number(tile.x) +
                ", " + QByteArray::number(row) + ", " + hex(picture(tile, "PNG", plain)) + ")");
        }
        return path;
    }

    static void change(const QString &path, const QByteArray &sql)
    {
        static constexpr const char *drivers[] = {"SQLite", nullptr};
        const GDALDatasetUniquePtr file(
            GDALDataset::Open(path.toUtf8().constData(), GDAL_OF_VECTOR | GDAL_OF_UPDATE, drivers));
        CPLErrorReset();
        file->ReleaseResultSet(file->ExecuteSQL(sql.constData(), nullptr, nullptr));
        if (CPLGetLastErrorType() >= CE_Failure)
            qFatal("%s", CPLGetLastErrorMsg());
    }

    static std::shared_ptr<const RasterSource> opened(const QString &path)
    {
        const auto source = openRaster(path);
        if (!source)
            qFatal("%s", qPrintable(oneLine(source.problem())));
        return source.value();
    }

    static std::array<int, 4> colourAt(const RasterSource &source, LonLat degrees, double side = 1e-4)
    {
        const Result<RasterImage> image =
            source.read(QRectF(toWorld(degrees) - QPointF(side / 2, side / 2), QSizeF(side, side)), {1, 1});
        if (!image || image->isBlank())
            return {};
        const auto *p = reinterpret_cast<const quint8 *>(image->rgba.constData());
        return {p[0], p[1], p[2], p[3]};
    }

    static QString saidOf(const RasterSource &source)
    {
        QStringList lines;
        for (const Problem &problem : source.info().problems)
            lines.append(problem.text);
        return lines.join(u'\n');
    }

private slots:
    void withoutTilesItIsNoMap() { QVERIFY(!openRaster(packed({{"name", "empty"}, {"format", "png"}}, {}, false))); }

    void tilesAreWhereTheyAreWhateverTheMetadataSays_data()
    {
        QTest::addColumn<QList<QByteArray>>("metadata");
        QTest::addColumn<bool>("fromNorth");
        QTest::addColumn<QString>("said"); ///< empty: nothing
        const auto row = [](const char *name, const QList<QByteArray> &metadata, bool fromNorth, const QString &said) {
            QTest::newRow(name) << metadata << fromNorth << said;
        };
        row("all right", {"bounds", "35.5,32.3,42.5,37.4", "minzoom", "5", "maxzoom", "6"}, false, {});
        row("nothing said", {"name", "t"}, false, {});
        row("wrong zooms", {"bounds", "35.5,32.3,42.5,37.4", "minzoom", "0", "maxzoom", "14"}, false,
            u"(0 to 14) are not those of its tiles (5 to 6)"_s);
        row("fewer zooms", {"minzoom", "6", "maxzoom", "6"}, false, u"(6 to 6)"_s);
        row("zooms in words", {"minzoom", "low", "maxzoom", "high"}, false, u"(low to high)"_s);
        row("bounds negated", {"bounds", "35.5,-37.4,42.5,-32.3,"}, false, u"35.5,-37.4,42.5,-32.3,"_s);
        row("latitude first", {"bounds", "32.3,35.5,37.4,42.5"}, false, u"32.3,35.5,37.4,42.5"_s);
        row("bounds of metres", {"bounds", "3951842,3801000,4731000,4500000"}, false, u"3951842"_s);
        row("bounds of a part", {"bounds", "36,36,37,37"}, false, u"36,36,37,37"_s);
        row("bounds of the world", {"bounds", "-180,-85.0511,180,85.0511"}, false, {});
        row("bounds that are none", {"bounds", "none"}, false, u"none"_s);
        row("xyz", {"bounds", "35.5,32.3,42.5,37.4", "scheme", "xyz"}, true, u"count from the north"_s);
        row("xyz without bounds", {"scheme", "XYZ"}, true, u"count from the north"_s);
        row("xyz unsaid, by bounds and seams", {"bounds", "35.5,32.3,42.5,37.4"}, true, u"neighbouring tiles"_s);
        row("xyz unsaid, by centre and seams", {"center", "37,35,5"}, true, u"neighbouring tiles"_s);
        row("xyz said, not done", {"bounds", "35.5,32.3,42.5,37.4", "scheme", "xyz"}, false, u"is believed"_s);
        row("tms said", {"bounds", "35.5,32.3,42.5,37.4", "scheme", "tms"}, false, {});
    }
    void tilesAreWhereTheyAreWhateverTheMetadataSays()
    {
        QFETCH(QList<QByteArray>, metadata);
        QFETCH(bool, fromNorth);
        QFETCH(QString, said);
        Metadata pairs;
        for (qsizetype i = 0; i + 1 < metadata.size(); i += 2)
            pairs.emplace_back(metadata[i], metadata[i + 1]);
        const auto source = opened(packed(pairs, levant, fromNorth));
        QCOMPARE(source->info().minZoom, 3); // their tiles have 64 pixels and not 256
        QCOMPARE(source->info().maxZoom, 4);
        const QString told = saidOf(*source);
        if (said.isEmpty())
            QCOMPARE(told, QString());
        else
            QVERIFY2(told.contains(said), qPrintable(told));
        // Far out, near, and closer than there are tiles.
        for (const double side : {1.0 / 64, 1.0 / 4096, 1e-6}) {
            const auto colour = colourAt(*source, {38, 35}, side);
            const World at = toWorld({38, 35});
            QVERIFY2(std::abs(colour[0] - 255 * (at.x() * 64 - 38) / 2) < 12 &&
                         std::abs(colour[1] - 255 * (at.y() * 64 - 24) / 2) < 12 && colour[3] == 255,
                     qPrintable(
                         u"%1 %2 %3 %4 at %5"_s.arg(colour[0]).arg(colour[1]).arg(colour[2]).arg(colour[3]).arg(side)));
        }
        QCOMPARE(colourAt(*source, {38, -35})[3], 0);
    }

    void oneColourDoesNotTellTheOrderOfRows()
    {
        const auto source = opened(packed({{"bounds", "35.5,-37.4,42.5,-32.3"}}, levant, false, true));
        QCOMPARE(colourAt(*source, {38, 35}), (std::array{200, 60, 60, 255})); // as the standard has it
        QVERIFY(saidOf(*source).contains(u"-37.4"_s));
    }

    void whereAZoomHasNoTileTheCoarserOneIsShown()
    {
        const std::vector<Tile> some{{5, 18, 12}, levant[0], levant[1]};
        const auto source = opened(packed({}, some, false));
        const QRectF lacking = worldOf(levant[4]);
        QCOMPARE(source->info().bounds, worldOf(some[0]) | worldOf(some[1]));
        const auto image = source->read(lacking, {64, 64});
        QVERIFY(image && image->opaque);
        const QPointF middle = lacking.center();
        QVERIFY(std::abs(colourAt(*source, toLonLat(middle), 1e-5)[0] - 191) < 12);
    }

    void tilesOfNoZoomOrColumnOfThisWorldAreSaid()
    {
        const QString path = packed({}, levant, false);
        for (const char *where : {"99, 4, 4", "-5, 0, 0", "6, 1099511627776, 3"})
            change(path, QByteArray("INSERT INTO tiles VALUES (%, x'00')").replace('%', where));
        const auto source = opened(path);
        QVERIFY2(saidOf(*source).contains(u"outside the world"_s), qPrintable(saidOf(*source)));
        QCOMPARE(source->info().maxZoom, 4);
    }

    /// GDAL writes the clear parts of a turned map black, and opens them with an alpha of 255 everywhere.
    void blackOfJpegIsNotLaidOverAnotherMap_data()
    {
        QTest::addColumn<bool>("turned");
        QTest::newRow("turned") << true;
        QTest::newRow("dark in the middle") << false;
    }
    void blackOfJpegIsNotLaidOverAnotherMap()
    {
        QFETCH(bool, turned);
        const QString path = m_folder.filePath(u"jpeg.mbtiles"_s);
        QFile::remove(path);
        constexpr int size = 700; // not whole tiles
        const auto isMap = [](int x, int y) { return std::abs(x - size / 2) + std::abs(y - size / 2) < size / 2; };
        maderasters::make(
            path,
            {.width = size,
             .height = size,
             .bands = 4,
             .transform = maderasters::tileTransform(4, 9, 6, 1024),
             .crs = "EPSG:3857",
             .driver = "MBTiles",
             .options = "TILE_FORMAT=JPEG"},
            [&](int x, int y) {
                if (turned)
                    return isMap(x, y) ? maderasters::Pixel{190, 180, 90, 255} : maderasters::Pixel{0, 0, 0, 0};
                return isMap(x, y) ? maderasters::Pixel{0, 0, 0, 255} : maderasters::Pixel{190, 180, 90, 255};
            });
        const auto source = opened(path);
        const auto image = source->read({9.0 / 16, 6.0 / 16, 1.0 / 16, 1.0 / 16}, {256, 256});
        QVERIFY(image && !image->isBlank());
        const auto pixel = [&](int x, int y) {
            return reinterpret_cast<const quint8 *>(image->rgba.constData()) + (qsizetype(y) * 256 + x) * 4;
        };
        QCOMPARE(pixel(87, 87)[3], 255);
        QCOMPARE(pixel(4, 4)[3], turned ? 0 : 255);
        QCOMPARE(pixel(87, 87)[0] > 150, turned);
        QCOMPARE(saidOf(*source).contains(u"taken for clear"_s), turned);
    }
};

QTEST_GUILESS_MAIN(MbtilesTest)
#include "tst_mbtiles.moc"
