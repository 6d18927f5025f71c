#include "widgets/painter/picture.h"

#include "mapdata/store/atlasfile.h"
#include "mapdata/words/words.h"
#include "tests/mapdata/support/atlasmaker.h"
#include "widgets/painter/caption.h"
#include "widgets/painter/graticule.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

#include <algorithm>

using namespace sijill;
using namespace Qt::StringLiterals;

/// Whole pictures of the shipped atlas, by what must be where and not by golden files.
class PictureTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void groundsHaveTheColoursOfTheTheme_data();
    void groundsHaveTheColoursOfTheTheme();
    void aMarkerIsDrawnAtItsPlace();
    void theGraticuleLiesUnderTheFurniture_data();
    void theGraticuleLiesUnderTheFurniture();
    void labelsOfTheGraticuleKeepClearOfFurniture();
    void legendAndTrayStandAtTheirSide();
    void nothingLiesOverTheOtherHoweverSmallTheMap_data();
    void nothingLiesOverTheOtherHoweverSmallTheMap();
    void theSideIsTheLanguagesUnlessPlacesLieThere();
    void theFirstLookIsSmallerWherePlacesWouldBeCovered_data();
    void theFirstLookIsSmallerWherePlacesWouldBeCovered();
    void whatTouchesTheWindowIsToldByEveryRuleForSpans_data();
    void whatTouchesTheWindowIsToldByEveryRuleForSpans();
    void placesOnBothSidesOfTheAntimeridianAreOneGroup();
    void aLookOverTheAntimeridianShowsTheLandOfBothSides();
    void aPictureIsSharpOnFineScreens();
    void everyFormatIsWritten_data();
    void everyFormatIsWritten();
    void theLicenceOfTheMapStandsBelowEveryPicture_data();
    void theLicenceOfTheMapStandsBelowEveryPicture();
    void thePictureSaysWhatItLeavesOut();
    void thePictureSaysWhatIsBeyondIt();
    void anUnknownFormatIsSaid();
    void aFolderThatIsNotThereIsSaid();

private:
    MapContent contentOf(Span window) const;
    MapScene sceneAt(const MapContent &content, double zoom) const
    {
        const auto plan = std::make_shared<const ScenePlan>(makePlan(*content.atlas, content.layers));
        return sceneOf(content, plan, zoom, QLocale(QLocale::English));
    }
    OpenedAtlas m_opened;
};

void PictureTest::initTestCase()
{
    Result<OpenedAtlas> opened = readAtlas(QStringLiteral(SIJILL_SOURCE_DIR "/resources/atlas/syria"));
    QVERIFY(opened);
    m_opened = std::move(opened).value();
    QCOMPARE(m_opened.layers.size(), 3);
}

MapContent PictureTest::contentOf(Span window) const
{
    MapContent content;
    content.atlas = m_opened.atlas;
    content.layers = m_opened.layers;
    content.filter.window = window;
    content.ledger = makeLedger(*m_opened.atlas, killed, {});
    const TimeIndex index(*m_opened.atlas, content.ledger);
    content.incidents = index.incidents({window}, nullptr);
    return content;
}

void PictureTest::groundsHaveTheColoursOfTheTheme_data()
{
    QTest::addColumn<int>("kind");
    QTest::newRow("light") << int(Theme::Kind::Light);
    QTest::newRow("dark") << int(Theme::Kind::Dark);
    QTest::newRow("print") << int(Theme::Kind::Print);
}

void PictureTest::groundsHaveTheColoursOfTheTheme()
{
    QFETCH(int, kind);
    PictureOptions options;
    options.caption = false;
    options.theme = Theme::of(Theme::Kind(kind));
    options.viewport = Viewport::fitting(homeOf(*m_opened.atlas, m_opened.layers), QSizeF(options.size));
    // A window without an incident: nothing lies over the ground.
    const QImage image = paintPicture(contentOf(Span::day(0)), options);
    const auto colourAt = [&](double longitude, double latitude) {
        return image.pixelColor(options.viewport->toScreen(toWorld({longitude, latitude})).toPoint());
    };
    QCOMPARE(colourAt(34.9, 34.7), options.theme.sea);
    QCOMPARE(colourAt(38.9, 34.0), options.theme.land);       // the desert east of Palmyra
    QCOMPARE(colourAt(41.6, 33.2), options.theme.neighbours); // Iraq
}

