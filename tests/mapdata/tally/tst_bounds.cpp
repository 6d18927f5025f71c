#include "mapdata/index/timeindex.h"
#include "mapdata/tally/tally.h"
#include "tests/mapdata/ledger/slowledger.h"
#include "tests/mapdata/support/atlasmaker.h"

#include <QTest>

using namespace sijill;
using namespace sijill::test;

namespace {

using Rule = Reading::Rule;

constexpr quint32 atlases = 10'000;
constexpr int incidents = 12, measures = 5;
const Reading readings[] = {{Rule::Lowest}, {Rule::Best}, {Rule::Highest}, {Rule::Source, 1}};

/// A random atlas in which many wholes are large enough for their parts, and now and then a claim has its low or high
/// on the wrong side of its best.
Atlas atlasOf(quint32 seed)
{
    Atlas atlas = RandomAtlas(seed, incidents).take();
    QRandomGenerator random(seed);
    const qint32 times = 1 + random.bounded(4);
    for (const Claim &claim : atlas.claims) {
        const bool isPart = atlas.incidents[claim.incident].partOf != none;
        for (quint32 i = claim.firstFigure; i < claim.firstFigure + claim.figureCount; ++i) {
            Count &count = atlas.figures[i].count;
            for (qint32 *number : {&count.low, &count.best, &count.high})
                if (*number != Count::absent && !isPart)
                    *number *= times;
            if (random.bounded(40) == 0)
                std::swap(count.low, count.best);
            if (random.bounded(40) == 0)
                std::swap(count.best, count.high);
        }
    }
    return atlas;
}

/// An atlas with one of its measures, and one of the readings.
struct Case {
    Atlas atlas;
    MeasureIndex measure;
    Reading reading;

    explicit Case(quint32 seed)
        : atlas(atlasOf(seed)), measure(static_cast<MeasureIndex>(seed % measures)),
          reading(readings[seed / measures % std::size(readings)])
    {
    }
    Ledger ledger(Reading other) const { return makeLedger(atlas, measure, other); }
    Ledger ledger() const { return ledger(reading); }
};

bool isOrdered(const Amount &amount)
{
    return 0 <= amount.low && amount.low <= amount.best && amount.best <= amount.high;
}

bool isOrdered(const TallyRow &row)
{
    const qint64 low = row.low().value_or(0), best = row.best().value_or(low), high = row.high().value_or(best);
    return 0 <= low && low <= best && best <= high;
}

/// In each of the three; what is open is above all numbers.
bool isAtMost(const Amount &a, const Amount &b)
{
    return a.low <= b.low && a.best <= b.best && (b.has(Amount::Open) || (!a.has(Amount::Open) && a.high <= b.high));
}

bool isAtMost(const Sum &a, const Sum &b)
{
    return a.low <= b.low && a.best <= b.best && (b.isOpen() || (!a.isOpen() && a.high <= b.high));
}

/// What stands in the cells of rows, an empty one being nothing.
struct Cells {
    qint64 low = 0, best = 0, high = 0;
    bool isOpen = false;

    void add(const TallyRow &row)
    {
        low += row.low().value_or(0);
        best += row.best().value_or(0);
        high += row.high().value_or(row.sum.hasBest() ? row.sum.high : 0);
        isOpen = isOpen || row.sum.isOpen();
    }
    bool operator==(const Cells &) const = default;
};

Cells cellsOf(const std::vector<TallyRow> &rows)
{
    Cells cells;
    for (const TallyRow &row : rows)
        cells.add(row);
    return cells;
}

std::vector<Filter> filtersOf(quint32 seed)
{
    Filter window, kinds;
    window.window = {15000 + Day(seed % 100), 15030 + Day(seed % 100)};
    kinds.hiddenKinds = {0};
    return {{}, window, kinds};
}

#define HOLDS(condition, seed) QVERIFY2(condition, qPrintable(u"atlas %1"_s.arg(seed)))

} // namespace

