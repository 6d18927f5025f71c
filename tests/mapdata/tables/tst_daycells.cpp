#include "mapdata/tables/calendardays.h"
#include "mapdata/tables/daycells.h"

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

struct Case {
    const char *cell;
    Span span;
    TimePrecision precision = TimePrecision::OneDay;
    bool inWords = false;
};

void check(const char *cell, const Span &span, TimePrecision precision, bool inWords, const DateForm &form = {})
{
    const DayCell read = readDay(cell, form);
    const DayCell expected{span.isValid() ? CellState::Good : CellState::Bad, span, precision, -1};
    QVERIFY2(said(read) == said(expected), qPrintable(QString::fromUtf8(cell) + u": "_s + said(read)));
    QVERIFY2(read.inWords == inWords || !span.isValid(), cell);
}

void check(std::initializer_list<Case> cases)
{
    for (const Case &one : cases)
        check(one.cell, one.span, one.precision, one.inWords);
}

} // namespace

class DayCellsTest : public QObject {
    Q_OBJECT

private slots:
    void whatIsNoDateIsNone()
    {
        QVERIFY(readDay("").state == CellState::Empty);
        for (const char *cell : {"yesterday",
                                 "-",
                                 "n/a",
                                 "0",
                                 "7",
                                 "123",
                                 "2013-02-29",
                                 "30 February 2013",
                                 "Feb 30 2013",
                                 "31/04/2013",
                                 "13/13/2013",
                                 "0000-00-00",
                                 "-5000",
                                 "-0044-03-15",
                                 "15/03/-0044",
                                 "15 March -44",
                                 "44 BC",
                                 "March",
                                 "14 January",
                                 "January 14",
                                 "10:30",
                                 "2016-17",
                                 "2014/15",
                                 "2016-W54",
                                 "2015-W60",
                                 "2016-W32-8",
                                 "2016-Q5",
                                 "Q 2016",
                                 "3-1 March 2016",
                                 "2016-03-03/2016-03-01",
                                 "1 to 3",
                                 "Homs 7",
                                 "Homs 2013",
                                 "mayor 2013",
                                 "market 14 2013",
                                 "decade 2013",
                                 "1 March 2016 4 April",
                                 "2016-366-1",
                                 "2015-366",
                                 "2016-03-01/2016-03-02/2016-03-03",
                                 "12345678901234567890",
                                 "99999999",
                                 "3 days after 1 March 2016",
                                 "../..",
                                 "to",
                                 "X",
                                 "XXXX",
                                 "1.5",
                                 "33.51, 36.29",
                                 "14.01",
                                 "1/2",
                                 "+2013-01-14",
                                 "house 3, street 4, 2013",
                                 "5 killed in 2013",
                                 "2013 2014",
                                 "1 2 3 4 2013",
                                 "24 hours 2013",
                                 "2013-01-1a",
                                 "2013-01-14 to"})
            QVERIFY2(readDay(cell).state == CellState::Bad, cell);
        QVERIFY(readDay(std::string(5000, '1')).state == CellState::Bad);
    }

