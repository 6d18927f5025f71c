#include "widgets/painter/arealayer.h"

#include <QImage>
#include <QTest>

#include <cmath>

// Qt Test's waiting macros narrow a number of milliseconds where they stand.
#pragma GCC diagnostic ignored "-Wconversion"

using namespace sijill;

namespace {

/// Wavy rings side by side, of so many vertices together.
std::shared_ptr<const VectorLayer> rings(std::size_t vertices, GeometryKind kind = GeometryKind::Area)
{
    constexpr quint32 each = 5000;
    auto layer = std::make_shared<VectorLayer>();
    layer->kind = kind;
    for (std::size_t n = 0; n < vertices / each; ++n) {
        const World centre(0.2 + 0.1 * static_cast<double>(n % 7), 0.2 + 0.1 * static_cast<double>(n / 7));
        Feature feature;
        feature.firstPath = static_cast<quint32>(n);
        feature.pathCount = 1;
        feature.labelPoint = centre;
        layer->paths.push_back({static_cast<quint32>(layer->vertices.size()), each});
        for (quint32 i = 0; i < each; ++i) {
            const double turn = 2 * std::numbers::pi * i / each;
            const double reach = 0.04 + 0.002 * std::sin(40 * turn);
            layer->vertices.push_back(centre + reach * World(std::cos(turn), std::sin(turn)));
        }
        feature.bounds = {centre - World(0.042, 0.042), centre + World(0.042, 0.042)};
        layer->bounds |= feature.bounds;
        layer->features.push_back(feature);
    }
    return layer;
}

QImage painted(const AreaLayer &layer, const Viewport &viewport)
{
    QImage image(viewport.size().toSize(), QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    layer.paint(painter, viewport);
    return image;
}

} // namespace

class LayerDetailsTest : public QObject {
    Q_OBJECT

private slots:
    void whatIsSmallOrHasNoBordersIsItself()
    {
        LayerDetails details;
        const auto none = std::make_shared<const VectorLayer>();
        QCOMPARE(details.at(none, 1000), none);
        const auto small = rings(LayerDetails::leastVertices - 10'000);
        QCOMPARE(details.at(small, 1000), small);
        const auto points = rings(60'000, GeometryKind::Point);
        QCOMPARE(details.at(points, 1000), points);
        QVERIFY(details.isIdle());
    }

    void aCopyIsMadeOnceAndServesAllScalesAroundIt()
    {
        LayerDetails details;
        const auto large = rings(60'000);
        QCOMPARE(details.at(large, 1024), large); // nobody waits for it
        QTRY_VERIFY(details.isIdle());
        const auto copy = details.at(large, 1024);
        QVERIFY(copy != large);
        QVERIFY(copy->vertices.size() * 5 < large->vertices.size());
        QCOMPARE(copy->features.size(), large->features.size());
        QCOMPARE(details.at(large, 1024), copy);
        QCOMPARE(details.at(large, 300), copy); // coarser by less than a step
        QVERIFY(details.isIdle());
        QCOMPARE(details.at(large, 1e9), large);
        QTRY_VERIFY(details.isIdle());
        QCOMPARE(details.at(large, 1e9), large); // as close as that all of it is needed
    }

    void aCopyGoesWithItsLayer()
    {
        LayerDetails details;
        auto large = rings(60'000);
        details.at(large, 1024);
        QTRY_VERIFY(details.isIdle());
        const std::weak_ptr<const VectorLayer> copy = details.at(large, 1024);
        QVERIFY(!copy.expired());
        large.reset();
        details.at(rings(60'000), 1024);
        QVERIFY(copy.expired());
    }

    void whereLittleOfALayerIsSeenItIsItself()
    {
        const auto details = std::make_shared<LayerDetails>();
        painted(AreaLayer(rings(60'000), AreaStyle{Qt::red, Qt::black, 1}, details),
                Viewport({0.2, 0.2}, 20'000, {500, 400}));
        QVERIFY(details->isIdle());
    }

    void itLooksTheSame_data()
    {
        QTest::addColumn<double>("scale");
        for (const double scale : {300.0, 777.0, 1024.0, 1700.0})
            QTest::addRow("%g", scale) << scale;
    }
    void itLooksTheSame()
    {
        QFETCH(double, scale);
        const auto large = rings(60'000);
        const auto details = std::make_shared<LayerDetails>();
        const AreaStyle style{QColor(200, 220, 200), QColor(40, 40, 40), 1};
        const Viewport viewport({0.35, 0.25}, scale, {500, 400});
        const AreaLayer with(large, style, details);
        painted(with, viewport);
        QTRY_VERIFY(details->isIdle());
        QVERIFY(details->at(large, scale) != large);
        const QImage fine = painted(AreaLayer(large, style), viewport), coarse = painted(with, viewport);
        qint64 off = 0, ink = 0;
        for (int y = 0; y < fine.height(); ++y)
            for (int x = 0; x < fine.width(); ++x) {
                off += std::abs(qGreen(fine.pixel(x, y)) - qGreen(coarse.pixel(x, y))) > 90;
                ink += fine.pixel(x, y) != 0xffffffff;
            }
        QVERIFY(ink > 500);
        QVERIFY2(off * 100 < ink, qPrintable(QString::number(off)));
    }
};

QTEST_MAIN(LayerDetailsTest)
#include "tst_layerdetails.moc"
