#include "mapdata/raster/tilemap.h"

#include "mapdata/gdal/messages.h"
#include "mapdata/raster/tr.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>

namespace sijill {

namespace {

constexpr double sharp = 1.2; // output pixels that one pixel of a tile may be enlarged to before a finer zoom is taken
constexpr double mostTiles = 20'000; // for one picture; beyond, only some of them are looked at
constexpr std::size_t keptBytes = 48u << 20;

} // namespace

/// Tiles of one zoom side by side, shrunk to about the resolution that is wanted.
struct TileMap::Mosaic {
    int zoom = 0;
    int fold = 1;  ///< of the tiles' pixels
    int cell = 0;  ///< pixels of a tile in it
    int block = 0; ///< seen from very far: what is called a tile here is a square of 2 to the power of this, one pixel
    qint64 step = 1;
    StoredRange range;
    std::vector<quint8> rgba;
    std::vector<quint8> isFilled; ///< per tile
    bool isComplete = true;

    qint64 wide() const { return range.right - range.left + 1; }
    qint64 high() const { return range.bottom - range.top + 1; }
    std::size_t pixelsWide() const { return static_cast<std::size_t>(wide()) * static_cast<std::size_t>(cell); }
    std::size_t indexOf(qint64 x, qint64 y) const
    {
        return static_cast<std::size_t>(y - range.top) * static_cast<std::size_t>(wide()) +
               static_cast<std::size_t>(x - range.left);
    }
    bool holds(qint64 x, qint64 y) const
    {
        return x >= range.left && x <= range.right && y >= range.top && y <= range.bottom;
    }
    quint8 *at(qint64 x, qint64 y, int row)
    {
        return rgba.data() + ((static_cast<std::size_t>(y - range.top) * static_cast<std::size_t>(cell) +
                               static_cast<std::size_t>(row)) *
                                  pixelsWide() +
                              static_cast<std::size_t>(x - range.left) * static_cast<std::size_t>(cell)) *
                                 4;
    }

    void put(qint64 x, qint64 y, const TilePicture &picture)
    {
        const TilePicture small = shrunk(picture, fold);
        for (int row = 0; row < cell; ++row)
            std::memcpy(at(x, y, row), small.at(0, row), static_cast<std::size_t>(cell) * 4);
        isFilled[indexOf(x, y)] = 1;
    }
    /// The part of a coarser tile that lies there. `levels`: by how many it is coarser.
    void putPart(qint64 x, qint64 y, const TilePicture &picture, int levels)
    {
        const double share = std::exp2(-levels);
        const double left = double(x & ((qint64(1) << levels) - 1)) * share,
                     top = double(y & ((qint64(1) << levels) - 1)) * share;
        for (int row = 0; row < cell; ++row) {
            quint8 *to = at(x, y, row);
            const auto fromRow =
                std::min(picture.side - 1, static_cast<int>((top + (row + 0.5) / cell * share) * picture.side));
            for (int column = 0; column < cell; ++column, to += 4) {
                const auto fromColumn =
                    std::min(picture.side - 1, static_cast<int>((left + (column + 0.5) / cell * share) * picture.side));
                std::memcpy(to, picture.at(fromColumn, fromRow), 4);
            }
        }
        isFilled[indexOf(x, y)] = 1;
    }