void PictureTest::aMarkerIsDrawnAtItsPlace()
{
    PictureOptions options;
    options.caption = false;
    options.viewport = Viewport::fitting(homeOf(*m_opened.atlas, m_opened.layers), QSizeF(options.size));
    const MapContent content = contentOf(Span::days(toDay(QDate(2013, 1, 14)), toDay(QDate(2013, 1, 15))));
    const MapScene scene = sceneAt(content, options.viewport->zoom());
    QVERIFY(!scene.markers.empty());
    QCOMPARE(scene.markers.front().sum.best, 11); // Haydariya
    const QImage image = paintPicture(content, options);
    const QColor inside = image.pixelColor(options.viewport->toScreen(scene.markers.front().at).toPoint());
    QVERIFY(inside.red() - inside.green() > 60 && inside.red() - inside.blue() > 20);
}

void PictureTest::theGraticuleLiesUnderTheFurniture_data()
{
    QTest::addColumn<bool>("asSeen");
    QTest::newRow("as a window shows it") << true;
    QTest::newRow("as a report has it") << false;
}

void PictureTest::theGraticuleLiesUnderTheFurniture()
{
    QFETCH(bool, asSeen);
    const MapContent content = contentOf({});
    PictureOptions options;
    options.caption = false;
    options.locale = QLocale(QLocale::English);
    // So far out that a parallel lies behind both cards.
    const Viewport viewport(toWorld({38.4, 34.9}), Viewport::scaleOf(6.3), QSizeF(options.size));
    if (asSeen)
        options.viewport = viewport;
    else
        options.bounds = viewport.bounds();
    const QImage without = paintPicture(content, options);
    options.graticule = true;
    const QImage with = paintPicture(content, options);
    QVERIFY(with != without);
    if (!asSeen)
        return;
    const double x = std::round(viewport.toScreen(toWorld({30, 0})).x());
    QVERIFY(with.pixel(int(x), 500) != without.pixel(int(x), 500)); // 30 east, over the sea
    const MapScene scene = sceneAt(content, viewport.zoom());
    Furniture::Options pieces;
    pieces.measure = measureName(*content.atlas, killed, options.locale);
    pieces.attribution = content.atlas->attributionIn(Language::English);
    pieces.side =
        lookAt(*scene.plan, homeOf(*content.atlas, content.layers), viewport.size(), 250, options.locale).side;
    const Furniture furniture(scene, pieces, {{0, 0}, viewport.size()}, options.locale, options.theme);
    for (const QRectF &card : {furniture.legendBox(), furniture.trayBox()}) {
        const QRect inside = card.adjusted(5, 5, -5, -5).toRect();
        QVERIFY(!inside.isEmpty());
        QCOMPARE(with.copy(inside), without.copy(inside));
    }
}

void PictureTest::labelsOfTheGraticuleKeepClearOfFurniture()
{
    const Viewport viewport(toWorld({38.4, 34.9}), Viewport::scaleOf(7), {800, 600});
    const QRectF legend(600, 0, 200, 250), scale(0, 500, 200, 100);
    for (const QLocale &locale : {QLocale(QLocale::English), QLocale(QLocale::Arabic, QLocale::Syria)}) {
        const GraticuleLayer free(locale, Theme::light());
        const GraticuleLayer grid(locale, Theme::light(), {legend, scale});
        const auto labels = grid.labels(viewport);
        QVERIFY(labels.size() >= 6);
        QVERIFY(labels.size() <= free.labels(viewport).size());
        for (const GraticuleLayer::Label &label : labels) {
            QVERIFY(!label.box.intersects(legend) && !label.box.intersects(scale));
            QVERIFY(QRectF({0, 0}, viewport.size()).contains(label.box));
        }
        // Parallels are labelled where lines begin, or where there is room.
        const bool mirrored = locale.textDirection() == Qt::RightToLeft;
        const auto atLeft = std::ranges::count_if(
            free.labels(viewport), [](const GraticuleLayer::Label &label) { return label.box.left() < 10; });
        QCOMPARE(atLeft > 0, !mirrored);
    }
}

