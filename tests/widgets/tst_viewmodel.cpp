#include "tests/widgets/sampleatlas.h"
#include "widgets/viewmodel.h"

#include <QSignalSpy>
#include <QTest>

using namespace sijill;
using namespace sijill::test;

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
        QCOMPARE(model.sums().size(), model.atlas()->locations.size());
    }

    void noAtlasAtAllIsTheEmptyOne()
    {
        ViewModel model;
        model.setAtlas({});
        QVERIFY(model.atlas());
    }

    void theTotalIsTheSumOfTheLocations()
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
        QCOMPARE(heard, (std::vector<qint64>{90, 90}));
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
};

QTEST_GUILESS_MAIN(TestViewModel)
#include "tst_viewmodel.moc"
