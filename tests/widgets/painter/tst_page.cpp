#include "mapdata/files/filewriter.h"
#include "tests/widgets/sampleatlas.h"
#include "widgets/film/film.h"
#include "widgets/painter/page.h"

#include <QDir>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace sijill;
using namespace sijill::test;
using namespace Qt::StringLiterals;

namespace {

Scene sampleScene()
{
    Scene scene;
    scene.id = u"a"_s;
    scene.title = {u"The first scene"_s, u"المشهد الأول"_s};
    scene.caption = {u"What is said below the map"_s, u"ما يقال تحت الخريطة"_s};
    return scene;
}

MapContent contentOfSample()
{
    const OpenedAtlas atlas = sampleAtlas();
    return contentOf(prepare(sampleScene(), atlas.atlas), atlas.layers);
}

/// Airstrikes are left out, and it looks at Khasham alone.
Scene narrowedScene()
{
    Scene scene = sampleScene();
    scene.id = u"b"_s;
    scene.query.hiddenKinds = QStringList{u"airstrike"_s};
    scene.bounds = QRectF(toWorld({39.5, 36}), toWorld({41, 34.5}));
    scene.boundsAreAll = true;
    return scene;
}

QString textOfSvg(const Scene &scene, const QLocale &locale, const PageOptions &more = {})
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"page.svg"_s);
    const OpenedAtlas atlas = sampleAtlas();
    const MapContent content = contentOf(prepare(scene, atlas.atlas), atlas.layers);
    if (writePage(file, content, pageOf(scene, locale, Theme::print(), more)))
        return {};
    QFile svg(file);
    if (!svg.open(QFile::ReadOnly))
        return {};
    QString texts;
    QXmlStreamReader xml(&svg);
    while (!xml.atEnd())
        if (xml.readNext() == QXmlStreamReader::StartElement && xml.name() == "text"_L1)
            texts += xml.readElementText() + u'\n';
    return texts;
}

QString textOfPdf(const QString &file)
{
    QProcess process;
    process.start(u"pdftotext"_s, {u"-enc"_s, u"UTF-8"_s, file, u"-"_s});
    process.waitForFinished(30000);
    // Arabic comes back in presentation forms from some readers.
    return QString::fromUtf8(process.readAllStandardOutput()).normalized(QString::NormalizationForm_KC);
}

} // namespace

class TestPage : public QObject {
    Q_OBJECT

private slots:
    void papersHaveWords()
    {
        QVERIFY(!paperFrom({}));
        QVERIFY(!paperFrom(u"a5"_s));
        for (const QString &word : paperWords())
            QVERIFY(paperFrom(word));
        QVERIFY(std::abs(paperSize(Paper::A4).width() * 25.4 / 96 - 210) < 0.1);
        QVERIFY(std::abs(paperSize(Paper::A3).height() * 25.4 / 96 - 420) < 0.1);
    }

    void theMapKeepsItsPlaceWhileTheSourcesChange()
    {
        MapContent content = contentOfSample();
        PageOptions options = pageOf(sampleScene(), QLocale(QLocale::English), Theme::light());
        options.footLines = 4;
        options.captionLines = 2;
        const QRectF with = mapBox(content, options);
        content.incidents.clear();
        QCOMPARE(mapBox(content, options), with);
        options.caption.clear();
        QCOMPARE(mapBox(content, options), with);
        QVERIFY(with.height() > 300);
        options.captionLines = 0;
        QVERIFY(mapBox(content, options).width() > with.width());
    }

    void aPageSaysWhatItLeavesOut()
    {
        const QLocale english(QLocale::English), arabic(QLocale::Arabic);
        QVERIFY(!textOfSvg(sampleScene(), english).contains(u"without airstrike"_s));
        QVERIFY2(textOfSvg(narrowedScene(), english).contains(u"without airstrike"_s),
                 qPrintable(textOfSvg(narrowedScene(), english)));
        QVERIFY(textOfSvg(narrowedScene(), arabic).contains(u"غارة جوية"_s));
        const OpenedAtlas atlas = sampleAtlas();
        const MapContent content = contentOf(prepare(narrowedScene(), atlas.atlas), atlas.layers);
        QVERIFY(describingTexts(content, english).join(u' ').contains(u"without airstrike"_s));
        QCOMPARE(conditionsInWords(narrowedScene(), *atlas.atlas, english), u"without airstrike"_s);
    }

