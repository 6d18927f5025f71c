#include "app/keptsession.h"
#include "app/recentfiles.h"

#include <QTest>

using namespace sijill;
using namespace Qt::StringLiterals;

/// What is written for the next start is read there as it was.
class KeptSessionTest : public QObject {
    Q_OBJECT

private slots:
    void whatIsNoSessionIsEmpty_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("no JSON") << QByteArray("\x01{");
        QTest::newRow("a list") << QByteArray("[1]");
        QTest::newRow("no files") << QByteArray(R"({"view":"{}","camera":[1,2,3]})");
        QTest::newRow("files that are none") << QByteArray(R"({"files":7})");
    }
    void whatIsNoSessionIsEmpty()
    {
        QFETCH(QByteArray, text);
        QVERIFY(keptSessionOf(text).isEmpty());
    }

    void allOfItComesBack()
    {
        KeptSession session;
        session.files.resize(2);
        session.files[1].path = u"/data/a b.xlsx"_s;
        session.files[1].table = u"Sheet 2"_s;
        session.files[1].chosenPlaces = {{u"Homs|x"_s, u"SY04"_s}, {u"ready"_s, {}}};
        session.files[1].repeats = Repeats::CountAgain;
        session.files[1].dates.order = DateOrder::MonthFirst;
        session.files[1].dates.calendar = Calendar::Persian;
        session.query.window = Span::days(toDay(QDate(2014, 2, 1)), toDay(QDate(2014, 3, 4)));
        session.query.measure = u"killed:civilians"_s;
        session.query.hiddenKinds = {u"clash"_s, u"none"_s};
        session.query.area = u"SY02"_s;
        session.query.text = u"حلب"_s;
        session.camera = Camera{{37.123456789, 36.2}, 7.25};
        const KeptSession again = keptSessionOf(toJson(session));
        QCOMPARE(again.files.size(), 2u);
        QVERIFY(again.files[0].path.isEmpty());
        QCOMPARE(again.files[1].path, session.files[1].path);
        QCOMPARE(again.files[1].table, session.files[1].table);
        QCOMPARE(again.files[1].chosenPlaces, session.files[1].chosenPlaces);
        QCOMPARE(again.files[1].repeats, Repeats::CountAgain);
        QCOMPARE(again.files[1].dates.order, session.files[1].dates.order);
        QCOMPARE(again.files[1].dates.calendar, session.files[1].dates.calendar);
        QCOMPARE(again.query, session.query);
        QCOMPARE(again.camera, session.camera);
    }

    void aMappingComesBack()
    {
        KeptSession session;
        session.files.resize(1);
        session.files[0].path = u"/a.csv"_s;
        Mapping mapping;
        mapping.name = u"mine"_s;
        mapping.assign(Role::DateStart, u"day"_s);
        session.files[0].mapping = mapping;
        const KeptSession again = keptSessionOf(toJson(session));
        QVERIFY(again.files[0].mapping);
        QCOMPARE(toJson(*again.files[0].mapping), toJson(mapping));
    }

    void theLastFileIsTheFirstAndStandsOnce()
    {
        QStringList files;
        for (int i = 0; i < 12; ++i)
            files = withRecent(files, u"/data/%1.csv"_s.arg(i));
        QCOMPARE(files.size(), mostRecent);
        QCOMPARE(files.first(), u"/data/11.csv"_s);
        files = withRecent(files, u"/data/./5.csv"_s);
        QCOMPARE(files.size(), mostRecent);
        QCOMPARE(files.first(), u"/data/5.csv"_s);
        QCOMPARE(files.count(u"/data/5.csv"_s), 1);
    }
};

QTEST_GUILESS_MAIN(KeptSessionTest)
#include "tst_keptsession.moc"
