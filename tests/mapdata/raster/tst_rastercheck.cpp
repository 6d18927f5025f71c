#include "maderasters.h"
#include "mapdata/gdal/session.h"
#include "mapdata/raster/rastercheck.h"

#include <cpl_error.h>
#include <gdal_priv.h>

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sijill;

/// What is said of base maps of which a part cannot be read.
class RasterCheckTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    static constexpr int tiles = 16; ///< of the made MBTiles

    QString made(const QString &name, const QByteArray &options = {}) const
    {
        const QString path = m_folder.filePath(name);
        maderasters::make(path,
                          {.width = 1024,
                           .height = 1024,
                           .transform = maderasters::tileTransform(4, 9, 6, 1024),
                           .crs = "EPSG:3857",
                           .driver = name.endsWith("mbtiles"_L1) ? "MBTiles" : "GTiff",
                           .options = options},
                          [](int x, int y) {
                              return maderasters::Pixel{double((x * 7 + y) % 256), double((x ^ y) % 256),
                                                        double(y % 256)};
                          });
        return path;
    }

    static RasterCheck checked(const QString &path, qint64 most = 5000)
    {
        const auto source = openRaster(path);
        if (!source)
            qFatal("%s", qPrintable(oneLine(source.problem())));
        constexpr int longEnough = 60'000;
        return checkRaster(**source, most, longEnough);
    }

    /// @pre `assignment` is SQL: what becomes of the first four tiles
    QString spoiled(const QString &name, const char *assignment) const
    {
        const QString path = made(name, "TILE_FORMAT=PNG");
        static constexpr const char *drivers[] = {"SQLite", nullptr};
        const GDALDatasetUniquePtr file(
            GDALDataset::Open(path.toUtf8().constData(), GDAL_OF_VECTOR | GDAL_OF_UPDATE, drivers));
        const QByteArray sql = QByteArray("UPDATE tiles SET tile_data = ") + assignment +
                               " WHERE rowid IN (SELECT rowid FROM tiles LIMIT 4)";
        CPLErrorReset();
        file->ReleaseResultSet(file->ExecuteSQL(sql.constData(), nullptr, nullptr));
        if (CPLGetLastErrorType() >= CE_Failure)
            qFatal("%s", CPLGetLastErrorMsg());
        return path;
    }

private slots:
    void initTestCase() { registerAllDrivers(); }

    void nothingIsSaidOfAWholePicture_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("strips") << u"whole.tif"_s;
        QTest::newRow("tiles") << u"whole.mbtiles"_s;
    }
    void nothingIsSaidOfAWholePicture()
    {
        QFETCH(QString, name);
        const QString path = made(name);
        const RasterCheck check = checked(path);
        QVERIFY(check.looked >= tiles);
        QCOMPARE(check.unreadable, 0);
        QVERIFY(!unreadableParts(**openRaster(path)));
    }

    void halfAFileIsHalfAPicture()
    {
        const QString path = made(u"half.tif"_s);
        QFile file(path);
        QVERIFY(file.resize(file.size() / 2));
        const RasterCheck check = checked(path);
        QVERIFY(check.looked > 100);
        QVERIFY(check.where.top() > (*openRaster(path))->info().bounds.top()); // the southern half
        // What stands before the pixels moves the cut into the last strip of the northern half, and so the row of cells
        // that it goes through is not whole: nine of sixteen.
        QCOMPARE(check.looked, 16 * 16);
        QCOMPARE(check.unreadable, 9 * 16);
        QVERIFY(!check.reason.isEmpty());
        const auto problem = unreadableParts(**openRaster(path));
        QVERIFY(problem && problem->file == path && problem->text.contains(QString::number(check.unreadable)));
        const RasterCheck few = checked(path, 10);
        QVERIFY(few.looked <= 10 && few.unreadable >= 4 && few.unreadable <= 6); // evenly spread
    }

    void aTileThatIsNoPictureIsCounted_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("empty") << QByteArray("x''");
        QTest::newRow("text") << QByteArray("'blank'");
        QTest::newRow("bytes") << QByteArray("x'00010203'");
        QTest::newRow("cut") << QByteArray("substr(tile_data, 1, length(tile_data) / 2)");
    }
    void aTileThatIsNoPictureIsCounted()
    {
        QFETCH(QByteArray, content);
        const RasterCheck check = checked(spoiled(u"spoiled.mbtiles"_s, content.constData()));
        QCOMPARE(check.looked, tiles);
        QCOMPARE(check.unreadable, 4);
    }
};

QTEST_GUILESS_MAIN(RasterCheckTest)
#include "tst_rastercheck.moc"
