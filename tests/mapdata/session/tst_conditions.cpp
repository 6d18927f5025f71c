#include "mapdata/session/conditions.h"

#include "mapdata/query/resolve.h"
#include "mapdata/session/atlasfacts.h"
#include "tests/mapdata/support/atlasmaker.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace sijill;
using namespace sijill::test;

namespace {

using Kind = Condition::Kind;

const QLocale english(QLocale::English);

constexpr Kind allKinds[] = {Kind::Window,  Kind::Measure, Kind::Kinds,    Kind::Actors,  Kind::Area, Kind::Precisions,
                             Kind::Sources, Kind::Text,    Kind::DataSets, Kind::Reading, Kind::Spans};

/// Five kinds, three actors of whom two act together once, two sources, two governorates, two data sets; a sixth kind
/// and a third source occur nowhere.
Atlas sample()
{
    AtlasMaker maker;
    Atlas &atlas = maker.atlas;
    atlas.kinds = {{u"shelling"_s, {u"Shelling and rockets"_s, u"قصف"_s}},
                   {u"airstrike"_s, {u"Airstrike"_s, u"غارة جوية"_s}},
                   {u"clash"_s, {u"Clash"_s, u"اشتباك"_s}},
                   {u"siege"_s, {u"Siege"_s, u"حصار"_s}},
                   {u"mixed"_s, {u"Violence, mixed"_s, u"عنف، مختلط"_s}},
                   {u"absent"_s, {u"What never was"_s, {}}}};
    atlas.actors = {{u"army"_s, {u"The Army"_s, u"الجيش"_s}},
                    {u"rebels"_s, {u"Rebels"_s, u"متمردون"_s}},
                    {u"guests"_s, {u"Guests"_s, {}}}};
    maker.source(u"Monitor"_s);
    maker.source(u"Agency"_s);
    maker.source(u"Silent"_s);
    maker.group(Outcome::Killed, u"children"_s);
    const PlaceIndex aleppo = maker.place(u"Aleppo"_s, PlaceLevel::Governorate);
    atlas.places[aleppo].name.arabic = u"حلب"_s;
    const PlaceIndex town = maker.place(u"Khasham"_s, PlaceLevel::Point);
    const LocationIndex inAleppo = maker.location(PlacePrecision::Governorate, {aleppo}),
                        inTown = maker.location(PlacePrecision::Town, {town});
    const SetIndex by[] = {maker.actors({0}), maker.actors({1}), maker.actors({0, 2}), maker.actors({})};
    for (quint16 i = 0; i < 6; ++i) {
        maker.incident(Span::day(i), none, i % 2 == 0 ? inAleppo : inTown);
        atlas.incidents.back().kind = i < 5 ? KindIndex(i) : none16;
        atlas.incidents.back().perpetrators = by[i % 4];
        maker.claim(i % 2 == 0 ? SourceIndex(0) : SourceIndex(1));
        maker.figure(killed, Count::exactly(i));
    }
    atlas.dataSets = {{{u"First"_s, {}}, 3, {}}, {{u"Second"_s, {}}, 6, {}}};
    return std::move(atlas);
}

QString told(const Filter &filter, const QLocale &locale = english)
{
    return inWords(conditionsOf(sample(), filter, locale));
}

Filter hidingKinds(const QSet<KindIndex> &kinds)
{
    Filter filter;
    filter.hiddenKinds = kinds;
    return filter;
}

/// Anything that could be asked.
class RandomFilter {
public:
    explicit RandomFilter(quint32 seed) : m_random(seed) {}

