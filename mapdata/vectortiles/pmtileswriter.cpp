#include "mapdata/vectortiles/pmtileswriter.h"

#include "mapdata/vectortiles/hilbert.h"

#include <QCryptographicHash>
#include <QHash>
#include <QJsonDocument>

#include <algorithm>

namespace sijill {

namespace {

constexpr qsizetype firstPart = 16384; // header and root lie in it

struct Directories {
    QByteArray root, leaves;
};

Directories directoriesOf(std::span<const PmtilesEntry> entries)
{
    Directories made{gzipped(pmtilesDirectory(entries)), {}};
    for (std::size_t each = 4096; made.root.size() > firstPart - PmtilesHeader::size; each *= 2) {
        made.leaves.clear();
        std::vector<PmtilesEntry> root;
        for (std::size_t i = 0; i < entries.size(); i += each) {
            const QByteArray leaf = gzipped(pmtilesDirectory(entries.subspan(i, std::min(each, entries.size() - i))));
            root.push_back(
                {entries[i].id, static_cast<quint64>(made.leaves.size()), static_cast<quint32>(leaf.size()), 0});
            made.leaves += leaf;
        }
        made.root = gzipped(pmtilesDirectory(root));
    }
    return made;
}

/// Entries with the offsets that their contents get, and the contents in that order.
struct Arranged {
    std::vector<PmtilesEntry> entries;
    std::vector<TilePlace> contents; ///< each once
    quint64 bytes = 0;
};

std::optional<Arranged> arranged(std::span<const TilePlace> tiles,
                                 const std::function<std::optional<QByteArray>(const TilePlace &)> &content,
                                 const std::function<bool(qint64)> &step)
{
    Arranged all;
    QHash<QByteArray, quint64> offsets; // by hash
    for (const TilePlace &tile : tiles) {
        const auto bytes = content(tile);
        if (!bytes || bytes->isEmpty() || !step(1))
            return {};
        const QByteArray hash = QCryptographicHash::hash(*bytes, QCryptographicHash::Sha256);
        auto offset = offsets.constFind(hash);
        if (offset == offsets.cend()) {
            offset = offsets.insert(hash, all.bytes);
            all.contents.push_back(tile);
            all.bytes += tile.length;
        }
        PmtilesEntry *before = all.entries.empty() ? nullptr : &all.entries.back();
        if (before && before->offset == *offset && before->id + before->run == tile.id)
            ++before->run;
        else
            all.entries.push_back({tile.id, *offset, tile.length, 1});
    }
    return all;
}

} // namespace

bool writePmtiles(QIODevice &out, std::vector<TilePlace> tiles, const PmtilesDescription &description,
                  const std::function<std::optional<QByteArray>(const TilePlace &)> &content,
                  const std::function<bool(qint64, qint64)> &progress)
{
    std::ranges::sort(tiles, {}, &TilePlace::id);
    const auto total = static_cast<qint64>(tiles.size());
    qint64 done = 0; // halves: each is read twice
    const auto step = [&](qint64 more) { return done += more, !progress || progress(done / 2, total); };
    const std::optional<Arranged> all = arranged(tiles, content, step);
    if (!all)
        return false;
    const Directories directories = directoriesOf(all->entries);
    const QByteArray metadata = gzipped(QJsonDocument(description.metadata).toJson(QJsonDocument::Compact));
    PmtilesHeader header;
    header.rootOffset = PmtilesHeader::size;
    header.rootLength = static_cast<quint64>(directories.root.size());
    header.metadataOffset = header.rootOffset + header.rootLength;
    header.metadataLength = static_cast<quint64>(metadata.size());
    header.leavesOffset = header.metadataOffset + header.metadataLength;
    header.leavesLength = static_cast<quint64>(directories.leaves.size());
    header.tilesOffset = header.leavesOffset + header.leavesLength;
    header.tilesLength = all->bytes;
    header.addressed = tiles.size();
    header.entries = all->entries.size();
    header.contents = all->contents.size();
    header.isClustered = true;
    header.inner = Packing::Gzip;
    header.tiles = description.packing;
    header.kind = description.kind;
    header.minZoom = tileOfNumber(tiles.front().id).value_or(TileId()).zoom;
    header.maxZoom = tileOfNumber(tiles.back().id).value_or(TileId()).zoom;
    header.degrees = description.degrees;
    for (const QByteArray &part : {pmtilesHeader(header), directories.root, metadata, directories.leaves})
        if (out.write(part) != part.size())
            return false;
    const qint64 perContent = all->contents.empty() ? 0 : total / static_cast<qint64>(all->contents.size());
    for (const TilePlace &tile : all->contents) {
        const auto bytes = content(tile);
        if (!bytes || out.write(*bytes) != bytes->size() || !step(perContent))
            return false;
    }
    return true;
}

} // namespace sijill
