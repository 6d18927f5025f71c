#include "mapdata/opening/open.h"
#include "mapdata/opening/readfiles.h"
#include "mapdata/opening/repeats.h"
#include "mapdata/opening/samefile.h"
#include "mapdata/tally/tally.h"
#include "tests/mapdata/support/atlasmaker.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace sijill;
using namespace Qt::StringLiterals;

namespace {

qint64 killedIn(const Atlas &atlas)
{
    return tally(atlas, makeLedger(atlas, killed, {}), {}, TallyKey::Total).front().sum.best;
}

bool isTold(const OpenedAtlas &opened, const QString &part)
{
    return std::ranges::any_of(opened.problems, [&](const Problem &problem) { return problem.text.contains(part); });
}

const QByteArray ucdpHead = "id,year,type_of_violence,conflict_name,side_a,side_b,where_prec,where_coordinates,adm_1,"
                            "latitude,longitude,date_prec,date_start,date_end,best,high,low,deaths_civilians\n";

QByteArray ucdpRow(int id, int best)
{
    return QByteArray::number(id) +
           ",2014,1,Syria: Government,Government of Syria,Insurgents,1,Homs,Homs,34.73,36.72,1,"
           "2014-01-02,2014-01-02," +
           QByteArray::number(best) + ',' + QByteArray::number(best) + ',' + QByteArray::number(best) + ",0\n";
}

} // namespace

/// Whatever is opened a second time is counted once, unless it is wanted twice.
class RepeatsTest : public QObject {
    Q_OBJECT

private slots:
    void filesThatAreTheSame()
    {
        const QString a = write(u"a.csv"_s, "date,killed\n2014-01-02,3\n");
        QVERIFY(hasSameContent(a, a));
        QVERIFY(hasSameContent(a, m_folder.path() + u"/./a.csv"_s));
        const QString copy = write(u"copy of a.csv"_s, "date,killed\n2014-01-02,3\n");
        QVERIFY(hasSameContent(a, copy));
        QVERIFY(!hasSameContent(a, write(u"b.csv"_s, "date,killed\n2014-01-02,4\n"))); // of the same size
        QVERIFY(!hasSameContent(a, write(u"c.csv"_s, "date,killed\n2014-01-02,30\n")));
        const QString link = m_folder.filePath(u"link.csv"_s);
        QVERIFY(QFile::link(a, link));
        QVERIFY(hasSameContent(a, link));
        QVERIFY(hasSameContent(m_folder.path(), m_folder.path() + u"/."_s));
    }

    void filesThatAreNot()
    {
        const QString empty = write(u"empty.csv"_s, {});
        QVERIFY(!hasSameContent(empty, write(u"empty too.csv"_s, {})));
        QVERIFY(!hasSameContent(empty, m_folder.filePath(u"none.csv"_s)));
        QVERIFY(!hasSameContent(m_folder.filePath(u"none.csv"_s), m_folder.filePath(u"none either.csv"_s)));
        QVERIFY(!hasSameContent(m_folder.path(), QDir::tempPath()));
    }

    void shapefilesDifferByTheirAttributes()
    {
        for (const QString &name : {u"one"_s, u"two"_s, u"three"_s}) {
            write(name + u".shp"_s, "the same points");
            write(name + u".dbf"_s, name == "three"_L1 ? "other rows" : "some rows!");
        }
        QVERIFY(hasSameContent(m_folder.filePath(u"one.shp"_s), m_folder.filePath(u"two.shp"_s)));
        QVERIFY(!hasSameContent(m_folder.filePath(u"one.shp"_s), m_folder.filePath(u"three.shp"_s)));
    }

    void aFileNamedTwiceIsCountedOnce_data()
    {
        QTest::addColumn<QStringList>("files");
        const QByteArray text = "id,date,killed\nx1,2014-01-02,3\nx2,2014-01-03,4\n";
        const QString a = write(u"twice.csv"_s, text), copy = write(u"another name.csv"_s, text);
        const QString link = m_folder.filePath(u"a link.csv"_s);
        QFile::link(a, link);
        QTest::newRow("itself") << QStringList{a, a};
        QTest::newRow("thrice") << QStringList{a, a, a};
        QTest::newRow("a copy") << QStringList{a, copy};
        QTest::newRow("a link") << QStringList{link, a};
    }
    void aFileNamedTwiceIsCountedOnce()
    {
        QFETCH(QStringList, files);
        const auto opened = openTogether(files);
        QVERIFY(opened);
        QCOMPARE(killedIn(*opened->atlas), 7);
        QVERIFY(isTold(*opened, u"counted once"_s));
        const auto again = openTogether(files, {}, Repeats::CountAgain);
        QVERIFY(again);
        QCOMPARE(killedIn(*again->atlas), 7 * files.size());
        QVERIFY(!isTold(*again, u"counted once"_s));
    }

