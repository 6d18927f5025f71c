// Every writer of files before a disk that is full at any moment: what stood under the name stays, the reason is said,
// and nothing is left beside it.
#include "app/layermemory.h"
#include "mapdata/export/exchangewrite.h"
#include "mapdata/files/filewriter.h"
#include "mapdata/index/timeindex.h"
#include "mapdata/mapping/mapping.h"
#include "mapdata/raster/online.h"
#include "mapdata/store/atlaswriter.h"
#include "mapdata/story/storyfile.h"
#include "tests/mapdata/support/filelimit.h"
#include "tests/widgets/sampleatlas.h"
#include "widgets/film/film.h"
#include "widgets/painter/page.h"
#include "widgets/present/storyeditor.h"

#include <QDir>
#include <QFile>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace sijill;
using namespace sijill::test;
using namespace Qt::StringLiterals;

namespace {

using Write = std::function<std::optional<Problem>(const QString &file)>;

MapContent contentOfSample()
{
    const OpenedAtlas opened = sampleAtlas();
    MapContent content{opened.atlas, opened.layers, {}, makeLedger(*opened.atlas, 0, {}), {}};
    content.incidents = TimeIndex(*opened.atlas, content.ledger).incidents({}, nullptr);
    return content;
}

/// The sample's incidents again and again, so that each kind of table is larger than any limit below.
ExchangeTable longTable()
{
    const OpenedAtlas opened = sampleAtlas();
    const Ledger ledger = makeLedger(*opened.atlas, 0, {});
    std::vector<IncidentIndex> rows(2000);
    for (std::size_t i = 0; i < rows.size(); ++i)
        rows[i] = static_cast<IncidentIndex>(i % opened.atlas->incidents.size());
    return exchangeTable(*opened.atlas, ledger, rows, {}, QLocale(QLocale::English));
}

Story longStory()
{
    Story story;
    Scene scene;
    scene.caption.english = QString(300, u'x');
    for (std::size_t i = 0; i < 400; ++i)
        story = withScene(story, scene, i);
    return story;
}

Write picture()
{
    return [](const QString &file) {
        PictureOptions options;
        options.size = {900, 600};
        return writePicture(file, contentOfSample(), options);
    };
}

Write page()
{
    return [](const QString &file) {
        PageOptions options;
        options.size = paperSize(Paper::A4);
        return writePage(file, contentOfSample(), options);
    };
}

Write film()
{
    return [](const QString &file) -> std::optional<Problem> {
        FilmOptions options;
        options.frame.size = {640, 360};
        options.framesPerSecond = 10;
        const auto report = writeFilm(file, sampleAtlas(), {}, options);
        return report ? std::nullopt : std::optional(report.problem());
    };
}

} // namespace

class WritersTest : public QObject {
    Q_OBJECT

    ExchangeTable m_table;

private slots:
    void initTestCase() { m_table = longTable(); }

