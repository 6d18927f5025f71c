#include "mapdata/duplicates/duplicates.h"
#include "mapdata/duplicates/pairs.h"
#include "mapdata/duplicates/reasonwords.h"
#include "tests/mapdata/duplicates/twinmaker.h"

#include <QTest>

#include <algorithm>
#include <functional>
#include <set>

using namespace sijill;
using namespace sijill::test;

namespace {

constexpr Day day = 17000;

/// Two data sets of one incident each, which are the same unless `change` makes something of the second.
struct Two {
    TwinMaker maker;
    PlaceIndex area, town;
    LocationIndex here;

    Two()
    {
        area = maker.place(u"area"_s, PlaceLevel::Governorate);
        town = maker.place(u"town"_s, PlaceLevel::Point, area);
        here = maker.point(36.70, 35.10, PlacePrecision::Town, town);
    }
    std::vector<Duplicate> found(const std::function<void(TwinMaker &, Incident &)> &change,
                                 const DuplicateOptions &options = {})
    {
        maker.killedAt(here, day, Count::exactly(12));
        maker.endDataSet();
        maker.killedAt(here, day, {10, Count::absent, 15});
        maker.endDataSet();
        change(maker, maker.atlas.incidents.back());
        return findDuplicates(maker.atlas, options);
    }
};

/// Many incidents in few places and days, of three data sets: points near the poles and on both sides of the seam,
/// areas within areas, long spans, undated ones, parts, reports.
Atlas randomAtlas(quint32 seed, int incidents)
{
    QRandomGenerator random(seed);
    const auto below = [&](int n) { return random.bounded(n); };
    TwinMaker maker;
    maker.atlas.actors = {{u"a1"_s, {}}, {u"a2"_s, {}}};
    maker.actors({0});
    maker.actors({1});
    std::vector<PlaceIndex> places;
    for (int g = 0; g < 3; ++g) {
        places.push_back(maker.place(u"G%1"_s.arg(g), PlaceLevel::Governorate));
        places.push_back(maker.place(u"D%1"_s.arg(g), PlaceLevel::District, places.back()));
        places.push_back(maker.place(u"t%1"_s.arg(g), PlaceLevel::Point, places.back()));
    }
    const auto anyPlace = [&] { return places[static_cast<std::size_t>(below(static_cast<int>(places.size())))]; };
    std::vector<LocationIndex> locations{0};
    const std::pair<double, double> middles[] = {{36.7, 35.1}, {179.99, -16.8}, {-179.99, -16.8}, {20, 89.9}};
    for (int i = 0; i < 24; ++i) {
        const auto [longitude, latitude] = middles[below(4)];
        locations.push_back(maker.point(longitude + below(200) / 1000.0 - 0.1, latitude + below(180) / 1000.0 - 0.09,
                                        static_cast<PlacePrecision>(below(3)), anyPlace()));
    }
    for (const PlacePrecision precision : {PlacePrecision::District, PlacePrecision::Governorate})
        for (int i = 0; i < 3; ++i)
            locations.push_back(maker.location(precision, {anyPlace()}));
    locations.push_back(maker.location(PlacePrecision::Several, {anyPlace(), anyPlace()}));
    locations.push_back(maker.location(PlacePrecision::Country, {}));
    for (int i = 0; i < 5; ++i)
        maker.report(u"r"_s);
    for (int set = 0; set < 3; ++set) {
        for (int i = 0; i < incidents / 3; ++i) {
            const Day begin = day + below(40);
            const Span span = below(15) == 0 ? Span() : Span{begin, begin + 1 + (below(4) == 0 ? below(80) : 0)};
            const IncidentIndex partOf =
                below(6) == 0 && i > 0 ? static_cast<IncidentIndex>(maker.atlas.incidents.size() - 1) : none;
            const int low = below(6) == 0 ? Count::absent : below(12);
            const LocationIndex where = locations[static_cast<std::size_t>(below(static_cast<int>(locations.size())))];
            maker.simple({low, low, low == Count::absent || below(5) == 0 ? Count::absent : low + below(5)}, span,
                         partOf, where);
            Incident &incident = maker.atlas.incidents.back();
            incident.counted = below(12) != 0;
            incident.perpetrators = static_cast<SetIndex>(below(3));
            incident.timePrecision = below(8) == 0 ? TimePrecision::Month : TimePrecision::OneDay;
            if (below(12) == 0)
                maker.atlas.claims.back().report = static_cast<ReportIndex>(below(5));
        }
        maker.endDataSet();
    }
    return std::move(maker.atlas);
}

} // namespace

