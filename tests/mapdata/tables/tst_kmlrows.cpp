// Placemarks of KML as incidents: their times as they are written, of every precision, and those of their folders.

#include "mapdata/gdal/session.h"
#include "mapdata/ledger/ledger.h"
#include "mapdata/opening/identify.h"
#include "mapdata/opening/incidentfile.h"
#include "mapdata/tables/kmlreader.h"
#include "mapdata/tables/kmlrows.h"

#include <QTemporaryDir>
#include <QTest>

#include <cpl_vsi.h>

using namespace sijill;
using namespace Qt::StringLiterals;

namespace {

QByteArray kml(const QByteArray &content)
{
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><kml xmlns=\"http://www.opengis.net/kml/2.2\"><Document>" +
           content + "</Document></kml>";
}

QByteArray placemark(const QByteArray &name, const QByteArray &more)
{
    return "<Placemark><name>" + name + "</name>" + more +
           "<Point><coordinates>36.29,33.51,0</coordinates></Point></Placemark>";
}

QString written(const QTemporaryDir &folder, const QByteArray &content, const QString &name = u"x.kml"_s)
{
    QFile file(folder.filePath(name));
    if (file.open(QIODevice::WriteOnly))
        file.write(content);
    return file.fileName();
}

/// "2007-06-01 2007-06-30 4", with the minutes where there are any: first day, last day, precision.
QString timeOf(const Incident &incident)
{
    if (!incident.span.isValid())
        return u"none"_s;
    QString text = u"%1 %2 %3"_s.arg(isoDay(incident.span.begin), isoDay(incident.span.last()))
                       .arg(static_cast<int>(incident.timePrecision));
    if (incident.beginMinute >= 0 || incident.endMinute >= 0)
        text += u" %1-%2"_s.arg(incident.beginMinute).arg(incident.endMinute);
    return text;
}

QStringList timesIn(const QString &path)
{
    const auto read = openIncidents(path);
    QStringList times;
    if (!read)
        return {oneLine(read.problem())};
    for (const Incident &incident : read->atlas->incidents)
        times << timeOf(incident);
    return times;
}

QStringList cellsOf(const QString &path, const QString &column, const QString &folder = {})
{
    const auto rows = openKmlRows(path, folder);
    if (!rows)
        return {rows.problem().text};
    const auto at = static_cast<int>((*rows)->columns().indexOf(column));
    QStringList cells;
    while (at >= 0 && (*rows)->next())
        cells << QString::fromUtf8((*rows)->cell(at));
    return cells;
}

} // namespace

