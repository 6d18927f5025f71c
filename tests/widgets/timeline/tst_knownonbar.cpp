// The day that a register is shown as of: by keys, by mouse, typed, and the way back to now.
#include "widgets/timeline/datefield.h"
#include "widgets/timeline/historyslider.h"
#include "widgets/timeline/knownonbar.h"

#include <QLabel>
#include <QTest>
#include <QToolButton>

using namespace sijill;
using namespace Qt::StringLiterals;

namespace {

Day day(int year, int month, int dayOfMonth)
{
    return toDay(QDate(year, month, dayOfMonth));
}

const Day first = day(2025, 1, 10), second = day(2025, 2, 20), last = day(2025, 3, 5);

struct Bar {
    Bar()
    {
        bar.setLocale(QLocale(QLocale::English));
        bar.field().setLocale(bar.locale());
        bar.setHistory({{first, 3}, {second, 1}, {last, 2}});
        bar.resize(800, 30);
        bar.show();
        QObject::connect(&bar, &KnownOnBar::dayWanted, &bar,
                         [this](std::optional<Day> wanted) { asked.push_back(wanted); });
    }
    QString entries()
    {
        QStringList texts;
        for (const QLabel *label : bar.findChildren<QLabel *>())
            texts << label->text();
        return texts.join(u'|');
    }
    void press(Qt::Key key) { QTest::keyClick(&bar.slider(), key); }
    void type(const QString &text)
    {
        bar.field().setFocus();
        bar.field().selectAll();
        QTest::keyClicks(&bar.field(), text);
        QTest::keyClick(&bar.field(), Qt::Key_Return);
    }

    KnownOnBar bar;
    std::vector<std::optional<Day>> asked;
};

} // namespace

class TestKnownOnBar : public QObject {
    Q_OBJECT

private slots:
    void withoutHistoryThereIsNothingToChoose()
    {
        KnownOnBar bar;
        bar.setHistory({});
        QVERIFY(!bar.hasHistory());
        QVERIFY(!bar.slider().isEnabled());
        QVERIFY(!bar.field().isEnabled());
        QVERIFY(!bar.nowButton().isEnabled());
    }

    void beginsNow()
    {
        Bar at;
        QCOMPARE(at.bar.slider().day(), std::nullopt);
        QVERIFY(!at.bar.nowButton().isEnabled());
        QVERIFY(at.entries().contains(u"6 of 6"_s));
        QVERIFY(at.asked.empty());
    }

    void arrowsGoFromEntryToEntry()
    {
        Bar at;
        for (const Qt::Key key :
             {Qt::Key_Left, Qt::Key_Left, Qt::Key_Left, Qt::Key_Right, Qt::Key_Right, Qt::Key_Right})
            at.press(key);
        const std::vector<std::optional<Day>> wanted = {second, first, first - 1, first, second, std::nullopt};
        QCOMPARE(at.asked, wanted);
    }

    void inAMirroredWindowTheArrowsAreMirrored()
    {
        Bar at;
        at.bar.setLayoutDirection(Qt::RightToLeft);
        at.press(Qt::Key_Right);
        QCOMPARE(at.asked, (std::vector<std::optional<Day>>{second}));
    }

    void aClickGoesThere()
    {
        Bar at;
        QTest::mouseClick(&at.bar.slider(), Qt::LeftButton, {}, {1, at.bar.slider().height() / 2});
        QVERIFY(!at.asked.empty());
        QCOMPARE(at.asked.back(), std::optional<Day>(first - 1));
        QVERIFY(at.entries().contains(u"0 of 6"_s));
    }

    void typedDays_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<std::optional<Day>>("wanted");
        QTest::newRow("between entries") << u"2025-02-01"_s << std::optional<Day>(day(2025, 2, 1));
        QTest::newRow("a month is its end") << u"January 2025"_s << std::optional<Day>(day(2025, 1, 31));
        QTest::newRow("before all entries") << u"2001-01-01"_s << std::optional<Day>(first - 1);
        QTest::newRow("the last entry is now") << u"2025-03-05"_s << std::optional<Day>();
        QTest::newRow("later than the last entry") << u"2031-01-01"_s << std::optional<Day>();
    }
    void typedDays()
    {
        QFETCH(QString, text);
        QFETCH(std::optional<Day>, wanted);
        Bar at;
        at.type(text);
        QCOMPARE(at.asked, (std::vector<std::optional<Day>>{wanted}));
    }

    void whatIsNoDateIsSaidAndAsksForNothing()
    {
        Bar at;
        at.type(u"soon"_s);
        QVERIFY(at.asked.empty());
        QVERIFY(at.bar.field().hasComplaint());
        QVERIFY(at.entries().contains(u"soon"_s));
    }

    void theButtonGoesBackToNow()
    {
        Bar at;
        at.press(Qt::Key_Home);
        QTest::mouseClick(&at.bar.nowButton(), Qt::LeftButton);
        QCOMPARE(at.asked, (std::vector<std::optional<Day>>{first - 1, std::nullopt}));
        QVERIFY(!at.bar.nowButton().isEnabled());
        QCOMPARE(at.bar.field().text(), QString());
    }

    void aLongerHistoryKeepsTheDay()
    {
        Bar at;
        at.bar.setDay(second);
        at.bar.setHistory({{first, 3}, {second, 1}, {last, 2}, {last + 40, 1}});
        QCOMPARE(at.bar.slider().day(), std::optional<Day>(second));
        QVERIFY(at.entries().contains(u"4 of 7"_s));
    }

    void theDayIsTold()
    {
        Bar at;
        at.bar.setDay(second);
        QCOMPARE(at.bar.slider().accessibleDescription(), u"20 February 2025"_s);
        at.bar.setDay({});
        QCOMPARE(at.bar.slider().accessibleDescription(), u"now"_s);
    }
};

QTEST_MAIN(TestKnownOnBar)
#include "tst_knownonbar.moc"
