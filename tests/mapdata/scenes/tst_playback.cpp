#include "mapdata/scenes/camera.h"
#include "mapdata/scenes/playback.h"

#include <QTest>

#include <random>

using namespace sijill;
using namespace Qt::StringLiterals;

namespace {

PlaybackPlan plan(PlaybackPlan::Mode mode, double seconds = 0)
{
    PlaybackPlan made;
    made.mode = mode;
    made.seconds = seconds;
    made.length = {3, TimeStep::Unit::Days};
    return made;
}

constexpr auto still = PlaybackPlan::Mode::Still;
constexpr auto moving = PlaybackPlan::Mode::Moving;
constexpr auto growing = PlaybackPlan::Mode::Growing;

/// Random plans for the checks against the plain definition.
struct Sample {
    PlaybackPlan plan;
    Span span;
    std::vector<Span> busy;
    std::vector<bool> isBusy; ///< by day of the span
};

Sample sample(std::mt19937 &random)
{
    const auto pick = [&](int least, int most) { return std::uniform_int_distribution(least, most)(random); };
    Sample made;
    made.plan.mode = pick(0, 1) == 0 ? moving : growing;
    made.plan.step = {pick(1, 4), pick(0, 3) == 0 ? TimeStep::Unit::Weeks : TimeStep::Unit::Days};
    made.plan.length = {pick(1, 12), TimeStep::Unit::Days};
    made.plan.seconds = pick(0, 1) == 0 ? 0 : pick(2, 60);
    made.plan.stepsPerSecond = pick(1, 12);
    made.plan.skipEmpty = pick(0, 3) > 0;
    const Day begin = pick(-400, 400);
    made.span = {begin, begin + pick(1, 300)};
    made.isBusy.resize(static_cast<std::size_t>(made.span.length()));
    for (int i = pick(0, 8); i > 0; --i) {
        const int first = pick(0, made.span.length() - 1);
        for (int d = first; d < std::min(made.span.length(), first + pick(1, 5)); ++d)
            made.isBusy[static_cast<std::size_t>(d)] = true;
    }
    for (Day d = begin; d < made.span.end; ++d) {
        if (!made.isBusy[static_cast<std::size_t>(d - begin)])
            continue;
        if (!made.busy.empty() && made.busy.back().end == d)
            ++made.busy.back().end;
        else
            made.busy.push_back(Span::day(d));
    }
    return made;
}

bool anyBusy(const Sample &s, Span days)
{
    for (Day d = std::max(days.begin, s.span.begin); d < std::min(days.end, s.span.end); ++d)
        if (s.isBusy[static_cast<std::size_t>(d - s.span.begin)])
            return true;
    return false;
}

} // namespace

