// What marks of a chart ask for.
#include "mapdata/desk/choosing.h"

#include "mapdata/query/resolve.h"
#include "tests/mapdata/support/atlasmaker.h"

#include <QTest>

using namespace sijill;
using namespace sijill::test;
using namespace Qt::StringLiterals;

namespace {

constexpr ChartKind kinds[] = {ChartKind::Bars, ChartKind::Lines, ChartKind::Heat, ChartKind::Calendar};

struct Made {
    Atlas atlas;
    Query query;
    Ledger ledger;
    Chart chart;

    Made(Atlas of, Query asked, ChartKind kind, TallyKey rows, TallyKey columns)
        : atlas(std::move(of)), query(std::move(asked)), ledger(makeLedger(atlas, killed, {})),
          chart(makeChart(atlas, ledger, resolve(query, atlas).filter, kind, rows, columns))
    {
    }
    std::size_t markOf(const QString &row, const QString &column = {}) const
    {
        for (std::size_t i = 0; i < chart.marks.size(); ++i) {
            const ChartMark &mark = chart.marks[i];
            if (chart.rows[static_cast<std::size_t>(mark.row)].key == row &&
                (column.isEmpty() || chart.columns[static_cast<std::size_t>(mark.column)].key == column))
                return i;
        }
        return chart.marks.size();
    }
    std::optional<Query> ask(std::vector<std::size_t> marks, Choosing how = Choosing::Only) const
    {
        return chosen(query, atlas, chart, marks, how);
    }
};

Day day(int year, int month, int ofMonth)
{
    return toDay(QDate(year, month, ofMonth));
}

/// Three kinds in two governorates over three months of 2019.
Atlas threeKinds()
{
    AtlasMaker maker;
    maker.atlas.kinds = {{u"a"_s, {}}, {u"b"_s, {}}, {u"c"_s, {}}};
    std::vector<LocationIndex> at;
    for (const QString &id : {u"G1"_s, u"G2"_s})
        at.push_back(maker.location(PlacePrecision::Governorate, {maker.place(id, PlaceLevel::Governorate)}));
    for (int i = 0; i < 6; ++i) {
        maker.simple(Count::exactly(i + 1), Span::day(day(2019, 1 + i % 3, 10)), none,
                     at[static_cast<std::size_t>(i % 2)]);
        maker.atlas.incidents.back().kind = static_cast<KindIndex>(i % 3);
    }
    maker.simple(Count::exactly(50), {});
    maker.atlas.incidents.back().kind = none16;
    return maker.atlas;
}

} // namespace

class TestChoosing : public QObject {
    Q_OBJECT

private slots:
    void oneKindIsAskedForAloneAndAgainLetsAllBack()
    {
        const Made made(threeKinds(), {}, ChartKind::Bars, TallyKey::Kind, TallyKey::Total);
        const auto query = made.ask({made.markOf(u"b"_s)});
        QVERIFY(query);
        QCOMPARE(query->hiddenKinds, (QStringList{u"a"_s, u"c"_s, u"none"_s}));
        const Made narrowed(threeKinds(), *query, ChartKind::Bars, TallyKey::Kind, TallyKey::Total);
        QCOMPARE(narrowed.ask({narrowed.markOf(u"b"_s)})->hiddenKinds, QStringList());
    }

    void anotherKindIsAddedAndTakenBack()
    {
        Query query;
        query.hiddenKinds = {u"a"_s, u"c"_s, u"none"_s};
        const Made made(threeKinds(), query, ChartKind::Bars, TallyKey::Kind, TallyKey::Total);
        const auto both = made.ask({made.markOf(u"a"_s)}, Choosing::Add);
        QVERIFY(both);
        QCOMPARE(both->hiddenKinds, (QStringList{u"c"_s, u"none"_s}));
        const Made with(threeKinds(), *both, ChartKind::Bars, TallyKey::Kind, TallyKey::Total);
        QCOMPARE(with.ask({with.markOf(u"a"_s)}, Choosing::Add)->hiddenKinds, query.hiddenKinds);
    }

    void theLastOneTakenBackLeavesAllNotNothing()
    {
        Query query;
        query.hiddenKinds = {u"a"_s, u"c"_s, u"none"_s};
        const Made made(threeKinds(), query, ChartKind::Bars, TallyKey::Kind, TallyKey::Total);
        QCOMPARE(made.ask({made.markOf(u"b"_s)}, Choosing::Add), Query());
    }

