#include "mapdata/query/resolve.h"
#include "mapdata/session/session.h"
#include "tests/mapdata/support/atlasmaker.h"

#include <QTest>

#include <algorithm>

using namespace sijill;
using namespace sijill::test;

namespace {

/// One killed on each of the days 0 to n - 1: incident i is of kind i % 3, by actor i % 2, told by source i % 2, in
/// place i % 2, with the id "i<i>". `turned`: every list the other way round.
Atlas atlasOf(int n, bool turned = false)
{
    AtlasMaker maker;
    const QStringList kinds =
        turned ? QStringList{u"raid"_s, u"clash"_s, u"strike"_s} : QStringList{u"strike"_s, u"clash"_s, u"raid"_s};
    for (const QString &id : kinds)
        maker.atlas.kinds.push_back({id, {id.toUpper(), {}}});
    const QStringList two = turned ? QStringList{u"y"_s, u"x"_s} : QStringList{u"x"_s, u"y"_s};
    std::vector<LocationIndex> locations;
    for (const QString &id : two) {
        maker.atlas.actors.push_back({id, {id.toUpper(), {}}});
        maker.source(id);
        maker.place(u"area "_s + id, PlaceLevel::Governorate);
        locations.push_back(maker.location(PlacePrecision::Governorate, {PlaceIndex(maker.atlas.places.size() - 1)}));
    }
    const SetIndex sets[] = {maker.actors({0}), maker.actors({1})};
    const MeasureIndex children = maker.group(Outcome::Killed, u"children"_s);
    for (int row = 0; row < n; ++row) {
        const int i = turned ? n - 1 - row : row;
        const auto at = [&](const QString &id, const QStringList &list) { return list.indexOf(id); };
        const QString kind = QStringList{u"strike"_s, u"clash"_s, u"raid"_s}[i % 3];
        const auto side = static_cast<std::size_t>(at(i % 2 ? u"y"_s : u"x"_s, two));
        maker.incident(Span::day(i), none, locations[side]);
        Incident &incident = maker.atlas.incidents.back();
        incident.id = maker.atlas.texts.add(u"i%1"_s.arg(i));
        incident.kind = static_cast<KindIndex>(at(kind, kinds));
        incident.perpetrators = sets[side];
        maker.claim(static_cast<SourceIndex>(side));
        maker.figure(killed, Count::exactly(1));
        maker.figure(children, Count::exactly(i % 2));
    }
    return std::move(maker.atlas);
}

OpenedAtlas opened(Atlas atlas)
{
    return {std::make_shared<const Atlas>(std::move(atlas)), {}, {}, {}, {}};
}

/// What is asked for is made, as often as it is to be.
Session::Changes follow(Session &session, const Session::Step &step)
{
    return step.isToMake ? step.changes | session.take(session.work()({})) : step.changes;
}

QStringList idsOf(const Atlas &atlas, const std::vector<IncidentIndex> &incidents)
{
    QStringList ids;
    for (const IncidentIndex incident : incidents)
        ids << atlas.texts.text(atlas.incidents[incident].id).english;
    return ids;
}

/// The two lists of incidents name the same.
QStringList shownIds(const Session &session)
{
    QStringList ids = idsOf(session.shown().atlas(), session.shown().incidents());
    ids.sort();
    return ids;
}

QStringList selectedIds(const Session &session)
{
    return idsOf(session.shown().atlas(), session.selection().incidents);
}

IncidentIndex indexOf(const Atlas &atlas, const QString &id)
{
    for (std::size_t i = 0; i < atlas.incidents.size(); ++i)
        if (atlas.texts.text(atlas.incidents[i].id).english == id)
            return static_cast<IncidentIndex>(i);
    return none;
}

/// Something of everything.
Query askedForMuch()
{
    Query query;
    query.window = Span::days(2, 40);
    query.spans = u"inside"_s;
    query.measure = u"killed:children"_s;
    query.reading = u"source:y"_s;
    query.hiddenKinds = {u"raid"_s};
    query.hiddenActors = {u"x"_s};
    query.hiddenPrecisions = {u"town"_s};
    query.area = u"area y"_s;
    query.text = u"i"_s;
    return query;
}

Atlas withSets(Atlas atlas, const std::vector<std::pair<QString, IncidentIndex>> &sets)
{
    for (const auto &[name, end] : sets)
        atlas.dataSets.push_back({{name, {}}, end, {}});
    return atlas;
}

} // namespace

