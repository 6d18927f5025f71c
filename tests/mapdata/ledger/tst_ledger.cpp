#include "mapdata/ledger/ledger.h"
#include "tests/mapdata/ledger/slowledger.h"
#include "tests/mapdata/support/atlasmaker.h"

#include <QTest>

using namespace sijill;
using namespace sijill::test;

class LedgerTest : public QObject {
    Q_OBJECT

private slots:
    void anEmptyAtlasHasAnEmptyLedger()
    {
        QVERIFY(makeLedger(Atlas(), killed, {}).nets.empty());
        QVERIFY(checkParts(Atlas()).empty());
    }

    void aPartIsNeverCountedTwice()
    {
        AtlasMaker maker;
        const IncidentIndex whole = maker.simple(Count::atLeast(175));
        const IncidentIndex part = maker.simple(Count::exactly(147), Span::day(0), whole);
        const IncidentIndex partOfPart = maker.simple(Count::atLeast(70), Span::day(0), part);
        const Ledger ledger = makeLedger(maker.atlas, killed, {});
        QCOMPARE(ledger.nets[whole], (Amount{28, 28, 28, Amount::HasFigure | Amount::Open}));
        QCOMPARE(ledger.nets[part], (Amount{77, 77, 77, Amount::HasFigure}));
        QCOMPARE(ledger.nets[partOfPart], (Amount{70, 70, 70, Amount::HasFigure | Amount::Open}));
        QCOMPARE(ledger.values[whole].best, 175);
    }

    void dozensWithinAWholeLeaveTheBestToIt()
    {
        AtlasMaker maker;
        const IncidentIndex whole = maker.simple(Count::exactly(147));
        const IncidentIndex dozens = maker.simple({24, Count::absent, Count::absent}, Span::day(0), whole);
        const Ledger ledger = makeLedger(maker.atlas, killed, {});
        QCOMPARE(ledger.nets[whole], (Amount{123, 147, 147, Amount::HasFigure}));
        QCOMPARE(ledger.nets[dozens],
                 (Amount{24, 0, 0, Amount::HasFigure | Amount::Open | Amount::Conventional | Amount::InWhole}));
    }

    void dozensByThemselvesCountAsTheirLow()
    {
        AtlasMaker maker;
        const IncidentIndex dozens = maker.simple({24, Count::absent, Count::absent});
        QCOMPARE(makeLedger(maker.atlas, killed, {}).nets[dozens],
                 (Amount{24, 24, 24, Amount::HasFigure | Amount::Open | Amount::Conventional}));
    }

    void aWholeWithoutAFigureStandsForItsParts()
    {
        AtlasMaker maker;
        const IncidentIndex top = maker.simple(Count::exactly(30));
        const IncidentIndex silent = maker.simple({}, Span::day(0), top);
        const IncidentIndex part = maker.simple(Count::exactly(12), Span::day(0), silent);
        const Ledger ledger = makeLedger(maker.atlas, killed, {});
        QCOMPARE(ledger.nets[top].best, 18);
        QCOMPARE(ledger.nets[silent], Amount());
        QCOMPARE(ledger.nets[part].best, 12);
    }

