#pragma once

#include "mapdata/layers/layer.h"
#include "mapdata/model/atlas.h"
#include "mapdata/result.h"
#include "mapdata/story/scene.h"

#include <memory>

namespace sijill {

/// An atlas as read from disk: what is known, the layers it is drawn on, and what went wrong on the way.
struct OpenedAtlas {
    std::shared_ptr<const Atlas> atlas;
    std::vector<std::shared_ptr<const VectorLayer>> layers;
    Problems problems; ///< a missing or broken table or layer is a problem, not a failure: the rest is there
    Story story;       ///< the scenes beside the tables
    QString folder;    ///< where the atlas lies and its story is saved; empty where it is no folder
};

/// Reads a folder with an atlas.json, or that file itself. Fails only where nothing at all could be read.
/// Table columns: see the README beside the shipped atlas.
Result<OpenedAtlas> readAtlas(const QString &path);

} // namespace sijill
