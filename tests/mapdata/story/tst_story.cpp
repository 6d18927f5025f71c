#include "mapdata/geo/mercator.h"
#include "mapdata/query/resolve.h"
#include "mapdata/scenes/sceneview.h"
#include "mapdata/story/storyfile.h"
#include "tests/mapdata/support/atlasmaker.h"

#include <QFile>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace sijill;
using namespace sijill::test;

namespace {

Scene fullScene()
{
    Scene scene;
    scene.id = u"one"_s;
    scene.title = {u"One \"day\""_s, u"يوم واحد"_s};
    scene.caption = {u"A caption\nof two lines"_s, u"نص"_s};
    scene.notes = {u"Slowly"_s, {}};
    scene.bounds = QRectF(toWorld({35.3, 37.5}), toWorld({42.6, 32.1}));
    scene.query.window = Span::days(100, 120);
    scene.play.mode = PlaybackPlan::Mode::Moving;
    scene.play.step = {1, TimeStep::Unit::Weeks};
    scene.play.seconds = 12.5;
    scene.play.skipEmpty = false;
    scene.query.measure = u"killed:children"_s;
    scene.query.reading = u"source:a"_s;
    scene.query.spans = u"half"_s;
    scene.query.hiddenKinds = {u"x"_s, u"none"_s};
    scene.query.hiddenActors = {u"y"_s};
    scene.query.hiddenSources = {u"z"_s};
    scene.query.hiddenPrecisions = {u"unplaced"_s};
    scene.query.hiddenDataSets = {u"UCDP"_s};
    scene.hiddenLayers = {u"towns"_s};
    scene.shadedLayers = {u"governorates"_s};
    scene.query.area = u"SY01"_s;
    scene.query.text = u"words"_s;
    scene.theme = u"dark"_s;
    return scene;
}

Story storyOf(const QStringList &ids)
{
    Story story;
    for (const QString &id : ids) {
        Scene scene;
        scene.id = id;
        story.scenes.push_back(scene);
    }
    return story;
}

QStringList idsOf(const Story &story)
{
    QStringList ids;
    for (const Scene &scene : story.scenes)
        ids.append(scene.id);
    return ids;
}

void keep(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QFile::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

} // namespace

class TestStory : public QObject {
    Q_OBJECT

private slots:
    void aMissingFileIsAnEmptyStory()
    {
        QTemporaryDir folder;
        Problems problems;
        QVERIFY(readStory(folder.path(), problems).isEmpty());
        QVERIFY(problems.empty());
    }

