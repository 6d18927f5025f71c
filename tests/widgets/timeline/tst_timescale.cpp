#include "widgets/timeline/tickmarks.h"
#include "widgets/timeline/timescale.h"

#include <QTest>

using namespace sijill;
using namespace Qt::StringLiterals;

namespace {

const Day start = toDay(QDate(2013, 1, 1));

TimeScale tenDays(Qt::LayoutDirection direction = Qt::LeftToRight)
{
    return {.left = 100, .width = 1000, .begin = static_cast<double>(start), .length = 10, .direction = direction};
}

double fixedWidth(const QString &text)
{
    return 7.0 * static_cast<double>(text.size());
}

} // namespace

class TestTimeScale : public QObject {
    Q_OBJECT

private slots:
    void mapsDaysToPixelsAndBack_data()
    {
        QTest::addColumn<Qt::LayoutDirection>("direction");
        QTest::addColumn<double>("day");
        QTest::addColumn<double>("x");
        QTest::newRow("first") << Qt::LeftToRight << 0.0 << 100.0;
        QTest::newRow("middle") << Qt::LeftToRight << 5.0 << 600.0;
        QTest::newRow("last") << Qt::LeftToRight << 10.0 << 1100.0;
        QTest::newRow("before") << Qt::LeftToRight << -1.0 << 0.0;
        QTest::newRow("first, right to left") << Qt::RightToLeft << 0.0 << 1100.0;
        QTest::newRow("last, right to left") << Qt::RightToLeft << 10.0 << 100.0;
        QTest::newRow("second, right to left") << Qt::RightToLeft << 1.0 << 1000.0;
    }
    void mapsDaysToPixelsAndBack()
    {
        QFETCH(Qt::LayoutDirection, direction);
        QFETCH(double, day);
        QFETCH(double, x);
        const TimeScale scale = tenDays(direction);
        QCOMPARE(scale.x(start + day), x);
        QCOMPARE(scale.dayAt(x), start + day);
    }

    void aHandleSnapsToTheNearestBoundary()
    {
        QCOMPARE(tenDays().boundaryAt(249), start + 1);
        QCOMPARE(tenDays().boundaryAt(251), start + 2);
        QCOMPARE(tenDays().wholeDayAt(299), start + 1);
        QCOMPARE(tenDays(Qt::RightToLeft).wholeDayAt(1099), start);
    }

    void zoomKeepsTheDayUnderTheMouse_data()
    {
        QTest::addColumn<Qt::LayoutDirection>("direction");
        QTest::addColumn<double>("factor");
        QTest::newRow("in") << Qt::LeftToRight << 1.5;
        QTest::newRow("out") << Qt::LeftToRight << 0.7;
        QTest::newRow("in, right to left") << Qt::RightToLeft << 1.5;
    }
    void zoomKeepsTheDayUnderTheMouse()
    {
        QFETCH(Qt::LayoutDirection, direction);
        QFETCH(double, factor);
        const Span limits{start - 1000, start + 1000};
        const TimeScale before = tenDays(direction);
        const double day = start + 3.3;
        const TimeScale after = before.zoomedAbout(day, factor, limits);
        QCOMPARE(after.length, before.length / factor);
        QVERIFY(qAbs(after.x(day) - before.x(day)) < 1e-6);
    }

    void neverShowsMoreThanTheLimits()
    {
        const Span limits{start, start + 20};
        QCOMPARE(tenDays().zoomedAbout(start + 2, 0.001, limits).length, 20.0);
        QCOMPARE(tenDays().zoomedAbout(start + 2, 1e6, limits).length, TimeScale::shortest);
        QCOMPARE(tenDays().panned(-1e6, limits).end(), start + 20.0);
        QCOMPARE(tenDays().panned(1e6, limits).begin, static_cast<double>(start));
        QCOMPARE(tenDays(Qt::RightToLeft).panned(1e6, limits).end(), start + 20.0);
    }

    void fitsASpanWithRoomOnBothSides()
    {
        const Span limits{start - 1000, start + 1000};
        const Span span{start + 4, start + 44};
        const TimeScale scale = tenDays().fittedTo(span, limits);
        QVERIFY(scale.begin < span.begin && scale.end() > span.end);
        const TimeScale single = tenDays().fittedTo(Span::day(start), limits);
        QVERIFY(single.length >= TimeScale::shortest);
        QVERIFY(single.begin <= start && single.end() >= start + 1);
    }

    void revealingMovesNoMoreThanNeeded()
    {
        const Span limits{start - 1000, start + 1000};
        QCOMPARE(tenDays().revealing({start + 2, start + 3}, limits).begin, static_cast<double>(start));
        const TimeScale later = tenDays().revealing({start + 20, start + 22}, limits);
        QVERIFY(later.end() >= start + 22 && later.begin <= start + 20);
        QCOMPARE(later.length, 10.0);
    }

    void labelsNeverOverlap_data()
    {
        QTest::addColumn<double>("length");
        QTest::addColumn<QString>("locale");
        for (const double length : {5.0, 12.0, 30.0, 90.0, 200.0, 400.0, 1500.0, 4200.0, 40000.0, 700000.0}) {
            for (const QString &locale : {u"en"_s, u"ar_SY"_s})
                QTest::addRow("%.0f days, %s", length, qPrintable(locale)) << length << locale;
        }
    }
    void labelsNeverOverlap()
    {
        QFETCH(double, length);
        QFETCH(QString, locale);
        for (const auto direction : {Qt::LeftToRight, Qt::RightToLeft}) {
            TimeScale scale = tenDays(direction);
            scale.length = length;
            const TickMarks marks = tickMarks(scale, QLocale(locale), fixedWidth);
            QVERIFY(!marks.ticks.empty());
            for (std::size_t i = 1; i < marks.ticks.size(); ++i) {
                const Tick &a = marks.ticks[i - 1];
                const Tick &b = marks.ticks[i];
                QVERIFY(a.day < b.day);
                QVERIFY(qAbs(a.labelX - b.labelX) >= (fixedWidth(a.label) + fixedWidth(b.label)) / 2);
            }
            for (const TickContext &context : marks.contexts)
                QVERIFY(qAbs(context.to - context.from) >= fixedWidth(context.label));
        }
    }

    void marksAreAsFineAsThereIsRoom_data()
    {
        QTest::addColumn<double>("length");
        QTest::addColumn<QString>("firstLabel");
        QTest::addColumn<QString>("firstContext");
        QTest::newRow("days") << 10.0 << u"1"_s << u"January 2013"_s;
        QTest::newRow("weeks") << 100.0 << u"6"_s << u"January 2013"_s;
        QTest::newRow("months") << 300.0 << u"Jan"_s << u"2013"_s;
        QTest::newRow("years") << 4000.0 << u"2013"_s << QString();
    }
    void marksAreAsFineAsThereIsRoom()
    {
        QFETCH(double, length);
        QFETCH(QString, firstLabel);
        QFETCH(QString, firstContext);
        TimeScale scale = tenDays();
        scale.length = length;
        const TickMarks marks = tickMarks(scale, QLocale(QLocale::English, QLocale::UnitedStates), fixedWidth);
        QCOMPARE(marks.ticks.front().label, firstLabel);
        QCOMPARE(marks.contexts.empty() ? QString() : marks.contexts.front().label, firstContext);
    }

    void limitsReachBeyondTheData()
    {
        QVERIFY(!limitsFor({}).isValid());
        const Span limits = limitsFor({start, start + 1});
        QVERIFY(limits.begin < start && limits.end > start + 1);
    }
};

QTEST_GUILESS_MAIN(TestTimeScale)
#include "tst_timescale.moc"
