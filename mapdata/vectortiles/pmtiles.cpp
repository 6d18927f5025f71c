#include "mapdata/vectortiles/pmtiles.h"

#include "mapdata/geo/mercator.h"
#include "mapdata/vectortiles/hilbert.h"
#include "mapdata/vectortiles/tr.h"

#include <QDeadlineTimer>
#include <QJsonDocument>
#include <QLocale>

#include <algorithm>
#include <list>
#include <map>
#include <mutex>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

using Directory = std::shared_ptr<const std::vector<PmtilesEntry>>;

constexpr int deepestLeaf = 3;            // directories below the root, as the reference client has it
constexpr std::size_t mostKept = 1 << 20; // entries of directories in memory, 24 bytes each
constexpr int measureFor = 250;           // milliseconds in which the tiles of a file are counted when it is opened

/// Calls `square(zoom, x, y, log2 of its side)` for the squares of tiles that a run along the curve consists of.
template <class Square>
void forSquares(quint64 first, quint64 count, Square square)
{
    const quint64 beyond = firstTileNumber(deepestTileZoom + 1);
    if (first >= beyond)
        return;
    quint64 end = std::min(beyond, count > beyond - first ? beyond : first + count);
    while (first < end) {
        const std::optional<TileId> tile = tileOfNumber(first);
        const quint64 base = firstTileNumber(tile->zoom);
        int side = 0;
        for (quint64 block = 4; side < tile->zoom && (first - base) % block == 0 && first + block <= end; block *= 4)
            ++side;
        square(*tile, side);
        first += quint64(1) << (2 * side);
    }
}

class Pmtiles : public TileArchive {
public:
    Pmtiles(std::shared_ptr<const ByteFile> file, const QString &path, const PmtilesHeader &header)
        : m_file(std::move(file)), m_header(header)
    {
        m_facts.file = path;
        m_facts.format = u"PMTiles"_s;
    }

    std::optional<Problem> open();

    bool has(const TileId &tile) const override;
    Result<std::optional<PackedTile>> packed(const TileId &tile) const override;
    bool visit(const TileRange &range, const std::stop_token &stop,
               const std::function<void(const TileId &, PackedTile)> &take) const override;
    Amount amount(const TileRange &range, const std::stop_token &stop) const override;

private:
    Problem refused(const QString &text) const { return {Problem::Severity::Error, m_facts.file, {}, text}; }
    std::optional<QByteArray> bytesAt(quint64 base, quint64 offset, quint64 length) const;
    Result<Directory> directoryAt(quint64 base, quint64 offset, quint64 length) const;
    Result<Directory> leaf(const PmtilesEntry &pointer) const;
    Result<std::optional<PmtilesEntry>> find(quint64 id) const;
    std::optional<quint64> firstFrom(const Directory &directory, quint64 id, int depth) const;
    bool walk(const Directory &directory, quint64 from, quint64 to, int depth, const std::stop_token &stop,
              const std::function<bool(const PmtilesEntry &)> &take) const;
    void readMetadata();
    void findZooms();
    void believeBounds();
    void measure();
    void findKind();
    std::optional<PackedTile> contentOf(const PmtilesEntry &entry) const;
    using TakePart = std::function<void(const PmtilesEntry &, const TileRange &)>;
    bool forSquare(const TileRange &range, const TileId &corner, int side, const std::stop_token &stop,
                   const TakePart &take) const;
    bool forNumbers(quint64 first, quint64 count, const TileRange &range, const std::stop_token &stop,
                    const TakePart &take) const;
    bool forParts(const TileRange &range, const std::stop_token &stop, const TakePart &take) const;

    std::shared_ptr<const ByteFile> m_file;
    PmtilesHeader m_header;
    Directory m_root;
    mutable std::mutex m_mutex; ///< guards what follows
    mutable std::list<quint64> m_used;
    mutable std::map<quint64, std::pair<Directory, std::list<quint64>::iterator>> m_leaves; ///< by offset
};

/// Beyond the end of the file: nothing. No sum wraps around.
std::optional<QByteArray> Pmtiles::bytesAt(quint64 base, quint64 offset, quint64 length) const
{
    const quint64 size = m_file->size();
    if (base > size || offset > size - base || length > size - base - offset)
        return {};
    return m_file->read(base + offset, length);
}

