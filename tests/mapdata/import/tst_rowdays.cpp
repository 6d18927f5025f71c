#include "mapdata/opening/incidentfile.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace sijill;
using namespace Qt::StringLiterals;

namespace {

const QString undated;

Imported importOf(const QByteArray &content, ImportOptions options = {})
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"table.csv"_s));
    if (file.open(QIODevice::WriteOnly))
        file.write(content);
    file.close();
    options.today = QDate(2026, 6, 1);
    auto imported = importIncidents(file.fileName(), options);
    return imported ? std::move(*imported) : Imported{{std::make_shared<Atlas>(), {}, {}, {}, {}}, {}, {}};
}

ImportOptions withOrder(DateOrder order)
{
    ImportOptions options;
    options.dates.order = order;
    return options;
}

ImportOptions withCalendar(Calendar calendar)
{
    ImportOptions options;
    options.dates.calendar = calendar;
    return options;
}

/// "2013-01-14" or "2013-01-14/2013-01-16"; empty: undated.
QString datesOf(const Imported &imported, std::size_t i)
{
    const Span span = imported.opened.atlas->incidents.at(i).span;
    if (!span.isValid())
        return {};
    return span.length() == 1 ? isoDay(span.begin) : isoDay(span.begin) + u'/' + isoDay(span.last());
}

QStringList allDates(const Imported &imported)
{
    QStringList dates;
    for (std::size_t i = 0; i < imported.opened.atlas->incidents.size(); ++i)
        dates << datesOf(imported, i);
    return dates;
}

TimePrecision precisionOf(const Imported &imported, std::size_t i)
{
    return imported.opened.atlas->incidents.at(i).timePrecision;
}

QString noteOf(const Imported &imported, std::size_t i)
{
    const Atlas &atlas = *imported.opened.atlas;
    return atlas.texts.in(atlas.incidents.at(i).note, Language::English);
}

qint64 count(const Imported &imported, RowFault fault)
{
    return imported.report.counts[static_cast<std::size_t>(fault)];
}

QString notes(const Imported &imported)
{
    QString all;
    for (const ImportReport::Note &note : imported.report.notes)
        all += note.where + u": "_s + note.text + u'\n';
    return all;
}

QString assumptions(const Imported &imported)
{
    return imported.report.assumptions.join(u'\n');
}

QString warnings(const Imported &imported)
{
    QString all;
    for (const Problem &problem : imported.opened.problems)
        if (problem.severity == Problem::Severity::Warning)
            all += problem.text + u'\n';
    return all;
}

QByteArray tableOf(const QByteArrayList &dates)
{
    QByteArray table = "date,lat,lon,killed\n";
    for (const QByteArray &date : dates)
        table += '"' + date + "\",33.5,36.3,1\n";
    return table;
}

} // namespace

class RowDaysTest : public QObject {
    Q_OBJECT

private slots:
    void aTableWithoutDatesSaysNothingOfThem()
    {
        const Imported none = importOf("date,lat,lon,killed\n");
        QCOMPARE(assumptions(none), QString());
        const Imported empty = importOf(tableOf({"", ""}));
        QCOMPARE(allDates(empty), (QStringList{undated, undated}));
        QCOMPARE(assumptions(empty), QString());
        const Imported plain = importOf(tableOf({"2013-01-14", "2013-01-15"}));
        QCOMPARE(allDates(plain), (QStringList{u"2013-01-14"_s, u"2013-01-15"_s}));
        QCOMPARE(assumptions(plain), QString());
    }

