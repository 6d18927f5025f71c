#include "maderasters.h"

#include "mapdata/geo/mercator.h"
#include "mapdata/geo/tiles.h"
#include "mapdata/raster/offline.h"
#include "tests/mapdata/support/filelimit.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <ogrsf_frmts.h>

using namespace sijill;
using namespace maderasters;
using namespace Qt::StringLiterals;

class OfflineTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    std::shared_ptr<const RasterSource> m_source;
    const OfflineArea m_area{TileId{2, 2, 1}.world(), 2, 5};
    QString file(const QString &name) const { return m_folder.filePath(name); }

    static std::array<int, 4> at(const RasterImage &image, int x, int y)
    {
        if (image.isBlank())
            return {};
        const auto *p =
            reinterpret_cast<const quint8 *>(image.rgba.constData()) + (qsizetype(y) * image.size.width() + x) * 4;
        return {p[0], p[1], p[2], p[3]};
    }

private slots:
    void initTestCase()
    {
        // A quarter of it is blank.
        make(file(u"source.tif"_s),
             {.width = 2048,
              .height = 2048,
              .bands = 4,
              .transform = tileTransform(2, 2, 1, 2048),
              .crs = "EPSG:3857",
              .options = "TILED=YES COMPRESS=DEFLATE"},
             [](int x, int y) { return Pixel{double(x / 8), double(y / 8), 77, x < 1024 && y < 1024 ? 0.0 : 255.0}; });
        const auto source = openRaster(file(u"source.tif"_s));
        QVERIFY(source);
        m_source = *source;
        QCOMPARE(m_source->info().maxZoom, 5);
    }

    void whatItHasNotCannotBeSaved()
    {
        QVERIFY(!saveOffline(*m_source, {TileId{2, 0, 0}.world(), 2, 3}, file(u"x.mbtiles"_s)));
        QVERIFY(!saveOffline(*m_source, {m_area.bounds, 4, 3}, file(u"x.mbtiles"_s)));
        QVERIFY(!saveOffline(*m_source, {m_area.bounds, 2, 9}, file(u"x.mbtiles"_s)));
        QVERIFY(!saveOffline(*m_source, m_area, file(u"no/such/folder/x.mbtiles"_s)));
        QVERIFY(!QFile::exists(file(u"x.mbtiles"_s)) && !QFile::exists(file(u"x.mbtiles.part"_s)));
    }

    void theEstimateIsOfTheRightSize()
    {
        const auto estimate = estimateOffline(*m_source, m_area);
        QVERIFY(estimate);
        QCOMPARE(estimate->tiles, 1 + 4 + 16 + 64);
        const auto saved = saveOffline(*m_source, m_area, file(u"estimated.mbtiles"_s));
        QVERIFY(saved);
        const qint64 size = QFile(file(u"estimated.mbtiles"_s)).size();
        QVERIFY2(estimate->bytes > size / 4 && estimate->bytes < size * 4,
                 qPrintable(u"%1 instead of %2"_s.arg(estimate->bytes).arg(size)));
    }

    void whatIsSavedReadsTheSame()
    {
        qint64 calls = 0;
        const auto saved = saveOffline(*m_source, m_area, file(u"all.mbtiles"_s), [&](const OfflineProgress &progress) {
            ++calls;
            QVERIFY(progress.done <= progress.total);
        });
        QVERIFY2(saved, qPrintable(saved ? QString() : oneLine(saved.problem())));
        QVERIFY(saved->finished);
        QCOMPARE(saved->written + saved->blank, 85);
        QCOMPARE(saved->blank, 16 + 1); // what lies beside the blank quarter bleeds into coarser tiles of it
        QCOMPARE(calls, 85);
        const auto back = openRaster(file(u"all.mbtiles"_s));
        QVERIFY2(back, qPrintable(back ? QString() : oneLine(back.problem())));
        QCOMPARE((*back)->info().maxZoom, 5);
        for (const TileId tile : {TileId{5, 22, 14}, TileId{5, 16, 15}, TileId{4, 11, 7}, TileId{3, 5, 3}}) {
            const auto one = m_source->read(tile.world(), {256, 256}), other = (*back)->read(tile.world(), {256, 256});
            QVERIFY(one && other);
            QCOMPARE(at(*one, 100, 100), at(*other, 100, 100));
            QCOMPARE(at(*one, 3, 250), at(*other, 3, 250));
        }
    }

    void stoppedItIsValidAndGoneOnWith()
    {
        const QString path = file(u"stopped.mbtiles"_s);
        std::stop_source stop;
        const auto first = saveOffline(
            *m_source, m_area, path,
            [&](const OfflineProgress &progress) {
                if (progress.done == 50)
                    stop.request_stop();
            },
            stop.get_token());
        QVERIFY2(first, qPrintable(first ? QString() : oneLine(first.problem())));
        QVERIFY(!first->finished && first->written > 0);
        QVERIFY(openRaster(path)); // valid all the same
        const auto second = saveOffline(*m_source, m_area, path);
        QVERIFY2(second, qPrintable(second ? QString() : oneLine(second.problem())));
        QVERIFY(second->finished);
        QCOMPARE(second->kept, first->written);
        QCOMPARE(second->kept + second->written + second->blank, 85);
        QVERIFY(!saveOffline(*m_source, m_area, path)); // complete: not written over
    }

    void whatAKilledRunLeftIsGoneOnWith()
    {
        const QString path = file(u"killed.mbtiles"_s);
        std::stop_source stop;
        QVERIFY(saveOffline(
            *m_source, m_area, path,
            [&](const OfflineProgress &progress) {
                if (progress.done == 60)
                    stop.request_stop();
            },
            stop.get_token()));
        QVERIFY(QFile::rename(path, path + u".part"_s)); // as it is named while it is written
        const auto saved = saveOffline(*m_source, m_area, path);
        QVERIFY(saved && saved->finished && saved->kept > 0);
    }

    void whatStandsThereStaysUntilTheNewOneIsWhole()
    {
        const QString path = file(u"standing.mbtiles"_s);
        const auto stopAt = [&](qint64 tiles) {
            std::stop_source stop;
            return saveOffline(
                *m_source, m_area, path,
                [&](const OfflineProgress &progress) {
                    if (progress.done == tiles)
                        stop.request_stop();
                },
                stop.get_token());
        };
        QVERIFY(stopAt(40));
        const qint64 size = QFileInfo(path).size();
        QVERIFY(QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner));
        const auto saved = saveOffline(*m_source, m_area, path, [&](const OfflineProgress &) {
            QCOMPARE(QFileInfo(path).size(), size);
            QVERIFY(QFile::exists(path + u".part"_s));
        });
        QVERIFY(saved && saved->finished && saved->kept > 0);
        QVERIFY(QFileInfo(path).size() > size && !QFile::exists(path + u".part"_s));
        QVERIFY(!(QFile::permissions(path) & QFile::ReadOther)); // as the one before
        // A complete one is not touched, whatever a killed run left beside it.
        QVERIFY(!saveOffline(*m_source, m_area, path));
        QVERIFY(QFile::copy(path, path + u".part"_s));
        const auto refused = saveOffline(*m_source, m_area, path);
        QVERIFY(!refused && refused.problem().text.contains("complete"_L1));
        QVERIFY(QFile::exists(path) && QFile::exists(path + u".part"_s));
    }

    void aFullDiskNamesWhereTheTilesAre()
    {
        const QString path = file(u"full.mbtiles"_s);
        const sijill::test::FileLimit full(30'000);
        const auto saved = saveOffline(*m_source, m_area, path);
        QVERIFY(!saved);
        QVERIFY2(saved.problem().text.contains(u"full.mbtiles"_s), qPrintable(saved.problem().text));
        QVERIFY(QFile::exists(path) || QFile::exists(path + u".part"_s));
    }

    void rowsThatAreNoTilesAreLeftAlone()
    {
        const QString path = file(u"odd.mbtiles"_s);
        std::stop_source stop;
        QVERIFY(saveOffline(
            *m_source, m_area, path,
            [&](const OfflineProgress &progress) {
                if (progress.done == 10)
                    stop.request_stop();
            },
            stop.get_token()));
        QVERIFY(QFile::rename(path, path + u".part"_s));
        {
            const GDALDatasetUniquePtr dataset(
                GDALDataset::Open((path + u".part"_s).toUtf8().constData(), GDAL_OF_VECTOR | GDAL_OF_UPDATE));
            QVERIFY(dataset);
            for (const char *row : {"-1, 0, 0", "63, 0, 0", "64, 1, 1", "1000000, 5, 5", "3, -1, 2", "3, 8, 2"}) {
                const QByteArray sql = QByteArray("INSERT INTO tiles VALUES (") + row + ", x'00')";
                dataset->ReleaseResultSet(dataset->ExecuteSQL(sql.constData(), nullptr, nullptr));
            }
        }
        const auto saved = saveOffline(*m_source, m_area, path);
        QVERIFY2(saved && saved->finished, saved ? "" : qPrintable(oneLine(saved.problem())));
        QCOMPARE(saved->kept + saved->written + saved->blank, 85);
    }

    void filesOfOthersAreLeftAsTheyAre()
    {
        QFile letter(file(u"letter.mbtiles"_s));
        QVERIFY(letter.open(QIODevice::WriteOnly));
        letter.write("Dear all,\n");
        letter.close();
        QVERIFY(!saveOffline(*m_source, m_area, letter.fileName()));
        QVERIFY(letter.open(QIODevice::ReadOnly));
        QCOMPARE(letter.readAll(), "Dear all,\n");
        QVERIFY(!QFile::exists(letter.fileName() + u".part"_s));
    }
};

QTEST_GUILESS_MAIN(OfflineTest)
#include "tst_offline.moc"
