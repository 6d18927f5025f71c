#include "mapdata/vectortiles/vectortiles.h"

#include "mapdata/vectortiles/decodedtile.h"
#include "mapdata/vectortiles/schema.h"
#include "mapdata/vectortiles/tilelayer.h"
#include "mapdata/vectortiles/tr.h"

#include <QFileInfo>
#include <QJsonArray>

#include <algorithm>
#include <atomic>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

QStringList listedLayers(const QJsonObject &metadata)
{
    QStringList layers;
    for (const QJsonValue &layer : metadata["vector_layers"_L1].toArray())
        layers << layer["id"_L1].toString();
    layers.removeAll(QString());
    return layers;
}

/// Of a base map that has too few layers to be told by them, as one of buildings alone: by its name and its makers.
TileSchema saidSchema(const QJsonObject &metadata)
{
    if (metadata["type"_L1].toString() != "baselayer"_L1)
        return TileSchema::Other;
    const QString said = metadata["name"_L1].toString() + u' ' + metadata["attribution"_L1].toString();
    for (const TileSchema schema : {TileSchema::OpenMapTiles, TileSchema::Protomaps, TileSchema::Shortbread})
        if (said.contains(schemaName(schema), Qt::CaseInsensitive))
            return schema;
    return TileSchema::Other;
}

struct Sample {
    QStringList layers, nameFields;
    int read = 0, damaged = 0;
};

/// Some tiles of the first zoom, of the last and of one between.
Sample sampleOf(const TileArchive &archive)
{
    Sample sample;
    const std::vector<ZoomTiles> &zooms = archive.facts().zooms;
    constexpr int mostOfZoom = 3;
    for (const std::size_t i : {std::size_t(0), zooms.size() / 2, zooms.size() - 1}) {
        const ZoomTiles &zoom = zooms[i];
        const TileRange range{zoom.zoom, static_cast<qint32>(zoom.left), static_cast<qint32>(zoom.top),
                              static_cast<qint32>(zoom.right), static_cast<qint32>(zoom.bottom)};
        std::stop_source enough;
        int looked = 0;
        archive.visit(range, enough.get_token(), [&](const TileId &, const PackedTile &packed) {
            const auto plain = unpacked(packed.bytes, packed.packing, largestTile);
            sample.damaged += plain ? 0 : 1;
            ++sample.read;
            const int faults =
                plain ? forLayers(*plain,
                                  [&](const TileLayer &layer) {
                                      const auto text = [](protozero::data_view v) {
                                          return QString::fromUtf8(v.data(), static_cast<qsizetype>(v.size()));
                                      };
                                      if (const QString name = text(layer.name); !sample.layers.contains(name))
                                          sample.layers << name;
                                      for (const auto &key : layer.keys)
                                          if (const QString name = text(key);
                                              nameKeyOf(name.toUtf8()) && !sample.nameFields.contains(name))
                                              sample.nameFields << name;
                                  })
                      : 0;
            sample.damaged += faults > 0 ? 1 : 0;
            if (++looked == mostOfZoom)
                enough.request_stop();
        });
    }
    sample.nameFields.sort();
    return sample;
}

} // namespace

VectorTiles::VectorTiles(VectorTilesInfo info, std::shared_ptr<const TileArchive> archive)
    : m_info(std::move(info)), m_archive(std::move(archive))
{
    static std::atomic<quint64> last = 0;
    m_id = ++last;
}

std::optional<int> VectorTiles::zoomFor(int zoom) const
{
    std::optional<int> found;
    for (const ZoomTiles &each : m_archive->facts().zooms)
        if (each.zoom <= zoom)
            found = each.zoom;
    return found;
}

std::optional<TileId> VectorTiles::nearest(TileId tile) const
{
    for (;; tile = tile.parent()) {
        if (m_archive->has(tile))
            return tile;
        if (tile.zoom <= m_info.minZoom)
            return {};
    }
}

std::shared_ptr<const VectorTiles> vectorTilesOf(std::shared_ptr<const TileArchive> archive)
{
    const ArchiveFacts &facts = archive->facts();
    if (facts.kind != TileKind::Vector)
        return nullptr;
    VectorTilesInfo info;
    info.layers = listedLayers(facts.metadata);
    const Sample sample = sampleOf(*archive);
    if (schemaOf(info.layers) == TileSchema::Other && !sample.layers.isEmpty()) {
        for (const QString &layer : sample.layers)
            if (!info.layers.contains(layer))
                info.layers << layer;
    }
    info.schema = schemaOf(info.layers);
    if (info.schema == TileSchema::Other)
        info.schema = saidSchema(facts.metadata);
    if (info.schema == TileSchema::Other && !isBaseMap(info.layers))
        return nullptr;
    info.file = facts.file;
    info.format = facts.format;
    info.name = plainAttribution(facts.metadata["name"_L1].toString());
    if (info.name.isEmpty() || info.name.endsWith(".mbtiles"_L1) || info.name.endsWith(".pmtiles"_L1))
        info.name = QFileInfo(facts.file).completeBaseName();
    info.nameFields = sample.nameFields;
    info.minZoom = facts.minZoom();
    info.maxZoom = facts.maxZoom();
    info.bounds = facts.bounds;
    info.tiles = facts.tiles;
    info.attribution = attributionOf(facts.metadata["attribution"_L1].toString(), info.schema,
                                     facts.metadata["sijill_data"_L1].toString() == "own"_L1);
    info.hasSea = info.schema != TileSchema::Shortbread || info.layers.contains("ocean"_L1);
    info.problems = facts.problems;
    if (sample.read > 0 && sample.damaged == sample.read)
        info.problems.push_back({Problem::Severity::Warning,
                                 facts.file,
                                 {},
                                 Tiles::tr("The tiles that were looked at are damaged; the map may stay empty.")});
    return std::make_shared<const VectorTiles>(std::move(info), std::move(archive));
}

Result<std::shared_ptr<const VectorTiles>> openVectorTiles(const QString &path)
{
    const auto archive = openTileArchive(path);
    if (!archive)
        return archive.problem();
    auto tiles = vectorTilesOf(*archive);
    const ArchiveFacts &facts = (*archive)->facts();
    if (tiles || facts.kind != TileKind::Vector)
        return tiles;
    // Shapes of somebody's own open as a layer; where none can be read there is nothing to open.
    if (const Sample sample = sampleOf(**archive); sample.read > sample.damaged)
        return tiles;
    return Problem{Problem::Severity::Error,
                   path,
                   {},
                   facts.problems.empty() ? Tiles::tr("None of the tiles that were looked at can be read.")
                                          : facts.problems.front().text};
}

} // namespace sijill
