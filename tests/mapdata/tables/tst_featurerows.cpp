// Tables of files that GDAL reads: which of several is read, and that a cell is what stands in the file.

#include "mapdata/gdal/session.h"
#include "mapdata/ledger/ledger.h"
#include "mapdata/opening/identify.h"
#include "mapdata/opening/incidentfile.h"
#include "mapdata/opening/open.h"
#include "mapdata/opening/tablefile.h"
#include "mapdata/tables/tablechoice.h"
#include "mapdata/tables/typedcells.h"

#include <QTemporaryDir>
#include <QTest>

#include <gdal_utils.h>
#include <ogrsf_frmts.h>
#include <sqlite3.h>

using namespace sijill;
using namespace Qt::StringLiterals;

namespace {

/// With quotation marks for apostrophes, which read better here.
QByteArray json(QByteArray text)
{
    return text.replace('\'', '"');
}

QString written(const QTemporaryDir &folder, const QString &name, const QByteArray &content)
{
    QFile file(folder.filePath(name));
    if (file.open(QIODevice::WriteOnly))
        file.write(content);
    return file.fileName();
}

bool execute(const QString &path, const char *sql)
{
    sqlite3 *database = nullptr;
    bool isDone = sqlite3_open(path.toUtf8().constData(), &database) == SQLITE_OK;
    isDone = isDone && sqlite3_exec(database, sql, nullptr, nullptr, nullptr) == SQLITE_OK;
    sqlite3_close(database);
    return isDone;
}

struct Field {
    const char *name;
    OGRFieldType type;
};

/// A layer in degrees with that many features; each cell is the number of its row.
bool addLayer(GDALDataset &dataset, const char *name, const std::vector<Field> &fields, int rows, bool hasPoints = true)
{
    OGRSpatialReference degrees;
    degrees.importFromEPSG(4326);
    degrees.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
    const char *const plain[] = {"SPATIAL_INDEX=NO", nullptr}; // whose triggers call functions of GDAL
    OGRLayer *layer = dataset.CreateLayer(name, hasPoints ? &degrees : nullptr, hasPoints ? wkbPoint : wkbNone,
                                          hasPoints ? const_cast<char **>(plain) : nullptr);
    for (const Field &field : fields) {
        OGRFieldDefn definition(field.name, field.type);
        if (!layer || layer->CreateField(&definition) != OGRERR_NONE)
            return false;
    }
    for (int row = 1; row <= rows; ++row) {
        OGRFeature feature(layer->GetLayerDefn());
        for (const Field &field : fields)
            if (std::string_view(field.name) == "date")
                feature.SetField(field.name, ("2013-01-1" + std::to_string(row)).c_str());
            else
                feature.SetField(field.name, row);
        if (hasPoints)
            feature.SetGeometryDirectly(new OGRPoint(36 + row / 10.0, 34));
        if (layer->CreateFeature(&feature) != OGRERR_NONE)
            return false;
    }
    return true;
}

GDALDatasetUniquePtr created(const char *driver, const QString &path)
{
    registerAllDrivers();
    GDALDriver *maker = GetGDALDriverManager()->GetDriverByName(driver);
    return GDALDatasetUniquePtr(maker ? maker->Create(path.toUtf8().constData(), 0, 0, 0, GDT_Unknown, nullptr)
                                      : nullptr);
}

QStringList cellsOf(const QString &path, const QString &column, const QString &table = {})
{
    const auto rows = openRows(path, table);
    if (!rows)
        return {rows.problem().text};
    const auto at = static_cast<int>((*rows)->columns().indexOf(column));
    QStringList cells;
    while (at >= 0 && (*rows)->next())
        cells << QString::fromUtf8((*rows)->cell(at));
    return cells;
}

const std::vector<Field> incidentFields{{"date", OFTString}, {"place", OFTString}, {"killed", OFTInteger}};
const std::vector<Field> baseFields{{"name", OFTString}, {"owner", OFTString}};

} // namespace

