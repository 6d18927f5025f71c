#include "mapdata/geo/geodesic.h"
#include "mapdata/layers/reader.h"

#include "madefiles.h"

#include <QTemporaryDir>
#include <QTest>

using namespace sijill;
using namespace Qt::StringLiterals;

/// Layers on older datums come to lie where WGS 84 has them. The coordinates were computed apart from PROJ, by the
/// formulas of the projections and the three shifts that EPSG gives for the datum.
class DatumsTest : public QObject {
    Q_OBJECT

private slots:
    void aLayerOnAnOlderDatumIsShifted_data();
    void aLayerOnAnOlderDatumIsShifted();
};

void DatumsTest::aLayerOnAnOlderDatumIsShifted_data()
{
    QTest::addColumn<int>("epsg");
    QTest::addColumn<QByteArray>("wkt");
    QTest::addColumn<LonLat>("degrees");
    QTest::addColumn<double>("metres"); // what the shifts published for there differ by
    const LonLat damascus(36.2765, 33.5138), homs(36.7094, 34.7308), aleppo(37.1343, 36.2021);
    QTest::newRow("WGS 84, no shift") << 32637 << QByteArray("POINT (247029.36 3711570.37)") << damascus << 0.05;
    QTest::newRow("Syria Lambert, Damascus") << 22770 << QByteArray("POINT (200160.78 174585.22)") << damascus << 0.1;
    QTest::newRow("Syria Lambert, Homs") << 22770 << QByteArray("POINT (241229.83 309193.68)") << homs << 0.1;
    QTest::newRow("ED50, Aleppo") << 23037 << QByteArray("POINT (332295.11 4008157.67)") << aleppo << 30.0;
}

void DatumsTest::aLayerOnAnOlderDatumIsShifted()
{
    QFETCH(int, epsg);
    QFETCH(QByteArray, wkt);
    QFETCH(LonLat, degrees);
    QFETCH(double, metres);
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"made.shp"_s);
    QVERIFY(madefiles::writeShapefile(path, {{wkt, "town"}}, epsg));
    Problems problems;
    const Result<VectorLayer> layer = readLayer(path, {}, problems);
    QVERIFY2(layer, qPrintable(layer ? QString() : layer.problem().text));
    QCOMPARE(layer->features.size(), 1U);
    const double off = geodesicMetres(toLonLat(layer->features[0].labelPoint), degrees);
    // Without its shift it would be 90 to 150 metres off.
    QVERIFY2(off <= metres, qPrintable(u"%1 m off"_s.arg(off)));
}

QTEST_GUILESS_MAIN(DatumsTest)
#include "tst_datums.moc"
