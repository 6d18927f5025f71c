#pragma once

#include "mapdata/raster/rasterpool.h"
#include "mapdata/raster/tilepicture.h"
#include "mapdata/raster/tiletable.h"

#include <list>
#include <map>
#include <mutex>

namespace sijill {

/// Pixels of an MBTiles, from its table of tiles and from nothing else in it. GDAL's own driver believes the metadata
/// about zooms and bounds, and the standard about the order of rows; it decodes the tiles here too.
class TileMap : public RasterPool {
public:
    /// `path` as GDAL takes it, `table` open on it.
    TileMap(QString file, QByteArray path, NamedFormat format, TileFacts facts, std::unique_ptr<TileTable> table);

    Result<RasterImage> read(const QRectF &world, QSize pixels, const std::stop_token &stop) override;

private:
    struct Mosaic;
    std::unique_ptr<TileTable> take();
    void giveBack(std::unique_ptr<TileTable> table);
    int zoomFor(double tilePixel) const;
    bool fill(Mosaic &mosaic, const TileTable &table, const std::stop_token &stop);
    bool fillFromCoarser(Mosaic &mosaic, const TileTable &table, const std::stop_token &stop);
    std::shared_ptr<const TilePicture> picture(int zoom, const StoredTile &tile);

    QString m_file;
    QByteArray m_path;
    NamedFormat m_format;
    TileFacts m_facts;
    std::mutex m_mutex; ///< guards what follows
    std::vector<std::unique_ptr<TileTable>> m_idle;
    struct Kept {
        std::shared_ptr<const TilePicture> picture;
        std::list<std::tuple<int, qint64, qint64>>::iterator use;
    };
    std::list<std::tuple<int, qint64, qint64>> m_used; ///< the last used first
    std::map<std::tuple<int, qint64, qint64>, Kept> m_kept;
};

} // namespace sijill