    void aPageSaysWhatIsBeyondItsMap()
    {
        const QLocale english(QLocale::English);
        // Two areas of 70 or more are beyond; the 11 of Haydariya were an airstrike.
        QVERIFY2(
            textOfSvg(narrowedScene(), english).contains(u"Beyond this picture: "_s + QChar(0x2068) + u"70 or more"_s),
            qPrintable(textOfSvg(narrowedScene(), english)));
        Scene wide = sampleScene();
        wide.bounds = QRectF(toWorld({30, 40}), toWorld({48, 30}));
        wide.boundsAreAll = true;
        QVERIFY2(!textOfSvg(wide, english).contains(u"Beyond this picture"_s), qPrintable(textOfSvg(wide, english)));
        // What the words tell of may be another part than the picture shows at the moment.
        PageOptions all;
        all.told = QRectF(0, 0, 1, 1);
        QVERIFY(!textOfSvg(narrowedScene(), english, all).contains(u"Beyond this picture"_s));
    }

    void scenesThatFollowEachOtherKeepTheMapInItsPlace()
    {
        const OpenedAtlas atlas = sampleAtlas();
        const std::vector<Scene> scenes{sampleScene(), narrowedScene()};
        PageOptions room;
        room.locale = QLocale(QLocale::English);
        keepRoom(room, scenes, *atlas.atlas);
        QCOMPARE(room.conditionLines, 1);
        std::vector<QRectF> boxes;
        for (const Scene &scene : scenes)
            boxes.push_back(mapBox(contentOf(prepare(scene, atlas.atlas), atlas.layers),
                                   pageOf(scene, room.locale, Theme::light(), room)));
        QCOMPARE(boxes[0], boxes[1]);
        PageOptions none;
        none.locale = room.locale;
        keepRoom(none, std::span(scenes).first(1), *atlas.atlas);
        QCOMPARE(none.conditionLines, 0);
        QVERIFY(mapBox(contentOf(prepare(scenes[0], atlas.atlas), atlas.layers),
                       pageOf(scenes[0], none.locale, Theme::light(), none))
                    .height() > boxes[0].height());
    }

    void aLongCaptionLeavesRoomForTheMap()
    {
        PageOptions options;
        options.size = paperSize(Paper::A4);
        options.caption = QString(4000, u'w').replace(u"wwwwww"_s, u"words "_s);
        QVERIFY(mapBox(contentOfSample(), options).height() > 400);
    }

    void pagesArePaintedInEveryThemeAndSize_data()
    {
        QTest::addColumn<QString>("paper");
        QTest::addColumn<int>("theme");
        for (const QString &paper : paperWords())
            for (const int theme : {0, 1, 2})
                QTest::addRow("%s %d", qPrintable(paper), theme) << paper << theme;
    }
    void pagesArePaintedInEveryThemeAndSize()
    {
        QFETCH(QString, paper);
        QFETCH(int, theme);
        PageOptions options =
            pageOf(sampleScene(), QLocale(QLocale::Arabic), Theme::of(static_cast<Theme::Kind>(theme)));
        options.size = paperSize(*paperFrom(paper));
        const QImage page = pageImage(contentOfSample(), options, 0.5);
        QCOMPARE(page.size(), (options.size * 0.5).toSize());
        QCOMPARE(page.pixelColor(2, 2), options.theme.paper);
        QCOMPARE(page.pixelColor(page.width() - 3, page.height() - 3), options.theme.paper);
    }

