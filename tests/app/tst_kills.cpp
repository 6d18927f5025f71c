// The real program killed at random moments while it writes over a file: the old file or the new one stands there,
// whole, and the next write clears what was left behind. SIJILL_KILLS=20 kills that often with each writer.
#include "tests/app/program.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <functional>

using namespace Qt::StringLiterals;
using namespace sijill::test;

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
}

void put(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QFile::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("%s", qPrintable(path));
}

/// Rows enough for a write that takes a while.
QByteArray tableOf(int rows)
{
    QByteArray csv = "id,date,latitude,longitude,killed,title\n";
    for (int i = 0; i < rows; ++i)
        csv += QByteArray::number(i) + ",2013-01-" + QByteArray::number(10 + i % 20) + ",35." +
               QByteArray::number(100 + i % 800) + ",37." + QByteArray::number(100 + i % 700) + ',' +
               QByteArray::number(i % 9) + ",Somewhere with a long name\n";
    return csv;
}

/// Names of everything in a folder.
QStringList namesIn(const QString &folder)
{
    return QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
}

bool isWriting(const QString &folder)
{
    return !QDir(folder).entryList({u".sijill-writing-*"_s, u"*.part*"_s}, QDir::AllEntries | QDir::Hidden).isEmpty();
}

using IsWhole = std::function<bool(const QString &file)>;

IsWhole endsWith(const QByteArray &end)
{
    return [end](const QString &file) { return contentOf(file).endsWith(end); };
}

} // namespace

class KillsTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_inputs;
    int m_kills = 2;

    /// Started, and killed up to `most` milliseconds after it has begun to write. Whether the kill came before its end.
    static bool startAndKill(const QStringList &words, const QString &folder, qint64 most)
    {
        QProcess process;
        process.start(QStringLiteral(SIJILL_PROGRAM), words);
        bool ended = false;
        while (!ended && !isWriting(folder))
            ended = process.waitForFinished(1);
        const auto wait = static_cast<int>(QRandomGenerator::global()->bounded(most + 1));
        ended = ended || process.waitForFinished(wait);
        process.kill();
        process.waitForFinished();
        return !ended && process.exitStatus() == QProcess::CrashExit;
    }

    /// How long it writes, in milliseconds.
    static qint64 writingTime(const QStringList &words, const QString &folder)
    {
        QProcess process;
        process.start(QStringLiteral(SIJILL_PROGRAM), words);
        QElapsedTimer timer;
        timer.start();
        bool ended = false;
        while (!ended && !isWriting(folder))
            ended = process.waitForFinished(1);
        timer.start();
        process.waitForFinished();
        return timer.elapsed();
    }

