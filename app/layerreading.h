#pragma once

#include "mapdata/store/atlasfile.h"
#include "widgets/symbology/layerstack.h"

#include <QStringList>

#include <functional>

namespace sijill {

/// What files of layers hold, read in the background.
struct LayersRead {
    /// A file whose numbers could mean many places.
    struct Unplaced {
        QString file;
        QString layer;
        QRectF extent; ///< in its own numbers, y up
    };
    std::vector<LayerEntry> entries; ///< marked as added by the user
    Problems failures;               ///< one for each file or layer of which nothing is shown
    std::vector<Unplaced> unplaced;
    /// The atlas with the places of the administrative ones among them; without an atlas: there were none.
    OpenedAtlas joined{};
};

struct WantedFile {
    QString path;
    QString crs; ///< the user's answer; empty: as the file says
};

/// A folder stands for the layers in it; a file for itself. What a folder holds beside layers is left out.
QStringList layerFilesOf(const QStringList &paths);

/// Every layer of each file. `step` is told of each file before it is read and says whether to go on. Layers of areas
/// or towns with codes are joined to the atlas that is open.
LayersRead readLayerFiles(const std::vector<WantedFile> &files, const std::shared_ptr<const OpenedAtlas> &open,
                          const std::function<bool(const QString &)> &step);

/// What a field says of each feature of the entry's layer; empty where that cannot be read.
std::vector<QString> readFieldTexts(const LayerEntry &entry, const QString &field);

/// The entry with the facts of its file, for a layer that somebody else has read.
LayerEntry withFacts(LayerEntry entry);

} // namespace sijill
