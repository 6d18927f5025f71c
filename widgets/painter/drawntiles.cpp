#include "widgets/painter/drawntiles.h"

namespace sijill {

DrawnTiles::DrawnTiles(std::shared_ptr<const VectorTiles> tiles, std::shared_ptr<const TileRules> rules, qsizetype most)
    : m_tiles(std::move(tiles)), m_plan(std::move(rules), m_tiles->info().schema), m_most(most)
{
}

std::shared_ptr<const DecodedTile> DrawnTiles::tile(const TileId &tile, double zoom) const
{
    const double next = tile.zoom + 1;
    const Key key{tile, zoom >= next};
    {
        const std::scoped_lock lock(m_mutex);
        if (const auto found = m_kept.find(key); found != m_kept.end()) {
            m_used.splice(m_used.begin(), m_used, found->use);
            return found->tile;
        }
    }
    const auto plain = m_tiles->archive().tile(tile);
    std::shared_ptr<const DecodedTile> decoded;
    TileWish wish;
    if (!key.isWhole)
        wish.zoom = next;
    if (plain && plain->has_value())
        decoded = std::make_shared<const DecodedTile>(decodedTile(**plain, m_plan, wish));
    if (decoded)
        m_hasDrawn = true;
    const std::scoped_lock lock(m_mutex);
    if (!plain || (decoded && decoded->faults > 0))
        m_unreadable.insert({tile});
    if (!m_kept.contains(key)) {
        constexpr qsizetype perEntry = 200;
        const qsizetype bytes = perEntry + (decoded ? decoded->bytes() : 0);
        m_used.push_front(key);
        m_kept.insert(key, {decoded, m_used.begin(), bytes});
        m_bytes += bytes;
    }
    while (m_bytes > m_most && m_kept.size() > 1) {
        m_bytes -= m_kept.take(m_used.back()).bytes;
        m_used.pop_back();
    }
    return decoded;
}

int DrawnTiles::unreadable() const
{
    const std::scoped_lock lock(m_mutex);
    return static_cast<int>(m_unreadable.size());
}

qsizetype DrawnTiles::keptBytes() const
{
    const std::scoped_lock lock(m_mutex);
    return m_bytes;
}

} // namespace sijill
