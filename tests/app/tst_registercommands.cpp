// A register kept by script, with the real program, which is also killed at random moments while a script edits: every
// finished command is in the file. SIJILL_KILLS=1000 kills that often.
#include "tests/app/program.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

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

Ran runWith(const QStringList &words, const QByteArray &input)
{
    QProcess process;
    process.start(QStringLiteral(SIJILL_PROGRAM), words);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(60000))
        qFatal("%s", qPrintable(process.errorString()));
    return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()),
            QString::fromUtf8(process.readAllStandardError())};
}

QStringList namesIn(const QString &folder)
{
    return QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
}

} // namespace

class RegisterCommandsTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    QString m_file;
    QByteArray m_shipped;
    int m_kills = 60;

    static QString total(const QStringList &words)
    {
        const Ran ran = run(QStringList{u"tally"_s, u"--format"_s, u"csv"_s} + words);
        return ran.code == 0 ? ran.out.section(u'\n', 1, 1) : ran.err;
    }
    QJsonArray json(const QStringList &words) const
    {
        const Ran ran = run(words);
        return QJsonDocument::fromJson(ran.out.toUtf8()).array();
    }

private slots:
    void initTestCase()
    {
        if (qEnvironmentVariableIsSet("SIJILL_KILLS"))
            m_kills = qEnvironmentVariableIntValue("SIJILL_KILLS");
        m_file = m_folder.filePath(u"one.sijill"_s);
        const Ran ran = run({u"save-as"_s, u"--output"_s, m_file});
        QVERIFY2(ran.code == 0, qPrintable(ran.err));
        m_shipped = contentOf(m_file);
        QVERIFY(m_shipped.size() > 100'000);
    }
    void init()
    {
        QFile file(m_file);
        QVERIFY(file.open(QFile::WriteOnly) && file.write(m_shipped) == m_shipped.size());
    }

    void whatAFolderHasNoPlaceForIsSaid()
    {
        const QString folder = m_folder.filePath(u"left behind"_s), other = m_folder.filePath(u"whole.sijill"_s);
        const Ran plain = run({u"save-as"_s, m_file, u"--output"_s, folder});
        QVERIFY2(plain.code == 0 && !plain.err.contains("bin"_L1), qPrintable(plain.err));
        QDir(folder).removeRecursively();
        QCOMPARE(run({u"delete"_s, m_file, u"d620-qadam"_s}).code, 0);
        const Ran binned = run({u"save-as"_s, m_file, u"--output"_s, folder});
        QVERIFY2(binned.code == 0 && binned.err.contains("1 incident of the bin"_L1) &&
                     binned.err.contains("1 entry"_L1),
                 qPrintable(binned.err));
        const Ran whole = run({u"save-as"_s, m_file, u"--output"_s, other});
        QVERIFY2(whole.code == 0 && !whole.err.contains("bin"_L1), qPrintable(whole.err));
        QDir(folder).removeRecursively();
        QFile::remove(other);
    }

    void aRegisterWithAllInTheBinIsStillOne()
    {
        QStringList ids;
        for (const QJsonValue &incident : json({u"incidents"_s, m_file, u"--format"_s, u"json"_s}))
            ids << incident["id"_L1].toString();
        QVERIFY(ids.size() > 100);
        QCOMPARE(run(QStringList{u"delete"_s, m_file} + ids).code, 0);
        const Ran ran = run({u"tally"_s, m_file});
        QVERIFY2(ran.code == 0 && ran.err.contains("bin"_L1) && !ran.err.contains("--table"_L1), qPrintable(ran.err));
    }

    void aTableIsTakenIntoARegisterByScript()
    {
        const QTemporaryDir folder;
        const QString table = folder.filePath(u"ours.csv"_s);
        put(table, "id,date,killed,lat,lon\nx,2019-05-01,4,34.7,36.7\ny,2019-05-02,5,34.7,36.7\n");
        const QStringList words{u"import"_s, table, u"--into"_s, m_file};
        QCOMPARE(run(words).code, 2); // of what?
        const QStringList named = words + QStringList{u"--data-set"_s, u"ours"_s};
        QVERIFY(run(named + QStringList{u"--dry-run"_s}).out.contains(u"2 rows added"_s));
        QCOMPARE(contentOf(m_file), m_shipped);
        const Ran first = run(named);
        QVERIFY2(first.code == 0 && first.out.contains(u"2 rows added"_s), qPrintable(first.out + first.err));
        put(table, "id,date,killed,lat,lon\ny,2019-05-02,6,34.7,36.7\n");
        const Ran second = run(named);
        QVERIFY2(second.out.contains(u"1 row changed"_s) && second.out.contains(u"ours-x: gone, and stays"_s),
                 qPrintable(second.out));
    }

    void wordsThatAreOffAreSaid_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<int>("code");
        QTest::newRow("new of nothing") << QStringList{u"new"_s} << 2;
        QTest::newRow("edit without an id") << QStringList{u"edit"_s, u"F"_s} << 2;
        QTest::newRow("edit without a field") << QStringList{u"edit"_s, u"F"_s, u"d620"_s} << 2;
        QTest::newRow("no = in it") << QStringList{u"edit"_s, u"F"_s, u"d620"_s, u"--set"_s, u"note"_s} << 2;
        QTest::newRow("no number") << QStringList{u"new"_s, u"F"_s, u"--figure"_s, u"killed=of course"_s} << 2;
        QTest::newRow("no format") << QStringList{u"undo"_s, u"F"_s, u"--format"_s, u"xml"_s} << 2;
        QTest::newRow("delete of nothing") << QStringList{u"delete"_s, u"F"_s} << 2;
        QTest::newRow("history of two") << QStringList{u"history"_s, u"F"_s, u"a"_s, u"b"_s} << 2;
        QTest::newRow("save-as nowhere") << QStringList{u"save-as"_s, u"F"_s} << 2;
        QTest::newRow("no day") << QStringList{u"tally"_s, u"F"_s, u"--known-on"_s, u"soon"_s} << 2;
        QTest::newRow("no record") << QStringList{u"edit"_s, u"F"_s, u"nobody"_s, u"--set"_s, u"note=x"_s} << 1;
        QTest::newRow("no register") << QStringList{u"undo"_s, QStringLiteral(SIJILL_PROGRAM)} << 1;
        QTest::newRow("a folder") << QStringList{u"check"_s, QDir::tempPath()} << 1;
        QTest::newRow("not there") << QStringList{u"history"_s, u"/nowhere.sijill"_s} << 1;
        QTest::newRow("nothing to undo") << QStringList{u"undo"_s, u"F"_s} << 1;
        QTest::newRow("nothing to redo") << QStringList{u"redo"_s, u"F"_s} << 1;
        QTest::newRow("into nothing") << QStringList{u"import"_s, u"F"_s, u"--gone"_s, u"bin"_s, u"--dry-run"_s} << 2;
        QTest::newRow("over itself") << QStringList{u"save-as"_s, u"F"_s, u"--output"_s, u"F"_s} << 1;
    }
    void wordsThatAreOffAreSaid()
    {
        QFETCH(QStringList, words);
        QFETCH(int, code);
        words.replaceInStrings(QRegularExpression(u"^F$"_s), m_file);
        const Ran ran = run(words);
        QCOMPARE(ran.code, code);
        QVERIFY2(isOneLine(ran.err), qPrintable(ran.err));
        QVERIFY(ran.out.isEmpty());
        QCOMPARE(contentOf(m_file), m_shipped);
        QCOMPARE(namesIn(m_folder.path()), QStringList{u"one.sijill"_s});
    }

    void jsonThatIsNoneIsSaid()
    {
        for (const char *input : {"", "{", "[1]", "7"})
            QCOMPARE(runWith({u"new"_s, m_file, u"-"_s}, input).code, 2);
        for (const char *input : {"", "{}", "[{}]", "[{\"set\":7}]"})
            QCOMPARE(runWith({u"edit"_s, m_file, u"-"_s}, input).code, 2);
        QCOMPARE(contentOf(m_file), m_shipped);
    }

    void everyCommandReadsARegister()
    {
        QCOMPARE(total({m_file}), total({}));
        QCOMPARE(run({u"incidents"_s, m_file}).out, run({u"incidents"_s}).out);
        QCOMPARE(run({u"places"_s, u"Aleppo"_s, m_file}).out, run({u"places"_s, u"Aleppo"_s}).out);
        QCOMPARE(run({u"info"_s, m_file}).code, 0);
        const QString exported = m_folder.filePath(u"out.csv"_s);
        QCOMPARE(run({u"export"_s, m_file, u"--output"_s, exported}).code, 0);
        QVERIFY(QFile::remove(exported));
    }

    void aFolderAndBackIsTheSame()
    {
        const QString folder = m_folder.filePath(u"folder"_s), again = m_folder.filePath(u"again.sijill"_s),
                      second = m_folder.filePath(u"second"_s);
        QCOMPARE(run({u"save-as"_s, m_file, u"--output"_s, folder}).code, 0);
        QCOMPARE(run({u"save-as"_s, folder, u"--output"_s, again}).code, 0);
        QCOMPARE(run({u"save-as"_s, again, u"--output"_s, second}).code, 0);
        QCOMPARE(total({folder}), total({}));
        for (const QString &name : {u"atlas.json"_s, u"incidents.csv"_s, u"claims.csv"_s, u"story.json"_s})
            QCOMPARE(contentOf(folder + u'/' + name), contentOf(second + u'/' + name));
        QCOMPARE(contentOf(folder + u"/story.json"_s),
                 contentOf(QStringLiteral(SIJILL_SOURCE_DIR) + u"/resources/atlas/syria/story.json"_s));
        QVERIFY(QDir(folder).removeRecursively() && QDir(second).removeRecursively() && QFile::remove(again));
    }

    void anIncidentIsEnteredChangedDeletedAndUndone()
    {
        const QString before = total({m_file});
        const Ran made =
            run({u"new"_s, m_file, u"--id"_s, u"x1"_s, u"--set"_s, u"begin=2013-02-01"_s, u"--set"_s,
                 u"places=daraya"_s, u"--figure"_s, u"killed=at least 63"_s, u"--figure"_s, u"killed:children=3"_s,
                 u"--source"_s, u"srn"_s, u"--who"_s, u"Samar"_s, u"--why"_s, u"a call"_s});
        QCOMPARE(made.err, QString());
        QCOMPARE(made.code, 0);
        QVERIFY(made.out.startsWith("x1: entered"_L1));
        const QString with = total({m_file});
        QVERIFY(with != before);
        QCOMPARE(run({u"edit"_s, m_file, u"x1"_s, u"--set"_s, u"counted=no"_s, u"--why"_s, u"twice"_s}).code, 0);
        QCOMPARE(total({m_file}).section(u',', 2, 4), before.section(u',', 2, 4));
        QCOMPARE(run({u"undo"_s, m_file}).code, 0);
        QCOMPARE(total({m_file}), with);
        QCOMPARE(run({u"redo"_s, m_file}).code, 0);
        QCOMPARE(run({u"undo"_s, m_file, u"--format"_s, u"json"_s}).code, 0);
        QCOMPARE(run({u"delete"_s, m_file, u"x1"_s}).code, 0);
        QCOMPARE(total({m_file}), before);
        QCOMPARE(run({u"delete"_s, m_file, u"x1"_s, u"--restore"_s}).code, 0);
        QCOMPARE(total({m_file}), with);
        QCOMPARE(run({u"check"_s, m_file}).code, 0);
        // What was not there yesterday; that it is of a day stands beside the numbers.
        QCOMPARE(total({m_file, u"--known-on"_s, u"2020-01-01"_s}), before + u"as known on 1 January 2020"_s);
        QCOMPARE(total({m_file, u"--known-on"_s, u"2999-01-01"_s}), with + u"as known on 1 January 2999"_s);

        const QJsonArray history = json({u"history"_s, m_file, u"x1"_s, u"--format"_s, u"json"_s});
        QCOMPARE(history.size(), 7);
        QCOMPARE(history[0][u"who"_s].toString(), u"Samar"_s);
        QCOMPARE(history[0][u"changes"_s].toArray().size(), 4);
        const QJsonObject field = history[1][u"changes"_s][0][u"fields"_s][0].toObject();
        QCOMPARE(field, (QJsonObject{{u"field"_s, u"counted"_s}, {u"from"_s, u"yes"_s}, {u"to"_s, u"no"_s}}));
        QVERIFY(run({u"history"_s, m_file, u"x1"_s}).out.contains("a call"_L1));
        QCOMPARE(run({u"history"_s, m_file, u"--format"_s, u"csv"_s}).out.section(u'\n', 0, 0),
                 u"at,who,kind,table,id,field,from,to,why"_s);
        QCOMPARE(namesIn(m_folder.path()), QStringList{u"one.sijill"_s});
    }

    void aGroupWithoutAnArabicNameIsNotTakenForEverybody()
    {
        const QString before = total({m_file});
        QCOMPARE(
            run({u"new"_s, m_file, u"--in"_s, u"groups"_s, u"--id"_s, u"taxi"_s, u"--set"_s, u"name=Taxi drivers"_s})
                .code,
            0);
        QCOMPARE(run({u"new"_s, m_file, u"--set"_s, u"begin=2013-01-14"_s, u"--figure"_s, u"killed:taxi=3"_s}).code, 0);
        QCOMPARE(total({m_file}).section(u',', 2, 4), before.section(u',', 2, 4));
        QCOMPARE(run({u"tally"_s, m_file, u"--measure"_s, u"wounded"_s}).code, 0);
    }

    void theHistoryOfNothingIsRefused()
    {
        const Ran ran = run({u"history"_s, m_file, u"nosuch"_s});
        QCOMPARE(ran.code, 1);
        QVERIFY(ran.err.contains(u"nosuch"_s) && ran.out.isEmpty());
        QCOMPARE(run({u"history"_s, m_file, u"d620"_s}).code, 0);
    }

    void jsonOnStandardInputIsOneCommand()
    {
        const QByteArray input = R"([{"id":"j1","begin":"2013-02-01","places":["daraya"],"perpetrators":[],
            "counted":true,"claims":[{"source":"srn","preferred":true,"figures":[{"outcome":"killed","low":4,"best":4,
            "high":4},{"outcome":"wounded","words":"several"}],"facts":[{"kind":"homes-destroyed","low":2}]}]},
            {"id":"j2","begin":"2013-02-02"}])";
        const Ran made = runWith({u"new"_s, m_file, u"-"_s, u"--format"_s, u"json"_s}, input);
        QVERIFY2(made.code == 0, qPrintable(made.err));
        const QJsonObject answer = QJsonDocument::fromJson(made.out.toUtf8()).object();
        QCOMPARE(answer["ids"_L1].toArray().size(), 6);
        QCOMPARE(answer["kind"_L1].toString(), u"new"_s);
        const Ran edited = runWith({u"edit"_s, m_file, u"-"_s, u"--format"_s, u"json"_s},
                                   R"([{"id":"j1","set":{"title":"A","end":"2013-02-03"},"from":{"end":""}},
                                       {"id":"j2","delete":true},{"table":"kinds","id":"z","new":{"name":"Z"}}])");
        QVERIFY2(edited.code == 0, qPrintable(edited.err));
        // What has changed since is refused, all of it.
        QCOMPARE(runWith({u"edit"_s, m_file, u"-"_s},
                         R"([{"id":"j1","set":{"note":"n"}},{"id":"j1","set":{"end":"2013-02-09"},"from":{"end":""}}])")
                     .code,
                 1);
        QCOMPARE(runWith({u"edit"_s, m_file, u"j1"_s, u"-"_s}, R"({"note_ar":"ملاحظة"})").code, 0);
        QCOMPARE(json({u"history"_s, m_file, u"--format"_s, u"json"_s}).size(), 3);
        QCOMPARE(run({u"check"_s, m_file}).code, 0);
    }

    void savingARegisterAsOneKeepsItsHistory()
    {
        QCOMPARE(run({u"edit"_s, m_file, u"d620"_s, u"--set"_s, u"note=x"_s}).code, 0);
        const QString copy = m_folder.filePath(u"copy.sijill"_s);
        QCOMPARE(run({u"save-as"_s, m_file, u"--output"_s, copy}).code, 0);
        QCOMPARE(json({u"history"_s, copy, u"--format"_s, u"json"_s}).size(), 1);
        QVERIFY(QFile::remove(copy));
    }

    void everyFinishedCommandIsThereAfterAKill()
    {
        // As many commands as one after the other are quick; each kill falls somewhere in the last one that began.
        int finished = 0, killed = 0;
        for (int kill = 0; kill < m_kills; ++kill) {
            const int before = finished;
            QProcess process;
            const auto start = [&] {
                process.start(QStringLiteral(SIJILL_PROGRAM),
                              {u"edit"_s, m_file, u"d620"_s, u"--set"_s, u"note=after %1"_s.arg(finished + 1)});
            };
            while (finished < before + 1) {
                start();
                if (process.waitForFinished(30'000) && process.exitCode() == 0)
                    ++finished;
                else
                    QFAIL(process.readAllStandardError().constData());
            }
            start();
            process.waitForFinished(static_cast<int>(QRandomGenerator::global()->bounded(60)));
            const bool ended = process.state() == QProcess::NotRunning;
            process.kill();
            process.waitForFinished();
            killed += ended ? 0 : 1;
            // The file opens, and has what was finished; the command that was killed is there whole or not at all.
            const QJsonArray history = json({u"history"_s, m_file, u"--format"_s, u"json"_s});
            const auto entries = static_cast<int>(history.size());
            QVERIFY2(entries == finished || entries == finished + 1,
                     qPrintable(u"%1 entries of %2 commands"_s.arg(entries).arg(finished)));
            const QString last = history.last()[u"changes"_s][0][u"fields"_s][0][u"to"_s].toString();
            QCOMPARE(last, u"after %1"_s.arg(entries));
            finished = entries;
            if (kill % 10 == 9 || kill + 1 == m_kills) {
                const Ran check = run({u"check"_s, m_file});
                QVERIFY2(check.code == 0, qPrintable(check.err));
            }
        }
        qInfo("%d of %d commands were killed before their end, %d were finished", killed, m_kills, finished);
        QCOMPARE(run({u"edit"_s, m_file, u"d620"_s, u"--set"_s, u"note=the end"_s}).code, 0);
        QCOMPARE(namesIn(m_folder.path()), QStringList{u"one.sijill"_s});
    }
};

QTEST_GUILESS_MAIN(RegisterCommandsTest)
#include "tst_registercommands.moc"
