#include "mapdata/geo/graticule.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace sijill;
using namespace Qt::StringLiterals;

namespace {

QRectF worldRect(double west, double south, double east, double north)
{
    return {toWorld({west, north}), toWorld({east, south})};
}

} // namespace

class GraticuleTest : public QObject {
    Q_OBJECT

private slots:
    void nothingHasNoLines();
    void aFewLinesAreInView();
    void stepsAreRound_data();
    void stepsAreRound();
    void linesStandWhereTheySay();
    void meridiansRunOnBeyondTheAntimeridian();
    void labelsAreAsFineAsTheStep_data();
    void labelsAreAsFineAsTheStep();
};

void GraticuleTest::nothingHasNoLines()
{
    QVERIFY(graticule({}).lines.empty());
    QVERIFY(graticule(QRectF(0.5, 0.5, 0, 0.1)).lines.empty());
}

void GraticuleTest::aFewLinesAreInView()
{
    for (const double latitude : {0.0, 33.5, 60.0, -70.0}) {
        for (double zoom = 2; zoom <= 18; zoom += 0.1) {
            const QSizeF size = QSizeF(1280, 800) / (256 * std::exp2(zoom));
            const World middle = toWorld({36.123, latitude});
            const Graticule lines = graticule({middle - QPointF(size.width(), size.height()) / 2, size});
            const auto meridians = std::ranges::count(lines.lines, true, &GraticuleLine::meridian);
            const QByteArray where = QByteArray::number(latitude) + " at zoom " + QByteArray::number(zoom);
            QVERIFY2(meridians >= 3 && meridians <= 9, where.constData());
        }
    }
}

void GraticuleTest::stepsAreRound_data()
{
    QTest::addColumn<double>("width"); // degrees
    QTest::addColumn<int>("seconds");
    QTest::newRow("the world") << 360.0 << 60 * 3600;
    QTest::newRow("a continent") << 40.0 << 5 * 3600;
    QTest::newRow("a country") << 7.0 << 3600;
    QTest::newRow("a governorate") << 1.9 << 15 * 60;
    QTest::newRow("a town") << 0.1 << 60;
    QTest::newRow("a street") << 0.002 << 1;
}

void GraticuleTest::stepsAreRound()
{
    QFETCH(double, width);
    QFETCH(int, seconds);
    QCOMPARE(graticule(worldRect(38 - width / 2, 34.999, 38 + width / 2, 35.001)).stepSeconds, seconds);
}

void GraticuleTest::linesStandWhereTheySay()
{
    const Graticule lines = graticule(worldRect(35.5, 32.2, 42.5, 37.4));
    QCOMPARE(lines.stepSeconds, 3600);
    const auto has = [&](bool meridian, double degrees) {
        return std::ranges::any_of(lines.lines, [&](const GraticuleLine &line) {
            return line.meridian == meridian && line.degrees == degrees;
        });
    };
    for (int longitude = 36; longitude <= 42; ++longitude)
        QVERIFY(has(true, longitude));
    for (int latitude = 33; latitude <= 37; ++latitude)
        QVERIFY(has(false, latitude));
    QCOMPARE(lines.lines.size(), 12U);
    for (const GraticuleLine &line : lines.lines)
        QCOMPARE(line.world, line.meridian ? toWorld({line.degrees, 0}).x() : toWorld({0, line.degrees}).y());
}

void GraticuleTest::meridiansRunOnBeyondTheAntimeridian()
{
    const Graticule lines = graticule(QRectF(0.99, 0.49, 0.02, 0.02)); // 176.4 E to 176.4 W
    const auto beyond =
        std::ranges::find_if(lines.lines, [](const GraticuleLine &l) { return l.meridian && l.world > 1; });
    QVERIFY(beyond != lines.lines.end());
    QCOMPARE(beyond->degrees, -179.0);
}

void GraticuleTest::labelsAreAsFineAsTheStep_data()
{
    QTest::addColumn<bool>("meridian");
    QTest::addColumn<double>("degrees");
    QTest::addColumn<int>("step");
    QTest::addColumn<QString>("text");
    QTest::newRow("degrees") << true << 36.0 << 3600 << u"36° E"_s;
    QTest::newRow("west") << true << -70.0 << 7200 << u"70° W"_s;
    QTest::newRow("minutes") << false << 33.5 << 1800 << u"33°30′ N"_s;
    QTest::newRow("whole minutes") << false << -33.0 << 300 << u"33°00′ S"_s;
    QTest::newRow("seconds") << true << 36.0 + 5.0 / 3600 << 5 << u"36°00′05″ E"_s;
    QTest::newRow("the equator") << false << 0.0 << 3600 << u"0°"_s;
    QTest::newRow("the antimeridian") << true << 180.0 << 3600 << u"180°"_s;
}

void GraticuleTest::labelsAreAsFineAsTheStep()
{
    QFETCH(bool, meridian);
    QFETCH(double, degrees);
    QFETCH(int, step);
    QFETCH(QString, text);
    QCOMPARE(graticuleLabel({meridian, degrees, 0}, step, QLocale(QLocale::English)), text);
}

QTEST_GUILESS_MAIN(GraticuleTest)
#include "tst_graticule.moc"
