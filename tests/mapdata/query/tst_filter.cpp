#include "mapdata/query/filter.h"
#include "tests/mapdata/support/atlasmaker.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace sijill;
using namespace sijill::test;

namespace {

/// One incident with a kind, an actor, a source and a town, and one with nothing at all.
Atlas twoIncidents()
{
    AtlasMaker maker;
    maker.source(u"monitor"_s);
    maker.source(u"agency"_s);
    maker.atlas.kinds = {{u"shelling"_s, {u"Shelling"_s, u"قصف"_s}}};
    maker.atlas.actors = {{u"army"_s, {u"The Army"_s, {}}}, {u"other"_s, {u"Others"_s, {}}}};
    const PlaceIndex area = maker.place(u"SY03"_s, PlaceLevel::Governorate);
    const PlaceIndex town = maker.place(u"Moadamiyat al-Sham"_s, PlaceLevel::Point, area);
    maker.atlas.places[town].name.arabic = u"معضمية الشام"_s;
    maker.place(u"SY01"_s, PlaceLevel::Governorate);
    maker.incident(Span::days(10, 12), none, maker.location(PlacePrecision::Town, {town}));
    maker.claim(0);
    maker.claim(1);
    maker.atlas.incidents[0].kind = 0;
    maker.atlas.incidents[0].perpetrators = maker.actors({0, 1});
    maker.atlas.incidents[0].title = maker.atlas.texts.add(Text{u"Barrel bombs on the market"_s, u"براميل"_s});
    maker.incident(Span());
    return std::move(maker.atlas);
}

std::vector<bool> shown(const Filter &filter)
{
    const Atlas atlas = twoIncidents();
    const Mask mask = makeMask(atlas, filter);
    std::vector<bool> both;
    for (std::size_t i = 0; i < mask.size(); ++i) {
        // The mask asks once for each location and name; the predicate asks every time. They must not differ.
        if (passes(atlas, static_cast<IncidentIndex>(i), filter) != (mask[i] != 0))
            qFatal("mask and predicate differ for incident %zu", i);
        both.push_back(mask[i] != 0);
    }
    return both;
}

const std::vector<bool> bothOfThem{true, true}, first{true, false}, second{false, true}, neither{false, false};

} // namespace

class FilterTest : public QObject {
    Q_OBJECT

private slots:
    void anEmptyFilterShowsEverything()
    {
        QCOMPARE(shown({}), bothOfThem);
        QVERIFY(makeMask(Atlas(), {}).empty());
    }

    void kindsAreHiddenOneByOne()
    {
        Filter filter;
        filter.hiddenKinds = {0};
        QCOMPARE(shown(filter), second);
        filter.hiddenKinds = {none16};
        QCOMPARE(shown(filter), first);
    }

    void anIncidentIsHiddenWithTheLastOfItsActors()
    {
        Filter filter;
        filter.hiddenActors = {0};
        QCOMPARE(shown(filter), bothOfThem);
        filter.hiddenActors = {0, 1};
        QCOMPARE(shown(filter), second);
        filter.hiddenActors = {none16};
        QCOMPARE(shown(filter), first);
    }

    void anIncidentIsHiddenWithTheLastOfItsSources()
    {
        Filter filter;
        filter.hiddenSources = {0};
        QCOMPARE(shown(filter), bothOfThem);
        filter.hiddenSources = {0, 1};
        QCOMPARE(shown(filter), second); // what nobody claims is no claim of a hidden source
    }

    void anAreaHoldsWhatLiesInItAlone()
    {
        Filter filter;
        filter.area = 0;
        QCOMPARE(shown(filter), first);
        filter.area = 1;
        QCOMPARE(shown(filter), first);
        filter.area = 2;
        QCOMPARE(shown(filter), neither);
    }

    void precisionsAreHiddenOneByOne()
    {
        Filter filter;
        filter.hiddenPrecisions = {PlacePrecision::Unplaced};
        QCOMPARE(shown(filter), first);
    }

    void allWordsMustOccur_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("isFound");
        QTest::newRow("title") << u"BARREL"_s << true;
        QTest::newRow("title in Arabic") << u"براميل"_s << true;
        QTest::newRow("place by another spelling") << u"moadamiyat"_s << true;
        QTest::newRow("place in Arabic") << u"المعضمية"_s << true;
        QTest::newRow("actor and source") << u"army monitor"_s << true;
        QTest::newRow("id") << u"i0"_s << true;
        QTest::newRow("one word too many") << u"army nowhere"_s << false;
        QTest::newRow("its area") << u"SY03"_s << true;
    }
    void allWordsMustOccur()
    {
        QFETCH(QString, text);
        QFETCH(bool, isFound);
        Filter filter;
        filter.text = text;
        QCOMPARE(shown(filter)[0], isFound);
    }

    void undatedIncidentsAreInNoWindow()
    {
        const Atlas atlas = twoIncidents();
        Filter filter;
        QVERIFY(isShown(atlas, 1, filter));
        filter.window = Span::days(12, 20);
        QVERIFY(isShown(atlas, 0, filter));
        QVERIFY(!isShown(atlas, 1, filter));
        filter.window = Span::days(13, 20);
        QVERIFY(!isShown(atlas, 0, filter));
    }

    void aLargeMaskIsTheFilterRowByRow_data()
    {
        QTest::addColumn<int>("rows");
        QTest::newRow("a part and one row") << 16'385;
        QTest::newRow("many parts") << 200'003;
    }
    void aLargeMaskIsTheFilterRowByRow()
    {
        QFETCH(const int, rows);
        Atlas atlas = twoIncidents();
        const Incident both[] = {atlas.incidents[0], atlas.incidents[1]};
        QRandomGenerator random(7);
        atlas.incidents.clear();
        for (int i = 0; i < rows; ++i)
            atlas.incidents.push_back(both[random.bounded(2)]);
        Filter filter;
        filter.hiddenKinds = {0};
        Filter words;
        words.text = u"barrel"_s;
        for (const Filter &one : {filter, words}) {
            const Mask mask = makeMask(atlas, one);
            const bool first = passes(twoIncidents(), 0, one), second = passes(twoIncidents(), 1, one);
            QVERIFY(first != second);
            for (std::size_t i = 0; i < mask.size(); ++i)
                if ((mask[i] != 0) != (atlas.incidents[i].claimCount > 0 ? first : second))
                    QFAIL(qPrintable(u"row %1"_s.arg(i)));
        }
        // What nobody waits for is not made.
        const Mask unwanted = makeMask(atlas, {}, [] { return false; });
        QCOMPARE(std::ranges::count(unwanted, 0), std::ptrdiff_t(unwanted.size()));
    }
};

QTEST_GUILESS_MAIN(FilterTest)
#include "tst_filter.moc"
