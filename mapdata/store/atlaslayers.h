#pragma once

#include "mapdata/layers/layer.h"
#include "mapdata/result.h"

#include <QJsonArray>

#include <memory>
#include <vector>

namespace sijill {

/// A layer as atlas.json names it.
struct ManifestLayer {
    QString path;
    LayerRole role = LayerRole::Other;
    int level = 0;
};

/// Reads the layers one beside the other, in the order given. What cannot be read is told and left out.
std::vector<std::shared_ptr<const VectorLayer>> readLayers(const std::vector<ManifestLayer> &entries,
                                                           Problems &problems);

/// What an atlas keeps of its layers: the files, with names of its own for them, and what its manifest says of them.
struct LayerFiles {
    struct File {
        QString source;
        QString name; ///< "layers/1-towns.shp"
    };
    std::vector<File> files;
    QJsonArray entries;
    std::vector<std::shared_ptr<const VectorLayer>> layers; ///< that are among them
};
LayerFiles filesOf(const std::vector<std::shared_ptr<const VectorLayer>> &layers);

} // namespace sijill
