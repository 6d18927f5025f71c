#include "mapdata/raster/tilecache.h"

namespace sijill {

qsizetype TileCache::costOf(const RasterImage &image)
{
    constexpr qsizetype beside = 256; // list, hash, head: blank tiles are not free
    return image.bytes() + beside;
}

std::shared_ptr<const RasterImage> TileCache::find(const TileKey &key)
{
    const std::scoped_lock lock(m_mutex);
    const auto found = m_byKey.constFind(key);
    if (found == m_byKey.cend())
        return nullptr;
    m_entries.splice(m_entries.begin(), m_entries, *found);
    return m_entries.front().image;
}

void TileCache::insert(const TileKey &key, std::shared_ptr<const RasterImage> image)
{
    const std::scoped_lock lock(m_mutex);
    if (const auto found = m_byKey.constFind(key); found != m_byKey.cend())
        remove(*found);
    m_bytes += costOf(*image);
    m_entries.push_front({key, std::move(image)});
    m_byKey.insert(key, m_entries.begin());
    while (m_bytes > m_most)
        remove(std::prev(m_entries.end()));
}

void TileCache::drop(quint64 source)
{
    const std::scoped_lock lock(m_mutex);
    for (auto entry = m_entries.begin(); entry != m_entries.end();) {
        const auto next = std::next(entry);
        if (entry->key.source == source)
            remove(entry);
        entry = next;
    }
}

qsizetype TileCache::bytes() const
{
    const std::scoped_lock lock(m_mutex);
    return m_bytes;
}

void TileCache::remove(Entries::iterator entry)
{
    m_bytes -= costOf(*entry->image);
    m_byKey.remove(entry->key);
    m_entries.erase(entry);
}

} // namespace sijill
