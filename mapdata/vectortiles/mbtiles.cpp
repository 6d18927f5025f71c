#include "mapdata/vectortiles/mbtiles.h"

#include "mapdata/geo/mercator.h"
#include "mapdata/vectortiles/hilbert.h"
#include "mapdata/vectortiles/sqlite.h"
#include "mapdata/vectortiles/tr.h"

#include <QJsonDocument>

#include <algorithm>
#include <mutex>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

qint64 lastOf(int zoom)
{
    return (qint64(1) << zoom) - 1;
}

class Mbtiles : public TileArchive {
public:
    explicit Mbtiles(const QString &path)
    {
        m_facts.file = path;
        m_facts.format = u"MBTiles"_s;
    }

    std::optional<Problem> open();

    bool has(const TileId &tile) const override;
    Result<std::optional<PackedTile>> packed(const TileId &tile) const override;
    bool visit(const TileRange &range, const std::stop_token &stop,
               const std::function<void(const TileId &, PackedTile)> &take) const override;
    Amount amount(const TileRange &range, const std::stop_token &stop) const override;

private:
    Problem refused(const QString &text) const { return {Problem::Severity::Error, m_facts.file, {}, text}; }
    std::unique_ptr<SqliteFile> take() const;
    void giveBack(std::unique_ptr<SqliteFile> database) const;
    void readMetadata(SqliteFile &database);
    bool findZooms(SqliteFile &database);
    bool findKind(SqliteFile &database);
    void chooseRows();
    std::optional<QRectF> givenBounds() const;
    qint64 rowOf(const TileId &tile) const { return m_rowsFromNorth ? tile.y : lastOf(tile.zoom) - tile.y; }

    bool m_rowsFromNorth = false;
    mutable std::mutex m_mutex;
    mutable std::vector<std::unique_ptr<SqliteFile>> m_idle; ///< guarded by m_mutex
};

std::unique_ptr<SqliteFile> Mbtiles::take() const
{
    {
        const std::scoped_lock lock(m_mutex);
        if (!m_idle.empty()) {
            auto database = std::move(m_idle.back());
            m_idle.pop_back();
            return database;
        }
    }
    return SqliteFile::open(m_facts.file);
}

void Mbtiles::giveBack(std::unique_ptr<SqliteFile> database) const
{
    const std::scoped_lock lock(m_mutex);
    m_idle.push_back(std::move(database));
}

void Mbtiles::readMetadata(SqliteFile &database)
{
    constexpr int mostRows = 1000;
    int rows = 0;
    database.query("SELECT name, value FROM metadata", {}, [&](const SqliteRow &row) {
        m_facts.metadata.insert(row.text(0), row.text(1));
        return ++rows < mostRows;
    });
    // "json" holds what PMTiles have beside the rest.
    const QJsonObject inner = QJsonDocument::fromJson(m_facts.metadata.take("json"_L1).toString().toUtf8()).object();
    for (auto field = inner.begin(); field != inner.end(); ++field)
        if (!m_facts.metadata.contains(field.key()))
            m_facts.metadata.insert(field.key(), field.value());
}

bool Mbtiles::findZooms(SqliteFile &database)
{
    for (int zoom = -1; zoom < deepestTileZoom;) {
        std::optional<int> next;
        const bool read = database.query("SELECT MIN(zoom_level) FROM tiles WHERE zoom_level > ?1 AND zoom_level <= 30",
                                         {zoom}, [&](const SqliteRow &row) {
                                             if (!row.isNull(0))
                                                 next = static_cast<int>(row.number(0));
                                             return false;
                                         });
        if (!read)
            return !m_facts.zooms.empty();
        if (!next || *next <= zoom)
            break;
        zoom = *next;
        const qint64 last = lastOf(zoom);
        database.query("SELECT MIN(tile_column), MIN(tile_row), MAX(tile_column), MAX(tile_row) FROM tiles WHERE "
                       "zoom_level = ?1 AND tile_column BETWEEN 0 AND ?2 AND tile_row BETWEEN 0 AND ?2",
                       {zoom, last}, [&](const SqliteRow &row) {
                           if (!row.isNull(0))
                               m_facts.zooms.push_back(
                                   {zoom, row.number(0), row.number(1), row.number(2), row.number(3)});
                           return false;
                       });
    }
    return true;
}

