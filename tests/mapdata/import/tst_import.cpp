#include "mapdata/import/guess.h"
#include "mapdata/index/timeindex.h"
#include "mapdata/ledger/ledger.h"
#include "mapdata/opening/tablefile.h"
#include "mapdata/presets/presets.h"
#include "mapdata/store/atlaswriter.h"
#include "tests/mapdata/import/imports.h"

#include <QDir>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace sijill;
using namespace sijill::test;
using namespace Qt::StringLiterals;

namespace {

/// A gazetteer of two governorates, with a homonym and a name that is close to another.
std::shared_ptr<const Atlas> book()
{
    auto atlas = std::make_shared<Atlas>();
    const auto add = [&](const QString &id, const QString &english, const QString &arabic, PlaceLevel level,
                         PlaceIndex parent, double lon, double lat) {
        Place place;
        place.id = id;
        place.name = {english, arabic};
        place.level = level;
        place.parent = parent;
        place.longitude = lon;
        place.latitude = lat;
        atlas->places.push_back(place);
        return static_cast<PlaceIndex>(atlas->places.size() - 1);
    };
    const auto daraa = add(u"SY12"_s, u"Dar'a"_s, u"درعا"_s, PlaceLevel::Governorate, none, 36.2, 32.8);
    const auto aleppo = add(u"SY02"_s, u"Aleppo"_s, u"حلب"_s, PlaceLevel::Governorate, none, 37.4, 36.3);
    add(u"C6001"_s, u"Atman"_s, u"عتمان"_s, PlaceLevel::Point, daraa, 36.127, 32.653);
    add(u"C1001"_s, u"Al-Bab"_s, u"الباب"_s, PlaceLevel::Point, aleppo, 37.515, 36.372);
    add(u"C1002"_s, u"Haydariya"_s, u"الحيدرية"_s, PlaceLevel::Point, aleppo, 37.19, 36.22);
    add(u"C1003"_s, u"Khalidiya"_s, u"الخالدية"_s, PlaceLevel::Point, aleppo, 37.14, 36.23);
    add(u"C1004"_s, u"Khalidiya"_s, u"الخالدية"_s, PlaceLevel::Point, aleppo, 38.0, 36.6);
    return atlas;
}

ImportOptions withBook()
{
    ImportOptions options;
    options.places = [] { return book(); };
    return options;
}

} // namespace

class ImportTest : public QObject {
    Q_OBJECT

private slots:
    void arabicNamesOfColumnsAndFiguresAreRead()
    {
        const Imported read = importOf(QStringLiteral("الرقم,التاريخ,المحافظة,البلدة,القتلى\n"
                                                      "١,١٤/٠١/٢٠١٣,حلب,الباب,١٢\n"
                                                      "٢,١٥ كانون الثاني ٢٠١٣,حلب,الباب,عشرات\n")
                                           .toUtf8());
        QCOMPARE(read.report.incidentsMade, 2);
        QCOMPARE(read.opened.atlas->incidents[0].span, days("2013-01-14", "2013-01-14"));
        QCOMPARE(countOf(read), Count::exactly(12));
        QCOMPARE(read.opened.atlas->incidents[1].span, days("2013-01-15", "2013-01-15"));
        QVERIFY(countOf(read, 1).isConventional());
    }

    void theOrderOfDayAndMonthIsGuessedOrSaidToBeOpen_data()
    {
        QTest::addColumn<QStringList>("dates");
        QTest::addColumn<bool>("dayFirst");
        QTest::addColumn<bool>("ambiguous");
        QTest::newRow("day first") << QStringList{u"03/04/2016"_s, u"25/04/2016"_s} << true << false;
        QTest::newRow("month first") << QStringList{u"03/04/2016"_s, u"04/25/2016"_s} << false << false;
        QTest::newRow("either way") << QStringList{u"03/04/2016"_s, u"05/06/2016"_s} << true << true;
        QTest::newRow("the year first") << QStringList{u"2016-04-03"_s} << true << false;
        QTest::newRow("in words") << QStringList{u"3 April 2016"_s, u"Apr 4, 2016"_s} << true << false;
    }
    void theOrderOfDayAndMonthIsGuessedOrSaidToBeOpen()
    {
        QFETCH(QStringList, dates);
        QFETCH(bool, dayFirst);
        QFETCH(bool, ambiguous);
        std::vector<QStringList> rows;
        for (const QString &date : dates)
            rows.push_back({date, u"Al-Bab"_s});
        const MappingGuess guess = guessMapping({u"X1"_s, u"town"_s}, rows);
        QCOMPARE(guess.mapping.columnFor(Role::DateStart), u"X1"_s);
        QCOMPARE(guess.mapping.columnFor(Role::Place), u"town"_s);
        QCOMPARE(guess.mapping.dateOrder == DateOrder::DayFirst, dayFirst);
        QCOMPARE(guess.datesAreAmbiguous, ambiguous);
        QVERIFY(!guess.columns[0].candidates[0].reason.isEmpty());
    }

