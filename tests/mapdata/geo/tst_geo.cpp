#include "mapdata/geo/distance.h"
#include "mapdata/geo/mercator.h"
#include "mapdata/layers/locate.h"
#include "mapdata/layers/reader.h"
#include "mapdata/layers/simplify.h"

#include <QElapsedTimer>
#include <QTest>

#include <algorithm>
#include <set>

using namespace sijill;
using namespace Qt::StringLiterals;

namespace {

using Ring = std::vector<World>;

VectorLayer areas(const std::vector<std::vector<Ring>> &features)
{
    VectorLayer layer;
    layer.kind = GeometryKind::Area;
    for (const auto &rings : features) {
        Feature feature;
        feature.firstPath = static_cast<quint32>(layer.paths.size());
        feature.pathCount = static_cast<quint32>(rings.size());
        for (const Ring &ring : rings) {
            layer.paths.push_back({static_cast<quint32>(layer.vertices.size()), static_cast<quint32>(ring.size())});
            layer.vertices.insert(layer.vertices.end(), ring.begin(), ring.end());
        }
        feature.bounds = QRectF(QPointF(0, 0), QPointF(1, 1));
        layer.features.push_back(feature);
    }
    return layer;
}

std::set<std::pair<double, double>> pointsOf(const VectorLayer &layer, std::size_t path)
{
    std::set<std::pair<double, double>> points;
    for (quint32 i = 0; i < layer.paths[path].count; ++i) {
        const World p = layer.vertices[layer.paths[path].first + i];
        points.insert({p.x(), p.y()});
    }
    return points;
}

/// A wavy border from top to bottom at x = 0.5.
Ring wave()
{
    Ring points;
    for (int i = 1; i < 100; ++i)
        points.emplace_back(0.5 + 0.01 * std::sin(i * 0.7), i / 100.0);
    return points;
}

} // namespace

class GeoTest : public QObject {
    Q_OBJECT

private slots:
    void mercatorGoesThereAndBack_data()
    {
        QTest::addColumn<QPointF>("place");
        QTest::newRow("origin") << QPointF(0, 0);
        QTest::newRow("Damascus") << QPointF(36.3, 33.5);
        QTest::newRow("north-west") << QPointF(-180, 85);
        QTest::newRow("south-east") << QPointF(180, -85);
    }
    void mercatorGoesThereAndBack()
    {
        QFETCH(QPointF, place);
        const LonLat back = toLonLat(toWorld(place));
        QVERIFY(std::abs(back.x() - place.x()) < 1e-9 && std::abs(back.y() - place.y()) < 1e-9);
    }

    void thePolesAreClamped()
    {
        QVERIFY(std::abs(toWorld({0, 90}).y()) < 1e-9);
        QVERIFY(std::abs(toWorld({0, -90}).y() - 1) < 1e-9);
    }