class TestPlayback : public QObject {
    Q_OBJECT

private slots:
    void stepsAreReadAndWritten_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("valid");
        for (const char *bad : {"", "d", "1", "0d", "-1d", "1.5d", "1q", "10000d", " 1d", "d1"})
            QTest::newRow(bad) << QString::fromLatin1(bad) << false;
        for (const char *good : {"1d", "30d", "2w", "1m", "10y"})
            QTest::newRow(good) << QString::fromLatin1(good) << true;
    }
    void stepsAreReadAndWritten()
    {
        QFETCH(QString, text);
        QFETCH(bool, valid);
        const auto step = parseStep(text);
        QCOMPARE(step.has_value(), valid);
        if (valid)
            QCOMPARE(stepText(*step), text);
    }

    void monthsKeepTheirDay()
    {
        const Day last = toDay(QDate(2012, 1, 31));
        const TimeStep month{1, TimeStep::Unit::Months};
        QCOMPARE(toDate(stepped(last, month)), QDate(2012, 2, 29));
        QCOMPARE(toDate(stepped(last, month, 2)), QDate(2012, 3, 31));
    }

    void aPlaybackOfNothingStands()
    {
        const Playback none;
        QCOMPARE(none.seconds(), 0.0);
        QVERIFY(!none.windowAt(5).isValid());
        const Playback invalid(plan(moving), {}, {});
        QVERIFY(invalid.isStill());
    }

    void aStillSceneShowsItsSpan()
    {
        const Playback standing(plan(still, 4), {10, 20}, {});
        QCOMPARE(standing.seconds(), 4.0);
        QCOMPARE(standing.windowAt(0), (Span{10, 20}));
        QCOMPARE(standing.windowAt(99), (Span{10, 20}));
        QCOMPARE(Playback(plan(still), {10, 20}, {}).seconds(), Playback::stillSeconds);
    }

    void equalTimeTakesEqualTime()
    {
        const Playback run(plan(growing, 10), {0, 10}, {{0, 10}});
        QCOMPARE(run.runSeconds(), 10.0);
        for (int i = 0; i < 10; ++i)
            QCOMPARE(run.windowAt(i + 0.5), (Span{0, i + 1}));
        // Months differ in length, and so do their times.
        PlaybackPlan months = plan(growing);
        months.step = {1, TimeStep::Unit::Months};
        months.seconds = 60;
        const Span twoMonths{toDay(QDate(2013, 1, 1)), toDay(QDate(2013, 3, 1))};
        const Playback slow(months, twoMonths, {twoMonths});
        QVERIFY(std::abs(slow.secondsAt(twoMonths.end) - 60.0 * 31 / 59) < 1e-6);
    }

    void theLastDayIsReached()
    {
        for (const auto mode : {moving, growing}) {
            const Playback run(plan(mode), {0, 11}, {{0, 1}, {10, 11}});
            QCOMPARE(run.windowAt(run.seconds()).end, 11);
            QCOMPARE(run.windowAt(0).begin, 0);
        }
    }

    void emptyStretchesArePassedAndTold()
    {
        const Playback run(plan(growing), {0, 100}, {{0, 2}, {90, 100}});
        // 2 days, 88 of nothing, 10 days; two days a second.
        QVERIFY(std::abs(run.runSeconds() - (1 + Playback::passSeconds + 5)) < 1e-6);
        QVERIFY(!run.isPassing(0.5));
        QCOMPARE(run.passingAt(1.2), (Span{2, 90}));
        QVERIFY(!run.isPassing(2.5));
        PlaybackPlan dwelling = plan(growing);
        dwelling.skipEmpty = false;
        const Playback slow(dwelling, {0, 100}, {{0, 2}, {90, 100}});
        QVERIFY(std::abs(slow.runSeconds() - 50) < 1e-6);
        QVERIFY(!slow.isPassing(20));
    }

    void everyMomentAgreesWithThePlainDefinition()
    {
        std::mt19937 random(7);
        for (int round = 0; round < 400; ++round) {
            const Sample s = sample(random);
            const Playback run(s.plan, s.span, s.busy);
            Span before;
            bool happens = false; // in any window: steps longer than the window leave days out
            for (double t = 0; t < run.runSeconds(); t += run.runSeconds() / 997) {
                const Span window = run.windowAt(t);
                QVERIFY(window.isValid() && window.begin >= s.span.begin && window.end <= s.span.end);
                QVERIFY(!before.isValid() || (window.begin >= before.begin && window.end >= before.end));
                if (s.plan.mode == growing)
                    QCOMPARE(window.begin, s.span.begin);
                const Span passed = run.passingAt(t);
                if (passed.isValid()) {
                    QVERIFY(!anyBusy(s, passed));
                    QVERIFY(passed.begin == s.span.begin || anyBusy(s, Span::day(passed.begin - 1)));
                    QVERIFY(passed.end == s.span.end || anyBusy(s, Span::day(passed.end)));
                    if (s.plan.mode == moving)
                        QVERIFY(!anyBusy(s, window));
                }
                before = window;
                happens |= anyBusy(s, window);
            }
            QCOMPARE(run.windowAt(run.seconds()), run.windowAt(run.runSeconds()));
            if (s.plan.seconds > 0 && !run.isSlowed() && happens)
                QVERIFY(std::abs(run.runSeconds() - s.plan.seconds) < 1e-3);
        }
    }

    void anIncidentEntersWhenItsWindowDoes()
    {
        std::mt19937 random(11);
        for (int round = 0; round < 200; ++round) {
            const Sample s = sample(random);
            const Playback run(s.plan, s.span, s.busy);
            const Day begin = std::uniform_int_distribution(s.span.begin - 5, s.span.end + 5)(random);
            const Span incident{begin, begin + std::uniform_int_distribution(1, 6)(random)};
            const auto entry = run.entryOf(incident);
            std::optional<double> seen;
            for (int i = 0; !seen && i <= 4000; ++i)
                if (run.windowAt(run.runSeconds() * i / 4000).overlaps(incident))
                    seen = run.runSeconds() * i / 4000;
            if (seen)
                QVERIFY(entry && *entry <= *seen + 1e-6);
            if (entry)
                QVERIFY(run.windowAt(*entry).overlaps(incident));
            if (entry && *entry > 0)
                QVERIFY(!run.windowAt(*entry - 1e-6).overlaps(incident));
        }
    }

    void noMarkerFlashesMoreThanThreeTimesASecond()
    {
        PlaybackPlan quick = plan(moving);
        quick.length = {1, TimeStep::Unit::Days};
        quick.stepsPerSecond = 50;
        std::vector<Span> busy;
        for (Day d = 0; d < 100; d += 2)
            busy.push_back(Span::day(d));
        const Playback run(quick, {0, 100}, busy);
        QVERIFY(run.isSlowed());
        // An incident every other day at one place: how often does it appear in any second?
        std::vector<double> appears;
        bool shown = false;
        for (double t = 0; t < run.runSeconds(); t += 0.005) {
            const Span window = run.windowAt(t);
            const bool now = std::ranges::any_of(busy, [&](Span s) { return s.overlaps(window); });
            if (now && !shown)
                appears.push_back(t);
            shown = now;
        }
        for (std::size_t i = 3; i < appears.size(); ++i)
            QVERIFY(appears[i] - appears[i - 3] > 0.99);
        QVERIFY(appears.size() > 10);
    }

    void pulsesOfOnePlaceNeverOverlap()
    {
        QCOMPARE(Pulses().phaseAt(3), 1.0);
        const Pulses busy({0.0, 0.1, 0.2, 0.95, 5.0});
        QCOMPARE(busy.phaseAt(-1), 1.0);
        QCOMPARE(busy.phaseAt(0), 0.0);
        QVERIFY(busy.phaseAt(0.2) > 0.2);
        QCOMPARE(busy.phaseAt(0.95), 0.0);
        QCOMPARE(busy.phaseAt(3), 1.0);
        int starts = 0;
        std::vector<double> entries;
        for (int i = 0; i < 1000; ++i)
            entries.push_back(i * 0.01);
        const Pulses storm(entries);
        double before = 1;
        for (double t = 0; t < 10; t += 0.001) {
            const double phase = storm.phaseAt(t);
            starts += phase < before;
            before = phase;
        }
        QVERIFY(starts <= 12);
    }

    void aStoryGlidesThenPlays()
    {
        QCOMPARE(StoryClock().seconds(), 0.0);
        const StoryClock clock({4, 5}, 2);
        QCOMPARE(clock.seconds(), 11.0);
        QCOMPARE(clock.at(0).scene, std::size_t(0));
        QCOMPARE(clock.at(3.5).seconds, 3.5);
        QCOMPARE(clock.at(3.5).glide, 1.0);
        QCOMPARE(clock.at(5).scene, std::size_t(1));
        QCOMPARE(clock.at(5).glide, 0.5);
        QCOMPARE(clock.at(5).seconds, 0.0);
        QCOMPARE(clock.at(7).seconds, 1.0);
        QCOMPARE(clock.beginOf(1), 4.0);
    }

    void theCameraMeetsBothEndsAndMovesEvenly()
    {
        const QRectF a(0.55, 0.38, 0.03, 0.02);
        for (const QRectF &b : {QRectF(0.61, 0.40, 0.002, 0.0015), a, QRectF(0.56, 0.385, 0.01, 0.01),
                                QRectF(a.center() - QPointF(0.001, 0.001), QSizeF(0.002, 0.002))}) {
            const CameraPath path(a, b);
            QCOMPARE(path.at(0), a);
            QCOMPARE(path.at(1), b);
            // The ends are met, not jumped to.
            const QRectF late = path.at(0.9999);
            QVERIFY((late.center() - b.center()).manhattanLength() < 0.01 * b.width());
            QVERIFY(std::abs(late.width() / b.width() - 1) < 0.01);
            const QRectF early = path.at(0.0001);
            QVERIFY(std::abs(early.width() / a.width() - 1) < 0.01);
            for (double t = 0; t <= 1; t += 0.01)
                QVERIFY(path.at(t).width() > 0 && path.at(t).width() < 0.2);
        }
        QCOMPARE(glided(a, QRectF(0.6, 0.4, 0.01, 0.01), 0.3, true), QRectF(0.6, 0.4, 0.01, 0.01));
    }

    void aLongWayDrawsBack()
    {
        const QRectF a(0.55, 0.38, 0.001, 0.001);
        const QRectF b(0.60, 0.40, 0.001, 0.001);
        QVERIFY(CameraPath(a, b).at(0.5).width() > 0.01);
        QVERIFY(CameraPath(a, b).length() > CameraPath(a, a.translated(0.001, 0)).length());
    }
};

QTEST_GUILESS_MAIN(TestPlayback)
#include "tst_playback.moc"