    void coordinatesAreReadInEveryWriting_data()
    {
        QTest::addColumn<QString>("head");
        QTest::addColumn<QString>("cells");
        QTest::newRow("decimal") << u"lat;lon"_s << u"36.2083;37.15"_s;
        QTest::newRow("comma") << u"lat;lon"_s << u"36,2083;37,15"_s;
        QTest::newRow("degrees") << u"lat;lon"_s << u"36°12'30\"N;37°09'00\"E"_s;
        QTest::newRow("spaces") << u"lat;lon"_s << u"36 12 30 N;37 9 0 E"_s;
        QTest::newRow("Arabic figures") << u"lat;lon"_s << u"٣٦٫٢٠٨٣;٣٧٫١٥"_s;
        QTest::newRow("one cell") << u"coordinates;killed"_s << u"36.2083, 37.15;1"_s;
        QTest::newRow("well-known text") << u"coordinates;killed"_s << u"POINT (37.15 36.2083);1"_s;
    }
    void coordinatesAreReadInEveryWriting()
    {
        QFETCH(QString, head);
        QFETCH(QString, cells);
        const Imported read = importOf((u"date;"_s + head + u"\n2013-01-14;\""_s +
                                        QString(cells).replace(u'"', u"\"\""_s).replace(u";"_s, u"\";\""_s) + u"\"\n"_s)
                                           .toUtf8());
        QCOMPARE(read.report.incidentsMade, 1);
        QVERIFY(std::abs(locationOf(read).latitude - 36.2083) < 0.0005);
        QVERIFY(std::abs(locationOf(read).longitude - 37.15) < 0.0005);
    }

    void placesAreLookedUpInTheirGovernorate_data()
    {
        QTest::addColumn<QString>("place");
        QTest::addColumn<QString>("governorate");
        QTest::addColumn<QString>("id");
        QTest::addColumn<PlacePrecision>("precision");
        const auto row = [](const char *place, const char *governorate, const char *id, PlacePrecision precision) {
            QTest::addRow("%s in %s", place, governorate)
                << QString::fromUtf8(place) << QString::fromUtf8(governorate) << QString::fromUtf8(id) << precision;
        };
        row("Daraa: Ataman", "", "C6001", PlacePrecision::Town);
        row("Daraa: Ataman", "Aleppo", "C6001", PlacePrecision::Town); // the name knows better
        row("Ataman", "Daraa", "C6001", PlacePrecision::Town);
        row("عتمان", "درعا", "C6001", PlacePrecision::Town);
        row("Aleppo - Al-Bab", "", "C1001", PlacePrecision::Town);
        row("Al-Bab, Aleppo", "", "C1001", PlacePrecision::Town);
        row("Ataman", "Aleppo", "SY02", PlacePrecision::Governorate);
        row("Burj Haydar", "Aleppo", "SY02", PlacePrecision::Governorate);
        row("Aleppo: Khalidiya", "", "SY02", PlacePrecision::Governorate); // two of that name
        row("Al-Bab countryside", "Aleppo", "SY02", PlacePrecision::Governorate);
        row("Aleppo", "", "SY02", PlacePrecision::Governorate);
        row("", "Dara", "SY12", PlacePrecision::Governorate);
        row("Jordan: Ramtha", "Daraa", "", PlacePrecision::Unplaced);
    }
    void placesAreLookedUpInTheirGovernorate()
    {
        QFETCH(QString, place);
        QFETCH(QString, governorate);
        QFETCH(QString, id);
        QFETCH(PlacePrecision, precision);
        const Imported read = importOf(
            (u"date,place,governorate,killed\n2013-01-14,\""_s + place + u"\","_s + governorate + u",1\n"_s).toUtf8(),
            withBook());
        const Atlas &atlas = *read.opened.atlas;
        QCOMPARE(read.report.incidentsMade, 1);
        QCOMPARE(locationOf(read).precision, precision);
        if (!id.isEmpty())
            QCOMPARE(atlas.places[atlas.placesOf(locationOf(read))[0]].id, id);
        const bool isPlaced = precision == PlacePrecision::Town;
        QCOMPARE(read.report.placedByGazetteer, isPlaced ? 1 : 0);
        if (id.isEmpty()) // abroad: in no governorate, whatever the row says of home
            for (const Place &at : atlas.places)
                QVERIFY(at.level == PlaceLevel::Point);
        QCOMPARE(atlas.incidents[0].note != 0, isPlaced);
    }

