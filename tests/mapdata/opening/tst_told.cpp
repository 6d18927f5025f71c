#include "mapdata/ledger/ledger.h"
#include "mapdata/opening/readfiles.h"
#include "mapdata/tally/tally.h"

#include <QDir>
#include <QFile>
#include <QStringEncoder>
#include <QTemporaryDir>
#include <QTest>

using namespace sijill;
using namespace Qt::StringLiterals;

namespace {

/// "SY02 3, SY04 5, unplaced 2 or more".
QString sumsOf(const Atlas &atlas)
{
    QStringList rows;
    for (const TallyRow &row : tally(atlas, makeLedger(atlas, killed, {}), {}, TallyKey::Governorate, QLocale::c())) {
        const QString best = row.best() ? QString::number(*row.best()) : u"-"_s;
        rows << row.key + u' ' + best + (row.best() && !row.high() ? u" or more"_s : QString());
    }
    rows.sort();
    return rows.join(u", "_s);
}

} // namespace

/// Tables of which something could be lost without a word: the sum that is right, and what is told.
class ToldTest : public QObject {
    Q_OBJECT

private slots:
    void tables_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("sums");
        QTest::addColumn<QString>("told");
        const auto row = [](const char *name, const char *file, const char *text, const char *sums, const char *told) {
            QTest::newRow(name) << QString::fromUtf8(file) << QString::fromUtf8(text) << QString::fromUtf8(sums)
                                << QString::fromUtf8(told);
        };
        row("a sum without a word", "t.csv", "date,governorate,killed\n2013-01-14,Aleppo,3\n2013-01-15,Homs,5\n,,8\n",
            "SY02 3, SY04 5", "line 4: numbers alone, “8”");
        row("in Arabic figures", "t.csv", "التاريخ,المحافظة,القتلى\n2013-01-14,حلب,٣\n2013-01-15,حمص,٥\n,,٨\n",
            "SY02 3, SY04 5", "numbers alone, “٨”");
        row("with its thousands parted", "t.csv",
            "date;governorate;killed\n2013-01-14;Aleppo;1200\n2013-01-15;Homs;34\n;;1,234\n", "SY02 1200, SY04 34",
            "numbers alone");
        row("sums of groups, and of all", "t.csv",
            "date,governorate,killed,wounded\n2013-01-14,Aleppo,3,1\n2013-01-15,Aleppo,5,2\n,,8,3\n"
            "2013-01-14,Homs,4,1\n2013-01-15,Homs,3,2\n-,-,7,3\n,,15,6\n",
            "SY02 8, SY04 7", "3 rows are none of data");
        row("above what it sums up", "t.csv",
            "date,lat,lon,killed\n,,,8\n2013-01-14,36.2,37.1,3\n2013-01-15,34.7,36.7,5\n", "SY02 3, SY04 5",
            "line 2: numbers alone");
        row("numbers alone that are no sum", "t.csv",
            "date,governorate,killed\n2013-01-14,Aleppo,3\n2013-01-15,Homs,5\n,,9\n", "SY02 3, SY04 5, unplaced 9",
            "line 4: The row has numbers alone, “9”");
        row("a sum of one row may be a row", "t.csv", "date,governorate,killed\n2013-01-14,Aleppo,3\n,,3\n",
            "SY02 3, unplaced 3", "may be a sum");
        row("no header, three columns", "t.csv", "2013-01-14,Aleppo,3\n2013-01-15,Homs,5\n2013-01-16,Hama,2\n",
            "SY02 -, SY04 -, SY05 -", "has no header");
        row("no header, two rows", "t.tsv", "2013-01-14\tAleppo\t3\n2013-01-15\tHoms\t5\n", "SY02 -, SY04 -",
            "has no header");
        row("no header, two columns", "t.csv", "Aleppo,3\nHoms,5\nHama,2\n", "SY02 -, SY04 -, SY05 -", "has no header");
        row("years are names of columns", "t.csv", "governorate,2012,2013\nAleppo,3,5\nHoms,3,5\nHama,1,2\n",
            "SY02 -, SY04 -, SY05 -", "“2012” is not read, and looks like");
        row("places that are none", "t.csv",
            "date,place,killed\n2013-01-14,Aleppo,3\n2013-01-15,Xyzzyville,5\n2013-01-16,Xyzzyville,1\n",
            "SY02 3, unplaced 6", "- “Xyzzyville” (2 rows)");
        row("a country for a place", "t.csv", "date,place,killed\n2013-01-14,Aleppo,3\n2013-01-15,Cuba,5\n",
            "SY02 3, unplaced 5", "“Cuba” is a country");
        row("lines and areas", "t.geojson",
            R"({"type":"FeatureCollection","features":[
{"type":"Feature","properties":{"date":"2013-01-14","killed":3},"geometry":{"type":"LineString","coordinates":[[37.1,36.2],[37.2,36.3]]}},
{"type":"Feature","properties":{"date":"2013-01-15","killed":4},"geometry":{"type":"Point","coordinates":[37.1,36.2]}},
{"type":"Feature","properties":{"date":"2013-01-17","killed":6},"geometry":null}]})",
            "SY02 4, unplaced 9", "features are lines, and give no point");
        row("an area in KML", "t.kml",
            "<kml><Document><Placemark><TimeStamp><when>2013-01-14</when></TimeStamp><ExtendedData><Data "
            "name=\"killed\"><value>3</value></Data></ExtendedData><Polygon><outerBoundaryIs><LinearRing>"
            "<coordinates>37,36 37.1,36 37.1,36.1 37,36</coordinates></LinearRing></outerBoundaryIs></Polygon>"
            "</Placemark></Document></kml>",
            "unplaced 3", "features are areas, and give no point");
        row("positions among names", "t.csv",
            "date,location,killed\n2013-01-14,\"36.2021, 37.1343\",3\n2013-01-15,Homs,5\n2013-01-15,Hama,1\n"
            "2013-01-15,Hama,1\n",
            "SY02 3, SY04 5, SY05 2", "is a position; it is read as one");
        row("names among positions", "t.csv",
            "date,coordinates,killed\n2013-01-14,\"36.2, 37.13\",3\n2013-01-14,\"36.21, 37.13\",3\n2013-01-15,Homs,5\n",
            "SY02 6, SY04 5", "“Homs” stands in a column of positions");
        row("links to maps", "t.csv",
            "date,map,killed\n2013-01-14,https://www.openstreetmap.org/?mlat=36.2021&mlon=37.1343,3\n"
            "2013-01-15,\"https://www.google.com/maps/place/Homs/@34.7,36.7,12z/data=!3d34.7324!4d36.7137\",2\n",
            "SY02 3, SY04 2", "positions on maps");
        row("plus codes", "t.csv", "date,plus code,killed\n2013-01-14,8G5R6789+2V,3\n2013-01-14,8g5r6789+2v,2\n",
            "SY12 5", "positions on maps");
        row("metres with a zone that says no half of the Earth", "t.csv",
            "date,x,y,zone,killed\n2013-01-14,332000,4007000,37,3\n2013-01-14,332000,4007000,37N,2\n", "SY02 5",
            "“332000 4007000” does not say which half");
        row("metres without a zone: the easting first", "t.csv",
            "date,easting,northing,killed\n2013-01-14,332000,4007000,3\n", "unplaced 3",
            "easting and northing “332000 4007000” have no zone");
        row("several governorates in a column of places", "t.csv",
            "date,place,killed\n2013-01-14,\"Aleppo, Homs\",3\n2013-01-14,\"حلب، حمص\",2\n"
            "2013-01-14,\"Khan Shaykhun, Idlib\",1\n",
            "SY02|SY04 5, SY07 1", "");
        row("men, women and children", "t.csv",
            "date,governorate,men killed,women killed,children killed\n2013-01-14,Aleppo,1,2,3\n2013-01-15,Homs,1,,3\n",
            "SY02 6 or more, SY04 4 or more", "taken together for the least");
        row("men, women and children of the killed", "t.csv",
            "date,governorate,men killed,women killed,children killed,killed\n2013-01-14,Aleppo,1,2,3,9\n", "SY02 9",
            "");
        row("victims are not said to be dead", "t.csv",
            "date,governorate,victims\n2013-01-14,Aleppo,3\n2013-01-15,Homs,5\n", "SY02 -, SY04 -",
            "“victims” is not read (numbers of people");
        row("nor are men and women", "t.csv",
            "date,governorate,Men,Women\n2013-01-14,Aleppo,3,1\n2013-01-15,Homs,5,2\n", "SY02 -, SY04 -",
            "“Men” is not read (numbers of people");
        row("where the point is", "t.csv",
            "date,place,governorate,lat,lon,killed\n2013-01-14,,Homs,36.20,37.13,4\n2013-01-15,X,Homs,36.20,37.13,2\n"
            "2013-01-15,Homs,Homs,34.73,36.71,1\n",
            "SY02 6, SY04 1", "are said to be in Homs and lie in Aleppo");
        row("counts out of order", "t.csv",
            "date,governorate,killed_low,killed,killed_high\n2013-01-14,Aleppo,5,4,6\n2013-01-14,Homs,1,2,3\n",
            "SY02 4, SY04 2", "Killed, at least: 6; Killed: 6; Killed, at most: 9");
        row("ten or more", "t.csv",
            "date,governorate,killed\n2013-01-14,Aleppo,>10\n2013-01-14,Homs,10+\n2013-01-14,Hama,≥10\n",
            "SY02 10 or more, SY04 10 or more, SY05 10 or more",
            "3 counts such as “>10” are read as so many or more; the words are kept");
        row("less than five", "t.csv", "date,governorate,killed\n2013-01-14,Aleppo,<5\n2013-01-14,Homs,3\n",
            "SY02 4, SY04 3", "counts such as “<5” are read as the most there may be; the words are kept");
        row("numbers among words of another language", "t.csv",
            "date,governorate,Tote\n2013-01-14,Aleppo,12\n2013-01-14,Homs,mindestens 7\n2013-01-14,Hama,3\n",
            "SY02 -, SY04 -, SY05 -", "“Tote” is not read, and looks like");
        row("about ten", "t.csv", "date,governorate,killed\n2013-01-14,Aleppo,~10\n2013-01-14,Homs,3\n",
            "SY02 10, SY04 3", "counts such as “~10” are read as that number; the words are kept");
        row("dozens", "t.csv", "date,governorate,killed\n2013-01-14,Aleppo,dozens\n2013-01-14,Homs,3\n",
            "SY02 24 or more, SY04 3", "the least that such a word stands for");
        row("killed and wounded in a cell of the killed", "t.csv",
            "date,governorate,killed\n2013-01-14,Aleppo,\"2 killed, 3 wounded\"\n2013-01-14,Homs,1\n", "SY02 2, SY04 1",
            "counts such as “2 killed, 3 wounded” are read as killed and wounded, each for itself");
        row("killed and wounded in a column of casualties", "t.csv",
            "date,governorate,casualties\n2013-01-14,Aleppo,\"2 killed, 3 wounded\"\n"
            "2013-01-14,Homs,1 dead and 4 injured\n2013-01-14,Hama,\"٧ قتلى و٣ جرحى\"\n",
            "SY02 2, SY04 1, SY05 7", "3 counts such as");
        row("units below the header", "t.csv",
            "date,governorate,latitude,longitude,killed\nyyyy-mm-dd,,decimal degrees,decimal degrees,persons\n"
            "2013-01-14,Aleppo,36.2,37.13,3\n2013-01-14,Homs,34.73,36.71,1\n",
            "SY02 3, SY04 1", "line 2: “yyyy-mm-dd, decimal degrees, decimal degrees, persons” says in what");
        row("types below the header", "t.csv",
            "date,governorate,killed\ndate,string,(integer)\n2013-01-14,Aleppo,3\n2013-01-15,Homs,1\n",
            "SY02 3, SY04 1", "line 2: “date, string, (integer)” says in what");
        row("a row that is none of units", "t.csv",
            "date,governorate,killed\n,Homs,n/a\n2013-01-14,Aleppo,3\n2013-01-15,Homs,1\n", "SY02 3, SY04 1", "");
        row("what is no time of day", "t.csv",
            "date,time,governorate,killed\n2013-01-14,14:30,Aleppo,3\n2013-01-15,9:05 pm,Homs,1\n"
            "2013-01-15,in the evening,Hama,2\n",
            "SY02 3, SY04 1, SY05 2", "“in the evening” is no time of day; the incident is kept at its day");
        row("rows without coordinates", "t.csv",
            "date,place,governorate,lat,lon,killed\n2013-01-14,,Homs,34.73,36.71,4\n2013-01-15,,Hama,,,2\n"
            "2013-01-15,,,,,1\n",
            "SY04 4, SY05 2, unplaced 1", "2 rows have no coordinates: 0 are placed by the gazetteer, 1 kept");
    }
    void tables()
    {
        QFETCH(QString, file);
        QFETCH(QString, text);
        compare(file, text.toUtf8());
    }

    void aTextInTwoBytesALetterIsRead_data()
    {
        QTest::addColumn<int>("encoding");
        QTest::addColumn<bool>("hasMark");
        for (const bool hasMark : {true, false}) {
            QTest::addRow("little end first, mark %d", hasMark) << int(QStringConverter::Utf16LE) << hasMark;
            QTest::addRow("big end first, mark %d", hasMark) << int(QStringConverter::Utf16BE) << hasMark;
        }
    }
    void aTextInTwoBytesALetterIsRead()
    {
        QFETCH(int, encoding);
        QFETCH(bool, hasMark);
        const QString text = u"التاريخ,المحافظة,القتلى\r\n2013-01-14,حلب,3\r\n2013-01-15,حمص,5\r\n"_s;
        QStringEncoder encoder(static_cast<QStringConverter::Encoding>(encoding),
                               hasMark ? QStringConverter::Flag::WriteBom : QStringConverter::Flag::Default);
        const QByteArray bytes = encoder(text);
        const auto read = readOne(u"wide.csv"_s, bytes);
        QVERIFY2(read, read ? "" : qPrintable(oneLine(read.problem())));
        QCOMPARE(sumsOf(*read->opened.atlas), u"SY02 3, SY04 5"_s);
        QVERIFY(toldIn(*read).contains(u"UTF-16"_s));
    }

    void timeBeforeADateIsNoneOfItsDays_data()
    {
        QTest::addColumn<QString>("cell");
        for (const char *cell : {"before 2013", "avant 2013", "قبل 2013", "prior to March 2013", "after 2013",
                                 "nach März 2013", "después de 2013", "بعد آذار 2013"})
            QTest::newRow(cell) << QString::fromUtf8(cell);
    }
    void timeBeforeADateIsNoneOfItsDays()
    {
        QFETCH(QString, cell);
        const auto read = readOne(u"t.csv"_s, u"date,governorate,killed\n%1,Homs,5\n"_s.arg(cell).toUtf8());
        QVERIFY(read);
        const Incident &incident = read->opened.atlas->incidents.front();
        QVERIFY(!incident.span.isValid());
        QVERIFY(read->opened.atlas->texts.in(incident.note, Language::English).contains(cell));
        QCOMPARE(read->files.front().report->counts[std::size_t(RowFault::OpenFarDays)], 1);
        QCOMPARE(read->files.front().report->counts[std::size_t(RowFault::InexactDay)], 0); // said once
    }

    void afterOneDayAndBeforeAnotherIsBetweenThem()
    {
        const auto read = readOne(u"t.csv"_s, "start,end,governorate,killed\nafter 1 March 2016,before 5 March 2016,"
                                              "Homs,5\n");
        QVERIFY(read);
        QCOMPARE(read->opened.atlas->incidents.front().span,
                 (Span{toDay(QDate(2016, 3, 2)), toDay(QDate(2016, 3, 5))}));
    }

    void aTimeOfDayInItsOwnColumnIsThatOfTheIncident_data()
    {
        QTest::addColumn<QString>("column");
        QTest::addColumn<QString>("date");
        QTest::addColumn<QString>("time");
        QTest::addColumn<int>("minute");
        QTest::addColumn<int>("precision");
        const int hour = int(TimePrecision::Hour), day = int(TimePrecision::OneDay), month = int(TimePrecision::Month);
        QTest::newRow("plain") << u"time"_s << u"2013-01-14"_s << u"14:30"_s << 870 << hour;
        QTest::newRow("of the incident") << u"Time of incident"_s << u"2013-01-14"_s << u"2:30 PM"_s << 870 << hour;
        QTest::newRow("Arabic") << u"الوقت"_s << u"2013-01-14"_s << u"٢:٣٠ م"_s << 870 << hour;
        QTest::newRow("French") << u"Heure"_s << u"2013-01-14"_s << u"14h30"_s << 870 << hour;
        QTest::newRow("day or month first") << u"time"_s << u"02/03/2013"_s << u"14:30"_s << 870 << hour;
        QTest::newRow("by its cells") << u"zzz"_s << u"2013-01-14"_s << u"14:30"_s << 870 << hour;
        QTest::newRow("midnight stands for none") << u"time"_s << u"2013-01-14"_s << u"00:00"_s << -1 << day;
        QTest::newRow("of a month") << u"time"_s << u"2013-01"_s << u"14:30"_s << -1 << month;
        QTest::newRow("the date has its own") << u"time"_s << u"2013-01-14 09:00"_s << u"14:30"_s << 540 << hour;
    }
    void aTimeOfDayInItsOwnColumnIsThatOfTheIncident()
    {
        QFETCH(QString, column);
        QFETCH(QString, date);
        QFETCH(QString, time);
        const auto read =
            readOne(u"t.csv"_s, u"date,%1,governorate,killed\n%2,%3,Homs,5\n"_s.arg(column, date, time).toUtf8());
        QVERIFY(read);
        const Incident &incident = read->opened.atlas->incidents.front();
        QTEST(int(incident.beginMinute), "minute");
        QTEST(int(incident.timePrecision), "precision");
        QVERIFY2(reportAsText(*read->files.front().report).contains(u"Time of day"_s),
                 qPrintable(reportAsText(*read->files.front().report)));
    }

    void aColumnOfMomentsIsTheDateWhateverItIsCalled()
    {
        const auto read = readOne(u"t.csv"_s, "time,governorate,killed\n2013-01-14 10:30,Homs,5\n"
                                              "2013-01-15 11:30,Homs,5\n");
        QVERIFY(read);
        QCOMPARE(read->opened.atlas->incidents.front().span, Span::day(toDay(QDate(2013, 1, 14))));
    }

    void woundedInACellOfTheKilledStandOnce_data()
    {
        QTest::addColumn<QByteArray>("rows");
        QTest::addColumn<int>("hurt");
        QTest::newRow("no column") << QByteArray("killed\n\"2 killed, 3 wounded\"\n1\n") << 3;
        QTest::newRow("an empty cell") << QByteArray("killed,wounded\n\"2 killed, 3 wounded\",\n1,4\n") << 7;
        QTest::newRow("a cell of their own") << QByteArray("killed,wounded\n\"2 killed, 3 wounded\",3\n1,4\n") << 7;
    }
    void woundedInACellOfTheKilledStandOnce()
    {
        QFETCH(QByteArray, rows);
        QByteArray text;
        for (qsizetype i = 0; const QByteArray &line : rows.trimmed().split('\n'))
            text += (i++ == 0 ? QByteArray("date,") : QByteArray("2013-01-14,")) + line + '\n';
        const auto read = readOne(u"t.csv"_s, text);
        QVERIFY(read);
        const Atlas &atlas = *read->opened.atlas;
        const auto rowsOf = tally(atlas, makeLedger(atlas, wounded, {}), {}, TallyKey::Total, QLocale::c());
        QTEST(static_cast<int>(rowsOf.front().best().value_or(-1)), "hurt");
    }

    void aFolderOfTablesIsOneDataSet()
    {
        const QDir folder(m_folder.filePath(u"years"_s));
        QVERIFY(QDir().mkpath(folder.path()));
        for (const int year : {2012, 2013})
            write(folder.filePath(u"%1.csv"_s.arg(year)),
                  u"date,governorate,killed\n%1-01-14,Aleppo,3\n%1-01-15,Homs,5\n"_s.arg(year).toUtf8());
        write(folder.filePath(u"other.csv"_s), "name,colour\nx,red\ny,blue\n");
        write(folder.filePath(u"empty.csv"_s), "");
        const auto read = readFiles({{folder.path(), {}, {}, {}}}, {}, {false, {m_shipped, {}}});
        QVERIFY2(read, read ? "" : qPrintable(oneLine(read.problem())));
        QCOMPARE(sumsOf(*read->opened.atlas), u"SY02 6, SY04 10"_s);
        for (const QString &told :
             {u"table “2012.csv” (2 rows): read"_s, u"table “other.csv” (2 rows): not read"_s, u"The file is empty"_s})
            QVERIFY2(toldIn(*read).contains(told), qPrintable(toldIn(*read)));
        const auto one = readFiles({{folder.path(), {}, u"2013.csv"_s, {}}}, {}, {false, {m_shipped, {}}});
        QVERIFY(one);
        QCOMPARE(sumsOf(*one->opened.atlas), u"SY02 3, SY04 5"_s);
        const QString nested = m_folder.filePath(u"nested"_s);
        QVERIFY(QDir().mkpath(nested + u"/2012"_s));
        const auto none = readFiles({{nested, {}, {}, {}}}, {}, {false, {m_shipped, {}}});
        QVERIFY(!none);
        QVERIFY(none.problem().text.contains(u"no table"_s));
    }

    void layersThatAreOpenAreReadWithATableOfTheirCountry()
    {
        const QString layer = m_folder.filePath(u"areas.geojson"_s), table = m_folder.filePath(u"names.csv"_s);
        write(layer, R"({"type":"FeatureCollection","features":[
{"type":"Feature","properties":{"shapeName":"Marib","shapeISO":"YE-MA","shapeID":"1","shapeGroup":"YEM","shapeType":"ADM1"},"geometry":{"type":"Polygon","coordinates":[[[45,15],[46,15],[46,16],[45,16],[45,15]]]}},
{"type":"Feature","properties":{"shapeName":"Taizz","shapeISO":"YE-TA","shapeID":"2","shapeGroup":"YEM","shapeType":"ADM1"},"geometry":{"type":"Polygon","coordinates":[[[43,13],[44,13],[44,14],[43,14],[43,13]]]}}]})");
        write(table, "date,governorate,killed\n2016-01-14,Marib,4\n2016-01-15,Taizz,1\n");
        const auto both = readFiles({{layer, {}, {}, {}}, {table, {}, {}, {}}}, {}, {false, {m_shipped, {}}});
        QVERIFY(both);
        const QString sums = sumsOf(*both->opened.atlas);
        QVERIFY2(!sums.contains(u"unplaced"_s), qPrintable(sums));
        QCOMPARE(both->files.size(), std::size_t(2)); // so that reading again has both
        QVERIFY(both->files[0].report);
        const auto again = readFiles({both->files[0].request, both->files[1].request}, {}, {false, {m_shipped, {}}});
        QVERIFY(again);
        QCOMPARE(sumsOf(*again->opened.atlas), sums);
    }

    void anOldWorkbookHasItsMergedCellsAndDays_data()
    {
        QTest::addColumn<QString>("file");
        QTest::newRow("merged") << u"merged.xls"_s;
        QTest::newRow("days from 1904") << u"days-from-1904.xls"_s;
    }
    /// Written by python3-xlwt: a governorate merged over two rows, 3, 5 and 10 killed on 14, 14 and 15 January 2013.
    void anOldWorkbookHasItsMergedCellsAndDays()
    {
        QFETCH(QString, file);
        const QString path = QStringLiteral(SIJILL_SOURCE_DIR) + u"/tests/mapdata/tables/books/"_s + file;
        const auto read = readFiles({{path, {}, {}, {}}}, {}, {false, {m_shipped, {}}});
        QVERIFY2(read, read ? "" : qPrintable(oneLine(read.problem())));
        const Atlas &atlas = *read->opened.atlas;
        QCOMPARE(sumsOf(atlas), u"SY02 8, SY04 10"_s);
        QCOMPARE(atlas.incidents[0].span, Span::day(toDay(QDate(2013, 1, 14))));
        QCOMPARE(atlas.incidents[2].span, Span::day(toDay(QDate(2013, 1, 15))));
    }

