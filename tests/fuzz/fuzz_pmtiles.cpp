// A PMTiles of any bytes behind a good beginning: its directories, its metadata, its tiles.

#include "fuzzing.h"
#include "mapdata/vectortiles/decodedtile.h"
#include "mapdata/vectortiles/pmtiles.h"
#include "mapdata/vectortiles/vectortiles.h"

using namespace sijill;
using namespace Qt::StringLiterals;
using fuzz::require;

namespace {

/// Unpacked, so that the bytes that are tried are those that are read.
QByteArray withHeader(const QByteArray &bytes)
{
    PmtilesHeader header;
    const qsizetype third = bytes.size() / 3;
    header.rootOffset = PmtilesHeader::size;
    header.rootLength = static_cast<quint64>(third);
    header.leavesOffset = header.rootOffset + header.rootLength;
    header.leavesLength = static_cast<quint64>(third);
    header.tilesOffset = header.leavesOffset + header.leavesLength;
    header.inner = header.tiles = Packing::None;
    header.kind = TileKind::Vector;
    return pmtilesHeader(header) + bytes;
}

void readAll(const QByteArray &bytes)
{
    const auto archive = openPmtiles(ByteFile::of(bytes), u"map.pmtiles"_s);
    if (!archive)
        return;
    const ArchiveFacts &facts = (*archive)->facts();
    require(!facts.zooms.empty() && facts.minZoom() <= facts.maxZoom());
    require(QRectF(-1e-9, -1e-9, 1 + 2e-9, 1 + 2e-9).contains(facts.bounds));
    for (const ZoomTiles &zoom : facts.zooms) {
        const TileId tile{zoom.zoom, static_cast<qint32>(zoom.left), static_cast<qint32>(zoom.top)};
        (*archive)->tile(tile);
        int seen = 0;
        std::stop_source stop;
        const TileRange range{zoom.zoom, tile.x, tile.y, static_cast<qint32>(zoom.right),
                              static_cast<qint32>(zoom.bottom)};
        (*archive)->visit(range, stop.get_token(), [&](const TileId &id, const PackedTile &) {
            require(id.x >= range.left && id.x <= range.right && id.y >= range.top && id.y <= range.bottom);
            if (++seen == 20)
                stop.request_stop();
        });
    }
    if (const auto map = vectorTilesOf(*archive))
        require(map->info().minZoom <= map->info().maxZoom);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, std::size_t size)
{
    const QByteArray bytes = fuzz::bytesOf(data, size);
    if (const auto entries = readPmtilesDirectory(bytes))
        for (std::size_t i = 1; i < entries->size(); ++i)
            require((*entries)[i - 1].id <= (*entries)[i].id);
    readAll(bytes);
    readAll(withHeader(bytes));
    return 0;
}
