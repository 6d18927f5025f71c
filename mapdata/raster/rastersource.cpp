#include "mapdata/raster/rastersource.h"

#include "mapdata/raster/rasterpool.h"

#include <atomic>

namespace sijill {

namespace {

quint64 nextId()
{
    static std::atomic<quint64> last = 0;
    return ++last;
}

} // namespace

RasterSource::RasterSource(RasterInfo info, std::unique_ptr<RasterPool> pool, std::function<void()> afterRead)
    : m_info(std::move(info)), m_id(nextId()), m_pool(std::move(pool)), m_afterRead(std::move(afterRead))
{
}

RasterSource::~RasterSource() = default;

Result<RasterImage> RasterSource::read(const QRectF &world, QSize pixels, const std::stop_token &stop) const
{
    Q_ASSERT(!world.isEmpty() && !pixels.isEmpty() && pixels.width() <= 4096 && pixels.height() <= 4096);
    if (!world.intersects(m_info.bounds))
        return RasterImage{.size = pixels, .rgba = {}};
    Result<RasterImage> image = m_pool->read(world, pixels, stop);
    if (image && m_afterRead)
        m_afterRead();
    return image;
}

} // namespace sijill