void PictureTest::legendAndTrayStandAtTheirSide()
{
    const MapContent content = contentOf({});
    const QRectF box(0, 0, 1200, 800);
    Furniture::Options pieces;
    const QLocale english(QLocale::English);
    pieces.side = Side::Right;
    const Furniture one(sceneAt(content, 7), pieces, box, english, Theme::light());
    pieces.side = Side::Left;
    const Furniture two(sceneAt(content, 7), pieces, box, english, Theme::light());
    QVERIFY(one.trayBox().center().x() > 600);
    QVERIFY(two.trayBox().center().x() < 600);
    QVERIFY(!one.legendBox().intersects(one.trayBox()));
    QVERIFY(box.contains(one.legendBox()) && box.contains(two.trayBox()));
    QCOMPARE(one.targetAt(one.trayBox().center()).kind, Target::Kind::Tray);
    QVERIFY(!one.targetAt(one.trayBox().topLeft() - QPointF(5, 5)));
}

void PictureTest::nothingLiesOverTheOtherHoweverSmallTheMap_data()
{
    QTest::addColumn<QSizeF>("size");
    for (const QSizeF size : {QSizeF(1600, 1000), QSizeF(1280, 800), QSizeF(900, 640), QSizeF(700, 450),
                              QSizeF(560, 420), QSizeF(500, 700), QSizeF(320, 240), QSizeF(240, 180)})
        QTest::newRow(qPrintable(u"%1x%2"_s.arg(size.width()).arg(size.height()))) << size;
}

void PictureTest::nothingLiesOverTheOtherHoweverSmallTheMap()
{
    QFETCH(QSizeF, size);
    const MapScene scene = sceneAt(contentOf({}), 6);
    for (const QLocale::Language language : {QLocale::English, QLocale::Arabic}) {
        const QLocale locale(language);
        for (const Side side : {Side::Left, Side::Right}) {
            Furniture::Options pieces;
            pieces.side = side;
            pieces.measure = u"Killed"_s;
            pieces.attribution = m_opened.atlas->attributionIn(languageOf(locale));
            const QRectF map({0, 0}, size);
            const Furniture furniture(scene, pieces, map, locale, Theme::light());
            const std::vector<QRectF> boxes{furniture.legendBox(), furniture.trayBox(), furniture.attributionBox(),
                                            furniture.scaleBox()};
            QVERIFY(!furniture.trayBox().isNull()); // what is not placed is told on the smallest map
            for (std::size_t a = 0; a < boxes.size(); ++a) {
                QVERIFY(boxes[a].isNull() || map.contains(boxes[a]));
                for (std::size_t b = a + 1; b < boxes.size(); ++b)
                    QVERIFY2(!boxes[a].intersects(boxes[b]), qPrintable(u"%1 %2"_s.arg(a).arg(b)));
            }
        }
    }
}

void PictureTest::theSideIsTheLanguagesUnlessPlacesLieThere()
{
    ScenePlan plan;
    const Viewport viewport({0.5, 0.5}, 1000, {1200, 800});
    QCOMPARE(freeSide(plan, viewport, QLocale(QLocale::English)), Side::Right);
    QCOMPARE(freeSide(plan, viewport, QLocale(QLocale::Arabic)), Side::Left);
    plan.outline.push_back(viewport.toWorld({40, 760}));
    QCOMPARE(freeSide(plan, viewport, QLocale(QLocale::English)), Side::Right);
    QCOMPARE(freeSide(plan, viewport, QLocale(QLocale::Arabic)), Side::Right);
}