    void monthsAreOneWindowFromTheFirstToTheLast()
    {
        const Made made(threeKinds(), {}, ChartKind::Lines, TallyKey::Total, TallyKey::EachMonth);
        const auto query = made.ask({made.markOf(u"total"_s, u"2019-03"_s), made.markOf(u"total"_s, u"2019-01"_s)});
        QVERIFY(query);
        QCOMPARE(query->window, Span::days(day(2019, 1, 1), day(2019, 3, 31)));
    }

    void aCellAsksForItsAreaAndItsMonth()
    {
        const Made made(threeKinds(), {}, ChartKind::Heat, TallyKey::Governorate, TallyKey::EachMonth);
        const auto query = made.ask({made.markOf(u"G2"_s, u"2019-02"_s)});
        QVERIFY(query);
        QCOMPARE(query->area, u"G2"_s);
        QCOMPARE(query->window, Span::days(day(2019, 2, 1), day(2019, 2, 28)));
    }

    void twoAreasTheUndatedAndTheUnplacedAreNoQuery()
    {
        const Made made(threeKinds(), {}, ChartKind::Heat, TallyKey::Governorate, TallyKey::EachMonth);
        QVERIFY(!made.ask({made.markOf(u"G1"_s), made.markOf(u"G2"_s)}));
        QVERIFY(!made.ask({made.markOf(u"unplaced"_s)}));
    }

    void daysOfTheCalendarAreAWindow()
    {
        const Made made(threeKinds(), {}, ChartKind::Calendar, TallyKey::Total, TallyKey::Total);
        const auto query = made.ask({0, 1});
        QVERIFY(query);
        QCOMPARE(query->window, Span::days(day(2019, 1, 10), day(2019, 2, 10)));
        QCOMPARE(chosenRow({}, made.atlas, made.chart, 0)->window, Span::days(day(2019, 1, 1), day(2019, 12, 31)));
        QVERIFY(!made.ask({made.markOf(u"undated"_s)}));
    }

    void aRowAsksForItsKeyAlone()
    {
        Query query;
        query.window = Span::days(day(2019, 1, 1), day(2019, 1, 31));
        const Made made(threeKinds(), query, ChartKind::Heat, TallyKey::Kind, TallyKey::EachMonth);
        const auto row = chosenRow(query, made.atlas, made.chart, 0);
        QVERIFY(row);
        QCOMPARE(row->window, query.window);
        QCOMPARE(row->hiddenKinds.size(), 3);
    }

    /// What is asked for counts at least what the mark counts of it, and where it is of one key, exactly that.
    void whatIsAskedForHoldsWhatTheMarkHas()
    {
        for (quint32 seed = 0; seed < 250; ++seed) {
            QRandomGenerator random(seed);
            const Atlas atlas = RandomAtlas(seed, 20).take();
            for (const ChartKind kind : kinds) {
                const auto key = [&] { return static_cast<TallyKey>(random.bounded(tallyKeyNames().size())); };
                const TallyKey rows = key(), columns = key();
                const Made made(atlas, {}, kind, rows, columns);
                for (std::size_t i = 0; i < made.chart.marks.size(); ++i) {
                    const auto query = made.ask({i});
                    if (!query)
                        continue;
                    const Filter filter = resolve(*query, atlas).filter;
                    for (const IncidentIndex incident : made.chart.marks[i].incidents)
                        QVERIFY(isShown(atlas, incident, filter));
                    const Chart after = makeChart(atlas, made.ledger, filter, kind, rows, columns);
                    const auto again = std::ranges::find_if(after.marks, [&](const ChartMark &mark) {
                        return mark.incidents == made.chart.marks[i].incidents && mark.days == made.chart.marks[i].days;
                    });
                    QVERIFY(again != after.marks.end());
                    QVERIFY(again->isChosen());
                    QCOMPARE(again->all.best, made.chart.marks[i].all.best);
                }
            }
        }
    }

    void incidentsOfSeveralMarksAreThereOnce()
    {
        const Made made(threeKinds(), {}, ChartKind::Bars, TallyKey::Kind, TallyKey::Total);
        const std::vector<std::size_t> marks{0, 1, 0};
        const auto incidents = incidentsOf(made.chart, marks);
        QVERIFY(std::ranges::is_sorted(incidents));
        QVERIFY(std::ranges::adjacent_find(incidents) == incidents.end());
    }
};

QTEST_APPLESS_MAIN(TestChoosing)
#include "tst_choosing.moc"
