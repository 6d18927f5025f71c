#include "mapdata/geo/geodesic.h"

#include <QTest>

#include <cmath>

using namespace sijill;
using namespace Qt::StringLiterals;

class GeodesicTest : public QObject {
    Q_OBJECT

private slots:
    void nothingHasNoLengthAndNoArea();
    void aPathIsTheSumOfItsLegs();
    void knownDistances_data();
    void knownDistances();
    void aSquareDegreeHasItsArea();
    void theWayRoundDoesNotMatter();
    void aRingMayLieOverTheAntimeridian();
    void aLineEndsWhereItShould();
    void lengthsAreSaid_data();
    void lengthsAreSaid();
    void areasAreSaid_data();
    void areasAreSaid();
};

void GeodesicTest::nothingHasNoLengthAndNoArea()
{
    QCOMPARE(pathMetres({}), 0.0);
    const std::vector<LonLat> one{{36, 33}}, two{{36, 33}, {37, 33}};
    QCOMPARE(pathMetres(one), 0.0);
    QCOMPARE(ringMeasure({}).area, 0.0);
    QCOMPARE(ringMeasure(one).perimeter, 0.0);
    QCOMPARE(ringMeasure(two).area, 0.0);
    QVERIFY(std::abs(ringMeasure(two).perimeter - 2 * geodesicMetres(two[0], two[1])) < 1e-6);
}

void GeodesicTest::aPathIsTheSumOfItsLegs()
{
    const std::vector<LonLat> path{{36, 33}, {37, 34}, {37, 34}, {40, 35}};
    QCOMPARE(pathMetres(path), geodesicMetres(path[0], path[1]) + geodesicMetres(path[2], path[3]));
}

void GeodesicTest::knownDistances_data()
{
    QTest::addColumn<LonLat>("from");
    QTest::addColumn<LonLat>("to");
    QTest::addColumn<double>("metres");
    // One degree on the equator: 2 pi a / 360; quarter meridian of WGS 84: 10 001 965.729 m.
    QTest::newRow("a degree of the equator") << LonLat(0, 0) << LonLat(1, 0) << 111'319.490793;
    QTest::newRow("a quarter meridian") << LonLat(0, 0) << LonLat(0, 90) << 10'001'965.729;
    QTest::newRow("over the pole") << LonLat(0, 89) << LonLat(180, 89) << 2 * 111'693.865;
    QTest::newRow("over the antimeridian") << LonLat(179.5, 0) << LonLat(-179.5, 0) << 111'319.490793;
}

void GeodesicTest::knownDistances()
{
    QFETCH(LonLat, from);
    QFETCH(LonLat, to);
    QFETCH(double, metres);
    QVERIFY2(std::abs(geodesicMetres(from, to) - metres) < 0.1,
             qPrintable(QString::number(geodesicMetres(from, to), 'f', 3)));
}

void GeodesicTest::aSquareDegreeHasItsArea()
{
    // All of the ellipsoid between parallels is known: here the whole from 0 to 1 degree by 90 east, a quarter of the
    // zone, whose edges are cut finely because a parallel is no shortest way.
    std::vector<LonLat> ring;
    for (int i = 0; i <= 9000; ++i)
        ring.emplace_back(i / 100.0, 0);
    for (int i = 9000; i >= 0; --i)
        ring.emplace_back(i / 100.0, 1);
    // Zone of the ellipsoid: pi b^2 [atanh(e sin)/e + sin / (1 - e^2 sin^2)] for the whole turn.
    constexpr double b = 6'356'752.314245, e = 0.0818191908426;
    const double s = std::sin(std::numbers::pi / 180);
    const double zone = std::numbers::pi * b * b * (std::atanh(e * s) / e + s / (1 - e * e * s * s));
    QVERIFY2(std::abs(ringMeasure(ring).area / (zone / 4) - 1) < 1e-6,
             qPrintable(QString::number(ringMeasure(ring).area / (zone / 4), 'f', 9)));
}

void GeodesicTest::theWayRoundDoesNotMatter()
{
    const std::vector<LonLat> ring{{36, 33}, {37, 33}, {37, 34}}, back(ring.rbegin(), ring.rend());
    QVERIFY(ringMeasure(ring).area > 5e9);
    QVERIFY(std::abs(ringMeasure(ring).area / ringMeasure(back).area - 1) < 1e-9);
}

void GeodesicTest::aRingMayLieOverTheAntimeridian()
{
    const std::vector<LonLat> here{{0, 10}, {2, 10}, {2, 12}}, there{{179, 10}, {-179, 10}, {-179, 12}};
    QVERIFY(std::abs(ringMeasure(here).area / ringMeasure(there).area - 1) < 1e-9);
}

void GeodesicTest::aLineEndsWhereItShould()
{
    const std::vector<LonLat> line = geodesicLine({170, 10}, {-170, 20}, 100'000);
    QVERIFY(line.size() > 10);
    QVERIFY(std::abs(line.front().x() - 170) < 1e-9);
    QVERIFY(std::abs(line.back().x() - 190) < 1e-9); // runs on
    QVERIFY(std::abs(line.back().y() - 20) < 1e-9);
    QCOMPARE(geodesicLine({36, 33}, {36, 33}, 1000).size(), 2U);
    QVERIFY(geodesicLine({0, 0}, {90, 0}, 1).size() <= 201);
}

void GeodesicTest::lengthsAreSaid_data()
{
    QTest::addColumn<double>("metres");
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << 0.0 << u"0.0 m"_s;
    QTest::newRow("steps") << 7.26 << u"7.3 m"_s;
    QTest::newRow("metres") << 850.4 << u"850 m"_s;
    QTest::newRow("nearly a kilometre") << 999.6 << u"1.00 km"_s;
    QTest::newRow("kilometres") << 12'345.0 << u"12.3 km"_s;
    QTest::newRow("many") << 1'234'567.0 << u"1,235 km"_s;
}

void GeodesicTest::lengthsAreSaid()
{
    QFETCH(double, metres);
    QFETCH(QString, text);
    QCOMPARE(distanceInWords(metres, QLocale(QLocale::English)), text);
}

void GeodesicTest::areasAreSaid_data()
{
    QTest::addColumn<double>("squareMetres");
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << 0.0 << u"0 m²"_s;
    QTest::newRow("square metres") << 850.0 << u"850 m²"_s;
    QTest::newRow("hectares") << 123'000.0 << u"12.3 ha"_s;
    QTest::newRow("square kilometres") << 4'560'000.0 << u"4.56 km²"_s;
    QTest::newRow("a country") << 185'180e6 << u"185,180 km²"_s;
}

void GeodesicTest::areasAreSaid()
{
    QFETCH(double, squareMetres);
    QFETCH(QString, text);
    QCOMPARE(areaInWords(squareMetres, QLocale(QLocale::English)), text);
}

QTEST_GUILESS_MAIN(GeodesicTest)
#include "tst_geodesic.moc"
