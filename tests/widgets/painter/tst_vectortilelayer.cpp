#include "widgets/painter/vectortilelayer.h"

#include "madetiles.h"
#include "mapdata/vectortiles/bytefile.h"
#include "widgets/painter/keptground.h"
#include "widgets/painter/names.h"
#include "widgets/painter/picture.h"
#include "widgets/painter/tilelabels.h"
#include "widgets/painter/tilesinview.h"
#include "widgets/theme/fonts.h"

#include <QBuffer>
#include <QPdfWriter>
#include <QSvgGenerator>
#include <QTest>

#include <map>
#include <random>
#include <set>

using namespace sijill;
using namespace Qt::StringLiterals;

namespace {

constexpr QSize window(900, 700);

std::shared_ptr<const DrawnTiles> mapOf(const made::Tiles &tiles, const QJsonObject &metadata = {})
{
    made::Tiles packed = tiles;
    for (auto &[tile, bytes] : packed)
        bytes = gzipped(bytes);
    PmtilesDescription description;
    description.metadata = metadata;
    const auto archive = openPmtiles(ByteFile::of(made::pmtiles(packed, description)), u"town.pmtiles"_s);
    const auto map = archive ? vectorTilesOf(*archive) : nullptr;
    return map ? std::make_shared<const DrawnTiles>(map) : nullptr;
}

/// A square of tiles of a town at zoom 14, its coarser zooms beneath.
std::shared_ptr<const DrawnTiles> townMap()
{
    made::Tiles tiles;
    const TileId middle{14, 9863, 6543};
    for (qint32 y = -2; y <= 2; ++y)
        for (qint32 x = -2; x <= 2; ++x)
            tiles.push_back({{14, middle.x + x, middle.y + y}, made::townTile()});
    TileId up = middle;
    while (up.zoom > 0) {
        up = up.parent();
        tiles.push_back({up, made::townTile()});
    }
    return mapOf(tiles);
}

Viewport townView(double zoom = 15.3)
{
    const QRectF tile = TileId{14, 9863, 6543}.world();
    return {tile.center(), Viewport::scaleOf(zoom), QSizeF(window)};
}

QImage painted(const DrawnTiles &map, const Viewport &viewport, const Theme &theme = Theme::light(),
               VectorTileOptions options = {})
{
    QImage image(window, QImage::Format_ARGB32_Premultiplied);
    image.fill(theme.sea);
    QPainter painter(&image);
    VectorTileLayer(std::shared_ptr<const DrawnTiles>(&map, [](const DrawnTiles *) {}), theme, std::move(options))
        .paint(painter, viewport);
    return image;
}

int share(const QImage &image, const QColor &colour)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            count += image.pixelColor(x, y) == colour ? 1 : 0;
    return 100 * count / (image.width() * image.height());
}

std::vector<Label> labelsOf(const DrawnTiles &map, const Viewport &viewport, LayerLabels language = LayerLabels::Window,
                            const QLocale &locale = QLocale(QLocale::English))
{
    return tileLabels(map, viewport, labelScale(viewport.scale()), language, locale, Theme::light());
}

/// Null where the files of other projects are not there.
std::shared_ptr<const DrawnTiles> sampleMap(const QString &name)
{
    const QString file = qEnvironmentVariable("SIJILL_REAL_DATA") + u"/vector_tiles/"_s + name;
    const auto opened =
        QFile::exists(file) ? openVectorTiles(file) : Result<std::shared_ptr<const VectorTiles>>(nullptr);
    return opened && *opened ? std::make_shared<const DrawnTiles>(*opened) : nullptr;
}

QStringList textsOf(const std::vector<Label> &labels)
{
    QStringList texts;
    for (const Label &label : labels)
        texts << label.text;
    return texts;
}

} // namespace

