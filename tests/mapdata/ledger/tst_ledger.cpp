#include "mapdata/ledger/ledger.h"
#include "tests/mapdata/ledger/slowledger.h"
#include "tests/mapdata/support/atlasmaker.h"

#include <QTest>

using namespace sijill;
using namespace sijill::test;

namespace {

constexpr quint8 figure = Amount::HasFigure;

/// A figure made from a word such as "dozens".
Count atLeastWord(qint32 n)
{
    return {n, Count::absent, Count::absent};
}

} // namespace

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

    void dozensWithinAWholeAreCountedWithIt()
    {
        for (const Reading::Rule rule : {Reading::Rule::Best, Reading::Rule::Lowest, Reading::Rule::Highest}) {
            AtlasMaker maker;
            const IncidentIndex whole = maker.simple(Count::exactly(147));
            const IncidentIndex silent = maker.simple({}, Span::day(0), whole);
            const IncidentIndex dozens = maker.simple(atLeastWord(24), Span::day(0), silent);
            const Ledger ledger = makeLedger(maker.atlas, killed, {rule});
            QCOMPARE(ledger.values[dozens], (Amount{24, 24, 24, figure | Amount::Open | Amount::Conventional}));
            QCOMPARE(ledger.nets[whole], (Amount{147, 147, 147, figure}));
            QCOMPARE(ledger.nets[dozens],
                     Amount::inWhole(24, figure | Amount::Open | Amount::Conventional | Amount::InWhole));
        }
    }

    void whatDozensAreKnownToHoldIsNotMovedIntoTheirWhole()
    {
        AtlasMaker maker;
        const IncidentIndex whole = maker.simple(Count::exactly(147));
        const IncidentIndex dozens = maker.simple(atLeastWord(24), Span::day(0), whole);
        const IncidentIndex known = maker.simple(Count::exactly(5), Span::day(0), dozens);
        const Ledger ledger = makeLedger(maker.atlas, killed, {});
        QCOMPARE(ledger.nets[whole].best, 142);
        QCOMPARE(ledger.nets[dozens].toldApart, 19u);
        QCOMPARE(ledger.nets[known], (Amount{5, 5, 5, figure}));
    }

    void dozensThatTheWholeCannotHoldExceedIt()
    {
        AtlasMaker maker;
        const IncidentIndex whole = maker.simple(Count::exactly(20));
        maker.simple(Count::exactly(5), Span::day(0), whole);
        maker.simple(atLeastWord(24), Span::day(0), whole);
        const Ledger ledger = makeLedger(maker.atlas, killed, {});
        QCOMPARE(ledger.nets[whole], (Amount{24, 24, 24, figure | Amount::Exceeded}));
    }

    void aWholeBoundsWhatItsPartsLeaveOpen()
    {
        AtlasMaker maker;
        const IncidentIndex whole = maker.simple(Count::exactly(175));
        const IncidentIndex part = maker.simple({60, 63, 90}, Span::day(0), whole);
        const Ledger ledger = makeLedger(maker.atlas, killed, {});
        QCOMPARE(ledger.values[part], (Amount{60, 63, 90, figure}));
        QCOMPARE(ledger.nets[part], (Amount{63, 63, 63, figure}));
        QCOMPARE(ledger.nets[whole], (Amount{112, 112, 112, figure}));
    }

    void partsShareTheDoubtOfTheirWhole()
    {
        AtlasMaker maker;
        const IncidentIndex whole = maker.simple({94, 100, 105});
        const IncidentIndex a = maker.simple({10, 18, 20}, Span::day(0), whole);
        const IncidentIndex b = maker.simple({20, 24, 29}, Span::day(0), whole);
        const Ledger ledger = makeLedger(maker.atlas, killed, {});
        QCOMPARE(ledger.nets[a], (Amount{14, 18, 19, figure})); // 8 of the 12 below, of which there are 6
        QCOMPARE(ledger.nets[b], (Amount{22, 24, 28, figure})); // 5 of the 7 above, of which there are 5
        QCOMPARE(ledger.nets[whole], (Amount{58, 58, 58, figure}));
    }

    void anOpenWholeBoundsNoPartFromAbove()
    {
        AtlasMaker maker;
        const IncidentIndex whole = maker.simple(Count::atLeast(175));
        const IncidentIndex part = maker.simple({60, 63, 90}, Span::day(0), whole);
        const Ledger ledger = makeLedger(maker.atlas, killed, {});
        QCOMPARE(ledger.nets[part], (Amount{63, 63, 90, figure}));
        QCOMPARE(ledger.nets[whole], (Amount{112, 112, 112, figure | Amount::Open}));
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
                                        {-1, 2'000'000'000, -7, 47},
                                        Amount::inWhole(24, Amount::HasFigure | Amount::InWhole),
                                        Amount::inWhole(0, Amount::InWhole),
                                        Amount::inWhole(16'777'215, 63),
                                        {0, 0, 0, Amount::LeftOut}};
        Amounts amounts(given);
        const Amounts before = amounts;
        amounts.push_back({1, 2, 3, 4});
        QCOMPARE(before.size(), given.size());
        QCOMPARE(amounts[given.size()], (Amount{1, 2, 3, 4}));
        QCOMPARE(Amount::inWhole(2'000'000'000, Amount::InWhole).toldApart, 16'777'215u);
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
                Amount expected{qint32(net.low), qint32(net.best), qint32(net.high), slow.flags(i)};
                if (expected.has(Amount::InWhole))
                    expected = Amount::inWhole(slow.toldApart(i), expected.flags);
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
            SlowLedger::Plain sum, expected;
            for (IncidentIndex i = 0; i < atlas.incidents.size(); ++i) {
                const Amount net = ledger.nets[i];
                sum = {sum.low + net.low, sum.best + net.best, sum.high + net.high};
                if (slow.whole(i) != none || !atlas.incidents[i].counted)
                    continue;
                const SlowLedger::Plain all = slow.effective(i);
                expected = {expected.low + all.low, expected.best + all.best, expected.high + all.high};
            }
            QVERIFY(sum == expected);
        }
    }
};

QTEST_GUILESS_MAIN(LedgerTest)
#include "tst_ledger.moc"