    Filter of(const Atlas &atlas)
    {
        Filter filter;
        if (oneIn(3))
            filter.window = Span::days(15'000 + m_random.bounded(50), 15'060 + m_random.bounded(50));
        if (oneIn(4))
            filter.measure = static_cast<MeasureIndex>(m_random.bounded(int(atlas.measures.size())));
        if (oneIn(4))
            filter.reading = oneIn(2) ? Reading{Reading::Rule::Lowest}
                                      : Reading{Reading::Rule::Source, static_cast<SourceIndex>(m_random.bounded(3))};
        if (oneIn(4))
            filter.spans = static_cast<SpanRule>(m_random.bounded(3));
        hide(filter.hiddenKinds, atlas.kinds.size());
        hide(filter.hiddenActors, atlas.actors.size());
        hide(filter.hiddenSources, atlas.sources.size());
        if (oneIn(3))
            for (quint8 i = 0; i <= static_cast<quint8>(PlacePrecision::Unplaced); ++i)
                if (oneIn(3))
                    filter.hiddenPrecisions.insert(static_cast<PlacePrecision>(i));
        if (oneIn(4))
            filter.area = static_cast<PlaceIndex>(m_random.bounded(int(atlas.places.size())));
        if (oneIn(4))
            filter.text = oneIn(3) ? u"-"_s : u"i1"_s; // a hyphen alone asks for nothing
        if (oneIn(4))
            filter.hiddenDataSets.insert(static_cast<DataSetIndex>(m_random.bounded(2)));
        return filter;
    }

private:
    bool oneIn(int n) { return m_random.bounded(n) == 0; }
    void hide(QSet<quint16> &hidden, std::size_t count)
    {
        if (!oneIn(3))
            return;
        for (std::size_t i = 0; i < count; ++i)
            if (oneIn(2))
                hidden.insert(static_cast<quint16>(i));
        if (oneIn(3))
            hidden.insert(none16);
    }

    QRandomGenerator m_random;
};

Atlas randomAtlas(quint32 seed)
{
    Atlas atlas = RandomAtlas(seed, 40).take();
    for (auto *terms : {&atlas.kinds, &atlas.actors})
        for (Term &term : *terms)
            term.name.english = term.id;
    atlas.dataSets = {{{u"one"_s, {}}, 20, {}}, {{u"two"_s, {}}, 40, {}}};
    return atlas;
}

/// How many of the hidden values some incident has.
template <class Value>
bool hidesSome(const Atlas &atlas, Facet facet, const QSet<Value> &hidden)
{
    return std::ranges::any_of(facetValues(atlas, facet),
                               [&](quint16 value) { return hidden.contains(static_cast<Value>(value)); });
}

/// By the filter itself, and not by what is said of it.
bool isNarrowed(const Atlas &atlas, const Filter &filter)
{
    return hidesSome(atlas, Facet::Kind, filter.hiddenKinds) || hidesSome(atlas, Facet::Actor, filter.hiddenActors) ||
           hidesSome(atlas, Facet::Source, filter.hiddenSources) ||
           hidesSome(atlas, Facet::Precision, filter.hiddenPrecisions) ||
           hidesSome(atlas, Facet::DataSet, filter.hiddenDataSets) || filter.area != none || filter.text == u"i1"_s;
}

bool showsAll(const Atlas &atlas, const Filter &filter)
{
    return std::ranges::all_of(makeMask(atlas, filter), [](quint8 row) { return row != 0; });
}

} // namespace

class TestConditions : public QObject {
    Q_OBJECT

private slots:
    void anEarlierStateOfARegisterIsToldWhateverTheQuery()
    {
        Atlas atlas = sample();
        atlas.knownOn = toDay(QDate(2025, 2, 1));
        const Conditions conditions = conditionsOf(atlas, {}, english);
        QCOMPARE(inWords(conditions), u"as known on 1 February 2025"_s);
        QCOMPARE(leavingOut(conditions), conditions);
        QCOMPARE(without(Query(), Kind::KnownOn), Query());
    }

    void nothingIsSaidOfAnEmptyFilter()
    {
        QVERIFY(conditionsOf(Atlas(), {}, english).empty());
        QVERIFY(conditionsOf(sample(), {}, english).empty());
        QVERIFY(inWords(Conditions()).isEmpty() && inFull(Conditions()).isEmpty());
        QCOMPARE(withoutAll({}), Query());
    }

    void whatNoIncidentHasHidesNothingAndIsNotTold()
    {
        Filter filter = hidingKinds({5});
        filter.hiddenSources = {2};
        filter.hiddenPrecisions = {PlacePrecision::Country};
        filter.text = u"-"_s;
        QVERIFY(showsAll(sample(), filter));
        QVERIFY(conditionsOf(sample(), filter, english).empty());
    }

    void namesOfAnotherAtlasAreNotTold()
    {
        Query query;
        query.hiddenKinds = QStringList{u"unheard-of"_s};
        query.area = u"nowhere"_s;
        QVERIFY(conditionsOf(sample(), resolve(query, sample()).filter, english).empty());
    }

