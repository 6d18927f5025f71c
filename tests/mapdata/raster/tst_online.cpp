#include "tileserver.h"

#include "mapdata/geo/tiles.h"
#include "mapdata/raster/encode.h"
#include "mapdata/raster/offline.h"
#include "mapdata/raster/online.h"

#include <gdal_priv.h>

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace sijill;
using namespace Qt::StringLiterals;

namespace {

QByteArray pngOf(quint8 red, quint8 green)
{
    RasterImage image{.size = {256, 256}, .rgba = {}, .opaque = true};
    image.rgba.resize(256 * 256 * 4);
    for (qsizetype i = 0; i < image.rgba.size(); i += 4) {
        image.rgba[i] = static_cast<char>(red);
        image.rgba[i + 1] = static_cast<char>(green);
        image.rgba[i + 2] = 9;
        image.rgba[i + 3] = static_cast<char>(255);
    }
    return encode(image, TileFormat::Png);
}

/// /z/x/y.png: red is ten times the column, green ten times the row. Column 3 has nothing.
QByteArray answer(const QByteArray &path)
{
    const QList<QByteArray> parts = path.chopped(4).split('/');
    if (parts.size() != 4 || parts[2].toInt() == 3)
        return {};
    return pngOf(static_cast<quint8>(parts[2].toInt() * 10), static_cast<quint8>(parts[3].toInt() * 10));
}

OnlineMap mapAt(int port)
{
    OnlineMap map;
    map.name = u"Test"_s;
    map.url = u"http://127.0.0.1:%1/{z}/{x}/{y}.png"_s.arg(port);
    map.maxZoom = 4;
    map.attribution = u"© nobody"_s;
    return map;
}

std::array<int, 4> middleOf(const RasterImage &image)
{
    if (image.isBlank())
        return {};
    const auto *p = reinterpret_cast<const quint8 *>(image.rgba.constData()) +
                    (qsizetype(image.size.height() / 2) * image.size.width() + image.size.width() / 2) * 4;
    return {p[0], p[1], p[2], p[3]};
}

} // namespace

class OnlineTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    Result<std::vector<OnlineMap>> listOf(const QByteArray &text, Problems &problems)
    {
        QFile file(m_folder.filePath(u"maps.json"_s));
        if (file.open(QIODevice::WriteOnly))
            file.write(text);
        file.close();
        return readOnlineMaps(file.fileName(), problems);
    }

