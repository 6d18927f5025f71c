#pragma once

#include "mapdata/opening/readfiles.h"
#include "widgets/symbology/layerstack.h"

#include <QStringList>

#include <functional>
#include <optional>

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
    /// What is open, with the places of the administrative ones among them; nothing: there were none.
    std::optional<FilesRead> joined{};
};

/// What is open when layers come to lie over it.
struct LiesUnder {
    FilesRead open;      ///< without an atlas: nothing
    ReadOptions options; ///< of its reading; `over`: the administrative layers that lie over it already
    /// Its reading was stopped before its end: it is not read again for the sake of layers.
    bool isPartial = false;
};

struct WantedFile {
    QString path;
    QString crs; ///< the user's answer; empty: as the file says
};

/// A folder stands for the layers in it; a file for itself. What a folder holds beside layers is left out.
QStringList layerFilesOf(const QStringList &paths);

/// Every layer of each file. `step` is told of each file before it is read and says whether to go on. Layers of areas
/// or towns with codes are joined to what is open, see withLayersOver().
LayersRead readLayerFiles(const std::vector<WantedFile> &files, LiesUnder under,
                          const std::function<bool(const QString &)> &step);

/// It has areas or towns with codes, with which an atlas can be joined.
bool knowsPlaces(const VectorLayer &layer);

/// What a field says of each feature of the entry's layer; empty where that cannot be read.
std::vector<QString> readFieldTexts(const LayerEntry &entry, const QString &field);

/// The entry with the facts of its file, for a layer that somebody else has read.
LayerEntry withFacts(LayerEntry entry);

} // namespace sijill