    void aNameInAnotherCountryIsNoneOfTheBooks_data()
    {
        QTest::addColumn<QString>("country");
        QTest::addColumn<bool>("placed");
        for (const char *home : {"", "Syria", "SY", "سوريا", "Syrian Arab Republic", "unknown"})
            QTest::newRow(home) << QString::fromUtf8(home) << true;
        for (const char *abroad : {"Iraq", "iraq", "العراق", "Yemen", "IQ", "Turkey"})
            QTest::newRow(abroad) << QString::fromUtf8(abroad) << false;
    }
    void aNameInAnotherCountryIsNoneOfTheBooks()
    {
        QFETCH(QString, country);
        QFETCH(bool, placed);
        const Imported imported =
            importOf("date,country,governorate,place\n2013-01-14," + country.toUtf8() + ",Aleppo,Al-Bab\n", withBook());
        QCOMPARE(locationOf(imported).hasPoint(), placed);
        const Atlas &atlas = *imported.opened.atlas;
        QCOMPARE(atlas.incidents.size(), std::size_t(1));
        QCOMPARE(std::ranges::any_of(atlas.places, [](const Place &place) { return place.id == "SY02"_L1; }), placed);
    }

    void whatIsInDoubtIsProposedAndDecidedByAPerson()
    {
        const QByteArray table = "date,place,killed\n2013-01-14,Aleppo: Khalidiya,1\n2013-01-15,Aleppo: Khalidiya,2\n";
        const Imported read = importOf(table, withBook());
        QCOMPARE(read.report.proposals.size(), std::size_t(1));
        const PlaceProposal &proposal = read.report.proposals[0];
        QCOMPARE(proposal.rows, 2);
        QCOMPARE(proposal.candidates.size(), std::size_t(2));
        ImportOptions decided = withBook();
        decided.chosenPlaces.insert(proposal.key, u"C1004"_s);
        const Imported again = importOf(table, decided);
        QVERIFY(again.report.proposals.empty());
        QCOMPARE(locationOf(again).longitude, 38.0);
        decided.chosenPlaces[proposal.key] = QString();
        QCOMPARE(locationOf(importOf(table, decided)).precision, PlacePrecision::Governorate);
    }

    void theDecimalSignIsGuessedOrSaid_data()
    {
        QTest::addColumn<QString>("table");
        QTest::addColumn<QChar>("decimal");
        QTest::addColumn<int>("killed");
        QTest::addColumn<double>("longitude");
        const auto row = [](const char *name, const char *table, char decimal, int killed, double longitude) {
            QTest::newRow(name) << QString::fromUtf8(table) << QChar::fromLatin1(decimal) << killed << longitude;
        };
        row("nothing to tell", "date;lon;lat;killed\n2013-01-14;37;36;3\n", '.', 3, 37);
        row("points", "date;lon;lat;killed\n2013-01-14;37.25;36.5;1,234\n", '.', 1234, 37.25);
        row("commas", "date;lon;lat;killed\n2013-01-14;37,25;36,5;1.234\n", ',', 1234, 37.25);
        row("both signs", "date;lon;lat;killed\n2013-01-14;37,25;36,5;1.234,0\n", ',', 1234, 37.25);
        row("half people are none", "date;lon;lat;killed\n2013-01-14;37,25;36,5;1,5\n", ',', -1, 37.25);
        row("two in a cell, by a blank", "date;coordinates;killed\n2013-01-14;36,5 37,25;3\n", ',', 3, 37.25);
        row("two in a cell, by commas", "date;coordinates;killed\n2013-01-14;\"36,5, 37,25\";3\n", ',', 3, 37.25);
        row("Arabic figures", "date;lon;lat;killed\n2013-01-14;٣٧٫٢٥;٣٦٫٥;٣\n", '.', 3, 37.25);
    }
    void theDecimalSignIsGuessedOrSaid()
    {
        QFETCH(QString, table);
        const TableFile file(table.toUtf8());
        const auto rows = openRows(file.path);
        QVERIFY(rows);
        const Mapping guessed = guessMapping((*rows)->columns(), sampleRows(**rows, 10)).mapping;
        QTEST(guessed.decimal, "decimal");
        ImportOptions options;
        options.mapping = guessed;
        const auto imported = importIncidents(file.path, options);
        QVERIFY(imported);
        QTEST(countOf(*imported).best, "killed");
        QTEST(locationOf(*imported).longitude, "longitude");
    }