    void rowsOfAKnownDataSetAreCountedOnce()
    {
        const QString one = write(u"ged.csv"_s, ucdpHead + ucdpRow(11, 3) + ucdpRow(12, 4));
        const QString two = write(u"ged2.csv"_s, ucdpHead + ucdpRow(12, 4) + ucdpRow(13, 50) + ucdpRow(11, 3));
        const auto opened = openTogether({one, two});
        QVERIFY(opened);
        QCOMPARE(opened->atlas->codebook, u"ucdp"_s);
        QCOMPARE(killedIn(*opened->atlas), 57);
        QCOMPARE(opened->atlas->incidents.size(), 3u);
        QVERIFY(isTold(*opened, u"2 of its rows stand in “ged” already"_s));
        QCOMPARE(opened->atlas->dataSets.size(), 2u);
        QCOMPARE(opened->atlas->dataSets[1].end, 3u);
        const auto again = openTogether({one, two}, {}, Repeats::CountAgain);
        QVERIFY(again);
        QCOMPARE(killedIn(*again->atlas), 64);
    }

    void aTableWhoseRowsAllStandThereIsNotAdded()
    {
        const QString one = write(u"all.csv"_s, ucdpHead + ucdpRow(11, 3) + ucdpRow(12, 4));
        const QString two = write(u"all2.csv"_s, ucdpHead + ucdpRow(12, 4) + ucdpRow(11, 3)); // in another order
        const auto read = readFiles({{one, {}, {}, {}}, {two, {}, {}, {}}}, {}, {});
        QVERIFY(read);
        QCOMPARE(killedIn(*read->opened.atlas), 7);
        QVERIFY(read->opened.atlas->dataSets.empty());
        QCOMPARE(read->files.size(), 1u);
        QCOMPARE(read->repeats.size(), 1u);
        QCOMPARE(read->repeats[0].rows, 2);
        QCOMPARE(read->repeats[0].of, u"all"_s);
        QCOMPARE(read->repeats[0].otherFigures, 0);
        QVERIFY(read->repeats[0].isAllOfThem);
        QVERIFY(isTold(read->opened, u"All of its 2 rows stand in “all” already"_s));
        const auto again = openTogether({one, two}, {}, Repeats::CountAgain);
        QVERIFY(again);
        QCOMPARE(killedIn(*again->atlas), 14);
        QCOMPARE(again->atlas->dataSets.size(), 2u);
    }

    void rowsWithOtherFiguresAreTold()
    {
        const QString one = write(u"old.csv"_s, ucdpHead + ucdpRow(11, 3) + ucdpRow(12, 4));
        const QString two = write(u"new.csv"_s, ucdpHead + ucdpRow(11, 3) + ucdpRow(12, 40));
        const auto opened = openTogether({one, two});
        QVERIFY(opened);
        QCOMPARE(killedIn(*opened->atlas), 7);
        QVERIFY(isTold(*opened, u"1 of these rows have other figures in “old”"_s));
    }

    void claimsFollowTheirIncidents()
    {
        const QString one = write(u"c1.csv"_s, ucdpHead + ucdpRow(11, 3));
        const QString two = write(u"c2.csv"_s, ucdpHead + ucdpRow(11, 3) + ucdpRow(13, 50));
        const QString three = write(u"c3.csv"_s, ucdpHead + ucdpRow(13, 50) + ucdpRow(14, 7) + ucdpRow(11, 3));
        const auto opened = openTogether({one, two, three});
        QVERIFY(opened);
        const Atlas &atlas = *opened->atlas;
        QCOMPARE(killedIn(atlas), 60);
        QCOMPARE(atlas.incidents.size(), 3u);
        for (IncidentIndex i = 0; i < atlas.incidents.size(); ++i)
            for (const Claim &claim : atlas.claimsOf(atlas.incidents[i]))
                QCOMPARE(claim.incident, i);
        QCOMPARE(atlas.dataSets.size(), 3u);
        QCOMPARE(atlas.dataSets[0].end, 1u);
        QCOMPARE(atlas.dataSets[1].end, 2u);
        QCOMPARE(atlas.dataSets[2].end, 3u);
    }

