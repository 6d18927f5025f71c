#include "mapdata/admin/join.h"
#include "mapdata/admin/matchareas.h"
#include "mapdata/ledger/ledger.h"
#include "mapdata/tally/tally.h"
#include "tests/mapdata/admin/madelayers.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace sijill;
using madelayers::layer;

namespace {

/// Aleppo with two districts side by side, the first in two sub-districts, and Homs below with one of its own.
Hierarchy book()
{
    return makeHierarchy({
        layer(LayerRole::Areas, 1,
              {{u"SY02"_s, {u"Aleppo"_s, u"حلب"_s}, {36, 36, 2, 1}},
               {u"SY03"_s, {u"Rural Damascus"_s, u"ريف دمشق"_s}, {36, 33, 2, 1}},
               {u"SY04"_s, {u"Homs"_s, u"حمص"_s}, {36, 34, 2, 2}}}),
        layer(LayerRole::Areas, 2,
              {{u"SY0200"_s, {u"Jebel Saman"_s, u"جبل سمعان"_s}, {36, 36, 1, 1}},
               {u"SY0201"_s, {u"Al Bab"_s, u"الباب"_s}, {37, 36, 1, 1}},
               {u"SY0400"_s, {u"Homs"_s, u"حمص"_s}, {36, 34, 2, 2}}}),
        layer(LayerRole::Areas, 3,
              {{u"SY020000"_s, {u"Jebel Saman"_s, u"مركز جبل سمعان"_s}, {36, 36, 1, 0.5}},
               {u"SY020001"_s, {u"Atareb"_s, u"الأتارب"_s}, {36, 36.5, 1, 0.5}}}),
        layer(LayerRole::Towns, 4, {{u"C1007"_s, {u"Aleppo"_s, u"حلب"_s}, {36.5, 36.2, 0, 0}, u"SY020000"_s}}),
    });
}

Place place(const QString &id, const QString &name, PlaceLevel level, PlaceIndex parent = none)
{
    Place made;
    made.id = id;
    made.name.english = name;
    made.level = level;
    made.parent = parent;
    return made;
}

Place town(const QString &id, double lon, double lat, PlaceIndex parent = none)
{
    Place made = place(id, id, PlaceLevel::Point, parent);
    made.longitude = lon;
    made.latitude = lat;
    return made;
}

/// An atlas with an incident of so many killed at each place, as well known as given.
struct At {
    PlaceIndex place;
    PlacePrecision precision;
    int killed;
};

Atlas atlasOf(std::vector<Place> places, const std::vector<At> &incidents = {})
{
    Atlas atlas;
    atlas.places = std::move(places);
    atlas.sources.push_back({u"S"_s, {u"S"_s, {}}, {}, {}, {}});
    for (const At &at : incidents) {
        Location location;
        location.precision = at.precision;
        location.firstPlace = static_cast<quint32>(atlas.locationPlaces.size());
        location.placeCount = 1;
        atlas.locationPlaces.push_back(at.place);
        Incident incident;
        incident.id = atlas.texts.add(QString::number(atlas.incidents.size()));
        incident.location = static_cast<LocationIndex>(atlas.locations.size());
        incident.span = Span::day(1000);
        incident.firstClaim = static_cast<ClaimIndex>(atlas.claims.size());
        incident.claimCount = 1;
        Claim claim;
        claim.incident = static_cast<IncidentIndex>(atlas.incidents.size());
        claim.source = 0;
        claim.firstFigure = static_cast<quint32>(atlas.figures.size());
        claim.figureCount = 1;
        atlas.figures.push_back({killed, Count::exactly(at.killed), 0});
        atlas.locations.push_back(location);
        atlas.incidents.push_back(incident);
        atlas.claims.push_back(claim);
    }
    return atlas;
}

/// "SY02 5, unplaced 1" in the order of keys.
QString tallied(const Atlas &atlas, TallyKey key)
{
    QStringList rows;
    for (const TallyRow &row : tally(atlas, makeLedger(atlas, killed, {}), {}, key))
        rows << u"%1 %2"_s.arg(row.key).arg(row.sum.best);
    rows.sort();
    return rows.join(u", "_s);
}

QString parentOf(const Atlas &atlas, const QString &id)
{
    const auto found = std::ranges::find(atlas.places, id, &Place::id);
    if (found == atlas.places.end())
        return u"missing"_s;
    return found->parent == none ? QString() : atlas.places[found->parent].id;
}

} // namespace