class DuplicatesTest : public QObject {
    Q_OBJECT

private slots:
    void nothingIsFoundInNothing()
    {
        QVERIFY(findDuplicates(Atlas()).empty());
        TwinMaker maker;
        maker.killedAt(maker.point(36, 35), day, Count::exactly(12));
        maker.killedAt(maker.point(36, 35), day, Count::exactly(12));
        QVERIFY(findDuplicates(maker.atlas).empty()); // of one data set
    }

    void twoAccountsOfOneEventAreTheSame()
    {
        const auto found = Two().found([](TwinMaker &, Incident &) {});
        QCOMPARE(found.size(), 1u);
        QCOMPARE(found[0].a, 0u);
        QCOMPARE(found[0].b, 1u);
        QCOMPARE(found[0].verdict, DuplicateVerdict::Same);
        QVERIFY(found[0].score > 0.6 && found[0].score < 1);
        QCOMPARE(found[0].whole, none);
        QCOMPARE(found[0].reasons.daysApart, std::optional(0));
        QCOMPARE(found[0].reasons.figures, FigureMatch::Overlap);
        QCOMPARE(found[0].reasons.crowd, 0);
    }

    void whatSpeaksAgainstItIsHeard_data()
    {
        using Change = std::function<void(TwinMaker &, Incident &)>;
        QTest::addColumn<Change>("change");
        QTest::addColumn<int>("most"); // DuplicateVerdict, 3 for none
        const auto row = [](const char *name, const Change &change, int most) {
            QTest::newRow(name) << change << most;
        };
        row("four days later", [](TwinMaker &, Incident &i) { i.span = Span::day(day + 4); }, 3);
        row("undated", [](TwinMaker &, Incident &i) { i.span = {}; }, 3);
        row("another town", [](TwinMaker &m, Incident &i) { i.location = m.point(36.70, 35.40); }, 3);
        row("without a place", [](TwinMaker &, Incident &i) { i.location = 0; }, 3);
        row(
            "a governorate only",
            [](TwinMaker &m, Incident &i) { i.location = m.location(PlacePrecision::Governorate, {0}); }, 2);
        row(
            "a month only",
            [](TwinMaker &, Incident &i) {
                i.span = {day - 10, day + 20};
                i.timePrecision = TimePrecision::Month;
            },
            2);
        row(
            "twelve days, without a word on precision", [](TwinMaker &, Incident &i) { i.span = {day - 6, day + 6}; },
            2);
        row("no figure", [](TwinMaker &m, Incident &) { m.atlas.figures.back().count = {}; }, 2);
        row("far more killed", [](TwinMaker &m, Incident &) { m.atlas.figures.back().count = Count::exactly(60); }, 2);
    }
    void whatSpeaksAgainstItIsHeard()
    {
        QFETCH(std::function<void(TwinMaker &, Incident &)>, change);
        QFETCH(int, most);
        DuplicateOptions options;
        options.leastPossible = 0; // whatever is compared
        options.leastSame = 0;
        const auto found = Two().found(change, options);
        QCOMPARE(found.empty() ? 3 : static_cast<int>(found[0].verdict), most);
    }

    void anAreaHintsOnlyAtWhatLiesInIt()
    {
        Two two;
        const auto found = two.found(
            [](TwinMaker &maker, Incident &incident) {
                const PlaceIndex elsewhere = maker.place(u"elsewhere"_s, PlaceLevel::Governorate);
                incident.location = maker.location(PlacePrecision::Governorate, {elsewhere});
            },
            {.leastPossible = 0});
        QVERIFY(found.empty());
    }