class TestSession : public QObject {
    Q_OBJECT

private slots:
    void withoutAnAtlasItIsEmptyAndWhole()
    {
        const Session session;
        QVERIFY(session.shown().atlas().incidents.empty());
        QVERIFY(session.shown().incidents().empty());
        QCOMPARE(session.query(), Query());
        QVERIFY(session.selection().isEmpty());
        QVERIFY(!session.waitsForAnother());
    }

    void anEmptyQueryShowsEverything()
    {
        const Atlas atlas = atlasOf(9);
        const Resolved resolved = resolve({}, atlas);
        QCOMPARE(resolved.filter, Filter());
        QVERIFY(resolved.unknown.empty());
        QCOMPARE(resolve(queryOf({}, atlas), atlas).filter, Filter());
    }

    void aQueryAndItsFilterSayTheSame()
    {
        const Atlas atlas = withSets(atlasOf(9), {{u"one"_s, 4}, {u"two"_s, 9}});
        Filter filter;
        filter.window = Span::days(1, 8);
        filter.spans = SpanRule::Whole;
        filter.measure = 3;
        filter.reading = {Reading::Rule::Source, 1};
        filter.hiddenKinds = {0, 2, none16};
        filter.hiddenActors = {1, none16};
        filter.hiddenSources = {0, none16};
        filter.hiddenPrecisions = {PlacePrecision::Exact, PlacePrecision::Unplaced};
        filter.hiddenDataSets = {1};
        filter.area = 1;
        filter.text = u"words"_s;
        const Query query = queryOf(filter, atlas);
        QCOMPARE(query.hiddenKinds, (QStringList{u"strike"_s, u"raid"_s, u"none"_s}));
        QCOMPARE(query.hiddenDataSets, QStringList{u"two"_s});
        QCOMPARE(query.measure, u"killed:children"_s);
        QCOMPARE(query.reading, u"source:y"_s);
        QCOMPARE(query.area, u"area y"_s);
        const Resolved resolved = resolve(query, atlas);
        QCOMPARE(resolved.filter, filter);
        QVERIFY(resolved.unknown.empty());
    }

    void entriesOfOneNameAreToldApart()
    {
        Atlas atlas = withSets(atlasOf(9), {{u"table"_s, 3}, {u"table"_s, 6}, {u"table"_s, 9}});
        atlas.kinds = {{u"a"_s, {}}, {u"a"_s, {}}, {u"a#2"_s, {}}, {{}, {}}, {u"none"_s, {}}};
        for (KindIndex kind = 0; kind < 4; ++kind)
            for (DataSetIndex set = 0; set < 3; ++set) {
                Filter filter;
                filter.hiddenKinds = {kind};
                filter.hiddenDataSets = {set};
                if (kind != 2) // its id is the name of another
                    QCOMPARE(resolve(queryOf(filter, atlas), atlas).filter, filter);
            }
    }

    void whatTheAtlasDoesNotKnowIsToldAndHidesNothing()
    {
        Query query = askedForMuch();
        query.spans = u"half"_s;
        query.hiddenDataSets = {u"gone"_s};
        const Resolved resolved = resolve(query, Atlas());
        QStringList keys;
        for (const UnknownName &name : resolved.unknown)
            keys << name.key;
        QCOMPARE(keys, (QStringList{u"measure"_s, u"reading"_s, u"spans"_s, u"kinds"_s, u"actors"_s, u"area"_s}));
        Filter expected;
        expected.window = query.window;
        expected.hiddenPrecisions = {PlacePrecision::Town};
        expected.text = query.text;
        QCOMPARE(resolved.filter, expected);
    }

    void aQueryMeansTheSameWhereTablesStandInAnotherOrder()
    {
        const Atlas one = atlasOf(60), other = atlasOf(60, true);
        const Query query = askedForMuch();
        QVERIFY(resolve(query, one).filter != resolve(query, other).filter);
        const Numbers a = numbersOf(one, query), b = numbersOf(other, query);
        QStringList first = idsOf(one, a.incidents()), second = idsOf(other, b.incidents());
        first.sort();
        second.sort();
        QVERIFY(!first.isEmpty());
        QCOMPARE(first, second);
        QCOMPARE(a.total, b.total);
    }

