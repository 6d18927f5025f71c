// Charts against sums made the slow way, over random atlases: every kind, key, reading, measure and rule.
#include "mapdata/desk/chart.h"

#include "mapdata/desk/charttable.h"
#include "mapdata/desk/deskindex.h"
#include "mapdata/tally/keys.h"
#include "mapdata/words/words.h"
#include "tests/mapdata/support/atlasmaker.h"
#include "tests/mapdata/support/slowshares.h"

#include <QTest>

#include <array>
#include <map>

using namespace sijill;
using namespace sijill::test;
using namespace Qt::StringLiterals;

namespace {

using Bounds = std::array<qint64, 3>;

Bounds boundsOf(const Sum &sum)
{
    return {sum.low, sum.best, sum.high};
}

QStringList namesOf(const std::vector<ChartHead> &heads)
{
    QStringList names;
    for (const ChartHead &head : heads)
        names << head.key + u' ' + head.name + (head.isApart ? u" apart"_s : QString());
    return names;
}

constexpr ChartKind kinds[] = {ChartKind::Table,    ChartKind::Bars, ChartKind::Lines, ChartKind::Heat,
                               ChartKind::Calendar, ChartKind::Week, ChartKind::Sizes};

/// One throw of everything that a number depends on.
struct Thrown {
    QRandomGenerator random;
    Atlas atlas;
    Filter filter;
    TallyKey rows, columns;
    Ledger ledger;

    explicit Thrown(quint32 seed) : random(seed), atlas(RandomAtlas(seed, 4 + random.bounded(25)).take())
    {
        for (Incident &incident : atlas.incidents) {
            const bool isDay = incident.span.length() == 1 && random.bounded(5) > 0;
            incident.timePrecision = !incident.span.isValid() ? TimePrecision::Unknown
                                     : !isDay                 ? TimePrecision::Month
                                     : random.bounded(2) == 0 ? TimePrecision::OneDay
                                                              : TimePrecision::Hour;
            if (incident.timePrecision == TimePrecision::Hour) {
                incident.beginMinute = static_cast<qint16>(random.bounded(24 * 60));
                if (random.bounded(3) == 0)
                    incident.endMinute = static_cast<qint16>(incident.beginMinute + random.bounded(90));
            }
        }
        filter.measure = static_cast<MeasureIndex>(random.bounded(static_cast<int>(atlas.measures.size())));
        filter.reading = {static_cast<Reading::Rule>(random.bounded(4)), 0};
        filter.spans = static_cast<SpanRule>(random.bounded(3));
        if (random.bounded(2) == 0) {
            const Day begin = 14'960 + random.bounded(200);
            filter.window = {begin, begin + 1 + random.bounded(100)};
        }
        if (random.bounded(2) == 0)
            filter.hiddenKinds = {KindIndex(random.bounded(2))};
        if (random.bounded(3) == 0)
            filter.hiddenActors = {ActorIndex(random.bounded(3)), none16};
        if (random.bounded(3) == 0)
            filter.hiddenSources = {SourceIndex(random.bounded(3))};
        if (random.bounded(4) == 0)
            filter.area = static_cast<PlaceIndex>(random.bounded(3) * 4);
        rows = anyKey();
        columns = anyKey();
        ledger = makeLedger(atlas, filter.measure, filter.reading);
    }
    TallyKey anyKey() { return static_cast<TallyKey>(random.bounded(tallyKeyNames().size())); }
    Chart chart(ChartKind kind) const { return makeChart(atlas, ledger, filter, kind, rows, columns); }
    Sum slowTotal(const Filter &of) const
    {
        return slowSumOf(of, [](const Incident &, const Amount &) { return true; });
    }
    /// Of what a filter shows and a rule takes; the slow way.
    template <class IsIn>
    Sum slowSumOf(const Filter &of, IsIn &&isIn) const
    {
        Sum sum;
        for (IncidentIndex i = 0; i < atlas.incidents.size(); ++i)
            if (const Incident &incident = atlas.incidents[i];
                incident.counted && passes(atlas, i, of) && isIn(incident, ledger.nets[i]))
                sum += slowSum(ledger.nets[i], incident.span, of.timeWindow());
        return sum;
    }
};

} // namespace

class TestChart : public QObject {
    Q_OBJECT

private slots:
    void anEmptyAtlasHasNoMarks()
    {
        const Atlas atlas;
        const Ledger ledger = makeLedger(atlas, killed, {});
        for (const ChartKind kind : kinds) {
            const Chart chart = makeChart(atlas, ledger, {}, kind, TallyKey::Governorate, TallyKey::EachMonth);
            QVERIFY(chart.marks.empty());
            QCOMPARE(chart.total, Sum());
        }
    }

