#include "tests/mapdata/raster/maderasters.h"
#include "widgets/painter/picture.h"
#include "widgets/painter/rasterlayer.h"

#include <QBuffer>
#include <QImage>
#include <QSvgGenerator>
#include <QTemporaryDir>
#include <QTest>

// Qt Test's waiting macros narrow a number of milliseconds where they stand.
#pragma GCC diagnostic ignored "-Wconversion"

using namespace sijill;
using namespace maderasters;
using namespace Qt::StringLiterals;

namespace {

constexpr QRgb ground = 0xff00ff00;

QImage painted(const std::vector<RasterOnMap> &rasters, const Viewport &viewport, const RasterPatience &patience = {},
               double ratio = 1)
{
    QImage image((viewport.size() * ratio).toSize(), QImage::Format_RGB32);
    image.setDevicePixelRatio(ratio);
    image.fill(ground);
    QPainter painter(&image);
    for (const RasterOnMap &raster : rasters)
        RasterLayer(raster, patience).paint(painter, viewport);
    return image;
}

bool near(QRgb a, QRgb b, int tolerance = 2)
{
    return std::abs(qRed(a) - qRed(b)) <= tolerance && std::abs(qGreen(a) - qGreen(b)) <= tolerance &&
           std::abs(qBlue(a) - qBlue(b)) <= tolerance;
}

} // namespace

class RasterLayerTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    std::shared_ptr<const RasterSource> m_red, m_blue;

    std::shared_ptr<const RasterSource> made(const QString &name, const Pixel &colour,
                                             const std::array<double, 6> &transform)
    {
        const QString path = m_folder.filePath(name);
        make(path, {.width = 256, .height = 256, .transform = transform, .crs = "EPSG:3857"},
             [colour](int, int) { return colour; });
        const auto source = openRaster(path);
        return source ? *source : nullptr;
    }

