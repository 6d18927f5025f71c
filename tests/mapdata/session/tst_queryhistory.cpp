#include "mapdata/session/queryhistory.h"
#include "tests/mapdata/support/atlasmaker.h"

#include <QTest>

using namespace sijill;
using namespace sijill::test;

namespace {

Query inDays(Day first, Day last)
{
    Query query;
    query.window = Span::days(first, last);
    return query;
}

Query withText(const QString &text)
{
    Query query;
    query.text = text;
    return query;
}

} // namespace

class TestQueryHistory : public QObject {
    Q_OBJECT

private slots:
    void atFirstThereIsNowhereToGo()
    {
        QueryHistory history;
        QVERIFY(!history.canGoBack() && !history.canGoForward());
        history.note({});
        QVERIFY(!history.canGoBack() && !history.canGoForward());
    }

    void oneGoesBackAndForward()
    {
        QueryHistory history;
        for (const Day day : {1, 2, 3}) {
            history.note(inDays(day, day));
            history.rest();
        }
        QCOMPARE(history.back(), inDays(2, 2));
        QCOMPARE(history.back(), inDays(1, 1));
        history.note(inDays(1, 1)); // as the window says when it shows it
        QCOMPARE(history.forward(), inDays(2, 2));
        QCOMPARE(history.back(), inDays(1, 1));
        QCOMPARE(history.back(), Query());
        QVERIFY(!history.canGoBack());
        QCOMPARE(history.forward(), inDays(1, 1));
    }

    void whatIsAskedAfterGoingBackTakesThePlaceOfWhatWasAhead()
    {
        QueryHistory history;
        history.note(inDays(1, 1));
        history.rest();
        history.note(inDays(2, 2));
        history.back();
        history.note(withText(u"x"_s));
        QVERIFY(!history.canGoForward());
        QCOMPARE(history.back(), inDays(1, 1));
        QCOMPARE(history.back(), Query());
    }

    void aHandleThatIsDraggedIsOneStep()
    {
        QueryHistory history;
        for (Day day = 1; day < 50; ++day)
            history.note(inDays(0, day));
        history.rest();
        history.note(withText(u"d"_s));
        history.note(withText(u"do"_s));
        QCOMPARE(history.back(), inDays(0, 49));
        QCOMPARE(history.back(), Query());
        QVERIFY(!history.canGoBack());
        QCOMPARE(history.forward(), inDays(0, 49));
    }

    void thereAndBackAgainIsNoStep()
    {
        QueryHistory history;
        history.note(inDays(1, 1));
        history.note({});
        QVERIFY(!history.canGoBack() && !history.canGoForward());
        history.rest();
        history.note(inDays(2, 2));
        QCOMPARE(history.back(), Query());
    }

    void itForgetsWhatIsLongPast()
    {
        QueryHistory history;
        for (Day day = 0; day < 1000; ++day) {
            history.note(inDays(day, day));
            history.rest();
        }
        std::size_t steps = 0;
        Query last;
        for (; history.canGoBack(); ++steps)
            last = history.back();
        QCOMPARE(steps, QueryHistory::most - 1);
        QCOMPARE(last, inDays(900, 900));
    }

    void itBeginsAnewWithAnotherAtlas()
    {
        QueryHistory history;
        history.note(inDays(1, 1));
        history.start({});
        QVERIFY(!history.canGoBack() && !history.canGoForward());
    }

    void placesThatGotCodesAreStillWhereOneHasBeen()
    {
        AtlasMaker before, after;
        before.place(u"afrin"_s, PlaceLevel::District);
        after.place(u"SY0203"_s, PlaceLevel::District);
        after.atlas.places[0].name = before.atlas.places[0].name;
        QueryHistory history;
        Query inAfrin;
        inAfrin.area = u"afrin"_s;
        history.note(inAfrin);
        history.rest();
        history.note({});
        history.follow(before.atlas, after.atlas);
        QCOMPARE(history.back().area, u"SY0203"_s);
    }
};

QTEST_GUILESS_MAIN(TestQueryHistory)
#include "tst_queryhistory.moc"