Result<Directory> Pmtiles::directoryAt(quint64 base, quint64 offset, quint64 length) const
{
    if (length > static_cast<quint64>(largestDirectory))
        return refused(Tiles::tr("Its list of tiles is larger than any is."));
    const auto bytes = bytesAt(base, offset, length);
    if (!bytes)
        return refused(Tiles::tr("It is cut short: a list of its tiles lies beyond its end."));
    const Result<QByteArray> plain = unpacked(*bytes, m_header.inner, largestDirectory);
    if (!plain)
        return refused(Tiles::tr("Its list of tiles cannot be unpacked. %1").arg(plain.problem().text));
    auto entries = readPmtilesDirectory(*plain);
    if (!entries)
        return refused(entries.problem().text);
    return std::make_shared<const std::vector<PmtilesEntry>>(std::move(entries.value()));
}

Result<Directory> Pmtiles::leaf(const PmtilesEntry &pointer) const
{
    {
        const std::scoped_lock lock(m_mutex);
        if (const auto found = m_leaves.find(pointer.offset); found != m_leaves.end()) {
            m_used.splice(m_used.begin(), m_used, found->second.second);
            return found->second.first;
        }
    }
    Result<Directory> read = directoryAt(m_header.leavesOffset, pointer.offset, pointer.length);
    if (!read)
        return read;
    if (!(*read)->empty() && (*read)->front().id < pointer.id)
        return refused(Tiles::tr("Its lists of tiles contradict each other."));
    const std::scoped_lock lock(m_mutex);
    if (!m_leaves.contains(pointer.offset)) {
        m_used.push_front(pointer.offset);
        m_leaves.emplace(pointer.offset, std::pair(*read, m_used.begin()));
    }
    std::size_t kept = 0;
    for (const auto &[offset, directory] : m_leaves)
        kept += directory.first->size();
    for (; kept > mostKept && m_used.size() > 1; m_used.pop_back()) {
        const auto oldest = m_leaves.find(m_used.back());
        kept -= oldest->second.first->size();
        m_leaves.erase(oldest);
    }
    return read;
}

/// The last entry whose number is not greater holds the tile if its run reaches it.
Result<std::optional<PmtilesEntry>> Pmtiles::find(quint64 id) const
{
    Directory directory = m_root;
    for (int depth = 0; depth <= deepestLeaf; ++depth) {
        const auto after = std::ranges::upper_bound(*directory, id, {}, &PmtilesEntry::id);
        if (after == directory->begin())
            return std::optional<PmtilesEntry>();
        const PmtilesEntry &entry = *std::prev(after);
        if (!entry.isLeaf())
            return id - entry.id < entry.run ? std::optional(entry) : std::nullopt;
        Result<Directory> next = leaf(entry);
        if (!next)
            return next.problem();
        directory = *next;
    }
    return refused(Tiles::tr("Its lists of tiles lie deeper in each other than any do."));
}

/// The first number from `id` on that has a tile.
std::optional<quint64> Pmtiles::firstFrom(const Directory &directory, quint64 id, int depth) const
{
    auto entry = std::ranges::upper_bound(*directory, id, {}, &PmtilesEntry::id);
    if (entry != directory->begin())
        --entry;
    for (; entry != directory->end(); ++entry) {
        if (!entry->isLeaf()) {
            if (entry->id >= id)
                return entry->id;
            if (id - entry->id < entry->run)
                return id;
            continue;
        }
        if (depth >= deepestLeaf)
            return {};
        const Result<Directory> below = leaf(*entry);
        if (!below)
            continue;
        if (const auto found = firstFrom(*below, id, depth + 1))
            return found;
    }
    return {};
}

