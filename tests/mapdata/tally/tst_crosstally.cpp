// Totals by two keys: the cells against a slow sum, and against their margins, over random atlases.
#include "mapdata/tally/crosstally.h"

#include "mapdata/tally/keys.h"
#include "tests/mapdata/support/atlasmaker.h"
#include "tests/mapdata/support/slowshares.h"

#include <QTest>

#include <array>

using namespace sijill;
using namespace sijill::test;
using namespace Qt::StringLiterals;

namespace {

using Bounds = std::array<qint64, 3>;

Bounds boundsOf(const Sum &sum)
{
    return {sum.low, sum.best, sum.high};
}

/// One throw of everything that a number depends on.
struct Thrown {
    QRandomGenerator random;
    Atlas atlas;
    Filter filter;
    TallyKey rows, columns;
    Ledger ledger;
    CrossTally table;

    explicit Thrown(quint32 seed, SpanRule rule) : random(seed), atlas(RandomAtlas(seed, 4 + random.bounded(20)).take())
    {
        filter.measure = static_cast<MeasureIndex>(random.bounded(static_cast<int>(atlas.measures.size())));
        filter.reading = {static_cast<Reading::Rule>(random.bounded(4)), 0};
        filter.spans = rule;
        if (random.bounded(3) > 0) {
            const Day begin = 14'960 + random.bounded(200);
            filter.window = {begin, begin + 1 + random.bounded(100)};
        }
        rows = anyKey();
        columns = anyKey();
        ledger = makeLedger(atlas, filter.measure, filter.reading);
        table = crossTally(atlas, ledger, filter, rows, columns);
    }
    TallyKey anyKey() { return static_cast<TallyKey>(random.bounded(tallyKeyNames().size())); }
    /// What stands in the row of that key: by time what touches its window, else what has the key.
    bool isIn(IncidentIndex incident, TallyKey key, const TallyRow &row) const
    {
        const Span span = atlas.incidents[incident].span;
        if (!isTime(key))
            return rowKey(atlas, ledger, incident, key).key == row.key;
        return row.key == "undated"_L1 ? !span.isValid() : row.window.touches(span) && span.isValid();
    }
    /// By share: people are allotted to days, and a cell has those of the days that its row and its column share.
    Sum slowCell(const TallyRow &row, const TallyRow &column) const
    {
        TimeWindow window = filter.timeWindow();
        if (isTime(rows))
            window = row.window;
        if (isTime(columns) && column.window.span.isValid()) {
            const bool areBoth = isTime(rows) && window.span.isValid();
            window.span = areBoth ? intersected(window.span, column.window.span) : column.window.span;
            if (!window.span.isValid())
                return {};
        }
        Sum sum;
        const Mask mask = makeMask(atlas, filter);
        for (IncidentIndex i = 0; i < atlas.incidents.size(); ++i)
            if (mask[i] && atlas.incidents[i].counted && filter.timeWindow().touches(atlas.incidents[i].span) &&
                isIn(i, rows, row) && isIn(i, columns, column))
                sum += slowSum(ledger.nets[i], atlas.incidents[i].span, window);
        return sum;
    }
};

} // namespace

class TestCrossTally : public QObject {
    Q_OBJECT

private slots:
    void anEmptyAtlasHasATotalOfNothing()
    {
        const Atlas atlas;
        const Ledger ledger = makeLedger(atlas, killed, {});
        const CrossTally table = crossTally(atlas, ledger, {}, TallyKey::Governorate, TallyKey::EachMonth);
        QVERIFY(table.rows.empty() && table.columns.empty() && table.cells.isEmpty());
        QCOMPARE(table.total.sum, Sum());
    }

    void cellsAddUpToTheirMarginsAndTheseToTheTotal_data()
    {
        QTest::addColumn<SpanRule>("rule");
        QTest::newRow("by share") << SpanRule::Share;
        QTest::newRow("whole") << SpanRule::Whole;
        QTest::newRow("only inside") << SpanRule::Inside;
    }
    void cellsAddUpToTheirMarginsAndTheseToTheTotal()
    {
        QFETCH(SpanRule, rule);
        for (quint32 seed = 0; seed < 1'500; ++seed) {
            const Thrown thrown(seed, rule);
            const CrossTally &table = thrown.table;
            Sum ofRows, ofColumns;
            std::vector<Sum> byColumn(table.columns.size());
            for (std::size_t row = 0; row < table.rows.size(); ++row) {
                Sum byRow;
                for (std::size_t column = 0; column < table.columns.size(); ++column) {
                    if (const TallyRow *cell = table.cell(row, column)) {
                        byRow += cell->sum;
                        byColumn[column] += cell->sum;
                    }
                }
                QCOMPARE(boundsOf(byRow), boundsOf(table.rows[row].sum));
                ofRows += table.rows[row].sum;
            }
            for (std::size_t column = 0; column < table.columns.size(); ++column) {
                QCOMPARE(boundsOf(byColumn[column]), boundsOf(table.columns[column].sum));
                ofColumns += table.columns[column].sum;
            }
            QCOMPARE(boundsOf(ofRows), boundsOf(table.total.sum));
            QCOMPARE(boundsOf(ofColumns), boundsOf(table.total.sum));
            if (!isTime(thrown.rows) && !isTime(thrown.columns))
                QCOMPARE(ofRows, table.total.sum); // incidents, and those without a figure, as well
        }
    }

    void aCellIsTheSlowSumOfWhatIsInBoth()
    {
        for (quint32 seed = 50'000; seed < 51'500; ++seed) {
            const Thrown thrown(seed, SpanRule::Share);
            for (std::size_t row = 0; row < thrown.table.rows.size(); ++row) {
                for (std::size_t column = 0; column < thrown.table.columns.size(); ++column) {
                    const TallyRow *cell = thrown.table.cell(row, column);
                    const Sum slow = thrown.slowCell(thrown.table.rows[row], thrown.table.columns[column]);
                    QCOMPARE(cell ? boundsOf(cell->sum) : Bounds(), boundsOf(slow));
                    QCOMPARE(cell ? cell->sum.incidents : 0, slow.incidents);
                    QCOMPARE(cell ? cell->sum.withoutFigure : 0, slow.withoutFigure);
                }
            }
        }
    }

    void theMarginsAreInTheOrderOfATally()
    {
        for (quint32 seed = 90'000; seed < 90'300; ++seed) {
            const Thrown thrown(seed, SpanRule::Share);
            QStringList keys, alone;
            for (const TallyRow &row : thrown.table.rows)
                keys << row.key;
            for (const TallyRow &row : tally(thrown.atlas, thrown.ledger, thrown.filter, thrown.rows))
                alone << row.key;
            QCOMPARE(keys, alone);
        }
    }
};

QTEST_APPLESS_MAIN(TestCrossTally)
#include "tst_crosstally.moc"
