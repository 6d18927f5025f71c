#include "mapdata/ledger/ledger.h"
#include "mapdata/opening/incidentfile.h"
#include "mapdata/opening/tablefile.h"
#include "mapdata/problems.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace sijill;
using namespace Qt::StringLiterals;

namespace {

/// Two features with points, and behind them one without.
QByteArray geoJson(const QByteArray &last, const QByteArray &geometry = "null")
{
    const QByteArray point = R"({"type":"Point","coordinates":[37.1,36.2]})";
    const auto feature = [](const QByteArray &properties, const QByteArray &shape) -> QByteArray {
        return R"({"type":"Feature","properties":{)" + properties + R"(},"geometry":)" + shape + '}';
    };
    return R"({"type":"FeatureCollection","features":[)" +
           feature(R"("date":"2013-01-14","place":"Homs","killed":3)", point) + ',' +
           feature(R"("date":"2013-01-15","place":"Hama","killed":5)", point) + ',' + feature(last, geometry) + "]}";
}

QByteArray kml(const QByteArray &last)
{
    const auto placemark = [](const QByteArray &inside) -> QByteArray {
        return "<Placemark>" + inside + "</Placemark>";
    };
    const auto data = [](const QByteArray &name, const QByteArray &value) -> QByteArray {
        return "<Data name=\"" + name + "\"><value>" + value + "</value></Data>";
    };
    const auto row = [&](const QByteArray &date, const QByteArray &killed) -> QByteArray {
        return placemark("<name>A</name><ExtendedData>" + data("date", date) + data("killed", killed) +
                         "</ExtendedData><Point><coordinates>37.1,36.2</coordinates></Point>");
    };
    return "<kml xmlns=\"http://www.opengis.net/kml/2.2\"><Document>" + row("2013-01-14", "3") +
           row("2013-01-15", "5") + placemark(last + "<ExtendedData>" + data("killed", "8") + "</ExtendedData>") +
           "</Document></kml>";
}

} // namespace

/// Sums of other rows are none of incidents, in whatever format they stand.
class WithoutTotalsTest : public QObject {
    Q_OBJECT

private slots:
    void aSumIsLeftOutAndTold_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("told");
        const QByteArray list = R"([{"date":"2013-01-14","place":"Homs","killed":3},)"
                                R"({"date":"2013-01-15","place":"Hama","killed":5},)";
        QTest::newRow("records, no word") << u"a.json"_s << QByteArray(list + R"({"killed":8}])") << u"numbers alone"_s;
        QTest::newRow("records, a word") << u"b.json"_s << QByteArray(list + R"({"place":"Total","killed":8}])")
                                         << u"“Total”"_s;
        QTest::newRow("features, no word") << u"a.geojson"_s << geoJson(R"("killed":8)") << u"numbers alone"_s;
        QTest::newRow("features, a word")
            << u"b.geojson"_s << geoJson(R"("place":"المجموع","killed":8)") << u"المجموع"_s;
        QTest::newRow("placemarks, no word") << u"a.kml"_s << kml({}) << u"numbers alone"_s;
        QTest::newRow("placemarks, a word") << u"b.kml"_s << kml("<name>Total</name>") << u"“Total”"_s;
    }
    void aSumIsLeftOutAndTold()
    {
        QFETCH(QString, told);
        const auto read = importIncidents(written());
        QVERIFY2(read, read ? "" : qPrintable(oneLine(read.problem())));
        QCOMPARE(read->report.rowsRead, 2);
        QCOMPARE(read->report.rowsLeftOut, 1);
        QCOMPARE(read->report.leftOut.size(), 1);
        QVERIFY2(read->report.leftOut.front().contains(told), qPrintable(read->report.leftOut.front()));
        QCOMPARE(read->opened.atlas->incidents.size(), 2u);
    }

    void whatIsNoSumStays_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<bool>("isTold");
        QTest::newRow("another number") << u"a.geojson"_s << geoJson(R"("killed":7)") << true;
        QTest::newRow("it has a point") << u"b.geojson"_s
                                        << geoJson(R"("date":"2013-01-16","killed":8)",
                                                   R"({"type":"Point","coordinates":[37.1,36.2]})")
                                        << false;
        QTest::newRow("it has a date") << u"c.geojson"_s << geoJson(R"("date":"2013-01-16","place":"Azaz","killed":8)")
                                       << false;
    }
    void whatIsNoSumStays()
    {
        QFETCH(bool, isTold);
        const auto read = importIncidents(written());
        QVERIFY(read);
        QCOMPARE(read->report.rowsRead, 3);
        QCOMPARE(read->report.rowsLeftOut, 0);
        QCOMPARE(std::ranges::any_of(read->report.ofFile,
                                     [](const Problem &problem) { return problem.text.contains(u"may be a sum"_s); }),
                 isTold);
    }

    void rowsBehindASumKeepTheirPlaces()
    {
        const QString path = m_folder.filePath(u"places.json"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("[{\"date\":\"2013-01-14\",\"place\":\"Homs\",\"killed\":3},\n{\"date\":\"2013-01-15\",\"place\":"
                   "\"Hama\",\"killed\":5},\n{\"place\":\"Total\",\"killed\":8},\n{\"date\":\"2013-01-16\",\"place\":"
                   "\"Homs\",\"killed\":1}]");
        file.close();
        const auto rows = openRows(path);
        QVERIFY(rows);
        QStringList killed;
        for (int pass = 0; pass < 2; ++pass, (*rows)->rewind()) {
            killed.clear();
            while ((*rows)->next())
                killed << QString::fromStdString(
                    std::string((*rows)->cell(static_cast<int>((*rows)->columns().indexOf(u"killed"_s)))));
            QCOMPARE(killed, (QStringList{u"3"_s, u"5"_s, u"1"_s}));
            QCOMPARE((*rows)->placesOf({0, 1, 2}, 3), (QStringList{u"line 1"_s, u"line 2"_s, u"line 4"_s}));
        }
    }

private:
    QString written()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, content);
        QFile file(m_folder.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(content) == content.size() ? file.fileName() : QString();
    }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(WithoutTotalsTest)
#include "tst_withouttotals.moc"
