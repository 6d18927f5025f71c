// What a file may make GDAL do: read plain files, and nothing else.

#include "mapdata/gdal/content.h"
#include "mapdata/gdal/description.h"
#include "mapdata/gdal/drivers.h"
#include "mapdata/gdal/session.h"
#include "mapdata/layers/reader.h"
#include "mapdata/opening/tablefile.h"
#include "mapdata/raster/rastersource.h"
#include "tests/mapdata/layers/madefiles.h"
#include "tests/mapdata/raster/maderasters.h"

#include <QCryptographicHash>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <cpl_string.h>
#include <cpl_vsi.h>
#include <gdal_priv.h>
#include <ogrsf_frmts.h>
#include <sqlite3.h>

#include <arpa/inet.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace sijill;

namespace {

/// A port of this machine alone that counts who connects.
class Listener {
public:
    Listener() : m_socket(::socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0))
    {
        sockaddr_in at{};
        at.sin_family = AF_INET;
        at.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof at;
        auto *address = reinterpret_cast<sockaddr *>(&at);
        const bool open = ::bind(m_socket, address, size) == 0 && ::listen(m_socket, 64) == 0 &&
                          ::getsockname(m_socket, address, &size) == 0;
        m_port = open ? ntohs(at.sin_port) : 0;
    }
    ~Listener() { ::close(m_socket); }
    Listener(const Listener &) = delete;
    Listener &operator=(const Listener &) = delete;

    int port() const { return m_port; }
    QString address() const { return u"http://127.0.0.1:%1"_s.arg(m_port); }
    int connections()
    {
        for (int client = ::accept(m_socket, nullptr, nullptr); client >= 0;
             client = ::accept(m_socket, nullptr, nullptr)) {
            ++m_connections;
            ::close(client);
        }
        return m_connections;
    }

private:
    int m_socket;
    int m_port = 0;
    int m_connections = 0;
};

/// Every file below a folder, with its content.
QStringList stateOf(const QString &folder)
{
    QStringList state;
    QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        QByteArray content;
        if (file.open(QIODevice::ReadOnly))
            content = file.readAll();
        state << file.fileName() + u' ' +
                     QString::fromLatin1(QCryptographicHash::hash(content, QCryptographicHash::Sha1).toHex());
    }
    state.sort();
    return state;
}

/// Everything this program does with a file that somebody opens.
void openEveryWay(const QString &path)
{
    if (const auto rows = openRows(path))
        while ((*rows)->next()) {
        }
    Problems problems;
    LayerReport report;
    (void)readLayerKinds(path, {}, problems, &report);
    if (const auto map = openRaster(path))
        (void)(*map)->read((*map)->info().bounds, {32, 32});
}

struct Driver {
    QByteArray name;
    QByteArray prefix; ///< by which GDAL's documentation names its sources
    QStringList suffixes;
    bool makesPictures = false;
    bool makesFeatures = false;
};

/// All that GDAL has, before anything is taken out.
std::vector<Driver> allDrivers()
{
    GDALAllRegister();
    std::vector<Driver> all;
    for (int i = 0; i < GetGDALDriverManager()->GetDriverCount(); ++i) {
        GDALDriver *driver = GetGDALDriverManager()->GetDriver(i);
        const auto has = [&](const char *key) { return driver->GetMetadataItem(key) != nullptr; };
        const bool plain = has(GDAL_DCAP_VIRTUALIO);
        all.push_back({driver->GetDescription(), driver->GetMetadataItem(GDAL_DMD_CONNECTION_PREFIX),
                       QString::fromUtf8(driver->GetMetadataItem(GDAL_DMD_EXTENSIONS)).split(u' ', Qt::SkipEmptyParts),
                       plain && has(GDAL_DCAP_RASTER) && has(GDAL_DCAP_CREATECOPY),
                       plain && has(GDAL_DCAP_VECTOR) && has(GDAL_DCAP_CREATE)});
    }
    return all;
}

QString mosaicOf(const QString &source, bool relative)
{
    return u"<VRTDataset rasterXSize=\"64\" rasterYSize=\"64\"><SRS>EPSG:3857</SRS><GeoTransform>0, 9000, 0, 0, 0, "
           "-9000</GeoTransform><VRTRasterBand dataType=\"Byte\" band=\"1\"><SimpleSource><SourceFilename "
           "relativeToVRT=\"%1\">%2</SourceFilename><SourceBand>1</SourceBand></SimpleSource></VRTRasterBand>"
           "</VRTDataset>"_s.arg(relative ? 1 : 0)
               .arg(source.toHtmlEscaped());
}

