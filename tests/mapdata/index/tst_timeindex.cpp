#include "mapdata/index/timeindex.h"
#include "tests/mapdata/support/atlasmaker.h"
#include "tests/mapdata/support/slowshares.h"

#include <QTest>

#include <cmath>

using namespace sijill;
using namespace sijill::test;

namespace {

struct Given {
    Atlas atlas;
    Ledger ledger;
    TimeIndex index;
    Mask mask;

    explicit Given(quint32 seed, int incidents = 60)
        : atlas(RandomAtlas(seed, incidents).take()), ledger(makeLedger(atlas, killed, {})), index(atlas, ledger)
    {
        QRandomGenerator random(seed + 1);
        for (std::size_t i = 0; i < atlas.incidents.size(); ++i)
            mask.push_back(random.bounded(3) > 0);
    }

    bool touches(IncidentIndex i, Span window, const Mask *shown) const
    {
        const Span span = atlas.incidents[i].span;
        return (!window.isValid() || (span.isValid() && span.begin < window.end && span.end > window.begin)) &&
               (!shown || (*shown)[i]);
    }
};

bool isNear(double a, double b)
{
    return std::abs(a - b) < 1e-6;
}

std::vector<Span> windows()
{
    std::vector<Span> spans{{}, {14000, 14001}, {15000, 15001}, {15031, 15032}, {0, 1'000'000}};
    QRandomGenerator random(5);
    for (int i = 0; i < 30; ++i) {
        const Day begin = 14950 + random.bounded(250);
        spans.push_back({begin, begin + 1 + random.bounded(40)});
    }
    return spans;
}

} // namespace

class TimeIndexTest : public QObject {
    Q_OBJECT

private slots:
    void anEmptyIndexHoldsNothing()
    {
        const Atlas atlas;
        const TimeIndex index(atlas, makeLedger(atlas, killed, {}));
        QCOMPARE(index.size(), 0u);
        QCOMPARE(index.total({}, nullptr), Sum());
        QVERIFY(index.incidents({Span::days(0, 10)}, nullptr).empty());
        QVERIFY(!index.histogram({}, nullptr).span().isValid());
        const Mask hidden; // of no incident: it has no memory to look at
        QCOMPARE(index.total({}, &hidden), Sum());
        QVERIFY(index.incidents({}, &hidden).empty());
        QVERIFY(index.histogram(Span::days(0, 10), &hidden).busyRuns().empty());
        std::vector<Sum> sums(5);
        index.sumByLocation({}, nullptr, sums);
        QCOMPARE(sums.size(), 1u); // unplaced
        QCOMPARE(TimeIndex().total({}, nullptr), Sum());
    }

    void aSumTellsNoFigureFromZero()
    {
        Sum sum;
        QVERIFY(!sum.hasFigure());
        sum.add({});
        QVERIFY(!sum.hasFigure());
        QCOMPARE(sum.withoutFigure, 1u);
        sum.add(Amount{0, 0, 0, Amount::HasFigure});
        QVERIFY(sum.hasFigure());
        QVERIFY(sum.hasBest());
        sum.add(Amount{0, 0, 0, Amount::LeftOut});
        QCOMPARE(sum.incidents, 2u);
    }

    void sumsAgreeWithBruteForce_data()
    {
        QTest::addColumn<SpanRule>("rule");
        QTest::newRow("share") << SpanRule::Share;
        QTest::newRow("whole") << SpanRule::Whole;
        QTest::newRow("inside") << SpanRule::Inside;
    }
    void sumsAgreeWithBruteForce()
    {
        QFETCH(SpanRule, rule);
        for (quint32 seed = 0; seed < 30; ++seed) {
            const Given given(seed);
            const Mask everything(given.mask.size(), 1);
            const Mask *const masks[] = {nullptr, &given.mask, &everything};
            GroupSums kept;
            for (const Span days : windows()) {
                const TimeWindow window{days, rule};
                for (const Mask *mask : masks) {
                    std::vector<Sum> expected(given.atlas.locations.size());
                    Sum total;
                    for (IncidentIndex i = 0; i < given.atlas.incidents.size(); ++i) {
                        if (!given.touches(i, days, mask))
                            continue;
                        const Sum sum = slowSum(given.ledger.nets[i], given.atlas.incidents[i].span, window);
                        expected[given.atlas.incidents[i].location] += sum;
                        total += sum;
                    }
                    std::vector<Sum> sums;
                    given.index.sumByLocation(window, mask, sums);
                    QCOMPARE(sums, expected);
                    QCOMPARE(given.index.total(window, mask), total);
                    given.index.sumByLocation(window, mask, kept);
                    QCOMPARE(kept.sums, expected);
                    std::ranges::sort(kept.touched);
                    std::vector<LocationIndex> touched;
                    for (LocationIndex l = 0; l < expected.size(); ++l)
                        if (!expected[l].isEmpty())
                            touched.push_back(l);
                    QCOMPARE(kept.touched, touched);
                }
            }
        }
    }

