#include "mapdata/story/storyfile.h"
#include "tests/widgets/sampleatlas.h"
#include "widgets/film/film.h"
#include "widgets/film/palette.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/resource.h>

using namespace sijill;
using namespace sijill::test;
using namespace Qt::StringLiterals;

namespace {

const QSize small{320, 180};

Story twoScenes()
{
    Story story;
    story.transition = 0.4;
    Scene scene;
    scene.id = u"a"_s;
    scene.title = {u"First"_s, u"الأول"_s};
    scene.caption = {u"A caption"_s, u"نص"_s};
    scene.query.window = {day(2013, 1, 10), day(2013, 1, 20)};
    scene.play.mode = PlaybackPlan::Mode::Growing;
    scene.play.seconds = 1.6;
    scene.play.hold = 0.4;
    story.scenes.push_back(scene);
    scene.id = u"b"_s;
    scene.bounds = QRectF(toWorld({39, 36}), toWorld({41, 34}));
    scene.query.window = {};
    scene.play = {};
    scene.play.seconds = 1.2;
    story.scenes.push_back(scene);
    return story;
}

FilmOptions options(double rate = 10, double speed = 1)
{
    FilmOptions made;
    made.frame.size = small;
    made.frame.locale = QLocale(QLocale::English);
    made.framesPerSecond = rate;
    made.speed = speed;
    return made;
}

QByteArray run(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    process.waitForFinished(60000);
    return process.readAllStandardOutput();
}

bool hasTools()
{
    return !QStandardPaths::findExecutable(u"ffprobe"_s).isEmpty() &&
           !QStandardPaths::findExecutable(u"ffmpeg"_s).isEmpty();
}

QJsonObject probed(const QString &file)
{
    return QJsonDocument::fromJson(run(u"ffprobe"_s, {u"-v"_s, u"error"_s, u"-count_frames"_s, u"-show_streams"_s,
                                                      u"-show_format"_s, u"-of"_s, u"json"_s, file}))
        .object();
}

/// Mean difference of a channel, 0 to 255.
double difference(const QImage &a, const QImage &b)
{
    qint64 sum = 0;
    for (int y = 0; y < a.height(); ++y)
        for (int x = 0; x < a.width(); ++x) {
            const QRgb p = a.pixel(x, y), q = b.pixel(x, y);
            sum += std::abs(qRed(p) - qRed(q)) + std::abs(qGreen(p) - qGreen(q)) + std::abs(qBlue(p) - qBlue(q));
        }
    return static_cast<double>(sum) / (3.0 * a.width() * a.height());
}

} // namespace

class TestFilm : public QObject {
    Q_OBJECT

private slots:
    void theSuffixIsTheKind()
    {
        QCOMPARE(filmKindOf(u"a.MP4"_s), FilmKind::Mp4);
        QCOMPARE(filmKindOf(u"a.webm"_s), FilmKind::WebM);
        QCOMPARE(filmKindOf(u"a.gif"_s), FilmKind::Gif);
        QVERIFY(!filmKindOf(u"a.avi"_s));
        QVERIFY(!filmKindOf({}));
    }

    void sidesAreEven()
    {
        QCOMPARE(evenSize({641, 360}), QSize(640, 360));
        QCOMPARE(evenSize({640, 361}), QSize(640, 360));
        QCOMPARE(evenSize({1, 0}), QSize(16, 16));
    }

    void aPaletteHoldsTheColoursThatOccur()
    {
        QCOMPARE(paletteOf({}).size(), 1);
        QImage picture(64, 64, QImage::Format_RGB32);
        picture.fill(Qt::white);
        picture.setPixel(3, 3, qRgb(163, 20, 60));
        const std::vector<QImage> one{picture};
        PaletteMap map(paletteOf(one));
        quint8 at[2];
        const QRgb pair[] = {qRgb(163, 20, 60), qRgb(255, 255, 255)};
        map.map(pair, 2, at);
        quint32 colours[256];
        map.writeColours(colours);
        QCOMPARE(colours[at[0]], qRgb(163, 20, 60));
        QCOMPARE(colours[at[1]], qRgb(255, 255, 255));
    }

