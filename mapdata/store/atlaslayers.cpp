#include "mapdata/store/atlaslayers.h"

#include "mapdata/layers/reader.h"

#include <QtConcurrent>

namespace sijill {

namespace {

struct ReadOne {
    std::shared_ptr<const VectorLayer> layer;
    Problems problems;
};

ReadOne readOne(const ManifestLayer &entry)
{
    ReadOne read;
    LayerOptions options;
    options.role = entry.role;
    options.level = entry.level;
    Result<VectorLayer> layer = readLayer(entry.path, options, read.problems);
    if (layer)
        read.layer = std::make_shared<const VectorLayer>(std::move(layer).value());
    else
        read.problems.push_back(layer.problem());
    return read;
}

} // namespace

std::vector<std::shared_ptr<const VectorLayer>> readLayers(const std::vector<ManifestLayer> &entries,
                                                           Problems &problems)
{
    std::vector<std::shared_ptr<const VectorLayer>> layers;
    const QList<ReadOne> all = QtConcurrent::blockingMapped<QList<ReadOne>>(entries, readOne);
    for (const ReadOne &one : all) {
        if (one.layer)
            layers.push_back(one.layer);
        problems.insert(problems.end(), one.problems.begin(), one.problems.end());
    }
    return layers;
}

} // namespace sijill
