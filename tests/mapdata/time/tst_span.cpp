#include "mapdata/time/span.h"

#include <QTest>

using namespace sijill;
using namespace Qt::StringLiterals;

class SpanTest : public QObject {
    Q_OBJECT

private slots:
    void anEmptySpanOverlapsNothing()
    {
        const Span nothing;
        QVERIFY(!nothing.isValid());
        QVERIFY(!nothing.overlaps(Span::days(-1000, 1000)));
        QVERIFY(!Span::days(-1000, 1000).overlaps(nothing));
        QCOMPARE(nothing.length(), 0);
    }

    void neighboursTouchButDoNotOverlap()
    {
        QVERIFY(!Span::day(3).overlaps(Span::day(4)));
        QVERIFY(Span::days(3, 4).overlaps(Span::day(4)));
        QCOMPARE(Span::days(3, 4).last(), 4);
    }

    void unitedLeavesOutWhatIsInvalid()
    {
        QCOMPARE(united({}, Span::day(5)), Span::day(5));
        QCOMPARE(united(Span::day(5), {}), Span::day(5));
        QCOMPARE(united(Span::day(5), Span::day(9)), Span::days(5, 9));
    }

    void daysAreReadAsWritten_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("valid");
        QTest::newRow("empty") << QString() << false;
        QTest::newRow("words") << u"yesterday"_s << false;
        QTest::newRow("thirteenth month") << u"2013-13-01"_s << false;
        QTest::newRow("29 February of no leap year") << u"2013-02-29"_s << false;
        QTest::newRow("zeros") << u"0000-00-00"_s << false;
        QTest::newRow("a time behind it") << u"2013-01-14T10:00"_s << false;
        QTest::newRow("a day") << u"2013-01-14"_s << true;
        QTest::newRow("before the epoch") << u"1948-05-15"_s << true;
    }
    void daysAreReadAsWritten()
    {
        QFETCH(QString, text);
        QFETCH(bool, valid);
        const auto day = parseDay(text);
        QCOMPARE(day.has_value(), valid);
        if (day)
            QCOMPARE(isoDay(*day), text);
    }

    void theEpochIsDayZero()
    {
        QCOMPARE(toDay(QDate(1970, 1, 1)), 0);
        QCOMPARE(toDate(-1), QDate(1969, 12, 31));
    }
};

QTEST_GUILESS_MAIN(SpanTest)
#include "tst_span.moc"