    void aMomentIsTheSameInWhateverOrderItIsAskedFor()
    {
        const OpenedAtlas atlas = sampleAtlas();
        StoryFrames forwards(atlas, twoScenes(), options().frame);
        StoryFrames backwards(atlas, twoScenes(), options().frame);
        QVERIFY(forwards.seconds() > 3);
        std::vector<QImage> pictures;
        for (double t = 0; t < forwards.seconds(); t += 0.3)
            pictures.push_back(forwards.at(t));
        for (std::size_t i = pictures.size(); i-- > 0;)
            QCOMPARE(backwards.at(static_cast<double>(i) * 0.3), pictures[i]);
        QVERIFY(pictures.front() != pictures.back());
        // What rests is the same picture, not one like it.
        const double end = forwards.seconds() - 0.1;
        QCOMPARE(forwards.at(end).cacheKey(), forwards.at(end - 0.3).cacheKey());
    }

    void aFilmSaysWhatItsScenesLeaveOut()
    {
        Story story = twoScenes();
        QVERIFY(!StoryFrames(sampleAtlas(), story, options().frame).comment().contains(u"without"_s));
        story.scenes[1].query.hiddenKinds = QStringList{u"airstrike"_s};
        StoryFrames frames(sampleAtlas(), story, options().frame);
        QVERIFY2(frames.comment().contains(u"without airstrike"_s), qPrintable(frames.comment()));
        // In the picture as well: a line of its own, below the figures.
        Story plain = twoScenes();
        StoryFrames without(sampleAtlas(), plain, options().frame);
        QVERIFY(frames.at(frames.seconds()) != without.at(without.seconds()));
    }

