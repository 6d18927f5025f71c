#include "tests/widgets/sampleatlas.h"
#include "widgets/timeline/datefield.h"
#include "widgets/timeline/timelinebar.h"
#include "widgets/timeline/typeddate.h"

#include <QAccessible>
#include <QSignalSpy>
#include <QTest>

using namespace sijill;
using namespace sijill::test;
using namespace Qt::StringLiterals;

namespace {

class HandTicks : public TickSource {
public:
    void start(std::chrono::milliseconds) override {}
    void stop() override {}
};

/// A timeline as people have it before them.
struct Bench {
    explicit Bench(Qt::LayoutDirection direction = Qt::LeftToRight, bool withData = true)
    {
        bar.setLayoutDirection(direction);
        bar.resize(1200, 200);
        if (withData)
            model.setAtlas(sampleAtlas());
        bar.show();
        bar.activateWindow();
        bar.view().setFocus();
    }

    TimelineView &view() { return bar.view(); }
    QPoint at(double x) { return {qRound(x), static_cast<int>(layoutOf(view().rect()).barsTop) + 10}; }
    void drag(double from, double to)
    {
        QTest::mousePress(&view(), Qt::LeftButton, {}, at(from));
        for (const double x : {from + (to - from) / 3, from + (to - from) * 2 / 3, to})
            QTest::mouseMove(&view(), at(x));
        QTest::mouseRelease(&view(), Qt::LeftButton, {}, at(to));
    }

    ViewModel model;
    HandTicks ticks;
    TimelineBar bar{model, ticks};
};

} // namespace

