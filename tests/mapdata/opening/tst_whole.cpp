// Files of which only a part can be read: what is missing is said, by tables and by layers.

#include "mapdata/gdal/session.h"
#include "mapdata/layers/reader.h"
#include "mapdata/opening/incidentfile.h"
#include "mapdata/opening/open.h"
#include "mapdata/smallfile.h"
#include "mapdata/store/table.h"

#include <QTemporaryDir>
#include <QTest>

#include <gdal_priv.h>
#include <ogrsf_frmts.h>

using namespace sijill;
using namespace Qt::StringLiterals;

namespace {

constexpr int rowsMade = 5000;

/// One killed in each row, at a point.
bool addTable(GDALDataset &dataset, const char *name, int rows, bool hasPoints,
              std::initializer_list<const char *> fields = {"ref", "date", "killed"})
{
    OGRSpatialReference degrees;
    degrees.importFromEPSG(4326);
    degrees.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
    OGRLayer *layer = dataset.CreateLayer(name, hasPoints ? &degrees : nullptr, hasPoints ? wkbPoint : wkbNone);
    if (!layer)
        return false;
    for (const char *field : fields) {
        OGRFieldDefn definition(field, std::string_view(field) == "killed" ? OFTInteger : OFTString);
        if (layer->CreateField(&definition) != OGRERR_NONE)
            return false;
    }
    const bool isInTransaction = dataset.StartTransaction() == OGRERR_NONE;
    for (int i = 0; i < rows; ++i) {
        OGRFeature feature(layer->GetLayerDefn());
        for (const char *field : fields)
            if (const std::string_view column = field; column == "killed")
                feature.SetField(field, 1);
            else
                feature.SetField(field, column == "date" ? "2013-01-14" : ("row " + std::to_string(i)).c_str());
        if (hasPoints)
            feature.SetGeometryDirectly(new OGRPoint(36 + i % 100 / 100.0, 34 + i / 100 / 100.0));
        if (layer->CreateFeature(&feature) != OGRERR_NONE)
            return false;
    }
    return !isInTransaction || dataset.CommitTransaction() == OGRERR_NONE;
}

bool isSheet(const QString &path)
{
    return path.endsWith(u".xlsx"_s) || path.endsWith(u".ods"_s);
}

GDALDatasetUniquePtr created(const char *driver, const QString &path)
{
    registerAllDrivers();
    GDALDriver *maker = GetGDALDriverManager()->GetDriverByName(driver);
    return GDALDatasetUniquePtr(maker ? maker->Create(path.toUtf8().constData(), 0, 0, 0, GDT_Unknown, nullptr)
                                      : nullptr);
}

bool makeFile(const char *driver, const QString &path, int rows = rowsMade)
{
    const GDALDatasetUniquePtr dataset = created(driver, path);
    return dataset && addTable(*dataset, "table", rows, !isSheet(path));
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void setContent(const QString &path, const QByteArray &content)
{
    QFile file(path);
    if (file.open(QIODevice::WriteOnly))
        file.write(content);
}

enum class Damage { None, CutInTheMiddle, CutAtTheEnd, PageOverwritten, LineOverwritten };

/// Only bytes that make reading fail.
void damage(const QString &path, Damage how)
{
    QByteArray bytes = contentOf(path);
    const qsizetype middle = bytes.size() / 2;
    switch (how) {
    case Damage::None:
        break;
    case Damage::CutInTheMiddle:
        bytes.truncate(middle);
        break;
    case Damage::CutAtTheEnd:
        bytes.chop(10);
        break;
    case Damage::PageOverwritten: {
        constexpr qsizetype page = 4096;
        const qsizetype at = middle / page * page;
        bytes.replace(at, page, QByteArray(page, '\x55'));
        break;
    }
    case Damage::LineOverwritten: {
        const qsizetype begin = bytes.indexOf('\n', middle) + 1;
        bytes.replace(begin, 20, QByteArray(20, '#'));
        break;
    }
    }
    setContent(path, bytes);
}

const Problem *missing(const Problems &problems)
{
    const auto found = std::ranges::find(problems, Problem::Severity::Error, &Problem::severity);
    return found == problems.end() ? nullptr : &*found;
}

QString all(const Problems &problems)
{
    QStringList lines;
    for (const Problem &problem : problems)
        lines << oneLine(problem);
    return lines.join(u'\n');
}

} // namespace

Q_DECLARE_METATYPE(Damage)

class WholeTest : public QObject {
    Q_OBJECT

private slots:
    void whatIsMissingOfATableIsSaid_data()
    {
        QTest::addColumn<QByteArray>("driver");
        QTest::addColumn<QString>("suffix");
        QTest::addColumn<Damage>("how");
        const auto row = [](const char *driver, const char *suffix, Damage how, const char *what) {
            QTest::addRow("%s, %s", driver, what) << QByteArray(driver) << QString::fromLatin1(suffix) << how;
        };
        for (const auto &[driver, suffix] : {std::pair{"GPKG", "gpkg"},
                                             {"SQLite", "sqlite"},
                                             {"FlatGeobuf", "fgb"},
                                             {"GeoJSONSeq", "geojsonl"},
                                             {"GeoJSON", "geojson"},
                                             {"GML", "gml"},
                                             {"LIBKML", "kml"},
                                             {"XLSX", "xlsx"},
                                             {"ODS", "ods"}}) {
            row(driver, suffix, Damage::None, "whole");
            row(driver, suffix, Damage::CutInTheMiddle, "cut in the middle");
            row(driver, suffix, Damage::CutAtTheEnd, "cut at the end");
        }
        for (const auto &[driver, suffix] :
             {std::pair{"GPKG", "gpkg"}, {"SQLite", "sqlite"}, {"FlatGeobuf", "fgb"}, {"GML", "gml"}})
            row(driver, suffix, Damage::PageOverwritten, "a page overwritten");
        for (const auto &[driver, suffix] : {std::pair{"GeoJSONSeq", "geojsonl"}, {"GML", "gml"}})
            row(driver, suffix, Damage::LineOverwritten, "a line overwritten");
    }
    void whatIsMissingOfATableIsSaid()
    {
        QFETCH(QByteArray, driver);
        QFETCH(QString, suffix);
        QFETCH(Damage, how);
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"table."_s + suffix);
        if (!makeFile(driver.constData(), path))
            QSKIP("GDAL has no such driver here");
        damage(path, how);
        const auto read = openIncidents(path);
        if (!read) {
            qInfo() << oneLine(read.problem());
            QVERIFY(how != Damage::None);
            QVERIFY(read.problem().text.size() > 10);
            return;
        }
        const auto rows = static_cast<int>(read->atlas->incidents.size());
        qInfo() << rows << qPrintable(all(read->problems));
        const Problem *told = missing(read->problems);
        // What is cut off behind the last row may be told; what is whole is not.
        QVERIFY(rows == rowsMade || told);
        QVERIFY(how != Damage::None || !told);
        if (told)
            QVERIFY2(told->text.contains(QLocale().toString(rows)), qPrintable(told->text));
    }

