#include "widgets/painter/arealayer.h"

#include <QImage>
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
};

QTEST_MAIN(AreaLayerTest)
#include "tst_arealayer.moc"
