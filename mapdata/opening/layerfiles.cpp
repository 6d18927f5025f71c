#include "mapdata/opening/layerfiles.h"

#include "mapdata/layers/reader.h"
#include "mapdata/opening/identify.h"
#include "mapdata/problems.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QtConcurrent>

#include <algorithm>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

struct ReadFile {
    std::vector<VectorLayer> layers;
    Problems problems;
};

/// All layers of a file; what is wrong with one does not hide the others.
ReadFile readFile(const QString &path)
{
    ReadFile read;
    readEveryLayer(path, {}, [&](LayerRead layer) {
        // GDAL gives each GPS file a layer for everything that one may hold.
        if (layer.report.driver == "GPX"_L1 && layer.report.read == 0 && layer.report.skipped == 0)
            return true;
        read.problems.insert(read.problems.end(), layer.problems.begin(), layer.problems.end());
        if (layer.layers)
            std::ranges::move(layer.layers.value(), std::back_inserter(read.layers));
        else
            read.problems.push_back(layer.layers.problem());
        return true;
    });
    return read;
}

/// Countries lie under everything, then areas from large to small, then what is no administrative layer, towns on top.
int drawingOrder(const VectorLayer &layer)
{
    switch (layer.role) {
    case LayerRole::Countries:
        return 0;
    case LayerRole::Areas:
        return layer.level;
    case LayerRole::Towns:
        return 20;
    case LayerRole::Other:
        break;
    }
    return layer.kind == GeometryKind::Area ? 10 : layer.kind == GeometryKind::Line ? 11 : 12;
}

void setHome(Atlas &atlas, const SharedLayers &layers)
{
    if (layers.empty())
        return;
    double left = 1, top = 1, right = 0, bottom = 0;
    for (const auto &layer : layers) {
        left = std::min(left, layer->bounds.left());
        top = std::min(top, layer->bounds.top());
        right = std::max(right, layer->bounds.right());
        bottom = std::max(bottom, layer->bounds.bottom());
    }
    const LonLat northWest = toLonLat({left, top}), southEast = toLonLat({right, bottom});
    atlas.home[0] = northWest.x();
    atlas.home[1] = southEast.y();
    atlas.home[2] = southEast.x();
    atlas.home[3] = northWest.y();
}

QStringList filesOf(const QStringList &paths)
{
    QStringList files;
    for (const QString &path : paths) {
        if (!QFileInfo(path).isDir() || mayHold(path)) {
            files << path;
            continue;
        }
        // Tile packages are mostly pictures, and are layers only where they are named.
        for (const QString &file : layerFilesIn(path, Content::Features))
            if (namedFormat(file) != NamedFormat::MbTiles)
                files << file;
    }
    return files;
}

} // namespace

Result<OpenedAtlas> openLayers(const QStringList &paths, const SharedLayers &read)
{
    const QStringList files = filesOf(paths);
    OpenedAtlas opened;
    SharedLayers layers = read;
    for (ReadFile &file : QtConcurrent::blockingMapped<QList<ReadFile>>(files, readFile)) {
        for (VectorLayer &layer : file.layers)
            layers.push_back(std::make_shared<const VectorLayer>(std::move(layer)));
        opened.problems.insert(opened.problems.end(), file.problems.begin(), file.problems.end());
    }
    if (layers.empty()) {
        const auto worst = std::ranges::find(opened.problems, Problem::Severity::Error, &Problem::severity);
        if (worst != opened.problems.end())
            return *worst;
        return Problem{Problem::Severity::Error,
                       paths.value(0),
                       {},
                       QCoreApplication::translate("Admin", "There is no layer in it.")};
    }
    std::ranges::stable_sort(layers, {}, [](const auto &layer) { return drawingOrder(*layer); });
    auto atlas = std::make_shared<Atlas>();
    const QFileInfo first(paths.value(0));
    atlas->title.english = visible(first.isDir() ? QDir(paths[0]).dirName() : first.completeBaseName());
    setHome(*atlas, layers);
    Hierarchy hierarchy = makeHierarchy(layers);
    atlas->places = std::move(hierarchy.places);
    atlas->texts.settle();
    opened.layers = std::move(hierarchy.layers);
    opened.atlas = atlas;
    return opened;
}

} // namespace sijill
