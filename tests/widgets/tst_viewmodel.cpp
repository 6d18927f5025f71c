#include "tests/widgets/sampleatlas.h"
#include "widgets/viewmodel.h"

#include <QSignalSpy>
#include <QTest>

using namespace sijill;
using namespace sijill::test;

namespace {

/// One killed and two wounded each day, so many that what follows from them is made in the background.
OpenedAtlas largeAtlas(std::size_t incidents = fewIncidents + 1000)
{
    auto atlas = std::make_shared<Atlas>();
    atlas->kinds = {{QStringLiteral("one"), {}}, {QStringLiteral("two"), {}}};
    atlas->figures = {{killed, Count::exactly(1), 0}, {wounded, Count::exactly(2), 0}};
    for (std::size_t i = 0; i < incidents; ++i) {
        Incident incident;
        incident.span = Span::day(static_cast<Day>(i % 1000));
        incident.firstClaim = static_cast<ClaimIndex>(i);
        incident.claimCount = 1;
        incident.kind = static_cast<KindIndex>(i % 2);
        incident.title = atlas->texts.append(i % 100 == 0 ? "a needle" : "hay");
        Claim claim;
        claim.incident = static_cast<IncidentIndex>(i);
        claim.figureCount = 2;
        atlas->incidents.push_back(incident);
        atlas->claims.push_back(claim);
    }
    return {atlas, {}, {}, {}, {}};
}

bool settles(const ViewModel &model)
{
    return QTest::qWaitFor([&] { return !model.isBusy(); }, 20000);
}

} // namespace

class TestViewModel : public QObject {
    Q_OBJECT

private slots:
    void withoutAnAtlasItIsEmptyAndWhole()
    {
        const ViewModel model;
        QVERIFY(model.atlas());
        QVERIFY(model.atlas()->incidents.empty());
        QVERIFY(!model.total().hasFigure());
        QVERIFY(model.shownIncidents().empty());
        QVERIFY(!model.isBusy());
    }

    void noAtlasAtAllIsTheEmptyOne()
    {
        ViewModel model;
        model.setAtlas({});
        QVERIFY(model.atlas());
    }

    void theTotalIsTheSumOfAllThatIsShown()
    {
        ViewModel model;
        model.setAtlas(sampleAtlas());
        QCOMPARE(model.total().best, 149);
        QCOMPARE(model.total().withoutFigure, 1U);
        QCOMPARE(model.shownIncidents().size(), std::size_t(5));
    }

    void theWindowLeavesUndatedOnesOut()
    {
        ViewModel model;
        model.setAtlas(sampleAtlas());
        model.setWindow(model.atlas()->extent());
        QCOMPARE(model.total().best, 144);
    }

    void aSetterThatChangesNothingSaysNothing()
    {
        ViewModel model;
        model.setAtlas(sampleAtlas());
        model.setWindow(Span::day(day(2013, 1, 14)));
        model.select({1}, 1);
        model.setView({0, 0, 1, 1});
        const QSignalSpy windows(&model, &ViewModel::windowChanged);
        const QSignalSpy filters(&model, &ViewModel::filterChanged);
        const QSignalSpy sums(&model, &ViewModel::sumsChanged);
        const QSignalSpy selections(&model, &ViewModel::selectionChanged);
        const QSignalSpy views(&model, &ViewModel::viewChanged);
        model.setWindow(Span::day(day(2013, 1, 14)));
        model.setFilter(model.filter());
        model.select({1}, 1);
        model.setView({0, 0, 1, 1});
        QCOMPARE(windows.count() + filters.count() + sums.count() + selections.count() + views.count(), 0);
    }

    void theWindowAloneIsNoOtherFilter()
    {
        ViewModel model;
        model.setAtlas(sampleAtlas());
        const QSignalSpy windows(&model, &ViewModel::windowChanged);
        const QSignalSpy filters(&model, &ViewModel::filterChanged);
        const QSignalSpy sums(&model, &ViewModel::sumsChanged);
        model.setWindow(Span::day(day(2013, 1, 14)));
        QCOMPARE(windows.count(), 1);
        QCOMPARE(filters.count(), 0);
        QCOMPARE(sums.count(), 1);
    }