    void namesThatAreGoneComeBack()
    {
        Session session;
        follow(session, session.open(opened(atlasOf(60))));
        Query query = askedForMuch();
        query.hiddenDataSets = {u"gone"_s};
        follow(session, session.setQuery(query));
        const QStringList shown = shownIds(session);
        Atlas less = atlasOf(60);
        less.kinds = {{u"strike"_s, {}}, {u"clash"_s, {}}, {u"other"_s, {}}};
        less.actors = {{u"p"_s, {}}, {u"q"_s, {}}};
        less.sources = {{u"p"_s, {}, {}, {}, {}}, {u"q"_s, {}, {}, {}, {}}};
        less.places.clear();
        less.locationPlaces.clear();
        less.locations.resize(1);
        for (Incident &incident : less.incidents)
            incident.location = 0;
        less.measures.resize(3);
        less.groups.clear();
        for (Figure &figure : less.figures)
            figure.measure = std::min(figure.measure, wounded);
        follow(session, session.refresh(opened(less)));
        QCOMPARE(session.shown().filter.measure, killed);
        QCOMPARE(session.shown().filter.area, none);
        QCOMPARE(session.shown().filter.window, query.window);
        // A change of something else forgets none of it.
        Filter filter = session.wantedFilter();
        filter.hiddenPrecisions.insert(PlacePrecision::Near);
        follow(session, session.setFilter(filter));
        follow(session, session.refresh(opened(atlasOf(60, true))));
        QCOMPARE(shownIds(session), shown);
        QCOMPARE(session.shown().filter.measure, 3);
        QCOMPARE(session.shown().filter.reading.rule, Reading::Rule::Source);
        QVERIFY(session.query().hiddenDataSets.contains(u"gone"_s));
        QVERIFY(session.shown().filter.hiddenPrecisions.contains(PlacePrecision::Near));
    }

    void whoShowsAllOfAListMeansWhatIsGoneAsWell()
    {
        const Atlas atlas = atlasOf(9);
        Query before;
        before.hiddenKinds = {u"raid"_s, u"gone"_s};
        before.hiddenActors = {u"also gone"_s};
        before.area = u"lost"_s;
        Filter filter = resolve(before, atlas).filter;
        filter.text = u"x"_s;
        Query query = queryOf(filter, atlas, before);
        QCOMPARE(query.hiddenKinds, before.hiddenKinds);
        QCOMPARE(query.hiddenActors, before.hiddenActors);
        QCOMPARE(query.area, before.area);
        filter.hiddenKinds.clear();
        query = queryOf(filter, atlas, before);
        QVERIFY(query.hiddenKinds.isEmpty());
        QCOMPARE(query.hiddenActors, before.hiddenActors);
        QCOMPARE(queryOf({}, atlas, before), queryOf({}, atlas)); // everything is to be seen
    }

    void anEntryThatGotAnotherIdIsFoundByItsName()
    {
        Session session;
        follow(session, session.open(opened(atlasOf(60))));
        follow(session, session.setQuery(askedForMuch()));
        const QStringList shown = shownIds(session);
        Atlas coded = atlasOf(60, true);
        for (Place &place : coded.places)
            place.id = place.id == u"area y"_s ? u"SY02"_s : u"SY03"_s; // the names stay
        for (Term &kind : coded.kinds)
            kind.id = u"kind-"_s + kind.id;
        for (Source &source : coded.sources)
            source.id = u"source-"_s + source.id;
        follow(session, session.refresh(opened(coded)));
        QCOMPARE(session.query().area, u"SY02"_s);
        QCOMPARE(session.query().reading, u"source:source-y"_s);
        QCOMPARE(shownIds(session), shown);
        follow(session, session.refresh(opened(atlasOf(60))));
        QCOMPARE(session.query(), askedForMuch());
        // Of two that are called so nobody knows which it is.
        coded.places[0].name = coded.places[1].name;
        follow(session, session.refresh(opened(coded)));
        QCOMPARE(session.query().area, u"area y"_s);
        QCOMPARE(session.shown().filter.area, none);
    }

