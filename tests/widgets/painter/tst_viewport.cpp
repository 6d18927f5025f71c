#include "widgets/painter/viewport.h"

#include <QTest>

using namespace sijill;

class ViewportTest : public QObject {
    Q_OBJECT

private slots:
    void anEmptyOneHasNothingToShow();
    void screenAndWorldAreInverses();
    void fittingKeepsTheMargins();
    void fittingAPointStaysFarEnough();
    void fittingNothingShowsTheWorld();
    void zoomIsThatOfTiles();
    void groundIsShorterTowardsThePoles();
};

void ViewportTest::anEmptyOneHasNothingToShow()
{
    QVERIFY(Viewport().isEmpty());
    QVERIFY(!Viewport({0.5, 0.5}, 1000, {10, 10}).isEmpty());
}

void ViewportTest::screenAndWorldAreInverses()
{
    const Viewport viewport({0.6, 0.4}, 30'000, {800, 600});
    QCOMPARE(viewport.toScreen(World(0.6, 0.4)), QPointF(400, 300));
    const QPointF screen(17, 580);
    const QPointF back = viewport.toScreen(viewport.toWorld(screen));
    QVERIFY(QLineF(screen, back).length() < 1e-6);
    const QPointF plane = viewport.toPlane({0.61, 0.39}) + viewport.planeOffset();
    QVERIFY(QLineF(plane, viewport.toScreen(World(0.61, 0.39))).length() < 1e-6);
    QVERIFY(std::abs(viewport.bounds().width() - 800.0 / 30'000) < 1e-12);
}

void ViewportTest::fittingKeepsTheMargins()
{
    const QRectF world(0.6, 0.39, 0.02, 0.01);
    const Viewport viewport = Viewport::fitting(world, {1000, 700}, {10, 20, 30, 40});
    const QRectF screen = viewport.toScreen(world);
    QVERIFY(std::abs(screen.left() - 10) < 1e-6);
    QVERIFY(std::abs(screen.right() - 970) < 1e-6);
    QVERIFY(screen.top() >= 20 && screen.bottom() <= 660);
    QVERIFY(std::abs((screen.top() - 20) - (660 - screen.bottom())) < 1e-6);
}

void ViewportTest::fittingAPointStaysFarEnough()
{
    QCOMPARE(Viewport::fitting(QRectF(0.6, 0.4, 0, 0), {100, 100}).zoom(), 14.0);
}

void ViewportTest::fittingNothingShowsTheWorld()
{
    QCOMPARE(Viewport::fitting({}, {512, 512}).scale(), 512.0);
}

void ViewportTest::zoomIsThatOfTiles()
{
    QCOMPARE(Viewport({}, 256, {1, 1}).zoom(), 0.0);
    QCOMPARE(Viewport({}, Viewport::scaleOf(7.5), {1, 1}).zoom(), 7.5);
}

void ViewportTest::groundIsShorterTowardsThePoles()
{
    const double scale = Viewport::scaleOf(0);
    const double atEquator = Viewport(toWorld({0, 0}), scale, {1, 1}).metresPerPixel();
    const double atSixty = Viewport(toWorld({0, 60}), scale, {1, 1}).metresPerPixel();
    QVERIFY(std::abs(atEquator - 156'543.03) < 0.1);
    QVERIFY(std::abs(atSixty * 2 - atEquator) < 0.1);
}

QTEST_GUILESS_MAIN(ViewportTest)
#include "tst_viewport.moc"
