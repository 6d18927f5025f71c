#include "mapdata/raster/cuttiles.h"

#include "mapdata/files/filewriter.h"
#include "mapdata/geo/mercator.h"
#include "mapdata/raster/offlinefile.h"
#include "mapdata/raster/tilejournal.h"
#include "mapdata/raster/tr.h"
#include "mapdata/vectortiles/pmtileswriter.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>

#include <algorithm>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

Problem refused(const TileArchive &archive, const QString &text)
{
    return {Problem::Severity::Error, archive.facts().file, {}, text};
}

std::vector<TileRange> rangesOf(const TileArchive &archive, const OfflineArea &area)
{
    std::vector<TileRange> ranges;
    for (const ZoomTiles &zoom : archive.facts().zooms)
        if (zoom.zoom <= area.maxZoom)
            ranges.push_back(tilesIn(area.bounds & zoom.world() & QRectF(0, 0, 1, 1), zoom.zoom));
    return ranges;
}

/// The same area of the same file: what an unfinished file must be of to be gone on with.
QString identityOf(const TileArchive &archive, const OfflineArea &area)
{
    const auto number = [](double value) { return QString::number(value, 'g', 12); };
    return u"%1 %2,%3,%4,%5 %6"_s
        .arg(QFileInfo(archive.facts().file).fileName(), number(area.bounds.left()), number(area.bounds.top()),
             number(area.bounds.right()), number(area.bounds.bottom()))
        .arg(area.maxZoom);
}

/// x west, y south.
QRectF degreesOf(const TileArchive &archive, const OfflineArea &area)
{
    const QRectF world = area.bounds & archive.facts().bounds;
    const LonLat southWest = toLonLat(world.bottomLeft()), northEast = toLonLat(world.topRight());
    return {QPointF(southWest.x(), southWest.y()), QPointF(northEast.x(), northEast.y())};
}

class Progress {
public:
    Progress(qint64 total, const std::function<void(const OfflineProgress &)> &tell) : m_tell(tell)
    {
        m_now.total = total;
    }
    void step(qint64 bytes)
    {
        ++m_now.done;
        m_now.bytes += bytes;
        if (m_tell)
            m_tell(m_now);
    }

private:
    const std::function<void(const OfflineProgress &)> &m_tell;
    OfflineProgress m_now;
};

/// Calls `take` for each tile of the area that has content. Its problem, or that of the file.
std::optional<Problem> forTiles(const TileArchive &archive, const OfflineArea &area, const std::stop_token &stop,
                                OfflineSaved &saved,
                                const std::function<std::optional<Problem>(const TileId &, const PackedTile &)> &take)
{
    std::optional<Problem> problem;
    for (const TileRange &range : rangesOf(archive, area)) {
        std::stop_source enough;
        const std::stop_callback passOn(stop, [&] { enough.request_stop(); });
        const bool read = archive.visit(range, enough.get_token(), [&](const TileId &tile, const PackedTile &packed) {
            if (problem || enough.stop_requested())
                return;
            if (packed.bytes.isEmpty())
                ++saved.blank;
            else if ((problem = take(tile, packed)))
                enough.request_stop();
        });
        if (problem || stop.stop_requested())
            return problem;
        saved.failed += read ? 0 : 1;
    }
    saved.finished = true;
    return {};
}

/// What others expect to be packed with gzip, so packed; else the bytes as they are.
Result<QByteArray> forMbtiles(const PackedTile &packed, bool isPicture)
{
    const Packing packing = packed.packing == Packing::Unknown ? packingOf(packed.bytes) : packed.packing;
    const bool isGzip = packing == Packing::Gzip && packed.bytes.startsWith("\x1f\x8b");
    if (isPicture ? packing == Packing::None : isGzip)
        return packed.bytes;
    Result<QByteArray> plain = unpacked(packed.bytes, packing, largestTile);
    if (!plain || isPicture)
        return plain;
    return gzipped(*plain);
}

