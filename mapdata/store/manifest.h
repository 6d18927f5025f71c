#pragma once

#include "mapdata/model/atlas.h"
#include "mapdata/result.h"
#include "mapdata/store/atlaslayers.h"

#include <QHash>

namespace sijill {

/// What atlas.json says: the heading of the atlas and where its tables and layers are.
struct Manifest {
    Text title;
    Text description;
    QString version;
    QString codebook; ///< Atlas::codebook
    std::vector<Text> attribution;
    double home[4] = {0, 0, 0, 0};
    std::vector<ManifestLayer> layers;
    QHash<QString, QString> tables; ///< name to path

    /// The path of a table: as it is named, or the usual `name.csv` beside the manifest.
    QString table(const QString &name) const;
    QString folder;
    bool isBroken = false; ///< what tables and layers there should be is then not known: the usual ones are asked for
};

/// A broken manifest is told; tables and layers are then looked for under their usual names.
Manifest readManifest(const QString &path, Problems &problems);

} // namespace sijill
