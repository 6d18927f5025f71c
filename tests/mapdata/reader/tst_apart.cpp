// Files read in a process of its own. This program is the reader as well: it is started again with a hidden word.

#include "mapdata/layers/reader.h"
#include "mapdata/opening/readers.h"
#include "mapdata/opening/tablefile.h"
#include "mapdata/raster/rastersource.h"
#include "mapdata/reader/client.h"
#include "mapdata/reader/wire.h"
#include "tests/mapdata/layers/madefiles.h"
#include "tests/mapdata/raster/maderasters.h"
#include "tests/mapdata/reader/deniedcalls.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <csignal>
#include <cstdlib>
#include <thread>

#include <sqlite3.h>

#include <arpa/inet.h>
#include <fcntl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

// Qt Test's waiting macros narrow a number of milliseconds where they stand.
#pragma GCC diagnostic ignored "-Wconversion"

using namespace Qt::StringLiterals;
using namespace sijill;

namespace {

// What only this test asks the reader to do, to see what it may.

/// Tries what reading files does not need, and answers with errno of each, 0 where it was let.
void serveTries(ReaderCaller &caller, const QByteArray &folder)
{
    const QByteArray there = folder + "/there.txt", none = folder + "/new.txt";
    const auto tried = [](int result) { return result < 0 ? errno : 0; };
    WireWriter answer;
    answer << tried(::socket(AF_INET, SOCK_STREAM, 0)) << tried(::socket(AF_UNIX, SOCK_STREAM, 0));
    answer << tried(::open(none.constData(), O_WRONLY | O_CREAT, 0600));
    answer << tried(::open(there.constData(), O_RDWR)) << tried(::truncate(there.constData(), 0));
    answer << tried(::unlink(there.constData())) << tried(::rename(there.constData(), none.constData()));
    answer << tried(::mkdir(none.constData(), 0700)) << tried(::chmod(there.constData(), 0777));
    char *const words[] = {nullptr};
    answer << tried(::execve("/bin/true", words, words));
    answer << tried(::open(there.constData(), O_RDONLY)); // this it may
    caller.answer(answer.take());
}

void serveMemory(ReaderCaller &caller, const QByteArray &)
{
    std::vector<std::vector<char>> blocks;
    for (int i = 0; i < 64; ++i)
        blocks.emplace_back(std::size_t(64) << 20, 'x');
    caller.answer("it was let");
}

void serveSilence(ReaderCaller &caller, const QByteArray &)
{
    caller.next();
}

/// Answers with more than one message, the second never.
void serveNonsense(ReaderCaller &caller, const QByteArray &)
{
    caller.answer("nonsense");
    caller.next();
}

ReaderHandlers handlers()
{
    ReaderHandlers all = readerHandlers();
    all["tries"] = serveTries;
    all["memory"] = serveMemory;
    all["silence"] = serveSilence;
    all["nonsense"] = serveNonsense;
    return all;
}

ReaderProgram thisProgram()
{
    return {u"/proc/self/exe"_s, {u"--reader"_s}, {}};
}

QByteArray geoJson(int rows)
{
    QByteArray text = R"({"type":"FeatureCollection","features":[)";
    for (int i = 0; i < rows; ++i)
        text += QByteArray(i ? "," : "") + R"({"type":"Feature","properties":{"name":"row )" + QByteArray::number(i) +
                R"(","killed":1},"geometry":{"type":"Point","coordinates":[36,34]}})";
    return text + "]}";
}

/// All cells of a table, with where its rows stand.
QStringList contentOf(RowSource &rows, std::size_t together)
{
    QStringList all = rows.columns();
    std::vector<int> columns;
    for (int i = 0; i < rows.columns().size(); ++i)
        columns.push_back(i);
    RowBatch batch;
    qint64 count = 0;
    std::vector<qint64> numbers;
    for (rows.read(batch, columns, together); !batch.isEmpty(); rows.read(batch, columns, together)) {
        quint32 begin = 0;
        for (const quint32 end : batch.ends) {
            all << QString::fromUtf8(batch.bytes.data() + begin, end - begin);
            begin = end;
        }
        for (std::size_t row = 0; row < batch.ends.size() / columns.size(); ++row)
            numbers.push_back(count++);
    }
    return all + rows.placesOf(numbers, count) + QStringList{QString::number(rows.rowCount()), rows.encoding().name()};
}