void PictureTest::theFirstLookIsSmallerWherePlacesWouldBeCovered_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<QLocale::Language>("language");
    QTest::addColumn<bool>("isCovered"); // were it as large as it can be
    for (const QLocale::Language language : {QLocale::English, QLocale::Arabic}) {
        const QByteArray name = QLocale::languageToString(language).toLatin1();
        QTest::addRow("beside two panels, %s", name.constData()) << QSize(726, 587) << language << true;
        QTest::addRow("wide, %s", name.constData()) << QSize(1600, 620) << language << false;
    }
}

void PictureTest::theFirstLookIsSmallerWherePlacesWouldBeCovered()
{
    QFETCH(const QSize, size);
    QFETCH(const QLocale::Language, language);
    QFETCH(const bool, isCovered);
    const ScenePlan plan = makePlan(*m_opened.atlas, m_opened.layers);
    const QRectF home = homeOf(*m_opened.atlas, m_opened.layers);
    const Look closest = lookAt(plan, home, size, 250, QLocale(language));
    const Look first = homeLook(plan, home, size, 250, QLocale(language));
    QCOMPARE(placesUnderFurniture(plan, closest.viewport, closest.side) > 0, isCovered);
    QCOMPARE(placesUnderFurniture(plan, first.viewport, first.side), 0);
    QCOMPARE(first.side, closest.side);
    if (!isCovered)
        QCOMPARE(first.viewport, closest.viewport);
    QVERIFY(first.viewport.scale() >= 0.7 * closest.viewport.scale());
    QVERIFY(QRectF({0, 0}, size).contains(first.viewport.toScreen(home)));
}

void PictureTest::whatTouchesTheWindowIsToldByEveryRuleForSpans_data()
{
    QTest::addColumn<SpanRule>("rule");
    QTest::addColumn<QString>("title");
    QTest::newRow("share") << SpanRule::Share << u"130 or more; between 26, wholly inside, and 234"_s;
    QTest::newRow("whole") << SpanRule::Whole << u"234 or more; 26 of them wholly inside"_s;
    QTest::newRow("inside") << SpanRule::Inside << u"26 or more; 234 with what reaches beyond"_s;
}

void PictureTest::whatTouchesTheWindowIsToldByEveryRuleForSpans()
{
    QFETCH(SpanRule, rule);
    MapContent content = contentOf({});
    content.filter.window = Span::days(toDay(QDate(2016, 1, 22)), toDay(QDate(2016, 1, 23)));
    content.filter.spans = rule;
    content.take(TimeIndex(*content.atlas, content.ledger), makeMask(*content.atlas, content.filter));
    QTEST(inTitle(sceneAt(content, 6).total, rule, QLocale(QLocale::English)), "title");
}

void PictureTest::placesOnBothSidesOfTheAntimeridianAreOneGroup()
{
    test::AtlasMaker maker;
    for (const LonLat point : {LonLat(178.4419, -18.1416), LonLat(-178.95, -17.2333), LonLat(-179.96, -16.85)}) {
        const LocationIndex location = maker.location(PlacePrecision::Exact, {});
        maker.atlas.locations[location].longitude = point.x();
        maker.atlas.locations[location].latitude = point.y();
        maker.incident(Span::day(0), none, location);
    }
    const QRectF home = homeOf(maker.atlas, {});
    QVERIFY2(home.width() * 360 > 2.6 && home.width() * 360 < 3.5, qPrintable(QString::number(home.width() * 360)));
    QVERIFY(home.left() < 1 && home.right() > 1);
    const ScenePlan plan = makePlan(maker.atlas, {});
    const Viewport viewport = lookAt(plan, home, {1024, 600}, 100, QLocale(QLocale::English)).viewport;
    for (quint32 point = 0; point < plan.clusters->pointCount(); ++point)
        QVERIFY(QRectF(40, 20, 944, 560).contains(viewport.toScreen(plan.clusters->point(point))));
}

