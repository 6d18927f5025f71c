#include "tests/app/program.h"

#include <QFile>
#include <QImage>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace sijill::test;
using namespace Qt::StringLiterals;

/// film, handout and render --scene as a user runs them, on the atlas that ships.
class TestShowCommands : public QObject {
    Q_OBJECT

private slots:
    void theGraticuleIsInEveryPicture_data()
    {
        QTest::addColumn<QStringList>("more");
        QTest::newRow("a report") << QStringList();
        QTest::newRow("a page") << QStringList{u"--page"_s, u"a4-landscape"_s, u"--scale"_s, u"1"_s};
        QTest::newRow("a scene") << QStringList{u"--scene"_s, u"five-reports"_s};
    }
    void theGraticuleIsInEveryPicture()
    {
        QFETCH(QStringList, more);
        QTemporaryDir folder;
        const auto drawn = [&](const QStringList &grid) {
            const QString file = folder.filePath(u"map.png"_s);
            const Ran ran = run(QStringList{u"render"_s, u"-o"_s, file, u"--size"_s, u"640x360"_s} + more + grid);
            return ran.code == 0 ? QImage(file) : QImage();
        };
        const QImage without = drawn({}), with = drawn({u"--graticule"_s});
        QVERIFY(!without.isNull() && with.size() == without.size());
        QVERIFY(with != without);
    }