QStringList listOf(const QString &folder)
{
    QStringList list;
    for (const QFileInfo &file : QDir(folder).entryInfoList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot))
        list << u"%1 %2 %3"_s.arg(file.fileName()).arg(file.size()).arg(file.lastModified().toMSecsSinceEpoch());
    return list;
}

} // namespace

class ApartTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    QString made(const QString &name, const QByteArray &content) const
    {
        const QString path = m_folder.filePath(name);
        madefiles::writeAll(path, content);
        return path;
    }

private slots:
    void init() { useReader(thisProgram()); }
    void cleanup() { useReader({}); }

    void aProgramThatIsNotThereIsSaid()
    {
        useReader({u"/nowhere/at/all"_s, {}, {}});
        Problems problems;
        const auto layers = readLayerKinds(made(u"a.geojson"_s, geoJson(1)), {}, problems);
        QVERIFY(!layers);
        QCOMPARE(layers.problem().text, u"The process that reads files cannot be started."_s);
    }

    void aReaderMadeByForkReadsAsWell()
    {
        // In a process of its own, as this one has threads by now.
        QProcess program;
        program.start(QCoreApplication::applicationFilePath(), {u"--fork"_s, made(u"forked.geojson"_s, geoJson(3))});
        QVERIFY(program.waitForFinished());
        QCOMPARE(program.exitCode(), 3);
    }

    void itHasNoNetworkAndWritesNowhere_data()
    {
        QTest::addColumn<QString>("lacks");
        QTest::newRow("on this system") << QString();
        QTest::newRow("without Landlock") << u"L"_s;
        QTest::newRow("without namespaces") << u"N"_s;
        QTest::newRow("without either") << u"LN"_s;
        QTest::newRow("without a filter of calls") << u"S"_s;
        QTest::newRow("without anything") << u"LNS"_s;
    }
    void itHasNoNetworkAndWritesNowhere()
    {
        QFETCH(QString, lacks);
        ReaderProgram program = thisProgram();
        if (!lacks.isEmpty())
            program.arguments << lacks;
        useReader(program);
        const QString there = made(u"there.txt"_s, "as it was");
        QFile::remove(m_folder.filePath(u"new.txt"_s));
        const auto rows = openRows(made(u"tried.geojson"_s, geoJson(3)));
        QVERIFY2(rows && (*rows)->next(), "whatever protects it, it reads");
        const Result<Protections> is = readerProtections();
        QVERIFY(is);
        QVERIFY(!(lacks.contains(u'L') && is->writeRights));
        QVERIFY(!(lacks.contains(u'N') && is->networkSpace));
        QVERIFY(!(lacks.contains(u'S') && (is->networkCalls || is->writeCalls)));
        if (lacks.contains(u'S'))
            return; // what is left depends on the system
        if (!is->networkCalls || !is->writeCalls)
            QSKIP("this system allows no filter of calls");
        Result<ReaderSession> session = ReaderSession::start("tries", m_folder.path().toUtf8(), u"f"_s);
        QVERIFY(session);
        const Result<QByteArray> answer = session.value().receive();
        QVERIFY(answer);
        WireReader wire(*answer);
        std::vector<int> errors(11);
        for (int &error : errors)
            wire >> error;
        QVERIFY(wire.isDone());
        for (std::size_t i = 0; i + 1 < errors.size(); ++i)
            QVERIFY2(errors[i] == EPERM || errors[i] == EACCES, qPrintable(QString::number(i)));
        QCOMPARE(errors.back(), 0);
        QFile file(there);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), "as it was");
        QVERIFY(!QFile::exists(m_folder.filePath(u"new.txt"_s)));
    }

    void tooMuchMemoryIsSaid()
    {
        ReaderProgram program = thisProgram();
        program.limits.memoryBytes = qint64(512) << 20;
        useReader(program);
        Result<ReaderSession> session = ReaderSession::start("memory", {}, u"large.gpkg"_s);
        QVERIFY(session);
        const Result<QByteArray> answer = session.value().receive();
#if defined(__SANITIZE_ADDRESS__)
        QSKIP("the sanitizer's own memory cannot be told from the program's");
#endif
        QVERIFY(!answer);
        QVERIFY2(answer.problem().text.contains("memory"_L1), qPrintable(answer.problem().text));
        QCOMPARE(answer.problem().file, u"large.gpkg"_s);
    }

    void tooLongASilenceIsSaid()
    {
        ReaderProgram program = thisProgram();
        program.limits.silentSeconds = 1;
        useReader(program);
        Result<ReaderSession> session = ReaderSession::start("silence", {}, u"endless.gpkg"_s);
        QVERIFY(session);
        const Result<QByteArray> answer = session.value().receive();
        QVERIFY(!answer);
        QVERIFY2(answer.problem().text.contains("too long"_L1), qPrintable(answer.problem().text));
    }

    void aStopIsHeeded()
    {
        Result<ReaderSession> session = ReaderSession::start("silence", {}, u"endless.gpkg"_s);
        QVERIFY(session);
        std::stop_source stop;
        stop.request_stop();
        QVERIFY(!session.value().receive(stop.get_token()));
    }

    void aProcessEndsWithItsSession()
    {
        qint64 process = 0;
        {
            Result<ReaderSession> session = ReaderSession::start("silence", {}, u"f"_s);
            QVERIFY(session);
            process = session.value().processId();
            QCOMPARE(::kill(static_cast<pid_t>(process), 0), 0);
        }
        QTRY_VERIFY(::kill(static_cast<pid_t>(process), 0) != 0);
    }

    void aKilledReaderIsSaidAndTheNextReads()
    {
        Result<ReaderSession> session = ReaderSession::start("silence", {}, u"broken.kml"_s);
        QVERIFY(session);
        QCOMPARE(::kill(static_cast<pid_t>(session.value().processId()), SIGKILL), 0);
        const Result<QByteArray> answer = session.value().receive();
        QVERIFY(!answer);
        QVERIFY2(answer.problem().text.contains("ended unexpectedly"_L1), qPrintable(answer.problem().text));
        QCOMPARE(answer.problem().file, u"broken.kml"_s);
        Problems problems;
        QVERIFY(readLayerKinds(made(u"next.geojson"_s, geoJson(2)), {}, problems));
    }

    void tablesAreAsReadHere()
    {
        const QString path = made(u"table.geojson"_s, geoJson(1000));
        const auto apart = openRows(path);
        QVERIFY(apart);
        const QStringList content = contentOf(**apart, 300);
        useReader({});
        const auto here = openRows(path);
        QVERIFY(here);
        QVERIFY(content.size() > 4000);
        QCOMPARE(content, contentOf(**here, 300));
    }

    void rowsOneByOneAndTogetherAreTheSame()
    {
        const auto rows = openRows(made(u"mixed.geojson"_s, geoJson(500)));
        QVERIFY(rows);
        const qsizetype name = (*rows)->columns().indexOf(u"name"_s);
        QVERIFY(name >= 0);
        QStringList names;
        for (int i = 0; i < 100 && (*rows)->next(); ++i)
            names << QString::fromStdString(std::string((*rows)->cell(static_cast<int>(name))));
        RowBatch batch;
        do {
            (*rows)->read(batch, {static_cast<int>(name)}, 70);
            quint32 begin = 0;
            for (const quint32 end : batch.ends) {
                names << QString::fromUtf8(batch.bytes.data() + begin, end - begin);
                begin = end;
            }
        } while (!batch.isEmpty());
        QCOMPARE(names.size(), 500);
        for (qsizetype i = 0; i < names.size(); ++i)
            QCOMPARE(names[i], u"row %1"_s.arg(i));
        (*rows)->rewind();
        QVERIFY((*rows)->next());
        QCOMPARE((*rows)->cell(static_cast<int>(name)), "row 0");
    }

    void aReaderKilledInTheMiddleOfATableKeepsTheRowsSoFar()
    {
        const auto rows = openRows(made(u"cut.geojson"_s, geoJson(20000)));
        QVERIFY(rows);
        RowBatch batch;
        (*rows)->read(batch, {0}, 10);
        QCOMPARE(batch.ends.size(), std::size_t(10));
        QVERIFY(killReaders() > 0);
        std::size_t more = 0;
        for ((*rows)->read(batch, {0}, 10); !batch.isEmpty(); (*rows)->read(batch, {0}, 10))
            more += batch.ends.size();
        QVERIFY(more < 20000 - 10);
        const Problems problems = (*rows)->problems();
        QVERIFY(!problems.empty());
        QCOMPARE(problems.back().severity, Problem::Severity::Error);
        QVERIFY2(problems.back().text.contains("ended unexpectedly"_L1), qPrintable(problems.back().text));
    }

    void rowsInTheLogOfADatabaseInUseAreRead()
    {
        const QString path = m_folder.filePath(u"live.db"_s);
        sqlite3 *database = nullptr;
        QCOMPARE(sqlite3_open(path.toUtf8().constData(), &database), SQLITE_OK);
        QCOMPARE(sqlite3_exec(database,
                              "PRAGMA journal_mode=WAL; CREATE TABLE incidents (date TEXT, killed INTEGER); "
                              "PRAGMA wal_checkpoint; INSERT INTO incidents VALUES ('2013-01-14', 3)",
                              nullptr, nullptr, nullptr),
                 SQLITE_OK);
        const auto rows = openRows(path);
        const bool isRead = rows && (*rows)->next();
        sqlite3_close(database);
        QVERIFY(isRead);
    }

    void layersAreAsReadHere()
    {
        const QString path = m_folder.filePath(u"squares.shp"_s);
        QVERIFY(madefiles::writeShapefile(path, madefiles::squares(3)));
        QVERIFY(QFile::remove(m_folder.filePath(u"squares.shx"_s)));
        Problems apartProblems, hereProblems;
        LayerReport apartReport, hereReport;
        const QStringList before = listOf(m_folder.path());
        const auto apart = readLayerKinds(path, {}, apartProblems, &apartReport);
        useReader({});
        const auto here = readLayerKinds(path, {}, hereProblems, &hereReport);
        QVERIFY(apart && here);
        QCOMPARE(apart->size(), here->size());
        QCOMPARE(apart->front().features.size(), here->front().features.size());
        QVERIFY(apart->front().vertices == here->front().vertices);
        QCOMPARE(apart->front().features[1].name.english, here->front().features[1].name.english);
        QCOMPARE(apartProblems, hereProblems);
        QVERIFY(!apartProblems.empty()); // of the missing index
        QCOMPARE(apartReport.repairs, hereReport.repairs);
        QCOMPARE(apartReport.crs, hereReport.crs);
        QCOMPARE(listOf(m_folder.path()), before);
    }

    void aLayerThatCannotBeReadSaysWhy()
    {
        Problems problems;
        const auto layers = readLayerKinds(made(u"none.geojson"_s, "hello"), {}, problems);
        QVERIFY(!layers);
        QCOMPARE(layers.problem().text, u"is no layer or data file that can be read"_s);
    }

    void baseMapsAreAsReadHere()
    {
        const QString path = m_folder.filePath(u"map.tif"_s);
        maderasters::make(
            path,
            {.width = 256, .height = 256, .transform = maderasters::tileTransform(4, 9, 6, 256), .crs = "EPSG:3857"},
            [](int x, int y) { return std::array<double, 4>{double(x), double(y), 7, 255}; });
        const auto apart = openRaster(path);
        QVERIFY(apart);
        const QRectF world = (*apart)->info().bounds;
        const auto far = (*apart)->read(world, {200, 100});
        useReader({});
        const auto here = openRaster(path);
        QVERIFY(here);
        QCOMPARE((*here)->info().bounds, world);
        QCOMPARE((*here)->info().crs, (*apart)->info().crs);
        const auto near = (*here)->read(world, {200, 100});
        QVERIFY(far && near);
        QVERIFY(!near->isBlank());
        QCOMPARE(far->rgba, near->rgba);
        QCOMPARE(far->opaque, near->opaque);
    }

    void aBaseMapGoesOnAfterItsReaderWasKilled()
    {
        const QString path = m_folder.filePath(u"lasting.tif"_s);
        maderasters::make(path, {.transform = maderasters::tileTransform(4, 9, 6, 64), .crs = "EPSG:3857"},
                          [](int x, int y) { return std::array<double, 4>{double(x), double(y), 7, 255}; });
        const auto map = openRaster(path);
        QVERIFY(map);
        QVERIFY((*map)->read((*map)->info().bounds, {64, 64}));
        QVERIFY(killReaders() > 0);
        const auto none = (*map)->read((*map)->info().bounds, {64, 64});
        QVERIFY(!none);
        QVERIFY2(none.problem().text.contains("ended unexpectedly"_L1), qPrintable(none.problem().text));
        QVERIFY((*map)->read((*map)->info().bounds, {64, 64}));
    }

    void severalThreadsReadOneBaseMap()
    {
        const QString path = m_folder.filePath(u"shared.tif"_s);
        maderasters::make(
            path,
            {.width = 256, .height = 256, .transform = maderasters::tileTransform(4, 9, 6, 256), .crs = "EPSG:3857"},
            [](int x, int y) { return std::array<double, 4>{double(x), double(y), 7, 255}; });
        const auto map = openRaster(path);
        QVERIFY(map);
        const auto whole = (*map)->read((*map)->info().bounds, {128, 128});
        QVERIFY(whole);
        std::atomic<int> same = 0;
        {
            std::vector<std::jthread> threads;
            for (int i = 0; i < 4; ++i)
                threads.emplace_back([&] {
                    for (int turn = 0; turn < 10; ++turn)
                        if (const auto part = (*map)->read((*map)->info().bounds, {128, 128}))
                            same += part->rgba == whole->rgba;
                });
        }
        QCOMPARE(same.load(), 40);
    }

