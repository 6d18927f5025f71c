#include "mapdata/gdal/session.h"
#include "mapdata/layers/reader.h"
#include "tests/mapdata/layers/madefiles.h"

#include <gdal_priv.h>
#include <ogrsf_frmts.h>

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace sijill;

namespace {

struct Read {
    Result<std::vector<VectorLayer>> layers;
    Problems problems;
    LayerReport report;
};

Read read(const QString &path, const QString &layer = {})
{
    Problems problems;
    LayerReport report;
    LayerOptions options;
    options.layerName = layer;
    auto layers = readLayerKinds(path, options, problems, &report);
    return {std::move(layers), std::move(problems), std::move(report)};
}

bool says(const Read &read, const QString &words)
{
    const auto has = [&](const Problem &problem) { return oneLine(problem).contains(words); };
    return std::ranges::any_of(read.problems, has) || (!read.layers && has(read.layers.problem()));
}

std::size_t featuresIn(const Read &read)
{
    std::size_t count = 0;
    if (read.layers)
        for (const VectorLayer &layer : *read.layers)
            count += layer.features.size();
    return count;
}

/// A port of this machine alone that sees whether anybody knocks; needs no network.
class Door {
public:
    Door() : m_socket(socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0))
    {
        sockaddr_in at{};
        at.sin_family = AF_INET;
        at.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof at;
        auto *address = reinterpret_cast<sockaddr *>(&at);
        const bool open = bind(m_socket, address, size) == 0 && listen(m_socket, 5) == 0 &&
                          getsockname(m_socket, address, &size) == 0;
        m_port = open ? ntohs(at.sin_port) : 0;
    }
    ~Door() { close(m_socket); }
    Door(const Door &) = delete;
    Door &operator=(const Door &) = delete;

    int port() const { return m_port; }
    bool wasKnockedAt() const { return accept(m_socket, nullptr, nullptr) >= 0; }

private:
    int m_socket;
    int m_port = 0;
};

} // namespace

class FormatsTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    QString made(const QString &name, const QByteArray &content) const
    {
        const QString path = m_folder.filePath(name);
        madefiles::writeAll(path, content);
        return path;
    }