    void amountsComeBackAsTheyWerePut()
    {
        QVERIFY(Amounts().empty());
        const std::vector<Amount> given{{},
                                        {3, 3, 3, Amount::HasFigure},
                                        {0, 5, 9, Amount::HasFigure | Amount::Open},
                                        {-1, 2'000'000'000, -7, 63},
                                        {0, 0, 0, Amount::LeftOut}};
        Amounts amounts(given);
        const Amounts before = amounts;
        amounts.push_back({1, 2, 3, 4});
        QCOMPARE(before.size(), given.size());
        QCOMPARE(amounts[5], (Amount{1, 2, 3, 4}));
        for (std::size_t i = 0; i < given.size(); ++i) {
            QCOMPARE(amounts[i], given[i]);
            QCOMPARE(before[i], given[i]);
        }
    }

    void partsAboveTheWholeAreFlaggedAndShown()
    {
        AtlasMaker maker;
        const IncidentIndex whole = maker.simple(Count::exactly(10));
        maker.simple(Count::exactly(8), Span::day(0), whole);
        maker.simple(Count::exactly(7), Span::day(0), whole);
        const Ledger ledger = makeLedger(maker.atlas, killed, {});
        QCOMPARE(ledger.nets[whole], (Amount{0, 0, 0, Amount::HasFigure | Amount::Exceeded}));
        QVERIFY(ledger.values[whole].has(Amount::Exceeded));
        const Problems problems = checkParts(maker.atlas);
        QCOMPARE(problems.size(), 1u);
        QVERIFY(problems[0].where.contains(u"i0"_s));
    }

    void whatIsNotCountedLeavesItsPartsAsRoots()
    {
        AtlasMaker maker;
        const IncidentIndex running = maker.simple(Count::atLeast(1000));
        maker.atlas.incidents[running].counted = false;
        const IncidentIndex part = maker.simple(Count::exactly(5), Span::day(0), running);
        const Ledger ledger = makeLedger(maker.atlas, killed, {});
        QCOMPARE(ledger.nets[running], (Amount{0, 0, 0, Amount::LeftOut}));
        QCOMPARE(ledger.nets[part].best, 5);
        QVERIFY(ledger.values[running].has(Amount::LeftOut));
        QCOMPARE(ledger.values[running].best, 1000);
    }

    void everyIncidentOfACircleStandsForItself()
    {
        AtlasMaker maker;
        const IncidentIndex a = maker.simple(Count::exactly(3), Span::day(0), 1);
        const IncidentIndex b = maker.simple(Count::exactly(4), Span::day(0), 0);
        const IncidentIndex hanging = maker.simple(Count::exactly(1), Span::day(0), b);
        const IncidentIndex own = maker.simple(Count::exactly(9), Span::day(0), 3);
        const Ledger ledger = makeLedger(maker.atlas, killed, {});
        QCOMPARE(ledger.nets[a].best, 3);
        QCOMPARE(ledger.nets[b].best, 3);
        QCOMPARE(ledger.nets[hanging].best, 1);
        QCOMPARE(ledger.nets[own].best, 9);
        QCOMPARE(circularParts(maker.atlas), (std::vector<IncidentIndex>{a, b, own}));
        QCOMPARE(checkParts(maker.atlas).size(), 3u);
    }

    void aPartOutsideTheTimeOfItsWholeIsTold()
    {
        AtlasMaker maker;
        const IncidentIndex whole = maker.simple(Count::exactly(10), Span::days(5, 8));
        maker.simple(Count::exactly(1), Span::days(8, 9), whole);
        maker.simple(Count::exactly(1), Span::days(5, 8), whole);
        QCOMPARE(checkParts(maker.atlas).size(), 1u);
    }

    void absurdSumsStopAtTheGreatestNumber()
    {
        AtlasMaker maker;
        const IncidentIndex whole = maker.simple(Count::exactly(1));
        for (int i = 0; i < 3; ++i)
            maker.simple(Count::exactly(2'000'000'000), Span::day(0), whole);
        const Ledger ledger = makeLedger(maker.atlas, killed, {});
        QCOMPARE(ledger.nets[whole].best, 0);
        QVERIFY(ledger.nets[whole].has(Amount::Exceeded));
    }

    void randomForestsAgreeWithTheSlowLedger_data()
    {
        QTest::addColumn<int>("rule");
        QTest::addColumn<int>("measure");
        for (const int rule : {0, 1, 2, 3})
            for (const int measure : {0, 1, 2, 3})
                QTest::addRow("reading %d measure %d", rule, measure) << rule << measure;
    }
    void randomForestsAgreeWithTheSlowLedger()
    {
        QFETCH(int, rule);
        QFETCH(int, measure);
        const Reading reading{static_cast<Reading::Rule>(rule), rule == 3 ? SourceIndex(1) : none16};
        for (quint32 seed = 0; seed < 60; ++seed) {
            const Atlas atlas = RandomAtlas(seed, 14).take();
            const Ledger ledger = makeLedger(atlas, static_cast<MeasureIndex>(measure), reading);
            const SlowLedger slow(atlas, static_cast<MeasureIndex>(measure), reading);
            for (IncidentIndex i = 0; i < atlas.incidents.size(); ++i) {
                const SlowLedger::Plain net = slow.net(i);
                const Amount expected{qint32(net.low), qint32(net.best), qint32(net.high), slow.flags(i)};
                if (!(ledger.nets[i] == expected))
                    qWarning("seed %u incident %u: %d %d %d flags %d", seed, i, ledger.nets[i].low, ledger.nets[i].best,
                             ledger.nets[i].high, ledger.nets[i].flags);
                QCOMPARE(ledger.nets[i], expected);
            }
        }
    }

    void aTotalIsWhatTheRootsSay()
    {
        for (quint32 seed = 100; seed < 160; ++seed) {
            const Atlas atlas = RandomAtlas(seed, 14).take();
            const Ledger ledger = makeLedger(atlas, killed, {});
            const SlowLedger slow(atlas, killed, {});
            long best = 0, low = 0, expectedBest = 0, expectedLow = 0;
            for (IncidentIndex i = 0; i < atlas.incidents.size(); ++i) {
                best += ledger.nets[i].best;
                low += ledger.nets[i].low;
                if (slow.whole(i) == none && atlas.incidents[i].counted) {
                    expectedBest += slow.effective(i).best;
                    expectedLow += slow.effective(i).low;
                }
            }
            QCOMPARE(best, expectedBest);
            QCOMPARE(low, expectedLow);
        }
    }
};

QTEST_GUILESS_MAIN(LedgerTest)
#include "tst_ledger.moc"