class TestTimelineView : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void anEmptyAtlasIsSaidAndHarmless()
    {
        Bench bench(Qt::LeftToRight, false);
        QVERIFY(!bench.view().extent().isValid());
        QCOMPARE(bench.view().valueText(), u"No dated incidents"_s);
        bench.drag(100, 300);
        QTest::keyClick(&bench.view(), Qt::Key_Right);
        QTest::keyClick(&bench.view(), Qt::Key_Space);
        QVERIFY(!bench.model.filter().window.isValid());
        QVERIFY(!bench.view().grab().isNull());
    }

    void showsAllOfTheDataAtFirst()
    {
        Bench bench;
        const Span extent{day(2013, 1, 14), day(2016, 1, 25)};
        QCOMPARE(bench.view().extent(), extent);
        QCOMPARE(bench.view().shownWindow(), extent);
        QVERIFY(bench.view().scale().begin < extent.begin && bench.view().scale().end() > extent.end);
        QVERIFY(bench.view().windowLabel().contains(u"2013"_s) && bench.view().windowLabel().contains(u"2016"_s));
    }

    void draggingAHandleChangesWindowAndTotal_data()
    {
        QTest::addColumn<Qt::LayoutDirection>("direction");
        QTest::newRow("left to right") << Qt::LeftToRight;
        QTest::newRow("right to left") << Qt::RightToLeft;
    }
    void draggingAHandleChangesWindowAndTotal()
    {
        QFETCH(Qt::LayoutDirection, direction);
        Bench bench(direction);
        QCOMPARE(bench.model.total().best, 149); // the undated five included
        const TimeScale scale = bench.view().scale();
        bench.drag(scale.x(bench.view().extent().end), scale.x(day(2015, 1, 1)));
        QCOMPARE(bench.model.filter().window.begin, day(2013, 1, 14));
        QVERIFY(qAbs(bench.model.filter().window.end - day(2015, 1, 1)) <= 3);
        QCOMPARE(bench.model.total().best, 81);
    }

    void theWholeWindowCanBeDragged()
    {
        Bench bench;
        bench.model.setWindow({day(2014, 1, 1), day(2014, 7, 1)});
        const TimeScale scale = bench.view().scale();
        const double middle = scale.x(day(2014, 4, 1));
        bench.drag(middle, middle + 100 * scale.pixelsPerDay());
        QCOMPARE(bench.model.filter().window.length(), day(2014, 7, 1) - day(2014, 1, 1));
        QVERIFY(qAbs(bench.model.filter().window.begin - (day(2014, 1, 1) + 100)) <= 3);
    }

    void aDragOverAnEmptyStretchMakesAWindow()
    {
        Bench bench;
        const TimeScale scale = bench.view().scale();
        bench.drag(scale.x(day(2014, 3, 1)), scale.x(day(2014, 9, 1)));
        const Span window = bench.model.filter().window;
        QVERIFY(qAbs(window.begin - day(2014, 3, 1)) <= 3 && qAbs(window.end - day(2014, 9, 1)) <= 4);
    }

    void theLastDayCanBeReached()
    {
        Bench bench;
        bench.model.setWindow({day(2015, 1, 1), day(2015, 6, 1)});
        const TimeScale scale = bench.view().scale();
        bench.drag(scale.x(day(2015, 6, 1)) + 2, bench.view().width() + 200);
        QCOMPARE(bench.model.filter().window.last(), day(2016, 1, 24));
    }

    void aWindowOfOneDayCanBeTakenByEachOfItsParts()
    {
        Bench bench;
        const Span window = Span::day(day(2014, 5, 5));
        const WindowShape shape = shapeOf(bench.view().scale(), window);
        QVERIFY(shape.right - shape.left >= 12);
        QCOMPARE(gripAt(bench.view().scale(), window, shape.left - 11), Grip::Begin);
        QCOMPARE(gripAt(bench.view().scale(), window, (shape.left + shape.right) / 2), Grip::Body);
        QCOMPARE(gripAt(bench.view().scale(), window, shape.right + 11), Grip::End);
        QCOMPARE(gripAt(bench.view().scale(), window, shape.right + 13), Grip::None);
    }

    void aBarOfOneDayIsWideEnoughToBeSeen()
    {
        TimelineScene scene;
        scene.rect = QRectF(0, 0, 800, 130);
        scene.scale = {.left = 0, .width = 800, .begin = 0, .length = 100000};
        const Bar bar{.span = Span::day(500), .busy = {}};
        QVERIFY(barColumn(scene, bar).width() >= 4);
    }

    void doubleClickTakesTheEpisodeAndComesCloser()
    {
        Bench bench;
        const double before = bench.view().scale().length;
        const QPoint bar = bench.at(bench.view().scale().x(day(2016, 1, 22)));
        QTest::mouseDClick(&bench.view(), Qt::LeftButton, {}, bar);
        QCOMPARE(bench.model.filter().window, Span::days(day(2016, 1, 21), day(2016, 1, 24)));
        QVERIFY(bench.view().scale().length < before / 4);
    }

    void theWheelZoomsAboutTheMouse()
    {
        Bench bench;
        const double x = bench.view().scale().x(day(2014, 6, 1));
        const double dayBefore = bench.view().scale().dayAt(x);
        QWheelEvent wheel(QPointF(x, 60), bench.view().mapToGlobal(QPointF(x, 60)), {}, {0, 240}, Qt::NoButton, {},
                          Qt::NoScrollPhase, false);
        const double lengthBefore = bench.view().scale().length;
        QApplication::sendEvent(&bench.view(), &wheel);
        QVERIFY(bench.view().scale().length < lengthBefore);
        QVERIFY(qAbs(bench.view().scale().dayAt(x) - dayBefore) < 1);
    }

    void keysDoEverything()
    {
        Bench bench;
        TimelineView &view = bench.view();
        QTest::keyClick(&view, Qt::Key_Right, Qt::ControlModifier);
        QCOMPARE(bench.model.filter().window, Span::day(day(2013, 1, 14)));
        QTest::keyClick(&view, Qt::Key_Right, Qt::ControlModifier);
        QCOMPARE(bench.model.filter().window, Span::day(day(2013, 1, 15)));
        QTest::keyClick(&view, Qt::Key_Right, Qt::ControlModifier);
        QCOMPARE(bench.model.filter().window, Span::day(day(2016, 1, 21)));
        QTest::keyClick(&view, Qt::Key_Right, Qt::ShiftModifier);
        QCOMPARE(bench.model.filter().window, Span::days(day(2016, 1, 21), day(2016, 1, 22)));
        QTest::keyClick(&view, Qt::Key_Right);
        QCOMPARE(bench.model.filter().window, Span::days(day(2016, 1, 22), day(2016, 1, 23)));
        QTest::keyClick(&view, Qt::Key_Left, Qt::ShiftModifier);
        QCOMPARE(bench.model.filter().window, Span::day(day(2016, 1, 22)));
        QTest::keyClick(&view, Qt::Key_End);
        QCOMPARE(bench.model.filter().window, Span::day(day(2016, 1, 24)));
        QTest::keyClick(&view, Qt::Key_Home);
        QCOMPARE(bench.model.filter().window, Span::day(day(2013, 1, 14)));
        const double before = view.scale().length;
        QTest::keyClick(&view, Qt::Key_Plus);
        QVERIFY(view.scale().length < before);
        QTest::keyClick(&view, Qt::Key_Space);
        QVERIFY(bench.bar.player().isPlaying());
        QTest::keyClick(&view, Qt::Key_Space);
        QVERIFY(!bench.bar.player().isPlaying());
        QTest::keyClick(&view, Qt::Key_Escape);
        QVERIFY(!bench.model.filter().window.isValid());
    }

    void theArrowThatPointsAlongTimeGoesOn()
    {
        Bench bench(Qt::RightToLeft);
        bench.model.setWindow(Span::day(day(2014, 1, 1)));
        QTest::keyClick(&bench.view(), Qt::Key_Left);
        QCOMPARE(bench.model.filter().window, Span::day(day(2014, 1, 2)));
        QVERIFY(bench.view().scale().x(day(2014, 1, 1)) > bench.view().scale().x(day(2015, 1, 1)));
    }

    void datesAreTyped()
    {
        Bench bench;
        DateField &first = bench.bar.firstDay();
        first.setFocus();
        first.selectAll();
        QTest::keyClicks(&first, u"2013-01-14"_s);
        QTest::keyClick(&first, Qt::Key_Return);
        DateField &last = bench.bar.lastDay();
        last.setFocus();
        last.selectAll();
        QTest::keyClicks(&last, u"15 January 2013"_s);
        QTest::keyClick(&last, Qt::Key_Return);
        QCOMPARE(bench.model.filter().window, Span::days(day(2013, 1, 14), day(2013, 1, 15)));
        QCOMPARE(first.text(), u"14 January 2013"_s);
        QCOMPARE(bench.view().windowLabel(), u"14 to 15 January 2013"_s);
    }

    void whatIsNoDateIsSaid()
    {
        Bench bench;
        DateField &first = bench.bar.firstDay();
        const QSignalSpy complaints(&first, &DateField::complained);
        first.setFocus();
        first.selectAll();
        QTest::keyClicks(&first, u"31.2.2013"_s);
        QTest::keyClick(&first, Qt::Key_Return);
        QVERIFY(first.hasComplaint());
        QCOMPARE(first.text(), u"31.2.2013"_s);
        QVERIFY(!complaints.isEmpty() && complaints.last().first().toString().contains(u"31.2.2013"_s));
        QVERIFY(!bench.model.filter().window.isValid());
    }

    void aTypedDateIsUnderstood_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("locale");
        QTest::addColumn<QDate>("first");
        QTest::addColumn<QDate>("last");
        const QDate d(2013, 1, 14);
        QTest::newRow("ISO") << u"2013-01-14"_s << u"en_GB"_s << d << d;
        QTest::newRow("dots") << u"14.1.2013"_s << u"en_US"_s << d << d;
        QTest::newRow("slashes, day first") << u"14/1/2013"_s << u"en_GB"_s << d << d;
        QTest::newRow("slashes, month first") << u"1/14/2013"_s << u"en_US"_s << d << d;
        QTest::newRow("words") << u"14 January 2013"_s << u"en_GB"_s << d << d;
        QTest::newRow("short words") << u"14 jan 2013"_s << u"en_GB"_s << d << d;
        QTest::newRow("American words") << u"January 14, 2013"_s << u"en_US"_s << d << d;
        QTest::newRow("month") << u"Jan 2013"_s << u"en_GB"_s << QDate(2013, 1, 1) << QDate(2013, 1, 31);
        QTest::newRow("ISO month") << u"2013-02"_s << u"en_GB"_s << QDate(2013, 2, 1) << QDate(2013, 2, 28);
        QTest::newRow("year") << u"2013"_s << u"en_GB"_s << QDate(2013, 1, 1) << QDate(2013, 12, 31);
        QTest::newRow("Arabic") << u"١٤ كانون الثاني ٢٠١٣"_s << u"ar_SY"_s << d << d;
        QTest::newRow("Arabic digits") << u"٢٠١٣-٠١-١٤"_s << u"ar_SY"_s << d << d;
        QTest::newRow("English in Arabic") << u"14 January 2013"_s << u"ar_SY"_s << d << d;
        QTest::newRow("nothing") << QString() << u"en_GB"_s << QDate() << QDate();
        QTest::newRow("no such day") << u"2013-02-30"_s << u"en_GB"_s << QDate() << QDate();
        QTest::newRow("words alone") << u"yesterday"_s << u"en_GB"_s << QDate() << QDate();
        QTest::newRow("no year") << u"14 January"_s << u"en_GB"_s << QDate() << QDate();
    }
    void aTypedDateIsUnderstood()
    {
        QFETCH(QString, text);
        QFETCH(QString, locale);
        QFETCH(QDate, first);
        QFETCH(QDate, last);
        const std::optional<Span> days = typedDays(text, QLocale(locale));
        QCOMPARE(days.has_value(), first.isValid());
        if (days) {
            QCOMPARE(toDate(days->begin), first);
            QCOMPARE(toDate(days->last()), last);
        }
    }

    void filtersAreObeyed()
    {
        Bench bench;
        QCOMPARE(bench.view().episodeSpans().size(), std::size_t(2));
        Filter filter = bench.model.filter();
        filter.hiddenActors = {1};
        bench.model.setFilter(filter);
        QCOMPARE(bench.view().episodeSpans().size(), std::size_t(1));
    }

    void aScreenReaderHearsTheWindowInWords()
    {
        Bench bench;
        bench.model.setWindow(Span::days(day(2013, 1, 14), day(2013, 1, 15)));
        QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(&bench.view());
        QVERIFY(accessible);
        QCOMPARE(accessible->role(), QAccessible::Slider);
        QCOMPARE(accessible->text(QAccessible::Value), u"14 to 15 January 2013; Killed: 81 or more"_s);
        QVERIFY(accessible->text(QAccessible::Description).startsWith(u"14 to 15 January 2013"_s));
        QVERIFY(!accessible->valueInterface()); // a number of days since 1970 says nothing to anybody
        const Span before = bench.model.filter().window;
        accessible->actionInterface()->doAction(QAccessibleActionInterface::increaseAction());
        QVERIFY(bench.model.filter().window.begin > before.begin);
    }
};

QTEST_MAIN(TestTimelineView)
#include "tst_timelineview.moc"
