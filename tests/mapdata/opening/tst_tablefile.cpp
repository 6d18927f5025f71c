#include "mapdata/opening/jsonkind.h"
#include "mapdata/opening/tablefile.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace sijill;
using namespace Qt::StringLiterals;

/// Which reader a file of a table is for.
class TableFileTest : public QObject {
    Q_OBJECT

private slots:
    void whatIsNotThereIsForTheReaderThatSaysWhy()
    {
        QCOMPARE(rowReaderFor(u"/no/such/file.xlsx"_s), RowReader::Text);
        QCOMPARE(rowReaderFor(m_folder.path()), RowReader::Text);
        const auto rows = openRows(u"/no/such/file.xlsx"_s);
        QVERIFY(!rows && !rows.problem().text.isEmpty());
    }

    void aFileIsForOneReader_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<RowReader>("reader");
        const QByteArray table = "date,killed\n2013-01-14,3\n", kml = "<?xml version='1.0'?><kml xmlns='x'/>";
        QTest::newRow("text") << u"a.csv"_s << table << RowReader::Text;
        QTest::newRow("text without a suffix") << u"table"_s << table << RowReader::Text;
        QTest::newRow("tabs by name") << u"a.TSV"_s << table << RowReader::TabbedText;
        QTest::newRow("tabs") << u"a.tab"_s << QByteArray("date\tkilled\n") << RowReader::Text;
        QTest::newRow("MapInfo") << u"b.tab"_s << QByteArray("!table\n!version 300\n") << RowReader::Features;
        QTest::newRow("sheets") << u"a.XLSX"_s << QByteArray("PK") << RowReader::Sheets;
        QTest::newRow("old sheets") << u"a.xls"_s << QByteArray("\xd0\xcf") << RowReader::Sheets;
        QTest::newRow("KML") << u"a.kml"_s << kml << RowReader::Placemarks;
        QTest::newRow("KML by another name") << u"a.xml"_s << kml << RowReader::Placemarks;
        QTest::newRow("packed KML") << u"a.kmz"_s << QByteArray("PK\3\4") << RowReader::PackedPlacemarks;
        QTest::newRow("packed KML by another name")
            << u"a.kml"_s << QByteArray("PK\3\4") << RowReader::PackedPlacemarks;
        QTest::newRow("KML that is not packed") << u"b.kmz"_s << kml << RowReader::Placemarks;
        QTest::newRow("records") << u"a.json"_s << QByteArray("[{\"date\":1}]") << RowReader::Records;
        QTest::newRow("lines of records") << u"a.jsonl"_s << QByteArray("{\"date\":1}\n") << RowReader::Records;
        QTest::newRow("GeoJSON") << u"b.json"_s << QByteArray("{\"type\":\"FeatureCollection\"}")
                                 << RowReader::Features;
        QTest::newRow("a layer") << u"a.gpkg"_s << QByteArray("SQLite format 3") << RowReader::Features;
    }
    void aFileIsForOneReader()
    {
        QFETCH(QByteArray, content);
        QFETCH(RowReader, reader);
        QCOMPARE(rowReaderFor(written(content)), reader);
    }

    void aFileGeodatabaseIsAFolder()
    {
        QVERIFY(QDir(m_folder.path()).mkpath(u"a.gdb"_s));
        QCOMPARE(rowReaderFor(m_folder.filePath(u"a.gdb"_s)), RowReader::Features);
    }

    void jsonIsKnownByWhatIsInIt_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<JsonKind>("kind");
        const auto row = [](const char *what, const char *content, JsonKind kind) {
            QTest::newRow(what) << u"kind.json"_s << QByteArray(content) << kind;
        };
        row("empty", "", JsonKind::None);
        row("text", "date,killed\n", JsonKind::None);
        row("list", "[{\"type\":\"Feature\"}]", JsonKind::List);
        row("object", "{\"results\":[]}", JsonKind::Object);
        row("GeoJSON", "{ \"type\" : \"FeatureCollection\", \"features\": []}", JsonKind::Features);
        row("ArcGIS", "{\"geometryType\":\"esriGeometryPoint\",\"features\":[]}", JsonKind::Features);
    }
    void jsonIsKnownByWhatIsInIt()
    {
        QFETCH(QByteArray, content);
        QFETCH(JsonKind, kind);
        QCOMPARE(jsonKind(written(content)), kind);
    }

private:
    QString written(const QByteArray &content)
    {
        QFETCH(QString, name);
        QFile file(m_folder.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(content) == content.size() ? file.fileName() : QString();
    }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TableFileTest)
#include "tst_tablefile.moc"
