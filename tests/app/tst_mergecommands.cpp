// Incidents of a register merged, split and told apart by script, with the real program.
#include "tests/app/program.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sijill::test;

class MergeCommandsTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    QString m_file, m_table;
    QByteArray m_made;

    static void done(const QStringList &words)
    {
        const Ran ran = run(words);
        if (ran.code != 0)
            qFatal("%s: %s", qPrintable(words.join(u' ')), qPrintable(ran.err));
    }
    static QJsonObject object(const QStringList &words)
    {
        return QJsonDocument::fromJson(run(words + QStringList{u"--format"_s, u"json"_s}).out.toUtf8()).object();
    }
    QJsonArray pairs(const QStringList &files) const
    {
        const Ran ran = run(QStringList{u"duplicates"_s} + files + QStringList{u"--format"_s, u"json"_s});
        return QJsonDocument::fromJson(ran.out.toUtf8()).array();
    }
    static QString total(const QStringList &files)
    {
        return run(QStringList{u"tally"_s} + files + QStringList{u"--format"_s, u"csv"_s}).out.section(u'\n', 1, 1);
    }

private slots:
    void initTestCase()
    {
        m_table = m_folder.filePath(u"table.csv"_s);
        QFile table(m_table);
        QVERIFY(table.open(QFile::WriteOnly));
        table.write("id,date,place,longitude,latitude,actor,killed\n"
                    "a1,2014-01-02,Tell,36.70,35.10,an army,34\n"
                    "a2,2014-01-02,Tell,36.70,35.11,an army,34\n"
                    "a3,2014-05-05,Nowhere,37.70,36.10,an army,2\n");
        table.close();
        m_file = m_folder.filePath(u"one.sijill"_s);
        done({u"save-as"_s, m_table, u"--output"_s, m_file});
        QFile file(m_file);
        QVERIFY(file.open(QFile::ReadOnly));
        m_made = file.readAll();
    }
    void init()
    {
        QFile file(m_file);
        QVERIFY(file.open(QFile::WriteOnly) && file.write(m_made) == m_made.size());
    }

    void wordsThatAreOffAreTold_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::newRow("one incident") << QStringList{u"merge"_s, m_file, u"a1"_s};
        QTest::newRow("no register") << QStringList{u"merge"_s};
        QTest::newRow("format") << QStringList{u"merge"_s, m_file, u"a1"_s, u"a2"_s, u"--format"_s, u"xml"_s};
        QTest::newRow("no claim") << QStringList{u"split"_s, m_file, u"a1"_s};
        QTest::newRow("a field that is none")
            << QStringList{u"split"_s, m_file, u"a1"_s, u"--claim"_s, u"x"_s, u"--set"_s, u"begin"_s};
        QTest::newRow("one id") << QStringList{u"duplicates"_s, m_file, u"--not-same"_s, u"a1"_s};
        QTest::newRow("itself") << QStringList{u"duplicates"_s, m_file, u"--not-same"_s, u"a1"_s, u"a1"_s};
    }
    void wordsThatAreOffAreTold()
    {
        QFETCH(QStringList, words);
        const Ran ran = run(words);
        QCOMPARE(ran.code, 2);
        QVERIFY(!ran.err.isEmpty() && ran.out.isEmpty());
    }

    void whatCannotBeMergedChangesNothing()
    {
        done({u"edit"_s, m_file, u"a2"_s, u"--set"_s, u"part_of=a1"_s});
        const Ran ran = run({u"merge"_s, m_file, u"a1"_s, u"a2"_s});
        QCOMPARE(ran.code, 1);
        QVERIFY2(ran.err.contains(u"is part of"_s) && ran.err.contains(u"one.sijill"_s), qPrintable(ran.err));
        QCOMPARE(run({u"merge"_s, m_file, u"a1"_s, u"none"_s}).code, 1);
        QCOMPARE(run({u"merge"_s, m_table, u"a1"_s, u"a2"_s}).code, 1);
        QCOMPARE(run({u"duplicates"_s, m_file, u"--not-same"_s, u"a1"_s, u"none"_s}).code, 1);
        const Ran history = run({u"history"_s, m_file, u"--format"_s, u"json"_s});
        QCOMPARE(QJsonDocument::fromJson(history.out.toUtf8()).array().size(), 1);
    }

    void mergedAndUndone()
    {
        const QString before = total({m_file});
        QVERIFY2(before.contains(u"70"_s), qPrintable(before));
        const QJsonObject merged =
            object({u"merge"_s, m_file, u"a1"_s, u"a2"_s, u"--who"_s, u"Samar"_s, u"--why"_s, u"one call"_s});
        QCOMPARE(merged[u"kind"_s].toString(), u"merge"_s);
        QCOMPARE(merged[u"incident"_s].toString(), u"a1"_s);
        QCOMPARE(merged[u"why"_s].toString(), u"one call"_s);
        QVERIFY2(total({m_file}).contains(u"36"_s), qPrintable(total({m_file})));
        QCOMPARE(run({u"check"_s, m_file}).code, 0);
        done({u"undo"_s, m_file});
        QCOMPARE(total({m_file}), before);
        const Ran text = run({u"merge"_s, m_file, u"a1"_s, u"a2"_s});
        QCOMPARE(text.out, u"a1: merged\n"_s);
        QVERIFY2(text.err.contains("Killed:"_L1) && text.err.contains("together:"_L1), qPrintable(text.err));
    }

    void splitAgain()
    {
        const QString before = total({m_file});
        done({u"merge"_s, m_file, u"a1"_s, u"a2"_s});
        const QJsonArray history =
            QJsonDocument::fromJson(run({u"history"_s, m_file, u"--format"_s, u"json"_s}).out.toUtf8()).array();
        QString claim;
        for (const QJsonValue &change : history.last()[u"changes"_s].toArray())
            if (change[u"table"_s].toString() == u"claims"_s)
                claim = change[u"id"_s].toString();
        QVERIFY(!claim.isEmpty());
        const QJsonObject done = object({u"split"_s, m_file, u"a1"_s, u"--claim"_s, claim, u"--id"_s, u"b"_s,
                                         u"--set"_s, u"begin=2014-01-04"_s, u"--set"_s, u"end=2014-01-04"_s});
        QCOMPARE(done[u"incident"_s].toString(), u"b"_s);
        QCOMPARE(total({m_file}), before);
        // They were told apart, so that nobody is asked again.
        QVERIFY(pairs({m_file}).isEmpty());
    }

    void aRegisterIsComparedWithItselfAndRemembersWhatIsNotTheSame()
    {
        QCOMPARE(pairs({m_file}).size(), 1);
        const QJsonObject kept = object({u"duplicates"_s, m_file, u"--not-same"_s, u"a2"_s, u"a1"_s});
        QCOMPARE(kept[u"kind"_s].toString(), u"decide"_s);
        QVERIFY(pairs({m_file}).isEmpty());
        done({u"undo"_s, m_file});
        QCOMPARE(pairs({m_file}).size(), 1);
    }

    void whatIsNotTheSameAsARowOfATableIsRemembered()
    {
        const QString other = m_folder.filePath(u"other.csv"_s);
        QVERIFY(QFile::remove(other) || true);
        QFile file(other);
        QVERIFY(file.open(QFile::WriteOnly));
        file.write("id,date,place,longitude,latitude,actor,killed\nb1,2014-05-05,Nowhere,37.70,36.10,an army,2\n");
        file.close();
        const QJsonArray found = pairs({m_file, other});
        QCOMPARE(found.size(), 2);
        const auto at = std::ranges::find_if(
            found, [](const QJsonValue &pair) { return pair[u"b"_s][u"id"_s].toString() == u"b1"_s; });
        QVERIFY(at != found.end());
        const QString codebook = (*at)[u"b"_s][u"codebook"_s].toString();
        done({u"duplicates"_s, m_file, u"--not-same"_s, u"a3"_s, codebook + u"/b1"_s});
        QCOMPARE(pairs({m_file, other}).size(), 1);
    }

    void everyCommandOfARegisterSpeaksJson_data()
    {
        QTest::addColumn<QStringList>("words");
        const QString copy = m_folder.filePath(u"copy.sijill"_s);
        QTest::newRow("new") << QStringList{u"new"_s, m_file, u"--set"_s, u"begin=2014-01-01"_s};
        QTest::newRow("edit") << QStringList{u"edit"_s, m_file, u"a1"_s, u"--set"_s, u"note=x"_s};
        QTest::newRow("delete") << QStringList{u"delete"_s, m_file, u"a1"_s};
        QTest::newRow("history") << QStringList{u"history"_s, m_file};
        QTest::newRow("check") << QStringList{u"check"_s, m_file};
        QTest::newRow("merge") << QStringList{u"merge"_s, m_file, u"a1"_s, u"a2"_s};
        QTest::newRow("not the same") << QStringList{u"duplicates"_s, m_file, u"--not-same"_s, u"a1"_s, u"a2"_s};
        QTest::newRow("save-as") << QStringList{u"save-as"_s, m_file, u"--force"_s, u"--output"_s, copy};
    }
    void everyCommandOfARegisterSpeaksJson()
    {
        QFETCH(QStringList, words);
        const Ran ran = run(words + QStringList{u"--format"_s, u"json"_s});
        QVERIFY2(ran.code == 0, qPrintable(ran.err));
        QVERIFY2(!QJsonDocument::fromJson(ran.out.toUtf8()).isNull(), qPrintable(ran.out));
        if (words.first() == u"edit"_s)
            for (const QString &step : {u"undo"_s, u"redo"_s})
                QVERIFY(!object({step, m_file})[u"kind"_s].toString().isEmpty());
        const Ran off = run(words + QStringList{u"--format"_s, u"xml"_s});
        QCOMPARE(off.code, 2);
    }
};

QTEST_GUILESS_MAIN(MergeCommandsTest)
#include "tst_mergecommands.moc"
