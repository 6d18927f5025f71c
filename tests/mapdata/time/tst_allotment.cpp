#include "mapdata/time/allotment.h"
#include "tests/mapdata/support/slowshares.h"

#include <QRandomGenerator>
#include <QTest>

using namespace sijill;
using namespace sijill::test;

namespace {

Day dayOf(int year, int month, int day)
{
    return toDay(QDate(year, month, day));
}

std::vector<qint64> daysOf(qint64 people, Span span)
{
    std::vector<qint64> days;
    Allotment(people, span).forEachDay(span, [&](Day, qint64 n) { days.push_back(n); });
    return days;
}

Span randomSpan(QRandomGenerator &random)
{
    const Day begin = dayOf(1990, 1, 1) + random.bounded(20'000);
    const int longest[] = {3, 31, 70, 400, 4000};
    return {begin, begin + 1 + random.bounded(longest[random.bounded(5)])};
}

} // namespace

class AllotmentTest : public QObject {
    Q_OBJECT

private slots:
    void nobodyIsOnNoDay()
    {
        const Allotment nobody(0, {10, 400});
        QCOMPARE(nobody.before(200), 0);
        QCOMPARE(nobody.in({-5, 1000}), 0);
    }

    void outsideOfItsSpanThereIsNobody()
    {
        const Allotment ten(10, {10, 13});
        QCOMPARE(ten.in({0, 10}), 0);
        QCOMPARE(ten.in({13, 40}), 0);
        QCOMPARE(ten.in({std::numeric_limits<Day>::min(), std::numeric_limits<Day>::max()}), 10);
        QCOMPARE(Allotment(7, Span::day(3)).in(Span::day(3)), 7);
    }

    void daysOfAMonthHaveTheExactShareRoundedUp_data()
    {
        QTest::addColumn<qint64>("people");
        QTest::addColumn<std::vector<qint64>>("days");
        QTest::newRow("no rest") << qint64(6) << std::vector<qint64>{2, 2, 2};
        QTest::newRow("first of equals") << qint64(10) << std::vector<qint64>{4, 3, 3};
        QTest::newRow("at even distances") << qint64(2) << std::vector<qint64>{1, 0, 1, 0};
        QTest::newRow("one") << qint64(1) << std::vector<qint64>{1, 0, 0, 0, 0};
    }
    void daysOfAMonthHaveTheExactShareRoundedUp()
    {
        QFETCH(qint64, people);
        QFETCH(std::vector<qint64>, days);
        const Day begin = dayOf(2016, 1, 4);
        QCOMPARE(daysOf(people, {begin, begin + static_cast<Day>(days.size())}), days);
    }

    void monthsGetTheirPartsByLargestRemainder()
    {
        // 29 days of February and 3 of March: of 10 people 9.06 and 0.94.
        const Allotment ten(10, {dayOf(2016, 2, 1), dayOf(2016, 3, 4)});
        QCOMPARE(ten.in({dayOf(2016, 2, 1), dayOf(2016, 3, 1)}), 9);
        QCOMPARE(ten.in({dayOf(2016, 3, 1), dayOf(2016, 4, 1)}), 1);
        // A year of 7: the seven months of 31 days.
        const Allotment seven(7, {dayOf(2015, 1, 1), dayOf(2016, 1, 1)});
        for (int month = 1; month <= 12; ++month)
            QCOMPARE(seven.in({dayOf(2015, month, 1), toDay(QDate(2015, month, 1).addMonths(1))}),
                     QDate(2015, month, 1).daysInMonth() == 31);
    }

    void monthsAreThoseOfTheCalendar()
    {
        for (QDate date(1, 1, 1); date.year() < 2401; date = date.addDays(13)) {
            const int month = monthOf(toDay(date));
            QCOMPARE(month, date.year() * 12 + date.month() - 1);
            QCOMPARE(beginOfMonth(month), toDay(QDate(date.year(), date.month(), 1)));
        }
        QCOMPARE(monthOf(toDay(QDate(9999, 12, 31))), 9999 * 12 + 11);
    }

    void allWindowsAreAsTheSlowWayHasThem()
    {
        QRandomGenerator random(11);
        for (int round = 0; round < 3000; ++round) {
            const Span span = randomSpan(random);
            const qint64 people = random.bounded(round % 3 == 0 ? 5 : round % 3 == 1 ? 400 : 2'000'000'000);
            const std::vector<qint64> expected = slowDays(people, span);
            QCOMPARE(daysOf(people, span), expected);
            const Allotment allotment(people, span);
            std::vector<qint64> byDay;
            for (Day day = span.begin; day < span.end; ++day)
                byDay.push_back(allotment.in(Span::day(day)));
            QCOMPARE(byDay, expected);
            QVERIFY(std::ranges::min(byDay) >= 0);
            const Day from = span.begin + random.bounded(span.length());
            const Span some{from, from + 1 + random.bounded(span.end - from)};
            std::vector<qint64> part;
            allotment.forEachDay(some, [&](Day, qint64 n) { part.push_back(n); });
            QVERIFY(std::ranges::equal(
                part, std::span(expected).subspan(static_cast<std::size_t>(from - span.begin), part.size())));
        }
    }

    void adjacentWindowsAddUpToTheirUnion()
    {
        QRandomGenerator random(12);
        for (int round = 0; round < 20'000; ++round) {
            const Span span = randomSpan(random);
            const qint64 people = random.bounded(1000);
            const Allotment allotment(people, span);
            const Day from = span.begin - 20 + random.bounded(span.length() + 40), middle = from + random.bounded(60),
                      to = middle + random.bounded(400);
            QCOMPARE(allotment.in({from, middle}) + allotment.in({middle, to}), allotment.in({from, to}));
            QCOMPARE(allotment.in({from - 10'000, middle}) + allotment.in({middle, from + 10'000}), people);
        }
    }

    void noWindowIsFarFromItsExactShare()
    {
        QRandomGenerator random(13);
        for (int round = 0; round < 20'000; ++round) {
            const Span span = randomSpan(random);
            const qint64 people = random.bounded(5000);
            const Day day = span.begin + random.bounded(span.length());
            const double exact = double(people) * (day - span.begin) / span.length();
            // A month is off by less than one, and months on end by less than half of their number.
            QVERIFY(std::abs(double(Allotment(people, span).before(day)) - exact) < 2 + span.length() / 60.0);
        }
    }
};

QTEST_GUILESS_MAIN(AllotmentTest)
#include "tst_allotment.moc"
