#include "app/commands/output.h"
#include "mapdata/files/filewriter.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace sijill;
using namespace Qt::StringLiterals;

class OutputTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    QString file(const QString &name) const { return m_folder.filePath(name); }
    QString made(const QString &name, const QByteArray &bytes) const
    {
        if (const auto problem = replaceFile(file(name), bytes))
            qFatal("%s", qPrintable(oneLine(*problem)));
        return file(name);
    }

private slots:
    void whatIsNotThereMayBeWritten()
    {
        QVERIFY(!refusedOutput({}, {}, false));
        QVERIFY(!refusedOutput(file(u"none.csv"_s), {file(u"none.csv"_s), file(u"other.csv"_s)}, false));
    }

    void aFileOfTheSameKindIsReplacedAnotherOneAsks_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<bool>("isSame");
        const QByteArray sqlite = QByteArray("SQLite format 3").leftJustified(68, '\0');
        const auto row = [](const char *title, const char *name, const QByteArray &bytes, bool isSame) {
            QTest::newRow(title) << QString::fromLatin1(name) << bytes << isSame;
        };
        row("an empty one", "a.csv", "", true);
        row("an export", "a.csv", "id,title,date_start,date_end\n1,a,,\n", true);
        row("an export with HXL tags", "a.hxl.csv", "id,title,date_start,date_end\n#event+code", true);
        row("an export that a spreadsheet saved", "a.csv", "\xef\xbb\xbfid;title;date_start;date_end\r\n", true);
        row("a report", "a.csv", "where,outcome,kind,reason\n", true);
        row("a review", "a.csv", "where,rows,name,area,candidate\n", true);
        row("somebody's table", "a.csv", "date,place,killed\n2013-01-14,Hama,4\n", false);
        row("a picture called a table", "a.csv", "\x89PNG\r\n", false);
        row("GeoJSON", "a.geojson", "{ \"type\": \"FeatureCollection\", \"features\": [] }", true);
        row("other JSON", "a.geojson", "{\"layers\": []}", false);
        row("KML", "a.kml", "<?xml version=\"1.0\"?><kml xmlns=\"x\">", true);
        row("GeoPackage", "a.gpkg", sqlite + "GPKG", true);
        row("another database", "a.gpkg", sqlite + QByteArray(4, '\0'), false);
        row("PNG", "a.PNG", "\x89PNG\r\n", true);
        row("JPEG called PNG", "a.png", "\xff\xd8\xff", false);
        row("SVG", "a.svg", "<?xml version=\"1.0\"?>\n<svg width=\"1\">", true);
        row("PDF", "a.pdf", "%PDF-1.4\n", true);
        row("a letter called PDF", "a.pdf", "Dear all", false);
        row("MP4", "a.mp4",
            QByteArray("\0\0\0\x1c"
                       "ftypisom",
                       12),
            true);
        row("WebM", "a.webm", "\x1a\x45\xdf\xa3", true);
        row("GIF", "a.gif", "GIF89a", true);
        row("a film called GIF", "a.gif", "\x1a\x45\xdf\xa3", false);
    }
    void aFileOfTheSameKindIsReplacedAnotherOneAsks()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, bytes);
        QFETCH(bool, isSame);
        const QString path = made(name, bytes);
        const auto problem = refusedOutput(path, {}, false);
        QCOMPARE(!problem, isSame);
        QVERIFY(isSame || problem->text.contains("--force"_L1));
        QVERIFY(!refusedOutput(path, {}, true));
    }

    void whatIsReadIsNeverWrittenOver()
    {
        const QString table = made(u"t.csv"_s, "id,title,date_start,date_end\n");
        QVERIFY(QFile::link(table, file(u"link.csv"_s)));
        QVERIFY(QDir(m_folder.path()).mkpath(u"deep"_s));
        for (const QString &way : {table, file(u"link.csv"_s), file(u"deep/../t.csv"_s)}) {
            QVERIFY(refusedOutput(way, {file(u"other.shp"_s), table}, true));
            QVERIFY(refusedOutput(table, {way}, true));
        }
        QVERIFY(!refusedOutput(table, {file(u"other.csv"_s)}, false));
    }

    void theTablesAndLayersOfAnAtlasAreRead()
    {
        const QByteArray exported = "id,title,date_start,date_end\n";
        made(u"other.csv"_s, exported);
        QVERIFY(QDir(m_folder.path()).mkpath(u"atlas/layers"_s));
        made(u"atlas/atlas.json"_s, "{}");
        const QString table = made(u"atlas/incidents.csv"_s, "id,begin,end\n");
        const QString layer = made(u"atlas/layers/a.geojson"_s, "{\"type\":\"Feature\"}");
        for (const QString &atlas : {file(u"atlas"_s), file(u"atlas/"_s), file(u"atlas/atlas.json"_s)}) {
            QVERIFY(refusedOutput(table, {atlas}, true));
            QVERIFY(refusedOutput(layer, {atlas}, true));
            // What was exported into the folder before is no part of the atlas.
            QVERIFY(!refusedOutput(made(u"atlas/mine.csv"_s, exported), {atlas}, false));
            QVERIFY(!refusedOutput(made(u"atlas/map.png"_s, "\x89PNG\r\n"), {atlas}, false));
            QVERIFY(!refusedOutput(file(u"other.csv"_s), {atlas}, false));
        }
        // A folder of layers is read whole, but for pictures.
        QVERIFY(QDir(m_folder.path()).mkpath(u"layers"_s));
        const QString towns = made(u"layers/towns.geojson"_s, "{\"type\":\"FeatureCollection\"}");
        QVERIFY(refusedOutput(towns, {file(u"layers"_s)}, true));
        QVERIFY(!refusedOutput(made(u"layers/map.png"_s, "\x89PNG\r\n"), {file(u"layers"_s)}, false));
    }
};

QTEST_GUILESS_MAIN(OutputTest)
#include "tst_output.moc"
