// What holds between windows, over random atlases, windows, keys, measures, readings and rules.

#include "mapdata/tally/explain.h"
#include "mapdata/tally/keys.h"
#include "mapdata/tally/tally.h"
#include "tests/mapdata/support/atlasmaker.h"
#include "tests/mapdata/support/slowshares.h"

#include <QTest>

using namespace sijill;
using namespace sijill::test;

namespace {

using Bounds = std::array<qint64, 3>;

Bounds boundsOf(const Sum &sum)
{
    return {sum.low, sum.best, sum.high};
}

Bounds operator+(const Bounds &a, const Bounds &b)
{
    return {a[0] + b[0], a[1] + b[1], a[2] + b[2]};
}

Sum summed(const std::vector<TallyRow> &rows)
{
    Sum sum;
    for (const TallyRow &row : rows)
        sum += row.sum;
    return sum;
}

/// One throw of everything that a number depends on.
struct Thrown {
    QRandomGenerator random;
    Atlas atlas;
    Filter filter;
    TallyKey key;
    Ledger ledger;
    TimeIndex index;
    Mask mask;

    explicit Thrown(quint32 seed) : random(seed), atlas(RandomAtlas(seed, 4 + random.bounded(20)).take())
    {
        filter.measure = static_cast<MeasureIndex>(random.bounded(static_cast<int>(atlas.measures.size())));
        filter.reading = {static_cast<Reading::Rule>(random.bounded(4)), 0};
        filter.spans = static_cast<SpanRule>(random.bounded(3));
        if (random.bounded(5) > 0)
            filter.window = days();
        if (random.bounded(4) == 0)
            filter.hiddenKinds = {0};
        key = static_cast<TallyKey>(random.bounded(tallyKeyNames().size()));
        ledger = makeLedger(atlas, filter.measure, filter.reading);
        index = TimeIndex(atlas, ledger);
        mask = makeMask(atlas, filter);
    }

    Span days()
    {
        const Day begin = 14'960 + random.bounded(200);
        return {begin, begin + 1 + random.bounded(random.bounded(3) == 0 ? 200 : 20)};
    }
    Sum total(const TimeWindow &window) const { return index.total(window, &mask); }
    Sum slowTotal(const TimeWindow &window) const
    {
        Sum sum;
        for (IncidentIndex i = 0; i < atlas.incidents.size(); ++i)
            if (mask[i])
                sum += slowSum(ledger.nets[i], atlas.incidents[i].span, window);
        return sum;
    }
    std::vector<TallyRow> rows(TallyKey by) const { return tally(atlas, ledger, filter, by); }
};

constexpr quint32 rounds = 2'500; // of each of the four

} // namespace

class SpansTest : public QObject {
    Q_OBJECT

private slots:
    void adjacentWindowsAddUpToTheirUnion()
    {
        for (quint32 seed = 0; seed < rounds; ++seed) {
            Thrown thrown(seed);
            const Span first = thrown.days();
            const Span second{first.end, first.end + 1 + thrown.random.bounded(100)};
            const Bounds both = boundsOf(thrown.total({united(first, second)}));
            QCOMPARE(boundsOf(thrown.total({first})) + boundsOf(thrown.total({second})), both);
            Bounds byDay{};
            for (Day day = first.begin; day < second.end; ++day)
                byDay = byDay + boundsOf(thrown.total({Span::day(day)}));
            QCOMPARE(byDay, both);
        }
    }

    void rowsAddUpToTheTotalWhichIsTheIndexsAndTheSlowOne()
    {
        for (quint32 seed = 10'000; seed < 10'000 + rounds; ++seed) {
            const Thrown thrown(seed);
            const Sum total = thrown.slowTotal(thrown.filter.timeWindow());
            QCOMPARE(thrown.total(thrown.filter.timeWindow()), total);
            QCOMPARE(thrown.rows(TallyKey::Total)[0].sum, total);
            const Sum rows = summed(thrown.rows(thrown.key));
            QCOMPARE(boundsOf(rows), boundsOf(total));
            if (!isTime(thrown.key)) {
                QCOMPARE(rows, total);
            } else if (thrown.filter.spans != SpanRule::Share) {
                QCOMPARE(rows.incidents, total.incidents);
                QCOMPARE(rows.withoutFigure, total.withoutFigure);
            }
            if (thrown.filter.window.isValid()) {
                // What is sure and what is possible does not depend on the rule.
                for (const SpanRule rule : {SpanRule::Share, SpanRule::Whole, SpanRule::Inside}) {
                    const Sum other = thrown.total({thrown.filter.window, rule});
                    QCOMPARE(other.inside(), total.inside());
                    QCOMPARE(other.touching(), total.touching());
                    QVERIFY(other.inside() <= other.best && other.best <= other.touching());
                }
            } else {
                QVERIFY(total.isExact());
            }
        }
    }