    void theNearerDayTownAndFigureFitBetter()
    {
        const auto scoreOf = [](const std::function<void(TwinMaker &, Incident &)> &change) {
            const auto found = Two().found(change, {.leastPossible = 0});
            return found.empty() ? -1 : found[0].score;
        };
        const double best = scoreOf([](TwinMaker &, Incident &) {});
        const double dayLater = scoreOf([](TwinMaker &, Incident &i) { i.span = Span::day(day + 1); });
        const double twoLater = scoreOf([](TwinMaker &, Incident &i) { i.span = Span::day(day + 2); });
        const double near = scoreOf([](TwinMaker &m, Incident &i) { i.location = m.point(36.70, 35.12); });
        const double far = scoreOf([](TwinMaker &m, Incident &i) { i.location = m.point(36.70, 35.20); });
        const double close =
            scoreOf([](TwinMaker &m, Incident &) { m.atlas.figures.back().count = Count::exactly(13); });
        const double apart =
            scoreOf([](TwinMaker &m, Incident &) { m.atlas.figures.back().count = Count::exactly(40); });
        QVERIFY(best > dayLater && dayLater > twoLater && twoLater > 0);
        QVERIFY(best > near && near > far && far > 0);
        QVERIFY(best > close && close > apart && apart > 0);
    }

    void aRareFigureSaysMoreThanAUsualOne()
    {
        const auto scoreOf = [](int figure) {
            TwinMaker maker;
            const LocationIndex here = maker.point(36.7, 35.1);
            for (int i = 0; i < 200; ++i)
                maker.killedAt(maker.point(30 + i * 0.3, 10), day + i * 9, Count::exactly(1 + i % 3));
            const IncidentIndex first = maker.killedAt(here, day, Count::exactly(figure));
            maker.endDataSet();
            maker.killedAt(here, day, Count::exactly(figure));
            maker.endDataSet();
            const auto found = findDuplicates(maker.atlas);
            return found.size() == 1 && found[0].a == first ? found[0].score : -1;
        };
        QVERIFY(scoreOf(1) > 0);
        QVERIFY(scoreOf(34) > scoreOf(1));
    }

    void oneIncidentIsTheSameAsOneOther()
    {
        TwinMaker maker;
        const LocationIndex here = maker.point(36.7, 35.1), near = maker.point(36.7, 35.15);
        maker.killedAt(here, day, Count::exactly(12));
        maker.endDataSet();
        maker.killedAt(near, day + 1, Count::exactly(12));
        maker.killedAt(here, day, Count::exactly(12));
        maker.endDataSet();
        const auto found = findDuplicates(maker.atlas, {.leastSame = 0, .leastPossible = 0});
        QCOMPARE(found.size(), 2u);
        QCOMPARE(found[0].b, 2u);
        QCOMPARE(found[0].verdict, DuplicateVerdict::Same);
        QCOMPARE(found[1].b, 1u);
        QCOMPARE(found[1].verdict, DuplicateVerdict::Possible);
        QCOMPARE(found[0].reasons.crowd, 0); // a day later and further off
        QCOMPARE(found[1].reasons.crowd, 1);
    }

    void whereTwoFitAlikeNeitherIsTheSame()
    {
        TwinMaker maker;
        const LocationIndex here = maker.point(36.7, 35.1);
        maker.killedAt(here, day, Count::exactly(12));
        maker.endDataSet();
        maker.killedAt(here, day, Count::exactly(12));
        maker.killedAt(here, day, Count::exactly(12));
        maker.endDataSet();
        const auto found = findDuplicates(maker.atlas, {.leastSame = 0, .leastPossible = 0});
        QCOMPARE(found.size(), 2u);
        for (const Duplicate &pair : found) {
            QCOMPARE(pair.verdict, DuplicateVerdict::Possible);
            QCOMPARE(pair.reasons.crowd, 1);
        }
    }