    void dayOrMonthFirstIsDecidedForTheColumn_data()
    {
        QTest::addColumn<QByteArrayList>("cells");
        QTest::addColumn<QStringList>("dates");
        QTest::addColumn<QString>("told");
        QTest::addColumn<bool>("isDoubt");
        QTest::newRow("open") << QByteArrayList{"02/03/2022", "03/04/2022"}
                              << QStringList{u"2022-03-02"_s, u"2022-04-03"_s}
                              << u"Dates such as “02/03/2022” are read with the day first: nothing in the column "
                                 "decides."_s
                              << true;
        QTest::newRow("the day first") << QByteArrayList{"02/03/2022", "13/04/2022"}
                                       << QStringList{u"2022-03-02"_s, u"2022-04-13"_s}
                                       << u"read with the day first, as “13/04/2022” shows"_s << false;
        QTest::newRow("the month first") << QByteArrayList{"02/03/2022", "04/13/2022"}
                                         << QStringList{u"2022-02-03"_s, u"2022-04-13"_s}
                                         << u"read with the month first, as “04/13/2022” shows"_s << false;
        QTest::newRow("both") << QByteArrayList{"05/06/2023", "13/06/2023", "06/14/2023"}
                              << QStringList{u"2023-06-05"_s, u"2023-06-13"_s, u"2023-06-14"_s}
                              << u"contradicts itself: “13/06/2023” has the day first, “06/14/2023” the month first"_s
                              << true;
        QTest::newRow("by a weekday") << QByteArrayList{"03/04/2016", "Fri 03/04/2016"}
                                      << QStringList{u"2016-03-04"_s, u"2016-03-04"_s}
                                      << u"the month first, as “Fri 03/04/2016” shows"_s << false;
    }
    void dayOrMonthFirstIsDecidedForTheColumn()
    {
        QFETCH(QByteArrayList, cells);
        QFETCH(QStringList, dates);
        QFETCH(QString, told);
        QFETCH(bool, isDoubt);
        const Imported imported = importOf(tableOf(cells));
        QCOMPARE(allDates(imported), dates);
        QVERIFY2(assumptions(imported).contains(told), qPrintable(assumptions(imported)));
        QCOMPARE(warnings(imported).contains(told), isDoubt);
    }

    void aRowFarBelowTheSampleDecidesForThoseAbove()
    {
        QByteArrayList cells(5000, "02/03/2022");
        cells << "04/13/2022";
        const Imported imported = importOf(tableOf(cells));
        QCOMPARE(datesOf(imported, 0), u"2022-02-03"_s);
        QCOMPARE(datesOf(imported, 5000), u"2022-04-13"_s);
        QVERIFY(assumptions(imported).contains(u"the month first"));
    }

    void theOrderThatAPersonSaysHolds()
    {
        const QByteArray table = tableOf({"02/03/2022", "13/04/2022"});
        const Imported day = importOf(table, withOrder(DateOrder::DayFirst));
        QCOMPARE(datesOf(day, 0), u"2022-03-02"_s);
        QVERIFY(assumptions(day).contains(u"as was chosen"));
        const Imported month = importOf(table, withOrder(DateOrder::MonthFirst));
        QCOMPARE(allDates(month), (QStringList{u"2022-02-03"_s, u"2022-04-13"_s}));
        QVERIFY2(warnings(month).contains(u"but “13/04/2022” cannot be"), qPrintable(warnings(month)));
    }

    void faultsOfOpenRowsAreToldOnceAndByTheRightOrder()
    {
        // With the day first the last day would be before the first.
        const Imported imported = importOf("date_start,date_end,lat,lon,killed\n"
                                           "02/03/2022,01/04/2022,33.5,36.3,1\n"
                                           "02/11/2022,03/01/2022,33.5,36.3,1\n"
                                           "04/13/2022,04/14/2022,33.5,36.3,1\n");
        QCOMPARE(datesOf(imported, 0), u"2022-01-04/2022-02-03"_s);
        QCOMPARE(datesOf(imported, 1), u"2022-02-11/2022-03-01"_s);
        QCOMPARE(count(imported, RowFault::Reversed), 1);
    }