/// Descriptions as a documentation would show them, for drivers that know such.
std::vector<std::pair<QString, QString>> descriptionsFor(const Driver &driver, const QString &address)
{
    const QString name = QString::fromUtf8(driver.name);
    const QString suffix = driver.suffixes.value(0, u"txt"_s);
    return {{u"described."_s + suffix, u"<%1><Service name=\"TMS\"><ServerUrl>%2/${z}/${x}/${y}.png</ServerUrl>"
                                       "</Service><URL>%2</URL><SrcDataSource>%2</SrcDataSource></%1>"_s.arg(
                                           QString(name).remove(u' '), address)},
            {u"object."_s + suffix,
             u"{\"type\": \"%1\", \"url\": \"%2/a.json\", \"links\": [{\"href\": \"%2/b\"}]}"_s.arg(name, address)},
            {u"named.vrt"_s, mosaicOf(QString::fromUtf8(driver.prefix) + address + u"/a."_s + suffix, false)},
            {u"vector.vrt"_s, u"<OGRVRTDataSource><OGRVRTLayer name=\"a\"><SrcDataSource>%1%2/a</SrcDataSource>"
                              "</OGRVRTLayer></OGRVRTDataSource>"_s.arg(QString::fromUtf8(driver.prefix), address)}};
}

class Quiet {
public:
    Quiet() { CPLPushErrorHandler(CPLQuietErrorHandler); }
    ~Quiet() { CPLPopErrorHandler(); }
};

/// A small file of that driver's own, by that driver. Where it can make none there is none.
void makeOwnFile(const Driver &driver, const QString &path)
{
    const Quiet quiet;
    GDALDriver *maker = GetGDALDriverManager()->GetDriverByName(driver.name.constData());
    if (driver.makesPictures) {
        GDALDriver *memory = GetGDALDriverManager()->GetDriverByName("MEM");
        const GDALDatasetUniquePtr picture(memory->Create("", 32, 32, 1, GDT_Byte, nullptr));
        double transform[6] = {35, 0.1, 0, 37, 0, -0.1};
        picture->SetGeoTransform(transform);
        const GDALDatasetUniquePtr made(
            maker->CreateCopy(path.toUtf8().constData(), picture.get(), FALSE, nullptr, nullptr, nullptr));
    } else if (driver.makesFeatures) {
        const GDALDatasetUniquePtr made(maker->Create(path.toUtf8().constData(), 0, 0, 0, GDT_Unknown, nullptr));
        OGRLayer *layer = made ? made->CreateLayer("a", nullptr, wkbPoint, nullptr) : nullptr;
        if (!layer)
            return;
        OGRFeature feature(layer->GetLayerDefn());
        OGRPoint point(36, 34);
        feature.SetGeometry(&point);
        if (layer->CreateFeature(&feature) != OGRERR_NONE)
            return;
    }
}

struct CloseDatabase {
    void operator()(sqlite3 *database) const { sqlite3_close(database); }
};

void makeDatabase(const QString &path, const char *sql)
{
    QFile::remove(path);
    sqlite3 *database = nullptr;
    QCOMPARE(sqlite3_open(path.toUtf8().constData(), &database), SQLITE_OK);
    const std::unique_ptr<sqlite3, CloseDatabase> owned(database);
    QCOMPARE(sqlite3_exec(database, sql, nullptr, nullptr, nullptr), SQLITE_OK);
}

} // namespace

class DoorsTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    std::vector<Driver> m_drivers;

    QString path(const QString &name) const { return m_folder.filePath(name); }
    QString made(const QString &name, const QString &content) const
    {
        madefiles::writeAll(path(name), content.toUtf8());
        return path(name);
    }
    /// A picture in that folder, which is made.
    QString picture(const QString &name) const
    {
        QDir().mkpath(QFileInfo(path(name)).path());
        maderasters::make(path(name), {.transform = maderasters::tileTransform(4, 9, 6, 64), .crs = "EPSG:3857"},
                          [](int x, int y) { return std::array<double, 4>{double(x), double(y), 7, 255}; });
        return path(name);
    }