void PictureTest::aLookOverTheAntimeridianShowsTheLandOfBothSides()
{
    auto land = std::make_shared<VectorLayer>();
    land->kind = GeometryKind::Area;
    land->role = LayerRole::Countries;
    for (const auto &[west, east] : {std::pair(178.0, 180.0), std::pair(-180.0, -178.0)}) {
        Feature feature;
        feature.firstPath = static_cast<quint32>(land->paths.size());
        feature.pathCount = 1;
        land->paths.push_back({static_cast<quint32>(land->vertices.size()), 5});
        for (const LonLat corner :
             {LonLat(west, -19), LonLat(east, -19), LonLat(east, -15), LonLat(west, -15), LonLat(west, -19)})
            land->vertices.push_back(toWorld(corner));
        feature.bounds = QRectF(toWorld({west, -15}), toWorld({east, -19}));
        land->bounds |= feature.bounds;
        land->features.push_back(feature);
    }
    MapContent content{std::make_shared<const Atlas>(), {land}, {}, {}, {}};
    PictureOptions options;
    options.size = {600, 400};
    options.caption = false;
    options.bounds = QRectF(toWorld({177, -14}), toWorld({183, -20}));
    const QImage image = paintPicture(content, options);
    for (const double longitude : {178.5, 179.5, 180.5, 181.5}) {
        const Viewport viewport = Viewport::fitting(options.bounds, {600, 400}, {24, 24, 24, 24});
        const QPoint at = viewport.toScreen(toWorld({longitude, -17})).toPoint();
        QCOMPARE(image.pixelColor(at).name(), options.theme.neighbours.name());
    }
    QCOMPARE(image.pixelColor(5, 5).name(), options.theme.sea.name());
}

void PictureTest::aPictureIsSharpOnFineScreens()
{
    PictureOptions options;
    options.size = {500, 400};
    options.devicePixelRatio = 2;
    const QImage image = paintPicture(contentOf({}), options);
    QCOMPARE(image.size(), QSize(1000, 800));
    QCOMPARE(image.devicePixelRatio(), 2.0);
}

void PictureTest::everyFormatIsWritten_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("magic");
    QTest::newRow("png") << u"map.png"_s << QByteArray("\x89PNG");
    QTest::newRow("svg") << u"map.svg"_s << QByteArray("<?xml");
    QTest::newRow("pdf") << u"map.pdf"_s << QByteArray("%PDF");
    QTest::newRow("capitals") << u"MAP.PNG"_s << QByteArray("\x89PNG");
}

void PictureTest::everyFormatIsWritten()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, magic);
    const QTemporaryDir folder;
    const QString file = folder.filePath(name);
    PictureOptions options;
    options.size = {900, 600};
    const std::optional<Problem> problem = writePicture(file, contentOf({}), options);
    QVERIFY2(!problem, problem ? qPrintable(oneLine(*problem)) : "");
    QFile written(file);
    QVERIFY(written.open(QIODevice::ReadOnly));
    const QByteArray bytes = written.readAll();
    QVERIFY(bytes.startsWith(magic));
    if (name.endsWith(".svg"_L1)) {
        QXmlStreamReader xml(bytes);
        int paths = 0;
        int texts = 0; // to be searched and copied, in fonts that are inside of the file
        while (!xml.atEnd()) {
            xml.readNext();
            texts += xml.isStartElement() && xml.name() == "text"_L1;
            paths += xml.isStartElement() && xml.name() == "path"_L1;
        }
        QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
        QVERIFY(paths > 100);
        QVERIFY(texts > 5);
        QVERIFY(bytes.contains("@font-face"));
    }
}

void PictureTest::theLicenceOfTheMapStandsBelowEveryPicture_data()
{
    QTest::addColumn<double>("width");
    QTest::addColumn<QLocale>("locale");
    for (const double width : {480.0, 800.0, 1024.0, 1920.0})
        for (const QLocale::Language language : {QLocale::English, QLocale::Arabic})
            QTest::addRow("%s, %d wide", qPrintable(QLocale(language).name()), int(width))
                << width << QLocale(language);
}