    void datesThatCannotBeAreKeptUndatedAndTold_data()
    {
        QTest::addColumn<QByteArray>("cell");
        QTest::addColumn<int>("fault");
        QTest::addColumn<QString>("told");
        const auto row = [](const char *cell, RowFault fault, const QString &told) {
            QTest::newRow(cell) << QByteArray(cell) << static_cast<int>(fault) << told;
        };
        row("9999-12-31", RowFault::ZeroDay, u"9999-12-31"_s);
        row("0001-01-01", RowFault::ZeroDay, u"0001-01-01"_s);
        row("1899-11-30", RowFault::ZeroDay, u"1899-11-30"_s);
        row("1899-12-30", RowFault::ZeroDay, u"1899-12-30"_s);
        row("1900-01-01", RowFault::ZeroDay, u"1900-01-01"_s);
        row("1900-01-00", RowFault::ZeroDay, u"1900-01-01"_s);
        row("2113-01-14", RowFault::FutureDay, u"2113-01-14"_s);
        row("2026-06-03", RowFault::FutureDay, u"yet to come"_s);
        row("9999", RowFault::FutureDay, u"9999"_s);
        row("1013-01-14", RowFault::EarlyDay, u"before 1800"_s);
        row("0025-09-10", RowFault::EarlyDay, u"0025-09-10"_s);
        row("1434-03-02", RowFault::OtherCalendar, u"14 January 2013, by the Hijri calendar"_s);
        row("02/03/1434", RowFault::OtherCalendar, u"14 January 2013, by the Hijri calendar"_s);
        row("1391-10-25", RowFault::OtherCalendar, u"14 January 2013, by the Persian calendar"_s);
        row("2 ربيع الأول 1434", RowFault::OtherCalendar, u"14 January 2013, by the Hijri calendar"_s);
        row("2556-01-14", RowFault::OtherCalendar, u"14 January 2013, by the Buddhist calendar"_s);
        row("2013-02-30", RowFault::BadFirstDay, u"2013-02-30"_s);
    }
    void datesThatCannotBeAreKeptUndatedAndTold()
    {
        QFETCH(QByteArray, cell);
        QFETCH(int, fault);
        QFETCH(QString, told);
        for (const QByteArrayList &others : {QByteArrayList{"2013-01-14"}, QByteArrayList{}}) {
            const Imported imported = importOf(tableOf(others + QByteArrayList{cell}));
            const std::size_t last = imported.opened.atlas->incidents.size() - 1;
            QCOMPARE(last, static_cast<std::size_t>(others.size()));
            QCOMPARE(datesOf(imported, last), QString());
            QCOMPARE(precisionOf(imported, last), TimePrecision::Unknown);
            QCOMPARE(count(imported, static_cast<RowFault>(fault)), 1);
            QVERIFY2(notes(imported).contains(told), qPrintable(notes(imported)));
            QCOMPARE(imported.report.rowsFlagged, 1);
        }
    }

    void whatMayBeIsDated()
    {
        const Imported imported = importOf(tableOf({"2026-06-02", "1800-01-01", "1434", "2026"}));
        QCOMPARE(allDates(imported),
                 (QStringList{u"2026-06-02"_s, u"1800-01-01"_s, QString(), u"2026-01-01/2026-12-31"_s}));
    }

    void anImpossibleLastDayLeavesTheFirst()
    {
        const Imported imported = importOf("date_start,date_end,lat,lon,killed\n"
                                           "2013-01-14,9999-12-31,33.5,36.3,1\n"
                                           "2013-01-14,2013-01-16,33.5,36.3,1\n");
        QCOMPARE(allDates(imported), (QStringList{u"2013-01-14"_s, u"2013-01-14/2013-01-16"_s}));
        QCOMPARE(count(imported, RowFault::LastDayImpossible), 1);
    }

    void theYearOfTheRowContradictsItsDateOrCompletesIt()
    {
        const Imported imported = importOf("date,year,lat,lon,killed\n"
                                           "0025-09-10,2025,33.5,36.3,4\n"
                                           "2025-09-11,2025,33.5,36.3,2\n"
                                           "2015-09-12,2025,33.5,36.3,1\n"
                                           "2024-12-30/2025-01-02,2025,33.5,36.3,1\n"
                                           ",2025,33.5,36.3,1\n");
        QCOMPARE(allDates(imported), (QStringList{u"2025-09-10"_s, u"2025-09-11"_s, QString(),
                                                  u"2024-12-30/2025-01-02"_s, u"2025-01-01/2025-12-31"_s}));
        QCOMPARE(count(imported, RowFault::YearCompleted), 1);
        QCOMPARE(count(imported, RowFault::YearContradicted), 1);
        QVERIFY2(notes(imported).contains(u"10 September 2025"), qPrintable(notes(imported)));
        QVERIFY2(notes(imported).contains(u"12 September 2025"), qPrintable(notes(imported)));
        QVERIFY(noteOf(imported, 2).contains(u"2015-09-12"));
        // A year of publication contradicts nothing.
        QByteArray published = "date,year,lat,lon,killed\n";
        for (int i = 0; i < 10; ++i)
            published += "2015-09-12,2025,33.5,36.3,1\n";
        const Imported other = importOf(published);
        QCOMPARE(datesOf(other, 0), u"2015-09-12"_s);
        QVERIFY(assumptions(other).contains(u"“year”"));
    }

    void aLostCenturyIsFoundInTheLayoutOfAcled()
    {
        const Imported imported =
            importOf("event_id_cnty,event_date,year,time_precision,event_type,sub_event_type,actor1,actor2,country,"
                     "admin1,location,latitude,longitude,geo_precision,source,notes,fatalities\n"
                     "Y1,0025-09-10,2025,1,Battles,Armed clash,A,B,Yemen,Marib,Marib,15.46,45.32,1,s,n,4\n"
                     "Y2,2025-09-11,2025,1,Battles,Armed clash,A,B,Yemen,Marib,Marib,15.46,45.32,1,s,n,2\n");
        QCOMPARE(imported.mapping.name, u"ACLED"_s);
        QCOMPARE(allDates(imported), (QStringList{u"2025-09-10"_s, u"2025-09-11"_s}));
        QCOMPARE(count(imported, RowFault::YearCompleted), 1);
    }