    void aDayIsReadInEveryWriting()
    {
        for (const char *cell : {"2013-01-14",
                                 "2013/01/14",
                                 "2013.01.14",
                                 "20130114",
                                 "14/01/2013",
                                 "14.1.2013",
                                 "14-01-2013",
                                 "14 - 01 - 2013",
                                 "1/14/2013",
                                 "14/01/13",
                                 "14 January 2013",
                                 "14 Jan 2013",
                                 "14-Jan-2013",
                                 "14-Jan-13",
                                 "14.Jan.2013",
                                 "January 14, 2013",
                                 "Jan. 14, 2013",
                                 "Jan 14th 2013",
                                 "the 14th of January, 2013",
                                 "Monday, January 14, 2013",
                                 "Mon, 14 Jan 2013",
                                 "14 JANUARY 2013",
                                 "'14 January 2013",
                                 "2013 January 14",
                                 "2013-01-14T00:00:00Z",
                                 "2013-01-14 00:00:00.000",
                                 "20130114.0",
                                 "41288",
                                 "41288.0",
                                 "2013-014",
                                 "2013-W03-1",
                                 "2013W031",
                                 "14 janvier 2013",
                                 "lundi 14 janvier 2013",
                                 "14 janv. 2013",
                                 "14 de enero de 2013",
                                 "a 14 de enero de 2013",
                                 "14 de janeiro de 2013",
                                 "14. Januar 2013",
                                 "14. Jänner 2013",
                                 "14 gennaio 2013",
                                 "14 января 2013 г.",
                                 "14 січня 2013 р.",
                                 "14 Ocak 2013",
                                 "14 كانون الثاني 2013",
                                 "١٤ كانون الثاني ٢٠١٣",
                                 "14 يناير 2013",
                                 "14 يناير/كانون الثاني 2013",
                                 "14 يناير/ كانون الثاني 2013",
                                 "الإثنين 14 يناير 2013",
                                 "١٤/١/٢٠١٣",
                                 "14 جانفي 2013",
                                 "2013年1月14日",
                                 "2013년 1월 14일",
                                 "14 stycznia 2013",
                                 "14 ledna 2013",
                                 "14 ιανουαρίου 2013",
                                 "14 Januari 2013",
                                 "14 มกราคม 2013",
                                 "14 januari 2013",
                                 "14 tammikuuta 2013",
                                 "2013-01-14 (Monday)",
                                 "Mon 01/14/2013",
                                 "14\xc2\xa0January\xc2\xa0"
                                 "2013",
                                 "14\u201301\u20132013",
                                 "\u200f14/01/2013",
                                 "201301140000",
                                 "20130114T0000Z",
                                 "14 Jan 2013 00:00 UTC"})
            check(cell, day("2013-01-14"), TimePrecision::OneDay, false);
        check({{"15 février 2013", day("2013-02-15")},
               {"16 août 2013", day("2013-08-16")},
               {"17 décembre 2013", day("2013-12-17")},
               {"1er mars 2016", day("2016-03-01")},
               {"3 Sept. 2013", day("2013-09-03")},
               {"Sep. 3, 2013", day("2013-09-03")},
               {"mar. 15 janv. 2013", day("2013-01-15")},
               {"Mar 15 2013", day("2013-03-15")},
               {"8 آذار 2013", day("2013-03-08")},
               {"8 اذار 2013", day("2013-03-08")},
               {"14 of March 2013", day("2013-03-14")}});
    }

    void aMonthAYearAndLongerTimesStayThat()
    {
        const auto month = TimePrecision::Month, year = TimePrecision::Year, week = TimePrecision::Week;
        check({{"2016-03", days("2016-03-01", "2016-03-31"), month},
               {"03/2016", days("2016-03-01", "2016-03-31"), month},
               {"March 2016", days("2016-03-01", "2016-03-31"), month},
               {"mars 2016", days("2016-03-01", "2016-03-31"), month},
               {"آذار 2016", days("2016-03-01", "2016-03-31"), month},
               {"'February 1999", days("1999-02-01", "1999-02-28"), month},
               {"Mar 99", days("1999-03-01", "1999-03-31"), month},
               {"2016-03-00", days("2016-03-01", "2016-03-31"), month},
               {"00/03/2016", days("2016-03-01", "2016-03-31"), month},
               {"2016", days("2016-01-01", "2016-12-31"), year},
               {"2016.0", days("2016-01-01", "2016-12-31"), year},
               {"2016-00-00", days("2016-01-01", "2016-12-31"), year},
               {"2016 Q1", days("2016-01-01", "2016-03-31"), month},
               {"2016-Q3", days("2016-07-01", "2016-09-30"), month},
               {"Q4 2016", days("2016-10-01", "2016-12-31"), month},
               {"4th quarter of 2016", days("2016-10-01", "2016-12-31"), month},
               {"first quarter 2016", days("2016-01-01", "2016-03-31"), month},
               {"T2 2016", days("2016-04-01", "2016-06-30"), month},
               {"2e trimestre 2016", days("2016-04-01", "2016-06-30"), month},
               {"H1 2016", days("2016-01-01", "2016-06-30"), month},
               {"Q1-Q2 2016", days("2016-01-01", "2016-06-30"), month},
               {"2016-W32", days("2016-08-08", "2016-08-14"), week},
               {"2016W32", days("2016-08-08", "2016-08-14"), week},
               {"week 32 of 2016", days("2016-08-08", "2016-08-14"), week},
               {"Semaine 32 2016", days("2016-08-08", "2016-08-14"), week},
               {"KW 32/2016", days("2016-08-08", "2016-08-14"), week},
               {"2016-W32-1", day("2016-08-08")},
               {"2015-W53", days("2015-12-28", "2016-01-03"), week},
               {"2020-W53-5", day("2021-01-01")},
               {"week of 14 January 2013", days("2013-01-14", "2013-01-20"), week},
               {"week ending 20 January 2013", days("2013-01-14", "2013-01-20"), week}});
    }

