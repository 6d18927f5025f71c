// Runs the real program.
#include "tests/app/program.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace sijill::test;
using namespace Qt::StringLiterals;

class DuplicatesCommandTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    QString m_one, m_other;

    QString fileWith(const QString &name, const QByteArray &content)
    {
        const QString path = m_folder.filePath(name);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("cannot write");
        return path;
    }

private slots:
    void initTestCase()
    {
        const QByteArray head = "id,date,place,longitude,latitude,actor,killed\n";
        m_one = fileWith(u"one.csv"_s, head + "a1,2014-01-02,\"Tell, the old\",36.70,35.10,an army,34\n"
                                              "a2,2014-03-05,Nowhere,37.70,36.10,an army,2\n");
        m_other = fileWith(u"other.csv"_s, head + "b1,2014-01-02,Tell,36.70,35.11,an army,34\n"
                                                  "b2,2014-03-06,Nowhere,37.70,36.11,an army,2\n"
                                                  "b3,2015-03-07,Nowhere,37.70,36.12,an army,2\n");
    }

    void wordsThatAreOffAreTold_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::newRow("format") << QStringList{u"--format"_s, u"xml"_s};
        QTest::newRow("verdict") << QStringList{u"--at-least"_s, u"sure"_s};
        QTest::newRow("option") << QStringList{u"--sure"_s};
        QTest::newRow("area") << QStringList{m_one, m_other, u"--area"_s, u"no such area"_s};
    }
    void wordsThatAreOffAreTold()
    {
        QFETCH(QStringList, words);
        const Ran ran = run(QStringList{u"duplicates"_s} + words);
        QCOMPARE(ran.code, 2);
        QVERIFY2(ran.err.contains(words.last()) || ran.err.contains(u"sure"_s), qPrintable(ran.err));
        QVERIFY(ran.out.isEmpty());
    }

    void aFileThatIsMissingIsTold()
    {
        const Ran ran = run({u"duplicates"_s, m_one, m_folder.filePath(u"none.csv"_s)});
        QCOMPARE(ran.code, 1);
        QVERIFY(ran.err.contains(u"none.csv"_s));
    }

    void pairsAreToldWithBothSidesAndReasons()
    {
        const Ran ran = run({u"duplicates"_s, m_one, m_other, u"--format"_s, u"json"_s});
        QCOMPARE(ran.code, 0);
        const QJsonArray pairs = QJsonDocument::fromJson(ran.out.toUtf8()).array();
        QCOMPARE(pairs.size(), 2);
        const QJsonObject same = pairs[0].toObject();
        QCOMPARE(same[u"verdict"_s].toString(), u"same"_s);
        QVERIFY(same[u"score"_s].toDouble() > 0.6);
        QVERIFY(same[u"whole"_s].isNull());
        QCOMPARE(same[u"days_apart"_s].toInt(), 0);
        QCOMPARE(same[u"km_apart"_s].toDouble(), 1.1);
        const QJsonObject a = same[u"a"_s].toObject(), b = same[u"b"_s].toObject();
        QCOMPARE(a[u"id"_s].toString(), u"a1"_s);
        QCOMPARE(a[u"data_set"_s].toString(), u"one"_s);
        QCOMPARE(a[u"begin"_s].toString(), u"2014-01-02"_s);
        QCOMPARE(a[u"place"_s].toString(), u"Tell, the old"_s);
        QCOMPARE(a[u"best"_s].toInt(), 34);
        QCOMPARE(b[u"id"_s].toString(), u"b1"_s);
        QVERIFY(same[u"reasons"_s].toArray().contains(u"both by an army"_s));
        QCOMPARE(pairs[1].toObject()[u"verdict"_s].toString(), u"possible"_s);
    }

    void weakerPairsAndPairsElsewhereAreLeftOut_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<QStringList>("ids");
        QTest::newRow("all") << QStringList{} << QStringList{u"a1"_s, u"a2"_s};
        QTest::newRow("same") << QStringList{u"--at-least"_s, u"same"_s} << QStringList{u"a1"_s};
        QTest::newRow("part") << QStringList{u"--at-least"_s, u"part"_s} << QStringList{u"a1"_s};
        QTest::newRow("later") << QStringList{u"--from"_s, u"2014-02-01"_s} << QStringList{u"a2"_s};
        QTest::newRow("one side is enough") << QStringList{u"--from"_s, u"2014-03-06"_s} << QStringList{u"a2"_s};
        QTest::newRow("later still") << QStringList{u"--from"_s, u"2014-04-01"_s} << QStringList{};
    }
    void weakerPairsAndPairsElsewhereAreLeftOut()
    {
        QFETCH(QStringList, words);
        QFETCH(QStringList, ids);
        const Ran ran = run(QStringList{u"duplicates"_s, m_one, m_other, u"--format"_s, u"csv"_s} + words);
        QCOMPARE(ran.code, 0);
        const QStringList lines = ran.out.split(u'\n', Qt::SkipEmptyParts);
        QVERIFY(lines[0].startsWith(u"verdict,score,whole,a_codebook,a_id,"_s));
        QStringList found;
        for (const QString &line : lines.sliced(1))
            found << line.section(u',', 4, 4);
        QCOMPARE(found, ids);
    }

    void pairsThatAreNotTheSameAreRemembered()
    {
        const Ran first = run({u"duplicates"_s, m_one, m_other, u"--format"_s, u"csv"_s, u"--at-least"_s, u"same"_s});
        const QString distinct = fileWith(u"distinct.csv"_s, first.out.toUtf8());
        const Ran ran = run({u"duplicates"_s, m_one, m_other, u"--format"_s, u"csv"_s, u"--distinct"_s, distinct});
        QCOMPARE(ran.code, 0);
        QVERIFY2(!ran.out.contains(u"a1"_s) && ran.out.contains(u"a2"_s), qPrintable(ran.out));
        const QString other = fileWith(u"none of it.csv"_s, "id\na1\n");
        QCOMPARE(run({u"duplicates"_s, m_one, m_other, u"--distinct"_s, other}).code, 1);
    }

    void aTableSaysThatNothingIsMerged()
    {
        const Ran ran = run({u"duplicates"_s, m_one, m_other});
        QCOMPARE(ran.code, 0);
        QVERIFY2(ran.out.contains(u"Nothing is merged"_s), qPrintable(ran.out));
        QVERIFY(ran.out.contains(u"a1"_s) && ran.out.contains(u"b2"_s));
        const Ran arabic = run({u"duplicates"_s, m_one, m_other, u"--lang"_s, u"ar"_s});
        QVERIFY2(arabic.out.contains(u"لم يُدمج شيء"_s), qPrintable(arabic.out));
    }

    void oneFileAloneIsNotCompared()
    {
        const Ran ran = run({u"duplicates"_s, m_one});
        QCOMPARE(ran.code, 0);
        QVERIFY2(ran.err.contains(u"--within"_s), qPrintable(ran.err));
    }
};

QTEST_GUILESS_MAIN(DuplicatesCommandTest)
#include "tst_duplicatescommand.moc"