    void aSelectionIsFollowedByWhatItNames()
    {
        Session session;
        const Atlas atlas = atlasOf(60);
        follow(session, session.open(opened(atlas)));
        follow(session, session.select({{3, 7, 50}, 7}));
        QVERIFY(follow(session, session.refresh(opened(atlasOf(60, true)))).testFlag(Session::Change::Selection));
        QCOMPARE(selectedIds(session), (QStringList{u"i3"_s, u"i7"_s, u"i50"_s}));
        QCOMPARE(session.selection().current, indexOf(session.shown().atlas(), u"i7"_s));
        follow(session, session.refresh(opened(atlasOf(7))));
        QCOMPARE(selectedIds(session), QStringList{u"i3"_s});
        QCOMPARE(session.selection().current, 3u);
        follow(session, session.refresh(opened(atlasOf(2))));
        QVERIFY(session.selection().isEmpty());
        QCOMPARE(session.selection().current, none);
    }

    void whatTheAtlasDoesNotHaveIsNotSelected()
    {
        Session session;
        follow(session, session.open(opened(atlasOf(4))));
        follow(session, session.select({{1, 4, none}, 4}));
        QCOMPARE(selectedIds(session), QStringList{u"i1"_s});
        QCOMPARE(session.selection().current, none);
        follow(session, session.select({{}, 9}));
        QVERIFY(session.selection().isEmpty());
    }

    void incidentsOfOneIdAreToldApartByTheirDataSetAndOrder()
    {
        Atlas atlas = withSets(atlasOf(6), {{u"a"_s, 3}, {u"b"_s, 6}});
        const TextId same = atlas.texts.add(u"1"_s);
        for (Incident &incident : atlas.incidents)
            incident.id = same;
        const Selection selection{{1, 4, 5}, 5};
        QCOMPARE(followed(selection, atlas, atlas), selection);
        // The file of the second set alone: its positions begin anew.
        Atlas b = atlas;
        b.incidents.erase(b.incidents.begin(), b.incidents.begin() + 3);
        b.dataSets.clear();
        b.title = {u"b"_s, {}};
        QCOMPARE(followed(selection, atlas, b), (Selection{{1, 2}, 2}));
        b.title = {u"another"_s, {}};
        QCOMPARE(followed(selection, atlas, b), Selection());
        // Where a codebook says what the ids mean, the name of the file does not matter.
        for (DataSet &set : atlas.dataSets)
            set.codebook = u"ucdp"_s;
        b.codebook = u"ucdp"_s;
        QCOMPARE(followed({{1}, 1}, atlas, b).incidents.size(), std::size_t(1));
        QCOMPARE(followed({{1}, none}, atlas, atlas), (Selection{{1}, none}));
        QCOMPARE(followed(Selection(), atlas, b), Selection());
    }

    void anotherAtlasStartsAnew()
    {
        Session session;
        follow(session, session.open(opened(atlasOf(60))));
        follow(session, session.setQuery(askedForMuch()));
        follow(session, session.select({{1}, 1}));
        const Session::Changes changes = follow(session, session.open(opened(atlasOf(60))));
        QVERIFY(changes.testFlags(Session::Change::Atlas | Session::Change::StartsAnew | Session::Change::Window |
                                  Session::Change::Filter | Session::Change::Selection));
        QVERIFY(!session.keepsView());
        QCOMPARE(session.shown().filter, Filter());
        QVERIFY(session.selection().isEmpty());
    }

    void whatOnlyGrowsKeepsPositionsAndSaysNoMoreThanThat()
    {
        Session session;
        follow(session, session.open(opened(atlasOf(10))));
        follow(session, session.select({{9}, 9}));
        const Session::Changes changes = follow(session, session.grow(opened(atlasOf(20))));
        QVERIFY(session.keepsPositions() && session.keepsView());
        QVERIFY(!changes.testAnyFlags(Session::Change::Selection | Session::Change::Window));
        QCOMPARE(session.selection().current, 9u);
        follow(session, session.refresh(opened(atlasOf(20))));
        QVERIFY(!session.keepsPositions() && session.keepsView());
    }