void PictureTest::theLicenceOfTheMapStandsBelowEveryPicture()
{
    QFETCH(double, width);
    QFETCH(QLocale, locale);
    const MapContent content = contentOf({});
    const Caption caption(content, sceneAt(content, 6), width, locale, Theme::light());
    const QString foot = caption.foot().join(u' ').remove(QChar(0x200e));
    QVERIFY2(foot.contains(u"GeoNames"_s) && foot.contains(u"CC BY 4.0"_s), qPrintable(foot));
    QVERIFY2(foot.contains(u"Natural Earth"_s), qPrintable(foot));
    QVERIFY2(caption.foot().size() <= 6, qPrintable(caption.foot().join(u'\n')));
}

void PictureTest::thePictureSaysWhatItLeavesOut()
{
    const QLocale english(QLocale::English);
    MapContent content = contentOf({});
    QVERIFY(conditionsInWords(content, english).isEmpty() && conditionsInFull(content, english).isEmpty());
    const Caption whole(content, sceneAt(content, 6), 900, english, Theme::light());
    Query query;
    query.hiddenKinds = QStringList{u"airstrike"_s};
    query.area = u"SY02"_s;
    content = sijill::contentOf(m_opened, numbersOf(*m_opened.atlas, query));
    QCOMPARE(conditionsInWords(content, english), u"without airstrike; only in Aleppo"_s);
    QVERIFY(conditionsInFull(content, english).isEmpty()); // the words have all of it
    const Caption narrowed(content, sceneAt(content, 6), 900, english, Theme::light());
    QVERIFY(narrowed.headHeight() > whole.headHeight());
    query.hiddenKinds = QStringList{u"airstrike"_s, u"shelling"_s, u"clash"_s, u"siege"_s, u"capture"_s, u"strike"_s};
    content = sijill::contentOf(m_opened, numbersOf(*m_opened.atlas, query));
    const Caption many(content, sceneAt(content, 6), 900, english, Theme::light());
    QVERIFY2(many.foot().join(u' ').contains(u"siege"_s), qPrintable(many.foot().join(u'\n')));
}

void PictureTest::thePictureSaysWhatIsBeyondIt()
{
    const MapContent content = sijill::contentOf(m_opened, numbersOf(*m_opened.atlas, Filter()));
    const QRectF aleppo(toWorld({36.8, 36.6}), toWorld({37.6, 35.9}));
    const Sum away = beyond(content, aleppo), none = beyond(content, {});
    QVERIFY(none.isEmpty());
    QVERIFY(away.best > 300 && away.best < 534);
    const QTemporaryDir folder;
    const auto textOf = [&](const QRectF &bounds) {
        PictureOptions options;
        options.size = {1100, 700};
        options.bounds = bounds;
        options.boundsAreAll = !bounds.isNull();
        options.locale = QLocale(QLocale::English);
        const QString file = folder.filePath(u"a.svg"_s);
        QFile svg(file);
        return !writePicture(file, content, options) && svg.open(QIODevice::ReadOnly) ? svg.readAll() : QByteArray();
    };
    QVERIFY(textOf(aleppo).contains("beyond this picture: "));
    const QByteArray all = textOf({});
    QVERIFY(!all.isEmpty() && !all.contains("beyond this picture: "));
}

void PictureTest::anUnknownFormatIsSaid()
{
    const QTemporaryDir folder;
    const std::optional<Problem> problem = writePicture(folder.filePath(u"map.xyz"_s), contentOf({}), {});
    QVERIFY(problem && problem->text.contains("xyz"_L1));
    QVERIFY(!QFile::exists(folder.filePath(u"map.xyz"_s)));
}

void PictureTest::aFolderThatIsNotThereIsSaid()
{
    for (const auto &name :
         {u"/nowhere/at/all/map.png"_s, u"/nowhere/at/all/map.svg"_s, u"/nowhere/at/all/map.pdf"_s}) {
        const std::optional<Problem> problem = writePicture(name, contentOf({}), {});
        QVERIFY(problem);
        QCOMPARE(problem->file, name);
    }
}

QTEST_MAIN(PictureTest)
#include "tst_picture.moc"