    /// Between its pixels, in pixels of it from its corner; beyond its edge as at the edge.
    void sample(double x, double y, quint8 *out) const
    {
        const auto wideInPixels = static_cast<qint64>(pixelsWide()), highInPixels = high() * cell;
        const double left = std::floor(x), top = std::floor(y);
        const int right = static_cast<int>(std::lround((x - left) * 256)),
                  down = static_cast<int>(std::lround((y - top) * 256));
        const auto pixel = [&](qint64 column, qint64 row) {
            column = std::clamp<qint64>(column, 0, wideInPixels - 1);
            row = std::clamp<qint64>(row, 0, highInPixels - 1);
            return rgba.data() + (static_cast<std::size_t>(row) * pixelsWide() + static_cast<std::size_t>(column)) * 4;
        };
        const auto column = static_cast<qint64>(left), row = static_cast<qint64>(top);
        const quint8 *a = pixel(column, row), *b = pixel(column + 1, row), *c = pixel(column, row + 1),
                     *d = pixel(column + 1, row + 1);
        for (int k = 0; k < 4; ++k) {
            const int upper = a[k] * (256 - right) + b[k] * right, lower = c[k] * (256 - right) + d[k] * right;
            out[k] = static_cast<quint8>((upper * (256 - down) + lower * down + (1 << 15)) >> 16);
        }
    }
};

TileMap::TileMap(QString file, QByteArray path, NamedFormat format, TileFacts facts, std::unique_ptr<TileTable> table)
    : m_file(std::move(file)), m_path(std::move(path)), m_format(format), m_facts(std::move(facts))
{
    m_idle.push_back(std::move(table));
}

std::unique_ptr<TileTable> TileMap::take()
{
    {
        const std::scoped_lock lock(m_mutex);
        if (!m_idle.empty()) {
            auto table = std::move(m_idle.back());
            m_idle.pop_back();
            return table;
        }
    }
    auto table = TileTable::open(m_path, m_format);
    if (table)
        table->setRowsFromNorth(m_facts.rowsFromNorth);
    return table;
}

void TileMap::giveBack(std::unique_ptr<TileTable> table)
{
    const std::scoped_lock lock(m_mutex);
    m_idle.push_back(std::move(table));
}

/// The coarsest zoom that is fine enough. `tilePixel`: pixels of tiles at zoom 0 that one of the picture is.
int TileMap::zoomFor(double tilePixel) const
{
    const auto fine =
        std::ranges::find_if(m_facts.zooms, [&](int zoom) { return tilePixel * std::exp2(zoom) * sharp >= 1; });
    return fine == m_facts.zooms.end() ? m_facts.zooms.back() : *fine;
}

std::shared_ptr<const TilePicture> TileMap::picture(int zoom, const StoredTile &tile)
{
    const auto key = std::tuple(zoom, tile.x, tile.y);
    {
        const std::scoped_lock lock(m_mutex);
        if (const auto found = m_kept.find(key); found != m_kept.end()) {
            m_used.splice(m_used.begin(), m_used, found->second.use);
            return found->second.picture;
        }
    }
    auto decoded = std::make_shared<TilePicture>(decodedTile(tile.bytes, m_facts.side));
    if (m_facts.blackIsClear && isJpeg(tile.bytes))
        clearBlackRim(*decoded);
    const std::size_t each = static_cast<std::size_t>(m_facts.side) * static_cast<std::size_t>(m_facts.side) * 4;
    const std::scoped_lock lock(m_mutex);
    if (!m_kept.contains(key)) {
        m_used.push_front(key);
        m_kept.emplace(key, Kept{decoded, m_used.begin()});
    }
    while (m_kept.size() > 1 && m_kept.size() * each > keptBytes) {
        m_kept.erase(m_used.back());
        m_used.pop_back();
    }
    return decoded;
}

bool TileMap::fill(Mosaic &mosaic, const TileTable &table, const std::stop_token &stop)
{
    const StoredRange &range = mosaic.range;
    const int block = mosaic.block;
    const StoredRange stored{range.left << block, range.top << block, ((range.right + 1) << block) - 1,
                             ((range.bottom + 1) << block) - 1};
    const qint64 wide = std::max<qint64>(1, mosaic.step >> block); // what one tile stands for
    return table.visit(mosaic.zoom, stored, mosaic.step, stop, [&](const StoredTile &tile) {
        const qint64 left = tile.x >> block, top = tile.y >> block;
        if (!mosaic.holds(left, top) || (block > 0 && mosaic.isFilled[mosaic.indexOf(left, top)]))
            return;
        const auto decoded = picture(mosaic.zoom, tile);
        if (decoded->isNull()) {
            mosaic.isFilled[mosaic.indexOf(left, top)] = 1; // stays blank
            mosaic.isComplete = false;
            return;
        }
        for (qint64 y = top; y < std::min(top + wide, range.bottom + 1); ++y)
            for (qint64 x = left; x < std::min(left + wide, range.right + 1); ++x)
                mosaic.put(x, y, *decoded);
    });
}

/// Where a zoom has no tile, the next coarser one has it, larger: zooming in never makes a map go away.
bool TileMap::fillFromCoarser(Mosaic &mosaic, const TileTable &table, const std::stop_token &stop)
{
    for (auto zoom = m_facts.zooms.rbegin(); zoom != m_facts.zooms.rend(); ++zoom) {
        if (*zoom >= mosaic.zoom)
            continue;
        if (std::ranges::find(mosaic.isFilled, quint8(0)) == mosaic.isFilled.end())
            return true;
        const int levels = mosaic.zoom - *zoom;
        const StoredRange parents{mosaic.range.left >> levels, mosaic.range.top >> levels, mosaic.range.right >> levels,
                                  mosaic.range.bottom >> levels};
        const bool read = table.visit(*zoom, parents, 1, stop, [&](const StoredTile &tile) {
            const auto decoded = picture(*zoom, tile);
            if (decoded->isNull())
                return;
            const qint64 left = std::max(tile.x << levels, mosaic.range.left),
                         right = std::min(((tile.x + 1) << levels) - 1, mosaic.range.right),
                         top = std::max(tile.y << levels, mosaic.range.top),
                         bottom = std::min(((tile.y + 1) << levels) - 1, mosaic.range.bottom);
            for (qint64 y = top; y <= bottom; ++y)
                for (qint64 x = left; x <= right; ++x)
                    if (!mosaic.isFilled[mosaic.indexOf(x, y)])
                        mosaic.putPart(x, y, *decoded, levels);
        });
        if (!read)
            return false;
    }
    return true;
}

Result<RasterImage> TileMap::read(const QRectF &world, QSize pixels, const std::stop_token &stop)
{
    const auto problem = [&](const QString &text) { return Problem{Problem::Severity::Error, m_file, {}, text}; };
    RasterImage image{.size = pixels, .rgba = {}};
    const double step = world.width() / pixels.width(), stepDown = world.height() / pixels.height();
    const QRectF shown = world & m_facts.bounds;
    if (shown.isEmpty())
        return image;
    Problems told;
    GdalMessages messages(m_file, told);

    Mosaic mosaic;
    mosaic.zoom = zoomFor(std::max(step, stepDown) * m_facts.side);
    const double stored = std::exp2(mosaic.zoom);
    while (m_facts.side % (mosaic.fold * 2) == 0 && m_facts.side / mosaic.fold > 1 &&
           std::min(step, stepDown) * stored * m_facts.side / (mosaic.fold * 2) >= 1)
        mosaic.fold *= 2;
    mosaic.cell = m_facts.side / mosaic.fold;
    while (mosaic.cell == 1 && mosaic.block < mosaic.zoom &&
           std::min(step, stepDown) * std::exp2(mosaic.zoom - mosaic.block - 1) >= 1)
        ++mosaic.block;
    const double tiles = std::exp2(mosaic.zoom - mosaic.block);
    const double scale = tiles * mosaic.cell; // pixels of the mosaic a world
    const auto last = static_cast<qint64>(tiles) - 1;
    const auto tileAt = [&](double at, int beside) {
        return std::clamp(static_cast<qint64>(std::floor((at * scale + beside) / mosaic.cell)), qint64(0), last);
    };
    mosaic.range = {tileAt(shown.left(), -1), tileAt(shown.top(), -1), tileAt(shown.right(), 1),
                    tileAt(shown.bottom(), 1)};
    const double count = double(mosaic.wide()) * double(mosaic.high());
    mosaic.step =
        std::max<qint64>(1, static_cast<qint64>(std::ceil(std::sqrt(count * std::exp2(2 * mosaic.block) / mostTiles))));
    constexpr double mostBytes = 512e6;
    if (count * mosaic.cell * mosaic.cell * 4 > mostBytes)
        return problem(Raster::tr("It has too many tiles there."));
    mosaic.rgba.resize(static_cast<std::size_t>(count) * static_cast<std::size_t>(mosaic.cell) *
                       static_cast<std::size_t>(mosaic.cell) * 4);
    mosaic.isFilled.resize(static_cast<std::size_t>(count));

    auto table = take();
    if (!table)
        return problem(Raster::tr("It can no longer be opened: %1").arg(messages.lastError()));
    const bool read = fill(mosaic, *table, stop) && (mosaic.step > 1 || fillFromCoarser(mosaic, *table, stop));
    giveBack(std::move(table));
    if (stop.stop_requested())
        return problem(Raster::tr("Stopped."));
    if (!read)
        return problem(Raster::tr("This part cannot be read: %1").arg(messages.lastError()));

    image.complete = mosaic.isComplete;
    image.rgba = QByteArray(qsizetype(4) * pixels.width() * pixels.height(), 0);
    auto *out = reinterpret_cast<quint8 *>(image.rgba.data());
    const double originX = double(mosaic.range.left) * mosaic.cell, originY = double(mosaic.range.top) * mosaic.cell;
    int least = 255, most = 0;
    for (int y = 0; y < pixels.height(); ++y) {
        for (int x = 0; x < pixels.width(); ++x, out += 4) {
            const double worldX = world.left() + (x + 0.5) * step, worldY = world.top() + (y + 0.5) * stepDown;
            if (worldX >= shown.left() && worldX < shown.right() && worldY >= shown.top() && worldY < shown.bottom())
                mosaic.sample(worldX * scale - originX - 0.5, worldY * scale - originY - 0.5, out);
            least = std::min<int>(least, out[3]);
            most = std::max<int>(most, out[3]);
        }
    }
    image.opaque = least == 255;
    if (most == 0)
        image.rgba.clear();
    return image;
}

} // namespace sijill