    void whetherZerosAreThousandsTheColumnSays_data()
    {
        QTest::addColumn<QString>("table");
        QTest::addColumn<int>("killed");
        QTest::addColumn<qint64>("doubts");
        const auto points = [](const char *name, const char *cells, int killed, int doubts) {
            QString table = u"date;lon;lat;killed\n"_s;
            for (const QString &cell : QString::fromUtf8(cells).split(u' '))
                table += u"2013-01-14;37.25;36.5;%1\n"_s.arg(cell);
            QTest::newRow(name) << table << killed << qint64(doubts);
        };
        points("alone", "1.000", 1, 1);
        points("beside whole numbers", "1.000 12 350", 1, 1);
        points("beside thousands", "1.000 1.250", 1000, 0);
        points("of millions", "1.000.000 1.000", 1'000'000, 0);
        points("beside decimals", "1.000 2.0", 1, 0);
        points("beside less than one", "1.000 0.000", 1, 0);
        points("beside both", "1.000 1.250 2.0", 1, 1);
        points("the usual sign of thousands", "1,000", 1000, 0);
        points("Arabic figures", "١.٠٠٠ ١.٢٥٠", 1000, 0);
        QTest::newRow("decimal commas") << u"date;lon;lat;killed\n2013-01-14;37,25;36,5;1,000\n"_s << 1 << qint64(1);
        QTest::newRow("low and high") << u"date;lon;lat;killed_low;killed_high\n2013-01-14;37.25;36.5;1.000;2.000\n"_s
                                      << -1 << qint64(2);
    }
    void whetherZerosAreThousandsTheColumnSays()
    {
        QFETCH(QString, table);
        const TableFile file(table.toUtf8());
        const auto imported = importIncidents(file.path);
        QVERIFY(imported);
        QTEST(countOf(*imported).best, "killed");
        QTEST(imported->report.counts[static_cast<std::size_t>(RowFault::DoubtfulCount)], "doubts");
        QCOMPARE(locationOf(*imported).longitude, 37.25);
    }

    void whatACommaIsCanBeSaid()
    {
        const TableFile file("when;who;coordinates\n2013-01-14;1.234;36,5,37,25\n");
        ImportOptions options;
        options.mapping = Mapping();
        options.mapping->columns = {
            {Role::DateStart, u"when"_s}, {countRole(Outcome::Killed), u"who"_s}, {Role::Point, u"coordinates"_s}};
        const auto point = importIncidents(file.path, options);
        QVERIFY(point);
        QVERIFY(!locationOf(*point).hasPoint());
        QVERIFY(!countOf(*point).hasFigure());
        options.mapping->decimal = u',';
        const auto comma = importIncidents(file.path, options);
        QVERIFY(comma);
        QCOMPARE(locationOf(*comma).longitude, 37.25);
        QCOMPARE(countOf(*comma), Count::exactly(1234));
    }