    void textIsTextInBothLanguages_data()
    {
        QTest::addColumn<QLocale>("locale");
        QTest::addColumn<QString>("title");
        QTest::newRow("en") << QLocale(QLocale::English) << u"The first scene"_s;
        QTest::newRow("ar") << QLocale(QLocale::Arabic) << u"المشهد"_s;
    }
    void textIsTextInBothLanguages()
    {
        QFETCH(QLocale, locale);
        QFETCH(QString, title);
        const QTemporaryDir folder;
        const QString svg = folder.filePath(u"page.svg"_s);
        const QString pdf = folder.filePath(u"page.pdf"_s);
        const PageOptions options = pageOf(sampleScene(), locale, Theme::print());
        QVERIFY(!writePage(svg, contentOfSample(), options));
        QVERIFY(!writePage(pdf, contentOfSample(), options));

        QFile file(svg);
        QVERIFY(file.open(QFile::ReadOnly));
        const QByteArray bytes = file.readAll();
        QVERIFY(bytes.contains("@font-face"));
        QCOMPARE(bytes.contains("direction=\"rtl\""), locale.language() == QLocale::Arabic);
        QString texts;
        QXmlStreamReader xml(bytes);
        while (!xml.atEnd())
            if (xml.readNext() == QXmlStreamReader::StartElement && xml.name() == "text"_L1)
                texts += xml.readElementText() + u'\n';
        QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
        QVERIFY2(texts.contains(title), qPrintable(texts));

        if (QStandardPaths::findExecutable(u"pdftotext"_s).isEmpty())
            QSKIP("pdftotext is not installed");
        const QString read = textOfPdf(pdf);
        QVERIFY2(read.contains(title), qPrintable(read));
        QProcess fonts;
        fonts.start(u"pdffonts"_s, {pdf});
        QVERIFY(fonts.waitForFinished(30000));
        const QList<QByteArray> lines = fonts.readAllStandardOutput().trimmed().split('\n');
        QVERIFY(lines.size() > 2);
        // The columns at the end: embedded, a subset, to Unicode, object and generation.
        static const QRegularExpression embedded(u" yes +(yes|no) +yes +[0-9]+ +[0-9]+$"_s);
        for (qsizetype i = 2; i < lines.size(); ++i)
            QVERIFY2(embedded.match(QString::fromLatin1(lines[i])).hasMatch(), lines[i].constData());
    }

    void aHandoutThatIsStoppedLeavesWhatWasThere()
    {
        const QTemporaryDir folder;
        const QString pdf = folder.filePath(u"handout.pdf"_s);
        Story story;
        story.scenes = {sampleScene(), sampleScene(), sampleScene()};
        QVERIFY(!replaceFile(pdf, "the old one"));
        std::vector<std::size_t> pages;
        QVERIFY(!writeHandout(pdf, sampleAtlas(), story, Paper::A4, QLocale(QLocale::English), Theme::print(),
                              [&](std::size_t page, std::size_t count) {
                                  pages.push_back(page);
                                  return count == 3 && page < 1;
                              }));
        QCOMPARE(pages, (std::vector<std::size_t>{0, 1}));
        QFile now(pdf);
        QVERIFY(now.open(QFile::ReadOnly));
        QCOMPARE(now.readAll(), "the old one");
        QCOMPARE(QDir(folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot).size(), 1);
    }

    void aHandoutHasAPageForEachScene()
    {
        const QTemporaryDir folder;
        const QString pdf = folder.filePath(u"handout.pdf"_s);
        Story story;
        story.scenes = {sampleScene(), sampleScene(), sampleScene()};
        QVERIFY(!writeHandout(pdf, sampleAtlas(), story, Paper::A4, QLocale(QLocale::English), Theme::print()));
        if (QStandardPaths::findExecutable(u"pdfinfo"_s).isEmpty())
            QSKIP("pdfinfo is not installed");
        QProcess info;
        info.start(u"pdfinfo"_s, {pdf});
        QVERIFY(info.waitForFinished(30000));
        const QByteArray told = info.readAllStandardOutput();
        QVERIFY2(told.contains("Pages:           3"), told.constData());
        QVERIFY2(told.contains("(A4)"), told.constData());
        QVERIFY(writeHandout(u"/nowhere/at/all/h.pdf"_s, sampleAtlas(), story, Paper::A4, {}, Theme::print()));
    }
};

QTEST_MAIN(TestPage)
#include "tst_page.moc"