QString formatWord(TileKind kind)
{
    return kind == TileKind::Vector ? u"pbf"_s
           : kind == TileKind::Jpeg ? u"jpg"_s
           : kind == TileKind::Webp ? u"webp"_s
                                    : u"png"_s;
}

std::optional<Problem> describe(MbtilesWriter &writer, const TileArchive &archive, const OfflineArea &area)
{
    const QJsonObject &metadata = archive.facts().metadata;
    const QRectF degrees = degreesOf(archive, area);
    const auto degree = [](double value) { return QString::number(value, 'f', 6); };
    const QString bounds =
        QStringList{degree(degrees.left()), degree(degrees.top()), degree(degrees.right()), degree(degrees.bottom())}
            .join(u',');
    std::vector<std::pair<QString, QString>> rows{
        {u"name"_s, metadata["name"_L1].toString(QFileInfo(archive.facts().file).completeBaseName())},
        {u"format"_s, formatWord(archive.facts().kind)},
        {u"bounds"_s, bounds},
        {u"minzoom"_s, QString::number(archive.facts().minZoom())},
        {u"maxzoom"_s, QString::number(std::min(area.maxZoom, archive.facts().maxZoom()))},
        {sourceKey, identityOf(archive, area)},
        {unfinishedKey, u"1"_s}};
    for (const QString &kept :
         {u"attribution"_s, u"license"_s, u"description"_s, u"type"_s, u"version"_s, u"sijill_data"_s})
        if (const QString text = metadata[kept].toVariant().toString(); !text.isEmpty())
            rows.emplace_back(kept, text);
    if (metadata.contains("vector_layers"_L1)) {
        const QJsonObject json{{u"vector_layers"_s, metadata["vector_layers"_L1]}};
        rows.emplace_back(u"json"_s, QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact)));
    }
    for (const auto &[name, value] : rows)
        if (auto problem = writer.setMetadata(name, value))
            return problem;
    return {};
}

Result<OfflineSaved> cutToMbtiles(const TileArchive &archive, const OfflineArea &area, const QString &file,
                                  Progress &progress, const std::stop_token &stop)
{
    const QString identity = identityOf(archive, area);
    if (auto problem = QFileInfo::exists(file) ? takesFile(file, identity) : std::nullopt)
        return *std::move(problem);
    auto writer = MbtilesWriter::open(file);
    if (!writer)
        return writer.problem();
    if (auto problem = takesPart(**writer, identity, file)) {
        (*writer)->discard();
        return *std::move(problem);
    }
    OfflineSaved saved;
    const bool areImages = isPicture(archive.facts().kind);
    std::optional<Problem> problem = describe(**writer, archive, area);
    if (!problem)
        problem = forTiles(archive, area, stop, saved, [&](const TileId &tile, const PackedTile &packed) {
            std::optional<Problem> fault;
            if ((*writer)->holds(tile)) {
                ++saved.kept;
            } else if (const auto bytes = forMbtiles(packed, areImages); !bytes) {
                ++saved.failed;
            } else if (!(fault = (*writer)->add(tile, *bytes))) {
                ++saved.written;
            }
            progress.step(packed.bytes.size());
            return fault;
        });
    if (!problem && saved.finished)
        problem = (*writer)->setMetadata(unfinishedKey, {});
    const std::optional<Problem> closing = (*writer)->close();
    if (!problem)
        problem = closing;
    return problem ? Result<OfflineSaved>(*std::move(problem)) : Result<OfflineSaved>(saved);
}