private:
    /// Those that read a file now: children of the reader, which is a child of this program.
    static int killReaders()
    {
        int killed = 0;
        const auto parentOf = [](const QString &process) {
            QFile file(u"/proc/%1/stat"_s.arg(process));
            if (!file.open(QIODevice::ReadOnly))
                return 0;
            const QByteArray line = file.readAll();
            return line.sliced(line.lastIndexOf(')') + 2).split(' ').value(1).toInt();
        };
        for (const QString &process : QDir(u"/proc"_s).entryList(QDir::Dirs)) {
            const int parent = process.toInt() > 0 ? parentOf(process) : 0;
            if (parent > 1 && parentOf(QString::number(parent)) == ::getpid())
                killed += ::kill(process.toInt(), SIGKILL) == 0;
        }
        return killed;
    }
};

/// The number of features in a file, read by a forked reader; 99 where it cannot be.
static int readByFork(int argc, char **argv)
{
    useReader({u"/nowhere/at/all"_s, {}, {}}); // so that only the fork can read
    if (forkReader())
        return readForeignFiles(handlers());
    const QCoreApplication application(argc, argv);
    Problems problems;
    const auto layers = readLayerKinds(QString::fromLocal8Bit(argv[2]), {}, problems);
    return layers ? static_cast<int>(layers->front().features.size()) : 99;
}

/// As a system that lacks what the letters say; see itHasNoNetworkAndWritesNowhere().
static bool lackAsTold(QByteArrayView letters)
{
    std::vector<DeniedCall> calls;
    if (letters.contains('L'))
        calls.push_back({SYS_landlock_create_ruleset});
    if (letters.contains('N'))
        calls.push_back({SYS_unshare});
    if (letters.contains('S'))
        calls.push_back({SYS_prctl, PR_SET_SECCOMP});
    return denyCalls(calls);
}

int main(int argc, char **argv)
{
    if (argc > 2 && QByteArrayView(argv[1]) == "--fork")
        return readByFork(argc, argv);
    const QCoreApplication application(argc, argv);
    if (argc > 1 && QByteArrayView(argv[1]) == "--reader")
        return argc < 3 || lackAsTold(argv[2]) ? readForeignFiles(handlers()) : 1;
    ApartTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_apart.moc"
