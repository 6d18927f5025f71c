#include "mapdata/index/histogram.h"
#include "mapdata/index/timeindex.h"
#include "tests/mapdata/support/atlasmaker.h"

#include <QTest>

using namespace sijill;
using namespace sijill::test;

class TestHistogram : public QObject {
    Q_OBJECT

private slots:
    void anEmptyOneHasNothing()
    {
        const Histogram none, some(Span::days(10, 20));
        for (const Histogram *histogram : {&none, &some}) {
            QCOMPARE(histogram->at(12), DayFigures());
            QVERIFY(!histogram->nextBusyDay(-5));
            QVERIFY(!histogram->previousBusyDay(50));
            QVERIFY(histogram->busyRuns().empty());
        }
        QVERIFY(!none.span().isValid());
    }

    void daysAreFoundAsByLookingAtEach_data()
    {
        QTest::addColumn<int>("length");
        QTest::addColumn<int>("busy");
        QTest::newRow("one day") << 1 << 1;
        QTest::newRow("a page, or nearly") << 255 << 9;
        QTest::newRow("a page") << 256 << 9;
        QTest::newRow("two pages, or nearly") << 511 << 200;
        QTest::newRow("many pages, few days") << 9000 << 12;
        QTest::newRow("every day") << 700 << 5000;
    }
    void daysAreFoundAsByLookingAtEach()
    {
        QFETCH(const int, length);
        QFETCH(const int, busy);
        QRandomGenerator random(11);
        const Span span{-40, -40 + length};
        Histogram histogram(span);
        for (int i = 0; i < busy; ++i)
            histogram.of(span.begin + random.bounded(length)).any = true;
        std::vector<Day> days, visited;
        for (Day day = span.begin - 3; day < span.end + 3; ++day)
            if (histogram.at(day).any)
                days.push_back(day);
        histogram.forEachBusyDay([&](Day day, const DayFigures &) { visited.push_back(day); });
        QCOMPARE(visited, days);
        for (Day day = span.begin - 3; day < span.end + 3; ++day) {
            const auto next = std::ranges::upper_bound(days, day), first = std::ranges::lower_bound(days, day);
            QCOMPARE(histogram.nextBusyDay(day), next == days.end() ? std::nullopt : std::optional(*next));
            QCOMPARE(histogram.previousBusyDay(day),
                     first == days.begin() ? std::nullopt : std::optional(*(first - 1)));
        }
        for (const Day pause : {0, 1, 30}) {
            std::vector<Span> runs;
            for (const Day day : days) {
                if (!runs.empty() && day - runs.back().last() - 1 <= pause)
                    runs.back().end = day + 1;
                else
                    runs.push_back(Span::day(day));
            }
            QCOMPARE(histogram.busyRuns(pause), runs);
        }
    }

    void theFirstAndTheLastYearThereAreCostTwoDays()
    {
        const Day first = toDay(QDate(1, 1, 1)), last = toDay(QDate(9999, 12, 31));
        AtlasMaker maker;
        maker.simple(Count::exactly(3), Span::day(first));
        maker.simple(Count::exactly(5), Span::days(last, last + 1)); // one day beyond
        const TimeIndex index(maker.atlas, makeLedger(maker.atlas, killed, {}));
        const Histogram histogram = index.histogram({first, last + 1}, nullptr);
        QCOMPARE(histogram.at(first).best, 3.0);
        QCOMPARE(histogram.at(last).best, 3.0); // of 5 over two days
        QCOMPARE(histogram.busyRuns(), (std::vector<Span>{Span::day(first), Span::day(last)}));
        QCOMPARE(histogram.nextBusyDay(first), std::optional(last));
        QCOMPARE(histogram.pagesTaken(), std::size_t(2));
    }
};

QTEST_GUILESS_MAIN(TestHistogram)
#include "tst_histogram.moc"