private slots:
    void initTestCase()
    {
        if (qEnvironmentVariableIsSet("SIJILL_KILLS"))
            m_kills = qEnvironmentVariableIntValue("SIJILL_KILLS");
        put(m_inputs.filePath(u"t.csv"_s), tableOf(3000));
    }

    void theOldFileOrTheNewOneStandsThere_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<IsWhole>("isWhole");
        const QString table = m_inputs.filePath(u"t.csv"_s);
        const auto exports = [&](const char *suffix, const QByteArray &end) {
            QTest::newRow(suffix) << u"out."_s + QLatin1StringView(suffix) << QStringList{u"export"_s, table}
                                  << endsWith(end);
        };
        exports("csv", "\n");
        exports("hxl.csv", "\n");
        exports("geojson", "\n]}\n");
        exports("kml", "</kml>\n");
        // Read again, every row is there.
        QTest::newRow("gpkg") << u"out.gpkg"_s << QStringList{u"export"_s, table} << IsWhole([](const QString &file) {
            const Ran ran = run({u"tally"_s, file, u"--format"_s, u"csv"_s});
            return ran.code == 0 && ran.out.contains(",3000,"_L1);
        });
        QTest::newRow("register") << u"one.sijill"_s << QStringList{u"save-as"_s, table}
                                  << IsWhole([](const QString &file) {
                                         const Ran ran = run({u"tally"_s, file, u"--format"_s, u"csv"_s});
                                         return ran.code == 0 && ran.out.contains(",3000,"_L1);
                                     });
        QTest::newRow("png") << u"out.png"_s << QStringList{u"render"_s, u"--size"_s, u"800x600"_s}
                             << endsWith(QByteArray("IEND\xae\x42\x60\x82"));
        QTest::newRow("svg") << u"out.svg"_s << QStringList{u"render"_s, u"--size"_s, u"800x600"_s}
                             << endsWith("</svg>\n");
        QTest::newRow("pdf") << u"out.pdf"_s << QStringList{u"render"_s, u"--size"_s, u"800x600"_s}
                             << endsWith("%%EOF\n");
        QTest::newRow("handout") << u"handout.pdf"_s << QStringList{u"handout"_s} << endsWith("%%EOF\n");
        for (const char *suffix : {"mp4", "webm", "gif"})
            QTest::newRow(suffix) << u"out."_s + QLatin1StringView(suffix)
                                  << QStringList{u"film"_s, u"--size"_s, u"320x200"_s, u"--speed"_s,
                                                 u"8"_s,    u"--fps"_s,  u"5"_s}
                                  << IsWhole();
        QTest::newRow("report") << u"report.csv"_s << QStringList{u"import"_s, table, u"--dry-run"_s} << endsWith("\n");
    }
    void theOldFileOrTheNewOneStandsThere()
    {
        QFETCH(QString, name);
        QFETCH(QStringList, words);
        QFETCH(IsWhole, isWhole);
        const QTemporaryDir folder;
        const QString file = folder.filePath(name);
        words << (words.first() == "import"_L1 ? u"--report"_s : u"--output"_s) << file << u"--force"_s;
        const qint64 most = writingTime(words, folder.path());
        QVERIFY(QFile::exists(file));
        const QByteArray whole = contentOf(file);
        const QByteArray old = "the old one";
        put(file, old);
        int killed = 0;
        for (int i = 0; i < m_kills; ++i) {
            killed += startAndKill(words, folder.path(), most);
            if (contentOf(file) == old)
                continue;
            // WebM files hold a number drawn by lot, which is always as long.
            const QByteArray now = contentOf(file);
            const bool isNew = isWhole                     ? isWhole(file)
                               : name.endsWith(".webm"_L1) ? now.size() == whole.size()
                                                           : now == whole;
            QVERIFY2(isNew, qPrintable(u"neither the old nor the new one after %1 kills"_s.arg(i + 1)));
            put(file, old);
        }
        qInfo("%d of %d runs were killed, %lld ms of writing", killed, m_kills, static_cast<long long>(most));
        QCOMPARE(run(words).code, 0);
        QCOMPARE(namesIn(folder.path()), QStringList{name});
    }

    void anAtlasIsWholeOrNotThere()
    {
        const QTemporaryDir folder;
        const QString atlas = folder.filePath(u"atlas"_s);
        const QStringList words{u"import"_s, m_inputs.filePath(u"t.csv"_s), u"--output"_s, atlas};
        const qint64 most = writingTime(words, folder.path());
        const QString all = run({u"tally"_s, atlas, u"--format"_s, u"csv"_s}).out;
        QVERIFY(!all.isEmpty() && QDir(atlas).removeRecursively());
        int killed = 0;
        for (int i = 0; i < m_kills; ++i) {
            killed += startAndKill(words, folder.path(), most);
            if (!QFileInfo::exists(atlas))
                continue;
            QCOMPARE(run({u"tally"_s, atlas, u"--format"_s, u"csv"_s}).out, all);
            QVERIFY(QDir(atlas).removeRecursively());
        }
        qInfo("%d of %d runs were killed, %lld ms of writing", killed, m_kills, static_cast<long long>(most));
        QCOMPARE(run(words).code, 0);
        QCOMPARE(namesIn(folder.path()), QStringList{u"atlas"_s});
    }

    void aFilmThatIsAskedToEndLeavesNothing_data()
    {
        QTest::addColumn<int>("signal");
        QTest::newRow("SIGHUP") << SIGHUP;
        QTest::newRow("SIGTERM") << SIGTERM;
        QTest::newRow("SIGINT") << SIGINT;
    }
    void aFilmThatIsAskedToEndLeavesNothing()
    {
        QFETCH(int, signal);
        const QTemporaryDir folder;
        QProcess process;
        process.start(QStringLiteral(SIJILL_PROGRAM),
                      {u"film"_s, u"--size"_s, u"1280x720"_s, u"--output"_s, folder.filePath(u"out.mp4"_s)});
        while (!isWriting(folder.path()))
            QVERIFY2(!process.waitForFinished(1), "it ended before it wrote");
        ::kill(static_cast<pid_t>(process.processId()), signal);
        QVERIFY(process.waitForFinished(60'000));
        QCOMPARE(process.exitStatus(), QProcess::NormalExit);
        QCOMPARE(process.exitCode(), 1);
        QVERIFY(namesIn(folder.path()).isEmpty());
    }
};

QTEST_GUILESS_MAIN(KillsTest)
#include "tst_kills.moc"
