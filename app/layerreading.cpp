#include "app/layerreading.h"

#include "mapdata/exchange/open.h"
#include "mapdata/layers/formats.h"
#include "mapdata/layers/reader.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

/// Files that end in .json are atlases, tables or layers.
bool isFeatureFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return false;
    const QByteArray head = file.read(4096);
    return head.contains("\"FeatureCollection\"") || head.contains("\"Topology\"") || head.contains("\"Feature\"");
}

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

/// Reads one layer, `name` empty: the first with geometry. What comes of it joins `all`.
LayerReport readOne(const LayerFile &file, const QString &name, LayersRead &all)
{
    LayerOptions options;
    options.layerName = name;
    options.crs = file.crs;
    LayerReport report;
    Problems problems;
    Result<VectorLayer> layer = readLayer(file.path, options, problems, &report);
    if (layer) {
        LayerEntry entry = entryOf(std::make_shared<const VectorLayer>(std::move(layer).value()));
        // The first layer is asked for without a name, and its entry must be called the same either way.
        if (report.allLayers.size() < 2)
            entry.name = QFileInfo(file.path).completeBaseName();
        entry.added = true;
        entry.crs = file.crs;
        entry.report = report;
        entry.problems = std::move(problems);
        all.entries.push_back(std::move(entry));
    } else if (report.unplaced) {
        all.unplaced.push_back({file.path, report.layer, *report.unplaced});
    } else if (!report.isTable || report.allLayers.size() < 2) {
        all.failures.push_back(layer.problem());
    }
    return report;
}

} // namespace

QStringList layerFilesOf(const QStringList &paths)
{
    QStringList files;
    for (const QString &path : paths) {
        const QFileInfo info(path);
        if (!info.isDir() || mayBeLayer(path)) {
            files << path;
            continue;
        }
        for (const QFileInfo &file : QDir(path).entryInfoList(QDir::Files | QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name))
            if (mayBeLayer(file.filePath()))
                files << file.filePath();
    }
    files.removeDuplicates();
    return files;
}

bool opensAsAtlas(const QString &path)
{
    const QFileInfo info(path);
    if (info.isDir())
        return info.dir().exists(info.fileName() + u"/atlas.json"_s);
    if (mayBeLayer(path) || !formatOf(path))
        return false;
    return info.suffix().toLower() != "json"_L1 || !isFeatureFile(path);
}

LayersRead readLayerFiles(const std::vector<LayerFile> &files, const std::function<bool(const QString &)> &step)
{
    LayersRead all;
    for (const LayerFile &file : files) {
        if (!step(file.path))
            break;
        const LayerReport first = readOne(file, {}, all);
        for (const QString &name : first.allLayers)
            if (name != first.layer && step(file.path))
                readOne(file, name, all);
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
    const Result<VectorLayer> layer = readLayer(entry.file, options, ignored);
    // The file may have changed since.
    if (!layer || layer->features.size() != known->features.size())
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
    if (entry.vector() && !entry.file.isEmpty())
        readLayer(entry.file, optionsOf(entry), problems, &report);
    entry.report = std::move(report);
    entry.problems = std::move(problems);
    return entry;
}

} // namespace sijill