    void partsAddUpToTheirWhole_data()
    {
        QTest::addColumn<int>("whole");
        QTest::addColumn<QString>("word");
        QTest::addColumn<bool>("areParts");
        QTest::newRow("as many") << 18 << u"a quarter"_s << true;
        QTest::newRow("as many at the least") << 17 << u"a quarter"_s << true;
        QTest::newRow("more") << 40 << u"a quarter"_s << false;
        QTest::newRow("nothing but the sum ties them") << 18 << QString() << false;
    }
    void partsAddUpToTheirWhole()
    {
        QFETCH(int, whole);
        QFETCH(QString, word);
        QFETCH(bool, areParts);
        TwinMaker maker;
        const LocationIndex here = maker.point(36.7, 35.1);
        const auto named = [&](IncidentIndex index) {
            maker.atlas.incidents[index].title = maker.atlas.texts.add(word);
        };
        named(maker.killedAt(here, day, Count::exactly(whole)));
        for (int i = 0; i < 100; ++i) // so that a word can be rare
            maker.killedAt(maker.point(30, 10), day + i, Count::exactly(2));
        maker.endDataSet();
        named(maker.killedAt(here, day, Count::exactly(10)));
        named(maker.killedAt(here, day, {7, Count::absent, 9}));
        maker.endDataSet();
        const auto found = findDuplicates(maker.atlas, {.leastPossible = 0});
        QCOMPARE(found.size(), 2u);
        for (const Duplicate &pair : found) {
            QCOMPARE(pair.verdict, areParts ? DuplicateVerdict::PartOf : DuplicateVerdict::Possible);
            QCOMPARE(pair.whole, areParts ? 0 : none);
            QCOMPARE(pair.reasons.parts, areParts ? 2 : 0);
        }
    }

    void anIncidentAndItsPartsAreOneAccount()
    {
        TwinMaker maker;
        const LocationIndex here = maker.point(36.7, 35.1);
        maker.killedAt(here, day, Count::exactly(12));
        maker.endDataSet();
        maker.killedAt(here, day, Count::exactly(12), 0);
        maker.killedAt(here, day, Count::exactly(12), 1);
        maker.endDataSet();
        QVERIFY(findDuplicates(maker.atlas, {.leastPossible = 0}).empty());
        // Nor where nothing of it is counted, or it runs in a circle.
        maker.atlas.incidents[0].counted = false;
        maker.atlas.incidents[0].partOf = 2;
        QVERIFY(findDuplicates(maker.atlas, {.leastPossible = 0}).empty());
    }

    void withinADataSetOnlyAReportTies()
    {
        TwinMaker maker;
        const LocationIndex here = maker.point(36.7, 35.1);
        const ReportIndex report = maker.report(u"a report"_s);
        for (int i = 0; i < 3; ++i) {
            maker.killedAt(here, day, Count::exactly(12));
            if (i < 2)
                maker.atlas.claims.back().report = report;
        }
        QVERIFY(findDuplicates(maker.atlas).empty());
        const auto found = findDuplicates(maker.atlas, {.withinDataSets = true});
        QCOMPARE(found.size(), 1u);
        QCOMPARE(found[0].b, 1u);
        QCOMPARE(found[0].reasons.report, report);
    }

    void whatIsNotCountedIsSaidToBe()
    {
        const auto found = Two().found([](TwinMaker &, Incident &incident) { incident.counted = false; });
        QCOMPARE(found.size(), 1u);
        QVERIFY(found[0].reasons.notCounted);
    }

    void civiliansOfOneMayBeAllThatTheOtherTellsOf()
    {
        Two two;
        const MeasureIndex civilians = two.maker.group(Outcome::Killed, u"civilians"_s);
        two.maker.killedAt(two.here, day, Count::exactly(40));
        two.maker.figure(civilians, Count::exactly(11));
        two.maker.endDataSet();
        two.maker.killedAt(two.here, day, {10, Count::absent, 12});
        two.maker.endDataSet();
        const auto found = findDuplicates(two.maker.atlas);
        QCOMPARE(found.size(), 1u);
        QCOMPARE(found[0].reasons.figures, FigureMatch::Overlap);
        QCOMPARE(found[0].reasons.killedA, Count({11, Count::absent, 11}));
        QVERIFY(!found[0].reasons.noCivilians);
    }

