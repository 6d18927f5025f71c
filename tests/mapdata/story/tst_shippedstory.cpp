#include "mapdata/scenes/sceneview.h"
#include "mapdata/store/atlasfile.h"
#include "mapdata/story/storyfile.h"

#include <QFile>
#include <QTest>

using namespace sijill;
using namespace Qt::StringLiterals;

/// The story that ships: every figure in its captions is one that the tables come to.
class TestShippedStory : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        Result<OpenedAtlas> opened = readAtlas(u"" SIJILL_SOURCE_DIR "/resources/atlas/syria"_s);
        QVERIFY(opened);
        m_opened = std::move(opened).value();
    }

    void nothingInItIsUnknown()
    {
        for (const Problem &problem : m_opened.problems)
            QVERIFY2(!problem.file.endsWith("story.json"_L1), qPrintable(oneLine(problem)));
        QCOMPARE(m_opened.story.scenes.size(), std::size_t(7));
        Problems problems;
        for (const Scene &scene : m_opened.story.scenes) {
            filterOf(scene, *m_opened.atlas, &problems);
            for (const Text *text : {&scene.title, &scene.caption, &scene.notes})
                QVERIFY2(!text->english.isEmpty() && !text->arabic.isEmpty(), qPrintable(scene.id));
        }
        QVERIFY(problems.empty());
    }

    void itStandsAsTheProgramWritesIt()
    {
        QFile file(storyPath(m_opened.folder));
        QVERIFY(file.open(QFile::ReadOnly));
        QCOMPARE(QString::fromUtf8(file.readAll()), QString::fromUtf8(storyToJson(m_opened.story)));
    }

    void everySceneComesToWhatItSays_data()
    {
        QTest::addColumn<qint64>("best");
        QTest::addColumn<QString>("said"); // in both captions or titles
        QTest::newRow("five-reports") << qint64(534) << u"534"_s;
        QTest::newRow("23-november-2012") << qint64(76) << u"76"_s;
        QTest::newRow("14-january-2013") << qint64(175) << u"175"_s;
        QTest::newRow("deir-ez-zor-2016") << qint64(234) << u"164"_s;
        QTest::newRow("eastern-aleppo-2016") << qint64(0) << u"100"_s;
        QTest::newRow("december-2023") << qint64(49) << u"4"_s;
        QTest::newRow("how-sure") << qint64(734) << u"734"_s;
    }
    void everySceneComesToWhatItSays()
    {
        QFETCH(qint64, best);
        QFETCH(QString, said);
        const auto found = m_opened.story.find(QString::fromUtf8(QTest::currentDataTag()));
        QVERIFY(found);
        const Scene &scene = m_opened.story.scenes[*found];
        const PreparedScene prepared = prepare(scene, m_opened.atlas);
        const Filter atEnd = prepared.filterAt(prepared.playback.seconds());
        QCOMPARE(prepared.numbers.index->total(atEnd.timeWindow(), prepared.numbers.mask.get()).best, best);
        QVERIFY(scene.caption.english.contains(said));
        QString arabic = said;
        for (QChar &digit : arabic)
            digit = QChar(0x0660 + digit.digitValue());
        QVERIFY(scene.caption.arabic.contains(arabic));
    }

    void theDaysOfItsReportsAreNeverPassed()
    {
        const PreparedScene all = prepare(m_opened.story.scenes.front(), m_opened.atlas);
        QVERIFY(all.playback.isPassing(all.playback.secondsAt(toDay(QDate(2014, 6, 1)))));
        for (const QDate date : {QDate(2012, 11, 30), QDate(2013, 1, 31), QDate(2016, 1, 31), QDate(2016, 12, 31)}) {
            const double at = all.playback.secondsAt(toDay(date.addDays(1)));
            QVERIFY2(!all.playback.isPassing(at), qPrintable(date.toString()));
        }
        QVERIFY(std::abs(all.playback.runSeconds() - 12) < 1e-3);
    }

private:
    OpenedAtlas m_opened;
};

QTEST_GUILESS_MAIN(TestShippedStory)
#include "tst_shippedstory.moc"