    void theMarksOfEveryChartAddUpToTheTotal()
    {
        for (quint32 seed = 0; seed < 800; ++seed) {
            const Thrown thrown(seed);
            const Sum total = thrown.slowTotal(thrown.filter);
            for (const ChartKind kind : kinds) {
                const Chart chart = thrown.chart(kind);
                Sum counted, ofRows;
                for (const ChartMark &mark : chart.marks)
                    counted += mark.counted;
                for (const Sum &row : chart.rowSums)
                    ofRows += row;
                QCOMPARE(boundsOf(counted), boundsOf(total));
                QCOMPARE(boundsOf(chart.total), boundsOf(total));
                QCOMPARE(boundsOf(ofRows), boundsOf(total));
                QCOMPARE(counted.withoutFigure >= total.withoutFigure, true);
            }
        }
    }

    void whatAChartWouldCountWithoutItsOwnKeysIsATotalToo()
    {
        for (quint32 seed = 1'000; seed < 1'500; ++seed) {
            const Thrown thrown(seed);
            for (const ChartKind kind : kinds) {
                const Chart chart = thrown.chart(kind);
                Filter open = withoutKey(withoutKey(thrown.filter, chart.rowKey), chart.columnKey);
                if (kind == ChartKind::Calendar)
                    open.window = {};
                Sum all;
                for (const ChartMark &mark : chart.marks)
                    all += mark.all;
                QCOMPARE(boundsOf(all), boundsOf(thrown.slowTotal(open)));
            }
        }
    }

    void aMarkOfTwoKeysIsTheSlowSumOfWhatHasBoth()
    {
        for (quint32 seed = 2'000; seed < 2'600; ++seed) {
            Thrown thrown(seed);
            if (isTime(thrown.rows) || isTime(thrown.columns))
                continue;
            const Chart chart = thrown.chart(ChartKind::Heat);
            for (const ChartMark &mark : chart.marks) {
                const auto isIn = [&](const Incident &incident, const Amount &) {
                    const auto i = static_cast<IncidentIndex>(&incident - thrown.atlas.incidents.data());
                    return rowKey(thrown.atlas, thrown.ledger, i, chart.rowKey).key == chart.rows[mark.row].key &&
                           rowKey(thrown.atlas, thrown.ledger, i, chart.columnKey).key ==
                               chart.columns[mark.column].key;
                };
                QCOMPARE(boundsOf(mark.counted), boundsOf(thrown.slowSumOf(thrown.filter, isIn)));
            }
        }
    }

    void nothingKnownForLongerThanADayIsOnADayOfTheCalendar()
    {
        for (quint32 seed = 3'000; seed < 3'500; ++seed) {
            const Thrown thrown(seed);
            const Chart chart = thrown.chart(ChartKind::Calendar);
            for (const ChartMark &mark : chart.marks) {
                for (const IncidentIndex i : mark.incidents) {
                    const Incident &incident = thrown.atlas.incidents[i];
                    const bool isDay = incident.timePrecision <= TimePrecision::OneDay && incident.span.length() == 1;
                    QCOMPARE(mark.isApart, !isDay);
                    if (isDay)
                        QCOMPARE(mark.days, incident.span);
                }
                if (!mark.isApart) {
                    const Sum slow = thrown.slowSumOf(thrown.filter, [&](const Incident &incident, const Amount &) {
                        return incident.timePrecision <= TimePrecision::OneDay && incident.span == mark.days;
                    });
                    QCOMPARE(boundsOf(mark.counted), boundsOf(slow));
                    QCOMPARE(mark.counted.incidents, slow.incidents);
                }
            }
        }
    }

    void whatHasNoHourOrNoDayIsInNoHourOfTheWeek()
    {
        for (quint32 seed = 4'000; seed < 4'500; ++seed) {
            const Thrown thrown(seed);
            const Chart chart = thrown.chart(ChartKind::Week);
            QCOMPARE(chart.columns.size(), 25u);
            for (const ChartMark &mark : chart.marks) {
                for (const IncidentIndex i : mark.incidents) {
                    const Incident &incident = thrown.atlas.incidents[i];
                    const bool isDay = incident.timePrecision <= TimePrecision::OneDay && incident.span.length() == 1;
                    if (mark.column < 24) {
                        QVERIFY(isDay && incident.beginMinute / 60 == mark.column);
                        QVERIFY(incident.endMinute <= (mark.column + 1) * 60);
                    }
                    if (mark.row < 7)
                        QVERIFY(isDay);
                    QVERIFY(!isDay || mark.row < 7);
                }
            }
        }
    }

    void anIncidentIsInTheSizeOfWhatItAdds()
    {
        for (quint32 seed = 5'000; seed < 5'500; ++seed) {
            const Thrown thrown(seed);
            const Chart chart = thrown.chart(ChartKind::Sizes);
            for (const ChartMark &mark : chart.marks) {
                const QString key = chart.rows[mark.row].key;
                const QStringList bounds = key.split(u'-');
                for (const IncidentIndex i : mark.incidents) {
                    const Amount net = thrown.ledger.nets[i];
                    if (key == "no-figure"_L1 || key == "in-whole"_L1) {
                        QVERIFY(!net.has(Amount::HasFigure) || net.has(Amount::InWhole));
                        continue;
                    }
                    QVERIFY(net.best >= bounds.first().toInt());
                    QVERIFY(bounds.last().isEmpty() || net.best <= bounds.last().toInt());
                }
                QVERIFY(mark.sure <= mark.all.incidents && mark.all.incidents <= mark.possible);
            }
        }
    }

