// Vector tiles: packages and single ones that are empty, cut, or say what cannot be.
#include "maker.h"

#include <cpl_string.h>
#include <gdal_priv.h>
#include <gdal_utils.h>
#include <ogrsf_frmts.h>

#include <QTemporaryDir>

namespace sijill::hostile {

using namespace Qt::StringLiterals;

namespace {

QByteArray &packageOfTiles()
{
    static QByteArray made = [] {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"rows.mbtiles"_s);
        makeVector(path, "MBTiles", 40);
        return readAll(path);
    }();
    return made;
}

void addPackage(Maker &maker, Kind kind, const char *name, const QByteArray &sql)
{
    const QString path = maker.add(QString::fromLatin1(name), kind, u"rows.mbtiles"_s, packageOfTiles()).path;
    if (sql.isEmpty())
        return;
    static constexpr const char *drivers[] = {"SQLite", nullptr};
    const GDALDatasetUniquePtr file(
        GDALDataset::Open(path.toUtf8().constData(), GDAL_OF_VECTOR | GDAL_OF_UPDATE, drivers));
    CPLErrorReset();
    if (file)
        file->ReleaseResultSet(file->ExecuteSQL(sql.constData(), nullptr, nullptr));
    if (!file || CPLGetLastErrorType() >= CE_Failure)
        qFatal("%s: %s", name, CPLGetLastErrorMsg());
}

} // namespace

void addVectorTiles(Maker &maker)
{
    for (const Kind kind : {Kind::Table, Kind::Layer, Kind::Raster}) {
        addPackage(maker, kind, "vector tiles", {});
        addPackage(maker, kind, "vector tiles that are empty", "UPDATE tiles SET tile_data = x''");
        addPackage(maker, kind, "vector tiles of text", "UPDATE tiles SET tile_data = 'blank'");
        addPackage(maker, kind, "vector tiles cut in the middle",
                   "UPDATE tiles SET tile_data = substr(tile_data, 1, length(tile_data) / 2)");
        addPackage(maker, kind, "vector tiles of zeros", "UPDATE tiles SET tile_data = zeroblob(5000)");
    }
    for (const char *sql :
         {"DELETE FROM metadata WHERE name = 'json'", "UPDATE metadata SET value = '{' WHERE name = 'json'",
          "UPDATE metadata SET value = '{\"vector_layers\": [3, {\"id\": 7, \"fields\": []}]}' WHERE name = 'json'",
          "UPDATE metadata SET value = '99' WHERE name = 'maxzoom'", "UPDATE tiles SET zoom_level = zoom_level + 60",
          "UPDATE tiles SET tile_column = -1", "DELETE FROM tiles"})
        addPackage(maker, Kind::Table, "vector tiles of which something else is said", sql);
    for (const char *tile : {"", "x", "\x1a", "\x1a\xff\xff\xff\xff\x0f",
                             "\x1a\x05\x0a\x01"
                             "a\x78\x02"}) {
        maker.add(u"a vector tile by itself"_s, Kind::Layer, u"0.mvt"_s, tile);
        maker.add(u"a vector tile by itself"_s, Kind::Layer, u"0.pbf"_s, tile);
    }
    maker.add(u"a package of tiles in one file that is none"_s, Kind::Layer, u"rows.pmtiles"_s,
              "PMTiles\x03" + QByteArray(200, '\xff'));
}

} // namespace sijill::hostile
