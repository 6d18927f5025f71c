#include "widgets/timeline/timeplayer.h"

#include <QSignalSpy>
#include <QTest>

using namespace sijill;

namespace {

class HandTicks : public TickSource {
public:
    void start(std::chrono::milliseconds every) override
    {
        interval = every;
        running = true;
    }
    void stop() override { running = false; }
    void tick(int times = 1)
    {
        for (int i = 0; i < times && running; ++i)
            emit ticked();
    }

    std::chrono::milliseconds interval{0};
    bool running = false;
};

Day day(int year, int month, int dayOfMonth)
{
    return toDay(QDate(year, month, dayOfMonth));
}

/// Two days in January 2013, one in March 2013, the last of them the end of the data.
Course sparse()
{
    return {.extent = {day(2013, 1, 10), day(2013, 3, 6)},
            .busy = {{day(2013, 1, 10), day(2013, 1, 12)}, {day(2013, 3, 5), day(2013, 3, 6)}}};
}

} // namespace

class TestTimePlayer : public QObject {
    Q_OBJECT

private slots:
    void withoutDataNothingPlays()
    {
        HandTicks ticks;
        TimePlayer player(ticks);
        player.play();
        player.step(1);
        QVERIFY(!player.isPlaying());
        QVERIFY(!player.window().isValid());
    }

    void skipsEmptyStretchesAndShowsTheLastDay()
    {
        HandTicks ticks;
        TimePlayer player(ticks);
        player.setCourse(sparse());
        player.play();
        QCOMPARE(player.window(), Span::day(day(2013, 1, 10)));
        ticks.tick();
        QCOMPARE(player.window(), Span::day(day(2013, 1, 11)));
        ticks.tick();
        QCOMPARE(player.window(), Span::day(day(2013, 3, 5)));
        QVERIFY(player.isPlaying());
        ticks.tick();
        QCOMPARE(player.window(), Span::day(day(2013, 3, 5)));
        QVERIFY(!player.isPlaying());
        QVERIFY(!ticks.running);
    }

    void showsEveryDayWhenToldNotToSkip()
    {
        HandTicks ticks;
        TimePlayer player(ticks);
        player.setCourse(sparse());
        player.setStepping({.skipEmpty = false});
        player.play();
        ticks.tick(5);
        QCOMPARE(player.window(), Span::day(day(2013, 1, 15)));
    }

    void aWindowOfSeveralDaysReachesTheLastDay()
    {
        HandTicks ticks;
        TimePlayer player(ticks);
        player.setCourse({.extent = {0, 10}, .busy = {{0, 10}}});
        player.setWindow({0, 3});
        player.setStepping({.unit = StepUnit::OneDay, .skipEmpty = false});
        player.play();
        ticks.tick(100);
        QVERIFY(player.window().contains(9));
        QCOMPARE(player.window().length(), 3);
        QVERIFY(!player.isPlaying());
    }

    void growsFromItsFirstDay()
    {
        HandTicks ticks;
        TimePlayer player(ticks);
        player.setCourse(sparse());
        player.setStepping({.cumulative = true});
        player.play();
        QCOMPARE(player.window(), Span::day(day(2013, 1, 10)));
        ticks.tick();
        QCOMPARE(player.window(), Span::days(day(2013, 1, 10), day(2013, 1, 11)));
        ticks.tick();
        QCOMPARE(player.window(), Span::days(day(2013, 1, 10), day(2013, 3, 5)));
        ticks.tick();
        QVERIFY(!player.isPlaying());
    }

    void playingAgainAtTheEndBeginsAnew()
    {
        HandTicks ticks;
        TimePlayer player(ticks);
        player.setCourse(sparse());
        player.setWindow(Span::day(day(2013, 3, 5)));
        player.play();
        QCOMPARE(player.window(), Span::day(day(2013, 1, 10)));
    }

    void loops()
    {
        HandTicks ticks;
        TimePlayer player(ticks);
        player.setCourse(sparse());
        player.setStepping({.loop = true});
        player.play();
        ticks.tick(3);
        QCOMPARE(player.window(), Span::day(day(2013, 1, 10)));
        QVERIFY(player.isPlaying());
    }

    void anotherStepKeepsThePosition()
    {
        HandTicks ticks;
        TimePlayer player(ticks);
        player.setCourse(sparse());
        player.setWindow(Span::day(day(2013, 1, 11)));
        const QSignalSpy moved(&player, &TimePlayer::windowMoved);
        player.setStepping({.unit = StepUnit::Week});
        player.setStepping({.unit = StepUnit::Month, .cumulative = true});
        QCOMPARE(player.window(), Span::day(day(2013, 1, 11)));
        QCOMPARE(moved.count(), 0);
    }

    void stepsOneAndBack()
    {
        HandTicks ticks;
        TimePlayer player(ticks);
        player.setCourse(sparse());
        player.setWindow(Span::days(day(2013, 1, 11), day(2013, 1, 12)));
        player.step(1);
        QCOMPARE(player.window(), Span::days(day(2013, 1, 12), day(2013, 1, 13)));
        player.step(-1);
        QCOMPARE(player.window(), Span::days(day(2013, 1, 11), day(2013, 1, 12)));
    }

    void neverLeavesTheData()
    {
        HandTicks ticks;
        TimePlayer player(ticks);
        player.setCourse(sparse());
        player.setWindow(Span::day(day(2013, 1, 10)));
        player.step(-1);
        QCOMPARE(player.window(), Span::day(day(2013, 1, 10)));
        player.setWindow(Span::day(day(2013, 3, 5)));
        player.step(1);
        QCOMPARE(player.window(), Span::day(day(2013, 3, 5)));
    }

    void monthsComeBackToTheirDay()
    {
        Span window = Span::day(day(2013, 1, 31));
        window = steppedWindow(window, StepUnit::Month, 1, 31);
        QCOMPARE(toDate(window.begin), QDate(2013, 2, 28));
        window = steppedWindow(window, StepUnit::Month, 1, 31);
        QCOMPARE(toDate(window.begin), QDate(2013, 3, 31));
    }

    void wholeMonthsStayWhole()
    {
        const Span february = steppedWindow({day(2013, 1, 1), day(2013, 2, 1)}, StepUnit::Month, 1, 1);
        QCOMPARE(february, (Span{day(2013, 2, 1), day(2013, 3, 1)}));
        const Span leap = steppedWindow({day(2015, 1, 1), day(2016, 1, 1)}, StepUnit::Year, 1, 1);
        QCOMPARE(leap, (Span{day(2016, 1, 1), day(2017, 1, 1)}));
    }

    void speedChangesWhilePlaying()
    {
        HandTicks ticks;
        TimePlayer player(ticks);
        player.setCourse(sparse());
        player.setStepsPerSecond(4);
        player.play();
        QCOMPARE(ticks.interval.count(), 250);
        player.setStepsPerSecond(0.5);
        QCOMPARE(ticks.interval.count(), 2000);
    }
};

QTEST_GUILESS_MAIN(TestTimePlayer)
#include "tst_timeplayer.moc"
