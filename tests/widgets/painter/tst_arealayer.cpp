#include "widgets/painter/arealayer.h"

#include <QImage>
#include <QPolygonF>
#include <QTest>

using namespace sijill;

namespace {

std::shared_ptr<const VectorLayer> points(const std::vector<std::pair<World, quint8>> &ranked)
{
    auto layer = std::make_shared<VectorLayer>();
    layer->kind = GeometryKind::Point;
    for (const auto &[at, rank] : ranked) {
        Feature feature;
        feature.labelPoint = at;
        feature.bounds = QRectF(at, QSizeF());
        feature.rank = rank;
        layer->features.push_back(feature);
    }
    return layer;
}

QImage painted(const std::shared_ptr<const VectorLayer> &layer, const Viewport &viewport)
{
    QImage image(viewport.size().toSize(), QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    AreaLayer(layer, AreaStyle{Qt::red, Qt::black, 1}).paint(painter, viewport);
    return image;
}

using Ring = std::vector<World>;

/// Countries of a ring each.
std::shared_ptr<const VectorLayer> countriesOf(const std::vector<Ring> &rings, LayerRole role = LayerRole::Countries)
{
    auto layer = std::make_shared<VectorLayer>();
    layer->kind = GeometryKind::Area;
    layer->role = role;
    for (const Ring &ring : rings) {
        Feature feature;
        feature.firstPath = static_cast<quint32>(layer->paths.size());
        feature.pathCount = 1;
        feature.bounds = QPolygonF(QList<QPointF>(ring.begin(), ring.end())).boundingRect();
        layer->paths.push_back({static_cast<quint32>(layer->vertices.size()), static_cast<quint32>(ring.size())});
        layer->vertices.insert(layer->vertices.end(), ring.begin(), ring.end());
        layer->bounds |= feature.bounds;
        layer->features.push_back(feature);
    }
    return layer;
}

/// Two countries, one above the other, that both end at the same straight line in the west, and not in the east.
const Ring north{{0.49, 0.49}, {0.508, 0.49}, {0.508, 0.5}, {0.49, 0.5}};
const Ring south{{0.49, 0.5}, {0.508, 0.5}, {0.511, 0.51}, {0.49, 0.51}};

const Viewport around({0.5, 0.5}, 8000, {200, 200}); // from 0.4875 to 0.5125

bool isDarkAt(const QImage &image, World at)
{
    const QPoint pixel = around.toScreen(at).toPoint();
    int darkest = 255;
    for (int dx = -1; dx <= 1; ++dx)
        darkest = std::min(darkest, image.pixelColor(pixel.x() + dx, pixel.y()).red());
    return darkest < 128;
}

const World first(0.50011, 0.50011), second(0.500111, 0.50011);

} // namespace

class AreaLayerTest : public QObject {
    Q_OBJECT

private slots:
    void aLayerOfNothingIsBlank()
    {
        const Viewport viewport({0.5, 0.5}, 1000, {200, 200});
        QImage blank(200, 200, QImage::Format_RGB32);
        blank.fill(Qt::white);
        QCOMPARE(painted(points({}), viewport), blank);
        QVERIFY(painted(points({{first, 5}}), viewport) != blank);
    }

    void ofPointsOnEachOtherTheMostImportantIsDrawn()
    {
        const Viewport far({0.5, 0.5}, 1000, {200, 200});
        QCOMPARE(painted(points({{first, 5}, {second, 1}}), far), painted(points({{second, 1}}), far));
        QCOMPARE(painted(points({{first, 3}, {second, 3}}), far), painted(points({{first, 3}}), far));
    }

    void whereThereIsRoomAllAreDrawn()
    {
        const Viewport near(first, 1e8, {400, 400});
        const QImage both = painted(points({{first, 5}, {second, 1}}), near);
        QVERIFY(both != painted(points({{first, 5}}), near));
        QVERIFY(both != painted(points({{second, 1}}), near));
    }

    void noneComesOrGoesWhileTheMapIsMoved()
    {
        std::vector<std::pair<World, quint8>> many;
        for (int i = 0; i < 400; ++i)
            many.push_back({World(0.5 + 0.0007 * (i % 20), 0.5 + 0.0007 * (i / 20)), 5});
        const auto layer = points(many);
        const QImage here = painted(layer, Viewport({0.5, 0.5}, 1000, {200, 200}));
        const QImage there = painted(layer, Viewport({0.51, 0.5}, 1000, {200, 200})); // ten pixels on
        int other = 0;
        for (int y = 20; y < 180; ++y)
            for (int x = 20; x < 140; ++x)
                other += std::abs(there.pixelColor(x, y).green() - here.pixelColor(x + 10, y).green()) > 60;
        QCOMPARE(other, 0);
    }

    void whereCountriesWereCutOutOfMoreThereIsNoBorder_data()
    {
        QTest::addColumn<std::shared_ptr<const VectorLayer>>("layer");
        QTest::addColumn<bool>("isDrawn");
        QTest::newRow("two countries") << countriesOf({north, south}) << false;
        QTest::newRow("one country with a straight border") << countriesOf({north}) << true;
        QTest::newRow("two provinces") << countriesOf({north, south}, LayerRole::Areas) << true;
    }
    void whereCountriesWereCutOutOfMoreThereIsNoBorder()
    {
        QFETCH(std::shared_ptr<const VectorLayer>, layer);
        QFETCH(bool, isDrawn);
        const QImage image = painted(layer, around);
        QCOMPARE(isDarkAt(image, {0.49, 0.495}), isDrawn);
        QVERIFY(isDarkAt(image, {0.508, 0.495})); // the border in the east
        QCOMPARE(image.pixelColor(around.toScreen({0.497, 0.495}).toPoint()), QColor(Qt::red));
    }

    void aCutLayerKeepsTheBordersInsideOfIt()
    {
        const auto layer = countriesOf({north, south});
        QImage image = painted(layer, around);
        const QPoint middle = around.toScreen({0.5, 0.5}).toPoint();
        int darkest = 255;
        for (int dy = -1; dy <= 1; ++dy)
            darkest = std::min(darkest, image.pixelColor(middle.x(), middle.y() + dy).red());
        QVERIFY(darkest < 128);
    }
};

QTEST_MAIN(AreaLayerTest)
#include "tst_arealayer.moc"
