#include "mapdata/index/timeindex.h"
#include "mapdata/opening/incidentfile.h"
#include "mapdata/opening/open.h"

#include <QDir>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace sijill;
using namespace Qt::StringLiterals;

namespace {

const QByteArray header = "id,date_start,date_end,place,lon,lat,type,actor,killed,wounded\n";

/// A file that lives as long as this does.
struct TableFile {
    QTemporaryDir folder;
    QString path;

    explicit TableFile(const QByteArray &content, const QString &name = u"table.csv"_s) : path(folder.filePath(name))
    {
        QFile file(path);
        if (file.open(QIODevice::WriteOnly))
            file.write(content);
    }
};

/// What a table of one row comes to.
struct OneRow {
    OpenedAtlas opened;
    QStringList said; ///< "line 2: The ..."

    explicit OneRow(const QByteArray &row, const QByteArray &head = header)
    {
        const TableFile file(head + row + "\n");
        auto read = openIncidents(file.path);
        if (!read)
            return;
        opened = std::move(read.value());
        for (const Problem &problem : opened.problems)
            said << problem.where + u": "_s + problem.text;
    }
    const Atlas &atlas() const { return *opened.atlas; }
    bool hasIncident() const { return opened.atlas && atlas().incidents.size() == 1; }
    const Incident &incident() const { return atlas().incidents[0]; }
    const Location &location() const { return atlas().locationOf(incident()); }
    QString placeName() const
    {
        const auto places = atlas().placesOf(location());
        return places.empty() ? QString() : atlas().places[places[0]].name.in(Language::English);
    }
    Count count(MeasureIndex measure) const { return readCount(atlas(), 0, measure, {}); }
};

Span days(const char *first, const char *last)
{
    return Span::days(*parseDay(QString::fromLatin1(first)), *parseDay(QString::fromLatin1(last)));
}

} // namespace

Q_DECLARE_METATYPE(sijill::Span)

