#include "mapdata/layers/reader.h"

#include <QDir>
#include <QDirIterator>
#include <QElapsedTimer>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sijill;

namespace {

/// Far more than any of the files takes; what hangs goes beyond.
constexpr qint64 patience = 30'000;

QString realData()
{
    return qEnvironmentVariable("SIJILL_REAL_DATA");
}

struct Read {
    Result<std::vector<VectorLayer>> layers;
    Problems problems;
    LayerReport report;
    qint64 milliseconds = 0;
};

Read read(const QString &path, const QString &layer = {})
{
    Problems problems;
    LayerReport report;
    LayerOptions options;
    options.layerName = layer;
    QElapsedTimer timer;
    timer.start();
    auto layers = readLayerKinds(path, options, problems, &report);
    return {std::move(layers), std::move(problems), std::move(report), timer.elapsed()};
}

std::size_t featuresIn(const Read &read)
{
    std::size_t count = 0;
    if (read.layers)
        for (const VectorLayer &layer : *read.layers)
            count += layer.features.size();
    return count;
}

/// Features, with all that is to be told of them, or one clear line.
void check(const Read &found, const QString &path)
{
    QVERIFY2(found.milliseconds < patience, qPrintable(path));
    if (!found.layers) {
        const Problem &problem = found.layers.problem();
        QVERIFY2(!problem.text.isEmpty() && !oneLine(problem).contains(u'\n') && problem.file == path,
                 qPrintable(path));
        return;
    }
    QVERIFY2(featuresIn(found) > 0, qPrintable(path));
    QCOMPARE(static_cast<std::size_t>(found.report.read), featuresIn(found));
    QVERIFY2(!found.report.driver.isEmpty() && !found.report.encoding.isEmpty() && !found.report.crs.isEmpty() &&
                 found.report.crsFrom != CrsFrom::Unknown && found.report.hasExtent,
             qPrintable(path));
    for (const VectorLayer &layer : *found.layers)
        for (const World p : layer.vertices)
            QVERIFY2(p.x() > -1.01 && p.x() < 2.01 && p.y() > -0.01 && p.y() < 1.01, qPrintable(path));
}

} // namespace

/// Files of other projects' tests and of publishers, odd and broken, as they are.
class AcceptanceTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        if (realData().isEmpty())
            QSKIP("SIJILL_REAL_DATA is not set: the files of other projects are not tried");
    }

    void everyFileGivesFeaturesOrOneLine_data()
    {
        QTest::addColumn<QString>("path");
        QDirIterator files(realData(), {u"*.shp"_s, u"*.SHP"_s, u"*.zip"_s, u"*.mbtiles"_s, u"*.gpkg"_s, u"*.json"_s},
                           QDir::Files, QDirIterator::Subdirectories);
        QStringList paths;
        while (files.hasNext())
            paths << files.next();
        paths.sort();
        for (const QString &path : std::as_const(paths))
            QTest::newRow(qPrintable(QDir(realData()).relativeFilePath(path))) << path;
    }
    void everyFileGivesFeaturesOrOneLine()
    {
        QFETCH(QString, path);
        const Read first = read(path);
        check(first, path);
        for (const QString &layer : first.report.allLayers)
            if (layer != first.report.layer)
                check(read(path, layer), path);
    }

    void whatCanBeReadOfADamagedOneIsRead_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<int>("features");
        const auto row = [](const char *file, int features) {
            QTest::newRow(file) << QString::fromLatin1(file) << features;
        };
        row("02_latin1_no_cpg/latin1.shp", 1);
        row("05_deleted_records/archsites.shp", 21);
        row("15_screenmap_deleted/screenmap-deleted.shp", 3);
        row("23_poly_null_poly/poly_null_poly.shp", 2);
        row("35_no_dbf/no-dbf.shp", 14);
        row("35_no_dbf/no-dbf.zip", 14);
        row("61_DERIVED_shx_truncated/syr_admin1.shp", 14);
        row("62_DERIVED_shx_garbage_offsets/syr_admin1.shp", 14);
        row("64_DERIVED_dbf_truncated/syr_admin1.shp", 14);
        row("65_DERIVED_dbf_zero_bytes/syr_admin1.shp", 14);
        row("66_DERIVED_shp_only/syr_admin1.shp", 14);
    }
    void whatCanBeReadOfADamagedOneIsRead()
    {
        QFETCH(QString, file);
        QFETCH(int, features);
        const QString path = realData() + u"/odd_shapefiles/"_s + file;
        if (!QFile::exists(path))
            QSKIP("is not among the files here");
        const Read found = read(path);
        QVERIFY2(found.layers, found.layers ? "" : qPrintable(oneLine(found.layers.problem())));
        QCOMPARE(featuresIn(found), static_cast<std::size_t>(features));
        if (file.contains("DERIVED"_L1))
            QVERIFY(!found.report.repairs.isEmpty() || !found.problems.empty());
    }

    void vectorTilesThatStopShortOfTheirDepthAreRead()
    {
        const QString path = realData() + u"/basemap_tiles/geotools_madagascar.mbtiles"_s;
        if (!QFile::exists(path))
            QSKIP("is not among the files here");
        const Read found = read(path);
        QVERIFY2(found.layers, found.layers ? "" : qPrintable(oneLine(found.layers.problem())));
        QVERIFY(featuresIn(found) > 0);
        QVERIFY(std::ranges::any_of(found.problems, [](const Problem &p) { return p.text.contains(u"zoom level"_s); }));
    }
};

QTEST_GUILESS_MAIN(AcceptanceTest)
#include "tst_acceptance.moc"
