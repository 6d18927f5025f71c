#include "mapdata/session/derived.h"
#include "tests/mapdata/support/atlasmaker.h"
#include "widgets/painter/furniture.h"
#include "widgets/painter/picture.h"
#include "widgets/painter/shades.h"

#include <QTest>

using namespace sijill;
using namespace sijill::test;

namespace {

/// A square of a tenth of the world for each code, from west to east.
std::shared_ptr<const VectorLayer> squares(int level, const QStringList &codes)
{
    auto layer = std::make_shared<VectorLayer>();
    layer->name = u"level %1"_s.arg(level);
    layer->role = LayerRole::Areas;
    layer->kind = GeometryKind::Area;
    layer->level = level;
    for (qsizetype i = 0; i < codes.size(); ++i) {
        const double west = 0.1 + 0.1 * static_cast<double>(i);
        Feature feature;
        feature.code = codes[i];
        feature.firstPath = static_cast<quint32>(layer->paths.size());
        feature.pathCount = 1;
        feature.bounds = QRectF(west, 0.4, 0.1, 0.1);
        feature.labelPoint = feature.bounds.center();
        layer->paths.push_back({static_cast<quint32>(layer->vertices.size()), 4});
        for (const World corner : {feature.bounds.topLeft(), feature.bounds.topRight(), feature.bounds.bottomRight(),
                                   feature.bounds.bottomLeft()})
            layer->vertices.push_back(corner);
        layer->bounds |= feature.bounds;
        layer->features.push_back(feature);
    }
    return layer;
}

/// G0 with the districts D0 and D1, G1 without any.
struct Areas {
    Areas()
    {
        g0 = maker.place(u"G0"_s, PlaceLevel::Governorate);
        g1 = maker.place(u"G1"_s, PlaceLevel::Governorate);
        d0 = maker.place(u"D0"_s, PlaceLevel::District, g0);
        d1 = maker.place(u"D1"_s, PlaceLevel::District, g0);
        town = maker.place(u"town"_s, PlaceLevel::Point, d0);
        unplaced = maker.location(PlacePrecision::Unplaced, {});
    }
    void add(Count count, const std::vector<PlaceIndex> &places, Span span = Span::day(0))
    {
        const PlacePrecision precision = places.empty()      ? PlacePrecision::Unplaced
                                         : places.size() > 1 ? PlacePrecision::Several
                                         : places[0] == town ? PlacePrecision::Exact
                                                             : PlacePrecision::Governorate;
        maker.simple(count, span, none, maker.location(precision, places));
    }
    std::vector<Shade> shades(int level, const QStringList &codes, const Filter &filter = {}) const
    {
        return shadesOf(*squares(level, codes), maker.atlas, makeLedger(maker.atlas, filter.measure, filter.reading),
                        filter);
    }

    AtlasMaker maker;
    PlaceIndex g0, g1, d0, d1, town;
    LocationIndex unplaced;
};

const QStringList governorates{u"G0"_s, u"G1"_s};
const QStringList districts{u"D0"_s, u"D1"_s};

} // namespace