    void aCalendarThatIsChosenTurnsTheColumn()
    {
        const QByteArray table = tableOf({"1434-03-02", "1434-03-03", "1434-03"});
        const Imported asIs = importOf(table);
        QCOMPARE(allDates(asIs), (QStringList{QString(), QString(), QString()}));
        QVERIFY(assumptions(asIs).contains(u"--calendar"));
        QVERIFY2(noteOf(asIs, 0).contains(u"1434-03-02"), qPrintable(noteOf(asIs, 0)));
        const Imported hijri = importOf(table, withCalendar(Calendar::Hijri));
        QCOMPARE(allDates(hijri), (QStringList{u"2013-01-14"_s, u"2013-01-15"_s, u"2013-01-13/2013-02-10"_s}));
        QCOMPARE(precisionOf(hijri, 2), TimePrecision::Month);
        QVERIFY(assumptions(hijri).contains(u"Hijri calendar"));
        QCOMPARE(hijri.report.rowsFlagged, 0);
    }

    void numbersOfAColumnAreToldForWhatTheyAre()
    {
        const Imported epoch = importOf("incident_date,lat,lon,killed\n1433678400000,33.5,36.3,3\n"
                                        "1433764800000,33.5,36.3,5\n1433851199000,33.5,36.3,1\n");
        QCOMPARE(epoch.mapping.columnFor(Role::DateStart), u"incident_date"_s);
        QCOMPARE(allDates(epoch), (QStringList{u"2015-06-07"_s, u"2015-06-08"_s, u"2015-06-09"_s}));
        QCOMPARE(precisionOf(epoch, 0), TimePrecision::OneDay);
        QVERIFY2(assumptions(epoch).contains(u"milliseconds since 1970"), qPrintable(assumptions(epoch)));
        QVERIFY(assumptions(epoch).contains(u"7 June 2015"));
        const Imported seconds = importOf(tableOf({"1433678400", "1433764800", "0"}));
        QCOMPARE(allDates(seconds), (QStringList{u"2015-06-07"_s, u"2015-06-08"_s, QString()}));
        const Imported serial = importOf(tableOf({"20260115.0", "45281.0", "45281"}));
        QCOMPARE(allDates(serial), (QStringList{u"2026-01-15"_s, u"2023-12-21"_s, u"2023-12-21"_s}));
        QVERIFY2(assumptions(serial).contains(u"spreadsheet's count: 21 December 2023"),
                 qPrintable(assumptions(serial)));
        const Imported months = importOf(tableOf({"201301", "201212"}));
        QCOMPARE(allDates(months), (QStringList{u"2013-01-01/2013-01-31"_s, u"2012-12-01/2012-12-31"_s}));
        QCOMPARE(precisionOf(months, 0), TimePrecision::Month);
    }

    void datesInColumnsOfTheirOwnAreOne()
    {
        const Imported numbers = importOf("year,month,day,city,latitude,longitude,killed,wounded\n"
                                          "2013,1,14,Damascus,33.51,36.29,3,1\n"
                                          "2013,2,15,Aleppo,36.2,37.13,5,2\n");
        QCOMPARE(allDates(numbers), (QStringList{u"2013-01-14"_s, u"2013-02-15"_s}));
        const Imported words = importOf("Year,Month,Governorate,Killed\n2013,January,Aleppo,3\n2013,February,Homs,5\n");
        QCOMPARE(allDates(words), (QStringList{u"2013-01-01/2013-01-31"_s, u"2013-02-01/2013-02-28"_s}));
        QCOMPARE(precisionOf(words, 0), TimePrecision::Month);
        const Imported one = importOf("Month,Governorate,Killed\nJanuary 2013,Aleppo,3\n2013-02,Homs,5\n");
        QCOMPARE(allDates(one), (QStringList{u"2013-01-01/2013-01-31"_s, u"2013-02-01/2013-02-28"_s}));
    }