/// Entries that touch [from, to), in order. False where a directory cannot be read, or `take` wants no more.
bool Pmtiles::walk(const Directory &directory, quint64 from, quint64 to, int depth, const std::stop_token &stop,
                   const std::function<bool(const PmtilesEntry &)> &take) const
{
    auto entry = std::ranges::upper_bound(*directory, from, {}, &PmtilesEntry::id);
    if (entry != directory->begin())
        --entry;
    bool isWhole = true;
    for (; entry != directory->end() && entry->id < to; ++entry) {
        if (stop.stop_requested())
            return false;
        if (!entry->isLeaf()) {
            if (entry->id + entry->run > from && !take(*entry))
                return false;
            continue;
        }
        // A leaf tells of the numbers up to the next entry and of no others, so that none is gone through twice.
        const auto next = std::next(entry);
        const quint64 end = next == directory->end() ? to : std::min(to, next->id);
        if (end <= from)
            continue;
        const Result<Directory> below = depth < deepestLeaf ? leaf(*entry) : Result<Directory>(refused({}));
        isWhole = below && walk(*below, std::max(from, entry->id), end, depth + 1, stop, take) && isWhole;
    }
    return isWhole;
}

void Pmtiles::readMetadata()
{
    if (m_header.metadataLength == 0)
        return;
    const auto warn = [&](const QString &text) {
        m_facts.problems.push_back({Problem::Severity::Warning, m_facts.file, {}, text});
    };
    const auto bytes = m_header.metadataLength <= static_cast<quint64>(largestDirectory)
                           ? bytesAt(m_header.metadataOffset, 0, m_header.metadataLength)
                           : std::nullopt;
    const Result<QByteArray> plain = bytes ? unpacked(*bytes, m_header.inner, largestDirectory)
                                           : Result<QByteArray>(refused(Tiles::tr("It lies beyond the end.")));
    const QJsonDocument json = plain ? QJsonDocument::fromJson(*plain) : QJsonDocument();
    if (!json.isObject())
        return warn(Tiles::tr("What it says of itself cannot be read; its tiles are shown."));
    m_facts.metadata = json.object();
}

void Pmtiles::findZooms()
{
    for (quint64 from = 0;;) {
        const std::optional<quint64> first = firstFrom(m_root, from, 0);
        const std::optional<TileId> tile = first ? tileOfNumber(*first) : std::nullopt;
        if (!tile)
            return;
        m_facts.zooms.push_back({.zoom = tile->zoom});
        from = firstTileNumber(tile->zoom + 1);
    }
}

/// Of a file with too many tiles to count what it says itself.
void Pmtiles::believeBounds()
{
    const QRectF given(toWorld({m_header.degrees.left(), m_header.degrees.bottom()}),
                       toWorld({m_header.degrees.right(), m_header.degrees.top()}));
    const QRectF world(0, 0, 1, 1);
    m_facts.bounds = given.isValid() && world.intersects(given) ? given & world : world;
    for (ZoomTiles &zoom : m_facts.zooms) {
        const TileRange range = tilesIn(m_facts.bounds, zoom.zoom);
        zoom = {zoom.zoom, range.left, range.top, range.right, range.bottom};
    }
}

/// Where the tiles of each zoom lie, and how many the file has lost.
void Pmtiles::measure()
{
    qint64 lost = 0, all = 0;
    const quint64 beyond = firstTileNumber(deepestTileZoom + 1);
    std::map<int, ZoomTiles> extents;
    QDeadlineTimer deadline(measureFor);
    bool isLate = false;
    const bool isWhole = walk(m_root, 0, beyond, 0, {}, [&](const PmtilesEntry &entry) {
        const quint64 run = std::min<quint64>(entry.run, beyond - entry.id);
        all += static_cast<qint64>(run);
        const quint64 size = m_file->size(), base = m_header.tilesOffset;
        if (base > size || entry.offset > size - base || entry.length > size - base - entry.offset)
            lost += static_cast<qint64>(run);
        forSquares(entry.id, run, [&](const TileId &tile, int side) {
            const qint64 wide = qint64(1) << side, left = tile.x & ~(wide - 1), top = tile.y & ~(wide - 1);
            ZoomTiles &here = extents.try_emplace(tile.zoom, ZoomTiles{tile.zoom, left, top, left, top}).first->second;
            here.left = std::min(here.left, left);
            here.top = std::min(here.top, top);
            here.right = std::max(here.right, left + wide - 1);
            here.bottom = std::max(here.bottom, top + wide - 1);
        });
        isLate = deadline.hasExpired();
        return !isLate;
    });
    if (isLate)
        return believeBounds();
    m_facts.zooms.clear();
    for (const auto &[zoom, extent] : extents)
        m_facts.zooms.push_back(extent);
    m_facts.tiles = all;
    const auto warn = [&](const QString &text) {
        m_facts.problems.push_back({Problem::Severity::Warning, m_facts.file, {}, text});
    };
    if (!isWhole)
        warn(Tiles::tr("A part of its lists of tiles cannot be read; those tiles are missing."));
    if (lost > 0)
        warn(Tiles::tr("It is cut short: %1 of its %2 tiles lie beyond its end and are missing.")
                 .arg(QLocale().toString(lost), QLocale().toString(all)));
    if (!m_facts.zooms.empty())
        m_facts.bounds = boundsOf(m_facts.zooms);
}