class JoinTest : public QObject {
    Q_OBJECT

private slots:
    void nothingJoinedWithNothingIsNothing()
    {
        Problems problems;
        QVERIFY(joined(Atlas(), {}, problems).places.empty());
        QCOMPARE(joined(Atlas(), book(), problems).places.size(), book().places.size());
        const Atlas own = joined(atlasOf({town(u"a"_s, 36.5, 36.2)}), {}, problems);
        QCOMPARE(own.places.size(), std::size_t(1));
        QVERIFY(problems.empty());
    }

    void areasAreTheSameByCodeAndKeepTheAtlassName()
    {
        Problems problems;
        Place aleppo = place(u"SY02"_s, u"Halab"_s, PlaceLevel::Governorate);
        const Atlas atlas = joined(atlasOf({aleppo}, {{0, PlacePrecision::Governorate, 3}}), book(), problems);
        QCOMPARE(atlas.places[0].name.english, u"Halab"_s);
        QCOMPARE(atlas.places[0].name.arabic, u"حلب"_s);
        QVERIFY(atlas.places[0].spellings.contains(u"Aleppo"_s));
        QVERIFY(atlas.places[0].hasPoint());
        QCOMPARE(std::ranges::count(atlas.places, u"SY02"_s, &Place::id), 1);
        QCOMPARE(parentOf(atlas, u"SY0200"_s), u"SY02"_s);
        QCOMPARE(tallied(atlas, TallyKey::Governorate), u"SY02 3"_s);
    }

    void areasWithoutACodeAreFoundByName_data()
    {
        QTest::addColumn<QString>("governorate");
        QTest::addColumn<QString>("district");
        QTest::addColumn<QString>("codes");
        QTest::newRow("of a table") << u"Aleppo Governorate"_s << u"Jabal Saman district"_s << u"SY02 SY0200"_s;
        QTest::newRow("other words") << u"Halab"_s << u"Mintaqat al-Bab"_s << u"SY02 SY0201"_s;
        QTest::newRow("by consonants") << u"Rif Dimashq Governorate"_s << u"Duma district"_s << u"SY03 "_s;
        QTest::newRow("a district of another one") << u"Homs"_s << u"Jabal Saman district"_s << u"SY04 "_s;
        QTest::newRow("unknown governorate") << u"Baghdad"_s << u"Al Bab"_s << u" "_s;
        QTest::newRow("markaz") << u"Homs Governorate"_s << u"Mintaqat Markaz Homs district"_s << u"SY04 SY0400"_s;
    }
    void areasWithoutACodeAreFoundByName()
    {
        QFETCH(QString, governorate);
        QFETCH(QString, district);
        QFETCH(QString, codes);
        const std::vector<Place> known = book().places;
        const auto found = matchAreas({place(governorate, governorate, PlaceLevel::Governorate),
                                       place(district, district, PlaceLevel::District, 0)},
                                      known);
        const auto code = [&](std::size_t i) { return found[i] == none ? QString() : known[found[i]].id; };
        QCOMPARE(code(0) + u' ' + code(1), codes);
    }

    void manySpellingsOfOneAreaBecomeOnePlace()
    {
        Problems problems;
        const Atlas atlas = joined(atlasOf({place(u"1"_s, u"Halab"_s, PlaceLevel::Governorate),
                                            place(u"2"_s, u"Homs"_s, PlaceLevel::Governorate),
                                            place(u"3"_s, u"Aleppo province"_s, PlaceLevel::Governorate)},
                                           {{0, PlacePrecision::Governorate, 1},
                                            {1, PlacePrecision::Governorate, 10},
                                            {2, PlacePrecision::Governorate, 100}}),
                                   book(), problems);
        QCOMPARE(tallied(atlas, TallyKey::Governorate), u"SY02 101, SY04 10"_s);
        QCOMPARE(atlas.places[0].name.english, u"Aleppo"_s);
        QVERIFY(atlas.places[0].spellings.contains(u"Aleppo province"_s));
    }

    void aTownMovesIntoTheSmallestAreaAroundIt()
    {
        Problems problems;
        const Atlas atlas = joined(atlasOf({place(u"SY02"_s, u"Aleppo"_s, PlaceLevel::Governorate),
                                            town(u"nubl"_s, 36.5, 36.7, 0), town(u"bab"_s, 37.5, 36.5)}),
                                   book(), problems);
        QCOMPARE(parentOf(atlas, u"nubl"_s), u"SY020001"_s);
        QCOMPARE(parentOf(atlas, u"bab"_s), u"SY0201"_s); // has no sub-districts in the book
        QVERIFY(problems.empty());
    }