class IncidentCsvTest : public QObject {
    Q_OBJECT

private slots:
    void whatIsNoTableIsRefusedWithAReason_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("line ends alone") << QByteArray("\n\n\n");
        QTest::newRow("zero bytes") << QByteArray(100, '\0');
        QTest::newRow("other columns") << QByteArray("name,price\nbread,3\n");
        QTest::newRow("a picture") << QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16);
    }
    void whatIsNoTableIsRefusedWithAReason()
    {
        QFETCH(QByteArray, content);
        const TableFile file(content);
        const auto read = openIncidents(file.path);
        QVERIFY(!read);
        QCOMPARE(read.problem().file, file.path);
        QVERIFY(!read.problem().text.isEmpty());
    }

    void aMissingFileIsSaid()
    {
        QVERIFY(!openIncidents(u"/nowhere/at/all.csv"_s));
        QVERIFY(!openAny(u"/nowhere/at/all.csv"_s));
    }

    void aTableWithoutRowsIsAnEmptyAtlas()
    {
        const TableFile file(header);
        const auto read = openIncidents(file.path);
        QVERIFY(read);
        QVERIFY(read->atlas->incidents.empty());
        QCOMPARE(read->problems.size(), 1u);
    }

    void aRowIsAnIncidentWithOneClaim()
    {
        const OneRow row("a1,2013-01-14,2013-01-16,Khasham,40.28,35.28,airstrike,Government forces,63,100");
        QVERIFY(row.hasIncident());
        QCOMPARE(row.said, QStringList());
        QCOMPARE(row.incident().span, days("2013-01-14", "2013-01-16"));
        QCOMPARE(row.incident().timePrecision, TimePrecision::Days);
        QCOMPARE(row.count(killed), Count::exactly(63));
        QCOMPARE(row.count(wounded), Count::exactly(100));
        QCOMPARE(row.location().precision, PlacePrecision::Town);
        QCOMPARE(row.location().longitude, 40.28);
        QCOMPARE(row.placeName(), u"Khasham"_s);
        QCOMPARE(row.atlas().kinds[row.incident().kind].id, u"airstrike"_s);
        QCOMPARE(row.atlas().actorSets[row.incident().perpetrators].size(), 1u);
        QCOMPARE(row.atlas().texts.in(row.incident().id, Language::English), u"a1"_s);
        QCOMPARE(row.atlas().claims.size(), 1u);
        QCOMPARE(row.atlas().sources[row.atlas().claims[0].source].id, u"table.csv"_s);
    }

    void columnsAreKnownByNameInAnyOrderAndCase()
    {
        const OneRow empty("", "KILLED;Colour;Lat;LON;Date_Start");
        const OneRow semicolons("5;x;35.28;40.28;2013-01-14", "KILLED;Colour;Lat;LON;Date_Start\n");
        QVERIFY(empty.opened.atlas && empty.atlas().incidents.empty());
        QVERIFY(semicolons.hasIncident());
        QCOMPARE(semicolons.count(killed), Count::exactly(5));
        QCOMPARE(semicolons.location().precision, PlacePrecision::Exact); // no name to be a town
        QCOMPARE(semicolons.said.size(), 1);                              // Colour is not read
        QVERIFY(semicolons.said[0].contains(u"Colour"));
    }

    void datesAreReadOrKeptUndated_data()
    {
        QTest::addColumn<QByteArray>("first");
        QTest::addColumn<QByteArray>("last");
        QTest::addColumn<Span>("span");
        QTest::addColumn<int>("faults");
        const Span day = days("2013-01-14", "2013-01-14"), three = days("2013-01-14", "2013-01-16");
        QTest::newRow("none") << QByteArray() << QByteArray() << Span() << 0;
        QTest::newRow("no last") << QByteArray("2013-01-14") << QByteArray() << day << 0;
        QTest::newRow("no first") << QByteArray() << QByteArray("2013-01-14") << day << 1;
        QTest::newRow("reversed") << QByteArray("2013-01-16") << QByteArray("2013-01-14") << three << 1;
        QTest::newRow("zeros") << QByteArray("0000-00-00") << QByteArray("0000-00-00") << Span() << 1;
        QTest::newRow("no leap year") << QByteArray("2013-02-29") << QByteArray() << Span() << 1;
        QTest::newRow("words") << QByteArray("yesterday") << QByteArray("2013-01-14") << Span() << 1;
        QTest::newRow("a year below zero") << QByteArray("-5000") << QByteArray() << Span() << 1;
        QTest::newRow("a day of such a year") << QByteArray("-0044-03-15") << QByteArray() << Span() << 1;
        QTest::newRow("the year last") << QByteArray("15/03/-0044") << QByteArray() << Span() << 1;
        QTest::newRow("with a month in words") << QByteArray("15 March -44") << QByteArray() << Span() << 1;
        QTest::newRow("hyphens with blanks") << QByteArray("14 - 01 - 2013") << QByteArray() << day << 0;
        QTest::newRow("bad last") << QByteArray("2013-01-14") << QByteArray("2013-99-99") << day << 1;
        QTest::newRow("midnight behind") << QByteArray("2013-01-14 00:00:00.000") << QByteArray() << day << 0;
        QTest::newRow("slashes") << QByteArray("2013/01/14") << QByteArray("2013/01/16") << three << 0;
        QTest::newRow("month") << QByteArray("2013-01") << QByteArray() << days("2013-01-01", "2013-01-31") << 0;
        QTest::newRow("year") << QByteArray("2013") << QByteArray() << days("2013-01-01", "2013-12-31") << 0;
    }
    void datesAreReadOrKeptUndated()
    {
        QFETCH(QByteArray, first);
        QFETCH(QByteArray, last);
        QFETCH(Span, span);
        QFETCH(int, faults);
        const OneRow row("a," + first + "," + last + ",Homs,36.7,34.7,,,1,");
        QVERIFY(row.hasIncident());
        if (span.isValid())
            QCOMPARE(row.incident().span, span);
        QCOMPARE(row.incident().span.isValid(), span.isValid());
        QCOMPARE(row.said.size(), faults);
        if (faults > 0)
            QVERIFY(row.said[0].startsWith(u"line 2: "));
    }

    void aPointIsReadOrTheIncidentUnplaced_data()
    {
        QTest::addColumn<QByteArray>("point");
        QTest::addColumn<bool>("placed");
        QTest::addColumn<int>("faults");
        QTest::newRow("none") << QByteArray(",") << false << 0;
        QTest::newRow("good") << QByteArray("36.7,34.7") << true << 0;
        QTest::newRow("edge of the world") << QByteArray("-180,90") << true << 0;
        QTest::newRow("decimal commas") << QByteArray("\"36,7\",\"34,7\"") << true << 0;
        QTest::newRow("half") << QByteArray("36.7,") << false << 1;
        QTest::newRow("longitude 4239") << QByteArray("4239,34.7") << false << 1;
        QTest::newRow("latitude 91, which is a longitude") << QByteArray("36.7,91") << true << 1;
        QTest::newRow("latitude 91, and longitude 191") << QByteArray("191,91") << false << 1;
        QTest::newRow("not a number") << QByteArray("nan,34.7") << false << 1;
        QTest::newRow("words") << QByteArray("east,north") << false << 1;
        QTest::newRow("zeros") << QByteArray("0,0.0") << false << 1;
    }
    void aPointIsReadOrTheIncidentUnplaced()
    {
        QFETCH(QByteArray, point);
        QFETCH(bool, placed);
        QFETCH(int, faults);
        const OneRow row("a,2013-01-14,,Homs," + point + ",,,1,");
        QVERIFY(row.hasIncident());
        QCOMPARE(row.location().hasPoint(), placed);
        QCOMPARE(row.location().precision, placed ? PlacePrecision::Town : PlacePrecision::Unplaced);
        QCOMPARE(row.placeName(), u"Homs"_s); // its name is not lost
        QCOMPARE(row.said.size(), faults);
    }

    void aCountIsReadOrThereIsNoFigure_data()
    {
        QTest::addColumn<QByteArray>("cell");
        QTest::addColumn<int>("count");
        QTest::addColumn<int>("faults");
        QTest::newRow("none") << QByteArray() << -1 << 0;
        QTest::newRow("zero") << QByteArray("0") << 0 << 0;
        QTest::newRow("twelve") << QByteArray("12") << 12 << 0;
        QTest::newRow("as a decimal") << QByteArray("12.0") << 12 << 0;
        QTest::newRow("half a person") << QByteArray("1.5") << -1 << 1;
        QTest::newRow("negative") << QByteArray("-3") << -1 << 1;
        QTest::newRow("negative zero") << QByteArray("-0") << -1 << 1;
        QTest::newRow("more than there are") << QByteArray("99999999999") << -1 << 1;
    }
    void aCountIsReadOrThereIsNoFigure()
    {
        QFETCH(QByteArray, cell);
        QFETCH(int, count);
        QFETCH(int, faults);
        const OneRow row("a,2013-01-14,,Homs,36.7,34.7,,," + cell + ",");
        QVERIFY(row.hasIncident());
        QCOMPARE(row.count(killed), count < 0 ? Count() : Count::exactly(count));
        QCOMPARE(row.said.size(), faults);
        // The claim still says what it says.
        if (faults > 0)
            QCOMPARE(row.atlas().texts.in(row.atlas().figures[0].words, Language::English), QString::fromLatin1(cell));
    }

    void countsOutOfOrderAreKeptAndTold()
    {
        const OneRow row("a,2013-01-14,9,5,7", "id,date,killed_low,killed,killed_high\n");
        QVERIFY(row.hasIncident());
        QCOMPARE(row.count(killed), (Count{9, 5, 7}));
        QCOMPARE(row.said.size(), 1);
        const OneRow open("a,2013-01-14,5,5,", "id,date,killed_low,killed,killed_high\n");
        QCOMPARE(open.count(killed), Count::atLeast(5));
        QCOMPARE(open.said.size(), 0);
    }

    void linesAreThoseOfTheFileAlsoBehindQuotedLineEnds()
    {
        const TableFile file(
            header + "a,2013-01-14,,\"Homs\n(old\ntown)\",36.7,34.7,,,1,\n\r\n\nb,never,,Homs,36.7,34.7,,,1,\n");
        const auto read = openIncidents(file.path);
        QVERIFY(read);
        QCOMPARE(read->atlas->incidents.size(), 2u);
        QCOMPARE(read->problems.size(), 1u);
        QCOMPARE(read->problems[0].where, u"line 7"_s);
        QCOMPARE(read->atlas->places[0].name.english, u"Homs (old town)"_s);
    }

    void problemsOfOneKindAreCapped()
    {
        QByteArray table = header;
        for (int i = 0; i < 1000; ++i)
            table += "same,never,,Homs,400,34.7,,,-1,\n";
        const TableFile file(table);
        const auto read = openIncidents(file.path);
        QVERIFY(read);
        QCOMPARE(read->atlas->incidents.size(), 1000u);
        QCOMPARE(read->problems.size(), 4u * 6u); // dates, points, counts, ids: five each and how many more
        const auto more = std::ranges::count_if(read->problems, [](const Problem &p) { return p.where.isEmpty(); });
        QCOMPARE(more, 4);
    }

    void aRowThatSaysNothingIsLeftOutAndTold()
    {
        const TableFile file(header + "a,,,,,,,,,\nb,2013-01-14,,,,,,,,\nb,2013-01-15,,,,,,,,\n");
        const auto read = openIncidents(file.path);
        QVERIFY(read);
        QCOMPARE(read->atlas->incidents.size(), 2u);
        QCOMPARE(read->problems.size(), 2u);
        QCOMPARE(read->problems[0].where, u"line 2"_s);
        QCOMPARE(read->problems[1].where, u"line 4"_s); // the second b
    }

    void placesAndLocationsAreShared()
    {
        const TableFile file(header +
                             "1,,,Homs,36.72,34.73,,,1,\n2,,,Homs,36.72,34.73,,,1,\n3,,,Homs,36.73,34.74,,,1,\n"
                             "4,,,Homs,40.00,34.73,,,1,\n5,,,,36.72,34.73,,,1,\n6,,,,,,,,1,\n");
        const auto read = openIncidents(file.path);
        QVERIFY(read);
        const Atlas &atlas = *read->atlas;
        QCOMPARE(atlas.incidents[0].location, atlas.incidents[1].location);
        QVERIFY(atlas.incidents[0].location != atlas.incidents[2].location);
        QCOMPARE(atlas.placesOf(atlas.locationOf(atlas.incidents[0]))[0],
                 atlas.placesOf(atlas.locationOf(atlas.incidents[2]))[0]); // another point in the same town
        QCOMPARE(atlas.places.size(), 2u);                                 // and another town of that name
        QVERIFY(atlas.places[0].id != atlas.places[1].id);
        QVERIFY(atlas.placesOf(atlas.locationOf(atlas.incidents[4])).empty());
        QVERIFY(atlas.locationOf(atlas.incidents[4]).hasPoint());
        QCOMPARE(atlas.incidents[5].location, 0u);
    }

    void arabicIsReadInUtf8AndInItsCodePage()
    {
        const QByteArray utf8 =
            header + "1,2013-01-14,,حمص,36.72,34.73,قصف,,1,\n2,2013-01-14,,حماة المدينة القديمة,36.75,35.13,قصف,,1,\n";
        const TableFile modern(utf8);
        const auto read = openIncidents(modern.path);
        QVERIFY(read);
        QCOMPARE(read->atlas->places[0].name.arabic, u"حمص"_s);
        QCOMPARE(read->atlas->kinds[0].name.arabic, u"قصف"_s);
        // One broken byte costs that character, not the file.
        QByteArray broken = utf8;
        broken.replace("حمص", "حم\xff");
        const TableFile damaged(broken);
        const auto rest = openIncidents(damaged.path);
        QVERIFY(rest);
        QCOMPARE(rest->atlas->places[1].name.arabic, u"حماة المدينة القديمة"_s);
    }

    void readingTellsHowFarItIsAndCanBeStopped()
    {
        QByteArray table = header;
        for (int i = 0; i < 60000; ++i)
            table += QByteArray::number(i) + ",2013-01-14,,Homs,36.72,34.73,,,1,\n";
        const TableFile file(table);
        qint64 last = 0, steps = 0, shown = 0;
        ReadProgress progress;
        progress.step = [&](qint64 done, qint64 total) {
            ++steps;
            const bool rises = done > last && done <= total && total == 60000;
            last = done;
            return rises;
        };
        progress.show = [&](const std::shared_ptr<const Atlas> &soFar) {
            shown = static_cast<qint64>(soFar->incidents.size());
            const Ledger ledger = makeLedger(*soFar, killed, {});
            QCOMPARE(TimeIndex(*soFar, ledger).total({}, nullptr).best, shown);
        };
        const auto read = openIncidents(file.path, progress);
        QVERIFY(read);
        QCOMPARE(last, 60000);
        QVERIFY(steps >= 4);
        QVERIFY(shown >= 20000);
        progress.step = [](qint64, qint64) { return false; };
        const auto part = openIncidents(file.path, progress);
        QVERIFY(part);
        QVERIFY(!part->atlas->incidents.empty());
        QVERIFY(part->atlas->incidents.size() < 60000);
        const QString told = part->problems.front().text;
        QVERIFY2(told.startsWith(u"Stopped after"_s), qPrintable(told));
    }

    void randomTablesComeBackAsWritten()
    {
        QRandomGenerator random(7);
        for (int round = 0; round < 20; ++round) {
            QByteArray table = header;
            qint64 dead = 0;
            std::vector<Span> spans;
            const int rows = random.bounded(200);
            for (int i = 0; i < rows; ++i) {
                const Day begin = 15000 + random.bounded(1000), end = begin + random.bounded(40);
                const int count = random.bounded(50);
                dead += count;
                spans.push_back(Span::days(begin, end));
                table += "x" + QByteArray::number(i) + ',' + isoDay(begin).toUtf8() + ',' + isoDay(end).toUtf8() +
                         ",\"Town \"\"" + QByteArray::number(random.bounded(9)) + "\"\", upper\"," +
                         QByteArray::number(random.bounded(180)) + ".5," + QByteArray::number(random.bounded(90)) +
                         ',' + ",," + QByteArray::number(count) + ",\n";
            }
            const TableFile file(table);
            const auto read = openIncidents(file.path);
            QVERIFY(read);
            QCOMPARE(read->atlas->incidents.size(), spans.size());
            for (std::size_t i = 0; i < spans.size(); ++i)
                QCOMPARE(read->atlas->incidents[i].span, spans[i]);
            const Ledger ledger = makeLedger(*read->atlas, killed, {});
            QCOMPARE(TimeIndex(*read->atlas, ledger).total({}, nullptr).best, dead);
        }
    }

    void everyFormatHasAFilterAndOpensByItsSuffix()
    {
        QVERIFY(mayHold(u"x.CSV"_s).testFlag(Content::Incidents));
        QVERIFY(!mayHold(u"x.docx"_s));
        QSet<QString> names; // of which some have several suffixes that are read apart
        for (const FileFormat &format : fileFormats())
            names.insert(QString::fromLatin1(format.name));
        QCOMPARE(nameFilters(everyContent).size(), names.size() + 2);
        QVERIFY(nameFilters(Content::Incidents).contains(u"Tables of incidents (*.csv *.tsv *.txt)"_s));
        QVERIFY(nameFilters(everyContent).contains(u"Shapefiles, also zipped (*.shp *.shz *.zip)"_s));
        const TableFile tabs("date\tkilled\n2013-01-14\t3\n", u"table.tsv"_s);
        const auto read = openAny(tabs.path);
        QVERIFY(read);
        QCOMPARE(read->atlas->incidents.size(), 1u);
        const TableFile other("x", u"table.docx"_s);
        QVERIFY(!openAny(other.path));
    }

    void ucdpEventsOpenAsPublished()
    {
        const QString folder = qEnvironmentVariable("SIJILL_REAL_DATA");
        if (folder.isEmpty())
            QSKIP("SIJILL_REAL_DATA is not set");
        const auto read = openAny(folder + u"/ucdp_ged_syria/ged_syria.csv"_s);
        QVERIFY(read);
        const Atlas &atlas = *read->atlas;
        QCOMPARE(atlas.incidents.size(), 16566u);
        const Ledger ledger = makeLedger(atlas, killed, {});
        const Sum total = TimeIndex(atlas, ledger).total({}, nullptr);
        QCOMPARE(total.best, 112337);
        QCOMPARE(total.low, 104833); // the columns add up to 104,929 and 119,020; 101 events have them out of order
        QCOMPARE(total.high, 119182);
        QCOMPARE(total.withoutFigure, 0u);
        QCOMPARE(std::ranges::count_if(atlas.incidents, [](const Incident &i) { return i.span.length() > 1; }), 1086);
        QCOMPARE(atlas.kinds.size(), 3u);
        QCOMPARE(atlas.sources[0].id, u"UCDP GED"_s);
    }
};

QTEST_GUILESS_MAIN(IncidentCsvTest)
#include "tst_incidentcsv.moc"