    void eachIsSaidInAFewWords_data()
    {
        QTest::addColumn<Filter>("filter");
        QTest::addColumn<QString>("words");
        const auto row = [](const char *name, const QString &words, auto change) {
            Filter filter;
            change(filter);
            QTest::newRow(name) << filter << words;
        };
        row("one kind", u"without airstrike"_s, [](Filter &f) { f.hiddenKinds = {1}; });
        row("two kinds", u"without shelling and rockets, airstrike"_s, [](Filter &f) { f.hiddenKinds = {0, 1}; });
        row("a name with a comma", u"without clash, “Violence, mixed”"_s, [](Filter &f) { f.hiddenKinds = {2, 4}; });
        row("one kind alone", u"only airstrike"_s, [](Filter &f) { f.hiddenKinds = {0, 2, 3, 4, none16}; });
        row("no stated kind", u"without what is of no stated kind"_s, [](Filter &f) { f.hiddenKinds = {none16}; });
        row("nothing is left", u"without shelling and rockets, airstrike and 4 more"_s,
            [](Filter &f) { f.hiddenKinds = {0, 1, 2, 3, 4, none16}; });
        row("an actor", u"not by The Army alone"_s, [](Filter &f) { f.hiddenActors = {0}; });
        row("one actor alone", u"only by Rebels"_s, [](Filter &f) { f.hiddenActors = {0, 2, none16}; });
        row("an area", u"only in Aleppo"_s, [](Filter &f) { f.area = 0; });
        row("precision", u"without towns and quarters"_s,
            [](Filter &f) { f.hiddenPrecisions = {PlacePrecision::Town, PlacePrecision::Exact}; });
        row("a source", u"without what is told by Monitor alone"_s, [](Filter &f) { f.hiddenSources = {0}; });
        row("words", u"only with the words “khasham air”"_s, [](Filter &f) { f.text = u"khasham air"_s; });
        row("a data set", u"not from Second"_s, [](Filter &f) { f.hiddenDataSets = {1}; });
        row("measure", u"Killed: children"_s, [](Filter &f) { f.measure = 3; });
        row("reading", u"reading: lowest"_s, [](Filter &f) { f.reading = Reading{Reading::Rule::Lowest}; });
        row("rule", u"only wholly inside the days"_s, [](Filter &f) { f.spans = SpanRule::Inside; });
        row("days", u"1 to 3 January 1970"_s, [](Filter &f) { f.window = Span::days(0, 2); });
        row("several", u"1 January 1970; without airstrike; only in Aleppo"_s, [](Filter &f) {
            f.window = Span::day(0);
            f.hiddenKinds = {1};
            f.area = 0;
        });
    }
    void eachIsSaidInAFewWords()
    {
        QFETCH(const Filter, filter);
        QTEST(told(filter), "words");
        const Atlas atlas = sample();
        const AtlasFacts facts = factsOf({std::make_shared<const Atlas>(sample()), {}, {}, {}, {}});
        QCOMPARE(conditionsOf(atlas, filter, english, &facts), conditionsOf(atlas, filter, english));
    }

    void whereEachIncidentHasOneActorNobodyIsAlone()
    {
        Atlas atlas = sample();
        atlas.actorSets[3] = {2};
        Filter filter;
        filter.hiddenActors = {0};
        QCOMPARE(inWords(conditionsOf(atlas, filter, english)), u"not by The Army"_s);
    }

    void aLongListIsShortAndHasAllItsNamesElsewhere()
    {
        const Conditions conditions = conditionsOf(sample(), hidingKinds({0, 1, 2, 3, 4, none16}), english);
        QCOMPARE(conditions.size(), std::size_t(1));
        QVERIFY(conditions[0].phrase.size() < conditions[0].whole.size());
        for (const QString &name : {u"shelling"_s, u"airstrike"_s, u"clash"_s, u"siege"_s, u"Violence, mixed"_s})
            QVERIFY2(conditions[0].whole.contains(name), qPrintable(conditions[0].whole));
        QCOMPARE(inFull(conditions), conditions[0].whole);
    }

    void namesAreThoseOfTheLanguage()
    {
        const QLocale arabic(QLocale::Arabic);
        Filter filter = hidingKinds({1});
        filter.area = 0;
        const QString words = told(filter, arabic);
        QVERIFY2(words.contains(u"غارة جوية"_s) && words.contains(u"حلب"_s), qPrintable(words));
        filter = {};
        filter.hiddenActors = {2}; // it has no Arabic name, and stands apart
        QVERIFY(told(filter, arabic).contains(QChar(0x2068) + u"Guests"_s + QChar(0x2069)));
    }