    void whereTheOutlinesDisagreeTheAtlassGovernorateIsKept()
    {
        Problems problems;
        const Atlas atlas =
            joined(atlasOf({place(u"SY04"_s, u"Homs"_s, PlaceLevel::Governorate), town(u"border"_s, 36.5, 36.1, 0)}),
                   book(), problems);
        QCOMPARE(parentOf(atlas, u"border"_s), u"SY04"_s);
        QCOMPARE(problems.size(), std::size_t(1));
        QVERIFY(problems[0].where.contains(u"border"_s));
    }

    /// Somebody put the places of an atlas where they are; of rows of a table nobody has looked at both.
    void ofATableThePointHolds()
    {
        Problems problems;
        Atlas table =
            atlasOf({place(u"SY04"_s, u"Homs"_s, PlaceLevel::Governorate), town(u"border"_s, 36.5, 36.1, 0)},
                    {{0, PlacePrecision::Exact, 3}, {1, PlacePrecision::Town, 2}, {0, PlacePrecision::Near, 1}});
        table.sources.front().kind = u"table"_s;
        for (Location &location : table.locations) {
            location.longitude = 36.5;
            location.latitude = 36.1;
        }
        const Atlas atlas = joined(std::move(table), book(), problems);
        QCOMPARE(tallied(atlas, TallyKey::Governorate), u"SY02 5, SY04 1"_s); // what is only near stays
        QCOMPARE(problems.size(), std::size_t(1));
        QVERIFY2(problems[0].text.contains(u"said to be in Homs and lie in"_s) &&
                     problems[0].text.contains(u"border"_s),
                 qPrintable(problems[0].text));
    }

    void aPointThatIsOnlyNearMovesNowhere()
    {
        Problems problems;
        Place near = town(u"base"_s, 36.5, 36.2, 0);
        near.pointPrecision = PlacePrecision::Near;
        const Atlas atlas =
            joined(atlasOf({place(u"SY02"_s, u"Aleppo"_s, PlaceLevel::Governorate), near}), book(), problems);
        QCOMPARE(parentOf(atlas, u"base"_s), u"SY02"_s);
    }

    void townsAreTheSameByCodeFirst()
    {
        Problems problems;
        const Atlas atlas =
            joined(atlasOf({town(u"C1007"_s, 36.4, 36.2), town(u"Aleppo"_s, 36.5, 36.2)}), book(), problems);
        QCOMPARE(std::ranges::count(atlas.places, u"C1007"_s, &Place::id), 1);
        QCOMPARE(atlas.places[0].longitude, 36.4); // the atlas's own
        QCOMPARE(parentOf(atlas, u"C1007"_s), u"SY020000"_s);
        QCOMPARE(std::ranges::count(atlas.places, u"Aleppo"_s, &Place::id), 1);
    }

