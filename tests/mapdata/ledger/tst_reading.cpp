#include "mapdata/ledger/ledger.h"
#include "tests/mapdata/support/atlasmaker.h"

#include <QTest>

using namespace sijill;
using namespace sijill::test;

namespace {

constexpr qint32 absent = Count::absent;
using Rule = Reading::Rule;

struct Said {
    Count count;
    bool preferred = false;
};

Count read(const std::vector<Said> &claims, Rule rule, ClaimIndex *chosen = nullptr)
{
    AtlasMaker maker;
    maker.source(u"s"_s);
    maker.incident();
    for (const Said &said : claims) {
        maker.claim(0, said.preferred);
        maker.figure(killed, said.count);
    }
    return readCount(maker.atlas, 0, killed, {rule, 0}, chosen);
}

} // namespace

class ReadingTest : public QObject {
    Q_OBJECT

private slots:
    void nobodySaysAnything()
    {
        ClaimIndex chosen = 0;
        QVERIFY(!read({}, Rule::Best, &chosen).hasFigure());
        QCOMPARE(chosen, none);
    }

    void zeroIsAFigure() { QVERIFY(read({{Count::exactly(0)}}, Rule::Best).hasFigure()); }

    void rivalsAreReadByTheRule_data()
    {
        QTest::addColumn<int>("rule");
        QTest::addColumn<qint32>("low");
        QTest::addColumn<qint32>("best");
        QTest::addColumn<qint32>("high");
        QTest::newRow("best") << int(Rule::Best) << 63 << 63 << absent;
        QTest::newRow("lowest") << int(Rule::Lowest) << 63 << 63 << absent;
        QTest::newRow("highest") << int(Rule::Highest) << 90 << 90 << absent;
        QTest::newRow("source") << int(Rule::Source) << 63 << 63 << absent;
    }
    void rivalsAreReadByTheRule()
    {
        QFETCH(int, rule);
        QFETCH(qint32, low);
        QFETCH(qint32, best);
        QFETCH(qint32, high);
        const Count count = read({{Count::atLeast(90)}, {Count::atLeast(63), true}}, static_cast<Rule>(rule));
        QVERIFY(count == (Count{low, best, high}));
    }

    void thePreferredClaimMaySayThatThereIsNoFigure()
    {
        ClaimIndex chosen = none;
        QVERIFY(!read({{Count::exactly(100)}, {{}, true}}, Rule::Best, &chosen).hasFigure());
        QCOMPARE(chosen, 1u);
        QCOMPARE(read({{Count::exactly(100)}, {{}, true}}, Rule::Highest).best, 100);
    }

    void aPreferredClaimThatDoesNotSpeakOfItLeavesTheOthers()
    {
        AtlasMaker maker;
        maker.incident();
        maker.claim(none16, true);
        maker.figure(wounded, Count::exactly(9));
        maker.claim();
        maker.figure(killed, Count::exactly(4));
        ClaimIndex chosen = none;
        QCOMPARE(readCount(maker.atlas, 0, killed, {}, &chosen).best, 4);
        QCOMPARE(chosen, 1u);
    }

    void bestWithoutAPreferenceIsTheLowest()
    {
        QCOMPARE(read({{Count::exactly(9)}, {{5, 7, 20}}, {Count::exactly(8)}}, Rule::Best).best, 7);
        QVERIFY(read({{{}}, {Count::upTo(20)}}, Rule::Best) == Count::upTo(20));
    }

    void whatThePreferredClaimHoldsUnknownIsNotKnownByTheLowest()
    {
        ClaimIndex chosen = none;
        QVERIFY(!read({{{200, absent, absent}}, {{}, true}}, Rule::Lowest, &chosen).hasFigure());
        QCOMPARE(chosen, 1u);
        QCOMPARE(read({{Count::exactly(200)}, {{}}}, Rule::Lowest), Count::exactly(200));
    }

    void whatThePreferredClaimHoldsUnknownLeavesTheHighestOpen()
    {
        QCOMPARE(read({{Count::exactly(100)}, {{}, true}}, Rule::Highest), Count::atLeast(100));
    }

    void dozensHaveNoBestUnderAnyReading()
    {
        for (const Rule rule : {Rule::Best, Rule::Lowest, Rule::Highest})
            QVERIFY(read({{{24, absent, absent}}, {{40, absent, absent}}}, rule).isConventional());
    }