void Pmtiles::findKind()
{
    m_facts.kind = m_header.kind;
    m_facts.packing = m_header.tiles;
    if (m_facts.kind != TileKind::Unknown)
        return;
    constexpr int most = 8;
    int looked = 0;
    walk(m_root, 0, firstTileNumber(deepestTileZoom + 1), 0, {}, [&](const PmtilesEntry &entry) {
        if (const auto content = contentOf(entry)) {
            const auto plain = unpacked(content->bytes, content->packing, largestTile);
            if (plain)
                m_facts.kind = kindOfTile(*plain);
        }
        return m_facts.kind == TileKind::Unknown && ++looked < most;
    });
}

std::optional<Problem> Pmtiles::open()
{
    Result<Directory> root = directoryAt(m_header.rootOffset, 0, m_header.rootLength);
    if (!root)
        return root.problem();
    m_root = *root;
    if (m_root->empty())
        return refused(Tiles::tr("It holds no tiles."));
    findZooms();
    if (!m_facts.zooms.empty())
        measure();
    if (m_facts.zooms.empty())
        return refused(Tiles::tr("It holds no tile that can be read: its lists of tiles are damaged."));
    readMetadata();
    findKind();
    return {};
}

std::optional<PackedTile> Pmtiles::contentOf(const PmtilesEntry &entry) const
{
    if (entry.length > static_cast<quint32>(largestTile))
        return {};
    auto bytes = bytesAt(m_header.tilesOffset, entry.offset, entry.length);
    if (!bytes)
        return {};
    return PackedTile{std::move(*bytes), m_header.tiles};
}

bool Pmtiles::has(const TileId &tile) const
{
    if (tile.zoom > deepestTileZoom || !m_facts.hasZoom(tile.zoom))
        return false;
    const auto entry = find(tileNumber(tile));
    return entry && entry->has_value();
}

Result<std::optional<PackedTile>> Pmtiles::packed(const TileId &tile) const
{
    if (tile.zoom > deepestTileZoom)
        return std::optional<PackedTile>();
    const Result<std::optional<PmtilesEntry>> entry = find(tileNumber(tile));
    if (!entry)
        return entry.problem();
    if (!entry->has_value())
        return std::optional<PackedTile>();
    auto content = contentOf(**entry);
    if (!content)
        return refused(Tiles::tr("The tile lies beyond the end of the file."));
    return content;
}

/// The tiles of so many numbers that are in the range: entry by entry, as rectangles.
bool Pmtiles::forNumbers(quint64 first, quint64 count, const TileRange &range, const std::stop_token &stop,
                         const TakePart &take) const
{
    return walk(m_root, first, first + count, 0, stop, [&](const PmtilesEntry &entry) {
        const quint64 begin = std::max(entry.id, first), end = std::min(entry.id + entry.run, first + count);
        forSquares(begin, end - begin, [&](const TileId &tile, int side) {
            const qint32 wide = qint32(1) << side, left = tile.x & ~(wide - 1), top = tile.y & ~(wide - 1);
            const TileRange part{range.zoom, std::max(left, range.left), std::max(top, range.top),
                                 std::min(left + (wide - 1), range.right), std::min(top + (wide - 1), range.bottom)};
            if (!part.isEmpty())
                take(entry, part);
        });
        return !stop.stop_requested();
    });
}