    void filmsAreAsAsked_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("codec");
        QTest::addColumn<double>("tolerance");
        QTest::newRow("mp4") << u"film.mp4"_s << u"h264"_s << 3.0;
        QTest::newRow("webm") << u"film.webm"_s << u"vp9"_s << 4.0;
        QTest::newRow("gif") << u"film.gif"_s << u"gif"_s << 4.0;
    }
    void filmsAreAsAsked()
    {
        if (!hasTools())
            QSKIP("ffprobe is not installed");
        QFETCH(QString, name);
        QFETCH(QString, codec);
        QFETCH(double, tolerance);
        const QTemporaryDir folder;
        const QString file = folder.filePath(name);
        const OpenedAtlas atlas = sampleAtlas();
        qint64 last = 0;
        const auto report = writeFilm(file, atlas, twoScenes(), options(), [&](const FilmProgress &progress) {
            Q_ASSERT(progress.frame == last + 1);
            last = progress.frame;
            return true;
        });
        QVERIFY2(report, report ? "" : qPrintable(oneLine(report.problem())));
        QCOMPARE(report->frames, last);
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden), QStringList{name});

        const QJsonObject json = probed(file);
        const QJsonObject stream = json["streams"_L1].toArray().at(0).toObject();
        QCOMPARE(stream["codec_name"_L1].toString(), codec);
        QCOMPARE(stream["width"_L1].toInt(), small.width());
        QCOMPARE(stream["height"_L1].toInt(), small.height());
        QCOMPARE(stream["r_frame_rate"_L1].toString(), u"10/1"_s);
        const double seconds = json["format"_L1].toObject()["duration"_L1].toString().toDouble();
        QVERIFY2(std::abs(seconds - report->seconds) < 0.11, qPrintable(QString::number(seconds)));
        StoryFrames frames(atlas, twoScenes(), options().frame);
        QCOMPARE(report->frames, qRound64(frames.seconds() * 10));

        if (codec != "gif"_L1) {
            QCOMPARE(stream["nb_read_frames"_L1].toString().toLongLong(), report->frames);
            const QJsonObject tags = json["format"_L1].toObject()["tags"_L1].toObject();
            const QString comment = tags["comment"_L1].toString() + tags["COMMENT"_L1].toString();
            QVERIFY2(comment.contains(u"Sample"_s), qPrintable(comment));
            QCOMPARE(tags["title"_L1].toString(), u"Sample"_s);
        } else {
            QFile gif(file);
            QVERIFY(gif.open(QFile::ReadOnly));
            QVERIFY(gif.readAll().contains("Sample"));
        }
        for (const int frame : {0, 7, 20, static_cast<int>(report->frames) - 1}) {
            const QString png = folder.filePath(u"frame.png"_s);
            run(u"ffmpeg"_s, {u"-y"_s, u"-v"_s, u"error"_s, u"-i"_s, file, u"-vf"_s, u"select=eq(n\\,%1)"_s.arg(frame),
                              u"-frames:v"_s, u"1"_s, png});
            const QImage taken(png);
            QCOMPARE(taken.size(), small);
            const double off = difference(taken, frames.at(frame / 10.0));
            QVERIFY2(off < tolerance, qPrintable(u"frame %1 is off by %2"_s.arg(frame).arg(off)));
            QFile::remove(png);
        }
    }

    void aFasterFilmIsShorter()
    {
        const QTemporaryDir folder;
        const auto slow = writeFilm(folder.filePath(u"a.mp4"_s), sampleAtlas(), twoScenes(), options());
        const auto quick = writeFilm(folder.filePath(u"b.mp4"_s), sampleAtlas(), twoScenes(), options(10, 2));
        QVERIFY(slow && quick);
        QCOMPARE(quick->frames, (slow->frames + 1) / 2);
    }

    void anAtlasWithoutScenesIsFilmedThroughItsTime()
    {
        const QTemporaryDir folder;
        FilmOptions coarse = options(2);
        const auto report = writeFilm(folder.filePath(u"a.mp4"_s), sampleAtlas(), {}, coarse);
        QVERIFY2(report, report ? "" : qPrintable(oneLine(report.problem())));
        QVERIFY(report->frames > 4);
        QCOMPARE(storyOfSpan(Atlas()).scenes.size(), std::size_t(1));
        const auto empty =
            writeFilm(folder.filePath(u"b.mp4"_s), {std::make_shared<const Atlas>(), {}, {}, {}, {}}, {}, coarse);
        QVERIFY(empty);
    }

    void oddSidesAreRoundedAndSaid()
    {
        const QTemporaryDir folder;
        FilmOptions odd = options(2);
        odd.frame.size = {321, 181};
        const auto report = writeFilm(folder.filePath(u"a.webm"_s), sampleAtlas(), twoScenes(), odd);
        QVERIFY(report);
        QCOMPARE(report->size, QSize(320, 180));
    }

    void aCancelledFilmLeavesNothing_data()
    {
        QTest::addColumn<QString>("name");
        for (const char *name : {"a.mp4", "a.webm", "a.gif"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }
    void aCancelledFilmLeavesNothing()
    {
        QFETCH(QString, name);
        const QTemporaryDir folder;
        const auto report =
            writeFilm(folder.filePath(name), sampleAtlas(), twoScenes(), options(),
                      [](const FilmProgress &progress) { return progress.frame < progress.frames / 2; });
        QVERIFY(report);
        QVERIFY(report->cancelled);
        QVERIFY(QDir(folder.path()).isEmpty(QDir::Files | QDir::Hidden));
    }

    void whatStoodThereStaysUntilTheFilmIsWhole()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"a.mp4"_s);
        QFile old(file);
        QVERIFY(old.open(QFile::WriteOnly) && old.write("old") == 3);
        old.close();
        QVERIFY(writeFilm(file, sampleAtlas(), twoScenes(), options(), [](auto &) { return false; })->cancelled);
        QCOMPARE(QFileInfo(file).size(), 3);
        QVERIFY(writeFilm(file, sampleAtlas(), twoScenes(), options(2)));
        QVERIFY(QFileInfo(file).size() > 1000);
    }

    void aFolderThatIsMissingIsSaid()
    {
        const auto report = writeFilm(u"/nowhere/at/all/a.mp4"_s, sampleAtlas(), twoScenes(), options());
        QVERIFY(!report);
        QVERIFY(report.problem().file.contains("a.mp4"_L1));
    }

    void aFileThatCannotGrowIsSaidAndNothingLeft_data() { aCancelledFilmLeavesNothing_data(); }
    void aFileThatCannotGrowIsSaidAndNothingLeft()
    {
        QFETCH(QString, name);
        const QTemporaryDir folder;
        // A limit on the size of files stands in for a disk that is full.
        std::signal(SIGXFSZ, SIG_IGN);
        rlimit before{};
        QCOMPARE(getrlimit(RLIMIT_FSIZE, &before), 0);
        rlimit tight = before;
        tight.rlim_cur = 3000;
        QCOMPARE(setrlimit(RLIMIT_FSIZE, &tight), 0);
        const auto report = writeFilm(folder.filePath(name), sampleAtlas(), twoScenes(), options());
        QCOMPARE(setrlimit(RLIMIT_FSIZE, &before), 0);
        QVERIFY(!report);
        QVERIFY(QDir(folder.path()).isEmpty(QDir::Files | QDir::Hidden));
    }
};

QTEST_MAIN(TestFilm)
#include "tst_film.moc"