    void itIsConsistentBeforeItSpeaks()
    {
        ViewModel model;
        model.setAtlas(sampleAtlas());
        std::vector<qint64> heard;
        connect(&model, &ViewModel::filterChanged, this, [&] { heard.push_back(model.total().best); });
        connect(&model, &ViewModel::windowChanged, this, [&] { heard.push_back(model.total().best); });
        Filter filter = model.filter();
        filter.reading.rule = Reading::Rule::Highest;
        filter.window = {day(2016, 1, 22), day(2016, 1, 23)};
        model.setFilter(filter);
        QCOMPARE(heard, (std::vector<qint64>{22, 22})); // one of its four days: 90 are 23, 22, 23 and 22
    }

    void hidingAnActorIsObeyedByEveryNumber()
    {
        ViewModel model;
        model.setAtlas(sampleAtlas());
        Filter filter = model.filter();
        filter.hiddenActors = {1};
        model.setFilter(filter);
        QCOMPARE(model.total().best, 81);
        QCOMPARE(model.shownIncidents().size(), std::size_t(3));
    }

    void aMeasureThatTheAtlasLacksIsKilled()
    {
        ViewModel model;
        model.setAtlas(sampleAtlas());
        Filter filter = model.filter();
        filter.measure = 500;
        model.setFilter(filter);
        QCOMPARE(model.filter().measure, killed);
    }

    void anotherAtlasForgetsFilterAndSelection()
    {
        ViewModel model;
        model.setAtlas(sampleAtlas());
        model.select({3}, 3);
        Filter filter = model.filter();
        filter.hiddenKinds = {0};
        model.setFilter(filter);
        model.setAtlas(sampleAtlas());
        QCOMPARE(model.current(), none);
        QVERIFY(model.filter() == Filter());
    }

    void ofALargeAtlasTheOldOneServesUntilTheNewOneIsThere()
    {
        ViewModel model;
        model.setAtlas(sampleAtlas());
        model.setWindow(Span::day(day(2013, 1, 14)));
        const QSignalSpy atlases(&model, &ViewModel::atlasChanged);
        model.setAtlas(largeAtlas());
        QVERIFY(model.isBusy());
        QCOMPARE(model.atlas()->incidents.size(), 5u);
        QCOMPARE(model.total().best, 81);
        model.setWindow({}); // the old one still answers
        QCOMPARE(model.total().best, 149);
        QVERIFY(settles(model));
        QCOMPARE(model.atlas()->incidents.size(), fewIncidents + 1000);
        QCOMPARE(model.total().best, qint64(fewIncidents + 1000));
        QCOMPARE(atlases.count(), 1);
    }

    void whatIsNoLongerWantedIsNeverShown()
    {
        ViewModel model;
        std::vector<std::size_t> seen;
        connect(&model, &ViewModel::atlasChanged, this, [&] { seen.push_back(model.atlas()->incidents.size()); });
        model.setAtlas(largeAtlas(fewIncidents + 1));
        model.setAtlas(largeAtlas(fewIncidents + 2));
        QVERIFY(settles(model));
        model.setAtlas(largeAtlas(fewIncidents + 3));
        model.setAtlas(sampleAtlas());
        QTest::qWait(0);
        QVERIFY(settles(model));
        QCOMPARE(seen, (std::vector<std::size_t>{fewIncidents + 2, 5}));
    }

    void anotherMeasureOfALargeAtlasComesWithItsSums()
    {
        ViewModel model;
        model.setAtlas(largeAtlas());
        QVERIFY(settles(model));
        Filter filter = model.filter();
        filter.measure = wounded;
        model.setFilter(filter);
        QCOMPARE(model.filter().measure, killed);
        QCOMPARE(model.wantedFilter().measure, wounded);
        // A change begun from what is wanted keeps what is on its way, and the window need not wait for it.
        filter = model.wantedFilter();
        filter.hiddenKinds = {0};
        model.setFilter(filter);
        model.setWindow({0, 100});
        QCOMPARE(model.filter().window, (Span{0, 100}));
        QCOMPARE(model.total().best, 5100);
        std::vector<qint64> heard;
        connect(&model, &ViewModel::filterChanged, this, [&] { heard.push_back(model.total().best); });
        QVERIFY(settles(model));
        QCOMPARE(heard, std::vector<qint64>{5100});
        QCOMPARE(model.ledger().measure, wounded);
        QCOMPARE(model.total().incidents, 2550u);
        QVERIFY(model.filter() == model.wantedFilter());
    }