/// The tiles of a square, all of them a run of numbers, as far as they are in the range: by quarters where the range
/// has only a part.
bool Pmtiles::forSquare(const TileRange &range, const TileId &corner, int side, const std::stop_token &stop,
                        const TakePart &take) const
{
    const qint32 wide = qint32(1) << side, right = corner.x + (wide - 1), bottom = corner.y + (wide - 1);
    if (corner.x > range.right || right < range.left || corner.y > range.bottom || bottom < range.top)
        return true;
    const bool isInside =
        corner.x >= range.left && right <= range.right && corner.y >= range.top && bottom <= range.bottom;
    if (!isInside) {
        const qint32 half = wide / 2;
        return forSquare(range, {corner.zoom, corner.x, corner.y}, side - 1, stop, take) &&
               forSquare(range, {corner.zoom, corner.x + half, corner.y}, side - 1, stop, take) &&
               forSquare(range, {corner.zoom, corner.x, corner.y + half}, side - 1, stop, take) &&
               forSquare(range, {corner.zoom, corner.x + half, corner.y + half}, side - 1, stop, take);
    }
    const quint64 count = quint64(1) << (2 * side), base = firstTileNumber(corner.zoom);
    return forNumbers(base + (tileNumber(corner) - base) / count * count, count, range, stop, take);
}

/// A small range is parted into squares, so that of a large file only what is near is looked at. The rim of a large one
/// may have a billion squares: there all entries of the zoom are gone through.
bool Pmtiles::forParts(const TileRange &range, const std::stop_token &stop, const TakePart &take) const
{
    constexpr qint64 small = 1 << 18;
    if (range.isEmpty())
        return true;
    if (range.count() <= small)
        return forSquare(range, {range.zoom, 0, 0}, range.zoom, stop, take);
    const quint64 first = firstTileNumber(range.zoom);
    return forNumbers(first, firstTileNumber(range.zoom + 1) - first, range, stop, take);
}

bool Pmtiles::visit(const TileRange &range, const std::stop_token &stop,
                    const std::function<void(const TileId &, PackedTile)> &take) const
{
    std::optional<std::pair<quint64, quint32>> last; // where the content at hand lies
    std::optional<PackedTile> content;
    return forParts(range, stop,
                    [&](const PmtilesEntry &entry, const TileRange &part) {
                        const std::pair here(entry.offset, entry.length);
                        if (last != here)
                            content = contentOf(entry);
                        last = here;
                        // A run may be said to have a billion tiles: where there is no content there are none.
                        for (qint32 y = part.top; content && y <= part.bottom; ++y)
                            for (qint32 x = part.left; x <= part.right; ++x) {
                                if (stop.stop_requested())
                                    return;
                                take({part.zoom, x, y}, *content);
                            }
                    }) &&
           !stop.stop_requested();
}

TileArchive::Amount Pmtiles::amount(const TileRange &range, const std::stop_token &stop) const
{
    Amount amount;
    quint64 lastOffset = ~quint64(0);
    forParts(range, stop, [&](const PmtilesEntry &entry, const TileRange &part) {
        amount.tiles += part.count();
        amount.bytes += entry.offset != lastOffset ? entry.length : 0;
        lastOffset = entry.offset;
    });
    return amount;
}

} // namespace

Result<std::shared_ptr<const TileArchive>> openPmtiles(std::shared_ptr<const ByteFile> file, const QString &path)
{
    const QByteArray head = file->read(0, std::min<quint64>(file->size(), PmtilesHeader::size)).value_or(QByteArray());
    Result<PmtilesHeader> header = readPmtilesHeader(head);
    if (!header)
        return Problem{Problem::Severity::Error, path, {}, header.problem().text};
    if (header->kind == TileKind::Mlt)
        return Problem{Problem::Severity::Error,
                       path,
                       {},
                       Tiles::tr("Its tiles are MapLibre Tiles (MLT), which are not read; MVT and pictures are.")};
    auto archive = std::make_shared<Pmtiles>(std::move(file), path, *header);
    if (auto problem = archive->open())
        return *std::move(problem);
    return std::shared_ptr<const TileArchive>(std::move(archive));
}

} // namespace sijill
