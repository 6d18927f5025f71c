#include "mapdata/tally/tally.h"
#include "tests/mapdata/support/atlasmaker.h"

#include <QTest>

#include <numeric>

using namespace sijill;
using namespace sijill::test;

namespace {

Sum summed(const std::vector<TallyRow> &rows)
{
    Sum sum;
    for (const TallyRow &row : rows)
        sum += row.sum;
    return sum;
}

QStringList keysOf(const std::vector<TallyRow> &rows)
{
    QStringList keys;
    for (const TallyRow &row : rows)
        keys << row.key;
    return keys;
}

std::vector<qint64> bests(const std::vector<TallyRow> &rows)
{
    std::vector<qint64> numbers;
    for (const TallyRow &row : rows)
        numbers.push_back(row.sum.best);
    return numbers;
}

} // namespace

class TallyTest : public QObject {
    Q_OBJECT

private slots:
    void anEmptyAtlasHasATotalOfNothing()
    {
        const Atlas atlas;
        const Ledger ledger = makeLedger(atlas, killed, {});
        const auto rows = tally(atlas, ledger, {}, TallyKey::Total);
        QCOMPARE(rows.size(), 1u);
        QVERIFY(!rows[0].best().has_value());
        QVERIFY(tally(atlas, ledger, {}, TallyKey::Governorate).empty());
    }

    void wholeNumbersAreCutByLargestRemainder_data()
    {
        QTest::addColumn<qint64>("amount");
        QTest::addColumn<std::vector<qint64>>("weights");
        QTest::addColumn<std::vector<qint64>>("parts");
        QTest::newRow("nothing to cut") << qint64(5) << std::vector<qint64>{} << std::vector<qint64>{};
        QTest::newRow("zero") << qint64(0) << std::vector<qint64>{1, 1} << std::vector<qint64>{0, 0};
        QTest::newRow("no rest") << qint64(6) << std::vector<qint64>{1, 1, 1} << std::vector<qint64>{2, 2, 2};
        QTest::newRow("first of equals") << qint64(10) << std::vector<qint64>{1, 1, 1} << std::vector<qint64>{4, 3, 3};
        QTest::newRow("at even distances")
            << qint64(2) << std::vector<qint64>{1, 1, 1, 1} << std::vector<qint64>{1, 0, 1, 0};
        QTest::newRow("by weight") << qint64(10) << std::vector<qint64>{7, 2} << std::vector<qint64>{8, 2};
        QTest::newRow("no weight") << qint64(3) << std::vector<qint64>{0, 1} << std::vector<qint64>{0, 3};
    }
    void wholeNumbersAreCutByLargestRemainder()
    {
        QFETCH(qint64, amount);
        QFETCH(std::vector<qint64>, weights);
        QFETCH(std::vector<qint64>, parts);
        QCOMPARE(apportion(amount, weights), parts);
    }

    void aPairOfAreasIsOneRow()
    {
        AtlasMaker maker;
        const PlaceIndex b = maker.place(u"SY03"_s, PlaceLevel::Governorate),
                         a = maker.place(u"SY01"_s, PlaceLevel::Governorate);
        const PlaceIndex town = maker.place(u"t"_s, PlaceLevel::Point, b);
        maker.simple(Count::exactly(70), Span::day(0), none, maker.location(PlacePrecision::Several, {b, a}));
        maker.simple(Count::exactly(2), Span::day(0), none, maker.location(PlacePrecision::Several, {town, b}));
        maker.simple(Count::exactly(1));
        const Ledger ledger = makeLedger(maker.atlas, killed, {});
        const auto rows = tally(maker.atlas, ledger, {}, TallyKey::Governorate);
        QCOMPARE(keysOf(rows), (QStringList{u"SY01|SY03"_s, u"SY03"_s, u"unplaced"_s}));
        QCOMPARE(bests(rows), (std::vector<qint64>{70, 2, 1}));
    }

    void whatIsKnownForAGovernorateOnlyHasItsOwnRowByDistrict()
    {
        AtlasMaker maker;
        const PlaceIndex governorate = maker.place(u"G"_s, PlaceLevel::Governorate);
        const PlaceIndex district = maker.place(u"D"_s, PlaceLevel::District, governorate);
        maker.simple(Count::exactly(1), Span::day(0), none, maker.location(PlacePrecision::Governorate, {governorate}));
        maker.simple(Count::exactly(2), Span::day(0), none, maker.location(PlacePrecision::District, {district}));
        const Ledger ledger = makeLedger(maker.atlas, killed, {});
        QCOMPARE(keysOf(tally(maker.atlas, ledger, {}, TallyKey::District)), (QStringList{u"D"_s, u"G"_s}));
    }

