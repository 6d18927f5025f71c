#include "mapdata/raster/tiletable.h"

#include "mapdata/gdal/open.h"

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

} // namespace

std::unique_ptr<TileTable> TileTable::open(const QByteArray &path)
{
    GDALDatasetUniquePtr database = openForReading(path, Content::Features, {}, "SQLite");
    if (!database)
        return nullptr;
    std::unique_ptr<TileTable> table(new TileTable(std::move(database)));
    bool isTable = false;
    const bool read = table->query("SELECT zoom_level, tile_column, tile_row, tile_data FROM tiles LIMIT 1",
                                   [&](OGRFeature &row) { return isTable = row.GetFieldCount() == 4, false; });
    return read && isTable ? std::move(table) : nullptr;
}

/// False where the database does not answer. `row` gives false once it has seen enough.
bool TileTable::query(const QByteArray &sql, const std::function<bool(OGRFeature &)> &row) const
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

QString TileTable::metadata(const char *name) const
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

std::vector<int> TileTable::zooms() const
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

bool TileTable::hasTilesOutside(const std::vector<int> &zooms) const
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

StoredRange TileTable::extent(int zoom) const
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

bool TileTable::visit(int zoom, const StoredRange &range, qint64 step, const std::stop_token &stop,
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