    void townsWithoutACodeAreFoundByNameNearby_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("arabic");
        QTest::addColumn<QString>("kind");
        QTest::addColumn<double>("latitude");
        QTest::addColumn<QString>("governorate");
        QTest::addColumn<bool>("same");
        QTest::newRow("the very name") << u"Aleppo"_s << QString() << u"city"_s << 36.2 << u"SY02"_s << true;
        QTest::newRow("in Arabic") << u"Halab"_s << u"مدينة حلب"_s << u"city"_s << 36.21 << u"SY02"_s << true;
        QTest::newRow("no governorate") << u"Aleppo City"_s << QString() << QString() << 36.2 << QString() << true;
        QTest::newRow("another name") << u"Manbij"_s << u"منبج"_s << u"city"_s << 36.2 << u"SY02"_s << false;
        QTest::newRow("too far") << u"Aleppo"_s << u"حلب"_s << u"city"_s << 36.25 << u"SY02"_s << false;
        QTest::newRow("another governorate") << u"Aleppo"_s << u"حلب"_s << u"city"_s << 36.2 << u"SY04"_s << false;
        QTest::newRow("no town") << u"Aleppo"_s << u"حلب"_s << u"airport"_s << 36.2 << u"SY02"_s << false;
    }
    void townsWithoutACodeAreFoundByNameNearby()
    {
        QFETCH(QString, name);
        QFETCH(QString, arabic);
        QFETCH(QString, kind);
        QFETCH(double, latitude);
        QFETCH(QString, governorate);
        QFETCH(bool, same);
        Place own = town(u"own"_s, 36.5, latitude, governorate.isEmpty() ? none : 0);
        own.name = {name, arabic};
        own.kind = kind;
        Problems problems;
        const Atlas atlas = joined(
            atlasOf({place(governorate, governorate, PlaceLevel::Governorate), own}, {{1, PlacePrecision::Town, 5}}),
            book(), problems);
        QCOMPARE(std::ranges::count(atlas.places, u"C1007"_s, &Place::id), 1);
        QCOMPARE(atlas.places[1].id, same ? u"C1007"_s : u"own"_s);
        QCOMPARE(atlas.places[1].name.english, name); // the atlas's own, as its point
        QCOMPARE(atlas.places[1].latitude, latitude);
        QVERIFY(!same || atlas.places[1].spellings.contains(u"Aleppo"_s) || name == "Aleppo"_L1);
        QCOMPARE(parentOf(atlas, u"C1007"_s), u"SY020000"_s);
        QCOMPARE(tallied(atlas, TallyKey::Total), u"total 5"_s);
    }

    void oneTownIsNotTwoPlaces()
    {
        Place near = town(u"near"_s, 36.501, 36.2), far = town(u"far"_s, 36.515, 36.2);
        near.name.english = far.name.english = u"Aleppo"_s;
        Problems problems;
        const Atlas atlas = joined(atlasOf({far, near}), book(), problems);
        QCOMPARE(atlas.places[0].id, u"far"_s);
        QCOMPARE(atlas.places[1].id, u"C1007"_s);
    }

    void whereTwoTownsCouldBeMeantItIsNeither()
    {
        const Hierarchy two = makeHierarchy({layer(
            LayerRole::Towns, 4,
            {{u"C1"_s, {u"Zahraa"_s, {}}, {36.50, 36.2, 0, 0}}, {u"C2"_s, {u"Zahraa"_s, {}}, {36.52, 36.2, 0, 0}}})});
        Place between = town(u"own"_s, 36.511, 36.2), beside = town(u"own"_s, 36.501, 36.2);
        between.name.english = beside.name.english = u"Zahraa"_s;
        Problems problems;
        QCOMPARE(joined(atlasOf({between}), two, problems).places[0].id, u"own"_s);
        QCOMPARE(joined(atlasOf({beside}), two, problems).places[0].id, u"C1"_s);
    }

    void rowsAddUpAndTellNothingMoreExactlyThanKnown()
    {
        Problems problems;
        const Atlas atlas = joined(atlasOf({place(u"SY02"_s, u"Aleppo"_s, PlaceLevel::Governorate),
                                            town(u"nubl"_s, 36.5, 36.7, 0), town(u"elsewhere"_s, 10, 10)},
                                           {{1, PlacePrecision::Town, 1},
                                            {0, PlacePrecision::Governorate, 10},
                                            {1, PlacePrecision::Near, 100},
                                            {1, PlacePrecision::Governorate, 1000},
                                            {2, PlacePrecision::Town, 10000}}),
                                   book(), problems);
        QCOMPARE(tallied(atlas, TallyKey::Governorate), u"SY02 1111, unplaced 10000"_s);
        QCOMPARE(tallied(atlas, TallyKey::District), u"SY02 1010, SY0200 101, unplaced 10000"_s);
        QCOMPARE(tallied(atlas, TallyKey::Subdistrict), u"SY02 1010, SY0200 100, SY020001 1, unplaced 10000"_s);
        QCOMPARE(tallied(atlas, TallyKey::Total), u"total 11111"_s);
    }

    void aDistrictThatNoMapShowsStandsOnItsGovernorate()
    {
        Problems problems;
        const Atlas atlas = joined(atlasOf({place(u"1"_s, u"Aleppo"_s, PlaceLevel::Governorate),
                                            place(u"2"_s, u"Nowhere district"_s, PlaceLevel::District, 0)}),
                                   book(), problems);
        QCOMPARE(atlas.places[atlas.placeOnMap(1)].id, u"SY02"_s);
    }

    void layersOfTheHierarchyReplaceThoseOfTheAtlas()
    {
        OpenedAtlas opened;
        opened.atlas = std::make_shared<Atlas>(atlasOf({place(u"SY02"_s, u"Aleppo"_s, PlaceLevel::Governorate)}));
        opened.layers = {layer(LayerRole::Countries, 0, {{u"SY"_s, {u"Syria"_s, {}}, {35, 32, 8, 6}}}),
                         layer(LayerRole::Areas, 1, {{u"SY02"_s, {u"Aleppo"_s, {}}, {36, 36, 2, 1}}})};
        const OpenedAtlas both = joined(opened, book());
        QCOMPARE(both.layers.size(), std::size_t(5));
        QCOMPARE(both.layers[0]->role, LayerRole::Countries);
        QCOMPARE(both.layers[1]->features.size(), std::size_t(3)); // the governorates of the book
        QCOMPARE(both.layers.back()->role, LayerRole::Towns);
        QCOMPARE(opened.atlas->places.size(), std::size_t(1)); // the one that was given stays as it was
    }
};

QTEST_GUILESS_MAIN(JoinTest)
#include "tst_join.moc"