    void severalDaysInOneCellAreASpan()
    {
        const auto some = TimePrecision::Days;
        for (const char *cell : {"1-3 March 2016",
                                 "1 - 3 March 2016",
                                 "1–3 March 2016",
                                 "1—3 March 2016",
                                 "March 1-3, 2016",
                                 "March 1 - 3, 2016",
                                 "March 1 to 3, 2016",
                                 "1 to 3 March 2016",
                                 "from 1 to 3 March 2016",
                                 "1 March to 3 March 2016",
                                 "1 March 2016 - 3 March 2016",
                                 "2016-03-01/2016-03-03",
                                 "2016-03-01/03",
                                 "2016-03-01 to 2016-03-03",
                                 "2016-03-01 - 2016-03-03",
                                 "2016-03-01~2016-03-03",
                                 "2016-03-01 ~ 2016-03-03",
                                 "2016-03-01..2016-03-03",
                                 "2016-03-01–2016-03-03",
                                 "2016-03-01-2016-03-03",
                                 "20160301-20160303",
                                 "20160301/20160303",
                                 "01/03/2016 - 03/03/2016",
                                 "01/03/2016-03/03/2016",
                                 "01/03 - 03/03/2016",
                                 "01-03/03/2016",
                                 "01.03.2016-03.03.2016",
                                 "1.-3. März 2016",
                                 "1.3.-3.3.2016",
                                 "du 1 au 3 mars 2016",
                                 "du 1er au 3 mars 2016",
                                 "del 1 al 3 de marzo de 2016",
                                 "1 a 3 de março de 2016",
                                 "vom 1. bis 3. März 2016",
                                 "с 1 по 3 марта 2016",
                                 "من 1 إلى 3 آذار 2016",
                                 "١-٣ آذار ٢٠١٦",
                                 "Mar 1 through Mar 3, 2016",
                                 "1 Mar-3 Mar 2016",
                                 "1-Mar-2016 to 3-Mar-2016",
                                 "2016/03/01-2016/03/03",
                                 "Tue 1 March to Thu 3 March 2016"})
            check(cell, days("2016-03-01", "2016-03-03"), some, false);
        check({{"21 to 24 January 2016", days("2016-01-21", "2016-01-24"), some},
               {"28 February - 2 March 2016", days("2016-02-28", "2016-03-02"), some},
               {"30 December - 2 January 2017", days("2016-12-30", "2017-01-02"), some},
               {"30 December 2016 to 2 January 2017", days("2016-12-30", "2017-01-02"), some},
               {"3 and 4 March 2016", days("2016-03-03", "2016-03-04"), some},
               {"between 1 and 3 March 2016", days("2016-03-01", "2016-03-03"), some, true},
               {"1 and 5 March 2016", days("2016-03-01", "2016-03-05"), some, true},
               {"1, 2 and 3 March 2016", days("2016-03-01", "2016-03-03"), some, true},
               {"2016-03-02~2016-03-02", day("2016-03-02")},
               {"March-May 2016", days("2016-03-01", "2016-05-31"), TimePrecision::Month},
               {"March to May 2016", days("2016-03-01", "2016-05-31"), TimePrecision::Month},
               {"2016-03/2016-05", days("2016-03-01", "2016-05-31"), TimePrecision::Month},
               {"2016-03/05", days("2016-03-01", "2016-05-31"), TimePrecision::Month},
               {"3-5/2016", days("2016-03-01", "2016-05-31"), TimePrecision::Month},
               {"2014-2016", days("2014-01-01", "2016-12-31"), TimePrecision::Year},
               {"2014/2016", days("2014-01-01", "2016-12-31"), TimePrecision::Year},
               {"2014 to 2016", days("2014-01-01", "2016-12-31"), TimePrecision::Year},
               {"2016-W32/2016-W33", days("2016-08-08", "2016-08-21"), TimePrecision::Week},
               // no finer than the one that is known less
               {"March 2016 to 3 May 2016", days("2016-03-01", "2016-05-03"), TimePrecision::Month}});
    }