    void picturesAndTablesTellWhatIsLeftOut()
    {
        Filter filter = hidingKinds({1});
        filter.window = Span::day(0);
        filter.measure = 3;
        filter.reading = Reading{Reading::Rule::Highest};
        filter.spans = SpanRule::Whole;
        const Conditions all = conditionsOf(sample(), filter, english);
        QCOMPARE(all.size(), std::size_t(5));
        QCOMPARE(inWords(leavingOut(all)), u"without airstrike"_s);
        QCOMPARE(without(all, Kind::Window).size(), std::size_t(4));
    }

    void whatIsToldIsWhatIsAsked()
    {
        int narrowed = 0, wide = 0;
        for (quint32 seed = 1; seed <= 400; ++seed) {
            const Atlas atlas = randomAtlas(seed);
            const Filter filter = RandomFilter(seed * 7).of(atlas);
            const Conditions conditions = conditionsOf(atlas, filter, english);
            const bool leavesSomeOut = !leavingOut(conditions).empty();
            QCOMPARE(leavesSomeOut, isNarrowed(atlas, filter));
            QVERIFY(leavesSomeOut || showsAll(atlas, filter));
            ++(leavesSomeOut ? narrowed : wide);
            const auto has = [&](Kind kind) {
                return std::ranges::find(conditions, kind, &Condition::kind) != conditions.end();
            };
            QCOMPARE(has(Kind::Window), filter.window.isValid());
            QCOMPARE(has(Kind::Measure), filter.measure != killed);
            QCOMPARE(has(Kind::Reading), filter.reading != Reading());
            QCOMPARE(has(Kind::Spans), filter.spans != SpanRule::Share);
            for (const Condition &condition : conditions)
                QVERIFY(!condition.phrase.isEmpty() && condition.phrase.size() <= condition.whole.size());
        }
        QVERIFY(narrowed > 100 && wide > 20);
    }

    void eachIsTakenAwayByItself()
    {
        for (quint32 seed = 1; seed <= 400; ++seed) {
            const Atlas atlas = randomAtlas(seed);
            const Filter filter = RandomFilter(seed * 7).of(atlas);
            const Query query = queryOf(filter, atlas);
            const Conditions conditions = conditionsOf(atlas, filter, english);
            Query rest = query;
            for (const Condition &condition : conditions) {
                const Filter left = resolve(without(query, condition.kind), atlas).filter;
                QCOMPARE(conditionsOf(atlas, left, english), without(conditions, condition.kind));
                rest = without(rest, condition.kind);
            }
            const Filter left = resolve(rest, atlas).filter;
            QVERIFY(conditionsOf(atlas, left, english).empty());
            QVERIFY(showsAll(atlas, left) && left.measure == killed && !left.window.isValid());
            // All of them together.
            const Filter plain = resolve(withoutAll(query), atlas).filter;
            Filter inWindow;
            inWindow.window = filter.window;
            QCOMPARE(plain, inWindow);
        }
    }

    void oneTakenAwayLeavesTheOthersAsTheyAre()
    {
        Query query;
        query.window = Span::day(3);
        query.spans = u"inside"_s;
        query.measure = u"killed:children"_s;
        query.reading = u"lowest"_s;
        query.hiddenKinds = QStringList{u"a"_s};
        query.hiddenActors = QStringList{u"b"_s};
        query.hiddenSources = QStringList{u"c"_s};
        query.hiddenPrecisions = QStringList{u"town"_s};
        query.hiddenDataSets = QStringList{u"d"_s};
        query.area = u"e"_s;
        query.text = u"f"_s;
        for (const Kind kind : allKinds) {
            const Query one = without(query, kind);
            QVERIFY(one != query);
            // What is taken away first makes no difference to the others.
            for (const Kind other : allKinds)
                QCOMPARE(without(one, other), without(without(query, other), kind));
        }
        Query none = query;
        for (const Kind kind : allKinds)
            none = without(none, kind);
        QCOMPARE(none, Query());
    }
};

QTEST_GUILESS_MAIN(TestConditions)
#include "tst_conditions.moc"
