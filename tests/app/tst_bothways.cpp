// The window's reader and the command line are one: for every file the same incidents, the same figures, the same
// words.
#include "app/look.h"
#include "app/workspace.h"
#include "mapdata/export/incidentexport.h"
#include "mapdata/problems.h"
#include "mapdata/tally/tally.h"
#include "tests/app/program.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace sijill;
using namespace Qt::StringLiterals;

namespace {

const QString shipped = QStringLiteral(SIJILL_SOURCE_DIR "/resources/atlas/syria");

/// The window without its widgets: whoever is asked what the columns are says yes to what is offered.
class Opening {
public:
    explicit Opening(const QString &presets)
    {
        workspace.setImportPlaces({shipped, presets});
        workspace.layers().setMemory(LayerMemory(presets + u"/layers.json"_s));
        QObject::connect(&workspace, &Workspace::unclear, &workspace,
                         [this](const std::shared_ptr<const TableLook> &look, bool beside) {
                             m_wasAsked = true;
                             const ImportRequest request{look->path, look->guess.mapping, look->table, {}};
                             beside ? workspace.openBeside(request) : workspace.open(request);
                         });
    }

    bool add(const QStringList &files)
    {
        QSignalSpy opened(&workspace, &Workspace::opened), added(&workspace.layers(), &LayerKeeper::added);
        workspace.addFiles(files);
        return QTest::qWaitFor(
            [&] {
                const bool hasCome = !opened.isEmpty() || !added.isEmpty() || !workspace.failures().empty();
                return hasCome && !workspace.isOpening() && !workspace.layers().isReading() &&
                       !workspace.model().isBusy();
            },
            60'000);
    }
    const Atlas &atlas() { return *workspace.model().atlas(); }
    bool wasAsked() const { return m_wasAsked; }
    /// As `incidents` prints them.
    QString incidents()
    {
        const Numbers numbers = numbersOf(atlas(), Filter());
        return exportIncidents(atlas(), *numbers.ledger, numbers.incidents(), {numbers.filter.timeWindow()},
                               IncidentFormat::Csv, QLocale());
    }
    /// What of the report should be among what the command line says with --report.
    QStringList told()
    {
        QStringList lines;
        for (const OpenedFile &file : workspace.files())
            if (file.report) {
                lines << reportInShort(*file.report);
                lines += reportAsText(*file.report).split(u'\n', Qt::SkipEmptyParts);
            }
        for (QString &line : lines)
            line = line.trimmed();
        return lines;
    }
    /// By governorate: "Aleppo 4".
    QStringList governorates()
    {
        const Ledger ledger = makeLedger(atlas(), killed, {});
        QStringList lines;
        for (const TallyRow &row : tally(atlas(), ledger, {}, TallyKey::Governorate, QLocale::c()))
            lines << u"%1 %2"_s.arg(row.name).arg(row.best().value_or(-1));
        lines.sort();
        return lines;
    }

    Workspace workspace;

private:
    bool m_wasAsked = false;
};

struct Sums {
    qint64 incidents = 0, killed = 0, wounded = 0, undated = 0, unplaced = 0;