private slots:
    void everyFormatIsRead_data()
    {
        QTest::addColumn<QString>("driver");
        QTest::addColumn<QString>("suffix");
        QTest::newRow("shapefile") << u"ESRI Shapefile"_s << u"shp"_s;
        QTest::newRow("GeoPackage") << u"GPKG"_s << u"gpkg"_s;
        QTest::newRow("GeoJSON") << u"GeoJSON"_s << u"geojson"_s;
        QTest::newRow("FlatGeobuf") << u"FlatGeobuf"_s << u"fgb"_s;
        QTest::newRow("KML") << u"KML"_s << u"kml"_s;
        QTest::newRow("zipped shapefile") << u"ESRI Shapefile"_s << u"zip"_s;
    }
    void everyFormatIsRead()
    {
        QFETCH(QString, driver);
        QFETCH(QString, suffix);
        const QString shp = m_folder.filePath(u"source.shp"_s), path = m_folder.filePath(u"made."_s + suffix);
        QVERIFY(madefiles::writeShapefile(shp, madefiles::squares(3)));
        registerAllDrivers();
        GDALDriver *writer = GetGDALDriverManager()->GetDriverByName(qPrintable(driver));
        if (!writer)
            QSKIP("GDAL has no such driver here");
        const GDALDatasetUniquePtr source(GDALDataset::Open(qPrintable(shp), GDAL_OF_VECTOR));
        const QString target = suffix == "zip"_L1 ? m_folder.filePath(u"made.shz"_s) : path;
        delete writer->CreateCopy(qPrintable(target), source.get(), false, nullptr, nullptr, nullptr);
        if (suffix == "zip"_L1)
            QVERIFY(QFile::rename(target, path));
        const Read found = read(path);
        QVERIFY2(found.layers, found.layers ? "" : qPrintable(oneLine(found.layers.problem())));
        QCOMPARE(found.layers->size(), std::size_t(1));
        QCOMPARE(featuresIn(found), std::size_t(3));
        QCOMPARE(found.layers->front().kind, GeometryKind::Area);
        QStringList names; // some formats put them in another order
        for (const Feature &feature : found.layers->front().features)
            names << feature.name.english;
        names.sort();
        QCOMPARE(names, (QStringList{u"one"_s, u"three"_s, u"two"_s}));
        QVERIFY(!found.report.crs.isEmpty() && !found.report.encoding.isEmpty());
    }

    void everyLayerIsReadOfAFileThatIsOpenedOnce()
    {
        const QString path = m_folder.filePath(u"many.gpkg"_s);
        registerAllDrivers();
        {
            GDALDriver *writer = GetGDALDriverManager()->GetDriverByName("GPKG");
            const GDALDatasetUniquePtr file(writer->Create(qPrintable(path), 0, 0, 0, GDT_Unknown, nullptr));
            OGRSpatialReference degrees;
            degrees.importFromEPSG(4326);
            for (int i = 0; i < 5; ++i) {
                const QByteArray name = "layer" + QByteArray::number(i);
                OGRLayer *layer = file->CreateLayer(name.constData(), &degrees, i == 2 ? wkbNone : wkbPoint);
                OGRFeature feature(layer->GetLayerDefn());
                OGRPoint point(36 + i, 34);
                if (i != 2)
                    feature.SetGeometry(&point);
                QCOMPARE(layer->CreateFeature(&feature), OGRERR_NONE);
            }
        }
        int calls = 0;
        readEveryLayer(path, {}, [&](const LayerRead &) { return ++calls < 2; });
        QCOMPARE(calls, 2); // ends where asked to
        QStringList names;
        std::size_t features = 0;
        readEveryLayer(path, {}, [&](LayerRead read) {
            names << read.report.layer;
            features += read.layers ? featuresIn({std::move(read.layers), {}, {}}) : 0;
            if (read.report.layer == "layer2"_L1 && !read.report.isTable)
                qFatal("a table was taken for a layer");
            QFile::remove(path); // what is open stays open; a second opening would find nothing
            return true;
        });
        // GDAL lists the tables of a GeoPackage behind its layers.
        QCOMPARE(names, (QStringList{u"layer0"_s, u"layer1"_s, u"layer3"_s, u"layer4"_s, u"layer2"_s}));
        QCOMPARE(features, std::size_t(4));
    }

    void aFileThatCannotBeOpenedIsSaidOnce()
    {
        int calls = 0;
        readEveryLayer(m_folder.filePath(u"nowhere.gpkg"_s), {}, [&](LayerRead read) {
            ++calls;
            return bool(read.layers);
        });
        QCOMPARE(calls, 1);
    }

    void aCoordinateSystemThatNoRegisterHasIsSaid_data()
    {
        QTest::addColumn<QByteArray>("head");
        QTest::addColumn<QByteArray>("tail");
        QTest::addColumn<QByteArray>("x");
        QTest::addColumn<QString>("unknown");
        const auto named = [](const char *name) -> QByteArray {
            return QByteArray(R"("crs": {"type": "name", "properties": {"name": ")") + name + "\"}}";
        };
        const QByteArray none, degrees("36"), metres("500000");
        QTest::newRow("none") << none << none << degrees << QString();
        QTest::newRow("known") << named("EPSG:4326") + ',' << none << degrees << QString();
        QTest::newRow("known, as a URN") << named("urn:ogc:def:crs:OGC:1.3:CRS84") + ',' << none << degrees
                                         << QString();
        QTest::newRow("no such code") << named("EPSG:999999") + ',' << none << degrees << u"EPSG:999999"_s;
        QTest::newRow("no such URN") << named("urn:ogc:def:crs:EPSG::999999") + ',' << none << degrees
                                     << u"urn:ogc:def:crs:EPSG::999999"_s;
        QTest::newRow("nonsense") << named("the usual one") + ',' << none << degrees << u"the usual one"_s;
        QTest::newRow("at the end") << none << ',' + named("EPSG:999999") << degrees << u"EPSG:999999"_s;
        QTest::newRow("behind much") << none << ',' + QByteArray(200'000, ' ') + named("EPSG:999999") << degrees
                                     << u"EPSG:999999"_s;
        QTest::newRow("behind much else")
            << none << ", \"more\": [" + QByteArray("{\"a\": {}}, ").repeated(20'000) + "1]," + named("EPSG:999999")
            << degrees << u"EPSG:999999"_s;
        QTest::newRow("no degrees either") << named("EPSG:999999") + ',' << none << metres << u"EPSG:999999"_s;
        QTest::newRow("a property called so")
            << none << ", \"features2\": [{" + named("EPSG:999999") + "}]" << degrees << QString();
    }
    void aCoordinateSystemThatNoRegisterHasIsSaid()
    {
        QFETCH(QByteArray, head);
        QFETCH(QByteArray, tail);
        QFETCH(QByteArray, x);
        QFETCH(QString, unknown);
        const QString path = made(
            u"crs.geojson"_s, R"({"type": "FeatureCollection", )" + head +
                                  R"("features": [{"type": "Feature", "properties": {"name": "a"}, )" +
                                  R"("geometry": {"type": "Point", "coordinates": [)" + x + ", 34]}}]" + tail + "}");
        const Read found = read(path);
        QCOMPARE(bool(found.layers), x == "36");
        QCOMPARE(found.report.crsFrom == CrsFrom::File, unknown.isEmpty());
        QCOMPARE(says(found, u"“%1”"_s.arg(unknown)), !unknown.isEmpty());
        if (x != "36")
            QVERIFY(found.report.unplaced); // the user may say what it is in
    }

    void aMissingSideFileIsNoMatter_data()
    {
        QTest::addColumn<QString>("suffix");
        for (const char *suffix : {"shx", "dbf", "prj"})
            QTest::newRow(suffix) << QString::fromLatin1(suffix);
    }
    void aMissingSideFileIsNoMatter()
    {
        QFETCH(QString, suffix);
        const QString shp = m_folder.filePath(u"side.shp"_s);
        QVERIFY(madefiles::writeShapefile(shp, madefiles::squares(3)));
        QVERIFY(QFile::remove(m_folder.filePath(u"side."_s + suffix)));
        const Read found = read(shp);
        QCOMPARE(featuresIn(found), std::size_t(3));
        QVERIFY(!found.problems.empty());
    }

    void eachKindOfGeometryIsALayer()
    {
        const Read found = read(made(u"mixed.geojson"_s, R"({"type":"FeatureCollection","features":[
            {"type":"Feature","properties":{"name":"town"},"geometry":{"type":"Point","coordinates":[36,34]}},
            {"type":"Feature","properties":{"name":"road"},"geometry":{"type":"LineString","coordinates":[[36,34],[37,35]]}},
            {"type":"Feature","properties":{"name":"lake"},
             "geometry":{"type":"Polygon","coordinates":[[[36,34],[37,34],[37,35],[36,34]]]}},
            {"type":"Feature","properties":{"name":"village"},"geometry":{"type":"Point","coordinates":[38,36]}}]})"));
        QVERIFY(found.layers);
        QCOMPARE(found.layers->size(), std::size_t(3));
        const auto &layers = found.layers.value();
        QCOMPARE(layers[0].kind, GeometryKind::Area);
        QCOMPARE(layers[0].features[0].name.english, u"lake"_s);
        QCOMPARE(layers[1].kind, GeometryKind::Line);
        QCOMPARE(layers[2].kind, GeometryKind::Point);
        QCOMPARE(layers[2].features[1].name.english, u"village"_s);
        QCOMPARE(found.report.read, 4);
        QCOMPARE(found.report.skipped, 0);
        QCOMPARE(qRound(found.report.east), 38);
    }

    void aCollectionGivesEachOfItsKinds()
    {
        const Read found = read(made(u"collection.geojson"_s, R"({"type":"Feature","properties":{"name":"base"},
            "geometry":{"type":"GeometryCollection","geometries":[
              {"type":"Polygon","coordinates":[[[36,34],[37,34],[37,35],[36,34]]]},
              {"type":"Point","coordinates":[36.5,34.2]}]}})"));
        QVERIFY(found.layers);
        QCOMPARE(found.layers->size(), std::size_t(2));
        for (const VectorLayer &layer : *found.layers)
            QCOMPARE(layer.features[0].name.english, u"base"_s);
    }

    void oneLayerOfSeveralKindsTellsOfTheOthers()
    {
        const QString path = made(u"two.geojson"_s, R"({"type":"FeatureCollection","features":[
            {"type":"Feature","properties":{},"geometry":{"type":"Point","coordinates":[36,34]}},
            {"type":"Feature","properties":{},"geometry":{"type":"Point","coordinates":[37,34]}},
            {"type":"Feature","properties":{},"geometry":{"type":"LineString","coordinates":[[36,34],[37,35]]}}]})");
        Problems problems;
        LayerReport report;
        const auto layer = readLayer(path, {}, problems, &report);
        QVERIFY(layer);
        QCOMPARE(layer->kind, GeometryKind::Point);
        QCOMPARE(report.read, 2);
        QCOMPARE(report.skipped, 1);
    }

    void aFeatureOfSeveralKindsIsCountedOnce()
    {
        const QString path = made(u"collection.geojson"_s, R"({"type":"FeatureCollection","features":[
            {"type":"Feature","properties":{},"geometry":{"type":"GeometryCollection","geometries":[
                {"type":"Point","coordinates":[36,34]},{"type":"LineString","coordinates":[[36,34],[37,35]]},
                {"type":"Polygon","coordinates":[[[36,34],[37,34],[37,35],[36,34]]]}]}},
            {"type":"Feature","properties":{},"geometry":{"type":"Point","coordinates":[38,34]}}]})");
        Problems problems;
        LayerReport report;
        const auto layers = readLayerKinds(path, {}, problems, &report);
        QVERIFY(layers);
        QCOMPARE(layers->size(), 3u);
        QCOMPARE(report.read, 2);
        QCOMPARE(report.skipped, 0);
        LayerReport ofOne;
        QVERIFY(readLayer(path, {}, problems, &ofOne));
        QCOMPARE(ofOne.read + ofOne.skipped, 2);
    }

    void theExtentIsThatOfTheFile()
    {
        const QString path = made(u"pole.geojson"_s, R"({"type":"FeatureCollection","features":[
            {"type":"Feature","properties":{},"geometry":{"type":"LineString","coordinates":[[-179,-90],[178.5,89.25]]}}]})");
        Problems problems;
        LayerReport report;
        QVERIFY(readLayer(path, {}, problems, &report));
        QCOMPARE(report.south, -90.0);
        QCOMPARE(report.north, 89.25);
        QCOMPARE(report.west, -179.0);
        QCOMPARE(report.east, 178.5);
    }

    void filesThatOnlyNameOthersAreRefused_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("VRT of a file") << u"a.vrt"_s
                                       << QByteArray("<OGRVRTDataSource><OGRVRTLayer name=\"x\"><SrcDataSource>"
                                                     "/etc/passwd</SrcDataSource></OGRVRTLayer></OGRVRTDataSource>");
        QTest::newRow("VRT of an address")
            << u"b.vrt"_s
            << QByteArray("<OGRVRTDataSource><OGRVRTLayer name=\"x\"><SrcDataSource>/vsicurl/http://%1/x.shp"
                          "</SrcDataSource></OGRVRTLayer></OGRVRTDataSource>");
        QTest::newRow("WFS") << u"c.xml"_s
                             << QByteArray("<OGRWFSDataSource><URL>http://%1/wfs</URL></OGRWFSDataSource>");
        QTest::newRow("WMS") << u"d.xml"_s
                             << QByteArray("<GDAL_WMS><Service name=\"TMS\"><ServerUrl>http://%1/${z}/${x}/${y}"
                                           "</ServerUrl></Service></GDAL_WMS>");
    }
    void filesThatOnlyNameOthersAreRefused()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, content);
        const Door door;
        content.replace("%1", QByteArray("127.0.0.1:" + QByteArray::number(door.port())));
        const Read found = read(made(name, content));
        QVERIFY(!door.wasKnockedAt());
        QVERIFY(!found.layers);
        QVERIFY2(says(found, u"not opened"_s) || says(found, u"no layer or data file"_s),
                 qPrintable(oneLine(found.layers.problem())));
    }

    void whatAFileNamesOnTheNetworkIsNotAskedFor_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("content"); // %1: the address
        QTest::newRow("GeoJSON, CRS by address")
            << u"crs.geojson"_s
            << QByteArray("{\"type\":\"FeatureCollection\",\"crs\":{\"type\":\"url\",\"properties\":{\"url\":\"http://"
                          "%1/crs\"}}, "
                          "\"features\":[{\"type\":\"Feature\",\"properties\":{},\"geometry\":{\"type\":\"Point\","
                          "\"coordinates\":[36,34]}}]}");
        QTest::newRow("GeoJSON, CRS as link")
            << u"link.geojson"_s
            << QByteArray("{\"type\":\"FeatureCollection\",\"crs\":{\"type\":\"link\",\"properties\":{\"href\":\"http:/"
                          "/%1/crs\",\"type\":\"proj4\"}}, "
                          "\"features\":[{\"type\":\"Feature\",\"properties\":{},\"geometry\":{\"type\":\"Point\","
                          "\"coordinates\":[36,34]}}]}");
        QTest::newRow("GML, schema and geometry by address")
            << u"schema.gml"_s
            << QByteArray(
                   "<?xml version=\"1.0\"?><ogr:FeatureCollection "
                   "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" "
                   "xsi:schemaLocation=\"http://ogr.maptools.org/ http://%1/schema.xsd\" "
                   "xmlns:xlink=\"http://www.w3.org/1999/xlink\" "
                   "xmlns:ogr=\"http://ogr.maptools.org/\" xmlns:gml=\"http://www.opengis.net/gml\"> "
                   "<gml:featureMember><ogr:a fid=\"a.0\"><ogr:geometryProperty><gml:Point srsName=\"EPSG:4326\"> "
                   "<gml:coordinates>36,34</gml:coordinates></gml:Point></ogr:geometryProperty> "
                   "<ogr:more xlink:href=\"http://%1/more.gml\"/></ogr:a></gml:featureMember></ogr:FeatureCollection>");
        QTest::newRow("KML, network link")
            << u"link.kml"_s
            << QByteArray("<?xml version=\"1.0\"?><kml xmlns=\"http://www.opengis.net/kml/2.2\"><Document> "
                          "<NetworkLink><Link><href>http://%1/more.kml</href></Link></NetworkLink> "
                          "<Placemark><name>a</name><Point><coordinates>36,34</coordinates></Point></Placemark></"
                          "Document></kml>");
    }
    void whatAFileNamesOnTheNetworkIsNotAskedFor()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, content);
        const Door door;
        QVERIFY(door.port() != 0);
        content.replace("%1", QByteArray("127.0.0.1:" + QByteArray::number(door.port())));
        const Read found = read(made(name, content));
        QVERIFY(!door.wasKnockedAt());
        QVERIFY2(found.layers || !found.layers.problem().text.isEmpty(), "silent");
        if (found.layers)
            QCOMPARE(featuresIn(found), std::size_t(1));
    }

    void ordinaryFilesOfOtherKindsSaySo_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("text") << QByteArray("hello");
        QTest::newRow("web page") << QByteArray("<!DOCTYPE html><html><body>404</body></html>");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("zeros") << QByteArray(5000, '\0');
        QTest::newRow("broken GeoJSON") << QByteArray("{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feat");
    }
    void ordinaryFilesOfOtherKindsSaySo()
    {
        QFETCH(QByteArray, content);
        for (const QString &suffix : {u"geojson"_s, u"gpkg"_s, u"kml"_s, u"zip"_s, u"shp"_s, u"mbtiles"_s, u"fgb"_s}) {
            const QString path = made(u"other."_s + suffix, content);
            const Read found = read(path);
            QVERIFY2(!found.layers, qPrintable(suffix));
            QVERIFY(!found.layers.problem().text.isEmpty() && !found.layers.problem().text.contains(u'\n'));
            QCOMPARE(found.layers.problem().file, path);
        }
    }
};

QTEST_GUILESS_MAIN(FormatsTest)
#include "tst_formats.moc"