Result<OfflineSaved> cutToPmtiles(const TileArchive &archive, const OfflineArea &area, const QString &file,
                                  Progress &progress, const std::stop_token &stop)
{
    if (QFileInfo::exists(file))
        return Problem{
            Problem::Severity::Error, file, {}, Raster::tr("It is there already and complete; choose another name.")};
    auto journal = TileJournal::open(file + u".part"_s, identityOf(archive, area));
    if (!journal)
        return journal.problem();
    OfflineSaved saved;
    std::optional<Packing> packing; // one for all: that of the first
    auto problem = forTiles(archive, area, stop, saved, [&](const TileId &tile, const PackedTile &packed) {
        std::optional<Problem> fault;
        const Packing own = packed.packing == Packing::Unknown ? packingOf(packed.bytes) : packed.packing;
        packing = packing.value_or(own);
        if ((*journal)->holds(tile))
            ++saved.kept;
        else if (own != *packing)
            ++saved.failed;
        else if (!(fault = (*journal)->add(tile, packed.bytes)))
            ++saved.written;
        progress.step(packed.bytes.size());
        return fault;
    });
    if (!problem)
        problem = (*journal)->flush();
    if (problem || !saved.finished)
        return problem ? Result<OfflineSaved>(*std::move(problem)) : Result<OfflineSaved>(saved);
    PmtilesDescription description;
    description.kind = archive.facts().kind;
    description.packing = packing.value_or(Packing::None);
    description.degrees = degreesOf(archive, area);
    description.metadata = archive.facts().metadata;
    // What the source says of its extent is not true of a part of it.
    for (const QString &gone : {u"bounds"_s, u"center"_s, u"minzoom"_s, u"maxzoom"_s, sourceKey, unfinishedKey})
        description.metadata.remove(gone);
    FileWriter out(file);
    out.open();
    const bool written = writePmtiles(
        out, (*journal)->places(), description, [&](const TilePlace &place) { return (*journal)->read(place); },
        [&](qint64, qint64) { return !stop.stop_requested(); });
    if (!written && stop.stop_requested()) {
        saved.finished = false;
        return saved;
    }
    if (const auto fault = out.commit())
        return *fault;
    if (!written)
        return Problem{Problem::Severity::Error, file, {}, Raster::tr("What was saved of it cannot be read again.")};
    (*journal)->remove();
    return saved;
}

} // namespace

Result<OfflineEstimate> estimateCut(const TileArchive &archive, const OfflineArea &area, const std::stop_token &stop)
{
    const ArchiveFacts &facts = archive.facts();
    if (area.minZoom < 0 || area.maxZoom < area.minZoom || area.maxZoom > facts.maxZoom() ||
        area.maxZoom < facts.minZoom())
        return refused(archive, Raster::tr("It has zooms %1 to %2.").arg(facts.minZoom()).arg(facts.maxZoom()));
    OfflineEstimate estimate;
    for (const TileRange &range : rangesOf(archive, area)) {
        const TileArchive::Amount amount = archive.amount(range, stop);
        estimate.tiles += amount.tiles;
        estimate.bytes += amount.bytes;
    }
    constexpr qint64 most = 5'000'000;
    if (estimate.tiles > most)
        return refused(archive, Raster::tr("That would be %1 tiles; take a smaller area or fewer zooms.")
                                    .arg(QLocale().toString(estimate.tiles)));
    if (estimate.tiles == 0)
        return refused(archive, Raster::tr("It has nothing in that area."));
    return estimate;
}

Result<OfflineSaved> cutTiles(const TileArchive &archive, const OfflineArea &area, const QString &file,
                              const std::function<void(const OfflineProgress &)> &progress, const std::stop_token &stop)
{
    const Result<OfflineEstimate> estimate = estimateCut(archive, area, stop);
    if (!estimate)
        return estimate.problem();
    if (const auto problem = lacksRoom(file, 2 * estimate->bytes))
        return *problem;
    Progress steps(estimate->tiles, progress);
    Result<OfflineSaved> saved = file.endsWith(".pmtiles"_L1, Qt::CaseInsensitive)
                                     ? cutToPmtiles(archive, area, file, steps, stop)
                                     : cutToMbtiles(archive, area, file, steps, stop);
    if (saved)
        return saved;
    Problem problem = saved.problem();
    const QString part = file + u".part"_s;
    if (QFileInfo::exists(part))
        problem.text +=
            u' ' +
            Raster::tr("What was saved so far is kept as %1; saving to the same file goes on with it.").arg(part);
    return problem;
}

} // namespace sijill