    void severalDaysAreSpreadAndCountedOnce()
    {
        AtlasMaker maker;
        maker.simple(Count::atLeast(10), Span::days(10, 12));
        const Ledger ledger = makeLedger(maker.atlas, killed, {});
        const auto rows = tally(maker.atlas, ledger, {}, TallyKey::EachDay);
        QCOMPARE(keysOf(rows), (QStringList{u"1970-01-11"_s, u"1970-01-12"_s, u"1970-01-13"_s}));
        QCOMPARE(bests(rows), (std::vector<qint64>{4, 3, 3}));
        QCOMPARE(rows[0].sum.incidents, 1u);
        QCOMPARE(rows[1].sum.incidents, 0u);
        QCOMPARE(rows[1].best(), std::optional<qint64>(3));
        QCOMPARE(rows[1].high(), std::nullopt);
    }

    void aWindowHoldsTheWholeOfWhatTouchesIt()
    {
        AtlasMaker maker;
        maker.simple(Count::exactly(10), Span::days(0, 9));
        const Ledger ledger = makeLedger(maker.atlas, killed, {});
        Filter filter;
        filter.window = Span::days(8, 20);
        QCOMPARE(bests(tally(maker.atlas, ledger, filter, TallyKey::EachDay)), (std::vector<qint64>{5, 5}));
    }

    void weeksMonthsAndYearsAreNamedByTheCalendar()
    {
        AtlasMaker maker;
        maker.simple(Count::exactly(3), Span::day(toDay(QDate(2013, 1, 14))));
        maker.simple(Count::exactly(4), Span::day(toDay(QDate(2012, 12, 31))));
        const Ledger ledger = makeLedger(maker.atlas, killed, {});
        QCOMPARE(keysOf(tally(maker.atlas, ledger, {}, TallyKey::EachWeek)),
                 (QStringList{u"2013-W01"_s, u"2013-W03"_s}));
        QCOMPARE(keysOf(tally(maker.atlas, ledger, {}, TallyKey::EachMonth)),
                 (QStringList{u"2012-12"_s, u"2013-01"_s}));
        QCOMPARE(keysOf(tally(maker.atlas, ledger, {}, TallyKey::EachYear)), (QStringList{u"2012"_s, u"2013"_s}));
    }

    void noFigureIsNotZero()
    {
        AtlasMaker maker;
        maker.simple({});
        const Ledger ledger = makeLedger(maker.atlas, killed, {});
        const auto rows = tally(maker.atlas, ledger, {}, TallyKey::Total);
        QCOMPARE(rows[0].low(), std::nullopt);
        QCOMPARE(rows[0].best(), std::nullopt);
        QCOMPARE(rows[0].high(), std::nullopt);
        QCOMPARE(rows[0].sum.withoutFigure, 1u);
    }

    void whatIsNotCountedIsInNoRow()
    {
        AtlasMaker maker;
        maker.simple(Count::exactly(1000));
        maker.atlas.incidents[0].counted = false;
        const Ledger ledger = makeLedger(maker.atlas, killed, {});
        QCOMPARE(tally(maker.atlas, ledger, {}, TallyKey::Total)[0].sum, Sum());
        QCOMPARE(leftOut(maker.atlas, {}), std::vector<IncidentIndex>{0});
    }

    void rowsAddUpToTheTotal_data()
    {
        QTest::addColumn<int>("key");
        const QStringList names = tallyKeyNames();
        for (int key = 0; key < names.size(); ++key)
            QTest::addRow("%s", qPrintable(names[key])) << key;
    }
    void rowsAddUpToTheTotal()
    {
        QFETCH(int, key);
        QRandomGenerator random(7);
        for (quint32 seed = 0; seed < 40; ++seed) {
            const Atlas atlas = RandomAtlas(seed, 40).take();
            const Reading reading{static_cast<Reading::Rule>(seed % 4), 0};
            const Ledger ledger = makeLedger(atlas, static_cast<MeasureIndex>(seed % 5), reading);
            for (int window = 0; window < 6; ++window) {
                Filter filter;
                const Day begin = 14980 + random.bounded(150);
                if (window > 0)
                    filter.window = {begin, begin + 1 + random.bounded(60)};
                if (window > 3)
                    filter.hiddenKinds = {0};
                Sum plain;
                for (IncidentIndex i = 0; i < atlas.incidents.size(); ++i)
                    if (isShown(atlas, atlas.incidents[i], filter))
                        plain.add(ledger.nets[i]);
                const auto rows = tally(atlas, ledger, filter, static_cast<TallyKey>(key));
                QCOMPARE(summed(rows), plain);
                for (const TallyRow &row : rows)
                    QVERIFY(row.sum.low >= 0 && row.sum.best >= 0 && row.sum.high >= 0);
            }
        }
    }
};

QTEST_GUILESS_MAIN(TallyTest)
#include "tst_tally.moc"