    void distancesFollowTheEllipsoid()
    {
        QCOMPARE(geodesicMetres({36.3, 33.5}, {36.3, 33.5}), 0.0);
        // A degree of the equator, and of the meridian from 45 degrees on (WGS 84).
        QVERIFY(std::abs(geodesicMetres({0, 0}, {1, 0}) - 111'319.491) < 0.01);
        QVERIFY(std::abs(geodesicMetres({0, 44.5}, {0, 45.5}) - 111'131.8) < 1);
    }

    void aScaleBarFitsItsLatitude()
    {
        for (const double latitude : {0.0, 33.5, -60.0}) {
            const double tiny = geodesicMetres({10, latitude}, {10.0001, latitude}) / 0.0001 * 360;
            QVERIFY(std::abs(metresPerWorldUnit(latitude) / tiny - 1) < 1e-6);
        }
    }

    void aPointIsFoundInItsArea()
    {
        const VectorLayer layer =
            areas({{{{0, 0}, {0.5, 0}, {0.5, 1}, {0, 1}}, {{0.1, 0.1}, {0.2, 0.1}, {0.2, 0.2}, {0.1, 0.2}}},
                   {{{0.5, 0}, {1, 0}, {1, 1}, {0.5, 1}}}});
        QCOMPARE(areaAt(layer, {0.3, 0.5}), std::optional<std::size_t>(0));
        QCOMPARE(areaAt(layer, {0.7, 0.5}), std::optional<std::size_t>(1));
        QCOMPARE(areaAt(layer, {0.15, 0.15}), std::nullopt);                // a hole
        QCOMPARE(areaAt(layer, {0.5, 0.5}), std::optional<std::size_t>(1)); // the border is in one of them
        QCOMPARE(areaAt(layer, {2, 2}), std::nullopt);
        QCOMPARE(areaAt(VectorLayer{}, {0.5, 0.5}), std::nullopt);
    }

    void anEmptyLayerStaysEmpty()
    {
        QVERIFY(simplified(VectorLayer{}, 0.1).vertices.empty());
        VectorLayer layer;
        layer.kind = GeometryKind::Area;
        QVERIFY(simplified(layer, 0.1).vertices.empty());
    }

    void withoutToleranceNothingChanges()
    {
        const VectorLayer layer = areas({{wave()}});
        QCOMPARE(simplified(layer, 0).vertices, layer.vertices);
    }

    void neighboursKeepOneBorder()
    {
        const Ring border = wave();
        Ring west{{0, 1}, {0, 0}, {0.5, 0}}, east{{1, 0}, {1, 1}, {0.5, 1}};
        west.insert(west.end(), border.begin(), border.end());
        west.emplace_back(0.5, 1);
        east.insert(east.end(), border.rbegin(), border.rend()); // the other way round
        east.emplace_back(0.5, 0);
        const VectorLayer layer = areas({{west}, {east}});
        for (const double tolerance : {0.0005, 0.002, 0.006, 0.05}) {
            const VectorLayer coarse = simplified(layer, tolerance);
            auto a = pointsOf(coarse, 0), b = pointsOf(coarse, 1);
            std::erase_if(a, [](auto p) { return p.first < 0.45; });
            std::erase_if(b, [](auto p) { return p.first > 0.55; });
            QVERIFY2(a == b, qPrintable(QString::number(tolerance)));
            QVERIFY(a.size() < border.size());
            QVERIFY(a.contains({0.5, 0}) && a.contains({0.5, 1})); // where three meet
        }
    }

    void anIslandAndItsHoleKeepOneBorder()
    {
        Ring circle;
        for (int i = 0; i < 200; ++i)
            circle.emplace_back(0.5 + 0.2 * std::cos(i * 0.0314159265), 0.5 + 0.2 * std::sin(i * 0.0314159265));
        Ring hole(circle.rbegin(), circle.rend());
        std::ranges::rotate(hole, hole.begin() + 77);
        const VectorLayer coarse = simplified(areas({{{{0, 0}, {1, 0}, {1, 1}, {0, 1}}, hole}, {circle}}), 0.01);
        QVERIFY(pointsOf(coarse, 1) == pointsOf(coarse, 2));
        QVERIFY(pointsOf(coarse, 2).size() < 60);
    }

    void aFeatureTooSmallToBeSeenStays()
    {
        const VectorLayer coarse =
            simplified(areas({{{{0.5, 0.5}, {0.5001, 0.5}, {0.5001, 0.5001}, {0.5, 0.5001}}}}), 0.1);
        QCOMPARE(coarse.features.size(), std::size_t(1));
        QCOMPARE(coarse.features[0].pathCount, quint32(1));
        QVERIFY(coarse.paths[0].count >= 3);
    }

    void governoratesOfOchaKeepTheirBorders()
    {
        const QString folder = qEnvironmentVariable("SIJILL_REAL_DATA");
        if (folder.isEmpty())
            QSKIP("SIJILL_REAL_DATA is not set: OCHA's sub-districts are not tried");
        Problems problems;
        const auto layer = readLayer(folder + u"/ocha_syr_2018_utf8_18219/syr_admin3.shp"_s, {}, problems);
        QVERIFY(layer);
        QElapsedTimer timer;
        timer.start();
        const VectorLayer coarse = simplified(*layer, 0.5 / 256 / 64); // half a pixel at zoom 6
        qInfo("%zu vertices to %zu in %lld ms", layer->vertices.size(), coarse.vertices.size(), timer.elapsed());
        QCOMPARE(coarse.features.size(), layer->features.size());
        // A vertex that any path kept is kept by every path that ran through it.
        std::set<std::pair<double, double>> kept;
        for (const World p : coarse.vertices)
            kept.insert({p.x(), p.y()});
        std::size_t expected = 0;
        for (const World p : layer->vertices)
            expected += kept.contains({p.x(), p.y()});
        QVERIFY(expected - coarse.vertices.size() < 40); // rings that vanished
        QVERIFY(coarse.vertices.size() * 5 < layer->vertices.size());
    }
};

QTEST_GUILESS_MAIN(GeoTest)
#include "tst_geo.moc"