    void whatIsNotSureKeepsItsWords()
    {
        const auto month = TimePrecision::Month, year = TimePrecision::Year;
        const Span march = days("2016-03-01", "2016-03-31"), whole = days("2016-01-01", "2016-12-31");
        check({{"2016?", whole, year, true},
               {"2016~", whole, year, true},
               {"2016%", whole, year, true},
               {"c. 2016", whole, year, true},
               {"ca 2016", whole, year, true},
               {"circa 2016", whole, year, true},
               {"~2016", whole, year, true},
               {"about March 2016", march, month, true},
               {"vers mars 2016", march, month, true},
               {"حوالي 2016", whole, year, true},
               {"early March 2016", march, month, true},
               {"Late March 2016", march, month, true},
               {"mid-March 2016", march, month, true},
               {"mid-2016", whole, year, true},
               {"end of March 2016", march, month, true},
               {"début mars 2016", march, month, true},
               {"أوائل آذار 2016", march, month, true},
               {"first week of March 2016", march, month, true},
               {"spring 2016", whole, year, true},
               {"2016-21", whole, year, true},
               {"2016-24", whole, year, true},
               {"2016-33", days("2016-01-01", "2016-03-31"), month},
               {"2016-03-XX", march, month},
               {"2016-03-xx", march, month},
               {"2016-XX-XX", whole, year},
               {"2016-XX", whole, year},
               {"2016-1X", whole, year},
               {"201X", days("2010-01-01", "2019-12-31"), year},
               {"1990s", days("1990-01-01", "1999-12-31"), year, true},
               {"2016-03-01?", day("2016-03-01"), TimePrecision::OneDay, true},
               {"2016-03-XX/2016-04-XX", days("2016-03-01", "2016-04-30"), month, true},
               {"2016-03-01~/2016-03-03?", days("2016-03-01", "2016-03-03"), TimePrecision::Days, true},
               {"3 March 2016 (unconfirmed)", day("2016-03-03"), TimePrecision::OneDay, true},
               {"on or about 3 March 2016", day("2016-03-03"), TimePrecision::OneDay, true},
               {"1 or 2 March 2016", days("2016-03-01", "2016-03-02"), TimePrecision::Days, true},
               {"night of 3 March 2016", day("2016-03-03"), TimePrecision::OneDay, true}});
        for (const char *cell :
             {"../2016-03-03", "/2016-03-03", "until 3 March 2016", "before 2016-03-03", "2016-03-03/..", "2016-03-03/",
              "since 3 March 2016", "2016-03-03 to present", "from 3 March 2016", "3 March 2016 - ongoing"}) {
            check(cell, day("2016-03-03"), TimePrecision::OneDay, true);
            QVERIFY2(readDay(cell).isOpen, cell);
        }
        QVERIFY(!readDay("from 1 to 3 March 2016").isOpen);
    }