    bool operator==(const Sums &) const = default;
};

Sums sumsOf(const Atlas &atlas)
{
    Sums sums;
    const std::array ledgers{makeLedger(atlas, killed, {}), makeLedger(atlas, wounded, {})};
    const auto total = [&](const Ledger &ledger) {
        const std::vector<TallyRow> rows = tally(atlas, ledger, {}, TallyKey::Total, QLocale::c());
        return rows.empty() ? 0 : rows.front().best().value_or(0);
    };
    sums.incidents = static_cast<qint64>(atlas.incidents.size());
    sums.killed = total(ledgers[0]);
    sums.wounded = total(ledgers[1]);
    for (const Incident &incident : atlas.incidents) {
        sums.undated += !incident.span.isValid();
        sums.unplaced += atlas.locationOf(incident).precision == PlacePrecision::Unplaced;
    }
    return sums;
}

QString inWords(const Sums &sums)
{
    return u"%1 incidents, %2 killed, %3 wounded, %4 undated, %5 unplaced"_s.arg(sums.incidents)
        .arg(sums.killed)
        .arg(sums.wounded)
        .arg(sums.undated)
        .arg(sums.unplaced);
}

/// The sums as the command line has them: of the lines that `incidents` prints and of `tally`.
qint64 killedBy(const QStringList &files)
{
    const test::Ran ran = test::run(QStringList{u"tally"_s, u"--by"_s, u"total"_s, u"--format"_s, u"csv"_s} + files);
    const QStringList lines = ran.out.split(u'\n', Qt::SkipEmptyParts);
    return lines.value(1).section(u',', 3, 3).toLongLong(); // key,name,low,best
}

struct Case {
    const char *file;
    Sums sums;
    const char *told = ""; ///< a piece of what is said
};

// What is right of each of the files that went wrong once.
constexpr Case cases[] = {
    {"acled-0025-acled.csv", {3, 7, 0, 0, 0}, "2025"},
    {"acled-weekly-middle-east_aggregated.csv", {4, 205, 0, 0, 1}, "events"},
    {"ambiguous.csv", {3, 6, 0, 0, 0}, "day first"},
    {"apostrophe.csv", {2, 2, 0, 0, 0}},
    {"arabic.csv", {3, 5, 29, 0, 0}, "بضعة"}, // 5, and dozens
    {"awsd.csv", {1, 3, 4, 0, 0}},
    {"bell.csv", {2, 0, 0, 0, 0}, "day first"},
    {"calendar-hijri.csv", {2, 8, 0, 2, 0}, "Hijri"},
    {"date_unlisted.csv", {2, 8, 0, 0, 0}, "want of a better"},
    {"date_unlisted_noplace.csv", {2, 8, 0, 0, 2}, "want of a better"},
    {"dates-french.csv", {4, 11, 0, 0, 0}},
    {"dates-monthword.csv", {2, 8, 0, 0, 0}},
    {"dates-weekday.csv", {3, 10, 0, 0, 0}},
    {"dates-ymd.csv", {2, 8, 3, 0, 0}},
    {"fiji-fiji.csv", {4, 10, 0, 0, 0}},
    {"float_dates.csv", {3, 3, 0, 0, 0}, "45281"},
    {"fr.csv", {1, 3, 0, 0, 0}},
    {"fuzzy_dates.csv", {10, 10, 0, 0, 0}},
    {"gov_unknown.csv", {3, 3, 0, 0, 3}, "Salamiyah"},
    {"gva.csv", {2, 3, 3, 0, 0}},
    {"hapi.csv", {2, 160, 0, 0, 0}},
    {"header_units.csv", {1, 3, 4, 0, 0}},
    {"hxl_killed_kinds.csv", {1, 5, 0, 0, 0}},
    {"kobo_en.csv", {1, 3, 0, 0, 0}, "of the form"},
    {"kobo_flat.csv", {1, 3, 0, 0, 0}, "of the form"},
    {"kobo_fr.csv", {1, 3, 5, 0, 0}, "of the form"},
    {"letters.csv", {6, 6, 0, 0, 0}, "33.51 E"},
    {"lonfirst.csv", {1, 7, 0, 0, 0}},
    {"lonlat_point.csv", {2, 3, 0, 0, 0}, "120.98"},
    {"mgrs.csv", {1, 1, 0, 0, 0}},
    {"mixed_order.csv", {4, 4, 0, 0, 0}, "06/14/2023"},
    {"notations.csv", {7, 28, 0, 0, 0}},
    {"odk-aggregate.csv", {4, 10, 0, 0, 0}, "want of a better"},
    {"odk-central.csv", {2, 5, 0, 0, 0}},
    {"odk-pointz.csv", {5, 8, 0, 0, 0}},
    {"placeholder.csv", {6, 6, 0, 5, 0}, "9999"},
    {"semi.csv", {1, 1, 2, 0, 0}},
    {"sep-sep_semicolon.csv", {2, 8, 0, 0, 0}},
    {"span3.csv", {1, 3, 0, 0, 0}},
    {"swapped.csv", {2, 3, 0, 0, 0}, "178.44"},
    {"syr_point3.csv", {2, 9, 0, 0, 0}, "Aleppo"},
    {"total_row.csv", {2, 8, 0, 0, 0}, "Total"},
    {"total_row2.csv", {2, 8, 0, 0, 0}, "Total"},
    {"utm.csv", {1, 1, 0, 0, 1}},
    {"uwazi-export.csv", {2, 8, 0, 0, 0}},
    {"yem_names.csv", {2, 5, 0, 0, 2}, "Marib"},
    {"yem_points.csv", {2, 5, 0, 0, 0}},
    {"merged.xlsx", {4, 18, 0, 0, 0}, "merged cells"},
    {"xlsx-d1904.xlsx", {2, 8, 0, 0, 0}, "1904"},
    {"xlsx-readme_first.xlsx", {2, 7, 0, 0, 0}},
    {"xlsx-title_rows.xlsx", {2, 7, 0, 0, 0}, "row 4"},
    {"xlsx-years.xlsx", {6, 69, 0, 0, 0}},
    {"gpkg-two.gpkg", {2, 8, 0, 0, 0}, "bases"},
    {"arcgis-epoch-features.geojson", {3, 9, 0, 0, 0}},
    {"kml-folders.kml", {5, 0, 0, 0, 0}},
    {"kml-inherit.kml", {2, 0, 0, 0, 0}},
    {"kml-timespan.kml", {3, 0, 0, 0, 0}},
    {"schema_unknown.kml", {2, 3, 0, 0, 0}},
};

/// Small ones of their kinds.
struct Made {
    const char *name; ///< of the file
    const char *text;
    Sums sums;
    const char *told = "";
};

constexpr Made made[] = {
    {"dates-in-columns.csv",
     "year,month,day,city,latitude,longitude,killed,wounded\n2013,1,14,Damascus,33.51,36.29,3,1\n"
     "2013,2,15,Aleppo,36.2,37.13,5,\n",
     {2, 8, 1, 0, 0}},
    {"either-way.csv", "date,lat,lon,killed\n02/03/2022,50.4,30.5,1\n", {1, 1, 0, 0, 0}, "either"},
    {"form.csv",
     "start,end,today,incident/date_of_incident,_incident/gps_latitude,_incident/gps_longitude,incident/killed,_id\n"
     "2023-05-01T08:00:00.000+03:00,2023-05-01T08:20:00.000+03:00,2023-05-01,2023-04-20,33.51,36.29,3,1001\n",
     {1, 3, 0, 0, 0},
     "of the form"},
    {"tags.csv",
     "Date,Place,Educators killed,Students killed,Latitude,Longitude\n"
     "#date,#loc,#affected+killed+teacher,#affected+killed+student,#lat,#long\n2020-01-01,School,1,4,33.51,36.29\n",
     {1, 5, 0, 0, 0}},
    {"abroad.csv",
     "date,city,governorate,killed\n2015-08-03,Tripoli,North Lebanon,1\n2015-01-21,Salamiyah,Baghdad,1\n",
     {2, 2, 0, 0, 2}},
    {"total.csv", "date,place,killed\n2013-01-14,Aleppo,3\n2013-01-15,Homs,5\nTotal,,8\n", {2, 8, 0, 0, 0}, "Total"},
    {"total.json",
     "[{\"date\":\"2013-01-14\",\"place\":\"Aleppo\",\"killed\":3},{\"date\":\"2013-01-15\",\"place\":\"Homs\","
     "\"killed\":5},{\"date\":null,\"place\":\"\",\"killed\":8}]",
     {2, 8, 0, 0, 0},
     "sum of the rows above"},
    {"placeholders.csv",
     "date,place,lat,lon,killed\n9999-12-31,Damascus,33.51,36.29,1\n2013-01-14,Damascus,33.51,36.29,2\n",
     {2, 3, 0, 1, 0}},
    {"spans.kml",
     "<kml xmlns=\"http://www.opengis.net/kml/2.2\"><Document><Folder><TimeStamp><when>2007-06</when></TimeStamp>"
     "<Placemark><name>A</name><ExtendedData><Data name=\"killed\"><value>4</value></Data></ExtendedData>"
     "<Point><coordinates>36.3,33.5</coordinates></Point></Placemark></Folder></Document></kml>",
     {1, 4, 0, 0, 0}},
    {"points.csv", "date,coordinates,killed\n2013-01-20,\"36.29 E, 33.51 N\",7\n", {1, 7, 0, 0, 0}},
    {"unread.csv",
     "date,place,killed,people bused out\n2013-01-14,Aleppo,3,120\n",
     {1, 3, 0, 0, 0},
     "people bused out"},
    {"units.csv",
     "date,governorate,killed\nyyyy-mm-dd,,persons\n2013-01-14,Aleppo,3\n2013-01-15,Homs,5\n",
     {2, 8, 0, 0, 0},
     "yyyy-mm-dd"},
    {"times.csv", "date,time,governorate,killed\n2013-01-14,14:30,Aleppo,3\n", {1, 3, 0, 0, 0}, "Time of day"},
    {"words.csv", "date,governorate,killed\n2013-01-14,Aleppo,>10\n", {1, 10, 0, 0, 0}, "or more"},
    {"casualties.csv",
     "date,governorate,casualties\n2013-01-14,Aleppo,\"2 killed, 3 wounded\"\n",
     {1, 2, 3, 0, 0},
     "each for itself"},
    {"arabic.csv",
     "التاريخ,المحافظة,المدينة,عدد القتلى,عدد الجرحى\n١٤/٠١/٢٠١٣,حلب,منبج,٣,٥\n2013-01-15,محافظة حماة,مورك,٢,\n",
     {2, 5, 5, 0, 0}},
};

const QByteArray areas = R"({"type":"FeatureCollection","features":[
{"type":"Feature","properties":{"shapeName":"Marib","shapeISO":"YE-MA","shapeType":"ADM1"},
"geometry":{"type":"Polygon","coordinates":[[[44.5,14.5],[46.5,14.5],[46.5,16.5],[44.5,16.5],[44.5,14.5]]]}},
{"type":"Feature","properties":{"shapeName":"Taizz","shapeISO":"YE-TA","shapeType":"ADM1"},
"geometry":{"type":"Polygon","coordinates":[[[43,12.5],[44.4,12.5],[44.4,14.2],[43,14.2],[43,12.5]]]}}]})";