    void longWindowsOfManyIncidentsAgreeWithBruteForce()
    {
        // So many that sums are noted along the way, with some of every kind that stands apart.
        Atlas atlas;
        atlas.locations.resize(20);
        QRandomGenerator random(3);
        std::vector<Amount> nets;
        for (int i = 0; i < 70'000; ++i) {
            Incident incident;
            const Day begin = 10'000 + random.bounded(3000);
            const int days = random.bounded(200) == 0 ? 90 : random.bounded(10) == 0 ? 4 : 1;
            incident.span = random.bounded(300) == 0 ? Span() : Span{begin, begin + days};
            incident.location = random.bounded(20u);
            atlas.incidents.push_back(incident);
            const auto n = static_cast<qint32>(random.bounded(50));
            const quint8 flags[] = {Amount::HasFigure, Amount::HasFigure | Amount::Open, 0, Amount::LeftOut};
            const auto kind = static_cast<std::size_t>(random.bounded(40));
            nets.push_back(kind > 3           ? Amount{n, n, n, Amount::HasFigure}
                           : kind == 1        ? Amount{n, n + 1, n + 5, flags[1]}
                           : flags[kind] == 0 ? Amount()
                                              : Amount{n, n, n, flags[kind]});
        }
        const Amounts amounts(nets);
        const TimeIndex index(atlas, Ledger{killed, {}, amounts, amounts, {}});
        std::vector<quint32> groupOf(atlas.locations.size());
        for (quint32 location = 0; location < groupOf.size(); ++location)
            groupOf[location] = location == 7 ? none : location % 3;
        GroupSums groups;
        std::vector<Sum> sums;
        for (const TimeWindow window :
             {TimeWindow(), TimeWindow{{0, 20'000}}, TimeWindow{{10'100, 12'900}}, TimeWindow{{10'000, 11'500}},
              TimeWindow{{11'499, 12'700}}, TimeWindow{{11'000, 11'030}}, TimeWindow{{11'000, 11'001}},
              TimeWindow{{10'100, 12'900}, SpanRule::Whole}, TimeWindow{{10'100, 12'900}, SpanRule::Inside}}) {
            std::vector<Sum> expected(atlas.locations.size()), expectedGroups(3);
            for (std::size_t i = 0; i < atlas.incidents.size(); ++i) {
                const Incident &incident = atlas.incidents[i];
                const Sum sum = slowSum(nets[i], incident.span, window);
                expected[incident.location] += sum;
                if (groupOf[incident.location] != none)
                    expectedGroups[groupOf[incident.location]] += sum;
            }
            index.sumByLocation(window, nullptr, sums);
            QVERIFY(sums == expected);
            index.sumByGroup(window, nullptr, groupOf, 3, groups);
            QVERIFY(groups.sums == expectedGroups);
            QCOMPARE(groups.touched.size(), 3u);
        }
    }

    void incidentsComeInTheOrderOfTimeAndUndatedLast()
    {
        for (quint32 seed = 0; seed < 30; ++seed) {
            const Given given(seed);
            for (const Span window : windows()) {
                std::vector<IncidentIndex> expected;
                for (IncidentIndex i = 0; i < given.atlas.incidents.size(); ++i)
                    if (given.touches(i, window, &given.mask))
                        expected.push_back(i);
                std::ranges::stable_sort(expected, [&](IncidentIndex a, IncidentIndex b) {
                    const Span first = given.atlas.incidents[a].span, second = given.atlas.incidents[b].span;
                    if (first.isValid() != second.isValid())
                        return first.isValid();
                    return first.isValid() && first.begin < second.begin;
                });
                QCOMPARE(given.index.incidents({window}, &given.mask), expected);
                QCOMPARE(given.index.incidents({window, SpanRule::Whole}, &given.mask), expected);
                std::erase_if(expected, [&](IncidentIndex i) {
                    const Span span = given.atlas.incidents[i].span;
                    return window.isValid() && (span.begin < window.begin || span.end > window.end);
                });
                QCOMPARE(given.index.incidents({window, SpanRule::Inside}, &given.mask), expected);
            }
        }
    }

    void histogramsSpreadASpanEvenly()
    {
        AtlasMaker maker;
        maker.simple({6, 12, Count::absent}, Span::days(10, 13));
        maker.simple({}, Span::day(20));
        const TimeIndex index(maker.atlas, makeLedger(maker.atlas, killed, {}));
        const Histogram histogram = index.histogram(Span::days(12, 20), nullptr);
        QCOMPARE(histogram.at(12), (DayFigures{2, 4, 4, true, true})); // the last two of 2, 1, 2 and 1
        QCOMPARE(histogram.at(13), (DayFigures{1, 2, 2, true, true}));
        for (Day day = 14; day < 20; ++day)
            QCOMPARE(histogram.at(day), DayFigures());
        QCOMPARE(histogram.at(20), (DayFigures{0, 0, 0, true, false}));
        QCOMPARE(histogram.at(11), DayFigures()); // outside
        QCOMPARE(histogram.at(21), DayFigures());
    }

    void histogramsAddUpToTheTotalOfAllDated()
    {
        for (quint32 seed = 0; seed < 20; ++seed) {
            const Given given(seed);
            const Span all{14000, 17000};
            const Histogram histogram = given.index.histogram(all, &given.mask);
            const Sum total = given.index.total({all}, &given.mask);
            double low = 0, best = 0, high = 0;
            for (Day at = all.begin; at < all.end; ++at) {
                const DayFigures figures = histogram.at(at);
                low += figures.low;
                best += figures.best;
                high += figures.high;
                const Sum ofDay = given.index.total({Span::day(at)}, &given.mask);
                QCOMPARE(figures.low, double(ofDay.low));
                QCOMPARE(figures.best, double(ofDay.best));
                QCOMPARE(figures.high, double(ofDay.high));
                bool any = false, open = false;
                for (IncidentIndex i = 0; i < given.atlas.incidents.size(); ++i) {
                    const bool touches =
                        given.atlas.incidents[i].counted && given.touches(i, Span::day(at), &given.mask);
                    any = any || touches;
                    open = open || (touches && given.ledger.nets[i].has(Amount::Open));
                }
                QCOMPARE(figures.any, any);
                QCOMPARE(figures.open, open);
            }
            QVERIFY(isNear(low, double(total.low)));
            QVERIFY(isNear(best, double(total.best)));
            QVERIFY(isNear(high, double(total.high)));
        }
    }
};

QTEST_GUILESS_MAIN(TimeIndexTest)
#include "tst_timeindex.moc"