    void whileAnotherAtlasIsOnItsWayTheOneShownTakesOtherDaysAlone()
    {
        Session session;
        follow(session, session.open(opened(atlasOf(30))));
        const Session::Step opening = session.open(opened(atlasOf(60)));
        QVERIFY(opening.isToMake && session.waitsForAnother());
        Filter filter = session.shown().filter;
        filter.hiddenKinds = {0};
        QVERIFY(!session.setFilter(filter).isToMake);
        QVERIFY(session.setWindow(Span::days(0, 4)).changes.testFlag(Session::Change::Window));
        QCOMPARE(session.shown().total.best, 5);
        // A query is of the atlas that comes.
        Query query;
        query.hiddenKinds = {u"clash"_s};
        QVERIFY(session.setQuery(query).isToMake);
        follow(session, session.grow(opened(atlasOf(90))));
        QVERIFY(!session.keepsView());
        QCOMPARE(session.shown().incidents().size(), std::size_t(60));
        QVERIFY(!session.shown().filter.window.isValid());
    }

    void aWindowThatMovesWhileSomethingIsMadeIsTheOneShown()
    {
        Session session;
        follow(session, session.open(opened(atlasOf(30))));
        Filter filter = session.wantedFilter();
        filter.hiddenKinds = {0};
        QVERIFY(session.setFilter(filter).isToMake);
        const auto work = session.work();
        QCOMPARE(session.setWindow(Span::days(0, 9)).changes, Session::Changes(Session::Change::Window));
        QCOMPARE(session.shown().total.best, 10); // as it was, on other days
        const Session::Changes changes = session.take(work({}));
        QCOMPARE(changes, Session::Changes(Session::Change::Filter));
        QCOMPARE(session.shown().total.best, 6);
    }

    void aSelectionMadeWhileAnAtlasIsOpenedAnewIsFollowedToo()
    {
        Session session;
        follow(session, session.open(opened(atlasOf(30))));
        QVERIFY(session.refresh(opened(atlasOf(30, true))).isToMake);
        const auto work = session.work();
        follow(session, session.select({{4}, 4}));
        session.take(work({}));
        QCOMPARE(selectedIds(session), QStringList{u"i4"_s});
    }

    void whatChangesNothingIsNoStep()
    {
        Session session;
        follow(session, session.open(opened(atlasOf(30))));
        follow(session, session.setQuery(askedForMuch()));
        follow(session, session.select({{1}, 1}));
        for (const Session::Step &step :
             {session.setFilter(session.shown().filter), session.setQuery(askedForMuch()),
              session.setWindow(askedForMuch().window), session.select({{1}, 1}), session.select({{}, 1})}) {
            QVERIFY(!step.isToMake);
            QCOMPARE(step.changes, Session::Changes());
        }
    }

    void allThatIsDerivedIsOfOneAtlasAndOneQuery()
    {
        const auto small = std::make_shared<const OpenedAtlas>(opened(atlasOf(12)));
        const auto large = std::make_shared<const OpenedAtlas>(opened(atlasOf(50, true)));
        Query hides;
        hides.hiddenKinds = {u"raid"_s};
        Derived before;
        for (const auto &atlas : {small, large, small})
            for (const Query &query : {Query(), askedForMuch(), hides}) {
                const Derived now = derive(atlas, query, before);
                const std::size_t incidents = atlas->atlas->incidents.size();
                QCOMPARE(now.opened, atlas);
                QCOMPARE(now.filter, resolve(query, *atlas->atlas).filter);
                QCOMPARE(now.ledger->nets.size(), incidents);
                QCOMPARE(now.ledger->measure, now.filter.measure);
                QCOMPARE(now.index->size(), incidents);
                QCOMPARE(*now.mask, makeMask(*atlas->atlas, now.filter));
                QCOMPARE(now.scale->sums.size(), atlas->atlas->locations.size());
                QCOMPARE(now.facts->standings.size(), atlas->atlas->locations.size());
                QCOMPARE(now.total, now.index->total(now.filter.timeWindow(), now.mask.get()));
                const Numbers alone = numbersOf(*atlas->atlas, query);
                QCOMPARE(alone.total, now.total);
                QCOMPARE(alone.incidents(), now.incidents());
                before = now;
            }
    }
};

QTEST_GUILESS_MAIN(TestSession)
#include "tst_session.moc"
