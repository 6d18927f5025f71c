#include "widgets/painter/lettering.h"
#include "widgets/painter/mark.h"
#include "widgets/painter/shapes.h"
#include "widgets/painter/sprites.h"

#include "mapdata/layers/locate.h"

#include <QImage>
#include <QTest>

using namespace sijill;

/// Signs and the shapes under them, apart from any data.
class MarksTest : public QObject {
    Q_OBJECT

private slots:
    void aDiscsAreaIsProportionalToTheCount();
    void oneDeathIsSeen();
    void legendNumbersAreRoundAndFallingAndFit();
    void anEmptyScaleStillDraws();
    void everySignLooksDifferent();
    void aSpriteLooksLikeItsVector();
    void whatReachesBeyondTheDiscIsCountedAsReach();
    void whatIsClippedLooksTheSame_data();
    void whatIsClippedLooksTheSame();
    void lineRunsAreWholeLegs();
    void linesRunAsTheirText();
    void hatchingStaysInsideItsArea();
    void hatchingStaysPutWhileTheMapIsDragged();

private:
    static QImage imageOf(const Mark &mark);
};

QImage MarksTest::imageOf(const Mark &mark)
{
    QImage image(64, 64, QImage::Format_ARGB32_Premultiplied);
    image.fill(Theme::light().land);
    QPainter painter(&image);
    paintMark(painter, {32, 32}, mark, Theme::light());
    return image;
}

void MarksTest::aDiscsAreaIsProportionalToTheCount()
{
    const DiscScale scale(400, 400);
    const double hundred = scale.radius(100);
    QVERIFY(hundred > DiscScale::smallestRadius);
    QVERIFY(std::abs(scale.radius(400) / hundred - 2.0) < 1e-9);
    QVERIFY(std::abs(scale.radius(200) / hundred - std::sqrt(2.0)) < 1e-9);
}