    void idsOfOnesOwnAreOnlyTold()
    {
        const QString one = write(u"own1.csv"_s, "id,date,killed\n1,2014-01-02,3\n2,2014-01-03,4\n3,2014-01-04,5\n");
        const QString two = write(u"own2.csv"_s, "id,date,killed\n1,2014-01-02,3\n2,2015-01-03,4\n9,2014-01-04,5\n");
        const auto opened = openTogether({one, two});
        QVERIFY(opened);
        QCOMPARE(killedIn(*opened->atlas), 24);
        QVERIFY(isTold(*opened, u"1 of its rows have the id and the days"_s) ||
                isTold(*opened, u"1 of its rows has the id and the days"_s));
    }

    void rowsOfOnesOwnAreTheSameWhereAllAre_data()
    {
        QTest::addColumn<QByteArray>("second");
        QTest::addColumn<int>("expected");
        QTest::newRow("in another order") << QByteArray("y,2014-01-03,36.2,32.6,4\nx,2014-01-02,36.1,32.6,3\n") << 7;
        QTest::newRow("some of them") << QByteArray("x,2014-01-02,36.1,32.6,3\n") << 7;
        QTest::newRow("with another figure")
            << QByteArray("x,2014-01-02,36.1,32.6,30\ny,2014-01-03,36.2,32.6,4\n") << 41;
        QTest::newRow("with a row more")
            << QByteArray("x,2014-01-02,36.1,32.6,3\ny,2014-01-03,36.2,32.6,4\nz,2014-01-04,36.2,32.6,5\n") << 19;
        QTest::newRow("on another day") << QByteArray("x,2014-01-02,36.1,32.6,3\ny,2014-01-04,36.2,32.6,4\n") << 14;
        QTest::newRow("elsewhere") << QByteArray("x,2014-01-02,36.1,32.6,3\ny,2014-01-03,36.3,32.6,4\n") << 14;
        QTest::newRow("with a row that has no id")
            << QByteArray("x,2014-01-02,36.1,32.6,3\n,2014-01-03,36.2,32.6,4\n") << 14;
    }
    void rowsOfOnesOwnAreTheSameWhereAllAre()
    {
        QFETCH(QByteArray, second);
        QFETCH(int, expected);
        const QByteArray head = "id,date,lon,lat,killed\n";
        const QString one = write(u"mine.csv"_s, head + "x,2014-01-02,36.1,32.6,3\ny,2014-01-03,36.2,32.6,4\n");
        const auto opened = openTogether({one, write(u"mine again.csv"_s, head + second)});
        QVERIFY(opened);
        QCOMPARE(killedIn(*opened->atlas), expected);
        QCOMPARE(isTold(*opened, u"stand in “mine” already"_s), expected == 7);
    }

    void numbersOfRowsAreNoIds()
    {
        const QString one = write(u"no id1.csv"_s, "date,killed\n2014-01-02,3\n");
        const QString two = write(u"no id2.csv"_s, "date,killed\n2014-01-02,4\n");
        const auto opened = openTogether({one, two});
        QVERIFY(opened);
        QCOMPARE(killedIn(*opened->atlas), 7);
        QVERIFY(!isTold(*opened, u"of its rows"_s));
    }

    void partsAndFactsFindTheIncidentThatStands()
    {
        test::AtlasMaker a, b;
        a.source(u"s"_s);
        a.incident();
        a.claim(0);
        a.figure(killed, Count::exactly(10));
        b.source(u"s"_s);
        b.incident();
        b.claim(0);
        b.figure(killed, Count::exactly(10));
        b.incident(Span::day(0), 0);
        b.claim(0);
        b.figure(killed, Count::exactly(4));
        b.atlas.factKinds = {{u"tanks"_s, {u"Tanks"_s, {}}}};
        b.atlas.facts = {{1, 0, Count::exactly(5), 0}};
        for (test::AtlasMaker *maker : {&a, &b}) {
            maker->atlas.codebook = u"ucdp"_s;
            for (std::size_t i = 0; i < maker->atlas.incidents.size(); ++i)
                maker->atlas.incidents[i].id = maker->atlas.texts.add(u"id%1"_s.arg(i));
        }
        const auto both = beside(a.atlas, b.atlas);
        QVERIFY(both);
        const Atlas &atlas = **both;
        QCOMPARE(atlas.incidents.size(), 2u);
        QCOMPARE(atlas.incidents[1].partOf, 0u);
        QCOMPARE(killedIn(atlas), 10);
        QCOMPARE(atlas.factsOf(1).size(), 1u);
        QVERIFY(atlas.factsOf(0).empty());
    }

private:
    QString write(const QString &name, const QByteArray &text)
    {
        QFile file(m_folder.filePath(name));
        if (file.open(QFile::WriteOnly))
            file.write(text);
        return file.fileName();
    }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(RepeatsTest)
#include "tst_repeats.moc"
