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

    void lowestTakesTheLeastLow()
    {
        QVERIFY(read({{{6, 7, 8}}, {{5, 9, 20}}}, Rule::Lowest) == (Count{5, 5, 20}));
        QVERIFY(read({{Count::upTo(3)}, {{5, 9, 20}}}, Rule::Lowest) == (Count{5, 5, 20}));
        QVERIFY(read({{Count::upTo(30)}, {Count::upTo(20)}}, Rule::Lowest) == Count::upTo(20));
    }

    void highestTakesTheGreatestHigh()
    {
        QVERIFY(read({{{6, 7, 8}}, {{5, 9, 20}}}, Rule::Highest) == (Count{5, 20, 20}));
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

    void absentNumbersAreResolvedForAdding()
    {
        QCOMPARE(amountOf({}, false), Amount());
        QCOMPARE(amountOf(Count::exactly(0), false), (Amount{0, 0, 0, Amount::HasFigure}));
        QCOMPARE(amountOf(Count::upTo(20), false), (Amount{0, 20, 20, Amount::HasFigure}));
        QCOMPARE(amountOf(Count::upTo(20), true), (Amount{0, 20, 20, Amount::HasFigure}));
        QCOMPARE(amountOf({10, absent, 20}, false), (Amount{10, 10, 20, Amount::HasFigure}));
        QCOMPARE(amountOf({10, absent, 20}, true), (Amount{10, 0, 0, Amount::HasFigure | Amount::InWhole}));
        QCOMPARE(amountOf({absent, absent, 20}, false), (Amount{0, 20, 20, Amount::HasFigure}));
    }
};

QTEST_GUILESS_MAIN(ReadingTest)
#include "tst_reading.moc"
