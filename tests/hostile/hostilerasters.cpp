// Base maps: pictures cut short, without a place on the Earth, and tiles that are none.
#include "maker.h"

#include <cpl_string.h>
#include <gdal_priv.h>
#include <ogrsf_frmts.h>

#include <QFile>
#include <QFileInfo>

#include <cmath>
#include <vector>

namespace sijill::hostile {

using namespace Qt::StringLiterals;

namespace {

struct Picture {
    const char *driver = "GTiff";
    int width = 256, height = 256, bands = 3;
    GDALDataType type = GDT_Byte;
    std::vector<double> place = {35, 0.02, 0, 37, 0, -0.02};
    const char *crs = "EPSG:4326";
    double value = 100;
};

/// Over memory, as some formats are only written as copies.
void make(const QString &path, const Picture &picture)
{
    GDALDriverManager *drivers = GetGDALDriverManager();
    const GDALDatasetUniquePtr made(drivers->GetDriverByName("MEM")->Create("", picture.width, picture.height,
                                                                            picture.bands, picture.type, nullptr));
    if (!picture.place.empty())
        made->SetGeoTransform(const_cast<double *>(picture.place.data()));
    OGRSpatialReference crs;
    if (crs.SetFromUserInput(picture.crs) == OGRERR_NONE)
        made->SetSpatialRef(&crs);
    for (int band = 1; band <= picture.bands; ++band)
        made->GetRasterBand(band)->Fill(picture.value);
    const GDALDatasetUniquePtr copy(
        drivers->GetDriverByName(picture.driver)
            ->CreateCopy(path.toUtf8().constData(), made.get(), false, nullptr, nullptr, nullptr));
    if (!copy)
        qFatal("%s: %s", qPrintable(path), CPLGetLastErrorMsg());
}

QByteArray bytesOf(Maker &maker, const char *name, const QString &fileName, const Picture &picture)
{
    const QString path = maker.reserve(QString::fromLatin1(name), Kind::Raster, fileName).path;
    make(path, picture);
    return readAll(path);
}

void addPictures(Maker &maker)
{
    const QByteArray tif = bytesOf(maker, "a whole GeoTIFF", u"map.tif"_s, {});
    const QByteArray png = bytesOf(maker, "a whole PNG", u"map.png"_s, {.driver = "PNG"});
    bytesOf(maker, "one pixel", u"map.tif"_s, {.width = 1, .height = 1});
    bytesOf(maker, "one line", u"map.tif"_s, {.width = 3000, .height = 1});
    bytesOf(maker, "60 bands", u"map.tif"_s, {.width = 16, .height = 16, .bands = 60});
    bytesOf(maker, "no number in any pixel", u"map.tif"_s, {.bands = 1, .type = GDT_Float32, .value = std::nan("")});
    bytesOf(maker, "endless in every pixel", u"map.tif"_s, {.bands = 1, .type = GDT_Float64, .value = HUGE_VAL});
    bytesOf(maker, "no place", u"map.tif"_s, {.place = {}});
    bytesOf(maker, "no system", u"map.tif"_s, {.crs = ""});
    bytesOf(maker, "far from the Earth", u"map.tif"_s, {.place = {5000, 1, 0, 5000, 0, -1}});
    bytesOf(maker, "pixels of no size", u"map.tif"_s, {.place = {36, 0, 0, 34, 0, 0}});
    bytesOf(maker, "turned and sheared", u"map.tif"_s, {.place = {36, 0.01, 0.01, 34, 0.01, 0.01}});
    bytesOf(maker, "a place that is no number", u"map.tif"_s, {.place = {std::nan(""), 1, 0, 34, 0, -1}});
    maker.add(u"half a GeoTIFF"_s, Kind::Raster, u"map.tif"_s, tif.first(tif.size() / 2));
    maker.add(u"a header of a GeoTIFF"_s, Kind::Raster, u"map.tif"_s, tif.first(8));
    maker.add(u"half a PNG"_s, Kind::Raster, u"map.png"_s, png.first(png.size() / 2));
    maker.beside(u"map.wld"_s, "0.02\n0\n0\n-0.02\n35\n37\n");
    maker.add(u"words beside a picture"_s, Kind::Raster, u"map.png"_s, png);
    maker.beside(u"map.wld"_s, "east\nnorth\n\n1e999\nnan\n-\n");
    maker.add(u"an empty picture"_s, Kind::Raster, u"map.tif"_s, {});
    maker.add(u"text called a picture"_s, Kind::Raster, u"map.tif"_s, "Dear all");
    maker.add(u"a mosaic of nothing"_s, Kind::Raster, u"map.vrt"_s,
              R"(<VRTDataset rasterXSize="8" rasterYSize="8"></VRTDataset>)");
    maker.add(
        u"a mosaic of what is not there"_s, Kind::Raster, u"map.vrt"_s,
        R"(<VRTDataset rasterXSize="8" rasterYSize="8"><SRS>EPSG:4326</SRS><GeoTransform>35,1,0,37,0,-1</GeoTransform>)"
        R"(<VRTRasterBand dataType="Byte" band="1"><SimpleSource><SourceFilename relativeToVRT="1">lost.tif</SourceFilename>)"
        R"(<SourceBand>1</SourceBand></SimpleSource></VRTRasterBand></VRTDataset>)");
    maker.add(u"half a mosaic"_s, Kind::Raster, u"map.vrt"_s, "<VRTDataset rasterXSize=");
}

/// @pre `sql` is what becomes of the tables of a whole file of tiles
void addTiles(Maker &maker, const char *name, const QByteArray &sql)
{
    const QString path = maker.reserve(QString::fromLatin1(name), Kind::Raster, u"map.mbtiles"_s).path;
    make(path, {.driver = "MBTiles",
                .width = 512,
                .height = 512,
                .place = {4000000, 1000, 0, 4500000, 0, -1000},
                .crs = "EPSG:3857"});
    static constexpr const char *drivers[] = {"SQLite", nullptr};
    const GDALDatasetUniquePtr file(
        GDALDataset::Open(path.toUtf8().constData(), GDAL_OF_VECTOR | GDAL_OF_UPDATE, drivers));
    CPLErrorReset();
    if (file)
        file->ReleaseResultSet(file->ExecuteSQL(sql.constData(), nullptr, nullptr));
    if (!file || CPLGetLastErrorType() >= CE_Failure)
        qFatal("%s: %s", name, CPLGetLastErrorMsg());
}

void addTileFiles(Maker &maker)
{
    addTiles(maker, "empty tiles", "UPDATE tiles SET tile_data = x''");
    addTiles(maker, "tiles of text", "UPDATE tiles SET tile_data = 'blank'");
    addTiles(maker, "tiles cut in the middle",
             "UPDATE tiles SET tile_data = substr(tile_data, 1, length(tile_data) / 2)");
    addTiles(maker, "no tiles", "DELETE FROM tiles");
    addTiles(maker, "no table of tiles", "DROP TABLE tiles");
    addTiles(maker, "nothing said of it", "DELETE FROM metadata");
    addTiles(maker, "bounds that are words", "UPDATE metadata SET value = 'here' WHERE name = 'bounds'");
    addTiles(maker, "bounds the wrong way round", "UPDATE metadata SET value = '42,37,35,32' WHERE name = 'bounds'");
    addTiles(maker, "zooms below none", "UPDATE metadata SET value = '-5' WHERE name = 'minzoom'");
    addTiles(maker, "zooms that are words", "UPDATE metadata SET value = 'deep' WHERE name = 'maxzoom'");
    addTiles(maker, "HTML in what is said of it", "UPDATE metadata SET value = '<script>alert(1)</script>'");
    addTiles(maker, "tiles outside the world", "UPDATE tiles SET tile_row = tile_row + 1000000");
    maker.add(u"a file of tiles without anything"_s, Kind::Raster, u"map.mbtiles"_s, "SQLite format 3");
}

/// PMTiles: a header that says where the directory is, and the directory. Only what is refused when it is read.
void addPackedTiles(Maker &maker)
{
    const auto packed = [](const QByteArray &directory, char packing = 1) -> QByteArray {
        QByteArray header(127, '\0');
        header.replace(0, 8, QByteArray("PMTiles\3", 8));
        header[8] = 127;
        header[16] = static_cast<char>(directory.size());
        header[97] = packing;
        header[98] = 1;
        header[99] = 1;
        return header + directory;
    };
    const auto add = [&](const char *name, const QByteArray &bytes) {
        maker.add(QString::fromLatin1(name), Kind::Raster, u"map.pmtiles"_s, bytes);
    };
    add("packed tiles without a byte", {});
    add("packed tiles that are a page", "<!DOCTYPE html><html><body>404</body></html>");
    add("packed tiles cut in their header", packed({}).left(60));
    add("packed tiles without a directory", packed({}));
    add("packed tiles of another version", packed({}).replace(7, 1, "\x04"));
    add("a billion packed tiles that are not there", packed(QByteArray("\x80\x94\xeb\xdc\x03\1\1", 7)));
    add("numbers of packed tiles without end", packed(QByteArray(40, '\xff')));
    add("packed tiles packed in no known way", packed(QByteArray("\1\0\1\1\1", 5), 9));
    add("packed tiles in a directory that holds itself", packed(QByteArray("\1\0\0\5\1", 5)));
}

} // namespace

void addRasters(Maker &maker)
{
    addPictures(maker);
    addTileFiles(maker);
    addPackedTiles(maker);
}

} // namespace sijill::hostile