    void theDayOfAFormStandsInForWantOfABetterColumn()
    {
        const Imported form = importOf("today,location_name,killed\n2023-10-20,Homs,3\n2023-10-21,Daraa,2\n");
        QCOMPARE(allDates(form), (QStringList{u"2023-10-20"_s, u"2023-10-21"_s}));
        QVERIFY(std::ranges::any_of(form.report.columns, [](const ColumnNote &note) {
            return note.column == "today"_L1 && note.how.contains(u"for want of a better");
        }));
        const Imported better = importOf("today,happened,location_name,killed\n2023-10-20,2023-10-01,Homs,3\n"
                                         "2023-10-21,2023-10-02,Daraa,2\n");
        QCOMPARE(allDates(better), (QStringList{u"2023-10-01"_s, u"2023-10-02"_s}));
    }

    void aColumnOfRangesIsBetterThanOneOfTheirDays()
    {
        const Imported imported = importOf("Title,Date,Date range,Killed\nA,2016-03-01,2016-03-01~2016-03-04,3\n"
                                           "B,2016-03-02,2016-03-02~2016-03-02,5\n");
        QCOMPARE(allDates(imported), (QStringList{u"2016-03-01/2016-03-04"_s, u"2016-03-02"_s}));
        QCOMPARE(imported.mapping.columnFor(Role::DateStart), u"Date range"_s);
    }

    void wordsThatSayMoreThanTheDaysAreKept()
    {
        const Imported imported = importOf(tableOf({"early March 2016", "c. 2016", "2016?", "March 2016", "2016 Q1",
                                                    "2016-W32", "1-3 March 2016", "until 3 March 2016"}));
        QCOMPARE(allDates(imported),
                 (QStringList{u"2016-03-01/2016-03-31"_s, u"2016-01-01/2016-12-31"_s, u"2016-01-01/2016-12-31"_s,
                              u"2016-03-01/2016-03-31"_s, u"2016-01-01/2016-03-31"_s, u"2016-08-08/2016-08-14"_s,
                              u"2016-03-01/2016-03-03"_s, u"2016-03-03"_s}));
        QVERIFY(noteOf(imported, 0).contains(u"early March 2016"));
        QVERIFY(noteOf(imported, 1).contains(u"c. 2016"));
        QCOMPARE(noteOf(imported, 3), QString());
        QCOMPARE(precisionOf(imported, 4), TimePrecision::Month);
        QCOMPARE(precisionOf(imported, 5), TimePrecision::Week);
        QCOMPARE(precisionOf(imported, 7), TimePrecision::Days); // not that very day
        QCOMPARE(count(imported, RowFault::InexactDay), 3);
        QCOMPARE(count(imported, RowFault::OpenDays), 1); // told once
        const Imported beside = importOf("date,note,lat,lon,killed\nc. 2016,A market,33.5,36.3,1\n");
        QVERIFY(noteOf(beside, 0).startsWith(u"A market; ") && noteOf(beside, 0).endsWith(u"c. 2016"));
    }

    void aZoneThatIsDroppedIsToldOnce()
    {
        const Imported imported = importOf(tableOf({"2013-01-14T22:30:00Z", "2013-01-15T10:00:00+03:00"}));
        QCOMPARE(imported.opened.atlas->incidents[0].beginMinute, qint16(1350));
        QCOMPARE(imported.report.assumptions.size(), 1);
        QVERIFY(assumptions(imported).contains(u"2013-01-14T22:30:00Z"));
    }

    void monthsInTwoColumnsAreNoDays()
    {
        const Imported imported = importOf("date_start,date_end,lat,lon,killed\n2013-01,2013-03,33.5,36.3,1\n");
        QCOMPARE(datesOf(imported, 0), u"2013-01-01/2013-03-31"_s);
        QCOMPARE(precisionOf(imported, 0), TimePrecision::Month);
    }

    void theChoiceOfAPersonSurvivesAPreset()
    {
        Mapping mapping;
        mapping.assign(Role::DateStart, u"date"_s);
        mapping.dateOrderIsSaid = true;
        mapping.dateNumbers = DateNumbers::Seconds;
        mapping.calendar = Calendar::Persian;
        Problems problems;
        const auto back = mappingFromJson(toJson(mapping), problems);
        QVERIFY(back && *back == mapping && problems.empty());
        QJsonObject old = toJson(mapping);
        for (const QString &key : {u"date_order_is_said"_s, u"date_numbers"_s, u"calendar"_s})
            old.remove(key);
        QVERIFY(mappingFromJson(old, problems)->dateOrderIsSaid);
        old[u"calendar"_s] = u"lunar"_s;
        QCOMPARE(mappingFromJson(old, problems)->calendar, Calendar::Gregorian);
        QCOMPARE(problems.size(), 1u);
    }
};

QTEST_GUILESS_MAIN(RowDaysTest)
#include "tst_rowdays.moc"
