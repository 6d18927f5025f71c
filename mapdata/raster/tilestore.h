#pragma once

#include "mapdata/raster/rastersource.h"
#include "mapdata/raster/tilecache.h"

#include <QElapsedTimer>
#include <QObject>
#include <QThreadPool>

#include <deque>
#include <vector>

namespace sijill {

/// Tiles of base maps as they come: what is in memory at once, the rest read on other threads. All functions may be
/// called from any thread; held by a shared_ptr, as pictures are still being painted from it when a window closes.
class TileStore : public QObject {
    Q_OBJECT

public:
    explicit TileStore(std::shared_ptr<TileCache> cache, QObject *parent = nullptr);
    ~TileStore() override;

    TileCache &cache() { return *m_cache; }

    /// From memory. Null where it is not there.
    std::shared_ptr<const RasterImage> find(const RasterSource &source, const TileId &tile);
    /// From memory, else read now. Null where it cannot be read.
    std::shared_ptr<const RasterImage> read(const RasterSource &source, const TileId &tile,
                                            const std::stop_token &stop = {});
    /// Reads these, first come first, instead of what was wanted of that source before. What failed lately is left out.
    void want(const std::shared_ptr<const RasterSource> &source, const std::vector<TileId> &tiles);
    /// Nothing is being read or waited for.
    bool isIdle() const;

signals:
    /// Wanted tiles are in memory. Not for each: some ten times a second while they come, and when the last has.
    void arrived();

private:
    struct Job {
        std::shared_ptr<const RasterSource> source;
        TileId tile;
    };
    void work();
    bool failedLately(const TileKey &key) const;

    std::shared_ptr<TileCache> m_cache;
    mutable std::mutex m_mutex;
    std::deque<Job> m_jobs;
    QHash<TileKey, qint64> m_failures; ///< when, by m_clock
    QElapsedTimer m_clock;
    qint64 m_lastTold = 0;
    int m_workers = 0;
    std::stop_source m_stop;
    QThreadPool m_pool; ///< last: its threads end before what they use
};

} // namespace sijill