/// What every sum keeps, over many small atlases of any make.
class BoundsTest : public QObject {
    Q_OBJECT

private slots:
    void everyValueAndEveryNetIsOrdered()
    {
        for (quint32 seed = 0; seed < atlases; ++seed) {
            const Case made(seed);
            const Ledger ledger = made.ledger();
            for (IncidentIndex i = 0; i < made.atlas.incidents.size(); ++i)
                HOLDS(isOrdered(ledger.values[i]) && isOrdered(ledger.nets[i]), seed);
        }
    }

    void theLedgerIsTheSlowLedger()
    {
        for (quint32 seed = 0; seed < atlases; ++seed) {
            const Case made(seed);
            const Ledger ledger = made.ledger();
            const SlowLedger slow(made.atlas, ledger.measure, ledger.reading);
            for (IncidentIndex i = 0; i < made.atlas.incidents.size(); ++i) {
                const Amount net = ledger.nets[i];
                HOLDS(slow.net(i) == (SlowLedger::Plain{net.low, net.best, net.high}), seed);
                HOLDS(slow.toldApart(i) == net.toldApart && slow.flags(i) == net.flags, seed);
            }
        }
    }

    void aWholeAndItsPartsAddUpToWhatItIsWorth()
    {
        for (quint32 seed = 0; seed < atlases; ++seed) {
            const Case made(seed);
            const std::vector<IncidentIndex> wholes = wholesOf(made.atlas);
            const Ledger ledger = made.ledger();
            const SlowLedger slow(made.atlas, ledger.measure, ledger.reading);
            std::vector<Sum> trees(made.atlas.incidents.size());
            for (IncidentIndex i = 0; i < trees.size(); ++i)
                trees[rootOf(wholes, i)].add(ledger.nets[i]);
            for (IncidentIndex i = 0; i < trees.size(); ++i) {
                if (wholes[i] != none || !made.atlas.incidents[i].counted)
                    continue;
                const SlowLedger::Plain all = slow.effective(i);
                HOLDS(trees[i].low == all.low && trees[i].best == all.best && trees[i].high == all.high, seed);
                const Amount value = ledger.values[i];
                const bool fits = value.has(Amount::HasFigure) && !value.has(Amount::Exceeded);
                if (fits)
                    HOLDS(trees[i].best == value.best, seed);
                if (fits && readCount(made.atlas, i, ledger.measure, ledger.reading).low != Count::absent)
                    HOLDS(trees[i].low == value.low, seed);
                if (fits && !value.has(Amount::Open))
                    HOLDS(trees[i].high == value.high, seed);
            }
        }
    }

    void lowestIsAtMostBestIsAtMostHighest()
    {
        for (quint32 seed = 0; seed < atlases; ++seed) {
            const Case made(seed);
            const std::vector<IncidentIndex> wholes = wholesOf(made.atlas);
            for (const std::size_t lower : {0, 1}) {
                const Ledger a = made.ledger(readings[lower]), b = made.ledger(readings[lower + 1]);
                std::vector<Sum> sumsOfA(wholes.size()), sumsOfB(wholes.size());
                Sum totalOfA, totalOfB;
                for (IncidentIndex i = 0; i < wholes.size(); ++i) {
                    HOLDS(isAtMost(a.values[i], b.values[i]), seed);
                    sumsOfA[rootOf(wholes, i)].add(a.nets[i]);
                    sumsOfB[rootOf(wholes, i)].add(b.nets[i]);
                    totalOfA.add(a.nets[i]);
                    totalOfB.add(b.nets[i]);
                }
                for (IncidentIndex i = 0; i < wholes.size(); ++i)
                    HOLDS(isAtMost(sumsOfA[i], sumsOfB[i]), seed);
                HOLDS(isAtMost(totalOfA, totalOfB), seed);
            }
        }
    }

