#include "tests/widgets/sampleatlas.h"
#include "widgets/viewhistory.h"

#include <QSignalSpy>
#include <QTest>

using namespace sijill;
using namespace sijill::test;

class TestViewHistory : public QObject {
    Q_OBJECT

private slots:
    void whatWasShownBeforeIsShownAgain()
    {
        ViewModel model;
        ViewHistory history(model);
        history.goBack(); // there is nothing yet
        history.goForward();
        model.setAtlas(sampleAtlas());
        const QSignalSpy changed(&history, &ViewHistory::changed);
        model.setWindow(Span::day(day(2013, 1, 14)));
        QVERIFY(history.canGoBack() && !changed.isEmpty());
        history.rest();
        Filter filter = model.filter();
        filter.hiddenActors = {0};
        model.setFilter(filter);
        QCOMPARE(model.total().best, 0);
        history.goBack();
        QCOMPARE(model.total().best, 81);
        history.goBack();
        QCOMPARE(model.filter(), Filter());
        QVERIFY(!history.canGoBack());
        history.goForward();
        history.goForward();
        QCOMPARE(model.filter(), filter);
        QVERIFY(!history.canGoForward());
    }

    void timeThatPlaysIsOneStep()
    {
        ViewModel model;
        ViewHistory history(model);
        model.setAtlas(sampleAtlas());
        history.setPlaying(true);
        for (Day at = 0; at < 5; ++at) {
            model.setWindow(Span::day(day(2013, 1, 10) + at));
            QVERIFY(history.canGoBack());
        }
        history.setPlaying(false);
        history.goBack();
        QVERIFY(!model.filter().window.isValid());
        QVERIFY(!history.canGoBack());
    }

    void oneRestsByNotDoingAnything()
    {
        ViewModel model;
        ViewHistory history(model);
        model.setAtlas(sampleAtlas());
        model.setWindow(Span::day(day(2013, 1, 14)));
        auto *timer = history.findChild<QTimer *>();
        QVERIFY(timer && timer->isActive());
        timer->setInterval(0);
        QVERIFY(QTest::qWaitFor([&] { return !timer->isActive(); }));
        model.setWindow(Span::day(day(2013, 1, 15)));
        history.goBack();
        QCOMPARE(model.filter().window, Span::day(day(2013, 1, 14)));
    }

    void anotherAtlasHasAHistoryOfItsOwn()
    {
        ViewModel model;
        ViewHistory history(model);
        model.setAtlas(sampleAtlas());
        model.setWindow(Span::day(day(2013, 1, 14)));
        model.refreshAtlas(sampleAtlas());
        QVERIFY(history.canGoBack());
        model.setAtlas(sampleAtlas());
        QVERIFY(!history.canGoBack() && !history.canGoForward());
    }
};

QTEST_GUILESS_MAIN(TestViewHistory)
#include "tst_viewhistory.moc"