    void shapesThatAreCutOffAreCounted()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"table.shp"_s);
        QVERIFY(makeFile("ESRI Shapefile", path));
        damage(path, Damage::CutInTheMiddle);
        const auto read = openIncidents(path);
        QVERIFY(read);
        QCOMPARE(read->atlas->incidents.size(), std::size_t(rowsMade));
        const auto unplaced = std::ranges::count_if(read->atlas->incidents, [&](const Incident &incident) {
            return !read->atlas->locationOf(incident).hasPoint();
        });
        QVERIFY(unplaced > rowsMade / 3);
        const Problem *told = missing(read->problems);
        QVERIFY(told);
        QVERIFY2(told->text.contains(QLocale().toString(unplaced)), qPrintable(told->text));
    }

    void tablesThatAreNotReadAreNamed_data()
    {
        QTest::addColumn<QByteArray>("driver");
        QTest::addColumn<QString>("suffix");
        for (const auto &[driver, suffix] : {std::pair{"LIBKML", "kml"}, {"GPKG", "gpkg"}, {"SQLite", "sqlite"}})
            QTest::newRow(driver) << QByteArray(driver) << QString::fromLatin1(suffix);
    }
    void tablesThatAreNotReadAreNamed()
    {
        QFETCH(QByteArray, driver);
        QFETCH(QString, suffix);
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"tables."_s + suffix);
        {
            const GDALDatasetUniquePtr dataset = created(driver.constData(), path);
            if (!dataset)
                QSKIP("GDAL has no such driver here");
            for (const auto &[name, rows] : {std::pair{"empty", 0}, {"north", 2}})
                QVERIFY(addTable(*dataset, name, rows, !isSheet(path)));
            for (const auto &[name, rows] : {std::pair{"south", 3}, {"east", 4}})
                QVERIFY(addTable(*dataset, name, rows, !isSheet(path), {"ref", "date", "owner", "kind"}));
        }
        const auto read = openIncidents(path);
        QVERIFY(read);
        QCOMPARE(read->atlas->incidents.size(), 2u);
        const Problem *told = missing(read->problems);
        QVERIFY(told);
        for (const char *word : {"south", "east", "--table"})
            QVERIFY2(told->text.contains(QString::fromUtf8(word)), qPrintable(told->text));
        QVERIFY(!told->text.contains(u"empty"_s));

        ImportOptions options;
        options.table = u"south"_s;
        const auto chosen = openIncidents(path, {}, options);
        QVERIFY(chosen);
        QCOMPARE(chosen->atlas->incidents.size(), 3u);
        QVERIFY2(!missing(chosen->problems), qPrintable(all(chosen->problems)));
        options.table = u"west"_s;
        const auto none = openIncidents(path, {}, options);
        QVERIFY(!none);
        QVERIFY2(none.problem().text.contains(u"north"_s), qPrintable(none.problem().text));
    }

    void tablesThatLookAlikeAreReadAsOne_data() { tablesThatAreNotReadAreNamed_data(); }
    void tablesThatLookAlikeAreReadAsOne()
    {
        QFETCH(QByteArray, driver);
        QFETCH(QString, suffix);
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"tables."_s + suffix);
        {
            const GDALDatasetUniquePtr dataset = created(driver.constData(), path);
            if (!dataset)
                QSKIP("GDAL has no such driver here");
            for (const auto &[name, rows] : {std::pair{"empty", 0}, {"2013", 2}, {"2014", 3}})
                QVERIFY(addTable(*dataset, name, rows, !isSheet(path)));
        }
        const auto read = openIncidents(path);
        QVERIFY(read);
        QCOMPARE(read->atlas->incidents.size(), 5u);
        QVERIFY2(!missing(read->problems), qPrintable(all(read->problems)));
        ImportOptions options;
        options.table = u"2014"_s;
        const auto chosen = openIncidents(path, {}, options);
        QVERIFY(chosen);
        QCOMPARE(chosen->atlas->incidents.size(), 3u);
    }

    void aTableIsReadBeforeAView()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"views.sqlite"_s);
        {
            const GDALDatasetUniquePtr dataset = created("SQLite", path);
            if (!dataset)
                QSKIP("GDAL has no such driver here");
            QVERIFY(addTable(*dataset, "rows", 3, true));
            dataset->ReleaseResultSet(
                dataset->ExecuteSQL("CREATE VIEW a_view AS SELECT * FROM rows LIMIT 2", nullptr, nullptr));
        }
        const auto read = openIncidents(path);
        QVERIFY2(read, qPrintable(read ? QString() : read.problem().text));
        QCOMPARE(read->atlas->incidents.size(), 3u);
        QVERIFY2(!missing(read->problems), qPrintable(all(read->problems)));
    }

    void anAtlasLosesNoRowToAStrayMark()
    {
        const QTemporaryDir folder;
        Problems problems;
        setContent(folder.filePath(u"t.csv"_s), "id,place,killed\n1,\"Homs,3\n2,Hama,4\n3,Daraa,5\n");
        const auto table = Table::read(folder.filePath(u"t.csv"_s), {u"id"_s, u"killed"_s}, problems);
        QVERIFY(table);
        QCOMPARE(table->size(), 3u);
        QCOMPARE(table->cell(0, "killed"_L1), u"3"_s);
        QCOMPARE(table->where(2), u"line 4"_s);
        QCOMPARE(problems.size(), 1u);
        QCOMPARE(problems[0].where, u"line 2"_s);
    }

    void aDescriptionOfAnySizeIsNotReadWhole()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"atlas.json"_s);
        setContent(path, QByteArray(2000, ' ') + "{}");
        QVERIFY(readSmallFile(path));
        const auto refused = readSmallFile(path, 1000);
        QVERIFY(!refused);
        QVERIFY(!refused.problem().text.isEmpty());
        QVERIFY(!readSmallFile(folder.filePath(u"none.json"_s)));
    }

    void whatIsMissingOfALayerIsSaid_data() { whatIsMissingOfATableIsSaid_data(); }
    void whatIsMissingOfALayerIsSaid()
    {
        QFETCH(QByteArray, driver);
        QFETCH(QString, suffix);
        QFETCH(Damage, how);
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"table."_s + suffix);
        if (!makeFile(driver.constData(), path))
            QSKIP("GDAL has no such driver here");
        damage(path, how);
        Problems problems;
        LayerReport report;
        const auto layer = readLayer(path, {}, problems, &report);
        const auto rows = layer ? static_cast<qint64>(layer->features.size()) : report.read;
        if (rows == 0)
            return;
        qInfo() << rows << qPrintable(all(problems));
        QVERIFY(rows == rowsMade || missing(problems));
        QVERIFY(how != Damage::None || !missing(problems));
    }
};

QTEST_GUILESS_MAIN(WholeTest)
#include "tst_whole.moc"