class KmlRowsTest : public QObject {
    Q_OBJECT

private slots:
    void whatIsNoTableIsRefusedWithAReason_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("reason");
        QTest::newRow("nothing in it") << kml("") << u"no placemark"_s;
        QTest::newRow("no XML") << QByteArray("{}") << u"line 1"_s;
        QTest::newRow("cut off before the first") << kml("<Placemark><name>A").chopped(20) << u"damaged"_s;
        QTest::newRow("a tour alone") << kml("<gx:Tour><Update><Create>" + placemark("A", "") +
                                             "</Create></Update></gx:Tour>")
                                      << u"no placemark"_s;
    }
    void whatIsNoTableIsRefusedWithAReason()
    {
        QFETCH(QByteArray, content);
        QFETCH(QString, reason);
        const QTemporaryDir folder;
        const auto rows = openKmlRows(written(folder, content), {});
        QVERIFY(!rows);
        QVERIFY2(rows.problem().text.contains(reason), qPrintable(rows.problem().text));
    }

    void whatIsCutOffIsReadAsFarAsItGoesAndTold()
    {
        const QTemporaryDir folder;
        const QString path =
            written(folder, kml(placemark("A", "") + placemark("B", "") + placemark("C", "")).chopped(70));
        const auto rows = openKmlRows(path, {});
        QVERIFY(rows);
        int read = 0;
        while ((*rows)->next())
            ++read;
        QCOMPARE(read, 2);
        QCOMPARE((*rows)->problems().size(), std::size_t(1));
        QVERIFY((*rows)->problems().front().text.contains(u"2"_s));
    }

    void timesAreAsExactAsTheyAreWritten_data()
    {
        QTest::addColumn<QByteArray>("time");
        QTest::addColumn<QString>("expected");
        const auto stamp = [](const QByteArray &when) { return "<TimeStamp><when>" + when + "</when></TimeStamp>"; };
        QTest::newRow("none") << QByteArray() << u"none"_s;
        QTest::newRow("year") << stamp("2007") << u"2007-01-01 2007-12-31 5"_s;
        QTest::newRow("month") << stamp("2007-06") << u"2007-06-01 2007-06-30 4"_s;
        QTest::newRow("day") << stamp("2007-06-05") << u"2007-06-05 2007-06-05 1"_s;
        QTest::newRow("moment") << stamp("2007-06-05T10:30:00Z") << u"2007-06-05 2007-06-05 0 630-630"_s;
        QTest::newRow("of the gx name space, which is not declared")
            << QByteArray("<gx:TimeStamp><when>2007-06-05</when></gx:TimeStamp>") << u"2007-06-05 2007-06-05 1"_s;
        QTest::newRow("span") << QByteArray("<TimeSpan><begin>2019-04-30T20:35:42.388Z</begin>"
                                            "<end>2019-05-01T10:00:22.000Z</end></TimeSpan>")
                              << u"2019-04-30 2019-05-01 2 1235-600"_s;
        QTest::newRow("months") << QByteArray("<TimeSpan><begin>2007-06</begin><end>2007-08</end></TimeSpan>")
                                << u"2007-06-01 2007-08-31 4"_s;
        QTest::newRow("of the view, which is none of the placemark")
            << QByteArray("<LookAt><gx:TimeStamp><when>2001</when></gx:TimeStamp></LookAt>") << u"none"_s;
        QTest::newRow("data of the same name win")
            << QByteArray("<TimeStamp><when>2001</when></TimeStamp><ExtendedData>"
                          "<Data name=\"date\"><value>2007-06-05</value></Data>"
                          "</ExtendedData>")
            << u"2007-06-05 2007-06-05 1"_s;
    }
    void timesAreAsExactAsTheyAreWritten()
    {
        QFETCH(QByteArray, time);
        QFETCH(QString, expected);
        const QTemporaryDir folder;
        QCOMPARE(timesIn(written(folder, kml(placemark("A", time)))), QStringList{expected});
    }

    void anOpenEndIsSaid_data()
    {
        QTest::addColumn<QByteArray>("time");
        QTest::addColumn<QString>("day");
        QTest::addColumn<QString>("note");
        QTest::newRow("from a day on") << QByteArray("<TimeSpan><begin>2019-05-02</begin></TimeSpan>")
                                       << u"2019-05-02 2019-05-02 6"_s << u"the end is open"_s;
        QTest::newRow("until a day") << QByteArray("<TimeSpan><end>2019-05-03</end></TimeSpan>")
                                     << u"2019-05-03 2019-05-03 6"_s << u"since when is not stated"_s;
    }
    void anOpenEndIsSaid()
    {
        QFETCH(QByteArray, time);
        QFETCH(QString, day);
        QFETCH(QString, note);
        const QTemporaryDir folder;
        const auto read = importIncidents(written(folder, kml(placemark("A", time))));
        QVERIFY(read);
        const Atlas &atlas = *read->opened.atlas;
        QCOMPARE(timeOf(atlas.incidents[0]), day);
        const QString said = atlas.texts.in(atlas.incidents[0].note, Language::English);
        QVERIFY2(said.contains(note), qPrintable(said));
        QCOMPARE(read->report.notes.size(), std::size_t(1));
    }

    void timesAreInheritedFromFolders()
    {
        const QTemporaryDir folder;
        const QByteArray june = "<TimeSpan><begin>2007-06-01</begin><end>2007-06-30</end></TimeSpan>";
        const QByteArray own = "<TimeStamp><when>2007-06-05</when></TimeStamp>";
        // The last one tells its time behind its placemarks.
        const QString path =
            written(folder, kml("<Folder><name>June</name>" + june + placemark("A", "") + placemark("B", own) +
                                "<Folder><name>inside</name>" + placemark("C", "") + "</Folder></Folder><Folder>" +
                                placemark("D", "") + "<TimeStamp><when>2008</when></TimeStamp></Folder>"));
        QCOMPARE(timesIn(path), (QStringList{u"2007-06-01 2007-06-30 2"_s, u"2007-06-05 2007-06-05 1"_s,
                                             u"2007-06-01 2007-06-30 2"_s, u"2008-01-01 2008-12-31 5"_s}));
    }

    void aTrackLastsFromItsFirstMomentToItsLast()
    {
        const QTemporaryDir folder;
        const QString path = written(
            folder, kml("<Placemark><gx:Track><when>2007-06-05T10:00:00Z</when><when>2007-06-06T12:00:00Z</when>"
                        "<gx:coord>36 33 0</gx:coord><gx:coord>36 34 0</gx:coord></gx:Track></Placemark>" +
                        placemark("B", "")));
        QCOMPARE(timesIn(path).first(), u"2007-06-05 2007-06-06 2 600-720"_s);
    }

    void foldersThatLookAlikeAreReadAsOne()
    {
        const QTemporaryDir folder;
        const QByteArray time = "<TimeStamp><when>2013-03-01</when></TimeStamp>";
        const QByteArray data = "<ExtendedData><Data name=\"type\"><value>depot</value></Data>"
                                "<Data name=\"owner\"><value>X</value></Data></ExtendedData>";
        const QString path =
            written(folder, kml("<name>All</name><Folder><name>2013</name>" + placemark("A", time) +
                                placemark("B", time) + "</Folder><Folder><name>bases</name>" + placemark("HQ", data) +
                                "</Folder><Folder><name>2014</name>" + placemark("C", time) + "</Folder>"));
        QCOMPARE(cellsOf(path, u"(name)"_s), (QStringList{u"A"_s, u"B"_s, u"C"_s}));
        QCOMPARE(cellsOf(path, u"(name)"_s, u"bases"_s), QStringList{u"HQ"_s});
        QCOMPARE(cellsOf(path, u"(name)"_s, u"2014"_s), QStringList{u"C"_s});
        QVERIFY(cellsOf(path, u"(name)"_s, u"2015"_s).first().contains(u"2014"_s));
        const auto rows = openKmlRows(path, {});
        const SourceNotes notes = (*rows)->notes();
        QCOMPARE(notes.tables.size(), std::size_t(3));
        QVERIFY(notes.tables[0].isRead && !notes.tables[1].isRead && notes.tables[2].isRead);
        QCOMPARE(notes.tables[0].rows, 2);
        QVERIFY(notes.tables[1].why.contains(u"--table"_s));
        QCOMPARE((*rows)->problems().size(), std::size_t(1));
    }

    void aNumberThatIsAWordIsUnknown()
    {
        const QTemporaryDir folder;
        const auto data = [](const QByteArray &killed) {
            return "<ExtendedData><SchemaData schemaUrl=\"#inc\"><SimpleData name=\"date\">2013-01-14</SimpleData>"
                   "<SimpleData name=\"killed\">" +
                   killed + "</SimpleData></SchemaData></ExtendedData>";
        };
        const QString path = written(
            folder, kml("<Schema name=\"inc\" id=\"inc\"><SimpleField name=\"date\" type=\"string\"/>"
                        "<SimpleField name=\"killed\" type=\"int\"/></Schema>" +
                        placemark("A", data("unknown")) + placemark("B", data("3")) + placemark("C", data(""))));
        const auto read = openIncidents(path);
        QVERIFY(read);
        const Atlas &atlas = *read->atlas;
        QCOMPARE(atlas.incidents.size(), std::size_t(3));
        const MeasureIndex killed = atlas.measureOf({Outcome::Killed, none16});
        QVERIFY(readCount(atlas, 0, killed, {}).best == Count::absent);
        QCOMPARE(readCount(atlas, 1, killed, {}).best, 3);
        QVERIFY(readCount(atlas, 2, killed, {}).best == Count::absent);
    }

    void dataOfEveryKindIsAColumn()
    {
        const QTemporaryDir folder;
        const QString path = written(
            folder,
            kml(placemark("A", "<address>Aleppo</address><ExtendedData><Data name=\"name\"><value>own</value></Data>"
                               "<Data><displayName>shown</displayName><value>1</value></Data>"
                               "<camp:number>14</camp:number></ExtendedData>"
                               "<description>caf&eacute;&nbsp;&amp; more</description>")));
        for (const auto &[column, cell] : {std::pair{u"(name)"_s, u"A"_s},
                                           {u"name"_s, u"own"_s},
                                           {u"shown"_s, u"1"_s},
                                           {u"number"_s, u"14"_s},
                                           {u"(address)"_s, u"Aleppo"_s}})
            QCOMPARE(cellsOf(path, column), QStringList{cell});
        QVERIFY(cellsOf(path, u"(description)"_s).first().endsWith(u"& more"_s));
    }

    void aNameIsReadWithTheElementsInIt()
    {
        const QTemporaryDir folder;
        const QByteArray deep = QByteArray("<b>").repeated(300) + "B" + QByteArray("</b>").repeated(300);
        QCOMPARE(cellsOf(written(folder, kml(placemark("A" + deep + "C", ""))), u"(name)"_s), QStringList{u"ABC"_s});
    }

    void columnsBeyondThoseThatAreReadAreTold()
    {
        QByteArray data;
        for (int i = 0; i < 2003; ++i)
            data += "<Data name=\"c" + QByteArray::number(i) + "\"><value>1</value></Data>";
        const QTemporaryDir folder;
        const auto rows =
            openKmlRows(written(folder, kml(placemark("A", "<ExtendedData>" + data + "</ExtendedData>"))), {});
        QVERIFY(rows);
        QVERIFY((*rows)->columns().contains(u"c1999"_s) && !(*rows)->columns().contains(u"c2000"_s));
        QCOMPARE((*rows)->problems().size(), std::size_t(1));
        QVERIFY2((*rows)->problems().front().text.contains(u"2,003"_s), qPrintable((*rows)->problems().front().text));
    }

    void aFileThatGoesAwayWhileItIsOpenIsTold()
    {
        const QTemporaryDir folder;
        const QString path = written(folder, kml(placemark("A", "")));
        const auto rows = openKmlRows(path, {});
        QVERIFY(rows && (*rows)->next());
        QVERIFY(QFile::remove(path));
        (*rows)->rewind();
        QVERIFY(!(*rows)->next());
        QCOMPARE((*rows)->problems().size(), std::size_t(1));
        QVERIFY((*rows)->problems().front().text.contains(u"cannot be opened"_s));
    }

    void whatIsNoPlacemarkIsTold()
    {
        const QTemporaryDir folder;
        const QString path =
            written(folder, kml("<NetworkLink><Link><href>http://x/y.kml</href></Link></NetworkLink><GroundOverlay/>" +
                                placemark("A", "")));
        const auto rows = openKmlRows(path, {});
        QVERIFY(rows);
        QCOMPARE((*rows)->notes().assumptions.size(), 2);
        QVERIFY((*rows)->notes().assumptions[1].contains(u"GroundOverlay"_s));
    }

    void coordinatesMayHaveSpaces_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("isPoint");
        QTest::newRow("empty") << QString() << false;
        QTest::newRow("one number") << u"36.29"_s << false;
        QTest::newRow("plain") << u"36.29,33.51,0"_s << true;
        QTest::newRow("spaces") << u"\n 36.29, 33.51, 0 "_s << true;
        QTest::newRow("two dimensions") << u"36.29,33.51"_s << true;
    }
    void coordinatesMayHaveSpaces()
    {
        QFETCH(QString, text);
        QFETCH(bool, isPoint);
        const auto point = kmlCoordinates(text);
        QCOMPARE(point.has_value(), isPoint);
        if (point)
            QCOMPARE(*point, (std::pair(36.29, 33.51)));
    }

    void aPackedFileIsReadTheSame()
    {
        registerAllDrivers();
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"x.kmz"_s);
        const QByteArray content = kml(placemark("A", "<TimeStamp><when>2007-06</when></TimeStamp>"));
        VSILFILE *file = VSIFOpenL((u"/vsizip/"_s + path + u"/doc.kml"_s).toUtf8().constData(), "wb");
        QVERIFY(file);
        VSIFWriteL(content.constData(), 1, static_cast<std::size_t>(content.size()), file);
        VSIFCloseL(file);
        QCOMPARE(timesIn(path), QStringList{u"2007-06-01 2007-06-30 4"_s});
    }

    void whatHasTimesIsATableAndWhatHasNoneIsALayer()
    {
        const QTemporaryDir folder;
        const QByteArray time = "<TimeStamp><when>2013-03-01</when></TimeStamp>";
        QVERIFY(!identify(written(folder, kml(placemark("A", time)))).isForLayers());
        QVERIFY(identify(written(folder, kml(placemark("A", "")), u"y.kml"_s)).isForLayers());
        QVERIFY(identify(written(folder,
                                 kml("<Placemark>" + time +
                                     "<LineString><coordinates>36,33 37,34</coordinates>"
                                     "</LineString></Placemark>"),
                                 u"z.kml"_s))
                    .isForLayers());
    }
};

QTEST_GUILESS_MAIN(KmlRowsTest)
#include "tst_kmlrows.moc"
