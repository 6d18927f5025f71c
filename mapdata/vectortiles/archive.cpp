#include "mapdata/vectortiles/archive.h"

#include "mapdata/vectortiles/mbtiles.h"
#include "mapdata/vectortiles/pmtiles.h"
#include "mapdata/vectortiles/tr.h"

#include <QFileInfo>

#include <algorithm>

namespace sijill {

using namespace Qt::StringLiterals;

bool ArchiveFacts::hasZoom(int zoom) const
{
    return std::ranges::find(zooms, zoom, &ZoomTiles::zoom) != zooms.end();
}

QRectF boundsOf(const std::vector<ZoomTiles> &zooms)
{
    QRectF bounds = zooms.back().world();
    for (auto zoom = zooms.rbegin(); zoom != zooms.rend(); ++zoom) {
        const double side = std::exp2(-zoom->zoom) * (1 - 1e-3);
        const QRectF here = zoom->world();
        if (!bounds.adjusted(-side, -side, side, side).contains(here))
            bounds |= here;
    }
    return bounds;
}

Result<std::optional<QByteArray>> TileArchive::tile(const TileId &tile) const
{
    Result<std::optional<PackedTile>> found = packed(tile);
    if (!found)
        return found.problem();
    if (!found->has_value())
        return std::optional<QByteArray>();
    const PackedTile &stored = **found;
    if (stored.bytes.isEmpty())
        return std::optional(QByteArray());
    Result<QByteArray> plain = unpacked(stored.bytes, stored.packing, largestTile);
    if (!plain)
        return plain.problem();
    return std::optional(std::move(plain.value()));
}

TileKind kindOfTile(const QByteArray &bytes)
{
    constexpr qsizetype enough = 4 << 20;
    const Packing packing = packingOf(bytes);
    QByteArray plain = bytes;
    if (packing != Packing::None) {
        const auto unpackedBytes = unpacked(bytes, packing, enough);
        if (!unpackedBytes)
            return TileKind::Vector; // nobody packs pictures once more
        plain = *unpackedBytes;
    }
    if (plain.startsWith("\x89PNG"))
        return TileKind::Png;
    if (plain.startsWith("\xff\xd8\xff"))
        return TileKind::Jpeg;
    if (plain.startsWith("RIFF") && plain.mid(8, 4) == "WEBP")
        return TileKind::Webp;
    if (plain.mid(4, 8) == "ftypavif")
        return TileKind::Avif;
    constexpr char layerTag = 0x1a;
    return plain.size() > 2 && plain.front() == layerTag ? TileKind::Vector : TileKind::Unknown;
}

namespace {

Problem notTiles(const QString &path, const QByteArray &head)
{
    const auto refused = [&](const QString &text) { return Problem{Problem::Severity::Error, path, {}, text}; };
    const QByteArray start = head.trimmed().left(64).toLower();
    if (head.isEmpty())
        return refused(Tiles::tr("It is empty; the download may have failed."));
    if (start.startsWith("<!doctype") || start.startsWith("<html") || start.startsWith("<?xml"))
        return refused(Tiles::tr("It is a page of the web and no map; the download has failed."));
    if (start.startsWith("version https://git-lfs"))
        return refused(Tiles::tr("It only says where the map is (a Git LFS pointer); fetch the file itself."));
    return refused(Tiles::tr("It is neither a PMTiles nor an MBTiles file."));
}

} // namespace

Result<std::shared_ptr<const TileArchive>> openTileArchive(const QString &path)
{
    auto file = ByteFile::open(path);
    if (!file)
        return file.problem();
    constexpr quint64 headSize = 512;
    const QByteArray head = (*file)->read(0, std::min((*file)->size(), headSize)).value_or(QByteArray());
    Result<std::shared_ptr<const TileArchive>> opened =
        head.startsWith("PMTiles") || head.startsWith("PM") ? openPmtiles(*file, path)
        : head.startsWith("SQLite format 3")                ? openMbtiles(path)
                                             : Result<std::shared_ptr<const TileArchive>>(notTiles(path, head));
    if (!opened)
        return opened;
    const TileKind kind = (*opened)->facts().kind;
    const auto refused = [&](const QString &text) { return Problem{Problem::Severity::Error, path, {}, text}; };
    if (kind == TileKind::Avif)
        return refused(Tiles::tr("Its tiles are AVIF pictures, which are not read; PNG, JPEG and WebP are."));
    if (kind == TileKind::Unknown)
        return refused(Tiles::tr("Its tiles are neither vector tiles nor pictures that are known."));
    return opened;
}

} // namespace sijill
