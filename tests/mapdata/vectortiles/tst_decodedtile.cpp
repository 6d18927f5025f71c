#include "mapdata/vectortiles/decodedtile.h"

#include "madetiles.h"
#include "mapdata/vectortiles/schema.h"

#include <QFile>
#include <QTest>

#include <algorithm>

using namespace sijill;
using namespace Qt::StringLiterals;
using made::Shape;

namespace {

std::shared_ptr<const TileRules> shippedRules()
{
    QFile file(QStringLiteral(SIJILL_SOURCE_DIR) + u"/resources/basemap/style.txt"_s);
    if (!file.open(QIODevice::ReadOnly))
        return nullptr;
    const auto rules = readTileRules(file.readAll(), file.fileName());
    return rules ? std::make_shared<const TileRules>(*rules) : nullptr;
}

DecodedTile decodedAs(TileSchema schema, const std::vector<made::Layer> &layers, const TileWish &wish = {})
{
    const TilePlan plan(shippedRules(), schema);
    return decodedTile(made::tile(layers), plan, wish);
}

QByteArrayList rulesOf(const DecodedTile &tile)
{
    QByteArrayList names;
    for (const TilePiece &piece : tile.pieces)
        names << shippedRules()->rules[piece.rule].name;
    return names;
}

made::Feature line(std::vector<QPoint> points, std::vector<std::pair<QByteArray, QByteArray>> tags)
{
    return {Shape::Line, {std::move(points)}, std::move(tags)};
}

} // namespace

class TestDecodedTile : public QObject {
    Q_OBJECT

private slots:
    void theStyleThatShipsIsUnderstood() { QVERIFY(shippedRules()); }

