#include "mapdata/raster/tilestore.h"

namespace sijill {

namespace {
constexpr int mostWorkers = 2;
constexpr qint64 patience = 30'000; // milliseconds before a tile that failed is tried again
constexpr qint64 betweenNews = 100; // milliseconds
} // namespace

TileStore::TileStore(std::shared_ptr<TileCache> cache, QObject *parent) : QObject(parent), m_cache(std::move(cache))
{
    m_pool.setMaxThreadCount(mostWorkers);
    m_clock.start();
}

TileStore::~TileStore()
{
    m_stop.request_stop();
    m_pool.waitForDone();
}

std::shared_ptr<const RasterImage> TileStore::find(const RasterSource &source, const TileId &tile)
{
    return m_cache->find({source.id(), tile});
}

std::shared_ptr<const RasterImage> TileStore::read(const RasterSource &source, const TileId &tile,
                                                   const std::stop_token &stop)
{
    const TileKey key{source.id(), tile};
    if (auto known = m_cache->find(key))
        return known;
    auto image = source.read(tile.world(), {tilePixels, tilePixels}, stop);
    if (!image) {
        const std::scoped_lock lock(m_mutex);
        if (!stop.stop_requested())
            m_failures.insert(key, m_clock.elapsed());
        return nullptr;
    }
    auto shared = std::make_shared<const RasterImage>(std::move(image).value());
    m_cache->insert(key, shared);
    return shared;
}

bool TileStore::failedLately(const TileKey &key) const
{
    const auto found = m_failures.constFind(key);
    return found != m_failures.cend() && m_clock.elapsed() - *found < patience;
}

void TileStore::want(const std::shared_ptr<const RasterSource> &source, const std::vector<TileId> &tiles)
{
    const std::scoped_lock lock(m_mutex);
    std::erase_if(m_jobs, [&](const Job &job) { return job.source == source; });
    for (const TileId &tile : tiles) {
        if (!failedLately({source->id(), tile}))
            m_jobs.push_back({source, tile});
    }
    while (m_workers < mostWorkers && m_workers < static_cast<int>(m_jobs.size())) {
        ++m_workers;
        m_pool.start([this] { work(); });
    }
}

bool TileStore::isIdle() const
{
    const std::scoped_lock lock(m_mutex);
    return m_jobs.empty() && m_workers == 0;
}

void TileStore::work()
{
    const std::stop_token stop = m_stop.get_token();
    bool news = false;
    for (;;) {
        Job job;
        bool done = false, tell = false;
        {
            const std::scoped_lock lock(m_mutex);
            done = m_jobs.empty() || stop.stop_requested();
            tell = news && !stop.stop_requested() && (done || m_clock.elapsed() - m_lastTold > betweenNews);
            if (tell)
                m_lastTold = m_clock.elapsed();
            if (done) {
                --m_workers;
            } else {
                job = std::move(m_jobs.front());
                m_jobs.pop_front();
            }
        }
        if (tell) {
            news = false;
            emit arrived();
        }
        if (done)
            return;
        try {
            if (!find(*job.source, job.tile))
                news = read(*job.source, job.tile, stop) || news;
        } catch (const std::exception &) {
            // Not enough memory: the tile stays out and is tried again later.
            const std::scoped_lock lock(m_mutex);
            m_failures.insert({job.source->id(), job.tile}, m_clock.elapsed());
        }
    }
}

} // namespace sijill