    void wordsThatAreOffAreSaid_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<QString>("said");
        QTest::newRow("no output") << QStringList{u"film"_s} << u"--output"_s;
        QTest::newRow("suffix") << QStringList{u"film"_s, u"--output"_s, u"a.avi"_s} << u".mp4"_s;
        QTest::newRow("scene") << QStringList{u"film"_s, u"--output"_s, u"a.mp4"_s, u"--scene"_s, u"nowhere"_s}
                               << u"14-january-2013"_s;
        QTest::newRow("step") << QStringList{u"film"_s, u"--output"_s, u"a.mp4"_s, u"--step"_s, u"1q"_s} << u"1q"_s;
        QTest::newRow("speed") << QStringList{u"film"_s, u"--output"_s, u"a.mp4"_s, u"--speed"_s, u"0"_s}
                               << u"--speed"_s;
        QTest::newRow("paper") << QStringList{u"handout"_s, u"--output"_s, u"a.pdf"_s, u"--page"_s, u"a9"_s} << u"a9"_s;
        QTest::newRow("not a pdf") << QStringList{u"handout"_s, u"--output"_s, u"a.png"_s} << u".pdf"_s;
        QTest::newRow("at") << QStringList{u"render"_s,   u"--output"_s, u"a.png"_s, u"--scene"_s,
                                           u"how-sure"_s, u"--at"_s,     u"-1"_s}
                            << u"--at"_s;
    }
    void wordsThatAreOffAreSaid()
    {
        QFETCH(QStringList, words);
        QFETCH(QString, said);
        const Ran ran = run(QStringList{u"--lang"_s, u"en"_s} + words);
        QCOMPARE(ran.code, 2);
        QVERIFY2(isOneLine(ran.err) && ran.err.contains(said), qPrintable(ran.err));
    }

    void aStretchOfTimeBecomesAFilm()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"a.mp4"_s);
        const Ran ran = run({u"film"_s, u"--lang"_s, u"en"_s, u"--from"_s, u"2013-01-10"_s, u"--to"_s, u"2013-01-16"_s,
                             u"--step"_s, u"1d"_s, u"--size"_s, u"321x240"_s, u"--fps"_s, u"4"_s, u"--output"_s, file});
        QCOMPARE(ran.code, 0);
        QVERIFY2(isOneLine(ran.err) && ran.err.contains(u"320x240"_s), qPrintable(ran.err));
        QVERIFY(QFileInfo(file).size() > 1000);
    }

    void aSceneIsRenderedAtAMoment()
    {
        const QTemporaryDir folder;
        const QString early = folder.filePath(u"early.png"_s);
        const QString late = folder.filePath(u"late.png"_s);
        const QStringList words{u"render"_s, u"--scene"_s, u"five-reports"_s, u"--size"_s, u"640x360"_s};
        QCOMPARE(run(words + QStringList{u"--at"_s, u"0"_s, u"--output"_s, early}).code, 0);
        QCOMPARE(run(words + QStringList{u"--output"_s, late}).code, 0);
        QCOMPARE(QImage(early).size(), QSize(640, 360));
        QVERIFY(QImage(early) != QImage(late));
    }

    void picturesAndPagesSayWhatTheyCount_data()
    {
        QTest::addColumn<QStringList>("more");
        QTest::newRow("a picture") << QStringList();
        QTest::newRow("a page") << QStringList{u"--page"_s, u"a4"_s};
        QTest::newRow("a wide page") << QStringList{u"--page"_s, u"16x9"_s};
    }
    void picturesAndPagesSayWhatTheyCount()
    {
        QFETCH(const QStringList, more);
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"r.svg"_s);
        const Ran ran = run(QStringList{u"render"_s, u"--lang"_s, u"en"_s, u"--kind"_s, u"airstrike"_s, u"--area"_s,
                                        u"SY02"_s, u"--output"_s, file} +
                            more);
        QCOMPARE(ran.code, 0);
        QFile svg(file);
        QVERIFY(svg.open(QFile::ReadOnly));
        // As text in the picture, and in what the file says of itself.
        QVERIFY(svg.readAll().count("only airstrike; only in Aleppo") >= 2);
    }

    void aHandoutSaysWhatEachOfItsScenesCounts()
    {
        if (QStandardPaths::findExecutable(u"pdftotext"_s).isEmpty())
            QSKIP("pdftotext is not installed");
        const QTemporaryDir folder;
        QProcess copy;
        copy.start(u"cp"_s, {u"-r"_s, QStringLiteral(SIJILL_SOURCE_DIR "/resources/atlas/syria"), folder.path()});
        QVERIFY(copy.waitForFinished());
        QFile story(folder.filePath(u"syria/story.json"_s));
        QVERIFY(story.open(QFile::WriteOnly | QFile::Truncate));
        story.write(R"({"scenes": [{"id": "all", "title": "All"},
                        {"id": "some", "title": "Some", "hidden": {"kinds": ["airstrike"]}, "area": "SY02"}]})");
        story.close();
        const QString file = folder.filePath(u"h.pdf"_s);
        const Ran ran = run({u"handout"_s, u"--lang"_s, u"en"_s, folder.filePath(u"syria"_s), u"--output"_s, file});
        QVERIFY2(ran.code == 0 && ran.err.isEmpty(), qPrintable(ran.err));
        const auto wordsOf = [&](int page) {
            QProcess process;
            process.start(u"pdftotext"_s,
                          {u"-f"_s, QString::number(page), u"-l"_s, QString::number(page), file, u"-"_s});
            process.waitForFinished();
            return QString::fromUtf8(process.readAllStandardOutput());
        };
        QVERIFY2(!wordsOf(1).contains(u"without airstrike"_s), qPrintable(wordsOf(1)));
        QVERIFY2(wordsOf(2).contains(u"without airstrike; only in Aleppo"_s), qPrintable(wordsOf(2)));
    }

    void theScenesBecomeAHandout()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"h.pdf"_s);
        const Ran ran = run({u"handout"_s, u"--lang"_s, u"ar"_s, u"--output"_s, file});
        QCOMPARE(ran.code, 0);
        QVERIFY2(ran.err.isEmpty(), qPrintable(ran.err));
        QFile pdf(file);
        QVERIFY(pdf.open(QFile::ReadOnly) && pdf.read(5) == "%PDF-");
    }
};

QTEST_GUILESS_MAIN(TestShowCommands)
#include "tst_showcommands.moc"