    void aFullDiskCostsNothingThatWasThere_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<Write>("write");
        QTest::addColumn<bool>("namesLimit"); // libraries have their own words
        for (const OutputFormat &format : outputFormats()) {
            const QString name = u"table."_s + QLatin1StringView(format.suffix);
            QTest::newRow(format.suffix) << name << Write([this, write = format.write](const QString &file) {
                return write(m_table, file);
            }) << (format.suffix != QByteArray("gpkg"));
        }
        QTest::newRow("PNG") << u"map.png"_s << picture() << true;
        QTest::newRow("SVG") << u"map.svg"_s << picture() << true;
        QTest::newRow("PDF") << u"map.pdf"_s << picture() << true;
        QTest::newRow("page as PNG") << u"page.png"_s << page() << true;
        QTest::newRow("page as SVG") << u"page.svg"_s << page() << true;
        QTest::newRow("page as PDF") << u"page.pdf"_s << page() << true;
        QTest::newRow("hand-out") << u"handout.pdf"_s << Write([](const QString &file) {
            return writeHandout(file, sampleAtlas(), {}, Paper::A4, QLocale(QLocale::English), Theme::print());
        }) << true;
        QTest::newRow("MP4") << u"film.mp4"_s << film() << true;
        QTest::newRow("WebM") << u"film.webm"_s << film() << true;
        QTest::newRow("GIF") << u"film.gif"_s << film() << true;
        QTest::newRow("scenes") << u"story.json"_s << Write([](const QString &file) {
            return writeStory(QFileInfo(file).path(), longStory());
        }) << true;
        QTest::newRow("scenes elsewhere") << u"copy.json"_s << Write([](const QString &file) {
            const QTemporaryDir own;
            StoryEditor editor(own.path());
            OpenedAtlas opened = sampleAtlas();
            opened.story = longStory();
            editor.load(opened, file);
            return editor.saveCopy(file);
        }) << true;
        QTest::newRow("preset") << u"preset.json"_s << Write([](const QString &file) {
            Mapping mapping;
            mapping.name = QString(60'000, u'x');
            return writeMapping(mapping, file);
        }) << true;
        QTest::newRow("memory of layers") << u"layers.json"_s << Write([](const QString &file) {
            const QJsonArray layers{QJsonObject{{u"id"_s, QString(60'000, u'x')}}};
            return LayerMemory(file).write(u"/some/atlas"_s, layers);
        }) << true;
        QTest::newRow("list of online maps") << u"online-maps.json"_s << Write([](const QString &file) {
            OnlineMap map;
            map.name = QString(60'000, u'x');
            map.url = u"https://127.0.0.1/{z}/{x}/{y}.png"_s;
            return addOnlineMap(file, map);
        }) << true;
    }
    void aFullDiskCostsNothingThatWasThere()
    {
        QFETCH(QString, name);
        QFETCH(Write, write);
        QFETCH(bool, namesLimit);
        const QTemporaryDir folder;
        const QString file = folder.filePath(name);
        const QByteArray old = name.endsWith(".json"_L1) ? "{\"maps\": []}" : "old";
        QVERIFY(!replaceFile(file, old));
        for (const rlim_t limit : {0, 100, 4096, 9000}) {
            std::optional<Problem> problem;
            {
                const FileLimit full(limit);
                problem = write(file);
            }
            QVERIFY2(problem, qPrintable(u"%1 bytes"_s.arg(limit)));
            QCOMPARE(problem->file, file);
            QVERIFY2(!namesLimit || problem->text.contains(u"File too large"_s), qPrintable(problem->text));
            QFile now(file);
            QVERIFY(now.open(QFile::ReadOnly));
            QCOMPARE(now.readAll(), old);
            QCOMPARE(QDir(folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
                     QStringList{name});
        }
        const std::optional<Problem> problem = write(file); // with room it is written
        QVERIFY2(!problem, problem ? qPrintable(oneLine(*problem)) : "");
        QVERIFY(QFileInfo(file).size() > 9000);
        QCOMPARE(QDir(folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
                 QStringList{name});
    }

    void anAtlasIsWholeOrNotThere()
    {
        const QTemporaryDir folder;
        const OpenedAtlas opened = sampleAtlas();
        for (const rlim_t limit : {0, 100, 200, 400}) {
            std::optional<Problem> problem;
            {
                const FileLimit full(limit);
                problem = writeAtlas(*opened.atlas, opened.layers, folder.filePath(u"atlas"_s));
            }
            QVERIFY(problem);
            QCOMPARE(problem->file, folder.filePath(u"atlas"_s));
            QVERIFY2(problem->text.contains("File too large"_L1), qPrintable(problem->text));
            QVERIFY(QDir(folder.path()).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot));
        }
        QVERIFY(!writeAtlas(*opened.atlas, opened.layers, folder.filePath(u"atlas"_s)));
    }
};

QTEST_MAIN(WritersTest)
#include "tst_writers.moc"