    void everyRowIsOrderedAndRowsAddUp()
    {
        const int keys = static_cast<int>(tallyKeyNames().size());
        for (quint32 seed = 0; seed < atlases; ++seed) {
            const Case made(seed);
            const Ledger ledger = made.ledger();
            const auto key = static_cast<TallyKey>(static_cast<int>(seed) / 20 % keys);
            for (const Filter &filter : filtersOf(seed)) {
                const auto rows = tally(made.atlas, ledger, filter, key);
                const auto total = tally(made.atlas, ledger, filter, TallyKey::Total);
                HOLDS(std::ranges::all_of(rows, [](const TallyRow &row) { return isOrdered(row); }), seed);
                HOLDS(isOrdered(total.front()), seed);
                HOLDS(cellsOf(rows) == cellsOf(total), seed);
                for (const TallyRow &row : rows)
                    HOLDS(row.sum.low <= row.sum.best && row.sum.best <= row.sum.high, seed);
            }
        }
    }

    void everySumByPlaceIsOrdered()
    {
        for (quint32 seed = 0; seed < atlases / 10; ++seed) {
            const Case made(seed);
            for (const Reading reading : readings) {
                std::vector<Sum> sums;
                TimeIndex(made.atlas, made.ledger(reading)).sumByLocation({}, nullptr, sums);
                for (const Sum &sum : sums)
                    HOLDS(0 <= sum.low && sum.low <= sum.best && sum.best <= sum.high, seed);
            }
        }
    }

    void aRowOfDozensTakesItsLowFromTheRowOfItsWhole()
    {
        AtlasMaker maker;
        const PlaceIndex a = maker.place(u"A"_s, PlaceLevel::Governorate),
                         b = maker.place(u"B"_s, PlaceLevel::Governorate);
        const LocationIndex inA = maker.location(PlacePrecision::Governorate, {a}),
                            inB = maker.location(PlacePrecision::Governorate, {b});
        const IncidentIndex whole = maker.simple(Count::exactly(147), Span::day(0), none, inA);
        maker.simple({24, Count::absent, Count::absent}, Span::day(0), whole, inB);
        const Ledger ledger = makeLedger(maker.atlas, killed, {});

        const auto rows = tally(maker.atlas, ledger, {}, TallyKey::Governorate);
        QCOMPARE(rows[0].low(), std::optional<qint64>(123));
        QCOMPARE(rows[0].best(), std::optional<qint64>(147));
        QCOMPARE(rows[1].low(), std::optional<qint64>(24));
        QCOMPARE(rows[1].best(), std::nullopt);
        QCOMPARE(rows[1].high(), std::nullopt);

        Filter onlyB;
        onlyB.hiddenPrecisions = {};
        onlyB.area = b;
        const auto alone = tally(maker.atlas, ledger, onlyB, TallyKey::Total);
        QCOMPARE(alone[0].low(), std::optional<qint64>(24));
        QCOMPARE(alone[0].best(), std::nullopt);
    }

    void aRowOfDozensWhoseWholeIsHiddenHasNoNumberOfItsOwn()
    {
        AtlasMaker maker;
        maker.atlas.kinds = {{u"k1"_s, {}}, {u"k2"_s, {}}};
        const IncidentIndex whole = maker.simple(Count::exactly(147));
        maker.atlas.incidents[whole].kind = 0;
        maker.simple({24, Count::absent, Count::absent}, Span::day(0), whole);
        maker.simple(Count::exactly(5));
        maker.atlas.incidents.back().kind = 1;
        Filter filter;
        filter.hiddenKinds = {0};
        const auto rows = tally(maker.atlas, makeLedger(maker.atlas, killed, {}), filter, TallyKey::Kind);
        QCOMPARE(rows[1].key, u"none"_s);
        QCOMPARE(rows[1].low(), std::nullopt);
        QCOMPARE(rows[1].onlyInWhole(), std::optional<qint64>(24));
        QCOMPARE(tally(maker.atlas, makeLedger(maker.atlas, killed, {}), filter, TallyKey::Total)[0].low(),
                 std::optional<qint64>(5));
    }

private:
    static IncidentIndex rootOf(const std::vector<IncidentIndex> &wholes, IncidentIndex incident)
    {
        while (wholes[incident] != none)
            incident = wholes[incident];
        return incident;
    }
};

QTEST_GUILESS_MAIN(BoundsTest)
#include "tst_bounds.moc"