private:
    static void write(const QString &path, const QByteArray &text)
    {
        QFile file(path);
        QVERIFY(file.open(QFile::WriteOnly));
        file.write(text);
    }

    Result<FilesRead> readOne(const QString &name, const QByteArray &text)
    {
        const QString folder = m_folder.filePath(QString::number(++m_count));
        QDir().mkpath(folder);
        write(folder + u'/' + name, text);
        return readFiles({{folder + u'/' + name, {}, {}, {}}}, {}, {false, {m_shipped, {}}});
    }

    static QString toldIn(const FilesRead &read)
    {
        QStringList lines{reportAsText(*read.files.front().report)};
        for (const ImportReport::Note &note : read.files.front().report->notes)
            lines << note.where + u": "_s + note.text;
        for (const Problem &problem : read.opened.problems)
            lines << oneLine(problem);
        return lines.join(u'\n');
    }

    void compare(const QString &file, const QByteArray &text)
    {
        QFETCH(QString, sums);
        QFETCH(QString, told);
        const auto read = readOne(file, text);
        QVERIFY2(read, read ? "" : qPrintable(oneLine(read.problem())));
        QCOMPARE(sumsOf(*read->opened.atlas), sums);
        QVERIFY2(toldIn(*read).contains(told), qPrintable(toldIn(*read)));
    }

    const QString m_shipped = QStringLiteral(SIJILL_SOURCE_DIR) + u"/resources/atlas/syria"_s;
    QTemporaryDir m_folder;
    int m_count = 0;
};

QTEST_GUILESS_MAIN(ToldTest)
#include "tst_told.moc"