/// Of the format it gives and the first tiles, the tiles are believed.
bool Mbtiles::findKind(SqliteFile &database)
{
    const QString said = m_facts.metadata["format"_L1].toString().toLower();
    QByteArray first;
    const bool read = database.query("SELECT tile_data FROM tiles WHERE length(tile_data) > 0 LIMIT 20", {},
                                     [&](const SqliteRow &row) {
                                         first = row.bytes(0);
                                         m_facts.kind = kindOfTile(first);
                                         return m_facts.kind == TileKind::Unknown;
                                     });
    // Brotli has no mark: only what the file says is left, or that it unpacks to a tile.
    if (m_facts.kind == TileKind::Unknown && !first.isEmpty()) {
        const auto plain = unpacked(first, Packing::Brotli, largestTile);
        if (plain && kindOfTile(*plain) == TileKind::Vector) {
            m_facts.kind = TileKind::Vector;
            m_facts.packing = Packing::Brotli;
        }
    }
    if (m_facts.kind == TileKind::Unknown && (said == "pbf"_L1 || said == "mvt"_L1))
        m_facts.kind = TileKind::Vector;
    return read || m_facts.kind != TileKind::Unknown;
}

std::optional<QRectF> Mbtiles::givenBounds() const
{
    const QStringList words = m_facts.metadata["bounds"_L1].toString().split(u',');
    double degrees[4] = {};
    if (words.size() != 4)
        return {};
    for (qsizetype i = 0; i < 4; ++i) {
        bool ok = false;
        degrees[i] = words[i].trimmed().toDouble(&ok);
        if (!ok || !std::isfinite(degrees[i]))
            return {};
    }
    const QRectF world(toWorld({degrees[0], degrees[3]}), toWorld({degrees[2], degrees[1]}));
    return world.isValid() && !world.isEmpty() ? std::optional(world) : std::nullopt;
}

/// Rows count from the south, unless the file says otherwise and its bounds do not deny it.
void Mbtiles::chooseRows()
{
    const auto turned = [](std::vector<ZoomTiles> zooms) {
        for (ZoomTiles &zoom : zooms) {
            const qint64 last = lastOf(zoom.zoom), top = last - zoom.bottom;
            zoom.bottom = last - zoom.top;
            zoom.top = top;
        }
        return zooms;
    };
    const std::vector<ZoomTiles> asStored = m_facts.zooms, asUsual = turned(m_facts.zooms);
    if (m_facts.metadata["scheme"_L1].toString().compare("xyz"_L1, Qt::CaseInsensitive) == 0) {
        const std::optional<QRectF> given = givenBounds();
        const auto within = [&](const std::vector<ZoomTiles> &zooms) {
            return !given || zooms.back().world().intersects(*given);
        };
        m_rowsFromNorth = within(asStored) || !within(asUsual);
    }
    m_facts.zooms = m_rowsFromNorth ? asStored : asUsual;
}

std::optional<Problem> Mbtiles::open()
{
    auto database = SqliteFile::open(m_facts.file);
    if (!database || !database->query("SELECT zoom_level, tile_column, tile_row, tile_data FROM tiles LIMIT 1", {},
                                      [](const SqliteRow &) { return false; })) {
        const QString reason = database ? database->error() : QString();
        return refused(reason.contains("no such table"_L1)
                           ? Tiles::tr("It has no table of tiles.")
                           : Tiles::tr("It cannot be read as MBTiles: %1").arg(reason.left(200)));
    }
    readMetadata(*database);
    const bool isRead = findZooms(*database) && findKind(*database);
    if (!isRead || database->isDamaged())
        m_facts.problems.push_back({Problem::Severity::Warning,
                                    m_facts.file,
                                    {},
                                    Tiles::tr("The file is damaged; what of its tiles can be read is shown.")});
    if (m_facts.zooms.empty())
        return refused(Tiles::tr("It holds no tiles."));
    chooseRows();
    m_facts.bounds = boundsOf(m_facts.zooms);
    giveBack(std::move(database));
    return {};
}