class FeatureRowsTest : public QObject {
    Q_OBJECT

private slots:
    void tablesOfNothingAreNoChoice()
    {
        QVERIFY(chooseTables({}, {}).read.empty());
        QVERIFY(chooseTables({{u"a"_s, {u"x"_s}, 3, 0, false}}, u"b"_s).read.empty());
    }

    void theTableMostLikeIncidentsIsRead_data()
    {
        QTest::addColumn<QStringList>("tables"); // name, columns, rows, likeness, "view"
        QTest::addColumn<QString>("read");
        QTest::newRow("one") << QStringList{u"a x 3 0"_s} << u"a"_s;
        QTest::newRow("an empty one first") << QStringList{u"a x 0 0"_s, u"b y 3 0"_s} << u"b"_s;
        QTest::newRow("the likest") << QStringList{u"a x 3 0"_s, u"b y 3 5"_s, u"c z 3 2"_s} << u"b"_s;
        QTest::newRow("a view behind a table") << QStringList{u"a x -1 5 view"_s, u"b y 3 0"_s} << u"b"_s;
        QTest::newRow("a view alone") << QStringList{u"a x -1 5 view"_s, u"b y 0 0"_s} << u"a"_s;
        QTest::newRow("all that look alike") << QStringList{u"a x,y 3 5"_s, u"b z 3 0"_s, u"c Y,x 3 5"_s} << u"a,c"_s;
        QTest::newRow("a view is in another table already")
            << QStringList{u"a x,y 3 5"_s, u"b x,y -1 5 view"_s} << u"a"_s;
        QTest::newRow("one column more") << QStringList{u"a x,y,z 3 5"_s, u"b x,y,z,u 3 5"_s} << u"a,b"_s;
        QTest::newRow("two columns others") << QStringList{u"a x,y,z 3 5"_s, u"b x,y,u 3 5"_s} << u"a"_s;
    }
    void theTableMostLikeIncidentsIsRead()
    {
        QFETCH(QStringList, tables);
        QFETCH(QString, read);
        std::vector<TableFacts> facts;
        for (const QString &table : std::as_const(tables)) {
            const QStringList words = table.split(u' ');
            facts.push_back({words[0], words[1].split(u','), words[2].toInt(), words[3].toInt(), words.size() > 4});
        }
        const TableChoice choice = chooseTables(facts, {});
        QStringList names;
        for (const std::size_t i : choice.read)
            names << facts[i].name;
        QCOMPARE(names.join(u','), read);
        QCOMPARE(choice.notes.size(), facts.size());
        for (std::size_t i = 0; i < facts.size(); ++i)
            QCOMPARE(choice.notes[i].why.isEmpty(), choice.notes[i].isRead);
    }

    void incidentsAreToldFromOtherThings_data()
    {
        QTest::addColumn<QStringList>("columns");
        QTest::addColumn<QStringList>("row");
        QTest::addColumn<bool>("isLike");
        QTest::newRow("bases") << QStringList{u"name"_s, u"lat"_s} << QStringList{u"HQ"_s, u"33.5"_s} << false;
        QTest::newRow("by names") << QStringList{u"date"_s, u"killed"_s} << QStringList{} << true;
        QTest::newRow("by cells") << QStringList{u"a"_s, u"b"_s} << QStringList{u"x"_s, u"14/01/2013"_s} << true;
        QTest::newRow("years are any numbers") << QStringList{u"a"_s} << QStringList{u"2013"_s} << false;
        QTest::newRow("Arabic") << QStringList{u"عدد القتلى"_s} << QStringList{u"3"_s} << true;
    }
    void incidentsAreToldFromOtherThings()
    {
        QFETCH(QStringList, columns);
        QFETCH(QStringList, row);
        QFETCH(bool, isLike);
        QCOMPARE(incidentLikeness(columns, {row}) > 0, isLike);
    }