    void aStyleIsRefusedWithItsLine_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("where");
        QTest::newRow("no such word") << QByteArray("rule a\nglow 3\n") << u"line 2"_s;
        QTest::newRow("outside of a rule") << QByteArray("fill sea\n") << u"line 1"_s;
        QTest::newRow("too few widths") << QByteArray("rule a\n\nline sea 1 2 3\n") << u"line 3"_s;
        QTest::newRow("no colour") << QByteArray("colour red ff0000 ff0000\n") << u"line 1"_s;
        QTest::newRow("not a colour") << QByteArray("colour red green ff0000 ff0000\n") << u"line 1"_s;
        QTest::newRow("no geometry") << QByteArray("rule a\nprotomaps earth all\n") << u"line 2"_s;
        QTest::newRow("a condition without values")
            << QByteArray("rule a\nprotomaps earth area kind=\n") << u"line 2"_s;
    }
    void aStyleIsRefusedWithItsLine()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, where);
        const auto rules = readTileRules(text, u"own.txt"_s);
        QVERIFY(!rules);
        QCOMPARE(rules.problem().where, where);
    }
    void aColourThatNobodyDefinesIsNamed()
    {
        const auto rules = readTileRules("rule a\nprotomaps earth area\nfill mauve\n", u"own.txt"_s);
        QVERIFY(!rules);
        QVERIFY(rules.problem().text.contains("mauve"_L1));
    }

    void nothingIsDecodedOfNothing()
    {
        const TilePlan plan(shippedRules(), TileSchema::Protomaps);
        QVERIFY(decodedTile({}, plan).pieces.empty());
        QCOMPARE(decodedTile("no tile at all", plan).pieces.size(), std::size_t(0));
    }

    void widthsRunStraightBetweenTheZoomsAndGrowBeyond()
    {
        TileRule rule;
        rule.widths = {0, 1, 2, 4, 8, 16};
        QCOMPARE(rule.widthAt(3), 0.0);
        QCOMPARE(rule.widthAt(9), 1.5);
        QCOMPARE(rule.widthAt(16), 16.0);
        QCOMPARE(rule.widthAt(17), 16 * 1.45);
        QCOMPARE(rule.widthAt(22), rule.widthAt(18));
    }

    void kindsAreToldInEachSchema_data()
    {
        QTest::addColumn<TileSchema>("schema");
        QTest::addColumn<QByteArray>("layer");
        QTest::addColumn<Shape>("shape");
        QTest::addColumn<QByteArrayList>("tags"); // key, value, key, value
        QTest::addColumn<QByteArray>("rule");
        const auto row = [](const char *name, TileSchema schema, const char *layer, Shape shape, QByteArrayList tags,
                            const char *rule) {
            QTest::newRow(name) << schema << QByteArray(layer) << shape << tags << QByteArray(rule);
        };
        using enum TileSchema;
        row("earth", Protomaps, "earth", Shape::Polygon, {"kind", "earth"}, "land");
        row("earth with a kind of another type", Protomaps, "earth", Shape::Polygon, {"kind", "true"}, "land");
        row("motorway 4", Protomaps, "roads", Shape::Line, {"kind", "highway", "kind_detail", "motorway"}, "motorway");
        row("trunk 4", Protomaps, "roads", Shape::Line, {"kind", "major_road", "kind_detail", "trunk"}, "primary");
        row("secondary 4", Protomaps, "roads", Shape::Line, {"kind", "major_road", "kind_detail", "secondary"},
            "secondary");
        row("motorway 2", Protomaps, "roads", Shape::Line, {"pmap:kind", "highway", "highway", "motorway"}, "motorway");
        row("medium road 2", Protomaps, "roads", Shape::Line, {"pmap:kind", "medium_road"}, "tertiary");
        row("track 2", Protomaps, "roads", Shape::Line, {"pmap:kind", "other", "highway", "track"}, "track");
        row("mask", Protomaps, "mask", Shape::Polygon, {"kind", "mask"}, "");
        row("wood", OpenMapTiles, "landcover", Shape::Polygon, {"class", "wood"}, "wood");
        row("a tunnel of water", OpenMapTiles, "water", Shape::Polygon, {"class", "lake", "brunnel", "tunnel"}, "");
        row("a border", OpenMapTiles, "boundary", Shape::Line, {"admin_level", "2", "maritime", "0"}, "country-border");
        row("a border at sea", OpenMapTiles, "boundary", Shape::Line, {"admin_level", "2", "maritime", "1"}, "");
        row("a primary road", OpenMapTiles, "transportation", Shape::Line, {"class", "primary"}, "primary");
        row("a street", Shortbread, "streets", Shape::Line, {"kind", "residential"}, "minor");
        row("a railway", Shortbread, "streets", Shape::Line, {"kind", "rail", "rail", "true"}, "railway");
        row("a border at sea, Shortbread", Shortbread, "boundaries", Shape::Line,
            {"admin_level", "2", "maritime", "true"}, "");
        row("any water", Other, "my_water_areas", Shape::Polygon, {}, "water");
        row("any road", Other, "road", Shape::Line, {"class", "motorway"}, "motorway");
        row("a road of which nothing is known", Other, "roads", Shape::Line, {}, "minor");
        row("lines that are there to be named", Other, "road_label", Shape::Line, {}, "");
        row("somebody's data", Other, "incidents", Shape::Line, {}, "");
    }
    void kindsAreToldInEachSchema()
    {
        QFETCH(TileSchema, schema);
        QFETCH(QByteArray, layer);
        QFETCH(Shape, shape);
        QFETCH(QByteArrayList, tags);
        QFETCH(QByteArray, rule);
        made::Feature feature{shape, {made::box(10, 10, 100, 100)}, {}};
        for (qsizetype i = 0; i + 1 < tags.size(); i += 2)
            feature.tags.emplace_back(tags[i], tags[i + 1]);
        const QByteArrayList found = rulesOf(decodedAs(schema, {{layer, {feature}}}));
        QCOMPARE(found, rule.isEmpty() ? QByteArrayList() : QByteArrayList{rule});
    }

    void tunnelsAndBridgesAreMarked()
    {
        const DecodedTile tile =
            decodedAs(TileSchema::OpenMapTiles,
                      {{"transportation",
                        {line({{0, 0}, {9, 9}}, {{"class", "primary"}, {"brunnel", "bridge"}}),
                         line({{0, 0}, {9, 9}}, {{"class", "primary"}, {"brunnel", "tunnel"}, {"ramp", "1"}})}}});
        QCOMPARE(tile.pieces.size(), std::size_t(2));
        QCOMPARE(tile.pieces[0].marks, static_cast<quint8>(TileMark::Bridge));
        QCOMPARE(tile.pieces[1].marks, static_cast<quint8>(TileMark::Tunnel) | static_cast<quint8>(TileMark::Link));
    }

    void everyExtentComesToTheSameUnits_data()
    {
        QTest::addColumn<int>("extent");
        QTest::newRow("512") << 512;
        QTest::newRow("4096") << 4096;
        QTest::newRow("16384") << 16384;
    }
    void everyExtentComesToTheSameUnits()
    {
        QFETCH(int, extent);
        const auto at = [&](double share) { return static_cast<int>(share * extent); };
        made::Layer layer{"earth", {{Shape::Polygon, {made::box(at(0.25), at(0.25), at(0.5), at(0.75))}, {}}}};
        layer.extent = static_cast<quint32>(extent);
        const DecodedTile tile = decodedAs(TileSchema::Protomaps, {layer});
        QCOMPARE(tile.points, (std::vector<TilePoint>{{2048, 2048}, {4096, 2048}, {4096, 6144}, {2048, 6144}}));
    }

    void holesBelongToTheRingBeforeThem()
    {
        const DecodedTile tile =
            decodedAs(TileSchema::Protomaps,
                      {{"water",
                        {{Shape::Polygon,
                          {made::box(0, 0, 100, 100), made::box(10, 10, 20, 20, true), made::box(200, 200, 300, 300)},
                          {}}}}});
        QCOMPARE(tile.pieces.size(), std::size_t(2));
        QCOMPARE(tile.pieces[0].parts, 2u);
        QCOMPARE(tile.pieces[1].parts, 1u);
    }

    void oldTilesPromiseNothingOfTheirRings()
    {
        made::Layer layer{"water", {{Shape::Polygon, {made::box(0, 0, 100, 100), made::box(10, 10, 20, 20)}, {}}}};
        layer.version = 1;
        const DecodedTile tile = decodedAs(TileSchema::Protomaps, {layer});
        QCOMPARE(tile.pieces.size(), std::size_t(1));
        QVERIFY(tile.pieces.front().isEvenOdd);
    }

    void coordinatesFarAwayAreCut()
    {
        const DecodedTile tile = decodedAs(
            TileSchema::Protomaps, {{"earth", {{Shape::Polygon, {made::box(-900'000, -900'000, 2048, 900'000)}, {}}}}});
        QCOMPARE(tile.pieces.size(), std::size_t(1));
        for (const TilePoint &point : tile.points)
            QVERIFY(point.x >= -tileUnits && point.x <= 4096 && point.y >= -tileUnits && point.y <= 2 * tileUnits);
    }

    void damageCostsNoMoreThanItself()
    {
        const QByteArray good = made::townTile();
        const TilePlan plan(shippedRules(), TileSchema::Protomaps);
        const DecodedTile whole = decodedTile(good, plan);
        QCOMPARE(whole.faults, 0);
        for (qsizetype cut = 0; cut < good.size(); ++cut) {
            const DecodedTile part = decodedTile(good.left(cut), plan);
            QVERIFY(part.pieces.size() <= whole.pieces.size());
        }
        for (qsizetype at = 0; at < good.size(); ++at) {
            QByteArray changed = good;
            changed[at] = static_cast<char>(changed[at] ^ 0x55);
            decodedTile(changed, plan);
        }
    }

    void aPointIsNamedByTheTileInWhichItLies()
    {
        const TilePlan plan(shippedRules(), TileSchema::Protomaps);
        const DecodedTile tile = decodedTile(made::townTile(), plan);
        QStringList english;
        for (const TileName &name : tile.names)
            english << name.text.english;
        QVERIFY(english.contains(u"An-Nabk"_s));
        QVERIFY(!english.contains(u"Beyond"_s));
        QVERIFY(english.contains(u"Damascus Road"_s));
        QVERIFY(english.contains(u"Orontes"_s));
    }

    void piecesOfAStreetAreOneStretch()
    {
        std::vector<made::Feature> pieces;
        for (int x = 0; x < 4096; x += 512)
            pieces.push_back(line({{x, 1000}, {x + 512, 1010}}, {{"kind", "highway"}, {"name", "Long Road"}}));
        pieces.push_back(line({{1024, 1000}, {1024, 3000}}, {{"kind", "minor_road"}, {"name", "Side Street"}}));
        // Joined only where the ends are the same place.
        for (int x = 0; x + 512 < 4096; x += 512)
            pieces[static_cast<std::size_t>(x / 512)].parts[0][1] = {x + 512, 1000};
        const DecodedTile tile = decodedAs(TileSchema::Protomaps, {{"roads", pieces}});
        const auto road =
            std::ranges::find(tile.names, u"Long Road"_s, [](const TileName &n) { return n.text.english; });
        QVERIFY(road != tile.names.end());
        QVERIFY(road->length > 8100);
        QVERIFY(std::abs(road->angle) < 2);
        const auto side =
            std::ranges::find(tile.names, u"Side Street"_s, [](const TileName &n) { return n.text.english; });
        QVERIFY(side != tile.names.end());
        QCOMPARE(std::abs(side->angle), 90.0f);
    }

    void aBentStreetIsNamedAlongItsStraightPart()
    {
        const DecodedTile tile = decodedAs(
            TileSchema::Protomaps,
            {{"roads", {line({{0, 0}, {400, 0}, {400, 2000}, {500, 2000}}, {{"kind", "highway"}, {"name", "Bend"}})}}});
        QCOMPARE(tile.names.size(), std::size_t(1));
        QCOMPARE(tile.names.front().at, (TilePoint{800, 2000}));
        QCOMPARE(tile.names.front().length, 4000.0f);
    }

    void rulesOfCloserZoomsAreNotDecoded()
    {
        const std::vector<made::Layer> layers{{"buildings", {{Shape::Polygon, {made::box(0, 0, 9, 9)}, {}}}}};
        QCOMPARE(decodedAs(TileSchema::Protomaps, layers, {.zoom = 12}).pieces.size(), std::size_t(0));
        QCOMPARE(decodedAs(TileSchema::Protomaps, layers, {.zoom = 15}).pieces.size(), std::size_t(1));
    }

    void namesAreToldByTheirLetters_data()
    {
        QTest::addColumn<QByteArrayList>("fields");
        QTest::addColumn<QString>("arabic");
        QTest::addColumn<QString>("english");
        QTest::newRow("by their keys") << QByteArrayList{"name", "حمص", "name:en", "Homs"} << u"حمص"_s << u"Homs"_s;
        QTest::newRow("an Arabic name under Latin")
            << QByteArrayList{"name:latin", "النبك", "name:en", "An-Nabk"} << u"النبك"_s << u"An-Nabk"_s;
        QTest::newRow("only a Latin one") << QByteArrayList{"name", "Firenze"} << QString() << u"Firenze"_s;
        QTest::newRow("only an Arabic one") << QByteArrayList{"name", "دمشق"} << u"دمشق"_s << QString();
        QTest::newRow("other letters") << QByteArrayList{"name", "กรุงเทพ", "name_ar", "بانكوك"} << u"بانكوك"_s
                                       << QString();
        QTest::newRow("two in one") << QByteArrayList{"name", "القامشلي / Qamişlo"} << u"القامشلي"_s << u"Qamişlo"_s;
        QTest::newRow("a second name") << QByteArrayList{"name", "Erbil", "name2", "أربيل"} << u"أربيل"_s << u"Erbil"_s;
        QTest::newRow("controls and turns")
            << QByteArrayList{"name", "An\u202e\n Nabk\x01"} << QString() << u"An Nabk"_s;
    }
    void namesAreToldByTheirLetters()
    {
        QFETCH(QByteArrayList, fields);
        QFETCH(QString, arabic);
        QFETCH(QString, english);
        std::array<QByteArray, nameKeys> values;
        for (qsizetype i = 0; i + 1 < fields.size(); i += 2)
            values[static_cast<std::size_t>(*nameKeyOf(fields[i]))] = fields[i + 1];
        const TileText text = tileText(values);
        QCOMPARE(text.arabic, arabic);
        QCOMPARE(text.english, english);
    }

    void namesAreOneLineOfEightyLettersAtMost_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("shown");
        const QString eighty(80, QChar(0x0628)), cut = eighty.chopped(1) + u'…';
        QTest::newRow("nothing but space") << u" \n\t "_s << QString();
        QTest::newRow("eighty") << eighty << eighty;
        QTest::newRow("eighty and spaces") << u"  "_s + eighty + u"  "_s << eighty;
        QTest::newRow("eighty-one") << eighty + u"ب"_s << cut;
        QTest::newRow("eighty and a word") << eighty + u" ب"_s << cut;
        QTest::newRow("three hundred") << QString(300, QChar(0x0628)) << cut;
        QTest::newRow("lines and controls") << u"An\r\n\u0007 Nabk\u202e"_s << u"An Nabk"_s;
        QTest::newRow("half a letter") << QString(78, u'a') + u"\U0001f5fa\U0001f5fa"_s << QString(78, u'a') + u"…"_s;
    }
    void namesAreOneLineOfEightyLettersAtMost()
    {
        QFETCH(QString, name);
        QFETCH(QString, shown);
        std::array<QByteArray, nameKeys> values;
        values[0] = name.toUtf8();
        QCOMPARE(tileText(values).local, shown);
    }

    void schemasAreToldByTheirLayers()
    {
        QCOMPARE(schemaOf({u"earth"_s, u"roads"_s, u"places"_s}), TileSchema::Protomaps);
        QCOMPARE(schemaOf({u"transportation"_s, u"place"_s, u"water_name"_s}), TileSchema::OpenMapTiles);
        QCOMPARE(schemaOf({u"streets"_s, u"ocean"_s}), TileSchema::Shortbread);
        QCOMPARE(schemaOf({u"road"_s, u"water"_s, u"landuse"_s}), TileSchema::Other);
        QVERIFY(isBaseMap({u"road"_s, u"water"_s, u"landuse"_s}));
        QVERIFY(!isBaseMap({u"incidents"_s}));
        QVERIFY(!isBaseMap({u"camps"_s, u"clinics"_s, u"water_points"_s}));
        QVERIFY(!isBaseMap({}));
    }

    void openStreetMapIsNamedWhereItsDataIs()
    {
        QVERIFY(attributionOf({}, TileSchema::Shortbread, false).contains("OpenStreetMap"_L1));
        QCOMPARE(attributionOf(u"<a href=\"x\">&copy; OpenStreetMap</a>"_s, TileSchema::Shortbread, false),
                 u"© OpenStreetMap"_s);
        QVERIFY(attributionOf(u"by me"_s, TileSchema::OpenMapTiles, false).contains(u"© OpenMapTiles"_s));
        QCOMPARE(attributionOf(u"Natural Earth"_s, TileSchema::Protomaps, true), u"Natural Earth"_s);
        QCOMPARE(attributionOf({}, TileSchema::Other, false), QString());
    }
};

QTEST_GUILESS_MAIN(TestDecodedTile)
#include "tst_decodedtile.moc"