    void aDayThatStandsForNoneIsNoDate_data()
    {
        QTest::addColumn<QString>("days");
        QTest::addColumn<int>("undated");
        QTest::addColumn<int>("told");
        QTest::newRow("the first day of the clock") << u"1970-01-01,2014-09-23,2016-01-01"_s << 1 << 1;
        QTest::newRow("that of a spreadsheet") << u"2014-09-23,1899-12-30,1900-01-01"_s << 2 << 2;
        QTest::newRow("of a table of those years") << u"1970-01-01,1970-02-03,1971-01-01"_s << 0 << 0;
        QTest::newRow("with nothing beside it") << u"1970-01-01,,"_s << 2 << 0;
        QTest::newRow("zeros, which are no day") << u"0000-00-00,2014-09-23,2014-09-24"_s << 1 << 0;
        QTest::newRow("the day after is one") << u"1970-01-02,2014-09-23,2014-09-24"_s << 0 << 0;
    }
    void aDayThatStandsForNoneIsNoDate()
    {
        QFETCH(QString, days);
        QFETCH(int, undated);
        QFETCH(int, told);
        QByteArray table = "date,place,killed\n";
        for (const QString &day : days.split(u','))
            table += day.toUtf8() + ",Homs,1\n";
        const Imported imported = importOf(table);
        const Atlas &atlas = *imported.opened.atlas;
        QCOMPARE(atlas.incidents.size(), std::size_t(3));
        QCOMPARE(std::ranges::count_if(atlas.incidents, [](const auto &i) { return !i.span.isValid(); }), undated);
        QCOMPARE(imported.report.counts[static_cast<std::size_t>(RowFault::ZeroDay)], told);
        if (told == 1)
            QVERIFY(imported.report.notes.front().where.contains(u"2"_s));
    }

    void aPartIsNeverCountedTwice()
    {
        const Imported imported = importOf("id,date,place,killed,part_of\n"
                                           "a,2013-01-14,Homs,11,whole\n"
                                           "whole,2013-01-14,Homs,18,\n"
                                           "b,2013-01-14,Homs,4,nowhere\n"
                                           "c,2013-01-14,Homs,1,c\n");
        const Atlas &atlas = *imported.opened.atlas;
        QCOMPARE(atlas.incidents.size(), std::size_t(4));
        QCOMPARE(atlas.incidents[0].partOf, IncidentIndex(1));
        for (const std::size_t i : {1, 2, 3})
            QCOMPARE(atlas.incidents[i].partOf, none);
        QCOMPARE(imported.report.counts[static_cast<std::size_t>(RowFault::WholeUnknown)], 2);
        const Ledger ledger = makeLedger(atlas, killed, {});
        QCOMPARE(TimeIndex(atlas, ledger).total({}, nullptr).best, 23);
    }

    void theReportTellsOfEveryRow()
    {
        const Imported read = importOf("id,date,lon,lat,killed\n"
                                       "a,2013-01-14,36.7,34.7,1\n"
                                       "b,,,,\n"
                                       "c,yesterday,4239,34.7,-1\n");
        QCOMPARE(read.report.rowsRead, 3);
        QCOMPARE(read.report.incidentsMade, 2);
        QCOMPARE(read.report.rowsRefused, 1);
        QCOMPARE(read.report.rowsFlagged, 1);
        const QString csv = reportAsCsv(read.report);
        QVERIFY(csv.contains(u"line 3,refused"_s));
        QCOMPARE(csv.count(u"line 4,kept"_s), 3);
    }

    void aRemarkBelowTheRowsIsNoIncident()
    {
        const Imported read = importOf("date,place,killed\n2013-01-14,Homs,3\nNote: the figures are provisional,,\n"
                                       "some day,,5\nsome day,Homs,\n");
        QCOMPARE(read.report.rowsRead, 4);
        QCOMPARE(read.report.incidentsMade, 3);
        QCOMPARE(read.report.rowsRefused, 1);
        QVERIFY(reportAsCsv(read.report).contains(u"Note: the figures are provisional"_s));
    }

