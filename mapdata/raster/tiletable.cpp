#include "mapdata/raster/tiletable.h"

#include "mapdata/gdal/open.h"
#include "mapdata/vectortiles/archive.h"

#include <ogrsf_frmts.h>

#include <algorithm>

namespace sijill {

namespace {

constexpr int closestStored = 30;

QByteArray number(qint64 value)
{
    return QByteArray::number(value);
}

QByteArray inRange(int zoom, const StoredRange &range)
{
    return "zoom_level = " + number(zoom) + " AND tile_column BETWEEN " + number(range.left) + " AND " +
           number(range.right) + " AND tile_row BETWEEN " + number(range.top) + " AND " + number(range.bottom);
}

qint64 lastOf(int zoom)
{
    return (qint64(1) << zoom) - 1;
}

/// The same rows counted from the other side.
StoredRange mirrored(const StoredRange &range, int zoom)
{
    return {range.left, lastOf(zoom) - range.bottom, range.right, lastOf(zoom) - range.top};
}

/// An open MBTiles, read by plain SQL.
class DatabaseTiles : public TileTable {
public:
    static std::unique_ptr<TileTable> open(const QByteArray &path);

    QString metadata(const char *name) const override;
    std::vector<int> zooms() const override;
    bool hasTilesOutside(const std::vector<int> &zooms) const override;
    StoredRange extent(int zoom) const override;
    bool visit(int zoom, const StoredRange &range, qint64 step, const std::stop_token &stop,
               const std::function<void(StoredTile)> &tile) const override;

private:
    explicit DatabaseTiles(GDALDatasetUniquePtr database) : m_database(std::move(database)) {}
    bool query(const QByteArray &sql, const std::function<bool(OGRFeature &)> &row) const;

    GDALDatasetUniquePtr m_database;
};

/// An open PMTiles of pictures. Its rows count from the north; here they are told as if they did not.
class PackedPictures : public TileTable {
public:
    explicit PackedPictures(std::shared_ptr<const TileArchive> archive) : m_archive(std::move(archive)) {}