    void aTimeOfDayIsKeptAndItsZoneIsNoticed()
    {
        struct Time {
            const char *cell;
            int minute, lastMinute;
            bool hasZone;
        };
        for (const Time &time : {Time{"2013-01-14 10:30", 630, 630, false},
                                 {"2013-01-14T10:30:00.000", 630, 630, false},
                                 {"2013-01-14T22:30:00Z", 1350, 1350, true},
                                 {"2013-01-14T10:30:00+03:00", 630, 630, true},
                                 {"2013-01-14T10:30:00-05:00", 630, 630, true},
                                 {"14/01/2013 10:30", 630, 630, false},
                                 {"1/14/2013 10:30:00 PM", 1350, 1350, false},
                                 {"1/14/2013 12:05 AM", 5, 5, false},
                                 {"14 Jan 2013 at 10 pm", 1320, 1320, false},
                                 {"Mon Jan 14 10:30:00 +0000 2013", 630, 630, true},
                                 {"14 janvier 2013 à 10h30", 630, 630, false},
                                 {"20130114T103000Z", 630, 630, true},
                                 {"201301141030", 630, 630, false},
                                 {"20130114103000", 630, 630, false},
                                 {"41288.4375", 630, 630, false},
                                 {"2013-01-14 10:30-12:00", 630, 720, false},
                                 {"14/01/2013 10:30-12:00", 630, 720, false},
                                 {"2013-01-14 10:30 UTC", 630, 630, true}}) {
            const DayCell read = readDay(time.cell);
            check(time.cell, day("2013-01-14"), TimePrecision::OneDay, false);
            QVERIFY2(read.minute == time.minute && read.lastMinute == time.lastMinute, time.cell);
            QVERIFY2(read.hasZone == time.hasZone, time.cell);
        }
        QVERIFY(readDay("2013-01-14T25:00:00").state == CellState::Bad);
        QVERIFY(readDay("14/01/2013 10:75").state == CellState::Bad);
        const DayCell range = readDay("2016-03-01T10:00/2016-03-02T12:00");
        QCOMPARE(range.span, days("2016-03-01", "2016-03-02"));
        QCOMPARE(range.minute, qint16(600));
        QCOMPARE(range.lastMinute, qint16(720));
    }

    void numbersCountWhatTheColumnSays()
    {
        const auto by = [](DateNumbers numbers) { return DateForm(DateOrder::DayFirst, numbers, Calendar::Gregorian); };
        check("1433678400000", day("2015-06-07"), TimePrecision::OneDay, false, by(DateNumbers::Milliseconds));
        check("1433678400", day("2015-06-07"), TimePrecision::OneDay, false, by(DateNumbers::Seconds));
        check("1433678400.5", day("2015-06-07"), TimePrecision::OneDay, false, by(DateNumbers::Seconds));
        check("1433678400000000", day("2015-06-07"), TimePrecision::OneDay, false, by(DateNumbers::Microseconds));
        check("201303", days("2013-03-01", "2013-03-31"), TimePrecision::Month, false, by(DateNumbers::Months));
        for (const char *number : {"1433678400000", "1433678400", "201303", "130114"})
            QVERIFY2(readDay(number).state == CellState::Bad, number);
        QVERIFY(readDay("2015-06-07", by(DateNumbers::Milliseconds)).state == CellState::Good);
    }

    void dayAndMonthAreToldApartOrNot()
    {
        const auto orderIs = [](const char *cell, bool isSuch, bool day, bool month) {
            const DayOrder order = orderOf(cell);
            return order.isSuch == isSuch && order.dayMayBeFirst == day && order.monthMayBeFirst == month;
        };
        QVERIFY(orderIs("2013-01-14", false, false, false));
        QVERIFY(orderIs("14 January 2013", false, false, false));
        QVERIFY(orderIs("Homs", false, false, false));
        QVERIFY(orderIs("03/04/2016", true, true, true));
        QVERIFY(orderIs("13/04/2016", true, true, false));
        QVERIFY(orderIs("04/13/2016", true, false, true));
        QVERIFY(orderIs("03/04/2016 - 13/04/2016", true, true, false));
        QVERIFY(orderIs("03/04/2016 - 05/04/2016", true, true, true));
        // 3 April 2016 was a Sunday, 4 March a Friday
        QVERIFY(orderIs("Fri 03/04/2016", true, false, true));
        QVERIFY(orderIs("Sun 03/04/2016", true, true, false));
        QCOMPARE(readDay("Fri 03/04/2016").span, day("2016-03-04"));
        QVERIFY(!readDay("Fri 03/04/2016").isWeekdayOff);
        QVERIFY(readDay("Monday 15 January 2013").isWeekdayOff);
        QCOMPARE(readDay("Monday 15 January 2013").span, day("2013-01-15"));
        QCOMPARE(readDay("03/04/2016", DateOrder::MonthFirst).span, day("2016-03-04"));
        QCOMPARE(readDay("03/04/2016 - 13/04/2016", DateOrder::MonthFirst).span, days("2016-04-03", "2016-04-13"));
        QVERIFY(readDay("13/06/2016 - 06/14/2016").state == CellState::Bad);
    }