void MarksTest::oneDeathIsSeen()
{
    QCOMPARE(DiscScale(100'000, 5'000'000).radius(1), DiscScale::smallestRadius);
    QVERIFY(DiscScale(100'000, 5'000'000).radius(5'000'000) <= DiscScale::greatestRadius + 1e-9);
}

void MarksTest::legendNumbersAreRoundAndFallingAndFit()
{
    for (const qint64 greatest : {1, 2, 7, 63, 100, 1'429, 98'765, 4'000'000}) {
        const DiscScale scale(greatest, greatest * 3);
        const std::vector<qint64> numbers = scale.roundNumbers();
        QVERIFY(!numbers.empty() && numbers.size() <= 3);
        for (std::size_t i = 0; i < numbers.size(); ++i) {
            qint64 digits = numbers[i];
            while (digits % 10 == 0)
                digits /= 10;
            QVERIFY(digits == 1 || digits == 2 || digits == 5);
            QVERIFY(scale.radius(numbers[i]) <= 31);
            QVERIFY(i == 0 || scale.radius(numbers[i]) < scale.radius(numbers[i - 1]));
        }
    }
}

void MarksTest::anEmptyScaleStillDraws()
{
    QCOMPARE(DiscScale(0, 0).roundNumbers(), std::vector<qint64>{1});
    QVERIFY(DiscScale().radius(0) >= DiscScale::smallestRadius);
}

void MarksTest::everySignLooksDifferent()
{
    using Shape = Mark::Shape;
    const std::vector<Mark> marks{
        {.radius = 12},
        {.radius = 12, .near = true},
        {.radius = 12, .ring = 20},
        {.radius = 12, .ring = 20, .open = true},
        {.radius = 12, .ring = 20, .near = true},
        {.radius = 12, .conventional = true},
        {.shape = Shape::Zero, .radius = 12},
        {.shape = Shape::Diamond, .radius = 12},
    };
    for (std::size_t a = 0; a < marks.size(); ++a) {
        for (std::size_t b = a + 1; b < marks.size(); ++b) {
            const QImage one = imageOf(marks[a]);
            const QImage two = imageOf(marks[b]);
            int different = 0;
            for (int y = 0; y < one.height(); ++y) {
                for (int x = 0; x < one.width(); ++x)
                    different += std::abs(qGray(one.pixel(x, y)) - qGray(two.pixel(x, y))) > 24;
            }
            QVERIFY2(different > 25, qPrintable(QStringLiteral("%1 and %2: %3").arg(a).arg(b).arg(different)));
        }
    }
}

void MarksTest::aSpriteLooksLikeItsVector()
{
    const Mark mark{.radius = 10, .ring = 17, .near = true};
    for (const double ratio : {1.0, 2.0}) {
        QImage vector(QSize(64, 64) * ratio, QImage::Format_ARGB32_Premultiplied);
        vector.setDevicePixelRatio(ratio);
        vector.fill(Qt::white);
        QImage sprite = vector;
        QPainter one(&vector);
        paintMark(one, {32, 32}, mark, Theme::light());
        one.end();
        QPainter two(&sprite);
        SpriteCache cache;
        cache.paint(two, {32, 32}, mark, Theme::light());
        cache.paint(two, {-500, 32}, mark, Theme::light());
        two.end();
        QCOMPARE(cache.size(), 1);
        int worst = 0;
        for (int y = 0; y < vector.height(); ++y) {
            for (int x = 0; x < vector.width(); ++x)
                worst = std::max(worst, std::abs(qGray(vector.pixel(x, y)) - qGray(sprite.pixel(x, y))));
        }
        QVERIFY2(worst <= 6, qPrintable(QString::number(worst)));
    }
}

void MarksTest::whatReachesBeyondTheDiscIsCountedAsReach()
{
    const Mark mark{.radius = 10, .ring = 22, .near = true};
    const QImage image = imageOf(mark);
    for (int y = 0; y < 64; ++y) {
        for (int x = 0; x < 64; ++x) {
            const double distance = std::hypot(x + 0.5 - 32, y + 0.5 - 32);
            if (distance > mark.reach() + 1.5)
                QCOMPARE(image.pixelColor(x, y), Theme::light().land);
        }
    }
}

namespace {

/// A ring with a notch, some 100 pixels wide at the scale of the tests.
VectorLayer notched()
{
    VectorLayer layer;
    layer.kind = GeometryKind::Area;
    layer.role = LayerRole::Areas;
    layer.vertices = {{0.50, 0.50}, {0.60, 0.50}, {0.55, 0.55}, {0.60, 0.60}, {0.50, 0.60}};
    layer.paths = {{0, 5}};
    Feature feature;
    feature.pathCount = 1;
    feature.bounds = QRectF(0.5, 0.5, 0.1, 0.1);
    layer.features = {feature};
    return layer;
}

} // namespace

void MarksTest::whatIsClippedLooksTheSame_data()
{
    QTest::addColumn<QPolygonF>("ring");
    QTest::newRow("inside") << QPolygonF({{40, 40}, {160, 50}, {90, 150}});
    QTest::newRow("outside") << QPolygonF({{-900, 40}, {-400, 50}, {-700, 150}});
    QTest::newRow("around") << QPolygonF({{-5000, -5000}, {5000, -5000}, {5000, 5000}, {-5000, 5000}});
    QTest::newRow("across") << QPolygonF({{-5000, 20}, {5000, 90}, {5000, 140}, {-5000, 60}});
    QTest::newRow("a corner") << QPolygonF({{150, -3000}, {3000, 150}, {3000, -3000}});
    // In and out again, many times: rings side by side after clipping.
    QPolygonF comb;
    for (int i = 0; i < 20; ++i)
        comb << QPointF(i * 10, i % 2 ? 2000 : 100) << QPointF(i * 10 + 5, i % 2 ? 2000 : 100);
    comb << QPointF(200, -4000) << QPointF(0, -4000);
    QTest::newRow("a comb") << comb;
}

void MarksTest::whatIsClippedLooksTheSame()
{
    QFETCH(QPolygonF, ring);
    const auto painted = [](const QPolygonF &polygon) {
        QImage image(200, 200, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(Qt::black, 3, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.setBrush(QColor(200, 220, 200));
        QPainterPath path;
        path.addPolygon(polygon);
        path.closeSubpath();
        if (!polygon.isEmpty())
            painter.drawPath(path);
        return image;
    };
    const QRectF box(-64, -64, 328, 328);
    const QPolygonF clipped = clippedRing(ring, box);
    for (const QPointF at : clipped)
        QVERIFY(box.adjusted(-1e-6, -1e-6, 1e-6, 1e-6).contains(at));
    const QImage whole = painted(ring), part = painted(clipped);
    for (int y = 0; y < 200; ++y)
        for (int x = 0; x < 200; ++x)
            QVERIFY2(std::abs(qGreen(whole.pixel(x, y)) - qGreen(part.pixel(x, y))) < 24,
                     qPrintable(QStringLiteral("%1 %2").arg(x).arg(y)));
}

void MarksTest::lineRunsAreWholeLegs()
{
    const QRectF box(0, 0, 100, 100);
    QVERIFY(runsIn({}, box).empty());
    QVERIFY(runsIn({{50, 50}}, box).empty());
    const QPolygonF line{{-500, 50}, {50, 50}, {60, 900}, {-700, 900}, {-600, -500}, {40, 90}, {45, 95}};
    const auto runs = runsIn(line, box);
    QCOMPARE(runs.size(), std::size_t(2));
    QCOMPARE(runs[0], QPolygonF({{-500, 50}, {50, 50}, {60, 900}}));
    QCOMPARE(runs[1], QPolygonF({{-600, -500}, {40, 90}, {45, 95}}));
}

void MarksTest::linesRunAsTheirText()
{
    const QString arabic =
        QStringLiteral("الحدود من Natural Earth والبلدات من GeoNames بترخيص CC BY 4.0 مع تغيير في الأسماء");
    const QString english = QStringLiteral("The towns of the north: حلب إعزاز منبج الباب and others beside");
    QCOMPARE(brokenLines(QFont(), {}, 100, 9).join(QString()), QString());
    for (const QString &text : {arabic, english})
        for (double width = 60; width < 400; width += 20)
            for (const QString &line : brokenLines(QFont(), text, width, 99))
                QCOMPARE(line.isRightToLeft(), text == arabic);
}

void MarksTest::hatchingStaysInsideItsArea()
{
    const VectorLayer layer = notched();
    const Viewport viewport({0.55, 0.55}, 1000, {300, 300});
    const std::vector<QLineF> lines = hatching(layer, layer.features[0], viewport, 7);
    QVERIFY(lines.size() > 8);
    for (const QLineF &line : lines) {
        QVERIFY(std::abs(std::abs(line.dx()) - std::abs(line.dy())) < 1e-6);
        for (const double t : {0.02, 0.5, 0.98}) {
            if (line.length() > 0.5)
                QVERIFY(contains(layer, layer.features[0], viewport.toWorld(line.pointAt(t))));
        }
    }
}

void MarksTest::hatchingStaysPutWhileTheMapIsDragged()
{
    const VectorLayer layer = notched();
    const Viewport before({0.55, 0.55}, 1000, {300, 300});
    const Viewport after({0.5537, 0.5481}, 1000, {300, 300});
    const std::vector<QLineF> one = hatching(layer, layer.features[0], before, 7);
    const std::vector<QLineF> two = hatching(layer, layer.features[0], after, 7);
    QCOMPARE(one.size(), two.size());
    for (std::size_t i = 0; i < one.size(); ++i) {
        const QPointF moved = after.toScreen(before.toWorld(one[i].p1()));
        QVERIFY((moved - two[i].p1()).manhattanLength() < 1e-6);
    }
}

QTEST_MAIN(MarksTest)
#include "tst_marks.moc"
