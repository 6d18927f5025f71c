#include "app/layerreading.h"

#include "mapdata/admin/hierarchy.h"
#include "mapdata/admin/join.h"
#include "mapdata/guarded.h"
#include "mapdata/layers/reader.h"
#include "mapdata/opening/identify.h"
#include "mapdata/opening/layersover.h"
#include "mapdata/raster/rastersource.h"
#include "widgets/painter/drawntiles.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

LayerOptions optionsOf(const LayerEntry &entry)
{
    LayerOptions options;
    options.layerName = entry.layer;
    options.crs = entry.crs;
    if (const auto layer = entry.vector()) {
        options.role = layer->role;
        options.level = layer->level;
    }
    return options;
}

LayerEntry addedEntry(VectorLayer layer, const WantedFile &file, const LayerReport &report)
{
    LayerEntry entry = entryOf(std::make_shared<const VectorLayer>(std::move(layer)));
    if (report.allLayers.size() < 2)
        entry.name = QFileInfo(file.path).completeBaseName();
    entry.added = true;
    entry.crs = file.crs;
    entry.report = report;
    return entry;
}

void take(LayerRead read, const WantedFile &file, LayersRead &all)
{
    if (read.layers) {
        for (VectorLayer &layer : read.layers.value()) {
            all.entries.push_back(addedEntry(std::move(layer), file, read.report));
            all.entries.back().problems = read.problems;
        }
    } else if (read.report.unplaced) {
        all.unplaced.push_back({file.path, read.report.layer, *read.report.unplaced});
    } else if (!read.report.isTable || read.report.allLayers.size() < 2) {
        all.failures.push_back(read.layers.problem());
    }
}

LayerEntry entryOf(std::shared_ptr<const VectorTiles> tiles, const WantedFile &file)
{
    LayerEntry entry;
    entry.id = layerId(file.path, u"tiles"_s, GeometryKind::None);
    entry.file = file.path;
    entry.name = tiles->info().name;
    entry.added = true;
    entry.problems = tiles->info().problems;
    entry.content = std::make_shared<const DrawnTiles>(std::move(tiles), usersTileRules(entry.problems));
    return entry;
}

LayerEntry entryOf(std::shared_ptr<const RasterSource> pictures, const WantedFile &file)
{
    LayerEntry entry;
    entry.id = layerId(file.path, u"raster"_s, GeometryKind::None);
    entry.file = file.path;
    entry.name = pictures->info().name;
    if (entry.name.isEmpty())
        entry.name = QFileInfo(file.path).completeBaseName();
    entry.crs = file.crs;
    entry.added = true;
    entry.problems = pictures->info().problems;
    entry.content = std::move(pictures);
    return entry;
}

/// Of some formats only the content tells whether a file holds features, pictures or both.
void readFile(const WantedFile &file, const std::function<bool(const QString &)> &step, LayersRead &all)
{
    IdentifyOptions identifying;
    identifying.wanted = Contents(Content::Features) | Content::Pictures;
    identifying.crs = file.crs;
    const Identified found = identify(file.path, identifying);
    if (!found.holds)
        return all.failures.push_back(found.why);
    if (found.tiles)
        all.entries.push_back(entryOf(found.tiles, file));
    if (found.pictures)
        all.entries.push_back(entryOf(found.pictures, file));
    if (!found.is(Content::Features))
        return;
    const std::size_t failedBefore = all.failures.size();
    LayerOptions options;
    options.crs = file.crs;
    readEveryLayer(file.path, options, [&](LayerRead read) {
        take(std::move(read), file, all);
        return step(file.path);
    });
    if (found.pictures)
        all.failures.resize(failedBefore);
}

/// Reading anew may take as long as it took at first; `step` is asked meanwhile.
void join(LayersRead &read, LiesUnder under, const std::function<bool()> &step)
{
    SharedLayers layers;
    for (const LayerEntry &entry : read.entries)
        if (const auto layer = entry.vector(); layer && knowsPlaces(*layer))
            layers.push_back(layer);
    const auto &atlas = under.open.opened.atlas;
    if (layers.empty() || !atlas || (atlas->places.empty() && atlas->incidents.empty()))
        return;
    if (!under.isPartial) {
        ReadProgress progress;
        progress.step = [&](qint64, qint64) { return step(); };
        Result<FilesRead> both = withLayersOver(under.open, layers, under.options, progress);
        if (both) {
            read.joined = std::move(both).value();
            return;
        }
        read.failures.push_back(both.problem());
    }
    under.open.opened = joined(std::move(under.open.opened), makeHierarchy(layers));
    read.joined = std::move(under.open);
}

} // namespace

QStringList layerFilesOf(const QStringList &paths)
{
    QStringList files;
    for (const QString &path : paths) {
        if (QFileInfo(path).isDir() && !mayHold(path))
            files << layerFilesIn(path, Contents(Content::Features) | Content::Pictures);
        else
            files << path;
    }
    files.removeDuplicates();
    return files;
}

bool knowsPlaces(const VectorLayer &layer)
{
    const bool isAdministrative = (layer.role == LayerRole::Areas && layer.level > 0) || layer.role == LayerRole::Towns;
    return isAdministrative && std::ranges::any_of(layer.features, [](const Feature &f) { return !f.code.isEmpty(); });
}

LayersRead readLayerFiles(const std::vector<WantedFile> &files, LiesUnder under,
                          const std::function<bool(const QString &)> &step)
{
    LayersRead all;
    for (const WantedFile &file : files) {
        if (!step(file.path))
            break;
        try {
            readFile(file, step, all);
        } catch (...) {
            all.failures.push_back(problemOfException(file.path));
        }
    }
    try {
        join(all, std::move(under), [&] { return files.empty() || step(files.back().path); });
    } catch (...) {
        all.failures.push_back(problemOfException({}));
    }
    return all;
}

std::vector<QString> readFieldTexts(const LayerEntry &entry, const QString &field)
{
    const auto known = entry.vector();
    if (!known)
        return {};
    LayerOptions options = optionsOf(entry);
    options.nameField = field;
    Problems ignored;
    const auto layers = guarded(entry.file, [&] { return readLayerKinds(entry.file, options, ignored); });
    if (!layers)
        return {};
    const auto layer = std::ranges::find(*layers, known->kind, &VectorLayer::kind);
    // The file may have changed since.
    if (layer == layers->end() || layer->features.size() != known->features.size())
        return {};
    std::vector<QString> texts;
    texts.reserve(layer->features.size());
    for (const Feature &feature : layer->features)
        texts.push_back(feature.name.english.isEmpty() ? feature.name.arabic : feature.name.english);
    return texts;
}

LayerEntry withFacts(LayerEntry entry)
{
    LayerReport report;
    Problems problems;
    if (entry.vector() && !entry.file.isEmpty()) {
        const auto read =
            guarded(entry.file, [&] { return readLayerKinds(entry.file, optionsOf(entry), problems, &report); });
        if (!read)
            problems.push_back(read.problem());
    }
    entry.report = std::move(report);
    entry.problems = std::move(problems);
    return entry;
}

} // namespace sijill