    void theLayerOfIncidentsIsReadAndTheOtherNamed()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"two.gpkg"_s);
        {
            const auto dataset = created("GPKG", path);
            QVERIFY(dataset && addLayer(*dataset, "bases", baseFields, 1) &&
                    addLayer(*dataset, "incidents", incidentFields, 2));
        }
        const auto read = importIncidents(path);
        QVERIFY(read);
        QCOMPARE(read->opened.atlas->incidents.size(), std::size_t(2));
        QCOMPARE(read->report.tables.size(), std::size_t(2));
        const TableNote &bases = read->report.tables[0];
        QVERIFY(bases.name == u"bases"_s && !bases.isRead && bases.rows == 1 && bases.why.contains(u"--table"_s));
        QVERIFY(read->report.tables[1].isRead);
        QVERIFY(!identify(path).isForLayers());
        QVERIFY(!identify(path, {everyContent, u"bases"_s}).isForLayers()); // asked for by name
        QCOMPARE(cellsOf(path, u"name"_s, u"bases"_s), QStringList{u"1"_s});
    }

    void layersThatLookAlikeAreReadAsOne()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"years.gpkg"_s);
        std::vector<Field> more = incidentFields;
        more.insert(more.begin(), {"note", OFTString});
        {
            const auto dataset = created("GPKG", path);
            QVERIFY(dataset && addLayer(*dataset, "2013", incidentFields, 2) && addLayer(*dataset, "2014", more, 3));
        }
        QCOMPARE(cellsOf(path, u"killed"_s), (QStringList{u"1"_s, u"2"_s, u"1"_s, u"2"_s, u"3"_s}));
        QCOMPARE(cellsOf(path, u"note"_s), (QStringList{u""_s, u""_s, u"1"_s, u"2"_s, u"3"_s}));
        QCOMPARE(cellsOf(path, u"killed"_s, u"2014"_s), (QStringList{u"1"_s, u"2"_s, u"3"_s}));
        const auto rows = openRows(path);
        QVERIFY(rows);
        QCOMPARE((*rows)->rowCount(), 5);
        for (const TableNote &table : (*rows)->notes().tables)
            QVERIFY(table.isRead);
        QVERIFY((*rows)->problems().empty());
        // And again from the start.
        while ((*rows)->next()) {
        }
        (*rows)->rewind();
        QVERIFY((*rows)->next());
        QCOMPARE((*rows)->cell(static_cast<int>((*rows)->columns().indexOf(u"killed"_s))), "1");
    }

    void aLayerThatRepeatsAnotherCountsOnce()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"copy.gpkg"_s);
        {
            const auto dataset = created("GPKG", path);
            QVERIFY(dataset && addLayer(*dataset, "incidents", incidentFields, 3) &&
                    addLayer(*dataset, "incidents_copy", incidentFields, 3));
        }
        QCOMPARE(cellsOf(path, u"killed"_s).size(), 3);
    }

    void waypointsAreNotReadWithThePointsOfTracks()
    {
        const QTemporaryDir folder;
        const QString path = written(
            folder, u"x.gpx"_s,
            "<?xml version=\"1.0\"?><gpx version=\"1.1\" creator=\"x\" xmlns=\"http://www.topografix.com/GPX/1/1\">"
            "<wpt lat=\"33.51\" lon=\"36.29\"><name>A</name></wpt><trk><trkseg><trkpt lat=\"33.5\" lon=\"36.3\"/>"
            "<trkpt lat=\"34.5\" lon=\"36.9\"/></trkseg></trk></gpx>");
        QCOMPARE(cellsOf(path, u"name"_s), QStringList{u"A"_s});
        QCOMPARE(cellsOf(path, u"track_seg_id"_s, u"track_points"_s).size(), 2);
        const auto opened = openAny(path);
        QVERIFY(opened);
        QCOMPARE(opened->layers.size(), std::size_t(3)); // waypoints, tracks and their points
        QVERIFY(opened->problems.empty());
    }

    void aTableWithoutGeometryBesideALayerIsFound_data()
    {
        QTest::addColumn<QByteArray>("driver");
        QTest::addColumn<QString>("suffix");
        QTest::newRow("SQLite") << QByteArray("SQLite") << u"sqlite"_s;
        QTest::newRow("GPKG") << QByteArray("GPKG") << u"gpkg"_s;
    }
    void aTableWithoutGeometryBesideALayerIsFound()
    {
        QFETCH(QByteArray, driver);
        QFETCH(QString, suffix);
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"x."_s + suffix);
        {
            const auto dataset = created(driver.constData(), path);
            QVERIFY(dataset && addLayer(*dataset, "areas", baseFields, 1));
        }
        QVERIFY(execute(path, "CREATE TABLE inc (date TEXT, killed INTEGER); INSERT INTO inc VALUES ('2013-01-14', 3);"
                              "CREATE VIRTUAL TABLE words USING fts5(text); INSERT INTO words VALUES ('a');"
                              "CREATE VIEW few AS SELECT * FROM inc"));
        QCOMPARE(cellsOf(path, u"killed"_s), QStringList{u"3"_s});
        const auto rows = openRows(path);
        const QStringList tables = (*rows)->tables();
        for (const QString &own : {u"words_data"_s, u"words_content"_s, u"gpkg_contents"_s, u"geometry_columns"_s})
            QVERIFY2(!tables.contains(own), qPrintable(tables.join(u' ')));
        QVERIFY(tables.contains(u"inc"_s) && tables.contains(u"areas"_s));
    }

    void aDatabaseThatRunsCodeIsRefusedAsBefore()
    {
        registerAllDrivers();
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"x.sqlite"_s);
        QVERIFY(execute(path, "CREATE TABLE inc (date TEXT, killed INTEGER);"
                              "PRAGMA writable_schema = ON;"
                              "INSERT INTO sqlite_master VALUES ('table', 'evil', 'evil', 0, "
                              "'CREATE VIRTUAL TABLE evil USING VirtualShape(\"/etc/passwd\")')"));
        const QStringList told = cellsOf(path, u"killed"_s);
        QVERIFY2(told.size() == 1 && told.first().contains(u"virtualshape"_s), qPrintable(told.join(u' ')));
    }

    void aNumberThatIsAWordOrEmptyOrTooLargeIsAsItIsWritten_data()
    {
        QTest::addColumn<QByteArray>("driver");
        QTest::addColumn<QString>("suffix");
        QTest::newRow("SQLite") << QByteArray("SQLite") << u"sqlite"_s;
        QTest::newRow("GPKG") << QByteArray("GPKG") << u"gpkg"_s;
    }
    void aNumberThatIsAWordOrEmptyOrTooLargeIsAsItIsWritten()
    {
        QFETCH(QByteArray, driver);
        QFETCH(QString, suffix);
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"x."_s + suffix);
        {
            const auto dataset = created(driver.constData(), path);
            QVERIFY(dataset &&
                    addLayer(*dataset, "inc", {{"date", OFTString}, {"killed", OFTInteger}, {"w", OFTReal}}, 5));
        }
        QVERIFY(execute(path, "UPDATE inc SET killed = 'unknown', w = '' WHERE rowid = 1;"
                              "UPDATE inc SET killed = '', w = 'n/a' WHERE rowid = 2;"
                              "UPDATE inc SET killed = 5000000000, w = 1433678400000.0 WHERE rowid = 3;"
                              "UPDATE inc SET killed = NULL, w = 2.5 WHERE rowid = 4"));
        QCOMPARE(cellsOf(path, u"killed"_s), (QStringList{u"unknown"_s, u""_s, u"5000000000"_s, u""_s, u"5"_s}));
        QCOMPARE(cellsOf(path, u"w"_s), (QStringList{u""_s, u"n/a"_s, u"1433678400000"_s, u"2.5"_s, u"5"_s}));
        const auto read = importIncidents(path);
        QVERIFY(read);
        const Atlas &atlas = *read->opened.atlas;
        const MeasureIndex killed = atlas.measureOf({Outcome::Killed, none16});
        for (IncidentIndex i = 0; i < 4; ++i)
            QCOMPARE(readCount(atlas, i, killed, {}).best, Count::absent);
        QCOMPARE(readCount(atlas, 4, killed, {}).best, 5);
    }

    void aNumberThatIsAWordIsUnknownInTexts_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("ArcGIS") << u"x.json"_s
                                << json("{'geometryType':'esriGeometryPoint','spatialReference':{'wkid':4326}, "
                                        "'fields':[{'name':'killed','type':'esriFieldTypeInteger'}], "
                                        "'features':[{'attributes':{'killed':'unknown'},'geometry':{'x':36.29,'y':33."
                                        "51}}, {'attributes':{'killed':''},'geometry':{'x':36.29,'y':33.51}}, "
                                        "{'attributes':{'killed':null},'geometry':{'x':36.29,'y':33.51}}, "
                                        "{'attributes':{'killed':3},'geometry':{'x':36.29,'y':33.51}}]}");
        QTest::newRow("GeoJSON") << u"x.geojson"_s
                                 << json("{'type':'FeatureCollection','features':[ "
                                         "{'type':'Feature','geometry':null,'properties':{'killed':'unknown'}}, "
                                         "{'type':'Feature','geometry':null,'properties':{'killed':''}}, "
                                         "{'type':'Feature','geometry':null,'properties':{'killed':null}}, "
                                         "{'type':'Feature','geometry':null,'properties':{'killed':3}}]}");
        QTest::newRow("MapInfo") << u"x.mif"_s
                                 << QByteArray("VERSION 300\nCharset \"WindowsLatin1\"\nDELIMITER \",\"\n"
                                               "COORDSYS EARTH PROJECTION 1, 104\nCOLUMNS 1\n killed integer\nDATA\n\n"
                                               "POINT 36 33\nPOINT 36 33\nPOINT 36 33\nPOINT 36 33\n");
        QTest::newRow("GML")
            << u"x.gml"_s
            << json("<?xml version='1.0'?><ogr:FeatureCollection xmlns:ogr='http://ogr.maptools.org/' "
                    "xmlns:gml='http://www.opengis.net/gml'> "
                    "<gml:featureMember><ogr:i><ogr:killed>unknown</ogr:killed></ogr:i></gml:featureMember> "
                    "<gml:featureMember><ogr:i><ogr:killed></ogr:killed></ogr:i></gml:featureMember> "
                    "<gml:featureMember><ogr:i></ogr:i></gml:featureMember> "
                    "<gml:featureMember><ogr:i><ogr:killed>3</ogr:killed></ogr:i></gml:featureMember> "
                    "</ogr:FeatureCollection>");
    }
    void aNumberThatIsAWordIsUnknownInTexts()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, content);
        const QTemporaryDir folder;
        written(folder, u"x.mid"_s, "unknown\n\"\"\n \n3\n");
        // Of the GML, that the field is one of numbers.
        written(folder, u"x.xsd"_s,
                json("<?xml version='1.0'?><xs:schema targetNamespace='http://ogr.maptools.org/' "
                     "xmlns:ogr='http://ogr.maptools.org/' xmlns:xs='http://www.w3.org/2001/XMLSchema' "
                     "xmlns:gml='http://www.opengis.net/gml' elementFormDefault='qualified'> <xs:element name='i' "
                     "type='ogr:i_Type' substitutionGroup='gml:_Feature'/><xs:complexType name='i_Type'> "
                     "<xs:complexContent><xs:extension base='gml:AbstractFeatureType'><xs:sequence> <xs:element "
                     "name='killed' type='xs:integer'/></xs:sequence></xs:extension></xs:complexContent> "
                     "</xs:complexType></xs:schema>"));
        QCOMPARE(cellsOf(written(folder, name, content), u"killed"_s),
                 (QStringList{u"unknown"_s, u""_s, u""_s, u"3"_s}));
    }

    void whatGdalSaysOfAMisreadCellIsUnderstood()
    {
        QVERIFY(misreadCell(u"anything else"_s).field.isEmpty());
        const MisreadCell word =
            misreadCell(u"Value 'not known' of field inc.killed parsed incompletely to integer 0."_s);
        QVERIFY(word.field == u"killed"_s && word.text == u"not known"_s);
        const MisreadCell number = misreadCell(
            u"Field inc.killed: integer overflow occurred when trying to set 5000000000 as 32 bit integer."_s);
        QVERIFY(number.field == u"killed"_s && number.text == u"5000000000"_s);
    }

    void aFeatureInSeveralTilesCountsOnce_data()
    {
        QTest::addColumn<QByteArray>("driver");
        QTest::addColumn<QString>("suffix");
        QTest::newRow("MBTiles") << QByteArray("MBTiles") << u"mbtiles"_s;
        QTest::newRow("PMTiles") << QByteArray("PMTiles") << u"pmtiles"_s;
    }
    void aFeatureInSeveralTilesCountsOnce()
    {
        QFETCH(QByteArray, driver);
        QFETCH(QString, suffix);
        registerAllDrivers();
        if (!GetGDALDriverManager()->GetDriverByName(driver.constData()))
            QSKIP("GDAL has no such driver here");
        const QTemporaryDir folder;
        // Where tiles meet at every level: on the equator and the meridian of Greenwich; two at one place.
        QByteArray features;
        for (const auto &[place, date] : {std::pair{"36.29,33.51", "2013-01-14"},
                                          {"0,10", "2013-01-15"},
                                          {"45,0", "2013-01-16"},
                                          {"45,0", "2013-01-16"},
                                          {"0,0", "2013-01-17"}})
            features += QByteArray(features.isEmpty() ? "" : ",") +
                        json("{'type':'Feature','geometry':{'type':'Point',") + json("'coordinates':[") + place +
                        json("]},'properties':{'day':'x") + date + json("','date':'") + date + json("','killed':3}}");
        const QString made =
            written(folder, u"x.geojson"_s, json("{'type':'FeatureCollection','features':[") + features + "]}");
        const QString path = folder.filePath(u"x."_s + suffix);
        {
            const GDALDatasetUniquePtr from(GDALDataset::Open(made.toUtf8().constData(), GDAL_OF_VECTOR));
            QVERIFY(from);
            const QByteArray line = "-f " + driver + " -dsco MINZOOM=0 -dsco MAXZOOM=6 -nln inc";
            CPLStringList words(CSLTokenizeString(line.constData()));
            GDALVectorTranslateOptions *options = GDALVectorTranslateOptionsNew(words.List(), nullptr);
            GDALDatasetH source = GDALDataset::ToHandle(from.get());
            const GDALDatasetUniquePtr to(GDALDataset::FromHandle(
                GDALVectorTranslate(path.toUtf8().constData(), nullptr, 1, &source, options, nullptr)));
            GDALVectorTranslateOptionsFree(options);
            QVERIFY(to);
        }
        QStringList days = cellsOf(path, u"date"_s);
        days.sort();
        QCOMPARE(days,
                 (QStringList{u"2013-01-14"_s, u"2013-01-15"_s, u"2013-01-16"_s, u"2013-01-16"_s, u"2013-01-17"_s}));
        const auto read = openAny(path);
        QVERIFY(read);
        QCOMPARE(read->atlas->incidents.size(), std::size_t(5));
        const auto rows = openRows(path);
        while ((*rows)->next()) {
        }
        QCOMPARE((*rows)->notes().assumptions.size(), 1);
        QVERIFY((*rows)->problems().empty());
    }

    void aLayerOfDatedPointsIsOneOfIncidentsAlsoWithoutCounts_data()
    {
        QTest::addColumn<QList<QByteArray>>("days");
        QTest::addColumn<QByteArray>("more");
        QTest::addColumn<bool>("isTable");
        QTest::newRow("days of their own") << QList<QByteArray>{"2013-01-14", "2013-01-15"} << QByteArray() << true;
        QTest::newRow("the day of a survey") << QList<QByteArray>{"2018-12-09", "2018-12-09"} << QByteArray() << false;
        QTest::newRow("codes of areas") << QList<QByteArray>{"2013-01-14", "2013-01-15"} << json(",'ADM1_PCODE':'SY02'")
                                        << false;
        QTest::newRow("no days") << QList<QByteArray>{"", ""} << QByteArray() << false;
    }
    void aLayerOfDatedPointsIsOneOfIncidentsAlsoWithoutCounts()
    {
        QFETCH(QList<QByteArray>, days);
        QFETCH(QByteArray, more);
        QFETCH(bool, isTable);
        QByteArray features;
        for (const QByteArray &day : std::as_const(days))
            features +=
                QByteArray(features.isEmpty() ? "" : ",") + json("{'type':'Feature','geometry':{'type':'Point',") +
                json("'coordinates':[36.29,33.51]},'properties':{'name':'A','date':'") + day + '"' + more + "}}";
        const QTemporaryDir folder;
        const QString path =
            written(folder, u"x.geojson"_s, json("{'type':'FeatureCollection','features':[") + features + "]}");
        QCOMPARE(identify(path).isForLayers(), !isTable);
    }

    void textsOfDrawingsAreLetters_data()
    {
        QTest::addColumn<QByteArray>("version");
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("expected");
        QTest::newRow("plain") << QByteArray("AC1015") << QByteArray("Aleppo") << u"Aleppo"_s;
        QTest::newRow("escapes") << QByteArray("AC1015") << QByteArray("\\U+062D\\U+0644\\U+0628") << u"حلب"_s;
        QTest::newRow("no escape") << QByteArray("AC1015") << QByteArray("a\\U+06 b\\U+") << u"a\\U+06 b\\U+"_s;
        QTest::newRow("a code page") << QByteArray("AC1015") << QByteArray("\xcd\xe1\xc8") << u"حلب"_s;
        QTest::newRow("UTF-8 that names a code page") << QByteArray("AC1021") << u"حلب"_s.toUtf8() << u"حلب"_s;
    }
    void textsOfDrawingsAreLetters()
    {
        QFETCH(QByteArray, version);
        QFETCH(QByteArray, text);
        QFETCH(QString, expected);
        const QTemporaryDir folder;
        const QString path = written(
            folder, u"x.dxf"_s,
            "0\nSECTION\n2\nHEADER\n9\n$ACADVER\n1\n" + version +
                "\n9\n$DWGCODEPAGE\n3\nANSI_1256\n0\nENDSEC\n0\nSECTION\n2\nENTITIES\n0\nTEXT\n8\n0\n10\n36.5\n20\n"
                "33.5\n40\n0.1\n1\n" +
                text + "\n0\nENDSEC\n0\nEOF\n");
        QCOMPARE(cellsOf(path, u"Text"_s), QStringList{expected});
        QVERIFY(identify(path).isForLayers());
    }

    void wholeNumbersAreWrittenInFull()
    {
        const QTemporaryDir folder;
        const QString path = written(
            folder, u"x.geojson"_s,
            json("{'type':'FeatureCollection','features':[{'type':'Feature','geometry':null,'properties': "
                 "{'a':1433678400000,'b':1.4336784e12,'c':1433678400000000.0,'d':0.5,'e':9007199254740993}}]}"));
        for (const auto &[column, cell] : {std::pair{u"a"_s, u"1433678400000"_s},
                                           {u"b"_s, u"1433678400000"_s},
                                           {u"c"_s, u"1433678400000000"_s},
                                           {u"d"_s, u"0.5"_s},
                                           {u"e"_s, u"9007199254740993"_s}})
            QCOMPARE(cellsOf(path, column), QStringList{cell});
    }
};

QTEST_GUILESS_MAIN(FeatureRowsTest)
#include "tst_featurerows.moc"