private slots:
    void initTestCase()
    {
        m_red = made(u"red.tif"_s, {200, 0, 0}, tileTransform(1, 0, 0, 256)); // the north-western quarter
        m_blue = made(u"blue.tif"_s, {0, 0, 200}, tileTransform(0, 0, 0, 256));
        QVERIFY(m_red && m_blue);
    }

    void nothingIsPaintedWhereThereIsNothing()
    {
        const Viewport viewport({0.5, 0.5}, 400, {300, 300});
        for (const RasterOnMap &raster : {RasterOnMap{}, RasterOnMap{m_red, 0}, RasterOnMap{m_red, 1, false}})
            QCOMPARE(painted({raster}, viewport).pixel(20, 20), ground);
        const QImage empty = painted({{m_red}}, Viewport({0.9, 0.9}, 1e5, {300, 300}));
        QCOMPARE(empty.pixel(150, 150), ground);
    }

    void aBaseMapLiesInItsPlaceAtEveryScale_data()
    {
        QTest::addColumn<bool>("tiles");
        QTest::addColumn<double>("ratio");
        QTest::newRow("picture") << false << 1.0;
        QTest::newRow("picture, fine") << false << 2.0;
        QTest::newRow("tiles") << true << 1.0;
        QTest::newRow("tiles, fine") << true << 2.0;
    }
    void aBaseMapLiesInItsPlaceAtEveryScale()
    {
        QFETCH(bool, tiles);
        QFETCH(double, ratio);
        for (const double scale : {200.0, 256.0, 333.3, 1000.0, 12345.6}) {
            const Viewport viewport({0.5, 0.5}, scale, {300, 300});
            RasterPatience patience;
            if (tiles)
                patience = {std::make_shared<TileStore>(std::make_shared<TileCache>()), 60'000};
            const QImage image = painted({{m_red}}, viewport, patience, ratio);
            const auto at = [&](double x, double y) { return image.pixel(int(x * ratio), int(y * ratio)); };
            QVERIFY(near(at(147, 147), 0xffc80000));
            QVERIFY(near(at(100, 100), 0xffc80000)); // also where tiles meet
            QCOMPARE(at(153, 147), ground);
            QCOMPARE(at(147, 153), ground);
        }
    }

    void tilesMeetWithoutSeams()
    {
        const RasterPatience patience{std::make_shared<TileStore>(std::make_shared<TileCache>()), 60'000};
        for (const double scale : {700.1, 1234.5, 3001.7}) {
            const QImage image = painted({{m_blue}}, Viewport({0.51, 0.49}, scale, {400, 400}), patience);
            for (int y = 0; y < 400; ++y)
                for (int x = 0; x < 400; ++x)
                    QVERIFY2(near(image.pixel(x, y), 0xff0000c8), qPrintable(u"%1 %2"_s.arg(x).arg(y)));
        }
    }

    void orderAndOpacityHold()
    {
        const Viewport viewport({0.25, 0.25}, 600, {200, 200});
        QVERIFY(near(painted({{m_red}, {m_blue}}, viewport).pixel(100, 100), 0xff0000c8));
        QVERIFY(near(painted({{m_blue}, {m_red}}, viewport).pixel(100, 100), 0xffc80000));
        QVERIFY(near(painted({{m_blue}, {m_red, 0.5}}, viewport).pixel(100, 100), 0xff640064));
    }

    void aBaseMapLiesWhereTheListHasIt()
    {
        auto area = std::make_shared<VectorLayer>();
        area->kind = GeometryKind::Area;
        area->vertices = {{0.1, 0.1}, {0.4, 0.1}, {0.4, 0.4}, {0.1, 0.4}};
        area->paths = {{0, 4}};
        area->bounds = {0.1, 0.1, 0.3, 0.3};
        Feature &feature = area->features.emplace_back();
        feature.pathCount = 1;
        feature.bounds = area->bounds;
        feature.labelPoint = {0.25, 0.25};
        LayerEntry filled = entryOf(area);
        filled.style.fill = QColor(0, 120, 0);
        LayerEntry base{.id = u"base"_s, .content = m_red};
        const Viewport viewport({0.25, 0.25}, 600, {200, 200});
        const auto middleOf = [&](const LayerStack &stack) {
            std::vector<RasterOnMap> rasters;
            for (const StyledRaster &raster : stack.rasters())
                rasters.push_back({raster.source, 1, true, raster.above});
            QImage image(200, 200, QImage::Format_RGB32);
            QPainter painter(&image);
            paintGround(painter, viewport, groundLayers(stack.vectorLayers(), Theme::light(), rasters), Theme::light());
            return image.pixel(100, 100);
        };
        const LayerStack stack = LayerStack().with(filled).with(base);
        QCOMPARE(stack.positionOf(u"base"_s), std::size_t(0)); // at the bottom, unless somebody moves it
        QVERIFY(near(middleOf(stack), 0xff007800));
        const LayerStack moved = stack.moved(u"base"_s, 1);
        QCOMPARE(moved.rasters().front().above, std::size_t(1));
        QVERIFY(near(middleOf(moved), 0xffc80000));
        QCOMPARE(moved.shown(filled.id, false).rasters().front().above, std::size_t(0));
        QVERIFY(near(middleOf(moved.shown(filled.id, false)), 0xffc80000));
    }

    void coarserTilesStandIn()
    {
        auto store = std::make_shared<TileStore>(std::make_shared<TileCache>());
        QVERIFY(store->read(*m_red, {1, 0, 0}));
        const Viewport viewport({0.25, 0.25}, 4096, {200, 200});
        // No time at all: what is not in memory has not come yet.
        QVERIFY(near(painted({{m_red}}, viewport, {store, 0}).pixel(100, 100), 0xffc80000));
        QTRY_VERIFY(store->isIdle());
        QVERIFY(store->find(*m_red, {4, 4, 4}) && store->find(*m_red, {4, 3, 3}));
    }

    void aPictureNeverWantsMoreThanFitsInMemory()
    {
        auto store = std::make_shared<TileStore>(std::make_shared<TileCache>(20 * 256 * 256 * 4));
        const Viewport viewport({0.5, 0.5}, 8192, {4000, 4000});
        painted({{m_blue}}, viewport, {store, 60'000});
        QVERIFY(store->isIdle()); // all were read, and none pushed out another
        QVERIFY(near(painted({{m_blue}}, viewport, {store, 0}).pixel(2000, 2000), 0xff0000c8));
        QVERIFY(store->isIdle());
    }

    void aVectorPictureHoldsOneImage()
    {
        QBuffer buffer;
        QSvgGenerator generator;
        generator.setOutputDevice(&buffer);
        generator.setSize({300, 300});
        generator.setResolution(96);
        QPainter painter(&generator);
        RasterLayer({m_red}).paint(painter, Viewport({0.5, 0.5}, 2000, {300, 300}));
        painter.end();
        QCOMPARE(buffer.data().count("<image"), 1);
    }

    void attributionsAreNamedOnce() { QVERIFY(attributionsOf({{m_red}, {}}).isEmpty()); }
};

QTEST_MAIN(RasterLayerTest)
#include "tst_rasterlayer.moc"