    void partsInColumnsOfTheirOwnAreOneDate()
    {
        const auto is = [](const char *year, const char *month, const char *day, Span span, TimePrecision precision) {
            const DayCell read = readDayParts(year, month, day);
            return read.state == CellState::Good && read.span == span && read.precision == precision;
        };
        const Span january = days("2013-01-01", "2013-01-31"), whole = days("2013-01-01", "2013-12-31");
        QVERIFY(is("2013", "1", "14", day("2013-01-14"), TimePrecision::OneDay));
        QVERIFY(is("2013.0", "1.0", "14.0", day("2013-01-14"), TimePrecision::OneDay));
        QVERIFY(is("2013", "January", "14", day("2013-01-14"), TimePrecision::OneDay));
        QVERIFY(is("2013", "Jan.", "14th", day("2013-01-14"), TimePrecision::OneDay));
        QVERIFY(is("2013", "janvier", "14", day("2013-01-14"), TimePrecision::OneDay));
        QVERIFY(is("2013", "كانون الثاني", "14", day("2013-01-14"), TimePrecision::OneDay));
        QVERIFY(is("2013", "January", "14-16", days("2013-01-14", "2013-01-16"), TimePrecision::Days));
        QVERIFY(is("2013", "JANUARY", "", january, TimePrecision::Month));
        QVERIFY(is("2013", "1", "0", january, TimePrecision::Month));
        QVERIFY(is("2013", "January 2013", "", january, TimePrecision::Month));
        QVERIFY(is("2013", "2013-01", "", january, TimePrecision::Month));
        QVERIFY(is("", "January 2013", "", january, TimePrecision::Month));
        QVERIFY(is("2013", "", "", whole, TimePrecision::Year));
        QVERIFY(is("2,013", "", "", whole, TimePrecision::Year));
        QVERIFY(is("2013", "0", "0", whole, TimePrecision::Year));
        QVERIFY(is("2013-2014", "", "", days("2013-01-01", "2014-12-31"), TimePrecision::Year));
        QVERIFY(readDayParts("", "", "").state == CellState::Empty);
        QVERIFY(readDayParts("2013", "2", "30").state == CellState::Bad);
        QVERIFY(readDayParts("2013", "13", "1").state == CellState::Bad);
        QVERIFY(readDayParts("2013", "Homs", "1").state == CellState::Bad);
        QVERIFY(readDayParts("2013", "January 2014", "").state == CellState::Bad);
        QVERIFY(readDayParts("2013", "1", "x").state == CellState::Bad);
        // More digits than a number holds.
        QVERIFY(readDayParts("2013", "1", "1-33333333333333333").state == CellState::Bad);
        QVERIFY(readDayParts("", "January", "14").state == CellState::Bad);
    }