    void lowestTakesTheLeastThatAnyClaimNames()
    {
        QCOMPARE(read({{{6, 7, 8}}, {{5, 9, 20}}}, Rule::Lowest), (Count{5, 5, 8}));
        QCOMPARE(read({{Count::upTo(3)}, {{5, 9, 20}}}, Rule::Lowest), Count::upTo(3));
        QCOMPARE(read({{Count::upTo(30)}, {{5, 9, 20}}}, Rule::Lowest), (Count{absent, 5, 20}));
        QCOMPARE(read({{Count::upTo(30)}, {Count::upTo(20)}}, Rule::Lowest), Count::upTo(20));
        QCOMPARE(read({{Count::atLeast(5)}, {Count::exactly(7)}}, Rule::Lowest), (Count{5, 5, 7}));
    }

    void highestTakesTheMostThatAnyClaimNames()
    {
        QCOMPARE(read({{{6, 7, 8}}, {{5, 9, 20}}}, Rule::Highest), (Count{6, 20, 20}));
        QCOMPARE(read({{{5, 9, 20}}, {Count::atLeast(12)}}, Rule::Highest), (Count{12, 20, absent}));
        QVERIFY(read({{{5, 9, 20}}, {Count::atLeast(30)}}, Rule::Highest) == (Count{30, 30, absent}));
        QVERIFY(read({{Count::exactly(30)}, {Count::atLeast(30)}}, Rule::Highest) == Count::atLeast(30));
    }

    void aSourceThatSaysNothingGivesNoFigure()
    {
        AtlasMaker maker;
        maker.source(u"a"_s);
        maker.source(u"b"_s);
        maker.incident();
        maker.claim(0);
        maker.figure(killed, Count::exactly(4));
        QVERIFY(!readCount(maker.atlas, 0, killed, {Rule::Source, 1}).hasFigure());
        QCOMPARE(readCount(maker.atlas, 0, killed, {Rule::Source, 0}).best, 4);
    }

    void killedAndWoundedAreAddedUp()
    {
        AtlasMaker maker;
        maker.incident();
        maker.claim();
        maker.figure(killed, {63, 63, absent});
        maker.figure(wounded, Count::exactly(100));
        QVERIFY(readCount(maker.atlas, 0, killedAndWounded, {}) == Count::atLeast(163));
    }

    void withoutOneOfTheTwoTheHighIsOpen()
    {
        AtlasMaker maker;
        maker.incident();
        maker.claim();
        maker.figure(killed, Count::exactly(4));
        QVERIFY(readCount(maker.atlas, 0, killedAndWounded, {}) == Count::atLeast(4));
        maker.incident();
        maker.claim();
        maker.figure(wounded, {absent, absent, 7});
        QVERIFY(readCount(maker.atlas, 1, killedAndWounded, {}) == (Count{absent, 7, absent}));
    }

    void whatStandsInForABestIsAddedUpToo()
    {
        const auto sumOf = [](const Count &dead, const Count &hurt) {
            AtlasMaker maker;
            maker.incident();
            maker.claim();
            maker.figure(killed, dead);
            maker.figure(wounded, hurt);
            return readCount(maker.atlas, 0, killedAndWounded, {});
        };
        const Count dozens{24, absent, absent};
        QCOMPARE(sumOf(dozens, dozens), (Count{48, absent, absent}));
        QCOMPARE(sumOf(dozens, Count::exactly(5)), Count::atLeast(29));
        QCOMPARE(sumOf(dozens, Count::upTo(20)), (Count{24, 44, absent}));
        QCOMPARE(sumOf(Count::exactly(2'000'000'000), Count::exactly(2'000'000'000)),
                 Count::exactly(std::numeric_limits<qint32>::max()));
    }

    void absentNumbersAreResolvedForAdding()
    {
        QCOMPARE(amountOf({}), Amount());
        QCOMPARE(amountOf(Count::exactly(0)), (Amount{0, 0, 0, Amount::HasFigure}));
        QCOMPARE(amountOf(Count::upTo(20)), (Amount{0, 20, 20, Amount::HasFigure}));
        QCOMPARE(amountOf({10, absent, 20}), (Amount{10, 10, 20, Amount::HasFigure}));
        QCOMPARE(amountOf({absent, absent, 20}), (Amount{0, 20, 20, Amount::HasFigure}));
    }

    void aLowAboveTheBestOrAHighBelowItIsBroughtToIt()
    {
        QCOMPARE(amountOf({10, 5, 20}), (Amount{5, 5, 20, Amount::HasFigure}));
        QCOMPARE(amountOf({1, 5, 2}), (Amount{1, 5, 5, Amount::HasFigure}));
        QCOMPARE(amountOf({10, absent, 2}), (Amount{10, 10, 10, Amount::HasFigure}));
        QCOMPARE(amountOf({10, 5, absent}), (Amount{5, 5, 5, Amount::HasFigure | Amount::Open}));
    }
};

QTEST_GUILESS_MAIN(ReadingTest)
#include "tst_reading.moc"