    void aRowOfTimeIsItsOwnWindow()
    {
        for (quint32 seed = 20'000; seed < 20'000 + rounds; ++seed) {
            Thrown thrown(seed);
            thrown.filter.spans = SpanRule::Share;
            const auto key = static_cast<TallyKey>(static_cast<int>(TallyKey::EachDay) + thrown.random.bounded(4));
            for (const TallyRow &row : thrown.rows(key)) {
                if (row.key == u"undated"_s)
                    continue;
                QCOMPARE(row.sum, thrown.total(row.window));
                if (key != TallyKey::EachDay)
                    continue;
                const Histogram histogram = thrown.index.histogram(thrown.days(), &thrown.mask);
                const Day day = row.window.span.begin;
                if (!histogram.span().contains(day))
                    continue;
                const DayFigures figures = histogram.at(day);
                QCOMPARE(Bounds({qint64(figures.low), qint64(figures.best), qint64(figures.high)}), boundsOf(row.sum));
            }
        }
    }

    void theExplanationIsTheTable()
    {
        const QLocale locale(QLocale::English);
        for (quint32 seed = 30'000; seed < 30'000 + rounds; ++seed) {
            const Thrown thrown(seed);
            for (const TallyRow &row : thrown.rows(thrown.key)) {
                const Explanation told =
                    explain(thrown.atlas, thrown.ledger, {row.window, row.incidents, row.elsewhere}, locale);
                QCOMPARE(told.sum, row.sum);
                const auto lines = [&](ExplanationLine::Kind kind) {
                    return static_cast<std::size_t>(std::ranges::count(told.lines, kind, &ExplanationLine::kind));
                };
                QCOMPARE(lines(ExplanationLine::Kind::Incident), row.incidents.size());
                QCOMPARE(lines(ExplanationLine::Kind::Elsewhere), row.elsewhere.size());
                const auto cut = std::ranges::count_if(
                    row.incidents, [&](IncidentIndex i) { return !row.window.holds(thrown.atlas.incidents[i].span); });
                QCOMPARE(lines(ExplanationLine::Kind::Share), static_cast<std::size_t>(cut));
            }
        }
    }

    void boundsInOrderStayInOrder()
    {
        QRandomGenerator random(5);
        for (int round = 0; round < 20'000; ++round) {
            const Day begin = 16'000 + random.bounded(400);
            const Span span{begin, begin + 2 + random.bounded(100)};
            const qint32 low = random.bounded(40), best = low + random.bounded(40), high = best + random.bounded(40);
            const Span window{begin + 1, begin + 2 + random.bounded(120)};
            const Amount part = partIn({low, best, high, Amount::HasFigure}, span, {window});
            QVERIFY(0 <= part.low && part.low <= part.best && part.best <= part.high);
        }
    }

    void theShareIsSaidInWords()
    {
        AtlasMaker maker;
        maker.simple(Count::exactly(145), Span::days(0, 35)); // 31 days of January, 5 of February
        const Ledger ledger = makeLedger(maker.atlas, killed, {});
        Filter filter;
        filter.window = Span::days(4, 15);
        const auto rows = tally(maker.atlas, ledger, filter, TallyKey::Total);
        QCOMPARE(rows[0].sum.best, 48);
        const Explanation told =
            explain(maker.atlas, ledger, {rows[0].window, rows[0].incidents}, QLocale(QLocale::English));
        const auto share = std::ranges::find(told.lines, ExplanationLine::Kind::Share, &ExplanationLine::kind);
        QVERIFY(share != told.lines.end());
        QCOMPARE(share->text, u"By share, 12 of its 36 days: 48 of 145"_s);
    }
};

QTEST_GUILESS_MAIN(SpansTest)
#include "tst_spans.moc"