bool Mbtiles::has(const TileId &tile) const
{
    if (!m_facts.hasZoom(tile.zoom))
        return false;
    auto database = take();
    bool found = false;
    if (!database)
        return false;
    database->query("SELECT 1 FROM tiles WHERE zoom_level = ?1 AND tile_column = ?2 AND tile_row = ?3 LIMIT 1",
                    {tile.zoom, tile.x, rowOf(tile)}, [&](const SqliteRow &) { return found = true, false; });
    giveBack(std::move(database));
    return found;
}

Result<std::optional<PackedTile>> Mbtiles::packed(const TileId &tile) const
{
    if (!m_facts.hasZoom(tile.zoom))
        return std::optional<PackedTile>();
    auto database = take();
    if (!database)
        return refused(Tiles::tr("It can no longer be opened."));
    std::optional<PackedTile> found;
    const bool read = database->query(
        "SELECT tile_data FROM tiles WHERE zoom_level = ?1 AND tile_column = ?2 AND tile_row = ?3 LIMIT 1",
        {tile.zoom, tile.x, rowOf(tile)}, [&](const SqliteRow &row) {
            found = PackedTile{row.bytes(0), m_facts.packing};
            return false;
        });
    const QString reason = database->error();
    giveBack(std::move(database));
    if (!read)
        return refused(Tiles::tr("The tile cannot be read: %1").arg(reason.left(200)));
    return found;
}

bool Mbtiles::visit(const TileRange &range, const std::stop_token &stop,
                    const std::function<void(const TileId &, PackedTile)> &take_) const
{
    if (range.isEmpty())
        return true;
    auto database = take();
    if (!database)
        return false;
    const qint64 first = rowOf({range.zoom, 0, range.top}), last = rowOf({range.zoom, 0, range.bottom});
    database->setPatience(SqliteFile::unlimited);
    const bool read = database->query(
        "SELECT tile_column, tile_row, tile_data FROM tiles WHERE zoom_level = ?1 AND tile_column BETWEEN ?2 AND ?3 "
        "AND tile_row BETWEEN ?4 AND ?5",
        {range.zoom, range.left, range.right, std::min(first, last), std::max(first, last)}, [&](const SqliteRow &row) {
            if (stop.stop_requested())
                return false;
            const TileId stored{range.zoom, static_cast<qint32>(row.number(0)), static_cast<qint32>(row.number(1))};
            take_({range.zoom, stored.x, static_cast<qint32>(rowOf(stored))}, {row.bytes(2), m_facts.packing});
            return true;
        });
    database->setPatience(SqliteFile::usualPatience);
    giveBack(std::move(database));
    return read && !stop.stop_requested();
}

TileArchive::Amount Mbtiles::amount(const TileRange &range, const std::stop_token &stop) const
{
    Amount amount;
    auto database = range.isEmpty() || stop.stop_requested() ? nullptr : take();
    if (!database)
        return amount;
    const qint64 first = rowOf({range.zoom, 0, range.top}), last = rowOf({range.zoom, 0, range.bottom});
    database->query(
        "SELECT COUNT(*), SUM(LENGTH(tile_data)) FROM tiles WHERE zoom_level = ?1 AND tile_column BETWEEN ?2 "
        "AND ?3 AND tile_row BETWEEN ?4 AND ?5",
        {range.zoom, range.left, range.right, std::min(first, last), std::max(first, last)}, [&](const SqliteRow &row) {
            amount = {row.number(0), row.number(1)};
            return false;
        });
    giveBack(std::move(database));
    return amount;
}

} // namespace

Result<std::shared_ptr<const TileArchive>> openMbtiles(const QString &path)
{
    auto archive = std::make_shared<Mbtiles>(path);
    if (auto problem = archive->open())
        return *std::move(problem);
    return std::shared_ptr<const TileArchive>(std::move(archive));
}

} // namespace sijill
