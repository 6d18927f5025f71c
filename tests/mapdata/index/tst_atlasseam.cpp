#include "mapdata/index/atlasseam.h"
#include "mapdata/index/clusters.h"
#include "tests/mapdata/support/atlasmaker.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace sijill;

/// Where the world is cut open for what is shown.
class AtlasSeamTest : public QObject {
    Q_OBJECT

    static Atlas at(const QList<LonLat> &points)
    {
        test::AtlasMaker maker;
        for (const LonLat point : points) {
            const LocationIndex location = maker.location(PlacePrecision::Exact, {});
            maker.atlas.locations[location].longitude = point.x();
            maker.atlas.locations[location].latitude = point.y();
            maker.incident(Span::day(0), none, location);
        }
        return maker.atlas;
    }

    static std::shared_ptr<const VectorLayer> areas(const std::vector<std::vector<LonLat>> &rings)
    {
        auto layer = std::make_shared<VectorLayer>();
        layer->kind = GeometryKind::Area;
        layer->role = LayerRole::Areas;
        Feature feature;
        for (const auto &ring : rings) {
            Path path{static_cast<quint32>(layer->vertices.size()), static_cast<quint32>(ring.size())};
            for (const LonLat point : ring) {
                const World world = toWorld(point);
                layer->vertices.push_back(world);
                layer->bounds |= QRectF(world, QSizeF(1e-9, 1e-9));
            }
            layer->paths.push_back(path);
            ++feature.pathCount;
        }
        feature.bounds = layer->bounds;
        layer->features.push_back(feature);
        return layer;
    }

private slots:
    void theWorldIsCutAtTheAntimeridianUnlessDataLieThere_data()
    {
        QTest::addColumn<QList<LonLat>>("points");
        QTest::addColumn<bool>("isMoved");
        QTest::newRow("nothing") << QList<LonLat>{} << false;
        QTest::newRow("one place on it") << QList<LonLat>{{180, -17}} << false;
        QTest::newRow("Fiji") << QList<LonLat>{{178.4419, -18.1416}, {-178.95, -17.2333}, {-179.96, -16.85}} << true;
        QTest::newRow("both edges themselves") << QList<LonLat>{{180, 0}, {-180, 0}} << true;
        QTest::newRow("Bering Strait") << QList<LonLat>{{-169.9, 65.8}, {-168, 65.6}, {177.5, 64.7}} << true;
        QTest::newRow("Tonga, all of it west") << QList<LonLat>{{-175.2, -21.1}, {-174, -18.6}} << false;
        QTest::newRow("Syria") << QList<LonLat>{{37, 36}, {36, 33}} << false;
        QTest::newRow("all around") << QList<LonLat>{{-170, 0}, {-60, 0}, {20, 10}, {175, -40}} << false;
        QTest::newRow("the Americas and Europe") << QList<LonLat>{{-120, 40}, {20, 50}} << false;
    }
    void theWorldIsCutAtTheAntimeridianUnlessDataLieThere()
    {
        QFETCH(QList<LonLat>, points);
        QTEST(seamOf(at(points)).isMoved(), "isMoved");
    }

    void areasOnBothSidesMoveTheCutToo()
    {
        const std::vector<std::vector<LonLat>> chathams{{{166, -47}, {178, -47}, {178, -34}},
                                                        {{-177, -44.5}, {-176, -44.5}, {-176, -43.5}}};
        const auto layer = areas(chathams);
        const Atlas auckland = at({{174.7, -36.8}});
        QVERIFY(!seamOf(auckland).isMoved());
        const Seam seam = seamOf(auckland, std::array{layer});
        QVERIFY(seam.isMoved());
        const QRectF bounds = boundsOf(*layer, seam);
        QVERIFY2(bounds.width() < 20.0 / 360, qPrintable(QString::number(bounds.width() * 360)));
        QVERIFY(boundsOf(*layer, Seam()).width() > 0.9);
    }

    void aLookOverTheAntimeridianMovesTheCut()
    {
        QVERIFY(!seamFor({}, {}).isMoved());
        QVERIFY(seamFor({}, {Seam::greenwich}).isMoved());
        QVERIFY(seamFor(QRectF(0.99, 0.5, 0.03, 0.02), {}).isMoved());
        QVERIFY(!seamFor(QRectF(-0.2, 0, 1.4, 1), {}).isMoved());                    // the whole world
        QVERIFY(!seamFor(QRectF(0.45, 0.4, 0.1, 0.1), {Seam::greenwich}).isMoved()); // Europe, for data of Fiji
        QVERIFY(seamFor(QRectF(0.97, 0.5, 0.02, 0.02), {Seam::greenwich}).isMoved());
    }

    void placesOfBothSidesAreOneCluster()
    {
        const Atlas atlas = at({{179.98, -16.9}, {-179.96, -16.85}});
        const ClusterLevels plain(atlas), together(atlas, {.seam = seamOf(atlas)});
        QCOMPARE(plain.level(4)->clusters.size(), std::size_t(2));
        QCOMPARE(together.level(4)->clusters.size(), std::size_t(1));
        const QRectF extent = together.level(4)->extent(0, atlas);
        QVERIFY(std::abs(extent.width() * 360 - 0.06) < 1e-6);
        QVERIFY(extent.right() > 1);
    }
};

QTEST_GUILESS_MAIN(AtlasSeamTest)
#include "tst_atlasseam.moc"