    void brokenJsonNamesItsLine_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("line");
        QTest::newRow("empty") << QByteArray() << u"line 1"_s;
        QTest::newRow("a list") << QByteArray("[1, 2]") << u"line 1"_s;
        QTest::newRow("cut") << QByteArray("{\n\"scenes\": [\n{") << u"line 3"_s;
        QTest::newRow("comma") << QByteArray("{\n\"format\": 1,\n\"scenes\": [,]\n}") << u"line 3"_s;
        QTest::newRow("bytes") << QByteArray("\xff\xfe\x00\x01", 4) << u"line 1"_s;
    }
    void brokenJsonNamesItsLine()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, line);
        Problems problems;
        QVERIFY(storyFromJson(json, u"s.json"_s, problems).isEmpty());
        QCOMPARE(problems.size(), std::size_t(1));
        QCOMPARE(problems[0].severity, Problem::Severity::Error);
        QCOMPARE(problems[0].where, line);
    }

    void aCrowdOfUnknownWordsIsAFewAndANumber()
    {
        QByteArray kinds, keys;
        for (int i = 0; i < 100'000; ++i) {
            kinds += (i == 0 ? "\"k" : ", \"k") + QByteArray::number(i) + '"';
            keys += ", \"key" + QByteArray::number(i) + "\": 1";
        }
        Problems problems;
        const Story story = storyFromJson(
            R"({"scenes": [{"id": "a", "hidden": {"kinds": [)" + kinds + "]}" + keys + "}]}", u"s.json"_s, problems);
        QCOMPARE(story.scenes.size(), std::size_t(1));
        QCOMPARE(story.scenes[0].query.hiddenKinds.size(), 100'000); // what is not known is kept
        QCOMPARE(story.scenes[0].kept.size(), 100'000);
        QCOMPARE(problems.size(), std::size_t(6));
        QVERIFY(problems.back().text.contains(QLocale().toString(99'995)));
        problems.clear();
        filterOf(story.scenes[0], Atlas(), &problems);
        QVERIFY2(problems.size() <= 7, qPrintable(QString::number(problems.size())));
    }

    void whatIsWrittenIsReadBack()
    {
        Story story;
        story.transition = 1.5;
        story.scenes = {fullScene(), Scene{}};
        story.scenes[1].id = u"two"_s;
        const QByteArray json = storyToJson(story);
        Problems problems;
        Story read = storyFromJson(json, u"s.json"_s, problems);
        for (const Problem &problem : problems)
            qWarning("%s", qPrintable(oneLine(problem)));
        QVERIFY(problems.empty());
        const QRectF was = story.scenes[0].bounds;
        const QRectF is = read.scenes[0].bounds;
        QVERIFY((was.topLeft() - is.topLeft()).manhattanLength() < 1e-7);
        QVERIFY((was.bottomRight() - is.bottomRight()).manhattanLength() < 1e-7);
        read.scenes[0].bounds = was;
        QCOMPARE(read, story);
        // The same bytes every time, and the title before the rest.
        Problems none;
        QCOMPARE(storyToJson(storyFromJson(json, {}, none)), json);
        QVERIFY(json.indexOf("\"title\"") < json.indexOf("\"caption\""));
        QVERIFY(json.indexOf("\"caption\"") < json.indexOf("\"view\""));
        QVERIFY(json.contains("يوم واحد"));
    }

    void unknownKeysAreToldAndKept()
    {
        const QByteArray json = R"({
  "format": 1,
  "music": "none",
  "scenes": [
    {"id": "a", "title": "A", "smell": {"of": ["hay"]}, "play": {"mode": "growing", "tempo": 3},
     "time": {"from": "2013-01-14", "to": "yesterday"}, "theme": "pink", "hidden": {"weapons": ["w"]}},
    "not a scene",
    {"id": "a", "view": [3, 2, 1, 0]}
  ]
})";
        Problems problems;
        const Story story = storyFromJson(json, u"s.json"_s, problems);
        QCOMPARE(idsOf(story), (QStringList{u"a"_s, u"a-2"_s}));
        QCOMPARE(story.scenes[0].play.mode, PlaybackPlan::Mode::Growing);
        QVERIFY(!story.scenes[0].query.window.isValid());
        QStringList told;
        for (const Problem &problem : problems)
            told.append(problem.where);
        for (const char *where : {"music", "scene “a”, smell", "scene “a”, play, tempo", "scene “a”, time, to",
                                  "scene “a”, theme", "scene “a”, hidden, weapons", "scene 2", "scene “a”, view"})
            QVERIFY2(told.contains(QString::fromUtf8(where)), where);

        const QByteArray again = storyToJson(story);
        for (const char *kept : {"\"music\"", "\"smell\"", "hay", "\"tempo\"", "yesterday", "\"from\": \"2013-01-14\"",
                                 "pink", "\"weapons\"", "not a scene", "[3,2,1,0]"})
            QVERIFY2(again.contains(kept), kept);
        Problems same;
        const Story twice = storyFromJson(again, u"s.json"_s, same);
        QCOMPARE(storyToJson(twice), again);
        QCOMPARE(twice, story);
    }

    void oneOfTwoDaysIsToldAndKept_data()
    {
        QTest::addColumn<QByteArray>("time");
        QTest::newRow("the first") << QByteArray(R"("from": "2013-01-14")");
        QTest::newRow("the last") << QByteArray(R"("to": "2013-01-15")");
    }
    void oneOfTwoDaysIsToldAndKept()
    {
        QFETCH(QByteArray, time);
        Problems problems;
        const Story story = storyFromJson(R"({"scenes": [{"id": "a", "time": {)" + time + "}}]}", {}, problems);
        QVERIFY(!story.scenes[0].query.window.isValid());
        QCOMPARE(problems.size(), std::size_t(1));
        const QByteArray again = storyToJson(story);
        QVERIFY2(again.contains(time), again.constData());
        Problems same;
        QCOMPARE(storyToJson(storyFromJson(again, {}, same)), again);
        QCOMPARE(same.size(), std::size_t(1));
    }

    void reversedDaysAreTurnedAndTold()
    {
        Problems problems;
        const Story story = storyFromJson(
            R"({"scenes": [{"id": "a", "time": {"from": "2013-01-20", "to": "2013-01-14"}}]})", {}, problems);
        QCOMPARE(story.scenes[0].query.window.length(), 7);
        QCOMPARE(problems.size(), std::size_t(1));
    }

    void aBrokenFileIsKeptBeforeItIsReplaced()
    {
        QTemporaryDir folder;
        keep(storyPath(folder.path()), "{ \"scenes\": [ {\"id\": \"precious\"} ");
        QVERIFY(!writeStory(folder.path(), storyOf({u"new"_s})));
        QFile broken(storyPath(folder.path()) + u".broken"_s);
        QVERIFY(broken.open(QFile::ReadOnly));
        QVERIFY(broken.readAll().contains("precious"));
        Problems problems;
        QCOMPARE(idsOf(readStory(folder.path(), problems)), QStringList{u"new"_s});
        QVERIFY(problems.empty());
        // A whole file is replaced without a copy.
        QVERIFY(!writeStory(folder.path(), storyOf({u"newer"_s})));
        QVERIFY(broken.size() > 0 && !QFile::exists(storyPath(folder.path()) + u".broken-2"_s));
        // The next slip is kept as well, and the first one stays.
        keep(storyPath(folder.path()), "{ \"scenes\": [ {\"id\": \"second\"} ");
        QVERIFY(!writeStory(folder.path(), storyOf({u"newest"_s})));
        QFile second(storyPath(folder.path()) + u".broken-2"_s);
        QVERIFY(second.open(QFile::ReadOnly));
        QVERIFY(second.readAll().contains("second"));
        QVERIFY(broken.seek(0) && broken.readAll().contains("precious"));
    }

    void aFolderThatIsMissingSaysSo()
    {
        const auto problem = writeStory(u"/nowhere/at/all"_s, {});
        QVERIFY(problem);
        QVERIFY(problem->file.contains(u"story.json"_s));
    }

    void scenesAreEdited()
    {
        const Story story = storyOf({u"a"_s, u"b"_s, u"c"_s});
        QCOMPARE(idsOf(withMovedScene(story, 0, 2)), (QStringList{u"b"_s, u"c"_s, u"a"_s}));
        QCOMPARE(idsOf(withMovedScene(story, 2, 0)), (QStringList{u"c"_s, u"a"_s, u"b"_s}));
        QCOMPARE(withMovedScene(story, 0, 3), story);
        QCOMPARE(idsOf(withoutScene(story, 1)), (QStringList{u"a"_s, u"c"_s}));
        QCOMPARE(withoutScene(story, 3), story);
        QCOMPARE(idsOf(withCopiedScene(story, 1)), (QStringList{u"a"_s, u"b"_s, u"b-2"_s, u"c"_s}));
        Scene scene;
        scene.title = {u"Deir ez-Zor, January"_s, {}};
        QCOMPARE(idsOf(withScene(story, scene, 9)).last(), u"deir-ez-zor-january"_s);
        scene.id = u"other"_s;
        QCOMPARE(withChangedScene(story, 1, scene).scenes[1].id, u"b"_s);
        QCOMPARE(withChangedScene(story, 1, scene).scenes[1].title, scene.title);
        QCOMPARE(*withScene(story, scene, 0).find(u"deir ez-zor, january"_s), std::size_t(0));
        QVERIFY(!story.find({}));
        QVERIFY(!story.find(u"z"_s));
    }

    void aViewAndItsSceneShowTheSame()
    {
        AtlasMaker maker;
        maker.atlas.kinds = {{u"raid"_s, {}}, {u"clash"_s, {}}};
        maker.atlas.actors = {{u"x"_s, {}}};
        const SourceIndex source = maker.source(u"s"_s);
        const PlaceIndex area = maker.place(u"SY01"_s, PlaceLevel::Governorate);
        const MeasureIndex children = maker.group(Outcome::Wounded, u"children"_s);
        Filter filter;
        filter.window = Span::days(5, 9);
        filter.measure = children;
        filter.reading = {Reading::Rule::Source, source};
        filter.spans = SpanRule::Inside;
        filter.hiddenKinds = {1, none16};
        filter.hiddenActors = {0};
        filter.hiddenSources = {source};
        filter.hiddenPrecisions = {PlacePrecision::Near, PlacePrecision::Unplaced};
        filter.area = area;
        filter.text = u"abc"_s;
        maker.simple(Count::exactly(1));
        maker.simple(Count::exactly(1));
        maker.atlas.dataSets = {{{u"one"_s, {}}, 1, {}}, {{{}, u"اثنان"_s}, 2, {}}};
        filter.hiddenDataSets = {1};
        const auto opened = std::make_shared<const OpenedAtlas>(
            OpenedAtlas{std::make_shared<const Atlas>(maker.atlas), {}, {}, {}, {}});
        const Scene scene = sceneFrom(derive(opened, queryOf(filter, maker.atlas)), QRectF(0.5, 0.3, 0.1, 0.1));
        QCOMPARE(scene.query.measure, u"wounded:children"_s);
        QCOMPARE(scene.query.reading, u"source:s"_s);
        QCOMPARE(scene.query.spans, u"inside"_s);
        QCOMPARE(scene.query.hiddenKinds, (QStringList{u"clash"_s, u"none"_s}));
        QCOMPARE(scene.query.hiddenDataSets, QStringList{u"اثنان"_s});
        Problems problems;
        QCOMPARE(filterOf(scene, maker.atlas, &problems), filter);
        QVERIFY(problems.empty());
        QCOMPARE(filterOf(Scene{}, maker.atlas), Filter{});
    }

    void namesTheAtlasDoesNotKnowAreTold()
    {
        const AtlasMaker maker;
        Problems problems;
        const Filter filter = filterOf(fullScene(), maker.atlas, &problems);
        QCOMPARE(filter.measure, killed);
        QCOMPARE(filter.reading, Reading{});
        QCOMPARE(filter.spans, SpanRule::Share);
        QStringList told;
        for (const Problem &problem : problems)
            told.append(problem.text);
        QCOMPARE(problems.size(), std::size_t(7)); // measure, reading, spans, kind, actor, source, area
        QCOMPARE(told.filter(u"more of this kind"_s), QStringList());
        QVERIFY(filter.hiddenKinds.contains(none16));
    }

    void aPreparedSceneFollowsItsWindow()
    {
        AtlasMaker maker;
        maker.incident(Span::day(10));
        maker.incident(Span::day(50));
        const auto atlas = std::make_shared<const Atlas>(maker.atlas);
        Scene scene;
        scene.play.mode = PlaybackPlan::Mode::Growing;
        const PreparedScene prepared = prepare(scene, atlas);
        QCOMPARE(prepared.playback.span(), (Span{10, 51}));
        QCOMPARE(prepared.filterAt(0).window, (Span{10, 11}));
        QVERIFY(prepared.playback.isPassing(0.7));
        QCOMPARE(prepared.filterAt(prepared.playback.seconds()).window, (Span{10, 51}));
        QCOMPARE(prepared.pulses.size(), atlas->locations.size());
        scene.play.mode = PlaybackPlan::Mode::Still;
        QVERIFY(!prepare(scene, atlas).filterAt(1).window.isValid());
        QVERIFY(prepare(scene, atlas).pulses.empty());
        // An atlas without a single date stands still.
        scene.play.mode = PlaybackPlan::Mode::Moving;
        QVERIFY(prepare(scene, std::make_shared<const Atlas>()).playback.isStill());
    }
};

QTEST_GUILESS_MAIN(TestStory)
#include "tst_story.moc"