class ShadesTest : public QObject {
    Q_OBJECT

private slots:
    void aShadeBeginsAtItsNumber_data()
    {
        QTest::addColumn<qint64>("number");
        QTest::addColumn<int>("shade");
        for (const auto &[number, shade] : {std::pair<qint64, int>{-1, 0},
                                            {0, 0},
                                            {1, 1},
                                            {9, 1},
                                            {10, 2},
                                            {99, 2},
                                            {100, 3},
                                            {999, 3},
                                            {1'000, 4},
                                            {9'999, 4},
                                            {10'000, 5},
                                            {5'000'000'000, 5}})
            QTest::addRow("%lld", static_cast<long long>(number)) << number << shade;
    }
    void aShadeBeginsAtItsNumber()
    {
        QFETCH(qint64, number);
        QTEST(int(shadeOf(number)), "shade");
    }

    void onlyAreasOfALevelWithCodesCanBeShaded()
    {
        QVERIFY(!canBeShaded(VectorLayer{}));
        QVERIFY(!canBeShaded(*squares(0, governorates)));
        QVERIFY(!canBeShaded(*squares(1, {QString()})));
        QVERIFY(!canBeShaded(*squares(4, governorates)));
        QVERIFY(canBeShaded(*squares(1, governorates)));
        VectorLayer lines = *squares(1, governorates);
        lines.kind = GeometryKind::Line;
        QVERIFY(!canBeShaded(lines));
    }

    void nothingZeroAndNoFigureAreNotShaded()
    {
        Areas areas;
        QCOMPARE(areas.shades(1, governorates), (std::vector<Shade>{0, 0}));
        areas.add(Count::exactly(0), {areas.g0});
        areas.maker.incident(Span::day(0), none, areas.maker.location(PlacePrecision::Governorate, {areas.g1}));
        QCOMPARE(areas.shades(1, governorates), (std::vector<Shade>{0, 0}));
    }

    void anAreaHasWhatIsAtItsPointsAndWhatIsKnownForItAlone()
    {
        Areas areas;
        areas.add(Count::exactly(6), {areas.town});
        QCOMPARE(areas.shades(1, governorates), (std::vector<Shade>{1, 0}));
        areas.add(Count::exactly(4), {areas.g0});
        QCOMPARE(areas.shades(1, governorates), (std::vector<Shade>{2, 0}));
        // Not in any district: that is not known.
        QCOMPARE(areas.shades(2, districts), (std::vector<Shade>{1, 0}));
    }

    void whatIsOfSeveralAreasOrOfNoneIsInNoShade()
    {
        Areas areas;
        areas.add(Count::exactly(500), {areas.g0, areas.g1});
        areas.add(Count::exactly(500), {});
        QCOMPARE(areas.shades(1, governorates), (std::vector<Shade>{0, 0}));
    }

    void theWindowAndTheFilterHold()
    {
        Areas areas;
        areas.add(Count::exactly(5), {areas.g0}, Span::day(1));
        areas.add(Count::exactly(50), {areas.g0}, Span::day(2));
        Filter filter;
        filter.window = Span::day(1);
        QCOMPARE(areas.shades(1, governorates, filter), (std::vector<Shade>{1, 0}));
        filter.area = areas.g1;
        QCOMPARE(areas.shades(1, governorates, filter), (std::vector<Shade>{0, 0}));
    }

    void whatThereIsatLeastIsShadedWhereThereIsNoBest()
    {
        Areas areas;
        areas.add(Count::atLeast(24), {areas.g0});
        QCOMPARE(areas.shades(1, governorates), (std::vector<Shade>{2, 0}));
    }

    void aPictureIsShadedWhereSomethingIsCountedAndSaysHow()
    {
        Areas areas;
        areas.add(Count::exactly(5'000), {areas.g0});
        MapContent content;
        content.atlas = std::make_shared<const Atlas>(areas.maker.atlas);
        content.layers = {squares(1, governorates)};
        content.ledger = makeLedger(*content.atlas, killed, {});
        PictureOptions options;
        options.caption = false;
        options.viewport = Viewport({0.2, 0.45}, 2000, {600, 400});
        // In a corner of each square, clear of names and badges.
        const auto colours = [&] {
            const QImage image = paintPicture(content, options);
            return std::pair(image.pixelColor(options.viewport->toScreen({0.115, 0.485}).toPoint()),
                             image.pixelColor(options.viewport->toScreen({0.215, 0.485}).toPoint()));
        };
        const auto plain = colours();
        QCOMPARE(plain.first, plain.second);
        content.drawn = shadedStyle(content.layers, {u"level 1"_s});
        const auto shaded = colours();
        QVERIFY(shaded.first != plain.first);
        QCOMPARE(shaded.second, plain.second);

        const auto plan = std::make_shared<const ScenePlan>(makePlan(*content.atlas, content.layers));
        const MapScene scene = sceneOf(content, plan, 5, QLocale(QLocale::English));
        const auto wordsOf = [&](bool isShaded) {
            return Legend(scene, u"Killed"_s, LegendContent::WhatOccurs, QLocale(QLocale::English), Theme::light(),
                          FoldSign::None, isShaded)
                .words()
                .size();
        };
        QCOMPARE(wordsOf(true), wordsOf(false) + 1);
    }

    void shadesAreToldApartInEveryTheme_data()
    {
        QTest::addColumn<int>("kind");
        QTest::newRow("light") << int(Theme::Kind::Light);
        QTest::newRow("dark") << int(Theme::Kind::Dark);
        QTest::newRow("print") << int(Theme::Kind::Print);
    }
    void shadesAreToldApartInEveryTheme()
    {
        QFETCH(int, kind);
        const Theme theme = Theme::of(static_cast<Theme::Kind>(kind));
        constexpr int leastStep = 24; // of the three channels together
        QColor last = theme.land;
        for (Shade shade = 1; shade <= shadeBegins.size(); ++shade) {
            QImage one(1, 1, QImage::Format_RGB32);
            one.fill(theme.land);
            QPainter(&one).fillRect(0, 0, 1, 1, shadeColour(shade, theme));
            const QColor now = one.pixelColor(0, 0);
            const int apart = std::abs(now.red() - last.red()) + std::abs(now.green() - last.green()) +
                              std::abs(now.blue() - last.blue());
            QVERIFY2(apart >= leastStep, qPrintable(u"%1: %2"_s.arg(shade).arg(apart)));
            last = now;
        }
    }
};

QTEST_MAIN(ShadesTest)
#include "tst_shades.moc"