/// Their bounds overlap with those of the areas that ship.
const QByteArray areasOfNeighbour = R"({"type":"FeatureCollection","features":[
{"type":"Feature","properties":{"shapeName":"Akkar","shapeISO":"LB-AK","shapeType":"ADM1"},
"geometry":{"type":"Polygon","coordinates":[[[35.95,34.4],[36.25,34.4],[36.25,34.6],[35.95,34.6],[35.95,34.4]]]}},
{"type":"Feature","properties":{"shapeName":"Bekaa","shapeISO":"LB-BI","shapeType":"ADM1"},
"geometry":{"type":"Polygon","coordinates":[[[35.7,33.7],[36,33.7],[36,33.9],[35.7,33.9],[35.7,33.7]]]}}]})";

} // namespace

class BothWaysTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        Settings settings;
        settings.language = u"en"_s;
        dressWindows(settings); // in the words that the program says
        QVERIFY(QDir().mkpath(m_folder.filePath(u"presets"_s)));
    }

    void smallTablesAreReadAlike_data()
    {
        QTest::addColumn<int>("index");
        for (int i = 0; i < static_cast<int>(std::size(made)); ++i)
            QTest::newRow(made[i].name) << i;
    }
    void smallTablesAreReadAlike()
    {
        QFETCH(int, index);
        const Made &table = made[index];
        const QString path = written(QString::fromUtf8(table.name), table.text);
        compare({path}, table.sums, QString::fromUtf8(table.told));
    }

    void filesThatWentWrongAreReadAlike_data()
    {
        QTest::addColumn<int>("index");
        for (int i = 0; i < static_cast<int>(std::size(cases)); ++i)
            QTest::newRow(cases[i].file) << i;
    }
    /// Of the folder "cases" beside that of the real data.
    void filesThatWentWrongAreReadAlike()
    {
        QFETCH(int, index);
        const Case &one = cases[index];
        const QString real = qEnvironmentVariable("SIJILL_REAL_DATA");
        if (real.isEmpty())
            QSKIP("SIJILL_REAL_DATA is not set: the files that went wrong are not tried");
        const QString path = QDir::cleanPath(real + u"/../cases/"_s + QString::fromUtf8(one.file));
        if (!QFileInfo::exists(path))
            QSKIP("the file is not there");
        compare({path}, one.sums, QString::fromUtf8(one.told));
    }

    void layersAndTablesComeInAnyOrder_data()
    {
        QTest::addColumn<QByteArray>("layers");
        QTest::addColumn<QByteArray>("table");
        QTest::addColumn<QStringList>("wanted");
        const QStringList yemen{u"Marib 4"_s, u"Taizz 1"_s};
        QTest::newRow("by name") << areas
                                 << QByteArray("date,governorate,killed\n2025-09-11,Marib,4\n2025-09-12,Taizz,1\n")
                                 << yemen;
        QTest::newRow("by point") << areas
                                  << QByteArray("date,lat,lon,killed\n2025-09-11,15.4628,45.3256,4\n"
                                                "2025-09-12,13.58,44.02,1\n")
                                  << yemen;
        QTest::newRow("by name, of a neighbour")
            << areasOfNeighbour << QByteArray("date,governorate,killed\n2025-09-11,Akkar,4\n2025-09-12,Bekaa,1\n")
            << QStringList{u"Akkar 4"_s, u"Bekaa 1"_s};
        QTest::newRow("by point, of a neighbour")
            << areasOfNeighbour << QByteArray("date,lat,lon,killed\n2025-09-11,34.5,36.1,4\n2025-09-12,33.8,35.9,1\n")
            << QStringList{u"Akkar 4"_s, u"Bekaa 1"_s};
    }
    void layersAndTablesComeInAnyOrder()
    {
        QFETCH(QByteArray, layers);
        QFETCH(QByteArray, table);
        QFETCH(QStringList, wanted);
        const QString over = written(u"areas.geojson"_s, layers), rows = written(u"rows.csv"_s, table);
        for (const QList<QStringList> &order :
             {QList<QStringList>{{over}, {rows}}, {{rows}, {over}}, {{rows, over}}, {{over, rows}}}) {
            const QTemporaryDir memory; // where layers of one order are not those of the next
            Opening window(memory.path());
            for (const QStringList &files : order)
                QVERIFY(window.add(files));
            QVERIFY2(window.workspace.failures().empty(), qPrintable(order.front().join(u' ')));
            QVERIFY2(QTest::qWaitFor([&] { return window.governorates() == wanted; }, 20'000),
                     qPrintable(u"%1 first: %2"_s.arg(order.front().join(u' '), window.governorates().join(u", "))));
            QCOMPARE(sumsOf(window.atlas()).incidents, 2);
        }
        for (const QStringList &files : {QStringList{over, rows}, {rows, over}}) {
            const test::Ran ran =
                test::run(QStringList{u"tally"_s, u"--by"_s, u"governorate"_s, u"--format"_s, u"csv"_s} + files);
            for (const QString &sum : wanted) {
                const QString number = sum.section(u' ', 1);
                QVERIFY2(ran.out.contains(u"%1,%2,%2,%2"_s.arg(sum.section(u' ', 0, 0), number)), qPrintable(ran.out));
            }
        }
    }

    void whatComesLaterFindsTheAreasToo()
    {
        const QString over = written(u"areas.geojson"_s, areas);
        const QString rows = written(u"rows.csv"_s, "date,governorate,killed\n2025-09-11,Marib,4\n");
        const QString more = written(u"more.csv"_s, "date,governorate,killed\n2025-09-12,Taizz,1\n");
        const QTemporaryDir memory;
        Opening window(memory.path());
        const auto are = [&](const QStringList &wanted) {
            return QTest::qWaitFor([&] { return window.governorates() == wanted; }, 20'000);
        };
        QVERIFY(window.add({rows}) && window.add({over}));
        QVERIFY(are({u"Marib 4"_s}));
        window.workspace.addFiles({more}, Workspace::Beside::Tables);
        QVERIFY2(are({u"Marib 4"_s, u"Taizz 1"_s}), qPrintable(window.governorates().join(u", ")));
        // What was shown of the layer stays, and reading again comes to the same.
        QVERIFY(QTest::qWaitFor([&] { return !window.workspace.isOpening() && !window.workspace.layers().isReading(); },
                                20'000));
        QSignalSpy opened(&window.workspace, &Workspace::opened);
        window.workspace.reload();
        QVERIFY(opened.wait(20'000));
        QVERIFY2(are({u"Marib 4"_s, u"Taizz 1"_s}), qPrintable(window.governorates().join(u", ")));
        QCOMPARE(window.workspace.files().size(), std::size_t(2));
    }

private:
    QString written(const QString &name, const QByteArray &text)
    {
        QFile file(m_folder.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(text) == text.size() ? file.fileName() : QString();
    }

    void compare(const QStringList &files, const Sums &wanted, const QString &piece)
    {
        Opening window(m_folder.filePath(u"presets"_s));
        QVERIFY(window.add(files));
        QVERIFY2(
            window.workspace.failures().empty(),
            qPrintable(window.workspace.failures().empty() ? QString() : oneLine(window.workspace.failures().front())));
        const Sums sums = sumsOf(window.atlas());
        QVERIFY2(sums == wanted, qPrintable(inWords(sums)));
        const test::Ran ran = test::run(QStringList{u"incidents"_s, u"--report"_s} + files);
        QVERIFY2(ran.code == 0, qPrintable(ran.err));
        QCOMPARE(ran.out, window.incidents());
        QCOMPARE(killedBy(files), wanted.killed);
        for (const QString &line : window.told())
            QVERIFY2(ran.err.contains(line), qPrintable(line + u"\n---\n"_s + ran.err));
        QVERIFY2(ran.err.contains(piece), qPrintable(ran.err));
        QVERIFY2(window.told().join(u'\n').contains(piece) || saysSo(window, piece), qPrintable(piece));
    }
    static bool saysSo(Opening &window, const QString &piece)
    {
        return std::ranges::any_of(window.workspace.model().problems(),
                                   [&](const Problem &problem) { return problem.text.contains(piece); });
    }

    QTemporaryDir m_folder;
};

QTEST_MAIN(BothWaysTest)
#include "tst_bothways.moc"
