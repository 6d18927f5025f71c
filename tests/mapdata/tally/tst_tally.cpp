#include "mapdata/tally/tally.h"
#include "tests/mapdata/support/atlasmaker.h"

#include <QTest>

using namespace sijill;
using namespace sijill::test;

namespace {

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

    void severalDaysAreSpreadAndEachCountsTheIncident()
    {
        AtlasMaker maker;
        maker.simple(Count::atLeast(10), Span::days(10, 12));
        const Ledger ledger = makeLedger(maker.atlas, killed, {});
        const auto rows = tally(maker.atlas, ledger, {}, TallyKey::EachDay);
        QCOMPARE(keysOf(rows), (QStringList{u"1970-01-11"_s, u"1970-01-12"_s, u"1970-01-13"_s}));
        QCOMPARE(bests(rows), (std::vector<qint64>{4, 3, 3}));
        for (const TallyRow &row : rows) {
            QCOMPARE(row.sum.incidents, 1u);
            QCOMPARE(row.high(), std::nullopt);
            QCOMPARE(row.sum.inside(), 0);
            QCOMPARE(row.sum.touching(), 10);
        }
    }

    void whatHasNoFigureIsWithoutFigureInEachOfItsRows()
    {
        AtlasMaker maker;
        maker.simple({}, Span::days(10, 12));
        maker.simple(Count::exactly(2), Span::day(11));
        const Ledger ledger = makeLedger(maker.atlas, killed, {});
        const auto rows = tally(maker.atlas, ledger, {}, TallyKey::EachDay);
        QCOMPARE(rows.size(), 3u);
        for (const TallyRow &row : rows)
            QCOMPARE(row.sum.withoutFigure, 1u);
        QCOMPARE(rows[1].sum.incidents, 2u);
        QCOMPARE(rows[0].best(), std::nullopt);
        QCOMPARE(rows[1].best(), std::optional<qint64>(2));
    }

    void aWindowHoldsTheDaysThatItShares_data()
    {
        QTest::addColumn<SpanRule>("rule");
        QTest::addColumn<std::vector<qint64>>("days");
        QTest::addColumn<qint64>("total");
        QTest::newRow("share") << SpanRule::Share << std::vector<qint64>{1, 1, 5} << qint64(7);
        QTest::newRow("whole") << SpanRule::Whole << std::vector<qint64>{10, 0, 5} << qint64(15);
        QTest::newRow("inside") << SpanRule::Inside << std::vector<qint64>{0, 0, 5} << qint64(5);
    }
    void aWindowHoldsTheDaysThatItShares()
    {
        QFETCH(SpanRule, rule);
        QFETCH(std::vector<qint64>, days);
        QFETCH(qint64, total);
        AtlasMaker maker;
        maker.simple(Count::exactly(10), Span::days(0, 9));
        maker.simple(Count::exactly(5), Span::day(12));
        const Ledger ledger = makeLedger(maker.atlas, killed, {});
        Filter filter;
        filter.window = Span::days(8, 20);
        filter.spans = rule;
        QCOMPARE(bests(tally(maker.atlas, ledger, filter, TallyKey::EachDay)), days);
        const Sum all = tally(maker.atlas, ledger, filter, TallyKey::Total)[0].sum;
        QCOMPARE(all.best, total);
        QCOMPARE(all.inside(), 5);
        QCOMPARE(all.touching(), 15);
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
};

QTEST_GUILESS_MAIN(TallyTest)
#include "tst_tally.moc"