private slots:
    void initTestCase()
    {
        m_drivers = allDrivers();
        QVERIFY(m_drivers.size() > 50);
        for (const Driver &driver : m_drivers) {
            const QString folder = path(u"own/"_s + QString::fromUtf8(driver.name).replace(u'/', u'_'));
            QDir().mkpath(folder);
            makeOwnFile(driver, folder + u"/own."_s + driver.suffixes.value(0, u"dat"_s));
        }
        registerAllDrivers();
    }

    void onlyWhatIsOnTheListIsRegistered()
    {
        GDALDriverManager *manager = GetGDALDriverManager();
        QVERIFY(manager->GetDriverCount() > 10);
        for (int i = 0; i < manager->GetDriverCount(); ++i)
            QVERIFY2(isPermittedDriver(manager->GetDriver(i)->GetDescription()),
                     manager->GetDriver(i)->GetDescription());
        for (const char *name : {"WMS", "WFS", "HTTP", "OGR_VRT", "netCDF", "PostgreSQL"})
            QVERIFY2(!manager->GetDriverByName(name), name);
        const CPLStringList prefixes(VSIGetFileSystemsPrefixes());
        for (const char *prefix : prefixes)
            QVERIFY2(isPermittedFileSystem(prefix), prefix);
    }

    void noFileOfAnyDriverReachesANetworkOrWrites_data()
    {
        QTest::addColumn<int>("driver");
        for (std::size_t i = 0; i < m_drivers.size(); ++i)
            QTest::newRow(m_drivers[i].name.constData()) << static_cast<int>(i);
    }
    void noFileOfAnyDriverReachesANetworkOrWrites()
    {
        QFETCH(int, driver);
        const Driver &wanted = m_drivers[static_cast<std::size_t>(driver)];
        Listener listener;
        QVERIFY(listener.port() > 0);
        const QString own = path(u"own/"_s + QString::fromUtf8(wanted.name).replace(u'/', u'_'));
        QTemporaryDir described(path(u"described-XXXXXX"_s));
        QStringList files;
        for (const QFileInfo &file : QDir(own).entryInfoList(QDir::AllEntries | QDir::NoDotAndDotDot))
            files << file.filePath();
        for (const auto &[name, content] : descriptionsFor(wanted, listener.address())) {
            madefiles::writeAll(described.filePath(name), content.toUtf8());
            files << described.filePath(name);
        }
        const QStringList before = stateOf(m_folder.path());
        for (const QString &file : std::as_const(files))
            openEveryWay(file);
        QCOMPARE(listener.connections(), 0);
        QCOMPARE(stateOf(m_folder.path()), before);
    }

    void aMosaicReadsPicturesBesideIt()
    {
        picture(u"mosaics/a.tif"_s);
        picture(u"mosaics/below/b.tif"_s);
        for (const auto &[name, source, relative] :
             {std::tuple{u"one.vrt"_s, u"a.tif"_s, true}, std::tuple{u"two.vrt"_s, u"below/b.tif"_s, true},
              std::tuple{u"three.vrt"_s, path(u"mosaics/a.tif"_s), false},
              std::tuple{u"four.vrt"_s, u"one.vrt"_s, true}}) {
            const auto map = openRaster(made(u"mosaics/"_s + name, mosaicOf(source, relative)));
            QVERIFY2(map, map ? "" : qPrintable(oneLine(map.problem())));
            const auto image = (*map)->read((*map)->info().bounds, {32, 32});
            QVERIFY(image && !image->isBlank());
        }
    }

    void aMosaicOfAnythingElseIsRefused_data()
    {
        QTest::addColumn<QString>("source");
        QTest::addColumn<bool>("relative");
        QTest::newRow("above") << u"../outside.tif"_s << true;
        QTest::newRow("elsewhere") << u"%1/outside.tif"_s << false;
        QTest::newRow("missing") << u"nowhere.tif"_s << true;
        QTest::newRow("a folder") << u"below"_s << true;
        QTest::newRow("a device") << u"/dev/null"_s << false;
        QTest::newRow("a link that leads out") << u"link.tif"_s << true;
        QTest::newRow("an address") << u"http://127.0.0.1/a.tif"_s << false;
        QTest::newRow("a file system") << u"/vsizip/a.zip/a.tif"_s << false;
        QTest::newRow("a driver's name") << u"GPKG:a.gpkg:tiles"_s << true;
        QTest::newRow("a mosaic of those") << u"inner.vrt"_s << true;
        QTest::newRow("itself") << u"outer.vrt"_s << true;
    }
    void aMosaicOfAnythingElseIsRefused()
    {
        QFETCH(QString, source);
        QFETCH(bool, relative);
        picture(u"outside.tif"_s);
        picture(u"refused/below/b.tif"_s);
        QFile::link(path(u"outside.tif"_s), path(u"refused/link.tif"_s));
        made(u"refused/inner.vrt"_s, mosaicOf(u"../outside.tif"_s, true));
        const auto map =
            openRaster(made(u"refused/outer.vrt"_s, mosaicOf(source.replace("%1"_L1, m_folder.path()), relative)));
        QVERIFY(!map);
        QVERIFY2(map.problem().text.contains("own folder"_L1) || map.problem().text.contains("too deeply"_L1),
                 qPrintable(map.problem().text));
    }

    void aMosaicByAnotherNameIsLookedAtAsWell()
    {
        picture(u"outside.tif"_s);
        QDir().mkpath(path(u"disguise"_s));
        const auto map = openRaster(made(u"disguise/a.tif"_s, mosaicOf(u"../outside.tif"_s, true)));
        QVERIFY(!map);
        QVERIFY2(map.problem().text.contains("own folder"_L1), qPrintable(map.problem().text));
    }

    void whatADescriptionIsNotKnownToSayIsRefused()
    {
        const QString band = mosaicOf(u"a.tif"_s, true);
        QVERIFY(
            !whyContentRefused(made(u"raw.vrt"_s, QString(band).replace("band=\"1\""_L1,
                                                                        "band=\"1\" subClass=\"VRTRawRasterBand\""_L1)))
                 .isEmpty());
        QVERIFY(!whyContentRefused(
                     made(u"other.vrt"_s, QString(band).replace("<SimpleSource>"_L1, "<Unheard/><SimpleSource>"_L1)))
                     .isEmpty());
        QVERIFY(!whyContentRefused(made(u"cut.vrt"_s, band.left(150))).isEmpty());
    }

    void overviewsElsewhereAreRefused()
    {
        picture(u"outside.tif"_s);
        const QString map = picture(u"overviews/map.tif"_s);
        QVERIFY(openRaster(map));
        made(u"overviews/map.tif.aux.xml"_s,
             u"<PAMDataset><Metadata domain=\"OVERVIEWS\"><MDI key=\"OVERVIEW_FILE\">%1</MDI></Metadata></PAMDataset>"_s
                 .arg(path(u"outside.tif"_s)));
        const auto opened = openRaster(map);
        QVERIFY(!opened);
        QVERIFY2(opened.problem().text.contains("own folder"_L1), qPrintable(opened.problem().text));
    }

    void indexesOfADatabaseAreReadAndTablesOfOtherCodeAreRefused()
    {
        const QString plain = path(u"plain.db"_s), other = path(u"other.db"_s);
        makeDatabase(plain,
                     "CREATE TABLE incidents (date TEXT, killed INTEGER); INSERT INTO incidents VALUES "
                     "('2013-01-14', 3); CREATE VIRTUAL TABLE places USING rtree(id, a, b); CREATE VIRTUAL TABLE "
                     "words USING \"fts5\"(text)");
        QCOMPARE(whyContentRefused(plain), QString());
        const auto rows = openRows(plain);
        QVERIFY(rows);
        QVERIFY((*rows)->next());
        makeDatabase(other, "CREATE TABLE incidents (date TEXT, killed INTEGER); INSERT INTO incidents VALUES "
                            "('2013-01-14', 3); PRAGMA writable_schema=ON; INSERT INTO sqlite_master VALUES ('table', "
                            "'strange', 'strange', 0, 'CREATE VIRTUAL TABLE strange USING example(a)')");
        const auto refused = openRows(other);
        QVERIFY(!refused);
        QVERIFY2(refused.problem().text.contains("example"_L1), qPrintable(refused.problem().text));
    }

    void rowsThatAreInALogOnlyAreReadOrMissedAloud()
    {
        const QString path = this->path(u"live.db"_s);
        QFile::remove(path);
        sqlite3 *database = nullptr;
        QCOMPARE(sqlite3_open(path.toUtf8().constData(), &database), SQLITE_OK);
        {
            const std::unique_ptr<sqlite3, CloseDatabase> writer(database);
            QCOMPARE(sqlite3_exec(database,
                                  "PRAGMA journal_mode=WAL; CREATE TABLE incidents (date TEXT, killed INTEGER); "
                                  "PRAGMA wal_checkpoint; INSERT INTO incidents VALUES ('2013-01-14', 3)",
                                  nullptr, nullptr, nullptr),
                     SQLITE_OK);
            const auto rows = openRows(path);
            QVERIFY(rows);
            QVERIFY((*rows)->next());
            for (const char *suffix : {"", "-wal"})
                QFile::copy(path + QLatin1StringView(suffix), this->path(u"copy.db"_s) + QLatin1StringView(suffix));
        }
        const auto copy = openRows(this->path(u"copy.db"_s));
        QVERIFY(!copy);
        QVERIFY2(copy.problem().text.contains("copy.db-wal"_L1), qPrintable(copy.problem().text));
    }

    void nothingIsLeftBesideADatabaseWithALog()
    {
        const QString path = this->path(u"log/log.db"_s);
        QDir().mkpath(QFileInfo(path).path());
        makeDatabase(path, "PRAGMA journal_mode=WAL; CREATE TABLE incidents (date TEXT, killed INTEGER); INSERT INTO "
                           "incidents VALUES ('2013-01-14', 3)");
        const QStringList before = stateOf(QFileInfo(path).path());
        QCOMPARE(before.size(), 1);
        const auto rows = openRows(path);
        QVERIFY(rows);
        QVERIFY((*rows)->next());
        QCOMPARE(stateOf(QFileInfo(path).path()), before);
    }
};

QTEST_GUILESS_MAIN(DoorsTest)
#include "tst_doors.moc"