    void reasonsAreToldInWords()
    {
        Two two;
        two.maker.atlas.actors = {{u"x"_s, {u"an army"_s, {}}}};
        const SetIndex army = two.maker.actors({0});
        two.maker.killedAt(two.here, day, Count::exactly(12));
        two.maker.atlas.incidents.back().perpetrators = army;
        two.maker.endDataSet();
        two.maker.killedAt(two.maker.point(36.70, 35.136), day + 2, {10, Count::absent, 15});
        two.maker.atlas.incidents.back().perpetrators = army;
        two.maker.atlas.incidents.back().counted = false;
        two.maker.endDataSet();
        const auto found = findDuplicates(two.maker.atlas, {.leastPossible = 0});
        QCOMPARE(found.size(), 1u);
        const QStringList told = reasonsInWords(two.maker.atlas, found[0].reasons, QLocale::c());
        QCOMPARE(told, QStringList({u"2 day(s) apart"_s, u"4.0 km apart"_s, u"12 and 10 to 15 killed, which agree"_s,
                                    u"both by an army"_s, u"one of them is in no total"_s}));
    }

    void theSearchFindsWhatComparingAllWithAllFinds()
    {
        int points = 0, areas = 0;
        for (quint32 seed = 1; seed <= 60; ++seed) {
            const Atlas atlas = randomAtlas(seed, 90);
            const DuplicateTable table = duplicateTable(atlas);
            const DuplicateOptions options{.days = static_cast<int>(seed % 5), .kilometres = 2.0 + seed % 17};
            std::set<std::pair<IncidentIndex, IncidentIndex>> expected, found;
            for (IncidentIndex a = 0; a < table.facts.size(); ++a)
                for (IncidentIndex b = a + 1; b < table.facts.size(); ++b)
                    if (isWorthComparing(table.facts[a], table.facts[b], options)) {
                        expected.insert({a, b});
                        ++(table.facts[a].isPoint && table.facts[b].isPoint ? points : areas);
                    }
            for (const IncidentPair &pair : pairsWorthComparing(atlas, table, options)) {
                QVERIFY(found.insert({pair.a, pair.b}).second); // once
                if (pair.byReport)
                    expected.insert({pair.a, pair.b});
            }
            QCOMPARE(found, expected);
        }
        QVERIFY(points > 1000 && areas > 1000);
    }

    void theRulesHoldForAnyAtlas()
    {
        int same = 0;
        for (quint32 seed = 1; seed <= 60; ++seed) {
            const Atlas atlas = randomAtlas(seed, 90);
            const DuplicateOptions options{.leastSame = 0.4, .leastPossible = 0.05, .mostPossible = 2};
            const auto found = findDuplicates(atlas, options);
            std::vector<int> sames(atlas.incidents.size(), 0), told(atlas.incidents.size(), 0);
            for (const Duplicate &pair : found) {
                QVERIFY(pair.a < pair.b && pair.score >= 0 && pair.score <= 1);
                QVERIFY(atlas.dataSetOf(pair.a) != atlas.dataSetOf(pair.b));
                QCOMPARE(pair.whole == none, pair.verdict != DuplicateVerdict::PartOf);
                ++told[pair.a];
                ++told[pair.b];
                for (const IncidentIndex index : {pair.a, pair.b}) {
                    const Incident &incident = atlas.incidents[index];
                    const bool isVague = incident.timePrecision == TimePrecision::Month || !incident.span.isValid() ||
                                         !isPoint(atlas.locationOf(incident).precision);
                    QVERIFY(!isVague || pair.verdict == DuplicateVerdict::Possible);
                    if (pair.verdict == DuplicateVerdict::Same)
                        QCOMPARE(++sames[index], 1);
                    QVERIFY(pair.verdict != DuplicateVerdict::Possible || told[index] <= 2);
                }
                same += pair.verdict == DuplicateVerdict::Same;
            }
            QVERIFY(std::ranges::is_sorted(found, {}, [](const Duplicate &pair) {
                return std::tuple(pair.verdict, -pair.score, pair.a, pair.b);
            }));
        }
        QVERIFY(same > 0);
    }
};

QTEST_GUILESS_MAIN(DuplicatesTest)
#include "tst_duplicates.moc"