class TestVectorTileLayer : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { loadFonts(); }

    void nothingIsDrawnWhereThereIsNothing()
    {
        const auto map = townMap();
        QVERIFY(map);
        const QImage away = painted(*map, {{0.1, 0.1}, Viewport::scaleOf(15), QSizeF(window)});
        QCOMPARE(share(away, Theme::light().sea), 100);
        painted(*map, {});
    }

    void landAndWaterHaveTheColoursOfTheTheme_data()
    {
        QTest::addColumn<Theme::Kind>("kind");
        QTest::newRow("light") << Theme::Kind::Light;
        QTest::newRow("dark") << Theme::Kind::Dark;
        QTest::newRow("print") << Theme::Kind::Print;
    }
    void landAndWaterHaveTheColoursOfTheTheme()
    {
        QFETCH(Theme::Kind, kind);
        const Theme theme = Theme::of(kind);
        const auto map = townMap();
        const QImage image = painted(*map, townView(), theme);
        QVERIFY2(share(image, theme.land) > 60, qPrintable(QString::number(share(image, theme.land))));
        QVERIFY(share(image, theme.sea) >= 2);
    }

    void theHoleOfALakeIsLand()
    {
        const auto map = townMap();
        const QRectF tile = TileId{14, 9863, 6543}.world();
        const Viewport close({tile.topLeft() + QPointF(650, 550) / 4096 * tile.width()}, Viewport::scaleOf(17),
                             QSizeF(window));
        const QImage image = painted(*map, close);
        QCOMPARE(image.pixelColor(window.width() / 2, window.height() / 2), Theme::light().land);
        const QPoint lake = close.toScreen(tile.topLeft() + QPointF(350, 300) / 4096 * tile.width()).toPoint();
        QCOMPARE(image.pixelColor(lake), Theme::light().sea);
    }

    void whereATileIsMissingTheCoarserOneIsDrawn()
    {
        made::Tiles tiles;
        TileId up{14, 9863, 6543};
        while (up.zoom > 10)
            up = up.parent();
        tiles.push_back({up, made::townTile()});
        tiles.push_back({{14, 9000, 6000}, made::townTile()});
        const auto map = mapOf(tiles);
        QVERIFY(map);
        const auto inView = tilesInView(map->source(), townView().bounds(), styleZoom(townView()));
        QVERIFY(!inView.empty());
        for (const TileInView &each : inView)
            QCOMPARE(each.tile, up);
        QCOMPARE(inView.size(), std::size_t(1)); // all of its parts as one
        QVERIFY(share(painted(*map, townView()), Theme::light().land) > 90);
    }

    void everyPlaceIsPaintedOnceWhateverTilesThereAre()
    {
        // Parts of what is in view neither overlap nor leave a gap, whichever tiles are missing.
        std::mt19937 random(7);
        for (int round = 0; round < 50; ++round) {
            made::Tiles tiles{{{8, 154, 102}, made::townTile()}};
            for (int zoom = 9; zoom <= 12; ++zoom)
                for (int i = 0; i < 20; ++i) {
                    const int shift = zoom - 8;
                    const TileId tile{zoom, (154 << shift) + int(random() % (1u << shift)),
                                      (102 << shift) + int(random() % (1u << shift))};
                    if (std::ranges::find(tiles, tile, &std::pair<TileId, QByteArray>::first) == tiles.end())
                        tiles.push_back({tile, made::townTile()});
                }
            const auto map = mapOf(tiles);
            const QRectF all = TileId{8, 154, 102}.world();
            double area = 0;
            for (const TileInView &each : tilesInView(map->source(), all, 12.5))
                area += each.part.width() * each.part.height();
            QVERIFY(std::abs(area / (all.width() * all.height()) - 1) < 1e-9);
        }
    }

    void deepZoomsCostNoMoreThanOthers()
    {
        const auto map = townMap();
        for (const double zoom : {18.0, 20.0, 22.0, 24.0})
            QVERIFY(share(painted(*map, townView(zoom)), Theme::light().sea) < 100);
    }

    void damagedTilesAreHolesAndCounted()
    {
        made::Tiles tiles{{{1, 0, 0}, gzipped(made::townTile())},
                          {{1, 1, 0}, QByteArray("\x1f\x8b nothing of the kind")}};
        const auto archive = openPmtiles(ByteFile::of(made::pmtiles(tiles)), u"damaged.pmtiles"_s);
        const auto map = std::make_shared<const DrawnTiles>(vectorTilesOf(*archive));
        painted(*map, {{0.5, 0.25}, Viewport::scaleOf(2.4), QSizeF(window)});
        QCOMPARE(map->unreadable(), 1);
        painted(*map, {{0.5, 0.25}, Viewport::scaleOf(3.6), QSizeF(window)}); // the same tile at another zoom
        QCOMPARE(map->unreadable(), 1);
        QVERIFY(map->hasDrawn());
    }

    void bordersAreLeftOutWhereTheAtlasHasItsOwn()
    {
        const auto map = townMap();
        const QImage with = painted(*map, townView());
        const QImage without = painted(*map, townView(), Theme::light(), {.noBordersIn = {QRectF(0, 0, 1, 1)}});
        QVERIFY(share(with, Theme::light().border) >= 0);
        int border = 0, left = 0;
        for (int y = 0; y < window.height(); ++y)
            for (int x = 0; x < window.width(); ++x) {
                border += with.pixelColor(x, y) == Theme::light().border;
                left += without.pixelColor(x, y) == Theme::light().border;
            }
        QVERIFY(border > 100);
        QCOMPARE(left, 0);
    }

    void bordersOfBothAreDrawnWhereThatIsAskedFor_data()
    {
        QTest::addColumn<bool>("hasCountries");
        QTest::addColumn<bool>("allBorders");
        QTest::addColumn<bool>("isDrawn");
        QTest::newRow("no countries of the atlas") << false << false << true;
        QTest::newRow("countries of the atlas") << true << false << false;
        QTest::newRow("borders of both") << true << true << true;
    }
    void bordersOfBothAreDrawnWhereThatIsAskedFor()
    {
        QFETCH(bool, hasCountries);
        QFETCH(bool, allBorders);
        QFETCH(bool, isDrawn);
        // A country all around the town, whose own border is far away.
        auto country = std::make_shared<VectorLayer>();
        country->role = LayerRole::Countries;
        country->kind = GeometryKind::Area;
        country->vertices = {{0.2, 0.2}, {0.8, 0.2}, {0.8, 0.8}, {0.2, 0.8}};
        country->paths = {{0, 4}};
        country->bounds = QRectF(0.2, 0.2, 0.6, 0.6);
        Feature whole;
        whole.pathCount = 1;
        whole.bounds = country->bounds;
        country->features = {whole};
        std::vector<StyledLayer> layers;
        if (hasCountries)
            layers.push_back({country, {}, {}});
        RasterOnMap base;
        base.tiles = townMap();
        base.allBorders = allBorders;
        QImage image(window, QImage::Format_RGB32);
        {
            QPainter painter(&image);
            paintGround(painter, townView(), groundLayers(layers, Theme::light(), {base}), Theme::light());
        }
        int border = 0;
        for (int y = 0; y < window.height(); ++y)
            for (int x = 0; x < window.width(); ++x)
                border += image.pixelColor(x, y) == Theme::light().border;
        QCOMPARE(border > 100, isDrawn);
    }

    void theMemoryOfTilesIsBounded()
    {
        const auto map = townMap();
        painted(*map, townView());
        QVERIFY(map->keptBytes() > 0);
        QVERIFY(map->keptBytes() <= DrawnTiles::mostBytes);
        // With room for few tiles the same is seen.
        const qsizetype few = map->keptBytes() / 3;
        const DrawnTiles small(map->sharedSource(), shippedTileRules(), few);
        for (const double zoom : {14.0, 15.3, 16.6}) {
            QCOMPARE(painted(small, townView(zoom)), painted(*map, townView(zoom)));
            QVERIFY2(small.keptBytes() <= few, qPrintable(QString::number(small.keptBytes())));
        }
    }

    void anSvgHasNothingOutsideOfThePage()
    {
        const auto map = townMap();
        QBuffer out;
        QSvgGenerator svg;
        svg.setOutputDevice(&out);
        svg.setSize(window);
        svg.setViewBox(QRect({0, 0}, window));
        {
            QPainter painter(&svg);
            VectorTileLayer(map, Theme::light()).paint(painter, townView(18.2));
        }
        const QString text = QString::fromUtf8(out.data());
        static const QRegularExpression pair(u"[ML ](-?[0-9.]+),(-?[0-9.]+)"_s);
        int points = 0;
        for (const auto &match : pair.globalMatch(text)) {
            const double x = match.captured(1).toDouble(), y = match.captured(2).toDouble();
            ++points;
            QVERIFY2(x > -2 && y > -2 && x < window.width() + 2 && y < window.height() + 2,
                     qPrintable(match.captured()));
        }
        QVERIFY(points > 10);
    }

    void aPointIsNamedOnceAlthoughNeighboursRepeatIt()
    {
        // Each of 25 tiles has its town; the one in the rim of a neighbour is nobody's.
        const QStringList texts = textsOf(labelsOf(*townMap(), townView(13.2)));
        QVERIFY(texts.contains(u"An-Nabk"_s));
        QVERIFY(!texts.contains(u"Beyond"_s));
    }

    void namesAreInTheLanguageThatIsAskedFor_data()
    {
        QTest::addColumn<LayerLabels>("language");
        QTest::addColumn<QLocale>("locale");
        QTest::addColumn<QString>("first");
        QTest::addColumn<QString>("below");
        const QLocale english(QLocale::English), arabic(QLocale::Arabic);
        QTest::newRow("the window's, English") << LayerLabels::Window << english << u"An-Nabk"_s << QString();
        QTest::newRow("the window's, Arabic") << LayerLabels::Window << arabic << u"النبك"_s << QString();
        QTest::newRow("Arabic") << LayerLabels::Arabic << english << u"النبك"_s << QString();
        QTest::newRow("both, English") << LayerLabels::Both << english << u"An-Nabk"_s << u"النبك"_s;
        QTest::newRow("both, Arabic") << LayerLabels::Both << arabic << u"النبك"_s << u"An-Nabk"_s;
    }
    void namesAreInTheLanguageThatIsAskedFor()
    {
        QFETCH(LayerLabels, language);
        QFETCH(QLocale, locale);
        QFETCH(QString, first);
        QFETCH(QString, below);
        const auto labels = labelsOf(*townMap(), townView(), language, locale);
        const auto town = std::ranges::find(labels, first, &Label::text);
        QVERIFY(town != labels.end());
        QCOMPARE(town->below, below);
        QVERIFY(labelsOf(*townMap(), townView(), LayerLabels::None).empty());
    }

    void noNameHopsWhileTheMapIsDragged()
    {
        const auto map = townMap();
        std::mt19937 random(3);
        const auto placesOf = [&](const Viewport &view) {
            const double scale = labelScale(view.scale());
            const NameLayer names(labelsOf(*map, view), scale, {}, QLocale(QLocale::English), Theme::light());
            std::map<QString, std::vector<QPointF>> places;
            for (const PlacedLabel &placed : names.placed()) {
                const Label &label = names.labels()[placed.label];
                places[label.text].push_back(label.at * scale + placed.baseline);
            }
            return places;
        };
        const Viewport first = townView();
        const auto before = placesOf(first);
        QVERIFY(!before.empty());
        for (int i = 0; i < 30; ++i) {
            const QPointF by(int(random() % 401) - 200, int(random() % 401) - 200);
            const Viewport moved({first.centre() + by / first.scale()}, first.scale(), first.size());
            const auto after = placesOf(moved);
            // What both see well inside of their rims is the same.
            constexpr double rim = 250;
            const double scale = labelScale(first.scale());
            const QRectF both =
                (first.bounds() & moved.bounds()).adjusted(rim / scale, rim / scale, -rim / scale, -rim / scale);
            for (const auto &[text, places] : before)
                for (const QPointF place : places) {
                    if (!both.contains(place / scale))
                        continue;
                    const auto found = after.find(text);
                    QVERIFY(found != after.end());
                    QVERIFY(std::ranges::any_of(found->second,
                                                [&](QPointF p) { return QLineF(p, place).length() < 1e-3; }));
                }
        }
    }

    void noNameOfACityHopsIsSaidTwiceOrLiesOverAnother()
    {
        const std::shared_ptr<const DrawnTiles> florence = sampleMap(u"firenze_protomaps2.pmtiles"_s);
        if (!florence)
            QSKIP("SIJILL_REAL_DATA is not set: the files of other projects are not tried");
        const DrawnTiles &map = *florence;
        std::mt19937 random(11);
        for (const double zoom : {13.4, 15.3, 16.6}) {
            const Viewport first(toWorld({11.255, 43.77}), Viewport::scaleOf(zoom), QSizeF(1280, 800));
            const double scale = labelScale(first.scale());
            using Names = std::map<std::pair<QString, bool>, std::vector<QPointF>>;
            const auto namesIn = [&](const Viewport &view) {
                const NameLayer layer(labelsOf(map, view), scale, {}, QLocale(QLocale::English), Theme::light());
                Names names;
                for (std::size_t i = 0; i < layer.placed().size(); ++i) {
                    const PlacedLabel &a = layer.placed()[i];
                    const Label &la = layer.labels()[a.label];
                    names[{la.text, la.angle != 0}].push_back(la.at * scale + a.baseline);
                    for (std::size_t j = 0; j < i; ++j) {
                        const PlacedLabel &b = layer.placed()[j];
                        const Label &lb = layer.labels()[b.label];
                        const QRectF boxes[] = {a.box.translated(la.at * scale), b.box.translated(lb.at * scale)};
                        if (la.text == lb.text && QLineF(la.at * scale, lb.at * scale).length() < 300)
                            qFatal("%s is said twice", qPrintable(la.text));
                        if (la.angle == 0 && lb.angle == 0 && boxes[0].intersects(boxes[1]))
                            qFatal("%s lies over %s", qPrintable(la.text), qPrintable(lb.text));
                    }
                }
                return names;
            };
            const Names before = namesIn(first);
            QVERIFY(before.size() > 15);
            int compared = 0;
            for (int i = 0; i < 12; ++i) {
                const QPointF by(int(random() % 301) - 150, int(random() % 301) - 150);
                const Viewport moved(first.centre() + by / first.scale(), first.scale(), first.size());
                const Names after = namesIn(moved);
                constexpr double rim = 100; // of what both see, in pixels
                const QRectF both =
                    (first.bounds() & moved.bounds()).adjusted(rim / scale, rim / scale, -rim / scale, -rim / scale);
                for (const auto &[name, places] : before)
                    for (const QPointF place : places) {
                        if (!both.contains(place / scale))
                            continue;
                        ++compared;
                        const auto found = after.find(name);
                        QVERIFY2(found != after.end() &&
                                     std::ranges::any_of(found->second,
                                                         [&](QPointF p) { return QLineF(p, place).length() < 1e-3; }),
                                 qPrintable(name.first));
                    }
            }
            QVERIFY(compared > 100);
        }
    }

    void noPictureCutsOrMovesAName_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<double>("zoom");
        for (const double zoom : {13.4, 15.0, 16.6}) {
            QTest::addRow("a town, %g", zoom) << QString() << zoom;
            QTest::addRow("Florence, %g", zoom) << u"firenze_protomaps2.pmtiles"_s << zoom;
        }
    }
    void noPictureCutsOrMovesAName()
    {
        QFETCH(QString, file);
        QFETCH(double, zoom);
        const std::shared_ptr<const DrawnTiles> map = file.isEmpty() ? townMap() : sampleMap(file);
        if (!map)
            QSKIP("SIJILL_REAL_DATA is not set: the files of other projects are not tried");
        const QSize size(1280, 800);
        const Viewport first(file.isEmpty() ? townView().centre() : toWorld({11.255, 43.77}), Viewport::scaleOf(zoom),
                             QSizeF(size));
        const double scale = labelScale(first.scale());
        const auto namesOf = [&](std::vector<Label> labels) {
            return NameLayer(std::move(labels), scale, {}, QLocale(QLocale::English), Theme::light());
        };
        const auto lettered = [&](const NameLayer &names, const Viewport &view) {
            QImage image(size, QImage::Format_ARGB32_Premultiplied);
            image.fill(Qt::transparent);
            QPainter painter(&image);
            names.paint(painter, view);
            return image;
        };
        const auto alphaAt = [](const QImage &image, int x, int y) { return qAlpha(image.pixel(x, y)); };
        const NameLayer names = namesOf(labelsOf(*map, first));
        const QImage whole = lettered(names, first);
        QVERIFY(names.placed().size() > 3);
        std::size_t compared = 0;
        for (const PlacedLabel &placed : names.placed()) {
            // Painted by itself it has no pixel that is not there among the others, unless these pushed it aside.
            const NameLayer single = namesOf({names.labels()[placed.label]});
            if (single.placed().size() != 1 || single.placed().front().baseline != placed.baseline)
                continue;
            ++compared;
            const QImage alone = lettered(single, first);
            constexpr int opaque = 250;
            int lost = 0;
            for (int y = 0; y < size.height(); ++y)
                for (int x = 0; x < size.width(); ++x)
                    lost += alphaAt(alone, x, y) >= opaque && alphaAt(whole, x, y) < opaque ? 1 : 0;
            QVERIFY2(lost == 0, qPrintable(names.labels()[placed.label].text));
        }
        QVERIFY(compared * 4 >= names.placed().size() * 3);
        std::mt19937 random(5);
        for (int i = 0; i < 6; ++i) {
            const QPoint by(int(random() % 301) - 150, int(random() % 301) - 150);
            const Viewport moved(first.centre() + QPointF(by) / first.scale(), first.scale(), first.size());
            const QImage after = lettered(namesOf(labelsOf(*map, moved)), moved);
            // What both see well inside of their rims.
            constexpr int rim = 250;
            const QRect both = QRect({}, size).intersected(QRect(by, size)).adjusted(rim, rim, -rim, -rim);
            int letters = 0, other = 0;
            for (int y = both.top(); y <= both.bottom(); ++y)
                for (int x = both.left(); x <= both.right(); ++x) {
                    const int a = alphaAt(whole, x, y), b = alphaAt(after, x - by.x(), y - by.y());
                    letters += a > 0 || b > 0 ? 1 : 0;
                    other += std::abs(a - b) > 40 ? 1 : 0;
                }
            QVERIFY2(other * 500 <= letters, qPrintable(u"%1 of %2 pixels"_s.arg(other).arg(letters)));
        }
    }

    void noNameIsSaidTwiceNearbyNorOverAnother()
    {
        const auto map = townMap();
        const Viewport view = townView(15);
        const double scale = labelScale(view.scale());
        const NameLayer names(labelsOf(*map, view), scale, {}, QLocale(QLocale::English), Theme::light());
        QVERIFY(names.placed().size() > 3);
        for (std::size_t i = 0; i < names.placed().size(); ++i)
            for (std::size_t j = i + 1; j < names.placed().size(); ++j) {
                const PlacedLabel &a = names.placed()[i], &b = names.placed()[j];
                const Label &la = names.labels()[a.label], &lb = names.labels()[b.label];
                if (la.text == lb.text)
                    QVERIFY(QLineF(la.at * scale, lb.at * scale).length() >= 300);
                if (la.angle == 0 && lb.angle == 0)
                    QVERIFY(!a.box.translated(la.at * scale).intersects(b.box.translated(lb.at * scale)));
            }
    }

    void roadsAreNamedAlongTheirStretch()
    {
        const auto labels = labelsOf(*townMap(), townView(15));
        const auto road = std::ranges::find(labels, u"Damascus Road"_s, &Label::text);
        QVERIFY(road != labels.end());
        QVERIFY(road->room > 0);
        QVERIFY(road->angle != 0); // hardly turned, and not a point
        QVERIFY(std::abs(road->angle) < 1);
    }

    void aCapitalGoesBeforeItsLikeAndNotBeforeAMetropolis()
    {
        const auto city = [](QPoint at, const QByteArray &name, const QByteArray &rank, bool isCapital) {
            made::Feature place{made::Shape::Point, {{at}}, {{"kind", "locality"}, {"kind_detail", "city"}}};
            place.tags.push_back({"name", name});
            place.tags.push_back({"population_rank", rank});
            if (isCapital)
                place.tags.push_back({"capital", "yes"});
            return place;
        };
        // Protomaps' ranks: three for ten times as many people.
        const made::Layer places{"places",
                                 {city({2000, 2000}, "Porto-Novo", "9", true), city({2050, 2000}, "Lagos", "14", false),
                                  city({2100, 2000}, "Larger than Porto-Novo", "11", false),
                                  city({2150, 2000}, "Abeokuta", "10", false)}};
        const made::Layer earth{"earth", {{made::Shape::Polygon, {made::box(0, 0, 4096, 4096)}, {{"kind", "earth"}}}}};
        const auto map = mapOf({{{0, 0, 0}, made::tile({earth, places})}});
        const Viewport view({0.5, 0.5}, Viewport::scaleOf(4), QSizeF(window));
        const std::vector<Label> labels = labelsOf(*map, view);
        QCOMPARE(textsOf(labels),
                 (QStringList{u"Lagos"_s, u"Porto-Novo"_s, u"Larger than Porto-Novo"_s, u"Abeokuta"_s}));
        for (const Label &label : labels)
            QCOMPARE(label.isBold, label.text == u"Porto-Novo"_s);
    }

    void whatTheAtlasNamesIsNotNamedAgain()
    {
        std::vector<Label> atlas{{.text = u"an nabk"_s, .at = {0.5, 0.5}, .kind = LabelKind::Town},
                                 {.text = u"Other"_s, .at = {0.6, 0.6}, .kind = LabelKind::Town}};
        std::vector<Label> ground{{.text = u"An-Nabk"_s, .at = {0.5001, 0.5}, .kind = LabelKind::Ground},
                                  {.text = u"Nearly there"_s, .at = {0.60001, 0.6}, .kind = LabelKind::Ground},
                                  {.text = u"Somewhere else"_s, .at = {0.7, 0.7}, .kind = LabelKind::Ground}};
        addUnlessNamed(atlas, ground, 100'000);
        QCOMPARE(textsOf(atlas), (QStringList{u"an nabk"_s, u"Other"_s, u"Somewhere else"_s}));
    }

    void aRestingFilmShowsWhatAPictureShows()
    {
        const auto map = townMap();
        VectorTileOptions options;
        options.kept = std::make_shared<KeptGround>();
        const QImage straight = painted(*map, townView());
        QCOMPARE(painted(*map, townView(), Theme::light(), options), straight);
        QCOMPARE(painted(*map, townView(), Theme::light(), options), straight);
        QVERIFY(options.kept->bytes() > 0);
    }

    void aMovingFilmDoesNotDependOnWhatWasShownBefore()
    {
        const auto map = townMap();
        VectorTileOptions options;
        options.isMoving = true;
        options.kept = std::make_shared<KeptGround>();
        const QImage first = painted(*map, townView(15.1), Theme::light(), options);
        for (const double zoom : {14.2, 14.9, 15.6})
            painted(*map, townView(zoom), Theme::light(), options);
        QCOMPARE(painted(*map, townView(15.1), Theme::light(), options), first);
        options.kept = std::make_shared<KeptGround>();
        QCOMPARE(painted(*map, townView(15.1), Theme::light(), options), first);
    }

    void openStreetMapIsNamedOnEveryPicture()
    {
        RasterOnMap onMap;
        onMap.tiles = townMap();
        QCOMPARE(attributionsOf({onMap}).size(), 1);
        QVERIFY(attributionsOf({onMap}).front().contains("OpenStreetMap"_L1));
        onMap.shown = false;
        QVERIFY(attributionsOf({onMap}).isEmpty());
    }
};

QTEST_MAIN(TestVectorTileLayer)
#include "tst_vectortilelayer.moc"