    QString metadata(const char *name) const override
    {
        // Only what is text in both formats, and what a PMTiles can be believed of.
        const QByteArrayView wanted(name);
        return wanted == "name" || wanted == "attribution"
                   ? m_archive->facts().metadata[QLatin1StringView(wanted)].toString()
                   : QString();
    }
    std::vector<int> zooms() const override
    {
        std::vector<int> zooms;
        for (const ZoomTiles &zoom : m_archive->facts().zooms)
            zooms.push_back(zoom.zoom);
        return zooms;
    }
    bool hasTilesOutside(const std::vector<int> &) const override { return false; }
    StoredRange extent(int zoom) const override
    {
        for (const ZoomTiles &each : m_archive->facts().zooms)
            if (each.zoom == zoom)
                return mirrored({each.left, each.top, each.right, each.bottom}, zoom);
        return {};
    }
    bool visit(int zoom, const StoredRange &range, qint64 step, const std::stop_token &stop,
               const std::function<void(StoredTile)> &tile) const override;

private:
    std::shared_ptr<const TileArchive> m_archive;
};

bool PackedPictures::visit(int zoom, const StoredRange &range, qint64 step, const std::stop_token &stop,
                           const std::function<void(StoredTile)> &tile) const
{
    const StoredRange north = m_rowsFromNorth ? mirrored(range, zoom) : range;
    const auto within = [&](qint64 at) { return static_cast<qint32>(std::clamp<qint64>(at, -1, lastOf(zoom) + 1)); };
    const TileRange tiles{zoom, std::max(0, within(north.left)), std::max(0, within(north.top)),
                          std::min(static_cast<qint32>(lastOf(zoom)), within(north.right)),
                          std::min(static_cast<qint32>(lastOf(zoom)), within(north.bottom))};
    return m_archive->visit(tiles, stop, [&](const TileId &id, const PackedTile &packed) {
        if (step > 1 && (id.x % step != 0 || id.y % step != 0))
            return;
        auto plain = unpacked(packed.bytes, packed.packing, largestTile);
        const qint64 row = m_rowsFromNorth ? lastOf(zoom) - id.y : id.y;
        tile({id.x, row, plain ? std::move(plain.value()) : QByteArray()});
    });
}

} // namespace

std::unique_ptr<TileTable> TileTable::open(const QByteArray &path, NamedFormat format)
{
    if (format != NamedFormat::PmTiles)
        return DatabaseTiles::open(path);
    const auto archive = openTileArchive(QString::fromUtf8(path));
    if (!archive || !isPicture((*archive)->facts().kind))
        return nullptr;
    return std::make_unique<PackedPictures>(*archive);
}

std::unique_ptr<TileTable> DatabaseTiles::open(const QByteArray &path)
{
    GDALDatasetUniquePtr database = openForReading(path, Content::Features, {}, "SQLite");
    if (!database)
        return nullptr;
    std::unique_ptr<DatabaseTiles> table(new DatabaseTiles(std::move(database)));
    bool isTable = false;
    const bool read = table->query("SELECT zoom_level, tile_column, tile_row, tile_data FROM tiles LIMIT 1",
                                   [&](OGRFeature &row) { return isTable = row.GetFieldCount() == 4, false; });
    return read && isTable ? std::move(table) : nullptr;
}

/// False where the database does not answer. `row` gives false once it has seen enough.
bool DatabaseTiles::query(const QByteArray &sql, const std::function<bool(OGRFeature &)> &row) const
{
    CPLErrorReset();
    OGRLayer *answer = m_database->ExecuteSQL(sql.constData(), nullptr, nullptr);
    if (!answer)
        return false;
    while (const OGRFeatureUniquePtr feature{answer->GetNextFeature()})
        if (!row(*feature))
            break;
    m_database->ReleaseResultSet(answer);
    return CPLGetLastErrorType() < CE_Failure;
}

QString DatabaseTiles::metadata(const char *name) const
{
    QString value;
    CPLPushErrorHandler(CPLQuietErrorHandler); // not every file has such a table
    query(QByteArray("SELECT value FROM metadata WHERE name = '") + name + "' LIMIT 1", [&](OGRFeature &row) {
        value = QString::fromUtf8(row.GetFieldAsString(0));
        return false;
    });
    CPLPopErrorHandler();
    return value;
}

std::vector<int> DatabaseTiles::zooms() const
{
    // One look into the index for each, where there is one.
    std::vector<int> found;
    for (int zoom = -1; zoom < closestStored;) {
        std::optional<int> next;
        query("SELECT MIN(zoom_level) FROM tiles WHERE zoom_level > " + number(zoom) +
                  " AND zoom_level <= " + number(closestStored),
              [&](OGRFeature &row) {
                  if (row.IsFieldSetAndNotNull(0))
                      next = row.GetFieldAsInteger(0);
                  return false;
              });
        if (!next || *next <= zoom)
            break;
        found.push_back(zoom = *next);
    }
    return found;
}

bool DatabaseTiles::hasTilesOutside(const std::vector<int> &zooms) const
{
    bool any = false;
    const auto look = [&](const QByteArray &where) {
        if (!any)
            query("SELECT 1 FROM tiles WHERE " + where + " LIMIT 1", [&](OGRFeature &) { return any = true, false; });
    };
    look("zoom_level < 0");
    look("zoom_level > " + number(closestStored));
    for (const int zoom : zooms) {
        const QByteArray here = "zoom_level = " + number(zoom) + " AND tile_column ";
        look(here + "< 0");
        look(here + "> " + number(lastOf(zoom)));
    }
    return any;
}

StoredRange DatabaseTiles::extent(int zoom) const
{
    StoredRange range;
    const StoredRange all{0, 0, lastOf(zoom), lastOf(zoom)};
    query("SELECT MIN(tile_column), MIN(tile_row), MAX(tile_column), MAX(tile_row) FROM tiles WHERE " +
              inRange(zoom, all),
          [&](OGRFeature &row) {
              if (row.IsFieldSetAndNotNull(0))
                  range = {row.GetFieldAsInteger64(0), row.GetFieldAsInteger64(1), row.GetFieldAsInteger64(2),
                           row.GetFieldAsInteger64(3)};
              return false;
          });
    return range;
}

bool DatabaseTiles::visit(int zoom, const StoredRange &range, qint64 step, const std::stop_token &stop,
                          const std::function<void(StoredTile)> &tile) const
{
    const StoredRange stored = m_rowsFromNorth ? range : mirrored(range, zoom);
    QByteArray sql = "SELECT tile_column, tile_row, tile_data FROM tiles WHERE " + inRange(zoom, stored);
    if (step > 1)
        sql += " AND tile_column % " + number(step) + " = 0 AND tile_row % " + number(step) + " = 0";
    const bool read = query(sql, [&](OGRFeature &row) {
        if (stop.stop_requested())
            return false;
        StoredTile found{row.GetFieldAsInteger64(0), row.GetFieldAsInteger64(1), {}};
        if (!m_rowsFromNorth)
            found.y = lastOf(zoom) - found.y;
        int size = 0;
        if (row.GetFieldDefnRef(2)->GetType() == OFTBinary)
            if (const GByte *bytes = row.GetFieldAsBinary(2, &size))
                found.bytes = QByteArray(reinterpret_cast<const char *>(bytes), size);
        tile(std::move(found));
        return true;
    });
    return read && !stop.stop_requested();
}

} // namespace sijill