    void hidingAKindOfALargeAtlasIsDoneAtOnce()
    {
        ViewModel model;
        model.setAtlas(largeAtlas());
        QVERIFY(settles(model));
        Filter filter = model.filter();
        filter.hiddenKinds = {1};
        model.setFilter(filter);
        QCOMPARE(model.total().incidents, quint32(fewIncidents + 1000) / 2);
    }

    void wordsInALargeAtlasAreLookedForInTheBackground()
    {
        ViewModel model;
        model.setAtlas(largeAtlas());
        QVERIFY(settles(model));
        Filter filter = model.filter();
        for (const QString &typed : {QStringLiteral("nee"), QStringLiteral("needle")}) {
            filter.text = typed;
            model.setFilter(filter);
        }
        QCOMPARE(model.total().incidents, quint32(fewIncidents + 1000));
        QVERIFY(settles(model));
        QCOMPARE(model.total().incidents, 510u);
        QCOMPARE(model.filter().text, QStringLiteral("needle"));
    }

    void aQueryIsOfTheAtlasThatIsOnItsWay()
    {
        ViewModel model;
        model.setAtlas(sampleAtlas());
        model.setAtlas(largeAtlas());
        QVERIFY(model.isBusy() && model.waitsForAnother());
        Query query;
        query.hiddenKinds = {QStringLiteral("two")};
        model.setQuery(query);
        QVERIFY(model.filter() == Filter()); // the old one is shown as it was
        QVERIFY(settles(model));
        QCOMPARE(model.total().incidents, quint32(fewIncidents + 1000) / 2);
        QVERIFY(!model.keepsView());
    }

    void whatIsOpenedAnewKeepsWhatWasChosenByName()
    {
        ViewModel model;
        model.setAtlas(sampleAtlas());
        Filter filter = model.filter();
        filter.hiddenKinds = {1};
        model.setFilter(filter);
        model.select({0}, 0);
        const QSignalSpy selections(&model, &ViewModel::selectionChanged);
        OpenedAtlas turned = sampleAtlas();
        auto atlas = std::make_shared<Atlas>(*turned.atlas);
        std::swap(atlas->kinds[0], atlas->kinds[1]);
        for (Incident &incident : atlas->incidents)
            incident.kind = incident.kind < 2 ? 1 - incident.kind : incident.kind;
        std::swap(atlas->incidents[0], atlas->incidents[4]); // with their claims
        turned.atlas = atlas;
        model.refreshAtlas(turned);
        QVERIFY(model.keepsView() && !model.keepsPositions());
        QCOMPARE(model.filter().hiddenKinds, QSet<KindIndex>{0});
        QCOMPARE(model.query().hiddenKinds, QStringList{QStringLiteral("airstrike")});
        QCOMPARE(model.current(), 4u);
        QCOMPARE(selections.count(), 1);
    }

    void whatGrowsKeepsFilterWindowAndSelection()
    {
        ViewModel model;
        model.setAtlas(largeAtlas(1000));
        QVERIFY(!model.keepsView());
        Filter filter = model.filter();
        filter.hiddenKinds = {1};
        filter.window = {0, 10};
        model.setFilter(filter);
        model.select({4}, 4);
        model.growAtlas(largeAtlas(2000));
        QVERIFY(model.keepsView());
        QVERIFY(model.filter() == filter);
        QCOMPARE(model.current(), 4u);
        QCOMPARE(model.total().incidents, 10u);
        model.growAtlas(largeAtlas());
        filter.window = {0, 20};
        model.setFilter(filter);
        QVERIFY(settles(model));
        QVERIFY(model.filter() == filter);
        QCOMPARE(model.total().incidents, 510u);
        model.setAtlas(sampleAtlas());
        QVERIFY(!model.keepsView());
        QVERIFY(model.filter() == Filter());
    }
};

QTEST_GUILESS_MAIN(TestViewModel)
#include "tst_viewmodel.moc"