private slots:
    void initTestCase() { qputenv("no_proxy", "127.0.0.1"); }

    // First: nothing of GDAL's has been registered yet.
    void turnedOffGdalIsNotEvenAsked()
    {
        const int drivers = GDALGetDriverCount();
        TileServer server(answer);
        const auto source = openOnline(mapAt(server.port()), NetworkUse::Off);
        QVERIFY(!source);
        QVERIFY(!source.problem().text.isEmpty());
        QCOMPARE(GDALGetDriverCount(), drivers);
        QCOMPARE(drivers, 0);
        QCOMPARE(server.requests(), 0);
    }

    void noListIsAnEmptyList()
    {
        Problems problems;
        const auto maps = readOnlineMaps(m_folder.filePath(u"none.json"_s), problems);
        QVERIFY(maps && maps->empty() && problems.empty());
    }
    void whatIsNoListIsSaid()
    {
        Problems problems;
        QVERIFY(!listOf("", problems));
        QVERIFY(!listOf("[]", problems));
        QVERIFY(!listOf("{\"maps\": 5}", problems));
    }
    void mapsThatCannotBeUsedAreLeftOutAndTold()
    {
        Problems problems;
        const auto maps = listOf(
            "{\"maps\": ["
            "{\"name\": \"Good\", \"url\": \"https://example.org/{z}/{x}/{y}.png\", \"max_zoom\": 12, \"attribution\": "
            "\"A\", \"may_save\": true},"
            "{\"name\": \"Service\", \"kind\": \"wms\", \"url\": \"https://example.org/wms\", \"layers\": \"a,b\"},"
            "{\"url\": \"https://example.org/{z}/{x}/{y}.png\"},"
            "{\"name\": \"No place\", \"url\": \"https://example.org/tiles.png\"},"
            "{\"name\": \"A file\", \"url\": \"file:///etc/{z}/{x}/{y}\"},"
            "{\"name\": \"Zooms\", \"url\": \"https://example.org/{z}/{x}/{y}.png\", \"min_zoom\": 9, \"max_zoom\": 3},"
            "7]}",
            problems);
        QVERIFY(maps);
        QCOMPARE(maps->size(), 2U);
        QCOMPARE(maps->front().maxZoom, 12);
        QVERIFY(maps->front().maySave);
        QCOMPARE(maps->back().kind, OnlineMap::Kind::Wms);
        QVERIFY(!maps->back().maySave);
        QCOMPARE(problems.size(), 5U);
        QCOMPARE(problems.front().where, u"map 3"_s);
    }

    void layersAreOfServicesAlone()
    {
        Problems problems;
        const auto maps = listOf("{\"maps\": [{\"name\": \"Tiles\", \"url\": \"https://example.org/{z}/{x}/{y}.png\","
                                 "\"layers\": \"a,b\", \"format\": \"image/jpeg\"}]}",
                                 problems);
        QVERIFY(maps && maps->size() == 1);
        const QString other = m_folder.filePath(u"other.json"_s);
        QVERIFY(!addOnlineMap(other, maps->front()));
        const auto again = readOnlineMaps(other, problems);
        QVERIFY(again);
        QCOMPARE(*again, *maps);
    }

    void noServerIsAskedBeforeATileIsRead()
    {
        TileServer server(answer);
        if (!server.isUp())
            QSKIP("there is no loopback interface");
        const auto source = openOnline(mapAt(server.port()), NetworkUse::On);
        QVERIFY2(source, qPrintable(source ? QString() : oneLine(source.problem())));
        QCOMPARE(server.requests(), 0);
        QCOMPARE((*source)->info().maxZoom, 4);
        QCOMPARE((*source)->info().attribution, u"© nobody"_s);
        QVERIFY((*source)->info().isOnline && !(*source)->info().maySave);
    }
    void tilesComeFromTheirAddress()
    {
        TileServer server(answer);
        if (!server.isUp())
            QSKIP("there is no loopback interface");
        const auto source = openOnline(mapAt(server.port()), NetworkUse::On);
        const auto image = (*source)->read(TileId{4, 7, 5}.world(), {256, 256});
        QVERIFY2(image, qPrintable(image ? QString() : oneLine(image.problem())));
        QCOMPARE(middleOf(*image), (std::array{70, 50, 9, 255}));
        const auto coarse = (*source)->read(TileId{2, 1, 2}.world(), {256, 256});
        QCOMPARE(middleOf(*coarse), (std::array{10, 20, 9, 255}));
        const auto nothing = (*source)->read(TileId{4, 3, 5}.world(), {256, 256});
        QVERIFY(nothing && nothing->isBlank());
        const auto beyond = (*source)->read(TileId{7, 7 * 8, 5 * 8}.world(), {256, 256});
        QCOMPARE(middleOf(*beyond), (std::array{70, 50, 9, 255}));
    }
    void rowsMayCountFromTheSouth()
    {
        TileServer server(answer);
        if (!server.isUp())
            QSKIP("there is no loopback interface");
        OnlineMap map = mapAt(server.port());
        map.url.replace("{y}"_L1, "{-y}"_L1);
        const auto source = openOnline(map, NetworkUse::On);
        QCOMPARE(middleOf(*(*source)->read(TileId{4, 7, 5}.world(), {256, 256})), (std::array{70, 100, 9, 255}));
    }
    void aWmsIsAskedForItsLayers()
    {
        QByteArray asked;
        TileServer server([&](const QByteArray &path) {
            asked = path;
            return pngOf(40, 50);
        });
        if (!server.isUp())
            QSKIP("there is no loopback interface");
        OnlineMap map = mapAt(server.port());
        map.kind = OnlineMap::Kind::Wms;
        map.url = u"http://127.0.0.1:%1/wms"_s.arg(server.port());
        map.layers = u"roads"_s;
        const auto source = openOnline(map, NetworkUse::On);
        const auto image = (*source)->read(TileId{3, 4, 3}.world(), {256, 256});
        QVERIFY2(image, qPrintable(image ? QString() : oneLine(image.problem())));
        QCOMPARE(middleOf(*image), (std::array{40, 50, 9, 255}));
        QVERIFY2(asked.toLower().contains("layers=roads") && asked.toLower().contains("request=getmap"),
                 asked.constData());
    }
    void aDeadServerIsOneLine()
    {
        const auto source = openOnline(mapAt(1), NetworkUse::On); // nobody listens there
        QVERIFY(source);
        const auto image = (*source)->read(TileId{3, 4, 3}.world(), {256, 256});
        QVERIFY(!image);
        QVERIFY(!image.problem().text.isEmpty() && !image.problem().text.contains(u'\n'));
    }

    void tilesAreKeptOnDiskAndThrownAway()
    {
        TileServer server(answer);
        if (!server.isUp())
            QSKIP("there is no loopback interface");
        const DiskCache cache(m_folder.filePath(u"cache"_s));
        QCOMPARE(cache.bytes(), 0);
        {
            const auto source = openOnline(mapAt(server.port()), NetworkUse::On, cache);
            QVERIFY((*source)->read(TileId{4, 7, 5}.world(), {256, 256}));
        }
        QVERIFY(cache.bytes() > 0);
        const int asked = server.requests();
        {
            const auto source = openOnline(mapAt(server.port()), NetworkUse::On, cache);
            QCOMPARE(middleOf(*(*source)->read(TileId{4, 7, 5}.world(), {256, 256})), (std::array{70, 50, 9, 255}));
        }
        QCOMPARE(server.requests(), asked);
        QVERIFY(!cache.clear());
        QCOMPARE(cache.bytes(), 0);
    }
    void theDiskCacheKeepsToItsLimit()
    {
        const DiskCache cache(m_folder.filePath(u"limited"_s), 5000);
        const auto folder = cache.folderFor(u"a map"_s);
        QVERIFY(folder);
        for (int i = 0; i < 10; ++i) {
            QFile file(QDir(*folder).filePath(QString::number(i)));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(QByteArray(1000, 'x'));
            QVERIFY(file.flush()); // before its time is set
            QVERIFY(file.setFileTime(QDateTime::fromSecsSinceEpoch(1'000'000 + i), QFileDevice::FileModificationTime));
        }
        QCOMPARE(cache.bytes(), 10'000);
        cache.trim();
        QCOMPARE(cache.bytes(), 4000);
        QVERIFY(QFile::exists(QDir(*folder).filePath(u"9"_s)) && !QFile::exists(QDir(*folder).filePath(u"0"_s)));
    }
    void aFolderOfSomebodyElseIsNeverEmptied()
    {
        const QString folder = m_folder.filePath(u"letters"_s);
        QVERIFY(QDir().mkpath(folder + u"/inner"_s));
        QFile file(folder + u"/letter.txt"_s);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.close();
        const DiskCache cache(folder);
        QVERIFY(!cache.folderFor(u"a map"_s));
        QVERIFY(cache.clear());
        QVERIFY(QFile::exists(folder + u"/letter.txt"_s) && QDir(folder + u"/inner"_s).exists());
    }

    void savingIsForThoseWhoAllowIt()
    {
        TileServer server(answer);
        if (!server.isUp())
            QSKIP("there is no loopback interface");
        OnlineMap map = mapAt(server.port());
        map.termsUrl = u"https://example.org/terms"_s;
        const OfflineArea area{TileId{2, 2, 1}.world(), 2, 4};
        const QString file = m_folder.filePath(u"saved.mbtiles"_s);
        const auto refused = saveOffline(**openOnline(map, NetworkUse::On), area, file);
        QVERIFY(!refused);
        QVERIFY(refused.problem().text.contains(map.termsUrl));
        QCOMPARE(server.requests(), 0);
        map.maySave = true;
        const auto saved = saveOffline(**openOnline(map, NetworkUse::On), area, file);
        QVERIFY2(saved, qPrintable(saved ? QString() : oneLine(saved.problem())));
        QVERIFY(saved->finished);
        QCOMPARE(saved->written, 1 + 4 + 16);
        const auto back = openRaster(file);
        QVERIFY2(back, qPrintable(back ? QString() : oneLine(back.problem())));
        QCOMPARE(middleOf(*(*back)->read(TileId{4, 9, 5}.world(), {256, 256})), (std::array{90, 50, 9, 255}));
        QCOMPARE((*back)->info().attribution, u"© nobody"_s);
    }

    void aFileCannotMakeTheProgramCallOut()
    {
        TileServer server(answer);
        if (!server.isUp())
            QSKIP("there is no loopback interface");
        const QString service = m_folder.filePath(u"service.xml"_s), mosaic = m_folder.filePath(u"mosaic.vrt"_s);
        const auto write = [](const QString &path, const QString &text) {
            QFile file(path);
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(text.toUtf8());
        };
        const QString address = u"http://127.0.0.1:%1"_s.arg(server.port());
        const QString window =
            u"<DataWindow><UpperLeftX>-20037508.34</UpperLeftX><UpperLeftY>20037508.34</UpperLeftY>"
            "<LowerRightX>20037508.34</LowerRightX><LowerRightY>-20037508.34</LowerRightY><TileLevel>4"
            "</TileLevel><TileCountX>1</TileCountX><TileCountY>1</TileCountY><YOrigin>top</YOrigin>"
            "</DataWindow><Projection>EPSG:3857</Projection><BandsCount>3</BandsCount>"_s;
        write(service,
              u"<GDAL_WMS><Service name=\"TMS\"><ServerUrl>%1/${z}/${x}/${y}.png</ServerUrl></Service>%2</GDAL_WMS>"_s
                  .arg(address, window));
        for (const QString &inner :
             QStringList{service, u"/vsicurl/%1/4/7/5.png"_s.arg(address), QString(address + u"/4/7/5.png"_s)}) {
            write(mosaic,
                  u"<VRTDataset rasterXSize=\"256\" rasterYSize=\"256\"><SRS>EPSG:3857</SRS><GeoTransform>0, 9000, 0, "
                  "0, 0, -9000</GeoTransform><VRTRasterBand dataType=\"Byte\" band=\"1\"><SimpleSource>"
                  "<SourceFilename>%1</SourceFilename><SourceBand>1</SourceBand></SimpleSource></VRTRasterBand>"
                  "</VRTDataset>"_s.arg(inner));
            if (const auto source = openRaster(mosaic))
                (void)(*source)->read(QRectF(0, 0, 1, 1), {64, 64});
        }
        QVERIFY(!openRaster(service));
        QCOMPARE(server.requests(), 0);
    }
};

QTEST_GUILESS_MAIN(OnlineTest)
#include "tst_online.moc"