    void aRandomSpanComesBackFromEveryWriting()
    {
        QRandomGenerator random(23);
        const QLocale english(QLocale::English), french(QLocale::French), syrian(QLocale::Arabic, QLocale::Syria);
        for (int round = 0; round < 3000; ++round) {
            const QDate first = QDate(1950, 1, 1).addDays(random.bounded(27'000));
            const QDate last = first.addDays(1 + random.bounded(90));
            const Span span = Span::days(toDay(first), toDay(last));
            const auto both = [&](const QString &form, const QLocale &locale, const QString &between) {
                return locale.toString(first, form) + between + locale.toString(last, form);
            };
            QStringList written;
            for (const QString &between : {u"/"_s, u" to "_s, u" - "_s, u"~"_s, u".."_s, u"–"_s})
                written << both(u"yyyy-MM-dd"_s, english, between);
            for (const QString &between : {u" to "_s, u" - "_s, u"–"_s, u" until "_s})
                written << both(u"d MMMM yyyy"_s, english, between) << both(u"MMM d, yyyy"_s, english, between)
                        << both(u"dd/MM/yyyy"_s, english, between) << both(u"d.M.yyyy"_s, english, between);
            written << both(u"d MMMM yyyy"_s, french, u" au "_s) << both(u"d MMMM yyyy"_s, syrian, u" إلى "_s);
            if (first.year() == last.year())
                written << both(u"d MMMM"_s, english, u" - "_s) + u' ' + QString::number(last.year());
            if (first.year() == last.year() && first.month() == last.month())
                written << u"%1-%2 %3"_s.arg(first.day()).arg(last.day()).arg(english.toString(last, u"MMMM yyyy"_s));
            for (const QString &text : std::as_const(written)) {
                const DayCell read = readDay(text.toStdString());
                QVERIFY2(read.span == span && read.precision == TimePrecision::Days,
                         qPrintable(text + u": "_s + said(read)));
            }
        }
    }

    void aRandomMonthOrYearIsNeverGivenByTheDay()
    {
        QRandomGenerator random(29);
        const QLocale english(QLocale::English), arabic(QLocale::Arabic, QLocale::Iraq);
        for (int round = 0; round < 3000; ++round) {
            const QDate month = QDate(1950, 1, 1).addMonths(random.bounded(900));
            const Span span = {toDay(month), toDay(month.addMonths(1))};
            const QStringList written = {english.toString(month, u"MMMM yyyy"_s),
                                         english.toString(month, u"MMM yyyy"_s),
                                         english.toString(month, u"yyyy-MM"_s),
                                         english.toString(month, u"MM/yyyy"_s),
                                         arabic.toString(month, u"MMMM yyyy"_s),
                                         english.toString(month, u"yyyy-MM"_s) + u"-XX"_s,
                                         u"early "_s + english.toString(month, u"MMMM yyyy"_s),
                                         english.toString(month, u"yyyy-MM"_s) + u"-00"_s};
            for (const QString &text : written) {
                const DayCell read = readDay(text.toStdString());
                QVERIFY2(read.span == span && read.precision == TimePrecision::Month,
                         qPrintable(text + u": "_s + said(read)));
            }
            const Span year = yearsIn(Calendar::Gregorian, month.year(), month.year());
            for (const QString &form : QStringList{u"%1"_s, u"c. %1"_s, u"%1?"_s, u"%1~"_s, u"%1-XX"_s, u"%1-22"_s}) {
                const DayCell read = readDay(form.arg(month.year()).toStdString());
                QVERIFY2(read.span == year && read.precision == TimePrecision::Year, qPrintable(form));
            }
        }
    }

    void noBytesAreTooMuch()
    {
        QRandomGenerator random(31);
        const QByteArrayList parts{"2016", "-",   "/",  " ",    "March", "1",     "31",   "to", "~",
                                   "..",   "W32", "Q1", "?",    "X",     "10:30", "Z",    "+",  "c.",
                                   "آذار", "–",   "،",  "\xff", "T",     "'",     "week", "of", "and"};
        for (int round = 0; round < 200'000; ++round) {
            QByteArray cell;
            for (int i = random.bounded(9); i >= 0; --i)
                cell += parts[random.bounded(parts.size())];
            const DayCell read = readDay(std::string_view(cell.constData(), static_cast<std::size_t>(cell.size())));
            QVERIFY2(read.state != CellState::Good || read.span.isValid(), cell.constData());
        }
    }
};

QTEST_GUILESS_MAIN(DayCellsTest)
#include "tst_daycells.moc"