    void randomTablesNeverLoseARow()
    {
        const QByteArrayList heads{
            "id,date_start,date_end,place,governorate,lon,lat,place_precision,type,actor,target,killed,killed_low,"
            "source",
            "event_id_cnty,event_date,event_type,actor1,actor2,fatalities,geo_precision,time_precision,location,source",
            "code,date,date_end,latitude,longitude,geo_precision,civ_killed_min,civ_killed_max,belligerent_en,url",
            "eventid,iyear,imonth,iday,resolution,latitude,longitude,specificity,vicinity,nkill,nwound,gname,city",
            "#event+code,#date+start,#geo+lat,#geo+lon,#affected+killed,#affected+injured,#group+first,#adm1+name"};
        const QByteArrayList bits{"",
                                  "0",
                                  "-9",
                                  "2013-01-14",
                                  "31/12/2013",
                                  "13/13/2013",
                                  "٢٠١٣",
                                  "36.7",
                                  "-181",
                                  "1e9",
                                  "NaN",
                                  "36°12'N",
                                  "Daraa: Ataman",
                                  ";;;",
                                  ":",
                                  " - ",
                                  "\"\"",
                                  "\xff\xfe",
                                  "\t",
                                  "dozens",
                                  "2-5",
                                  ">",
                                  "99999999999999999999",
                                  "Aleppo",
                                  "=cmd()",
                                  "#date+end",
                                  "12:70",
                                  "كانون",
                                  "POINT(",
                                  "\xd9",
                                  "2013-02-30T99:99",
                                  "a\rb",
                                  "town",
                                  "1"};
        QRandomGenerator random(7);
        for (int round = 0; round < 150; ++round) {
            const QByteArray head = heads[random.bounded(heads.size())];
            QByteArray table = head + "\n";
            const int rows = random.bounded(12);
            for (int row = 0; row < rows; ++row) {
                const int cells = static_cast<int>(head.count(',')) + random.bounded(3);
                for (int cell = 0; cell < cells; ++cell) {
                    for (int bit = random.bounded(3); bit > 0; --bit)
                        table += bits[random.bounded(bits.size())];
                    table += ',';
                }
                table += "x\n";
            }
            const TableFile file(table);
            const auto imported = importIncidents(file.path, withBook());
            if (!imported)
                continue;
            const ImportReport &report = imported->report;
            QCOMPARE(report.rowsRead, report.incidentsMade + report.rowsRefused);
            QCOMPARE(report.incidentsMade, qint64(imported->opened.atlas->incidents.size()));
            QVERIFY(report.rowsFlagged <= report.incidentsMade);
            // Every sum can be made of it.
            const Ledger ledger = makeLedger(*imported->opened.atlas, killed, {});
            QCOMPARE(ledger.nets.size(), imported->opened.atlas->incidents.size());
            reportAsCsv(report);
        }
    }

    void anImportedTableIsWrittenAsAnAtlasThatOpensAgain()
    {
        const Imported read = importOf("id,date,place,governorate,lon,lat,killed,killed_low,killed_high,source,title\n"
                                       "a,2013-01-14,Al-Bab,Aleppo,37.5,36.4,5,4,,SOHR; LCC,=cmd\n"
                                       "a,2013-01-15,Ataman,Daraa,,,,,,,\n"
                                       ",,Nowhere,,,,7,,,,\n",
                                       withBook());
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"made"_s);
        QVERIFY(!writeAtlas(*read.opened.atlas, {}, path));
        const auto problem = writeAtlas(*read.opened.atlas, {}, path); // never over what is there
        QVERIFY(problem);
        const auto opened = readAtlas(path);
        QVERIFY(opened);
        const Atlas &before = *read.opened.atlas, &after = *opened->atlas;
        QCOMPARE(after.incidents.size(), before.incidents.size());
        for (IncidentIndex i = 0; i < before.incidents.size(); ++i) {
            const Location &a = before.locationOf(before.incidents[i]), &b = after.locationOf(after.incidents[i]);
            QCOMPARE(after.incidents[i].span, before.incidents[i].span);
            QCOMPARE(b.precision, a.precision);
            QCOMPARE(b.hasPoint(), a.hasPoint());
            if (a.hasPoint())
                QCOMPARE(b.longitude, a.longitude);
            QCOMPARE(after.incidents[i].claimCount, before.incidents[i].claimCount);
            QCOMPARE(readCount(after, i, killed, {}), readCount(before, i, killed, {}));
            QCOMPARE(after.texts.text(after.incidents[i].title), before.texts.text(before.incidents[i].title));
        }
        QCOMPARE(QDir(folder.path()).entryList(QDir::Dirs | QDir::Hidden | QDir::NoDotAndDotDot),
                 QStringList{u"made"_s});
    }
};

QTEST_GUILESS_MAIN(ImportTest)
#include "tst_import.moc"
