#include "mapdata/duplicates/distinct.h"
#include "mapdata/duplicates/duplicates.h"
#include "tests/mapdata/duplicates/twinmaker.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace sijill;
using namespace sijill::test;

class DistinctTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    QString fileWith(const QByteArray &content)
    {
        const QString path = m_folder.filePath(u"pairs.csv"_s);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("cannot write");
        return path;
    }

private slots:
    void aPairHasNoOrder()
    {
        const IncidentKey one{u"ucdp"_s, u"11"_s}, other{u"airwars"_s, u"11"_s};
        DistinctPairs pairs;
        QVERIFY(!pairs.contains(one, other));
        pairs.add(one, other);
        pairs.add(other, one);
        pairs.add(one, one);
        QCOMPARE(pairs.size(), 1u);
        QVERIFY(pairs.contains(one, other) && pairs.contains(other, one) && !pairs.contains(one, one));
        pairs.remove(other, one);
        QCOMPARE(pairs.size(), 0u);
    }

    void aKeyNamesTheCodebookElseTheTable()
    {
        TwinMaker maker;
        maker.killedAt(0, 0, Count::exactly(1));
        maker.atlas.title = {u"alone"_s, {}};
        QCOMPARE(keyOf(maker.atlas, 0), (IncidentKey{u"table:alone"_s, u"i0"_s}));
        maker.endDataSet();
        maker.killedAt(0, 0, Count::exactly(1));
        maker.endDataSet();
        maker.atlas.dataSets[1].codebook = u"ucdp"_s;
        QCOMPARE(keyOf(maker.atlas, 0), (IncidentKey{u"table:set 1"_s, u"i0"_s}));
        QCOMPARE(keyOf(maker.atlas, 1), (IncidentKey{u"ucdp"_s, u"i1"_s}));
    }

    void whatIsWrittenIsReadAgain()
    {
        DistinctPairs pairs;
        pairs.add({u"ucdp"_s, u"11"_s}, {u"table:a, \"quoted\" name"_s, u"=1+1"_s});
        pairs.add({u"table:جدول"_s, u"١"_s}, {u"table:جدول"_s, u"two\nlines"_s});
        pairs.add({u"x"_s, u"'quoted"_s}, {u"x"_s, u"-5"_s});
        const QString path = m_folder.filePath(u"written.csv"_s);
        QVERIFY(!writeDistinctPairs(path, pairs));
        const Result<DistinctPairs> read = readDistinctPairs(path);
        QVERIFY(read);
        QVERIFY(*read == pairs);
        QVERIFY(!writeDistinctPairs(path, {}));
        QCOMPARE(readDistinctPairs(path)->size(), 0u);
        QVERIFY(writeDistinctPairs(m_folder.filePath(u"no folder/x.csv"_s), pairs).has_value());
    }

    void tablesThatAreOffAreTold_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("a column is missing") << QByteArray("a_codebook,a_id,b_codebook\nucdp,1,ucdp\n");
        QTest::newRow("an id is missing") << QByteArray("a_codebook,a_id,b_codebook,b_id\nucdp,1,ucdp,\n");
        QTest::newRow("a short row") << QByteArray("a_codebook,a_id,b_codebook,b_id\nucdp,1\n");
        QTest::newRow("one incident twice") << QByteArray("a_codebook,a_id,b_codebook,b_id\nucdp,1,ucdp,1\n");
    }
    void tablesThatAreOffAreTold()
    {
        QFETCH(QByteArray, content);
        const Result<DistinctPairs> read = readDistinctPairs(fileWith(content));
        QVERIFY(!read);
        QVERIFY(!read.problem().text.isEmpty());
    }

    void otherColumnsAndAnotherOrderAreNoMatter()
    {
        const auto read = readDistinctPairs(fileWith("b_id,note,a_codebook,b_codebook,a_id\n2,seen,ucdp,airwars,1\n"));
        QVERIFY(read);
        QVERIFY(read->contains({u"ucdp"_s, u"1"_s}, {u"airwars"_s, u"2"_s}));
    }

    void distinctPairsAreNotProposedAndRivalNoOther()
    {
        TwinMaker maker;
        const LocationIndex here = maker.point(36.7, 35.1);
        maker.killedAt(here, 0, Count::exactly(12));
        maker.endDataSet();
        maker.killedAt(here, 0, Count::exactly(12));
        maker.killedAt(here, 0, Count::exactly(12));
        maker.endDataSet();
        DuplicateOptions options;
        QCOMPARE(findDuplicates(maker.atlas, options)[0].verdict, DuplicateVerdict::Possible); // two fit alike
        DistinctPairs pairs;
        pairs.add(keyOf(maker.atlas, 1), keyOf(maker.atlas, 0));
        options.distinct = &pairs;
        const auto found = findDuplicates(maker.atlas, options);
        QCOMPARE(found.size(), 1u);
        QCOMPARE(found[0].b, 2u);
        QCOMPARE(found[0].verdict, DuplicateVerdict::Same);
        maker.atlas.dataSets[1].name = {u"another table"_s, {}}; // whose ids are not these
        QCOMPARE(findDuplicates(maker.atlas, options).size(), 2u);
    }
};

QTEST_GUILESS_MAIN(DistinctTest)
#include "tst_distinct.moc"