    /// Charts of large atlases are made another way.
    void ofManyIncidentsItIsTheSameChart()
    {
        for (quint32 seed = 7'000; seed < 8'000; ++seed) {
            const Thrown thrown(seed);
            const DeskIndex index(std::make_shared<const Atlas>(thrown.atlas),
                                  std::make_shared<const Ledger>(thrown.ledger), QLocale());
            for (const ChartKind kind : kinds) {
                const Chart slow = thrown.chart(kind);
                const std::optional<Chart> quick =
                    index.chart(thrown.filter, kind, thrown.rows, thrown.columns, index.missesOf(thrown.filter));
                QVERIFY(quick);
                QVERIFY(quick->total == slow.total);
                QCOMPARE(quick->isNarrowed, slow.isNarrowed);
                QCOMPARE(namesOf(quick->rows), namesOf(slow.rows));
                QCOMPARE(namesOf(quick->columns), namesOf(slow.columns));
                QVERIFY(quick->rowSums == slow.rowSums && quick->columnSums == slow.columnSums);
                QCOMPARE(quick->marks.size(), slow.marks.size());
                for (std::size_t i = 0; i < slow.marks.size(); ++i) {
                    const ChartMark &a = quick->marks[i], &b = slow.marks[i];
                    QVERIFY(a.row == b.row && a.column == b.column && a.days == b.days && a.isApart == b.isApart);
                    QVERIFY(a.all == b.all && a.counted == b.counted);
                    QVERIFY(a.sure == b.sure && a.possible == b.possible);
                }
            }
        }
    }

    void periodsInWhichNothingHappenedAreThereAndEmpty()
    {
        AtlasMaker maker;
        maker.simple(Count::exactly(3), Span::day(toDay(QDate(2019, 1, 5))));
        maker.simple(Count::exactly(4), Span::day(toDay(QDate(2019, 4, 5))));
        const Ledger ledger = makeLedger(maker.atlas, killed, {});
        const Chart chart = makeChart(maker.atlas, ledger, {}, ChartKind::Lines, TallyKey::Total, TallyKey::EachMonth);
        QCOMPARE(chart.columns.size(), 4u);
        QCOMPARE(chart.columns[2].key, u"2019-03"_s);
        QCOMPARE(chart.marks.size(), 2u);
        QVERIFY(!chart.at(0, 1));
        QCOMPARE(chart.at(0, 3)->counted.best, 4);
    }

    void unknownZeroAndNothingAreDrawnApart()
    {
        Sum sum;
        QCOMPARE(drawnOf(sum).kind, Drawn::Kind::Nothing);
        sum.add({0, 0, 0, 0});
        QCOMPARE(drawnOf(sum).kind, Drawn::Kind::NoFigure);
        sum.add({0, 0, 0, Amount::HasFigure});
        QVERIFY(drawnOf(sum).isZero());
        Sum whole;
        whole.add(Amount::inWhole(24, Amount::HasFigure | Amount::InWhole));
        QCOMPARE(drawnOf(whole).kind, Drawn::Kind::InWhole);
        QCOMPARE(drawnOf(whole).low, 24);
    }

    void whatIsLeftOutSaysWhatItWouldAdd()
    {
        AtlasMaker maker;
        maker.atlas.kinds = {{u"k1"_s, {u"Strike"_s, {}}}, {u"k2"_s, {u"Clash"_s, {}}}};
        maker.simple(Count::exactly(3));
        maker.atlas.incidents.back().kind = 0;
        maker.simple(Count::atLeast(7));
        maker.atlas.incidents.back().kind = 1;
        Filter filter;
        filter.hiddenKinds = {1};
        const QLocale english(QLocale::English);
        const Ledger ledger = makeLedger(maker.atlas, killed, {});
        const Chart chart =
            makeChart(maker.atlas, ledger, filter, ChartKind::Bars, TallyKey::Kind, TallyKey::Total, english);
        QCOMPARE(chart.marks.size(), 2u);
        QCOMPARE(chart.total.best, 3);
        const ChartMark &clash = chart.marks[0]; // the greater one comes first
        QVERIFY(!clash.isChosen());
        QVERIFY2(wordsOf(chart, clash, english).contains(u"would add 7 or more"_s),
                 qPrintable(wordsOf(chart, clash, english)));
        QCOMPARE(wordsOf(chart, chart.marks[1], english).contains(u"would add"_s), false);
    }

    void asATableItHasALineForEachMarkThatCounts()
    {
        for (quint32 seed = 6'000; seed < 6'100; ++seed) {
            const Thrown thrown(seed);
            for (const ChartKind kind : kinds) {
                const Chart chart = thrown.chart(kind);
                qint64 best = 0;
                const std::vector<QStringList> lines = chartTable(chart);
                for (const QStringList &line : lines) {
                    QCOMPARE(line.size(), 9);
                    best += line[5].toLongLong();
                }
                QCOMPARE(best, chart.total.best);
            }
        }
    }
};

QTEST_APPLESS_MAIN(TestChart)
#include "tst_chart.moc"
