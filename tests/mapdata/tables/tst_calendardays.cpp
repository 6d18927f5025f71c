#include "mapdata/tables/calendardays.h"
#include "mapdata/tables/daycells.h"
#include "mapdata/tables/monthnames.h"

#include <QRandomGenerator>
#include <QTest>

using namespace sijill;
using namespace Qt::StringLiterals;

namespace {

Span days(const char *first, const char *last)
{
    return Span::days(*parseDay(QString::fromLatin1(first)), *parseDay(QString::fromLatin1(last)));
}

Span day(const char *only)
{
    return days(only, only);
}

QString said(const DayCell &read)
{
    return read.state != CellState::Good ? u"no date"_s
                                         : u"%1 to %2, %3"_s.arg(isoDay(read.span.begin), isoDay(read.span.last()))
                                               .arg(static_cast<int>(read.precision));
}

void check(const char *cell, const Span &span, TimePrecision precision, bool inWords, const DateForm &form = {})
{
    const DayCell read = readDay(cell, form);
    const DayCell expected{span.isValid() ? CellState::Good : CellState::Bad, span, precision, -1};
    QVERIFY2(said(read) == said(expected), qPrintable(QString::fromUtf8(cell) + u": "_s + said(read)));
    QVERIFY2(read.inWords == inWords || !span.isValid(), cell);
}

} // namespace

/// Days and months of other calendars and languages.
class CalendarDaysTest : public QObject {
    Q_OBJECT

private slots:
    void datesOfOtherCalendarsAreTurned()
    {
        const auto by = [](Calendar calendar) { return DateForm(DateOrder::DayFirst, DateNumbers::None, calendar); };
        check("1434-03-02", day("2013-01-14"), TimePrecision::OneDay, false, by(Calendar::Hijri));
        check("2/3/1434", day("2013-01-14"), TimePrecision::OneDay, false, by(Calendar::Hijri));
        check("14340302", day("2013-01-14"), TimePrecision::OneDay, false, by(Calendar::Hijri));
        check("2 ربيع الأول 1434", day("2013-01-14"), TimePrecision::OneDay, false, by(Calendar::Hijri));
        check("٢ ربيع الأول ١٤٣٤ هـ", day("2013-01-14"), TimePrecision::OneDay, false, by(Calendar::Hijri));
        check("1434-03", days("2013-01-13", "2013-02-10"), TimePrecision::Month, false, by(Calendar::Hijri));
        check("1434-03-30", {}, TimePrecision::Unknown, false, by(Calendar::Hijri)); // a month of 29 days
        check("1391-10-25", day("2013-01-14"), TimePrecision::OneDay, false, by(Calendar::Persian));
        check("25 دی 1391", day("2013-01-14"), TimePrecision::OneDay, false, by(Calendar::Persian));
        check("2556-01-14", day("2013-01-14"), TimePrecision::OneDay, false, by(Calendar::Buddhist));
        check("14 มกราคม 2556", day("2013-01-14"), TimePrecision::OneDay, false, by(Calendar::Buddhist));
        check("2005-05-06", day("2013-01-14"), TimePrecision::OneDay, false, by(Calendar::Ethiopic));
        check("14 January 2013", day("2013-01-14"), TimePrecision::OneDay, false, by(Calendar::Hijri));
        const DayCell named = readDay("2 ربيع الأول 1434");
        QCOMPARE(named.span, day("2013-01-14"));
        QCOMPARE(named.said, std::optional(Calendar::Hijri));
        QCOMPARE(readDay("14 January 2013").said, std::nullopt);
        QCOMPARE(yearOf(Calendar::Hijri, *parseDay(u"2013-01-14"_s)), 1434);
        QVERIFY(!dayIn(Calendar::Gregorian, 2013, 2, 29) && dayIn(Calendar::Gregorian, 2012, 2, 29));
        QVERIFY(!dayIn(Calendar::Hijri, 1434, 13, 1) && dayIn(Calendar::Ethiopic, 2005, 13, 5));
    }

    void everyDayOfACalendarComesBack()
    {
        for (std::size_t i = 0; i < calendarCount; ++i) {
            const auto calendar = static_cast<Calendar>(i);
            for (Day at = *parseDay(u"2010-01-01"_s); at < *parseDay(u"2015-01-01"_s);) {
                const int year = yearOf(calendar, at);
                Span whole;
                for (int month = 1; month <= (calendar == Calendar::Ethiopic ? 13 : 12); ++month) {
                    const Span span = monthsIn(calendar, year, month, month);
                    QVERIFY(span.isValid() && (!whole.isValid() || span.begin == whole.end));
                    whole = united(whole, span);
                }
                QCOMPARE(yearsIn(calendar, year, year), whole);
                at = whole.end;
            }
        }
    }

    void aMonthIsKnownInEveryLanguageOrNamesNone()
    {
        QCOMPARE(namedDay("listopad").month, 0); // November in Polish, October in Croatian
        QCOMPARE(namedDay("").month, 0);
        QCOMPARE(namedDay("homs").month, 0);
        QCOMPARE(namedDay("sept").month, 9);
        QCOMPARE(namedDay("friday").weekday, 5);
        QCOMPARE(namedDay(foldedDate("Lundi")).weekday, 1);
        QCOMPARE(namedDay(foldedDate("الأحد")).weekday, 7);
        QCOMPARE(namedDay(foldedDate("Août")).month, 8);
        QCOMPARE(namedDay(foldedDate("ŞUBAT")).month, 2);
        QCOMPARE(namedDay(foldedDate("محرم")).calendar, Calendar::Hijri);
    }
};

QTEST_GUILESS_MAIN(CalendarDaysTest)
#include "tst_calendardays.moc"
